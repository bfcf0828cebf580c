//! Drafts a right-of-reply text from what both sides supplied: the request and its items from us, the confirmed
//! values of the answer from them. An answer can be about several items, each with its own order. A value belongs to
//! the item whose number stands nearest before it.

use jiff::civil::Date;

use super::slots::{Fault, Statement, Strength, Text};
use super::write;
use crate::model::{Confirmed, Factor, FieldName, Item, MarkingKind, Party, PartyKind};

/// The answer, as far as a person has confirmed it.
#[derive(Debug)]
pub struct Response<'a> {
    /// Who responded.
    pub party: &'a Party,
    /// When.
    pub replied: Date,
    /// The confirmed values.
    pub confirmed: &'a [Confirmed],
    /// The factors that limit the answer, or deny the item.
    pub factors: &'a [Factor],
    /// The types of the enclosed papers that show a transfer: `packing_list`.
    pub enclosed: &'a [String],
    /// Where each item's number stands in the answer (document, page, code point), by the item's id.
    pub mentions: &'a [(String, (usize, u32, usize))],
}

/// Drafts the text. Returns it with its slots.
///
/// # Errors
/// [`Fault`] if nothing is confirmed or a value would make the text ambiguous.
pub fn draft(issuer: &str, requested: Date, items: &[&Item], response: &Response<'_>) -> Result<(Text, String), Fault> {
    let mut statements = Vec::new();
    for item in items {
        statements.extend(of_item(issuer, item, items.len(), response));
    }
    let enclosed = papers(response.enclosed);
    if !enclosed.is_empty() {
        statements.push(Statement::new(Strength::Besides, "enclosed", &[("papers", &enclosed)]));
    }
    let limits = [
        (Factor::RetentionExpired, "the period for which records are kept has expired"),
        (Factor::RecordsDestroyed, "the records were destroyed"),
        (Factor::RecordsNotKept, "no records were kept"),
        (Factor::EntityDissolved, "the company no longer exists"),
        (Factor::RefusalToShare, "the information may not be shared"),
    ];
    for (factor, reason) in limits {
        if response.factors.contains(&factor) {
            statements.push(Statement::new(Strength::Besides, "records_gone", &[("reason", reason)]));
        }
    }
    if statements.is_empty() {
        return Err(Fault::Form("no value in this answer is confirmed (tracepost message confirm), so there is nothing to write to its sender".to_owned()));
    }
    statements.sort_by_key(|s| match s.strength {
        Strength::Confirms => 0,
        Strength::Stated => 1,
        Strength::Besides => 2,
    });
    let text = Text {
        replied: response.replied,
        responder: in_a_sentence(response.party),
        promptly: false,
        issuer: issuer.to_owned(),
        requested,
        statements,
    };
    let written = write(&text)?;
    Ok((text, written))
}

/// `Government of Romania` as it stands in a sentence.
pub(super) fn in_a_sentence(party: &Party) -> String {
    let article = party.kind == PartyKind::State && party.name.starts_with("Government ");
    if article { format!("the {}", party.name) } else { party.name.clone() }
}

fn of_item(issuer: &str, item: &Item, of: usize, response: &Response<'_>) -> Vec<Statement> {
    let mine: Vec<&Confirmed> =
        response.confirmed.iter().filter(|c| of == 1 || belongs(c, &item.id, response)).collect();
    let first =
        |names: &[FieldName]| names.iter().find_map(|n| mine.iter().find(|c| c.name() == *n)).map(|c| c.value());
    let name = item.model.as_deref().map_or(item.description.clone(), |_| item.description.clone());
    let mut base: Vec<(&str, String)> = vec![("item", name)];
    for (slot, kinds) in
        [("serials", &[MarkingKind::Serial][..]), ("lots", &[MarkingKind::Lot, MarkingKind::Batch][..])]
    {
        let numbers: Vec<_> =
            item.markings.iter().filter(|m| kinds.contains(&m.kind)).map(|m| m.text.as_str()).collect();
        if !numbers.is_empty() {
            base.push((slot, numbers.join("\n")));
        }
    }
    let be = if item.quantity.as_str() == "1" { "was" } else { "were" };
    let with = |form: &str, more: &[(&str, Option<&str>)]| {
        let mut slots: Vec<(&str, &str)> = base.iter().map(|(k, v)| (*k, v.as_str())).collect();
        slots.extend(more.iter().filter_map(|(k, v)| v.map(|v| (*k, v))));
        Statement::new(Strength::Confirms, form, &slots)
    };
    let maker = first(&[FieldName::Manufacturer]);
    if response.factors.contains(&Factor::ManufacturerDenied) {
        let maker = maker.or(item.manufacturer.as_deref()).unwrap_or(&response.party.name);
        return vec![with("not_manufactured", &[("maker", Some(maker))])];
    }
    let mut found = Vec::new();
    let made = first(&[FieldName::ManufactureDate]);
    match maker {
        Some(maker) => {
            found.push(with("manufactured", &[("maker", Some(maker)), ("made", made), ("issuer", Some(issuer))]))
        }
        None if made.is_some() => found.push(with("manufactured_when", &[("be", Some(be)), ("made", made)])),
        None => {}
    }
    let consignee =
        first(&[FieldName::Recipient, FieldName::EndUser, FieldName::Consignee, FieldName::Buyer, FieldName::Importer]);
    let (order, contract) = (first(&[FieldName::OrderNumber]), first(&[FieldName::ContractNumber]));
    let delivered = first(&[FieldName::DeliveryDate, FieldName::ShipmentDate]).unwrap_or("XXXX");
    let quantity = first(&[FieldName::Quantity]).filter(|q| *q != item.quantity.as_str());
    match (consignee, order, quantity) {
        (Some(to), order, Some(many)) => found.push(with(
            "order_of_many",
            &[
                ("be", Some(be)),
                ("quantity", Some(many)),
                ("order", order),
                ("consignee", Some(to)),
                ("shipped", Some(delivered)),
            ],
        )),
        (Some(to), Some(order), None) => found.push(with(
            "order_delivered",
            &[("be", Some(be)), ("order", Some(order)), ("consignee", Some(to)), ("delivered", Some(delivered))],
        )),
        (Some(to), None, None) => found.push(with(
            "delivered",
            &[("be", Some(be)), ("consignee", Some(to)), ("delivered", Some(delivered)), ("contract", contract)],
        )),
        (None, Some(order), _) => found.push(with("order", &[("be", Some(be)), ("order", Some(order))])),
        (None, None, _) => {}
    }
    if let Some(intermediary) = first(&[FieldName::Intermediary]) {
        found.push(Statement::new(Strength::Confirms, "through", &[("intermediary", intermediary)]));
    }
    found
}

/// Whether the value belongs to that item: its number is the last one before the value in the same document. If the document names no item before it,
/// the first one after it counts.
fn belongs(value: &Confirmed, item: &str, response: &Response<'_>) -> bool {
    let here = value.place();
    let same = || response.mentions.iter().filter(|(_, at)| at.0 == here.0);
    let before = same().filter(|(_, at)| *at <= here).max_by_key(|(_, at)| *at);
    let nearest = before.or_else(|| same().min_by_key(|(_, at)| *at));
    nearest.is_some_and(|(id, _)| id == item)
}

/// `packing list and customs declaration`.
fn papers(types: &[String]) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in types {
        let name = name.replace('_', " ");
        if !names.contains(&name) {
            names.push(name);
        }
    }
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
