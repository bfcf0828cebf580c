//! How far a request has come, and who brought it there. The request itself ([`super::TraceRequest`]) says what is
//! asked.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// The state of a request. The table in `review::request` says which step leads to which state.
    RequestState {
        /// Being written.
        Draft "draft",
        /// A second person has approved it.
        Approved "approved",
        /// Its letter was sent.
        Sent "sent",
        /// The recipient says that it arrived. We still wait.
        Acknowledged "acknowledged",
        /// The recipient has answered, or refused.
        Answered "answered",
        /// We stopped waiting. An answer can still come.
        Unanswered "unanswered",
        /// Nothing more will be done.
        Closed "closed",
    }
}

/// A request and its state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The request's reference.
    pub request: String,
    /// Its state.
    pub state: RequestState,
    /// Who drafted it; `None` if that was not noted.
    pub drafted_by: Option<String>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// When.
    pub approved_at: Option<Timestamp>,
    /// The day on which it was sent.
    pub sent_on: Option<Date>,
    /// The date of the letter with which it was sent: from that day its letter gives the time for an answer.
    pub asked_on: Option<Date>,
}
