//! A right-of-reply text: what we supplied and what they supplied, shown to them before anything is published. A
//! locked text is bytes that never change.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// The state of a right-of-reply text. The table in `review::right_of_reply` says which step leads to which state.
    ReplyState {
        /// Being written.
        Draft "draft",
        /// Proposed to the responder, with a lock date.
        Proposed "proposed",
        /// The responder has commented.
        Commented "commented",
        /// The responder agrees.
        Agreed "agreed",
        /// The lock date has passed without agreement.
        LockDatePassed "lock_date_passed",
        /// Its bytes are fixed for ever. They are quoted as they are.
        Locked "locked",
    }
}

/// A right-of-reply text and its state.
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
    /// Its state.
    pub state: ReplyState,
    /// The day after which it can be locked without agreement; set when it is proposed.
    pub lock_date: Option<Date>,
    /// Whether the responder agreed.
    pub agreed: bool,
    /// SHA-256 of the locked text.
    pub locked: Option<String>,
    /// Its versions, oldest first.
    pub versions: Vec<ReplyVersion>,
    /// The responder's comments.
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

named! {
    /// What became of a comment.
    Settled {
        /// The text was changed, or the responder was told why not.
        Answered "answered",
        /// It is not followed, for a reason.
        SetAside "set_aside",
    }
}

/// That a comment is no longer open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// How it was settled.
    pub how: Settled,
    /// Why, or how.
    pub why: String,
    /// Who says so.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A comment of the responder, on one statement or on the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyComment {
    /// Its number, from 1.
    pub number: i64,
    /// How it was settled; `None` while it is open.
    pub settled: Option<Settlement>,
    /// The version.
    pub version: i64,
    /// The number of the statement; `None` for the whole text.
    pub statement: Option<i64>,
    /// The comment, in their words.
    pub text: String,
    /// Where they wrote it: a message's SHA-256, or words.
    pub source: String,
    /// Who noted it.
    pub noted_by: String,
    /// When.
    pub noted_at: Timestamp,
}
