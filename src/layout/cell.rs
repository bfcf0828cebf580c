//! What the lines of a laid-out page consist of. Plain data: `lines` finds the lines, and others read what is
//! written in them.

use super::run::Run;
use crate::model::Rect;

/// A stretch of words on one line without a gap that the eye would stop at: a caption, a value, a cell of a table, a line of prose.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The line it stands on, an index of [`super::Layout::lines`].
    pub line: usize,
    /// Its words.
    pub run: Run,
    /// Its place: in points, or on the grid that stands in for a layout.
    pub place: Rect,
    /// The middle height of its words, in points.
    pub height: f64,
    /// Whether it is written from right to left.
    pub rtl: bool,
}

/// One line across the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The page's index, from 0.
    pub page: usize,
    /// Its cells, left to right: a stretch of [`super::Layout::cells`].
    pub cells: std::ops::Range<usize>,
    /// The place of all of it.
    pub place: Rect,
}
