//! One text in one language, as one PDF.

use serde::{Deserialize, Serialize};

/// The kind of a letter. It is a name, not an enum, because a kind is a file in `letters`.
pub type LetterKind = &'static str;

/// A finished letter: its bytes, and what they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// `trace_request`.
    pub kind: String,
    /// The request it belongs to.
    pub reference: String,
    /// BCP 47.
    pub language: String,
    /// The day printed on it, ISO 8601.
    pub dated: String,
    /// SHA-256 of the PDF, hexadecimal.
    pub sha256: String,
    /// The PDF.
    #[serde(skip)]
    pub pdf: Vec<u8>,
}
