//! The sentences that limit how much a letter helps. In: a letter's sentences. Out: the place of each, with the factor that it supports. A person checks the
//! proposed factors by them.

use serde::{Deserialize, Serialize};

use super::parse::Sentences;
use super::tone;
use crate::model::{Document, Factor, Span};

/// A sentence that speaks for a limiting factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// Which.
    pub factor: Factor,
    /// The page, from 1.
    pub page: u32,
    /// The sentence, in code points of the page's text.
    pub span: Span,
}

/// The limits that a letter's sentences state. `sentences` are those of the document.
pub fn limits(document: &Document, sentences: &Sentences) -> Vec<Limit> {
    let mut found = Vec::new();
    for sentence in sentences.all() {
        let tone = tone::of([sentence]);
        let says = [
            (Factor::RefusalToShare, tone.refuses || tone.withholds),
            (Factor::RecordsDestroyed, tone.destroyed),
            (Factor::RetentionExpired, tone.expired),
            (Factor::EntityDissolved, tone.dissolved),
            (Factor::RecordsNotKept, tone.not_kept),
            (Factor::ManufacturerDenied, tone.denies_making),
        ];
        let Some(page) = document.pages.get(sentence.page) else { continue };
        let factors = says.into_iter().filter(|(_, holds)| *holds).map(|(factor, _)| factor);
        found.extend(factors.map(|factor| Limit { factor, page: page.number, span: sentence.span }));
    }
    found
}
