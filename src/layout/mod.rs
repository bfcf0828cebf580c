//! Documents laid out. In: a document of pages of words. Out: their lines and cells, and the straight form of each page that they were sought on. Text without
//! boxes is laid out on a grid of its own (a line a row, a `\t` a column), so that everything after works on one shape. This room knows geometry and
//! characters; it knows no caption, no language and no document type.

mod cell;

pub mod drawn;

pub mod fold;

mod lines;

mod run;

mod spaced;

mod stacked;

mod straight;

pub mod tokens;

pub use cell::{Cell, Line};
pub use run::Run;

use crate::model::{Document, Evidence, Page, TextSource};

/// How much the legibility of words weighs in a score: the least legibility that counts, and its exponent. A word of which the reader was half sure costs a
/// fifth. Chosen by eye; what a score is worth is measured by the calibration.
const LEGIBLE: (f64, f64) = (0.05, 0.35);

/// A document laid out.
#[derive(Debug)]
pub struct Layout<'a> {
    /// What it was made of.
    pub document: &'a Document,
    /// The usual height of print of each page.
    heights: Vec<Option<f64>>,
    /// Its pages made straight, where they lie askew.
    straight: Vec<Option<Page>>,
    /// The lines of all pages, top to bottom.
    pub lines: Vec<Line>,
    /// The cells of all lines.
    pub cells: Vec<Cell>,
}

/// The middle height of a page's letters.
fn usual_height(page: &Page, index: usize, cells: &[Cell]) -> Option<f64> {
    if page.text_source != TextSource::TextLayer || page.width == 0.0 {
        return None;
    }
    let mut heights: Vec<(f64, usize)> =
        cells.iter().filter(|c| c.run.page == index).map(|c| (c.height, c.run.len())).collect();
    heights.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = heights.iter().map(|h| h.1).sum::<usize>() / 2;
    let mut seen = 0;
    heights
        .iter()
        .find(|(_, n)| {
            seen += n;
            seen > half
        })
        .map(|(h, _)| *h)
}

impl<'a> Layout<'a> {
    /// Lays a document out.
    pub fn of(document: &'a Document) -> Self {
        let straight: Vec<Option<Page>> = document.pages.iter().map(straight::of).collect();
        let pages: Vec<&Page> = document.pages.iter().zip(&straight).map(|(p, s)| s.as_ref().unwrap_or(p)).collect();
        let (lines, cells) = lines::of(&pages);
        let heights = document.pages.iter().enumerate().map(|(n, p)| usual_height(p, n, &cells)).collect();
        Self { document, heights, straight, lines, cells }
    }

    /// The height in which most letters of a page's text layer are printed; `None` where it has none: recognition's boxes hug letters.
    pub fn usual_height(&self, page: usize) -> Option<f64> {
        self.heights.get(page).copied().flatten()
    }

    /// The page of that index, made straight.
    pub fn page(&self, index: usize) -> Option<&Page> {
        self.straight.get(index).and_then(Option::as_ref).or_else(|| self.document.pages.get(index))
    }

    /// The page a cell stands on, an index.
    pub fn page_of(&self, cell: usize) -> usize {
        self.cells.get(cell).map_or(0, |c| c.run.page)
    }

    /// The cells of a line.
    pub fn cells_of(&self, line: usize) -> &[Cell] {
        self.lines.get(line).and_then(|l| self.cells.get(l.cells.clone())).unwrap_or(&[])
    }

    /// A line's text as one run, its cells parted by `\t`.
    pub fn line(&self, line: usize) -> Run {
        let mut run = Run::new(self.lines.get(line).map_or(0, |l| l.page));
        for cell in self.cells_of(line) {
            run.append('\t', &cell.run);
        }
        run
    }

    /// Where and how a run was read.
    pub fn evidence(&self, run: &Run) -> Evidence {
        let page = self.document.pages.get(run.page);
        Evidence {
            page: page.map_or(1, |p| p.number),
            rect: page.and_then(|p| run.place(p).0),
            span: run.span(),
            raw: run.text.clone(),
            reader: page.map_or_else(String::new, |p| p.reader.clone()),
        }
    }

    /// How sure the reader was of a run's words, 0 to 1.
    pub fn legibility(&self, run: &Run) -> f64 {
        self.page(run.page).map_or(1.0, |p| run.place(p).1)
    }

    /// What a run's legibility leaves of a score: 1 where the reader was sure of its words.
    pub fn legibility_weight(&self, run: &Run) -> f64 {
        self.legibility(run).clamp(LEGIBLE.0, 1.0).powf(LEGIBLE.1)
    }

    /// All text, pages parted by an empty line.
    pub fn text(&self) -> String {
        self.document.pages.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join("\n\n")
    }
}
