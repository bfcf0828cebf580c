//! A right-of-reply text: what we supplied and what they supplied, put back to them before anything is published. Locked, it is bytes.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// Where a right-of-reply text stands. What leads from one state to the next is a table in `review::right_of_reply`.
    ReplyState {
        /// Being written.
        Draft "draft",
        /// Put to the responder, with a date at which it is locked.
        Proposed "proposed",
        /// The responder has commented.
        Commented "commented",
        /// The responder agrees.
        Agreed "agreed",
        /// The announced day went by without agreement.
        LockDatePassed "lock_date_passed",
        /// Its bytes are fixed for ever and quoted as they are.
        Locked "locked",
    }
}

/// A right-of-reply text on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RightOfReply {
    /// Its reference: `RR-2026-0001`.
    pub id: String,
    /// The request that was answered.
    pub request: String,
    /// Who answered, by the register's id.
    pub party: String,
    /// The message that answered, by its SHA-256.
    pub arrival: String,
    /// Where it stands.
    pub state: ReplyState,
    /// The day after which it is locked without agreement; set when it is proposed.
    pub lock_date: Option<Date>,
    /// Whether the responder agreed.
    pub agreed: bool,
    /// SHA-256 of the locked text.
    pub locked: Option<String>,
    /// Its versions, first first.
    pub versions: Vec<ReplyVersion>,
    /// What the responder said of it.
    pub comments: Vec<ReplyComment>,
}

/// One version of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyVersion {
    /// From 1.
    pub number: i64,
    /// The text, by code point.
    pub text: String,
    /// SHA-256 of its UTF-8 bytes.
    pub sha256: String,
    /// Who wrote it.
    pub written_by: String,
    /// When.
    pub written_at: Timestamp,
    /// Why.
    pub why: String,
}

/// What the responder said of one statement, or of the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyComment {
    /// Of which version.
    pub version: i64,
    /// Of which numbered statement; `None` for the text as a whole.
    pub statement: Option<i64>,
    /// In their words.
    pub text: String,
    /// Where they said so: a message's SHA-256, or words.
    pub source: String,
    /// Who noted it.
    pub noted_by: String,
    /// When.
    pub noted_at: Timestamp,
}
