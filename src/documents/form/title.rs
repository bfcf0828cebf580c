//! Titles: which type a document calls itself. In: a sheet and the name of a type. Out: 0 to 1. A title is large, in capitals, alone on its line, near the
//! top. The same words inside a sentence, or before a number, cite another document.

use crate::find::{Sense, Sheet, Title};
use crate::layout::Cell;
use crate::model::{TextSource, median};

/// How strongly a sheet's titles name that type.
pub(crate) fn strength(sheet: &Sheet, name: &str) -> f64 {
    loudest(sheet, name, |_| true)
}

/// The same of titles that are no captions: "Purchase order" over its number is a box.
pub(crate) fn called(sheet: &Sheet, name: &str) -> f64 {
    let numbered = |t: &Title| t.start == 0 && t.numbered && t.share >= WITH_NUMBER;
    let free = |t: &Title| sheet.labels_of(t.cell).is_empty() || heads(sheet, t);
    loudest(sheet, name, |t| (t.share >= ALONE || numbered(t)) && free(t))
}

/// Whether a title in capitals has the first line of the paper for itself: no caption stands there.
fn heads(sheet: &Sheet, title: &Title) -> bool {
    sheet.cells.get(title.cell).is_some_and(|c| c.line == 0 && sheet.cells_of(0).len() == 1) && title.capitals
}

/// Whether captions ask for both number and date of a paper of that type.
pub(crate) fn numbered(sheet: &Sheet, name: &'static str) -> bool {
    let asks = |sense: Sense| sheet.labels.iter().any(|l| l.leads && l.says(sense));
    asks(Sense::NumberOf(name)) && asks(Sense::DateOf(name))
}

fn loudest(sheet: &Sheet, name: &str, counts: impl Fn(&Title) -> bool) -> f64 {
    let usual = median(sheet.cells.iter().map(|c| c.height)).unwrap_or(0.0);
    let own = sheet.titles.iter().filter(|t| t.kind == name && counts(t));
    own.filter_map(|t| Some(loudness(sheet, sheet.cells.get(t.cell)?, usual, t))).fold(0.0, f64::max)
}

/// A title is alone in its cell from this share of the letters on. Chosen by eye; not measured.
const ALONE: f64 = 0.9;
/// A title with its number behind it takes so much of the cell. Chosen by eye; not measured.
const WITH_NUMBER: f64 = 0.5;

fn loudness(sheet: &Sheet, cell: &Cell, usual: f64, title: &Title) -> f64 {
    let page = sheet.page(cell.run.page);
    let height = page.map_or(0.0, |p| p.height);
    let large = cell.height > 1.25 * usual && height > 0.0;
    let very_large = cell.height > 1.6 * usual && height > 0.0;
    let words = sheet.lines.get(cell.line).map_or(0, |l| l.cells.len());
    let high = if height > 0.0 { cell.place.y0 < 0.33 * height } else { cell.line < 8 };
    let capitals = title.capitals;
    let cited = title.numbered && !large && title.start > 0;
    let mut score: f64 = 0.12 + 0.33 * title.share;
    score += if very_large {
        0.26
    } else if large {
        0.18
    } else {
        0.0
    };
    score += if high { 0.14 } else { 0.0 };
    score += if capitals { 0.10 } else { 0.0 };
    score += if words == 1 { 0.05 } else { 0.0 };
    if title.numbered && !large {
        score -= 0.14;
    }
    if cited || title.inside {
        score -= 0.22;
    }
    if among_captions(sheet, cell, title) {
        score -= 0.22;
    }
    if title.short {
        score -= 0.12;
    }
    if cell.run.page > 0 {
        score -= 0.15;
    }
    let fuzzy =
        if page.is_some_and(|p| p.text_source == TextSource::Ocr) { title.quality.max(0.7) } else { title.quality };
    (score * fuzzy).clamp(0.0, 0.95)
}

/// Whether a title stands in a row of captions in print of the usual size: "Delivery note | Terms of payment" are boxes of an invoice.
fn among_captions(sheet: &Sheet, cell: &Cell, title: &Title) -> bool {
    let Some(line) = sheet.lines.get(cell.line) else { return false };
    let caption =
        |c: usize| c != title.cell && sheet.labels_of(c).first().is_some_and(|l| l.leads && l.alone && !l.colon);
    !title.capitals && line.cells.clone().any(caption)
}
