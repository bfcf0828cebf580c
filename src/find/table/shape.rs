//! A table. Plain data: tables are found in `rows`, below the heads that `head` finds.

use super::head::Head;
use crate::layout::Run;

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its columns, left to right.
    pub heads: Vec<Head>,
    /// Its rows, each with one run for each column (empty where the cell is).
    pub rows: Vec<Vec<Run>>,
    /// Its rows of totals, in the same shape.
    pub totals: Vec<Vec<Run>>,
    /// The lines it takes, heads included: indices of [`crate::layout::Layout::lines`].
    pub lines: std::ops::Range<usize>,
}

impl Table {
    /// The index of the first column of that kind.
    pub fn column(&self, is: impl Fn(&Head) -> bool) -> Option<usize> {
        self.heads.iter().position(is)
    }
}
