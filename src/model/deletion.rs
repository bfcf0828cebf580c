//! A deletion of what came in: one person asks for it, and another agrees. What is left is the hash, and the record of custody.

use jiff::Timestamp;
use serde::Serialize;

/// A deletion that was asked for, and perhaps carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deletion {
    /// The SHA-256 of what came in.
    pub arrival: String,
    /// Why it is to be deleted.
    pub reason: String,
    /// Who asked for it.
    pub asked_by: String,
    /// When.
    pub asked_at: Timestamp,
    /// Who agreed, and when; `None` while it waits. From then on it is deleted.
    pub agreed: Option<(String, Timestamp)>,
    /// When its bytes were off the disk.
    pub gone: Option<Timestamp>,
}

/// Something that has been kept for longer than the settings say, and waits for people to ask for its deletion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastRetention {
    /// The SHA-256 of what came in.
    pub arrival: String,
    /// Its subject.
    pub subject: Option<String>,
    /// When it came in.
    pub since: Timestamp,
    /// Whether a person said that it answers no request.
    pub unrelated: bool,
}
