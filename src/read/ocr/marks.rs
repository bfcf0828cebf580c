//! Marks on letters. In: the words of a page. Out: the same with the marks that its language has. The model of all Latin letters cannot tell marks that differ
//! by language and not by their look: Romanian writes a comma below s and t where Turkish writes a cedilla, and an ordinal's raised o looks like a degree.

use super::word::Recognised;
use crate::languages::{ALL, Reading};

/// Whether a word has a letter that languages with a comma below s and t have, or the others that have such an s or t, as `letters` gives them.
fn has(word: &str, comma: bool, letters: fn(&Reading) -> &'static str) -> bool {
    let languages = || ALL.iter().map(|l| &l.reading).filter(|r| r.comma_below == comma);
    word.chars().any(|c| !c.is_ascii() && languages().any(|r| letters(r).contains(c)))
}

/// Each mark as the language of its word, or else of its page, writes it.
pub(super) fn settled(mut words: Vec<Recognised>) -> Vec<Recognised> {
    let count = |comma: bool| words.iter().filter(|w| has(&w.text, comma, |r| r.proof)).count();
    let page = count(true) > count(false);
    for word in &mut words {
        let own = has(&word.text, true, |r| r.marks) || page && !has(&word.text, false, |r| r.marks);
        word.text = word.text.chars().map(|c| marked(c, own)).collect();
        // `n.° 12`: number, in Spanish, Portuguese and Italian.
        if let Some(rest) = word.text.strip_prefix("n.°").or_else(|| word.text.strip_prefix("N.°")) {
            word.text = format!("{}.º{rest}", word.text.get(..1).unwrap_or("n"));
        }
    }
    words
}

/// No language but Romanian has a t with a cedilla, and that one wrote it only where printers had no comma.
fn marked(c: char, comma_below: bool) -> char {
    match c {
        'ţ' => 'ț',
        'Ţ' => 'Ț',
        'ş' if comma_below => 'ș',
        'Ş' if comma_below => 'Ș',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(page: &str) -> String {
        let word = |text: &str| Recognised { text: text.into(), area: [0.0; 4], confidence: 0.9 };
        let words = settled(page.split(' ').map(word).collect());
        words.into_iter().map(|w| w.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_comma_or_a_cedilla_as_the_language_has_it() {
        assert_eq!(read("Semnătura şi ştampila"), "Semnătura și ștampila");
        assert_eq!(read("Cinsi ve şekli ağır sandık"), "Cinsi ve şekli ağır sandık");
        assert_eq!(read("Bucureşti ţara Bükreş Iaşi Güneş"), "București țara Bükreş Iași Güneş");
        assert_eq!(read("İzmir Bucureşti"), "İzmir Bucureşti");
        assert_eq!(read("n.°12 20° C"), "n.º12 20° C");
    }
}
