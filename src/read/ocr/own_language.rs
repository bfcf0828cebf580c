//! The model of a page's own language. In: the words of a first reading. Out: the model to read it by, where another is better than the one used: for
//! systems without the model of all Latin letters, for Cyrillic languages whose letters the Russian model lacks, and for second readings.

use whatlang::{Detector, Lang};

use super::engines::{Engines, LATIN};
use super::script::with_english;
use super::word::Recognised;
use crate::languages::{self, Language};

/// Words read with more confidence than this tell a page's language. Chosen by eye; not measured.
const TOLD: f32 = 0.5;
/// A language is believed from this confidence of the detector on, and in a text of more than so many characters: in less, names of other countries
/// outweigh the text. Chosen by eye; not measured.
const BELIEVED: (f64, usize) = (0.5, 100);

/// The languages in a script, by how `whatlang` knows them, each with its model: for systems without the model of all Latin letters, and for
/// languages whose letters the model of their script's first language lacks.
fn of_script(script: &str) -> Vec<(Lang, &'static str)> {
    let of = |l: &&'static Language| Some((Lang::from_code(*l.reading.detected.first()?)?, *l.reading.models.first()?));
    languages::ALL.iter().filter(|l| l.script.name == script).filter_map(of).collect()
}

/// The model of the language that a page read with the one of all Latin letters is in.
pub(super) fn own_model(engines: &Engines, words: &[Recognised]) -> Option<String> {
    let table = of_script(LATIN);
    let candidates = table.iter().filter(|(_, name)| engines.has(name)).map(|(lang, _)| *lang).collect();
    let info = Detector::with_allowlist(candidates).detect(&believed(words))?;
    table.iter().find(|(lang, _)| *lang == info.lang()).map(|(_, name)| (*name).to_owned())
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
    // English stands in for the model of all Latin letters where that is missing; a page in another script is read with English beside its model.
    let own = used.split('+').next()?;
    let script = match own {
        "eng" => LATIN,
        _ => languages::scripts().find(|l| l.reading.models.first() == Some(&own))?.script.name,
    };
    let table = of_script(script);
    let candidates = table.iter().filter(|(_, name)| engines.has(name)).map(|(lang, _)| *lang).collect();
    let text = believed(words);
    let info = Detector::with_allowlist(candidates).detect(&text)?;
    let name = table.iter().find(|(lang, _)| *lang == info.lang())?.1;
    let sure = info.confidence() > BELIEVED.0 && text.chars().count() > BELIEVED.1;
    (name != own && sure).then(|| with_english(engines, name))
}
