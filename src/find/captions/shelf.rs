//! All captions of all languages, in one lexicon. In: the shelf `languages`. Out: the lexicon, and whether a text is the caption of a field or column.

use std::sync::LazyLock;

use super::lexicon::{LEAST_LEAN, Lexicon, SMALL_WORDS, words_of};
use super::longest::longest;
use super::sense::Sense;
use crate::find::key::{Key, NUMBER, key_of};
use crate::languages::{self, Column, Language};
use crate::model::FieldName;

/// The captions of every language on the shelf.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for language in languages::ALL {
        let code = language.code;
        for (field, captions) in language.captions {
            captions.iter().for_each(|c| lexicon.add(c, Sense::Field(*field), code));
            // A field that is the number of another paper is the own number of that paper, where its caption says "number".
            let paper = field.as_str().strip_suffix("_number");
            let Some((kind, _)) = language.titles.iter().find(|(kind, _)| Some(*kind) == paper) else { continue };
            let numbered = captions.iter().filter(|c| Key::of(c).chars.contains(&NUMBER));
            numbered.for_each(|c| lexicon.add(c, Sense::NumberOf(kind), code));
        }
        for (column, captions) in language.columns {
            captions.iter().for_each(|c| lexicon.add(c, Sense::Column(*column), code));
        }
        language.properties.iter().for_each(|c| lexicon.add(c, Sense::Property, code));
        language.asides.iter().for_each(|c| lexicon.add(c, Sense::Aside, code));
        let around = Around::of(language);
        // What no type claims has no numbers and dates to be found.
        for (kind, titles) in language.titles.iter().filter(|(kind, _)| *kind != languages::OTHER) {
            for title in *titles {
                around.add(&mut lexicon, title, kind, code);
            }
        }
    }
    lexicon
});

/// The captions of lots and serials alone, under one language: few enough to be looked for misprinted inside a text.
pub(crate) static MARKS: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let columns = languages::whole().flat_map(|l| l.columns);
    for (column, captions) in columns.filter(|(c, _)| matches!(c, Column::Lots | Column::Serials)) {
        captions.iter().for_each(|c| lexicon.add(c, Sense::Column(*column), ANY));
    }
    lexicon
});

/// The language of [`MARKS`].
pub(crate) const ANY: &str = "";

/// What a language makes captions of its titles with, folded.
struct Around {
    /// Between the word for "number" or "date" and the title.
    of: Vec<Piece>,
    /// Right behind the title.
    glued: &'static [&'static str],
    /// The date of a paper: short captions of one word.
    dates: Vec<Piece>,
    /// Nouns that stand for a whole title: "list" of "packing list".
    nouns: Vec<Piece>,
}

/// A piece of a caption, folded: with its small words and without them, and how many words are left.
struct Piece {
    whole: String,
    lean: String,
    words: usize,
}

impl Piece {
    fn of(words: &[String]) -> Self {
        let kept: Vec<&str> = words.iter().map(String::as_str).filter(|w| !SMALL_WORDS.contains(*w)).collect();
        Self { whole: words.concat(), lean: kept.concat(), words: kept.len() }
    }

    /// Adds the caption that pieces make one after another.
    fn add(pieces: &[&Self], lexicon: &mut Lexicon, sense: Sense, language: &'static str) {
        let whole = pieces.iter().map(|p| p.whole.as_str()).collect();
        let short: Option<String> = (pieces.iter().map(|p| p.words).sum::<usize>() >= LEAST_LEAN)
            .then(|| pieces.iter().map(|p| p.lean.as_str()).collect());
        lexicon.add_folded(whole, short.as_deref(), sense, language);
    }
}

/// A caption of the date has so many letters at most if it makes one with each title. Chosen by eye; not measured.
const LONGEST_DATE: usize = 8;

impl Around {
    fn of(language: &Language) -> Self {
        let words = |text: &str| words_of(&Key::of(text));
        let named = language.captions.iter().filter(|(f, _)| *f == FieldName::DocumentDate);
        let short = |d: &&&str| !d.contains(' ') && d.chars().count() <= LONGEST_DATE;
        Self {
            of: language.forms.of_title.iter().map(|text| Piece::of(&words(text))).collect(),
            glued: language.forms.title_number,
            nouns: language.forms.title_nouns.iter().map(|text| Piece::of(&words(text))).collect(),
            dates: named.flat_map(|(_, list)| list.iter()).filter(short).map(|date| Piece::of(&words(date))).collect(),
        }
    }

    /// The captions that a title gives: its number and its date, in the orders that the language uses.
    fn add(&self, lexicon: &mut Lexicon, named: &str, kind: &'static str, language: &'static str) {
        let title = Piece::of(&words_of(&Key::of(named)));
        let number = Piece::of(&[NUMBER.to_string()]);
        let dates = self.dates.iter().map(|date| (date, Sense::DateOf(kind)));
        for (word, sense) in [(&number, Sense::NumberOf(kind))].into_iter().chain(dates) {
            Piece::add(&[&title, word], lexicon, sense, language);
            Piece::add(&[word, &title], lexicon, sense, language);
            self.of.iter().for_each(|of| Piece::add(&[word, of, &title], lexicon, sense, language));
        }
        // "List No." on a packing list: the noun alone stands for the title.
        let spoken = words_of(&Key::of(named));
        let whole = |noun: &&Piece| spoken.len() > 1 && [spoken.first(), spoken.last()].contains(&Some(&noun.whole));
        for noun in self.nouns.iter().filter(whole) {
            Piece::add(&[noun, &number], lexicon, Sense::NumberOf(kind), language);
            Piece::add(&[&number, noun], lexicon, Sense::NumberOf(kind), language);
        }
        // Folded as one: "nummer" alone is a word for "number", and in "factuurnummer" it is none.
        for behind in self.glued {
            let glued = Piece::of(&words_of(&Key::of(&format!("{named}{behind}"))));
            Piece::add(&[&glued], lexicon, Sense::NumberOf(kind), language);
        }
    }
}

/// Whether a text is a caption of that field.
pub fn says_field(text: &str, field: FieldName) -> bool {
    LEXICON.get(&key_of(text)).is_some_and(|caption| caption.senses.iter().any(|(s, _)| *s == Sense::Field(field)))
}

/// Whether a text is a caption of any field, or of what we do not want.
pub fn is_caption(text: &str) -> bool {
    LEXICON.get(&key_of(text)).is_some_and(|caption| caption.senses.iter().any(|(s, _)| !matches!(s, Sense::Column(_))))
}

/// Whether a text is a caption of that column.
pub(crate) fn says_column(text: &str, column: Column) -> bool {
    LEXICON.get(&key_of(text)).is_some_and(|caption| caption.senses.iter().any(|(s, _)| *s == Sense::Column(column)))
}

/// The fields whose captions stand in a text, letter for letter.
pub fn mentions(text: &str) -> Vec<FieldName> {
    let key = Key::of(text);
    let hits = (0..key.starts.len().saturating_sub(1)).filter_map(|word| longest(&LEXICON, &key, word, None));
    let fields = hits.flat_map(|h| h.senses).filter_map(|(s, _)| match s {
        Sense::Field(field) => Some(field),
        _ => None,
    });
    fields.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_and_a_word_for_number_in_one_name_the_papers_number() {
        for caption in ["factuurnummer", "Rechnungsnummer", "Lieferscheinnummer"] {
            let senses = LEXICON.get(&key_of(caption)).map(|c| c.senses.clone()).unwrap_or_default();
            assert!(senses.iter().any(|(s, _)| matches!(s, Sense::NumberOf(_))), "{caption}: {senses:?}");
        }
    }
}
