//! The source as tokens. In: the files under `src/`. Out: for each file its room, its module and its code, without
//! comments, the inside of strings, and code that is compiled only for tests. It does not judge.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// One file of `src/`.
pub(super) struct File {
    /// The first folder under `src/`, or the name of a file that lies there by itself.
    pub(super) room: String,
    /// The path below `src/`, with `/` on every system.
    pub(super) path: String,
    /// The module that the file is: `find/table/mod.rs` is `[find, table]`.
    pub(super) module: Vec<String>,
    /// The text as it stands.
    pub(super) text: String,
    /// What is compiled into the program.
    pub(super) code: Vec<Token>,
}

/// A word, a `::`, or one sign.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) line: usize,
    pub(super) text: String,
}

impl Token {
    /// Whether this is a name or a keyword.
    pub(super) fn is_word(&self) -> bool {
        self.text.starts_with(|c: char| c.is_alphabetic() || c == '_')
    }
}

/// All files of `src/` that are part of the program, in the order of their paths.
pub(super) fn files() -> &'static [File] {
    static FILES: LazyLock<Vec<File>> = LazyLock::new(read);
    &FILES
}

fn read() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut tests = BTreeSet::new();
    for path in paths_below(&root) {
        let text = fs::read_to_string(&path).unwrap();
        let inside = path.strip_prefix(&root).unwrap();
        let mut module: Vec<String> =
            inside.with_extension("").components().map(|c| c.as_os_str().to_str().unwrap().to_owned()).collect();
        let room = module[0].clone();
        if module.last().is_some_and(|name| name == "mod") {
            module.pop();
        }
        let (code, out_of_line) = without_tests(tokens(&text));
        for name in out_of_line {
            tests.insert([module.clone(), vec![name]].concat());
        }
        let path = inside.components().map(|c| c.as_os_str().to_str().unwrap()).collect::<Vec<_>>().join("/");
        files.push(File { room, path, module, text, code });
    }
    files.retain(|file| !tests.iter().any(|test| file.module.starts_with(test)));
    assert!(files.len() > 20, "the walk over src/ found only {} files", files.len());
    files
}

/// The Rust files below a folder, sorted.
pub(super) fn paths_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(paths_below(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Cuts text into tokens; comments and strings are left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let signs: Vec<char> = text.chars().collect();
    let (mut at, mut line, mut found) = (0, 1, Vec::new());
    while at < signs.len() {
        let (end, is_code) = end_of_token(&signs, at);
        let text: String = signs[at..end].iter().collect();
        let lines = text.matches('\n').count();
        if is_code {
            found.push(Token { line, text });
        }
        line += lines;
        at = end;
    }
    found
}

/// Where the token that begins at `at` ends, and whether it is code.
fn end_of_token(signs: &[char], at: usize) -> (usize, bool) {
    let next = |n: usize| signs.get(at + n).copied().unwrap_or(' ');
    let first = |from: usize, end: &[char]| {
        (from..signs.len()).find(|&n| signs[n..].starts_with(end)).map_or(signs.len(), |n| n + end.len())
    };
    match signs[at] {
        c if c.is_whitespace() => (at + 1, false),
        '/' if next(1) == '/' => (first(at, &['\n']), false),
        '/' if next(1) == '*' => (end_of_block_comment(signs, at), false),
        '"' => (end_of_quoted(signs, at + 1, '"'), false),
        'b' | 'c' if next(1) == '"' => (end_of_quoted(signs, at + 2, '"'), false),
        'b' if next(1) == '\'' => (end_of_quoted(signs, at + 2, '\''), false),
        '\'' if next(1) == '\\' || next(2) == '\'' => (end_of_quoted(signs, at + 1, '\''), false),
        ':' if next(1) == ':' => (at + 2, true),
        c if c.is_alphanumeric() || c == '_' => match raw_string(signs, at) {
            Some((inside, hashes)) => (first(inside, &[vec!['"'], vec!['#'; hashes]].concat()), false),
            None => (first_not(signs, at, |c| c.is_alphanumeric() || c == '_'), true),
        },
        _ => (at + 1, true),
    }
}

fn first_not(signs: &[char], from: usize, is: impl Fn(char) -> bool) -> usize {
    (from..signs.len()).find(|&n| !is(signs[n])).unwrap_or(signs.len())
}

/// Where the inside of a raw string begins, and how many `#` close it.
fn raw_string(signs: &[char], at: usize) -> Option<(usize, usize)> {
    let mut n = at + usize::from(signs[at] == 'b');
    if signs.get(n) != Some(&'r') {
        return None;
    }
    n += 1;
    let hashes = signs[n..].iter().take_while(|c| **c == '#').count();
    (signs.get(n + hashes) == Some(&'"')).then_some((n + hashes + 1, hashes))
}

fn end_of_quoted(signs: &[char], from: usize, close: char) -> usize {
    let mut at = from;
    while at < signs.len() && signs[at] != close {
        at += if signs[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(signs.len())
}

fn end_of_block_comment(signs: &[char], from: usize) -> usize {
    let (mut at, mut depth) = (from, 0);
    while at < signs.len() {
        if signs[at..].starts_with(&['/', '*']) {
            depth += 1;
            at += 2;
        } else if signs[at..].starts_with(&['*', '/']) {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    at
}

/// Leaves out each item under `#[cfg(test)]`, and gives the names of the modules among them that lie in files of their own.
pub(super) fn without_tests(tokens: Vec<Token>) -> (Vec<Token>, Vec<String>) {
    let (mut at, mut kept, mut out_of_line) = (0, Vec::new(), Vec::new());
    while at < tokens.len() {
        if !is_for_tests(&tokens[at..]) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        let end = end_of_item(&tokens, at);
        let item = &tokens[at..end];
        if let [.., before, name, last] = item
            && before.text == "mod"
            && last.text == ";"
        {
            out_of_line.push(name.text.clone());
        }
        at = end;
    }
    (kept, out_of_line)
}

/// Whether an attribute begins here that keeps what follows for tests: `#[cfg(test)]`, `#[cfg(all(test, unix))]`.
fn is_for_tests(tokens: &[Token]) -> bool {
    let begins = ["#", "[", "cfg", "("].iter().zip(tokens).all(|(want, token)| token.text == *want);
    let mut inside = tokens.iter().skip(4).map(|t| t.text.as_str()).take_while(|t| *t != "]");
    begins && inside.clone().any(|t| t == "test") && inside.all(|t| t != "not" && t != "any")
}

/// Where the item ends whose first attribute begins at `at`: after its `;` or the brace that closes it.
fn end_of_item(tokens: &[Token], at: usize) -> usize {
    let mut depth = 0;
    for (n, token) in tokens.iter().enumerate().skip(at) {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" => depth -= 1,
            "}" => {
                depth -= 1;
                if depth == 0 {
                    return n + 1;
                }
            }
            ";" if depth == 0 => return n + 1,
            _ => {}
        }
    }
    tokens.len()
}

#[test]
fn comments_strings_and_tests_are_no_code() {
    let text = "use a::b; // crate::one\n/* crate::two /* deep */ */ let s = \"crate::three\\\"\"; let r = r#\"crate::\"four\"#;\n\
                let c = '\"'; let l: &'static str = x; let e = '\\''; let b = b'\"'; let route = r; let brew = br\"crate::five\";\n\
                #[cfg(test)]\nmod tests { fn f() { crate::six } }\n\
                #[cfg(test)]\n#[path = \"x.rs\"]\nmod traps;\n#[cfg(not(test))]\nfn kept(x: [u8; 3]) { crate::seven::g() }";
    let (code, out_of_line) = without_tests(tokens(text));
    let words: Vec<&str> = code.iter().map(|t| t.text.as_str()).collect();
    assert_eq!(words.iter().filter(|w| **w == "crate").count(), 1, "{words:?}");
    assert!(
        words.contains(&"seven") && words.contains(&"static") && words.contains(&"brew") && words.contains(&"route")
    );
    assert_eq!(code.iter().find(|t| t.text == "seven").unwrap().line, 10);
    assert_eq!(out_of_line, ["traps"]);
}
