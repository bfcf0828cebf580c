//! Which file names which. In: the files of the source. Out: every path in a file's code, followed to the file that
//! defines it, through imports, groups of imports, `self`, `super` and re-exports. Methods are not seen: their type
//! is named where it is imported. It does not judge.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::source::{File, Token, files};

/// One name that a file takes from somewhere.
#[derive(Debug, PartialEq)]
pub(super) struct Named {
    pub(super) line: usize,
    /// From the crate's root, where `of_the_house`; else from the name of an outside crate.
    pub(super) path: Vec<String>,
    pub(super) of_the_house: bool,
}

/// One thing that a `use` brings.
struct Import {
    line: usize,
    path: Vec<String>,
    /// The name it has here; none for `*`.
    alias: Option<String>,
    /// Whether it is handed on (`pub use`).
    handed_on: bool,
}

/// What one file says.
struct Said {
    imports: Vec<Import>,
    /// Paths of two names and more in the code, outside of `use`.
    paths: Vec<(usize, Vec<String>)>,
    /// Every word in the code, outside of `use`.
    words: BTreeSet<String>,
    /// What the file itself defines.
    defines: BTreeSet<String>,
}

/// All files, and the way from a path to the file that defines what it names.
pub(super) struct House<'a> {
    pub(super) files: &'a [File],
    said: Vec<Said>,
    /// From module to file.
    modules: BTreeMap<&'a [String], usize>,
}

/// The house as it stands.
pub(super) fn house() -> &'static House<'static> {
    static HOUSE: LazyLock<House<'static>> = LazyLock::new(|| House::new(files()));
    &HOUSE
}

impl<'a> House<'a> {
    fn new(files: &'a [File]) -> House<'a> {
        let said = files.iter().map(|file| said(&file.code)).collect();
        let modules = files.iter().enumerate().map(|(n, file)| (file.module.as_slice(), n)).collect();
        House { files, said, modules }
    }

    /// Whether the file defines anything. A `mod.rs` that only declares and hands on is a face.
    pub(super) fn is_face(&self, file: usize) -> bool {
        self.said[file].defines.is_empty()
    }

    /// All that the file names in its code, but what it only hands on.
    pub(super) fn named_by(&self, file: usize) -> Vec<Named> {
        let said = &self.said[file];
        let mut found = Vec::new();
        for import in &said.imports {
            let used = import.alias.as_ref().is_none_or(|alias| said.words.contains(alias));
            if !import.handed_on || used {
                found
                    .extend(self.absolute(file, &import.path, 0).into_iter().map(|n| Named { line: import.line, ..n }));
            }
            if import.alias.is_none() {
                for word in &said.words {
                    let path = [import.path.clone(), vec![word.clone()]].concat();
                    let named = self.absolute(file, &path, 0);
                    found.extend(
                        named
                            .filter(|n| {
                                self.definer(&n.path).is_some_and(|(at, name)| self.said[at].defines.contains(&name))
                            })
                            .map(|n| Named { line: import.line, ..n }),
                    );
                }
            }
        }
        for (line, path) in &said.paths {
            found.extend(self.absolute(file, path, 0).map(|n| Named { line: *line, ..n }));
        }
        found
    }

    /// The path from the crate's root, or from an outside crate. None for a path that begins with a type of the file's own.
    fn absolute(&self, file: usize, path: &[String], depth: usize) -> Option<Named> {
        let module = &self.files[file].module;
        let inside = |path: Vec<String>| Some(Named { line: 0, path, of_the_house: true });
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => inside(rest.to_vec()),
            "self" => inside([module.as_slice(), rest].concat()),
            "super" => {
                let ups = path.iter().take_while(|name| *name == "super").count();
                let kept = module.len().checked_sub(ups)?;
                inside([&module[..kept], &path[ups..]].concat())
            }
            _ if depth > 8 => None,
            _ => {
                // An import that begins with the name it brings (`use step::step`) speaks of a module or a crate of that name.
                let brings = |i: &&Import| i.alias.as_ref() == Some(first) && i.path.first() != Some(first);
                if let Some(import) = self.said[file].imports.iter().find(brings) {
                    return self.absolute(file, &[import.path.as_slice(), rest].concat(), depth + 1);
                }
                let child = [module.as_slice(), std::slice::from_ref(first)].concat();
                if self.modules.contains_key(child.as_slice()) {
                    return inside([module.as_slice(), path].concat());
                }
                let is_crate =
                    first.starts_with(|c: char| c.is_lowercase()) && !self.said[file].defines.contains(first);
                is_crate.then(|| Named { line: 0, path: path.to_vec(), of_the_house: false })
            }
        }
    }

    /// The file that defines what a path from the root names, and the name it has there. None for a path to a module.
    pub(super) fn definer(&self, path: &[String]) -> Option<(usize, String)> {
        self.definer_within(path, 0)
    }

    fn definer_within(&self, path: &[String], depth: usize) -> Option<(usize, String)> {
        let (length, file) =
            (1..=path.len()).rev().find_map(|length| Some((length, *self.modules.get(&path[..length])?)))?;
        let Some(name) = path.get(length) else {
            return self.step(path, depth);
        };
        let said = &self.said[file];
        if said.defines.contains(name) || depth > 8 {
            return Some((file, name.clone()));
        }
        let handed_on = said.imports.iter().find(|i| i.alias.as_ref() == Some(name));
        let all_of = said.imports.iter().filter(|i| i.alias.is_none());
        for import in handed_on.into_iter().chain(all_of) {
            let onward = if import.alias.is_some() { &path[length + 1..] } else { &path[length..] };
            let Some(named) = self.absolute(file, &import.path, 0).filter(|named| named.of_the_house) else { continue };
            let path = [named.path.as_slice(), onward].concat();
            match self.definer_within(&path, depth + 1) {
                Some((at, name)) if import.alias.is_some() || self.said[at].defines.contains(&name) => {
                    return Some((at, name));
                }
                _ => {}
            }
        }
        handed_on.is_none().then(|| (file, name.clone()))
    }

    /// A module may hand on a function that is named as its own child (`pub use judge::judge`): a path that names both leads to the function.
    fn step(&self, path: &[String], depth: usize) -> Option<(usize, String)> {
        let (name, above) = path.split_last()?;
        let file = *self.modules.get(above)?;
        let handed_on = |import: &&Import| {
            import.alias.as_ref() == Some(name) && import.path.ends_with(&[name.clone(), name.clone()])
        };
        let import = self.said[file].imports.iter().find(handed_on).filter(|_| depth <= 8)?;
        self.definer_within(&self.absolute(file, &import.path, 0)?.path, depth + 1)
    }
}

fn said(code: &[Token]) -> Said {
    let mut said = Said { imports: Vec::new(), paths: Vec::new(), words: BTreeSet::new(), defines: BTreeSet::new() };
    let text = |at: usize| code.get(at).map_or("", |t| t.text.as_str());
    let mut at = 0;
    while at < code.len() {
        let line = code[at].line;
        match text(at) {
            "use" if text(at + 1) != "<" => {
                let handed_on = at > 0 && (text(at - 1) == "pub" || (text(at - 1) == ")" && is_pub(code, at - 1)));
                let mut imports = Vec::new();
                at = import(code, at + 1, &[], &mut imports);
                said.imports.extend(imports.into_iter().map(|i| Import { handed_on, ..i }));
                continue;
            }
            "fn" | "struct" | "enum" | "trait" | "type" | "const" | "static" | "union"
                if code.get(at + 1).is_some_and(Token::is_word) =>
            {
                said.defines.insert(text(at + 1).to_owned());
            }
            // The word of `mod name;` is no use of the name.
            "mod" => {
                at += 2;
                continue;
            }
            "macro_rules" => {
                said.defines.insert(text(at + 2).to_owned());
            }
            _ => {}
        }
        if code[at].is_word() {
            said.words.insert(text(at).to_owned());
            if text(at + 1) == "::" && (at == 0 || text(at - 1) != "::") {
                let mut path = vec![text(at).to_owned()];
                while text(at + 1) == "::" && code.get(at + 2).is_some_and(Token::is_word) {
                    at += 2;
                    path.push(text(at).to_owned());
                    said.words.insert(text(at).to_owned());
                }
                if path.len() > 1 {
                    said.paths.push((line, path));
                }
            }
        }
        at += 1;
    }
    said
}

/// Whether the bracket at `close` ends a `pub(...)`.
fn is_pub(code: &[Token], close: usize) -> bool {
    let open = code[..close].iter().rposition(|t| t.text == "(");
    open.is_some_and(|open| open > 0 && code[open - 1].text == "pub")
}

/// Reads one tree of a `use`, from after `use`, `{` or `,` on. Gives where it ends.
fn import(code: &[Token], from: usize, before: &[String], found: &mut Vec<Import>) -> usize {
    let text = |at: usize| code.get(at).map_or("", |t| t.text.as_str());
    let mut path = before.to_vec();
    let mut at = from;
    loop {
        match text(at) {
            "::" => at += 1,
            "{" => {
                at += 1;
                while text(at) != "}" && at < code.len() {
                    at = import(code, at, &path, found);
                    at += usize::from(text(at) == ",");
                }
                return at + 1;
            }
            "*" => {
                found.push(Import { line: code[at].line, path, alias: None, handed_on: false });
                return at + 1;
            }
            word if code.get(at).is_some_and(Token::is_word) => {
                if word != "self" || path.is_empty() {
                    path.push(word.to_owned());
                }
                at += 1;
                if text(at) == "::" {
                    continue;
                }
                let alias =
                    if text(at) == "as" { text(at + 1).to_owned() } else { path.last().cloned().unwrap_or_default() };
                found.push(Import { line: code[at - 1].line, path, alias: Some(alias), handed_on: false });
                return if text(at) == "as" { at + 2 } else { at };
            }
            _ => return at.max(from + 1),
        }
    }
}

#[test]
fn paths_lead_to_the_file_that_defines_the_name() {
    let file = |path: &str, text: &str| {
        let mut module: Vec<String> = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        let room = module[0].clone();
        if module.last().unwrap() == "mod" {
            module.pop();
        }
        File { room, path: path.into(), module, text: text.into(), code: super::source::tokens(text) }
    };
    let files = [
        file("a/mod.rs", "mod b; mod c; pub use b::{Deep, deeper::{self as d, Two}}; use crate::z::Gone;"),
        file("a/b/mod.rs", "pub(super) mod deeper; pub struct Deep;"),
        file(
            "a/b/deeper.rs",
            "pub struct Two; use super::super::c; use super::super::super::z::{Gone, more::*}; fn f() { c::run(); help() }",
        ),
        file(
            "a/c.rs",
            "use super::{Two, d}; use serde::Serialize; pub fn run() { d::Two::new(); Own::x(); image::open() }",
        ),
        file("z/mod.rs", "pub mod more; pub struct Gone;"),
        file("z/more.rs", "pub fn help() {} pub fn idle() {}"),
    ];
    let house = House::new(&files);
    let named = |n: usize| -> Vec<String> {
        let definers = house.named_by(n).into_iter().map(|named| {
            match house.definer(&named.path).filter(|_| named.of_the_house) {
                Some((file, name)) => format!("{}:{name}", files[file].path),
                None => named.path.join("::"),
            }
        });
        definers.collect()
    };
    assert!(house.is_face(0) && !house.is_face(1));
    assert_eq!(named(0), ["z/mod.rs:Gone"]);
    assert_eq!(named(2), ["a::c", "z/mod.rs:Gone", "z::more", "z/more.rs:help", "a/c.rs:run"]);
    assert_eq!(named(3), ["a/b/deeper.rs:Two", "a::d", "serde::Serialize", "a/b/deeper.rs:Two", "image::open"]);
}
