//! Every output is checked with its JSON Schema in `docs/schema/`.

use std::fs;
use std::path::Path;

use jsonschema::Registry;
use serde_json::Value;

fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/schema/{name}.schema.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// All the ways in which a value is not what the schema of that name says; empty: it fits.
pub(crate) fn faults(name: &str, value: &Value) -> Vec<String> {
    let registry = Registry::new().add("urn:tracepost:record:1", schema("record")).unwrap().prepare().unwrap();
    let validator = jsonschema::options().with_registry(&registry).build(&schema(name)).unwrap();
    validator.iter_errors(value).map(|e| format!("{}: {e}", e.instance_path())).collect()
}

#[test]
fn the_schemas_refuse_what_is_not_of_their_format() {
    for name in ["register", "record", "export"] {
        assert!(!faults(name, &serde_json::json!({ "tracepost": 2 })).is_empty(), "{name}");
    }
}

#[test]
fn every_field_name_is_in_the_record_schema() {
    let schema = schema("record");
    let listed = schema.pointer("/properties/fields/items/properties/name/enum").unwrap().as_array().unwrap();
    for name in tracepost::model::FieldName::ALL {
        assert!(
            listed.iter().any(|l| l == name.as_str()),
            "{} is not in docs/schema/record.schema.json",
            name.as_str()
        );
    }
    assert_eq!(listed.len(), tracepost::model::FieldName::ALL.len());
}

/// What each grade of a link may do by itself, as the documentation says it.
#[test]
fn the_table_of_grades_is_the_one_that_is_documented() {
    let told = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/FORMATS.md")).unwrap();
    let rows = told.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [grade, _, hold, letter, count] = cells.as_slice() else { return None };
        let grade = tracepost::model::Grade::of(grade.trim_matches('`'))?;
        Some((grade, [*hold == "yes", *letter == "yes", *count == "yes"]))
    });
    let built =
        tracepost::link::grade::TABLE.map(|(grade, may)| (grade, [may.hold_reminder, may.move_letter, may.count]));
    assert_eq!(rows.collect::<Vec<_>>(), built);
}
