//! A row as text, of which everybody can make the SHA-256, alike for both databases.
//!
//! The first line is `tracepost row 1`, the second `table NAME`. One line for each column follows, in the order of the bytes of their names:
//! name, space, value. A text is a JSON string, a whole number is decimal, another number is the shortest decimal that is read back as the same
//! number of 64 bits, always with a point or an exponent. Columns that are empty are left out, and so are those that have the value that a
//! new column gives to rows that stood before it: a column that is added changes no digest. Every line ends with a line feed.

use sha2::{Digest, Sha256};

use super::shapes::Shape;
use super::value::Value;

/// The text of a row, whose values stand in the order of the shape's columns.
pub(in crate::store) fn text(shape: &Shape, values: &[Value]) -> String {
    let mut text = format!("tracepost row 1\ntable {}\n", shape.name);
    for (column, value) in shape.columns.iter().zip(values) {
        if *value == Value::Empty || column.default.as_ref() == Some(value) {
            continue;
        }
        text.push_str(&column.name);
        text.push(' ');
        text.push_str(&value.shown());
        text.push('\n');
    }
    text
}

/// The SHA-256 of a row's text.
pub(in crate::store) fn digest(shape: &Shape, values: &[Value]) -> [u8; 32] {
    Sha256::digest(text(shape, values).as_bytes()).into()
}

/// What names a row within its table: the values of its primary key, as a JSON list.
pub(in crate::store) fn key(shape: &Shape, values: &[Value]) -> String {
    let parts: Vec<String> = shape.key.iter().map(|n| values.get(*n).map(Value::shown).unwrap_or_default()).collect();
    format!("[{}]", parts.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::base::shapes::{Column, Kind};

    fn shape() -> Shape {
        let column = |name: &str, kind, default| Column { name: name.to_owned(), kind, default };
        Shape {
            name: "papers".to_owned(),
            columns: vec![
                column("id", Kind::Text, None),
                column("share", Kind::Real, None),
                column("version", Kind::Integer, Some(Value::Integer(1))),
            ],
            key: vec![0],
        }
    }

    #[test]
    fn a_row_is_text_that_anybody_can_write() {
        let row = [Value::Text("a\n\"é\"".to_owned()), Value::Real(0.1 + 0.2), Value::Integer(2)];
        let expected =
            "tracepost row 1\ntable papers\nid \"a\\n\\\"é\\\"\"\nshare 0.30000000000000004\nversion 2\n".to_owned();
        assert_eq!(text(&shape(), &row), expected);
        assert_eq!(key(&shape(), &row), "[\"a\\n\\\"é\\\"\"]");
    }

    #[test]
    fn what_a_new_column_gives_to_old_rows_changes_no_digest() {
        let row = [Value::Text("a".to_owned()), Value::Empty, Value::Integer(1)];
        assert_eq!(text(&shape(), &row), "tracepost row 1\ntable papers\nid \"a\"\n");
        let other = [Value::Text("a".to_owned()), Value::Real(-0.0), Value::Integer(1)];
        assert_eq!(text(&shape(), &other), "tracepost row 1\ntable papers\nid \"a\"\nshare 0.0\n");
    }
}
