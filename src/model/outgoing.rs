//! A letter on its way out: what it is, the bytes it is, and what has become of it.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Contact;
use super::named::named;

named! {
    /// Where a letter stands. What leads from one state to the next is a table in `review::letter`.
    LetterState {
        /// Set, and waiting for a second person.
        Draft "draft",
        /// Approved: these bytes and no others may go.
        Approved "approved",
        /// In the outbox; it goes as soon as it can, and is tried again where it could not.
        Queued "queued",
        /// Handed over to the next mail server, or to a person or post office, for good.
        Sent "sent",
        /// Its recipient has it: a report, an answer or a person says so.
        Delivered "delivered",
        /// It has not arrived and will not: refused, bounced, or given up after days of trying.
        Refused "refused",
        /// The other side may have it or not; never sent again by the machine.
        OutcomeUnknown "outcome_unknown",
        /// Given up by us before it went out.
        Withdrawn "withdrawn",
    }
}

named! {
    /// A way out.
    Way {
        /// By mail, through a mail server.
        Smtp "smtp",
        /// As a file in a folder, from which something else takes it.
        Folder "folder",
        /// On paper: printed and handed over, posted or faxed, with date and proof.
        Hand "hand",
    }
}

/// A letter: one text in one language, as one PDF, and its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingLetter {
    /// Its number: `L-2026-0001`.
    pub id: String,
    /// The kind: `trace_request`, `reminder`.
    pub kind: String,
    /// The request it belongs to.
    pub request: String,
    /// The right-of-reply text it carries, if it carries one.
    pub reply: Option<String>,
    /// To whom, by the register's id.
    pub party: String,
    /// By which door; as it was when the letter was set.
    pub contact: Contact,
    /// Where it stands.
    pub state: LetterState,
    /// BCP 47.
    pub language: String,
    /// The day printed on it.
    pub dated: Date,
    /// SHA-256 of the PDF; the bytes are kept among the originals.
    pub pdf: String,
    /// SHA-256 of the second attachment (the request as register JSON), if it has one.
    pub attachment: Option<String>,
    /// Who drafted it.
    pub drafted_by: String,
    /// When.
    pub drafted_at: Timestamp,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// When.
    pub approved_at: Option<Timestamp>,
}

/// How a letter goes out by machine. Written down, with the final bytes, before anything is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transmission {
    /// The letter.
    pub letter: String,
    /// The way.
    pub way: Way,
    /// The Message-ID in angle brackets: fixed before the first try, the same on every try.
    pub message_id: String,
    /// SHA-256 of the final bytes of the mail, kept among the originals.
    pub mail: String,
    /// The envelope's sender.
    pub sender: String,
    /// To which addresses.
    pub recipients: Vec<String>,
    /// Who queued it.
    pub queued_by: String,
    /// When.
    pub queued_at: Timestamp,
    /// When it is tried next, while it waits.
    pub next_try: Timestamp,
    /// When trying ends.
    pub give_up: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// Whether the final dot may have been written.
    pub dot: bool,
    /// What the last try came to, in words.
    pub detail: Option<String>,
}

/// That a letter went by hand, or arrived: date and proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// How: `handed over`, `posted`, `faxed`, `report`.
    pub how: String,
    /// When it happened.
    pub day: Date,
    /// SHA-256 of the proof (a receipt, a fax report), kept among the originals.
    pub file: Option<String>,
    /// In words.
    pub note: Option<String>,
    /// Who noted it.
    pub noted_by: String,
}

/// How an address has served.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressHealth {
    /// The address.
    pub email: String,
    /// When mail last reached it, as far as is known.
    pub last_success: Option<Timestamp>,
    /// How many letters have come back from it since.
    pub bounces: i64,
    /// When the last one did.
    pub last_bounce: Option<Timestamp>,
    /// Why.
    pub last_reason: Option<String>,
}

/// From a permanent mission to a point of contact: from when on, and on whose word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// The party.
    pub party: String,
    /// Whom to write to from then on.
    pub contact: Contact,
    /// From this day on.
    pub since: Date,
    /// SHA-256 of the evidence (the party's own letter), kept among the originals.
    pub evidence: Option<String>,
    /// In words.
    pub note: String,
    /// Who noted it.
    pub noted_by: String,
}
