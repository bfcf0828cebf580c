//! The ways out, a shelf: one file each. In: the final bytes of a mail and its envelope. Out: what happened to it, as an [`Outcome`]; never an error, since
//! for a letter it matters less what went wrong than whether anybody may have it now. Writes nothing down: that is the store's, before and after.
//!
//! [`compose()`] makes the final bytes, once; [`bounds`] refuses what must not go near a mail server (bare CR or LF, NUL, hundreds of recipients);
//! [`smtp`] and [`folder`] hand over. What goes by hand has no outbox: a person says when and how.

pub mod bounds;
mod compose;
pub mod folder;
mod gate;
mod settings;
pub mod smtp;

pub use compose::{Attachment, Mail, compose};
pub use settings::{Security, Settings};

/// Whom a mail goes to, as the mail server is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The sender: where bounces come back to.
    pub sender: String,
    /// Every address that is to get it.
    pub recipients: Vec<String>,
}

/// One address that the server would not take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Which.
    pub email: String,
    /// Its words.
    pub reply: String,
}

/// What happened to a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Taken. Some addresses may have been rejected.
    Sent {
        /// The server's words, or where the file lies.
        reply: String,
        /// Addresses it would not take.
        rejected: Vec<Rejected>,
    },
    /// Refused for good; nothing was handed over.
    Refused {
        /// Why.
        reply: String,
        /// Addresses it would not take, where that is why.
        rejected: Vec<Rejected>,
    },
    /// Not now; nothing was handed over.
    Later {
        /// Why.
        reply: String,
    },
    /// The final dot was written and no answer came: the other side has it, or not.
    Unknown {
        /// What happened.
        reply: String,
    },
}

/// Why a mail cannot be made or may not go. One line: what, where, what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// An address that is none, or that would speak to the mail server.
    #[error("{found:?} is not a mail address: {reason}; correct it in the register")]
    Address {
        /// As given.
        found: String,
        /// What is wrong.
        reason: String,
    },
    /// Too many of them.
    #[error("{found} addresses are too many for one letter (at most {most}); check the contact")]
    TooMany {
        /// How many.
        found: usize,
        /// How many may be.
        most: usize,
    },
    /// None of them.
    #[error("{whom} has no mail address; add one in the register, or hand the letter over on paper (letter hand-over)")]
    None {
        /// Whom.
        whom: String,
    },
    /// A head line that would be two.
    #[error("{field} contains {what}, which a mail server could take for a command; correct {field}")]
    Field {
        /// The head field.
        field: &'static str,
        /// What.
        what: &'static str,
    },
    /// The bytes themselves.
    #[error("the mail contains {what} at byte {at}; it is not sent")]
    Bytes {
        /// What.
        what: &'static str,
        /// Where.
        at: usize,
    },
    /// The mail cannot be put together.
    #[error("the mail cannot be made: {0}")]
    Compose(String),
    /// The settings do not do.
    #[error("[outbox] {0}")]
    Settings(String),
}
