//! The shapes that one date can have: numbers parted by signs, a month name with day and year on either side, ideographs, decades, a
//! year alone. Each takes the tokens from one place on and says whether its shape stands there.

use super::lexicon::{
    AFTER_DECADE, AFTER_YEAR, BEFORE_DECADE, BEFORE_YEAR, JOINER, ORDINAL, decade, months, months_like, roman,
};
use super::{Order, Reading, Scan, Unit};
use crate::layout::tokens::Kind;

const DASHES: &str = "-–—−‐‑";

/// The date that begins at this token.
pub(super) fn at(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    ideographs(scan, at)
        .or_else(|| numeric(scan, at))
        .or_else(|| day_month_year(scan, at))
        .or_else(|| month_day_year(scan, at))
        .or_else(|| month_year(scan, at))
        .or_else(|| tens_of_years(scan, at))
        .or_else(|| bare_year(scan, at))
}

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
fn ideographs(scan: &Scan<'_>, from: usize) -> Option<Unit> {
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

fn is_year(n: u32) -> bool {
    (1800..=2099).contains(&n)
}

fn is_month(n: u32) -> bool {
    (1..=12).contains(&n)
}

fn is_day(n: u32) -> bool {
    (1..=31).contains(&n)
}

/// A number of so many digits at most.
fn number(scan: &Scan<'_>, at: usize, digits: usize) -> Option<u32> {
    scan.tokens.get(at).filter(|t| t.kind == Kind::Number && t.text.len() <= digits).and_then(|t| t.value)
}

fn digits(scan: &Scan<'_>, at: usize) -> usize {
    scan.tokens.get(at).filter(|t| t.kind == Kind::Number).map_or(0, |t| t.text.len())
}

/// The year of two digits that letters of our time mean.
fn century(yy: u32) -> u32 {
    if yy <= 30 { 2000 + yy } else { 1900 + yy }
}

/// Whether the number at this token goes on to the left: it is a piece of a longer identifier.
fn continues_left(scan: &Scan<'_>, at: usize) -> bool {
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
    if !loose && (first_gap || sep.spaced || same.spaced || scan.tokens.get(at + 4)?.spaced) {
        return None;
    }
    Some([at, at + 2, at + 4])
}

fn numeric(scan: &Scan<'_>, at: usize) -> Option<Unit> {
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

/// Both readings of an ambiguous date, the likelier first; one where the text's other dates or its tongue settle it.
fn either(scan: &Scan<'_>, day_first: Reading, month_first: Reading) -> Vec<Reading> {
    match scan.order {
        Some(Order::DayFirst) => vec![day_first],
        Some(Order::MonthFirst) => vec![month_first],
        None if scan.hint.languages.first().is_some_and(|l| !l.starts_with("en")) => vec![day_first],
        None => vec![day_first, month_first],
    }
}

/// The order that the numeric dates which can only be read one way show.
pub(super) fn order(scan: &Scan<'_>) -> Option<Order> {
    let (mut day, mut month) = (false, false);
    for at in 0..scan.tokens.len() {
        let Some([a, b, c]) = three(scan, at) else { continue };
        if scan.sign(a + 1, ".,") || digits(scan, c) != 4 || number(scan, c, 4).is_none_or(|y| !is_year(y)) {
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

/// Takes in the word behind a year: `г.`, `godine`.
fn with_year_word(scan: &Scan<'_>, mut unit: Unit) -> Unit {
    let dot = usize::from(scan.sign(unit.to, ".") && scan.has(unit.to + 1, AFTER_YEAR));
    let tick = usize::from(scan.sign(unit.to, "'’") && scan.has(unit.to + 1, AFTER_YEAR));
    if scan.has(unit.to + dot + tick, AFTER_YEAR) {
        unit.to += dot + tick + 1;
    }
    unit
}

/// Steps over the words and signs between the pieces of a date.
fn skip(scan: &Scan<'_>, mut at: usize, signs: &str) -> usize {
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
    if scan.has(end, ORDINAL) && (scan.glued(end) || scan.sign(end - 1, "-")) {
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

/// The year at this token, in four digits, or in two behind an apostrophe, hyphen or point.
fn year(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
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

fn day_month_year(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let (day, after_day) = day(scan, at)?;
    let start = skip(scan, after_day, ".,-–/،");
    let (named, after) = month(scan, start)
        .or_else(|| scan.word(start).and_then(roman).map(|m| (vec![m], start + 1)))
        .or_else(|| misread_month(scan, start))?;
    let (year, end) = year(scan, after)?;
    dated(scan, at, end, year, &named, day)
}

/// A month name with a slip or two in it; only between a day and a year of four digits.
fn misread_month(scan: &Scan<'_>, at: usize) -> Option<(Vec<u32>, usize)> {
    let found = months_like(scan.word(at)?, scan.hint.languages);
    (!found.is_empty()).then_some((found, at + 1))
}

fn month_day_year(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let (named, after) = month(scan, at)?;
    let (day, after_day) = day(scan, skip(scan, after, ""))?;
    let (year, end) = year(scan, after_day)?;
    dated(scan, at, end, year, &named, day)
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
