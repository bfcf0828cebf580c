//! The languages of a document: the captions it bears vote, and so does its running text (`whatlang`). In: its captions and its text. Out: BCP 47 codes of languages
//! on the shelf, the main one first.

use std::collections::BTreeMap;

use super::captions::Label;
use crate::languages::{self, Language};
use crate::model::Document;

/// A caption's letters count so many times as much as a letter of running text: captions are what a form is printed in, values are not. Chosen by eye; not
/// measured.
const CAPTION: f64 = 3.0;

/// A block of running text votes from so many letters on: of shorter ones the detector is wrong too often. Chosen by eye; not measured.
const BLOCK: usize = 40;
/// A document is also in a language that has this share of the votes of its main one, and in so many at the most. Chosen by eye; not measured.
const ALSO: (f64, usize) = (0.35, 3);

/// What running text says for the words of papers of a language that a whole one serves already, by what it says for that one. Chosen by eye; not measured.
const BESIDE: f64 = 0.9;

/// So many captions show that a paper is in a language of which only words of papers are known, where its running text does not. One or two are as often
/// words of other languages: `tel`, `as`. Chosen by eye; not measured.
const CAPTIONS: usize = 3;

/// How much speaks for each language.
pub(super) type Votes = BTreeMap<&'static str, f64>;

/// The votes of the running text. Counting its letter groups takes longer than all the rest: once a document.
pub(super) fn of_text(document: &Document) -> Votes {
    let mut votes = Votes::new();
    for page in &document.pages {
        for block in page.text.split("\n\n") {
            let letters = block.chars().filter(|c| c.is_alphabetic()).count();
            if letters <= BLOCK {
                continue;
            }
            let Some(info) = whatlang::detect(block) else { continue };
            let vote = info.confidence() * letters as f64;
            let mut whole = false;
            for language in served(info.lang().code()) {
                // A whole language that serves another one as well stands before the words of papers that are the other's own.
                *votes.entry(language.code).or_default() += if whole { BESIDE * vote } else { vote };
                whole |= !language.papers_alone;
            }
        }
    }
    votes
}

/// The languages of a document, from the votes of its text and its captions; English where nothing tells.
pub(super) fn of(labels: &[Label], text: &Votes) -> Vec<&'static str> {
    let mut votes = text.clone();
    let mut captions: BTreeMap<&'static str, usize> = BTreeMap::new();
    for label in labels {
        let mut languages: Vec<_> = label.senses.iter().map(|(_, code)| *code).collect();
        languages.sort_unstable();
        languages.dedup();
        for code in &languages {
            *captions.entry(code).or_default() += 1;
            *votes.entry(code).or_default() += CAPTION * label.quality * label.weight as f64 / languages.len() as f64;
        }
    }
    let alone = |code: &str| languages::of(code).is_some_and(|l| l.papers_alone);
    let shown = |code: &str| text.contains_key(code) || captions.get(code).is_some_and(|n| *n >= CAPTIONS);
    votes.retain(|code, _| !alone(code) || shown(code));
    let mut ranked: Vec<_> = votes.into_iter().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    let best = ranked.first().map_or(0.0, |(_, v)| *v);
    let found: Vec<_> =
        ranked.into_iter().filter(|(_, v)| *v >= ALSO.0 * best).map(|(code, _)| code).take(ALSO.1).collect();
    if found.is_empty() { vec!["en"] } else { found }
}

/// The languages on the shelf that serve a language, by its ISO 639-3 code: the whole ones first.
fn served(detected: &str) -> impl Iterator<Item = &'static Language> {
    languages::ALL.iter().copied().filter(move |l| l.reading.detected.contains(&detected))
}

#[cfg(test)]
mod tests {
    use crate::find::{Sheet, drawn};

    #[test]
    fn one_word_of_a_language_known_from_papers_alone_makes_no_paper_of_it() {
        let languages = |prints: &[(f64, f64, f64, &str)]| Sheet::of(&drawn::paper(&[prints])).languages.clone();
        assert_eq!(languages(&[(40.0, 40.0, 10.0, "Ostara Cordage Ltd"), (40.0, 60.0, 10.0, "Tel: 41 5568")]), ["en"]);
        let invoice = [
            (40.0, 40.0, 14.0, "SĄSKAITA FAKTŪRA"),
            (40.0, 80.0, 9.0, "Pardavėjas:"),
            (40.0, 95.0, 9.0, "Pirkėjas:"),
            (40.0, 110.0, 9.0, "Gavėjas:"),
            (40.0, 125.0, 9.0, "Siuntėjas:"),
        ];
        assert_eq!(languages(&invoice).first(), Some(&"lt"));
    }
}
