//! What a line or a cell of a table is, told by its words alone: a row of totals, a unit. In: a sheet and a line. Out: yes or no.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::find::key::key_of;
use crate::find::sheet::Sheet;
use crate::find::unit;
use crate::languages;

/// The words that a row of totals begins with, folded, by language.
static TOTALS: LazyLock<Vec<(&str, HashSet<String>)>> =
    LazyLock::new(|| languages::ALL.iter().map(|l| (l.code, l.totals.iter().map(|t| key_of(t)).collect())).collect());

/// Whether a line is a row of totals: it opens with their words in a language of the paper, or in the trade's own.
pub fn is_total(sheet: &Sheet, line: usize) -> bool {
    opens_with_total(sheet, line).is_some_and(|words| words <= 8)
}

/// Whether a line sums up in words: it opens with a word for "total", however long its first cell is.
pub fn is_summing_up(sheet: &Sheet, line: usize) -> bool {
    opens_with_total(sheet, line).is_some()
}

/// Of how many words the first cell of a line is, where it opens with words for "total".
fn opens_with_total(sheet: &Sheet, line: usize) -> Option<usize> {
    let first = sheet.cells_of(line).iter().find(|c| c.run.text.chars().any(char::is_alphabetic))?;
    let words: Vec<String> =
        first.run.text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(key_of).collect();
    let spoken = |code: &str| code == "en" || sheet.languages.is_empty() || sheet.languages.contains(&code);
    let total = |n: usize| {
        let opening = words.get(..n).map(|w| w.concat()).unwrap_or_default();
        TOTALS.iter().any(|(code, words)| spoken(code) && words.contains(&opening))
    };
    (1..=3).any(total).then_some(words.len())
}

/// Whether words are those of a sum and nothing else, in any language, with or without the number of a page: "Carried over", "Übertrag 2".
pub fn sums(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().any(char::is_alphabetic)).collect();
    let key = key_of(&words.concat());
    !words.is_empty() && TOTALS.iter().any(|(_, all)| all.contains(&key))
}

/// Whether a cell is a unit, with or without its number.
pub(super) fn is_unit(text: &str) -> bool {
    let word = text.trim_start_matches(|c: char| c.is_numeric() || c.is_whitespace() || ".,'".contains(c));
    word.split_whitespace().count() == 1 && unit::of(word).is_some()
}
