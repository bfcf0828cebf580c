//! Splits text into runs of letters and digits with their positions, for searches that ignore separators.

use crate::model::{Span, fold};

/// A run of letters and digits.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// Folded ([`fold`]).
    pub(super) folded: String,
    /// Its position, in code points.
    pub(super) span: Span,
    /// How many code points are between it and the run before; `None` if they are more than a separator.
    pub(super) gap: Option<usize>,
}

/// The separators within one identifier: a few spaces, dashes, slashes, dots.
fn parts_only(between: &[char]) -> bool {
    let line_breaks = between.iter().filter(|c| **c == '\n').count();
    let marks = between.iter().filter(|c| !c.is_whitespace()).count();
    let known = |c: &char| c.is_whitespace() && *c != '\t' || "-‐‑‒–—−_/\\.·:№#*'’\u{200e}\u{200f}".contains(*c);
    between.len() <= 4 && marks <= 2 && line_breaks <= 1 && between.iter().all(known)
}

/// Whether a character is of a script without spaces between words: ideographs, kana, Hangul (whose particles follow without one), Thai.
fn spaceless(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0E7F}' | '\u{1100}'..='\u{11FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')
}

/// The runs of a text up to the code point `end`.
pub(super) fn runs(text: &str, end: Option<usize>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let (mut run, mut start, mut between) = (String::new(), 0, Vec::new());
    let mut close = |run: &mut String, start: usize, at: usize, between: &mut Vec<char>| {
        let gap = (!runs.is_empty() && parts_only(between)).then_some(between.len());
        runs.push(Run { folded: fold(run), span: Span::new(start, at), gap });
        run.clear();
        between.clear();
    };
    let mut last = 0;
    for (at, c) in text.chars().take(end.unwrap_or(usize::MAX)).enumerate() {
        last = at + 1;
        if c.is_alphanumeric() {
            // No spaces part a number from the ideographs around it.
            if run.chars().last().is_some_and(|l| spaceless(l) != spaceless(c)) {
                close(&mut run, start, at, &mut between);
            }
            if run.is_empty() {
                start = at;
            }
            run.push(c);
        } else {
            if !run.is_empty() {
                close(&mut run, start, at, &mut between);
            }
            between.push(c);
        }
    }
    if !run.is_empty() {
        close(&mut run, start, last, &mut between);
    }
    runs
}

/// From each run on, the runs that only separators divide, at most `most`. An identifier can consist of these.
pub(super) fn windows(runs: &[Run], most: usize) -> impl Iterator<Item = &[Run]> {
    (0..runs.len()).map(move |first| {
        let more = runs[first + 1..].iter().take(most - 1).take_while(|r| r.gap.is_some()).count();
        &runs[first..=first + more]
    })
}
