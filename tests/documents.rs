//! Fixtures of every type, in layouts and tongues of their own, are read as their expectations say.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tracepost::documents;
use tracepost::model::Understanding;
use tracepost::{read, unpack};

/// The cases: folders below `fixtures/documents/<type>/`.
fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents");
    let folders = |path: &Path| -> Vec<PathBuf> {
        fs::read_dir(path).unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_dir()).collect()
    };
    let mut found: Vec<PathBuf> = folders(&root).iter().flat_map(|p| folders(p)).collect();
    found.sort();
    found
}

fn understood(case: &Path) -> Understanding {
    let bytes = fs::read(case.join("input.pdf")).unwrap();
    let parts = unpack::unpack(Some("input.pdf"), bytes, &unpack::Limits::default());
    let mut engine = read::Engine::new(read::Settings::default()).unwrap();
    let document = read::read(&parts[0], &mut engine, &mut |_, _| {});
    documents::understand(&document)
}

/// Letters and digits only, lower case: how printed values compare.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What an expectation wants and what is there beyond it, a line each.
fn differences(truth: &Value, found: &Understanding) -> (usize, Vec<String>) {
    let mut odd = Vec::new();
    let mut wanted = 0;
    if truth["document_type"] != found.document_type.as_str() {
        odd.push(format!("type {}, read as {}", truth["document_type"], found.document_type));
    }
    for field in truth["fields"].as_array().unwrap() {
        let (name, value) = (field["name"].as_str().unwrap(), field["value"].as_str().unwrap());
        wanted += 1;
        let same = |f: &&tracepost::model::Field| {
            f.name.as_str() == name && f.value.as_deref().is_some_and(|v| plain(v) == plain(value))
        };
        if found.fields.iter().find(same).is_none() {
            let there: Vec<_> = found
                .fields
                .iter()
                .filter(|f| f.name.as_str() == name)
                .map(|f| f.value.clone().unwrap_or_default())
                .collect();
            odd.push(format!("{name} {value:?}, read as {there:?}"));
        }
    }
    for item in truth["line_items"].as_array().into_iter().flatten() {
        wanted += 1;
        let text = |key: &str| item[key].as_str().map(plain).unwrap_or_default();
        let same = found.line_items.iter().any(|i| {
            let (a, b) = (plain(&i.description), text("description"));
            (a.contains(&b) || (b.contains(&a) && a.len() * 2 > b.len()))
                && i.quantity.as_ref().is_some_and(|q| item["quantity"] == q.as_str())
                && i.unit.is_some_and(|u| item["unit"] == u.as_str())
                && ["lots", "serials"].iter().all(|k| {
                    let has = if *k == "lots" { &i.lots } else { &i.serials };
                    item[*k]
                        .as_array()
                        .into_iter()
                        .flatten()
                        .all(|w| has.iter().any(|h| plain(h) == plain(w.as_str().unwrap())))
                })
        });
        if !same {
            odd.push(format!("item {item}"));
        }
    }
    let rows = truth["line_items"].as_array().map_or(0, Vec::len);
    if rows > 0 && found.line_items.len() != rows {
        odd.push(format!(
            "{} items, wanted {rows}: {:?}",
            found.line_items.len(),
            found
                .line_items
                .iter()
                .map(|i| (&i.description, &i.quantity, &i.unit, &i.lots, &i.serials))
                .collect::<Vec<_>>()
        ));
    }
    (wanted, odd)
}

#[test]
fn fixtures_are_read_as_expected() {
    let (mut wanted, mut odd) = (0, Vec::new());
    for case in cases() {
        let truth: Value = serde_json::from_slice(&fs::read(case.join("truth.json")).unwrap()).unwrap();
        let (asked, differ) = differences(&truth, &understood(&case));
        wanted += asked;
        let name = format!(
            "{}/{}",
            case.parent().unwrap().file_name().unwrap().display(),
            case.file_name().unwrap().display()
        );
        odd.extend(differ.into_iter().map(|d| format!("{name}: {d}")));
    }
    // Reading foreign papers is never perfect: nine statements in ten must be right, and what differs is listed when fewer are.
    assert!(odd.len() * 10 <= wanted, "{} of {wanted} differ:\n{}", odd.len(), odd.join("\n"));
}

/// The fields of a mail's body, as name and value.
fn stated(text: &str) -> Vec<(String, String)> {
    let mail = format!("From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");
    let parts = unpack::unpack(Some("x.eml"), mail.into_bytes(), &unpack::Limits::default());
    let mut engine = read::Engine::new(read::Settings::default()).unwrap();
    let documents = parts.iter().map(|part| read::read(part, &mut engine, &mut |_, _| {}));
    let fields = documents.flat_map(|d| documents::understand(&d).fields);
    fields.map(|f| (f.name.as_str().to_owned(), f.value.unwrap_or_default())).collect()
}

#[test]
fn what_is_made_in_a_phrase_is_no_manufacture() {
    let fields = stated(
        "Dear Sirs,\n\nReference is made to your trace request TR 2019/118 dated 8 March 2019.\n\nWe have no further information.",
    );
    assert!(!fields.iter().any(|(name, _)| name == "manufacture_date"), "{fields:?}");
    let fields = stated("The rifle was manufactured by Halvorsen Works AS between 1976 and 1978.");
    let has = |name: &str, value: &str| fields.iter().any(|(n, v)| n == name && v == value);
    assert!(has("manufacture_date", "1976/1978") && has("manufacturer", "Halvorsen Works AS"), "{fields:?}");
}

#[test]
fn a_state_is_the_recipient_where_no_other_is_named() {
    let fields = stated("The rifles were exported to Libya between 1978 and 1979.");
    let has = |name: &str, value: &str| fields.iter().any(|(n, v)| n == name && v == value);
    assert!(has("recipient", "Libya") && has("country", "LY"), "{fields:?}");
    let fields = stated(
        "The rifles were exported to Libya between 1978 and 1979. They were delivered to Halcyon Trading Corporation.",
    );
    let recipients: Vec<_> = fields.iter().filter(|(name, _)| name == "recipient").map(|(_, v)| v.as_str()).collect();
    assert_eq!(recipients, ["Halcyon Trading Corporation"], "{fields:?}");
}
