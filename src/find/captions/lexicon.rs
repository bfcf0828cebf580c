//! Captions folded, ready to be looked up. In: captions with what they stand over. Out: the senses of a caption that reads exactly so, and the nearest
//! caption where a few letters are forgiven. Which captions there are, the shelf says.

use std::sync::LazyLock;

// Nobody else chooses the keys of these tables, so they need no hash that withstands chosen ones.
use rustc_hash::{FxHashMap, FxHashSet};

use super::sense::Sense;
use crate::find::key::{Key, NUMBER, fold};
use crate::languages;

/// Folded captions.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    exact: FxHashMap<String, Vec<(Sense, &'static str)>>,
    /// Each sense of a caption with every language that has it; `exact` has the first alone.
    spoken: FxHashMap<String, Vec<(Sense, &'static str)>>,
    /// By language and length in characters: a mask of letter pairs, the folded caption.
    near: FxHashMap<&'static str, Vec<Vec<(u128, String)>>>,
    /// Captions of two words and more without their small words, each with its full form.
    pub(super) lean: FxHashMap<String, String>,
    pub(super) longest: usize,
    /// How captions begin: what begins otherwise is not looked up.
    openings: FxHashSet<[char; OPENING]>,
    /// The same of those without their small words.
    pub(super) lean_openings: FxHashSet<[char; OPENING]>,
}

/// So many letters of a caption are its opening; a shorter one is filled up with `\0`.
pub(super) const OPENING: usize = 4;

/// The first letters, and how many there were.
pub(super) fn opening(letters: impl Iterator<Item = char>) -> [char; OPENING] {
    let mut opening = ['\0'; OPENING];
    opening.iter_mut().zip(letters).for_each(|(place, c)| *place = c);
    opening
}

/// Articles and prepositions that captions have or leave out ("Destinazione della merce"), folded.
pub(super) static SMALL_WORDS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.forms.small).map(fold).collect());

/// The words without the small ones; `None` where fewer than two are left.
pub(super) fn lean<'w>(words: impl Iterator<Item = &'w str>) -> Option<String> {
    let kept: Vec<&str> = words.filter(|w| !SMALL_WORDS.contains(*w)).collect();
    (kept.len() >= 2).then(|| kept.concat())
}

impl Lexicon {
    pub(super) fn add(&mut self, caption: &str, sense: Sense, language: &'static str) {
        let key = Key::of(caption);
        let canonical = key.text();
        // `InvoiceNo` run together is not split into words, so the plain form is kept beside the one with the number sign.
        let plain = canonical.contains(NUMBER).then(|| canonical.replace(NUMBER, "no"));
        let short = lean(words_of(&key).iter().map(String::as_str));
        for form in [Some(canonical), plain].into_iter().flatten() {
            if form.is_empty() || form == "no" {
                continue;
            }
            let length = form.chars().count();
            self.longest = self.longest.max(length);
            self.openings.insert(opening(form.chars()));
            self.spoken.entry(form.clone()).or_default().push((sense, language));
            let senses = self.exact.entry(form.clone()).or_default();
            if senses.iter().all(|(_, l)| *l != language) {
                let buckets = self.near.entry(language).or_default();
                if buckets.len() <= length {
                    buckets.resize_with(length + 1, Vec::new);
                }
                let mask = pairs(form.chars());
                let known = |b: &Vec<(u128, String)>| b.iter().any(|(m, f)| *m == mask && *f == form);
                if let Some(bucket) = buckets.get_mut(length).filter(|b| !known(b)) {
                    bucket.push((mask, form.clone()));
                }
            }
            if let Some(short) = short.clone() {
                self.lean_openings.insert(opening(short.chars()));
                self.lean.entry(short).or_insert(form);
            }
            if !senses.iter().any(|(s, _)| *s == sense) {
                senses.push((sense, language));
            }
        }
    }

    /// Whether any caption begins as these letters do.
    pub(super) fn opens(&self, letters: &[char]) -> bool {
        let full = opening(letters.iter().copied());
        (1..=OPENING.min(letters.len())).any(|n| {
            let mut start = full;
            start.iter_mut().skip(n).for_each(|c| *c = '\0');
            self.openings.contains(&start)
        })
    }

    /// The senses of a caption that reads exactly so, with every language that has them.
    pub(super) fn spoken(&self, key: &str) -> Vec<(Sense, &'static str)> {
        self.spoken.get(key).cloned().unwrap_or_default()
    }

    /// The senses of a caption that reads exactly so.
    pub(super) fn get(&self, key: &str) -> Option<&Vec<(Sense, &'static str)>> {
        self.exact.get(key)
    }

    /// The nearest caption of those languages within the letters that may be forgiven, with how many it took.
    pub(super) fn near(&self, key: &[char], forgive: Forgive) -> Option<(&str, usize)> {
        let allowed = forgiven(key.len(), forgive.ocr);
        if allowed == 0 {
            return None;
        }
        let own = pairs(key.iter().copied());
        let text: String = key.iter().collect();
        let mut best: Option<(&str, usize)> = None;
        let buckets = forgive.tongues.iter().filter_map(|t| self.near.get(t));
        for bucket in
            buckets.flat_map(|b| b.iter().enumerate().skip(key.len().saturating_sub(allowed)).take(2 * allowed + 1))
        {
            let limit = allowed.min(forgiven(bucket.0, forgive.ocr));
            for (mask, caption) in bucket.1 {
                // One wrong letter touches two pairs here and two there.
                if (mask ^ own).count_ones() as usize > 4 * limit {
                    continue;
                }
                let distance = strsim::levenshtein(&text, caption);
                if distance <= limit && best.is_none_or(|(_, d)| distance < d) {
                    best = Some((caption, distance));
                }
            }
        }
        best
    }
}

/// The folded words of a caption.
fn words_of(key: &Key) -> Vec<String> {
    key.starts.windows(2).filter_map(|w| Some(key.chars.get(*w.first()?..*w.get(1)?)?.iter().collect())).collect()
}

/// Which misprints are forgiven.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Forgive<'a> {
    /// Whether the page was read by OCR: then more.
    pub ocr: bool,
    /// The languages whose captions are tried.
    pub tongues: &'a [&'static str],
}

/// How many wrong letters a caption of that length may have. Short ones have none: too many words are one letter away.
fn forgiven(length: usize, ocr: bool) -> usize {
    match (length, ocr) {
        (0..=5, _) => 0,
        (6..=9, true) => 1,
        (10..=15, true) => 2,
        (_, true) => 3,
        (6..=8, false) => 0,
        (9..=17, false) => 1,
        (_, false) => 2,
    }
}

/// A bit for each pair of neighbouring letters, to compare two texts in one instruction.
fn pairs(chars: impl Iterator<Item = char>) -> u128 {
    let mut last = '^';
    chars.fold(0, |mask, c| {
        let bit = (last as u32).wrapping_mul(31).wrapping_add(c as u32).wrapping_mul(0x9E37_79B1) >> 25;
        last = c;
        mask | 1 << bit
    })
}
