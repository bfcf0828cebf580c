//! What holds of the words of the desk: all languages have the same messages; every key that a page, a script or a template names is there; no template has
//! words of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use regex::Regex;

use super::{CUT, FILES, keys, name_key};
use crate::model::{
    Against, CheckResult, FieldName, LetterState, MessageKind, ReplyState, RequestState, Settled, Way, sentence_key,
};
use crate::pipeline::settings::{Kind, Topic};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What a template may say in every language, with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("tracepost", "its name"),
    ("– tracepost", "its name, in the title of the window"),
    ("UTC", "the name of a time"),
];

/// Templates whose words stand in them, in English: the page of components, which only developers see.
const LATER: [&str; 1] = ["design"];

fn files(folder: &str, end: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == end) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

/// Each message of a file, as it is written.
fn messages(text: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        if line.starts_with(' ') {
            let message: &mut String = all.entry(last.clone()).or_default();
            message.push('\n');
            message.push_str(line);
        } else if let Some((key, words)) = line.split_once('=') {
            last = key.trim().to_owned();
            assert!(all.insert(last.clone(), words.trim().to_owned()).is_none(), "{last} stands twice");
        }
    }
    all
}

fn captured<'t>(pattern: &str, text: &'t str) -> BTreeSet<&'t str> {
    let pattern = Regex::new(pattern).unwrap();
    pattern.captures_iter(text).filter_map(|c| Some(c.get(1)?.as_str())).collect()
}

#[test]
fn all_languages_have_the_same_messages_with_the_same_in_them() {
    let english = messages(FILES[0].1);
    for (tag, text) in FILES {
        if let Err((_, faults)) = FluentResource::try_new(text.to_owned()) {
            panic!("{tag}: {faults:?}");
        }
        let own = messages(text);
        assert_eq!(own.len(), keys(text).len(), "{tag}");
        let missing: Vec<_> = english.keys().filter(|k| !own.contains_key(*k)).collect();
        let more: Vec<_> = own.keys().filter(|k| !english.contains_key(*k)).collect();
        assert!(missing.is_empty() && more.is_empty(), "{tag} lacks {missing:?} and has {more:?}");
        for (key, words) in &own {
            let of = |words: &str| (words.matches(CUT).count(), words.contains("{ $"));
            assert_eq!(of(words), of(&english[key]), "{tag}: {key}");
            for pattern in [r"\$([a-z0-9-]+)", "(%[a-z]+)"] {
                assert_eq!(captured(pattern, words), captured(pattern, &english[key]), "{tag}: {key}: {words}");
            }
            assert!(!words.is_empty(), "{tag}: {key}");
        }
    }
}

#[test]
fn every_key_that_is_named_is_there_and_none_is_there_for_nothing() {
    let english = messages(FILES[0].1);
    let mut named = BTreeSet::new();
    let mut all = String::new();
    for (path, text) in [files("templates/desk", "html"), files("src/web", "rs"), files("assets/desk", "js")].concat() {
        let patterns: &[&str] = match path.extension().and_then(|e| e.to_str()) {
            Some("html") => &[r#"\{\{ "([a-z0-9-]+)"\|"#],
            Some("rs") => &[r#"\bsay\("([a-z0-9-]+)"\)"#, r#"\btell!\(\s*"([a-z0-9-]+)""#],
            _ => &[r"'(js-[a-z-]+)'"],
        };
        for pattern in patterns {
            for key in captured(pattern, &text) {
                assert!(english.contains_key(key), "{} names {key:?}, which is no message", path.display());
                named.insert(key.to_owned());
            }
        }
        all.push_str(&text);
    }
    assert!(named.len() > 1000, "{} keys were found", named.len());
    let idle = |key: &&String| {
        !named.contains(*key)
            && !["name-", "language-", "remark-", "below-"].iter().any(|kind| key.starts_with(kind))
            && !all.contains(&format!("\"{key}\""))
    };
    let idle: Vec<_> = english.keys().filter(idle).collect();
    assert!(idle.is_empty(), "nothing names {idle:?}");
}

/// What a `tell!` puts into its message: the names before each `=` outside of inner brackets.
fn put_by(call: &str) -> BTreeSet<String> {
    let (mut depth, mut quoted, mut outer) = (0_i32, false, String::new());
    for c in call.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            break;
        }
        if depth == 0 && !quoted {
            outer.push(c);
        }
    }
    captured(r",\s*([a-z_]+) = ", &outer).into_iter().map(str::to_owned).collect()
}

#[test]
fn what_a_message_needs_is_put_into_it() {
    let english = messages(FILES[0].1);
    let needs = |key: &str| -> BTreeSet<String> {
        captured(r"\$([a-z0-9-]+)", &english[key]).into_iter().map(str::to_owned).collect()
    };
    let mut seen = 0;
    for (path, text) in files("src/web", "rs") {
        for (at, _) in text.match_indices("tell!(").filter(|_| !path.ends_with("words_held.rs")) {
            let call = &text[at + "tell!(".len()..];
            let Some(key) = call.trim_start().strip_prefix('"').and_then(|k| k.split('"').next()) else { continue };
            if english.contains_key(key) {
                assert_eq!(put_by(call), needs(key), "{}: {key}", path.display());
                seen += 1;
            }
        }
        for key in captured(r#"\bsay\("([a-z0-9-]+)"\)"#, &text) {
            assert!(needs(key).is_empty() && !english[key].contains(CUT), "{}: {key}", path.display());
        }
    }
    let named = Regex::new(r#"\{\{ "([a-z0-9-]+)"\|(.*?)\}\}"#).unwrap();
    for (path, text) in files("templates/desk", "html") {
        for found in named.captures_iter(&text) {
            let put = captured(r#"put\("([a-z0-9-]+)""#, &found[2]).into_iter().map(str::to_owned).collect();
            assert_eq!(needs(&found[1]), put, "{}: {}", path.display(), &found[1]);
            assert_eq!(
                english[&found[1]].contains(CUT),
                found[2].contains("cut("),
                "{}: {}",
                path.display(),
                &found[1]
            );
            seen += 1;
        }
    }
    assert!(seen > 900, "{seen}");
}

/// Every sentence of the rooms below the desk, and every text of a field of the settings.
fn sentences() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let literal = Regex::new(r#"sentence!\(\s*""#).unwrap();
    for (path, text) in files("src", "rs")
        .into_iter()
        .filter(|(path, _)| !path.ends_with("model/sentence.rs") && !path.ends_with("words_held.rs"))
    {
        let calls = text.matches("sentence!(").count();
        let found = captured(r#"sentence!\(\s*"((?:[^"\\]|\\.)*)""#, &text);
        let literals = literal.find_iter(&text).count();
        assert!(calls == literals, "{}: a sentence is no literal", path.display());
        all.extend(found.into_iter().map(|s| s.replace("\\\"", "\"")));
    }
    let mailbox = |kind: &str| Topic::Mailbox(String::new(), kind.to_owned());
    let topics = [Topic::House, Topic::Deadlines, Topic::Keeping, Topic::Sending];
    for field in topics.into_iter().chain(["imap", "maildir", "scans"].map(mailbox)).flat_map(|t| t.fields().to_vec()) {
        all.extend([field.label, field.hint].map(str::to_owned));
        if let Kind::Choice(choices) = field.kind {
            all.extend(choices.iter().map(|(_, words)| (*words).to_owned()));
        }
    }
    all.remove("");
    all
}

#[test]
fn every_sentence_of_the_rooms_below_has_words_under_its_key() {
    let english = messages(FILES[0].1);
    let put = Regex::new(r"\{([a-z_]+)\}").unwrap();
    let all = sentences();
    assert!(all.len() > 200, "{}", all.len());
    let mut keys = BTreeSet::new();
    for pattern in &all {
        let key = sentence_key(pattern);
        let words = put.replace_all(pattern, "{ $$$1 }");
        assert_eq!(english.get(&key).map(String::as_str), Some(words.as_ref()), "{key}");
        keys.insert(key);
    }
    assert_eq!(keys.len(), all.len(), "two sentences have one key");
    let idle: Vec<_> = english.keys().filter(|k| k.starts_with("below-") && !keys.contains(*k)).collect();
    assert!(idle.is_empty(), "no sentence has {idle:?}");
}

#[test]
fn every_code_of_a_remark_has_a_name() {
    let english = messages(FILES[0].1);
    let mut codes = BTreeSet::new();
    for (_, text) in files("src", "rs") {
        let own = text.split("#[cfg(test)]").next().unwrap_or_default();
        codes.extend(captured(r#"Remark::(?:oddity|grave)\(\s*"([a-z_]+)""#, own).into_iter().map(str::to_owned));
    }
    assert!(codes.len() > 30, "{codes:?}");
    let key = |code: &String| format!("remark-{}", code.replace('_', "-"));
    let without: Vec<_> = codes.iter().filter(|code| !english.contains_key(key(code).as_str())).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn every_name_that_the_program_gives_has_words() {
    let english = messages(FILES[0].1);
    let mut names: Vec<&str> = FieldName::ALL.iter().map(|n| n.as_str()).collect();
    names.extend(crate::web::shown::KINDS.map(MessageKind::as_str));
    names.extend(LetterState::ALL.iter().map(|n| n.as_str()));
    names.extend(RequestState::ALL.iter().map(|n| n.as_str()));
    names.extend(ReplyState::ALL.iter().map(|n| n.as_str()));
    names.extend(Against::ALL.iter().map(|n| n.as_str()));
    names.extend(CheckResult::ALL.iter().map(|n| n.as_str()));
    names.extend(Settled::ALL.iter().map(|n| n.as_str()));
    names.extend(Way::ALL.iter().map(|n| n.as_str()));
    names.extend(crate::web::setup::WEEK);
    names.extend(crate::web::document::units());
    names.extend(crate::pipeline::rereading::types());
    names.extend(crate::pipeline::outgoing::templates::kinds());
    let list = crate::pipeline::entering::List::Items;
    names.extend(crate::pipeline::entering::choices(list, "category"));
    let without: Vec<_> = names.into_iter().filter(|n| !english.contains_key(&name_key(n))).collect();
    assert!(without.is_empty(), "{without:?}");
    // In English a name is its own words.
    for (key, words) in english.iter().filter(|(key, _)| key.starts_with("name-")) {
        let name = key.trim_start_matches("name-").replace('-', "_");
        assert_eq!(*words, crate::model::in_words(&name), "{key}");
    }
}

/// The words of a template that are its own: between its tags, and in attributes that are read or heard.
fn own_words(template: &str) -> Vec<String> {
    let strip = |pattern: &str, text: &str| Regex::new(pattern).unwrap().replace_all(text, "\u{0}").into_owned();
    let text = strip(r"(?s)\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", template);
    let text = strip(r"(?s)<(?:kbd|code)>[^<]*</(?:kbd|code)>", &text);
    let mut found: Vec<String> = captured(r#"(?s)\s(?:aria-label|placeholder|title|alt|data-label)="([^"]*)""#, &text)
        .into_iter()
        .map(str::to_owned)
        .collect();
    found.extend(strip(r#"(?s)<[!/a-zA-Z](?:"[^"]*"|[^>"])*>"#, &text).split('\u{0}').map(str::to_owned));
    let words = found.into_iter().map(|t| t.replace("&amp;", "&").trim().to_owned());
    words.filter(|t| t.chars().filter(|c| c.is_alphabetic()).count() > 1).collect()
}

#[test]
fn no_template_has_words_of_its_own() {
    let allowed: BTreeSet<&str> = EXCEPTIONS.iter().flat_map(|(words, _)| words.split('|')).collect();
    let later =
        |path: &Path| path.file_name().is_some_and(|n| LATER.iter().any(|l| n.to_string_lossy().starts_with(l)));
    for (path, text) in files("templates/desk", "html").into_iter().filter(|(path, _)| !later(path)) {
        let own: Vec<_> = own_words(&text).into_iter().filter(|w| !allowed.contains(w.as_str())).collect();
        assert!(own.is_empty(), "{}: {own:?}", path.display());
    }
    // The check itself finds what it is there to find.
    assert_eq!(own_words("<p title=\"Why\">{{ x }} Save <b>this</b></p>").len(), 3);
}
