//! Fields in the columns and total rows of goods tables: weights, packages, amounts, containers. In: the tables and a slot. Out: candidates.

use super::candidate::Candidate;
use super::slot::{Kind, Slot, weight_in};
use crate::find::table::Table;
use crate::find::{Sheet, identifier, number, says_field};
use crate::languages::Column;
use crate::layout::Run;
use crate::model::FieldName;

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
        if slot.field == FieldName::Packages && last == Some(index) {
            counted(sheet, table, slot, found);
        }
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
            _ => {}
        }
    }
}

/// "Total 7 packages": a number before the caption instead of below it.
fn counted(sheet: &Sheet, table: &Table, slot: &Slot, found: &mut Vec<Candidate>) {
    for run in table.totals.last().into_iter().flatten() {
        let Some(number) = number::find_with(&run.text, sheet.decimal).into_iter().next() else { continue };
        let rest: String = run.text.chars().skip(number.span.end).collect();
        if says_field(rest.trim(), FieldName::Packages) {
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

fn push(sheet: &Sheet, slot: &Slot, value: String, run: Run, score: f64, rule: &str, found: &mut Vec<Candidate>) {
    let score = score * sheet.legibility_weight(&run);
    found.push(Candidate { field: slot.field, value, run, score, rule: rule.to_owned() });
}

/// The total of a column where it is printed, or the value of its only row.
fn numbers(sheet: &Sheet, table: &Table, column: usize, slot: &Slot, last: bool, found: &mut Vec<Candidate>) {
    let caption = table.heads.get(column).map(|h| h.text.clone()).unwrap_or_default();
    let mut total_seen = false;
    for (n, total) in table.totals.iter().enumerate() {
        // A total may stand a column off, with its words, where the row has no other number.
        let own = total.get(column).filter(|r| !number::find(&r.text).is_empty());
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
            push(sheet, slot, value, run, if final_one { 0.9 } else { 0.35 }, "row of totals", found);
        }
    }
    if total_seen || slot.kind == Kind::Amount {
        return;
    }
    let cells: Vec<(String, Run)> =
        table.rows.iter().filter_map(|r| value(sheet, slot, r.get(column)?, &caption)).collect();
    // The sum of several rows stands nowhere on the paper.
    if let [(value, run)] = cells.as_slice() {
        push(sheet, slot, value.clone(), run.clone(), 0.85, "column of the only row", found);
    }
}

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
