//! Currencies in text, by code (ISO 4217, historic ones too), by sign or by name. In: text. Out: what stands there, with the codes that it may mean: `$` is
//! the sign of many currencies. Which one a paper means is not settled here.

use std::collections::HashMap;
use std::sync::LazyLock;

use iso_currency::Currency;

use crate::languages::{self, SHARED};
use crate::model::Span;

/// How a currency is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Three capitals: `EUR`.
    Code,
    /// A sign or an abbreviation: `€`, `Rs.`.
    Sign,
    /// A name: `euros`.
    Name,
}

/// A currency as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where, in code points.
    pub span: Span,
    /// The codes that it may mean, the likeliest first.
    pub codes: &'static [&'static str],
    /// How it is written.
    pub how: How,
}

/// A sign or a name, with the codes that it may mean.
struct Known {
    text: Vec<char>,
    codes: Vec<&'static str>,
    how: How,
}

/// All currencies in use: ISO 4217 has no list, its codes have three capitals.
static IN_USE: LazyLock<Vec<Currency>> = LazyLock::new(|| {
    let letters = || 'A'..='Z';
    let codes = letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| format!("{a}{b}{c}"))));
    let found = codes.filter_map(|code| Currency::from_code(&code));
    found.filter(|c| !c.is_special() && !c.is_fund()).collect()
});

/// Codes, in use and historic.
static CODES: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let all = IN_USE.iter().map(Currency::code).chain(SHARED.currencies_of_old.iter().map(|(_, code)| *code));
    all.map(|code| (code, vec![code])).collect()
});

/// Signs and names, the longest first.
static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let mut all: Vec<Known> = Vec::new();
    let mut add = |text: &str, codes: Vec<&'static str>, how: How| {
        let text: Vec<char> = text.chars().collect();
        if !all.iter().any(|k| k.text == text) {
            all.push(Known { text, codes, how });
        }
    };
    for (sign, codes) in SHARED.currency_signs {
        add(sign, codes.split(' ').collect(), How::Sign);
    }
    for currency in IN_USE.iter() {
        let sign = currency.symbol().symbol;
        // Letters alone are abbreviations that may mean anything: `MT`, `K`. "¤" is no sign.
        if sign.chars().any(|c| !c.is_ascii_alphabetic() && c != '.') && sign != "¤" {
            let same = IN_USE.iter().filter(|c| c.symbol().symbol == sign).map(Currency::code).collect();
            add(&sign.to_lowercase(), same, How::Sign);
        }
    }
    for (name, code) in languages::ALL.iter().flat_map(|l| l.currencies) {
        add(name, kin(code), How::Name);
    }
    all.sort_by_key(|k| std::cmp::Reverse(k.text.len()));
    all
});

/// A currency and all that share the noun of its name: a dollar may be any.
fn kin(code: &'static str) -> Vec<&'static str> {
    let noun = |c: &Currency| c.name().rsplit(' ').next().unwrap_or_default().to_lowercase();
    let own = Currency::from_code(code).map(|c| noun(&c));
    let others = IN_USE.iter().filter(|c| c.code() != code && Some(noun(c)) == own).map(Currency::code);
    std::iter::once(code).chain(others).collect()
}

/// The currencies of a text, in its order.
pub fn find(text: &str) -> Vec<Found> {
    let chars: Vec<char> = text.chars().collect();
    let lower: Vec<char> = chars.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)).collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let found = code_at(&chars, at).or_else(|| known_at(&lower, at));
        at = found.as_ref().map_or(at + 1, |f| f.span.end);
        out.extend(found);
    }
    out
}

fn letter(chars: &[char], at: Option<usize>) -> bool {
    at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic())
}

fn code_at(chars: &[char], at: usize) -> Option<Found> {
    let word: String = chars.get(at..at + 3)?.iter().collect();
    // "usd 100": in small letters a code may be a word, where it is no well known one before an amount.
    let amount = || chars.get(at + 3..)?.iter().find(|c| !c.is_whitespace()).filter(|c| c.is_ascii_digit());
    let small = (SMALL.contains(&word.as_str()) && amount().is_some()).then(|| word.to_uppercase());
    let codes = CODES.get(small.as_deref().unwrap_or(&word))?;
    let alone = !letter(chars, at.checked_sub(1)) && !letter(chars, Some(at + 3));
    alone.then(|| Found { span: Span::new(at, at + 3), codes, how: How::Code })
}

fn known_at(lower: &[char], at: usize) -> Option<Found> {
    let opens = |k: &&Known| {
        let letters =
            (k.text.first().is_some_and(|c| c.is_alphabetic()), k.text.last().is_some_and(|c| c.is_alphabetic()));
        let free = !letters.0 || !letter(lower, at.checked_sub(1));
        // A name may have any ending; a sign ends with its own letter.
        // "S/N" is no sign with a number behind it.
        let worded = k.text.iter().any(|c| c.is_alphabetic());
        let ends = k.how == How::Name || !(letters.1 || worded) || !letter(lower, Some(at + k.text.len()));
        lower.get(at..).is_some_and(|rest| rest.starts_with(&k.text)) && free && ends
    };
    let known = KNOWN.iter().find(opens)?;
    let mut end = at + known.text.len();
    if known.how == How::Name {
        end += lower.get(end..).unwrap_or(&[]).iter().take_while(|c| c.is_alphabetic()).count();
    }
    Some(Found { span: Span::new(at, end), codes: &known.codes, how: known.how })
}

/// Codes that are no words of a language.
const SMALL: [&str; 12] = ["usd", "eur", "gbp", "chf", "jpy", "cny", "aed", "inr", "pln", "czk", "brl", "zar"];

/// The currencies among `codes` that one of those countries uses.
pub fn used_in(codes: &[&'static str], countries: &[&str]) -> Vec<&'static str> {
    let used = |code: &str| {
        Currency::from_code(code)
            .is_some_and(|c| c.used_by().iter().any(|u| countries.contains(&u.to_string().as_str())))
    };
    codes.iter().copied().filter(|c| used(c)).collect()
}

/// Whether a word is the code of a currency.
pub fn is_code(word: &str) -> bool {
    CODES.contains_key(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<(&'static str, How)> {
        find(text).first().map(|f| (f.codes[0], f.how))
    }

    #[test]
    fn codes_signs_and_names_are_found() {
        assert_eq!(first("1.250,00 EUR"), Some(("EUR", How::Code)));
        assert_eq!(first("DEM 40"), Some(("DEM", How::Code)));
        assert_eq!(first("₹29,500.00"), Some(("INR", How::Sign)));
        assert_eq!(first("Rs. 400"), Some(("INR", How::Sign)));
        assert_eq!(first("usd100"), Some(("USD", How::Code)));
        assert_eq!(first("usd wire"), None);
        assert_eq!(first("C$ 12"), Some(("CAD", How::Sign)));
        assert_eq!(first("250 рублей"), Some(("RUB", How::Name)));
        assert_eq!(first("ten dollars"), Some(("USD", How::Name)));
    }

    #[test]
    fn parts_of_words_are_none() {
        for text in ["BARREL", "EUROPA", "CARS 40", "40 HKDX", "CALLE ALTA S/N 4"] {
            assert!(find(text).iter().all(|f| f.how == How::Name), "{text}");
        }
    }

    #[test]
    fn a_dollar_may_be_any() {
        let dollar = find("$5").remove(0);
        assert!(dollar.codes.contains(&"CAD") && dollar.codes.contains(&"USD"));
        assert_eq!(used_in(dollar.codes, &["CA", "IN"]), ["CAD"]);
        assert_eq!(used_in(find("kr 5")[0].codes, &["NO"]), ["NOK"]);
    }
}
