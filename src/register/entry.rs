//! One entry of the register as a form or a row of a sheet writes it: flat pairs of a key and a text (`documented.date`, `markings[0].text`). In: the
//! pairs. Out: the entry as JSON, and what the parser of register files says of it. So a form, a sheet and a file follow the same rules. It
//! keeps nothing.

use serde_json::{Map, Value};

use super::fault::Fault;
use super::parse;
use super::shape::{Key, Need, REGISTER, Shape};
use crate::model::Register;

/// A key and its text, in the order of the form.
pub type Pairs = Vec<(String, String)>;

/// The most elements of one list of an entry: a number in a key is not believed beyond it.
const MOST_ELEMENTS: usize = 1000;

/// The lists of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// States, firms and persons.
    Parties,
    /// What was found.
    Items,
    /// What we ask.
    Requests,
}

impl List {
    /// Its key in the register file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Parties => "parties",
            Self::Items => "items",
            Self::Requests => "requests",
        }
    }

    /// The word for one entry.
    pub fn word(self) -> &'static str {
        match self {
            Self::Parties => "party",
            Self::Items => "item",
            Self::Requests => "request",
        }
    }

    /// The key that names an entry.
    pub fn name(self) -> &'static str {
        if self == Self::Requests { "reference" } else { "id" }
    }

    fn shape(self) -> &'static Shape {
        match key_of(&REGISTER, self.key()).map(|k| &k.shape) {
            Some(Shape::List(entry)) => entry,
            _ => &REGISTER,
        }
    }
}

/// The entry as JSON. A text that is empty is left out, unless the entry must have it. Blanks at the ends of a text fall away, but for a marking, which is kept by
/// code point. A list of words is one text with a line for each.
pub fn assembled(list: List, pairs: &[(String, String)]) -> Value {
    let mut entry = Value::Object(Map::new());
    for (path, text) in pairs {
        if !text.trim().is_empty() {
            put(&mut entry, list.shape(), path, text);
        }
    }
    level_views(&mut entry);
    complete(&mut entry, list.shape());
    entry
}

/// What the entry says, as the pairs of a form.
pub fn flattened(entry: &Value) -> Pairs {
    let mut pairs = Pairs::new();
    flatten(entry, String::new(), &mut pairs);
    pairs
}

/// The pairs without the empty elements of their lists: of two markings, the first of which was left empty, one stays. The photographs and what they show
/// stay as they are, since they belong together by their numbers.
pub fn tidied(pairs: Pairs) -> Pairs {
    let mut kept: Vec<(String, Vec<usize>)> = Vec::new();
    for (path, text) in &pairs {
        if let Some((list, n, _)) = element(path)
            && !text.trim().is_empty()
        {
            match kept.iter_mut().find(|(l, _)| l == list) {
                Some((_, numbers)) if numbers.contains(&n) => {}
                Some((_, numbers)) => numbers.push(n),
                None => kept.push((list.to_owned(), vec![n])),
            }
        }
    }
    kept.iter_mut().for_each(|(_, numbers)| numbers.sort_unstable());
    let renumbered = |path: String| match element(&path) {
        Some((list, n, rest)) if !PARALLEL.contains(&list) => {
            let numbers = kept.iter().find(|(l, _)| l == list).map(|(_, numbers)| numbers)?;
            let at = numbers.iter().position(|k| *k == n)?;
            Some(format!("{list}[{at}]{rest}"))
        }
        _ => Some(path),
    };
    pairs.into_iter().filter_map(|(path, text)| Some((renumbered(path)?, text))).collect()
}

/// Reads one entry by the rules of the register file. `around` holds the entries that it names. The path of a fault begins at the entry: `documented.date`.
///
/// # Errors
/// With every fault.
pub fn check(
    list: List,
    entry: Value,
    around: &Register,
    photo: &dyn Fn(&str) -> Option<String>,
) -> Result<Register, Vec<Fault>> {
    let mut register = serde_json::to_value(around).unwrap_or_default();
    let name = entry.get(list.name()).cloned();
    let entries = register.get_mut(list.key()).and_then(Value::as_array_mut);
    let at = entries.map_or(0, |entries| {
        // What was there under that name is what this entry stands in the place of.
        entries.retain(|e| e.get(list.name()) != name.as_ref());
        entries.push(entry);
        entries.len() - 1
    });
    if let Some(version) = register.get_mut("tracepost") {
        *version = 1.into();
    }
    let text = register.to_string();
    let own = format!("{}[{at}]", list.key());
    match parse(text.as_bytes(), photo) {
        Ok(register) => Ok(register),
        Err(faults) => Err(faults
            .into_iter()
            .map(|fault| {
                let path = fault.path.strip_prefix(&own).map(|p| p.trim_start_matches('.').to_owned());
                Fault { path: path.unwrap_or_else(|| fault.path.clone()), ..fault }
            })
            .collect()),
    }
}

/// Reads many entries by the rules of the register file, as one file. The path of a fault begins at its entry, whose number stands beside it.
///
/// # Errors
/// With every fault.
pub fn check_many(list: List, entries: &[Value]) -> Result<Register, Vec<(usize, Fault)>> {
    // A line for each: faults are then found in short lines.
    let lines: Vec<String> = entries.iter().map(Value::to_string).collect();
    let text = format!("{{\"tracepost\":1,\"{}\":[\n{}\n]}}", list.key(), lines.join(",\n"));
    parse(text.as_bytes(), &|_| None).map_err(|faults| {
        let numbered = |fault: Fault| {
            let own = fault.path.strip_prefix(list.key()).and_then(|p| p.strip_prefix('['));
            let (number, path) = own.and_then(|p| p.split_once(']')).unwrap_or(("0", ""));
            let path = path.trim_start_matches('.').to_owned();
            (number.parse().unwrap_or_default(), Fault { path, ..fault })
        };
        faults.into_iter().map(numbered).collect()
    })
}

/// Whether the register has this key: `markings[0].text` of an item.
pub fn is_key(list: List, path: &str) -> bool {
    shape_at(list.shape(), path).is_some()
}

/// The words of a list of choices: the kinds of a marking. Empty for other keys.
pub fn choices(list: List, path: &str) -> &'static [&'static str] {
    match shape_at(list.shape(), path) {
        Some(Shape::OneOf(words)) => words,
        _ => &[],
    }
}

/// Lists whose elements belong together by their numbers.
const PARALLEL: &[&str] = &["photos", "views", "captions"];

/// The list, the number and the rest of a key: `markings`, 1, `.text`.
fn element(path: &str) -> Option<(&str, usize, &str)> {
    let (list, rest) = path.split_once('[')?;
    let (number, rest) = rest.split_once(']')?;
    Some((list, number.parse().ok().filter(|n| *n < MOST_ELEMENTS)?, rest))
}

fn key_of(shape: &'static Shape, name: &str) -> Option<&'static Key> {
    match shape {
        Shape::Object(_, keys) => keys.iter().find(|k| k.name == name),
        _ => None,
    }
}

/// The first step of a path, its number if it has one, and what follows.
fn step(path: &str) -> (&str, Option<usize>, &str) {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    match element(first) {
        Some((name, n, "")) => (name, Some(n), rest),
        _ => (first, None, rest),
    }
}

fn shape_at(shape: &'static Shape, path: &str) -> Option<&'static Shape> {
    let (name, n, rest) = step(path);
    let mut at = &key_of(shape, name)?.shape;
    if let (Shape::List(inner), Some(_)) = (at, n) {
        at = inner;
    }
    if rest.is_empty() { Some(at) } else { shape_at(at, rest) }
}

/// Puts a text at its place in the tree. What the register has no place for is put there too: the parser names it.
fn put(tree: &mut Value, shape: &'static Shape, path: &str, text: &str) {
    let (name, n, rest) = step(path);
    let Value::Object(object) = tree else { return };
    let known = key_of(shape, name).map(|k| &k.shape);
    let inner = match (known, n) {
        (Some(Shape::List(inner)), Some(_)) => Some(*inner),
        _ => None,
    };
    let place = object.entry(name.to_owned()).or_insert_with(|| match (n, rest.is_empty()) {
        (Some(_), _) => Value::Array(Vec::new()),
        (None, true) => Value::Null,
        (None, false) => Value::Object(Map::new()),
    });
    match (n, rest.is_empty()) {
        (None, true) => *place = leaf(known, text),
        (None, false) => {
            if let Some(shape) = known {
                put(place, shape, rest, text);
            }
        }
        (Some(n), leaf_here) => {
            let Value::Array(elements) = place else { return };
            let blank = || if leaf_here { Value::String(String::new()) } else { Value::Object(Map::new()) };
            while elements.len() <= n.min(MOST_ELEMENTS) {
                elements.push(blank());
            }
            let Some(element) = elements.get_mut(n) else { return };
            match (leaf_here, inner) {
                (true, _) => *element = leaf(inner, text),
                (false, Some(shape)) => put(element, shape, rest, text),
                (false, None) => {}
            }
        }
    }
}

fn leaf(shape: Option<&Shape>, text: &str) -> Value {
    // A line's end in a text that has one line is a blank: people break long lines.
    let line = || text.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" ");
    match shape {
        Some(Shape::Mark) => text.into(),
        Some(Shape::Truth) if text == "true" => true.into(),
        Some(Shape::Truth) if text == "false" => false.into(),
        Some(Shape::List(_)) => {
            let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
            Value::Array(lines.map(|l| Value::String(l.to_owned())).collect())
        }
        _ => line().into(),
    }
}

/// Adds what an entry must have and lacks, empty, so that the parser says what belongs there.
fn complete(tree: &mut Value, shape: &Shape) {
    match (tree, shape) {
        (Value::Object(object), Shape::Object(_, keys)) => {
            for key in *keys {
                if key.need == Need::Must && !object.contains_key(key.name) {
                    let blank = match key.shape {
                        Shape::Object(..) => Value::Object(Map::new()),
                        Shape::List(_) => Value::Array(Vec::new()),
                        _ => Value::String(String::new()),
                    };
                    object.insert(key.name.to_owned(), blank);
                }
                if let Some(inner) = object.get_mut(key.name) {
                    complete(inner, &key.shape);
                }
            }
        }
        (Value::Array(elements), Shape::List(inner)) => elements.iter_mut().for_each(|e| complete(e, inner)),
        _ => {}
    }
}

/// Where some photographs are told and the last ones are not, the list of what they show is as long as theirs: the parser names those that are missing.
fn level_views(entry: &mut Value) {
    let photos = entry.get("photos").and_then(Value::as_array).map_or(0, Vec::len);
    for key in ["views", "captions"] {
        if let Some(said) = entry.get_mut(key).and_then(Value::as_array_mut) {
            while said.len() < photos {
                said.push(Value::String(String::new()));
            }
        }
    }
}

fn flatten(value: &Value, path: String, pairs: &mut Pairs) {
    match value {
        Value::Object(object) => {
            for (key, inner) in object {
                let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                flatten(inner, below, pairs);
            }
        }
        Value::Array(elements) if elements.iter().all(Value::is_string) && !is_numbered(&path) => {
            let lines: Vec<&str> = elements.iter().filter_map(Value::as_str).collect();
            pairs.push((path, lines.join("\n")));
        }
        Value::Array(elements) => {
            for (n, inner) in elements.iter().enumerate() {
                flatten(inner, format!("{path}[{n}]"), pairs);
            }
        }
        Value::String(text) => pairs.push((path, text.clone())),
        Value::Bool(truth) => pairs.push((path, truth.to_string())),
        Value::Number(number) => pairs.push((path, number.to_string())),
        Value::Null => {}
    }
}

/// Lists of texts of which a form has a box for each element.
fn is_numbered(path: &str) -> bool {
    matches!(path, "items" | "photos" | "views" | "captions")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn pairs(of: &[(&str, &str)]) -> Pairs {
        of.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    fn item() -> Pairs {
        pairs(&[
            ("id", " w-1 "),
            ("category", "weapon"),
            ("description", "Rifle,\nwith a sling"),
            ("quantity", "1"),
            ("documented.date", "2026-03-01"),
            ("documented.country", "SS"),
            ("markings[0].kind", ""),
            ("markings[0].text", ""),
            ("markings[1].kind", "serial"),
            ("markings[1].text", " A  12"),
            ("manufacturer", ""),
        ])
    }

    #[test]
    fn a_form_becomes_the_entry_that_a_file_would_have() {
        let entry = assembled(List::Items, &tidied(item()));
        let file = json!({
            "id": "w-1", "category": "weapon", "description": "Rifle, with a sling", "quantity": "1",
            "documented": { "date": "2026-03-01", "country": "SS" }, "markings": [{ "kind": "serial", "text": " A  12" }]
        });
        assert_eq!(entry, file);
        let register = check(List::Items, entry, &Register::default(), &|_| None).unwrap();
        assert_eq!(register.items[0].markings[0].text, " A  12");
        // And back: what the entry says is what the form shows.
        let again = assembled(List::Items, &flattened(&file));
        assert_eq!(again, file);
    }

    #[test]
    fn every_fault_of_a_form_stands_at_its_field() {
        let mut form = item();
        form.retain(|(k, _)| k != "quantity" && k != "documented.date");
        form.push(("documented.date".to_owned(), "1.3.2026".to_owned()));
        form.push(("colour".to_owned(), "black".to_owned()));
        form.push(("photos[0]".to_owned(), "a.jpg".to_owned()));
        form.push(("photos[1]".to_owned(), "b.jpg".to_owned()));
        form.push(("views[0]".to_owned(), "left side".to_owned()));
        let faults = check(List::Items, assembled(List::Items, &tidied(form)), &Register::default(), &|_| None);
        let mut paths: Vec<String> = faults.unwrap_err().into_iter().map(|f| f.path).collect();
        paths.sort();
        assert_eq!(paths, ["colour", "documented.date", "quantity", "views[1]"]);
    }

    #[test]
    fn a_person_nobody_named_is_no_person_and_one_without_a_name_is_a_fault() {
        let contact = |more: &[(&str, &str)]| {
            let mut form = pairs(&[
                ("id", "ro"),
                ("kind", "state"),
                ("name", "Romania"),
                ("contacts[0].channel", "permanent_mission"),
                ("contacts[0].name", "Permanent Mission of Romania"),
                ("contacts[0].language", "en"),
                ("contacts[0].emails", "a@ro.example\r\n\r\nb@ro.example"),
                ("contacts[0].person.name", ""),
            ]);
            form.extend(pairs(more));
            check(List::Parties, assembled(List::Parties, &tidied(form)), &Register::default(), &|_| None)
        };
        let party = contact(&[]).unwrap().parties.remove(0);
        assert_eq!(party.contacts[0].emails, ["a@ro.example", "b@ro.example"]);
        assert!(party.contacts[0].person.is_none());
        let faults = contact(&[("contacts[0].person.rank", "Colonel")]).unwrap_err();
        assert_eq!((faults.len(), faults[0].path.as_str()), (1, "contacts[0].person.name"));
        let truth = contact(&[("contacts[0].person.name", "A. Ion"), ("contacts[0].person.excellency", "false")]);
        assert_eq!(truth.unwrap().parties[0].contacts[0].person.as_ref().unwrap().excellency, Some(false));
    }

    #[test]
    fn a_number_in_a_key_does_not_fill_the_memory() {
        let form = pairs(&[("markings[999999999].text", "x"), ("items[5000]", "x"), ("contacts[", "x")]);
        assert!(assembled(List::Items, &form).to_string().len() < 10_000);
        assert!(is_key(List::Items, "documented.date") && is_key(List::Items, "markings[3].where"));
        assert!(!is_key(List::Items, "documented.colour"));
        assert_eq!(choices(List::Parties, "kind").len(), 6);
    }
}
