//! The right-of-reply proposal: our text, shown to the responder before anything is published, with numbered
//! statements and its lock date.

use super::{Context, Kind, facts};

/// On the shelf.
pub(super) const KIND: Kind = Kind { name: "right_of_reply", missing, data: facts::data };

fn missing(context: &Context) -> Vec<String> {
    let mut missing = Vec::new();
    match &context.matter.text {
        None => missing.push("the text for the responder".to_owned()),
        Some(text) if text.lock_date.is_none() => missing.push("the day on which the text is locked".to_owned()),
        Some(_) => {}
    }
    missing
}
