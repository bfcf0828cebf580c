//! The counterfeit notice. A maker has said that an item is not theirs. This letter tells the maker which items have
//! its name, because the maker may know who copies them.

use super::{Context, Kind, facts};

/// On the shelf.
pub(super) const KIND: Kind = Kind { name: "counterfeit_notice", missing, data: facts::data };

fn missing(context: &Context) -> Vec<String> {
    let mut missing = Vec::new();
    if context.matter.received.is_none() {
        missing.push("the answer that denies the item".to_owned());
    } else if context.matter.denied.is_none() {
        missing.push(
            "the denial, as a factor that a person confirmed (message classify ID CLASS manufacturer_denied)"
                .to_owned(),
        );
    }
    missing
}
