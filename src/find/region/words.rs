//! The words at each place where a caption's value may stand. In: a sheet, a caption and its cell. Out: runs, or the cells that make them up.

use super::column::{GOES_ON, LOWEST, column};
use super::ends::breaks;
use crate::find::captions::{Label, Sense, names};
use crate::find::sheet::Sheet;
use crate::layout::{Cell, Run};

/// The most lines that a value in a box has.
const LINES: usize = 6;

/// A value behind or beside its caption goes on over so many lines at the most. Chosen by eye; not measured.
const MORE: usize = 3;
/// A cell more than so many points left of a value stands in the column of its captions.
const LEFT: f64 = 4.0;

/// The rest of the caption's cell up to the next caption in it, with the lines that go on below it.
pub(super) fn behind(sheet: &Sheet, label: &Label, cell: &Cell) -> Run {
    let next = sheet
        .labels_of(label.cell)
        .iter()
        .find(|l| l.start >= label.end && (l.colon || l.leads))
        .map_or(cell.run.len(), |l| l.start);
    let mut run = cell.run.cut(label.end, next);
    if next < cell.run.len() {
        return run;
    }
    let beside = (label.cell + 1..)
        .take_while(|c| sheet.cells.get(*c).is_some_and(|n| n.line == cell.line))
        .find(|c| !breaks(sheet, *c));
    if let Some(more) = beside
        .filter(|b| *b == label.cell + 1)
        .and_then(|b| sheet.cells.get(b))
        .filter(|m| m.place.x0 - cell.place.x1 < GOES_ON * cell.height)
    {
        run.append('\t', &more.run);
    }
    for line in column(sheet, cell, cell.place.x0, MORE) {
        for c in line {
            if let Some(c) = sheet.cells.get(c) {
                run.append('\n', &c.run);
            }
        }
    }
    run
}

/// The next cell of the line in reading direction, if it is no caption.
pub(super) fn beside(sheet: &Sheet, label: &Label, cell: &Cell) -> Option<usize> {
    let next_to = |of: usize| {
        let line = sheet.lines.get(sheet.cells.get(of)?.line)?;
        let step = |from: usize| if cell.rtl { from.checked_sub(1) } else { Some(from + 1) };
        let value = |c: &usize| line.cells.contains(c) && !breaks(sheet, *c);
        let next = step(of).filter(value)?;
        // A speck between a caption and its value is read as a dash or a stop.
        let said = |c: &usize| sheet.cells.get(*c).is_some_and(|c| c.run.text.chars().any(char::is_alphanumeric));
        if said(&next) { Some(next) } else { step(next).filter(value).filter(said).or(Some(next)) }
    };
    next_to(label.cell).or_else(|| next_to(label.top))
}

/// A value beside its caption with the lines that go on below it.
pub(super) fn continued(sheet: &Sheet, cell: usize) -> Run {
    let Some(first) = sheet.cells.get(cell) else { return Run::default() };
    let mut run = match above(sheet, first) {
        Some(upper) => {
            let mut run = upper.run.clone();
            run.append('\n', &first.run);
            run
        }
        None => first.run.clone(),
    };
    let after = sheet.cells.get(cell + 1).filter(|n| {
        n.line == first.line && n.place.x0 - first.place.x1 < GOES_ON * first.height && !breaks(sheet, cell + 1)
    });
    if let Some(more) = after {
        run.append('\t', &more.run);
    }
    for line in column(sheet, first, first.place.x0, MORE) {
        // A line with a caption of its own at the left is another row.
        let own_row = line.first().and_then(|c| sheet.cells.get(*c)).is_some_and(|c| {
            sheet.lines.get(c.line).is_some_and(|l| {
                l.cells.clone().any(|n| {
                    n < *line.first().unwrap_or(&n)
                        && sheet.cells.get(n).is_some_and(|left| left.place.x0 < first.place.x0 - LEFT)
                        && is_left_column(sheet, n)
                })
            })
        });
        if own_row {
            break;
        }
        for c in line {
            if let Some(c) = sheet.cells.get(c) {
                run.append('\n', &c.run);
            }
        }
    }
    run
}

/// The upper line of a value whose caption stands beside its middle: alone on its line, at the same edge, nearer than the line over it.
fn above<'s>(sheet: &'s Sheet, first: &Cell) -> Option<&'s Cell> {
    let line = first.line.checked_sub(1)?;
    let [upper] = sheet.cells_of(line) else { return None };
    let same = upper.run.page == first.run.page
        && (upper.place.x0 - first.place.x0).abs() < SAME_EDGE
        && (upper.height - first.height).abs() < SAME_EDGE;
    let gap = first.place.y0 - upper.place.y1;
    let over = line.checked_sub(1).and_then(|l| sheet.lines.get(l)).filter(|l| l.page == first.run.page);
    let nearer = over.is_none_or(|o| upper.place.y0 - o.place.y1 > NEARER * gap.max(1.0));
    // The caption's own line is centred on the two: it begins left of both.
    let caption = sheet.cells_of(first.line).first().filter(|c| c.place.x1 < first.place.x0)?;
    let centred = caption.place.mid_y() < first.place.mid_y() - CENTRED_ON * first.height;
    (same && nearer && centred && gap < first.height && sheet.labels_of(upper_index(sheet, line)?).is_empty())
        .then_some(upper)
}

fn upper_index(sheet: &Sheet, line: usize) -> Option<usize> {
    sheet.lines.get(line).map(|l| l.cells.start)
}

/// Two lines of a value begin at one edge and are as high, but for so many points; the gap over the upper one is so many times that between them; the
/// caption's middle is so much of a height above the lower line's. Chosen by eye; not measured.
const SAME_EDGE: f64 = 1.5;
const NEARER: f64 = 2.0;
const CENTRED_ON: f64 = 0.15;

fn is_left_column(sheet: &Sheet, cell: usize) -> bool {
    sheet.cells.get(cell).is_some_and(|c| c.run.text.chars().any(char::is_alphabetic))
}

/// The lines of cells below a caption.
pub(super) fn below(sheet: &Sheet, label: &Label, cell: &Cell) -> Vec<Vec<usize>> {
    let mut lines = column(sheet, cell, cell.place.x0, LINES);
    if lines.is_empty() {
        lines = below_centred(sheet, cell);
    }
    // A second language's caption may stand below the first.
    while let Some(first) = lines.first().and_then(|l| l.first()) {
        let same =
            sheet.labels_of(*first).first().is_some_and(|l| l.alone && l.senses.iter().any(|(s, _)| label.says(*s)));
        if !same {
            break;
        }
        lines.remove(0);
    }
    lines
}

/// The lines of a block that a caption is centred over: they begin left of it, and the widest reaches under it.
fn below_centred(sheet: &Sheet, cell: &Cell) -> Vec<Vec<usize>> {
    let Some(line) = sheet.lines.get(cell.line + 1).filter(|l| l.page == cell.run.page) else { return Vec::new() };
    if cell.rtl || line.place.y0 - cell.place.y1 > NAMED * cell.height.max(LOWEST) {
        return Vec::new();
    }
    let at = |c: usize| sheet.cells.get(c);
    // The last cell that begins before the caption ends; a caption left of this one has its own block.
    let Some(first) = line.cells.clone().rfind(|c| at(*c).is_some_and(|c| c.place.x0 < cell.place.x1)) else {
        return Vec::new();
    };
    let Some(start) = at(first).filter(|_| !breaks(sheet, first)) else { return Vec::new() };
    let rival = sheet.cells_of(cell.line).iter().any(|c| c.place.x1 < cell.place.x0 && c.place.x1 > start.place.x0);
    let mut lines = vec![vec![first]];
    lines.extend(column(sheet, start, start.place.x0, LINES));
    let widest = lines.iter().flatten().filter_map(|c| at(*c)).map(|c| c.place.x1).fold(0.0, f64::max);
    let under = widest + CENTRED * cell.height > cell.place.x0 && lines.len() > 1;
    if under && !rival { lines } else { Vec::new() }
}

/// A block reaches under a caption that is centred over it, or ends no more than so many heights before it. Chosen by eye; not measured.
const CENTRED: f64 = 3.0;

/// "SHIP TO" over "Name: Holm & Co": the words behind a caption of the name below a caption of the party, with the lines that go on. Other captions of the
/// party's box may stand before the one of the name.
pub(super) fn named_below(sheet: &Sheet, label: &Label, cell: &Cell) -> Option<Run> {
    let reach = NAMED * cell.height.max(LOWEST);
    // The last cell of a line that begins before the caption ends: forms centre a caption over its box.
    let left = |c: &usize| sheet.cells.get(*c).is_some_and(|c| c.place.x0 < cell.place.x1);
    let party = label.senses.iter().any(|(s, _)| matches!(s, Sense::Field(f) if f.is_party()));
    let heads_a_box =
        party && label.top == label.cell && sheet.lines.get(cell.line).is_some_and(|l| l.cells.end == label.cell + 1);
    let (mut bottom, mut passed) = (cell.place.y1, 0);
    for line in (cell.line + 1..sheet.lines.len()).map_while(|l| sheet.lines.get(l)).take(IN_A_BOX) {
        if line.page != cell.run.page || line.place.y0 - bottom >= reach {
            return None;
        }
        let Some(below) = line.cells.clone().rfind(left) else { continue };
        bottom = line.place.y1;
        let own = sheet.cells.get(below)?;
        let first = sheet.labels_of(below).first().filter(|l| l.leads);
        let caption = numbered(&own.run.text) || colon_beside(sheet, below);
        let Some(first) = first.filter(|l| l.colon || caption && l.alone) else {
            if caption {
                passed += 1;
                continue;
            }
            // Behind captions of his numbers the name stands alone.
            let lines = std::iter::once(vec![below]).chain(column(sheet, own, own.place.x0, LINES)).collect::<Vec<_>>();
            let plain = first.is_none() && !breaks(sheet, below);
            return (passed > 0 && plain && heads_a_box).then(|| joined(sheet, &lines));
        };
        if first.says_any(label) {
            return None;
        }
        passed += 1;
        if names(&first.text) {
            if first.alone {
                return beside(sheet, first, own).map(|c| continued(sheet, c));
            }
            return Some(behind(sheet, first, own));
        }
        // A caption of another field opens another box.
        if first.senses.iter().any(|(s, _)| matches!(s, Sense::Field(f) if f.is_party())) {
            return None;
        }
    }
    None
}

/// Whether a line is a caption, known or not, with a number behind its colon.
fn numbered(text: &str) -> bool {
    text.split_once([':', '：']).is_some_and(|(_, rest)| rest.chars().any(char::is_numeric))
}

/// Whether a cell with a colon at its head stands beside one: `Number | : GE2020`.
fn colon_beside(sheet: &Sheet, cell: usize) -> bool {
    let line = sheet.cells.get(cell).map(|c| c.line);
    sheet.cells.get(cell + 1).is_some_and(|n| Some(n.line) == line && n.run.text.trim_start().starts_with([':', '：']))
}

/// A caption of a name stands no farther below a caption of its party, and below each caption before it, in heights. Chosen by eye; not measured.
const NAMED: f64 = 2.6;

/// So many lines of a party's box are looked through for its name.
const IN_A_BOX: usize = 6;

pub(super) fn joined(sheet: &Sheet, lines: &[Vec<usize>]) -> Run {
    let mut run = Run::default();
    for line in lines {
        let mut separator = '\n';
        for cell in line.iter().filter_map(|c| sheet.cells.get(*c)) {
            if run.is_empty() {
                run.page = cell.run.page;
            }
            run.append(separator, &cell.run);
            separator = '\t';
        }
    }
    run
}
