//! Print of forms: captions, titles, and what else forms say about themselves. In: a text. Out: how much of it is made of such words. A name or a place has
//! at least one word that no form prints. Words are compared as they stand, and long ones by how they begin, since languages bend their endings and
//! recognition misreads letters.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::find::key::{Key, NUMBER};
use crate::languages::{self, Language, SHARED};
use crate::layout::tokens::is_ideograph;

/// A word of so many letters and more is compared by so many of its first ones too.
const BEGINNING: (usize, usize) = (7, 6);

/// How much a word counts that only begins as a word of forms does: a name may begin so too. Chosen by eye; not measured.
const BEGUN: f64 = 0.8;

/// The words that the forms of one language print, and how the long ones begin.
#[derive(Default)]
struct Print {
    words: FxHashSet<Vec<char>>,
    beginnings: FxHashSet<Vec<char>>,
}

static PRINT: LazyLock<Vec<(&'static str, Print)>> =
    LazyLock::new(|| languages::ALL.iter().map(|l| (l.code, Print::of(l))).collect());

impl Print {
    fn of(language: &Language) -> Self {
        let set = |texts: &mut dyn Iterator<Item = &&'static str>| -> FxHashSet<Vec<char>> {
            texts.flat_map(|text| words(&Key::of(text)).map(<[char]>::to_vec).collect::<Vec<_>>()).collect()
        };
        // Words of offices, of goods and legal forms are in names, whatever captions have them too; but an address is no office where a form says
        // "address".
        let (forms, legal) = (&language.forms, SHARED.legal_forms.iter());
        let said = set(&mut forms.print.iter().chain(forms.tail));
        let mut names = set(&mut language.parties.offices.iter().chain(language.claims.goods).chain(legal));
        names.retain(|word| !said.contains(word));

        let captions = language.captions.iter().flat_map(|(_, list)| list.iter());
        let columns = language.columns.iter().flat_map(|(_, list)| list.iter());
        let titles =
            language.titles.iter().filter(|(kind, _)| *kind != languages::OTHER).flat_map(|(_, list)| list.iter());
        let asides = language.asides.iter().chain(language.properties).chain(forms.small).chain(forms.customs);
        let mut words = set(&mut captions.chain(columns).chain(titles).chain(asides));
        words.retain(|word| !names.contains(word));
        words.extend(said);
        let long = words.iter().filter(|w| w.len() >= BEGINNING.0);
        let beginnings = long.filter_map(|w| w.get(..BEGINNING.1).map(<[char]>::to_vec)).collect();
        Self { words, beginnings }
    }

    /// How much one folded word is a word of forms.
    fn likeness(&self, word: &[char]) -> f64 {
        let begun =
            || word.len() >= BEGINNING.0 && word.get(..BEGINNING.1).is_some_and(|b| self.beginnings.contains(b));
        match word {
            [NUMBER] => 1.0,
            [first, ..] if is_ideograph(*first) => 0.0,
            _ if self.words.contains(word) => 1.0,
            _ if begun() => BEGUN,
            _ => 0.0,
        }
    }
}

fn words(key: &Key) -> impl Iterator<Item = &[char]> {
    key.starts.windows(2).filter_map(|w| key.chars.get(*w.first()?..*w.get(1)?))
}

/// Which share of the letters of a text stands in words that forms print in those languages (BCP 47), or in English, 0 to 1. Figures do not count. A text
/// without any letter has none. Ideographs are words by themselves and say nothing: they count as words of a value.
pub fn printed(text: &str, languages: &[&str]) -> f64 {
    let own = |code: &str| code == "en" || languages.iter().any(|t| t.split('-').next() == Some(code));
    let prints: Vec<&Print> = PRINT.iter().filter(|(code, _)| own(code)).map(|(_, print)| print).collect();
    let key = Key::of(text);
    let (mut known, mut all) = (0.0, 0.0);
    for word in words(&key).filter(|w| !w.iter().all(|c| c.is_numeric())) {
        #[expect(clippy::cast_precision_loss, reason = "letters of a word")]
        let weight = word.len() as f64;
        all += weight;
        known += weight * prints.iter().map(|p| p.likeness(word)).fold(0.0, f64::max);
    }
    if all > 0.0 { known / all } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_forms_print_is_told_from_names() {
        for (text, language) in [
            ("Shipper's Account Number", "en"),
            ("DATE & TIME OF ARRIVAL", "en"),
            ("Alıcının imzası ve kaşesi", "tr"),
            ("Nombre y dirección del destinatario", "es"),
            ("Подпись получателя", "ru"),
            ("Signature of consignee", "de"),
            ("Unterschrift des Empfängers", "de"),
        ] {
            assert!(printed(text, &[language]) > 0.85, "{text}: {}", printed(text, &[language]));
        }
        for (text, language) in [
            ("Holmgren Maritime Agency AB", "en"),
            ("Ministry of Defence", "en"),
            ("Port of Koper", "en"),
            ("Transportes Ugarte S.L.", "es"),
            ("Dirección General de Armas", "es"),
            ("Завод Вымпел", "ru"),
            ("Direction générale de la police", "fr"),
            ("中国北方公司", "zh"),
        ] {
            assert!(printed(text, &[language]) < 0.7, "{text}: {}", printed(text, &[language]));
        }
    }
}
