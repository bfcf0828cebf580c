//! What an export for readers outside of the house has of an arrival. In: what was filed, what people say of it, and its terms of
//! use. Out: its record, with confirmed values that may go, and what was withheld, counted. No text of a page, no name of a
//! file, no address and no subject is in it: nobody has checked that they name no private person.

use serde_json::{Map, Value, json};

use super::record::{People, confidence, place};
use crate::model::{
    Arrival, Audience, Confirmed, Disclosure, Factor, Field, Filed, FiledDocument, Piece, Standing, Value as Stated,
    Withheld,
};

/// What was left out of an export, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Whole arrivals.
    pub arrivals: Vec<Withheld>,
    /// Values of arrivals that are there.
    pub values: Vec<Withheld>,
}

/// One message as an object; `None` if others are not told that it exists.
pub fn message(
    arrival: &Arrival,
    filed: &Filed,
    people: &People,
    disclosure: &Disclosure,
    left: &mut LeftOut,
) -> Option<Value> {
    // Whose answer it is. What must not be named can be told without its name; what nobody has placed is nobody's to allow.
    let why = match people.placed.first() {
        Some(_) => disclosure.withheld(&Audience::Outsiders, Piece::Supplier),
        None => Some(Withheld::NoPermission),
    };
    let whole = disclosure.withheld(&Audience::Outsiders, Piece::Whole);
    if let Some(why) = why.filter(|why| !why.masks()).or(whole) {
        left.arrivals.push(why);
        return None;
    }
    let named = why.is_none();
    let request = |reference: &str| json!({ "reference": reference, "confidence": 1.0, "grade": "placed", "reasons": ["a person placed it"] });
    let (documents, withheld) = documents(filed, disclosure);
    let mut out = json!({
        "message_id": null,
        "sha256": arrival.sha256,
        "subject": null,
        "state": arrival.state,
        "problems": [],
        "sightings": arrival.sightings.len(),
        "received": filed.received,
        "from": null,
        "kind": filed.message_kind.filter(|_| people.kind),
        "duplicate_of": null,
        "requests": people.placed.iter().filter(|_| named).map(|p| request(&p.request)).collect::<Vec<_>>(),
        "documents": documents,
        "withheld": told(&withheld),
    });
    if !people.verified.is_empty() && named {
        out["verified"] = json!(people.verified);
    }
    if let Some(said) = response(filed, disclosure) {
        out["response"] = said;
    }
    left.values.extend(withheld);
    Some(out)
}

/// The documents of an arrival that came without a message. Each as an object; one of which others are not told is left out.
pub fn loose(filed: &Filed, disclosure: &Disclosure, left: &mut LeftOut) -> Vec<Value> {
    let (documents, withheld) = documents(filed, disclosure);
    if documents.is_empty() {
        left.arrivals
            .push(disclosure.withheld(&Audience::Outsiders, Piece::Document(0)).unwrap_or(Withheld::NoPermission));
        return documents;
    }
    left.values.extend(withheld);
    documents
}

/// What was withheld, as the export tells it.
pub fn told(withheld: &[Withheld]) -> Value {
    let mut kinds = withheld.to_vec();
    kinds.sort_unstable();
    kinds.dedup();
    let each = |why: &Withheld| {
        let same: Vec<Withheld> = withheld.iter().copied().filter(|w| w == why).collect();
        json!({ "because": why.as_str(), "count": same.len(), "detail": Withheld::lines(&same).concat() })
    };
    kinds.iter().map(each).collect()
}

/// The class and factors that a person set, if others may be told.
fn response(filed: &Filed, disclosure: &Disclosure) -> Option<Value> {
    let response = filed.response.as_ref()?;
    let class = Confirmed::of(response.class_mark())?;
    let marks: Vec<_> = response.factor_marks().into_iter().filter_map(Confirmed::of).collect();
    let mut factors: Vec<Factor> = Vec::new();
    for mark in marks {
        factors.push(disclosure.to(&Audience::Outsiders, mark).ok()?.factor());
    }
    disclosure.withheld(&Audience::Outsiders, Piece::Whole).is_none().then(|| {
        json!({
            "class": class.class,
            "standing": Standing::Confirmed,
            "confidence": 1.0,
            "factors": factors,
            "answers": response.confirmed_answers(),
        })
    })
}

/// The documents of which others may be told, in a row, and why confirmed values in the arrival are withheld.
fn documents(filed: &Filed, disclosure: &Disclosure) -> (Vec<Value>, Vec<Withheld>) {
    let (mut found, mut withheld) = (Vec::new(), Vec::new());
    for (index, paper) in filed.documents.iter().enumerate() {
        let mut fields = Vec::new();
        for field in &paper.understanding.fields {
            let Some(value) = Stated::of(field, index).and_then(Confirmed::of) else { continue };
            match disclosure.to(&Audience::Outsiders, value) {
                Ok(value) => fields.push(record_of(field, Some(value.value()), None)),
                Err((_, why)) => {
                    withheld.push(why);
                    fields.extend(why.masks().then(|| record_of(field, None, Some(why))));
                }
            }
        }
        let known = disclosure.withheld(&Audience::Outsiders, Piece::Document(index)).is_none();
        if known || !fields.is_empty() {
            found.push(document(paper, fields));
        }
    }
    (found, withheld)
}

fn document(paper: &FiledDocument, fields: Vec<Value>) -> Value {
    let FiledDocument { document, understanding, .. } = paper;
    json!({
        "tracepost": 1,
        "file": null,
        "sha256": document.part.sha256,
        "media_type": document.part.media_type,
        "document_type": understanding.document_type,
        "type_confidence": confidence(understanding.type_confidence),
        "languages": understanding.languages,
        "pages": [],
        "fields": fields,
        "line_items": [],
        "children": [],
        "problems": [],
    })
}

/// A confirmed value, or in the place of a name that is hidden, why.
fn record_of(field: &Field, value: Option<&str>, why: Option<Withheld>) -> Value {
    let mut out = Map::new();
    out.insert("name".into(), json!(field.name));
    out.insert("value".into(), json!(value));
    // What stands around a value on the page may be more than the value.
    out.insert("raw".into(), json!(value.unwrap_or_default()));
    out.extend(place(&field.evidence).map(|(k, v)| (k.to_owned(), v)));
    out.insert("confidence".into(), json!(1.0));
    out.insert("standing".into(), json!(Standing::Confirmed));
    if let Some(items) = &field.items {
        out.insert("items".into(), json!(items));
    }
    if let Some(why) = why {
        out.insert("withheld".into(), json!(why.as_str()));
    }
    Value::Object(out)
}
