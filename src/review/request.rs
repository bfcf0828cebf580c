//! The states of a request, and which step may follow which. One person drafts a request, another approves it. It
//! becomes sent when its letter is sent. A person says whether it was acknowledged or answered. An answer can come
//! after years, so every state except draft accepts one.

use super::machine::{Machine, verbs};
use crate::model::RequestState::{self, Acknowledged, Answered, Approved, Closed, Draft, Sent, Unanswered};

verbs! {
    /// The steps of a request.
    RequestVerb {
        /// A second person finds it complete and right.
        Approve "approved",
        /// It goes back to be changed.
        Revise "taken back to draft",
        /// Its letter was sent.
        Send "sent",
        /// The recipient says that it arrived.
        Acknowledge "acknowledged",
        /// The recipient has answered, or refused.
        Answer "answered",
        /// We stop waiting; no answer came.
        GiveUp "given up as unanswered",
        /// Nothing more will be done.
        Close "closed",
        /// We wait again: the message was no answer, or more will come.
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
