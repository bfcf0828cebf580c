//! A document as the eye takes it in: words come in, cells and lines go out, with the captions that stand in them. Text without boxes is
//! laid out on a grid of its own (a line a row, a `\t` a column), so that everything after works on one shape. Values are not read here.

use super::key::Key;
use super::label::{self, Label};
use super::layout;
use super::run::Run;
use super::straight;
use super::title::{self, Title};
use crate::model::{Document, Evidence, Page, Rect, TextSource};

/// A stretch of words on one line without a gap that the eye would stop at: a caption, a value, a cell of a table, a line of prose.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The line it stands on, an index of [`Sheet::lines`].
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
    /// Its cells, left to right: a stretch of [`Sheet::cells`].
    pub cells: std::ops::Range<usize>,
    /// The place of all of it.
    pub place: Rect,
}

/// A document ready for the finders.
#[derive(Debug)]
pub struct Sheet<'a> {
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
    /// The captions found, in the order of the cells.
    pub labels: Vec<Label>,
    /// The titles of papers on its first pages.
    pub titles: Vec<Title>,
    /// Which of `.` and `,` stands before decimals; `None` where its numbers do not tell.
    pub decimal: Option<char>,
    /// Its languages, BCP 47, the main one first.
    pub languages: Vec<&'static str>,
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

impl<'a> Sheet<'a> {
    /// Lays a document out.
    pub fn of(document: &'a Document) -> Self {
        let straight: Vec<Option<Page>> = document.pages.iter().map(straight::of).collect();
        let pages: Vec<&Page> = document.pages.iter().zip(&straight).map(|(p, s)| s.as_ref().unwrap_or(p)).collect();
        let (lines, cells) = layout::of(&pages);
        let mut sheet = Self {
            document,
            heights: document.pages.iter().enumerate().map(|(n, p)| usual_height(p, n, &cells)).collect(),
            straight,
            lines,
            cells,
            labels: Vec::new(),
            titles: Vec::new(),
            decimal: None,
            languages: Vec::new(),
        };
        let keys: Vec<Key> = sheet.cells.iter().map(|c| Key::of(&c.run.text)).collect();
        sheet.labels = label::exact(&sheet, &keys);
        // Misprinted captions are looked for in the tongues that the others and the text speak, and in the trade's own.
        let text = super::language::of_text(document);
        let mut tongues = super::language::of(&sheet, &text);
        if !tongues.contains(&"en") {
            tongues.push("en");
        }
        let exact = std::mem::take(&mut sheet.labels);
        sheet.labels = label::find(&sheet, &keys, exact, &tongues);
        sheet.titles = title::find(&sheet, &keys, &tongues);
        // "END-USER CERTIFICATE" is no caption "end user" with a value behind it.
        let titles = std::mem::take(&mut sheet.titles);
        sheet.labels.retain(|l| {
            !titles.iter().any(|t| t.cell == l.cell && t.from <= l.start && t.to > l.end && t.quality > 0.8)
        });
        sheet.titles = titles;
        sheet.languages = super::language::of(&sheet, &text);
        sheet.decimal = super::decimal::of(&sheet);
        sheet
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

    /// The captions in a cell, in printed order.
    pub fn labels_of(&self, cell: usize) -> &[Label] {
        let first = self.labels.partition_point(|l| l.cell < cell);
        let after = self.labels.partition_point(|l| l.cell <= cell);
        self.labels.get(first..after).unwrap_or(&[])
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

    /// All text, pages parted by an empty line.
    pub fn text(&self) -> String {
        self.document.pages.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join("\n\n")
    }
}
