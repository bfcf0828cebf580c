//! What holds a register together: every id is unique, every name of an entry leads to an entry, and a secondary
//! request has the request that it follows from.

use std::collections::HashMap;

use jsonc_parser::ast::{Array, Object, Value};
use jsonc_parser::common::Ranged;

use unicode_normalization::UnicodeNormalization;

use super::fault::Fault;
use super::lines::Lines;
use super::walk::shown;
use crate::model::nearest;

/// Ids, with the byte of their first use.
type Known = HashMap<String, usize>;

/// With more faults than this, no suggestions are searched: it would take too long.
const MOST_HINTS: usize = 50;

/// Every fault between entries. Faults of form are found earlier (`walk`) and skipped here.
pub(super) fn check(tree: &Value<'_>, lines: &Lines<'_>) -> Vec<Fault> {
    let Value::Object(register) = tree else { return Vec::new() };
    let mut bonds = Bonds { lines, faults: Vec::new() };
    let parties = bonds.ids(register, "parties", "id");
    let items = bonds.ids(register, "items", "id");
    let requests = bonds.ids(register, "requests", "reference");
    for (n, item) in entries(register, "items") {
        bonds.views(item, "views", "a view", &format!("items[{n}].views"));
        bonds.views(item, "captions", "a caption, or an empty text,", &format!("items[{n}].captions"));
    }
    let parents: HashMap<String, String> = entries(register, "requests")
        .filter_map(|(_, r)| {
            Some((text(r.get("reference").map(|p| &p.value))?, text(r.get("parent").map(|p| &p.value))?))
        })
        .collect();
    for (n, request) in entries(register, "requests") {
        let path = |key: &str| format!("requests[{n}].{key}");
        bonds.points(
            request.get("recipient").map(|p| &p.value),
            &parties,
            &path("recipient"),
            "the id of a party of this file",
        );
        bonds.items(request, &items, &path("items"));
        bonds.parent(request, &requests, &parents, &path("parent"));
    }
    bonds.faults
}

struct Bonds<'w> {
    lines: &'w Lines<'w>,
    faults: Vec<Fault>,
}

impl Bonds<'_> {
    /// The ids of one list; a second use of one is a fault.
    fn ids(&mut self, register: &Object<'_>, list: &str, key: &str) -> Known {
        let mut known = Known::new();
        for (n, entry) in entries(register, list) {
            let Some(value) = entry.get(key).map(|p| &p.value) else { continue };
            let Some(id) = text(Some(value)) else { continue };
            let start = value.range().start;
            if let Some(first) = known.get(&id) {
                let line = self.lines.at(*first).0;
                let found = format!("{id:?} again (first on line {line})");
                self.fault(
                    start,
                    format!("{list}[{n}].{key}"),
                    &format!("{} of its own", if key == "id" { "an id" } else { "a reference" }),
                    found,
                );
            } else {
                known.insert(id, start);
            }
        }
        known
    }

    /// What photographs show is said of each of them, or of none. So are their captions, which can be empty.
    fn views(&mut self, item: &Object<'_>, key: &str, word: &str, path: &str) {
        let list = |key: &str| match item.get(key).map(|p| &p.value) {
            Some(Value::Array(array)) => Some(array),
            _ => None,
        };
        let Some(views) = list(key) else { return };
        let (said, photos) = (views.elements.len(), list("photos").map_or(0, |p| p.elements.len()));
        if said != photos && said > 0 {
            let expected = format!("{word} for each of the {photos} photographs, in their order");
            self.fault(views.range.start, path.to_owned(), &expected, format!("{said}"));
        }
    }

    /// A text that must be one of the known ids.
    fn points(&mut self, value: Option<&Value<'_>>, known: &Known, path: &str, expected: &str) {
        let (Some(value), Some(id)) = (value, text(value)) else { return };
        if !known.contains_key(&id) {
            self.fault(value.range().start, path.to_owned(), expected, shown(value));
            let few = self.faults.len() <= MOST_HINTS;
            let near = few.then(|| nearest(&id, known.keys().map(String::as_str))).flatten();
            if let Some(last) = self.faults.pop() {
                self.faults.push(last.meant(near));
            }
        }
    }

    fn items(&mut self, request: &Object<'_>, items: &Known, path: &str) {
        let Some(Value::Array(list)) = request.get("items").map(|p| &p.value) else { return };
        if list.elements.is_empty() {
            self.fault(list.range.start, path.to_owned(), "at least one item to ask about", "an empty list".to_owned());
        }
        let mut seen = Vec::new();
        for (m, element) in list.elements.iter().enumerate() {
            let path = format!("{path}[{m}]");
            self.points(Some(element), items, &path, "the id of an item of this file");
            if let Some(id) = text(Some(element)) {
                if seen.contains(&id) {
                    self.fault(element.range().start, path, "each item once", format!("{id:?} again"));
                }
                seen.push(id);
            }
        }
    }

    fn parent(&mut self, request: &Object<'_>, requests: &Known, parents: &HashMap<String, String>, path: &str) {
        let kind = text(request.get("kind").map(|p| &p.value));
        let reference = text(request.get("reference").map(|p| &p.value));
        let parent = request.get("parent").map(|p| &p.value).filter(|v| !matches!(v, Value::NullKeyword(_)));
        match (kind.as_deref(), parent) {
            (Some("secondary"), None) => {
                let expected =
                    "the reference of the request whose answer named this recipient (the request is secondary)";
                self.fault(request.range.start, path.to_owned(), expected, "none".to_owned());
            }
            (Some("primary"), Some(value)) => {
                self.fault(value.range().start, path.to_owned(), "no parent (the request is primary)", shown(value));
            }
            (_, Some(value)) => {
                self.points(Some(value), requests, path, "the reference of a request of this file");
                if reference.is_some_and(|r| in_a_circle(&r, parents)) {
                    let expected = "an earlier request (following parents must end at a primary request)";
                    self.fault(
                        value.range().start,
                        path.to_owned(),
                        expected,
                        format!("a circle through {}", shown(value)),
                    );
                }
            }
            _ => {}
        }
    }

    fn fault(&mut self, byte: usize, path: String, expected: &str, found: String) {
        let (line, column) = self.lines.at(byte);
        self.faults.push(Fault::new(line, column, path, expected, found));
    }
}

/// Whether following parents from here comes back here.
fn in_a_circle(reference: &str, parents: &HashMap<String, String>) -> bool {
    let mut at = reference;
    for _ in 0..=parents.len() {
        match parents.get(at).map(String::as_str) {
            Some(parent) if parent == reference => return true,
            Some(parent) => at = parent,
            None => return false,
        }
    }
    false
}

fn entries<'t>(register: &'t Object<'t>, list: &str) -> impl Iterator<Item = (usize, &'t Object<'t>)> {
    let elements = match register.get(list).map(|p| &p.value) {
        Some(Value::Array(Array { elements, .. })) => elements.as_slice(),
        _ => &[],
    };
    elements.iter().enumerate().filter_map(|(n, e)| e.as_object().map(|o| (n, o)))
}

/// A text in NFC, for comparing.
fn text(value: Option<&Value<'_>>) -> Option<String> {
    value.and_then(Value::as_string_lit).map(|s| s.value.nfc().collect())
}
