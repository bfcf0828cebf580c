//! The trace request asks a state or a firm when an item was made, to whom it was delivered, and with which
//! documents. It has three forms: a formal letter to a state (through its permanent mission or its point of contact),
//! a business letter to a firm, and a note verbale if the house is a state or an organisation of states. In: the
//! [`Context`]. Out: what the template can use.
//!
//! A primary request goes to the manufacturer, the first exporter or the last known holder. A secondary request goes
//! to a recipient that an earlier answer names, and asks what happened to the item there. International Tracing
//! Instrument 17 says what must be in it: marks, type, calibre, circumstances, intended use of the information.
//! Every marking is printed whole.

use super::{Context, Kind, facts};
use crate::model::{Category, RequestKind};

/// On the shelf.
pub(super) const KIND: Kind = Kind { name: "trace_request", missing, data: facts::data };

/// What is missing for its reader, one line each; empty if nothing is.
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
