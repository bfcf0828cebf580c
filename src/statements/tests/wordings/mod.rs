//! Common wordings of letters, a file for each language. In: sentences. Out: whether fields and limits are found as a reader of that language would find them.

mod ar;
mod bg;
mod de;
mod el;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pl;
mod pt;
mod ro;
mod ru;
mod sr;
mod tr;
mod uk;
mod zh;

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
