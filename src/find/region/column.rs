//! The lines of a column. In: a sheet and the cell at the head of the column. Out: the cells below that begin about where it does, down to the next caption,
//! rule or wide gap.

use super::ends::breaks;
use crate::find::captions::{Label, Sense};
use crate::find::sheet::Sheet;
use crate::layout::Cell;
use crate::model::Rect;

// Distances in a column, most in heights of the cell at its head. They separate the lines of one box from those of the next. Chosen by eye; not measured.

/// A line is no farther below the head, and below the line before it.
const REACH: (f64, f64) = (3.4, 1.9);
/// The least height, in points, that distances are counted in: marks and dots are lower.
pub(super) const LOWEST: f64 = 6.0;
/// A sum at the right edge of its box is no farther from it.
const EDGE: f64 = 2.0;
/// A cell of the column begins no farther left of its head than this, and no more than so many times as far right of it.
const SLACK: (f64, f64) = (1.2, 3.0);
/// A cell from right to left that ends elsewhere shares so much of the head's width.
const SHARED: f64 = 0.5;
/// The next cell of a line goes on with the one before it within so many heights.
pub(super) const GOES_ON: f64 = 2.5;
/// Upright rules are at least so high.
const UPRIGHT: f64 = 1.5;
/// So far below a cell the rule that bounds its column has begun; so far below it a rule beside it still runs.
const BELOW: (f64, f64) = (0.3, 0.5);
/// Rules and words that touch lie within so many points of each other: a rule beside a cell, a rule between two lines.
const TOUCH: (f64, f64) = (1.0, 2.0);
/// A level rule that parts two lines is longer than this, and reaches so far over the beginning of the lower line, in points.
const LEVEL: (f64, f64) = (20.0, 6.0);

/// The lines of a column: cells below that begin about where the given one does, down to the next caption, rule or wide gap.
pub(super) fn column(sheet: &Sheet, cell: &Cell, x0: f64, most: usize) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = Vec::new();
    let limit = right_limit(sheet, cell);
    let boxed = sides(sheet, cell);
    let mut bottom = cell.place.y1;
    let mut skipped_caption = false;
    for index in cell.line + 1..sheet.lines.len() {
        let Some(line) = sheet.lines.get(index).filter(|l| l.page == cell.run.page) else { break };
        let height = cell.height.max(LOWEST);
        let reach = if found.is_empty() { REACH.0 } else { REACH.1 };
        if line.place.y0 - bottom > reach * height {
            break;
        }
        let mut row = row_of(sheet, line.cells.clone(), cell, x0, limit);
        // A sum stands at the right edge of its box.
        if row.is_empty()
            && found.is_empty()
            && let Some((left, right)) = boxed
        {
            let inside = |c: &usize| {
                let cell = sheet.cells.get(*c);
                cell.is_some_and(|c| c.place.x0 > left && c.place.x1 < right && right - c.place.x1 < EDGE * c.height)
            };
            row = line.cells.clone().filter(inside).filter(|c| !breaks(sheet, *c)).take(1).collect();
        }
        if row.is_empty() && found.is_empty() {
            row = centred(sheet, cell, line.cells.clone(), boxed)
                .or_else(|| figure_of(sheet, cell, line.cells.clone()))
                .into_iter()
                .collect();
        }
        let Some(first) = row.first().copied() else { continue };
        let Some(place) = sheet.cells.get(first).map(|c| c.place) else { continue };
        if place.y0 - bottom > reach * height.max(place.height())
            || (!found.is_empty() && ruled_off(sheet, cell, bottom, &place))
        {
            break;
        }
        if breaks(sheet, first) {
            let same = found.is_empty() && !skipped_caption && same_caption(sheet, cell, first);
            if !same {
                break;
            }
            skipped_caption = true;
        }
        bottom = row.iter().filter_map(|c| sheet.cells.get(*c)).map(|c| c.place.y1).fold(place.y1, f64::max);
        found.push(row);
        if found.len() >= most {
            break;
        }
    }
    found
}

/// The words under a caption that is centred in its box: they begin left of it, in the same box.
fn centred(sheet: &Sheet, cell: &Cell, cells: std::ops::Range<usize>, sides: Option<(f64, f64)>) -> Option<usize> {
    let (left, right) = sides?;
    let inside = |c: &Cell| c.place.x0 > left && c.place.x1 < right && c.place.x0 < cell.place.x0;
    let alone = sheet.cells_of(cell.line).iter().filter(|c| inside(c) || std::ptr::eq(*c, cell)).count() == 1;
    let own = |c: &usize| sheet.cells.get(*c).is_some_and(inside) && !breaks(sheet, *c);
    cells.filter(own).take(1).find(|_| alone)
}

/// The figure that stands right of a caption and left of the next one of its line: figures are flush right.
fn figure_of(sheet: &Sheet, cell: &Cell, cells: std::ops::Range<usize>) -> Option<usize> {
    let next = sheet.cells_of(cell.line).iter().map(|c| c.place.x0).filter(|x| *x > cell.place.x1);
    let limit = next.fold(f64::INFINITY, f64::min);
    let figure = |c: &Cell| {
        let words = c.run.text.chars().filter(|c| c.is_alphabetic()).count();
        c.run.text.starts_with(|c: char| c.is_ascii_digit()) && words <= FIGURE.0
    };
    let under = |c: &usize| {
        sheet.cells.get(*c).is_some_and(|c| {
            figure(c) && c.place.x0 > cell.place.x0 && c.place.x1 < limit + FIGURE.1 * c.height && limit.is_finite()
        })
    };
    cells.filter(under).take(1).next()
}

/// A figure has so many letters beside it, for a unit; it reaches so many heights under the next caption. Chosen by eye; not measured.
const FIGURE: (usize, f64) = (4, 1.0);

/// Whether the caption below says the same as the one of the cell.
fn same_caption(sheet: &Sheet, cell: &Cell, below: usize) -> bool {
    let own = sheet.cells.iter().position(|c| std::ptr::eq(c, cell));
    let Some(own) = own.and_then(|o| sheet.labels_of(o).last()) else { return false };
    // "Lettera di vettura" over "Lettre de voiture": the name of the same paper, of which one language says the number and the other the date.
    let named = |l: &Label| {
        l.senses.iter().find_map(|(s, _)| match s {
            Sense::NumberOf(kind) | Sense::DateOf(kind) => Some(*kind),
            _ => None,
        })
    };
    let same = |l: &Label| l.senses.iter().any(|(s, _)| own.says(*s)) || named(own).is_some() && named(own) == named(l);
    sheet.labels_of(below).first().is_some_and(|l| l.alone && same(l))
}

/// The cells of a line that stand in the column.
fn row_of(sheet: &Sheet, cells: std::ops::Range<usize>, cell: &Cell, x0: f64, limit: f64) -> Vec<usize> {
    let slack = SLACK.0 * cell.height.max(LOWEST);
    let mut row: Vec<usize> = Vec::new();
    for index in cells {
        let Some(c) = sheet.cells.get(index) else { continue };
        let fits = if cell.rtl || c.rtl {
            (c.place.x1 - cell.place.x1).abs() < SLACK.1 * slack
                || c.place.overlap_x(&cell.place) > SHARED * cell.place.width()
        } else if row.is_empty() {
            c.place.x0 >= x0 - slack
                && c.place.x0 < limit
                && (c.place.x0 < x0 + SLACK.1 * slack || c.place.x0 < cell.place.x1)
        } else {
            c.place.x0 < limit
                && row
                    .last()
                    .and_then(|l| sheet.cells.get(*l))
                    .is_some_and(|l| c.place.x0 - l.place.x1 < GOES_ON * c.height)
                && !breaks(sheet, index)
        };
        if fits {
            row.push(index);
        }
    }
    row
}

/// How far to the right the column of a cell reaches: to the next cell of its line, or an upright rule.
fn right_limit(sheet: &Sheet, cell: &Cell) -> f64 {
    let beside = sheet
        .cells_of(cell.line)
        .iter()
        .map(|c| c.place.x0)
        .filter(|x| *x > cell.place.x1)
        .fold(f64::INFINITY, f64::min);
    let rules = sheet.page(cell.run.page).map_or(&[][..], |p| p.rules.as_slice());
    let y = cell.place.y1 + BELOW.0 * cell.height;
    let rule = rules
        .iter()
        .filter(|r| {
            r.height() > r.width()
                && r.height() > UPRIGHT * cell.height
                && r.y0 < y
                && r.y1 > y
                && r.mid_x() > cell.place.mid_x()
        })
        .map(Rect::mid_x)
        .fold(f64::INFINITY, f64::min);
    rule.min(if rule.is_finite() { rule } else { beside - TOUCH.1 })
}

/// The upright rules at both sides of a caption, where it stands in a box.
fn sides(sheet: &Sheet, cell: &Cell) -> Option<(f64, f64)> {
    let y = cell.place.mid_y();
    let rules = sheet.page(cell.run.page).map_or(&[][..], |p| p.rules.as_slice());
    let upright = rules.iter().filter(|r| {
        r.height() > r.width()
            && r.height() > UPRIGHT * cell.height
            && r.y0 < y
            && r.y1 > cell.place.y1 + BELOW.1 * cell.height
    });
    let (mut left, mut right) = (f64::NEG_INFINITY, f64::INFINITY);
    for x in upright.map(Rect::mid_x) {
        if x < cell.place.x0 + TOUCH.0 {
            left = left.max(x);
        } else if x > cell.place.x1 - TOUCH.0 {
            right = right.min(x);
        }
    }
    (left.is_finite() && right.is_finite()).then_some((left - TOUCH.0, right + TOUCH.0))
}

/// Whether the cell beside a caption is in another box than the words below it: an upright rule shuts off the side from the caption's top to the end of the
/// line below, and a level rule closes the box somewhere underneath.
pub(super) fn in_another_box(sheet: &Sheet, cell: &Cell, beside: usize, below: Option<usize>) -> bool {
    let at = |c: usize| sheet.cells.get(c);
    let Some((side, under)) = at(beside).zip(below.and_then(at)) else { return false };
    let rules = sheet.page(cell.run.page).map_or(&[][..], |p| p.rules.as_slice());
    let shut = |r: &Rect| {
        r.height() > r.width()
            && r.y0 < cell.place.mid_y()
            && r.y1 > under.place.mid_y()
            && r.mid_x() > cell.place.x1 - TOUCH.0
            && r.mid_x() < side.place.x0 + TOUCH.0
    };
    let closed = |r: &Rect| {
        r.width() > r.height()
            && r.width() > LEVEL.0
            && r.y0 > under.place.mid_y()
            && r.x0 < cell.place.mid_x()
            && r.x1 > cell.place.mid_x()
    };
    rules.iter().any(shut) && rules.iter().any(closed)
}

/// Whether a level rule stands between the last line and the next.
fn ruled_off(sheet: &Sheet, cell: &Cell, bottom: f64, next: &Rect) -> bool {
    let rules = sheet.page(cell.run.page).map_or(&[][..], |p| p.rules.as_slice());
    rules.iter().any(|r| {
        r.width() > r.height()
            && r.width() > LEVEL.0
            && r.mid_y() > bottom - TOUCH.1
            && r.mid_y() < next.y0 + TOUCH.1
            && r.x0 < next.x0 + LEVEL.1
            && r.x1 > next.x0 + LEVEL.1
    })
}
