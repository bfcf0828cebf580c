//! Numbers in ideographs before a word of measure: 两支, 一百二十箱. In: characters and a place among them, or one sign. Out: the number that begins there,
//! or the value of the sign. Signs and measures are those of the languages that write so.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::step::Step;
use crate::languages::{self, ALL};
use crate::model::Quantity;

/// The signs that write numbers, and their values.
static SIGNS: LazyLock<FxHashMap<char, u64>> = LazyLock::new(|| {
    let signs = ALL.iter().flat_map(|l| l.counting.signs);
    signs.filter_map(|(sign, value)| Some((sign.chars().next()?, u64::from(*value)))).collect()
});

/// The words of measure, one sign each.
static MEASURES: LazyLock<FxHashSet<char>> =
    LazyLock::new(|| languages::words(|l| l.counting.measures).filter_map(|w| w.chars().next()).collect());

/// The value of a sign that writes a number.
pub(crate) fn value_of(sign: char) -> Option<u64> {
    SIGNS.get(&sign).copied()
}

/// By how much a sign right behind figures multiplies them: `3万`.
pub(super) fn times(sign: char) -> Option<u64> {
    value_of(sign).filter(|by| *by >= 1000)
}

/// The number that begins at this place, if a word of measure stands behind it. A single "one" is a word like others.
pub(super) fn at(chars: &[char], at: usize) -> Step {
    let values: Vec<u64> = chars.get(at..).unwrap_or(&[]).iter().map_while(|c| value_of(*c)).collect();
    let run = values.len();
    let measure = chars.get(at + run).is_some_and(|c| MEASURES.contains(c));
    let before = at.checked_sub(1).and_then(|n| chars.get(n)).is_some_and(char::is_ascii_digit);
    if run == 0 || !measure || before || values == [1] {
        return Step::over(at + run.max(1));
    }
    Step { value: Quantity::new(&sum(&values).to_string()).map(|q| (q, at + run)), next: at + run }
}

/// The value of signs one after another: units before tens, hundreds, thousands, and all of that before ten thousands.
fn sum(values: &[u64]) -> u64 {
    let (mut total, mut section, mut ones) = (0_u64, 0_u64, 0_u64);
    for value in values {
        match value {
            10_000.. => {
                total = total.saturating_add(section).saturating_add(ones).saturating_mul(*value);
                (section, ones) = (0, 0);
            }
            10.. => {
                section = section.saturating_add(ones.max(1) * value);
                ones = 0;
            }
            unit => ones = *unit,
        }
    }
    total.saturating_add(section).saturating_add(ones)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_summed() {
        for (text, value) in [("十", 10), ("两百", 200), ("一万二千三百零五", 12_305), ("三萬", 30_000)] {
            let values: Vec<u64> = text.chars().filter_map(value_of).collect();
            assert_eq!((values.len(), sum(&values)), (text.chars().count(), value), "{text}");
        }
    }
}
