//! A remark: something odd about the input. Odd input is data beside the result. It is never an error, and never
//! only a line in the log.

use serde::{Deserialize, Serialize};

/// What was odd, with a stable code, and where. Exported as a `problem`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// A short stable name: `encrypted`, `damaged`, `too_large`, `unsupported`, `reader_crashed`, `timed_out`, ...
    pub code: String,
    /// One line for people: what was found, what was expected, where.
    pub detail: String,
    /// Whether some of the document could not be read. If false, it was read all the same.
    #[serde(default)]
    pub grave: bool,
}

impl Remark {
    /// The code of a document that was read and then not understood: its words are there, and its values are missing.
    pub const NOT_UNDERSTOOD: &str = "not_understood";

    /// A remark on a document that was read all the same.
    pub fn oddity(code: &str, detail: impl Into<String>) -> Self {
        Self { code: code.to_owned(), detail: detail.into(), grave: false }
    }

    /// A remark on a document of which some or all could not be read.
    pub fn grave(code: &str, detail: impl Into<String>) -> Self {
        Self { code: code.to_owned(), detail: detail.into(), grave: true }
    }
}
