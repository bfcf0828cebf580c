//! What recognition passed over. In: a page's picture and the words that were read of it. Out: the words of the places that none covers, each place read by
//! itself as a line.

use tesseract_rs::TessPageSegMode as Mode;

use super::engines::Engines;
use super::second;
use super::word::Recognised;
use crate::read::picture::{Gray, Run, cut, unread};

/// What was passed over and is read by itself counts from this confidence on; a lone sign, which a stroke of a pen can be, from the other. Chosen
/// by eye; not measured.
const SURE: (f32, f32) = (0.6, 0.8);

/// So many places are read, the longest of them; many more are a drawing, or grain. Chosen by eye; not measured.
const MOST: (usize, usize) = (60, 240);

/// The places that no word covers.
pub(super) fn places(gray: &Gray, words: &[Recognised]) -> Vec<Run> {
    unread(gray, &words.iter().map(|w| w.area).collect::<Vec<_>>())
}

/// Signs in one such place that make it a line; fewer are digits in the cell of a table, a stroke of a pen, the rim of a stamp. Chosen by eye; not
/// measured.
const LINE: usize = 3;
/// Signs in such lines that recognition passed over because it does not know them: another script. Chosen by eye; not measured.
const UNKNOWN: usize = 9;

/// The lines that no word covers, with a margin; none where they are so few that it is mere chance.
pub(super) fn lines(gray: &Gray, words: &[Recognised]) -> Vec<[f64; 4]> {
    let mut lines = places(gray, words);
    lines.retain(|line| line.signs >= LINE);
    if lines.iter().map(|line| line.signs).sum::<usize>() < UNKNOWN {
        return Vec::new();
    }
    lines.into_iter().map(|line| second::with_margin(line.area)).collect()
}

/// The words that stand in such places.
pub(super) fn words(engines: &mut Engines, models: &str, gray: &Gray, dpi: f64, places: &[Run]) -> Vec<Recognised> {
    let mut places: Vec<&Run> = places.iter().collect();
    if places.len() > MOST.1 {
        return Vec::new();
    }
    if places.len() > MOST.0 {
        places.retain(|place| place.signs >= LINE);
        places.sort_by_key(|place| std::cmp::Reverse(place.signs));
        places.truncate(MOST.0);
    }
    let mut found = Vec::new();
    for place in places {
        let (piece, left, top) = cut(gray, place.area);
        let mut read = engines.words(models, &piece, dpi, Mode::PSM_SINGLE_LINE);
        read.retain(believed);
        for word in &mut read {
            let [x0, y0, x1, y1] = word.area;
            word.area = [x0 + left, y0 + top, x1 + left, y1 + top];
        }
        found.append(&mut read);
    }
    found
}

fn believed(word: &Recognised) -> bool {
    let signs = word.text.chars().filter(|c| c.is_alphanumeric()).count();
    let marks = word.text.chars().count() - signs;
    signs > marks && word.confidence >= if signs == 1 { SURE.1 } else { SURE.0 }
}
