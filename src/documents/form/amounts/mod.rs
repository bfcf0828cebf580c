//! Amounts that add up. In: a sheet and its tables. Out: the grand total, where the amounts printed prove it: a total is a smaller one or the sum of the
//! rows with taxes and freight added and discounts taken off. What has been paid makes a balance, and a balance is no total.

mod named;
mod proof;
mod taxed;

use super::candidate::Candidate;
use crate::find::table::Table;
use crate::find::{Sheet, number};
use crate::languages::Column;
use crate::layout::Run;
use crate::model::FieldName;
use named::{collect, thousandths};
use proof::proved;

/// How sure a total is that the amounts prove, and what is left of other totals then. Chosen by eye: two amounts that agree to the cent by chance are rare.
const PROVED: (f64, f64) = (0.97, 0.3);

/// Puts the total that the amounts prove before all others.
pub(crate) fn prove(sheet: &Sheet, tables: &[Table], candidates: &mut Vec<Candidate>) {
    without_cents(sheet, candidates);
    let amounts = collect(sheet, tables);
    let rows = rows_sum(sheet, tables);
    let Some(total) = proved(&amounts, rows) else {
        doubt(sheet, tables, candidates);
        by_tax(sheet, candidates);
        return;
    };
    let beyond = taxed::beyond(sheet, &amounts, total);
    let total = beyond.as_ref().unwrap_or(total);
    for other in candidates.iter_mut().filter(|c| c.field == FieldName::TotalAmount) {
        if thousandths(&other.value) != Some(total.value) {
            other.score *= PROVED.1;
        }
    }
    let sign = if taken_off(sheet, &total.run) { CREDIT } else { 1.0 };
    let score = PROVED.0 * sign * sheet.legibility_weight(&total.run);
    candidates.push(Candidate {
        field: FieldName::TotalAmount,
        value: total.shown.as_str().to_owned(),
        run: total.run.clone(),
        score,
        rule: "total that the amounts add up to".to_owned(),
    });
}

/// "TOTAL : 36" where the amounts have cents: something else was counted.
fn without_cents(sheet: &Sheet, candidates: &mut [Candidate]) {
    let all = sheet.cells.iter().flat_map(|c| number::find_with(&c.run.text, sheet.decimal));
    if all.filter(|n| taxed::cents(&n.raw)).count() < MANY {
        return;
    }
    for candidate in candidates.iter_mut().filter(|c| c.field == FieldName::TotalAmount) {
        if !candidate.run.text.contains(['.', ',']) {
            candidate.score *= WHOLE;
        }
    }
}

/// So many amounts with cents tell that amounts have them; what is left of a total without. Chosen by eye; not measured.
const MANY: usize = 4;
const WHOLE: f64 = 0.25;

/// How sure a total is that a rate of tax proves, and what is left of the amount before tax then. Chosen by eye; not measured.
const TAXED: (f64, f64) = (0.85, 0.5);

/// Puts forward the sum of an amount and its tax, where no words name a total.
fn by_tax(sheet: &Sheet, candidates: &mut Vec<Candidate>) {
    let Some(taxed) = taxed::largest(sheet) else { return };
    for other in candidates.iter_mut().filter(|c| c.field == FieldName::TotalAmount) {
        if thousandths(&other.value).is_some_and(|v| taxed.net.iter().any(|net| (v - net).abs() <= CENTS)) {
            other.score *= TAXED.1;
        }
    }
    let score = TAXED.0 * sheet.legibility_weight(&taxed.run);
    candidates.push(Candidate {
        field: FieldName::TotalAmount,
        value: taxed.sum.as_str().to_owned(),
        run: taxed.run,
        score,
        rule: "amount and its tax make it".to_owned(),
    });
}

/// Two amounts are one within so many thousandths.
const CENTS: i64 = 20;

/// What is left of a total that is printed with a minus: amounts have no sign here, and a credit is no sum.
const CREDIT: f64 = 0.4;

/// Whether a minus stands right before an amount.
fn taken_off(sheet: &Sheet, run: &Run) -> bool {
    let Some(first) = run.at.first() else { return false };
    let text = sheet.page(run.page).map_or("", |p| p.text.as_str());
    let before = first.checked_sub(1).and_then(|n| text.chars().nth(n));
    before.is_some_and(|c| matches!(c, '-' | '−' | '–' | '('))
}

/// A total that is less than the amount of a row is none, unless the rest was paid.
fn doubt(sheet: &Sheet, tables: &[Table], candidates: &mut [Candidate]) {
    let amounts = |t: &Table| -> Vec<i64> {
        let Some(column) = t.heads.iter().rposition(|h| h.is(Column::Amount)) else { return Vec::new() };
        let cells = t.rows.iter().filter_map(|r| r.get(column));
        let numbers = cells.filter_map(|c| number::find_with(&c.text, sheet.decimal).into_iter().next());
        numbers.filter_map(|n| thousandths(n.value.as_str())).collect()
    };
    let Some(largest) = tables.iter().flat_map(amounts).max() else { return };
    for candidate in candidates.iter_mut().filter(|c| c.field == FieldName::TotalAmount) {
        if thousandths(&candidate.value).is_some_and(|v| v < largest) {
            candidate.score *= LESS;
        }
    }
}

/// What is left of a total that is less than one of the rows. Chosen by eye; not measured.
const LESS: f64 = 0.45;

/// The sum of the amounts of all rows, where each row has one.
fn rows_sum(sheet: &Sheet, tables: &[Table]) -> Option<i64> {
    let mut sum = 0_i64;
    let mut some = false;
    for table in tables {
        let Some(column) = table.heads.iter().rposition(|h| h.is(Column::Amount)) else { continue };
        for cell in table.rows.iter().filter_map(|r| r.get(column)) {
            let Some(found) = number::find_with(&cell.text, sheet.decimal).into_iter().next() else { continue };
            sum = sum.checked_add(thousandths(found.value.as_str())?)?;
            some = true;
        }
    }
    some.then_some(sum)
}
