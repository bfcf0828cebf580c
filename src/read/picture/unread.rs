//! What no word covers. In: a picture of a page and the boxes of the words that were read of it. Out: the places where signs as large as letters stand outside
//! of them. A lone digit in the cell of a table is what recognition passes over most easily, and it is a quantity.

use super::blobs::Grid;
use super::gray::{Gray, ink_level};
use crate::model::median;

/// A side of the squares that the page is looked at in, in pixels.
const CELL: usize = 2;

/// Signs that stand side by side and that no word covers.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read) struct Run {
    /// Their box: left, top, right, bottom, in pixels.
    pub(in crate::read) area: [f64; 4],
    /// How many they are.
    pub(in crate::read) signs: usize,
}

/// Words are at least so high, in pixels, to tell the size of the page's letters: lower ones are dashes and dots.
const WORD: f64 = 4.0;
/// Signs are between these shares of a letter's height, as high and as wide: specks, dashes and what is left of ruled lines are lower or thinner; stamps and
/// signatures are larger. Chosen by eye; not measured.
const HIGH: std::ops::Range<f64> = 0.45..1.6;
const WIDE: std::ops::Range<f64> = 0.18..2.0;
/// On a coarse scan letters run into each other: what is wider, up to so many letter heights, is a word, and each of its letters takes so much of its width.
/// Chosen by eye; not measured.
const RUN_TOGETHER: (f64, f64) = (10.0, 0.75);
/// So much of a sign's box is ink: less is a stroke of a pen. Chosen by eye; not measured.
const FILLED: f64 = 0.15;
/// And no more than so much of a word's box: a bar is black all over. Chosen by eye; not measured.
const BLACK: f64 = 0.8;
/// Signs on one line share this much of the lower one's height and are no more letter heights apart: a wide blank. Chosen by eye; not measured.
const SIDE_BY_SIDE: (f64, f64) = (0.5, 1.0);
/// Accents and tails stand no farther outside of a word's box, in heights of it. Chosen by eye; not measured.
const TAILS: f64 = 0.25;

/// Where signs of the size of the page's letters stand that no word covers, from left to right.
#[allow(clippy::cast_precision_loss)]
pub(in crate::read) fn unread(gray: &Gray, words: &[[f64; 4]]) -> Vec<Run> {
    let Some(letter) = median(words.iter().map(|w| w[3] - w[1]).filter(|h| *h > WORD)) else { return Vec::new() };
    let mut signs = Vec::new();
    for blob in uncovered_ink(gray, words).blobs() {
        let (width, height) = (((blob.x1 - blob.x0) * CELL) as f64, ((blob.y1 - blob.y0) * CELL) as f64);
        let filled = (blob.cells * CELL * CELL) as f64 / (width * height).max(1.0);
        let word = (WIDE.end..RUN_TOGETHER.0).contains(&(width / letter)) && filled < BLACK;
        let sized = HIGH.contains(&(height / letter)) && (WIDE.contains(&(width / letter)) || word);
        if sized && filled > FILLED {
            let area = [blob.x0, blob.y0, blob.x1, blob.y1].map(|side| (side * CELL) as f64);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let letters = if word { (width / letter / RUN_TOGETHER.1) as usize } else { 1 };
            signs.push(Run { area, signs: letters });
        }
    }
    in_runs(signs, letter)
}

/// Signs put together that stand on one line, at most a wide blank apart.
fn in_runs(mut signs: Vec<Run>, letter: f64) -> Vec<Run> {
    signs.sort_by(|a, b| a.area[0].total_cmp(&b.area[0]));
    let mut runs: Vec<Run> = Vec::new();
    for Run { area: sign, signs } in signs {
        let near = |run: &&mut Run| {
            let level = run.area[3].min(sign[3]) - run.area[1].max(sign[1]);
            let lower = (run.area[3] - run.area[1]).min(sign[3] - sign[1]);
            level > lower * SIDE_BY_SIDE.0 && sign[0] - run.area[2] < letter * SIDE_BY_SIDE.1
        };
        if let Some(run) = runs.iter_mut().rev().find(near) {
            let [x0, y0, x1, y1] = run.area;
            run.area = [x0.min(sign[0]), y0.min(sign[1]), x1.max(sign[2]), y1.max(sign[3])];
            run.signs += signs;
        } else {
            runs.push(Run { area: sign, signs });
        }
    }
    runs
}

/// Squares with ink in them that no word covers.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn uncovered_ink(gray: &Gray, words: &[[f64; 4]]) -> Grid {
    let level = ink_level(gray);
    let (across, down) = (gray.width as usize / CELL, gray.height as usize / CELL);
    let mut cells = vec![false; across * down];
    for (row, y) in cells.chunks_exact_mut(across.max(1)).zip((0..).step_by(CELL)) {
        for dy in 0..CELL as u32 {
            for (cell, pixels) in row.iter_mut().zip(gray.row(y + dy).chunks_exact(CELL)) {
                *cell |= pixels.iter().any(|v| *v <= level);
            }
        }
    }
    for [x0, y0, x1, y1] in words {
        let margin = (y1 - y0) * TAILS;
        let cell = |v: f64, most: usize| ((v.max(0.0) / CELL as f64) as usize).min(most);
        let (from, to) = (cell(x0 - margin, across), cell(x1 + margin + CELL as f64, across));
        for y in cell(y0 - margin, down)..cell(y1 + margin + CELL as f64, down) {
            if let Some(covered) = cells.get_mut(y * across + from..y * across + to.max(from)) {
                covered.fill(false);
            }
        }
    }
    Grid { cells, across }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A white page with black boxes.
    fn page(boxes: &[[u32; 4]]) -> Gray {
        let mut data = vec![255; 400 * 300];
        for [x0, y0, x1, y1] in boxes {
            for y in *y0..*y1 {
                data[(y * 400 + x0) as usize..(y * 400 + x1) as usize].fill(0);
            }
        }
        Gray { width: 400, height: 300, data }
    }

    #[test]
    fn a_lone_digit_is_missed_and_a_speck_a_dash_and_a_stamp_are_not() {
        let word = [20, 20, 80, 40];
        let read = [word.map(f64::from)];
        assert_eq!(unread(&page(&[word]), &read), []);
        assert_eq!(
            unread(&page(&[word, [200, 20, 210, 38]]), &read),
            [Run { area: [200.0, 20.0, 210.0, 38.0], signs: 1 }]
        );
        // A speck, a dash, what is left of a rule, a stamp, a tail of the word.
        let others =
            [[200, 20, 203, 23], [200, 60, 220, 63], [300, 20, 302, 60], [100, 100, 200, 200], [30, 38, 36, 43]];
        assert_eq!(unread(&page(&[&[word][..], &others].concat()), &read), []);
    }

    #[test]
    fn letters_that_run_into_each_other_are_a_word_and_a_bar_is_none() {
        let word = [20, 20, 80, 40];
        let read = [word.map(f64::from)];
        // An upright stroke every eight pixels, and a thin one through all of them.
        let strokes: Vec<[u32; 4]> = (0..10).map(|n| [200 + 8 * n, 20, 203 + 8 * n, 38]).collect();
        let joined = [&[word, [200, 28, 275, 31]][..], &strokes].concat();
        let found = unread(&page(&joined), &read);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].area, [200.0, 20.0, 276.0, 38.0]);
        assert!(found[0].signs >= 4, "{found:?}");
        assert_eq!(unread(&page(&[word, [200, 20, 275, 38]]), &read), []);
    }

    #[test]
    fn signs_side_by_side_are_one_run() {
        let word = [20, 20, 80, 40];
        let signs = [word, [200, 20, 210, 38], [216, 22, 226, 38], [300, 20, 310, 38], [200, 60, 210, 78]];
        let runs = unread(&page(&signs), &[word.map(f64::from)]);
        let signs: Vec<usize> = runs.iter().map(|r| r.signs).collect();
        assert_eq!(signs, [2, 1, 1]);
        assert_eq!(runs[0].area, [200.0, 20.0, 226.0, 38.0]);
    }
}
