//! How far down a table reaches. In: its columns and its first line. Out: the line behind its last: a caption, prose, a wide gap or another head ends it.

use super::head::{self, Head};
use super::line::{is_total, is_unit};
use crate::find::captions::sense::Sense;
use crate::find::number;
use crate::find::sheet::Sheet;
use crate::languages::Column;
use crate::layout::Cell;
use crate::model::{FieldName, Rect};

// Distances of the rows of a table, in heights of the line in hand. They separate a wide row from what stands below the table. Chosen by eye; not measured.

/// Heights are counted as at least and at most so many points.
const HEIGHT: (f64, f64) = (6.0, 14.0);
/// The first row stands no farther below the head; a later one no farther below the one before, or no more than so many times the widest gap so far.
const REACH: (f64, f64, f64) = (6.0, 2.6, 2.2);
/// A line whose numbers stand under the heads of the table is its row though it stands up to so many heights below.
const FAR: f64 = 8.0;
/// The heading of a group of rows stands no more lines above its first row than this.
const HEADING: usize = 2;
/// Words that run under two captions, so many, are a sentence where they stand so many heights below the last row.
const APART: (usize, f64) = (4, 0.6);
/// Prose begins more than so many points left of the table.
const LEFT: f64 = 40.0;
/// A sentence has more words than this and runs under more captions than this.
const SENTENCE: (usize, usize) = (9, 2);
/// A caption of a date of so many letters and fewer may be a word of a row.
const SHORT: usize = 4;

/// The line behind the last one of the table.
pub(super) fn reach(sheet: &Sheet, heads: &[Head], first: usize) -> usize {
    let page = sheet.lines.get(first).map(|l| l.page);
    let left = heads.iter().map(|h| h.place.x0).fold(f64::INFINITY, f64::min);
    let mut bottom = heads.iter().map(|h| h.place.y1).fold(0.0, f64::max);
    let mut pitch: f64 = 0.0;
    let mut totalled = false;
    let mut line = first;
    while let Some(l) = sheet.lines.get(line).filter(|l| Some(l.page) == page) {
        let gap = l.place.y0 - bottom;
        let height = l.place.height().clamp(HEIGHT.0, HEIGHT.1);
        let wide = if line == first { REACH.0 * height } else { (REACH.1 * height).max(REACH.2 * pitch) };
        let far = gap <= FAR * height || in_columns(sheet, heads, bottom, line);
        let row = far && (fits(sheet, heads, line) || line > first && sums_up(sheet, heads, line));
        if gap > wide && !row || ends(sheet, heads, line, gap / height) || head::at(sheet, line).is_some() {
            break;
        }
        // Behind its total a table goes on only with rows: charges and taxes are none.
        if totalled && !is_total(sheet, line) && !is_row(sheet, line) && !heads_group(sheet, heads, line) {
            break;
        }
        totalled |= is_total(sheet, line);
        // Prose that begins left of the table or runs across its columns is no row.
        if l.place.x0 < left - LEFT && l.cells.len() == 1 && !heads_group(sheet, heads, line) {
            break;
        }
        pitch = pitch.max(gap.max(0.0).min(REACH.1 * height));
        bottom = bottom.max(l.place.y1);
        line += 1;
    }
    line
}

/// Whether a line with a caption or a sentence ends the table.
fn ends(sheet: &Sheet, heads: &[Head], line: usize, gap: f64) -> bool {
    let Some(l) = sheet.lines.get(line) else { return true };
    if is_total(sheet, line) || is_row(sheet, line) {
        return false;
    }
    // What heads a group of rows ("Container no.: ...") ends nothing.
    if heads_group(sheet, heads, line) {
        return false;
    }
    let of_goods = |s: Sense| {
        matches!(
            s,
            Sense::Column(
                Column::Lots
                    | Column::Serials
                    | Column::Model
                    | Column::Description
                    | Column::Quantity
                    | Column::Unit
                    | Column::Row
            )
        )
    };
    // A unit in its cell may be a caption elsewhere ("pièces").
    let counts = |c: &usize| sheet.cells.get(*c).is_some_and(|c| is_unit(&c.run.text));
    let caption = l
        .cells
        .clone()
        .filter(|c| !counts(c))
        .flat_map(|c| sheet.labels_of(c))
        .any(|l| l.leads && (l.colon || l.alone) && l.weight > 2 && !l.senses.iter().any(|(s, _)| of_goods(*s)));
    let first = sheet.cells_of(line).first();
    let sentence = l.cells.len() == 1
        && first.is_some_and(|c| {
            c.run.text.split_whitespace().count() > SENTENCE.0 && crosses(heads, c.place.x0, c.place.x1) > SENTENCE.1
        });
    let runs = l.cells.len() == 1
        && gap > APART.1
        && first.is_some_and(|c| {
            c.run.text.split_whitespace().count() >= APART.0
                && c.run.text.starts_with(char::is_alphabetic)
                && heads.iter().filter(|h| h.place.overlap_x(&c.place) > 0.0).any(is_numeric)
                && heads.iter().filter(|h| h.place.overlap_x(&c.place) > 0.0).count() > 1
        });
    let clause = l.cells.len() == 1
        && gap > APART.1
        && first.is_some_and(|c| {
            let next =
                heads.iter().find(|h| h.place.x0 > c.place.x0 + 1.0 && (h.is(Column::Quantity) || h.is(Column::Unit)));
            c.run.text.split_whitespace().count() >= SENTENCE.0 && next.is_some_and(|h| c.place.x1 > h.place.x0)
        });
    caption || sentence || runs || clause || l.cells.len() == 1 && gap > APART.1 && dated(sheet, l.cells.start)
}

/// Whether a cell is a clause with a date: "Valid until 3 May 2020" below the last row.
fn dated(sheet: &Sheet, cell: usize) -> bool {
    use FieldName as F;
    let dates = [F::DocumentDate, F::ValidUntil, F::ShipmentDate, F::DeliveryDate];
    let date = |s: &Sense| matches!(s, Sense::Field(f) if dates.contains(f));
    let text = sheet.cells.get(cell).map_or("", |c| c.run.text.as_str());
    let label =
        sheet.labels_of(cell).iter().find(|l| l.weight > SHORT && !l.alone && l.senses.iter().any(|(s, _)| date(s)));
    label.is_some_and(|l| text.chars().skip(l.end).filter(char::is_ascii_digit).count() >= 4)
}

/// Whether a line's numbers stand under the heads of numbers, beside words: it is a row of this table.
fn fits(sheet: &Sheet, heads: &[Head], line: usize) -> bool {
    let cells = sheet.cells_of(line);
    let under =
        |h: &&Head| cells.iter().any(|c| c.place.overlap_x(&h.place) > 0.0 && c.run.text.chars().any(char::is_numeric));
    let numbers = heads.iter().filter(|h| is_numeric(h)).filter(under).count();
    numbers >= 2 && is_row(sheet, line) && !is_total(sheet, line)
}

/// Whether a line is a row of totals with a number under a head of numbers.
fn sums_up(sheet: &Sheet, heads: &[Head], line: usize) -> bool {
    let number = |c: &Cell| c.run.text.chars().any(char::is_numeric);
    let under = |c: &Cell| heads.iter().any(|h| is_numeric(h) && c.place.overlap_x(&h.place) > 0.0);
    is_total(sheet, line) && sheet.cells_of(line).iter().any(|c| number(c) && under(c))
}

/// Whether an upright rule between the columns runs from the last line down to this one: the form has room for goods down to there.
fn in_columns(sheet: &Sheet, heads: &[Head], bottom: f64, line: usize) -> bool {
    let Some(l) = sheet.lines.get(line) else { return false };
    let left = heads.iter().map(|h| h.place.x0).fold(f64::INFINITY, f64::min);
    let right = heads.iter().map(|h| h.place.x1).fold(0.0, f64::max);
    let down = |r: &&Rect| {
        r.height() > r.width() && r.y0 < bottom && r.y1 > l.place.mid_y() && r.mid_x() > left && r.mid_x() < right
    };
    sheet.page(l.page).is_some_and(|p| p.rules.iter().any(|r| down(&r)))
}

/// Whether a row of this table follows close below a line.
fn heads_group(sheet: &Sheet, heads: &[Head], line: usize) -> bool {
    (line + 1..=line + HEADING).any(|next| fits(sheet, heads, next) && near(sheet, line, next))
}

/// Whether two lines stand on one page, close to each other.
fn near(sheet: &Sheet, line: usize, next: usize) -> bool {
    let (Some(a), Some(b)) = (sheet.lines.get(line), sheet.lines.get(next)) else { return false };
    a.page == b.page && b.place.y0 - a.place.y1 < REACH.1 * HEIGHT.1
}

/// Whether a column holds numbers.
fn is_numeric(head: &Head) -> bool {
    [Column::Quantity, Column::Price, Column::Amount].into_iter().any(|c| head.is(c))
        || [FieldName::GrossWeight, FieldName::NetWeight, FieldName::Packages].into_iter().any(|f| head.is_field(f))
}

/// Whether a line is plainly a row, though a description may also be a caption ("User manual"): words, then two cells of numbers.
fn is_row(sheet: &Sheet, line: usize) -> bool {
    let cells = sheet.cells_of(line);
    let number = |text: &str| {
        let digits = text.chars().filter(|c| c.is_numeric()).count();
        digits > 0 && text.chars().filter(|c| c.is_alphabetic()).count() <= 4 && !number::find(text).is_empty()
    };
    cells.len() >= 3
        && cells.iter().filter(|c| number(&c.run.text)).count() >= 2
        && !cells.iter().any(|c| c.run.text.contains([':', '：']))
}

/// How many captions stand over a stretch.
fn crosses(heads: &[Head], x0: f64, x1: f64) -> usize {
    heads.iter().filter(|h| h.place.mid_x() > x0 && h.place.mid_x() < x1).count()
}
