//! The lock notice. It tells the responder that the text is now fixed, as agreed or as announced. The locked text
//! stands in it once more, byte for byte.

use super::{Context, Kind, facts};

/// On the shelf.
pub(super) const KIND: Kind = Kind { name: "lock_notice", missing, data: facts::data };

fn missing(context: &Context) -> Vec<String> {
    let mut missing = Vec::new();
    if context.matter.text.is_none() {
        missing.push("the locked text".to_owned());
    }
    missing
}
