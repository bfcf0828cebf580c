//! The rows below a head. In: columns and where their head ends. Out: a [`Table`]: rows put together over wrapped lines, totals apart, up to
//! the caption, the prose or the wide gap that ends the table.

use super::grid;
use super::head::Head;
use super::line::{heads_rows, is_total, numbers_columns, sums_up_beside};
use super::reach::reach;
use super::rest;
use super::shape::Table;
use crate::find::captions::sense::Sense;
use crate::find::number;
use crate::find::sheet::Sheet;
use crate::find::unit;
use crate::languages::Column;
use crate::layout::Run;
use crate::model::{FieldName, TextSource};

/// The table below a head.
pub(super) fn below(sheet: &Sheet, heads: Vec<Head>, top: usize, first: usize) -> Table {
    let end = reach(sheet, &heads, first);
    let heads = rest::with(sheet, heads, &(first..end));
    let (heads, borders) = columns(sheet, heads, &(first..end));
    let anchors = anchors(&heads);
    let unit = heads.iter().position(|h| h.is(Column::Unit));
    let scanned =
        sheet.lines.get(first).and_then(|l| sheet.page(l.page)).is_some_and(|p| p.text_source == TextSource::Ocr);
    let mut lines: Vec<(usize, Vec<Run>, bool)> = Vec::new();
    let mut totals = Vec::new();
    for line in first..end {
        let cells = grid::split(sheet, line, &borders);
        if is_total(sheet, line) || sums_up_beside(sheet, line, &heads, &cells) {
            totals.push(cells);
            continue;
        }
        if numbers_columns(&cells) || heads_rows(&cells) {
            continue;
        }
        // Recognition may lose the quantity; two other figures tell a row as well, or one beside a unit.
        let figures = anchors.iter().skip(1).filter(|a| cells.get(**a).is_some_and(holds_number)).count();
        let lost =
            scanned && figures >= 1 && unit.and_then(|u| cells.get(u)).is_some_and(|c| unit::of(&c.text).is_some());
        // "1" above "200": the last three digits of a number that its narrow cell broke.
        let broken = cells.iter().filter(|c| !c.text.trim().is_empty()).count() == 1
            && cells.iter().any(|c| c.text.trim().len() == 3 && c.text.trim().chars().all(|c| c.is_ascii_digit()));
        let anchored = !broken
            && (anchors.iter().take(1).any(|a| cells.get(*a).is_some_and(holds_number)) || figures >= 2 || lost);
        lines.push((line, cells, anchored));
    }
    if lines.iter().all(|(_, _, anchored)| !anchored) {
        for (_, cells, anchored) in &mut lines {
            *anchored = anchors.iter().skip(1).any(|a| cells.get(*a).is_some_and(holds_number));
        }
    }
    let mut rows = gather(sheet, lines);
    if totals.is_empty() && sums_up(&rows, &heads, sheet.decimal) {
        totals.extend(rows.pop());
    }
    Table { rows, totals, heads, lines: top..end }
}

/// Whether the last row has figures alone, and they are the sums of those above: a total without a word for it. One sum of several rows proves all of the
/// row; of a single row two.
pub(super) fn sums_up(rows: &[Vec<Run>], heads: &[Head], decimal: Option<char>) -> bool {
    let Some((last, above)) = rows.split_last().filter(|(_, above)| !above.is_empty()) else { return false };
    let described = heads
        .iter()
        .zip(last)
        .any(|(h, r)| (h.is(Column::Description) || h.is(Column::Model)) && r.text.chars().any(char::is_alphanumeric));
    let summed = |h: &Head| {
        let fields = [FieldName::GrossWeight, FieldName::NetWeight, FieldName::Packages];
        h.is(Column::Quantity) || h.is(Column::Amount) || fields.iter().any(|f| h.is_field(*f))
    };
    let first = |r: &Run| number::find_with(&r.text, decimal).first().map(|n| n.value.approximate());
    let proven = heads.iter().enumerate().filter(|(_, h)| summed(h)).filter(|(c, _)| {
        let own = last.get(*c).and_then(first);
        let sum: f64 = above.iter().filter_map(|r| r.get(*c).and_then(first)).sum();
        own.is_some_and(|own| own > 0.0 && (own - sum).abs() < SUM)
    });
    let needed = if above.len() > 1 { 1 } else { 2 };
    !described && proven.count() >= needed
}

/// A sum is right to so much.
const SUM: f64 = 0.006;

/// The columns with their borders. Columns of words whose text runs from one into the next are one: "number and kind of packages" beside "description".
fn columns(sheet: &Sheet, mut heads: Vec<Head>, lines: &std::ops::Range<usize>) -> (Vec<Head>, Vec<f64>) {
    let words = |h: &Head| {
        h.is(Column::Description)
            || h.is(Column::Model)
            || h.is_field(FieldName::Packages)
            || h.is(Column::Other) && !h.text.is_empty()
    };
    let mut borders = grid::borders(sheet, &heads, lines);
    let mut at = 0;
    while let (Some(left), Some(right)) = (heads.get(at), heads.get(at + 1)) {
        let described = left.is(Column::Description) || right.is(Column::Description);
        let crossed = borders.get(at).is_some_and(|b| grid::crossed(sheet, lines, *b));
        if described && words(left) && words(right) && crossed {
            let one = Head {
                sense: Some(Sense::Column(Column::Description)),
                text: format!("{} {}", left.text, right.text),
                place: left.place.union(&right.place),
            };
            heads.splice(at..=at + 1, [one]);
            borders = grid::borders(sheet, &heads, lines);
        } else {
            at += 1;
        }
    }
    (heads, borders)
}

/// The columns whose numbers tell rows apart, best first.
fn anchors(heads: &[Head]) -> Vec<usize> {
    let find = |is: &dyn Fn(&Head) -> bool| heads.iter().position(is);
    let kinds: [&dyn Fn(&Head) -> bool; 7] = [
        &|h| h.is(Column::Quantity),
        &|h| h.is(Column::Amount),
        &|h| h.is(Column::Price),
        &|h| h.is_field(FieldName::GrossWeight),
        &|h| h.is_field(FieldName::NetWeight),
        &|h| h.is_field(FieldName::Packages),
        &|h| h.is(Column::Row),
    ];
    kinds.iter().filter_map(|k| find(*k)).collect()
}

fn holds_number(run: &Run) -> bool {
    run.text.chars().any(|c| c.is_numeric()) && !number::find(&run.text).is_empty()
}

/// Lines put together to rows: a line with a number in the anchor column begins one; the others belong to the row they stand nearest to.
fn gather(sheet: &Sheet, lines: Vec<(usize, Vec<Run>, bool)>) -> Vec<Vec<Run>> {
    let place = |line: usize| sheet.lines.get(line).map(|l| (l.place.y0, l.place.y1)).unwrap_or_default();
    let anchors: Vec<usize> = lines.iter().enumerate().filter(|(_, (_, _, a))| *a).map(|(i, _)| i).collect();
    let Some(&first) = anchors.first() else { return Vec::new() };
    let mut rows: Vec<Vec<Run>> = vec![Vec::new(); anchors.len()];
    for (i, (_, cells, _)) in lines.iter().enumerate() {
        let previous = anchors.partition_point(|a| *a <= i).checked_sub(1);
        let home = match previous {
            None => 0,
            Some(p) => match anchors.get(p + 1).copied() {
                // With text above the first number, rows are centred on their number: the nearer one wins.
                Some(next) if first > 0 && anchors.get(p) != Some(&i) => {
                    let above = i.checked_sub(1).and_then(|j| lines.get(j)).map_or(0.0, |(l, ..)| place(*l).1);
                    let own = lines.get(i).map_or((0.0, 0.0), |(l, ..)| place(*l));
                    let beneath = lines.get(i + 1).map_or(f64::INFINITY, |(l, ..)| place(*l).0);
                    let nearer = beneath - own.1 + 1.0 < own.0 - above && next > i;
                    if nearer || (next == i + 1 && anchors.get(p).is_some_and(|a| i - a > first)) { p + 1 } else { p }
                }
                _ => p,
            },
        };
        let Some(row) = rows.get_mut(home) else { continue };
        row.resize_with(row.len().max(cells.len()), || Run::new(cells.first().map_or(0, |c| c.page)));
        for (into, cell) in row.iter_mut().zip(cells) {
            into.append('\n', cell);
        }
    }
    rows
}
