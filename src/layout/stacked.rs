//! Letters set over each other: a caption beside its box, read from above. In: the words of a page, each with its place. Out: those that stand in no such
//! stack, and the stacks.

use super::tokens::is_ideograph;
use crate::model::{Rect, Word};

/// A stack has so many letters.
const LETTERS: usize = 4;
/// Their middles lie within so many heights of one line down, and each is no farther below the one before it. Chosen by eye; not measured.
const DOWN: (f64, f64) = (0.35, 2.2);
/// Ideographs of a stack are no farther apart than this, in heights, and so many. Chosen by eye; not measured.
const SIGNS: (f64, usize) = (0.4, 3);
/// Nothing stands so near at either side, in heights.
const FREE: f64 = 0.4;
/// So many letters are looked at: a page of single letters takes no endless time.
const CROWD: usize = 600;

type Placed<'w> = (Rect, &'w Word);

/// The words outside of stacks, and the stacks, each from above.
pub(super) fn part<'w>(words: Vec<Placed<'w>>) -> (Vec<Placed<'w>>, Vec<Vec<Placed<'w>>>) {
    let mut single: Vec<Placed<'w>> = words.iter().copied().filter(|w| is_letter(w.1)).take(CROWD).collect();
    single.retain(|(r, w)| !words.iter().any(|(o, v)| !std::ptr::eq(*v, *w) && beside(r, o)));
    single.sort_by(|a, b| a.0.y0.total_cmp(&b.0.y0));
    let mut stacks: Vec<Vec<Placed<'w>>> = Vec::new();
    for (rect, word) in single {
        let under = |stack: &&mut Vec<Placed<'w>>| {
            stack.last().is_some_and(|(last, above)| {
                let sign = |w: &Word| w.text.chars().all(is_ideograph);
                // Signs of one row each ("片" for pieces) stand farther apart, and are all the same.
                let near = !sign(word) || rect.y0 - last.y1 < SIGNS.0 * last.height() && above.text != word.text;
                near && sign(above) == sign(word)
                    && (last.mid_x() - rect.mid_x()).abs() < DOWN.0 * last.height()
                    && rect.y0 > last.mid_y()
                    && rect.mid_y() - last.mid_y() < DOWN.1 * last.height()
            })
        };
        match stacks.iter_mut().find(under) {
            Some(stack) => stack.push((rect, word)),
            None => stacks.push(vec![(rect, word)]),
        }
    }
    let least =
        |s: &[Placed<'_>]| if s.iter().all(|(_, w)| w.text.chars().all(is_ideograph)) { SIGNS.1 } else { LETTERS };
    stacks.retain(|s| s.iter().filter(|(_, w)| w.text.chars().all(char::is_alphabetic)).count() >= least(s));
    let stacked = |w: &Word| stacks.iter().flatten().any(|(_, s)| std::ptr::eq(*s, w));
    let rest = words.into_iter().filter(|(_, w)| !stacked(w)).collect();
    (rest, stacks)
}

/// A letter by itself, or the hyphen between two words. A small letter is a unit or a mark.
fn is_letter(word: &Word) -> bool {
    let mut chars = word.text.chars();
    let first = chars.next();
    chars.next().is_none() && first.is_some_and(|c| c.is_uppercase() || is_ideograph(c) || matches!(c, '-' | '–' | '/'))
}

/// Whether a word stands right beside a letter, on its line.
fn beside(letter: &Rect, other: &Rect) -> bool {
    let gap = (other.x0 - letter.x1).max(letter.x0 - other.x1);
    letter.overlap_y(other) > 0.5 * letter.height().min(other.height()) && gap < FREE * letter.height()
}
