//! The scripts that are tried where a page, or a line of it, makes no sense in Latin letters. In: a text. Out: whether it can be of a script, and how
//! many of its letters prove it. No picture is looked at here.

use std::sync::LazyLock;

use super::engines::Engines;
use crate::languages::{self, Language};

/// A script that is tried where a page, or a line of it, makes no sense in Latin letters.
pub(super) struct Script {
    /// Its model. English is read beside it, because papers of all countries have names, numbers and codes in Latin letters.
    pub(super) model: &'static str,
    pub(super) letters: &'static languages::Script,
    /// So many letters prove that it stands on a page.
    pub(super) enough: usize,
}

/// The scripts of the languages, in the order of their shelf: the most frequent first.
pub(super) static OTHERS: LazyLock<Vec<Script>> = LazyLock::new(|| {
    let script = |language: &'static Language| {
        let model = language.reading.models.first()?;
        Some(Script { model, letters: &language.script, enough: language.script.enough as usize })
    };
    languages::scripts().filter_map(script).collect()
});

impl Script {
    /// How many letters are of this script and of no other.
    pub(super) fn own_letters(&self, text: &str) -> usize {
        let own = |c: &char| self.letters.has(*c) && c.is_alphabetic() && !self.letters.alike.contains(*c);
        text.chars().filter(own).count()
    }

    /// Whether a text can be of this script: none of its letters is of another one.
    pub(super) fn possible(&self, text: &str) -> bool {
        let mut letters = text.chars().filter(|c| c.is_alphabetic() || *c == '№').peekable();
        letters.peek().is_some() && letters.all(|c| self.letters.has(c) || c == '№')
    }
}

/// A model with English beside it, where that is installed.
pub(super) fn with_english(engines: &Engines, script: &str) -> String {
    if engines.has("eng") { format!("{script}+eng") } else { script.to_owned() }
}
