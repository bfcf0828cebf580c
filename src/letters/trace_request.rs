//! The trace request: asks a state or a firm when an item was made, to whom it went, and with what papers. Written in two forms:
//! a formal letter to a state (through its permanent mission, or its point of contact) and a business letter to a firm; never a
//! note verbale, which only a state or an organisation of states may write. In: the [`Context`]. Out: what the template may say.
//!
//! A primary request goes to the manufacturer, the first exporter or the last known custodian; a secondary one to a recipient named
//! in an earlier answer, and asks what became of the item there. What must be in it: International Tracing Instrument 17 (marks,
//! type, calibre, circumstances, intended use of the information), and the whole of every marking.

use serde_json::{Value, json};

use super::{Context, Settings};
use crate::model::{Category, Channel, Item, RequestKind};

/// Its name, and the folder of its templates.
pub(super) const KIND: &str = "trace_request";

/// The form of the letter follows the door by which the party is reached.
pub(super) fn form(channel: Channel) -> &'static str {
    match channel {
        Channel::PermanentMission => "permanent_mission",
        Channel::PointOfContact => "point_of_contact",
        Channel::Company => "company",
    }
}

/// What a reader could not do without, and is not there: one line each, empty when the request may go.
pub(super) fn missing(context: &Context) -> Vec<String> {
    let mut missing = Vec::new();
    if context.items.is_empty() {
        missing.push("an item to ask about".to_owned());
    }
    if context.request.kind == RequestKind::Secondary && context.request.parent.is_none() {
        missing.push("`parent`: the request whose answer named this recipient".to_owned());
    }
    for item in &context.items {
        let mut lacks = |what: &str| missing.push(format!("item {}: {what}", item.id));
        if item.description.trim().is_empty() {
            lacks("`description`");
        }
        if item.manufacturer.is_none() && item.country_of_manufacture.is_none() && item.markings.is_empty() {
            lacks("`manufacturer`, `country_of_manufacture` or `markings`: nothing says whose it is");
        }
        if item.category == Category::Weapon && item.model.is_none() {
            lacks("`model`: an AKM and an AKMS are different answers");
        }
        if item.markings.is_empty() && item.photos.is_empty() {
            lacks("`markings` or `photos`: nothing tells it from others of its kind");
        }
    }
    missing
}

/// What the template may say.
pub(super) fn data(context: &Context, settings: &Settings) -> Value {
    let request = &context.request;
    let mut photographs = 0_usize;
    let mut items = Vec::new();
    let mut photos = Vec::new();
    for (n, item) in context.items.iter().enumerate() {
        let number = n + 1;
        let mut own = Vec::new();
        for file in &item.photos {
            photographs += 1;
            own.push(photographs);
            photos
                .push(json!({ "number": photographs, "item": number, "description": item.description, "file": file }));
        }
        items.push(item_data(item, number, &own));
    }
    json!({
        "reference": request.reference,
        "form": form(context.contact.channel),
        "secondary": request.kind == RequestKind::Secondary,
        "parent": request.parent.as_ref().map(|reference| json!({
            "reference": reference,
            "issued": context.parent_issued.as_ref().map(|d| d.as_str().to_owned()),
        })),
        "date": context.dated.to_string(),
        "reply_by": context.reply_by.to_string(),
        "recipient": { "name": context.recipient.name, "country": context.recipient.country },
        "contact": {
            "name": context.contact.name,
            "address": context.contact.address,
            "emails": context.contact.emails,
        },
        "organisation": {
            "name": settings.organisation,
            "address": settings.address,
            "city": settings.city,
            "email": settings.email,
            "phone": settings.phone,
        },
        "signatory": { "name": settings.signatory_name, "title": settings.signatory_title },
        "reply_days": settings.reply_days,
        "items": items,
        "several": context.items.len() > 1,
        "count": context.items.len(),
        "circumstances": circumstances(&context.items),
        "photos": photos,
        "photograph_count": photographs,
    })
}

/// What is known of how the items were found, each text once with the numbers of the items it is true of: `1–3, 5`.
fn circumstances(items: &[Item]) -> Vec<Value> {
    let mut texts: Vec<(&str, Vec<usize>)> = Vec::new();
    for (n, item) in items.iter().enumerate() {
        let Some(text) = item.documented.circumstances.as_deref() else { continue };
        match texts.iter_mut().find(|(known, _)| *known == text) {
            Some((_, numbers)) => numbers.push(n + 1),
            None => texts.push((text, vec![n + 1])),
        }
    }
    texts
        .iter()
        .map(|(text, numbers)| json!({ "text": text, "items": ranges(numbers), "several": numbers.len() > 1 }))
        .collect()
}

/// Ascending numbers as a reader writes them.
fn ranges(numbers: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for n in numbers {
        match runs.last_mut() {
            Some((_, to)) if *to + 1 == *n => *to = *n,
            _ => runs.push((*n, *n)),
        }
    }
    let written = |(from, to): &(usize, usize)| match to - from {
        0 => from.to_string(),
        1 => format!("{from}, {to}"),
        _ => format!("{from}–{to}"),
    };
    runs.iter().map(written).collect::<Vec<_>>().join(", ")
}

fn item_data(item: &Item, number: usize, photos: &[usize]) -> Value {
    let markings: Vec<_> =
        item.markings.iter().map(|m| json!({ "kind": m.kind.as_str(), "text": m.text, "where": m.place })).collect();
    json!({
        "number": number,
        "category": item.category,
        "description": item.description,
        "manufacturer": item.manufacturer,
        "model": item.model,
        "calibre": item.calibre,
        "country_of_manufacture": item.country_of_manufacture,
        "year_of_manufacture": item.year_of_manufacture.as_ref().map(|y| y.as_str().to_owned()),
        "quantity": item.quantity.as_str(),
        "markings": markings,
        "documented": {
            "date": item.documented.date.as_str(),
            "place": item.documented.place,
            "country": item.documented.country,
            "circumstances": item.documented.circumstances,
        },
        "photos": photos,
    })
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn numbers_are_written_as_runs() {
        assert_eq!(ranges(&[1, 2, 3, 5, 8, 9]), "1–3, 5, 8, 9");
        assert_eq!(ranges(&[4]), "4");
    }
}
