//! What a type found on a document, before calibration and checks.

use crate::model::{Field, LineItem};

/// What a type read on a paper.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// The values that won.
    pub fields: Vec<Field>,
    /// The rows of its goods table.
    pub line_items: Vec<LineItem>,
    /// Candidates that lost, with their scores and rules.
    pub losers: Vec<Field>,
    /// Fields whose box is empty: they have no value and say so.
    pub unfilled: Vec<Field>,
}
