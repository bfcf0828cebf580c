//! The letter's own date: alone on a short line near the head, else at the foot. In: sheet and sentences. Out: a claim.

use super::lines::{holds, lines, segments, words_beside};
use crate::find::{Sheet, date};
use crate::layout::tokens::{Kind, Token, is_ideograph, tokens};
use crate::model::{FieldName, Span};
use crate::statements::captions;
use crate::statements::claims::Claim;
use crate::statements::parse::Sentences;

/// A line with a date and no more than a place beside it is not longer, in characters.
const LONG: usize = 100;

/// The letter's date: alone on a short line (`Bucharest, 7 October 2015`), near its head, else at its foot.
pub(super) fn own_date(sheet: &Sheet, sentences: &Sentences) -> Option<Claim> {
    let mut last = None;
    for (index, own) in sentences.own().iter().enumerate() {
        let all = lines(own);
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
        let whole = all.iter().enumerate().filter(|(n, (start, l))| !goes_on(*n, *start, l));
        let pieces = whole.flat_map(|(n, (start, line))| {
            let pieces = segments(line).into_iter();
            pieces.map(|(at, text)| (n, start + at, text)).collect::<Vec<_>>()
        });
        // What is longer states something, and a day has figures in it: most lines are not looked through.
        let may = |line: &str| {
            line.chars().take(LONG + 1).count() <= LONG && line.chars().any(|c| c.is_numeric() || is_ideograph(c))
        };
        for (n, start, line) in pieces.filter(|(_, _, line)| may(line)) {
            let hint = date::Hint { languages: &sheet.languages, order: sentences.order(), bare_years: false };
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
    let cased = |t: &&Token| t.text.chars().any(|c| c.is_lowercase());
    let small = beside
        .iter()
        .filter(cased)
        .filter(|t| !t.capital && t.text.chars().count() > 4 && !captions::is_caption(&t.text))
        .count();
    let uncased = beside.iter().filter(|t| !cased(t)).count();
    small == 0 && beside.len() <= 6 && uncased <= 5
}

/// Whether a date stands where a letter set in a mail's body has it: in the first three lines, or on the last, with a place beside it at most.
pub(super) fn heads_or_ends(sentences: &Sentences, date: &Claim) -> bool {
    let Some(own) = sentences.own().first() else { return false };
    let all = lines(own);
    let last = all.len().saturating_sub(1);
    let place = |n: usize| all.get(n).is_some_and(|l| holds(l, date.span) && words_beside(l, date.span) <= 3);
    (0..3).any(place) || place(last)
}
