//! Runs of serial and lot numbers that are written in a text: `serial numbers A1001 to A1050`, `lots 17-2-80 ... 17-2-95`. In: the text of a page. Out: the
//! ends of each run. Both ends must be written out. What tells a run from a span of years is its letters, or a word for such numbers before it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::serials::{Ends, joins, whole_run};
use crate::languages::{self, Column};
use crate::layout::tokens::{fold, folded};
use crate::model::Span;

/// How words for serial and lot numbers begin, of all languages, folded.
static CAPTIONS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let heads = languages::whole().flat_map(|l| l.columns).filter(|(s, _)| matches!(s, Column::Serials | Column::Lots));
    let words = heads.flat_map(|(_, list)| list.iter().flat_map(|c| c.split_whitespace()));
    let own = folded(words).into_iter().filter(|w| w.chars().count() >= STEM);
    own.map(|w| w.chars().take(STEM).collect()).collect()
});

/// So many letters of a word are looked at.
const STEM: usize = 3;

/// So many words before a run may hold the word for its numbers.
const BEFORE: usize = 6;

/// An identifier is written in so many words at most: `KB 44712`.
const WORDS: usize = 2;

/// Numbers without letters have more digits than a year.
const DIGITS: usize = 5;

/// A word of a text, with its place.
struct Word<'t> {
    text: &'t str,
    span: Span,
}

/// The runs in the sender's own text. `end` is where a quotation begins, in code points.
pub(super) fn written(text: &str, end: Option<usize>) -> Vec<Ends> {
    let words = words(text, end.unwrap_or(usize::MAX));
    (1..words.len()).filter(|n| joins(bare(words[*n].text))).filter_map(|n| run(text, &words, n)).collect()
}

fn words(text: &str, end: usize) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let length = word.chars().count();
        if length > 0 && at + length <= end {
            out.push(Word { text: word, span: Span::new(at, at + length) });
        }
        at += piece.chars().count();
    }
    out
}

/// A word without the signs that hang on at its ends.
fn bare(word: &str) -> &str {
    let signs = |c: char| matches!(c, ',' | ';' | ':' | '(' | ')' | '[' | ']' | '\"' | '«' | '»' | '“' | '”');
    let trimmed = word.trim_matches(signs);
    if trimmed.chars().any(char::is_alphanumeric) { trimmed.trim_end_matches('.') } else { trimmed }
}

/// The run around the word that joins its ends.
fn run(text: &str, words: &[Word<'_>], joint: usize) -> Option<Ends> {
    let told = words[joint.saturating_sub(BEFORE)..joint].iter().any(|w| {
        let stem: String = fold(bare(w.text)).chars().take(STEM).collect();
        CAPTIONS.contains(&stem)
    });
    (1..=WORDS).find_map(|count| {
        let (from, to) = (joint.checked_sub(count)?, joint + 1 + count);
        let first = words.get(from..joint)?;
        let last = words.get(joint + 1..to)?;
        let joined = |part: &[Word<'_>]| part.iter().map(|w| bare(w.text)).collect::<Vec<_>>().join(" ");
        // Behind a comma another thing begins.
        let whole = first.iter().chain(last.iter().take(count - 1)).all(|w| !w.text.ends_with([',', ';', ':']));
        let (first, last) = (joined(first), joined(last));
        let printed = Span::new(words[from].span.start, words[to - 1].span.end).of(text);
        let ends = whole_run(&first, &last, bare(printed))?;
        let letters = |s: &str| s.chars().any(|c| c.is_alphabetic());
        let digits = first.chars().filter(|c| c.is_numeric()).count();
        (whole && (told && digits >= DIGITS || letters(&first) && letters(&last))).then_some(ends)
    })
}

#[cfg(test)]
mod tests {
    use super::written;

    fn ends(text: &str) -> Vec<(String, String)> {
        written(text, None).into_iter().map(|e| (e.first, e.last)).collect()
    }

    #[test]
    fn a_run_is_told_from_a_span_of_years() {
        let one = |a: &str, b: &str| vec![(a.to_owned(), b.to_owned())];
        assert_eq!(ends("rifles RT 2201 to RT 2260, delivered in May"), one("RT2201", "RT2260"));
        assert_eq!(ends("Waffen RT2201 bis RT2260."), one("RT2201", "RT2260"));
        assert_eq!(ends("serial numbers 220100 ... 226000 inclusive"), one("220100", "226000"));
        assert_eq!(ends("les numéros de série 220100 à 226000"), one("220100", "226000"));
        assert!(ends("between 1998 to 2002 it was made").is_empty());
        assert!(ends("from RT2201 to the buyer").is_empty());
        assert!(ends("RT2201, to RT2260").is_empty());
    }
}
