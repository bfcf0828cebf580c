//! Whether the text layer of a page says what its picture shows. In: both. Out: a [`Layer`], by recognising a sample of the page: two strips full of print.

use tesseract_rs::TessPageSegMode as Mode;

use super::choice;
use super::points::Points;
use super::ready::prepared;
use crate::model::{Page, Rect};
use crate::read::Engine;
use crate::read::picture::{self, Fineness, Picture};

/// Words that are asked for in the text layer are read with more confidence than this and have more letters: what recognition itself reads wrongly, or
/// finds in many places, speaks neither for nor against a layer. Chosen by eye; not measured.
const SURE: f32 = 0.85;
const SHORT: usize = 3;
/// Two words are the same when so much of their letters is (1 less the normalised distance). Chosen by eye; not measured.
const ALIKE: f64 = 0.6;
/// Fewer words prove nothing.
const FEW: u32 = 5;
/// So many words tell a poor layer from a good one. Chosen by eye; not measured.
const MANY: u32 = 12;
/// So many tenths of the words stand in the layer where the picture shows them: it separates the layer of another paper from a bad layer of this one.
/// Chosen by eye; not measured.
const AGREED: u32 = 7;
/// So many tenths of the words stand there letter for letter, if the layer is worth keeping: below it somebody's recognition was worse than ours. Measured on a
/// few: of text that programs wrote 0.95 and more, of such recognition 0.6 to 0.8.
const EXACT: u32 = 9;

/// What the text layer of a page is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Layer {
    /// It says what the picture shows.
    Right,
    /// It says what the picture shows, with many letters wrong.
    Poor,
    /// It says something else.
    Other,
}

/// The sample is so many times as high as the strip that settles how a page is read: some fourteen lines of usual print.
const STRIPS: f64 = 2.0;

impl Engine {
    /// What a text layer is worth, by recognising a sample of the page.
    pub(in crate::read) fn agrees(&mut self, picture: &Picture, (width, height): (f64, f64), layer: &Page) -> Layer {
        let prepared = prepared(picture, Fineness::Best).prepared;
        let (strip, top) = picture::busiest_strip(&prepared.gray, choice::STRIP * STRIPS, prepared.dpi);
        // The sample itself shows most often how it is to be read; the page is looked at as a whole only where it does not.
        let words = match choice::plain_strip(&mut self.engines, &strip, prepared.dpi) {
            Some(words) => words,
            None => {
                let choice = choice::choose(&mut self.engines, &prepared.gray, prepared.dpi, None);
                if choice.quarters > 0 {
                    return Layer::Other;
                }
                self.engines.words(&choice.languages, &strip, prepared.dpi, Mode::PSM_SINGLE_BLOCK)
            }
        };
        let points = Points {
            prepared: &prepared,
            x: width / f64::from(picture.gray.width),
            y: height / f64::from(picture.gray.height),
        };
        let (mut asked, mut found, mut exact) = (0, 0, 0);
        for word in words.iter().filter(|w| w.confidence > SURE && w.text.chars().count() > SHORT) {
            let [x0, y0, x1, y1] = word.area;
            let rect = points.rect([x0, y0 + f64::from(top), x1, y1 + f64::from(top)]);
            asked += 1;
            let near = |r: &Rect| r.overlap_x(&rect) > 0.0 && r.overlap_y(&rect) > 0.0;
            let text = bare(&word.text);
            let beside = layer.words.iter().filter(|w| w.rect.as_ref().is_some_and(near)).map(|w| bare(&w.text));
            let best = beside.map(|t| if t == text { 1.0 } else { strsim::normalized_levenshtein(&t, &text) });
            let best = best.fold(0.0, f64::max);
            found += u32::from(best > ALIKE);
            exact += u32::from(best >= 1.0);
        }
        if asked >= FEW && found * 10 < asked * AGREED {
            Layer::Other
        } else if asked >= MANY && exact * 10 < asked * EXACT {
            Layer::Poor
        } else {
            Layer::Right
        }
    }
}

/// A word without the marks around it, in small letters.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
