//! The section `[reading]`: how documents are read, and the limits of time and memory.

use std::path::PathBuf;

use serde::Deserialize;

use super::values::Whole;
use crate::model::Secret;
use crate::read::Effort;

/// How documents are read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reading {
    /// The longest time for one document, in seconds.
    pub time_limit_seconds: Whole<1, 86_400>,
    /// How long a child may give no sign, in seconds.
    pub silence_limit_seconds: Whole<1, 86_400>,
    /// The most memory a child may have, in MiB.
    pub memory_limit_mib: Whole<64, 1_048_576>,
    /// How long all children together may work for one message, in seconds.
    pub message_limit_seconds: Whole<1, 864_000>,
    /// How many words are read out of one message.
    pub message_limit_words: Whole<1, 100_000_000>,
    /// How many pages are read out of one message.
    pub message_limit_pages: Whole<1, 1_000_000>,
    /// How many children work at the same time; `None` for one on each core.
    pub children: Option<Whole<1, 256>>,
    /// How much work is done to read the picture of a page.
    pub effort: Effort,
    /// Whether to read even if the child cannot be locked in.
    pub allow_without_sandbox: bool,
    /// Passwords for locked files, tried in this order.
    pub passwords: Vec<Secret>,
    /// The program to start as the child, where this process is not the program; no key of the file.
    #[serde(skip)]
    pub reader: Option<PathBuf>,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            time_limit_seconds: Whole::of(600),
            silence_limit_seconds: Whole::of(60),
            memory_limit_mib: Whole::of(512),
            message_limit_seconds: Whole::of(1800),
            message_limit_words: Whole::of(250_000),
            message_limit_pages: Whole::of(5000),
            children: None,
            effort: Effort::default(),
            allow_without_sandbox: false,
            passwords: Vec::new(),
            reader: None,
        }
    }
}
