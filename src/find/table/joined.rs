//! Tables that go on behind a gap or overleaf, as one again: which column counts, and what is a row, is told by all rows together. In: the tables of a sheet.
//! Out: the same with those of one head put together, and with remarks put back to the rows that they are on.

use super::shape::Table;
use crate::find::number;
use crate::languages::Column;
use crate::layout::Run;

/// The tables, each as a whole. One that has its totals has ended.
pub fn joined(tables: &[Table]) -> Vec<Table> {
    let mut whole: Vec<Table> = Vec::new();
    for table in tables {
        match whole.last_mut().filter(|last| last.totals.is_empty() && is_one_head(last, table)) {
            Some(last) => {
                last.rows.extend(table.rows.iter().cloned());
                last.totals.extend(table.totals.iter().cloned());
                last.lines.end = table.lines.end;
            }
            None => whole.push(table.clone()),
        }
    }
    for table in &mut whole {
        put_remarks_back(table);
    }
    whole
}

fn is_one_head(one: &Table, other: &Table) -> bool {
    one.heads.len() == other.heads.len()
        && one.heads.iter().zip(&other.heads).all(|(a, b)| a.sense == b.sense && a.text == b.text)
}

/// A row has figures in so many of the columns in which most rows have them. Chosen by eye; not measured.
const FIGURES: usize = 2;
/// Such a share of the rows has a figure in a column that tells rows. Chosen by eye; not measured.
const MOST: f64 = 0.45;

/// "Discount: 0.05" below a row is a remark on it, though its figure stands in the column of quantities: no other column has one.
fn put_remarks_back(table: &mut Table) {
    let Some(counted) = table.column(|h| h.is(Column::Quantity)) else { return };
    let telling = telling(table, counted);
    let told = |row: &[Run]| telling.iter().filter(|c| row.get(**c).is_some_and(has_figure)).count();
    // A remark on a row that is none itself is none either: the first row stays.
    if telling.len() < FIGURES || table.rows.first().is_none_or(|row| told(row) < FIGURES) {
        return;
    }
    let mut rows: Vec<Vec<Run>> = Vec::new();
    for row in std::mem::take(&mut table.rows) {
        match rows.last_mut().filter(|_| told(&row) == 0) {
            Some(last) => {
                let others = last.iter_mut().zip(&row).enumerate().filter(|(c, _)| *c != counted);
                others.for_each(|(_, (into, cell))| into.append('\n', cell));
            }
            None => rows.push(row),
        }
    }
    table.rows = rows;
}

/// The columns beside that of quantities in which most rows have figures: their numbers, prices and amounts, known or not.
fn telling(table: &Table, counted: usize) -> Vec<usize> {
    let may_tell = |c: &usize| {
        *c != counted
            && table
                .heads
                .get(*c)
                .is_some_and(|h| h.sense.is_none() || h.is(Column::Row) || h.is(Column::Price) || h.is(Column::Amount))
    };
    #[expect(clippy::cast_precision_loss, reason = "rows of a table")]
    let most = |c: &usize| {
        let some = table.rows.iter().filter(|row| row.get(*c).is_some_and(has_figure)).count();
        some as f64 >= MOST * table.rows.len() as f64
    };
    (0..table.heads.len()).filter(may_tell).filter(most).collect()
}

/// A figure opens its cell; within words it may be a part of anything.
fn has_figure(cell: &Run) -> bool {
    let line = cell.text.trim_start().split('\n').next().unwrap_or_default();
    let open = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != ':');
    open.starts_with(|c: char| c.is_numeric()) && !number::find(line).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::Sense;
    use crate::find::table::Head;
    use crate::model::Rect;

    fn table(rows: &[[&str; 4]]) -> Table {
        let place = Rect { x0: 0.0, y0: 0.0, x1: 1.0, y1: 1.0 };
        let columns = [Column::Row, Column::Description, Column::Quantity, Column::Amount];
        let run = |text: &&str| {
            let mut run = Run::new(0);
            run.text = (*text).to_owned();
            run.at = (0..text.chars().count()).collect();
            run
        };
        Table {
            heads: columns.map(|c| Head { sense: Some(Sense::Column(c)), text: String::new(), place }).to_vec(),
            rows: rows.iter().map(|r| r.iter().map(run).collect()).collect(),
            totals: Vec::new(),
            lines: 0..1,
        }
    }

    fn counted(tables: &[Table]) -> Vec<String> {
        joined(tables).iter().flat_map(|t| &t.rows).map(|r| r[2].text.clone()).collect()
    }

    #[test]
    fn a_remark_is_no_row_though_it_has_a_figure_where_others_count() {
        let one = table(&[["1", "Halyard", "20 m", "64.00"], ["", "Length on the reel:", "50", ""]]);
        let two = table(&[["2", "Turnbuckle", "6", "90.00"], ["", "Gross price", ": 15.50", ""]]);
        assert_eq!(counted(&[one, two]), ["20 m", "6"]);
    }

    #[test]
    fn rows_without_prices_stay_where_none_has_them() {
        let all = table(&[["", "Halyard", "20 m", ""], ["", "Turnbuckle", "6", ""]]);
        assert_eq!(counted(&[all]), ["20 m", "6"]);
        let first = table(&[["", "Reels", "2", ""], ["1", "Halyard", "20 m", "64.00"], ["2", "Cleat", "8", "12.00"]]);
        assert_eq!(counted(&[first]), ["2", "20 m", "8"]);
    }
}
