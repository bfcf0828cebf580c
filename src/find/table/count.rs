//! How many a cell says: `250`, `1.5 million`, `ONE HUNDRED (100)`, `10 dozen`, `250 M`. In: the text of a cell, of its unit and of its head. Out: a number
//! and its unit. Sizes are no counts, and pieces come in no fractions unless they are printed so.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::find::key::key_of;
use crate::find::number::{self, Found};
use crate::find::unit;
use crate::languages;
use crate::model::{Quantity, Unit};

/// A count as read.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    /// How many.
    pub quantity: Quantity,
    /// Of which unit, where it is said.
    pub unit: Option<Unit>,
    /// Whether nothing speaks against it: a thousand may be a metre, and a fraction of a piece is none.
    pub plain: bool,
}

/// Words that count several of a thing, folded.
static MULTIPLES: LazyLock<HashMap<String, u64>> = LazyLock::new(|| {
    languages::ALL.iter().flat_map(|l| l.multiples).map(|(word, n)| (key_of(word), u64::from(*n))).collect()
});

/// Signs of a size or a share behind its number.
const SIZE_SIGNS: &[&str] = &["\"", "°", "%"];

/// The words of a text behind a number, without signs at their ends.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "()[]/,;:".contains(c)).filter(|w| !w.is_empty())
}

/// How many the first words behind a number multiply it by, and how many characters they take: `1.5 million`, `250 M`.
pub fn multiple(rest: &str) -> Option<(u64, usize)> {
    let lead = rest.chars().take_while(|c| c.is_whitespace()).count();
    let word: String = rest.chars().skip(lead).take_while(|c| c.is_alphabetic()).collect();
    let taken = lead + word.chars().count();
    // "gross weight" is none.
    let weighs = words(&rest.chars().skip(taken).collect::<String>())
        .next()
        .is_some_and(|w| unit::of(w).is_some_and(unit::is_weight) || w.to_lowercase().starts_with('w'));
    if word == "M" {
        return Some((1000, taken));
    }
    MULTIPLES
        .get(&key_of(&word))
        .filter(|_| lead <= 2 && !(weighs && key_of(&word) == key_of("gross")))
        .map(|n| (*n, taken))
}

/// How many a cell says, with the unit of its own column and the caption over it.
pub fn of(text: &str, unit_cell: Option<&str>, head: &str, decimal: Option<char>) -> Option<Count> {
    let mut found = number::find_with(text, decimal);
    found.retain(|n| n.in_words || n.raw.chars().count() <= DIGITS || !n.raw.chars().all(|c| c.is_ascii_digit()));
    let number = counting(text, &found)?;
    let rest: String = text.chars().skip(number.span.end).collect();
    let beside = multiple(&rest);
    let rest: String = rest.chars().skip(beside.map_or(0, |b| b.1)).collect();
    let own = unit_cell.map(str::trim).filter(|u| !u.is_empty());
    let said = own
        .and_then(unit::of)
        .or_else(|| unit::of(rest.trim()))
        .or_else(|| unit::inside(text))
        .or_else(|| unit::inside(head));
    // The unit itself may count several: a dozen, a gross, a thousand.
    let counted = own.and_then(|u| {
        multiple(u).filter(|m| beside.is_none() && m.1 >= u.chars().take_while(|c| c.is_alphabetic()).count())
    });
    let in_head = || words(head).find_map(|w| multiple(w).filter(|m| m.1 == w.chars().count() && w != "M"));
    let by = beside.or(counted).or_else(|| in_head().filter(|_| own.is_none() && unit::of(rest.trim()).is_none()));
    let lettered = |t: &str| t.trim() == "M";
    let metres = by.is_some() && (own.is_some_and(lettered) || beside.is_some() && said.is_none());
    let said = if by.is_some() && said == Some(Unit::M) { None } else { said };
    let unit = said.or(by.map(|_| Unit::Piece));
    let value = match by {
        Some((factor, _)) => number.value.times(factor)?,
        None => whole(number, unit.unwrap_or(Unit::Piece)),
    };
    let plain = !metres && !taken_back(text, number) && (value.is_whole() || unit.is_some_and(unit::is_measure));
    Some(Count { quantity: value, unit, plain })
}

/// "-5 pcs", "5-": what was taken back or credited. Counts have no sign here, and what was taken back was not delivered.
fn taken_back(text: &str, number: &Found) -> bool {
    let minus = |c: char| matches!(c, '-' | '−' | '–');
    let before: String = text.chars().take(number.span.start).collect();
    let behind: String = text.chars().skip(number.span.end).collect();
    before.trim().chars().eq(['-']) || before.ends_with('−') || before.trim() == "–" || {
        let mut rest = behind.chars();
        rest.next().is_some_and(minus) && rest.next().is_none_or(char::is_whitespace)
    }
}

/// Longer figures, not set apart by thousands, are a number of something: of a delivery, of an article.
const DIGITS: usize = 8;

/// Which number of a cell counts: the one before a unit, else the first that is no size.
fn counting<'n>(text: &str, found: &'n [Found]) -> Option<&'n Found> {
    let behind = |n: &Found| text.chars().skip(n.span.end).collect::<String>();
    let size = |n: &&Found| {
        let rest = behind(n);
        let next = words(&rest).next().unwrap_or("").to_lowercase();
        let before = text.chars().take(n.span.start).filter(|c| !c.is_whitespace()).last();
        // A number of metres may be goods.
        let sized = SIZE_SIGNS.contains(&next.as_str()) || unit::is_size(&next) && unit::of(&next) != Some(Unit::M);
        sized || before.is_some_and(|c| matches!(c, 'x' | 'х' | '×' | 'X'))
    };
    let united = |n: &&Found| !n.in_words && unit::of(behind(n).trim()).is_some_and(|u| !unit::is_measure(u));
    let mut plain = found.iter().filter(|n| !size(n));
    found
        .iter()
        .filter(|n| !size(n))
        .find(united)
        .or_else(|| plain.next())
        .or_else(|| found.first().filter(|_| found.len() == 1))
}

/// A count of things that come in no fractions: a point before three digits parts thousands, and zeros behind it say nothing.
fn whole(number: &Found, unit: Unit) -> Quantity {
    let counted = !unit::is_measure(unit);
    let text = number.value.as_str();
    let value = number.value.clone();
    let Some((before, behind)) = text.split_once('.').filter(|_| counted) else { return value };
    if value.is_whole() {
        return Quantity::new(before).unwrap_or(value);
    }
    if behind.len() == 3 && before != "0" {
        return Quantity::new(&format!("{before}{behind}")).unwrap_or(value);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, unit: Option<&str>, head: &str) -> (String, Option<Unit>) {
        let count = of(text, unit, head, Some('.')).unwrap();
        (count.quantity.to_string(), count.unit)
    }

    #[test]
    fn what_counts_several_is_multiplied() {
        assert_eq!(read("12", Some("doz."), "Qty"), ("144".into(), Some(Unit::Piece)));
        assert_eq!(read("3", Some("gross"), "Qty"), ("432".into(), Some(Unit::Piece)));
        assert_eq!(read("40 M", Some("rds"), "Qty"), ("40000".into(), Some(Unit::Round)));
        assert_eq!(read("2.5 million", Some("rds"), "Qty"), ("2500000".into(), Some(Unit::Round)));
        assert_eq!(read("12,5 тыс. шт.", None, ""), ("12500".into(), Some(Unit::Piece)));
        assert_eq!(read("75", None, "Qty (thousand)"), ("75000".into(), Some(Unit::Piece)));
        assert_eq!(read("450 kg", None, ""), ("450".into(), Some(Unit::Kg)));
        assert_eq!(read("450 m", None, ""), ("450".into(), Some(Unit::M)));
    }

    #[test]
    fn words_beside_their_figure_are_one_number() {
        assert_eq!(read("TWO HUNDRED (200)", Some("pcs"), "Qty").0, "200");
    }

    #[test]
    fn sizes_are_no_counts() {
        assert_eq!(read("5.56 x 45 mm 300", None, "Qty").0, "300");
        assert_eq!(read("12.7 mm, 90 pcs", None, "Qty").0, "90");
    }

    #[test]
    fn what_was_taken_back_is_in_doubt_and_a_number_of_something_counts_nothing() {
        for text in ["-5 pcs", "- 12", "40-", "−3"] {
            assert!(of(text, None, "Qty", None).is_none_or(|c| !c.plain), "{text}");
        }
        for text in ["5 pcs", "4-6 pcs", "12 - boxed"] {
            assert!(of(text, None, "Qty", None).is_none_or(|c| c.plain), "{text}");
        }
        assert_eq!(of("5560034127", None, "Qty", None), None);
        assert_eq!(read("12,500,000,000", None, "Qty").0, "12500000000");
    }

    #[test]
    fn pieces_come_in_no_fractions() {
        assert_eq!(read("8.00", Some("pcs"), "Qty").0, "8");
        assert_eq!(read("2.750", Some("pcs"), "Qty").0, "2750");
        assert_eq!(read("2.750", Some("kg"), "Qty").0, "2.750");
        assert!(!of("7.62", None, "Qty", Some('.')).unwrap().plain);
    }
}
