//! The two clocks: for an answer, and for a comment. `review::clock` explains every date that they give.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// What we wait for.
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
        /// It is paused from that day on.
        Pause "pause",
        /// It goes on from that day on.
        Resume "resume",
        /// It gets this many more days.
        Extend "extend",
    }
}

/// A clock as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The reference of its request or right-of-reply text.
    pub subject: String,
    /// What we wait for.
    pub kind: ClockKind,
    /// The day it started.
    pub started: Date,
    /// How many days it gives.
    pub days: i64,
    /// The day on which it ended: the answer has come, or we no longer wait.
    pub stopped: Option<Date>,
    /// What was done to it, in order.
    pub changes: Vec<ClockChange>,
}

/// One change to a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockChange {
    /// What.
    pub change: ClockMove,
    /// The first day.
    pub day: Date,
    /// For an extension: the number of days.
    pub days: i64,
    /// Why.
    pub why: String,
    /// Who.
    pub who: String,
}
