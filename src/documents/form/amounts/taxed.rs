//! A total that a rate of tax proves, in whatever language: an amount, its tax at a rate that is printed, and the sum of both. In: a sheet. Out: that sum, where
//! all three amounts are printed. It needs no word for a total.

use rustc_hash::FxHashSet;

use super::named::thousandths;
use crate::find::{Sheet, number};
use crate::layout::Run;
use crate::model::Quantity;

/// A sum with its tax.
pub(super) struct Taxed {
    /// The amounts before tax, in thousandths.
    pub(super) net: Vec<i64>,
    /// The sum as it is given.
    pub(super) sum: Quantity,
    pub(super) run: Run,
}

/// Amounts agree within so many thousandths: each is rounded to the cent.
const ROUNDED: i64 = 20;

/// A net amount is no smaller than this, in thousandths: with small ones any three amounts agree.
const LEAST: i64 = 5000;

/// A paper with more different amounts is a list, in which three agree by chance.
const MOST: usize = 400;

/// So many rates, and so many times those amounts, are tried together.
const MANY: usize = 20;

/// Rates of taxes on sales lie between these, in per cent.
const RATES: std::ops::RangeInclusive<f64> = 3.0..=30.0;

/// An amount with cents, as printed.
struct Printed {
    value: i64,
    shown: Quantity,
    run: Run,
}

/// The sum of an amount and its tax on the first page that has one: that of all rates, where it is printed, else the largest.
pub(super) fn largest(sheet: &Sheet) -> Option<Taxed> {
    let (mut amounts, mut rates): (Vec<Printed>, Vec<f64>) = (Vec::new(), Vec::new());
    for cell in &sheet.cells {
        for found in number::find_with(&cell.run.text, sheet.decimal).into_iter().filter(|n| !n.in_words) {
            let behind: String = cell.run.text.chars().skip(found.span.end).take(2).collect();
            let before: String = cell.run.text.chars().take(found.span.start).collect();
            if behind.trim_start().starts_with('%') || before.trim_end().ends_with('%') {
                rates.extend(found.value.as_str().parse::<f64>().ok().filter(|r| RATES.contains(r)));
            } else if let Some(value) =
                thousandths(found.value.as_str()).filter(|v| cents(&found.raw) && *v >= LEAST / 5)
            {
                let run = cell.run.cut(found.span.start, found.span.end);
                amounts.push(Printed { value, shown: found.value, run });
            }
        }
    }
    let values: FxHashSet<i64> = amounts.iter().map(|a| a.value).collect();
    rates.sort_by(f64::total_cmp);
    rates.dedup();
    if values.len() > MOST || amounts.len() > MANY * MOST || rates.is_empty() || rates.len() > MANY {
        return None;
    }
    let near = |wanted: i64| (-ROUNDED..=ROUNDED).step_by(10).any(|off| values.contains(&(wanted + off)));
    let of_sum = |sum: &Printed| {
        rates.iter().find_map(|rate| {
            #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "amounts of a paper")]
            let net = (sum.value as f64 / (1.0 + rate / 100.0)).round() as i64;
            // Whole cents.
            let net = (net + 5) / 10 * 10;
            (net >= LEAST && near(net) && near(sum.value - net)).then_some(net)
        })
    };
    let proved: Vec<(i64, &Printed)> = amounts.iter().filter_map(|a| Some((of_sum(a)?, a))).collect();
    // A later page shows how the sum was made, or an example.
    let page = proved.iter().map(|(_, a)| a.run.page).min()?;
    let mut own: Vec<(i64, &Printed)> = proved.into_iter().filter(|(_, a)| a.run.page == page).collect();
    own.sort_by_key(|(_, a)| a.value);
    own.dedup_by_key(|(_, a)| a.value);
    // Each rate of tax has a sum of its own: theirs is the paper's.
    let of_rates: i64 = own.iter().map(|(_, a)| a.value).sum();
    let joint = amounts.iter().find(|a| own.len() > 1 && (a.value - of_rates).abs() <= ROUNDED);
    let net = own.iter().map(|(net, _)| *net).collect();
    let sum = joint.or_else(|| own.last().map(|(_, a)| *a))?;
    Some(Taxed { net, sum: sum.shown.clone(), run: sum.run.clone() })
}

/// Whether an amount is printed with two decimals.
fn cents(raw: &str) -> bool {
    let tail: Vec<char> = raw.chars().rev().take(3).collect();
    matches!(tail.as_slice(), [a, b, '.' | ','] if a.is_ascii_digit() && b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::FieldName;

    fn total(rows: &[(&str, &str)]) -> Option<String> {
        // Words of no language that is read.
        let mut prints = vec![(60.0, 40.0, 18.0, "INVOICE"), (60.0, 80.0, 10.0, "Seller: Rennby Tovarna Ltd")];
        for ((word, amount), y) in rows.iter().zip([200.0, 216.0, 232.0, 248.0]) {
            prints.push((60.0, y, 10.0, *word));
            prints.push((400.0, y, 10.0, *amount));
        }
        let fields = understand(&drawn::paper(&[&prints])).understanding.fields;
        fields.into_iter().find(|f| f.name == FieldName::TotalAmount)?.value
    }

    #[test]
    fn an_amount_its_tax_and_their_sum_need_no_words() {
        let rows = [("Zaklad", "1 480,50"), ("Dan 21 %", "310,91"), ("Uhrada", "1 791,41")];
        assert_eq!(total(&rows).as_deref(), Some("1791.41"));
        let rows = [
            ("Zaklad | Dan 21 %", "100,00 | 21,00 | 121,00"),
            ("Zaklad | Dan 10 %", "50,00 | 5,00 | 55,00"),
            ("", "176,00"),
        ];
        assert_eq!(total(&rows).as_deref(), Some("176.00"));
        let rows = [("Zaklad", "1 480,50"), ("Dan 21 %", "310,91"), ("Uhrada", "1 640,00")];
        assert_eq!(total(&rows), None);
    }
}
