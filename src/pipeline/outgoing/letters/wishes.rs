//! What a person wishes when a letter is drafted. Plain data. The letter keeps it, so that it can be collected again when somebody edits it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::RightOfReply;

/// What a letter is drafted with, besides its kind and request. Each kind takes what it needs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// A language other than the contact's.
    pub language: Option<String>,
    /// A date other than today.
    pub dated: Option<Date>,
    /// A party other than the request's recipient (a licensing authority).
    pub to: Option<String>,
    /// The message it answers, by its SHA-256.
    pub received: Option<String>,
    /// The right-of-reply text it carries. The letter keeps its reference and version.
    #[serde(skip)]
    pub reply: Option<RightOfReply>,
    /// What was found, one line each.
    pub findings: Vec<String>,
    /// For a counterfeit notice: the maker's grounds, in the maker's own words.
    pub grounds: Vec<String>,
    /// Only if the message that it answers is verified.
    pub verified: bool,
    /// For a reminder: 1 or 2; computed if not given.
    pub reminder: Option<u8>,
    /// For a trace request: why a second one is written although one is on its way or has arrived.
    pub again: Option<String>,
}
