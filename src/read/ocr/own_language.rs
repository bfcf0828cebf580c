//! The model of a page's own language. In: the words of a first reading. Out: the model to read it by, where another is better than the one used: for
//! systems without the model of all Latin letters, for Cyrillic languages whose letters the Russian model lacks, and for second readings.

use whatlang::{Detector, Lang};

use super::engines::Engines;
use super::script::with_english;
use super::word::Recognised;

/// Words read with more confidence than this tell a page's language. Chosen by eye; not measured.
const TOLD: f32 = 0.5;
/// A language is believed from this confidence of the detector on, and in a text of more than so many characters: in less, names of other countries
/// outweigh the text. Chosen by eye; not measured.
const BELIEVED: (f64, usize) = (0.5, 100);

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
        .filter(|w| w.confidence > TOLD && w.text.chars().filter(|c| c.is_alphabetic()).count() > 1)
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
    let sure = info.confidence() > BELIEVED.0 && text.chars().count() > BELIEVED.1;
    (name != own && sure).then(|| with_english(engines, name))
}
