//! Fields in the columns and total rows of goods tables: weights, packages, amounts, containers. In: the tables and a slot. Out: candidates.

use super::candidate::Candidate;
use super::slot::{Kind, Slot, hint, weight_in};
use crate::find::table::Table;
use crate::find::{Sense, Sheet, identifier, mentions, number, says_field, unit};
use crate::languages::Column;
use crate::layout::Run;
use crate::model::{FieldName, Unit};

/// Columns whose totals are no amounts of money.
const WEIGHED: &[FieldName] = &[FieldName::Packages, FieldName::NetWeight, FieldName::GrossWeight];

/// The candidates of a slot in the tables of a sheet.
pub(crate) fn of(sheet: &Sheet, tables: &[Table], slot: &Slot, found: &mut Vec<Candidate>) {
    let last = tables.iter().rposition(|t| !t.totals.is_empty());
    for (index, table) in tables.iter().enumerate() {
        let column = match slot.field {
            FieldName::TotalAmount => table.column(|h| h.is(Column::Amount)),
            field => table.column(|h| h.is_field(field)),
        };
        if slot.field == FieldName::Packages {
            if last == Some(index) {
                counted(sheet, table, slot, found);
            }
            if column.is_none() {
                opening(sheet, table, slot, found);
            }
        }
        let column = column.or_else(|| if slot.field == FieldName::GrossWeight { weighed(table) } else { None });
        match slot.kind {
            Kind::Weight | Kind::Count | Kind::Amount => {
                if let Some(column) = column {
                    numbers(sheet, table, column, slot, last == Some(index), found);
                }
            }
            Kind::Container => {
                if let Some(column) = column {
                    for run in table.rows.iter().filter_map(|r| r.get(column)) {
                        for (run, value, holds) in identifier::containers(run) {
                            push(
                                sheet,
                                slot,
                                value,
                                run,
                                if holds { 0.95 } else { 0.6 },
                                "column of containers",
                                found,
                            );
                        }
                    }
                }
            }
            Kind::Identifier => {
                if let Some(column) = column {
                    cited(sheet, table, column, slot, found);
                }
            }
            _ => {}
        }
    }
}

/// "PO No." over a column whose rows all say the same: one order, one contract.
fn cited(sheet: &Sheet, table: &Table, column: usize, slot: &Slot, found: &mut Vec<Candidate>) {
    let cells = || table.rows.iter().filter_map(|r| r.get(column)).filter(|r| !r.text.trim().is_empty());
    let Some(first) = cells().next().and_then(|r| identifier::head(r, &hint(sheet))) else { return };
    let same = cells().all(|r| r.text.trim().starts_with(first.text.as_str()));
    if same && first.text.chars().any(char::is_numeric) {
        push(sheet, slot, first.text.clone(), first, CITED, "column of one number", found);
    }
}

/// How sure a number is that all rows of a table say. Chosen by eye; not measured.
const CITED: f64 = 0.75;

/// "Total 7 packages": a number before the caption instead of below it.
fn counted(sheet: &Sheet, table: &Table, slot: &Slot, found: &mut Vec<Candidate>) {
    let row: Vec<&Run> = table.totals.last().into_iter().flatten().filter(|r| !r.text.trim().is_empty()).collect();
    // "25 cartons + 16 pallets": each is a part of the number.
    if row.iter().any(|r| r.text.contains('+')) {
        return;
    }
    for (at, run) in row.iter().enumerate() {
        let Some(number) = number::find_with(&run.text, sheet.decimal).into_iter().next() else { continue };
        let behind: String = run.text.chars().skip(number.span.end).collect();
        // The word may stand in the next column: "622" beside "CTNS".
        let beside = row.get(at + 1).map_or("", |r| r.text.trim());
        let rest = if behind.trim().is_empty() { beside } else { behind.trim() };
        let kind = |text: &str| {
            text.split_whitespace().count() == 1 && unit::of(text).is_some_and(is_package) && number.value.is_whole()
        };
        if says_field(rest, FieldName::Packages) || kind(rest) {
            let cut = run.cut(number.span.start, number.span.end);
            push(
                sheet,
                slot,
                number.value.as_str().to_owned(),
                cut,
                0.85,
                "packages counted in the row of totals",
                found,
            );
        }
    }
}

/// "Number and kind of packages; description of goods" over "480 drums lacquer" or "612 wooden cases said to contain:": how many packages open the column.
fn opening(sheet: &Sheet, table: &Table, slot: &Slot, found: &mut Vec<Candidate>) {
    let Some(column) = table.column(|h| h.is(Column::Description)) else { return };
    let combined = table.heads.get(column).is_some_and(|h| mentions(&h.text).contains(&FieldName::Packages));
    if !combined {
        return;
    }
    let lines: Vec<Run> = table.rows.iter().filter_map(|r| r.get(column)).flat_map(Run::lines).collect();
    let opens = |line: &Run| {
        let number = number::find_with(&line.text, sheet.decimal).into_iter().find(|n| n.span.start == 0)?;
        let rest: String = line.text.chars().skip(number.span.end).collect();
        let packed = rest.split_whitespace().take(PACKED).any(|w| unit::of(w).is_some_and(is_package));
        (number.value.is_whole() && packed)
            .then(|| (number.value.clone(), line.cut(number.span.start, number.span.end)))
    };
    let counts: Vec<_> = lines.iter().filter_map(opens).collect();
    // Several counts are those of several goods: their sum stands nowhere.
    if let [(value, run)] = counts.as_slice() {
        push(sheet, slot, value.as_str().to_owned(), run.clone(), 0.8, "packages at the head of the goods", found);
    }
}

/// A kind of package is named within so many words of its number: `612 wooden cases`. Chosen by eye; not measured.
const PACKED: usize = 2;

/// Whether a unit is a kind of package.
pub(super) fn is_package(unit: Unit) -> bool {
    matches!(unit, Unit::Box | Unit::Crate | Unit::Drum | Unit::Bag | Unit::Pallet)
}

/// A column of no known caption, or of "weight" alone, whose cells are weights, where no other is of weights.
fn weighed(table: &Table) -> Option<usize> {
    let other = |h: &crate::find::table::Head| h.is_field(FieldName::GrossWeight) || h.is_field(FieldName::NetWeight);
    if table.heads.iter().any(other) {
        return None;
    }
    let weight = |run: &Run| {
        let last = run.text.split_whitespace().next_back().unwrap_or_default();
        unit::of(last).is_some_and(unit::is_weight) && !number::find(&run.text).is_empty()
    };
    let mut columns = (0..table.heads.len()).filter(|c| {
        let cells: Vec<&Run> =
            table.rows.iter().filter_map(|r| r.get(*c)).filter(|r| !r.text.trim().is_empty()).collect();
        table.heads.get(*c).is_some_and(|h| h.sense.is_none_or(|s| s == Sense::Property) && !h.text.is_empty())
            && !cells.is_empty()
            && cells.iter().all(|r| weight(r))
    });
    columns.next().filter(|_| columns.next().is_none())
}

/// The last cell of a column where it is the sum of those above it: a total without a word for it.
fn summed(cells: &[(String, Run)]) -> Option<&(String, Run)> {
    let number = |(value, _): &(String, Run)| value.split(' ').next().and_then(|n| n.parse::<f64>().ok());
    let (last, above) = cells.split_last().filter(|(_, above)| above.len() >= 2)?;
    let sum = above.iter().map(number).sum::<Option<f64>>()?;
    ((number(last)? - sum).abs() < SUM).then_some(last)
}

/// A sum is right to so much.
const SUM: f64 = 0.006;

fn push(sheet: &Sheet, slot: &Slot, value: String, run: Run, score: f64, rule: &str, found: &mut Vec<Candidate>) {
    let score = score * sheet.legibility_weight(&run);
    found.push(Candidate { field: slot.field, value, run, score, rule: rule.to_owned() });
}

/// The cell of a row of totals that is the sum of two others before it, of the amount and its tax. Where the largest stands first, a discount was taken off.
fn taxed<'t>(sheet: &Sheet, table: &Table, total: &'t [Run]) -> Option<&'t Run> {
    let money = |i: usize| {
        table.heads.get(i).is_none_or(|h| !h.is(Column::Quantity) && !WEIGHED.iter().any(|f| h.is_field(*f)))
    };
    let amounts: Vec<(&Run, f64)> = total
        .iter()
        .enumerate()
        .filter(|(i, _)| money(*i))
        .filter_map(|(_, r)| match number::find_with(&r.text, sheet.decimal).as_slice() {
            [only] if !r.text.contains('%') => Some((r, only.value.approximate())),
            _ => None,
        })
        .filter(|(_, n)| *n > 0.0)
        .collect();
    let (run, largest) = amounts.last().copied().filter(|(_, last)| amounts.iter().all(|(_, n)| n <= last))?;
    let others: Vec<f64> = amounts.iter().filter(|(r, _)| !std::ptr::eq(*r, run)).map(|(_, n)| *n).collect();
    let proven =
        others.iter().enumerate().any(|(i, a)| others.iter().skip(i + 1).any(|b| (a + b - largest).abs() < SUM));
    proven.then_some(run)
}

/// The total of a column where it is printed, or the value of its only row.
fn numbers(sheet: &Sheet, table: &Table, column: usize, slot: &Slot, last: bool, found: &mut Vec<Candidate>) {
    let caption = table.heads.get(column).map(|h| h.text.clone()).unwrap_or_default();
    let mut total_seen = false;
    for (n, total) in table.totals.iter().enumerate() {
        // A total may stand a column off, with its words, where the row has no other number.
        let with_tax = || taxed(sheet, table, total).filter(|_| slot.kind == Kind::Amount);
        let own = with_tax().or_else(|| total.get(column)).filter(|r| !number::find(&r.text).is_empty());
        let alone = || {
            // A count or a weight is no amount.
            let money = |i: usize| {
                let head = table.heads.get(i);
                head.is_none_or(|h| !h.is(Column::Quantity) && !WEIGHED.iter().any(|f| h.is_field(*f)))
            };
            let numbered = total.iter().enumerate().filter(|(i, r)| money(*i) && !number::find(&r.text).is_empty());
            let with_numbers: Vec<&Run> = numbered.map(|(_, r)| r).collect();
            match with_numbers.as_slice() {
                [only] if slot.kind == Kind::Amount && number::find_with(&only.text, sheet.decimal).len() == 1 => {
                    Some(*only)
                }
                _ => None,
            }
        };
        let Some(run) = own.or_else(alone) else { continue };
        if let Some((value, run)) = value(sheet, slot, run, &caption) {
            total_seen = true;
            // Sums carried forward and subtotals stand above the last total.
            let final_one = last && n + 1 == table.totals.len();
            let net = slot.kind == Kind::Amount && total.iter().any(|r| says_net(&r.text));
            let sure = if final_one { 0.9 } else { 0.35 } * if net { BEFORE_TAX } else { 1.0 };
            push(sheet, slot, value, run, sure, "row of totals", found);
        }
    }
    if total_seen || slot.kind == Kind::Amount {
        return;
    }
    let cells: Vec<(String, Run)> =
        table.rows.iter().filter_map(|r| value(sheet, slot, r.get(column)?, &caption)).collect();
    // The sum of several rows stands nowhere on the paper, unless the last of them is it.
    if let [(value, run)] = cells.as_slice() {
        let sure = if table.rows.len() > 1 { 0.45 } else { 0.85 };
        push(sheet, slot, value.clone(), run.clone(), sure, "column of the only row", found);
    } else if let Some((value, run)) = summed(&cells) {
        push(sheet, slot, value.clone(), run.clone(), 0.85, "sum of the column, printed below it", found);
    }
}

/// "Net" says so of weights and of sums.
fn says_net(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|w| says_field(w, FieldName::NetWeight))
}

/// What is left of a sum that its words call net: tax comes to it. Chosen by eye; not measured.
const BEFORE_TAX: f64 = 0.7;

fn value(sheet: &Sheet, slot: &Slot, run: &Run, caption: &str) -> Option<(String, Run)> {
    let found = number::find_with(&run.text, sheet.decimal).into_iter().next()?;
    match slot.kind {
        Kind::Weight => {
            let (value, end, unit, _) = weight_in(&run.text, &found, caption);
            Some((format!("{value} {unit}"), run.cut(found.span.start, end)))
        }
        _ => Some((found.value.as_str().to_owned(), run.cut(found.span.start, found.span.end))),
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::FieldName;

    #[test]
    fn a_last_row_that_is_the_sum_of_the_others_is_a_total_without_a_word_for_it() {
        let document = drawn::paper(&[&[
            (200.0, 40.0, 16.0, "PACKING LIST"),
            (40.0, 80.0, 10.0, "Description"),
            (250.0, 80.0, 10.0, "Quantity"),
            (350.0, 80.0, 10.0, "Net weight kg"),
            (450.0, 80.0, 10.0, "Gross weight kg"),
            (40.0, 100.0, 10.0, "Chisels"),
            (250.0, 100.0, 10.0, "400"),
            (350.0, 100.0, 10.0, "112.0"),
            (450.0, 100.0, 10.0, "130.0"),
            (40.0, 120.0, 10.0, "Hammers"),
            (250.0, 120.0, 10.0, "90"),
            (350.0, 120.0, 10.0, "88.5"),
            (450.0, 120.0, 10.0, "97.0"),
            (350.0, 140.0, 10.0, "200.5"),
            (450.0, 140.0, 10.0, "227.0"),
        ]]);
        let fields = understand(&document).understanding.fields;
        let of = |name: FieldName| fields.iter().find(|f| f.name == name).and_then(|f| f.value.as_deref());
        assert_eq!(of(FieldName::NetWeight), Some("200.5 kg"));
        assert_eq!(of(FieldName::GrossWeight), Some("227 kg"));
    }

    #[test]
    fn a_net_sum_below_the_goods_gives_way_to_the_total_that_has_a_caption() {
        let document = drawn::paper(&[&[
            (200.0, 40.0, 16.0, "RECHNUNG"),
            (40.0, 60.0, 10.0, "Rechnungs-Nr.: 7719"),
            (40.0, 80.0, 10.0, "Bezeichnung"),
            (250.0, 80.0, 10.0, "Menge"),
            (350.0, 80.0, 10.0, "Preis"),
            (450.0, 80.0, 10.0, "Betrag"),
            (40.0, 100.0, 10.0, "Schäkel"),
            (250.0, 100.0, 10.0, "40"),
            (350.0, 100.0, 10.0, "3,50"),
            (450.0, 100.0, 10.0, "140,00"),
            (350.0, 120.0, 10.0, "Summe netto"),
            (450.0, 120.0, 10.0, "140,00"),
            (350.0, 140.0, 10.0, "Abgabe"),
            (450.0, 140.0, 10.0, "31,10"),
            (350.0, 170.0, 10.0, "Rechnungsbetrag"),
            (450.0, 170.0, 10.0, "171,10"),
        ]]);
        let fields = understand(&document).understanding.fields;
        let total = fields.iter().find(|f| f.name == FieldName::TotalAmount).and_then(|f| f.value.as_deref());
        assert_eq!(total, Some("171.10"));
    }
}
