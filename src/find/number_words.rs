//! Numbers in words, of all tongues: `twenty-five`, `deux mille cinq cents`, `quatre-vingt-dix`, `zweitausendfünfhundert`, `novemila`, `две тысячи
//! четыреста`, `ألف وخمسمائة`. In: words one after another. Out: their value, and how many words were used.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::languages::{self, ALL};
use crate::layout::tokens::{fold, folded};

/// Words that count, of all tongues, folded.
static WORDS: LazyLock<HashMap<String, u64>> =
    LazyLock::new(|| ALL.iter().flat_map(|l| l.numbers).map(|(word, n)| (fold(word), u64::from(*n))).collect());

/// What may stand between two words of one number, folded.
static AND: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.counting.and)));

/// The same where it is written together with the next word.
static GLUED_AND: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let glued = |w: &&str| languages::words(|l| l.glued.words).any(|g| g == *w);
    languages::words(|l| l.counting.and).filter(glued).collect()
});

/// Words that count in one tongue and are everyday words in another (German `bin`): they count beside other numbers only.
static EVERYDAY: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.counting.everyday)));

/// "And" inside of a word: `fünfundzwanzig`.
static GLUE: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.counting.glue)));

/// Words that count inside of longer ones alone: `einundzwanzig`.
static INSIDE: LazyLock<HashMap<String, u64>> = LazyLock::new(|| {
    languages::ALL.iter().flat_map(|l| l.counting.inside).map(|(word, n)| (fold(word), u64::from(*n))).collect()
});

/// A number inside of a word has so many letters at least.
const SHORTEST: usize = 3;

/// The longest word that is taken apart.
const LONGEST: usize = 40;

/// The value at the head of these words and how many of them it took.
pub(super) fn value(words: &[&str]) -> Option<(u64, usize)> {
    let first = words.first()?;
    let mut sum = Sum::default();
    if !sum.take(of_word(first)?) {
        return None;
    }
    let (mut taken, mut counted) = (1, 1);
    while let Some(next) = words.get(taken) {
        let joint = AND.contains(&fold(next));
        let at = if joint { taken + 1 } else { taken };
        let Some(n) = words.get(at).and_then(|w| of_word(w)) else { break };
        let mut longer = sum.clone();
        if !longer.take(n) {
            break;
        }
        sum = longer;
        (taken, counted) = (at + 1, counted + 1);
    }
    let alone = counted == 1 && EVERYDAY.contains(&fold(first));
    (!alone).then(|| (sum.value(), taken))
}

/// One word: as it stands, without an "and" that is written together with it (Arabic), or put together of several (German, Dutch, Italian).
fn of_word(word: &str) -> Option<u64> {
    let folded = fold(word);
    let whole = |w: &str| WORDS.get(w).copied();
    let bare = || GLUED_AND.iter().find_map(|and| folded.strip_prefix(and)).and_then(whole);
    whole(&folded).or_else(bare).or_else(|| compound(&folded))
}

/// `fünfundzwanzig`, `zwölfhundert`, `novemila`, `millecinquecento`: words put together without a space.
fn compound(word: &str) -> Option<u64> {
    if !word.is_ascii() || word.len() > LONGEST || word.len() < 6 {
        return None;
    }
    let mut parts = Vec::new();
    // Dutch `duizenden` is no number: what an "and" joins stands on both sides.
    if !split(word, &mut parts) || parts.len() < 2 || parts.last().is_none_or(Option::is_none) {
        return None;
    }
    let mut sum = Sum::default();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        // `fünf und zwanzig`: units stand before tens.
        let inverted = parts.get(at + 1).copied().flatten().is_none() && at + 2 < parts.len();
        match (part, parts.get(at + 2).copied().flatten()) {
            (Some(units), Some(tens)) if inverted && *units < 10 && (20..100).contains(&tens) => {
                if !sum.take(tens) || !sum.take(*units) {
                    return None;
                }
                at += 3;
            }
            (Some(n), _) => {
                if !sum.take(*n) {
                    return None;
                }
                at += 1;
            }
            (None, _) => at += 1,
        }
    }
    Some(sum.value())
}

/// Parts of a word: numbers, and `None` for an "and". The longest first part with which the rest comes out.
fn split(word: &str, parts: &mut Vec<Option<u64>>) -> bool {
    if word.is_empty() {
        return true;
    }
    for end in (2..=word.len()).rev() {
        let Some((head, rest)) = word.split_at_checked(end) else { continue };
        let number = WORDS.get(head).or_else(|| INSIDE.get(head)).filter(|_| end >= SHORTEST);
        let part = match number {
            _ if GLUE.contains(head) && !parts.is_empty() => None,
            Some(n) => Some(*n),
            None => continue,
        };
        parts.push(part);
        if split(rest, parts) {
            return true;
        }
        parts.pop();
    }
    false
}

/// A number as its words come.
#[derive(Debug, Clone, Default)]
struct Sum {
    /// What is closed by a word for a thousand or more.
    above: u64,
    /// The least such word; the next must be less.
    last: Option<u64>,
    /// The hundreds, tens and units in hand.
    hand: u64,
    /// Whether anything is in hand.
    open: bool,
}

impl Sum {
    /// Takes a word's value in, where it goes on with the number.
    fn take(&mut self, n: u64) -> bool {
        let (tens, hundreds) = (self.hand % 100, self.hand / 100);
        let fits = match n {
            1000.. => {
                let unit = if n >= 1_000_000 { 1_000_000 } else { 1000 };
                if self.last.is_some_and(|l| l <= unit) {
                    return false;
                }
                // `ألفان` is two thousand in one word.
                self.above += if self.open { self.hand * unit } else { n };
                (self.last, self.hand, self.open) = (Some(unit), 0, false);
                return true;
            }
            100 if self.open && hundreds == 0 && (1..100).contains(&tens) => {
                self.hand *= 100;
                return true;
            }
            100..=999 => !self.open,
            // `quatre-vingt` is four twenties; `soixante-dix` and `quatre-vingt-dix` go on to nineteen.
            20 if tens == 4 => {
                self.hand += 76;
                return true;
            }
            10..=19 if tens == 60 || tens == 80 => true,
            10..=99 => tens == 0,
            _ => tens == 0 || (tens >= 20 && tens.is_multiple_of(10)),
        };
        if fits {
            self.hand += n;
            self.open = true;
        }
        fits
    }

    fn value(&self) -> u64 {
        self.above + self.hand
    }
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn words_of_many_tongues_are_summed() {
        for (text, wanted, taken) in [
            ("twenty five crates", 25, 2),
            ("two thousand four hundred and sixty rifles", 2460, 6),
            ("mille deux cents armes", 1200, 3),
            ("quatre vingt dix fusils", 90, 3),
            ("soixante quinze", 75, 2),
            ("setenta y cinco unidades", 75, 3),
            ("quinientas unidades", 500, 1),
            ("zwölfhundert Gewehre", 1200, 1),
            ("fünfundzwanzig Stück", 25, 1),
            ("zweitausendfünfhundert Stück", 2500, 1),
            ("vijfentwintig stuks", 25, 1),
            ("tweeëntwintig geweren", 22, 1),
            ("eenentwintig kisten", 21, 1),
            ("tweeduizend vierhonderd stuks", 2400, 2),
            ("διακόσια πενήντα τεμάχια", 250, 2),
            ("novemila pezzi", 9000, 1),
            ("millecinquecento pezzi", 1500, 1),
            ("две тысячи четыреста штук", 2400, 3),
            ("вісім тисяч пострілів", 8000, 2),
            ("dvadeset i šest komada", 26, 3),
            ("trei mii de bucăți", 3000, 2),
            ("quarenta mil cartuchos", 40000, 2),
            ("ألف وخمسمائة بندقية", 1500, 2),
            ("doksan adet", 90, 1),
            ("bin beş yüz adet", 1500, 3),
            ("three five", 3, 1),
            ("one hundred thousand", 100_000, 3),
        ] {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(value(&words), Some((wanted, taken)), "{text}");
        }
        for none in ["ich", "bin", "undzwanzig", "duizenden", "hundreds", "zweifel"] {
            assert_eq!(value(&[none]), None, "{none}");
        }
    }
}
