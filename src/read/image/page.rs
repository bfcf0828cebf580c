//! One picture as one page. In: a picture by its inks, and the resolution that its file states. Out: a page, by the resolution that is believed.

use crate::read::Engine;
use crate::read::picture::{Gray, Inks, Picture, print_height};
use crate::read::share::Leaves;

/// A page of paper is taken to be this long where an image does not say believably how large it is, in points.
const LONGER_SIDE: f64 = 842.0;

/// A sheet below so much of the usual length is a small one.
const SMALL: f64 = 0.75;

/// Letters of fewer dots are read better from a picture made finer: those of usual print at 150 dots an inch have 12. Chosen by eye; not measured.
const LEGIBLE: usize = 12;

/// Reads one picture as one page.
pub(super) fn read_inks(number: u32, inks: Inks, dpi: Option<(f64, f64)>, engine: &mut Engine, leaves: &mut Leaves) {
    let longer = f64::from(inks.all.width.max(inks.all.height));
    let taken = longer * 72.0 / LONGER_SIDE;
    let dpi = dpi.filter(|(x, y)| believable(*x) && believable(*y)).unwrap_or((taken, taken));
    let read_at = if overstated(dpi, taken, &inks.all) { (taken, taken) } else { dpi };
    let (width, height) = (f64::from(inks.all.width) * 72.0 / dpi.0, f64::from(inks.all.height) * 72.0 / dpi.1);
    let mut remarks = Vec::new();
    let page = engine.read_picture(
        number,
        width,
        height,
        Picture { gray: inks.all, black: inks.black, dpi: read_at },
        &[],
        &mut remarks,
    );
    leaves.pages.push(page);
    leaves.note(number, remarks);
}

/// Whether a file states more dots an inch than its print has: the sheet would be small, and its letters have too few dots to be read as
/// they came. Scans that were made smaller keep the resolution of before. The page keeps the size that the file states.
fn overstated(dpi: (f64, f64), taken: f64, gray: &Gray) -> bool {
    taken < dpi.0.min(dpi.1) * SMALL && print_height(gray).is_some_and(|height| height < LEGIBLE)
}

/// Scanners and faxes give between 50 and 1200 dots an inch; other figures are defaults of programs.
fn believable(dpi: f64) -> bool {
    (50.0..=1200.0).contains(&dpi)
}

/// How many times as high as wide a dot is, by the resolutions that reading goes by: pages are drawn as high as they are read.
pub(super) fn tallness(dpi: Option<(f64, f64)>) -> f64 {
    dpi.filter(|(x, y)| believable(*x) && believable(*y)).map_or(1.0, |(x, y)| x / y)
}
