//! Dates in ideographs: 2010年12月20日, 二〇一五年四月, 1988年, 80年代. In: tokens and a place among them. Out: the date that begins there.

use super::pieces::{is_day, is_month, is_year};
use super::scan::{Reading, Scan, Unit};
use crate::layout::tokens::Kind;

/// A value of a Chinese numeral.
pub(super) fn han(c: char) -> Option<u32> {
    let digit = "〇一二三四五六七八九".chars().position(|d| d == c).and_then(|n| u32::try_from(n).ok());
    digit.or(match c {
        '零' => Some(0),
        '两' => Some(2),
        '十' => Some(10),
        _ => None,
    })
}

/// A number in digits or in Chinese numerals (二〇一五, 十二), and where it ends.
fn any_number(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some(value) = scan.tokens.get(at)?.value {
        return Some((value, at + 1));
    }
    let digits: Vec<u32> = scan.tokens[at..]
        .iter()
        .map_while(|t| t.text.chars().next().filter(|_| t.kind == Kind::Word).and_then(han))
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
    if scan.word(at) != Some("年") {
        return None;
    }
    if scan.word(at + 1) == Some("代") {
        let tens = if year < 100 { 190 + year / 10 } else { year / 10 };
        return (year % 10 == 0).then(|| Unit::new(from, at + 2, Reading::Decade(tens)));
    }
    if !is_year(year) {
        return None;
    }
    let Some((month, at_month)) =
        any_number(scan, at + 1).filter(|(m, end)| is_month(*m) && scan.word(*end) == Some("月"))
    else {
        return Some(Unit::new(from, at + 1, Reading::Year(year)));
    };
    match any_number(scan, at_month + 1).filter(|(d, end)| is_day(*d) && matches!(scan.word(*end), Some("日" | "号")))
    {
        Some((day, end)) => Some(Unit::new(from, end + 1, Reading::Day(year, month, day))),
        None => Some(Unit::new(from, at_month + 1, Reading::Month(year, month))),
    }
}
