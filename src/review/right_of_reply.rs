//! The states of a right-of-reply text, and which step may follow which. The exchange ends when the responder
//! agrees, or when the announced day has passed. Then the text is locked for ever.

use super::machine::{Machine, verbs};
use crate::model::ReplyState::{self, Agreed, Commented, Draft, LockDatePassed, Locked, Proposed};

verbs! {
    /// The steps of a right-of-reply text.
    ReplyVerb {
        /// A new version is written.
        Revise "revised",
        /// It is proposed to the responder; again where its letter did not go.
        Propose "proposed",
        /// The responder comments.
        Comment "commented on",
        /// The responder agrees.
        Agree "agreed to",
        /// The announced day has passed.
        LetPass "left to its lock date",
        /// It is fixed for ever.
        Lock "locked",
    }
}

use ReplyVerb::{Agree, Comment, LetPass, Lock, Propose, Revise};

/// The table.
pub const REPLY: Machine<ReplyState, ReplyVerb> = Machine {
    moves: &[
        (Draft, Revise, Draft),
        (Draft, Propose, Proposed),
        (Proposed, Revise, Draft),
        (Proposed, Propose, Proposed),
        (Proposed, Comment, Commented),
        (Proposed, Agree, Agreed),
        (Proposed, LetPass, LockDatePassed),
        (Commented, Revise, Draft),
        (Commented, Propose, Proposed),
        (Commented, Comment, Commented),
        (Commented, Agree, Agreed),
        (Commented, LetPass, LockDatePassed),
        (Agreed, Lock, Locked),
        (LockDatePassed, Lock, Locked),
    ],
};
