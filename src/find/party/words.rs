//! The words in names of firms and offices, of all languages: legal forms, parts, offices. In: a text or a folded word. Out: what it is. Where a name ends is
//! not decided here.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::find::key::key_of;
use crate::languages::{self, SHARED};
use crate::layout::tokens::is_ideograph;

/// Legal forms of firms, folded.
static LEGAL_FORMS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| SHARED.legal_forms.iter().chain(SHARED.legal_forms_on_forms).map(|form| key_of(form)).collect());

/// Words that name a part of an office or firm, folded: behind a comma or a dash they belong to the name.
static UNITS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.parties.units).map(key_of).collect());

/// Words that name offices of states, folded: their lines go together.
static OFFICES: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.parties.offices).map(key_of).collect());

pub(super) fn words(text: &str) -> Vec<String> {
    // `d.o.o.` and `S.p.A.` are one word each.
    let glued = text.replace(['.', '·'], "");
    let folded = glued.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(key_of);
    // OCR reads the small o of `d.o.o.` and `s r.o.` as a nought.
    folded.map(|w| if w.chars().any(char::is_alphabetic) && w.len() < 6 { w.replace('0', "o") } else { w }).collect()
}

/// Whether the text has a legal form among its words.
pub fn has_legal_form(text: &str) -> bool {
    let words = words(text);
    words.iter().any(|w| LEGAL_FORMS.contains(w))
        || LEGAL_FORMS.iter().any(|f| f.starts_with(is_ideograph) && text.contains(f.as_str()))
}

/// A name without the words that say what legal form it has, folded.
pub fn without_legal_form(text: &str) -> String {
    let words = words(text);
    let kept: Vec<_> = words.iter().filter(|w| !LEGAL_FORMS.contains(w.as_str())).cloned().collect();
    if kept.is_empty() { words.join(" ") } else { kept.join(" ") }
}

/// Whether the last word is a legal form: what stands behind a comma then is no more of the name.
pub fn ends_with_form(text: &str) -> bool {
    words(text).last().is_some_and(|w| LEGAL_FORMS.contains(w) && w != "co" && w != "company")
}

/// Whether a folded word is a legal form.
pub(super) fn is_legal_form(word: &str) -> bool {
    LEGAL_FORMS.contains(word)
}

/// Whether a folded word names a part of an office or firm.
pub(super) fn is_part(word: &str) -> bool {
    UNITS.contains(word)
}

/// Whether a folded word names an office of a state.
pub(super) fn is_office(word: &str) -> bool {
    OFFICES.contains(word)
}

/// Whether a text has a word that names an office of a state.
pub(super) fn names_office(text: &str) -> bool {
    words(text).iter().any(|w| is_office(w))
}
