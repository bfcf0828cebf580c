//! Codes of the Harmonized System on a document. They have no field. Their first two digits are a chapter; a chapter that does not exist is a sign of
//! misread print. In: a document. Out: remarks on such codes, with the chapters that differ in one digit that is often misread. No value is changed.

use std::sync::LazyLock;

use regex::Regex;

use crate::find::any_of;
use crate::languages;
use crate::model::{Document, Remark};

/// The words for the tariff in all languages, as alternatives; full stops and spaces may be left out.
fn words() -> String {
    any_of(languages::words(|l| l.forms.tariff)).replace(r"\.", r"\.?\s?").replace(' ', r"\s?")
}

/// Behind a word for the tariff: its code, in digits with or without points.
static CAPTIONED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = words();
    Regex::new(&format!(
        r"(?i)(?:^|[^\p{{L}}])(?:{words})\s*[.:№#]*\s*(\d{{4}}[. ]?\d{{2}}(?:[. ]?\d{{2}}){{0,2}})(?:[^\d]|$)"
    ))
    .ok()
});

/// A line with such a word heads a column of codes.
static HEAD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = words();
    Regex::new(&format!(r"(?i)(?:^|[^\p{{L}}])(?:{words})(?:[^\p{{L}}]|$)")).ok()
});

/// A code with a point, as columns have them.
static POINTED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[\s(])(\d{4}\.\d{2}(?:[. ]?\d{2}){0,2})(?:[\s),;]|$)").ok());

/// Digits that are read for one another.
const ALIKE: &[&str] = &["17", "08", "38", "56", "94", "27"];

/// Whether the Harmonized System has that chapter: 01 to 97 without 77, which is kept free; 98 and 99 are left to the states (World Customs
/// Organization, HS Nomenclature 2022).
fn is_chapter(digits: &str) -> bool {
    digits.parse::<u8>().is_ok_and(|n| (1..=99).contains(&n) && n != 77)
}

/// Whether a text has figures as codes have them: four, a full stop or space or nothing, and two. Most pages have none, and need no patterns.
fn may_have_codes(text: &str) -> bool {
    let digits = |at: &[u8]| at.iter().all(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    bytes.windows(6).any(digits)
        || bytes.windows(7).any(|w| digits(&w[..4]) && matches!(w[4], b'.' | b' ') && digits(&w[5..]))
}

/// The codes of a paper whose chapter there is not.
fn failing(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    if !may_have_codes(text) {
        return found;
    }
    let mut keep = |code: &str| {
        if code.get(..2).is_some_and(|c| !is_chapter(c)) && !found.iter().any(|f| f == code) {
            found.push(code.to_owned());
        }
    };
    let mut below = false;
    for line in text.lines() {
        let captioned = CAPTIONED.iter().flat_map(|r| r.captures_iter(line));
        let pointed = POINTED.iter().filter(|_| below).flat_map(|r| r.captures_iter(line));
        captioned.chain(pointed).filter_map(|c| c.get(1)).for_each(|code| keep(code.as_str()));
        below |= HEAD.as_ref().is_some_and(|r| r.is_match(line));
    }
    found
}

/// What is odd about a paper's codes.
pub fn remarks(document: &Document) -> Vec<Remark> {
    document.pages.iter().flat_map(|page| told(&page.text)).collect()
}

fn told(text: &str) -> Vec<Remark> {
    let told = |code: String| {
        let near = near(&code);
        let advice =
            if near.is_empty() { String::new() } else { format!("; chapter {} would be one", near.join(", ")) };
        Remark::oddity("hs_chapter", format!("the code {code} names no chapter of the Harmonized System{advice}"))
    };
    failing(text).into_iter().map(told).collect()
}

/// How much surer a row of goods is for its paper's codes: less where one of them cannot be.
pub(crate) fn weight(document: &Document) -> f64 {
    if document.pages.iter().all(|page| failing(&page.text).is_empty()) { 1.0 } else { 0.85 }
}

/// The chapters one misread digit away.
fn near(code: &str) -> Vec<String> {
    let digits: Vec<char> = code.chars().take(2).collect();
    let other = |c: char| ALIKE.iter().filter(move |a| a.contains(c)).flat_map(|a| a.chars()).filter(move |o| *o != c);
    let mut found: Vec<String> = Vec::new();
    for at in 0..digits.len() {
        for sign in digits.get(at).into_iter().flat_map(|c| other(*c)) {
            let chapter: String = digits.iter().enumerate().map(|(n, c)| if n == at { sign } else { *c }).collect();
            if is_chapter(&chapter) && !found.contains(&chapter) {
                found.push(chapter);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapter_that_there_is_not_is_told() {
        let odd = super::told("81 mm mortar bomb, HS code 7706.30.90, 500 pieces");
        assert!(
            odd[0].detail.contains("7706.30.90") && odd[0].detail.contains("chapter 17, 27, 71, 72 would be one"),
            "{odd:?}"
        );
        assert_eq!(told("HS Code Description Quantity\n0006.30 cartridges 500\n9306.30 fuzes 500").len(), 1);
    }

    #[test]
    fn other_numbers_are_no_codes() {
        for text in ["H.S. 9306.30", "Invoice 7706.30", "ships 7706.30", "Tariff item 9301 20 00", "Total 0012.50"] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}
