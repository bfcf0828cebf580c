//! Writes an expectation so that its differences read well: a statement (a field, a row of goods, a remark) a line, whatever its length. In: a value.
//! Out: text.

use serde_json::Value;

/// The value as text, with an end of line.
pub(crate) fn laid_out(value: &Value) -> String {
    let mut out = String::new();
    lay(value, 0, &mut out);
    out.push('\n');
    out
}

/// Whether a value is one statement: nothing in it holds an object.
fn one_line(value: &Value) -> bool {
    let flat = |v: &Value| match v {
        Value::Array(list) => list.iter().all(|v| !v.is_object() && !v.is_array()),
        Value::Object(_) => false,
        _ => true,
    };
    match value {
        Value::Object(object) => object.values().all(flat),
        other => flat(other),
    }
}

fn lay(value: &Value, depth: usize, out: &mut String) {
    let broken = depth == 0 || !one_line(value);
    let (gap, end) = match broken {
        true => (format!("\n{}", "  ".repeat(depth + 1)), format!("\n{}", "  ".repeat(depth))),
        false => (" ".to_owned(), " ".to_owned()),
    };
    match value {
        Value::Object(object) if !object.is_empty() => {
            out.push('{');
            for (n, (key, inner)) in object.iter().enumerate() {
                out.push_str(if n == 0 { "" } else { "," });
                out.push_str(&gap);
                out.push_str(&format!("{}: ", Value::from(key.as_str())));
                lay(inner, depth + 1, out);
            }
            out.push_str(&end);
            out.push('}');
        }
        Value::Array(list) if broken => {
            out.push('[');
            for (n, inner) in list.iter().enumerate() {
                out.push_str(if n == 0 { "" } else { "," });
                out.push_str(&gap);
                lay(inner, depth + 1, out);
            }
            out.push_str(&end);
            out.push(']');
        }
        Value::Array(list) => {
            out.push_str(&format!("[{}]", list.iter().map(Value::to_string).collect::<Vec<_>>().join(", ")));
        }
        other => out.push_str(&other.to_string()),
    }
}

#[test]
fn a_statement_is_a_line() {
    let value = serde_json::json!({ "type": "letter", "lines": ["a", "b"], "none": [],
        "fields": [{ "name": "seller", "lots": ["1", "2"] }, { "name": "buyer", "value": null }] });
    let text = "{\n  \"type\": \"letter\",\n  \"lines\": [\"a\", \"b\"],\n  \"none\": [],\n  \"fields\": [\n    \
                { \"name\": \"seller\", \"lots\": [\"1\", \"2\"] },\n    { \"name\": \"buyer\", \"value\": null }\n  ]\n}\n";
    assert_eq!(laid_out(&value), text);
    assert_eq!(serde_json::from_str::<serde_json::Value>(text).unwrap(), value);
}
