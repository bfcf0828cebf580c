//! The document record of `docs/FORMATS.md`: one JSON object that says what a document is, its text, and what was
//! found and where. In: the flat list of documents with what they were understood to be. Out: a tree of records,
//! containers first.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::model::{
    Confirmed, Evidence, Field, FiledDocument, ItemLink, LineItem, LinkMark, Page, PartRole, Remark, Standing, Word,
};

/// Optional parts of a record.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Each page's words with box and probability.
    pub words: bool,
    /// Candidates that were not chosen, and the rule behind each value.
    pub explain: bool,
    /// Only values that a person has confirmed.
    pub confirmed: bool,
    /// Only answers that were verified, and of them only what is confirmed.
    pub verified: bool,
    /// For readers outside of the house: only what terms of use let go on that day, and of that only what is confirmed.
    pub outsiders: Option<Date>,
}

/// What people say of a message as a whole.
#[derive(Debug, Default)]
pub struct People {
    /// The requests that a person placed it with.
    pub placed: Vec<Confirmed<LinkMark>>,
    /// The requests for which it is verified.
    pub verified: Vec<String>,
    /// Whether a person said what kind of message it is.
    pub kind: bool,
}

/// The records of the documents in `parent` (`None`: the roots), each with its children inside. `papers` is the flat list of `unpack`, in its
/// order.
pub fn records(papers: &[FiledDocument], parent: Option<usize>, options: Options) -> Vec<Value> {
    papers
        .iter()
        .enumerate()
        .filter(|(_, p)| p.document.part.parent == parent)
        .map(|(index, paper)| record(papers, index, paper, options))
        .collect()
}

fn record(papers: &[FiledDocument], index: usize, paper: &FiledDocument, options: Options) -> Value {
    let FiledDocument { document, understanding, item_links: links } = paper;
    let mut record = Map::new();
    let mut put = |key: &str, value: Value| record.insert(key.to_owned(), value);
    put("tracepost", json!(1));
    put("file", json!(document.part.name));
    put("sha256", json!(document.part.sha256));
    put("media_type", json!(document.part.media_type));
    if document.part.role == PartRole::Inline {
        put("role", json!("inline"));
    }
    put("document_type", json!(understanding.document_type));
    put("type_confidence", confidence(understanding.type_confidence));
    put("languages", json!(understanding.languages));
    put("pages", document.pages.iter().map(|p| page(p, options)).collect());
    put("fields", fields(&understanding.fields, options));
    put("line_items", understanding.line_items.iter().filter(|_| !options.confirmed).map(line_item).collect());
    if options.explain && !options.confirmed {
        put("losers", fields(&understanding.losers, options));
    }
    let wanted = |l: &&ItemLink| !options.confirmed || l.standing == Standing::Confirmed;
    let links: Vec<&ItemLink> = links.iter().filter(wanted).collect();
    if !links.is_empty() {
        put("links", json!(links));
    }
    put("children", records(papers, Some(index), options).into());
    put("problems", problems(document.all_remarks()));
    Value::Object(record)
}

fn fields(fields: &[Field], options: Options) -> Value {
    let wanted = |f: &&Field| !options.confirmed || f.standing == Standing::Confirmed;
    fields.iter().filter(wanted).map(|f| field(f, options)).collect()
}

/// The remarks as `problems`.
pub fn problems<'a>(remarks: impl IntoIterator<Item = &'a Remark>) -> Value {
    remarks.into_iter().map(|r| json!({ "code": r.code, "detail": r.detail, "grave": r.grave })).collect()
}

/// A probability, rounded to the digits that mean something.
pub fn confidence(p: f64) -> Value {
    json!((p * 1000.0).round() / 1000.0)
}

fn page(page: &Page, options: Options) -> Value {
    let mut out = json!({
        "number": page.number,
        "width": (page.width * 10.0).round() / 10.0,
        "height": (page.height * 10.0).round() / 10.0,
        "text_source": page.text_source,
        "reader": page.reader,
        "text": page.text,
    });
    if let Some(from) = page.quoted_from {
        out["quoted_from"] = json!(from);
    }
    if options.words {
        let word = |w: &Word| json!({ "text": w.text, "box": w.rect, "confidence": confidence(f64::from(w.confidence)), "span": w.span });
        out["words"] = page.words.iter().map(word).collect();
    }
    out
}

pub(super) fn place(evidence: &Evidence) -> [(&'static str, Value); 3] {
    [("page", json!(evidence.page)), ("box", json!(evidence.rect)), ("span", json!(evidence.span))]
}

fn field(field: &Field, options: Options) -> Value {
    let mut out = Map::new();
    out.insert("name".into(), json!(field.name));
    out.insert("value".into(), json!(field.value));
    if let Some(absent) = field.absent {
        out.insert("absent".into(), json!(absent));
    }
    out.insert("raw".into(), json!(field.evidence.raw));
    out.extend(place(&field.evidence).map(|(k, v)| (k.to_owned(), v)));
    out.insert("confidence".into(), confidence(field.confidence));
    out.insert("standing".into(), json!(field.standing));
    if let Some(items) = &field.items {
        out.insert("items".into(), json!(items));
    }
    if options.explain {
        out.insert("reader".into(), json!(field.evidence.reader));
        out.insert("rule".into(), json!(field.rule));
    }
    Value::Object(out)
}

fn line_item(item: &LineItem) -> Value {
    let mut out = Map::new();
    out.insert("description".into(), json!(item.description));
    out.insert("quantity".into(), json!(item.quantity));
    out.insert("unit".into(), json!(item.unit));
    out.insert("lots".into(), json!(item.lots));
    out.insert("serials".into(), json!(item.serials));
    out.extend(place(&item.evidence).map(|(k, v)| (k.to_owned(), v)));
    out.insert("confidence".into(), confidence(item.confidence));
    Value::Object(out)
}
