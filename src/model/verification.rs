//! That an answer was checked: against what, with which result, by whom. This is apart from confirming it: who confirms a value
//! says that it was read right, who verifies an answer says that it is true (Diversion Digest 03, p. 8).

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// What an answer was checked against.
    Against {
        /// Papers: those that came with it, or others.
        Papers "papers",
        /// A register, of ours or of somebody else.
        Register "register",
        /// Another answer.
        Answer "answer",
        /// Something else, said in words.
        Other "other",
    }
}

named! {
    /// The result of a check.
    CheckResult {
        /// What the answer states is so.
        Holds "holds",
        /// It is not so.
        Fails "fails",
        /// It could not be told.
        Open "open",
    }
}

/// A check of an answer, as a person recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// The message, by its SHA-256.
    pub arrival: String,
    /// The request that it answers.
    pub request: String,
    /// Against what it was checked.
    pub against: Against,
    /// Which papers, which register, which answer, in words.
    pub what: String,
    /// The result.
    pub result: CheckResult,
    /// The day of the check.
    pub on: Date,
    /// Who recorded it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Whether it counts: nobody has decided anything about the message since.
    #[serde(default)]
    pub current: bool,
}
