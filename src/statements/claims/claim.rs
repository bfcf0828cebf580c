//! One claim, and how it is made of a name in a sentence.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::find::{date, is_number_word};
use crate::languages;
use crate::layout::tokens::{Kind, Token, folded, is_ideograph};
use crate::model::{FieldName, Span};
use crate::statements::names::{self, Name};
use crate::statements::phrases::Role;
use crate::statements::sentence::Sentence;

/// Second persons, folded: they name nobody.
static YOURS: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.yours)));

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

/// How sure a name is that is a noun for an office alone. Chosen by hand: it is read right, and names nobody.
const BARE: f64 = 0.4;

pub(super) fn claim(
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

pub(super) fn named(
    s: &Sentence,
    field: FieldName,
    name: Name,
    text: &str,
    base: f64,
    rule: &'static str,
) -> Option<Claim> {
    // `The Ministry`: which one is not said, or the rest of the name was not read.
    let body = BODIES.contains(&s.tokens[name.from].text) && s.tokens[name.from].capital;
    let whole = name.to - name.from > 1 || !s.office(name.from) || body;
    let confidence = if !whole {
        BARE
    } else if name.sure {
        base
    } else {
        base - 0.2
    };
    let about = (name.from..name.to)
        .any(|n| s.is(n, Role::Doc) && !s.is(n, Role::Head) || s.is(n, Role::Greet) && name.to - name.from == 1);
    // German nouns have capitals: the goods are nobody's name.
    let goods = (name.from..name.to).all(|n| s.is(n, Role::Goods) || s.is(n, Role::Generic));
    // `получение Вашего письма`: out of courtesy `your` has a capital in some languages.
    let yours = (name.from..name.to).all(|n| YOURS.contains(&s.tokens[n].text));
    // `Referred to the department`: one small word names nobody.
    let common = name.to == name.from + 1 && is_common(&s.tokens[name.from]);
    if about || goods || yours || common || is_month(s, name) || is_number(s, name) || is_any(s, name) {
        return None;
    }
    claim(s, field, name.from, name.to, text, confidence, rule)
}

/// So many words has the name of a town.
const TOWN: usize = 2;

/// So many letters has the word between a firm and its seat.
const JOINT: usize = 4;

/// Cuts the seat off a firm's name: behind its legal form a small word and the name of a town (`Meridian Freight EOOD of Sofia`). A legal form that opens the
/// name has its name behind it.
pub(super) fn without_seat(claim: &mut Claim) {
    if !matches!(claim.name, FieldName::Recipient | FieldName::Manufacturer | FieldName::Intermediary) {
        return;
    }
    let words: Vec<&str> = claim.value.split(' ').collect();
    let capital = |w: &&str| w.chars().next().is_some_and(char::is_uppercase);
    let town = words.iter().rev().take_while(|w| capital(w)).count();
    let Some(joint) = words.len().checked_sub(town + 1).filter(|at| *at >= 2 && (1..=TOWN).contains(&town)) else {
        return;
    };
    let small = |w: &str| w.chars().count() <= JOINT && w.chars().all(char::is_lowercase);
    let plain = |w: &str| w.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let form = |w: &str| names::form(&plain(w));
    if small(words[joint]) && form(words[joint - 1]) && !words[joint + 1..].iter().any(|w| form(w)) {
        let cut: usize = words[joint..].iter().map(|w| w.chars().count() + 1).sum();
        claim.span.end = claim.span.end.saturating_sub(cut);
        claim.value = words[..joint].join(" ");
    }
}

/// Whether a word of a script with capitals has none.
fn is_common(token: &Token) -> bool {
    let cased = token.text.chars().any(|c| c.to_uppercase().next() != Some(c));
    token.kind == Kind::Word && cased && !token.capital
}

/// Words of so few letters beside figures are part of a number: `PG/17/0044`.
const LETTERS: usize = 2;

/// Whether it is the number of a paper: figures, and no word beside them.
fn is_number(s: &Sentence, name: Name) -> bool {
    let tokens = &s.tokens[name.from..name.to];
    let word = |t: &Token| t.kind == Kind::Word && (t.text.chars().count() > LETTERS || !t.text.is_ascii());
    let figures = tokens.iter().any(|t| t.text.chars().any(|c| c.is_ascii_digit()));
    // `To its request number TR`: the name of a request opens with the word for "number".
    let numbered = tokens.first().is_some_and(|t| is_number_word(&t.text)) && !tokens[0].capital && tokens.len() > 1;
    figures && !tokens.iter().any(word) || numbered
}

/// Nouns of bodies that one state alone has, folded.
static BODIES: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.bodies)));

/// Articles that leave open which one is meant, folded.
static INDEFINITE: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.indefinite)));

/// Whether it is any one of many: `an infantry battalion`, without a capital, names nobody.
fn is_any(s: &Sentence, name: Name) -> bool {
    let small = s.tokens[name.from..name.to].iter().all(|t| t.kind == Kind::Word && !t.capital);
    let article = |n: usize| s.tokens.get(n).is_some_and(|t| INDEFINITE.contains(&t.text));
    small && (article(name.from) || name.from > 0 && article(name.from - 1))
}

fn is_month(s: &Sentence, name: Name) -> bool {
    name.to == name.from + 1 && s.tokens.get(name.from).is_some_and(|t| date::is_month(&t.text))
}
