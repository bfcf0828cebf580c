//! A page's picture in; which way is up, and in what language it is to be read out. The page decides: first its script, then, from a first
//! reading, its language.

use whatlang::{Detector, Lang};

use super::Recognised;
use super::engines::Engines;
use crate::read::picture::Gray;

/// How a page is to be read.
pub(super) struct Choice {
    /// Quarter turns clockwise that make it upright.
    pub(super) quarters: u8,
    /// The set of languages, as Tesseract takes it.
    pub(super) languages: String,
    /// Words that the choice came upon already, for the whole page.
    pub(super) words: Option<Vec<Recognised>>,
    /// Models that the page would want, and that are not installed.
    pub(super) missing: Vec<String>,
}

/// Languages by their names in whatlang and Tesseract, and the script they are written in.
const LANGUAGES: &[(Lang, &str, &str)] = &[
    (Lang::Eng, "eng", "Latin"),
    (Lang::Fra, "fra", "Latin"),
    (Lang::Spa, "spa", "Latin"),
    (Lang::Deu, "deu", "Latin"),
    (Lang::Ita, "ita", "Latin"),
    (Lang::Por, "por", "Latin"),
    (Lang::Tur, "tur", "Latin"),
    (Lang::Ron, "ron", "Latin"),
    (Lang::Pol, "pol", "Latin"),
    (Lang::Rus, "rus", "Cyrillic"),
    (Lang::Ukr, "ukr", "Cyrillic"),
    (Lang::Bul, "bul", "Cyrillic"),
    (Lang::Srp, "srp", "Cyrillic"),
];

/// Chooses by the picture alone: orientation and script.
pub(super) fn choose(engines: &mut Engines, gray: &Gray, dpi: f64) -> Choice {
    let mut choice = Choice { quarters: 0, languages: "eng".to_owned(), words: None, missing: Vec::new() };
    let Some((degrees, sure, script, script_sure)) = engines.orientation(gray, dpi) else { return choice };
    if sure > 2.0 {
        choice.quarters = match degrees {
            90 => 3,
            180 => 2,
            270 => 1,
            _ => 0,
        };
    }
    let wanted = match script.as_str() {
        "Cyrillic" if script_sure > 0.5 => "rus",
        "Arabic" => "ara",
        "Han" | "HanS" | "HanT" => "chi_sim",
        _ => "eng",
    };
    if engines.has(wanted) {
        choice.languages = wanted.to_owned();
    } else {
        choice.missing.push(wanted.to_owned());
    }
    choice
}

/// Another set of languages, where a first reading shows that the page is in one of them.
pub(super) fn reconsider(engines: &Engines, used: &str, words: &[Recognised]) -> Option<String> {
    let script = LANGUAGES.iter().find(|(_, name, _)| *name == used)?.2;
    let candidates: Vec<Lang> =
        LANGUAGES.iter().filter(|(_, name, s)| *s == script && engines.has(name)).map(|(lang, ..)| *lang).collect();
    let text: Vec<&str> = words
        .iter()
        .filter(|w| w.confidence > 0.5 && w.text.chars().filter(|c| c.is_alphabetic()).count() > 1)
        .map(|w| w.text.as_str())
        .collect();
    let text = text.join(" ").to_lowercase();
    let info = Detector::with_allowlist(candidates).detect(&text)?;
    let name = LANGUAGES.iter().find(|(lang, ..)| *lang == info.lang())?.1;
    (name != used && info.confidence() > 0.3 && text.chars().count() > 60).then(|| format!("{name}+eng"))
}
