//! Who wrote the letter. In: its sentences. Out: the name of a firm, with its place.

use super::lines::lines;
use crate::layout::tokens::{Kind, tokens};
use crate::model::Span;
use crate::statements::claims::plain;
use crate::statements::names;
use crate::statements::parse::Sentences;

/// Who wrote the letter: a firm's name on a line below the closing phrase, else in the letterhead.
pub(crate) fn sender(sentences: &Sentences) -> Option<(String, usize, Span)> {
    let below = |page: usize, line: &(usize, String)| {
        let span = Span::new(line.0, line.0 + line.1.chars().count());
        sentences.all().iter().any(|s| s.below && s.page == page && s.span.overlaps(&span))
    };
    for (index, own) in sentences.own().iter().enumerate() {
        let all = lines(own);
        let foot = all.iter().filter(|line| below(index, line));
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
