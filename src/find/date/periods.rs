//! Periods and vagueness: two dates joined by `between ... and`, `to`, a dash; `about`; and whether a number that may be a year is one.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::lexicon::{ABOUT, ABOUT_AFTER, AND, BEFORE_YEAR, BETWEEN, BETWEEN_AFTER, JOINER, UNTIL};
use super::scan::{Reading, Scan, Unit};
use super::{pieces, shapes};
use crate::find::is_number_word;
use crate::languages;
use crate::layout::tokens::{Kind, folded};

/// How many tokens before its first date the word that opens a period may stand (`between the years of 1976 and`).
const REACH: usize = 4;

/// A day or month without its year, joined to a date that has one: `from 3 March to 5 May 2010`, `entre avril et juin 2011`.
pub(super) fn half_period(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let (day, start) = match pieces::day(scan, at) {
        Some((day, after)) => (Some(day), step_over(scan, after)),
        None => (None, at),
    };
    let named = pieces::month(scan, start);
    let after = named.as_ref().map_or(start, |n| n.1);
    let joint = joined(scan, at, after)?;
    let end = shapes::at(scan, joint)?;
    let until = *end.readings.first()?;
    let begin = match (day, named, until) {
        (Some(d), Some((m, _)), Reading::Day(y, ..)) => Reading::Day(y, *m.first()?, d),
        (Some(d), None, Reading::Day(y, m, last)) if d < last => Reading::Day(y, m, d),
        (None, Some((m, _)), Reading::Month(y, last)) if *m.first()? < last => Reading::Month(y, *m.first()?),
        _ => return None,
    };
    Some(Unit { until: Some(until), ..Unit::new(at, end.to, begin) })
}

/// `1976-78`, `1976/1978`.
pub(super) fn short_period(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let Some((year, Reading::Year(first))) =
        shapes::bare_year(scan, at).and_then(|u| Some((u.clone(), *u.readings.first()?)))
    else {
        return None;
    };
    let second = scan.tokens.get(at + 2).filter(|t| t.kind == Kind::Number && matches!(t.text.len(), 2 | 4))?.value?;
    let second = if second < 100 { first - first % 100 + second } else { second };
    let glued = scan.sign(at + 1, "-–—/") && scan.glued(at + 1) && scan.glued(at + 2);
    if !glued || second <= first || second > first + 60 || year.to != at + 1 || pieces::continues_right(scan, at + 3) {
        return None;
    }
    let until = Some(Reading::Year(second));
    let unit = Unit { until, to: at + 3, ..year };
    let weak = unit.weak && !opened_or_plain(scan, &unit);
    Some(Unit { weak, ..unit })
}

fn step_over(scan: &Scan<'_>, mut at: usize) -> usize {
    while scan.sign(at, ".") || scan.has(at, JOINER) {
        at += 1;
    }
    at
}

/// Where the second date begins, if what stands at `after` joins it to a first one that began at `from`.
fn joined(scan: &Scan<'_>, from: usize, after: usize) -> Option<usize> {
    let dashed = scan.sign(after, "-–—−");
    let opened = (1..=REACH).any(|back| from >= back && scan.has(from - back, BETWEEN));
    let dot = usize::from(scan.sign(after, ".") && scan.word(after + 1).is_some());
    let at = after + dot;
    let said = scan.has(at, UNTIL) || (scan.has(at, AND) && (opened || closed(scan, at)));
    if !dashed && !said {
        return None;
    }
    let mut next = at + 1;
    for _ in 0..2 {
        let article = scan.word(next).is_some_and(|w| ARTICLES.contains(w));
        if article || scan.has(next, JOINER | BEFORE_YEAR | UNTIL) || scan.sign(next, "-–") {
            next += 1;
        }
    }
    Some(next)
}

/// Articles before the second year: `tra il 1982 e il 1984`.
static ARTICLES: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.articles)));

/// Whether a word that closes a period stands within reach behind its second date.
fn closed(scan: &Scan<'_>, at: usize) -> bool {
    (2..=REACH + 2).any(|ahead| scan.has(at + ahead, BETWEEN_AFTER))
}

/// Joins pairs of dates into periods and marks the vague ones.
pub(super) fn join(scan: &Scan<'_>, units: Vec<Unit>) -> Vec<Unit> {
    let mut out: Vec<Unit> = Vec::with_capacity(units.len());
    for mut unit in units {
        unit.about = vague(scan, &unit);
        if let Some(last) = out.last_mut()
            && last.until.is_none()
            && let Some(until) = period(scan, last, &unit)
        {
            last.until = Some(until);
            last.to = unit.to;
            last.weak = last.weak && unit.weak && !opened_or_plain(scan, last);
            continue;
        }
        out.push(unit);
    }
    out
}

/// The end of the period, if these two are its ends.
fn period(scan: &Scan<'_>, first: &Unit, second: &Unit) -> Option<Reading> {
    let start = joined(scan, first.from, first.to)?;
    if start != second.from {
        return None;
    }
    let (a, b) = (*first.readings.first()?, *second.readings.first()?);
    let ordered = match (a, b) {
        (Reading::Year(x), Reading::Year(y)) => x < y && y - x <= 60,
        (Reading::Month(y1, m1), Reading::Month(y2, m2)) => (y1, m1) < (y2, m2),
        (Reading::Day(y1, m1, d1), Reading::Day(y2, m2, d2)) => (y1, m1, d1) < (y2, m2, d2),
        (Reading::Year(x), Reading::Month(y, _)) | (Reading::Month(x, _), Reading::Year(y)) => x < y,
        _ => false,
    };
    ordered.then_some(b)
}

/// Whether a word opened the period, or it stands free of any number sign (`No. 1976-1978` is a number, not a period).
fn opened_or_plain(scan: &Scan<'_>, unit: &Unit) -> bool {
    let Some(before) = unit.from.checked_sub(1).and_then(|at| scan.tokens.get(at)) else { return scan.hint.bare_years };
    let slash = scan.sign(unit.from + 1, "/");
    match before.kind {
        Kind::Word => !slash && before.text.chars().count() > 1 && !is_number_word(&before.text),
        Kind::Sign => before.is_sign("(,"),
        Kind::Number | Kind::Mixed => false,
    }
}

fn vague(scan: &Scan<'_>, unit: &Unit) -> bool {
    let mut at = unit.from;
    while at > 0 && (scan.has(at - 1, JOINER | BEFORE_YEAR) || scan.sign(at - 1, ".")) && !scan.has(at - 1, ABOUT) {
        at -= 1;
    }
    let before = at > 0 && scan.has(at - 1, ABOUT);
    before || (0..=1).any(|n| scan.has(unit.to + n, ABOUT_AFTER))
}

/// Whether four digits that look like a year are meant as one.
pub(super) fn year_is_meant(scan: &Scan<'_>, unit: &Unit) -> bool {
    unit.about || scan.hint.bare_years || (unit.until.is_some() && !unit.weak)
}
