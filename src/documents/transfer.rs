//! Papers and letters to the legs of a chain of custody they show. In: documents with their fields. Out: transfers, each naming the fields that
//! show it. Joins nothing across documents: whether two papers show the same leg is a person's word.

use crate::model::{Document, Edtf, FieldName, Quantity, Transfer, Understanding};

/// Who gives, in the order of how directly the paper says so.
const FROM: &[FieldName] = &[FieldName::Consignor, FieldName::Exporter, FieldName::Seller, FieldName::Manufacturer];
/// Who receives. An end user comes before the importer who buys for him.
const TO: &[FieldName] =
    &[FieldName::Recipient, FieldName::Consignee, FieldName::EndUser, FieldName::Buyer, FieldName::Importer];
/// When the goods moved. A paper's own date is not among them: it says when it was written.
const WHEN: &[FieldName] = &[FieldName::DeliveryDate, FieldName::ShipmentDate];
/// Under what agreement.
const UNDER: &[FieldName] = &[FieldName::ContractNumber, FieldName::OrderNumber];

/// The legs that these documents show, at most one a document and line item. `request` is the reference of the request the message answers.
pub fn transfers(documents: &[Document], understandings: &[Understanding], request: Option<&str>) -> Vec<Transfer> {
    documents.iter().zip(understandings).flat_map(|(d, u)| legs(d, u, request)).collect()
}

fn legs(document: &Document, understanding: &Understanding, request: Option<&str>) -> Vec<Transfer> {
    let mut shown_by = Vec::new();
    let mut first = |names: &[FieldName]| {
        let field =
            names.iter().find_map(|n| understanding.fields.iter().find(|f| f.name == *n && f.value.is_some()))?;
        shown_by.push((document.part.sha256.clone(), field.name.as_str().to_owned()));
        field.value.clone()
    };
    let (to, from) = (first(TO), first(FROM));
    // Without a receiver nothing has passed from hand to hand.
    let Some(to) = to else {
        return Vec::new();
    };
    let (when, under) = (first(WHEN), first(UNDER));
    let stated = first(&[FieldName::Quantity]);
    let leg = Transfer {
        request: request.map(str::to_owned),
        from,
        to: Some(to),
        when: when.as_deref().and_then(Edtf::new),
        quantity: stated.as_deref().and_then(Quantity::new),
        unit: None,
        goods: None,
        contract: under,
        shown_by,
    };
    if understanding.line_items.is_empty() {
        return vec![leg];
    }
    let of = |item: &crate::model::LineItem| Transfer {
        quantity: item.quantity.clone(),
        unit: item.unit,
        goods: Some(item.description.clone()),
        ..leg.clone()
    };
    understanding.line_items.iter().map(of).collect()
}
