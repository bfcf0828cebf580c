//! What one sentence states: who made the goods and when, to whom they went, when, how many, under which order, through whom. A sentence
//! comes in, [`Claim`]s go out. Nothing negated is a claim. Sentences of all tongues go through the same rules; the words are data.

mod intermediary;
mod maker;
mod numbers;
mod quantity;
mod recipient;
mod reported;

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::dates;
use super::names::Name;
use super::phrases::{Cue, Role};
use super::sentence::Sentence;
use crate::languages;
use crate::layout::tokens::{folded, is_ideograph};
use crate::model::{FieldName, Span};

pub(crate) use maker::ours;
pub(crate) use numbers::identifier;
pub(crate) use recipient::{STATE_ONLY, country_of};

/// A statement before it is a field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Claim {
    pub name: FieldName,
    /// In its normal form; empty for a maker that is the sender (`we manufactured`), whom the letterhead names.
    pub value: String,
    pub page: usize,
    pub span: Span,
    pub confidence: f64,
    pub rule: &'static str,
}

/// Words after which a negation no longer holds.
static BUT: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.but)));

/// How far before a word its negation may stand.
const SCOPE: usize = 7;

/// All that a sentence states.
pub(crate) fn of(s: &Sentence, text: &str) -> Vec<Claim> {
    let mut out = Vec::new();
    if reported::reported(s) {
        return out;
    }
    let delivers: Vec<Cue> = delivered(s);
    let makes: Vec<Cue> = made(s, &delivers);
    maker::maker(s, &makes, text, &mut out);
    recipient::recipients(s, &delivers, text, &mut out);
    intermediary::intermediaries(s, &delivers, text, &mut out);
    let dated: Vec<Cue> = makes.iter().copied().chain(made_by(s)).collect();
    out.extend(dates::of(s, &delivers, &dated));
    quantity::quantities(s, &delivers, &mut out);
    numbers::numbers(s, text, &mut out);
    out
}

/// The words of delivering that are meant: not negated, and not part of the name of a paper (`delivery note`, `export licence`).
pub(crate) fn delivered(s: &Sentence) -> Vec<Cue> {
    let paper = |c: &Cue| s.at(c.to, Role::Doc).is_some() && c.to == c.from + 1;
    s.all(Role::Deliver).filter(|c| !negated(s, c) && !paper(c)).copied().collect()
}

/// The words of making that are meant: not negated, no light verb behind a noun of delivery (`the shipment was made`), no part of a name.
pub(crate) fn made(s: &Sentence, delivers: &[Cue]) -> Vec<Cue> {
    let maker = |c: &Cue| s.all(Role::Maker).any(|m| m.from < c.to && c.from < m.to);
    let light = |c: &Cue| {
        let small = |n: usize| s.is(n, Role::Be) || s.is(n, Role::Stop) || s.is(n, Role::Generic);
        delivers.iter().any(|d| d.to <= c.from && c.from - d.to <= 3 && (d.to..c.from).all(small))
            && s.all(Role::Make).count() == 1
    };
    let in_name = |c: &Cue| {
        s.tokens[c.from].capital
            && c.from > 0
            && s.tokens.get(c.to).is_some_and(|t| t.capital || t.text == "d" || t.text == "de")
            && !c.grammar.nouns_capitalised
    };
    // `Reference is made to your letter of ...`: the verb is part of the phrase.
    let of_paper =
        |c: &Cue| s.all(Role::Doc).any(|d| d.from <= c.from && c.to <= d.to && d.to - d.from > c.to - c.from);
    let meant = |c: &&Cue| !negated(s, c) && !light(c) && !in_name(c) && !maker(c) && !of_paper(c);
    s.all(Role::Make).filter(meant).copied().collect()
}

/// The words of making that open a phrase which names the maker (`manufactured by X between 1976 and 1978`): they have a date all the same.
fn made_by(s: &Sentence) -> impl Iterator<Item = Cue> {
    let opens = |c: &Cue| s.all(Role::Maker).any(|m| m.from == c.from && m.to > c.to);
    s.all(Role::Make).filter(move |c| opens(c) && !negated(s, c)).copied()
}

/// Whether it was made by the writer: `manufactured by our company`, `fabriqué par nous`.
pub(crate) fn made_by_us(s: &Sentence) -> bool {
    let behind = |m: &Cue, w: &Cue| m.to <= w.from && w.from - m.to <= 1 || m.from < w.from && w.from < m.to;
    s.all(Role::Maker).any(|m| made_by(s).any(|c| c.from == m.from) && s.all(Role::We).any(|w| behind(m, w)))
}

/// Whether what a cue says is denied.
pub(crate) fn negated(s: &Sentence, cue: &Cue) -> bool {
    s.all(Role::Not).any(|n| {
        let overlaps = n.from < cue.to && cue.from < n.to;
        let before = n.to <= cue.from && cue.from - n.to <= SCOPE && !breaks(s, n.to, cue.from);
        // Some tongues put the negation behind the verb or its object.
        let behind =
            cue.to <= n.from && n.from - cue.to <= 3 && n.grammar.negation_follows && !breaks(s, cue.to, n.from);
        overlaps || before || behind
    })
}

/// Whether something between these tokens ends the reach of a negation.
fn breaks(s: &Sentence, from: usize, to: usize) -> bool {
    s.tokens.get(from..to).unwrap_or(&[]).iter().any(|t| t.is_sign(",;:—，；،、(") || BUT.contains(&t.text))
}

fn claim(
    s: &Sentence,
    name: FieldName,
    from: usize,
    to: usize,
    text: &str,
    confidence: f64,
    rule: &'static str,
) -> Option<Claim> {
    let span = s.span_of(from, to)?;
    let value = plain(span.of(text));
    (!value.is_empty()).then_some(Claim { name, value, page: s.page, span, confidence, rule })
}

/// A name as it is written on one line.
pub(crate) fn plain(raw: &str) -> String {
    let mut joined = String::new();
    for word in raw.split_whitespace() {
        // Recognition puts spaces between ideographs; nobody writes them.
        let glued = joined.chars().last().is_some_and(is_ideograph) && word.starts_with(is_ideograph);
        if !joined.is_empty() && !glued {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '-' | '–' | ' ')).to_owned()
}

fn named(s: &Sentence, field: FieldName, name: Name, text: &str, base: f64, rule: &'static str) -> Option<Claim> {
    let confidence = if name.sure { base } else { base - 0.2 };
    let about = (name.from..name.to)
        .any(|n| s.is(n, Role::Doc) && !s.is(n, Role::Head) || s.is(n, Role::Greet) && name.to - name.from == 1);
    // Where all nouns have capitals, the goods are nobody's name.
    let goods = (name.from..name.to).all(|n| s.is(n, Role::Goods) || s.is(n, Role::Generic));
    if about || goods || is_month(s, name) {
        return None;
    }
    claim(s, field, name.from, name.to, text, confidence, rule)
}

fn is_month(s: &Sentence, name: Name) -> bool {
    name.to == name.from + 1 && s.tokens.get(name.from).is_some_and(|t| crate::find::date::is_month(&t.text))
}
