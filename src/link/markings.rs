//! The markings of the register that identify items, for look-up by folded key and by runs of numbers. In: items.
//! Out: the table, which `marking` uses; beside it the numbers of contracts and orders that are marked on items.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::languages;
use crate::layout::tokens::{Kind, beginnings, tokens};
use crate::model::{Item, MarkingKind, fold};

/// The markings of the register that identify items.
#[derive(Debug, Default)]
pub(super) struct Markings {
    pub(super) all: Vec<Known>,
    /// By folded key.
    pub(super) keys: HashMap<String, Vec<usize>>,
    /// Serial and lot numbers as a stem and a number at the end, for runs: (stem, digits) to number to markings.
    pub(super) series: HashMap<(String, usize), BTreeMap<u64, Vec<usize>>>,
    /// The longest key.
    pub(super) longest: usize,
    /// Numbers of contracts and orders that are marked on items, folded, with their items.
    pub(super) papers: HashMap<String, Vec<usize>>,
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
            let other = known.markings.iter().filter(|m| !m.kind.identifies());
            for key in other.filter_map(|m| number(&m.text)) {
                all.papers.entry(key).or_default().push(item);
            }
            for marking in known.markings.iter().filter(|m| m.kind.identifies()) {
                let key = marking.key();
                if key.is_empty() {
                    continue;
                }
                let n = all.all.len();
                all.longest = all.longest.max(key.chars().count());
                if let Some((stem, digits, number)) = series(&key) {
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

/// How nouns for contracts and orders begin, of all languages, folded.
static NOUNS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lists = languages::ALL.iter().flat_map(|l| l.claims.contract.iter().chain(l.claims.order));
    beginnings(lists.copied().filter(|w| !w.contains(char::is_whitespace) && w.chars().count() >= LEAST))
});

/// A number, or a noun, has so many letters and digits at least: shorter ones are common to many papers. Chosen by hand.
const LEAST: usize = 5;

/// The folded number in a marking that names a contract or an order: `Contract 7/1998-K`.
fn number(marking: &str) -> Option<String> {
    let noun =
        tokens(marking).iter().any(|t| t.kind == Kind::Word && NOUNS.iter().any(|n| t.text.starts_with(n.as_str())));
    let digits = |w: &str| w.chars().filter(char::is_ascii_digit).count();
    let number = marking.split_whitespace().filter(|w| digits(w) > 0).max_by_key(|w| digits(w))?;
    let key = fold(number);
    (noun && key.chars().count() >= LEAST).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_marking_that_names_a_paper_has_its_number() {
        assert_eq!(number("Contract 77/2009-RW").as_deref(), Some("772009RW"));
        assert_eq!(number("Vertrag Nr. KV-4417").as_deref(), Some("KV4417"));
        assert_eq!(number("Contract 12"), None);
        assert_eq!(number("CIP 1984-5521"), None);
    }
}
