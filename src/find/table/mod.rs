//! Goods tables, ruled or not: a head row is known by its captions, columns by the gaps and rules between them, rows by the numbers in them.
//! In: a sheet. Out: [`Table`]s with their rows and totals, cell by cell. Wrapped rows are put together, repeated heads are one table's
//! again, totals are no rows. What a row delivers is put together in `delivered`.

pub mod count;

mod delivered;

mod goods;

mod grid;

mod head;

mod identifiers;

mod line;

pub mod listed;

mod listed_line;

pub mod marks;

mod reach;

mod rest;

mod rows;

mod shape;

pub mod solve;

mod stacks;

pub use delivered::goods;
pub use goods::Goods;
pub use head::Head;
pub use line::{is_summing_up, is_total};
pub use marks::Marks;
pub use shape::Table;

use super::sheet::Sheet;

/// The goods tables of a sheet, top to bottom.
pub fn find(sheet: &Sheet) -> Vec<Table> {
    let mut found = Vec::new();
    let mut line = 0;
    while line < sheet.lines.len() {
        let Some((heads, below)) = head::at(sheet, line) else {
            line += 1;
            continue;
        };
        let table = rows::below(sheet, heads, line, below);
        line = table.lines.end.max(below);
        if !table.rows.is_empty() || !table.totals.is_empty() {
            found.push(table);
        }
    }
    found
}
