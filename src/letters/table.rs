//! Turns tables into slices. In: the cells of a table, and a width. Out: slices for `flow`, and the head that is
//! repeated. A row stays on one page unless it is long. A long row breaks between its lines. Cells are written one
//! after the other, so that copied text is in reading order.

use super::blocks::{Cell, Column, Table};
use super::drawing::{Area, Colour, Family, Mark, Style};
use super::fonts::Fonts;
use super::paragraph::{self, Line};
use super::slice::{Slice, line_marks, pieces};

/// White space left and right of the text of a cell, and above and below the text of a ruled row.
const BESIDE: f32 = 4.0;
const ABOVE: f32 = 3.5;
const LEADING: f32 = 1.32;
/// Rows with at most this many lines stay whole.
const WHOLE: usize = 14;
const HEAD_FILL: Colour = [236, 238, 241];
const RULE: Colour = [120, 120, 120];

/// A table as slices.
#[derive(Default)]
pub(super) struct Made {
    pub(super) head: Option<Slice>,
    pub(super) slices: Vec<Slice>,
}

/// Sets a table in this width. `number` is the number of its head.
pub(super) fn set(fonts: &mut Fonts, table: &Table, width: f32, number: usize) -> Made {
    let columns = columns(table, width);
    let mut made = Made::default();
    let head = (!table.head.is_empty()).then_some(number);
    let style = Style { family: if table.ruled { Family::Sans } else { Family::Serif }, ..Style::serif(table.size) };
    if head.is_some() {
        let lines = row(fonts, &table.head, &columns, style.bold(), table.ruled);
        let slice = on_ground(whole(lines, &columns, true), width);
        made.head = Some(Slice { marks: slice.marks.clone(), height: slice.height, ..Slice::default() });
        made.slices.push(Slice { keep: true, head, ..slice });
    }
    for cells in &table.rows {
        let lines = row(fonts, cells, &columns, style, table.ruled);
        let bands = if lines.iter().all(|cell| cell.len() <= WHOLE) {
            vec![whole(lines, &columns, table.ruled)]
        } else {
            bands(lines, &columns, table.ruled)
        };
        let count = bands.len();
        for (n, mut band) in bands.into_iter().enumerate() {
            band.head = head;
            band.keep = n + 1 < count && (n < 2 || n + 3 >= count);
            if table.ruled && n + 1 == count {
                let y = band.height;
                band.marks.push(Mark::Rule { from: (0.0, y), to: (width, y), width: 0.4, colour: RULE });
            }
            made.slices.push(band);
        }
    }
    made.slices.push(Slice { before: if table.ruled { 9.0 } else { 4.0 }, ..Slice::default() });
    made
}

/// Each column's left edge and width.
fn columns(table: &Table, width: f32) -> Vec<(f32, f32)> {
    let fixed: f32 = table.columns.iter().map(|c| if let Column::Points(p) = c { *p } else { 0.0 }).sum();
    let shares: f32 = table.columns.iter().map(|c| if let Column::Share(s) = c { *s } else { 0.0 }).sum();
    let mut x = 0.0;
    let mut columns = Vec::new();
    for column in &table.columns {
        let wide = match column {
            Column::Points(points) => *points,
            Column::Share(share) => (width - fixed).max(0.0) * share / shares,
        };
        columns.push((x, wide));
        x += wide;
    }
    columns
}

/// The lines of each cell of a row.
fn row(fonts: &mut Fonts, cells: &[Cell], columns: &[(f32, f32)], style: Style, ruled: bool) -> Vec<Vec<Line>> {
    let beside = if ruled { BESIDE } else { 0.0 };
    cells
        .iter()
        .zip(columns)
        .map(|(cell, (_, width))| {
            let text = pieces(&cell.text, style, (0, 0));
            paragraph::set(fonts, &text, (width - 2.0 * beside).max(10.0), cell.align, LEADING)
        })
        .collect()
}

/// A row as one slice, cell after cell.
fn whole(row: Vec<Vec<Line>>, columns: &[(f32, f32)], ruled: bool) -> Slice {
    let (beside, above) = if ruled { (BESIDE, ABOVE) } else { (0.0, 0.0) };
    let mut slice = Slice::default();
    for (lines, (x, _)) in row.into_iter().zip(columns) {
        let mut y = above;
        for line in lines {
            let height = line.height;
            slice.marks.extend(line_marks(line, x + beside, y));
            y += height;
        }
        slice.height = slice.height.max(y + above);
    }
    slice
}

/// A long row as one slice for each of its lines, the same line of all cells side by side.
fn bands(row: Vec<Vec<Line>>, columns: &[(f32, f32)], ruled: bool) -> Vec<Slice> {
    let (beside, above) = if ruled { (BESIDE, ABOVE) } else { (0.0, 0.0) };
    let count = row.iter().map(Vec::len).max().unwrap_or(0);
    let mut rest: Vec<_> = row.into_iter().map(Vec::into_iter).collect();
    (0..count)
        .map(|n| {
            let mut slice = Slice::default();
            let top = if n == 0 { above } else { 0.0 };
            for (lines, (x, _)) in rest.iter_mut().zip(columns) {
                if let Some(line) = lines.next() {
                    slice.height = slice.height.max(line.height);
                    slice.marks.extend(line_marks(line, x + beside, top));
                }
            }
            slice.height += top + if n + 1 == count { above } else { 0.0 };
            slice
        })
        .collect()
}

/// A head, on a coloured ground, with a line above and below.
fn on_ground(row: Slice, width: f32) -> Slice {
    let height = row.height;
    let area = Area { x: 0.0, y: 0.0, width, height };
    let mut marks = vec![Mark::Frame { area, fill: Some(HEAD_FILL), stroke: None }];
    marks.extend(row.marks);
    for y in [0.0, height] {
        marks.push(Mark::Rule { from: (0.0, y), to: (width, y), width: 0.8, colour: [60, 60, 60] });
    }
    Slice { height, marks, ..Slice::default() }
}
