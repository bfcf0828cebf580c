//! The resend: an earlier letter again, with the proof that it was delivered, for a party that says that it did not
//! get it, or seems not to have it.

use super::{Context, Kind, facts};

/// On the shelf.
pub(super) const KIND: Kind = Kind { name: "resend", missing, data: facts::data };

fn missing(context: &Context) -> Vec<String> {
    let mut missing = Vec::new();
    if context.matter.earlier.is_empty() {
        missing.push("the letter to send again".to_owned());
    }
    if context.matter.proof.is_none() {
        missing.push("the proof that it was delivered (letter hand-over, or a delivery report)".to_owned());
    }
    missing
}
