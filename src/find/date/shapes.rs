//! The shapes that one date can have: numbers parted by signs, a month name with day and year on either side, ideographs, decades, a
//! year alone. Each takes the tokens from one place on and says whether its shape stands there.

use super::ideographs::ideographs;
use super::lexicon::{AFTER_DECADE, BEFORE_DECADE, BEFORE_YEAR, JOINER, decade, roman};
use super::numeric::numeric;
use super::pieces::{
    continues_left, continues_right, day, digits, is_day, is_year, misread_month, month, number, skip, with_year_word,
    year,
};
use super::scan::{Reading, Scan, Unit};

const DASHES: &str = "-–—−‐‑";

/// The date that begins at this token.
pub(super) fn at(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    ideographs(scan, at)
        .or_else(|| numeric(scan, at))
        .or_else(|| day_month_year(scan, at))
        .or_else(|| month_day_year(scan, at))
        .or_else(|| year_month_day(scan, at))
        .or_else(|| month_year(scan, at))
        .or_else(|| tens_of_years(scan, at))
        .or_else(|| bare_year(scan, at))
}

fn day_month_year(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let (day, after_day) = day(scan, at)?;
    let start = skip(scan, after_day, ".,-–/،");
    let (named, after) = month(scan, start)
        .or_else(|| scan.word(start).and_then(roman).map(|m| (vec![m], start + 1)))
        .or_else(|| misread_month(scan, start))?;
    let (year, end) = year(scan, after)?;
    dated(scan, at, end, year, &named, day)
}

fn month_day_year(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let (named, after) = month(scan, at)?;
    let (day, after_day) = day(scan, skip(scan, after, ""))?;
    let (year, end) = year(scan, after_day)?;
    dated(scan, at, end, year, &named, day)
}

/// 2015-Jul-18, 2015 July 18: the year first, and the month by name. Where a year follows the day, it is that day's: `in 2015, July 18, 2016`.
fn year_month_day(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let value = number(scan, at, 4).filter(|y| digits(scan, at) == 4 && is_year(*y))?;
    let (named, after) = month(scan, skip(scan, at + 1, ".-–/،"))?;
    let place = skip(scan, after, ".-–/");
    let day = number(scan, place, 2).filter(|d| is_day(*d))?;
    if continues_left(scan, at) || continues_right(scan, place + 1) || year(scan, place + 1).is_some() {
        return None;
    }
    dated(scan, at, place + 1, value, &named, day)
}

fn dated(scan: &Scan<'_>, from: usize, to: usize, year: u32, months: &[u32], day: u32) -> Option<Unit> {
    let readings: Vec<Reading> = months.iter().map(|m| Reading::Day(year, *m, day)).collect();
    let first = *readings.first()?;
    Some(with_year_word(scan, Unit { readings, ..Unit::new(from, to, first) }))
}

fn month_year(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let (named, after) = month(scan, at)?;
    let start = skip(scan, after, ",.،");
    let value = number(scan, start, 4).filter(|y| digits(scan, start) == 4 && is_year(*y))?;
    if continues_right(scan, start + 1) && !scan.sign(start + 1, DASHES) {
        return None;
    }
    let readings: Vec<Reading> = named.iter().map(|m| Reading::Month(value, *m)).collect();
    let first = *readings.first()?;
    Some(with_year_word(scan, Unit { readings, ..Unit::new(at, start + 1, first) }))
}

/// The 1980s, 1980-х, années 80, '80s, osamdesetih.
fn tens_of_years(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    if let Some((tens, needs_word)) = scan.word(at).and_then(decade) {
        let told = (1..=3).any(|back| at >= back && scan.has(at - back, BEFORE_DECADE));
        return (!needs_word || told).then(|| Unit::new(at, at + 1, Reading::Decade(190 + tens)));
    }
    let value = number(scan, at, 4).filter(|v| v % 10 == 0)?;
    let tens = match digits(scan, at) {
        4 if is_year(value) => value / 10,
        2 if value >= 20 => 190 + value / 10,
        _ => return None,
    };
    if continues_left(scan, at) {
        return None;
    }
    let tick = usize::from(scan.sign(at + 1, "'’-–"));
    let behind = at + 1 + tick;
    if scan.has(behind, AFTER_DECADE) && scan.glued(behind) && scan.glued(at + 1) {
        return Some(Unit::new(at, behind + 1, Reading::Decade(tens)));
    }
    let ticked = usize::from(at > 0 && scan.sign(at - 1, "'’`"));
    let before = at.checked_sub(1 + ticked)?;
    let told = scan.has(before, BEFORE_DECADE)
        || (scan.has(before, JOINER) && before > 0 && scan.has(before - 1, BEFORE_DECADE));
    let goes_on = scan.sign(at + 1, DASHES) || number(scan, at + 2, 4).is_some();
    (told && !goes_on).then(|| Unit::new(at, at + 1, Reading::Decade(tens)))
}

/// Four digits that may be a year; `periods` says whether they are.
pub(super) fn bare_year(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let value = number(scan, at, 4).filter(|v| digits(scan, at) == 4 && is_year(*v))?;
    let dashed = scan.sign(at + 1, "-–—/");
    if scan.tokens.get(at)?.slipped || continues_left(scan, at) || (continues_right(scan, at + 1) && !dashed) {
        return None;
    }
    let told = at > 0 && scan.has(at - 1, BEFORE_YEAR | JOINER) && {
        let mut back = at - 1;
        while back > 0 && !scan.has(back, BEFORE_YEAR) && scan.has(back, JOINER) {
            back -= 1;
        }
        scan.has(back, BEFORE_YEAR)
    };
    let unit = with_year_word(scan, Unit::new(at, at + 1, Reading::Year(value)));
    let weak = !told && unit.to == at + 1;
    Some(Unit { weak, ..unit })
}
