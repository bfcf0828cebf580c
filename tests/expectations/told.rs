//! What the program tells of one thing that came in. In: a filed reading. Out: all its statements, in a form that is the same on every machine: without
//! boxes, and with bands instead of probabilities.

use serde_json::{Map, Value, json};
use tracepost::link::Index;
use tracepost::model::{Field, Filed, FiledDocument, LineItem, Register, Transfer};
use tracepost::pipeline::{incoming, limits};
use tracepost::sandbox::Readers;

/// Reads a file and takes it the whole way in, short of the archive.
pub(crate) async fn walked(readers: &Readers, register: &Register, (name, bytes): (String, Vec<u8>)) -> Filed {
    let reading = incoming::read(readers, &readers.purse(), Some(&name), bytes, |_, _| ()).await.unwrap();
    incoming::place(&Index::new(register), reading)
}

/// A register without requests.
pub(crate) fn no_register() -> Register {
    serde_json::from_value(json!({ "tracepost": 1, "parties": [], "items": [], "requests": [] })).unwrap()
}

/// The band of a probability. A small change within a band changes nothing; one across 0.9 or 0.5 shows.
fn band(probability: f64) -> &'static str {
    match probability {
        p if p >= 0.9 => "sure",
        p if p >= 0.5 => "likely",
        _ => "doubtful",
    }
}

/// Puts a list under a key unless it is empty.
fn put(object: &mut Map<String, Value>, key: &str, list: Vec<Value>) {
    if !list.is_empty() {
        object.insert(key.to_owned(), list.into());
    }
}

/// All statements.
pub(crate) fn told(filed: &Filed) -> Value {
    let mut all = Map::new();
    all.insert("state".into(), json!(filed.state));
    if let Some(kind) = filed.message_kind {
        all.insert("kind".into(), json!(kind));
    }
    if let Some(response) = &filed.response {
        all.insert("class".into(), json!(response.class));
        all.insert("class_confidence".into(), band(response.confidence).into());
        all.insert("factors".into(), json!(response.factors));
        put(&mut all, "answers", response.answers.iter().map(|a| json!(a)).collect());
    }
    let limits = limits::limits(filed).into_iter();
    let limits = limits.map(|l| json!({ "factor": l.factor, "document": l.document, "page": l.page, "text": l.text }));
    put(&mut all, "limits", limits.collect());
    let links = filed.links.iter().map(|l| {
        let grounds: Vec<String> = l.grounds.iter().map(|g| g.text.clone()).collect();
        json!({ "reference": l.reference, "confidence": band(l.confidence), "grounds": grounds })
    });
    put(&mut all, "requests", links.collect());
    all.insert("documents".into(), filed.documents.iter().map(document).collect());
    put(&mut all, "transfers", filed.transfers.iter().map(|t| transfer(filed, t)).collect());
    put(&mut all, "remarks", filed.problems.iter().map(|r| json!(r)).collect());
    all.into()
}

fn document(filed: &FiledDocument) -> Value {
    let (part, understood) = (&filed.document.part, &filed.understanding);
    let mut all = Map::new();
    all.insert("name".into(), json!(part.name));
    all.insert("document_type".into(), understood.document_type.as_str().into());
    all.insert("type_confidence".into(), band(understood.type_confidence).into());
    all.insert("languages".into(), json!(understood.languages));
    all.insert("fields".into(), understood.fields.iter().map(field).collect());
    put(&mut all, "line_items", understood.line_items.iter().map(line_item).collect());
    let items = filed.item_links.iter().map(|l| {
        json!({ "request": l.request, "item": l.item, "field": l.field, "value": l.value, "confidence": band(l.confidence), "reason": l.reason })
    });
    put(&mut all, "items", items.collect());
    put(&mut all, "remarks", filed.document.all_remarks().map(|r| json!(r)).collect());
    all.into()
}

fn field(field: &Field) -> Value {
    let mut all = Map::new();
    all.insert("name".into(), field.name.as_str().into());
    match field.absent {
        Some(absent) => all.insert("absent".into(), json!(absent)),
        None => all.insert("value".into(), json!(field.value)),
    };
    all.insert("raw".into(), field.evidence.raw.as_str().into());
    all.insert("page".into(), field.evidence.page.into());
    all.insert("confidence".into(), band(field.confidence).into());
    all.into()
}

fn line_item(item: &LineItem) -> Value {
    json!({ "description": item.description, "quantity": item.quantity, "unit": item.unit, "lots": item.lots, "serials": item.serials,
        "raw": item.evidence.raw, "page": item.evidence.page, "confidence": band(item.confidence) })
}

fn transfer(filed: &Filed, transfer: &Transfer) -> Value {
    let shown = |by: &[(String, String)]| -> Vec<String> {
        let number = |sha256: &str| filed.documents.iter().position(|d| d.document.part.sha256 == sha256);
        by.iter().map(|(sha256, field)| format!("{} {field}", number(sha256).unwrap())).collect()
    };
    let mut all = json!({ "from": transfer.from, "to": transfer.to, "when": transfer.when, "quantity": transfer.quantity,
        "unit": transfer.unit, "goods": transfer.goods, "contract": transfer.contract, "means": transfer.means,
        "request": transfer.request, "shown_by": shown(&transfer.shown_by) });
    let against =
        |c: &tracepost::model::Contradiction| format!("{} {} ({})", c.fact, c.value, shown(&c.shown_by).join(", "));
    let against: Vec<String> = transfer.contradictions.iter().map(against).collect();
    if !against.is_empty() {
        all["contradictions"] = json!(against);
    }
    all
}
