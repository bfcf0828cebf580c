//! Numbers of papers and of things as printed: contract and order numbers, containers (ISO 6346), air waybills (modulo 7), UN numbers,
//! Incoterms. In: runs of text. Out: the part that is the identifier, with whether its check digit holds. A slip is told, never mended.

use std::sync::LazyLock;

use regex::Regex;

use super::captions::printed;
use super::captions::{is_caption, says_field};
use super::currency;
use super::date;
use super::key::{any_of, is_number_word, number_words};
use crate::languages;
use crate::layout::Run;
use crate::layout::tokens::digit;
use crate::model::FieldName;

/// The identifier at the head of a text: words with digits, capitals and the marks that join them, up to a date, a bracket or a word of prose.
pub fn head(run: &Run, hint: &date::Hint) -> Option<Run> {
    let line = run.lines().into_iter().next()?;
    let line = line.trim(|c| c.is_whitespace() || ":.#№*_=\"'«»“”„‚·•|-–".contains(c));
    let line = behind_its_caption(&without_number_sign(&without_number_word(&line)));
    if in_groups(&line.text) {
        return Some(line);
    }
    // An air waybill's number has a space in its midst.
    if let Some((run, ..)) =
        air_waybills(&line).into_iter().next().filter(|(run, ..)| run.at.first() == line.at.first())
    {
        return Some(run);
    }
    let chars: Vec<char> = line.text.chars().collect();
    let date = date::find(&line.text, hint).into_iter().find(|d| d.span.start > 0 && set_off(&chars, d.span.start));
    let stop = date.map_or(chars.len(), |d| d.span.start);
    let mut end = 0_usize;
    let mut digits = false;
    let mut words = 0;
    let start = rim(&chars);
    let mut at = start;
    while at < stop {
        let word_end = (at..stop).find(|i| chars.get(*i).is_none_or(|c| c.is_whitespace())).unwrap_or(stop);
        let word = chars.get(at..word_end).unwrap_or(&[]);
        let code = words == 1 && is_code(chars.get(start..end).unwrap_or(&[])) && word.len() >= 4;
        let figures = word.iter().all(char::is_ascii_digit);
        // "6DC1AEAF 0023" to the end of the line: a long code and its last figures.
        let tail = words == 1
            && stop == chars.len()
            && word_end == stop
            && figures
            && is_long(chars.get(start..end).unwrap_or(&[]))
            && word.len() >= 3;
        if !(belongs(word, digits, chars.get(end.saturating_sub(1)).copied()) || (code && figures) || tail) {
            break;
        }
        digits |= word.iter().any(|c| digit(*c).is_some());
        words += 1;
        end = word_end;
        if word.last().is_some_and(|c| matches!(c, ',' | ';')) || words >= 5 {
            break;
        }
        at = word_end + chars.get(word_end..stop).unwrap_or(&[]).iter().take_while(|c| c.is_whitespace()).count();
    }
    let found = line.cut(start, end.max(start)).trim(|c| c.is_whitespace() || ",;:.(/–-|=_".contains(c));
    (digits && found.text.chars().any(|c| digit(c).is_some()) && found.len() <= 40).then_some(found)
}

/// "报告号：ZK-4471": words without a figure before a full-width colon are the caption of the number behind it, where they are no caption of something else.
fn behind_its_caption(line: &Run) -> Run {
    let chars: Vec<char> = line.text.chars().collect();
    let Some(colon) = chars.iter().position(|c| *c == '：') else { return line.clone() };
    let (before, behind) = chars.split_at(colon);
    let figures = |part: &[char]| part.iter().any(|c| digit(*c).is_some());
    let words = before.iter().any(|c| c.is_alphabetic());
    let caption: String = before.iter().collect();
    let own = !is_caption(&caption) || says_field(&caption, FieldName::DocumentNumber);
    if words && own && !figures(before) && figures(behind) {
        line.cut(colon + 1, line.len()).trim(char::is_whitespace)
    } else {
        line.clone()
    }
}

/// Behind single letters that stand apart before the number: the rim of a stamp across it.
fn rim(chars: &[char]) -> usize {
    let mut at = 0;
    let mut letters = 0;
    while chars.get(at).is_some_and(|c| c.is_alphabetic()) && chars.get(at + 1).is_some_and(|c| c.is_whitespace()) {
        at += 2;
        letters += 1;
    }
    if letters >= 2 { at } else { 0 }
}

/// A short code of a series before its number: the `E6` of `E6 61757`.
fn is_code(word: &[char]) -> bool {
    (2..=3).contains(&word.len())
        && word.first().is_some_and(|c| c.is_uppercase())
        && word.iter().any(char::is_ascii_digit)
        && word.iter().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// A code of letters and figures that is no word and no amount.
fn is_long(word: &[char]) -> bool {
    word.len() >= 6
        && word.iter().any(char::is_ascii_digit)
        && word.iter().any(|c| c.is_ascii_uppercase())
        && word.iter().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

/// A date ends an identifier only where it is a word of its own: `23-2-7520` and `12/2014` hold none.
fn set_off(chars: &[char], start: usize) -> bool {
    start.checked_sub(1).and_then(|i| chars.get(i)).is_some_and(|c| c.is_whitespace() || matches!(c, '(' | ','))
}

/// Whether a word belongs to the identifier begun before it.
fn belongs(word: &[char], digits: bool, before: Option<char>) -> bool {
    if word.iter().any(|c| c.is_numeric()) {
        // A second number belongs to the first only where a mark joins them ("TR 2015 / 412"); "A-12 3" is two things.
        let joined = before.is_none_or(|c| matches!(c, '/' | '-' | '–'));
        let short = word.iter().all(|c| !c.is_lowercase());
        return !digits || joined || (short && word.first().is_some_and(|c| matches!(c, '/' | '-' | '–')));
    }
    let marks = word.iter().all(|c| matches!(c, '/' | '-' | '–' | '.' | '№' | '#'));
    let capitals = word.len() <= 7 && word.iter().all(|c| c.is_uppercase() || matches!(c, '/' | '-' | '.' | '&'));
    marks || (capitals && (!digits || before.is_some_and(|c| matches!(c, '/' | '-'))))
}

/// Without a leading `No.`, `Nr`, `n°` that the caption did not take.
fn without_number_word(run: &Run) -> Run {
    let chars: Vec<char> = run.text.chars().collect();
    let letters = chars.iter().take_while(|c| c.is_alphabetic()).count();
    let behind = |from: usize| chars.get(from..).unwrap_or(&[]).iter();
    let signs = behind(letters).take_while(|c| ".:°º№#".contains(**c) || c.is_whitespace()).count();
    let word: String = behind(0).take(letters + signs).filter(|c| !c.is_whitespace() && **c != ':').collect();
    let goes_on = chars.get(letters + signs).is_some_and(|c| c.is_alphanumeric());
    // `NR` and `NO` may as well open the identifier itself: only a sign or space behind tells the word.
    if signs > 0 && goes_on && is_number_word(&word) { run.cut(letters + signs, run.len()) } else { run.clone() }
}

/// Without a leading `č.`: one letter with a mark on it and a stop is the word for "number" made short, and opens no code.
fn without_number_sign(run: &Run) -> Run {
    let mut chars = run.text.chars();
    let (first, second, third) = (chars.next(), chars.next(), chars.next());
    let short = first.is_some_and(|c| c.is_alphabetic() && !c.is_ascii()) && second == Some('.');
    if short && third.is_some_and(|c| c.is_alphanumeric() || c.is_whitespace()) {
        run.cut(2, run.len()).trim(char::is_whitespace)
    } else {
        run.clone()
    }
}

/// Whether a whole line is one number in groups of digits, as railways and customs print them (`80 144322 2187 40931-7`); groups of three are an amount.
fn in_groups(text: &str) -> bool {
    let groups: Vec<&str> = text.split(' ').collect();
    let plain = |g: &&str| {
        g.len() <= 8 && g.chars().all(|c| c.is_ascii_digit() || c == '-') && g.starts_with(|c: char| c.is_ascii_digit())
    };
    let no_amount = groups.iter().skip(1).any(|g| g.len() != 3) || groups.first().is_some_and(|g| g.len() > 3);
    groups.len() >= 3 && groups.iter().all(plain) && no_amount
}

/// Container numbers (ISO 6346) of a text, each with whether its check digit holds.
pub fn containers(run: &Run) -> Vec<(Run, String, bool)> {
    static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"\b([A-Z]{3}[UJZ])[ \t]?[-–]?[ \t]?(\d{3})[ \t.-]?(\d{3})[ \t]?[-–/.(\[]?[ \t]?(\d)\b").ok()
    });
    found(run, SHAPE.as_ref(), |c| {
        let value: String = c.iter().skip(1).flatten().map(|m| m.as_str()).collect();
        let holds = container_holds(&value);
        (value, holds)
    })
}

/// ISO 6346: letters count 10 to 38 without multiples of 11, weights are powers of two, the sum modulo 11 (10 is 0) is the last digit.
pub fn container_holds(value: &str) -> bool {
    let mut sum = 0_u64;
    let digits: Vec<char> = value.chars().collect();
    if digits.len() != 11 {
        return false;
    }
    for (i, c) in digits.iter().take(10).enumerate() {
        let v = match c {
            '0'..='9' => u64::from(*c as u32 - '0' as u32),
            'A'..='Z' => {
                let n = u64::from(*c as u32 - 'A' as u32);
                10 + n + n.div_ceil(10)
            }
            _ => return false,
        };
        sum += v << i;
    }
    digits.last().and_then(|c| c.to_digit(10)).is_some_and(|d| u64::from(d) == sum % 11 % 10)
}

/// Air waybill numbers of a text (prefix of three digits, serial of eight, and the airport between them as forms have it at their head), each with whether the last digit is the rest modulo 7.
pub fn air_waybills(run: &Run) -> Vec<(Run, String, bool)> {
    static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?:^|[^\d-])(\d{3})(?:[ \t]?[-–][ \t]?|[ \t]|[ \t]*[|\t ][ \t]*[A-Z]{3}[ \t]*[|\t ][ \t]*)(\d{4})[ \t]?(\d{4})\b").ok()
    });
    found(run, SHAPE.as_ref(), |c| {
        let part = |n: usize| c.get(n).map_or("", |m| m.as_str());
        let serial = format!("{}{}", part(2), part(3));
        let holds = air_waybill_holds(&format!("{}{serial}", part(1)));
        (format!("{}-{serial}", part(1)), holds)
    })
}

/// Eleven digits, the last of which is the rest modulo 7 of the seven before it (IATA Resolution 600a).
pub fn air_waybill_holds(number: &str) -> bool {
    let (serial, check) = (number.get(3..10), number.get(10..));
    let digits = number.len() == 11 && number.bytes().all(|b| b.is_ascii_digit());
    let rest = serial.and_then(|s| s.parse::<u64>().ok()).map(|s| s % 7);
    digits && check.and_then(|c| c.parse().ok()) == rest
}

/// UN numbers of a text: `UN 0012`, `UN0328`.
pub fn un_numbers(run: &Run) -> Vec<(Run, String, bool)> {
    static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let un = any_of(languages::words(|l| l.forms.un)).to_uppercase();
        let number = number_words();
        Regex::new(&format!(r"\b(?:{un})[ \t]*(?:{number})?[ \t:]*(\d{{4}})\b")).ok()
    });
    found(run, SHAPE.as_ref(), |c| (format!("UN{}", c.get(1).map_or("", |m| m.as_str())), true))
}

/// Incoterms of a text with their place: `FOB Antwerp`.
pub fn incoterms(run: &Run) -> Vec<(Run, String, bool)> {
    static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"\b(EXW|FCA|CPT|CIP|DAP|DPU|DDP|FAS|FOB|CFR|CIF|DAF|DES|DEQ|DDU|DAT)\b(?:[ \t]*[,:\-–(]?[ \t]*(?:INCOTERMS[® ]*\d{0,4}[ \t]*)?((?:\p{Lu}[\p{L}'’.\-]*[ \t]?(?:\([^)]{2,20}\))?){1,4}))?").ok()
    });
    found(run, SHAPE.as_ref(), |c| {
        let place = without_money(c.get(2).map_or("", |m| m.as_str()).trim());
        (format!("{} {place}", c.get(1).map_or("", |m| m.as_str())).trim().to_owned(), !place.is_empty())
    })
}

/// "FOB Antwerp USD": the currency of the price behind it is no part of the place; "FOB COST" has none.
fn without_money(place: &str) -> &str {
    let currency = currency::is_code;
    let place = match place.rsplit_once(' ') {
        Some((before, last)) if currency(last) => before.trim_end(),
        None if currency(place) => "",
        _ => place,
    };
    if printed(place, &[]) >= 1.0 { "" } else { place }
}

fn found(
    run: &Run,
    shape: Option<&Regex>,
    value: impl Fn(&regex::Captures<'_>) -> (String, bool),
) -> Vec<(Run, String, bool)> {
    let Some(shape) = shape else { return Vec::new() };
    let chars = |bytes: usize| run.text.get(..bytes).map_or(0, |t| t.chars().count());
    shape
        .captures_iter(&run.text)
        .filter_map(|c| {
            let first = c.get(1)?;
            let end = c.iter().flatten().map(|m| m.end()).max()?;
            let (value, holds) = value(&c);
            Some((run.cut(chars(first.start()), chars(end)), value, holds))
        })
        .collect()
}

#[cfg(test)]
mod exam {
    use super::*;

    fn headed(text: &str) -> Option<String> {
        let mut run = Run::new(0);
        run.push(' ', text, crate::model::Span::new(0, text.chars().count()));
        head(&run, &date::Hint::default()).map(|r| r.text)
    }

    #[test]
    fn a_number_keeps_the_code_of_its_series_and_loses_a_stamp_across_it() {
        assert_eq!(headed("E6 61757").as_deref(), Some("E6 61757"));
        assert_eq!(headed("I S T R Y VTS/0429/11").as_deref(), Some("VTS/0429/11"));
        assert_eq!(headed("报告号：ZK-4471").as_deref(), Some("ZK-4471"));
        assert_eq!(headed("A-12 3").as_deref(), Some("A-12"));
        assert_eq!(headed("- GS-PL-2013/118").as_deref(), Some("GS-PL-2013/118"));
        assert_eq!(headed("TR 2015 / 412").as_deref(), Some("TR 2015 / 412"));
    }

    #[test]
    fn figures_in_groups_are_one_number_unless_they_may_be_an_amount() {
        assert_eq!(headed("7710 244 903").as_deref(), Some("7710 244 903"));
        assert_eq!(headed("77 2440 19").as_deref(), Some("77 2440 19"));
        assert_eq!(headed("771 244 903").as_deref(), Some("771"));
    }

    #[test]
    fn words_for_number_of_any_language_are_known_before_figures() {
        for text in ["No. 12/3", "Nr 12/3", "n° 12/3", "№12/3", "n. 12/3", "Número: 12/3", "бр. 12/3"] {
            assert_eq!(headed(text).as_deref(), Some("12/3"), "{text}");
        }
        assert_eq!(headed("NR12/3").as_deref(), Some("NR12/3"));
        for text in ["UN 0012", "UN No. 0012", "ONU n° 0012", "ООН № 0012", "UN0012"] {
            let mut run = Run::new(0);
            run.push(' ', text, crate::model::Span::new(0, text.chars().count()));
            assert_eq!(un_numbers(&run).first().map(|n| n.1.as_str()), Some("UN0012"), "{text}");
        }
    }

    #[test]
    fn check_digits_hold() {
        assert!(container_holds("CSQU3054383"));
        assert!(container_holds("ZEPU0037255"));
        assert!(!container_holds("CSQU3054384"));
        let mut run = Run::new(0);
        run.push(' ', "176-12345675", crate::model::Span::new(0, 12));
        assert_eq!(
            air_waybills(&run).first().map(|(_, v, ok)| (v.clone(), *ok)),
            Some(("176-12345675".to_owned(), true))
        );
    }

    #[test]
    fn a_letter_with_a_mark_and_a_stop_is_the_word_for_number() {
        assert_eq!(headed("č.VF70311").as_deref(), Some("VF70311"));
        assert_eq!(headed("A.12/3").as_deref(), Some("A.12/3"));
    }

    #[test]
    fn the_airport_stands_between_the_parts_of_an_air_waybills_number_at_the_head_of_the_form() {
        let mut run = Run::new(0);
        run.push('\n', "917 LHR 4412 0355", crate::model::Span::new(0, 17));
        let found: Vec<(String, bool)> =
            air_waybills(&run).into_iter().map(|(_, value, holds)| (value, holds)).collect();
        assert_eq!(found, [("917-44120355".to_owned(), true)]);
    }
}
