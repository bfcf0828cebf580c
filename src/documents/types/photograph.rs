//! Photograph: a picture of a marked thing, not of a paper. It has an image's pixels and next to no words.
//!
//! Mistaken for a photograph of a paper, on which many words can be read. It gives no fields: what stands on the thing is for people to read.

use crate::documents::findings::Findings;
use crate::documents::kind::DocumentType;
use crate::documents::paper::Paper;
use crate::model::{Nature, TextSource};

/// The type.
pub(crate) const TYPE: Photograph = Photograph;

/// A picture of a thing.
#[derive(Debug)]
pub(crate) struct Photograph;

/// A paper has more words than this that are surely words.
const WORDS: usize = 6;

impl DocumentType for Photograph {
    fn name(&self) -> &'static str {
        "photograph"
    }

    fn nature(&self) -> Nature {
        Nature::Unconnected
    }

    fn likeness(&self, paper: &Paper<'_>) -> f64 {
        let document = paper.sheet.document;
        let pages = &document.pages;
        let picture = document.part.media_type.starts_with("image/") && pages.len() == 1;
        if !picture || pages.iter().any(|p| p.text_source == TextSource::TextLayer) {
            return 0.0;
        }
        let words = || pages.iter().flat_map(|p| &p.words);
        let sure =
            words().filter(|w| w.confidence > 0.7 && w.text.chars().filter(|c| c.is_alphabetic()).count() >= 3).count();
        if sure >= WORDS || words().count() > 40 {
            return 0.0;
        }
        // Sheets of paper are 1.29 to 1.42 times as high as wide; a camera's picture of a thing lies on its side.
        let paper = pages.iter().any(|p| p.width > 0.0 && (1.27..1.45).contains(&(p.height / p.width)));
        let shape = if paper { 0.35 } else { 0.9 };
        shape - 0.08 * sure as f64
    }

    fn read(&self, _: &Paper<'_>) -> Findings {
        Findings::default()
    }
}
