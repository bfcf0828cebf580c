//! Thanks for an answer, and what happens next. Names the message by its date, and by its number if a person has
//! confirmed one.

use super::{Context, Kind, facts};

/// On the shelf.
pub(super) const KIND: Kind = Kind { name: "thanks", missing, data: facts::data };

fn missing(context: &Context) -> Vec<String> {
    let mut missing = Vec::new();
    if context.matter.received.is_none() {
        missing.push("the message that it answers".to_owned());
    }
    missing
}
