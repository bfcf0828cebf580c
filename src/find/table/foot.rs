//! Sums far below a table, without a word for them: the goods end, the form goes on, and at its foot the figures stand once more. In: a sheet and a table without
//! totals. Out: its row of totals, where the figures are flush with its columns and one of them adds up.

use super::head::Head;
use super::rows::sums_up;
use super::shape::Table;
use crate::find::number;
use crate::find::sheet::Sheet;
use crate::layout::{Cell, Run};

/// The sums stand within so many lines. Chosen by eye; not measured.
const LINES: usize = 20;
/// A figure has so many letters beside it, for its unit.
const LETTERS: usize = 5;

/// The row of totals at the foot of the page.
pub(super) fn of(sheet: &Sheet, table: &Table) -> Option<Vec<Run>> {
    let end = table.lines.end;
    let page = sheet.lines.get(end.checked_sub(1)?)?.page;
    if table.rows.len() < 2 || sheet.page(page).is_none_or(|p| p.width == 0.0) {
        return None;
    }
    let lines =
        (end..(end + LINES).min(sheet.lines.len())).take_while(|l| sheet.lines.get(*l).is_some_and(|l| l.page == page));
    lines.into_iter().filter_map(|line| row(sheet, table, line)).find(|total| {
        let mut rows = table.rows.clone();
        rows.push(total.clone());
        sums_up(&rows, &table.heads, sheet.decimal)
    })
}

/// A line of figures alone, each in the column whose caption it stands under.
fn row(sheet: &Sheet, table: &Table, line: usize) -> Option<Vec<Run>> {
    let cells: Vec<&Cell> =
        sheet.cells_of(line).iter().filter(|c| c.run.text.chars().any(char::is_alphanumeric)).collect();
    let figure = |c: &&Cell| {
        c.run.text.chars().filter(|c| c.is_alphabetic()).count() <= LETTERS && !number::find(&c.run.text).is_empty()
    };
    if cells.is_empty() || !cells.iter().all(figure) {
        return None;
    }
    let mut row = vec![Run::new(cells.first()?.run.page); table.heads.len()];
    for cell in cells {
        let over = |h: &Head| h.place.overlap_x(&cell.place);
        let best = table.heads.iter().enumerate().max_by(|a, b| over(a.1).total_cmp(&over(b.1)));
        let (column, _) = best.filter(|(_, h)| over(h) > 0.0)?;
        row.get_mut(column)?.append(' ', &cell.run);
    }
    Some(row)
}
