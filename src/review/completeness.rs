//! What a request must have before it may be approved: manufacturer, exact model, whole serial or lot number,
//! photographs, circumstances, and a day for the answer (Diversion Digest 03; International Tracing Instrument 17).
//! In: the request and the register. Out: what is missing, each with the item and the key of the register that it is about.

use std::fmt;

use crate::model::{Category, Item, MarkingKind, Party, RequestKind, Sentence, TraceRequest, sentence};

/// Something that is missing. Prints as one line, with the key for those who write register files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// The item that it is about; `None`: the request.
    pub item: Option<String>,
    /// What is missing, in words.
    pub what: Sentence,
    /// The key of the register that holds it: `documented.circumstances`.
    pub key: &'static str,
    /// Why it matters; may be empty.
    pub why: Option<Sentence>,
}

impl Lack {
    fn new(what: Sentence, key: &'static str) -> Self {
        Self { item: None, what, key, why: None }
    }
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(item) = &self.item {
            write!(f, "item {item}: ")?;
        }
        let place = if self.key == DAYS { " in the configuration" } else { "" };
        write!(f, "{} (`{}`{place})", self.what, self.key)?;
        self.why.as_ref().map_or(Ok(()), |why| write!(f, ": {why}"))
    }
}

/// The setting that says how long an answer may take.
const DAYS: &str = "answer_within_days";

/// What is missing; empty if the request may be approved. `reply_days` is how long the answer may take.
pub fn missing(request: &TraceRequest, items: &[&Item], has_door: bool, reply_days: i64) -> Vec<Lack> {
    let mut missing = Vec::new();
    if items.is_empty() {
        missing.push(Lack::new(sentence!("an item to ask about"), "items"));
    }
    if request.kind == RequestKind::Secondary && request.parent.is_none() {
        missing.push(Lack::new(sentence!("the request whose answer named this recipient"), "parent"));
    }
    if !has_door {
        missing.push(Lack::new(sentence!("an address of {party} to write to", party = &request.recipient), "contacts"));
    }
    if reply_days < 1 {
        missing.push(Lack::new(sentence!("a day to answer by"), DAYS));
    }
    for item in items {
        missing.extend(of_item(item).into_iter().map(|lack| Lack { item: Some(item.id.clone()), ..lack }));
    }
    missing
}

/// The items of a secondary request that were found in the recipient's own country, one line each. They came home, and there is nothing to ask
/// (Diversion Digest 03, note 12).
pub fn found_at_home(request: &TraceRequest, items: &[&Item], recipient: &Party) -> Vec<Lack> {
    let Some(country) = recipient.country.as_deref().filter(|_| request.kind == RequestKind::Secondary) else {
        return Vec::new();
    };
    let home = items.iter().filter(|i| i.documented.country == country);
    home.map(|i| {
        let what = sentence!(
            "it was found in {country}, the country of {party} itself; take it out",
            country = country,
            party = &recipient.name
        );
        Lack { item: Some(i.id.clone()), ..Lack::new(what, "items") }
    })
    .collect()
}

/// What an item must have before somebody may be asked about it.
pub fn of_item(item: &Item) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|t| t.trim().is_empty());
    if blank(&item.manufacturer) {
        lacks.push(Lack::new(sentence!("its manufacturer"), "manufacturer"));
    }
    // A drum of chemicals has a product name for a model; its description says it.
    let modelled = !matches!(item.category, Category::Commercial | Category::Explosive);
    if modelled && blank(&item.model) {
        let why = Some(sentence!("an AKM and an AKMS are different answers"));
        lacks.push(Lack { why, ..Lack::new(sentence!("its exact model"), "model") });
    }
    lacks.extend(identifier(item));
    if item.photos.is_empty() {
        lacks.push(Lack::new(sentence!("photographs"), "photos"));
    }
    if blank(&item.documented.circumstances) {
        lacks.push(Lack::new(sentence!("the circumstances in which it was found"), "documented.circumstances"));
    }
    lacks
}

/// What is wrong with the item's markings. There must be a serial, lot or batch number, and all of it.
fn identifier(item: &Item) -> Option<Lack> {
    let identifiers: Vec<_> = item.markings.iter().filter(|m| m.kind.identifies()).collect();
    if identifiers.is_empty() {
        return Some(Lack::new(sentence!("a serial, lot or batch number"), "markings"));
    }
    let unread = |t: &str| t.contains(['?', '…', '*', '\u{FFFD}']) || t.contains("...") || t.contains("[");
    // One whole identifier is enough; one that is not whole is none.
    if identifiers.iter().all(|m| unread(&m.text)) {
        let m = identifiers.first()?;
        let text = format!("{:?}", m.text);
        let what = if m.kind == MarkingKind::Serial {
            sentence!("its whole serial number: {text} has characters that could not be read", text = text)
        } else {
            sentence!("its whole lot number: {text} has characters that could not be read", text = text)
        };
        return Some(Lack::new(what, "markings"));
    }
    None
}
