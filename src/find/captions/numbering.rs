//! Box numbers and list marks before a caption (`2 Consignee`, `(14) Carrier`, `4a. Date`). In: the text of a cell. Out: the word behind them.

use crate::find::key::Key;
use crate::find::unit;

/// The index of the first word behind a box number or list mark (`2 Consignee`, `(14) Carrier`, `4a. Date`).
pub(super) fn numbering(key: &Key, chars: &[char]) -> usize {
    let word = |n: usize| key.starts.get(n).zip(key.starts.get(n + 1)).and_then(|(a, b)| key.chars.get(*a..*b));
    let Some(first) = word(0) else { return 0 };
    // `: 2.1 of 3 May`: the value of the caption before it.
    if chars.iter().find(|c| !c.is_whitespace()).is_some_and(|c| matches!(c, ':' | '：')) {
        return 0;
    }
    // `1.1.1`, `14.1`: sections of sections.
    let levels =
        (0..4).take_while(|n| word(*n).is_some_and(|w| w.len() <= 2 && w.iter().all(char::is_ascii_digit))).count();
    if levels > 1
        && key.begin(levels).and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphabetic())
        && dotted(key, chars, levels)
    {
        return levels;
    }
    let digits = first.iter().filter(|c| c.is_ascii_digit()).count();
    let mark = (1..=2).contains(&digits) && first.len() <= digits + 1;
    let after = key.from.get(first.len()).and_then(|i| chars.get(*i)).is_some_and(|c| c.is_alphabetic());
    let letter =
        first.len() == 1 && key.from.first().and_then(|i| chars.get(*i + 1)).is_some_and(|c| matches!(c, '.' | ')'));
    if !(after && (mark || letter)) {
        return 0;
    }
    // `18 pièces` is an amount, not box 18.
    let rest: String = key.begin(1).and_then(|at| chars.get(at..)).unwrap_or(&[]).iter().collect();
    let marked = key.end(1).and_then(|at| chars.get(at)).is_some_and(|c| matches!(c, '.' | ')' | ':'));
    if !marked && rest.split_whitespace().count() == 1 && unit::of(&rest).is_some() {
        return 0;
    }
    1
}

/// Whether full stops alone part the first words.
fn dotted(key: &Key, chars: &[char], words: usize) -> bool {
    (1..words).all(|n| {
        let between = key.end(n).zip(key.begin(n)).and_then(|(a, b)| chars.get(a..b));
        between.is_some_and(|b| b == ['.'])
    })
}
