//! What a request must have before it may be approved: manufacturer, exact model, whole serial or lot number,
//! photographs, circumstances, and a day for the answer (Diversion Digest 03; International Tracing Instrument 17).
//! In: the request and the register. Out: what is missing, one line each, with the item and the key of the register
//! file.

use crate::model::{Category, Item, MarkingKind, Party, RequestKind, TraceRequest};

/// What is missing, one line each; empty if the request may be approved. `reply_days` is how long the answer may take.
pub fn missing(request: &TraceRequest, items: &[&Item], has_door: bool, reply_days: i64) -> Vec<String> {
    let mut missing = Vec::new();
    if items.is_empty() {
        missing.push("an item to ask about (`items`)".to_owned());
    }
    if request.kind == RequestKind::Secondary && request.parent.is_none() {
        missing.push("the request whose answer named this recipient (`parent`)".to_owned());
    }
    if !has_door {
        missing.push(format!("an address of {} to write to (`contacts`)", request.recipient));
    }
    if reply_days < 1 {
        missing.push("a day to answer by (`answer_within_days` in the configuration)".to_owned());
    }
    for item in items {
        missing.extend(of_item(item).into_iter().map(|what| format!("item {}: {what}", item.id)));
    }
    missing
}

/// The items of a secondary request that were found in the recipient's own country, one line each. They came home, and there is nothing to ask
/// (Diversion Digest 03, note 12).
pub fn found_at_home(request: &TraceRequest, items: &[&Item], recipient: &Party) -> Vec<String> {
    let Some(country) = recipient.country.as_deref().filter(|_| request.kind == RequestKind::Secondary) else {
        return Vec::new();
    };
    let home = items.iter().filter(|i| i.documented.country == country);
    home.map(|i| {
        format!(
            "item {}: it was found in {country}, the country of {} itself; take it out (`items`)",
            i.id, recipient.name
        )
    })
    .collect()
}

fn of_item(item: &Item) -> Vec<String> {
    let mut lacks = Vec::new();
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|t| t.trim().is_empty());
    if blank(&item.manufacturer) {
        lacks.push("its manufacturer (`manufacturer`)".to_owned());
    }
    // A drum of chemicals has a product name for a model; its description says it.
    let modelled = !matches!(item.category, Category::Commercial | Category::Explosive);
    if modelled && blank(&item.model) {
        lacks.push("its exact model (`model`): an AKM and an AKMS are different answers".to_owned());
    }
    lacks.extend(identifier(item));
    if item.photos.is_empty() {
        lacks.push("photographs (`photos`)".to_owned());
    }
    if blank(&item.documented.circumstances) {
        lacks.push("the circumstances in which it was found (`documented.circumstances`)".to_owned());
    }
    lacks
}

/// What is wrong with the item's markings. There must be a serial, lot or batch number, and all of it.
fn identifier(item: &Item) -> Option<String> {
    let identifiers: Vec<_> = item.markings.iter().filter(|m| m.kind.identifies()).collect();
    if identifiers.is_empty() {
        return Some("a serial, lot or batch number (`markings`)".to_owned());
    }
    let unread = |t: &str| t.contains(['?', '…', '*', '\u{FFFD}']) || t.contains("...") || t.contains("[");
    let serial = |k: MarkingKind| if k == MarkingKind::Serial { "serial" } else { "lot" };
    // One whole identifier is enough; one that is not whole is none.
    if identifiers.iter().all(|m| unread(&m.text)) {
        let m = identifiers.first()?;
        return Some(format!(
            "its whole {} number: {:?} has characters that could not be read",
            serial(m.kind),
            m.text
        ));
    }
    None
}
