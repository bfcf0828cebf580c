//! The lock notice: the text is fixed from now on, as agreed or as announced, and stands here once more as its bytes are.

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
