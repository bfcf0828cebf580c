//! Makes units normal. In: a unit as printed (`pcs`, `шт.`, `caisses`). Out: a [`Unit`].

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::key::key_of;
use super::misread::alike;
use crate::languages;
use crate::layout::tokens::is_ideograph;
use crate::model::Unit;

static UNITS: LazyLock<HashMap<String, Unit>> = LazyLock::new(|| {
    let mut units = HashMap::new();
    for language in languages::ALL {
        for (unit, words) in language.units {
            for word in *words {
                units.entry(key_of(word)).or_insert(*unit);
            }
        }
    }
    units
});

/// The units of whole languages: those of languages that serve papers alone are too many to be told from one another with a letter misread.
static WHOLE: LazyLock<HashSet<String>> = LazyLock::new(|| {
    languages::whole().flat_map(|l| l.units).flat_map(|(_, words)| *words).map(|w| key_of(w)).collect()
});

/// Articles of all languages, folded.
static ARTICLES: LazyLock<HashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.words.articles).map(key_of).collect());

/// The unit that a text is, or that its first words are: `pcs`, `wooden cases of 10`, `шт.`.
pub fn of(text: &str) -> Option<Unit> {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || "()[]/.,:;".contains(c)).filter(|w| !w.is_empty()).collect();
    if let Some(unit) = words.get(..2).and_then(|w| UNITS.get(&key_of(&w.join(" ")))) {
        return Some(*unit);
    }
    let first = words.first()?;
    if let Some(unit) = UNITS.get(&key_of(first)) {
        return Some(*unit);
    }
    if let Some(unit) = misread(&key_of(first)) {
        return Some(unit);
    }
    let han: String = first.chars().take_while(|c| is_ideograph(*c)).collect();
    UNITS.get(&key_of(&han)).copied().filter(|_| !han.is_empty())
}

/// Whether letters right behind figures are their unit: `137KG`, `250pcs`. One letter may be of a mark or a size.
pub fn is_glued(letters: &str) -> bool {
    // "3rd April": the ending of a day is no round.
    let day = || languages::words(|l| l.dates.ordinals).any(|ending| key_of(ending) == key_of(letters));
    letters.chars().count() > 1
        && letters.chars().all(char::is_alphabetic)
        && UNITS.contains_key(&key_of(letters))
        && !day()
}

/// Whether a word in small letters is of a size, and names no goods: `mm`, `gauge`.
pub fn is_size(word: &str) -> bool {
    languages::words(|l| l.words.sizes).chain(languages::SHARED.sizes.iter().copied()).any(|size| size == word)
}

/// A unit with one letter misread (`pes` for `pcs`, `sacke` for `sacks`); short ones only where one unit alone is that near.
fn misread(word: &str) -> Option<Unit> {
    let length = word.chars().count();
    // "The" is no misprinted "tne".
    if length < 3 || word.chars().any(|c| c.is_numeric()) || ARTICLES.contains(word) {
        return None;
    }
    let mut near: Vec<Unit> = UNITS
        .iter()
        .filter(|(w, _)| WHOLE.contains(w.as_str()))
        .filter(|(w, _)| w.chars().count().abs_diff(length) <= usize::from(length > 4) && w.chars().count() >= 3)
        .filter(|(w, _)| w.chars().next() == word.chars().next() && strsim::levenshtein(w, word) == 1)
        .filter(|(w, _)| w.chars().count() != length || alike(w, word))
        .map(|(_, u)| *u)
        .collect();
    near.dedup();
    match near.as_slice() {
        [unit] => Some(*unit),
        [first, rest @ ..] if rest.iter().all(|u| u == first) => Some(*first),
        _ => None,
    }
}

/// The unit named anywhere in a text, the last one first: for descriptions such as `Quantity (pcs)`.
pub fn inside(text: &str) -> Option<Unit> {
    // "M.T." is one word.
    let dotted = |w: &&str| w.contains('.') && w.split('.').all(|letter| letter.chars().count() <= 1);
    let known = |w: &str| UNITS.get(&key_of(&w.replace('.', ""))).copied();
    if let Some(unit) =
        text.split_whitespace().map(|w| w.trim_matches(['(', ')', ',', ':'])).filter(dotted).find_map(known)
    {
        return Some(unit);
    }
    text.split(|c: char| !c.is_alphanumeric())
        .rev()
        .filter(|w| w.chars().count() > 1)
        .find_map(|w| UNITS.get(&key_of(w)).copied())
}

/// Whether a unit is measured, not counted.
pub fn is_measure(unit: Unit) -> bool {
    matches!(unit, Unit::Kg | Unit::G | Unit::T | Unit::L | Unit::M)
}

/// A weight in kilograms for a number in that unit; pounds are no unit of ours.
pub fn is_weight(unit: Unit) -> bool {
    matches!(unit, Unit::Kg | Unit::G | Unit::T)
}
