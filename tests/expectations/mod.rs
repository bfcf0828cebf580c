//! Exact expectations: what the program makes of a fixture is held against an `expected.json` beside it. One statement that changes fails the test and
//! shows as a difference. `UPDATE=1` rewrites the files. In: what was made of each fixture, with what is known to be wrong. Out: all differences of a
//! run, together. Does not read any fixture itself.

pub(crate) mod lay;
pub(crate) mod told;
pub(crate) mod truth;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use similar::TextDiff;

use lay::laid_out;

/// Under this key stands what is told wrongly of a fixture, each with what is right.
pub(crate) const WRONG: &str = "known_wrong";

/// Below `fixtures/`.
pub(crate) fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder)
}

/// The folders in a folder, in the order of their names.
pub(crate) fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).unwrap().map(|e| e.unwrap().path());
    let mut found: Vec<PathBuf> = entries.filter(|p| p.is_dir()).collect();
    found.sort();
    found
}

/// The file `input.*` of a case, and its name.
pub(crate) fn input(case: &Path) -> (String, Vec<u8>) {
    let mut files = fs::read_dir(case).unwrap().map(|e| e.unwrap().path());
    let file = files.find(|p| p.file_stem().is_some_and(|s| s == "input")).unwrap();
    (file.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(file).unwrap())
}

/// A JSON file.
pub(crate) fn json(path: &Path) -> Value {
    let bytes = fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Collects what differs in a run.
#[derive(Debug, Default)]
pub(crate) struct Run {
    faults: Vec<String>,
}

impl Run {
    /// Holds what is told of a fixture against the file at `place`, or writes that file where `UPDATE` is set.
    pub(crate) fn hold(&mut self, place: &Path, told: &Value) {
        let name = place.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display();
        let old = fs::read_to_string(place).unwrap_or_default();
        let new = laid_out(told);
        let set = |name: &str| std::env::var_os(name).is_some_and(|v| !v.is_empty() && v != "0");
        let added = added(&serde_json::from_str(&old).unwrap_or_default(), told);
        if !set("UPDATE") {
            if old != new {
                let diff = TextDiff::from_lines(&old, &new);
                let diff = diff.unified_diff().context_radius(1).header("expected", "told now").to_string();
                self.faults.push(format!("{name}\n{diff}"));
            }
        } else if added.is_empty() || set("KNOWN_WRONG") {
            if old != new {
                fs::write(place, new).unwrap();
            }
        } else {
            let list = added.join("\n");
            self.faults.push(format!("{name} is not rewritten: these are wrong and were not before\n{list}\n"));
        }
    }

    /// Ends the run.
    ///
    /// # Panics
    /// When anything differed, with all of it.
    pub(crate) fn end(self) {
        let what = "UPDATE=1 accepts what differs; UPDATE=1 KNOWN_WRONG=1 also what is newly wrong (CONTRIBUTING.md, Expectations)";
        assert!(self.faults.is_empty(), "{} differ. {what}\n\n{}", self.faults.len(), self.faults.join("\n"));
    }
}

/// What is known to be wrong now and was not before, a line each.
fn added(old: &Value, new: &Value) -> Vec<String> {
    let mut before: Vec<String> = wrongs(old).into_iter().map(|(key, _)| key).collect();
    let mut added = Vec::new();
    for (key, line) in wrongs(new) {
        match before.iter().position(|k| *k == key) {
            Some(at) => drop(before.swap_remove(at)),
            None => added.push(line),
        }
    }
    added
}

/// All that is known to be wrong, wherever it stands: what makes it the same as before, and the whole of it. A statement that ought to be there is the same
/// while what is told in its place changes.
fn wrongs(value: &Value) -> Vec<(String, String)> {
    let Some(object) = value.as_object() else { return Vec::new() };
    let mut found = Vec::new();
    for (name, inner) in object {
        if name == WRONG {
            found.extend(inner.as_array().into_iter().flatten().map(|wrong| {
                let right = if wrong["right"].is_null() {
                    format!("not {}", wrong["found"])
                } else {
                    wrong["right"].to_string()
                };
                (format!("{} {} {right}", wrong["in"], wrong["of"]), wrong.to_string())
            }));
        } else {
            found.extend(
                wrongs(inner).into_iter().map(|(key, line)| (format!("{name} {key}"), format!("{name}: {line}"))),
            );
        }
    }
    found
}

#[test]
fn what_is_known_to_be_wrong_can_only_grow_fewer() {
    use serde_json::json;
    let wrong = |found: &str, right: &str| json!({ "of": "end_user", "found": found, "right": right });
    let of = |list: Vec<Value>| json!({ "en01": { "kind": "response", WRONG: list } });
    let old = of(vec![wrong("National", "National Police"), json!({ "of": "vessel", "found": "x", "right": null })]);
    assert_eq!(added(&old, &of(vec![])), Vec::<String>::new());
    assert_eq!(added(&old, &of(vec![wrong("Police", "National Police")])), Vec::<String>::new());
    assert_eq!(added(&old, &of(vec![wrong("National", "Ministry")])).len(), 1);
    assert_eq!(added(&old, &of(vec![json!({ "of": "vessel", "found": "y", "right": null })])).len(), 1);
    assert_eq!(added(&old, &of(vec![wrong("a", "National Police"), wrong("b", "National Police")])).len(), 1);
    assert_eq!(added(&Value::Null, &old).len(), 2);
}
