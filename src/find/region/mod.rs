//! Where a caption's value stands: in its own cell behind it, in the cell beside it, or in the lines below it. In: a sheet and one of its
//! labels. Out: [`Place`]s, each with its words and how likely papers put the value there. What the words mean is not asked here.

mod column;

mod ends;

mod words;

pub use ends::is_break;

use super::captions::Label;
use super::sheet::Sheet;
use crate::layout::{Cell, Run};
use words::{behind, below, beside, continued, joined};

/// Where a value stands relative to its caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// In the caption's cell, behind it.
    Behind,
    /// In the next cell of the line.
    Beside,
    /// In the lines below.
    Below,
}

impl Where {
    /// In words, for the rule of a field.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Behind => "behind",
            Self::Beside => "beside",
            Self::Below => "below",
        }
    }
}

/// One place where a caption's value may stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Where that is.
    pub at: Where,
    /// The words, lines parted by `\n`.
    pub run: Run,
    /// How likely papers put the value there, 0 to 1.
    pub likely: f64,
}

/// The places of a label's value, most likely first.
pub fn places(sheet: &Sheet, label: &Label) -> Vec<Place> {
    let Some(cell) = sheet.cells.get(label.cell) else { return Vec::new() };
    let mut found = Vec::new();
    if !label.alone {
        let run = behind(sheet, label, cell);
        // Without a colon the rest of the cell may be a sentence that only begins like a caption.
        let likely = if label.colon { 0.97 } else { 0.72 };
        found.push(Place { at: Where::Behind, run, likely });
        return found;
    }
    let below = below(sheet, label, cell);
    let beside = if label.leads || label.alone { beside(sheet, label, cell) } else { None };
    let (mut b, mut s) = (0.90, 0.90);
    if let (Some(run), false) = (&beside, below.is_empty()) {
        let small = below
            .first()
            .and_then(|r| r.first())
            .and_then(|c| sheet.cells.get(*c))
            .is_some_and(|c| cell.height < 0.86 * c.height);
        let columns = in_a_column_of_captions(sheet, label, cell);
        let far = sheet
            .cells
            .get(*run)
            .is_some_and(|c| c.place.x0 - cell.place.x1 > 14.0 * cell.height && cell.place.x0 < 1500.0);
        (s, b) = match (label.colon, small, columns) {
            (_, true, _) => (0.35, 0.88),
            (true, _, _) => (0.92, 0.45),
            (_, _, true) => (0.90, 0.50),
            _ if far => (0.45, 0.85),
            _ => (0.60, 0.72),
        };
    }
    if let Some(cell) = beside {
        let run = continued(sheet, cell);
        found.push(Place { at: Where::Beside, run, likely: s });
    }
    if !below.is_empty() {
        found.push(Place { at: Where::Below, run: joined(sheet, &below), likely: b });
    }
    // In a form whose captions are small print, small print is another caption, known or not.
    if small_print(sheet, cell) {
        for place in &mut found {
            let first =
                sheet.cells.iter().find(|c| c.run.page == place.run.page && c.run.at.first() == place.run.at.first());
            if first.is_some_and(|c| small_print(sheet, c)) {
                place.likely *= 0.15;
            }
        }
    }
    found.sort_by(|a, b| b.likely.total_cmp(&a.likely));
    found
}

/// Whether a cell is in smaller print than most of its page.
pub fn small_print(sheet: &Sheet, cell: &Cell) -> bool {
    sheet.usual_height(cell.run.page).is_some_and(|usual| cell.height < 0.84 * usual)
}

/// Whether the captions of the form stand under each other with their values beside them.
fn in_a_column_of_captions(sheet: &Sheet, label: &Label, cell: &Cell) -> bool {
    let near = |other: &&Label| {
        other.cell != label.cell
            && other.leads
            && other.alone
            && sheet.cells.get(other.cell).is_some_and(|c| {
                c.run.page == cell.run.page
                    && (c.place.x0 - cell.place.x0).abs() < 4.0
                    && (c.place.mid_y() - cell.place.mid_y()).abs() < 3.2 * cell.height.max(8.0)
            })
    };
    sheet.labels.iter().any(|l| near(&l))
}
