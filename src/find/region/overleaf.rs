//! Values on the next page: where the captions of a form stand at the foot of a page, the row of its values opens the next. In: a sheet, a caption and its
//! cell. Out: the words under it.

use super::words::continued;
use crate::find::captions::Label;
use crate::find::sheet::Sheet;
use crate::layout::{Cell, Run};

/// A value begins within so many points of its caption's edge.
const UNDER: f64 = 6.0;
/// So many captions of the row have something under them, where the row has several.
const ALIGNED: usize = 2;
/// So many lines may stand below the captions on their own page: what is left of a wrapped caption.
const REST: usize = 1;

/// The words at the head of the next page that stand under a caption in the last line of its own.
pub(super) fn overleaf(sheet: &Sheet, label: &Label, cell: &Cell) -> Option<Run> {
    if !label.alone || sheet.page(cell.run.page).is_none_or(|p| p.width == 0.0) {
        return None;
    }
    let below = sheet.lines.get(cell.line + 1..)?;
    let rest = below.iter().take_while(|l| l.page == cell.run.page).count();
    if rest > REST || !below.iter().take(rest).all(|l| l.cells.clone().all(|c| rest_of_a_caption(sheet, c))) {
        return None;
    }
    let next = below.get(rest)?;
    let under =
        |x0: f64| next.cells.clone().find(|c| sheet.cells.get(*c).is_some_and(|c| (c.place.x0 - x0).abs() < UNDER));
    let row = sheet.cells_of(cell.line);
    let aligned = row.iter().filter(|c| under(c.place.x0).is_some()).count();
    let value = under(cell.place.x0)?;
    (aligned >= ALIGNED || row.len() == 1 && next.cells.len() == 1).then(|| continued(sheet, value))
}

/// Whether a cell closes a bracket that the captions above it opened, or begins with a small letter.
fn rest_of_a_caption(sheet: &Sheet, cell: usize) -> bool {
    let Some(text) = sheet.cells.get(cell).map(|c| c.run.text.trim()) else { return false };
    text.ends_with(')') && !text.contains('(') || text.chars().next().is_some_and(char::is_lowercase)
}
