//! Two scripts on one page. In: the page read in Latin letters, and read in another script with them. Out: its words, each in the script it is printed in.

use super::script::Script;
use super::second::{LONE, better, confidence, groups, same_place};
use super::word::Recognised;

/// A word that makes sense in the other script may be read with so much less confidence than what Latin letters made of it. Chosen
/// by eye; not measured.
const WORSE: f32 = 0.15;
/// Two words stand side by side where their feet differ by less than this and their gap is less than this, in heights of the higher. Chosen by eye; not
/// measured.
const BESIDE: (f64, f64) = (0.5, 1.2);

/// The words of both readings, each place in the script that makes sense there; how many letters prove the other one.
pub(super) fn in_both(latin: Vec<Recognised>, mixed: Vec<Recognised>, script: &Script) -> (Vec<Recognised>, usize) {
    let own = of_script(&mixed, script);
    let other: Vec<Recognised> = mixed.into_iter().zip(own).filter(|(_, own)| *own).map(|(word, _)| word).collect();
    let pick = |(one, two): (Vec<Recognised>, Vec<Recognised>)| match (one.is_empty(), two.is_empty()) {
        (_, true) => one,
        (true, false) => two.into_iter().filter(|w| w.confidence > LONE).collect(),
        _ if confidence(&two) + WORSE >= confidence(&one) => two,
        _ => one,
    };
    let words: Vec<Recognised> = groups(latin, other).into_iter().flat_map(pick).collect();
    let proof = words.iter().map(|w| script.own_letters(&w.text)).sum();
    (words, proof)
}

/// Which share of the letters stands in words that are in the script.
#[allow(clippy::cast_precision_loss)]
pub(super) fn share(words: &[Recognised], script: &Script) -> f64 {
    let (mut own, mut all) = (0, 0);
    for word in words {
        let letters = word.text.chars().filter(|c| c.is_alphabetic()).count();
        all += letters;
        own += if script.possible(&word.text) { letters } else { 0 };
    }
    own as f64 / all.max(1) as f64
}

/// A second reading in Latin letters betters the words in these, and leaves those in the other script.
pub(super) fn latin_bettered(words: Vec<Recognised>, mut again: Vec<Recognised>, script: &Script) -> Vec<Recognised> {
    let (mut other, latin): (Vec<_>, Vec<_>) = words.into_iter().partition(|w| script.possible(&w.text));
    again.retain(|w| !other.iter().any(|o| same_place(o, w)));
    other.append(&mut better(latin, again));
    other
}

/// Which words are in the script: those with letters that no other has, and beside such those that could be in either.
fn of_script(words: &[Recognised], script: &Script) -> Vec<bool> {
    let mut own: Vec<bool> =
        words.iter().map(|w| script.possible(&w.text) && script.own_letters(&w.text) > 0).collect();
    let order: Vec<usize> = (0..words.len()).collect();
    for pass in [order.clone(), order.into_iter().rev().collect()] {
        for pair in pass.windows(2) {
            let [from, to] = pair else { continue };
            let (Some(a), Some(b)) = (words.get(*from), words.get(*to)) else { continue };
            let spreads = own.get(*from) == Some(&true) && script.possible(&b.text) && beside(a, b);
            if let Some(own) = own.get_mut(*to).filter(|_| spreads) {
                *own = true;
            }
        }
    }
    own
}

/// Whether two words stand side by side on one line.
fn beside(a: &Recognised, b: &Recognised) -> bool {
    let height = (a.area[3] - a.area[1]).max(b.area[3] - b.area[1]);
    let gap = b.area[0].max(a.area[0]) - a.area[2].min(b.area[2]);
    (a.area[3] - b.area[3]).abs() < height * BESIDE.0 && gap < height * BESIDE.1
}

#[cfg(test)]
mod tests {
    use super::super::script::OTHERS;
    use super::*;

    fn word(text: &str, x: f64, y: f64, confidence: f32) -> Recognised {
        #[allow(clippy::cast_precision_loss)]
        let width = text.chars().count() as f64 * 10.0;
        Recognised { text: text.into(), area: [x, y, x + width, y + 20.0], confidence }
    }

    #[test]
    fn each_place_is_read_in_its_own_script() {
        let latin = vec![
            word("Bec", 0.0, 0.0, 0.9),
            word("HeTTO", 40.0, 0.0, 0.7),
            word("pcs", 0.0, 50.0, 0.9),
            word("weight", 0.0, 100.0, 0.9),
        ];
        let mixed = vec![
            word("Вес", 0.0, 0.0, 0.9),
            word("нетто", 40.0, 0.0, 0.9),
            word("рсѕ", 0.0, 50.0, 0.9),
            word("weight", 0.0, 100.0, 0.8),
        ];
        let (words, proof) = in_both(latin, mixed, &OTHERS[0]);
        let texts: Vec<&str> = words.iter().map(|w| w.text.as_str()).collect();
        assert_eq!(texts, ["Вес", "нетто", "pcs", "weight"]);
        assert_eq!(proof, 3);
    }
}
