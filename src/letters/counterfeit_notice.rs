//! The counterfeit notice: the maker says that the item is not theirs, and is told what bears their name. To the maker, who may know the copyist.

use super::{Context, Kind, facts};

/// On the shelf.
pub(super) const KIND: Kind = Kind { name: "counterfeit_notice", missing, data: facts::data };

fn missing(context: &Context) -> Vec<String> {
    let mut missing = Vec::new();
    if context.matter.received.is_none() {
        missing.push("the answer that denies the item".to_owned());
    }
    missing
}
