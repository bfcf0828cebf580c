//! The total that the amounts prove. In: amounts with their names, and the sum of the rows. Out: the last total that others lead to by charges, and that leads
//! to no further one. It reads nothing.

use super::named::{Amount, Kind};

/// Sums are printed rounded: they agree within so many thousandths.
const ROUNDED: i64 = 20;

/// More amounts than these are not tried together.
const MOST: usize = 10;

/// The last total that another total or the rows lead to, and that leads to no further one.
pub(super) fn proved(amounts: &[Amount], rows: Option<i64>) -> Option<&Amount> {
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
        let last = || open.iter().any(|t| !t.net);
        rows.zip(open.get(*i))
            .is_some_and(|(r, t)| (r - t.value).abs() <= ROUNDED && t.value + ROUNDED >= largest && !(t.net && last()))
    };
    // All is paid, nothing is due: what has been paid is the total, if it is no less than any other.
    let from = |to: i64| rows.into_iter().chain(totals.iter().map(|t| t.value)).any(|r| by_charges(r, to));
    let paid_in_full = || amounts.iter().rfind(|a| a.kind == Kind::Paid && from(a.value));
    let found = indices().rfind(|i| proved(i) && !leads_on(*i));
    if let Some(all) = paid_in_full().filter(|a| found.is_none() && a.value >= largest) {
        return Some(all);
    }
    let found = found.or_else(|| indices().rfind(is_sum));
    // A balance is known by what was paid; the one total that it was taken from needs no other proof.
    let unpaid = || match open.as_slice() {
        [only] if totals.len() > 1 && totals.iter().any(|t| t.value < only.value && off_by_payment(t.value)) => Some(0),
        _ => None,
    };
    let found = found.or_else(unpaid);
    found.and_then(|i| open.get(i).copied()).or_else(paid_in_full)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::form::amounts::named::thousandths;
    use crate::layout::Run;
    use crate::model::Quantity;

    fn amounts(all: &[(Kind, &str)]) -> Vec<Amount> {
        let one = |(kind, value): &(Kind, &str)| Amount {
            kind: *kind,
            net: false,
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
        // The sum before tax is printed too, and is no total then.
        let all = [(Total, "250.00"), (Charge, "50.00"), (Paid, "300.00")];
        assert_eq!(total(&all, Some("250.00")).as_deref(), Some("300.00"));
    }

    #[test]
    fn a_net_sum_is_no_total_beside_another() {
        let mut all = amounts(&[(Total, "900.00"), (Total, "640.00")]);
        all[0].net = true;
        assert_eq!(proved(&all, thousandths("900.00")).map(|a| a.value), None);
        assert_eq!(proved(&all[..1], thousandths("900.00")).map(|a| a.value), thousandths("900.00"));
    }

    #[test]
    fn the_sum_of_the_rows_is_a_total_where_it_is_printed() {
        assert_eq!(total(&[(Total, "75.50")], Some("75.50")).as_deref(), Some("75.50"));
        assert_eq!(total(&[(Total, "80.00")], Some("75.50")), None);
    }
}
