//! What a letter speaks of besides the request and its items: earlier letters, the answer that came, a text, findings. Plain data; each kind takes what it
//! needs and says what is missing.

use serde::Serialize;

/// What a letter speaks of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Matter {
    /// The letter's own number.
    pub number: Option<String>,
    /// Letters of ours that it speaks of, oldest first.
    pub earlier: Vec<Earlier>,
    /// Of a reminder: which one, 1 or 2.
    pub reminder: Option<u8>,
    /// Whether it is the last one.
    pub last: bool,
    /// The message that it answers.
    pub received: Option<Received>,
    /// The right-of-reply text that it carries.
    pub text: Option<ReplyText>,
    /// What was found, one line each: red flags of a certificate, numbers that do not follow the format.
    pub findings: Vec<String>,
    /// How genuine numbers look, where that was learnt.
    pub serial_format: Option<String>,
    /// That an earlier letter was delivered.
    pub proof: Option<ProofSaid>,
}

/// A letter of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Earlier {
    /// Its number.
    pub number: String,
    /// The day printed on it, ISO 8601.
    pub dated: String,
    /// Its kind.
    pub kind: String,
}

/// A message of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Received {
    /// When it came, ISO 8601.
    pub day: String,
    /// Their number for it (a note verbale's, a letter's), where one is confirmed.
    pub number: Option<String>,
}

/// A right-of-reply text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplyText {
    /// Its reference.
    pub id: String,
    /// Its version.
    pub version: i64,
    /// The text, by code point.
    pub text: String,
    /// Its statements, for comments by number.
    pub statements: Vec<String>,
    /// The day after which it is locked, ISO 8601.
    pub lock_date: Option<String>,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Whether it was agreed.
    pub agreed: bool,
}

/// That something was delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProofSaid {
    /// `handed_over`, `posted`, `faxed`, `mailed`.
    pub how: String,
    /// When, ISO 8601.
    pub day: String,
    /// In words.
    pub note: Option<String>,
}
