//! Pieces that cannot be broken over two pages, and text that is ready to be set. `flow` and `table` share them.

use super::blocks::Inline;
use super::drawing::{Mark, Piece, Style};
use super::paragraph::Line;

/// A piece that cannot be broken over two pages. The positions in it count from its upper left corner.
#[derive(Debug, Default)]
pub(super) struct Slice {
    pub(super) height: f32,
    /// Space above it, except at the top of a page.
    pub(super) before: f32,
    pub(super) marks: Vec<Mark>,
    /// Stays on the page of the next one.
    pub(super) keep: bool,
    /// The table head to repeat when a page begins with it.
    pub(super) head: Option<usize>,
    /// A new page begins here.
    pub(super) fresh: bool,
}

/// The text, with its styles.
pub(super) fn pieces(text: &[Inline], style: Style, numbers: (usize, usize)) -> Vec<Piece> {
    text.iter()
        .map(|inline| match inline {
            Inline::Text { text, bold, italic, unbroken } => Piece {
                text: text.clone(),
                style: Style {
                    bold: style.bold || *bold,
                    italic: style.italic || *italic,
                    unbroken: *unbroken,
                    ..style
                },
            },
            Inline::Page => Piece { text: numbers.0.to_string(), style },
            Inline::Pages => Piece { text: numbers.1.to_string(), style },
        })
        .collect()
}

/// The marks of a line, from the left edge of the column and the upper edge of the line.
pub(super) fn line_marks(line: Line, x: f32, y: f32) -> impl Iterator<Item = Mark> {
    let baseline = y + line.baseline;
    line.runs.into_iter().map(move |(at, run)| Mark::Text { x: x + at, baseline, run })
}
