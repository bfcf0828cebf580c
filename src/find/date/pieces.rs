//! The pieces of dates: a day, a month, a year, and whether the number at a place is a whole one. In: tokens and a place among them. Out: a value and where
//! it ends.

use super::lexicon::{AFTER_DECADE, AFTER_YEAR, JOINER, ORDINAL, months, months_like};
use super::scan::{Scan, Unit};
use crate::layout::tokens::Kind;

pub(super) fn is_year(n: u32) -> bool {
    (1800..=2099).contains(&n)
}

pub(super) fn is_month(n: u32) -> bool {
    (1..=12).contains(&n)
}

pub(super) fn is_day(n: u32) -> bool {
    (1..=31).contains(&n)
}

/// A number of so many digits at most.
pub(super) fn number(scan: &Scan<'_>, at: usize, digits: usize) -> Option<u32> {
    scan.tokens.get(at).filter(|t| t.kind == Kind::Number && t.text.len() <= digits).and_then(|t| t.value)
}

pub(super) fn digits(scan: &Scan<'_>, at: usize) -> usize {
    scan.tokens.get(at).filter(|t| t.kind == Kind::Number).map_or(0, |t| t.text.len())
}

/// The year of two digits that letters of our time mean.
pub(super) fn century(yy: u32) -> u32 {
    if yy <= 30 { 2000 + yy } else { 1900 + yy }
}

/// Whether the number at this token goes on to the left: it is a piece of a longer identifier.
pub(super) fn continues_left(scan: &Scan<'_>, at: usize) -> bool {
    if at == 0 || !scan.glued(at) {
        return false;
    }
    let Some(before) = scan.tokens.get(at - 1) else { return false };
    match before.kind {
        Kind::Number | Kind::Mixed => true,
        Kind::Word => before.text.is_ascii() && before.text.len() < 3,
        Kind::Sign if before.is_sign("-–/.,_\\#") && at >= 2 && scan.glued(at - 1) => {
            match scan.tokens[at - 2].kind {
                Kind::Number | Kind::Mixed => true,
                Kind::Word => before.is_sign("-–/_\\"),
                Kind::Sign => false,
            }
        }
        Kind::Sign => false,
    }
}

/// Whether what ends before this token goes on to the right.
pub(super) fn continues_right(scan: &Scan<'_>, at: usize) -> bool {
    if !scan.glued(at) {
        return false;
    }
    let Some(after) = scan.tokens.get(at) else { return false };
    match after.kind {
        Kind::Number | Kind::Mixed => true,
        Kind::Word => !scan.has(at, AFTER_YEAR | AFTER_DECADE) && after.text.is_ascii() && after.text != "t",
        Kind::Sign => {
            after.is_sign("-–/_\\.,")
                && scan.glued(at + 1)
                && scan.tokens.get(at + 1).is_some_and(|t| {
                    matches!(t.kind, Kind::Number | Kind::Mixed)
                        || (t.kind == Kind::Word && after.is_sign("/_\\") && t.text.is_ascii())
                })
        }
    }
}

/// Takes in the word behind a year: `г.`, `godine`.
pub(super) fn with_year_word(scan: &Scan<'_>, mut unit: Unit) -> Unit {
    let dot = usize::from(scan.sign(unit.to, ".") && scan.has(unit.to + 1, AFTER_YEAR));
    let tick = usize::from(scan.sign(unit.to, "'’") && scan.has(unit.to + 1, AFTER_YEAR));
    if scan.has(unit.to + dot + tick, AFTER_YEAR) {
        unit.to += dot + tick + 1;
    }
    unit
}

/// Steps over the words and signs between the pieces of a date.
pub(super) fn skip(scan: &Scan<'_>, mut at: usize, signs: &str) -> usize {
    for _ in 0..3 {
        if scan.sign(at, signs) || scan.has(at, JOINER) {
            at += 1;
        }
    }
    at
}

/// The day at this token (`3`, `1er`, `3rd`, `l5`), and where what belongs to it ends.
pub(super) fn day(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    let value = match scan.word(at) {
        Some("l" | "i") => 1,
        Some("ll") => 11,
        Some(_) => return None,
        None => number(scan, at, 2)?,
    };
    if !is_day(value) || continues_left(scan, at) {
        return None;
    }
    let mut end = at + 1;
    if scan.sign(end, "-°") && scan.has(end + 1, ORDINAL) {
        end += 1;
    }
    // `1° dicembre`, `1º de mayo`.
    if scan.sign(end, "°º") && scan.glued(end) {
        end += 1;
    }
    // "8 th Jan": raised letters stand apart where the text layer has them.
    let raised = || month(scan, end + 1).is_some();
    if scan.has(end, ORDINAL) && (scan.glued(end) || scan.sign(end - 1, "-") || raised()) {
        end += 1;
    }
    // «21» мая 2018 г.: the day in quotation marks, as forms in Russian have it.
    let opened = at > 0 && scan.sign(at - 1, "«“„\"");
    if opened && scan.sign(end, "»”“\"") {
        end += 1;
    }
    Some((value, end))
}

/// The months that the word at this token can mean, and where the name ends. Two words for Arabic's `كانون الثاني`.
pub(super) fn month(scan: &Scan<'_>, at: usize) -> Option<(Vec<u32>, usize)> {
    let word = scan.word(at)?;
    if let Some(next) = scan.word(at + 1) {
        let found = months(&format!("{word} {next}"), scan.hint.languages);
        if !found.is_empty() {
            return Some((found, at + 2));
        }
    }
    let found = months(word, scan.hint.languages);
    (!found.is_empty()).then(|| (found, at + 1 + usize::from(scan.sign(at + 1, "."))))
}

/// A month name with a slip or two in it; only between a day and a year of four digits.
pub(super) fn misread_month(scan: &Scan<'_>, at: usize) -> Option<(Vec<u32>, usize)> {
    let found = months_like(scan.word(at)?, scan.hint.languages);
    (!found.is_empty()).then_some((found, at + 1))
}

/// The year at this token, in four digits, or in two behind an apostrophe, hyphen or point.
pub(super) fn year(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    let start = skip(scan, at, ".,/'’-–،");
    let value = number(scan, start, 4)?;
    if continues_right(scan, start + 1) {
        return None;
    }
    match digits(scan, start) {
        4 if is_year(value) => Some((value, start + 1)),
        2 if start > at && scan.sign(start - 1, "'’-/.") && scan.glued(start) => Some((century(value), start + 1)),
        _ => None,
    }
}
