//! Numbers in words, of all languages: `twenty-five`, `deux mille cinq cents`, `quatre-vingt-dix`, `zweitausendfünfhundert`, `novemila`, `две тысячи
//! четыреста`, `ألف وخمسمائة`. In: words one after another. Out: their value, and how many words were used.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::sum::Sum;
use crate::languages::{self, ALL};
use crate::layout::tokens::{fold, folded};

/// The number words of one language, folded.
struct Lexicon {
    code: &'static str,
    words: HashMap<String, u64>,
    /// Words that count beside other numbers or inside longer words alone: `ein` of `einundzwanzig`, `un` of `setenta y un`.
    beside: HashMap<String, u64>,
    /// What may stand between two words of one number.
    and: FxHashSet<String>,
    /// The same where it is written together with the next word.
    glued_and: Vec<&'static str>,
    /// "And" inside of a word: `fünfundzwanzig`.
    glue: FxHashSet<String>,
}

/// The languages' number words. A number is written in one language: words of two make none.
static LEXICONS: LazyLock<Vec<Lexicon>> = LazyLock::new(|| {
    let counted = |list: &'static [(&'static str, u32)]| list.iter().map(|(w, n)| (fold(w), u64::from(*n))).collect();
    let lexicon = |l: &&'static languages::Language| Lexicon {
        code: l.code,
        words: counted(l.numbers),
        beside: counted(l.counting.inside),
        and: folded(l.counting.and.iter().copied()),
        glued_and: l.counting.and.iter().copied().filter(|and| l.glued.words.contains(and)).collect(),
        glue: folded(l.counting.glue.iter().copied()),
    };
    ALL.iter().map(lexicon).filter(|l| !l.words.is_empty()).collect()
});

/// Words that count in one language and are everyday words in it or another (German `bin`): they count beside other numbers only.
static EVERYDAY: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.counting.everyday)));

/// The longest word that is taken apart.
const LONGEST: usize = 40;

/// The value at the head of these words and how many of them it took. `languages` are the languages in which it may be written, BCP 47; any where it is not known.
pub(super) fn value(words: &[&str], languages: Option<&[&str]>) -> Option<(u64, usize)> {
    let may = |l: &&Lexicon| languages.is_none_or(|t| t.contains(&l.code));
    let mut best: Option<(u64, usize)> = None;
    for found in LEXICONS.iter().filter(may).filter_map(|l| l.value(words)) {
        if best.is_none_or(|(_, taken)| found.1 > taken) {
            best = Some(found);
        }
    }
    best
}

/// By how much a word behind a number in figures makes it more: `3 mila`, `250 тысяч`, `1.5 million`.
pub(super) fn multiplier(word: &str, languages: &[&str]) -> Option<u64> {
    let folded = fold(word);
    let own = LEXICONS.iter().filter(|l| languages.contains(&l.code));
    own.filter_map(|l| l.words.get(&folded).copied()).find(|n| matches!(n, 1000 | 1_000_000))
}

impl Lexicon {
    fn value(&self, words: &[&str]) -> Option<(u64, usize)> {
        let first = words.first()?;
        let mut sum = Sum::default();
        if !sum.take(self.of_word(first).or_else(|| self.beside(first))?) {
            return None;
        }
        let (mut taken, mut counted) = (1, 1);
        while let Some(next) = words.get(taken) {
            let joint = self.and.contains(&fold(next));
            let at = if joint { taken + 1 } else { taken };
            let Some(n) = words.get(at).and_then(|w| self.of_word(w).or_else(|| self.beside(w))) else { break };
            let mut longer = sum.clone();
            if !(longer.take(n)
                || self.units_first() && longer.behind_units(n)
                || self.ten_goes_on() && longer.behind_ten(n))
            {
                break;
            }
            sum = longer;
            (taken, counted) = (at + 1, counted + 1);
        }
        let alone = counted == 1 && (EVERYDAY.contains(&fold(first)) || self.of_word(first).is_none());
        (!alone).then(|| (sum.value(), taken))
    }

    /// Whether units stand before tens in words of their own, as in the language that writes its "and" together with the next word (Arabic).
    fn units_first(&self) -> bool {
        !self.glued_and.is_empty()
    }

    /// Whether eleven is "ten one", as in Turkish: the language has no words from eleven to nineteen.
    fn ten_goes_on(&self) -> bool {
        !self.words.values().any(|n| *n == 15) && !self.units_first()
    }

    fn beside(&self, word: &str) -> Option<u64> {
        self.beside.get(&fold(word)).copied()
    }

    /// One word: as it stands, without an "and" that is written together with it (Arabic), or put together of several (German, Dutch, Italian, Greek).
    fn of_word(&self, word: &str) -> Option<u64> {
        let folded = fold(word);
        let whole = |w: &str| self.words.get(w).copied();
        let stripped = || self.glued_and.iter().find_map(|and| folded.strip_prefix(and));
        let bare = || {
            let word = stripped().filter(|_| !self.beside.contains_key(&folded))?;
            whole(word).or_else(|| self.beside.get(word).copied())
        };
        whole(&folded).or_else(bare).or_else(|| self.compound(&folded))
    }

    /// `fünfundzwanzig`, `zwölfhundert`, `novemila`, `millecinquecento`, `settantuno`: words put together without a space.
    fn compound(&self, word: &str) -> Option<u64> {
        let letters = word.chars().count();
        if !(5..=LONGEST).contains(&letters) || !word.chars().all(char::is_alphabetic) {
            return None;
        }
        let mut parts = Vec::new();
        // Dutch `duizenden` is no number: what an "and" joins stands on both sides.
        if !self.split(word, &mut parts) || parts.len() < 2 || parts.last().is_none_or(Option::is_none) {
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
                    if !(sum.take(*n) || self.ten_goes_on() && sum.behind_ten(*n)) {
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
    fn split(&self, word: &str, parts: &mut Vec<Option<u64>>) -> bool {
        if word.is_empty() {
            return true;
        }
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1);
        for end in ends.collect::<Vec<_>>().into_iter().rev() {
            let Some((head, rest)) = word.split_at_checked(end) else { continue };
            let number = self.words.get(head).or_else(|| self.beside.get(head));
            let part = match number {
                _ if self.glue.contains(head) && !parts.is_empty() => None,
                Some(n) => Some(*n),
                None => continue,
            };
            parts.push(part);
            if self.split(rest, parts) {
                return true;
            }
            parts.pop();
        }
        false
    }
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn words_of_many_languages_are_summed() {
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
            assert_eq!(value(&words, None), Some((wanted, taken)), "{text}");
        }
        for (text, wanted) in [
            ("setenta y un fusiles", 71),
            ("ciento una cajas", 101),
            ("settantuno fucili", 71),
            ("ventotto fucili", 28),
            ("centotrentuno fucili", 131),
            ("ventitré casse", 23),
            ("vingt et un fusils", 21),
            ("quatre vingt un fusils", 81),
            ("trinta e uma caixas", 31),
            ("douăzeci și una de lăzi", 21),
            ("douăzeci de mii de cartușe", 20_000),
            ("dwadzieścia jeden skrzyń", 21),
            ("двадцать один автомат", 21),
            ("двадцять одна гвинтівка", 21),
            ("тридесет и една пушки", 31),
            ("тридесет и један пиштољ", 31),
            ("yirmi bir adet", 21),
            ("τριάντα ένα τυφέκια", 31),
            ("εκατόν είκοσι μία μονάδες", 121),
            ("واحد وعشرون بندقية", 21),
            ("خمسة وعشرون بندقية", 25),
            ("مائة واثنتا عشرة بندقية", 112),
            ("trzydziestu jeden karabinów", 31),
            ("honderdeenentwintig geweren", 121),
            ("hunderteinundzwanzig Gewehre", 121),
            ("twenty one rifles", 21),
            ("ikiyüzelli adet", 250),
            ("on beş sandık", 15),
            ("onbeş sandık", 15),
            ("un millón de cartuchos", 1_000_000),
        ] {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(value(&words, None).map(|v| v.0), Some(wanted), "{text}");
        }
        for none in ["ich", "bin", "undzwanzig", "duizenden", "hundreds", "zweifel"] {
            assert_eq!(value(&[none], None), None, "{none}");
        }
    }
}
