//! Pages as plain data: what stands where, in points from the top left corner. It knows nothing of PDF. With
//! [`Canvas`] a page is drawn by hand (forms, certificates, pictures of documents). `flow` fills pages from a
//! letter's blocks.

use super::fonts::Fonts;
use super::metadata::About;
use super::paragraph;
use super::picture::Picture;
use super::sheet;
use super::{Error, Letterset};

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

/// Draws pages by hand. Lengths are points, the origin is the page's top left corner, `y` grows downwards.
#[derive(Debug, Default)]
pub struct Canvas {
    pages: Vec<Page>,
    pictures: Vec<Picture>,
    turned: Option<(f32, (f32, f32))>,
}

impl Canvas {
    /// A canvas without pages.
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins a page of that width and height; what follows is drawn on it.
    pub fn page(&mut self, (width, height): (f32, f32)) {
        self.pages.push(Page { width, height, marks: Vec::new() });
    }

    /// Turns everything until the next call with `None` by this many degrees (counter-clockwise) around a point.
    pub fn turn(&mut self, turned: Option<(f32, (f32, f32))>) {
        self.turned = turned;
    }

    fn put(&mut self, marks: Vec<Mark>) {
        if let Some(page) = self.pages.last_mut() {
            match self.turned {
                Some((degrees, about)) => page.marks.push(Mark::Turned { degrees, about, marks }),
                None => page.marks.extend(marks),
            }
        }
    }

    /// Sets text in a column with this upper left corner, `leading` times the size from line to line. Returns where its last line ends (the
    /// `y` below it).
    ///
    /// # Errors
    /// [`Error::NoGlyph`] if no bundled font has a character.
    pub fn text(
        &mut self,
        (x, y): (f32, f32),
        width: f32,
        pieces: &[Piece],
        align: Align,
        leading: f32,
    ) -> Result<f32, Error> {
        let lines = Fonts::with(None, |fonts| {
            let lines = paragraph::set(fonts, pieces, width, align, leading);
            fonts.take_missing()?;
            Ok(lines)
        })?;
        let (mut marks, mut top) = (Vec::new(), y);
        for line in lines {
            let baseline = top + line.baseline;
            marks.extend(line.runs.into_iter().map(|(at, run)| Mark::Text { x: x + at, baseline, run }));
            top += line.height;
        }
        self.put(marks);
        Ok(top)
    }

    /// A straight line.
    pub fn rule(&mut self, from: (f32, f32), to: (f32, f32), width: f32, colour: Colour) {
        self.put(vec![Mark::Rule { from, to, width, colour }]);
    }

    /// A rectangle, filled, outlined or both.
    pub fn frame(&mut self, area: Area, fill: Option<Colour>, stroke: Option<(f32, Colour)>) {
        self.put(vec![Mark::Frame { area, fill, stroke }]);
    }

    /// A circle's outline, as of a seal.
    pub fn ring(&mut self, (x, y): (f32, f32), radius: f32, width: f32, colour: Colour) {
        self.put(vec![Mark::Ring { x, y, radius, width, colour }]);
    }

    /// A picture (PNG or JPEG bytes), stretched to the area.
    ///
    /// # Errors
    /// [`Error::Photo`] if the bytes are not a picture.
    pub fn picture(&mut self, area: Area, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let number = self.pictures.len();
        self.pictures.push(Picture::load(name, bytes)?);
        self.put(vec![Mark::Picture { area, number }]);
        Ok(())
    }

    /// A picture of grey pixels, line by line (0 black, 255 white), as a scanner with that many pixels in a line sees it. It is stored as JPEG with
    /// that quality (1 to 100).
    ///
    /// # Errors
    /// [`Error::Photo`] if the number of pixels is wrong.
    pub fn scan(&mut self, area: Area, row: u32, dots: &[u8], quality: u8) -> Result<(), Error> {
        let number = self.pictures.len();
        self.pictures.push(Picture::grey(row, dots, quality)?);
        self.put(vec![Mark::Picture { area, number }]);
        Ok(())
    }

    /// The PDF: the same bytes for the same drawing, always.
    ///
    /// # Errors
    /// [`Error::Pdf`] if the writer fails.
    pub fn finish(self, about: &About) -> Result<Vec<u8>, Error> {
        let set = Letterset { pages: self.pages, pictures: self.pictures };
        Fonts::with(None, |fonts| sheet::write(&set, fonts, about))
    }
}
