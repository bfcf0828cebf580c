//! Common wordings of letters, a file for each language. In: sentences. Out: whether fields and limits are found as a reader of that language would find them.

mod el;
mod en;
mod es;
mod fr;
mod it;
mod pt;
mod ro;

use super::{keeps_silent, limits, states};
use crate::model::Factor;

#[track_caller]
fn says_limit(text: &str, limit: Factor) {
    let found = limits(text);
    assert!(found.contains(&limit), "{text}: {found:?}");
}

#[track_caller]
fn lacks_limit(text: &str, limit: Factor) {
    let found = limits(text);
    assert!(!found.contains(&limit), "{text}: {found:?}");
}
