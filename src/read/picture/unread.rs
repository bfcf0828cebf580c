//! A picture of a page and the boxes of the words that were read of it in; how many signs as large as letters stand outside of them. A lone digit in the
//! cell of a table is what recognition passes over most easily, and it is a quantity.

use super::{Gray, ink_level};

/// A side of the squares that the page is looked at in, in pixels.
const CELL: usize = 2;

/// How many signs of the size of the page's letters no word covers.
#[allow(clippy::cast_precision_loss)]
pub(in crate::read) fn unread(gray: &Gray, words: &[[f64; 4]]) -> usize {
    let mut heights: Vec<f64> = words.iter().map(|w| w[3] - w[1]).filter(|h| *h > 4.0).collect();
    heights.sort_by(f64::total_cmp);
    let Some(letter) = heights.get(heights.len() / 2).copied() else { return 0 };
    let mut free = uncovered_ink(gray, words);
    let mut count = 0;
    for at in 0..free.cells.len() {
        if free.cells.get(at).copied().unwrap_or(false) {
            let blob = free.take(at);
            let (width, height) = ((blob.width * CELL) as f64, (blob.height * CELL) as f64);
            // Specks, dashes and what is left of ruled lines are lower or thinner; stamps and signatures are larger.
            let sized = (0.45..1.6).contains(&(height / letter)) && (0.18..2.0).contains(&(width / letter));
            let filled = (blob.cells * CELL * CELL) as f64 / (width * height).max(1.0);
            count += usize::from(sized && filled > 0.15);
        }
    }
    count
}

/// Squares with ink in them that no word covers.
struct Free {
    cells: Vec<bool>,
    across: usize,
}

/// What hangs together: its extent and how much of it is ink, in squares.
struct Blob {
    width: usize,
    height: usize,
    cells: usize,
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn uncovered_ink(gray: &Gray, words: &[[f64; 4]]) -> Free {
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
        // Accents and tails may stand a little outside of the box.
        let margin = (y1 - y0) * 0.25;
        let cell = |v: f64, most: usize| ((v.max(0.0) / CELL as f64) as usize).min(most);
        let (from, to) = (cell(x0 - margin, across), cell(x1 + margin + CELL as f64, across));
        for y in cell(y0 - margin, down)..cell(y1 + margin + CELL as f64, down) {
            if let Some(covered) = cells.get_mut(y * across + from..y * across + to.max(from)) {
                covered.fill(false);
            }
        }
    }
    Free { cells, across }
}

impl Free {
    /// Takes out what hangs together with a square, corners included.
    fn take(&mut self, from: usize) -> Blob {
        let across = self.across.max(1);
        let (mut x0, mut x1, mut y0, mut y1) = (usize::MAX, 0, usize::MAX, 0);
        let mut cells = 0;
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            let Some(cell) = self.cells.get_mut(at).filter(|c| **c) else { continue };
            *cell = false;
            cells += 1;
            let (x, y) = (at % across, at / across);
            (x0, x1, y0, y1) = (x0.min(x), x1.max(x), y0.min(y), y1.max(y));
            for ny in y.saturating_sub(1)..=y + 1 {
                for nx in x.saturating_sub(1)..=(x + 1).min(across - 1) {
                    open.push(ny * across + nx);
                }
            }
        }
        Blob { width: x1 + 1 - x0, height: y1 + 1 - y0, cells }
    }
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
        assert_eq!(unread(&page(&[word]), &read), 0);
        assert_eq!(unread(&page(&[word, [200, 20, 210, 38]]), &read), 1);
        // A speck, a dash, what is left of a rule, a stamp, a tail of the word.
        let others =
            [[200, 20, 203, 23], [200, 60, 220, 63], [300, 20, 302, 60], [100, 100, 200, 200], [30, 38, 36, 43]];
        assert_eq!(unread(&page(&[&[word][..], &others].concat()), &read), 0);
    }
}
