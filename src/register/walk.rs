//! Compares the tree of a register file with the table of its shape. Out: every fault of form, each with its line.

use jsonc_parser::ast::{Object, ObjectPropName, Value};
use jsonc_parser::common::Ranged;

use super::fault::Fault;
use super::lines::Lines;
use super::shape::{Key, Need, REGISTER, Shape};
use super::values;
use crate::model::nearest;

/// What the walk carries along.
struct Walk<'w> {
    lines: &'w Lines<'w>,
    photo: &'w dyn Fn(&str) -> Option<String>,
    faults: Vec<Fault>,
}

/// Every fault in form.
pub(super) fn walk(tree: &Value<'_>, lines: &Lines<'_>, photo: &dyn Fn(&str) -> Option<String>) -> Vec<Fault> {
    let mut walk = Walk { lines, photo, faults: Vec::new() };
    walk.value(tree, &REGISTER, "");
    walk.faults
}

impl Walk<'_> {
    fn value(&mut self, value: &Value<'_>, shape: &Shape, path: &str) {
        match (shape, value) {
            (Shape::Object(what, keys), Value::Object(object)) => self.object(object, what, keys, path),
            (Shape::List(inner), Value::Array(array)) => {
                for (n, element) in array.elements.iter().enumerate() {
                    self.value(element, inner, &format!("{path}[{n}]"));
                }
            }
            (Shape::Version, Value::NumberLit(n)) if n.value == "1" => {}
            (Shape::Truth, Value::BooleanLit(_)) => {}
            (Shape::Object(..) | Shape::List(_) | Shape::Version | Shape::Truth, _) => {
                self.fault(value, path, expected(shape), shown(value))
            }
            (_, Value::StringLit(text)) => self.text(value, &text.value, shape, path),
            _ => self.fault(value, path, expected(shape), shown(value)),
        }
    }

    fn text(&mut self, at: &Value<'_>, text: &str, shape: &Shape, path: &str) {
        let wrong = match shape {
            Shape::Text => values::text(text),
            Shape::Caption if text.is_empty() => None,
            Shape::Caption => values::text(text),
            Shape::Mark => values::mark(text),
            Shape::Date => values::date(text),
            Shape::Day => values::day(text),
            Shape::Country => values::country(text),
            Shape::Language => values::language(text),
            Shape::Email => values::email(text),
            Shape::MessageId => values::message_id(text),
            Shape::Quantity => values::quantity(text),
            Shape::Photo => values::photo(text),
            Shape::OneOf(words) => {
                if !words.contains(&text) {
                    self.fault(at, path, expected(shape), shown(at));
                    self.hint(nearest(text, words.iter().copied()));
                }
                None
            }
            Shape::Version | Shape::Truth | Shape::List(_) | Shape::Object(..) => None,
        };
        if let Some(wrong) = wrong {
            self.fault(at, path, wrong.to_owned(), shown(at));
        } else if *shape == Shape::Photo
            && let Some(problem) = (self.photo)(text)
        {
            self.fault(
                at,
                path,
                "a photograph below the register file's folder".to_owned(),
                format!("{} {problem}", shown(at)),
            );
        }
    }

    fn object(&mut self, object: &Object<'_>, what: &str, keys: &[Key], path: &str) {
        let mut seen: Vec<(&str, usize)> = Vec::new();
        for property in &object.properties {
            let (name, start) = (name(&property.name), property.name.range().start);
            let below = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            let first = seen.iter().find(|(n, _)| *n == name).map(|(_, line)| *line);
            seen.push((name, self.lines.at(start).0));
            if let Some(line) = first {
                self.fault_at(
                    start,
                    &below,
                    "each key once".to_owned(),
                    format!("{name:?} again (first on line {line})"),
                );
            }
            match keys.iter().find(|k| k.name == name) {
                None => {
                    let known: Vec<_> = keys.iter().map(|k| k.name).collect();
                    let expected = format!("only keys of {what} ({})", known.join(", "));
                    self.fault_at(start, &below, expected, format!("the unknown key {name:?}"));
                    self.hint(nearest(name, known));
                }
                Some(key) if key.need == Need::Null && matches!(property.value, Value::NullKeyword(_)) => {}
                Some(key) => self.value(&property.value, &key.shape, &below),
            }
        }
        for key in keys.iter().filter(|k| k.need == Need::Must && !seen.iter().any(|(n, _)| *n == k.name)) {
            let expected = format!("the key {:?} with {}", key.name, expected(&key.shape));
            self.fault_at(object.range.start, path, expected, "none".to_owned());
        }
    }

    fn fault(&mut self, at: &Value<'_>, path: &str, expected: String, found: String) {
        self.fault_at(at.range().start, path, expected, found);
    }

    fn fault_at(&mut self, byte: usize, path: &str, expected: String, found: String) {
        let (line, column) = self.lines.at(byte);
        self.faults.push(Fault::new(line, column, path.to_owned(), &expected, found));
    }

    /// What was meant by the fault noted last.
    fn hint(&mut self, name: Option<&str>) {
        if let Some(last) = self.faults.pop() {
            self.faults.push(last.meant(name));
        }
    }
}

fn name<'a>(name: &'a ObjectPropName<'_>) -> &'a str {
    match name {
        ObjectPropName::String(text) => &text.value,
        ObjectPropName::Word(word) => word.value,
    }
}

fn expected(shape: &Shape) -> String {
    match shape {
        Shape::Version => "the number 1, the version of the format (a later one needs a later tracepost)".to_owned(),
        Shape::Text | Shape::Caption | Shape::Mark => "text".to_owned(),
        Shape::OneOf(words) => format!("one of {}", words.join(", ")),
        Shape::Date | Shape::Day => "a date as text".to_owned(),
        Shape::Country => "a country as two capital letters".to_owned(),
        Shape::Language => "a language as text".to_owned(),
        Shape::Email => "a mail address as text".to_owned(),
        Shape::MessageId => "a Message-ID as text".to_owned(),
        Shape::Quantity => "a quantity as text such as \"175\"".to_owned(),
        Shape::Photo => "a path as text".to_owned(),
        Shape::Truth => "true or false".to_owned(),
        Shape::List(_) => "a list".to_owned(),
        Shape::Object(what, _) => format!("{what}, an object"),
    }
}

/// A value for a message: short, on one line.
pub(super) fn shown(value: &Value<'_>) -> String {
    match value {
        Value::StringLit(text) => {
            let short: String = text.value.chars().take(60).collect();
            let more = if text.value.chars().nth(60).is_some() { "…" } else { "" };
            format!("{short:?}{more}")
        }
        Value::NumberLit(number) => format!("the number {}", number.value),
        Value::BooleanLit(boolean) => boolean.value.to_string(),
        Value::Object(_) => "an object".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::NullKeyword(_) => "null".to_owned(),
    }
}
