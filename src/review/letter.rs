//! The states of a letter, and which step may follow which. One person drafts, another approves, and from then on
//! the bytes are fixed. The program never moves a letter from an unknown outcome back into the outbox. Only a person
//! can, by saying that it was not sent.

use super::machine::{Machine, verbs};
use crate::model::LetterState::{
    self, Approved, Delivered, Draft, OutcomeUnknown, Queued, Refused, Sent, WithMailProgram, Withdrawn,
};

verbs! {
    /// The steps of a letter.
    LetterVerb {
        /// Somebody changes what it says, or to whom it goes. An approval falls.
        Edit "edited",
        /// A second person approves these bytes.
        Approve "approved",
        /// It goes into the outbox.
        Queue "queued",
        /// It lies in the folder from which a person sends it with a mail program.
        PassOn "handed to your mail program",
        /// The next mail server, or a person, has taken it.
        Send "sent",
        /// It was printed and handed over, posted or faxed.
        HandOver "handed over",
        /// A report, an answer or a person says that it has arrived.
        Deliver "delivered",
        /// It was refused, came back, or could not be sent in time.
        Refuse "refused",
        /// The connection broke at a point after which nobody knows whether the letter was taken.
        LoseSight "left with an unknown outcome",
        /// A person says that it was not sent. It may be queued again.
        ClearAsUnsent "cleared as not sent",
        /// It must not be sent.
        Withdraw "withdrawn",
    }
}

use LetterVerb::{Approve, ClearAsUnsent, Deliver, Edit, HandOver, LoseSight, PassOn, Queue, Refuse, Send, Withdraw};

/// The table.
pub const LETTER: Machine<LetterState, LetterVerb> = Machine {
    moves: &[
        (Draft, Approve, Approved),
        (Draft, Edit, Draft),
        (Approved, Edit, Draft),
        (Draft, Withdraw, Withdrawn),
        (Approved, Queue, Queued),
        (Approved, HandOver, Sent),
        (Approved, Withdraw, Withdrawn),
        (Queued, Send, Sent),
        (Queued, PassOn, WithMailProgram),
        (Queued, Refuse, Refused),
        (Queued, LoseSight, OutcomeUnknown),
        (Queued, Withdraw, Withdrawn),
        (WithMailProgram, Send, Sent),
        (WithMailProgram, Deliver, Delivered),
        (WithMailProgram, Refuse, Refused),
        (WithMailProgram, ClearAsUnsent, Approved),
        (WithMailProgram, Withdraw, Withdrawn),
        (Sent, Deliver, Delivered),
        (Sent, Refuse, Refused),
        (OutcomeUnknown, Send, Sent),
        (OutcomeUnknown, Deliver, Delivered),
        (OutcomeUnknown, Refuse, Refused),
        (OutcomeUnknown, ClearAsUnsent, Approved),
        (Refused, HandOver, Sent),
        (Refused, Deliver, Delivered),
        (Delivered, Refuse, Refused),
    ],
};
