//! Countries in text, by their names in all languages of the shelf, inflected ones too (`Ливии`, `Libiji`, `Libya'ya`). Text goes in; ISO
//! 3166-1 alpha-2 codes with their stretch come out. Adjectives (`Libyan`) are not names.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::languages::{self, ALL, COUNTRIES, Language, Script};
use crate::layout::tokens::{Kind, Token, tokens};
use crate::model::Span;

/// A country as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where its name stands, in code points.
    pub span: Span,
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    /// As printed.
    pub raw: String,
}

struct Name {
    code: &'static str,
    words: Vec<String>,
    /// An abbreviation such as `USA`, which must be printed in capitals.
    capitals: bool,
}

/// Names by the first three letters of their first word.
static NAMES: LazyLock<HashMap<String, Vec<Name>>> = LazyLock::new(|| {
    let mut names: HashMap<String, Vec<Name>> = HashMap::new();
    for line in COUNTRIES.lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t');
        let Some(code) = cells.next() else { continue };
        for name in cells {
            let capitals = name.chars().filter(|c| c.is_alphabetic()).count() <= 4
                && name.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
                && name.chars().any(char::is_uppercase);
            let words: Vec<String> = words(&tokens(name)).map(|t| t.text.clone()).collect();
            let Some(first) = words.first() else { continue };
            names.entry(head(first)).or_default().push(Name { code, words, capitals });
        }
    }
    names
});

fn words(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    tokens.iter().filter(|t| t.kind == Kind::Word)
}

fn head(word: &str) -> String {
    word.chars().take(3).collect()
}

/// All countries named in a text, in its order.
pub fn find(text: &str) -> Vec<Found> {
    let tokens = tokens(text);
    let chars: Vec<char> = text.chars().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((code, end)) = name_at(&tokens, at, &chars) {
            let span = tokens[at].span.union(&tokens[end - 1].span);
            out.push(Found { span, code, raw: span.of(text).to_owned() });
            at = end;
        } else {
            at += 1;
        }
    }
    out
}

/// The code of a text that is a country's name, with or without "the" or an official style around it.
pub fn code(text: &str) -> Option<&'static str> {
    find(text).first().map(|f| f.code)
}

/// Whether a text is the code of a country or territory (ISO 3166-1 alpha-2).
pub fn is_code(text: &str) -> bool {
    NAMES.values().flatten().any(|n| n.code == text)
}

/// The longest name that begins at this token.
fn name_at(tokens: &[Token], at: usize, chars: &[char]) -> Option<(&'static str, usize)> {
    let first = tokens.get(at).filter(|t| t.kind == Kind::Word)?;
    let cased = first.text.starts_with(char::is_alphabetic) && first.text.chars().any(|c| c.is_lowercase());
    if cased && !first.capital {
        return None;
    }
    // A particle may be written together with the name, as the Arabic "to", "in", "and".
    let particle = languages::words(|l| l.glued.names).find_map(|p| first.text.strip_prefix(p));
    let bare = particle.filter(|b| b.chars().count() > 2);
    [Some(first.text.as_str()), bare]
        .into_iter()
        .flatten()
        .filter_map(|text| Some((text, NAMES.get(&head(text))?)))
        .flat_map(|(text, names)| names.iter().map(move |n| (text, n)))
        .filter_map(|(text, name)| matches(name, text, tokens, at, chars).map(|(end, exact)| (name, end, exact)))
        .max_by_key(|(name, end, exact)| (*end, *exact, name.words.iter().map(String::len).sum::<usize>()))
        .map(|(name, end, _)| (name.code, end))
}

/// Where the name ends, and whether it stands there uninflected.
fn matches(name: &Name, first: &str, tokens: &[Token], at: usize, chars: &[char]) -> Option<(usize, bool)> {
    let (mut here, mut exact) = (at, true);
    for (n, wanted) in name.words.iter().enumerate() {
        while n > 0 && tokens.get(here)?.is_sign("'’.-,()") {
            here += 1;
        }
        let token = tokens.get(here).filter(|t| t.kind == Kind::Word)?;
        let found = if n == 0 { first } else { token.text.as_str() };
        if found != wanted {
            exact = false;
            if !inflected(found, wanted) {
                return None;
            }
        }
        if name.capitals && !token.span_is(chars, char::is_uppercase) {
            return None;
        }
        here += 1;
    }
    (exact || !name.capitals).then_some((here, exact))
}

impl Token {
    fn span_is(&self, chars: &[char], test: impl Fn(char) -> bool) -> bool {
        chars.get(self.span.start..self.span.end).is_some_and(|s| s.iter().all(|c| test(*c)))
    }
}

/// What endings of names begin with, of all languages.
static VOWELS: LazyLock<FxHashSet<char>> =
    LazyLock::new(|| ALL.iter().flat_map(|l| l.endings.vowels.chars()).collect());

/// What endings of names close with, of all languages.
static CLOSES: LazyLock<FxHashSet<char>> =
    LazyLock::new(|| ALL.iter().flat_map(|l| l.endings.vowels.chars().chain(l.endings.others.chars())).collect());

/// An ending has so many letters at most in Latin letters, and in other scripts that have endings: `Libiju`, `Либијом`.
const LONGEST_ENDING: (usize, usize) = (2, 3);
/// A name has so many letters at least before endings are looked at, and so many without its ending: short ones would be other words.
const LEAST_NAME: (usize, usize) = (4, 3);

/// Whether it is the name in another case: the same stem, and an ending of a few letters. Only for scripts and lengths where endings are what differs.
fn inflected(found: &str, name: &str) -> bool {
    let mut stem: Vec<char> = name.chars().collect();
    let letters = stem.len();
    for _ in 0..2 {
        if stem.len() > LEAST_NAME.1 && stem.last().is_some_and(|c| VOWELS.contains(c)) {
            stem.pop();
        }
    }
    let Some(first) = stem.first().copied() else { return false };
    // Another script than Latin that has endings at all.
    let other = || ALL.iter().any(|l| !l.endings.vowels.is_empty() && script_of(l).is_some_and(|s| s.has(first)));
    let longest = if name.is_ascii() { LONGEST_ENDING.0 } else { LONGEST_ENDING.1 };
    let stem: String = stem.into_iter().collect();
    letters >= LEAST_NAME.0
        && stem.chars().count() >= LEAST_NAME.1
        && found.strip_prefix(stem.as_str()).is_some_and(|rest| rest.chars().count() <= longest)
        && found.chars().last().is_some_and(|c| CLOSES.contains(&c))
        && (name.is_ascii() || other())
}

/// The script of a language, in full.
fn script_of(language: &Language) -> Option<&'static Script> {
    languages::scripts().map(|l| &l.script).find(|s| s.name == language.script.name)
}

#[cfg(test)]
mod tests {

    #[test]
    fn names_in_many_languages_and_cases() {
        for (text, code) in [
            ("exported to Libya in 1979", "LY"),
            ("destinés à la Côte d'Ivoire", "CI"),
            ("nach Burkina Faso geliefert", "BF"),
            ("поставлены в Республику Мали", "ML"),
            ("в Ливию", "LY"),
            ("до Польщі", "PL"),
            ("w Libii", "LY"),
            ("u Libiju", "LY"),
            ("إلى ليبيا", "LY"),
            ("出口至尼日利亚", "NG"),
            ("the United States of America", "US"),
            ("en Arabia Saudí", "SA"),
            ("naar Libië", "LY"),
            ("uitgevoerd naar Ivoorkust", "CI"),
            ("προς τη Λιβύη", "LY"),
            ("της Λιβύης", "LY"),
            ("στη Δημοκρατία του Κονγκό", "CG"),
            ("the Democratic Republic of the Congo", "CD"),
        ] {
            assert_eq!(super::code(text), Some(code), "{text}");
        }
    }

    #[test]
    fn other_words_are_no_countries() {
        for text in ["let us know", "the Libyan authorities", "turkey sandwiches", "Sad news"] {
            assert_eq!(super::code(text), None, "{text}");
        }
    }
}
