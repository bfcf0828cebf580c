//! Who did what, when: one entry in the record of custody.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A person who works with the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name that commands take with `--as`.
    pub name: String,
}

/// By which door a person acts, and what is known there of who they are. It stands in each event of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Door {
    /// The desk: whoever acts has logged in.
    Desk,
    /// The command line, where a name is taken at its word unless its password was given.
    CommandLine {
        /// The account of the operating system: `maria (1000)`.
        account: String,
        /// Whether the person's password was given.
        signed: bool,
    },
}

impl std::fmt::Display for Door {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Desk => f.write_str("desk"),
            Self::CommandLine { account, signed: true } => {
                write!(f, "command line, signed with the password, account {account}")
            }
            Self::CommandLine { account, signed: false } => {
                write!(f, "command line, not authenticated, account {account}")
            }
        }
    }
}

/// One change of state. Written in the same transaction as the change, never altered, chained by hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// From 1, without a gap.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who: a person's name, or `tracepost` for the machine.
    pub who: String,
    /// What happened: `register imported`, `message received`, `document read`.
    pub what: String,
    /// The subject: `message 3f2a…`, `request TR-2015-0412`.
    pub subject: String,
    /// Details, as a JSON object.
    pub detail: String,
    /// The hash of the event before, hexadecimal; 64 zeros for the first.
    pub previous: String,
    /// The root of the list of the rows that it changed, hexadecimal; none in an event of an earlier program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<String>,
    /// SHA-256 over the fields above, hexadecimal.
    pub hash: String,
}
