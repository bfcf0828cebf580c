//! Where a caption's value stands: in its own cell behind it, in the cell beside it, or in the lines below it. In: a sheet and one of its
//! labels. Out: [`Place`]s, each with its words and how likely papers put the value there. What the words mean is not asked here.

mod column;

mod ends;

mod frame;

mod overleaf;

mod upright;

mod words;

pub use ends::is_break;

use super::captions::{Label, printed};
use super::sheet::Sheet;
use crate::layout::{Cell, Run};
use column::in_another_box;
pub(in crate::find) use frame::around;
use overleaf::overleaf;
use words::{behind, below, beside, continued, joined, named_below};

/// Where a value stands relative to its caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// In the caption's cell, behind it.
    Behind,
    /// In the next cell of the line.
    Beside,
    /// In the lines below.
    Below,
    /// Elsewhere in the caption's box.
    Inside,
    /// Over the caption, which stands below the line that is filled in.
    Above,
}

impl Where {
    /// In words, for the rule of a field.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Behind => "behind",
            Self::Beside => "beside",
            Self::Below => "below",
            Self::Inside => "in its box",
            Self::Above => "above",
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

// How likely papers put a value at each place. Chosen by eye; not measured one by one: the calibration fits what a whole score is worth.

/// Behind a caption with a colon, and without one: there the rest of the cell may be a sentence that only begins like a caption.
const BEHIND: (f64, f64) = (0.97, 0.72);
/// Where words stand only beside a caption, or only below it.
const ALONE: f64 = 0.90;
/// At the head of the next page.
const OVERLEAF: f64 = 0.8;
/// Where words stand beside a caption and below it, the two likelihoods: the words below are in larger print than the caption, ...
const OVER_LARGER: (f64, f64) = (0.35, 0.88);
/// ... a colon points to the side, ...
const BY_COLON: (f64, f64) = (0.92, 0.45);
/// ... captions stand under each other with their values beside them, ...
const IN_A_COLUMN: (f64, f64) = (0.90, 0.50);
/// ... the words beside it are far away, ...
const FAR_BESIDE: (f64, f64) = (0.45, 0.85);
/// ... the caption stands in a row of captions, or print of the form stands beside it, ...
const HEAD_OF_COLUMNS: (f64, f64) = (0.15, 0.88);
/// ... or nothing tells.
const UNTOLD: (f64, f64) = (0.60, 0.72);
/// What is left of a likelihood where the words are in small print, in a form whose captions are: they are a caption, known or not.
const CAPTION_PRINT: f64 = 0.15;

/// Elsewhere in the box of a caption that is the only one there, and over a caption.
const INSIDE: f64 = 0.7;
const ABOVE: f64 = 0.55;

/// What a place beside a caption is worth where another caption stands right over it.
const OWNED: f64 = 0.4;

/// A caption is in smaller print than its value when its height is below this share of the value's; print is small below this share of the page's usual
/// one. It separates print of eight points from print of ten.
const SMALLER: (f64, f64) = (0.86, 0.84);
/// A value is far from its caption beyond so many times its height: in the next column of the form. The grid of text without boxes has columns farther
/// apart than any page is wide, and is left out.
const FAR: (f64, f64) = (14.0, 1500.0);
/// Captions stand under each other where their left edges differ by less than this, in points, and their lines by less than so many heights (at least of
/// so many points).
const UNDER: (f64, f64, f64) = (4.0, 3.2, 8.0);

/// The places of a label's value, most likely first.
pub fn places(sheet: &Sheet, label: &Label) -> Vec<Place> {
    let Some(cell) = sheet.cells.get(label.cell) else { return Vec::new() };
    let mut found = Vec::new();
    if let Some(run) = upright::beside(sheet, cell) {
        found.push(Place { at: Where::Beside, run, likely: ALONE });
        return found;
    }
    if !label.alone {
        let run = behind(sheet, label, cell);
        let likely = if label.colon { BEHIND.0 } else { BEHIND.1 };
        found.push(Place { at: Where::Behind, run, likely });
        return found;
    }
    if let Some(run) = named_below(sheet, label, cell) {
        found.push(Place { at: Where::Below, run, likely: ALONE });
        return found;
    }
    if let Some(run) = overleaf(sheet, label, cell) {
        found.push(Place { at: Where::Below, run, likely: OVERLEAF });
        return found;
    }
    let below = below(sheet, label, cell);
    let beside = if label.leads || label.alone { beside(sheet, label, cell) } else { None };
    let (mut b, mut s) = (ALONE, ALONE);
    // The words beside it stand right below a caption of their own.
    let owned = beside.is_some_and(|c| below_its_own(sheet, label, c));
    if owned {
        s = OWNED;
    }
    if let (Some(run), false) = (&beside, below.is_empty()) {
        let small = below
            .first()
            .and_then(|r| r.first())
            .and_then(|c| sheet.cells.get(*c))
            .is_some_and(|c| cell.height < SMALLER.0 * c.height);
        let columns = in_a_column_of_captions(sheet, label, cell);
        let far = sheet
            .cells
            .get(*run)
            .is_some_and(|c| c.place.x0 - cell.place.x1 > FAR.0 * cell.height && cell.place.x0 < FAR.1);
        (s, b) = match (label.colon || colon_behind(sheet, label), small, columns) {
            _ if owned || head_of_columns(sheet, cell) || print(sheet, *run) => HEAD_OF_COLUMNS,
            // Captions with colons under each other, and their values behind a rule: a table of two columns.
            (true, _, true) => BY_COLON,
            _ if in_another_box(sheet, cell, *run, below.first().and_then(|r| r.first()).copied()) => HEAD_OF_COLUMNS,
            (_, true, _) => OVER_LARGER,
            (true, _, _) => BY_COLON,
            (_, _, true) => IN_A_COLUMN,
            _ if far => FAR_BESIDE,
            _ => UNTOLD,
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
    let form = small_print(sheet, cell);
    let told = sheet.usual_height(cell.run.page).is_some();
    if told && let Some(run) = frame::inside(sheet, label, cell) {
        found.push(Place { at: Where::Inside, run, likely: INSIDE });
    }
    if told && let Some(run) = frame::over(sheet, cell) {
        found.push(Place { at: Where::Above, run, likely: ABOVE });
    }
    if form {
        for place in &mut found {
            let first =
                sheet.cells.iter().find(|c| c.run.page == place.run.page && c.run.at.first() == place.run.at.first());
            if first.is_some_and(|c| small_print(sheet, c)) {
                place.likely *= CAPTION_PRINT;
            }
        }
    }
    found.sort_by(|a, b| b.likely.total_cmp(&a.likely));
    found
}

/// Whether the cell beside a caption stands right below another caption that fills its own cell: its value, then.
fn below_its_own(sheet: &Sheet, label: &Label, beside: usize) -> bool {
    let Some(value) = sheet.cells.get(beside) else { return false };
    // A colon with words behind it on its line has its value there.
    let line = |c: usize| sheet.cells.get(c).map(|c| c.line);
    let answered = |c: usize| line(c).is_some() && line(c) == line(c + 1);
    let over = |l: &&Label| {
        l.alone
            && l.leads
            && !(l.colon && answered(l.cell))
            && !l.says_any(label)
            && sheet.cells.get(l.cell).is_some_and(|c| {
                c.run.page == value.run.page
                    && c.line < value.line
                    && (c.place.x0 - value.place.x0).abs() < UNDER.0
                    && value.place.y0 - c.place.y1 < OVER_ITS_OWN * c.height
            })
    };
    sheet.labels.iter().any(|l| over(&l))
}

/// A caption stands right over its value within so many heights. Chosen by eye; not measured.
const OVER_ITS_OWN: f64 = 1.2;

/// Whether a cell is in smaller print than most of its page.
pub fn small_print(sheet: &Sheet, cell: &Cell) -> bool {
    sheet.usual_height(cell.run.page).is_some_and(|usual| cell.height < SMALLER.1 * usual)
}

/// Whether a cell holds print of forms alone: a caption that no list has as a whole.
fn print(sheet: &Sheet, cell: usize) -> bool {
    let figures = |text: &str| text.chars().any(char::is_numeric);
    sheet.cells.get(cell).is_some_and(|c| !figures(&c.run.text) && printed(&c.run.text, &sheet.languages) >= PRINT)
}

/// From this share on of letters in words of forms a cell is print. Chosen by eye; not measured.
const PRINT: f64 = 0.7;

/// Whether a colon stands behind a caption in a cell of its own: `Product name   :   Chlorine`.
fn colon_behind(sheet: &Sheet, label: &Label) -> bool {
    let next = sheet.cells.get(label.cell + 1);
    next.is_some_and(|n| {
        sheet.cells.get(label.cell).is_some_and(|c| c.line == n.line) && matches!(n.run.text.trim(), ":" | "：")
    })
}

/// Whether a line is a row of captions: three cells and more without a figure or a colon, of which half, or three, are known as
/// captions. The values stand below.
fn head_of_columns(sheet: &Sheet, cell: &Cell) -> bool {
    let Some(line) = sheet.lines.get(cell.line) else { return false };
    let plain = |c: &Cell| !c.run.text.chars().any(char::is_numeric) && !c.run.text.trim_end().ends_with([':', '：']);
    let known = line.cells.clone().filter(|c| sheet.labels_of(*c).first().is_some_and(|l| l.leads && l.alone)).count();
    line.cells.len() >= 3
        && (known * 2 >= line.cells.len() || known >= 3)
        && sheet.cells_of(cell.line).iter().all(plain)
}

/// Whether the captions of the form stand under each other with their values beside them.
fn in_a_column_of_captions(sheet: &Sheet, label: &Label, cell: &Cell) -> bool {
    let near = |other: &&Label| {
        other.cell != label.cell
            && other.leads
            && other.alone
            && sheet.cells.get(other.cell).is_some_and(|c| {
                c.run.page == cell.run.page
                    && (c.place.x0 - cell.place.x0).abs() < UNDER.0
                    && (c.place.mid_y() - cell.place.mid_y()).abs() < UNDER.1 * cell.height.max(UNDER.2)
            })
    };
    sheet.labels.iter().any(|l| near(&l))
}
