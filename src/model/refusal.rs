//! Why something was not done, for a person: one line in plain words, the command that mends it for whoever types commands, and the place where it is
//! mended for whoever reads a page. It decides nothing.

use std::fmt;

use super::Sentence;

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// In plain words, without commands.
    pub why: Sentence,
    /// What to type: a command, or its option. Empty if there is none.
    pub command: String,
    /// What must be mended.
    pub mend: Option<Mend>,
}

/// What must be mended before something can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mend {
    /// The request of that reference.
    Request(String),
    /// The message of that SHA-256.
    Message(String),
    /// The letter of that number.
    Letter(String),
    /// The right-of-reply text of that name.
    Text(String),
    /// The terms of use.
    Terms,
}

impl Refusal {
    /// A refusal with its reason.
    pub fn new(why: impl Into<Sentence>) -> Self {
        Self { why: why.into(), command: String::new(), mend: None }
    }

    /// The same with what to type.
    #[must_use]
    pub fn command(self, command: impl Into<String>) -> Self {
        Self { command: command.into(), ..self }
    }

    /// The same with what must be mended.
    #[must_use]
    pub fn mend(self, mend: Mend) -> Self {
        Self { mend: Some(mend), ..self }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.why.fmt(f)?;
        if self.command.is_empty() { Ok(()) } else { write!(f, " ({})", self.command) }
    }
}

impl std::error::Error for Refusal {}
