//! A name in a sentence, and what the names of all scripts need: whether a token is part of a date, and where a quotation ends.

use crate::statements::sentence::Sentence;

/// A name: tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name {
    pub from: usize,
    pub to: usize,
    /// Whether it has a legal form, an office or quotation marks: it is a name beyond doubt.
    pub sure: bool,
}

/// How many tokens a name may have.
pub(super) const LONGEST: usize = 24;

pub(super) fn in_date(s: &Sentence, at: usize) -> bool {
    let span = s.tokens[at].span;
    s.dates().iter().any(|d| d.span.overlaps(&span))
}

pub(super) fn closing_quote(s: &Sentence, open: usize) -> Option<usize> {
    (open + 1..(open + 12).min(s.tokens.len())).find(|n| s.tokens[*n].is_sign("»”\"“›"))
}
