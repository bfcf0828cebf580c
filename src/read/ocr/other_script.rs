//! Print in another script on a page read in Latin letters. In: the page's picture and its words. Out: the models, or the script, in which what made no
//! sense makes sense.

use tesseract_rs::TessPageSegMode as Mode;

use super::choice::{STRIP, consider};
use super::engines::{Engines, LATIN};
use super::script::{OTHERS, Script, with_english};
use super::sense::Sense;
use super::word::Recognised;
use crate::read::picture::Gray;

/// Words in another script are believed to be there from this confidence on. Chosen by eye on captions in two languages; not measured.
const LINE: f32 = 0.7;

/// Another set of models, where the words of which a reading in Latin letters was least sure make sense in another script: a paper may begin in the
/// one and go on in the other.
pub(super) fn other_script(engines: &mut Engines, gray: &Gray, dpi: f64, words: &[Recognised]) -> Option<String> {
    let strip = doubtful_strip(gray, dpi, words)?;
    let latin = Sense::of(&engines.words(LATIN, &strip, dpi, Mode::PSM_SINGLE_BLOCK));
    let mut best = (latin, 0, String::new());
    for Script { model, letters, .. } in OTHERS.iter() {
        if engines.has(model) {
            let models = with_english(engines, model);
            consider(engines, &mut best, &models, Some(letters), &strip, 0, dpi);
        }
    }
    (!best.2.is_empty()).then_some(best.2)
}

/// The model of the script in which most of a picture makes sense that made none in Latin letters: single lines, captions in a second language, names.
pub(super) fn other_lines(engines: &mut Engines, doubtful: &Gray, dpi: f64) -> Option<&'static Script> {
    let mut best: Option<(usize, &Script)> = None;
    for script in OTHERS.iter() {
        if !engines.has(script.model) {
            continue;
        }
        let words = engines.words(script.model, doubtful, dpi, Mode::PSM_SPARSE_TEXT);
        let sure = words.iter().filter(|w| w.confidence >= LINE).map(|w| script.own_letters(&w.text)).sum();
        if sure >= script.enough && best.is_none_or(|(most, _)| sure > most) {
            best = Some((sure, script));
        }
    }
    best.map(|(_, script)| script)
}

/// The strip in which most letters were read with doubt.
fn doubtful_strip(gray: &Gray, dpi: f64, words: &[Recognised]) -> Option<Gray> {
    let height = STRIP * dpi;
    let doubt = |from: f64| -> f64 {
        let within = words.iter().filter(|w| w.area[1] >= from && w.area[3] <= from + height);
        within.map(|w| f64::from(1.0 - w.confidence) * (w.area[2] - w.area[0])).sum()
    };
    let top = words.iter().map(|w| w.area[1]).max_by(|a, b| doubt(*a).total_cmp(&doubt(*b)))?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let (from, to) = ((top - 4.0).max(0.0) as usize, (top + height).max(0.0) as usize);
    let (width, to) = (gray.width as usize, to.min(gray.height as usize));
    let data = gray.data.get(from * width..to * width)?.to_vec();
    #[allow(clippy::cast_possible_truncation)]
    let height = (to - from) as u32;
    Some(Gray { width: gray.width, height, data })
}
