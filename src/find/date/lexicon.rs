//! The words of all languages in and around dates, in one table: which month a word is, and what else a word can
//! mean.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::languages::{ALL, Language};
use crate::layout::tokens::fold;

pub(super) const JOINER: u16 = 1;
pub(super) const ORDINAL: u16 = 2;
pub(super) const BEFORE_YEAR: u16 = 4;
pub(super) const AFTER_YEAR: u16 = 8;
pub(super) const BEFORE_DECADE: u16 = 16;
pub(super) const AFTER_DECADE: u16 = 32;
pub(super) const ABOUT: u16 = 64;
pub(super) const ABOUT_AFTER: u16 = 128;
pub(super) const BETWEEN: u16 = 256;
pub(super) const BETWEEN_AFTER: u16 = 512;
pub(super) const AND: u16 = 1024;
pub(super) const UNTIL: u16 = 2048;

/// A month name and the language it is of.
pub(super) type Month = (&'static str, u32);

struct Lexicon {
    months: HashMap<String, Vec<Month>>,
    /// Names of five letters and more, to compare misread ones with.
    long: Vec<(String, Month)>,
    roles: HashMap<String, u16>,
    /// Decades in words, and whether the word must stand behind `años`, since alone it is a mere number.
    decades: HashMap<String, (u32, bool)>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { months: HashMap::new(), long: vec![], roles: HashMap::new(), decades: HashMap::new() };
    for language in ALL {
        add(&mut lexicon, language);
    }
    lexicon
});

fn add(lexicon: &mut Lexicon, language: &Language) {
    for (number, names) in (1..).zip(language.months) {
        for name in names {
            let (key, month) = (fold(name), (language.code, number));
            if key.chars().count() >= 5 {
                lexicon.long.push((key.clone(), month));
            }
            lexicon.months.entry(key).or_default().push(month);
        }
    }
    let d = &language.dates;
    for (words, role) in [
        (d.joiners, JOINER),
        (d.ordinals, ORDINAL),
        (d.before_year, BEFORE_YEAR),
        (d.after_year, AFTER_YEAR),
        (d.before_decade, BEFORE_DECADE),
        (d.after_decade, AFTER_DECADE),
        (d.about, ABOUT),
        (d.about_after, ABOUT_AFTER),
        (d.between, BETWEEN),
        (d.between_after, BETWEEN_AFTER),
        (d.and, AND),
        (d.until, UNTIL),
    ] {
        for word in words {
            *lexicon.roles.entry(fold(word)).or_default() |= role;
        }
    }
    for (word, tens) in d.decades {
        lexicon.decades.entry(fold(word)).or_insert((*tens, !d.before_decade.is_empty()));
    }
}

/// What a folded word can do around dates.
pub(super) fn roles(word: &str) -> u16 {
    LEXICON.roles.get(word).copied().unwrap_or(0)
}

/// The months a folded word (or two, joined by a space) names, those of the given languages first.
pub(super) fn months(word: &str, languages: &[&str]) -> Vec<u32> {
    let Some(found) = LEXICON.months.get(word) else { return Vec::new() };
    // A short form in one language is an everyday word in another (Polish "sie", German "sie"): it is a month in the text's own languages and in English.
    let own = |m: &Month| m.0 == "en" || languages.iter().any(|l| l.split('-').next() == Some(m.0));
    let short = word.chars().count() <= 3 && !languages.is_empty();
    ranked(found.iter().copied().filter(|m| !short || own(m)), languages)
}

/// The months whose names a misread word is nearest to: one slip in five letters, two in eight.
pub(super) fn months_like(word: &str, languages: &[&str]) -> Vec<u32> {
    let length = word.chars().count();
    if length < 5 {
        return Vec::new();
    }
    let allowed = if length >= 8 { 2 } else { 1 };
    let near: Vec<(usize, Month)> = LEXICON
        .long
        .iter()
        .filter(|(name, _)| name.chars().count().abs_diff(length) <= allowed)
        .map(|(name, month)| (strsim::levenshtein(name, word), *month))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    let least = near.iter().map(|n| n.0).min().unwrap_or(0);
    ranked(near.into_iter().filter(|n| n.0 == least).map(|n| n.1), languages)
}

fn ranked(found: impl Iterator<Item = Month>, languages: &[&str]) -> Vec<u32> {
    let rank = |code: &str| languages.iter().position(|l| l.split('-').next() == Some(code)).unwrap_or(usize::MAX);
    let mut all: Vec<Month> = found.collect();
    all.sort_by_key(|m| rank(m.0));
    let known = all.first().is_some_and(|m| rank(m.0) != usize::MAX);
    let mut out = Vec::new();
    for (code, month) in all {
        if !out.contains(&month) && (!known || rank(code) != usize::MAX) {
            out.push(month);
        }
    }
    out
}

/// The decade a folded word names, and whether it only does so behind `años`.
pub(super) fn decade(word: &str) -> Option<(u32, bool)> {
    LEXICON.decades.get(word).copied()
}

/// Whether a folded word names a decade.
pub(super) fn tells_decade(word: &str) -> bool {
    LEXICON.decades.contains_key(word)
}

/// A month in Roman numerals, as Polish and Russian papers write it between day and year.
pub(super) fn roman(word: &str) -> Option<u32> {
    let all = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    all.iter().position(|r| *r == word).and_then(|n| u32::try_from(n + 1).ok())
}
