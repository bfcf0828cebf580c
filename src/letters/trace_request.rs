//! The trace request: asks a state or a firm when an item was made, to whom it went, and with what papers. Written in two forms:
//! a formal letter to a state (through its permanent mission, or its point of contact) and a business letter to a firm; never a
//! note verbale, which only a state or an organisation of states may write. In: the [`Context`]. Out: what the template may say.
//!
//! A primary request goes to the manufacturer, the first exporter or the last known custodian; a secondary one to a recipient named
//! in an earlier answer, and asks what happened to the item there. What must be in it: International Tracing Instrument 17 (marks,
//! type, calibre, circumstances, intended use of the information), and the whole of every marking.

use super::{Context, Kind, facts};
use crate::model::{Category, RequestKind};

/// On the shelf.
pub(super) const KIND: Kind = Kind { name: "trace_request", missing, data: facts::data };

/// What a reader could not do without, and is not there: one line each, empty when the request may go.
fn missing(context: &Context) -> Vec<String> {
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
            lacks("`manufacturer`, `country_of_manufacture` or `markings`: nothing says who made it");
        }
        if item.category == Category::Weapon && item.model.is_none() {
            lacks("`model`: an AKM and an AKMS are different answers");
        }
        if item.markings.is_empty() && item.photos.is_empty() {
            lacks("`markings` or `photos`: nothing distinguishes it from other items of this kind");
        }
    }
    missing
}
