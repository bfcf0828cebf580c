//! Days without a year in running text: `sold on 5 May 1983 and shipped on 3 June`, `on 14 November of the same year`. The year is that of the date before. In: a text
//! with its whole dates. Out: the days, each with the year it borrows.

use super::ideographs;
use super::pieces::{continues_right, day, month, number, skip, year};
use super::scan::{Reading, Scan, Unit};

/// So few letters of a month's name could be another word before a number: `may 12`.
const SHORT: usize = 3;

/// Adds the days that have no year of their own, where a date with a year stands before them.
pub(super) fn add(scan: &Scan<'_>, units: &mut Vec<Unit>) {
    let mut found: Vec<Unit> = Vec::new();
    let mut at = 0;
    while at < scan.tokens.len() {
        if let Some(inside) = units.iter().find(|u| u.from <= at && at < u.to) {
            at = inside.to;
            continue;
        }
        let lent = units.iter().filter(|u| u.to <= at && !u.weak).max_by_key(|u| u.to).and_then(year_of);
        let unit = lent.and_then(|year| without_year(scan, at, year));
        // Its end may reach into the next date: `3 June 1984` is one, and was found.
        match unit.filter(|u| !units.iter().any(|o| o.from < u.to && u.from < o.to)) {
            Some(unit) => {
                at = unit.to;
                found.push(unit);
            }
            None => at += 1,
        }
    }
    units.extend(found);
    units.sort_by_key(|u| u.from);
}

/// The year that a date lends: the later one of a period lends none.
fn year_of(unit: &Unit) -> Option<u32> {
    if unit.until.is_some() {
        return None;
    }
    match unit.readings.first()? {
        Reading::Day(y, ..) | Reading::Month(y, _) | Reading::Year(y) => Some(*y),
        Reading::Decade(_) => None,
    }
}

fn without_year(scan: &Scan<'_>, at: usize, lent: u32) -> Option<Unit> {
    if let Some((month, day, to)) = ideographs::day_of_month(scan, at) {
        return Some(borrowed(at, to, Reading::Day(lent, month, day)));
    }
    let day_first = || {
        let (day, after) = day(scan, at)?;
        let (named, end) = month(scan, skip(scan, after, ".-–/،"))?;
        Some((day, named, end))
    };
    let month_first = || {
        let (named, after) = month(scan, at)?;
        let long = scan.word(at).is_some_and(|w| w.chars().count() > SHORT);
        let (day, end) = day(scan, after)?;
        long.then_some((day, named, end))
    };
    let (day, named, end) = day_first().or_else(month_first)?;
    // What goes on as a year or a number is none.
    if year(scan, end).is_some() || number(scan, end, 4).is_some_and(|n| n > 31) || continues_right(scan, end) {
        return None;
    }
    let readings: Vec<Reading> = named.iter().map(|m| Reading::Day(lent, *m, day)).collect();
    let first = *readings.first()?;
    Some(Unit { readings, ..borrowed(at, end, first) })
}

fn borrowed(from: usize, to: usize, reading: Reading) -> Unit {
    Unit { borrowed: true, ..Unit::new(from, to, reading) }
}
