//! The red-flag notice to a licensing authority: what is odd about the documents of a transfer that it may have
//! licensed. It states findings and draws no conclusion.

use super::{Context, Kind, facts};

/// On the shelf.
pub(super) const KIND: Kind = Kind { name: "red_flag_notice", missing, data: facts::data };

fn missing(context: &Context) -> Vec<String> {
    let mut missing = Vec::new();
    if context.matter.findings.is_empty() {
        missing.push("what was found: at least one finding".to_owned());
    }
    missing
}
