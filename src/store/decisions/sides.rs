//! What a decision changed: the rows before it and after it, as the journal keeps both.

use serde::{Deserialize, Serialize};

use super::reading_rows::ReadingRows;
use super::rows::{LineRow, LinkRow, MatchRow, MessageRow, TermRow};
use crate::store::arrivals::document_rows::FieldRow;

/// The rows on one side of a decision.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Rows {
    #[serde(default)]
    pub(super) fields: Vec<FieldRow>,
    #[serde(default)]
    pub(super) lines: Vec<LineRow>,
    /// Who submitted the document as reviewed, and when.
    #[serde(default)]
    pub(super) reviewed: Option<(String, String)>,
    #[serde(default)]
    pub(super) links: Vec<LinkRow>,
    #[serde(default)]
    pub(super) matches: Vec<MatchRow>,
    #[serde(default)]
    pub(super) message: Option<MessageRow>,
    #[serde(default)]
    pub(super) terms: Vec<TermRow>,
    /// Whole readings of documents, each with the document's position: where a decision changed what a document was read as.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) readings: Vec<(i64, ReadingRows)>,
}
