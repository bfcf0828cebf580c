//! What a document type has to be able to do: [`DocumentType`]. A type comes as a file on this shelf; nobody outside that file matches on it.

use crate::find::Sheet;
use crate::model::{Field, LineItem};

/// What a type read in a sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// The values that won.
    pub fields: Vec<Field>,
    /// The rows of its goods table.
    pub line_items: Vec<LineItem>,
    /// Candidates that lost, with their scores and rules.
    pub losers: Vec<Field>,
}

/// A document type.
pub trait DocumentType: Sync {
    /// Its name in every format: `packing_list`.
    fn name(&self) -> &'static str;

    /// How much the sheet looks like it: 0 not at all, 1 beyond doubt. Types are compared by it, so all use one scale: 0.9 is a title that
    /// names the type, 0.5 what else points to it, 0.3 a mere possibility.
    fn likeness(&self, sheet: &Sheet) -> f64;

    /// Its fields and rows, read as though the sheet were of this type.
    fn read(&self, sheet: &Sheet) -> Findings;
}
