//! Pages drawn by hand: forms, certificates, pictures of documents. In: text, lines and pictures with their
//! positions. Out: the bytes of the PDF.

use super::drawing::{Align, Area, Colour, Letterset, Mark, Page, Piece};
use super::error::Error;
use super::fonts::Fonts;
use super::metadata::About;
use super::picture::Picture;
use super::{paragraph, sheet};

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

    /// Begins a page with this width and height. What follows is drawn on it.
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
