//! An arrival and its result: the identity of its bytes, where they came from, what they are, and what they say.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Document, ItemLink, Link, MessageKind, Remark, Response, Transfer, Understanding};

/// The state of an arrival. Every arrival is always in one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Its bytes are safe in the archive. It is not read yet.
    Kept,
    /// All of it was read.
    Read,
    /// A part of it could not be read. Its problems say which part and why.
    PartlyRead,
    /// It could not be read at all (its reader died, for example). Its problems say why.
    SetAside,
    /// Two persons have deleted it. Its hash, its sightings and the record of custody are left.
    Deleted,
}

/// What an arrival is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FiledKind {
    /// A mail.
    Message,
    /// A document that was taken in without a mail.
    Document,
}

/// One document of a result.
#[derive(Debug, Clone, PartialEq)]
pub struct FiledDocument {
    /// Its part and its pages. Its bytes are in the arrival's original.
    pub document: Document,
    /// What it was understood to be and to say.
    pub understanding: Understanding,
    /// The items its identifiers match.
    pub item_links: Vec<ItemLink>,
}

/// The result of an arrival: all that was read in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Filed {
    /// A mail or a loose document.
    pub kind: FiledKind,
    /// How much was read; never [`State::Kept`].
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
    /// What kind of message it is; `None` for a loose document.
    pub message_kind: Option<MessageKind>,
    /// The SHA-256 of the earlier arrival of which this is a second delivery.
    pub duplicate_of: Option<String>,
    /// Class and factors, if it is a response.
    pub response: Option<Response>,
    /// Its documents, containers included; each part knows its parent by index.
    pub documents: Vec<FiledDocument>,
    /// The requests it answers, best first.
    pub links: Vec<Link>,
    /// Remarks on the arrival as a whole.
    pub problems: Vec<Remark>,
    /// The transfers that it shows.
    pub transfers: Vec<Transfer>,
}

/// One time that an arrival was found, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// The source: `folder /var/mail/x`, `mbox answers.mbox #3`.
    pub source: String,
    /// When it was taken in from there.
    pub at: Timestamp,
}

/// An arrival with everything about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// Its identity.
    pub sha256: String,
    /// How many bytes it has.
    pub size: u64,
    /// Its state.
    pub state: State,
    /// Its sightings, oldest first.
    pub sightings: Vec<Sighting>,
    /// Its result; `None` while it is not read.
    pub filed: Option<Filed>,
}
