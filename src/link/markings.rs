//! The markings of the register that identify items, for look-up by folded key and by runs of numbers. In: items.
//! Out: the table, which `marking` uses.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Item, MarkingKind};

/// The markings of the register that identify items.
#[derive(Debug, Default)]
pub(super) struct Markings {
    pub(super) all: Vec<Known>,
    /// By folded key.
    pub(super) keys: HashMap<String, Vec<usize>>,
    /// Serial numbers as a stem and a number at the end, for runs: (stem, digits) to number to markings.
    pub(super) series: HashMap<(String, usize), BTreeMap<u64, Vec<usize>>>,
    /// The longest key.
    pub(super) longest: usize,
}

#[derive(Debug)]
pub(super) struct Known {
    pub(super) item: usize,
    pub(super) kind: MarkingKind,
    pub(super) text: String,
}

impl Markings {
    pub(super) fn new(items: &[Item]) -> Self {
        let mut all = Self::default();
        for (item, known) in items.iter().enumerate() {
            for marking in known.markings.iter().filter(|m| m.kind.identifies()) {
                let key = marking.key();
                if key.is_empty() {
                    continue;
                }
                let n = all.all.len();
                all.longest = all.longest.max(key.chars().count());
                if marking.kind == MarkingKind::Serial
                    && let Some((stem, digits, number)) = series(&key)
                {
                    all.series.entry((stem, digits)).or_default().entry(number).or_default().push(n);
                }
                all.keys.entry(key).or_default().push(n);
                all.all.push(Known { item, kind: marking.kind, text: marking.text.clone() });
            }
        }
        all
    }
}

/// A folded serial as stem, count of digits at its end, and their number.
pub(super) fn series(key: &str) -> Option<(String, usize, u64)> {
    let stem = key.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &key[stem.len()..];
    let number = digits.parse().ok().filter(|_| (2..=12).contains(&digits.len()))?;
    Some((stem.to_owned(), digits.len(), number))
}
