//! The envelope of a mail, and its outcome. Plain data.

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
