//! Terms of use: on what conditions somebody gave us an answer, a document or a value, and how a party may be named
//! (International Tracing Instrument, paragraph 15). A term is recorded by a person and stays on record when it is lifted.
//! What follows from it is in `disclosure`.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::FieldName;
use super::named::named;

named! {
    /// What a term says.
    TermKind {
        /// It may be given to others. The only kind that allows something.
        MayUse "may_use",
        /// It may be used, and the parties in it, or the party itself, may not be named.
        NotNamed "not_named",
        /// It stays on file here, and goes to nobody.
        OnFileOnly "on_file_only",
        /// It may be given to others from a day on, and not before.
        Embargo "embargo",
        /// It names a private person, who is masked.
        PrivatePerson "private_person",
    }
}

/// What a term is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermOf {
    /// A message with everything in it, by its SHA-256.
    Answer(String),
    /// One document of a message, by its index.
    Document(String, usize),
    /// One value of a document: its name and its normal form, as they were when the term was recorded.
    Value(String, usize, FieldName, String),
    /// A party, by its id: how it may be named, and what it supplies.
    Party(String),
}

impl TermOf {
    /// The message that it is about; `None` for a party.
    pub fn arrival(&self) -> Option<&str> {
        match self {
            Self::Answer(arrival) | Self::Document(arrival, _) | Self::Value(arrival, ..) => Some(arrival),
            Self::Party(_) => None,
        }
    }
}

/// A term, as a person recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its number, given when it is kept.
    pub number: i64,
    /// What it is about.
    pub of: TermOf,
    /// What it says.
    pub kind: TermKind,
    /// For an embargo: the first day on which it may be given to others.
    pub until: Option<Date>,
    /// The words in which it was stated, or where it is written down.
    pub words: String,
    /// Who recorded it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// That it does not hold any more.
    pub lifted: Option<Lifted>,
}

/// That a term was lifted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lifted {
    /// Who lifted it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub why: String,
}

impl Term {
    /// Whether it holds.
    pub fn holds(&self) -> bool {
        self.lifted.is_none()
    }
}
