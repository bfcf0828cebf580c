//! The ways out, one file each. In: the final bytes of a mail, and its envelope. Out: an [`Outcome`], never an
//! error: for a letter, the question is not what went wrong, but whether somebody may have it now. Stores nothing:
//! `store` does, before and after.
//!
//! [`compose()`] makes the final bytes, once. [`bounds`] refuses what must not reach a mail server (bare CR or LF,
//! NUL, hundreds of recipients). [`smtp`] and [`folder`] hand the mail over. A letter on paper needs no outbox: a
//! person says when and how it was sent.

pub mod bounds;
mod compose;
pub mod folder;
mod gate;
mod settings;
pub mod smtp;

pub use compose::{Attachment, Mail, compose};
pub use settings::{Security, Settings};

/// The envelope of a mail, as the mail server gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The sender, who gets bounces.
    pub sender: String,
    /// All recipients.
    pub recipients: Vec<String>,
}

/// An address that the server refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// The address.
    pub email: String,
    /// The server's words.
    pub reply: String,
}

/// What happened to a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it. It may have refused some addresses.
    Sent {
        /// The server's words, or the path of the file.
        reply: String,
        /// The refused addresses.
        rejected: Vec<Rejected>,
    },
    /// Refused for good; nothing was handed over.
    Refused {
        /// Why.
        reply: String,
        /// The refused addresses, if they are the reason.
        rejected: Vec<Rejected>,
    },
    /// Not possible now; nothing was handed over.
    Later {
        /// Why.
        reply: String,
    },
    /// The final dot was written and no answer came. Nobody knows whether the other side has it.
    Unknown {
        /// What happened.
        reply: String,
    },
}

/// Why a mail cannot be made or must not be sent. One line: what is wrong, where, what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not a valid address.
    #[error("{found:?} is not a mail address: {reason}; correct it in the register")]
    Address {
        /// As given.
        found: String,
        /// What is wrong.
        reason: String,
    },
    /// Too many addresses.
    #[error("{found} addresses are too many for one letter (at most {most}); check the contact")]
    TooMany {
        /// How many.
        found: usize,
        /// How many may be.
        most: usize,
    },
    /// No address.
    #[error("{whom} has no mail address; add one in the register, or hand the letter over on paper (letter hand-over)")]
    None {
        /// The recipient.
        whom: String,
    },
    /// A header that would become two lines.
    #[error("{field} contains {what}, which a mail server could take for a command; correct {field}")]
    Field {
        /// The head field.
        field: &'static str,
        /// What.
        what: &'static str,
    },
    /// The bytes of the mail are not allowed.
    #[error("the mail contains {what} at byte {at}; it is not sent")]
    Bytes {
        /// What.
        what: &'static str,
        /// Where.
        at: usize,
    },
    /// The mail cannot be made.
    #[error("the mail cannot be made: {0}")]
    Compose(String),
    /// The settings are not allowed.
    #[error("[outbox] {0}")]
    Settings(String),
}
