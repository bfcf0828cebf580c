//! Dates in figures alone: three numbers parted by signs. In: tokens and a place among them. Out: the date that begins there, both ways round where nothing
//! tells; for a whole text, which way round its dates are.

use super::pieces::{
    century, continues_left, continues_right, digits, is_day, is_month, is_year, number, with_year_word,
};
use super::scan::{Order, Reading, Scan, Unit};
use crate::languages;

/// Whether dates in figures may have the month first in that language, which may have a region (`en-US`).
fn may_begin_with_the_month(language: &str) -> bool {
    language.split('-').next().and_then(languages::of).is_some_and(|l| l.grammar.month_first)
}

/// Three numbers parted by the same sign, and where they end.
fn three(scan: &Scan<'_>, at: usize) -> Option<[usize; 3]> {
    let sep = scan.tokens.get(at + 1).filter(|t| t.is_sign(".,/-–—−‐‑"))?;
    let loose = sep.is_sign("./");
    let first_gap = scan.tokens.get(at + 2)?.spaced;
    let second = at + 3;
    let same = scan.tokens.get(second)?;
    if !(same.text == sep.text || (sep.is_sign(".,") && same.is_sign(".,"))) || continues_left(scan, at) {
        return None;
    }
    let last = scan.tokens.get(at + 4)?;
    let spaced = [sep.spaced, first_gap, same.spaced, last.spaced];
    if !loose && spaced.contains(&true) && !evenly(scan, at, spaced) {
        return None;
    }
    Some([at, at + 2, at + 4])
}

/// "04- 03- 2019", "04 - 03 - 2019": the same spaces at both dashes, and figures that fill their boxes.
fn evenly(scan: &Scan<'_>, at: usize, [before, behind, before_next, behind_next]: [bool; 4]) -> bool {
    let counts = [digits(scan, at), digits(scan, at + 2), digits(scan, at + 4)];
    before == before_next && behind == behind_next && matches!(counts, [2, 2, 4] | [4, 2, 2])
}

/// "2013 04 18": year, month and day of four, two and two figures with spaces alone between them, as boxes of forms have them.
fn spaced(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let figures = [(at, 4), (at + 1, 2), (at + 2, 2)].iter().all(|(n, count)| digits(scan, *n) == *count);
    let plain = |n: usize| scan.tokens.get(n).is_some_and(|t| !t.slipped && t.spaced);
    let (year, month, day) = (number(scan, at, 4)?, number(scan, at + 1, 2)?, number(scan, at + 2, 2)?);
    let next = scan.tokens.get(at + 3).is_some_and(|t| t.value.is_some());
    let before = at.checked_sub(1).and_then(|n| scan.tokens.get(n)).is_some_and(|t| t.value.is_some());
    let alone = plain(at + 1) && plain(at + 2) && !continues_left(scan, at) && !continues_right(scan, at + 3);
    (figures && alone && !next && !before && is_year(year) && is_month(month) && is_day(day))
        .then(|| with_year_word(scan, Unit::new(at, at + 3, Reading::Day(year, month, day))))
}

pub(super) fn numeric(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    if let Some(unit) = spaced(scan, at) {
        return Some(unit);
    }
    let [a, b, c] = three(scan, at)?;
    let end = c + 1;
    if continues_right(scan, end) {
        return None;
    }
    let (x, y) = (number(scan, a, 4)?, number(scan, b, 2)?);
    if digits(scan, a) == 4 {
        let day = number(scan, c, 2)?;
        return (is_year(x) && is_month(y) && is_day(day))
            .then(|| with_year_word(scan, Unit::new(at, end, Reading::Day(x, y, day))));
    }
    let year = match digits(scan, c) {
        4 => number(scan, c, 4).filter(|y| is_year(*y))?,
        2 if digits(scan, a) == 2 && digits(scan, b) == 2 && !scan.tokens.get(c)?.slipped => {
            century(number(scan, c, 2)?)
        }
        _ => return None,
    };
    if digits(scan, a) > 2 {
        return None;
    }
    let day_first = (is_day(x) && is_month(y)).then_some(Reading::Day(year, y, x));
    let month_first = (is_month(x) && is_day(y)).then_some(Reading::Day(year, x, y));
    let dotted = scan.sign(a + 1, ".,");
    let readings = match (day_first, month_first) {
        (Some(d), Some(m)) if d == m || dotted => vec![d],
        (Some(d), Some(m)) => either(scan, d, m),
        (Some(one), None) | (None, Some(one)) => vec![one],
        (None, None) => return None,
    };
    Some(with_year_word(scan, Unit { readings, ..Unit::new(at, end, Reading::Year(year)) }))
}

/// Both readings of an ambiguous date, the likelier first; one where the text's other dates or its language settle it.
fn either(scan: &Scan<'_>, day_first: Reading, month_first: Reading) -> Vec<Reading> {
    match scan.order {
        Some(Order::DayFirst) => vec![day_first],
        Some(Order::MonthFirst) => vec![month_first],
        None if scan.hint.languages.first().is_some_and(|l| !may_begin_with_the_month(l)) => vec![day_first],
        None => vec![day_first, month_first],
    }
}

/// The order that the numeric dates which can only be read one way show.
pub(super) fn order(scan: &Scan<'_>) -> Option<Order> {
    let (mut day, mut month) = (false, false);
    for at in 0..scan.tokens.len() {
        let Some([a, b, c]) = three(scan, at) else { continue };
        let year = match digits(scan, c) {
            4 => number(scan, c, 4).is_some_and(is_year),
            2 => digits(scan, a) == 2 && digits(scan, b) == 2 && scan.sign(a + 1, "/"),
            _ => false,
        };
        if scan.sign(a + 1, ".,") || !year {
            continue;
        }
        let (Some(x), Some(y)) = (number(scan, a, 2), number(scan, b, 2)) else { continue };
        day |= is_day(x) && !is_month(x) && is_month(y);
        month |= is_month(x) && is_day(y) && !is_month(y);
    }
    match (day, month) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        _ => None,
    }
}
