//! One glyph, as it was drawn on a page of a PDF.

use hayro::kurbo::Point;

/// One glyph as drawn.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    /// What it stands for; white space ends a word.
    pub(super) text: String,
    /// Where its baseline begins and ends.
    pub(super) from: Point,
    pub(super) to: Point,
    /// The height of an em, in points.
    pub(super) size: f64,
    /// Invisible text lies over a picture, or under one.
    pub(super) visible: bool,
    /// Something was painted over it, or it has the colour of the paper.
    pub(super) covered: bool,
    /// Which run it was shown with.
    pub(super) run: u32,
}
