//! Columns over which no caption stands. In: a sheet, the heads that were found and the lines below them. Out: the heads with one more for each stack of
//! words that begins at one edge where there is no caption.

use super::head::Head;
use crate::find::sheet::Sheet;
use crate::layout::Cell;
use crate::model::Rect;

/// Cells of one column begin no farther apart than so many points. Chosen by eye; not measured.
const EDGE: f64 = 3.0;

/// A column without a caption has words in such a share of the rows, and in so many. Chosen by eye; not measured.
const ROWS: (f64, usize) = (0.6, 2);

/// A row has at least so many cells.
const CELLS: usize = 3;

/// Columns farther apart than this stand on the grid of text without boxes: there a column without a caption is known by its place alone.
const GRID: f64 = 1900.0;

/// The heads, with those of columns without captions.
pub(super) fn with(sheet: &Sheet, mut heads: Vec<Head>, lines: &std::ops::Range<usize>) -> Vec<Head> {
    let rows: Vec<Vec<&Cell>> = lines
        .clone()
        .map(|l| sheet.cells_of(l).iter().collect::<Vec<_>>())
        .filter(|cells: &Vec<&Cell>| cells.len() >= CELLS)
        .collect();
    let top = heads
        .iter()
        .map(|h| (h.place.y0, h.place.y1))
        .fold((f64::INFINITY, 0.0_f64), |a, b| (a.0.min(b.0), a.1.max(b.1)));
    let cells: Vec<&Cell> = rows.iter().flatten().copied().filter(|c| worded(c)).collect();
    let right = heads.iter().map(|h| h.place.x1).fold(0.0, f64::max);
    if right > GRID {
        return heads;
    }
    let mut edges: Vec<f64> = cells.iter().map(|c| c.place.x0).collect();
    edges.sort_by(f64::total_cmp);
    let mut last = f64::NEG_INFINITY;
    for edge in edges {
        if edge - last < EDGE {
            continue;
        }
        let column: Vec<&&Cell> = cells.iter().filter(|c| (c.place.x0 - edge).abs() < EDGE).collect();
        let enough = column.len() >= ROWS.1 && column.len() as f64 >= ROWS.0 * rows.len() as f64;
        let mut ends: Vec<f64> = column.iter().map(|c| c.place.x1).collect();
        ends.sort_by(f64::total_cmp);
        let Some(end) = ends.get(ends.len() / 2).copied().filter(|_| enough) else { continue };
        last = edge;
        let place = Rect { x0: edge, y0: top.0, x1: end, y1: top.1 };
        if heads.iter().all(|h| h.place.overlap_x(&place) <= 0.0) {
            heads.push(Head { sense: None, text: String::new(), place });
        }
    }
    heads.sort_by(|a, b| a.place.x0.total_cmp(&b.place.x0));
    heads
}

/// Whether a cell holds words.
fn worded(cell: &Cell) -> bool {
    cell.run.text.chars().filter(|c| c.is_alphabetic()).count() > 3
}
