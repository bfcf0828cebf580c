//! The name behind a phrase of a certificate. In: a sentence and the place behind the phrase. Out: the name without what leads it, up to its legal form, and
//! how sure it is.

use std::sync::LazyLock;

use crate::find::{Sheet, party};
use crate::languages;
use crate::layout::tokens::{Kind, fold, is_ideograph, tokens};
use crate::model::Span;
use crate::statements::names;
use crate::statements::sentence::Sentence;

/// The name behind a phrase; a phrase of one word needs a name beyond doubt.
pub(super) fn name(sheet: &Sheet, s: &Sentence, at: usize, words: usize) -> Option<(String, Span, f64)> {
    let name = names::after(s, behind_leads(s, at))?;
    let span = s.span_of(name.from, whole(s, name.from, name.to))?;
    let page = &sheet.page(s.page)?.text;
    let span = up_to_form(span.of(page)).map_or(span, |length| Span::new(span.start, span.start + length));
    let text = span.of(page).split_whitespace().collect::<Vec<_>>().join(" ");
    // One word without a sign of a name is anything: "as agents for the Master".
    if !name.sure && !text.contains(' ') && !text.chars().any(is_ideograph) {
        return None;
    }
    let score = match (name.sure, words) {
        (true, 1) => 0.55,
        (true, _) => 0.75,
        (false, 1) => return None,
        (false, _) => 0.45,
    };
    (text.chars().filter(|c| c.is_alphabetic()).count() > 3).then_some((text, span, score))
}

/// Where a name really ends that was cut behind its first word: "Direction des mines de Lobaye" has a small letter behind the small word.
fn whole(s: &Sentence, from: usize, mut to: usize) -> usize {
    if to != from + 1 {
        return to;
    }
    let dated = |n: usize| s.tokens.get(n).is_some_and(|t| s.dates().iter().any(|d| d.span.overlaps(&t.span)));
    let word = |n: usize| s.tokens.get(n).is_some_and(|t| t.kind == Kind::Word && !t.apart) && !dated(n);
    for _ in 0..PARTS {
        if !(s.links(to) && word(to) && word(to + 1) && !s.links(to + 1)) {
            break;
        }
        to += 2;
    }
    to
}

/// So many small words with a word behind each go on with such a name. Chosen by eye; not measured.
const PARTS: usize = 3;

/// What may stand before a name and is no part of it, in words: `messrs`, `firma`.
static LEADS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let words = |lead: &str| -> Vec<String> {
        tokens(lead).into_iter().map(|t| fold(&t.text)).filter(|t| t.chars().all(char::is_alphanumeric)).collect()
    };
    languages::words(|l| l.parties.leads).map(words).filter(|w| !w.is_empty()).collect()
});

/// The token behind `Messrs.`, `M/s` and the like.
fn behind_leads(s: &Sentence, at: usize) -> usize {
    let sign = |n: usize| s.tokens.get(n).is_some_and(|t| t.is_sign(".:/"));
    let mut start = at;
    while let Some(end) = LEADS.iter().filter_map(|lead| lead_end(s, start, lead)).max() {
        start = end;
        while sign(start) {
            start += 1;
        }
    }
    start
}

/// Where a lead that begins at this token ends; signs may stand between its words.
fn lead_end(s: &Sentence, at: usize, lead: &[String]) -> Option<usize> {
    let mut next = at;
    for (n, word) in lead.iter().enumerate() {
        if n > 0 && s.tokens.get(next)?.is_sign("./") {
            next += 1;
        }
        if s.tokens.get(next)?.text != *word {
            return None;
        }
        next += 1;
    }
    Some(next)
}

/// "Rovina Works S.p.A. of Brescia": a firm's name ends with its legal form where a small word follows. Gives its length in characters.
fn up_to_form(text: &str) -> Option<usize> {
    // A line of a signature that ends with it is a name by itself.
    let line = text.split('\n').next().filter(|l| l.len() < text.len());
    if let Some(line) = line.filter(|l| l.contains(' ') && party::ends_with_form(l)) {
        return Some(line.chars().count());
    }
    let mut at = 0;
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        at += word.chars().count();
        let small = words.peek().is_some_and(|w| w.chars().next().is_some_and(char::is_lowercase));
        if at > word.chars().count() && small && party::ends_with_form(word) {
            return Some(at);
        }
        at += 1;
    }
    None
}
