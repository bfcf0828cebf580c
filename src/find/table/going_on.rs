//! Tables that go on behind a gap or overleaf without their head. In: a table and the line behind it. Out: the head once more, and the line of the first row
//! that stands in its columns: figures under the quantity and under another column, flush with those of a row above.

use super::head::{self, Head};
use super::line::is_total;
use super::shape::Table;
use super::solve::is_product;
use crate::find::number;
use crate::find::sheet::Sheet;
use crate::find::unit;
use crate::languages::Column;
use crate::layout::Cell;

/// Rows go on within so many lines, and no farther than on the next page. Chosen by eye; not measured.
const LINES: usize = 60;
/// Figures of one column end, or begin, within so many points of each other; overleaf a page may be set a little aside.
const FLUSH: (f64, f64) = (2.5, 7.0);
/// A row has so many cells at least, and so many figures flush with those above.
const ROW: (usize, usize) = (3, 2);
/// A head stands so many points over its first row.
const OVER: f64 = 2.0;

/// The head of what goes on, and the line of its first row.
pub(super) fn of(sheet: &Sheet, table: &Table, from: usize) -> Option<(Vec<Head>, usize)> {
    let rows: Vec<usize> =
        table.lines.clone().filter(|l| figures(sheet, *l) >= ROW.1 && !is_total(sheet, *l)).collect();
    let last = sheet.lines.get(table.lines.end.checked_sub(1)?)?;
    // Behind its total a table has ended.
    if !table.totals.is_empty() || table.rows.is_empty() || sheet.page(last.page).is_none_or(|p| p.width == 0.0) {
        return None;
    }
    for line in from..(from + LINES).min(sheet.lines.len()) {
        let own = sheet.lines.get(line)?;
        if own.page > last.page + 1 || head::at(sheet, line).is_some() || is_total(sheet, line) {
            return None;
        }
        let flush = if own.page == last.page { FLUSH.0 } else { FLUSH.1 };
        if rows.iter().any(|row| alike(sheet, table, *row, line, flush)) || multiplied(sheet, line) {
            let lift = |h: &Head| {
                let mut head = h.clone();
                let height = head.place.height();
                head.place.y1 = own.place.y0 - OVER;
                head.place.y0 = head.place.y1 - height;
                head
            };
            return Some((table.heads.iter().map(lift).collect(), line));
        }
    }
    None
}

fn is_figure(cell: &Cell) -> bool {
    let letters = cell.run.text.chars().filter(|c| c.is_alphabetic()).count();
    letters <= 5 && cell.run.text.chars().any(char::is_numeric) && !number::find(&cell.run.text).is_empty()
}

/// How many cells of figures a line has.
fn figures(sheet: &Sheet, line: usize) -> usize {
    sheet.cells_of(line).iter().filter(|c| is_figure(c)).count()
}

/// Whether a line has its figures where a row has them, the quantity among them.
fn alike(sheet: &Sheet, table: &Table, row: usize, line: usize, flush: f64) -> bool {
    let cells = sheet.cells_of(line);
    if cells.len() < ROW.0 || cells.iter().any(|c| c.run.text.trim_end().ends_with([':', '：'])) {
        return false;
    }
    let place = table.heads.iter().find(|h| h.is(Column::Quantity)).map(|h| h.place);
    let pairs: Vec<&Cell> = cells
        .iter()
        .filter(|c| is_figure(c))
        .filter(|c| {
            sheet
                .cells_of(row)
                .iter()
                .filter(|r| is_figure(r))
                .any(|r| (r.place.x1 - c.place.x1).abs() < flush || (r.place.x0 - c.place.x0).abs() < flush)
        })
        .collect();
    let counted = place.is_none_or(|p| {
        let under = |c: &&&Cell| c.place.overlap_x(&p) > 0.0 || (c.place.mid_x() - p.mid_x()).abs() < p.width();
        pairs.iter().any(|c| under(&c))
    });
    pairs.len() >= ROW.1 && counted
}

/// Whether a line says how many, at what price, and what that makes: a row, however its columns are set.
fn multiplied(sheet: &Sheet, line: usize) -> bool {
    let cells: Vec<&Cell> = sheet.cells_of(line).iter().filter(|c| is_figure(c) || opens_with_a_count(c)).collect();
    let first = |c: &&Cell| number::find_with(&c.run.text, sheet.decimal).into_iter().next();
    let numbers: Vec<f64> = cells.iter().filter_map(first).map(|n| n.value.approximate()).collect();
    let worded = sheet.cells_of(line).iter().any(|c| c.run.text.chars().filter(|c| c.is_alphabetic()).count() > 3);
    let product = |a: usize, b: usize, c: usize| {
        let at = |n: usize| numbers.get(n).copied().unwrap_or(0.0);
        a != b && at(a) > 0.0 && at(b) > 0.0 && is_product(at(a), at(b), at(c))
    };
    let last = numbers.len().saturating_sub(1);
    worded && numbers.len() >= PRODUCT && (0..last).any(|a| (0..last).any(|b| product(a, b, last)))
}

/// Count, price and amount.
const PRODUCT: usize = 3;

/// "2 pcs 19 % VAT": a count with its unit, and the next column so near that it is read with it.
fn opens_with_a_count(cell: &Cell) -> bool {
    let mut words = cell.run.text.split_whitespace();
    words.next().is_some_and(|w| w.chars().all(|c| c.is_ascii_digit()))
        && words.next().is_some_and(|w| unit::of(w).is_some())
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;

    const HEAD: [(f64, f64, f64, &str); 5] = [
        (200.0, 40.0, 16.0, "INVOICE"),
        (40.0, 700.0, 10.0, "Description"),
        (250.0, 700.0, 10.0, "Quantity"),
        (350.0, 700.0, 10.0, "Price"),
        (450.0, 700.0, 10.0, "Amount"),
    ];

    fn row(y: f64, name: &'static str, figures: [&'static str; 3]) -> [(f64, f64, f64, &'static str); 4] {
        [
            (40.0, y, 10.0, name),
            (250.0, y, 10.0, figures[0]),
            (350.0, y, 10.0, figures[1]),
            (450.0, y, 10.0, figures[2]),
        ]
    }

    #[test]
    fn rows_go_on_overleaf_and_behind_their_remarks() {
        let mut first = HEAD.to_vec();
        first.extend(row(720.0, "Mooring rope", ["20 pcs", "9.50", "190.00"]));
        first.push((40.0, 734.0, 10.0, "Net price: 9.50 each"));
        let mut second = vec![(300.0, 40.0, 8.0, "Page 2 of 2")];
        second.extend(row(100.0, "Anchor chain", ["50 pcs", "5.50", "275.00"]));
        second.extend([(60.0, 116.0, 10.0, "Gross price: 5.50"), (60.0, 130.0, 10.0, "Origin: Rennby works")]);
        second.extend(row(190.0, "Shackle bow", ["30 pcs", "2.00", "60.00"]));
        let document = drawn::paper(&[&first, &second]);
        let items = understand(&document).understanding.line_items;
        let read: Vec<_> = items.iter().map(|i| i.quantity.as_ref().map(|q| q.as_str().to_owned())).collect();
        assert_eq!(read, [Some("20".to_owned()), Some("50".to_owned()), Some("30".to_owned())], "{items:?}");
    }
}
