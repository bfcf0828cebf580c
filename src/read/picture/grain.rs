//! Grain: a pattern of dots printed behind a form so that nobody can copy it, or what a scanner made of grey in black and white. In: a picture of a page. Out:
//! the same picture without dots that stand by themselves, where there are so many of them that they are no print. Recognition takes a page with a rim of
//! grain for a photograph, and reads half of it.

use super::blobs::{Blob, Grid};
use super::gray::{Gray, ink_level};

/// What is no larger than this each way, in inches, is a dot: a stop of usual print is about as large.
const DOT: f64 = 0.02;

/// Dots that touch make crumbs of up to this size, in inches. Letters of small print are as large: they stand where there are few dots.
const CRUMB: f64 = 0.045;

/// What has a letter nearer than this, in inches, may be a stop, an accent or the dot of an i, and stays.
const NEAR: f64 = 0.03;

/// There is grain where the dots are so many times the signs, and so many on a square inch of the page. Chosen by eye; not measured: of clean print the
/// dots are a tenth of the signs.
const GRAIN: (usize, f64) = (2, 40.0);

/// A dot is grain among so many others, and a crumb, within so many inches each way. A colon has one beside it. Chosen by eye; not measured.
const AMONG: (usize, usize, f64) = (5, 9, 0.075);

/// The picture without its grain. A picture that has none is given back as it is.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
pub(super) fn without_grain(mut gray: Gray, dpi: f64) -> Gray {
    let level = ink_level(&gray);
    let across = gray.width as usize;
    let ink: Vec<bool> = gray.data.iter().map(|v| *v <= level).collect();
    let pixels = |inches: f64| ((dpi * inches).ceil() as usize).max(1);
    let within = |blob: &Blob, inches: f64| blob.x1 - blob.x0 <= pixels(inches) && blob.y1 - blob.y0 <= pixels(inches);
    let blobs = Grid { cells: ink.clone(), across }.blobs();
    let (dots, signs): (Vec<Blob>, Vec<Blob>) = blobs.into_iter().partition(|b| within(b, DOT));
    let inches = f64::from(gray.width) * f64::from(gray.height) / (dpi * dpi).max(1.0);
    if dots.len() < GRAIN.0 * signs.len() || (dots.len() as f64) < GRAIN.1 * inches {
        return gray;
    }
    let crumbs: Vec<Blob> = signs.into_iter().filter(|b| within(b, CRUMB)).collect();
    let mut letters = ink;
    dots.iter().chain(&crumbs).for_each(|blob| fill(&mut letters, across, blob, false));
    let mut inked = Squares::new(across, gray.height as usize, ((dpi * NEAR) as usize).max(1));
    for at in letters.iter().enumerate().filter_map(|(at, ink)| ink.then_some(at)) {
        inked.add(at % across, at / across);
    }
    let mut dotted = Squares::new(across, gray.height as usize, pixels(AMONG.2));
    dots.iter().for_each(|dot| dotted.add(dot.x0, dot.y0));
    let grain = dots.iter().map(|dot| (dot, AMONG.0)).chain(crumbs.iter().map(|crumb| (crumb, AMONG.1)));
    for (blob, _) in grain.filter(|(blob, among)| dotted.around(blob) > *among && inked.around(blob) == 0) {
        fill(&mut gray.data, across, blob, u8::MAX);
    }
    gray
}

/// Fills the box of a blob.
fn fill<T: Copy>(pixels: &mut [T], across: usize, blob: &Blob, with: T) {
    for y in blob.y0..blob.y1 {
        if let Some(row) = pixels.get_mut(y * across + blob.x0..y * across + blob.x1) {
            row.fill(with);
        }
    }
}

/// A page in squares, and how many things are in each.
struct Squares {
    counts: Vec<usize>,
    across: usize,
    side: usize,
}

impl Squares {
    fn new(width: usize, height: usize, side: usize) -> Self {
        let across = width.div_ceil(side).max(1);
        Self { counts: vec![0; across * height.div_ceil(side).max(1)], across, side }
    }

    fn add(&mut self, x: usize, y: usize) {
        if let Some(count) = self.counts.get_mut(y / self.side * self.across + x / self.side) {
            *count += 1;
        }
    }

    /// How many there are in the squares of a blob and in those around it.
    fn around(&self, blob: &Blob) -> usize {
        let (left, top) = ((blob.x0 / self.side).saturating_sub(1), (blob.y0 / self.side).saturating_sub(1));
        let (right, bottom) = (((blob.x1 - 1) / self.side + 1).min(self.across - 1), (blob.y1 - 1) / self.side + 1);
        let row = |y: usize| self.counts.get(y * self.across + left..=y * self.across + right).unwrap_or_default();
        (top..=bottom).flat_map(row).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of five by three inches at 100 dots an inch, with letters of 10 by 14 pixels and a stop behind each third.
    fn printed() -> Gray {
        let mut gray = Gray { width: 500, height: 300, data: vec![255; 500 * 300] };
        for (n, x) in (30..230).step_by(20).enumerate() {
            put(&mut gray, (x, 100, 10, 14));
            if n % 3 == 0 {
                put(&mut gray, (x + 13, 112, 2, 2));
            }
        }
        // A colon that stands by itself.
        put(&mut gray, (300, 104, 2, 2));
        put(&mut gray, (300, 112, 2, 2));
        gray
    }

    fn put(gray: &mut Gray, (x, y, width, height): (usize, usize, usize, usize)) {
        for y in y..y + height {
            gray.data[y * 500 + x..y * 500 + x + width].fill(0);
        }
    }

    #[test]
    fn dots_without_number_go_and_those_beside_letters_stay() {
        let clean = printed();
        let mut grainy = clean.clone();
        for y in (200..296).step_by(5) {
            for x in (2..498).step_by(6) {
                put(&mut grainy, (x, y, 2, 2));
            }
        }
        assert_eq!(without_grain(grainy, 100.0).data, clean.data);
    }

    #[test]
    fn a_page_of_print_with_specks_is_left_as_it_is() {
        let mut specked = printed();
        for x in (20..480).step_by(40) {
            put(&mut specked, (x, 20, 2, 1));
        }
        let before = specked.data.clone();
        assert_eq!(without_grain(specked, 100.0).data, before);
    }
}
