//! What every letter can say: its reference and number, its recipient and channel, its sender, its date, its items
//! with their photographs, and the [`super::Matter`] of its kind. In: the [`Context`]. Out: JSON for the templates.
//! A kind that needs more adds it.

use serde_json::{Value, json};

use super::context::Context;
use super::countries;
use super::settings::Settings;
use crate::model::{Channel, Contact, Gender, Item, MarkingKind, PartyKind, RequestKind};

/// The form of a note verbale: from a state to a state.
pub(super) const NOTE: &str = "note_verbale";

/// The form of the letter. It follows from the house, the recipient and the channel.
pub fn form(context: &Context, settings: &Settings) -> &'static str {
    if settings.note_verbale && context.recipient.kind == PartyKind::State {
        return NOTE;
    }
    by_channel(context.contact.channel)
}

/// The form of a letter that is no note verbale.
pub(super) fn by_channel(channel: Channel) -> &'static str {
    match channel {
        Channel::PermanentMission => "permanent_mission",
        Channel::PointOfContact | Channel::LicensingAuthority => "point_of_contact",
        Channel::Company => "company",
    }
}

/// What the template can use.
pub(super) fn data(context: &Context, settings: &Settings) -> Value {
    let request = &context.request;
    let mut photographs = 0_usize;
    let mut items = Vec::new();
    let mut photos = Vec::new();
    for (n, item) in context.items.iter().enumerate() {
        let number = n + 1;
        let mut own = Vec::new();
        for (at, file) in item.photos.iter().enumerate() {
            photographs += 1;
            own.push(photographs);
            photos
                .push(json!({ "number": photographs, "item": number, "description": item.description, "file": file, "view": item.views.get(at), "caption": item.captions.get(at).filter(|c| !c.is_empty()), "mark": mark(item) }));
        }
        items.push(item_data(item, number, &own));
    }
    let named = context.matter.named.clone().unwrap_or_default();
    json!({
        "reference": request.reference,
        "form": form(context, settings),
        "mission": form(context, settings) == "permanent_mission",
        "note": form(context, settings) == NOTE,
        // A state is asked about a recipient under its jurisdiction, by whatever channel.
        "state": context.recipient.kind == PartyKind::State,
        "secondary": request.kind == RequestKind::Secondary,
        // Whoever brokers or carries is asked about that, and is not told that they received the goods.
        "handles": matches!(context.recipient.kind, PartyKind::Broker | PartyKind::Carrier),
        "parent": request.parent.as_ref().map(|reference| json!({
            "reference": reference,
            "issued": context.parent_issued.as_ref().map(|d| d.as_str().to_owned()),
        })),
        "date": context.dated.to_string(),
        "reply_by": context.reply_by.to_string(),
        "recipient": { "name": context.recipient.name, "country": context.recipient.country, "kind": context.recipient.kind },
        "contact": contact(&context.contact, countries::of_state(&context.recipient)),
        "copies": context.matter.copies,
        "enclosures": context.matter.enclosures,
        "organisation": {
            "name": settings.organisation,
            "address": settings.address,
            "city": settings.city,
            "email": settings.email,
            "phone": settings.phone,
            "mandate": settings.mandate,
            "marking": settings.marking,
        },
        "signatory": { "name": settings.signatory_name, "title": settings.signatory_title },
        "reply_days": settings.reply_days,
        "items": items,
        "several": context.items.len() > 1,
        "count": context.items.len(),
        "circumstances": circumstances(&context.items),
        "photos": photos,
        "photograph_count": photographs,
        "request_issued": request.issued.as_str(),
        "matter": context.matter,
        "named_by": named.by.as_ref().map(|(name, day)| json!({ "name": name, "day": day, "state": named.state })),
        "named_facts": named.facts.iter()
            .map(|(name, value)| json!({ "name": name, "dated": name.is_date(), "value": value })).collect::<Vec<_>>(),
    })
}

/// Whom it is addressed to; `state`: the country of the state whose contact it is. What nobody has said of a person stays open: the templates have a form for that.
pub(super) fn contact(contact: &Contact, state: Option<&str>) -> Value {
    let person = contact.person.as_ref();
    let gender = person.and_then(|p| p.gender);
    let salutation = person.and_then(|p| p.salutation.as_deref());
    json!({
        "name": contact.name,
        "channel": contact.channel,
        "state": state,
        "address": contact.address,
        "emails": contact.emails,
        "excellency": contact.excellency(),
        "person": person.map(|p| json!({ "name": p.name, "title": p.title, "rank": p.rank })),
        "female": gender == Some(Gender::Female),
        "male": gender == Some(Gender::Male),
        "salutation": salutation,
        // As it stands within a sentence.
        "vocative": salutation.map(|s| s.trim_end_matches([',', ':', ' '])),
    })
}

/// The marking by which a photograph is told from those of other items: the serial number, else a lot, else the first one.
fn mark(item: &Item) -> Option<Value> {
    let of = |kind: MarkingKind| item.markings.iter().find(move |m| m.kind == kind);
    let mark = of(MarkingKind::Serial).or_else(|| of(MarkingKind::Lot)).or_else(|| item.markings.first())?;
    Some(json!({ "kind": mark.kind.as_str(), "text": mark.text, "where": mark.place }))
}

/// How the items were found: each text once, with the numbers of its items: `1–3, 5`.
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

/// Ascending numbers, written as people write them.
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
            "coordinates": item.documented.coordinates,
            "custodian": item.documented.custodian,
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
