//! A caption found in a cell. Plain data: captions are found in `search`.

use super::sense::Sense;
use crate::languages;
use crate::layout::tokens::is_ideograph;
use crate::model::FieldName;

/// The quality of a caption of which only the word for "number" is known: less than that of any known one. Chosen by eye; not measured.
pub(super) const NAMELESS: f64 = 0.5;

/// The quality of a caption of the initials of a title. Chosen by eye; not measured.
const INITIALS: f64 = 0.95;

/// A caption of so many letters and fewer, in a language that the paper does not speak, is none. Chosen by eye; not measured.
const FOREIGN: usize = 7;

/// A caption of so many letters and fewer inside a line, in such a language, is none even where a colon follows. Chosen by eye; not measured.
const SHORT: usize = 4;

/// The same of languages that serve papers alone. Chosen by eye; not measured.
const FOREIGN_ALONE: usize = 9;

/// A caption found in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The cell it stands in.
    pub cell: usize,
    /// The cell its first line stands in, where a narrow box broke it in two; else the same.
    pub top: usize,
    /// Where it starts in the cell's run, in characters (box number included).
    pub start: usize,
    /// Where it ends (colon and brackets included): what follows in the cell is value.
    pub end: usize,
    /// What it says it stands over, in printed order, with the language of each.
    pub senses: Vec<(Sense, &'static str)>,
    /// The same with every language that has them.
    pub spoken: Vec<(Sense, &'static str)>,
    /// How well it matched: 1 exactly, less where letters had to be forgiven.
    pub quality: f64,
    /// Whether a colon follows.
    pub colon: bool,
    /// Whether it fills its cell.
    pub alone: bool,
    /// Whether it stands at the start of its cell (else inside a sentence or behind another value).
    pub leads: bool,
    /// Whether a box number stands before it.
    pub numbered: bool,
    /// The caption's words as printed.
    pub text: String,
    /// Of how many letters and digits it matched.
    pub weight: usize,
}

/// The first letters of a title's words, as capitals.
pub(in crate::find) fn initials(title: &str) -> String {
    title.split(|c: char| !c.is_alphabetic()).filter_map(|w| w.chars().next()).collect::<String>().to_uppercase()
}

impl Label {
    /// "SRV No." on a "STORES RECEIPT VOUCHER": the initials of the paper's title before a word for "number" make it the paper's own number.
    pub(in crate::find) fn name_by_initials(&mut self, initials: &str, kind: &'static str) {
        let word: String =
            self.text.chars().take_while(|c| c.is_alphabetic() || *c == '.').filter(|c| *c != '.').collect();
        let short = (2..=5).contains(&word.chars().count()) && word.chars().all(char::is_uppercase);
        if short && self.quality <= NAMELESS && word == initials {
            self.senses = vec![(Sense::NumberOf(kind), "en")];
            self.spoken.clone_from(&self.senses);
            self.quality = INITIALS;
        }
    }

    /// Whether it says something that the other says.
    pub fn says_any(&self, other: &Label) -> bool {
        other.senses.iter().any(|(s, _)| self.says(*s))
    }

    /// Keeps what it says in those languages. What stands in none of them stays where the caption is long: a short word is a caption in one language and a
    /// town in another. Gives whether it is a caption at all.
    pub(in crate::find) fn keep_languages(&mut self, languages: &[&str]) -> bool {
        let own = |code: &str| code == "en" || languages.contains(&code);
        let said = |s: &Sense| self.spoken.iter().any(|(t, code)| t == s && own(code));
        if self.senses.iter().any(|(s, _)| said(s)) {
            let kept = self.senses.iter().filter(|(s, _)| said(s)).copied().collect();
            self.senses = kept;
            return true;
        }
        // Ideographs are no words of another language.
        if self.text.chars().any(is_ideograph) {
            return true;
        }
        // Languages that serve papers alone are many, and near to one another: a word of theirs needs more letters.
        let alone = |code: &str| languages::of(code).is_some_and(|l| l.papers_alone);
        if self.spoken.iter().all(|(_, code)| alone(code)) {
            return self.weight > FOREIGN_ALONE;
        }
        // "RIF: J-4471" in an address is no Italian reference.
        let set_off = self.colon && (self.leads || self.weight > SHORT);
        set_off || self.weight > FOREIGN || self.weight == 1 && self.says(Sense::Field(FieldName::DocumentNumber))
    }

    /// Whether it says that.
    pub fn says(&self, sense: Sense) -> bool {
        self.senses.iter().any(|(s, _)| *s == sense)
    }
}
