//! Drafts a right-of-reply text from what both sides supplied: the request and its items from us, the confirmed facts of
//! the answer from them. Item by item, every confirmed fact stands in one statement, and no fact stands with another
//! item. Two facts share a statement only if both stand in the same paper and neither has a rival. It invents nothing:
//! what is not confirmed is not said.

use jiff::civil::Date;

use super::facts::{About, Facts, REASONS, naming};
use super::slots::{Fault, Statement, Strength, Text};
use super::write;
use crate::model::{Confirmed, Factor, FieldName, Party, PartyKind, Value};

/// Who responded, when, to whom.
#[derive(Debug)]
pub struct Response<'a> {
    /// Who responded.
    pub party: &'a Party,
    /// When.
    pub replied: Date,
    /// Who asked.
    pub issuer: &'a str,
    /// When.
    pub requested: Date,
}

/// Drafts the text. Returns it with its slots.
///
/// # Errors
/// [`Fault`] if no fact can be stated, or a value would make the text ambiguous.
pub fn draft(response: &Response<'_>, facts: &Facts<'_>) -> Result<(Text, String), Fault> {
    let mut statements = Vec::new();
    let alone = facts.items.len() == 1;
    for about in &facts.items {
        statements.extend(of_item(response, about, alone));
    }
    if !facts.whole.is_empty() {
        statements.push(Statement::new(Strength::Besides, "documents", &[]));
    }
    if statements.is_empty() {
        let why = facts.left.first().map(|l| format!(" ({}: {})", l.fact.name(), l.why)).unwrap_or_default();
        return Err(Fault::Form(format!(
            "nothing that is confirmed in this answer can be stated of an item of this request{why}, so there is nothing to write to its sender"
        )));
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
        issuer: response.issuer.to_owned(),
        requested: response.requested,
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

/// Statements that hold one value: the field, the form, the slot.
const ONE_BY_ONE: &[(FieldName, &str, &str)] = &[
    (FieldName::OrderNumber, "order", "order"),
    (FieldName::Recipient, "delivered", "consignee"),
    (FieldName::DeliveryDate, "delivered_when", "delivered"),
    (FieldName::Consignee, "consigned_to", "consigned_to"),
    (FieldName::ShipmentDate, "shipped_when", "shipped"),
    (FieldName::Quantity, "quantity", "quantity"),
    (FieldName::ContractNumber, "contract", "contract"),
    (FieldName::InvoiceNumber, "invoiced", "invoice_number"),
    (FieldName::LicenceNumber, "licence", "licence"),
    (FieldName::Seller, "sold_by", "seller"),
    (FieldName::Buyer, "sold_to", "buyer"),
    (FieldName::Exporter, "exported_by", "exporter"),
    (FieldName::Importer, "imported_by", "importer"),
    (FieldName::Consignor, "consigned_by", "consignor"),
    (FieldName::Carrier, "carried_by", "carrier"),
    (FieldName::EndUser, "end_user", "end_user"),
];

/// The forms that have a place for was or were.
fn has_be(form: &str) -> bool {
    super::FORMS.iter().any(|f| f.name == form && f.pattern.contains("{be}"))
}

/// Whether a description names several things: `hand grenades`, `cartridges 9 mm`, and not `9 mm cartridge`.
fn several(description: &str) -> bool {
    let mut words = description.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 3);
    words.any(|w| w.ends_with('s') && !w.ends_with("ss") && w.chars().next().is_some_and(char::is_lowercase))
}

/// What is stated of one item. `alone`: the request asks about no other.
fn of_item(response: &Response<'_>, about: &About<'_>, alone: bool) -> Vec<Statement> {
    let item = about.item;
    let base = naming(item);
    let be = if item.quantity.as_str() == "1" || !several(&item.description) { "was" } else { "were" };
    let with = |strength: Strength, form: &str, more: &[(&str, &str)]| {
        let mut slots: Vec<(&str, &str)> = base.iter().map(|(k, v)| (*k, v.as_str())).collect();
        if has_be(form) {
            slots.push(("be", be));
        }
        slots.extend(more);
        Statement::new(strength, form, &slots)
    };
    let mut found = Vec::new();
    let mut used: Vec<&Confirmed<Value>> = Vec::new();

    // The maker, with the date if one paper has one of each.
    let makers = about.values(FieldName::Manufacturer);
    if about.has(Factor::ManufacturerDenied) {
        let maker = item.manufacturer.as_deref().unwrap_or(&response.party.name);
        found.push(with(Strength::Confirms, "not_manufactured", &[("maker", maker)]));
    }
    let made = about.values(FieldName::ManufactureDate);
    let pair = only(&makers).zip(only(&made)).filter(|(a, b)| together(a, b));
    for maker in &makers {
        let mut slots = vec![("maker", maker.value())];
        if let Some((_, made)) = pair {
            slots.push(("made", made.value()));
            used.push(made);
        }
        slots.push(("issuer", response.issuer));
        found.push(with(Strength::Confirms, "manufactured", &slots));
    }
    for made in made.iter().filter(|m| !used.contains(m)) {
        found.push(with(Strength::Confirms, "manufactured_when", &[("made", made.value())]));
    }

    // The delivery: recipient, order or contract, and date, as far as one paper has one of each.
    let recipient = only(&about.values(FieldName::Recipient));
    if let Some(to) = recipient {
        let beside = |name| only(&about.values(name)).filter(|v| together(to, v));
        let (order, when) = (beside(FieldName::OrderNumber), beside(FieldName::DeliveryDate));
        let contract = beside(FieldName::ContractNumber).filter(|_| order.is_none());
        if order.or(when).or(contract).is_some() {
            let mut slots = vec![("consignee", to.value())];
            for (slot, value) in [("order", order), ("delivered", when), ("contract", contract)] {
                slots.extend(value.map(|v| (slot, v.value())));
                used.extend(value);
            }
            used.push(to);
            let form = if order.is_some() { "order_delivered" } else { "delivered" };
            found.push(with(Strength::Confirms, form, &slots));
        }
    }

    // Whatever is left, one statement each.
    for (name, form, slot) in ONE_BY_ONE {
        for value in about.values(*name).iter().filter(|v| !used.contains(v)) {
            found.push(with(Strength::Confirms, form, &[(slot, value.value())]));
        }
    }
    for value in about.values(FieldName::Intermediary) {
        let slot = ("intermediary", value.value());
        found.push(if alone {
            Statement::new(Strength::Confirms, "through", &[slot])
        } else {
            with(Strength::Confirms, "through_of", &[slot])
        });
    }
    for (_, reason) in REASONS.iter().filter(|(factor, _)| about.has(*factor)) {
        let slot = ("reason", *reason);
        found.push(if alone {
            Statement::new(Strength::Besides, "records_gone", &[slot])
        } else {
            with(Strength::Besides, "records_gone_of", &[slot])
        });
    }
    found
}

/// The value, if there is only one.
fn only<'a>(values: &[&'a Confirmed<Value>]) -> Option<&'a Confirmed<Value>> {
    if let [one] = values { Some(one) } else { None }
}

/// Whether two values stand in the same paper.
fn together(one: &Confirmed<Value>, other: &Confirmed<Value>) -> bool {
    one.place().0 == other.place().0
}
