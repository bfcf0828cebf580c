//! What stands around a letter's sentences: its own number and date, the request it cites, who wrote it; and how much a sheet looks like a
//! letter. Sentences and lines come in, claims go out.

use std::cell::OnceCell;

use super::captions;
use super::claims::{Claim, identifier, plain};
use super::names;
use super::phrases::Role;
use super::sentence::{Sentence, own_text};
use crate::find::{Sheet, date, reference};
use crate::layout::tokens::{Kind, Token, is_ideograph, tokens};
use crate::model::{FieldName, Page, PartRole, Span};

/// How much the sentences are those of a letter, on the scale of `DocumentType::likeness`: each sign of one adds to it.
pub(crate) fn likeness(sheet: &Sheet, sentences: &[Sentence]) -> f64 {
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
pub(crate) fn of(sheet: &Sheet, sentences: &[Sentence]) -> Vec<Claim> {
    let mut out = cited(sheet);
    // A mail has its date in its head and seldom a number; where a note is set in its body, both stand as on paper.
    let body = sheet.document.part.role == PartRole::Body;
    let number = if body { body_number(sheet, sentences, &out) } else { own_number(sheet, sentences, &out) };
    let number = if number.is_empty() { lone_number(sheet, &out).into_iter().collect() } else { number };
    let dated = number.iter().any(|c| c.name == FieldName::DocumentDate);
    let formal = !body || !number.is_empty();
    out.extend(number);
    if !dated {
        out.extend(own_date(sheet).filter(|date| formal || heads_or_ends(sheet, date)));
    }
    out
}

/// Whether a date stands where a letter set in a mail's body has it: in the first three lines, or on the last, with a place beside it at most.
fn heads_or_ends(sheet: &Sheet, date: &Claim) -> bool {
    let Some(page) = sheet.document.pages.first() else { return false };
    let all = lines(page);
    let last = all.len().saturating_sub(1);
    let place = |n: usize| all.get(n).is_some_and(|l| holds(l, date.span) && words_beside(l, date.span) <= 3);
    (0..3).any(place) || place(last)
}

fn holds((start, line): &(usize, String), span: Span) -> bool {
    Span::new(*start, *start + line.chars().count()).overlaps(&span)
}

/// How many words a line has beside a stretch of it.
fn words_beside((start, line): &(usize, String), span: Span) -> usize {
    let own = |t: &Token| Span::new(t.span.start + start, t.span.end + start).overlaps(&span);
    tokens(line).iter().filter(|t| t.kind == Kind::Word && !own(t)).count()
}

/// The number in the head of a letter that is set in a mail's body: on one of its first four lines, with nearly nothing else.
fn body_number(sheet: &Sheet, sentences: &[Sentence], cited: &[Claim]) -> Vec<Claim> {
    let top =
        sheet.document.pages.first().map(|p| lines(p).into_iter().take(4).collect::<Vec<_>>()).unwrap_or_default();
    let found = own_number(sheet, sentences, cited);
    let head = |c: &Claim| c.page == 0 && top.iter().any(|l| holds(l, c.span) && words_beside(l, c.span) <= 6);
    if found.first().is_some_and(head) { found } else { Vec::new() }
}

/// A registry's number alone on one of the first lines: `NV/0418/2019`, `D-19-004512/DGRIS`, `(2019)军贸复字第57号`.
fn lone_number(sheet: &Sheet, cited: &[Claim]) -> Option<Claim> {
    let page = sheet.document.pages.first()?;
    let hint = date::Hint { languages: &sheet.languages, order: None, bare_years: false };
    for (start, line) in lines(page).into_iter().take(4) {
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
        return text.ends_with('号')
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

/// The pieces of a line that stand apart, each with its first code point.
fn segments(line: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = line.chars().collect();
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut at = 0;
    for text in line.split('\t').flat_map(|cell| cell.split("   ")) {
        let lead = text.chars().take_while(|c| c.is_whitespace()).count();
        let trimmed = text.trim();
        if !trimmed.is_empty() {
            found.push((at + lead, trimmed.to_owned()));
        }
        at += text.chars().count();
        // What parted this piece from the next: a tabulator, or three spaces.
        at += if chars.get(at) == Some(&'\t') { 1 } else { 3 };
    }
    found
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

/// The letter's own number: behind `Our ref.`, `No.`, `Исх. №` near its head, and no request's. With it the date that stands right behind
/// (`Исх. № 14-07/552 от 26.04.2018`).
fn own_number(sheet: &Sheet, sentences: &[Sentence], cited: &[Claim]) -> Vec<Claim> {
    let mut words = 0;
    for s in sentences.iter().take(25) {
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

/// A line with a date and no more than a place beside it is not longer, in characters.
const LONG: usize = 100;

/// The letter's date: alone on a short line (`Bucharest, 7 October 2015`), near its head, else at its foot.
fn own_date(sheet: &Sheet) -> Option<Claim> {
    let order = OnceCell::new();
    let mut last = None;
    for (index, page) in sheet.document.pages.iter().enumerate() {
        let all = lines(page);
        let ends = |n: usize| all.get(n).map(|(start, l)| (start + l.chars().count(), l.trim_end().to_owned()));
        // The last words of a sentence are no line of their own.
        let goes_on = |n: usize, start: usize, line: &str| {
            let above = n.checked_sub(1).and_then(ends);
            line.trim_end().ends_with('.')
                && above.is_some_and(|(end, l)| {
                    let last = l.rsplit(' ').next().unwrap_or("");
                    end + 1 == start && l.chars().count() > 30 && last.chars().all(char::is_lowercase)
                })
        };
        let own = all.iter().enumerate().filter(|(n, (start, l))| !goes_on(*n, *start, l));
        let pieces = own.flat_map(|(n, (start, line))| {
            let pieces = segments(line).into_iter();
            pieces.map(|(at, text)| (n, start + at, text)).collect::<Vec<_>>()
        });
        // What is longer states something, and a day has figures in it: most lines are not looked through.
        let may = |line: &str| {
            line.chars().take(LONG + 1).count() <= LONG && line.chars().any(|c| c.is_numeric() || is_ideograph(c))
        };
        for (n, start, line) in pieces.filter(|(_, _, line)| may(line)) {
            let order = *order.get_or_init(|| date::order_of(&sheet.text()));
            let hint = date::Hint { languages: &sheet.languages, order, bare_years: false };
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
    let cased = |t: &&crate::layout::tokens::Token| t.text.chars().any(|c| c.is_lowercase());
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
pub(crate) fn sender(sheet: &Sheet, sentences: &[Sentence]) -> Option<(String, usize, Span)> {
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
    // A list's entry, a caption: nobody signs so.
    if line.contains(':') || line.trim_start().starts_with(['*', '-', '–', '•', '>']) {
        return false;
    }
    let signs =
        line.matches('.').count() >= 2 && words.iter().skip(1).rev().take(2).any(|w| w.text.chars().count() <= 2);
    let form = words.iter().skip(1).any(|w| names::form(&w.text))
        || signs
        || words.first().is_some_and(|w| names::form(&w.text) && w.text.chars().count() > 1);
    form && (2..=9).contains(&words.len()) && !found.iter().any(|t| t.kind == Kind::Number || t.is_sign("@"))
}
