//! Wide print. In: the words of a line, left to right, each with its place. Out: which of them go on with the one before them. Of letters set apart ("I N V O I
//! C E") a text layer makes words of one letter; where the words end, the wider gaps tell. On a typewriter a space is as wide as a letter, which is much where
//! boxes hug the letters.

use super::tokens::is_ideograph;
use crate::model::{Rect, Word, median};

/// So many words of one letter in a row are print whose letters stand apart. Chosen by eye; not measured.
const LETTERS: usize = 4;
/// So much of them are letters: figures in a row are figures.
const LETTERED: f64 = 0.6;
/// A piece of such print has so many signs at most: letters that happen to stand near each other are one word to a reader.
const PIECE: usize = 2;
/// A gap parts words where it is wider than so many usual ones and so much of a height. Chosen by eye; not measured.
const WIDER: (f64, f64) = (1.6, 0.15);
/// Letters that stand farther apart than this, in heights, are no word. Chosen by eye; not measured.
const APART: f64 = 1.3;

/// For each word whether it goes on with the one before it.
pub(super) fn joined(words: &[(Rect, &Word)]) -> Vec<bool> {
    let mut found = vec![false; words.len()];
    let short = |(_, w): &(Rect, &Word)| w.text.chars().count() <= PIECE && !w.text.chars().any(is_ideograph);
    let mut from = 0;
    while from < words.len() {
        let length = words.iter().skip(from).take_while(|w| short(w)).count();
        let stretch = words.get(from..from + length).unwrap_or(&[]);
        if is_spaced(stretch) {
            let gaps: Vec<f64> = gaps(stretch);
            let usual = median(gaps.iter().copied()).unwrap_or(0.0);
            let height = median(stretch.iter().map(|(r, _)| r.height())).unwrap_or(0.0);
            let limit = (WIDER.0 * usual).max(usual + WIDER.1 * height);
            for (at, gap) in gaps.iter().enumerate() {
                if let Some(place) = found.get_mut(from + at + 1) {
                    *place = *gap <= limit;
                }
            }
        }
        from += length.max(1);
    }
    signs_apart(words, &mut found);
    found
}

/// Two to so many signs of a caption are set as far apart as its box is wide: "数 量", "金 額". Chosen by eye; not measured.
const SIGNS: usize = 5;
/// They stand no nearer and no farther apart than this, in heights, and all about as far. Chosen by eye; not measured.
const SET: (f64, f64, f64) = (0.4, 2.2, 0.3);

/// Ideographs that are set apart evenly, with nothing near on either side, are one caption.
fn signs_apart(words: &[(Rect, &Word)], found: &mut [bool]) {
    let single = |at: usize| {
        words.get(at).is_some_and(|(_, w)| {
            let mut chars = w.text.chars();
            chars.next().is_some_and(is_ideograph) && chars.next().is_none()
        })
    };
    let gap = |at: usize| Some(words.get(at + 1)?.0.x0 - words.get(at)?.0.x1);
    let height = |at: usize| words.get(at).map_or(1.0, |(r, _)| r.height());
    let near = |at: usize| gap(at).is_some_and(|g| g < SET.1 * height(at));
    let mut from = 0;
    while from < words.len() {
        let mut to = from;
        while single(to) && near(to) && single(to + 1) {
            to += 1;
        }
        let gaps: Vec<f64> = (from..to).filter_map(gap).collect();
        let (least, most) = gaps.iter().fold((f64::INFINITY, 0.0_f64), |(a, b), g| (a.min(*g), b.max(*g)));
        let even = most - least < SET.2 * height(from) && least > SET.0 * height(from);
        let free = !near(to) && !from.checked_sub(1).is_some_and(near);
        if (1..SIGNS).contains(&gaps.len()) && even && free {
            found.iter_mut().skip(from + 1).take(gaps.len()).for_each(|f| *f = true);
        }
        from = to + 1;
    }
}

/// A word by which typewritten print is told has so many signs at least.
const TOLD: usize = 4;
/// The ink of a word is so much of a place narrower than its places; words of one machine differ by no more than this in the width of a place; and a word
/// begins no farther, in places, from where one space behind the word before it would end. Measured on forms filled in by machine.
const PLACES: (f64, f64, f64) = (0.45, 0.07, 0.33);
/// A page is filled in by machine where so many pairs of neighbours stand one space apart, and such a share of those that have the width. Measured: pages in
/// print of other kinds have up to five, or a third.
const PAIRS: (usize, f64) = (6, 0.4);
/// Widths of places are tried in steps of so many points.
const STEP: f64 = 0.1;

fn signs(word: &Word) -> usize {
    word.text.chars().count()
}

/// The width of a letter's place in a word.
fn place(rect: &Rect, word: &Word) -> f64 {
    rect.width() / (signs(word) as f64 - PLACES.0)
}

/// Whether a word is wide enough to tell, and has places of that width.
fn fits(rect: &Rect, word: &Word, width: f64) -> bool {
    signs(word) >= TOLD && (place(rect, word) - width).abs() < PLACES.1 * width
}

/// Whether a word begins one space behind the one before it.
fn one_space((left, before): (&Rect, &Word), right: &Rect, width: f64) -> bool {
    ((right.x0 - left.x0) / width - signs(before) as f64 - 1.0).abs() < PLACES.2
}

/// The width of a letter's place on a page that a machine filled in: all letters and spaces of a typewriter are as wide. `None` on other pages.
pub(super) fn typewritten(rows: &[Vec<(Rect, &Word)>]) -> Option<f64> {
    let told = |(_, w): &&(Rect, &Word)| signs(w) >= TOLD;
    let steps = |(r, w): &(Rect, &Word)| (place(r, w) / STEP).round();
    let mut widths: Vec<f64> = rows.iter().flatten().filter(told).map(steps).collect();
    widths.sort_by(f64::total_cmp);
    widths.dedup();
    let pairs = |width: f64| {
        let all = rows.iter().flat_map(|row| row.windows(2)).filter_map(|pair| Some((pair.first()?, pair.get(1)?)));
        let own = all.filter(|(a, b)| fits(&a.0, a.1, width) && fits(&b.0, b.1, width));
        own.fold((0, 0), |(near, all), (a, b)| (near + usize::from(one_space((&a.0, a.1), &b.0, width)), all + 1))
    };
    let counted = widths.into_iter().map(|steps| steps * STEP).map(|width| (pairs(width), width));
    let ((near, all), width) = counted.max_by(|a, b| a.0.0.cmp(&b.0.0).then(b.0.1.cmp(&a.0.1)))?;
    (near >= PAIRS.0 && near as f64 >= PAIRS.1 * all as f64).then_some(width)
}

/// Whether a word goes on with the one before it on a typewritten line.
pub(super) fn goes_on((left, before): (&Rect, &Word), (right, after): (&Rect, &Word), width: f64) -> bool {
    let own = |r: &Rect, w: &Word| signs(w) < TOLD || fits(r, w, width);
    let told = signs(before) >= TOLD || signs(after) >= TOLD;
    told && own(left, before) && own(right, after) && one_space((left, before), right, width)
}

/// The gaps between neighbours.
fn gaps(stretch: &[(Rect, &Word)]) -> Vec<f64> {
    stretch.windows(2).filter_map(|pair| Some(pair.get(1)?.0.x0 - pair.first()?.0.x1)).collect()
}

/// Whether a stretch of short words is print whose letters stand apart.
fn is_spaced(stretch: &[(Rect, &Word)]) -> bool {
    let single: Vec<char> =
        stretch.iter().filter(|(_, w)| w.text.chars().count() == 1).flat_map(|(_, w)| w.text.chars()).collect();
    let letters = single.iter().filter(|c| c.is_alphabetic()).count();
    let height = median(stretch.iter().map(|(r, _)| r.height())).unwrap_or(0.0);
    let near = median(gaps(stretch)).is_some_and(|usual| usual < APART * height);
    letters >= LETTERS
        && letters as f64 >= LETTERED * single.len() as f64
        && single.len() * 4 >= stretch.len() * 3
        && near
}

#[cfg(test)]
mod tests {
    use crate::layout::Layout;
    use crate::model::{Rect, Span, Word};

    /// A line of letters, each a word of its own; a space makes a wider gap.
    fn text(print: &str, gap: f64) -> String {
        let mut document = crate::find::drawn::paper(&[&[]]);
        let page = document.pages.get_mut(0).unwrap();
        let mut x = 40.0;
        for letter in print.chars() {
            if letter == ' ' {
                x += 2.0 * gap;
                continue;
            }
            let start = page.text.chars().count();
            page.text.push(letter);
            page.text.push(' ');
            let rect = Rect { x0: x, y0: 100.0, x1: x + 6.0, y1: 110.0 };
            let span = Span::new(start, start + 1);
            page.words.push(Word { text: letter.to_string(), rect: Some(rect), confidence: 1.0, span });
            x += 6.0 + gap;
        }
        Layout::of(&document).line(0).text
    }

    #[test]
    fn letters_set_apart_are_the_words_that_they_spell() {
        assert_eq!(text("PACKING LIST", 2.0), "PACKING LIST");
        assert_eq!(text("N° DE COLIS : 14", 1.5), "N° DE COLIS : 14");
    }

    /// The cells of recognised lines of words whose letters have places of those widths, one space apart.
    fn cells(lines: &[&str], widths: fn(usize) -> f64) -> usize {
        let mut document = crate::find::drawn::paper(&[&[]]);
        let page = document.pages.get_mut(0).unwrap();
        page.text_source = crate::model::TextSource::Ocr;
        for (line, y) in lines.iter().zip([100.0, 120.0, 140.0]) {
            let mut x = 40.0;
            for (n, print) in line.split(' ').enumerate() {
                let (start, signs) = (page.text.chars().count(), print.chars().count());
                page.text.push_str(print);
                page.text.push(' ');
                let place = widths(n);
                let rect = Rect { x0: x, y0: y, x1: x + place * (signs as f64 - 0.45), y1: y + 6.0 };
                let span = Span::new(start, start + signs);
                page.words.push(Word { text: print.to_owned(), rect: Some(rect), confidence: 1.0, span });
                x += 7.2 * (signs as f64 + 1.0);
            }
        }
        Layout::of(&document).cells.len()
    }

    #[test]
    fn words_of_a_typewriter_stand_one_space_apart() {
        let lines = ["MALON ROPES LIMITED", "QUAY STREET 14 RENNBY HARBOUR", "GOODS UNDER CUSTOMS SEALS"];
        assert_eq!(cells(&lines, |_| 7.2), 3);
        // In other print the same gaps are wide.
        assert!(cells(&lines, |n| if n % 2 == 0 { 6.2 } else { 5.0 }) > 6);
    }

    #[test]
    fn figures_in_a_row_stay_apart() {
        assert_eq!(text("4711", 2.0), "4 7 1 1");
    }
}
