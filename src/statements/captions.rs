//! Lists in letters: `Date of manufacture: 1977`, `Количество — 175 шт.`, a caption and its value in two cells. In: a line, as a sentence. Out: claims; none
//! where the line does not begin with a caption.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::claims::{Claim, identifier, plain};
use super::names;
use super::sentence::Sentence;
use crate::find::{country, unit};
use crate::languages::ALL;
use crate::layout::tokens::{Kind, Token, tokens};
use crate::model::{FieldName, Span};

/// Captions by their folded words.
static CAPTIONS: LazyLock<HashMap<String, FieldName>> = LazyLock::new(|| {
    let mut all = HashMap::new();
    for language in ALL {
        for (name, list) in language.claims.labels {
            for caption in *list {
                all.entry(key(&tokens(caption))).or_insert(*name);
            }
        }
    }
    all
});

fn key(tokens: &[Token]) -> String {
    let words = tokens.iter().filter(|t| t.kind == Kind::Word || t.is_sign("№"));
    words.map(|t| t.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The longest caption, in tokens.
const LONGEST: usize = 9;

/// The caption that begins at this token: what it stands over and where its value begins.
pub(crate) fn at(s: &Sentence, from: usize) -> Option<(FieldName, usize)> {
    let mut found = None;
    for end in from + 1..=(from + LONGEST).min(s.tokens.len()) {
        let Some(next) = s.tokens.get(end) else { break };
        let leaders = s.tokens.get(end..).unwrap_or(&[]).iter().take_while(|t| t.is_sign("._…·")).count();
        let led = leaders >= 3 || next.is_sign("…");
        let mark = next.is_sign(":：") || (next.is_sign("-–—=") && next.spaced) || next.apart || led;
        if mark {
            let value = if led {
                end + leaders
            } else if next.kind == Kind::Sign {
                end + 1
            } else {
                end
            };
            found = caption(&s.tokens[from..end]).map(|name| (name, value));
            break;
        }
    }
    found
}

/// What a caption stands over, with or without a small word before it (`their order`, `notre client`).
fn caption(tokens: &[Token]) -> Option<FieldName> {
    let words = tokens.len() > 1 && tokens.iter().all(|t| t.kind == Kind::Word);
    let small = |t: &Token| words && (3..=6).contains(&t.text.chars().count());
    let bare = || tokens.first().filter(|t| small(t)).and_then(|_| CAPTIONS.get(&key(tokens.get(1..)?)));
    CAPTIONS.get(&key(tokens)).or_else(bare).copied().or_else(|| packed(tokens))
}

/// `Cartons: 1 360`: a unit in which goods are counted, alone, is the caption of how many.
fn packed(tokens: &[Token]) -> Option<FieldName> {
    let [word] = tokens else { return None };
    unit::of(&word.text).filter(|u| word.capital && !unit::is_measure(*u)).map(|_| FieldName::Quantity)
}

/// What the caption made of exactly these tokens stands over.
pub(crate) fn named(s: &Sentence, from: usize, to: usize) -> Option<FieldName> {
    CAPTIONS.get(&key(s.tokens.get(from..to)?)).copied()
}

/// What exactly these words stand over.
pub(crate) fn over(words: &[Token]) -> Option<FieldName> {
    CAPTIONS.get(&key(words)).copied()
}

/// Whether a folded word alone is a caption for the letter's date.
pub(crate) fn is_caption(word: &str) -> bool {
    CAPTIONS.get(word) == Some(&FieldName::DocumentDate)
}

/// The claims of a line of captions and values.
pub(crate) fn of(s: &Sentence, text: &str) -> Vec<Claim> {
    let mut out = Vec::new();
    let mut from = usize::from(s.tokens.first().is_some_and(|t| t.is_sign("-–—•*·▪")));
    if s.tokens.get(from).is_some_and(|t| t.kind == Kind::Number)
        && s.tokens.get(from + 1).is_some_and(|t| t.is_sign(".)"))
    {
        from += 2;
    }
    while let Some((name, value)) = at(s, from) {
        let next = (value + 1..s.tokens.len()).find(|n| opens(s, *n));
        let end = next.unwrap_or(s.tokens.len());
        out.extend(read(s, name, value, end, text));
        match next {
            Some(n) => from = n,
            None => break,
        }
    }
    out
}

/// Whether another caption begins here: behind a comma, a semicolon or a gap.
fn opens(s: &Sentence, n: usize) -> bool {
    let gap = s.tokens[n].apart || s.tokens.get(n - 1).is_some_and(|t| t.is_sign(",;|"));
    gap && at(s, n).is_some()
}

fn read(s: &Sentence, name: FieldName, from: usize, to: usize, text: &str) -> Option<Claim> {
    use FieldName as F;
    let span = s.span_of(from, to)?;
    let claim = |value: String, span: Span, confidence: f64| {
        (!value.is_empty()).then_some(Claim { name, value, page: s.page, span, confidence, rule: "caption and value" })
    };
    match name {
        F::DocumentDate | F::ManufactureDate | F::DeliveryDate => {
            let bare = crate::find::date::Hint { bare_years: true, ..Default::default() };
            let own = s.dates().iter().find(|d| d.span.overlaps(&span)).cloned();
            let shifted = || {
                let found = crate::find::date::find(span.of(text), &bare).into_iter().next()?;
                let moved = Span::new(found.span.start + span.start, found.span.end + span.start);
                Some(crate::find::date::Found { span: moved, ..found })
            };
            let date = own.or_else(shifted)?;
            claim(date.value.to_string(), date.span, if date.alternatives.is_empty() { 0.92 } else { 0.6 })
        }
        F::Quantity => {
            // Behind a unit alone (`Set: KL 4012`) only what opens with figures says how many.
            let alone = |n: &Span| {
                packed(&s.tokens[from.saturating_sub(2)..from.saturating_sub(1)]).is_none() || n.start == span.start
            };
            let number = s.numbers().iter().find(|n| n.span.overlaps(&span)).filter(|n| alone(&n.span));
            number.and_then(|n| claim(n.value.to_string(), n.span, 0.9))
        }
        F::Country => {
            let found = country::find(span.of(text)).into_iter().next()?;
            claim(found.code.to_owned(), Span::new(found.span.start + span.start, found.span.end + span.start), 0.9)
        }
        F::ContractNumber | F::OrderNumber | F::DocumentNumber | F::RequestReference => {
            let (a, b) = identifier(s, from).filter(|(a, _)| *a < to)?;
            let span = s.span_of(a, b)?;
            claim(plain(span.of(text)), span, 0.88)
        }
        _ => {
            let name = names::after(s, from).filter(|n| n.from < to)?;
            let span = s.span_of(name.from, name.to.min(to))?;
            claim(plain(span.of(text)), span, 0.88)
        }
    }
}
