//! A total that a rate of tax proves, in whatever language: an amount, its tax at a rate that is printed, and the sum of both. In: a sheet. Out: that sum, where
//! all three amounts are printed. It needs no word for a total.

use rustc_hash::FxHashSet;

use super::named::{Amount, Kind, thousandths};
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
            } else if before.trim_end().ends_with(['-', '−']) {
                // A discount is no sum.
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
    // Three amounts may agree by chance: then some of the sums make it.
    let largest: Vec<i64> = own.iter().rev().take(CHARGES).map(|(_, a)| a.value).collect();
    let joint = (1_u32..1 << largest.len()).filter(|taken| taken.count_ones() > 1).filter_map(|taken| {
        let of_rates: i64 = largest.iter().enumerate().filter(|(n, _)| taken >> n & 1 == 1).map(|(_, v)| v).sum();
        amounts.iter().find(|a| (a.value - of_rates).abs() <= ROUNDED)
    });
    let joint = joint.max_by_key(|a| a.value);
    let net = own.iter().map(|(net, _)| *net).collect();
    let sum = joint.or_else(|| own.last().map(|(_, a)| *a))?;
    Some(Taxed { net, sum: sum.shown.clone(), run: sum.run.clone() })
}

/// A sum below a total that has no name we know, and that the charges printed beside it make of it: "Net 300.00, tax 57.00, 357.00".
pub(super) fn beyond(sheet: &Sheet, amounts: &[Amount], total: &Amount) -> Option<Amount> {
    let charges: Vec<i64> = amounts.iter().filter(|a| a.kind == Kind::Charge).map(|a| a.value).collect();
    let from = line_of(sheet, &total.run)?;
    if charges.is_empty() || charges.len() > CHARGES {
        return None;
    }
    let sums: Vec<i64> = (1_u32..1 << charges.len())
        .map(|taken| charges.iter().enumerate().filter(|(n, _)| taken >> n & 1 == 1).map(|(_, c)| c).sum::<i64>())
        .collect();
    let below = sheet.cells.iter().filter(|c| c.run.page == total.run.page && c.line > from);
    below.flat_map(|c| number::find_with(&c.run.text, sheet.decimal).into_iter().map(move |n| (c, n))).find_map(
        |(cell, found)| {
            let value = thousandths(found.value.as_str()).filter(|_| cents(&found.raw))?;
            let made = sums.iter().any(|s| *s >= LEAST / 5 && (total.value + s - value).abs() <= CENT);
            let known = amounts.iter().any(|a| a.value == value);
            (made && !known).then(|| Amount {
                kind: Kind::Total,
                net: false,
                value,
                shown: found.value.clone(),
                run: cell.run.cut(found.span.start, found.span.end),
            })
        },
    )
}

/// More charges than this are not tried together.
const CHARGES: usize = 6;

/// Such a sum agrees to the cent.
const CENT: i64 = 10;

/// The line of a sheet that a run stands in.
fn line_of(sheet: &Sheet, run: &Run) -> Option<usize> {
    let first = run.at.first()?;
    sheet.cells.iter().find(|c| c.run.page == run.page && c.run.at.contains(first)).map(|c| c.line)
}

/// Whether an amount is printed with two decimals.
pub(super) fn cents(raw: &str) -> bool {
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

    #[test]
    fn a_sum_that_the_tax_makes_of_the_net_is_the_total_though_nobody_knows_its_name() {
        let rows = [("Summe Netto", "300,00"), ("MwSt. 19.0%", "57,00"), ("Zahlwert", "357,00 €")];
        assert_eq!(total(&rows).as_deref(), Some("357.00"));
    }

    #[test]
    fn a_count_is_no_total_where_amounts_have_cents() {
        let rows = [("Ropes", "11,204.10"), ("Twine 7,310.25", "2,040.60"), ("Hooks", "1,118.05"), ("TOTAL :", "36")];
        assert_ne!(total(&rows).as_deref(), Some("36"));
    }
}
