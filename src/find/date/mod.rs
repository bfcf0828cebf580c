//! Dates in running text, in every order and language of `languages`. Text goes in; EDTF dates, as precise as the text, with their
//! stretch come out. A day/month that could be either way round keeps both readings. Years of other calendars (1436, 1390) give
//! nothing, rather than a Gregorian date that nobody wrote.

mod borrowed;

mod ideographs;

mod lexicon;

mod numeric;

mod order;

mod periods;

mod pieces;

mod scan;

mod shapes;

pub use order::{order_in, order_of};
pub use scan::{Found, Hint, Order};

use scan::{Reading, Scan, Unit};

use crate::layout::tokens::{Kind, Token, tokens};
use crate::model::Edtf;

/// All dates of a text, in its order, none inside another.
pub fn find(text: &str, hint: &Hint<'_>) -> Vec<Found> {
    dates(text, hint, false)
}

/// The same in a sentence, with the days that borrow the year of the date before them.
pub fn find_in_sentence(text: &str, hint: &Hint<'_>) -> Vec<Found> {
    dates(text, hint, true)
}

fn dates(text: &str, hint: &Hint<'_>, borrow: bool) -> Vec<Found> {
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
    let mut units = periods::join(&scan, units);
    if borrow {
        borrowed::add(&scan, &mut units);
    }
    units.iter().filter(|u| !u.weak || periods::year_is_meant(&scan, u)).filter_map(|u| found(&scan, u, text)).collect()
}

/// Whether a folded word is the name of a month in some language.
pub fn is_month(word: &str) -> bool {
    !lexicon::months(word, &[]).is_empty()
}

fn is_han_digit(token: &Token) -> bool {
    token.kind == Kind::Word && token.text.chars().all(|c| ideographs::value(c).is_some())
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
    Some(Found { span, value, alternatives, raw: span.of(text).to_owned(), borrowed: unit.borrowed })
}

#[cfg(test)]
mod exam;
