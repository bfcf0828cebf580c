//! Amounts that have a name. In: a sheet and its tables. Out: each amount behind or under words for a total, a charge or a payment, in printed order.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::find::table::Table;
use crate::find::{Sheet, key_of, number, says_field};
use crate::languages::{self, Language};
use crate::layout::Run;
use crate::model::{FieldName, Quantity};

/// What an amount is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A total, of whatever.
    Total,
    /// A tax, a freight, a discount: added to a total or taken off.
    Charge,
    /// Paid before: taken off what is due.
    Paid,
}

/// An amount with what its line says it is.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    pub(super) kind: Kind,
    /// Whether a word for "net" stands before it.
    pub(super) net: bool,
    /// In thousandths.
    pub(super) value: i64,
    /// As it is given.
    pub(super) shown: Quantity,
    pub(super) run: Run,
}

/// The words of totals, charges and payments, folded.
fn set(of: fn(&Language) -> &'static [&'static str]) -> HashSet<String> {
    languages::ALL.iter().flat_map(|l| of(l)).map(|w| key_of(w)).collect()
}

static TOTALS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let named = languages::ALL.iter().flat_map(|l| l.captions).filter(|(f, _)| *f == FieldName::TotalAmount);
    set(|l| l.totals).into_iter().chain(named.flat_map(|(_, list)| list.iter()).map(|w| key_of(w))).collect()
});

static CHARGES: LazyLock<HashSet<String>> = LazyLock::new(|| set(|l| l.charges));

static PAID: LazyLock<HashSet<String>> = LazyLock::new(|| set(|l| l.paid));

/// The amounts of a sheet that have a name, in printed order.
pub(super) fn collect(sheet: &Sheet, tables: &[Table]) -> Vec<Amount> {
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
            let (kind, words) = if named(&own) && kind_of(&own).is_some() {
                (kind_of(&own), own.as_str())
            } else {
                // The words stand in a cell before: the last one, else the first of the line.
                let mut before = cells.iter().take(at).rev().map(|c| c.run.text.as_str()).filter(|t| named(t));
                before.find_map(|t| Some((Some(kind_of(t)?), t))).unwrap_or((None, ""))
            };
            // "Net" says so of weights and of sums.
            let net = says_field(words.trim(), FieldName::NetWeight);
            let last = cells.iter().skip(at + 1).all(|c| number::find(&c.run.text).is_empty());
            let (Some(kind), Some(value), true) = (kind, thousandths(number.value.as_str()), last) else { continue };
            let run = cell.run.cut(number.span.start, number.span.end);
            found.push(Amount { kind, net, value, shown: number.value, run });
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
        .map(key_of)
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

/// A decimal in thousandths.
pub(super) fn thousandths(value: &str) -> Option<i64> {
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    whole.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(part.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::Kind::{Charge, Paid, Total};
    use super::*;

    #[test]
    fn words_name_amounts() {
        assert_eq!(kind_of("zzgl. 19 % MwSt."), Some(Charge));
        assert_eq!(kind_of("Zuzügl. USt"), Some(Charge));
        assert_eq!(kind_of("Grand Total"), Some(Total));
        assert_eq!(kind_of("Acompte versé le 3 mai"), Some(Paid));
        assert_eq!(kind_of("Telephone"), None);
    }
}
