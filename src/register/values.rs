//! Which texts are allowed as single values of a register file: dates, countries, languages, addresses, paths.

use crate::model::unseen::is_unseen;
use crate::model::{Edtf, Quantity};

/// The longest text: two pages of a letter.
const LONGEST_TEXT: usize = 10_000;

/// The longest marking.
const LONGEST_MARK: usize = 500;

/// Codes withdrawn from ISO 3166-1 (ISO 3166-3) and the user-assigned code of Kosovo. Arms outlive states: a rifle made in the Soviet
/// Union was made in `SU`.
const FORMER: &[&str] = &[
    "AN", "BU", "CS", "CT", "DD", "DY", "FQ", "FX", "HV", "JT", "MI", "NH", "NQ", "NT", "PC", "PU", "PZ", "RH", "SU",
    "TP", "VD", "WK", "XK", "YD", "YU", "ZR",
];

/// What is expected, if the text is something else.
pub(super) fn date(text: &str) -> Option<&'static str> {
    let ok = Edtf::new(text).is_some();
    (!ok).then_some("a date such as \"2013-12-04\", \"1979-10\", \"1979\", \"1976/1978\", \"198X\" or \"1979~\"")
}

pub(super) fn day(text: &str) -> Option<&'static str> {
    let ok = Edtf::new(text).is_some_and(|d| d.to_day().is_some());
    (!ok).then_some("a day such as \"2015-08-20\"")
}

pub(super) fn country(text: &str) -> Option<&'static str> {
    let known = FORMER.contains(&text) || rust_iso3166::from_alpha2(text).is_some();
    (!known).then_some("a country as two capital letters (ISO 3166-1 alpha-2)")
}

pub(super) fn language(text: &str) -> Option<&'static str> {
    let mut parts = text.split('-');
    let main = parts.next().unwrap_or_default();
    let tag = |p: &str| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
    let ok = (2..=3).contains(&main.len()) && main.bytes().all(|b| b.is_ascii_lowercase()) && parts.all(tag);
    (!ok).then_some("a language such as \"en\" or \"sr-Latn\" (BCP 47)")
}

pub(super) fn email(text: &str) -> Option<&'static str> {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>,;\"()".contains(c);
    let ok = text.split_once('@').is_some_and(|(local, domain)| {
        let labels = || domain.split('.').all(|l| !l.is_empty());
        !local.is_empty() && !domain.contains('@') && labels() && !text.contains(odd)
    });
    (!ok).then_some("a mail address such as \"mission@state.example\"")
}

pub(super) fn message_id(text: &str) -> Option<&'static str> {
    let inner = text.strip_prefix('<').and_then(|t| t.strip_suffix('>')).unwrap_or_default();
    let ok = !inner.is_empty() && !inner.contains(|c: char| c.is_whitespace() || c.is_control() || "<>".contains(c));
    (!ok).then_some("a Message-ID in angle brackets such as \"<tr-1@tracing.example>\"")
}

pub(super) fn quantity(text: &str) -> Option<&'static str> {
    Quantity::new(text).is_none().then_some("a decimal as text such as \"175\" or \"1250.5\"")
}

pub(super) fn text(text: &str) -> Option<&'static str> {
    if text.trim() != text {
        return Some("text without blanks at its ends");
    }
    if text.chars().count() > LONGEST_TEXT {
        return Some("a text of at most 10,000 characters");
    }
    // Marks of direction stand in the names of parties that write from right to left. What turns the text around them does not.
    let odd = |c: char| is_unseen(c) && !matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}');
    if text.contains(odd) {
        return Some(UNSEEN);
    }
    line(text)
}

/// What is said of signs that nobody sees.
const UNSEEN: &str = "text without signs that nobody sees or that turn its direction, such as U+202E and U+200B";

pub(super) fn mark(text: &str) -> Option<&'static str> {
    if text.chars().count() > LONGEST_MARK {
        return Some("a marking of at most 500 characters");
    }
    if text.contains(is_unseen) {
        return Some(UNSEEN);
    }
    line(text)
}

fn line(text: &str) -> Option<&'static str> {
    if text.chars().any(char::is_control) {
        return Some("text on one line, without control characters");
    }
    text.trim().is_empty().then_some("text that is not empty")
}

pub(super) fn photo(text: &str) -> Option<&'static str> {
    use std::path::{Component, Path};
    let inside = Path::new(text).components().all(|c| matches!(c, Component::Normal(_) | Component::CurDir));
    let ok = mark(text).is_none() && inside && !text.contains('\\') && Path::new(text).file_name().is_some();
    (!ok).then_some("a path below the register file's folder, with \"/\" between folders and without \"..\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_right_passes_and_what_is_wrong_does_not() {
        type Rule = fn(&str) -> Option<&'static str>;
        let table: &[(Rule, &[&str], &[&str])] = &[
            (
                date,
                &["2013-12-04", "1979-10", "1976/1978", "198X", "1979~", "XXXX"],
                &["", "4.12.2013", "2013-13-01", "2013-02-30"],
            ),
            (country, &["RO", "SU", "YU", "XK"], &["ro", "ROU", "ZZ", "", "R"]),
            (language, &["en", "sr-Latn", "zh-Hans-CN"], &["", "EN", "english", "en_GB", "en-"]),
            (
                email,
                &["a@b.example", "d'or@x", "ä@ö.example"],
                &["", "a", "a@", "@b", "a@b@c", "a b@c", "a@b..c", "A <a@b>", "a@b\r\nBcc:c"],
            ),
            (message_id, &["<a@b>", "<x>"], &["", "a@b", "<a b@c>", "<>", "<<a>>"]),
            (quantity, &["1", "0175", "1250.50"], &["", "-1", "1,250", "1.", "a"]),
            (text, &["a b", "Б", "شركة\u{200F}"], &["", " ", " a", "a\n", "a\tb", "a\u{202E}b", "a\u{200B}b"]),
            (mark, &[" A  1 ", "▲"], &["", " ", "a\u{0}", "1\u{200F}2", "1\u{2066}2"]),
            (
                photo,
                &["a.jpg", "photos/é x.jpg", "./a.jpg"],
                &["", "../a.jpg", "a/../../b", "/etc/passwd", "a\\b", "..", "a/..", "."],
            ),
        ];
        for (rule, right, wrong) in table {
            right.iter().for_each(|t| assert_eq!(rule(t), None, "{t:?}"));
            wrong.iter().for_each(|t| assert!(rule(t).is_some(), "{t:?}"));
        }
    }
}
