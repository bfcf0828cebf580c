//! The section `[retention]`: for how long things are to be kept. Nothing is deleted because of it: what is past its time is listed, and two persons
//! delete it.

use serde::Deserialize;

use super::values::Whole;

/// For how long things are to be kept, in days from when they came in; 0 for ever.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Retention {
    /// What a person said answers no request.
    pub unrelated_days: Whole<0, 36_500>,
    /// Everything that came in.
    pub all_days: Whole<0, 36_500>,
}

impl Default for Retention {
    fn default() -> Self {
        Self { unrelated_days: Whole::of(0), all_days: Whole::of(0) }
    }
}
