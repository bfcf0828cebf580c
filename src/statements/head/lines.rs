//! The lines of a letter: its head and its foot are read line by line. In: the characters of a page that its sender wrote. Out: lines and their pieces, each
//! with its place.

use crate::layout::tokens::{Kind, Token, tokens};
use crate::model::Span;

/// The lines of a page's own text, each with its first code point.
pub(in crate::statements) fn lines(own: &[char]) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    let mut start = 0;
    for line in own.split(|c| *c == '\n') {
        if line.iter().any(|c| c.is_alphanumeric()) {
            out.push((start, line.iter().collect()));
        }
        start += line.len() + 1;
    }
    out
}

/// The pieces of a line that stand apart, each with its first code point.
pub(super) fn segments(line: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = line.chars().collect();
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut at = 0;
    for text in line.split('\t').flat_map(|cell| cell.split("   ")) {
        let lead = text.chars().take_while(|c| c.is_whitespace()).count();
        let trimmed = text.trim();
        if !trimmed.is_empty() {
            found.push((at + lead, trimmed.to_owned()));
        }
        at += text.chars().count();
        // What parted this piece from the next: a tabulator, or three spaces.
        at += if chars.get(at) == Some(&'\t') { 1 } else { 3 };
    }
    found
}

pub(super) fn holds((start, line): &(usize, String), span: Span) -> bool {
    Span::new(*start, *start + line.chars().count()).overlaps(&span)
}

/// How many words a line has beside a stretch of it.
pub(super) fn words_beside((start, line): &(usize, String), span: Span) -> usize {
    let own = |t: &Token| Span::new(t.span.start + start, t.span.end + start).overlaps(&span);
    tokens(line).iter().filter(|t| t.kind == Kind::Word && !own(t)).count()
}
