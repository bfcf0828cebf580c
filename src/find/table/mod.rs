//! Goods tables, ruled or not: a head row is known by its captions, columns by the gaps and rules between them, rows by the numbers in them.
//! In: a sheet. Out: [`Table`]s with their rows and totals, cell by cell. Wrapped rows are put together, repeated heads are one table's
//! again, totals are no rows. What a row delivers is put together in `delivered`.

pub mod count;

mod delivered;

mod foot;

mod goods;

mod going_on;

mod grid;

mod head;

mod identifiers;

mod joined;

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
pub use joined::joined;
pub use line::{is_summing_up, is_total, sums};
pub use marks::Marks;
pub use shape::Table;

use super::sheet::Sheet;

/// The goods tables of a sheet, top to bottom. What goes on behind a gap, or on the next page, is a table with the same head.
pub fn find(sheet: &Sheet) -> Vec<Table> {
    let mut found: Vec<Table> = Vec::new();
    let mut line = 0;
    while line < sheet.lines.len() {
        let Some((heads, below)) = head::at(sheet, line) else {
            line += 1;
            continue;
        };
        let mut table = rows::below(sheet, heads, line, below);
        line = table.lines.end.max(below);
        while let Some((heads, first)) = going_on::of(sheet, &table, line) {
            let next = rows::below(sheet, heads, first, first);
            let end = next.lines.end;
            if next.rows.is_empty() || end <= line {
                break;
            }
            line = end;
            found.push(std::mem::replace(&mut table, next));
        }
        if table.totals.is_empty() {
            table.totals.extend(foot::of(sheet, &table));
        }
        if !table.rows.is_empty() || !table.totals.is_empty() {
            found.push(table);
        }
    }
    found
}
