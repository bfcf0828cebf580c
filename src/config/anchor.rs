//! The section `[anchor]`: where the signed head of the record of custody goes.

use std::path::PathBuf;

use serde::Deserialize;

use super::values::{Whole, line, lines};

/// Where the signed head of the record of custody goes, so that nobody who has the archive can change it unseen.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Anchoring {
    /// A file on other storage; empty for none.
    pub file: PathBuf,
    /// Who gets each head by mail.
    #[serde(deserialize_with = "lines")]
    pub mail_to: Vec<String>,
    /// The address of an authority for time stamps (RFC 3161); empty for none.
    #[serde(deserialize_with = "line")]
    pub time_stamp: String,
    /// The certificates (PEM) that are trusted to name that authority; empty for those of this computer.
    pub time_stamp_ca: PathBuf,
    /// How often `tracepost watch` does it by itself; 0 for never.
    pub every_hours: Whole<0, 8760>,
}

impl Default for Anchoring {
    fn default() -> Self {
        Self {
            file: PathBuf::new(),
            mail_to: Vec::new(),
            time_stamp: String::new(),
            time_stamp_ca: PathBuf::new(),
            every_hours: Whole::of(24),
        }
    }
}
