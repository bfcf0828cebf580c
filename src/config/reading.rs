//! The section `[reading]`: within which bounds.

use serde::Deserialize;

use super::values::Whole;
use crate::model::Secret;
use crate::read::Effort;

/// How what comes in is read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reading {
    /// The longest one paper may take, in seconds.
    pub time_limit_seconds: Whole<1, 86_400>,
    /// The longest a child may be silent, in seconds.
    pub silence_limit_seconds: Whole<1, 86_400>,
    /// The most memory a child may have, in MiB.
    pub memory_limit_mib: Whole<64, 1_048_576>,
    /// How many children work at once; `None` for one a core.
    pub children: Option<Whole<1, 256>>,
    /// How much is done to read a page's picture.
    pub effort: Effort,
    /// Whether to read where no sandbox can be had.
    pub allow_without_sandbox: bool,
    /// What is tried, in this order, on papers and archives that open with a password.
    pub passwords: Vec<Secret>,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            time_limit_seconds: Whole::of(600),
            silence_limit_seconds: Whole::of(60),
            memory_limit_mib: Whole::of(512),
            children: None,
            effort: Effort::default(),
            allow_without_sandbox: false,
            passwords: Vec::new(),
        }
    }
}
