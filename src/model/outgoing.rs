//! A letter on its way out: what it is, its bytes, and what happened to it.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Contact;
use super::named::named;

named! {
    /// The state of a letter. The table in `review::letter` says which step leads to which state.
    LetterState {
        /// Drafted, and waiting for a second person.
        Draft "draft",
        /// Approved. Only these bytes may be sent.
        Approved "approved",
        /// In the outbox. It is sent as soon as possible, and tried again if that fails.
        Queued "queued",
        /// Handed to a person's mail program, as a file. Nobody has noted yet that it was sent from there.
        WithMailProgram "with_mail_program",
        /// Handed over to the next mail server, a person or a post office.
        Sent "sent",
        /// The recipient has it: a report, an answer or a person says so.
        Delivered "delivered",
        /// It did not arrive: refused, bounced, or given up after days.
        Refused "refused",
        /// Nobody knows whether the other side has it. The program never sends it again.
        OutcomeUnknown "outcome_unknown",
        /// Withdrawn before it was sent.
        Withdrawn "withdrawn",
    }
}

named! {
    /// A way out.
    Way {
        /// By mail, through a mail server.
        Smtp "smtp",
        /// As a file in a folder. Another program takes it from there.
        Folder "folder",
        /// On paper: printed and handed over, posted or faxed, with date and proof.
        Hand "hand",
    }
}

/// An answer of which a letter tells, with what it tells, and the terms that held when it was drafted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tells {
    /// The message, by its SHA-256.
    pub arrival: String,
    /// The request that it answers.
    pub request: String,
    /// The numbers of the terms that hold for it.
    pub terms: Vec<i64>,
    /// What these terms withhold from the reader, one line each.
    #[serde(default)]
    pub withheld: Vec<String>,
    /// Whether its reader is whoever gave the answer: then no terms hold.
    #[serde(default)]
    pub own: bool,
    /// What it tells of the answer, one line each. Each stands for something that a person confirmed.
    #[serde(default)]
    pub facts: Vec<String>,
}

/// A file that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enclosure {
    /// Its name, as the reader sees it.
    pub name: String,
    /// `application/pdf`.
    pub media_type: String,
    /// SHA-256 of its bytes, which are an original.
    pub sha256: String,
}

/// How a letter was made, and what people have changed in it since.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Editing {
    /// SHA-256 of what its template says (an original, in the markup of letters). `None`: it was drafted before letters could be edited.
    pub template: Option<String>,
    /// The form of the letter: `company`, `note_verbale`.
    pub form: Option<String>,
    /// What it was drafted with, as JSON, so that it can be drafted again.
    pub wishes: String,
    /// Its body as a person has edited it; `None` if it says what the template says.
    pub body: Option<String>,
    /// The mail addresses that get a copy.
    pub cc: Vec<String>,
    /// The files that go with it.
    pub enclosures: Vec<Enclosure>,
    /// Everybody who has edited it.
    pub editors: Vec<String>,
    /// What the edited body says that no confirmed fact carries, one line each.
    pub doubts: Vec<String>,
}

/// A letter: one text in one language, as one PDF, and its state.
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
    /// Which version of it.
    pub reply_version: Option<i64>,
    /// Why it is written although such a letter is on its way or has arrived.
    pub again: Option<String>,
    /// To whom, by the register's id.
    pub party: String,
    /// The contact, as it was when the letter was drafted.
    pub contact: Contact,
    /// Its state.
    pub state: LetterState,
    /// BCP 47.
    pub language: String,
    /// The day printed on it.
    pub dated: Date,
    /// SHA-256 of the PDF. The bytes are an original.
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
    /// The answers of which it tells.
    #[serde(default)]
    pub tells: Vec<Tells>,
    /// Its version: 1 as drafted, and one more each time that somebody edits it.
    pub version: i64,
    /// How it was made, and what people have changed in it since.
    #[serde(default)]
    pub editing: Editing,
}

/// How a letter is sent by the program. It is stored with the final bytes before anything is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transmission {
    /// The letter.
    pub letter: String,
    /// The way.
    pub way: Way,
    /// The Message-ID in angle brackets: fixed before the first try, the same on every try.
    pub message_id: String,
    /// SHA-256 of the final bytes of the mail, which are an original.
    pub mail: String,
    /// The envelope's sender.
    pub sender: String,
    /// To which addresses.
    pub recipients: Vec<String>,
    /// Who queued it.
    pub queued_by: String,
    /// When.
    pub queued_at: Timestamp,
    /// When it is tried next, if it waits.
    pub next_try: Timestamp,
    /// When trying ends.
    pub give_up: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// Whether the final dot may have been written.
    pub dot: bool,
    /// The outcome of the last try, in words.
    pub detail: Option<String>,
}

/// A note that a letter went on paper, or arrived: date and proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// How: `handed over`, `posted`, `faxed`, `report`.
    pub how: String,
    /// When it happened.
    pub day: Date,
    /// SHA-256 of the proof (a receipt, a fax report), which is an original.
    pub file: Option<String>,
    /// In words.
    pub note: Option<String>,
    /// Who noted it.
    pub noted_by: String,
}

/// Whether mail reached an address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressHealth {
    /// The address.
    pub email: String,
    /// When mail last reached it, as far as is known.
    pub last_success: Option<Timestamp>,
    /// How many letters have bounced since then.
    pub bounces: i64,
    /// When the last one did.
    pub last_bounce: Option<Timestamp>,
    /// Why.
    pub last_reason: Option<String>,
}

/// A hand-over from a permanent mission to a point of contact: since when, and who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// The party.
    pub party: String,
    /// Whom to write to from then on.
    pub contact: Contact,
    /// The first day.
    pub since: Date,
    /// SHA-256 of the evidence (the party's own letter), which is an original.
    pub evidence: Option<String>,
    /// In words.
    pub note: String,
    /// Who noted it.
    pub noted_by: String,
}
