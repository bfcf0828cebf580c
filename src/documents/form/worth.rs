//! What can never be a value: captions, instructions, names of forms. In: the kind of a value and the words that were taken for it. Out: what is left of a
//! score, 0 to 1. An empty box of a form gives the next print of the form; that must not become somebody's name.

use super::slot::Kind;
use crate::find::{Sheet, is_caption, party, printed, table};
use crate::layout::tokens::is_ideograph;

// What is left of a score in each case. Chosen by eye, so that a caption stays below the threshold of a guess; not measured.

/// All words are print of forms.
const PRINT: f64 = 0.05;
/// Most words are.
const MOSTLY: f64 = 0.5;
/// An instruction or small print.
const SENTENCE: f64 = 0.1;
/// A name that begins with a small letter, or with a bracket that nothing closes.
const BROKEN: f64 = 0.4;
/// A name whose first word alone is small.
const SMALL: f64 = 0.75;
/// A colon inside a name: a caption that no list knows stands before it.
const COLON: f64 = 0.6;
/// A name of so many letters and fewer is a mark or a misreading; what is left of it.
const BRIEF: (usize, f64) = (3, 0.5);
/// Nothing at all, in figures: printed in empty boxes.
const ZERO: f64 = 0.2;
/// A number of one sign; of two signs; a version ("4.1").
const SHORT: (f64, f64, f64) = (0.35, 0.7, 0.25);

/// From this share on of letters in print of forms all words are print; from that on most.
const SHARES: (f64, f64) = (0.88, 0.8);
/// A sentence has so many words, and this share of them in small letters.
const PROSE: (usize, f64) = (6, 0.6);

/// What the words of a value leave of its score, on that sheet.
pub(crate) fn of(sheet: &Sheet, kind: Kind, text: &str) -> f64 {
    worth(kind, text, &sheet.languages)
}

fn worth(kind: Kind, text: &str, languages: &[&str]) -> f64 {
    match kind {
        Kind::Party => named(text, languages) * begun(text) * prose(text, languages) * brief(text),
        Kind::Place | Kind::Vessel => named(text, languages) * begun(text) * prose(text, languages),
        Kind::Text => named(text, languages) * prose(text, languages),
        Kind::Amount | Kind::Count | Kind::Weight if zero(text) => ZERO,
        Kind::Identifier => numbered(text) * captioned(text),
        Kind::Voyage if text.chars().count() == 1 => SHORT.0,
        _ => 1.0,
    }
}

/// A name has a word that forms do not print.
fn named(text: &str, languages: &[&str]) -> f64 {
    // "Carried over" between two pages of goods.
    if table::sums(text) {
        return PRINT;
    }
    match printed(text, languages) {
        share if share >= SHARES.0 => PRINT,
        share if share >= SHARES.1 && !party::has_legal_form(text) => MOSTLY,
        _ => 1.0,
    }
}

/// A name begins with a capital or a sign, or has one in it (`otoz.Ai`), and its brackets are closed.
fn begun(text: &str) -> f64 {
    let upper = |w: &str| w.chars().any(char::is_uppercase);
    let small = text.chars().next().is_some_and(char::is_lowercase);
    let first = text.split_whitespace().next().unwrap_or_default();
    let open = text.matches(['(', '[']).count() != text.matches([')', ']']).count();
    // "Shipper's load": the rest of a genitive.
    if text.starts_with(['\'', '’', '‘']) {
        return PRINT;
    }
    match (open, small) {
        (true, _) => BROKEN,
        (_, true) if !upper(text) => BROKEN,
        (_, true) if !upper(first) => SMALL,
        _ => 1.0,
    }
}

/// A name has some letters, and no colon.
fn brief(text: &str) -> f64 {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let short = letters <= BRIEF.0 && !text.chars().any(is_ideograph);
    let colon = text.contains([':', '：']);
    (if short { BRIEF.1 } else { 1.0 }) * (if colon { COLON } else { 1.0 })
}

/// Whether figures say nothing at all.
fn zero(text: &str) -> bool {
    let mut figures = text.chars().filter(|c| c.is_numeric()).peekable();
    figures.peek().is_some() && figures.all(|c| c == '0')
}

/// Instructions are sentences that begin with a small letter or a word that forms print. Names of offices are long too, but begin with their own word.
fn prose(text: &str, languages: &[&str]) -> f64 {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lower = |w: &&str| w.chars().next().is_some_and(char::is_lowercase);
    let Some(first) = words.first().filter(|_| words.len() >= PROSE.0) else { return 1.0 };
    let begins = lower(first) || printed(first, languages) >= SHARES.0;
    #[expect(clippy::cast_precision_loss, reason = "words of a value")]
    let share = words.iter().filter(|w| lower(w)).count() as f64 / words.len() as f64;
    if begins && share >= PROSE.1 { SENTENCE } else { 1.0 }
}

/// "Fakturadato12.04.2024": a caption that is printed up to its value is no number.
fn captioned(text: &str) -> f64 {
    let word: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
    let whole = word.chars().count() >= CAPTION && text.chars().nth(word.chars().count()).is_some_and(char::is_numeric);
    if whole && is_caption(&word) { PRINT } else { 1.0 }
}

/// A caption that is told from letters of a number has so many at least. Chosen by eye; not measured.
const CAPTION: usize = 6;

/// A number has more than a sign or two, and is not a version.
fn numbered(text: &str) -> f64 {
    if text.matches(['(', '[']).count() != text.matches([')', ']']).count() {
        return BROKEN;
    }
    // "2 31907 5": single figures set apart are marks of a pen, or were parted by recognition.
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let figures = |p: &&&str| p.chars().all(|c| c.is_ascii_digit());
    let single = pieces.iter().filter(figures).filter(|p| p.len() == 1).count();
    if pieces.len() > 2 && pieces.iter().all(|p| figures(&p)) && single > 1 {
        return BROKEN;
    }
    let signs: Vec<char> = text.trim().chars().collect();
    match signs.as_slice() {
        [_] => SHORT.0,
        [_, _] => SHORT.1,
        [a, '.', b] if a.is_ascii_digit() && b.is_ascii_digit() => SHORT.2,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn print_of_forms_is_no_party() {
        for text in [
            "Signature",
            "Company name of supplier",
            "Original for recipient",
            "Date et signature",
            "Signature of the person who receives the goods",
            "when the goods are delivered to the first carrier",
        ] {
            assert!(worth(Kind::Party, text, &["es", "fr"]) < 0.2, "{text}");
        }
        for text in [
            "Ostrava Steel Works",
            "Dirección General de Armas",
            "Nordkap Shipping Company Ltd",
            "Müller & Söhne",
            "Committee of forestry and of the animal world",
        ] {
            assert!(
                worth(Kind::Party, text, &["es", "fr"]) > 0.9,
                "{text}: {}",
                worth(Kind::Party, text, &["es", "fr"])
            );
        }
        assert!(worth(Kind::Party, "[Consignee City", &[]) < 0.5);
    }

    #[test]
    fn what_is_carried_over_is_no_party() {
        for text in ["Übertrag", "Carried over", "À reporter", "Suma y sigue", "A riportare", "Übertrag 2"] {
            assert!(worth(Kind::Party, text, &["en"]) < 0.1, "{text}");
        }
        assert!(worth(Kind::Party, "Total Ostara Ltd", &["en"]) > 0.9);
    }

    #[test]
    fn a_caption_and_its_value_in_one_word_are_no_number() {
        for text in ["Lieferdatum14.02.2019", "Kundennummer4471"] {
            assert!(worth(Kind::Identifier, text, &[]) < 0.1, "{text}");
        }
        for text in ["LIEFER140219", "Datum14", "RECHNUNG/2019/4"] {
            assert!((worth(Kind::Identifier, text, &[]) - 1.0).abs() < f64::EPSILON, "{text}");
        }
    }

    #[test]
    fn single_figures_set_apart_make_a_number_doubtful() {
        assert!(worth(Kind::Identifier, "2 31907 5", &[]) < 0.5);
        for text in ["176 4410 2213", "4 / 2019", "B 2 31907"] {
            assert!((worth(Kind::Identifier, text, &[]) - 1.0).abs() < f64::EPSILON, "{text}");
        }
    }

    #[test]
    fn a_version_is_no_number_of_a_paper() {
        assert!(worth(Kind::Identifier, "4.1", &[]) < 0.3 && worth(Kind::Identifier, "7", &[]) < 0.4);
        assert!((worth(Kind::Identifier, "21/7", &[]) - 1.0).abs() < f64::EPSILON);
    }
}
