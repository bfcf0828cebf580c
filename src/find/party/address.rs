//! Addresses and parts of offices: what stands under or behind a name. In: a line or a part of one. Out: whether it is of an address, or a part of the
//! office before it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::words::{is_part, words};
use crate::find::country;
use crate::find::key::key_of;
use crate::languages::{self, SHARED};

/// Words of streets and post, folded: a line with one of them is address.
static STREET: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    languages::words(|l| l.parties.streets).chain(SHARED.streets.iter().copied()).map(key_of).collect()
});

/// How words of streets end that are put together with others, folded.
static STREET_ENDINGS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.parties.street_endings).map(key_of).collect());

/// So many letters at least stand before such an ending.
const STREET_NAME: usize = 3;

/// Whether a line is of an address: a street, a town with its code, a country, a telephone.
pub fn is_address(text: &str) -> bool {
    let town = |t: &str| text.trim_start().starts_with(t) || text.contains(&format!(" {t} "));
    if languages::words(|l| l.parties.towns).any(town) {
        return true;
    }
    let words = words(&text.replace('.', ". "));
    text.chars().any(|c| c.is_numeric())
        || text.contains('@')
        || words.iter().any(|w| STREET.contains(w))
        || words.iter().any(|w| STREET_ENDINGS.iter().any(|e| w.ends_with(e) && w.len() >= e.len() + STREET_NAME))
        || country::find(text).first().is_some_and(|c| c.raw.chars().count() + 3 >= text.trim().chars().count())
}

/// Whether a text names a part of an office: a word for one among few, and nothing of a street or a figure.
pub(super) fn is_unit(text: &str) -> bool {
    let found = words(text);
    let street = |w: &String| STREET.contains(w) && !is_part(w);
    (1..=7).contains(&found.len())
        && found.iter().any(|w| is_part(w))
        && !found.iter().any(street)
        && !text.chars().any(|c| c.is_numeric() || c == '@')
}

/// Whether a word is the number of a house or of a post district (`12a`, `D-10115`), and no mark of a name (`KLV2`).
pub(super) fn is_house_number(word: &str) -> bool {
    let letters = word.chars().take_while(|c| !c.is_numeric()).filter(|c| c.is_alphabetic()).count();
    let figures = word.chars().filter(|c| c.is_numeric()).count();
    figures > 0 && figures >= letters
}

/// Whether a word of a name is one of streets or post.
pub(super) fn is_street(word: &str) -> bool {
    STREET.contains(&key_of(word))
}
