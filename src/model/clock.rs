//! The two clocks: the answer we wait for, the comment we wait for. Every date they give can say how it was computed (`review::clock`).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// What is waited for.
    ClockKind {
        /// An answer to a request.
        Answer "answer",
        /// A comment on a right-of-reply text.
        Comment "comment",
    }
}

named! {
    /// What was done to a clock.
    ClockMove {
        /// It stands still from that day on.
        Pause "pause",
        /// It goes on from that day on.
        Resume "resume",
        /// So many days more.
        Extend "extend",
    }
}

/// A clock as kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Of what: a request's reference, or a right-of-reply text's.
    pub subject: String,
    /// What is waited for.
    pub kind: ClockKind,
    /// The day it started.
    pub started: Date,
    /// How many days it gives.
    pub days: i64,
    /// The day it was stopped for good: what was waited for has come, or is waited for no longer.
    pub stopped: Option<Date>,
    /// What was done to it, in order.
    pub changes: Vec<ClockChange>,
}

/// One change to a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockChange {
    /// What.
    pub change: ClockMove,
    /// From which day on.
    pub day: Date,
    /// Of an extension: how many days.
    pub days: i64,
    /// Why.
    pub why: String,
    /// Who.
    pub who: String,
}
