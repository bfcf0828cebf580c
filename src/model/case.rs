//! Where a request stands, and who brought it there. The request itself ([`super::TraceRequest`]) says what is asked; this, how far it has come.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// Where a request stands. What leads from one state to the next is a table in `review::request`.
    RequestState {
        /// Being written.
        Draft "draft",
        /// A second person has found it complete and right.
        Approved "approved",
        /// A letter that carries it has gone out.
        Sent "sent",
        /// Its recipient says that it has come; waiting goes on.
        Acknowledged "acknowledged",
        /// Its recipient has answered in substance.
        Answered "answered",
        /// Given up waiting; an answer may come all the same.
        Unanswered "unanswered",
        /// Nothing more is to be done.
        Closed "closed",
    }
}

/// A request on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The request's reference.
    pub request: String,
    /// Where it stands.
    pub state: RequestState,
    /// Who drafted it; `None` for one that was there before this was noted.
    pub drafted_by: Option<String>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// When.
    pub approved_at: Option<Timestamp>,
    /// The day it went out.
    pub sent_on: Option<Date>,
}
