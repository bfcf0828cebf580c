//! What came in, as filed: the bytes' identity, where they were seen, what they turned out to be and to say.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Document, ItemLink, Link, MessageKind, Remark, Response, Transfer, Understanding};

/// Where an arrival stands. Every arrival is in one of these, always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Its bytes are safe; nothing has looked at them.
    Kept,
    /// All of it was read.
    Read,
    /// Part of it could not be read; its problems say which and why.
    PartlyRead,
    /// It could not be read at all (its reader was killed, say); its problems say why.
    SetAside,
}

/// What an arrival turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FiledKind {
    /// A mail.
    Message,
    /// A paper taken in without a mail.
    Document,
}

/// One document of a reading.
#[derive(Debug, Clone, PartialEq)]
pub struct FiledDocument {
    /// What it came as and how it reads; the bytes are not kept with it, they are in the arrival's original.
    pub document: Document,
    /// What it was understood to be and to say.
    pub understanding: Understanding,
    /// The items its identifiers match.
    pub item_links: Vec<ItemLink>,
}

/// A whole reading of an arrival.
#[derive(Debug, Clone, PartialEq)]
pub struct Filed {
    /// A mail or a loose paper.
    pub kind: FiledKind,
    /// How far the reading came; not [`State::Kept`].
    pub state: State,
    /// The Message-ID in angle brackets.
    pub message_id: Option<String>,
    /// SHA-256 over what the sender wrote (`Head::content_sha256`).
    pub content_sha256: Option<String>,
    /// The subject.
    pub subject: Option<String>,
    /// The sender's address, as exported.
    pub from: Option<String>,
    /// When it was received.
    pub received: Option<Timestamp>,
    /// What kind of message it is; `None` for a loose paper.
    pub message_kind: Option<MessageKind>,
    /// The SHA-256 of the earlier arrival of which this is a second delivery.
    pub duplicate_of: Option<String>,
    /// Class and factors, where it is a response.
    pub response: Option<Response>,
    /// Its documents, containers included; each part knows its parent by index.
    pub documents: Vec<FiledDocument>,
    /// The requests it answers, best first.
    pub links: Vec<Link>,
    /// What was odd about the arrival as a whole.
    pub problems: Vec<Remark>,
    /// The legs of chains of custody it shows.
    pub transfers: Vec<Transfer>,
}

/// One place where an arrival was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// Where: `folder /var/mail/x`, `mbox answers.mbox #3`.
    pub source: String,
    /// When it was taken in from there.
    pub at: Timestamp,
}

/// An arrival with all that is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// Its identity.
    pub sha256: String,
    /// How many bytes it has.
    pub size: u64,
    /// Where it stands.
    pub state: State,
    /// Where it was seen, first first.
    pub sightings: Vec<Sighting>,
    /// Its reading; `None` while it is only kept.
    pub filed: Option<Filed>,
}
