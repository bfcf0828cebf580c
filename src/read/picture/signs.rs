//! A picture of a page and the box of a word in; the boxes of its signs out, from left to right: what hangs together, with the dots and accents above
//! and below it. Signs that touch are one.

use super::blobs::Grid;
use super::gray::Gray;

/// What is smaller than this share of the word's height, both ways, is a speck.
const SPECK: f64 = 0.07;
/// Two pieces are of one sign where they share so much of the narrower one's width.
const ABOVE: f64 = 0.5;

/// The signs in a box (left, top, right, bottom, in pixels); what is darker than `level` is ink.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
pub(in crate::read) fn signs(gray: &Gray, level: u8, [x0, y0, x1, y1]: [f64; 4]) -> Vec<[f64; 4]> {
    let clamp = |v: f64, most: u32| (v.max(0.0) as usize).min(most as usize);
    let (left, right) = (clamp(x0, gray.width), clamp(x1.ceil(), gray.width));
    let (top, bottom) = (clamp(y0, gray.height), clamp(y1.ceil(), gray.height));
    if right <= left || bottom <= top {
        return Vec::new();
    }
    let rows = (top..bottom).filter_map(|y| gray.row(y as u32).get(left..right));
    let cells = rows.flatten().map(|v| *v <= level).collect();
    let speck = (y1 - y0) * SPECK;
    let mut pieces: Vec<[f64; 4]> = Grid { cells, across: right - left }
        .blobs()
        .into_iter()
        .map(|b| [b.x0 + left, b.y0 + top, b.x1 + left, b.y1 + top].map(|v| v as f64))
        .filter(|b| b[2] - b[0] > speck || b[3] - b[1] > speck)
        .collect();
    pieces.sort_by(|a, b| a[0].total_cmp(&b[0]));
    let mut signs: Vec<[f64; 4]> = Vec::new();
    for piece in pieces {
        match signs.last_mut() {
            Some(sign) if over(sign, &piece) => {
                *sign = [sign[0], sign[1].min(piece[1]), sign[2].max(piece[2]), sign[3].max(piece[3])];
            }
            _ => signs.push(piece),
        }
    }
    signs
}

fn over(a: &[f64; 4], b: &[f64; 4]) -> bool {
    let shared = a[2].min(b[2]) - a[0].max(b[0]);
    shared > (a[2] - a[0]).min(b[2] - b[0]) * ABOVE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_belong_to_what_they_stand_above_and_specks_to_nothing() {
        let mut gray = Gray { width: 100, height: 40, data: vec![255; 4000] };
        for [x0, y0, x1, y1] in
            [[10, 10, 20, 30], [30, 16, 34, 30], [30, 8, 34, 12], [50, 28, 51, 29], [60, 26, 64, 30]]
        {
            for y in y0..y1 {
                gray.data[y * 100 + x0..y * 100 + x1].fill(0);
            }
        }
        let found = signs(&gray, 128, [5.0, 5.0, 95.0, 35.0]);
        assert_eq!(found, [[10.0, 10.0, 20.0, 30.0], [30.0, 8.0, 34.0, 30.0], [60.0, 26.0, 64.0, 30.0]]);
    }
}
