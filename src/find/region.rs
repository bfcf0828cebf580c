//! Where a caption's value stands: in its own cell behind it, in the cell beside it, or in the lines below it. In: a sheet and one of its
//! labels. Out: [`Place`]s, each with its words and how likely papers put the value there. What the words mean is not asked here.

use super::captions::label::Label;
use super::sheet::Sheet;
use crate::layout::Cell;
use crate::layout::Run;
use crate::model::Rect;

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

/// The most lines that a value in a box has.
const LINES: usize = 6;

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

/// Whether a label opens a new value wherever it stands, so that the value before it ends.
pub fn is_break(label: &Label) -> bool {
    label.leads
        && (label.colon || label.alone || (label.senses.iter().any(|(s, _)| s.is_reference()) && label.weight > 3))
}

/// Whether a cell begins with a caption, known or (by its colon) unknown.
fn breaks(sheet: &Sheet, cell: usize) -> bool {
    let known = sheet.labels_of(cell).first().is_some_and(is_break);
    let Some(c) = sheet.cells.get(cell) else { return known };
    known
        || (c.run.text.trim_end().ends_with([':', '：']) && c.run.len() < 60)
        || section(&c.run.text) && beside_it(sheet, cell)
}

/// Whether a text begins with the number of a section of a section and a word: `1.1.1 Техническое наименование`.
fn section(text: &str) -> bool {
    let number: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let parts: Vec<&str> = number.trim_end_matches('.').split('.').collect();
    let short = parts.len() >= 2 && parts.iter().all(|p| (1..=2).contains(&p.len()));
    short && text.chars().skip(number.chars().count()).find(|c| !c.is_whitespace()).is_some_and(char::is_alphabetic)
}

/// Whether another cell stands beside it on its line.
fn beside_it(sheet: &Sheet, cell: usize) -> bool {
    let line = |c: usize| sheet.cells.get(c).map(|c| c.line);
    line(cell).is_some() && line(cell) == line(cell + 1)
}

/// The rest of the caption's cell up to the next caption in it, with the lines that go on below it.
fn behind(sheet: &Sheet, label: &Label, cell: &Cell) -> Run {
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
        .filter(|m| m.place.x0 - cell.place.x1 < 2.5 * cell.height)
    {
        run.append('\t', &more.run);
    }
    for line in column(sheet, cell, cell.place.x0, 3) {
        for c in line {
            if let Some(c) = sheet.cells.get(c) {
                run.append('\n', &c.run);
            }
        }
    }
    run
}

/// The next cell of the line in reading direction, if it is no caption.
fn beside(sheet: &Sheet, label: &Label, cell: &Cell) -> Option<usize> {
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
fn continued(sheet: &Sheet, cell: usize) -> Run {
    let Some(first) = sheet.cells.get(cell) else { return Run::default() };
    let mut run = first.run.clone();
    let after = sheet.cells.get(cell + 1).filter(|n| {
        n.line == first.line && n.place.x0 - first.place.x1 < 2.5 * first.height && !breaks(sheet, cell + 1)
    });
    if let Some(more) = after {
        run.append('\t', &more.run);
    }
    for line in column(sheet, first, first.place.x0, 3) {
        // A line with a caption of its own at the left is another row.
        let own_row = line.first().and_then(|c| sheet.cells.get(*c)).is_some_and(|c| {
            sheet.lines.get(c.line).is_some_and(|l| {
                l.cells.clone().any(|n| {
                    n < *line.first().unwrap_or(&n)
                        && sheet.cells.get(n).is_some_and(|left| left.place.x0 < first.place.x0 - 4.0)
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

fn is_left_column(sheet: &Sheet, cell: usize) -> bool {
    sheet.cells.get(cell).is_some_and(|c| c.run.text.chars().any(char::is_alphabetic))
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

/// The lines of cells below a caption.
fn below(sheet: &Sheet, label: &Label, cell: &Cell) -> Vec<Vec<usize>> {
    let mut lines = column(sheet, cell, cell.place.x0, LINES);
    // A second tongue's caption may stand below the first.
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

/// The lines of a column: cells below that begin about where the given one does, down to the next caption, rule or wide gap.
fn column(sheet: &Sheet, cell: &Cell, x0: f64, most: usize) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = Vec::new();
    let limit = right_limit(sheet, cell);
    let boxed = sides(sheet, cell);
    let mut bottom = cell.place.y1;
    let mut skipped_caption = false;
    for index in cell.line + 1..sheet.lines.len() {
        let Some(line) = sheet.lines.get(index).filter(|l| l.page == cell.run.page) else { break };
        let height = cell.height.max(6.0);
        let reach = if found.is_empty() { 3.4 } else { 1.9 };
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
                cell.is_some_and(|c| c.place.x0 > left && c.place.x1 < right && right - c.place.x1 < 2.0 * c.height)
            };
            row = line.cells.clone().filter(inside).filter(|c| !breaks(sheet, *c)).take(1).collect();
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

/// Whether the caption below says the same as the one of the cell.
fn same_caption(sheet: &Sheet, cell: &Cell, below: usize) -> bool {
    let own = sheet.cells.iter().position(|c| std::ptr::eq(c, cell));
    let Some(own) = own.and_then(|o| sheet.labels_of(o).last()) else { return false };
    sheet.labels_of(below).first().is_some_and(|l| l.alone && l.senses.iter().any(|(s, _)| own.says(*s)))
}

/// The cells of a line that stand in the column.
fn row_of(sheet: &Sheet, cells: std::ops::Range<usize>, cell: &Cell, x0: f64, limit: f64) -> Vec<usize> {
    let slack = 1.2 * cell.height.max(6.0);
    let mut row: Vec<usize> = Vec::new();
    for index in cells {
        let Some(c) = sheet.cells.get(index) else { continue };
        let fits = if cell.rtl || c.rtl {
            (c.place.x1 - cell.place.x1).abs() < 3.0 * slack
                || c.place.overlap_x(&cell.place) > 0.5 * cell.place.width()
        } else if row.is_empty() {
            c.place.x0 >= x0 - slack
                && c.place.x0 < limit
                && (c.place.x0 < x0 + 3.0 * slack || c.place.x0 < cell.place.x1)
        } else {
            c.place.x0 < limit
                && row
                    .last()
                    .and_then(|l| sheet.cells.get(*l))
                    .is_some_and(|l| c.place.x0 - l.place.x1 < 2.5 * c.height)
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
    let y = cell.place.y1 + 0.3 * cell.height;
    let rule = rules
        .iter()
        .filter(|r| {
            r.height() > r.width()
                && r.height() > 1.5 * cell.height
                && r.y0 < y
                && r.y1 > y
                && r.mid_x() > cell.place.mid_x()
        })
        .map(Rect::mid_x)
        .fold(f64::INFINITY, f64::min);
    rule.min(if rule.is_finite() { rule } else { beside - 2.0 })
}

/// The upright rules at both sides of a caption, where it stands in a box.
fn sides(sheet: &Sheet, cell: &Cell) -> Option<(f64, f64)> {
    let y = cell.place.mid_y();
    let rules = sheet.page(cell.run.page).map_or(&[][..], |p| p.rules.as_slice());
    let upright = rules.iter().filter(|r| {
        r.height() > r.width() && r.height() > 1.5 * cell.height && r.y0 < y && r.y1 > cell.place.y1 + 0.5 * cell.height
    });
    let (mut left, mut right) = (f64::NEG_INFINITY, f64::INFINITY);
    for x in upright.map(Rect::mid_x) {
        if x < cell.place.x0 + 1.0 {
            left = left.max(x);
        } else if x > cell.place.x1 - 1.0 {
            right = right.min(x);
        }
    }
    (left.is_finite() && right.is_finite()).then_some((left - 1.0, right + 1.0))
}

/// Whether a level rule stands between the last line and the next.
fn ruled_off(sheet: &Sheet, cell: &Cell, bottom: f64, next: &Rect) -> bool {
    let rules = sheet.page(cell.run.page).map_or(&[][..], |p| p.rules.as_slice());
    rules.iter().any(|r| {
        r.width() > r.height()
            && r.width() > 20.0
            && r.mid_y() > bottom - 2.0
            && r.mid_y() < next.y0 + 2.0
            && r.x0 < next.x0 + 6.0
            && r.x1 > next.x0 + 6.0
    })
}

fn joined(sheet: &Sheet, lines: &[Vec<usize>]) -> Run {
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
