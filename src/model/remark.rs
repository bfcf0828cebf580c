//! Something odd met on the way. Odd input is data beside the result, never an error and never only a log line.

use serde::{Deserialize, Serialize};

/// What was odd, by a stable code, and where. Exported as a `problem`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// A short stable name: `encrypted`, `damaged`, `too_large`, `unsupported`, `reader_crashed`, `timed_out`, ...
    pub code: String,
    /// One line for a person: what was there, what was expected, where.
    pub detail: String,
    /// Whether the reader could not do its work (part of the paper is unread), as against a mere oddity.
    #[serde(default)]
    pub grave: bool,
}

impl Remark {
    /// An oddity that hides nothing: the paper was read all the same.
    pub fn oddity(code: &str, detail: impl Into<String>) -> Self {
        Self { code: code.to_owned(), detail: detail.into(), grave: false }
    }

    /// Something that kept part or all of a paper from being read.
    pub fn grave(code: &str, detail: impl Into<String>) -> Self {
        Self { code: code.to_owned(), detail: detail.into(), grave: true }
    }
}
