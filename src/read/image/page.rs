//! One picture as one page. In: a picture by its inks, and the resolution that its file states. Out: a page, by the resolution that is believed.

use crate::read::Engine;
use crate::read::picture::{Inks, Picture};
use crate::read::share::Leaves;

/// A page of paper is taken to be this long where an image does not say believably how large it is, in points.
const LONGER_SIDE: f64 = 842.0;

/// Reads one picture as one page.
pub(super) fn read_inks(number: u32, inks: Inks, dpi: Option<(f64, f64)>, engine: &mut Engine, leaves: &mut Leaves) {
    let longer = f64::from(inks.all.width.max(inks.all.height));
    let taken = longer * 72.0 / LONGER_SIDE;
    let dpi = dpi.filter(|(x, y)| believable(*x) && believable(*y)).unwrap_or((taken, taken));
    let (width, height) = (f64::from(inks.all.width) * 72.0 / dpi.0, f64::from(inks.all.height) * 72.0 / dpi.1);
    let mut remarks = Vec::new();
    let page = engine.read_picture(
        number,
        width,
        height,
        Picture { gray: inks.all, black: inks.black, dpi },
        &[],
        &mut remarks,
    );
    leaves.pages.push(page);
    leaves.note(number, remarks);
}

/// Scanners and faxes give between 50 and 1200 dots an inch; other figures are defaults of programs.
fn believable(dpi: f64) -> bool {
    (50.0..=1200.0).contains(&dpi)
}

/// How many times as high as wide a dot is, by the resolutions that reading goes by: pages are drawn as high as they are read.
pub(super) fn tallness(dpi: Option<(f64, f64)>) -> f64 {
    dpi.filter(|(x, y)| believable(*x) && believable(*y)).map_or(1.0, |(x, y)| x / y)
}
