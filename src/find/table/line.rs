//! What a line or a cell of a table is, told by its words alone: a row of totals, a unit. In: a sheet and a line. Out: yes or no.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::head::Head;
use crate::find::key::key_of;
use crate::find::sheet::Sheet;
use crate::find::unit;
use crate::languages::{self, Column};
use crate::layout::Run;

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
    words_of_total(sheet, &first.run.text)
}

/// Of how many words a text is, where it opens with those for "total" in a language of the paper.
fn words_of_total(sheet: &Sheet, text: &str) -> Option<usize> {
    let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(key_of).collect();
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

/// Whether a line sums up behind other words: "Prices include VAT | Invoice total EUR | 49.99". A cell that is no row's first opens with words for "total",
/// and nothing is counted on the line.
pub(super) fn sums_up_beside(sheet: &Sheet, line: usize, heads: &[Head], cells: &[Run]) -> bool {
    let opens = |text: &str| words_of_total(sheet, text).is_some_and(|words| words <= BESIDE);
    let number = |text: &str| text.chars().any(char::is_numeric);
    let of_line = sheet.cells_of(line);
    let summed =
        of_line.iter().skip(1).any(|c| opens(&c.run.text)) && of_line.last().is_some_and(|c| number(&c.run.text));
    let counted = heads.iter().zip(cells).any(|(h, r)| h.is(Column::Quantity) && number(&r.text));
    summed && !counted
}

/// Words for a sum that stand beside others are no more than this. Chosen by eye; not measured.
const BESIDE: usize = 4;

/// Whether the cells are the numbers of the columns, as forms print them below a head: 1, 2, 3, (4).
pub(super) fn numbers_columns(cells: &[Run]) -> bool {
    let bare = |text: &str| text.trim().trim_matches(|c: char| "()[].|".contains(c)).parse::<u32>().ok();
    let filled: Vec<&Run> = cells.iter().filter(|r| !r.text.trim().is_empty()).collect();
    let numbers: Vec<u32> = filled.iter().flat_map(|r| r.text.split_whitespace()).filter_map(bare).collect();
    let words = filled.iter().flat_map(|r| r.text.split_whitespace()).count();
    numbers.len() >= NUMBERED
        && numbers.len() == words
        && numbers.windows(2).all(|w| matches!(w, [a, b] if *b == a + 1))
}

/// So many numbers that follow each other are those of columns, and no row. Chosen by eye; not measured.
const NUMBERED: usize = 4;

/// Whether the cells head a group of rows: one text between rules of signs, "--- Spare parts ---".
pub(super) fn heads_rows(cells: &[Run]) -> bool {
    let mut filled = cells.iter().map(|r| r.text.trim()).filter(|t| !t.is_empty());
    let (Some(text), None) = (filled.next(), filled.next()) else { return false };
    let ruled =
        |text: &str| text.chars().take_while(|c| matches!(c, '-' | '=' | '*' | '_' | '~' | '–' | '—')).count() >= 2;
    ruled(text) && ruled(&text.chars().rev().collect::<String>()) && text.chars().any(char::is_alphabetic)
}

/// Whether a cell is a unit, with or without its number.
pub(super) fn is_unit(text: &str) -> bool {
    let word = text.trim_start_matches(|c: char| c.is_numeric() || c.is_whitespace() || ".,'".contains(c));
    word.split_whitespace().count() == 1 && unit::of(word).is_some()
}
