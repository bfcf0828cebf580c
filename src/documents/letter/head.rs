//! What stands around a letter's sentences: its own number and date, the request it cites, who wrote it; and how much a sheet looks like a
//! letter. Sentences and lines come in, claims go out.

use super::captions;
use super::claims::{Claim, identifier, plain};
use super::names;
use super::phrases::Role;
use super::sentence::{Sentence, own_text};
use crate::find::tokens::{Kind, tokens};
use crate::find::{Sheet, date, reference};
use crate::model::{FieldName, Page, PartRole, Span};

/// How much the sentences are those of a letter, on the scale of `DocumentType::likeness`: each sign of one adds to it.
pub(super) fn likeness(sheet: &Sheet, sentences: &[Sentence]) -> f64 {
    let words = |s: &Sentence| s.tokens.iter().filter(|t| t.kind == Kind::Word).count();
    let prose = sentences.iter().filter(|s| words(s) >= 7 && small_words(s) >= 2).count();
    let short = sentences
        .iter()
        .filter(|s| (3..7).contains(&words(s)) && small_words(s) >= 1 && !s.tokens.iter().any(|t| t.is_sign(":")))
        .count();
    let greets = sentences.iter().any(|s| s.all(Role::Greet).any(|c| c.from <= 14));
    let closes = sentences.iter().any(|s| s.below) || sentences.iter().rev().take(8).any(|s| s.has(Role::Close));
    let ours = sentences.iter().any(|s| s.has(Role::We) || s.has(Role::Confirm) || s.has(Role::Absent));
    let cites = !cited(sheet).is_empty() || sentences.iter().any(|s| s.has(Role::Doc) && s.has(Role::Trace));
    let dated = own_date(sheet).is_some();
    let captions = sheet.labels.iter().filter(|l| l.leads && l.quality > 0.9).count();
    let mut likeness = 0.0;
    for (holds, weight) in [(greets, 0.3), (closes, 0.35), (ours, 0.15), (cites, 0.2), (dated, 0.1)] {
        likeness += if holds { weight } else { 0.0 };
    }
    likeness += (0.12 * prose as f64 + 0.05 * short as f64).min(0.35);
    // A form prints captions; a letter does not.
    likeness -= (0.04 * captions.saturating_sub(3) as f64).min(0.4);
    if prose + short == 0 { likeness.min(0.2) } else { likeness.clamp(0.0, 0.92) }
}

fn small_words(s: &Sentence) -> usize {
    s.cues.iter().filter(|c| matches!(c.role, Role::Stop | Role::Link | Role::We | Role::Be)).count()
}

/// The letter's number, date and the requests it cites.
pub(super) fn of(sheet: &Sheet, sentences: &[Sentence]) -> Vec<Claim> {
    let mut out = cited(sheet);
    let body = sheet.document.part.role == PartRole::Body;
    if !body {
        out.extend(own_number(sheet, sentences, &out));
        out.extend(own_date(sheet));
    }
    out
}

/// The requests it cites: references in their general shapes that words of a request stand before, or that several letters of the page share.
fn cited(sheet: &Sheet) -> Vec<Claim> {
    let mut out = Vec::new();
    for (index, page) in sheet.document.pages.iter().enumerate() {
        let text: String = own_text(page).into_iter().collect();
        for found in reference::find(&text).into_iter().filter(|f| f.cued || f.key.starts_with("TR-")) {
            out.push(Claim {
                name: FieldName::RequestReference,
                value: plain(&found.raw),
                page: index,
                span: found.span,
                confidence: if found.cued { 0.9 } else { 0.75 },
                rule: "reference of a request",
            });
        }
    }
    out
}

/// The letter's own number: behind `Our ref.`, `No.`, `Исх. №` near its head, and no request's.
fn own_number(sheet: &Sheet, sentences: &[Sentence], cited: &[Claim]) -> Option<Claim> {
    let mut words = 0;
    for s in sentences.iter().take(25) {
        let page = sheet.page(s.page)?;
        for at in 0..s.tokens.len().min(60) {
            let Some(value) = number_caption(s, at) else { continue };
            let free = |span: Span| !cited.iter().any(|c| c.page == s.page && c.span.overlaps(&span));
            let Some((from, to)) = identifier(s, value).filter(|(a, _)| *a <= value + 2) else { continue };
            if let Some(span) = s.span_of(from, to).filter(|p| free(*p)) {
                let value = plain(span.of(&page.text));
                return Some(Claim {
                    name: FieldName::DocumentNumber,
                    value,
                    page: s.page,
                    span,
                    confidence: 0.85,
                    rule: "number in the letter's head",
                });
            }
        }
        words += s.tokens.iter().filter(|t| t.kind == Kind::Word).count();
        if words > 70 {
            break;
        }
    }
    None
}

/// Where the value of a caption for the letter's own number begins, if one stands here: with a colon anywhere, without one at the start
/// of a line.
fn number_caption(s: &Sentence, at: usize) -> Option<usize> {
    let word = |n: usize| s.tokens.get(n).is_some_and(|t| t.kind == Kind::Word || t.is_sign("№"));
    if let Some((name, value)) = captions::at(s, at) {
        return (name == FieldName::DocumentNumber).then_some(value);
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

/// The letter's date: alone on a short line (`Bucharest, 7 October 2015`), near its head, else at its foot.
fn own_date(sheet: &Sheet) -> Option<Claim> {
    let order = date::order_of(&sheet.text());
    let hint = date::Hint { languages: &sheet.languages, order, bare_years: false };
    let mut last = None;
    for (index, page) in sheet.document.pages.iter().enumerate() {
        for (n, (start, line)) in lines(page).into_iter().enumerate() {
            let found = date::find(&line, &hint);
            let Some(found) = found.first().filter(|f| found.len() == 1 && f.value.as_str().len() == 10) else {
                continue;
            };
            let rest = line.chars().count().saturating_sub(found.raw.chars().count());
            if rest > 45 || !stands_alone(&line, found.span) {
                continue;
            }
            let span = Span::new(found.span.start + start, found.span.end + start);
            let sure = found.alternatives.is_empty();
            let confidence = if sure { 0.88 } else { 0.55 };
            let claim = Claim {
                name: FieldName::DocumentDate,
                value: found.value.to_string(),
                page: index,
                span,
                confidence,
                rule: "date on a line of its own",
            };
            if index == 0 && n < 22 && rest <= 30 {
                return Some(claim);
            }
            last = Some(claim);
        }
    }
    last
}

/// Whether a line is a date with at most a place or a caption beside it, not a piece of a sentence.
fn stands_alone(line: &str, date: Span) -> bool {
    let beside: Vec<_> = tokens(line).into_iter().filter(|t| t.kind == Kind::Word && !t.span.overlaps(&date)).collect();
    let cased = |t: &&crate::find::tokens::Token| t.text.chars().any(|c| c.is_lowercase());
    let small = beside
        .iter()
        .filter(cased)
        .filter(|t| !t.capital && t.text.chars().count() > 4 && !captions::is_caption(&t.text))
        .count();
    let uncased = beside.iter().filter(|t| !cased(t)).count();
    small == 0 && beside.len() <= 6 && uncased <= 5
}

/// The lines of a page's own text, each with its first code point.
fn lines(page: &Page) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    let mut start = 0;
    let chars = own_text(page);
    for line in chars.split(|c| *c == '\n') {
        if line.iter().any(|c| c.is_alphanumeric()) {
            out.push((start, line.iter().collect()));
        }
        start += line.len() + 1;
    }
    out
}

/// Who wrote the letter: a firm's name on a line below the closing phrase, else in the letterhead.
pub(super) fn sender(sheet: &Sheet, sentences: &[Sentence]) -> Option<(String, usize, Span)> {
    let closed = sentences.iter().find(|s| s.below).map(|s| (s.page, s.span.start));
    for (index, page) in sheet.document.pages.iter().enumerate() {
        let all = lines(page);
        let foot = all.iter().filter(|(start, _)| closed.is_some_and(|c| (index, *start) >= c));
        let top = all.iter().take(if index == 0 { 5 } else { 0 });
        if let Some((start, line)) = foot.chain(top).find(|(_, line)| is_firm(line)) {
            let value = plain(line.trim_end_matches(['.', ',']));
            let span = Span::new(*start, start + line.trim_end().chars().count());
            return Some((value, index, span));
        }
    }
    None
}

/// Whether a line is a firm's name: few words, one of them a legal form.
fn is_firm(line: &str) -> bool {
    let found = tokens(line);
    let words: Vec<_> = found.iter().filter(|t| t.kind == Kind::Word).collect();
    let signs = line.matches('.').count() >= 2 && words.iter().rev().take(3).any(|w| w.text.chars().count() <= 2);
    let form = words.iter().skip(1).any(|w| names::form(&w.text))
        || signs
        || words.first().is_some_and(|w| names::form(&w.text) && w.text.chars().count() > 1);
    form && (2..=9).contains(&words.len()) && !found.iter().any(|t| t.kind == Kind::Number || t.is_sign("@"))
}
