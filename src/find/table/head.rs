//! Head rows of tables: two or more captions of columns beside each other, also wrapped over lines or stacked in two languages. In: a sheet and
//! a line. Out: the columns and the line below the head.

use super::line::is_unit;
pub use super::stacks::Head;
use super::stacks::{FIELDS, column, stacks};
use crate::find::captions::Label;
use crate::find::sheet::Sheet;
use crate::languages::Column;

/// How many lines a head may take.
const LINES: usize = 6;

/// The lines of a head follow each other within so many heights of the first, counted as at least so many points. It separates a wrapped caption from the
/// first row. Chosen by eye; not measured.
const GAP: (f64, f64) = (0.9, 6.0);
/// A caption of so few letters may be a word of something else. Chosen by eye; not measured.
const SHORT: usize = 3;
/// A line of a head has cells of at most so many characters with at most so many digits ("Qty 1)"): a row has amounts, prose is longer. Chosen by eye; not
/// measured.
const CAPTION: (usize, usize) = (60, 2);

/// The columns of the head row that begins on that line, and the line below it.
pub(super) fn at(sheet: &Sheet, line: usize) -> Option<(Vec<Head>, usize)> {
    let first = sheet.lines.get(line)?;
    if first.cells.len() < 2 && known(sheet, line) < 2 {
        return None;
    }
    if known(sheet, line) == 0 || !caption_like(sheet, line) {
        return None;
    }
    let mut best: Option<(Vec<Head>, usize)> = None;
    let mut bottom = first.place.y1;
    for end in line + 1..=(line + LINES).min(sheet.lines.len()) {
        if end > line + 1 {
            let Some(next) = sheet.lines.get(end - 1).filter(|l| l.page == first.page) else { break };
            if next.place.y0 - bottom > GAP.0 * first.place.height().max(GAP.1) || !caption_like(sheet, end - 1) {
                break;
            }
            bottom = next.place.y1;
        }
        let heads = stacks(sheet, line, end);
        if worth(&heads) > best.as_ref().map_or(0, |(h, _)| worth(h))
            || best.as_ref().is_some_and(|(h, _)| worth(&heads) >= worth(h))
        {
            best = Some((heads, end));
        }
    }
    best.filter(|(heads, _)| is_head(heads))
}

/// How many captions of columns a line has.
fn known(sheet: &Sheet, line: usize) -> usize {
    let Some(l) = sheet.lines.get(line) else { return 0 };
    // A caption broken over two lines counts for the upper one, where its first words stand.
    let begins = |label: &&Label| l.cells.contains(&label.top);
    // A short one ("COD 3 PORT SALIM") is a caption where it has its cell for itself, or shares it with another.
    let stands = |label: &&Label| label.weight > SHORT || label.alone || sheet.labels_of(label.cell).len() > 1;
    sheet
        .labels
        .iter()
        .filter(begins)
        .filter(stands)
        .filter(|l| l.leads && !l.colon && l.senses.iter().any(|(s, _)| column(*s).is_some()))
        .count()
}

/// A line that can be part of a head: no amounts, no long prose.
fn caption_like(sheet: &Sheet, line: usize) -> bool {
    sheet.cells_of(line).iter().all(|c| {
        let digits = c.run.text.chars().filter(|c| c.is_ascii_digit()).count();
        // "Price per 1000" is a caption.
        let per = c.run.text.split(|c: char| !c.is_alphanumeric()).any(|w| matches!(w, "100" | "1000"));
        let counted = digits > 0 && is_unit(&c.run.text) && c.run.text.starts_with(|c: char| c.is_numeric());
        !counted
            && (digits <= CAPTION.1 || per && digits <= 4)
            && (digits == 0 || c.run.text.chars().any(char::is_alphabetic))
            && c.run.len() <= CAPTION.0
    })
}

/// How many different kinds of columns are known.
fn worth(heads: &[Head]) -> usize {
    let mut kinds: Vec<_> = heads.iter().filter_map(|h| h.sense).collect();
    kinds.dedup();
    kinds.len()
}

/// Whether the captions together are the head of a goods table: what, and how much of it.
fn is_head(heads: &[Head]) -> bool {
    use Column as C;
    let what = heads.iter().any(|h| h.is(C::Description) || h.is(C::Model) || h.is(C::Serials) || h.is(C::Lots));
    let much = heads.iter().any(|h| {
        h.is(C::Quantity) || h.is(C::Amount) || h.is(C::Price) || h.is(C::Unit) || FIELDS.iter().any(|f| h.is_field(*f))
    });
    let known = heads.iter().filter(|h| h.sense.is_some()).count();
    known >= 2 && what && (much || known >= 3) && heads.iter().all(|h| !h.text.trim_end().ends_with(':'))
}
