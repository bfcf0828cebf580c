//! Finds titles of documents inside cells: the words by which documents name themselves, in all languages. Errors of
//! OCR and spaced letters are forgiven. In: a laid-out document. Out: its titles, with what speaks for or against
//! each being the document's own.

use std::sync::LazyLock;

use super::lexicon::{Forgive, Lexicon};
use super::longest::{Hit, longest};
use super::sense::Sense;
use crate::find::key::{Key, NUMBER};
use crate::languages;
use crate::layout::{Cell, Layout};
use crate::model::TextSource;

/// A title found.
#[derive(Debug, Clone, PartialEq)]
pub struct Title {
    /// The cell it stands in.
    pub cell: usize,
    /// The document type it names.
    pub kind: &'static str,
    /// How well it matched, 0 to 1.
    pub quality: f64,
    /// Which share of the cell's letters it takes.
    pub share: f64,
    /// Whether it is set in capitals.
    pub capitals: bool,
    /// Whether a number follows it.
    pub numbered: bool,
    /// Whether words of prose stand before it.
    pub inside: bool,
    /// Whether it is an abbreviation of four letters or fewer.
    pub short: bool,
    /// The word of the cell at which it starts.
    pub start: usize,
    /// The characters of the cell that it takes.
    pub from: usize,
    /// One behind the last of them.
    pub to: usize,
}

/// Folded titles and the types they name.
pub(super) static TITLES: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut titles = Lexicon::default();
    for language in languages::ALL {
        for (kind, words) in language.titles {
            words.iter().for_each(|w| titles.add(w, Sense::Title(kind), language.code));
        }
    }
    titles
});

/// The titles of the first pages.
pub(in crate::find) fn find(layout: &Layout, keys: &[Key], languages: &[&'static str]) -> Vec<Title> {
    let first = layout.cells.iter().zip(keys).enumerate().take_while(|(_, (c, _))| c.run.page <= 1);
    first.flat_map(|(i, (c, key))| of_cell(layout, i, c, key, languages)).collect()
}

fn of_cell(layout: &Layout, cell: usize, c: &Cell, key: &Key, languages: &[&'static str]) -> Vec<Title> {
    let ocr = layout.page(c.run.page).is_some_and(|p| p.text_source == TextSource::Ocr);
    let words = key.starts.len().saturating_sub(1);
    let forgive = (ocr && words <= 14).then_some(Forgive { ocr, languages });
    let mut found = Vec::new();
    let mut word = 0;
    while word < words {
        let compound = || if word == 0 { compounded(c, key, languages) } else { None };
        let Some(hit) = longest(&TITLES, key, word, forgive).or_else(compound) else {
            word += 1;
            continue;
        };
        let (quality, next) = (hit.quality, hit.next);
        let piece = |a: usize, b: usize| key.starts.get(a).zip(key.starts.get(b)).map_or(0, |(a, b)| b - a);
        let share = piece(word, next) as f64 / key.chars.len().max(1) as f64;
        let from = key.begin(word).unwrap_or(0);
        let to = key.end(next).unwrap_or(from);
        // "FG/EUC/0093/2014": letters of a number are no title.
        let joined =
            |i: Option<usize>| i.and_then(|i| c.run.text.chars().nth(i)).is_some_and(|c| matches!(c, '/' | '-' | '_'));
        // "office@holm.pl": the end of an address.
        let address =
            |i: Option<usize>| i.and_then(|i| c.run.text.chars().nth(i)).is_some_and(|c| matches!(c, '.' | '@'));
        let stuck = joined(from.checked_sub(1)) || joined(Some(to)) || address(from.checked_sub(1));
        // "invoice_number_1": a piece of a name that machines write.
        let scored = |i: Option<usize>| i.and_then(|i| c.run.text.chars().nth(i)) == Some('_');
        if to - from <= 5 && stuck || scored(from.checked_sub(1)) || scored(Some(to)) && followed(c, to) {
            word = next;
            continue;
        }
        let printed: String = c.run.text.chars().skip(from).take(to - from).collect();
        let letters = || printed.chars().filter(|c| c.is_alphabetic());
        let capitals = letters().all(|c| !c.is_lowercase()) && letters().count() > 2;
        let rest = key.chars.get(key.starts.get(next).copied().unwrap_or(0)..).unwrap_or(&[]);
        let numbered = rest.first().is_some_and(|c| *c == NUMBER || c.is_ascii_digit());
        let before = piece(0, word);
        for (sense, _) in hit.senses {
            let Sense::Title(kind) = sense else { continue };
            found.push(Title {
                cell,
                kind,
                quality,
                share,
                capitals,
                numbered,
                inside: before > 0 && words - (next - word) > 4,
                short: piece(word, next) <= 4 && printed.is_ascii(),
                start: word,
                from,
                to,
            });
        }
        word = next;
    }
    found
}

/// Whether a letter or a figure stands behind the sign at that place: a line to write on ("INVOICE ____") has none.
fn followed(cell: &Cell, at: usize) -> bool {
    cell.run.text.chars().nth(at + 1).is_some_and(char::is_alphanumeric)
}

/// "Dachrechnung Nr. 12", "DACHRECHNUNG": a word at the head of a cell that ends in a title, with a number behind it or in capitals that fill the cell. Languages
/// that put nouns together make such names for every trade.
fn compounded(cell: &Cell, key: &Key, languages: &[&'static str]) -> Option<Hit> {
    // "D A C H R E C H N U N G" is one word.
    let spaced = key.starts.len() > WHOLE && key.starts.windows(2).all(|w| w[1] - w[0] == 1);
    let words = if spaced { key.starts.len() - 1 } else { 1 };
    let end = *key.starts.get(words)?;
    let (first, rest) = (key.chars.get(..end)?, key.chars.get(end..)?);
    let capitals = rest.is_empty() && !cell.run.text.chars().any(char::is_lowercase);
    if !capitals {
        rest.first().filter(|c| **c == NUMBER || c.is_ascii_digit())?;
    }
    (OTHERS..=end.checked_sub(WHOLE)?).find_map(|from| {
        let entry = TITLES.get(&first.get(from..)?.iter().collect::<String>())?;
        let own = |(_, language): &&(Sense, &'static str)| languages.contains(language);
        let spoken: Vec<_> = entry.spoken.iter().filter(own).copied().collect();
        let senses = spoken.clone();
        (!senses.is_empty()).then_some(Hit { senses, spoken, quality: COMPOUND, length: end, next: words })
    })
}

/// The other noun has so many letters at least, and the title so many; `Abrechnung` is no compound. Chosen by eye; not measured.
const OTHERS: usize = 3;
const WHOLE: usize = 7;
/// The quality of such a title. Chosen by eye; not measured.
const COMPOUND: f64 = 0.9;
