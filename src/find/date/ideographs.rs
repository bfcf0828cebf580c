//! Dates in ideographs: 2010年12月20日, 二〇一五年四月, 1988年, 80年代. In: tokens and a place among them. Out: the date that begins there.

use std::sync::LazyLock;

use super::pieces::{is_day, is_month, is_year};
use super::scan::{Reading, Scan, Unit};
use crate::find::number;
use crate::languages::ALL;
use crate::layout::tokens::Kind;

/// What signs behind figures say, of all languages: the sign, and what it stands behind.
static SIGNS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| ALL.iter().flat_map(|l| l.dates.signs).copied().collect());

/// The value of a sign that writes a digit or ten.
pub(super) fn value(sign: char) -> Option<u32> {
    number::value_of(sign).filter(|n| *n <= 10).and_then(|n| u32::try_from(n).ok())
}

/// Whether the word there is a sign behind a `year`, `decade`, `month` or `day`.
fn behind(scan: &Scan<'_>, at: usize, what: &str) -> bool {
    scan.word(at).is_some_and(|word| SIGNS.iter().any(|(sign, of)| *of == what && *sign == word))
}

/// A number in digits or in Chinese numerals (二〇一五, 十二), and where it ends.
fn any_number(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some(value) = scan.tokens.get(at)?.value {
        return Some((value, at + 1));
    }
    let digits: Vec<u32> = scan.tokens[at..]
        .iter()
        .map_while(|t| t.text.chars().next().filter(|_| t.kind == Kind::Word).and_then(value))
        .take(4)
        .collect();
    let value = match digits.as_slice() {
        [] => return None,
        [10] => 10,
        [10, ones] => 10 + ones,
        [tens, 10] => tens * 10,
        [tens, 10, ones] => tens * 10 + ones,
        other => other.iter().fold(0, |n, d| n * 10 + d),
    };
    Some((value, at + digits.len()))
}

/// 2010年12月20日, 二〇一五年四月, 1988年, 80年代.
pub(super) fn ideographs(scan: &Scan<'_>, from: usize) -> Option<Unit> {
    let (year, at) = any_number(scan, from)?;
    if !behind(scan, at, "year") {
        return None;
    }
    if behind(scan, at + 1, "decade") {
        let tens = if year < 100 { 190 + year / 10 } else { year / 10 };
        return (year % 10 == 0).then(|| Unit::new(from, at + 2, Reading::Decade(tens)));
    }
    if !is_year(year) {
        return None;
    }
    let month = any_number(scan, at + 1).filter(|(m, end)| is_month(*m) && behind(scan, *end, "month"));
    let Some((month, at_month)) = month else {
        return Some(Unit::new(from, at + 1, Reading::Year(year)));
    };
    match any_number(scan, at_month + 1).filter(|(d, end)| is_day(*d) && behind(scan, *end, "day")) {
        Some((day, end)) => Some(Unit::new(from, end + 1, Reading::Day(year, month, day))),
        None => Some(Unit::new(from, at_month + 1, Reading::Month(year, month))),
    }
}

/// 十一月二十日 without a year: its month and day, and where it ends.
pub(super) fn day_of_month(scan: &Scan<'_>, from: usize) -> Option<(u32, u32, usize)> {
    let (month, at) = any_number(scan, from).filter(|(m, end)| is_month(*m) && behind(scan, *end, "month"))?;
    let (day, end) = any_number(scan, at + 1).filter(|(d, end)| is_day(*d) && behind(scan, *end, "day"))?;
    Some((month, day, end + 1))
}
