//! Which column counts, told by arithmetic: in a row, how many times the price is the amount. In: a table, its head and its rows. Out: the index of the
//! column of quantities, where its caption is not known, or where several captions say quantity.

use super::shape::Table;
use crate::find::captions::sense::Sense;
use crate::find::captions::shelf::says_column;
use crate::find::number;
use crate::languages::Column;
use crate::layout::Run;
use crate::model::FieldName;

/// A product agrees with the amount printed where they differ by no more than this share of the amount, or by so much in the smallest coin: prices are
/// printed rounded. Chosen by eye; not measured.
const ROUNDED: (f64, f64) = (0.003, 0.011);

/// Such a share of the rows whose cells have numbers has to agree. Chosen by eye; not measured.
const AGREE: f64 = 0.6;

/// The column of quantities.
pub(super) fn quantity(table: &Table, decimal: Option<char>) -> Option<usize> {
    let named: Vec<usize> = indices(table, |s| s == Some(Sense::Column(Column::Quantity)));
    if let [only] = named.as_slice() {
        return Some(*only);
    }
    let cells = numbers(table, decimal);
    if let Some(column) = summed(table, &cells, decimal) {
        return Some(column);
    }
    // A column of quantities that nobody filled in counts nothing.
    let filled = |c: &usize| cells.iter().any(|row| row.get(*c).copied().flatten().is_some());
    let full: Vec<usize> = named.iter().copied().filter(filled).collect();
    let named = if full.is_empty() { named } else { full };
    if let [only] = named.as_slice() {
        return Some(*only);
    }
    let may_count =
        |c: &usize| named.contains(c) || named.is_empty() && table.heads.get(*c).is_some_and(|h| h.sense.is_none());
    let found = factors(table, &cells).into_iter().find(|(q, ..)| may_count(q)).map(|(q, ..)| q);
    if found.is_some() {
        return found;
    }
    // "Cartons", "pieces a carton", "pieces": the last is the product of the others.
    let product = named.iter().copied().find(|c| {
        let factor = |a: &usize| *a != *c && table.heads.get(*a).is_some_and(|h| counts(h.sense));
        (0..table.heads.len())
            .filter(factor)
            .any(|a| named.iter().any(|b| *b != a && b != c && agree(&cells, a, *b, *c)))
    });
    let counts_pieces = |c: &usize| table.heads.get(*c).is_some_and(|h| crate::find::unit::inside(&h.text).is_some());
    // "Qty advised" beside "Qty received": the caption that is known as a whole.
    let whole = |c: &usize| table.heads.get(*c).is_some_and(|h| says_column(&h.text, Column::Quantity));
    let known: Vec<usize> = named.iter().copied().filter(whole).collect();
    let named = if known.is_empty() { named } else { known };
    product.or_else(|| named.iter().copied().find(counts_pieces)).or_else(|| named.first().copied())
}

/// The only column whose numbers add up to what the row of totals calls the quantity ("Total qty: 705"), wherever that stands.
fn summed(table: &Table, cells: &[Vec<Option<f64>>], decimal: Option<char>) -> Option<usize> {
    let said = |row: &&Vec<Run>| row.iter().any(|r| counts_in_words(&r.text));
    let told: Vec<f64> = table
        .totals
        .iter()
        .filter(said)
        .flat_map(|row| row.iter().flat_map(|r| number::find_with(&r.text, decimal)))
        .map(|n| n.value.approximate())
        .collect();
    let sum = |c: usize| cells.iter().filter_map(|r| r.get(c).copied().flatten()).sum::<f64>();
    let several = |c: &usize| cells.iter().filter(|r| r.get(*c).copied().flatten().is_some()).count() >= SUMMED;
    let mut found =
        (0..table.heads.len()).filter(several).filter(|c| told.iter().any(|t| *t > 0.0 && (sum(*c) - t).abs() < 0.005));
    found.next().filter(|_| found.next().is_none())
}

/// A sum of so many numbers proves its column.
const SUMMED: usize = 2;

/// Whether a cell of totals names the quantity and nothing else: "Total qty:".
fn counts_in_words(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().any(char::is_alphabetic));
    let words: Vec<&str> = words.collect();
    words.len() <= 3 && words.last().is_some_and(|w| says_column(w, Column::Quantity))
}

/// Whether a column of that sense may hold how many packages, or pieces in each.
fn counts(sense: Option<Sense>) -> bool {
    matches!(sense, None | Some(Sense::Column(Column::Quantity) | Sense::Field(FieldName::Packages)))
}

/// Columns of how many, price and amount that agree; those whose captions are known come first.
fn factors(table: &Table, cells: &[Vec<Option<f64>>]) -> Vec<(usize, usize, usize)> {
    let money = |c: usize, column: Column| table.heads.get(c).is_some_and(|h| h.is(column));
    let numbered = |c: &usize| {
        table.heads.get(*c).is_none_or(|h| {
            !matches!(
                h.sense,
                Some(Sense::Column(Column::Row | Column::Other | Column::Model | Column::Lots | Column::Serials))
            )
        })
    };
    let columns: Vec<usize> = (0..table.heads.len()).filter(numbered).collect();
    let mut found = Vec::new();
    let paid = |c: &&usize| !money(**c, Column::Quantity);
    for amount in columns.iter().rev().filter(paid) {
        for price in columns.iter().filter(paid).filter(|p| *p != amount) {
            for count in columns.iter().filter(|q| *q != price && *q != amount) {
                // Of two factors the whole one counts, else the first.
                let whole =
                    |c: usize| cells.iter().filter_map(|r| r.get(c).copied().flatten()).all(|n| n.fract() == 0.0);
                let counts = whole(*count) && (!whole(*price) || count < price) || money(*price, Column::Price);
                if counts && !money(*count, Column::Price) && agree(cells, *count, *price, *amount) {
                    found.push((*count, *price, *amount));
                }
            }
        }
    }
    let known =
        |f: &(usize, usize, usize)| usize::from(money(f.1, Column::Price)) + usize::from(money(f.2, Column::Amount));
    found.sort_by_key(|f| std::cmp::Reverse(known(f)));
    found
}

/// Whether the product of two columns is the third, in most rows.
fn agree(cells: &[Vec<Option<f64>>], count: usize, price: usize, amount: usize) -> bool {
    let (mut right, mut all) = (0_usize, 0_usize);
    for row in cells {
        let at = |c: usize| row.get(c).copied().flatten();
        let (Some(q), Some(p), Some(a)) = (at(count), at(price), at(amount)) else { continue };
        all += 1;
        right += usize::from(a > 0.0 && q > 0.0 && is_product(q, p, a));
    }
    right > 0 && right as f64 >= AGREE * all as f64
}

/// Whether so many at that price make the amount.
pub fn is_product(count: f64, price: f64, amount: f64) -> bool {
    (count * price - amount).abs() <= (ROUNDED.0 * amount).min(ROUNDED.1 * count.max(1.0)).max(ROUNDED.1)
}

/// The first number of each cell of each row.
fn numbers(table: &Table, decimal: Option<char>) -> Vec<Vec<Option<f64>>> {
    let first = |text: &str| number::find_with(text, decimal).first().map(|n| n.value.approximate());
    table.rows.iter().map(|row| row.iter().map(|cell| first(&cell.text)).collect()).collect()
}

fn indices(table: &Table, is: impl Fn(Option<Sense>) -> bool) -> Vec<usize> {
    table.heads.iter().enumerate().filter(|(_, h)| is(h.sense)).map(|(i, _)| i).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::table::Head;
    use crate::model::Rect;

    fn table(heads: &[Option<Column>], rows: &[&[&str]]) -> Table {
        let place = Rect { x0: 0.0, y0: 0.0, x1: 1.0, y1: 1.0 };
        let head = |c: &Option<Column>| Head { sense: c.map(Sense::Column), text: String::new(), place };
        let run = |text: &&str| {
            let mut run = Run::new(0);
            run.text = (*text).to_owned();
            run.at = (0..text.chars().count()).collect();
            run
        };
        Table {
            heads: heads.iter().map(head).collect(),
            rows: rows.iter().map(|r| r.iter().map(run).collect()).collect(),
            totals: Vec::new(),
            lines: 0..1,
        }
    }

    #[test]
    fn the_factor_of_the_price_counts() {
        let heads = [Some(Column::Description), None, None, Some(Column::Price), Some(Column::Amount)];
        let rows: &[&[&str]] = &[&["Belt", "40", "12", "3.50", "42.00"], &["Sling", "60", "5", "8.20", "41.00"]];
        assert_eq!(quantity(&table(&heads, rows), Some('.')), Some(2));
    }

    #[test]
    fn of_several_counts_the_product_is_the_quantity() {
        let q = Some(Column::Quantity);
        let rows: &[&[&str]] = &[&["4", "Belt", "25", "100"], &["2", "Sling", "50", "100"]];
        assert_eq!(quantity(&table(&[q, Some(Column::Description), q, q], rows), None), Some(3));
    }

    #[test]
    fn the_column_that_adds_up_to_the_total_quantity_counts() {
        let q = Some(Column::Quantity);
        let rows: &[&[&str]] = &[&["Belt", "25", "4", "100"], &["Sling", "50", "0", "70"]];
        let mut table = table(&[Some(Column::Description), q, q, None], rows);
        let total = |text: &str| {
            let mut run = Run::new(0);
            run.push(' ', text, crate::model::Span::new(0, text.chars().count()));
            run
        };
        table.totals = vec![vec![total("Total Qty: 170"), Run::new(0), Run::new(0), Run::new(0)]];
        assert_eq!(quantity(&table, None), Some(3));
        table.totals = Vec::new();
        assert_ne!(quantity(&table, None), Some(3));
    }

    #[test]
    fn a_column_of_quantities_that_is_empty_does_not_count() {
        let q = Some(Column::Quantity);
        let rows: &[&[&str]] = &[&["Belt", "", "25"], &["Sling", "", "50"]];
        assert_eq!(quantity(&table(&[Some(Column::Description), q, q], rows), None), Some(2));
    }

    #[test]
    fn row_numbers_do_not_count() {
        let heads = [Some(Column::Row), Some(Column::Description), Some(Column::Price), Some(Column::Amount)];
        assert_eq!(quantity(&table(&heads, &[&["1", "Repair", "90.00", "90.00"]]), Some('.')), None);
    }
}
