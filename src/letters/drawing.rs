//! Pages as plain data: what stands where, in points from the top left corner. It knows nothing of PDF. With
//! [`super::Canvas`] a page is drawn by hand (forms, certificates, pictures of documents). `flow` fills pages from a
//! letter's blocks.

use super::picture::Picture;

/// Red, green, blue.
pub type Colour = [u8; 3];

/// What text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Family {
    /// For running text.
    #[default]
    Serif,
    /// For tables, forms and heads.
    Sans,
}

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Serif or sans.
    pub family: Family,
    /// In points.
    pub size: f32,
    /// Heavier.
    pub bold: bool,
    /// Slanted.
    pub italic: bool,
    /// Its colour.
    pub colour: Colour,
    /// Never broken over two lines, unless it is wider than the column: serial numbers.
    pub unbroken: bool,
}

impl Style {
    /// Black serif text of that size.
    pub fn serif(size: f32) -> Self {
        Self { family: Family::Serif, size, bold: false, italic: false, colour: [0, 0, 0], unbroken: false }
    }

    /// Black sans text of that size.
    pub fn sans(size: f32) -> Self {
        Self { family: Family::Sans, ..Self::serif(size) }
    }

    /// The same, bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same, italic.
    #[must_use]
    pub fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// The same in another ink.
    #[must_use]
    pub fn ink(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }
}

/// A piece of text in one style. A line feed in it breaks the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// How it looks.
    pub style: Style,
}

/// Where lines stand in their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the side on which the script begins.
    #[default]
    Start,
    /// At the other side.
    End,
    /// In the middle.
    Centre,
    /// At both, by widening spaces.
    Justify,
}

/// A glyph: its number in the face, its distance from the start of its run and from the baseline, and the text that it stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    pub(super) id: u16,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) text: String,
}

/// Glyphs of one face, size and ink on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GlyphRun {
    pub(super) face: usize,
    pub(super) size: f32,
    pub(super) colour: Colour,
    pub(super) glyphs: Vec<Glyph>,
}

/// A rectangle: left, top, width, height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// To the right.
    pub width: f32,
    /// Downwards.
    pub height: f32,
}

/// One thing on a page.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    Text { x: f32, baseline: f32, run: GlyphRun },
    Rule { from: (f32, f32), to: (f32, f32), width: f32, colour: Colour },
    Frame { area: Area, fill: Option<Colour>, stroke: Option<(f32, Colour)> },
    Ring { x: f32, y: f32, radius: f32, width: f32, colour: Colour },
    Picture { area: Area, number: usize },
    Turned { degrees: f32, about: (f32, f32), marks: Vec<Mark> },
}

impl Mark {
    /// Moved right and down.
    pub(super) fn moved(self, dx: f32, dy: f32) -> Self {
        let shift = |a: Area| Area { x: a.x + dx, y: a.y + dy, ..a };
        match self {
            Self::Text { x, baseline, run } => Self::Text { x: x + dx, baseline: baseline + dy, run },
            Self::Rule { from, to, width, colour } => {
                Self::Rule { from: (from.0 + dx, from.1 + dy), to: (to.0 + dx, to.1 + dy), width, colour }
            }
            Self::Frame { area, fill, stroke } => Self::Frame { area: shift(area), fill, stroke },
            Self::Ring { x, y, radius, width, colour } => Self::Ring { x: x + dx, y: y + dy, radius, width, colour },
            Self::Picture { area, number } => Self::Picture { area: shift(area), number },
            Self::Turned { degrees, about, marks } => Self::Turned {
                degrees,
                about: (about.0 + dx, about.1 + dy),
                marks: marks.into_iter().map(|m| m.moved(dx, dy)).collect(),
            },
        }
    }
}

/// One page.
#[derive(Debug, Clone)]
pub(super) struct Page {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) marks: Vec<Mark>,
}

/// A4 upright, in points.
pub const A4: (f32, f32) = (595.28, 841.89);

/// Pages and the pictures on them, ready for `sheet`.
#[derive(Debug, Clone, Default)]
pub(super) struct Letterset {
    pub(super) pages: Vec<Page>,
    pub(super) pictures: Vec<Picture>,
}
