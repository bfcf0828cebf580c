//! Which way up a page is, and by which models it is read. In: its picture. Out: a [`Choice`]. The page decides: a strip of it is read with one model after
//! the other, and turned, until one makes sense of it. An ordinary page makes sense at the first try.
//!
//! Debian's `Latin` model reads all languages of that script, with the signs of each: names from many countries stand on one paper. Single languages stand
//! in for it where it is missing, chosen by a first reading; pages in other scripts are read by the model of their language with English.

use tesseract_rs::TessPageSegMode as Mode;

use super::engines::{Engines, LATIN};
use super::script::{OTHERS, Script, with_english};
use super::sense::{ENOUGH, MAYBE, Sense};
use super::word::Recognised;
use super::{overlooked, second};
use crate::languages;
use crate::read::picture::{Gray, busiest_strip};

/// How a page is to be read.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    /// Quarter turns clockwise that make it upright.
    pub(super) quarters: u8,
    /// The set of models, as Tesseract takes it.
    pub(super) languages: String,
    /// Models that the page would want, and that are not installed.
    pub(super) missing: Vec<String>,
    /// The words of the page, where it was read as a whole, as it lies and with these models, to choose them.
    pub(super) words: Option<Vec<Recognised>>,
}

/// A script is that of a page when at least this share of the letters read with its models is in it: those models read Latin letters too, and papers in
/// other scripts have many names and codes in them. Chosen by eye; not measured.
const OWN: f64 = 0.3;

/// A strip of the page is so high, in inches: some seven lines of usual print.
pub(super) const STRIP: f64 = 1.2;

/// A glance at the page is so high: two or three lines.
const GLANCE: f64 = 0.5;

/// A page read with this mean confidence is hardly read better from more dots; of clean print the engine's is 0.91 to 0.92, of clean scans 0.90.
const SURE: f64 = 0.91;
/// From this mean on the words are found and most of them right; of those in doubt some are read better from more dots. Chosen by eye; not measured.
const FAIR: f64 = 0.85;
/// Where so many signs as large as letters stand outside of all words, the page is read as a whole from more dots: there they are found. Fewer are
/// specks and strokes of a pen. Chosen by eye; not measured.
const PASSED_OVER: usize = 5;
/// Below this the page may lie on its side or stand on its head: upright print, however faint, makes more sense. Chosen by eye; not measured.
const TURNED: f64 = 0.72;
/// Below this a page that makes no sense wants a model that is not installed. Chosen by eye; not measured.
const WANTING: f64 = 0.5;
/// Below this a page that lies on its side or on its head may be in another script as well. Chosen by eye; not measured.
const HARDLY: f64 = 0.4;
/// A whole page that reads so well in Latin letters is in them. Chosen by eye; not measured.
const FAIRLY: f64 = 0.6;
/// A turned or other reading must make more sense than the first one by this: less may be chance. Chosen by eye; not measured.
const BETTER: f64 = 0.08;

/// The model of Latin letters, or what stands in for it.
fn latin(engines: &Engines) -> &'static str {
    if engines.has(LATIN) { LATIN } else { "eng" }
}

/// What a look at the page as it lies, in Latin letters, gave.
enum First {
    /// It may be read so: its words.
    Words(Vec<Recognised>),
    /// A glance speaks against it.
    Otherwise,
    /// There are signs without number, and none makes sense: leaves, cloth, gravel.
    Grain,
}

fn first_look(engines: &mut Engines, gray: &Gray, dpi: f64) -> First {
    let models = latin(engines);
    let (strip, _) = busiest_strip(gray, GLANCE, dpi);
    let glance = Sense::of(&engines.words(models, &strip, dpi, Mode::PSM_SINGLE_BLOCK));
    if glance.grain(&strip, dpi) {
        return First::Grain;
    }
    // A strip may be cut through its lines, or be a stamp: it can show that the models are wrong, and hardly that they are right.
    if glance.mean >= MAYBE || glance.letters < ENOUGH * GLANCE / STRIP {
        return First::Words(engines.words(models, gray, dpi, Mode::PSM_AUTO));
    }
    First::Otherwise
}

/// The words of a strip that makes sense in Latin letters beyond doubt.
pub(super) fn plain_strip(engines: &mut Engines, strip: &Gray, dpi: f64) -> Option<Vec<Recognised>> {
    let words = engines.words(latin(engines), strip, dpi, Mode::PSM_SINGLE_BLOCK);
    Sense::of(&words).plain().then_some(words)
}

/// What a reading of the picture as it came, as it lies, in Latin letters, gave. Most pages are read so.
pub(super) enum AtOnce {
    /// All that there is to read.
    Sure(Choice),
    /// More dots will better some words, and show no others.
    Fair(Vec<Recognised>),
    /// It is to be looked at anew.
    Doubtful(Sense),
}

pub(super) fn at_once(engines: &mut Engines, gray: &Gray, dpi: f64) -> AtOnce {
    let mut words = engines.words(latin(engines), gray, dpi, Mode::PSM_AUTO);
    let sense = Sense::of(&words);
    if sense.letters < ENOUGH || sense.mean < FAIR || passed_over(engines, &mut words, gray, dpi) >= PASSED_OVER {
        AtOnce::Doubtful(sense)
    } else if sense.mean < SURE {
        AtOnce::Fair(words)
    } else {
        AtOnce::Sure(plainly(engines, words))
    }
}

/// Reads what was passed over by itself; how many signs are left that this made no words of either.
fn passed_over(engines: &mut Engines, words: &mut Vec<Recognised>, gray: &Gray, dpi: f64) -> usize {
    let places = overlooked::places(gray, words);
    words.append(&mut overlooked::words(engines, latin(engines), gray, dpi, &places));
    overlooked::places(gray, words).iter().map(|place| place.signs).sum()
}

/// The words of a page read at once, those in doubt read again from a picture with more dots, which has nothing else on it.
pub(super) fn bettered(engines: &mut Engines, words: Vec<Recognised>, doubtful: &Gray, dpi: f64) -> Choice {
    let mut again = engines.words(latin(engines), doubtful, dpi, Mode::PSM_AUTO);
    // What stands at the edge of a cut is part of a letter beside it.
    again.retain(|w| {
        w.text.chars().filter(|c| c.is_alphanumeric()).count() > 1 || words.iter().any(|o| second::same_place(o, w))
    });
    plainly(engines, second::better(words, again))
}

fn plainly(engines: &Engines, words: Vec<Recognised>) -> Choice {
    Choice { quarters: 0, languages: latin(engines).to_owned(), missing: Vec::new(), words: Some(words) }
}

/// A picture of something else than print is read once, for the few letters that may stand in it; each other way would take a minute.
fn nothing_else(engines: &mut Engines, gray: &Gray, dpi: f64) -> Choice {
    let words = engines.words(latin(engines), gray, dpi, Mode::PSM_AUTO);
    plainly(engines, words)
}

/// Chooses models and orientation for a picture that is straight already. `before` is the sense that its coarser picture made in Latin letters.
pub(super) fn choose(engines: &mut Engines, gray: &Gray, dpi: f64, before: Option<Sense>) -> Choice {
    let latin = latin(engines);
    let look = match before {
        Some(sense) if sense.plain() => First::Words(engines.words(latin, gray, dpi, Mode::PSM_AUTO)),
        Some(sense) if sense.none() => First::Otherwise,
        // Before the other scripts and the other ways up are tried, which costs several times as much, the page is read as it lies. It has to be
        // in most cases.
        _ => first_look(engines, gray, dpi),
    };
    chosen(engines, gray, dpi, look)
}

/// The same by one reading of the whole page, as it lies and in Latin letters: where that makes sense, nothing else is tried.
pub(super) fn once(engines: &mut Engines, gray: &Gray, dpi: f64) -> Choice {
    let words = engines.words(latin(engines), gray, dpi, Mode::PSM_AUTO);
    chosen(engines, gray, dpi, First::Words(words))
}

fn chosen(engines: &mut Engines, gray: &Gray, dpi: f64, look: First) -> Choice {
    let latin = latin(engines);
    let words = match look {
        First::Words(words) if Sense::of(&words).plain() => return plainly(engines, words),
        First::Words(words) => Some(words),
        First::Otherwise => None,
        First::Grain => return nothing_else(engines, gray, dpi),
    };
    let (strip, _) = busiest_strip(gray, STRIP, dpi);
    let first = Sense::of(&engines.words(latin, &strip, dpi, Mode::PSM_SINGLE_BLOCK));
    let mut best = (first, 0, latin.to_owned());
    if first.plain() {
        return Choice { quarters: 0, languages: best.2, missing: Vec::new(), words };
    }
    if first.grain(&strip, dpi) {
        return nothing_else(engines, gray, dpi);
    }
    let mut missing = Vec::new();
    for Script { model, letters, .. } in OTHERS.iter() {
        if engines.has(model) {
            consider(engines, &mut best, &with_english(engines, model), Some(letters), &strip, 0, dpi);
        } else if best.0.weight() < WANTING {
            missing.push((*model).to_owned());
        }
    }
    if best.0.plain() {
        return Choice { quarters: 0, languages: best.2, missing: Vec::new(), words: None };
    }
    // The busiest strip may be the one that reads worst: the grid of a table, white letters on black, a stamp. The page as a whole tells more.
    let words = words.unwrap_or_else(|| engines.words(latin, gray, dpi, Mode::PSM_AUTO));
    let whole = Sense::of(&words);
    if whole.upright(FAIRLY) {
        return plainly(engines, words);
    }
    if let Some((quarters, languages)) = whole.sideways.then(|| on_its_side(engines, gray, latin, dpi)).flatten() {
        return Choice { quarters, languages, missing: Vec::new(), words: None };
    }
    if best.0.weight() < TURNED && !whole.upright(HARDLY) {
        turned(engines, gray, latin, &mut best, dpi);
    }
    let languages = best.2;
    let words = Some(words).filter(|_| best.1 == 0 && languages == latin);
    Choice { quarters: best.1, languages, missing: if best.0.weight() < WANTING { missing } else { Vec::new() }, words }
}

/// The best way found so far: the sense it makes, quarter turns, models.
pub(super) type Best = (Sense, u8, String);

/// Reads a strip in one more way and keeps it where it makes clearly more sense.
pub(super) fn consider(
    engines: &mut Engines,
    best: &mut Best,
    models: &str,
    letters: Option<&languages::Script>,
    strip: &Gray,
    quarters: u8,
    dpi: f64,
) {
    let words = engines.words(models, strip, dpi, Mode::PSM_SINGLE_BLOCK);
    let sense = match letters {
        None => Sense::of(&words),
        // The Latin letters that those models read as well say nothing about the script.
        Some(own) if share(&words, own) >= OWN => Sense::of(&in_script(words, own)),
        Some(_) => return,
    };
    if sense.weight() > best.0.weight() + BETTER {
        *best = (sense, quarters, models.to_owned());
    }
}

/// Words most of whose letters are of a script.
fn in_script(words: Vec<Recognised>, own: &languages::Script) -> Vec<Recognised> {
    let mostly = |w: &Recognised| {
        let letters = w.text.chars().filter(|c| c.is_alphabetic()).count();
        w.text.chars().filter(|c| own.has(*c)).count() * 2 > letters
    };
    words.into_iter().filter(mostly).collect()
}

/// Which share of the letters is of a script.
fn share(words: &[Recognised], own: &languages::Script) -> f64 {
    let (mut here, mut all) = (0.0, 0.0);
    for c in words.iter().flat_map(|w| w.text.chars()).filter(|c| c.is_alphabetic()) {
        all += 1.0;
        here += if own.has(c) { 1.0 } else { 0.0 };
    }
    if all > 0.0 { here / all } else { 0.0 }
}

/// Which of two ways is up where the words of a page stand on their side, and the models to read it by: in Latin letters the whole page tells, in others
/// a strip of it.
fn on_its_side(engines: &mut Engines, gray: &Gray, latin: &str, dpi: f64) -> Option<(u8, String)> {
    for quarters in [1, 3] {
        let words = engines.words(latin, &gray.turned(quarters), dpi, Mode::PSM_AUTO);
        if Sense::of(&words).upright(FAIRLY) {
            return Some((quarters, latin.to_owned()));
        }
    }
    let mut best = (Sense::default(), 0, latin.to_owned());
    for quarters in [1, 3] {
        let (strip, _) = busiest_strip(&gray.turned(quarters), STRIP, dpi);
        consider(engines, &mut best, latin, None, &strip, quarters, dpi);
        for Script { model, letters, .. } in OTHERS.iter() {
            if engines.has(model) {
                consider(engines, &mut best, &with_english(engines, model), Some(letters), &strip, quarters, dpi);
            }
        }
    }
    (best.1 > 0).then_some((best.1, best.2))
}

/// Tries the page upside down and on its sides.
fn turned(engines: &mut Engines, gray: &Gray, latin: &str, best: &mut Best, dpi: f64) {
    for quarters in [2, 1, 3] {
        let (strip, _) = busiest_strip(&gray.turned(quarters), STRIP, dpi);
        consider(engines, best, latin, None, &strip, quarters, dpi);
        for Script { model, letters, .. } in OTHERS.iter() {
            if engines.has(model) && best.0.weight() < HARDLY {
                consider(engines, best, &with_english(engines, model), Some(letters), &strip, quarters, dpi);
            }
        }
    }
}
