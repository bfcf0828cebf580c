//! The letter's own number. It stands behind a caption near the head, alone on a line, or in the head of a letter that was pasted into a mail. In: sheet and
//! sentences. Out: the number as a claim, and the date right behind it.

use super::lines::{holds, lines, segments, words_beside};
use crate::find::{Sheet, date, is_number_word};
use crate::layout::tokens::{Kind, is_ideograph};
use crate::model::{FieldName, Span};
use crate::statements::captions;
use crate::statements::claims::{Claim, identifier, plain};
use crate::statements::parse::Sentences;
use crate::statements::sentence::Sentence;

/// The number in the head of a letter that is set in a mail's body: on one of its first four lines, with nearly nothing else.
pub(super) fn body_number(sheet: &Sheet, sentences: &Sentences, cited: &[Claim]) -> Vec<Claim> {
    let top = sentences.own().first().map(|own| lines(own).into_iter().take(4).collect::<Vec<_>>()).unwrap_or_default();
    let found = own_number(sheet, sentences, cited);
    let head = |c: &Claim| c.page == 0 && top.iter().any(|l| holds(l, c.span) && words_beside(l, c.span) <= 6);
    if found.first().is_some_and(head) { found } else { Vec::new() }
}

/// A registry's number alone on one of the first lines: `NV/0418/2019`, `D-19-004512/DGRIS`, `(2019)军贸复字第57号`.
pub(super) fn lone_number(sheet: &Sheet, sentences: &Sentences, cited: &[Claim]) -> Option<Claim> {
    let own = sentences.own().first()?;
    let hint = date::Hint { languages: &sheet.languages, order: None, bare_years: false };
    for (start, line) in lines(own).into_iter().take(4) {
        for (from, text) in segments(&line) {
            let span = Span::new(start + from, start + from + text.chars().count());
            let free = !cited.iter().any(|c| c.page == 0 && c.span.overlaps(&span));
            if free && registry_number(&text) && date::find(&text, &hint).is_empty() {
                return Some(Claim {
                    name: FieldName::DocumentNumber,
                    value: plain(&text),
                    page: 0,
                    span,
                    confidence: 0.75,
                    rule: "number alone in the letter's head",
                });
            }
        }
    }
    None
}

/// Whether a text is one number as registries give them: no spaces, three digits and more, parted by strokes, hyphens or full stops; or a Chinese one.
fn registry_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let han = text.chars().any(is_ideograph);
    if han {
        return text.chars().last().is_some_and(|c| is_number_word(c.encode_utf8(&mut [0; 4])))
            && digits >= 1
            && text.chars().count() <= 24
            && !text.chars().any(char::is_whitespace);
    }
    let body = |c: char| c.is_alphanumeric() || "/-–._".contains(c);
    let parted = text.chars().filter(|c| "/-–".contains(*c)).count();
    digits >= 3
        && parted >= 1
        && (5..=30).contains(&text.chars().count())
        && text.chars().all(body)
        && text.chars().filter(|c| c.is_lowercase()).count() <= 2
}

/// The letter's own number: behind `Our ref.`, `No.`, `Исх. №` near its head, and no request's. With it the date that stands right behind
/// (`Исх. № 14-07/552 от 26.04.2018`).
pub(super) fn own_number(sheet: &Sheet, sentences: &Sentences, cited: &[Claim]) -> Vec<Claim> {
    let mut words = 0;
    for s in sentences.all().iter().take(25) {
        let Some(page) = sheet.page(s.page) else { break };
        for at in 0..s.tokens.len().min(60) {
            let Some(value) = number_caption(s, at) else { continue };
            let free = |span: Span| !cited.iter().any(|c| c.page == s.page && c.span.overlaps(&span));
            let Some((from, to)) = identifier(s, value).filter(|(a, _)| *a <= value + 2) else { continue };
            if let Some(span) = s.span_of(from, to).filter(|p| free(*p)) {
                let value = plain(span.of(&page.text));
                let number = Claim {
                    name: FieldName::DocumentNumber,
                    value,
                    page: s.page,
                    span,
                    confidence: 0.85,
                    rule: "number in the letter's head",
                };
                return [number].into_iter().chain(date_behind(s, to)).collect();
            }
        }
        words += s.tokens.iter().filter(|t| t.kind == Kind::Word).count();
        if words > 70 {
            break;
        }
    }
    Vec::new()
}

/// The day that stands behind a letter's number, with at most a word or a sign between.
fn date_behind(s: &Sentence, at: usize) -> Option<Claim> {
    let between = |d: &&date::Found| {
        let from = s.range(d.span).start;
        let gap = s.tokens.get(at..from);
        gap.is_some_and(|g| g.len() <= 2 && g.iter().all(|t| t.text.chars().count() <= 5 && !t.line))
            && s.tokens.get(from).is_some_and(|t| !t.line)
    };
    let date = s.dates().iter().find(between).filter(|d| d.value.as_str().len() == 10)?;
    Some(Claim {
        name: FieldName::DocumentDate,
        value: date.value.to_string(),
        page: s.page,
        span: date.span,
        confidence: if date.alternatives.is_empty() { 0.85 } else { 0.55 },
        rule: "date behind the letter's number",
    })
}

/// Where the value of a caption for the letter's own number begins, if one stands here: with a colon anywhere, without one at the start
/// of a line.
fn number_caption(s: &Sentence, at: usize) -> Option<usize> {
    let word = |n: usize| s.tokens.get(n).is_some_and(|t| t.kind == Kind::Word || t.is_sign("№"));
    if let Some((name, value)) = captions::at(s, at) {
        // `Chassis number: ...`: behind a word of its line the word for "number" is the end of another caption.
        let goes_on = at > 0
            && is_number_word(&s.tokens[at].text)
            && s.tokens[at - 1].kind == Kind::Word
            && !s.tokens[at].line
            && !s.tokens[at].apart;
        return (name == FieldName::DocumentNumber && !goes_on).then_some(value);
    }
    let opens = at == 0 || s.tokens.get(at)?.apart || s.tokens.get(at)?.line;
    let sign = s.tokens.get(at)?.is_sign("№");
    if !(opens || sign) {
        return None;
    }
    (1..=4).rev().find_map(|n| {
        captions::named(s, at, at + n).filter(|f| *f == FieldName::DocumentNumber && word(at + n - 1)).map(|_| {
            let dots = s.tokens.get(at + n..).unwrap_or(&[]).iter().take_while(|t| t.is_sign(".:")).count();
            at + n + dots
        })
    })
}
