//! Numbers in words within a text, and words behind figures that make them more: `twenty-five`, `3 mila`, `3万`. In: characters and a place among them.
//! Out: the number that begins there. The words themselves are the lexicon's.

use super::figures::CODE;
use super::step::Step;
use super::{ideographs, lexicon};
use crate::find::currency;
use crate::layout::tokens::is_ideograph;
use crate::model::Quantity;

/// The most words of one number.
const MOST_WORDS: usize = 10;

fn word_end(chars: &[char], at: usize) -> usize {
    at + chars.get(at..).unwrap_or(&[]).iter().take_while(|c| c.is_alphanumeric() && !is_ideograph(**c)).count()
}

/// `twelve`, `twenty-five`, `two hundred thousand`: what the words that begin here count.
pub(super) fn at(chars: &[char], at: usize, languages: Option<&[&str]>) -> Step {
    let first = word_end(chars, at);
    // `USD16260.60`: the figures stand behind the code.
    let code = chars.get(at..at + CODE).map(|c| c.iter().collect::<String>());
    if chars.get(at + CODE).is_some_and(char::is_ascii_digit) && code.is_some_and(|c| currency::is_code(&c)) {
        return Step::over(at + CODE);
    }
    let bound = at > 0 && chars.get(at - 1).is_some_and(|c| "-–'".contains(*c));
    let mut ends = vec![(at, first)];
    while ends.len() < MOST_WORDS {
        let Some(end) = ends.last().map(|e| e.1) else { break };
        // A mail breaks its lines in the midst of a number.
        let gap = chars.get(end).is_some_and(|c| " -\n\r".contains(*c));
        let next = word_end(chars, end + 1);
        if !gap || next == end + 1 {
            break;
        }
        ends.push((end + 1, next));
    }
    let words: Vec<String> = ends.iter().filter_map(|(a, b)| Some(chars.get(*a..*b)?.iter().collect())).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let Some((value, taken)) = lexicon::value(&words, languages).filter(|_| !bound) else {
        return Step::over(first);
    };
    let end = ends.get(taken.saturating_sub(1)).map_or(first, |e| e.1);
    let hyphened = chars.get(end) == Some(&'-') && chars.get(end + 1).is_some_and(|c| c.is_alphabetic());
    let value = Quantity::new(&value.to_string()).filter(|_| !hyphened).map(|q| (q, end));
    Step { value, next: end }
}

/// A number in figures with the word behind it that makes it thousands or millions of them: `3 mila`, `1.5 million`, `3万`.
pub(super) fn times(chars: &[char], step: Step, languages: Option<&[&str]>) -> Step {
    let Some((value, end)) = &step.value else { return step };
    let Some(languages) = languages else { return step };
    let (by, to) = match chars.get(*end) {
        Some(' ') => {
            let to = word_end(chars, end + 1);
            let word: String = chars.get(end + 1..to).unwrap_or(&[]).iter().collect();
            (lexicon::multiplier(&word, languages), to)
        }
        sign => (sign.and_then(|c| ideographs::times(*c)), end + 1),
    };
    match by.and_then(|by| multiplied(value, by)) {
        Some(more) => Step { value: Some((more, to)), next: to },
        None => step,
    }
}

/// A decimal times a power of ten, where a whole number comes out.
fn multiplied(value: &Quantity, by: u64) -> Option<Quantity> {
    let (whole, part) = value.as_str().split_once('.').unwrap_or((value.as_str(), ""));
    let zeros = by.checked_ilog10().and_then(|n| usize::try_from(n).ok())?;
    let more = zeros.checked_sub(part.len())?;
    Quantity::new(&format!("{whole}{part}{}", "0".repeat(more)))
}
