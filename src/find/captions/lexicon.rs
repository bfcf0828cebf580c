//! Captions folded, ready to be looked up. In: captions with what they stand over. Out: the senses of a caption that reads exactly so, and the nearest
//! caption where a few letters are forgiven. Which captions there are, the shelf says.

use std::sync::{LazyLock, OnceLock};

// Nobody else chooses the keys of these tables, so they need no hash that withstands chosen ones.
use rustc_hash::{FxHashMap, FxHashSet};

use super::sense::Sense;
use crate::find::key::{Key, NUMBER, key_of};
use crate::find::misread::halves;
use crate::languages;

/// Folded captions.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    entries: Vec<Entry>,
    /// The place of each form among the entries.
    exact: FxHashMap<String, usize>,
    own: FxHashMap<&'static str, Own>,
    /// Captions of two words and more without their small words, each with the place of its full form.
    lean: FxHashMap<String, usize>,
    pub(super) longest: usize,
    /// How captions begin: what begins otherwise is not looked up.
    openings: FxHashSet<[char; OPENING]>,
    /// The same of those without their small words.
    pub(super) lean_openings: FxHashSet<[char; OPENING]>,
}

/// A folded caption.
#[derive(Debug)]
pub(crate) struct Entry {
    form: String,
    /// What it stands over, each sense with the first language that has it.
    pub(super) senses: Vec<(Sense, &'static str)>,
    /// Each sense with every language that has it.
    pub(super) spoken: Vec<(Sense, &'static str)>,
}

/// The captions of one language.
#[derive(Debug, Default)]
struct Own {
    entries: Vec<usize>,
    /// By length in characters: a mask of letter pairs, and the entry. It is made when a misprint is first looked for, since few papers need it in more than
    /// one or two languages.
    near: OnceLock<Vec<Vec<(u128, usize)>>>,
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
    LazyLock::new(|| languages::words(|l| l.forms.small).map(key_of).collect());

/// A caption that is compared without its small words has so many others at least.
pub(super) const LEAST_LEAN: usize = 2;

/// The words without the small ones; `None` where fewer than two are left.
pub(super) fn lean<'w>(words: impl Iterator<Item = &'w str>) -> Option<String> {
    let kept: Vec<&str> = words.filter(|w| !SMALL_WORDS.contains(*w)).collect();
    (kept.len() >= LEAST_LEAN).then(|| kept.concat())
}

impl Lexicon {
    pub(super) fn add(&mut self, caption: &str, sense: Sense, language: &'static str) {
        let words = words_of(&Key::of(caption));
        let short = lean(words.iter().map(String::as_str));
        self.add_folded(words.concat(), short.as_deref(), sense, language);
    }

    /// The same of a caption that is folded, with what is left of it without its small words.
    pub(super) fn add_folded(&mut self, canonical: String, short: Option<&str>, sense: Sense, language: &'static str) {
        // `InvoiceNo` run together is not split into words, so the plain form is kept beside the one with the number sign.
        let plain = canonical.contains(NUMBER).then(|| canonical.replace(NUMBER, "no"));
        for form in [Some(canonical), plain].into_iter().flatten() {
            if form.is_empty() || form == "no" {
                continue;
            }
            let place = self.place(form);
            let Some(entry) = self.entries.get_mut(place) else { continue };
            if !entry.spoken.iter().any(|(_, l)| *l == language) {
                self.own.entry(language).or_default().entries.push(place);
            }
            entry.spoken.push((sense, language));
            if !entry.senses.iter().any(|(s, _)| *s == sense) {
                entry.senses.push((sense, language));
            }
            if let Some(short) = short {
                self.lean_openings.insert(opening(short.chars()));
                if !self.lean.contains_key(short) {
                    self.lean.insert(short.to_owned(), place);
                }
            }
        }
    }

    /// The place of a form among the entries, where it may be new.
    fn place(&mut self, form: String) -> usize {
        if let Some(place) = self.exact.get(&form) {
            return *place;
        }
        self.longest = self.longest.max(form.chars().count());
        self.openings.insert(opening(form.chars()));
        self.entries.push(Entry { form: form.clone(), senses: Vec::new(), spoken: Vec::new() });
        self.exact.insert(form, self.entries.len() - 1);
        self.entries.len() - 1
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

    /// The caption that reads exactly so.
    pub(super) fn get(&self, key: &str) -> Option<&Entry> {
        self.exact.get(key).and_then(|place| self.entries.get(*place))
    }

    /// The caption that reads so without its small words.
    pub(super) fn lean(&self, short: &str) -> Option<&Entry> {
        self.lean.get(short).and_then(|place| self.entries.get(*place))
    }

    /// The captions of a language by length, with their masks.
    fn near_of(&self, language: &str) -> Option<&Vec<Vec<(u128, usize)>>> {
        let own = self.own.get(language)?;
        let made = own.near.get_or_init(|| {
            let mut buckets: Vec<Vec<(u128, usize)>> = Vec::new();
            for place in &own.entries {
                let Some(entry) = self.entries.get(*place) else { continue };
                let length = entry.form.chars().count();
                if buckets.len() <= length {
                    buckets.resize_with(length + 1, Vec::new);
                }
                buckets.get_mut(length).into_iter().for_each(|b| b.push((pairs(entry.form.chars()), *place)));
            }
            buckets
        });
        Some(made)
    }

    /// The nearest caption of those languages within the letters that may be forgiven, with how many it took. In recognised print a letter that is taken for
    /// one like it counts for half.
    pub(super) fn near(&self, key: &[char], forgive: Forgive) -> Option<(&Entry, usize)> {
        let allowed = forgiven(key.len(), forgive.ocr);
        if allowed == 0 {
            return None;
        }
        let own = pairs(key.iter().copied());
        let text: String = key.iter().collect();
        let mut best: Option<(&Entry, f64)> = None;
        let touched = if forgive.ocr { TOUCHED.1 } else { TOUCHED.0 };
        let buckets = forgive.languages.iter().filter_map(|t| self.near_of(t));
        for bucket in
            buckets.flat_map(|b| b.iter().enumerate().skip(key.len().saturating_sub(allowed)).take(2 * allowed + 1))
        {
            let limit = allowed.min(forgiven(bucket.0, forgive.ocr));
            for (mask, place) in bucket.1 {
                if (mask ^ own).count_ones() as usize > touched * limit {
                    continue;
                }
                let Some(entry) = self.entries.get(*place) else { continue };
                let distance = if forgive.ocr {
                    let form: Vec<char> = entry.form.chars().collect();
                    halves(key, &form, 2 * limit).map(|n| n as f64 / 2.0)
                } else {
                    Some(strsim::levenshtein(&text, &entry.form)).filter(|d| *d <= limit).map(|d| d as f64)
                };
                if let Some(distance) = distance.filter(|d| best.is_none_or(|(_, b)| *d < b)) {
                    best = Some((entry, distance));
                }
            }
        }
        // However alike the letters are, so many of them are wrong.
        best.map(|(entry, _)| (entry, strsim::levenshtein(&text, &entry.form)))
    }
}

/// One wrong letter touches two pairs here and two there; of letters that look alike more may be wrong.
const TOUCHED: (usize, usize) = (4, 7);

/// The folded words of a caption.
pub(super) fn words_of(key: &Key) -> Vec<String> {
    key.starts.windows(2).filter_map(|w| Some(key.chars.get(*w.first()?..*w.get(1)?)?.iter().collect())).collect()
}

/// Which misprints are forgiven.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Forgive<'a> {
    /// Whether the page was read by OCR: then more.
    pub ocr: bool,
    /// The languages whose captions are tried.
    pub languages: &'a [&'static str],
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
