//! Amounts that add up. In: a sheet and its tables. Out: the grand total, where the amounts printed prove it: a total is a smaller one or the sum of the
//! rows with taxes and freight added and discounts taken off. What has been paid makes a balance, and a balance is no total.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::candidate::Candidate;
use crate::find::table::Table;
use crate::find::{Sheet, fold, number, says_field};
use crate::languages::{self, Column, Language};
use crate::layout::Run;
use crate::model::{FieldName, Quantity};

/// What an amount is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A total, of whatever.
    Total,
    /// A tax, a freight, a discount: added to a total or taken off.
    Charge,
    /// Paid before: taken off what is due.
    Paid,
}

/// An amount with what its line says it is.
#[derive(Debug, Clone)]
struct Amount {
    kind: Kind,
    /// In thousandths.
    value: i64,
    /// As it is given.
    shown: Quantity,
    run: Run,
}

/// How sure a total is that the amounts prove, and what is left of other totals then. Chosen by eye: two amounts that agree to the cent by chance are rare.
const PROVED: (f64, f64) = (0.97, 0.3);

/// Sums are printed rounded: they agree within so many thousandths.
const ROUNDED: i64 = 20;

/// More amounts than these are not tried together.
const MOST: usize = 10;

/// The words of totals, charges and payments, folded.
fn set(of: fn(&Language) -> &'static [&'static str]) -> HashSet<String> {
    languages::ALL.iter().flat_map(|l| of(l)).map(|w| fold(w)).collect()
}
static TOTALS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let named = languages::ALL.iter().flat_map(|l| l.captions).filter(|(f, _)| *f == FieldName::TotalAmount);
    set(|l| l.totals).into_iter().chain(named.flat_map(|(_, list)| list.iter()).map(|w| fold(w))).collect()
});
static CHARGES: LazyLock<HashSet<String>> = LazyLock::new(|| set(|l| l.charges));
static PAID: LazyLock<HashSet<String>> = LazyLock::new(|| set(|l| l.paid));

/// Puts the total that the amounts prove before all others.
pub(crate) fn prove(sheet: &Sheet, tables: &[Table], candidates: &mut Vec<Candidate>) {
    let amounts = collect(sheet, tables);
    let rows = rows_sum(sheet, tables);
    let Some(total) = proved(&amounts, rows) else {
        doubt(sheet, tables, candidates);
        return;
    };
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

/// The amounts of a sheet that have a name, in printed order.
fn collect(sheet: &Sheet, tables: &[Table]) -> Vec<Amount> {
    let first = tables.iter().map(|t| t.lines.start).min().unwrap_or(0);
    let mut found: Vec<Amount> = Vec::new();
    for line in first..sheet.lines.len() {
        let cells = sheet.cells_of(line);
        for (at, cell) in cells.iter().enumerate() {
            let Some(number) = number::find_with(&cell.run.text, sheet.decimal).pop().filter(|n| !n.in_words) else {
                continue;
            };
            let own: String = cell.run.text.chars().take(number.span.start).collect();
            let behind: String = cell.run.text.chars().skip(number.span.end).collect();
            let named = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() > 1;
            // A share ("9 %") is no amount.
            if behind.trim_start().starts_with('%') {
                continue;
            }
            let kind = if named(&own) && kind_of(&own).is_some() {
                kind_of(&own)
            } else {
                // The words stand in a cell before: the last one, else the first of the line.
                let mut before = cells.iter().take(at).rev().filter(|c| named(&c.run.text));
                before.find_map(|c| kind_of(&c.run.text))
            };
            let last = cells.iter().skip(at + 1).all(|c| number::find(&c.run.text).is_empty());
            let (Some(kind), Some(value), true) = (kind, thousandths(number.value.as_str()), last) else { continue };
            let run = cell.run.cut(number.span.start, number.span.end);
            found.push(Amount { kind, value, shown: number.value, run });
        }
    }
    found.retain(|a| a.value > 0);
    found
}

/// What the words before an amount call it.
fn kind_of(label: &str) -> Option<Kind> {
    // "Plus VAT", "less discount": the first word says which way.
    named(label).or_else(|| named(label.trim_start().split_once(char::is_whitespace)?.1))
}

fn named(label: &str) -> Option<Kind> {
    let words: Vec<String> = label
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|w| w.trim_matches(|c: char| c.is_numeric()))
        .filter(|w| !w.is_empty())
        .map(fold)
        .collect();
    let longest = |set: &HashSet<String>| {
        (1..=words.len().min(5)).rev().find(|n| words.get(..*n).is_some_and(|w| set.contains(&w.concat()))).unwrap_or(0)
    };
    let total = longest(&TOTALS).max(usize::from(says_field(label.trim(), FieldName::TotalAmount)));
    let (charge, paid) = (longest(&CHARGES), longest(&PAID));
    match total.max(charge).max(paid) {
        0 => None,
        // "VAT" opens a row of totals and is a charge.
        n if n == charge && n > paid => Some(Kind::Charge),
        n if n == paid => Some(Kind::Paid),
        _ => Some(Kind::Total),
    }
}

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

/// The last total that another total or the rows lead to, and that leads to no further one.
fn proved(amounts: &[Amount], rows: Option<i64>) -> Option<&Amount> {
    let totals: Vec<&Amount> = amounts.iter().filter(|a| a.kind == Kind::Total).collect();
    let values = |kind: Kind| -> Vec<i64> { amounts.iter().filter(|a| a.kind == kind).map(|a| a.value).collect() };
    let (charges, paid) = (values(Kind::Charge), values(Kind::Paid));
    if charges.len() > MOST || paid.len() > MOST || totals.len() > 2 * MOST {
        return None;
    }
    let off_by_payment =
        |t: i64| totals.iter().any(|other| t < other.value && reaches(other.value - t, &paid, &[-1, 0], false));
    let by_charges = |from: i64, to: i64| from != to && reaches(to - from, &charges, &[-1, 0, 1], true);
    let open: Vec<&Amount> = totals.iter().filter(|t| !off_by_payment(t.value)).copied().collect();
    // A total leads to those printed below it.
    let leads =
        |from: usize, to: usize| open.get(from).zip(open.get(to)).is_some_and(|(a, b)| by_charges(a.value, b.value));
    let indices = || 0..open.len();
    let leads_on = |i: usize| (i + 1..open.len()).any(|k| leads(i, k));
    let proved = |i: &usize| {
        (0..*i).any(|j| leads(j, *i)) || rows.zip(open.get(*i)).is_some_and(|(r, t)| by_charges(r, t.value))
    };
    // The rows' sum is the total where nothing is added to it; other totals must not be larger.
    let largest = open.iter().map(|t| t.value).max().unwrap_or(0);
    let is_sum = |i: &usize| {
        rows.zip(open.get(*i)).is_some_and(|(r, t)| (r - t.value).abs() <= ROUNDED && t.value + ROUNDED >= largest)
    };
    let found = indices().rfind(|i| proved(i) && !leads_on(*i)).or_else(|| indices().rfind(is_sum));
    // A balance is known by what was paid; the one total that it was taken from needs no other proof.
    let unpaid = || match open.as_slice() {
        [only] if totals.len() > 1 && totals.iter().any(|t| t.value < only.value && off_by_payment(t.value)) => Some(0),
        _ => None,
    };
    let found = found.or_else(unpaid);
    found.and_then(|i| open.get(i).copied()).or_else(|| {
        // All is paid, nothing is due: what has been paid is the total.
        let from = |to: i64| rows.into_iter().chain(totals.iter().map(|t| t.value)).any(|r| by_charges(r, to));
        amounts.iter().rfind(|a| a.kind == Kind::Paid && from(a.value))
    })
}

/// Whether some of the parts, each taken with one of the signs, make the difference. At least one part has to be taken.
fn reaches(difference: i64, parts: &[i64], signs: &[i64], signed: bool) -> bool {
    fn try_from(left: i64, parts: &[i64], signs: &[i64], taken: bool) -> bool {
        if taken && left.abs() <= ROUNDED {
            return true;
        }
        let Some((first, rest)) = parts.split_first() else { return false };
        signs.iter().any(|s| try_from(left - s * first, rest, signs, taken || *s != 0))
    }
    let difference = if signed { difference } else { -difference };
    try_from(difference, parts, signs, false)
}

/// A decimal in thousandths.
fn thousandths(value: &str) -> Option<i64> {
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    whole.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(part.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(all: &[(Kind, &str)]) -> Vec<Amount> {
        let one = |(kind, value): &(Kind, &str)| Amount {
            kind: *kind,
            value: thousandths(value).unwrap(),
            shown: Quantity::new(value).unwrap(),
            run: Run::new(0),
        };
        all.iter().map(one).collect()
    }

    fn total(all: &[(Kind, &str)], rows: Option<&str>) -> Option<String> {
        proved(&amounts(all), rows.and_then(thousandths)).map(|a| a.shown.to_string())
    }

    use Kind::{Charge, Paid, Total};

    #[test]
    fn the_grand_total_wins() {
        let all = [(Total, "800.00"), (Charge, "40.00"), (Charge, "152.00"), (Total, "912.00")];
        assert_eq!(total(&all, Some("800.00")).as_deref(), Some("912.00"));
    }

    #[test]
    fn a_balance_is_no_total() {
        let all = [(Total, "500.00"), (Charge, "50.00"), (Total, "550.00"), (Paid, "200.00"), (Total, "350.00")];
        assert_eq!(total(&all, None).as_deref(), Some("550.00"));
    }

    #[test]
    fn a_balance_proves_the_total_that_it_was_taken_from() {
        let all = [(Total, "640.00"), (Paid, "140.00"), (Total, "500.00")];
        assert_eq!(total(&all, None).as_deref(), Some("640.00"));
    }

    #[test]
    fn what_was_paid_in_full_is_the_total() {
        let all = [(Charge, "8.00"), (Paid, "108.00")];
        assert_eq!(total(&all, Some("100.00")).as_deref(), Some("108.00"));
        assert_eq!(total(&[(Charge, "8.00"), (Paid, "50.00")], Some("100.00")), None);
    }

    #[test]
    fn the_sum_of_the_rows_is_a_total_where_it_is_printed() {
        assert_eq!(total(&[(Total, "75.50")], Some("75.50")).as_deref(), Some("75.50"));
        assert_eq!(total(&[(Total, "80.00")], Some("75.50")), None);
    }

    #[test]
    fn words_name_amounts() {
        assert_eq!(kind_of("zzgl. 19 % MwSt."), Some(Charge));
        assert_eq!(kind_of("Zuzügl. USt"), Some(Charge));
        assert_eq!(kind_of("Grand Total"), Some(Total));
        assert_eq!(kind_of("Acompte versé le 3 mai"), Some(Paid));
        assert_eq!(kind_of("Telephone"), None);
    }
}
