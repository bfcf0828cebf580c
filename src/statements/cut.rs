//! Where sentences end. In: the characters of a text. Out: the stretches that are sentences, or lines that stand alone.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::phrases::opens_sentence;
use crate::find::date;
use crate::languages;
use crate::layout::tokens::{Kind, folded, tokens};

/// Line ends become spaces; a word parted by a hyphen at a line's end is joined by a mark that folding drops, so that every character
/// keeps its place.
pub(super) fn joined(chars: &[char]) -> String {
    const JOIN: char = '\u{034F}';
    let mut out: Vec<char> = chars.to_vec();
    for at in 1..out.len().saturating_sub(1) {
        if out[at] != '\n' {
            continue;
        }
        let hyphened = matches!(out[at - 1], '-' | '\u{AD}' | '‐') && at >= 2 && out[at - 2].is_lowercase();
        if hyphened && out[at + 1].is_lowercase() {
            (out[at - 1], out[at]) = (JOIN, JOIN);
        } else {
            out[at] = ' ';
        }
    }
    out.into_iter().collect()
}

/// The stretches of a text that are sentences.
pub(super) fn cut(chars: &[char]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = 0;
    for at in 0..chars.len() {
        if is_end(chars, at) {
            out.push((from, at + 1));
            from = at + 1;
        }
    }
    out.push((from, chars.len()));
    let mut out: Vec<(usize, usize)> = out.into_iter().flat_map(|(from, to)| parted(chars, from, to)).collect();
    out.retain(|(a, b)| chars[*a..*b].iter().any(|c| c.is_alphanumeric()));
    out
}

/// Nobody writes a sentence of so many characters, some 400 words: the longest of our letters has 900. A text without a full stop is parted, since rules
/// compare the words of a sentence with one another.
const LONGEST: usize = 2400;

/// A stretch, parted before a word where it is too long for a sentence.
fn parted(chars: &[char], from: usize, to: usize) -> Vec<(usize, usize)> {
    let (mut out, mut from) = (Vec::new(), from);
    while to - from > LONGEST {
        let most = from + LONGEST;
        let blank = chars[from..most].iter().rposition(|c| c.is_whitespace()).filter(|n| *n > 0);
        let end = blank.map_or(most, |n| from + n);
        out.push((from, end));
        from = end;
    }
    out.push((from, to));
    out
}

fn is_end(chars: &[char], at: usize) -> bool {
    match chars[at] {
        '\n' => line_ends(chars, at),
        '。' | '！' | '？' | '؟' | '；' | '؛' => true,
        '!' | '?' | ';' => chars.get(at + 1).is_none_or(|c| c.is_whitespace()),
        '.' => chars.get(at + 1).is_none_or(|c| c.is_whitespace() || *c == '"' || *c == '»') && full_stop(chars, at),
        _ => false,
    }
}

/// Whether a line's end ends the sentence: an empty line, a list mark on the next, or a caption on either side.
fn line_ends(chars: &[char], at: usize) -> bool {
    if chars.get(at + 1) == Some(&'\n') || at == 0 || chars.get(at - 1) == Some(&'\n') {
        return true;
    }
    let line_start = chars[..at].iter().rposition(|c| *c == '\n').map_or(0, |n| n + 1);
    let line = &chars[line_start..at];
    let next: Vec<char> = chars[at + 1..].iter().copied().take_while(|c| *c != '\n').collect();
    // A line that an earlier mail wrote was blanked: the sentence does not go on over it.
    let blank = |line: &[char]| !line.is_empty() && line.iter().all(|c| c.is_whitespace());
    if blank(line) || blank(&next) {
        return true;
    }
    captioned(line) && captioned(&next)
        || listed(&next)
        || captioned(&next) && line.len() < 45
        || columns(line)
        || columns(&next)
}

/// Whether a line has columns: a tabulator, a wide gap, or dots that lead from a caption to its value.
fn columns(line: &[char]) -> bool {
    let inner: Vec<char> = line.iter().copied().skip_while(|c| c.is_whitespace()).collect();
    let end = inner.iter().rposition(|c| !c.is_whitespace()).map_or(0, |n| n + 1);
    let inner = inner.get(..end).unwrap_or(&[]);
    let run = |c: char, least: usize| inner.windows(least).any(|w| w.iter().all(|x| *x == c));
    inner.contains(&'\t') || run(' ', 3) || run('.', 4) || run('_', 4) || run('…', 2)
}

/// `1. `, `2) `, `(a) `, `- `, `• ` at the start of a line.
fn listed(line: &[char]) -> bool {
    let text: String = line.iter().take(8).collect();
    let text = text.trim_start();
    let mark = |s: &str| s.starts_with([' ', '\t']);
    if let Some(rest) = text.strip_prefix(['-', '–', '—', '•', '*', '·', '▪']) {
        return mark(rest);
    }
    let body = text.trim_start_matches('(');
    let digits = body.chars().take_while(char::is_ascii_digit).count();
    let letters = if digits == 0 { body.chars().take(1).filter(|c| c.is_ascii_lowercase()).count() } else { 0 };
    let after: String = body.chars().skip(digits + letters).collect();
    (1..=2).contains(&(digits + letters))
        && after
            .strip_prefix([')', '.', '、'])
            .is_some_and(|r| mark(r) || digits == 0 || !r.starts_with(|c: char| c.is_ascii_digit()))
}

/// `Date of manufacture: ...`: up to six words, then a colon.
fn captioned(line: &[char]) -> bool {
    let Some(colon) = line.iter().position(|c| matches!(c, ':' | '：')) else { return false };
    let words = line[..colon].split(|c| c.is_whitespace()).filter(|w| !w.is_empty()).count();
    (1..=6).contains(&words) && line[..colon].iter().any(|c| c.is_alphabetic()) && !line[..colon].contains(&'.')
}

/// Whether a full stop ends a sentence and not an abbreviation, an initial or an ordinal.
fn full_stop(chars: &[char], at: usize) -> bool {
    let before: Vec<char> = chars[..at].iter().rev().copied().take_while(|c| c.is_alphanumeric()).collect();
    let before: String = before.into_iter().rev().collect();
    let rest: String = chars[at + 1..].iter().take(40).collect();
    let Some(next) = rest.chars().find(|c| !c.is_whitespace()) else { return true };
    if next.is_lowercase() || matches!(next, ',' | ';' | ':' | ')') {
        return false;
    }
    let ahead = tokens(&rest);
    let word = ahead.iter().find(|t| t.kind == Kind::Word);
    // `No. AB 204466`: two capitals are of a number, whatever word they spell in some language.
    let raw: String = rest.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    let capitals = raw.chars().count() > 1 && raw.chars().all(char::is_uppercase);
    let small = !capitals && word.is_some_and(|w| opens_sentence(&w.text));
    let count = before.chars().count();
    if before.chars().all(|c| c.is_numeric()) && count > 0 {
        // `13. oktobra 1987. Upravi policije`: the stop is the year's.
        let of_year = count == 4 && word.is_some_and(|w| !opens_sentence(&w.text)) && months_year(&chars[..at - count]);
        return !(count <= 2 && word.is_some_and(|w| date::is_month(&w.text)) || of_year);
    }
    if next.is_numeric() {
        return count > 4 || list_mark(&rest);
    }
    let short = count <= 1 || ABBREVIATIONS.contains(&crate::layout::tokens::fold(&before));
    !short || small
}

/// Whether the last word is a month of a language that puts a stop behind the number of a year.
fn months_year(chars: &[char]) -> bool {
    let word = |c: &char| c.is_alphabetic();
    let last: String = chars.iter().rev().skip_while(|c| c.is_whitespace()).take_while(|c| word(c)).collect();
    let last = crate::layout::tokens::fold(&last.chars().rev().collect::<String>());
    YEAR_MONTHS.contains(&last)
}

/// The months of those languages, folded, without those that others share.
static YEAR_MONTHS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let months = |stops: bool| {
        let own = languages::whole().filter(move |l| l.grammar.stop_behind_year == stops);
        folded(own.flat_map(|l| l.months.iter().flat_map(|m| m.iter().copied())))
    };
    let others = months(false);
    months(true).into_iter().filter(|m| !others.contains(m)).collect()
});

/// `2. The`: a number, a mark and a capital.
fn list_mark(rest: &str) -> bool {
    let rest = rest.trim_start();
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let mut after = rest.chars().skip(digits);
    (1..=2).contains(&digits)
        && matches!(after.next(), Some('.' | ')'))
        && after.next().is_some_and(char::is_whitespace)
        && after.next().is_some_and(char::is_uppercase)
}

/// Abbreviations that letters of the trade put before or inside names, folded.
static ABBREVIATIONS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| folded(languages::words(|l| l.words.abbreviations)));

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn a_text_without_a_full_stop_is_parted_between_words() {
        let text: Vec<char> = "and so on ".repeat(LONGEST / 4).chars().collect();
        let found = cut(&text);
        assert!(found.len() > 2 && found.iter().all(|(from, to)| to - from <= LONGEST));
        assert!(found.windows(2).all(|pair| pair[0].1 == pair[1].0 && text[pair[1].0] == ' '));
        let endless = vec!['x'; 2 * LONGEST + 1];
        assert_eq!(cut(&endless), [(0, LONGEST), (LONGEST, 2 * LONGEST), (2 * LONGEST, 2 * LONGEST + 1)]);
    }
}
