//! Every regular expression of the program is one. They are made at first use and a mistake in one would be silent, so this test reads
//! them from the source: each `Regex::new(` has a literal, or a `format!` of literals that stand above it in the same function.

use std::fs;
use std::path::{Path, PathBuf};

/// Where a pattern is made of what is known at run time only, and who looks after it.
const MADE_AT_RUN_TIME: &[(&str, &str)] = &[
    ("src/find/date/order.rs", "of the letters for day and month; its unit test compiles it"),
    ("src/documents/confidence/checks.rs", "of the words for number of all languages; its own test makes it"),
    ("src/documents/confidence/tariff.rs", "of the words for the tariff of all languages; its own test makes them"),
    ("src/documents/form/slot/transport.rs", "of the captions of all languages; its own test makes them"),
    ("src/documents/several.rs", "of the words of all languages; its own test makes it"),
    ("src/find/identifier.rs", "of the words for number of all languages; its own test makes it"),
    ("src/find/party/mod.rs", "of the words of all languages; its own test makes it"),
    ("src/read/quotation.rs", "of the words of all languages; its own test makes them"),
    ("src/web/words_held.rs", "given by the tests in that file, which run them"),
    ("src/review/statement/pattern.rs", "of an office's form of text; a mistake is told to the office"),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The literal that a text begins with, and what follows it.
fn literal(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start();
    if let Some(raw) = text.strip_prefix('r') {
        let hashes: String = raw.chars().take_while(|c| *c == '#').collect();
        let body = raw.strip_prefix(hashes.as_str())?.strip_prefix('"')?;
        let (inside, rest) = body.split_once(&format!("\"{hashes}"))?;
        return Some((inside.to_owned(), rest));
    }
    let body = text.strip_prefix('"')?;
    let (inside, rest) = body.split_once('"')?;
    // A literal with escapes would have to be read as Rust does.
    (!inside.contains('\\')).then(|| (inside.to_owned(), rest))
}

/// The pattern made by `Regex::new(` at the head of `call`, where `above` is the source before it.
fn pattern(above: &str, call: &str) -> Option<String> {
    let call = call.trim_start();
    let Some(format) = call.strip_prefix("&format!(") else { return Some(literal(call)?.0) };
    let (text, _) = literal(format)?;
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['{', '}']) {
        out.push_str(&rest[..at]);
        let brace = &rest[at..at + 1];
        if rest[at + 1..].starts_with(brace) {
            out.push_str(brace);
            rest = &rest[at + 2..];
            continue;
        }
        let (name, behind) = rest[at + 1..].split_once('}')?;
        let (_, value) = above.rsplit_once(&format!("let {name} ="))?;
        out.push_str(&literal(value)?.0);
        rest = behind;
    }
    Some(out + rest)
}

#[test]
fn every_pattern_in_the_source_is_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    let (mut wrong, mut right) = (Vec::new(), 0);
    for path in files {
        let inside = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        for (at, head) in text.match_indices("Regex::new(") {
            let line = text[..at].lines().count().max(1);
            match pattern(&text[..at], &text[at + head.len()..]).map(|p| regex::Regex::new(&p)) {
                Some(Ok(_)) => right += 1,
                Some(Err(error)) => wrong.push(format!("{inside}:{line}: {error}")),
                None if MADE_AT_RUN_TIME.iter().any(|(file, _)| *file == inside) => {}
                None => {
                    wrong.push(format!("{inside}:{line}: the pattern is no literal, so nothing compiles it in a test"))
                }
            }
        }
        // Another way to make one would go past this test.
        for other in ["RegexBuilder", "RegexSet", "Regex::from_str"] {
            assert!(!text.contains(other), "{inside}: {other} is not looked at here");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(right >= 15, "only {right} patterns were found");
}

#[test]
fn a_pattern_with_a_mistake_is_found() {
    let told = |call: &str| pattern("let year = r\"[12]\\d{3}\";", call).map(|p| regex::Regex::new(&p).is_ok());
    assert_eq!(told(r##"r"\d+(").ok()"##), Some(false));
    assert_eq!(told(r##"r#"a"b"#)"##), Some(true));
    assert_eq!(told(r##"&format!(r"^{year}-\d{{2}}$"))"##), Some(true));
    assert_eq!(told(r##"&format!(r"^{year}-\d{{2}}$("))"##), Some(false));
    assert_eq!(told(r##"&format!(r"{unknown}"))"##), None);
    assert_eq!(told("pattern)"), None);
}
