//! Thanks: an answer has come, and says what happens next. Names the message it answers by day, and by its number where a person confirmed one.

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
