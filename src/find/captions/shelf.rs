//! All captions of all languages, in one lexicon. In: the shelf `languages`. Out: the lexicon, and whether a text is the caption of a field or column.

use std::sync::LazyLock;

use super::lexicon::Lexicon;
use super::longest::longest;
use super::sense::Sense;
use crate::find::key::{Key, fold};
use crate::languages::{self, Column, Language};
use crate::model::FieldName;

/// The sign for "number", as captions have it.
const SIGN: char = '№';

/// The captions of every language on the shelf.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for language in languages::ALL {
        let code = language.code;
        for (field, captions) in language.captions {
            captions.iter().for_each(|c| lexicon.add(c, Sense::Field(*field), code));
        }
        for (column, captions) in language.columns {
            captions.iter().for_each(|c| lexicon.add(c, Sense::Column(*column), code));
        }
        language.properties.iter().for_each(|c| lexicon.add(c, Sense::Property, code));
        language.asides.iter().for_each(|c| lexicon.add(c, Sense::Aside, code));
        let dates: Vec<&str> = language
            .captions
            .iter()
            .filter(|(f, _)| *f == FieldName::DocumentDate)
            .flat_map(|(_, c)| c.iter().copied())
            .collect();
        // What no type claims has no numbers and dates to be found.
        for (kind, titles) in language.titles.iter().filter(|(kind, _)| *kind != languages::OTHER) {
            for title in *titles {
                add_title(&mut lexicon, title, kind, &dates, language);
            }
        }
    }
    lexicon
});

/// Makes the table now.
pub(super) fn make_ready() {
    LazyLock::force(&LEXICON);
}

/// The captions of lots and serials alone, under one language: few enough to be looked for misprinted inside a text.
pub(crate) static MARKS: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let columns = languages::ALL.iter().flat_map(|l| l.columns);
    for (column, captions) in columns.filter(|(c, _)| matches!(c, Column::Lots | Column::Serials)) {
        captions.iter().for_each(|c| lexicon.add(c, Sense::Column(*column), ANY));
    }
    lexicon
});

/// The language of [`MARKS`].
pub(crate) const ANY: &str = "";

/// The captions that any title gives: its number and its date, in the orders that languages use.
fn add_title(lexicon: &mut Lexicon, title: &str, kind: &'static str, dates: &[&str], language: &'static Language) {
    let forms = &language.forms;
    let of = forms.of_title.iter().map(|of| format!("{SIGN} {of} {title}"));
    let glued = forms.title_number.iter().map(|number| format!("{title}{number}"));
    for form in [format!("{title} {SIGN}"), format!("{SIGN} {title}")].into_iter().chain(of).chain(glued) {
        lexicon.add(&form, Sense::NumberOf(kind), language.code);
    }
    for date in dates.iter().filter(|d| !d.contains(' ') && d.chars().count() <= 8) {
        let of = forms.of_title.iter().map(|of| format!("{date} {of} {title}"));
        for form in [format!("{title} {date}"), format!("{date} {title}")].into_iter().chain(of) {
            lexicon.add(&form, Sense::DateOf(kind), language.code);
        }
    }
}

/// Whether a text is a caption of that field.
pub fn says_field(text: &str, field: FieldName) -> bool {
    LEXICON.get(&fold(text)).is_some_and(|senses| senses.iter().any(|(s, _)| *s == Sense::Field(field)))
}

/// Whether a text is a caption of that column.
pub(crate) fn says_column(text: &str, column: Column) -> bool {
    LEXICON.get(&fold(text)).is_some_and(|senses| senses.iter().any(|(s, _)| *s == Sense::Column(column)))
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
