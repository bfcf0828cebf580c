//! The scripts that are tried where a page, or a line of it, makes no sense in Latin letters. In: a text. Out: whether it can be of a script, and how
//! many of its letters prove it. No picture is looked at here.

use super::engines::Engines;

/// A script that is tried where a page, or a line of it, makes no sense in Latin letters.
pub(super) struct Script {
    /// Its model. English is read beside it, because papers of all countries have names, numbers and codes in Latin letters.
    pub(super) model: &'static str,
    pub(super) letters: std::ops::Range<char>,
    /// Its letters that look as Latin ones do: what has no others may be either.
    alike: &'static str,
    /// So many letters prove that it stands on a page.
    pub(super) enough: usize,
}

/// The scripts that are tried, the most frequent first.
pub(super) const OTHERS: &[Script] = &[
    Script {
        model: "rus", letters: '\u{400}'..'\u{530}', alike: "АВЕЅІЈКМНОРСТУХаеѕіјорсух", enough: 24
    },
    Script { model: "ara", letters: '\u{600}'..'\u{780}', alike: "", enough: 24 },
    // Strokes and corners of ruled lines are read as the simplest signs.
    Script {
        model: "chi_sim",
        letters: '\u{3400}'..'\u{a000}',
        alike: "一二三丁七十八人入口工个丨卜厂广川小了门",
        enough: 10,
    },
];

impl Script {
    /// How many letters are of this script and of no other.
    pub(super) fn own_letters(&self, text: &str) -> usize {
        text.chars().filter(|c| self.letters.contains(c) && c.is_alphabetic() && !self.alike.contains(*c)).count()
    }

    /// Whether a text can be of this script: none of its letters is of another one.
    pub(super) fn possible(&self, text: &str) -> bool {
        let mut letters = text.chars().filter(|c| c.is_alphabetic() || *c == '№').peekable();
        letters.peek().is_some() && letters.all(|c| self.letters.contains(&c) || c == '№')
    }
}

/// A model with English beside it, where that is installed.
pub(super) fn with_english(engines: &Engines, script: &str) -> String {
    if engines.has("eng") { format!("{script}+eng") } else { script.to_owned() }
}
