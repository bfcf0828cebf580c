//! The longest caption at a word of a text. In: a lexicon, a folded text and a word of it. Out: the caption that begins there, letter for letter, with other
//! small words, or with a few letters forgiven.

use super::lexicon::{Entry, Forgive, Lexicon, OPENING, SMALL_WORDS, lean, opening};
use super::sense::Sense;
use crate::find::key::Key;

/// A caption found.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub senses: Vec<(Sense, &'static str)>,
    /// The senses with every language that has them.
    pub spoken: Vec<(Sense, &'static str)>,
    pub quality: f64,
    /// Characters matched.
    pub length: usize,
    /// The word behind it.
    pub next: usize,
}

/// A caption may be misprinted in so many words at the most; longer ones are found by their beginning.
const WORDS: usize = 7;

/// The longest caption that begins at that word of the key, letter for letter or, where that is allowed, nearly.
pub(crate) fn longest(lexicon: &Lexicon, key: &Key, word: usize, forgive: Option<Forgive<'_>>) -> Option<Hit> {
    let start = *key.starts.get(word)?;
    let ends = || {
        (word + 1..key.starts.len())
            .take_while(|n| key.starts.get(*n).is_some_and(|e| e - start <= lexicon.longest + 2))
    };
    let piece = |n: usize| key.starts.get(n).and_then(|e| key.chars.get(start..*e)).unwrap_or(&[]);
    let mut exact = None;
    let mut text = String::new();
    let mut done = start;
    let opens = lexicon.opens(key.chars.get(start..).unwrap_or(&[]));
    for n in ends().take_while(|_| opens) {
        let end = key.starts.get(n).copied().unwrap_or(done);
        text.extend(key.chars.get(done..end).unwrap_or(&[]));
        done = end;
        if let Some(entry) = lexicon.get(&text) {
            exact = Some((entry, n));
        }
    }
    let hit = |entry: &Entry, quality: f64, length: usize, next: usize| Hit {
        senses: entry.senses.clone(),
        spoken: entry.spoken.clone(),
        quality,
        length,
        next,
    };
    let exact = exact.map(|(entry, n)| hit(entry, 1.0, piece(n).len(), n));
    // Where other articles stand between the words, it is the same caption; a longer one than what was found letter for letter.
    let leaned = lean_hit(lexicon, key, word, exact.as_ref().map_or(word + 2, |h| h.next + 1));
    let exact = leaned.or(exact);
    if let (Some(found), Some(forgive)) = (&exact, forgive) {
        return whole(lexicon, key, word, found, forgive)
            .map(|(entry, quality, n)| hit(entry, quality, piece(n).len(), n))
            .or(exact);
    }
    let (None, Some(forgive)) = (&exact, forgive) else { return exact };
    let mut best: Option<Hit> = None;
    for n in ends().take(WORDS) {
        let part = piece(n);
        if let Some((entry, distance)) = lexicon.near(part, forgive) {
            let quality = 1.0 - MISPRINT * distance as f64 / part.len() as f64;
            if best.as_ref().is_none_or(|b| quality >= b.quality) {
                best = Some(hit(entry, quality, part.len(), n));
            }
        }
    }
    best
}

/// "Gross we ght": in recognised print all of a cell that is nearly a caption says more than the first words that are one by themselves.
fn whole<'l>(
    lexicon: &'l Lexicon,
    key: &Key,
    word: usize,
    found: &Hit,
    forgive: Forgive<'_>,
) -> Option<(&'l Entry, f64, usize)> {
    let last = key.starts.len().checked_sub(1)?;
    let part = key.chars.get(*key.starts.get(word)?..*key.starts.get(last)?)?;
    let small = found.length * 2 <= part.len();
    if !forgive.ocr || !small || found.next >= last || last - word > WORDS || part.iter().any(|c| c.is_numeric()) {
        return None;
    }
    let (entry, distance) = lexicon.near(part, forgive)?;
    let allowed = 1 + usize::from(part.len() > LONG);
    (distance <= allowed).then(|| (entry, 1.0 - MISPRINT * distance as f64 / part.len() as f64, last))
}

/// A caption of more letters than this may have two of them wrong there. Chosen by eye; not measured.
const LONG: usize = 14;

/// The longest caption that begins at that word but for its small words, and ends at `least` or behind it.
fn lean_hit(lexicon: &Lexicon, key: &Key, word: usize, least: usize) -> Option<Hit> {
    let start = *key.starts.get(word)?;
    let first = key.chars.get(start..*key.starts.get(word + 1)?)?;
    if first.len() >= OPENING && !lexicon.lean_openings.contains(&opening(first.iter().copied())) {
        return None;
    }
    let of = |n: usize| -> Option<String> {
        Some(key.chars.get(*key.starts.get(n)?..*key.starts.get(n + 1)?)?.iter().collect())
    };
    let words: Vec<String> = (word..word + LEAN).map_while(of).collect();
    let small = |n: usize| words.get(n).is_some_and(|w| SMALL_WORDS.contains(w));
    if small(0) || !(1..words.len()).any(small) && least > word + 2 {
        return None;
    }
    (2..=words.len()).rev().filter(|n| word + n >= least && !small(n - 1)).find_map(|n| {
        let short = lean(words.get(..n)?.iter().map(String::as_str))?;
        let entry = lexicon.lean(&short)?;
        let (senses, spoken) = (entry.senses.clone(), entry.spoken.clone());
        let end = key.starts.get(word + n)?;
        Some(Hit { senses, spoken, quality: LEANED, length: end - start, next: word + n })
    })
}

/// The most words of a caption that is compared without its small words.
const LEAN: usize = 8;

/// Each wrong letter costs so many times its share of a caption's letters: two captions that differ by a letter are as a rule two captions. Chosen by eye; not
/// measured.
const MISPRINT: f64 = 1.5;
/// The quality of a caption that has other small words than the list. Chosen by eye; not measured.
const LEANED: f64 = 0.97;
