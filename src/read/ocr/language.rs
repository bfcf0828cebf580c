//! A page's picture in; which way is up, and with which models it is to be read out. The page decides: a strip of it is read with one model after the
//! other, and turned, until one makes sense of it. An ordinary page makes sense at the first try.
//!
//! Debian's `Latin` model reads all languages of that script, with the signs of each: names from many countries stand on one paper. Single languages stand
//! in for it where it is missing, chosen by a first reading; pages in other scripts are read by the model of their language with English.

use tesseract_rs::TessPageSegMode as Mode;
use whatlang::{Detector, Lang};

use super::engines::{Engines, LATIN};
use super::{Recognised, overlooked, second};
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

/// A script that is tried where a page, or a line of it, makes no sense in Latin letters.
pub(super) struct Script {
    /// Its model. English is read beside it, because papers of all countries have names, numbers and codes in Latin letters.
    pub(super) model: &'static str,
    letters: std::ops::Range<char>,
    /// Its letters that look as Latin ones do: what has no others may be either.
    alike: &'static str,
    /// So many letters prove that it stands on a page.
    pub(super) enough: usize,
}

pub(super) const OTHERS: &[Script] = &[
    Script {
        model: "rus", letters: '\u{400}'..'\u{530}', alike: "АВЕЅІЈКМНОРСТУХаеѕіјорсух", enough: 24
    },
    Script { model: "ara", letters: '\u{600}'..'\u{780}', alike: "", enough: 24 },
    // Strokes and corners of ruled lines are read as the simplest signs.
    Script {
        model: "chi_sim",
        letters: '\u{3400}'..'\u{a000}',
        alike: "一二三丁七十八人入口工个丨卜厂广川小了门",
        enough: 10,
    },
];

impl Script {
    /// How many letters are of this script and of no other.
    pub(super) fn own_letters(&self, text: &str) -> usize {
        text.chars().filter(|c| self.letters.contains(c) && c.is_alphabetic() && !self.alike.contains(*c)).count()
    }

    /// Whether a text can be of this script: none of its letters is of another one.
    pub(super) fn possible(&self, text: &str) -> bool {
        let mut letters = text.chars().filter(|c| c.is_alphabetic() || *c == '№').peekable();
        letters.peek().is_some() && letters.all(|c| self.letters.contains(&c) || c == '№')
    }
}

/// A script is that of a page when at least this share of the letters read with its models is in it: those models read Latin letters too.
const OWN: f64 = 0.3;

/// A strip of the page is so high, in inches: some seven lines of usual print.
pub(super) const STRIP: f64 = 1.2;

/// A glance at the page is so high: two or three lines.
const GLANCE: f64 = 0.5;

/// A page read with this mean confidence is hardly read better from more dots; of clean print the engine's is 0.91 to 0.92, of clean scans 0.90.
const SURE: f64 = 0.91;
/// From this mean on the words are found and most of them right; of those in doubt some are read better from more dots.
const FAIR: f64 = 0.85;
/// Where so many signs as large as letters stand outside of all words, the page is read as a whole from more dots: there they are found.
const PASSED_OVER: usize = 5;
/// Reading makes sense: the mean confidence of its letters is at least this.
const PLAIN: f64 = 0.80;
/// So many letters prove something.
const ENOUGH: f64 = 25.0;
/// From this mean on the models may be the right ones, and what was read of the strip wrong by its place.
const MAYBE: f64 = 0.55;
/// Below this the page may lie on its side or stand on its head.
const TURNED: f64 = 0.72;
/// Below this mean and above so many letters a square inch (print of ten points has some sixty), there is no print. Measured: print on its side 0.06
/// and 20, upside down 0.12 and more; leaves and gravel 0.006 and 120.
const GRAIN: (f64, f64) = (0.1, 45.0);
/// A turned or other reading must be better than the first one by this.
const BETTER: f64 = 0.08;

/// What reading a strip gave.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sense {
    /// The mean confidence of letters in words of two and more.
    mean: f64,
    /// How many letters there were.
    letters: f64,
}

impl Sense {
    fn of(words: &[Recognised]) -> Self {
        let (mut sum, mut letters) = (0.0, 0.0);
        for word in words {
            // A Chinese sign says as much as two or three letters.
            let weight = |c: char| if ('\u{3400}'..'\u{a000}').contains(&c) { 2.5 } else { 1.0 };
            let n: f64 = word.text.chars().filter(|c| c.is_alphanumeric()).map(weight).sum();
            if n >= 2.0 {
                sum += n * f64::from(word.confidence);
                letters += n;
            }
        }
        Self { mean: if letters > 0.0 { sum / letters } else { 0.0 }, letters }
    }

    /// Whether reading makes sense beyond doubt.
    fn plain(self) -> bool {
        self.mean >= PLAIN && self.letters >= ENOUGH || self.mean >= 0.9 && self.letters >= 8.0
    }

    /// Whether so many signs made so little sense that the models, or the way up, are wrong.
    fn none(self) -> bool {
        self.mean < MAYBE && self.letters >= ENOUGH
    }

    /// Whether a strip is of no print at all, whichever way up: of print in another script the engine is surer, and of print on its side it makes
    /// few letters.
    fn grain(self, strip: &Gray, dpi: f64) -> bool {
        let inches = f64::from(strip.width) * f64::from(strip.height) / (dpi * dpi);
        self.mean < GRAIN.0 && self.letters > GRAIN.1 * inches
    }

    /// Few letters prove little, however sure the engine is of them.
    fn weight(self) -> f64 {
        self.mean * (self.letters / 40.0).min(1.0).sqrt()
    }
}

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
    for Script { model, letters, .. } in OTHERS {
        if engines.has(model) {
            consider(engines, &mut best, &with_english(engines, model), Some(letters), &strip, 0, dpi);
        } else if best.0.weight() < 0.5 {
            missing.push((*model).to_owned());
        }
    }
    if best.0.weight() < TURNED {
        turned(engines, gray, latin, &mut best, dpi);
    }
    let languages = best.2;
    let words = words.filter(|_| best.1 == 0 && languages == latin);
    Choice { quarters: best.1, languages, missing: if best.0.weight() < 0.5 { missing } else { Vec::new() }, words }
}

type Best = (Sense, u8, String);

fn consider(
    engines: &mut Engines,
    best: &mut Best,
    models: &str,
    letters: Option<&std::ops::Range<char>>,
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

/// Another set of models, where the words of which a reading in Latin letters was least sure make sense in another script: a paper may begin in the
/// one and go on in the other.
pub(super) fn other_script(engines: &mut Engines, gray: &Gray, dpi: f64, words: &[Recognised]) -> Option<String> {
    let strip = doubtful_strip(gray, dpi, words)?;
    let latin = Sense::of(&engines.words(LATIN, &strip, dpi, Mode::PSM_SINGLE_BLOCK));
    let mut best = (latin, 0, String::new());
    for Script { model, letters, .. } in OTHERS {
        if engines.has(model) {
            let models = with_english(engines, model);
            consider(engines, &mut best, &models, Some(letters), &strip, 0, dpi);
        }
    }
    (!best.2.is_empty()).then_some(best.2)
}

/// The model of the script in which most of a picture makes sense that made none in Latin letters: single lines, captions in a second tongue, names.
pub(super) fn other_lines(engines: &mut Engines, doubtful: &Gray, dpi: f64) -> Option<&'static Script> {
    let mut best: Option<(usize, &Script)> = None;
    for script in OTHERS {
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

/// Words in another script are believed to be there from this confidence on.
const LINE: f32 = 0.7;

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

/// Words most of whose letters are of a script.
fn in_script(words: Vec<Recognised>, own: &std::ops::Range<char>) -> Vec<Recognised> {
    let mostly = |w: &Recognised| {
        let letters = w.text.chars().filter(|c| c.is_alphabetic()).count();
        w.text.chars().filter(|c| own.contains(c)).count() * 2 > letters
    };
    words.into_iter().filter(mostly).collect()
}

/// Which share of the letters is of a script.
fn share(words: &[Recognised], own: &std::ops::Range<char>) -> f64 {
    let (mut here, mut all) = (0.0, 0.0);
    for c in words.iter().flat_map(|w| w.text.chars()).filter(|c| c.is_alphabetic()) {
        all += 1.0;
        here += if own.contains(&c) { 1.0 } else { 0.0 };
    }
    if all > 0.0 { here / all } else { 0.0 }
}

/// Tries the page upside down and on its sides.
fn turned(engines: &mut Engines, gray: &Gray, latin: &str, best: &mut Best, dpi: f64) {
    for quarters in [2, 1, 3] {
        let (strip, _) = busiest_strip(&gray.turned(quarters), STRIP, dpi);
        consider(engines, best, latin, None, &strip, quarters, dpi);
        for Script { model, letters, .. } in OTHERS {
            if engines.has(model) && best.0.weight() < 0.4 {
                consider(engines, best, &with_english(engines, model), Some(letters), &strip, quarters, dpi);
            }
        }
    }
}

pub(super) fn with_english(engines: &Engines, script: &str) -> String {
    if engines.has("eng") { format!("{script}+eng") } else { script.to_owned() }
}

/// Languages by their names in whatlang and Tesseract, for systems without the model of the whole script.
const SINGLE: &[(Lang, &str)] = &[
    (Lang::Eng, "eng"),
    (Lang::Fra, "fra"),
    (Lang::Spa, "spa"),
    (Lang::Deu, "deu"),
    (Lang::Ita, "ita"),
    (Lang::Por, "por"),
    (Lang::Tur, "tur"),
    (Lang::Ron, "ron"),
    (Lang::Pol, "pol"),
];

/// Cyrillic languages whose letters the Russian model lacks.
const CYRILLIC: &[(Lang, &str)] = &[(Lang::Rus, "rus"), (Lang::Ukr, "ukr"), (Lang::Bul, "bul"), (Lang::Srp, "srp")];

/// The model of the language that a page read with the one of all Latin letters is in.
pub(super) fn own_model(engines: &Engines, words: &[Recognised]) -> Option<String> {
    let candidates = SINGLE.iter().filter(|(_, name)| engines.has(name)).map(|(lang, _)| *lang).collect();
    let info = Detector::with_allowlist(candidates).detect(&believed(words))?;
    SINGLE.iter().find(|(lang, _)| *lang == info.lang()).map(|(_, name)| (*name).to_owned())
}

/// The words that recognition was rather sure of, as a text.
fn believed(words: &[Recognised]) -> String {
    let told: Vec<&str> = words
        .iter()
        .filter(|w| w.confidence > 0.5 && w.text.chars().filter(|c| c.is_alphabetic()).count() > 1)
        .map(|w| w.text.as_str())
        .collect();
    told.join(" ").to_lowercase()
}

/// Another set of models, where a first reading shows that the page is in a language which the one used does not know.
pub(super) fn reconsider(engines: &Engines, used: &str, words: &[Recognised]) -> Option<String> {
    let (table, own) = match used {
        "eng" => (SINGLE, "eng"),
        _ if used.starts_with("rus") => (CYRILLIC, "rus"),
        _ => return None,
    };
    let candidates = table.iter().filter(|(_, name)| engines.has(name)).map(|(lang, _)| *lang).collect();
    let text = believed(words);
    let info = Detector::with_allowlist(candidates).detect(&text)?;
    let name = table.iter().find(|(lang, _)| *lang == info.lang())?.1;
    let sure = info.confidence() > 0.5 && text.chars().count() > 100;
    (name != own && sure).then(|| with_english(engines, name))
}
