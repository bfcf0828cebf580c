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

/// How much the sentences are those of a letter, on the scale of `DocumentType::likeness`.
pub(super) fn likeness(sentences: &[Sentence]) -> f64 {
    let words = |s: &Sentence| s.tokens.iter().filter(|t| t.kind == Kind::Word).count();
    let prose = sentences.iter().filter(|s| words(s) >= 8 && small_words(s) >= 3).count();
    let greets = sentences.iter().any(|s| s.has(Role::Greet) && s.all(Role::Greet).any(|c| c.from <= 14));
    let closes = sentences.iter().rev().take(12).any(|s| s.has(Role::Close));
    let ours = sentences.iter().filter(|s| s.has(Role::We) || s.has(Role::Confirm)).count();
    match (greets, closes, prose) {
        (true, true, 1..) => 0.88,
        (true, false, 2..) | (false, true, 2..) => 0.62,
        (true, _, 1..) | (_, true, 1..) => 0.5,
        (_, _, 4..) if ours >= 2 => 0.42,
        (_, _, 2..) if ours >= 1 => 0.3,
        _ => 0.05,
    }
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
    for s in sentences.iter().take(25) {
        let page = sheet.page(s.page)?;
        for at in 0..s.tokens.len().min(40) {
            let Some((name, value)) = captions::at(s, at).or_else(|| bare_number(s, at)) else { continue };
            let free = |span: Span| !cited.iter().any(|c| c.page == s.page && c.span.overlaps(&span));
            if name != FieldName::DocumentNumber {
                continue;
            }
            let Some((from, to)) = identifier(s, value).filter(|(a, _)| *a <= value + 2) else { continue };
            if let Some(span) = s.span_of(from, to).filter(|p| free(*p)) {
                let value = plain(span.of(&page.text));
                return Some(Claim {
                    name,
                    value,
                    page: s.page,
                    span,
                    confidence: 0.85,
                    rule: "number in the letter's head",
                });
            }
        }
        if s.tokens.iter().filter(|t| t.kind == Kind::Word).count() > 40 {
            break;
        }
    }
    None
}

/// `No. 123/2015`, `№ 44-12`, `Ref. A/12` at the start of a line, without a colon.
fn bare_number(s: &Sentence, at: usize) -> Option<(FieldName, usize)> {
    let token = s.tokens.get(at)?;
    let opens = at == 0 || token.apart;
    let says = token.is_sign("№")
        || matches!(
            token.text.as_str(),
            "no" | "nr" | "n" | "ref" | "isx" | "исх" | "br" | "бр" | "sayi" | "вих" | "изх" | "prot"
        );
    (opens && says && s.tokens.get(at + 1).is_some()).then_some((FieldName::DocumentNumber, at + 1))
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
            if rest > 45 || tokens(&line).iter().filter(|t| t.kind == Kind::Word).count() > 9 {
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

/// Who wrote the letter: a firm's name below the closing phrase, else in the letterhead.
pub(super) fn sender(sheet: &Sheet, sentences: &[Sentence]) -> Option<(String, usize, Span)> {
    let close = sentences.iter().rposition(|s| s.has(Role::Close));
    let below = close.map(|n| &sentences[n..]).unwrap_or(&[]);
    let firm = |s: &Sentence| -> Option<(String, usize, Span)> {
        let page = sheet.page(s.page)?;
        let at = (0..s.tokens.len()).find(|n| names::form(&s.tokens[*n].text) && *n > 0 && s.tokens[*n].capital)?;
        let name = names::before(s, at + 1)?;
        let span = s.span_of(name.from, name.to)?;
        Some((plain(span.of(&page.text)), s.page, span))
    };
    below.iter().find_map(firm).or_else(|| sentences.iter().take(6).find_map(firm))
}
