//! The section `[digest]`: who gets a mail each morning with what is new and what is due.

use serde::Deserialize;

use super::values::{Whole, lines};

/// A mail each morning that says how much is new and what is due.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Digest {
    /// Who gets it; nobody, if it is empty.
    #[serde(deserialize_with = "lines")]
    pub mail_to: Vec<String>,
    /// The hour of the day from which it goes, in UTC.
    pub hour: Whole<0, 23>,
}

impl Default for Digest {
    fn default() -> Self {
        Self { mail_to: Vec::new(), hour: Whole::of(5) }
    }
}
