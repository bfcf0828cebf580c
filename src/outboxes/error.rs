//! Why a mail cannot be made or must not be sent.

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
