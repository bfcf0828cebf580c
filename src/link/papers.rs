//! Numbers of contracts and orders that a document names and that are marked on items. Only a number that the party asked names itself links: the
//! number is one ground, the sender the second. In: the index; what a document states. Out: items
//! with the number as printed, and their links.

use super::index::Index;
use crate::model::{Field, FieldName, ItemLink, Standing, Understanding, fold};

/// A number of a paper that is marked on an item.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) item: usize,
    pub(super) name: FieldName,
    pub(super) printed: String,
    pub(super) page: u32,
}

/// The items on which a contract or an order of a document is marked.
pub(super) fn in_document(index: &Index, understanding: &Understanding) -> Vec<Named> {
    let numbers = [FieldName::ContractNumber, FieldName::OrderNumber];
    let mut found = Vec::new();
    for field in understanding.fields.iter().filter(|f| numbers.contains(&f.name)) {
        let Some(items) = printed(field).and_then(|p| index.markings.papers.get(&fold(p))) else { continue };
        found.extend(items.iter().map(|item| Named {
            item: *item,
            name: field.name,
            printed: printed(field).unwrap_or_default().to_owned(),
            page: field.evidence.page,
        }));
    }
    found
}

fn printed(field: &Field) -> Option<&str> {
    field.value.as_deref()
}

/// How sure a link by the number of a paper is, beside the sender. Chosen by hand, below that of a serial number.
pub(super) const CONFIDENCE: f64 = 0.8;

/// The links of a document's numbers, for the requests that the message answers.
pub(super) fn links(index: &Index, named: Vec<Named>, answered: &[String], have: &[ItemLink]) -> Vec<ItemLink> {
    let mut out: Vec<ItemLink> = Vec::new();
    for n in named {
        let item = &index.items[n.item];
        for request in item.requests.iter().map(|r| &index.requests[*r].reference) {
            let new = |l: &ItemLink| l.item == item.id && l.request.as_ref() == Some(request);
            if answered.contains(request) && !have.iter().chain(&out).any(new) {
                out.push(ItemLink {
                    request: Some(request.clone()),
                    item: item.id.clone(),
                    field: n.name.as_str().to_owned(),
                    value: n.printed.clone(),
                    confidence: CONFIDENCE,
                    reason: "the same number is marked on the item".to_owned(),
                    standing: Standing::Machine,
                });
            }
        }
    }
    out
}
