//! Dates in running text, in every order and tongue of `languages`. Text goes in; EDTF dates, as precise as the text, with their
//! stretch come out. A day/month that could be either way round keeps both readings. Years of other calendars (1436, 1390) give
//! nothing, rather than a Gregorian date that nobody wrote.

mod ideographs;

mod lexicon;

mod numeric;

mod periods;

mod pieces;

mod shapes;

use crate::layout::tokens::{Kind, Token, tokens};
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
    /// The order that other dates of the document have ([`order_of`]); `None` where they do not tell.
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
    /// Other readings, where day and month could change places or the month name is another month in a sister tongue.
    pub alternatives: Vec<Edtf>,
    /// As printed.
    pub raw: String,
}

/// A reading before it is a text: a day, month, year or decade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    Day(u32, u32, u32),
    Month(u32, u32),
    Year(u32),
    Decade(u32),
}

impl Reading {
    fn to_text(self) -> String {
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
pub(crate) struct Unit {
    pub(crate) from: usize,
    /// One past its last token.
    pub(crate) to: usize,
    pub(crate) readings: Vec<Reading>,
    /// The other end of a period.
    pub(crate) until: Option<Reading>,
    pub(crate) about: bool,
    /// A bare number that is a year only if something around it says so.
    pub(crate) weak: bool,
}

impl Unit {
    pub(crate) fn new(from: usize, to: usize, reading: Reading) -> Self {
        Self { from, to, readings: vec![reading], until: None, about: false, weak: false }
    }
}

/// A text with what is needed to look for dates in it.
pub(crate) struct Scan<'a> {
    pub(crate) tokens: Vec<Token>,
    pub(crate) hint: &'a Hint<'a>,
    pub(crate) order: Option<Order>,
}

impl Scan<'_> {
    pub(crate) fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at).filter(|t| t.kind == Kind::Word).map(|t| t.text.as_str())
    }

    pub(crate) fn has(&self, at: usize, role: u16) -> bool {
        self.word(at).is_some_and(|w| lexicon::roles(w) & role != 0)
    }

    pub(crate) fn sign(&self, at: usize, signs: &str) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_sign(signs))
    }

    pub(crate) fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| !t.spaced)
    }
}

/// All dates of a text, in its order, none inside another.
pub fn find(text: &str, hint: &Hint<'_>) -> Vec<Found> {
    let tokens = tokens(text);
    if !tokens.iter().any(|t| matches!(t.kind, Kind::Number) || lexicon::tells_decade(&t.text) || is_han_digit(t)) {
        return Vec::new();
    }
    let mut scan = Scan { tokens, hint, order: None };
    scan.order = hint.order.or_else(|| numeric::order(&scan));
    let mut units = Vec::new();
    let mut at = 0;
    while at < scan.tokens.len() {
        let unit = periods::half_period(&scan, at).or_else(|| periods::short_period(&scan, at));
        if let Some(unit) = unit.or_else(|| shapes::at(&scan, at)) {
            at = unit.to.max(at + 1);
            units.push(unit);
        } else {
            at += 1;
        }
    }
    let units = periods::join(&scan, units);
    units.iter().filter(|u| !u.weak || periods::year_is_meant(&scan, u)).filter_map(|u| found(&scan, u, text)).collect()
}

/// The order of day and month that the unambiguous numeric dates of a text show; `None` where there are none, or both.
pub fn order_of(text: &str) -> Option<Order> {
    let hint = Hint::default();
    numeric::order(&Scan { tokens: tokens(text), hint: &hint, order: None })
}

/// Whether a folded word is the name of a month in some tongue.
pub fn is_month(word: &str) -> bool {
    !lexicon::months(word, &[]).is_empty()
}

fn is_han_digit(token: &Token) -> bool {
    token.kind == Kind::Word && token.text.chars().all(|c| ideographs::han(c).is_some())
}

fn found(scan: &Scan<'_>, unit: &Unit, text: &str) -> Option<Found> {
    let (first, last) = (scan.tokens.get(unit.from)?, scan.tokens.get(unit.to.checked_sub(1)?)?);
    let span = first.span.union(&last.span);
    let mut texts = unit.readings.iter().map(|r| {
        let mut out = r.to_text();
        if let Some(end) = unit.until {
            out = format!("{out}/{}", end.to_text());
        } else if unit.about && !matches!(r, Reading::Day(..) | Reading::Decade(_)) {
            out.push('~');
        }
        out
    });
    let value = Edtf::new(&texts.next()?)?;
    let alternatives = texts.filter_map(|t| Edtf::new(&t)).collect();
    Some(Found { span, value, alternatives, raw: span.of(text).to_owned() })
}

#[cfg(test)]
mod exam;
