//! What a document type must be able to do: [`DocumentType`]. Each type is one file in `types`. No other file knows a type by its name.

use super::confidence::checks::Check;
use super::findings::Findings;
use super::paper::Paper;
use crate::model::Nature;

/// A document type.
pub trait DocumentType: Sync {
    /// Its name in every format: `packing_list`.
    fn name(&self) -> &'static str;

    /// What it shows of a transfer.
    fn nature(&self) -> Nature;

    /// The check that its own number has to pass, where there is one.
    fn number_check(&self) -> Option<Check> {
        None
    }

    /// How much the paper looks like it: 0 not at all, 1 beyond doubt. Types are compared by it, so all use one scale: 0.9 is a title that
    /// names the type, 0.5 what else points to it, 0.3 a mere possibility.
    fn likeness(&self, paper: &Paper<'_>) -> f64;

    /// Its fields and rows, read as though the paper were of this type.
    fn read(&self, paper: &Paper<'_>) -> Findings;
}
