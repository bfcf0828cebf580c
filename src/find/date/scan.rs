//! What dates are looked for in, and what is found. Plain data, and what the tokens at a place are. In: tokens and what is known of the text. Out: their
//! roles. Dates are put together in the other files.

use super::lexicon;
use crate::layout::tokens::{Kind, Token};
use crate::model::{Edtf, Span};

/// Which of two numbers comes first where both could be the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// 03/04 is the third of April.
    DayFirst,
    /// 03/04 is the fourth of March.
    MonthFirst,
}

/// What is known beforehand of the text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hint<'a> {
    /// BCP 47 codes of its languages, the main one first; may be empty.
    pub languages: &'a [&'a str],
    /// The order that other dates of the document have ([`super::order_of`]); `None` where they do not tell.
    pub order: Option<Order>,
    /// Whether a year that stands alone, without `in` or `año`, is a date here: in a box, after `manufactured`.
    pub bare_years: bool,
}

/// A date as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in code points.
    pub span: Span,
    /// The likeliest reading.
    pub value: Edtf,
    /// Other readings, where day and month could change places or the month name is another month in a sister language.
    pub alternatives: Vec<Edtf>,
    /// As printed.
    pub raw: String,
    /// Whether its year stands at another date of the text: `5 May 1983 and 3 June`.
    pub borrowed: bool,
}

/// A reading before it is a text: a day, month, year or decade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    Day(u32, u32, u32),
    Month(u32, u32),
    Year(u32),
    Decade(u32),
}

impl Reading {
    pub(super) fn to_text(self) -> String {
        match self {
            Self::Day(y, m, d) => format!("{y:04}-{m:02}-{d:02}"),
            Self::Month(y, m) => format!("{y:04}-{m:02}"),
            Self::Year(y) => format!("{y:04}"),
            Self::Decade(tens) => format!("{tens:03}X"),
        }
    }
}

/// A date of the text: the tokens it takes and its readings, the likeliest first.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    pub(super) from: usize,
    /// One past its last token.
    pub(super) to: usize,
    pub(super) readings: Vec<Reading>,
    /// The other end of a period.
    pub(super) until: Option<Reading>,
    pub(super) about: bool,
    /// A bare number that is a year only if something around it says so.
    pub(super) weak: bool,
    /// Its year stands at another date.
    pub(super) borrowed: bool,
}

impl Unit {
    pub(super) fn new(from: usize, to: usize, reading: Reading) -> Self {
        Self { from, to, readings: vec![reading], until: None, about: false, weak: false, borrowed: false }
    }
}

/// A text with what is needed to look for dates in it.
pub(super) struct Scan<'a> {
    pub(super) tokens: Vec<Token>,
    pub(super) hint: &'a Hint<'a>,
    pub(super) order: Option<Order>,
}

impl Scan<'_> {
    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at).filter(|t| t.kind == Kind::Word).map(|t| t.text.as_str())
    }

    pub(super) fn has(&self, at: usize, role: u16) -> bool {
        self.word(at).is_some_and(|w| lexicon::roles(w) & role != 0)
    }

    pub(super) fn sign(&self, at: usize, signs: &str) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_sign(signs))
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| !t.spaced)
    }
}
