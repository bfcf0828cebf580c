//! Requests: what may follow what. A request is drafted by one person and approved by another; that it was sent follows from its letter; that it was
//! acknowledged or answered is a person's word on what came in. An answer may come after years, so no state but a draft shuts it out.

use super::machine::{Machine, verbs};
use crate::model::RequestState::{self, Acknowledged, Answered, Approved, Closed, Draft, Sent, Unanswered};

verbs! {
    /// What can be done with a request.
    RequestVerb {
        /// A second person finds it complete and right.
        Approve "approved",
        /// It goes back to be changed.
        Revise "taken back to draft",
        /// A letter that carries it went out.
        Send "sent",
        /// Its recipient says that it has come.
        Acknowledge "acknowledged",
        /// Its recipient has answered in substance.
        Answer "answered",
        /// Waiting ends without an answer.
        GiveUp "given up as unanswered",
        /// Nothing more is to be done.
        Close "closed",
        /// It is waited for again: the answer was none, or more is to come.
        Reopen "reopened",
    }
}

use RequestVerb::{Acknowledge, Answer, Approve, Close, GiveUp, Reopen, Revise, Send};

/// The table.
pub const REQUEST: Machine<RequestState, RequestVerb> = Machine {
    moves: &[
        (Draft, Approve, Approved),
        (Draft, Close, Closed),
        (Approved, Revise, Draft),
        (Approved, Send, Sent),
        (Approved, Close, Closed),
        (Sent, Acknowledge, Acknowledged),
        (Sent, Answer, Answered),
        (Sent, GiveUp, Unanswered),
        (Acknowledged, Answer, Answered),
        (Acknowledged, GiveUp, Unanswered),
        (Answered, Close, Closed),
        (Answered, Reopen, Sent),
        (Unanswered, Acknowledge, Acknowledged),
        (Unanswered, Answer, Answered),
        (Unanswered, Close, Closed),
        (Unanswered, Reopen, Sent),
        (Closed, Answer, Answered),
        (Closed, Reopen, Sent),
    ],
};
