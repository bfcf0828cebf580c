//! Numbers of contracts, orders and letters: the run of letters, digits and signs behind its noun, in some languages before it. In: a sentence. Out: claims and
//! stretches of tokens.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::claim::{Claim, claim};
use crate::languages;
use crate::layout::tokens::{Kind, folded, is_ideograph};
use crate::model::{FieldName, Span};
use crate::statements::phrases::{Cue, Role};
use crate::statements::sentence::Sentence;

/// What stands between a number and its noun beside words for "number", folded.
static AROUND: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.references.around)));

/// Numbers of contracts and orders.
pub(super) fn numbers(s: &Sentence, text: &str, out: &mut Vec<Claim>) {
    for (role, name) in [(Role::Contract, FieldName::ContractNumber), (Role::Order, FieldName::OrderNumber)] {
        for cue in s.all(role) {
            let found = identifier(s, cue.to).or_else(|| identifier_before(s, cue));
            // `em resposta ao vosso pedido TR-2024-0071`: what is cited is the request.
            let cited = |(from, to): &(usize, usize)| {
                s.span_of(*from, *to).is_some_and(|span| s.requests.iter().any(|r| r.overlaps(&span)))
            };
            if let Some((from, to)) = found.filter(|f| !cited(f)) {
                out.extend(claim(s, name, from, to, text, 0.85, "number behind its noun"));
            }
        }
    }
}

/// The number before its noun, in the languages that put it there: `SP-15/662 no.lu sipariş`, `95JM-208号合同`.
pub(super) fn identifier_before(s: &Sentence, cue: &Cue) -> Option<(usize, usize)> {
    if !cue.grammar.number_before_noun {
        return None;
    }
    let mut end = cue.from;
    let marks =
        |t: &crate::layout::tokens::Token| is_number_word(&t.text) || t.is_sign(".") || AROUND.contains(&t.text);
    while end > 0 && cue.from - end < 4 && s.tokens.get(end - 1).is_some_and(marks) {
        end -= 1;
    }
    (end.saturating_sub(8)..end).find_map(|from| identifier(s, from).filter(|(a, b)| *a == from && *b == end))
}

/// The identifier that stands behind a noun, with words for "number" between.
pub(crate) fn identifier(s: &Sentence, at: usize) -> Option<(usize, usize)> {
    let (mut from, mut told) = (at, false);
    for _ in 0..7 {
        let Some(token) = s.tokens.get(from) else { break };
        let word = is_number_word(&token.text) || token.is_sign("№#");
        told |= word;
        let small = token.kind == Kind::Word
            && !token.capital
            && (s.is(from, Role::Generic)
                || s.is(from, Role::Link)
                || s.is(from, Role::Be)
                || s.is(from, Role::We)
                || s.is(from, Role::Stop) && told);
        if word
            || token.is_sign(".,:：º°’'(?")
                && (!token.is_sign(",") || s.tokens.get(from + 1).is_some_and(|t| is_number_word(&t.text)))
            || token.text.starts_with(is_ideograph) && AROUND.contains(&token.text)
            || small && from < at + 4
        {
            from += 1;
        } else {
            break;
        }
    }
    let to = identifier_end(s, from);
    let tokens = s.tokens.get(from..to)?;
    let digits: usize = tokens.iter().map(|t| t.text.chars().filter(char::is_ascii_digit).count()).sum();
    let span = s.span_of(from, to)?;
    let grouped = s.numbers().iter().any(|n| n.span == span);
    let plain_number = (tokens.len() == 1 || grouped) && tokens.iter().all(|t| t.kind != Kind::Mixed);
    let dated = s.dates().iter().any(|d| {
        d.span.overlaps(&span) && !(told && d.span.end <= span.end && d.span.start >= span.start && d.raw.len() < 5)
    });
    let counted = (to..to + 3).any(|n| s.at(n, Role::Goods).is_some());
    let plausible = if plain_number { told && digits >= 1 || digits >= 4 && !counted } else { digits >= 2 };
    (digits > 0 && plausible && (!dated || tokens.len() > 5 && told)).then_some((from, to))
}

/// One past the last token of the run of letters, digits and joining signs that begins here.
pub(super) fn identifier_end(s: &Sentence, from: usize) -> usize {
    let mut to = from;
    let dated = |span: Span| s.dates().iter().any(|d| d.raw.chars().count() >= 8 && d.span.overlaps(&span));
    while let Some(token) = s.tokens.get(to) {
        // `26-00-1140 / 17.02.2017`: the day behind a number is no part of it.
        if to > from
            && token.spaced
            && (dated(token.span) || s.tokens.get(to + 1).is_some_and(|t| t.spaced && dated(t.span)))
        {
            break;
        }
        if to > from && token.spaced {
            let sign_before = s.tokens[to - 1].is_sign("-–/");
            let sign_here = token.is_sign("-–/")
                && s.tokens.get(to + 1).is_some_and(|t| t.kind == Kind::Number || t.kind == Kind::Mixed);
            // `AB 204466`, `HP-R 20/118`: letters set apart from their number.
            let letters = |t: &crate::layout::tokens::Token| {
                t.kind == Kind::Sign || t.kind == Kind::Word && t.capital && t.text.chars().count() <= 4
            };
            let code = token.kind == Kind::Number
                && to - from <= 3
                && s.tokens.get(from..to).is_some_and(|t| t.iter().all(letters))
                && s.tokens[to - 1].kind == Kind::Word;
            if !(sign_before && token.kind != Kind::Sign || sign_here || code) {
                break;
            }
        }
        let joins = match token.kind {
            Kind::Number | Kind::Mixed => true,
            Kind::Word => {
                token.capital
                    || to > from && !token.spaced
                    || to == from
                        && token.text.len() <= 2
                        && s.tokens.get(to + 1).is_some_and(|t| !t.spaced && t.is_sign("-/"))
            }
            Kind::Sign => {
                token.is_sign("-–/._‐‑")
                    && s.tokens.get(to + 1).is_some_and(|t| (!t.spaced || !token.is_sign(".")) && t.kind != Kind::Sign)
            }
        };
        let han = token.text.chars().next().is_some_and(crate::layout::tokens::is_ideograph);
        if !joins || han {
            break;
        }
        to += 1;
    }
    // Letters alone are no number.
    if s.tokens.get(from..to).is_some_and(|t| t.iter().any(|t| matches!(t.kind, Kind::Number | Kind::Mixed))) {
        to
    } else {
        from
    }
}

/// Words that say "number", folded.
pub(super) fn is_number_word(word: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
        let letters = languages::words(|l| l.words.number_in_letters);
        folded(languages::words(|l| l.words.number).chain(letters))
    });
    WORDS.contains(word)
}
