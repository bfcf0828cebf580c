//! A picture prepared for recognition: evenly lit, straight, as fine as recognition likes it. In: a page's picture. Out: the prepared one, with the way back
//! from its pixels to those it was made from.

use hayro::kurbo::Affine;

use super::deskew::angle;
use super::even::{self, even_out};
use super::grain::without_grain;
use super::gray::{Gray, Picture};
use super::{perspective, resize, sharpen};
use crate::model::Projection;

/// A picture ready for recognition, and the way back from its pixels to those of the picture it was made from.
pub(in crate::read) struct Prepared {
    pub(in crate::read) gray: Gray,
    pub(in crate::read) dpi: f64,
    /// From its pixels to those of the original.
    pub(in crate::read) back: Projection,
    /// Whether it is a sheet that was photographed askew.
    pub(in crate::read) flattened: bool,
    /// By how many degrees the lines of the original fall to the right, turned or not.
    pub(in crate::read) skew: f64,
    /// The evened picture before it was sharpened, and how it is brought to the size and angle of `gray`; none where nothing was sharpened.
    soft: Option<(Gray, Fit)>,
    /// What the picture in black ink alone is prepared from, and how.
    black: Option<(Gray, Steps)>,
}

/// How a picture was prepared.
#[derive(Debug, Clone, Copy)]
struct Steps {
    factor: u32,
    flat: Option<(Projection, u32, u32)>,
    /// The resolution by which it was sharpened, where it was.
    sharpened: Option<f64>,
    fit: Fit,
}

impl Steps {
    /// All of them, on another picture of the same page.
    fn take(&self, gray: &Gray) -> Gray {
        let coarse = (self.factor > 1).then(|| resize::shrunk(gray, self.factor));
        let gray = coarse.as_ref().unwrap_or(gray);
        let flat = self.flat.map(|(back, width, height)| perspective::drawn(gray, width, height, &back));
        self.finish(&even_out(flat.as_ref().unwrap_or(gray))).0
    }

    /// The last ones, on a picture that is evenly lit, and the way back from its pixels to that picture's.
    fn finish(&self, even: &Gray) -> (Gray, Affine) {
        let sharp = self.sharpened.map(|dense| sharpen::sharpened(even, dense));
        self.fit.of(sharp.as_ref().unwrap_or(even))
    }
}

#[derive(Debug, Clone, Copy)]
struct Fit {
    across: f64,
    down: f64,
    skew: f64,
}

impl Fit {
    /// A picture brought to its size and made straight, and the way back.
    fn of(&self, even: &Gray) -> (Gray, Affine) {
        let (gray, back) = resize::scaled_and_turned(even, self.across, self.down, self.skew);
        (even::whiten_if_empty(gray), back)
    }
}

impl Prepared {
    /// Where a point of the prepared picture stands on the original one.
    pub(in crate::read) fn back(&self, x: f64, y: f64) -> (f64, f64) {
        self.back.map((x, y))
    }

    /// Where a point of the original picture stands on the prepared one.
    pub(in crate::read) fn forth(&self, x: f64, y: f64) -> (f64, f64) {
        self.back.inverse().map((x, y))
    }

    /// Whether there is coloured ink on it, and [`Self::in_black`] has not been asked for yet.
    pub(in crate::read) fn has_coloured_ink(&self) -> bool {
        self.black.is_some()
    }

    /// The same picture in black ink alone, pixel on pixel; none where no ink is coloured.
    pub(in crate::read) fn in_black(&mut self) -> Option<Gray> {
        let (black, steps) = self.black.take()?;
        Some(steps.take(&black))
    }

    /// The same picture prepared otherwise, pixel on pixel: not sharpened. For a second reading.
    pub(in crate::read) fn otherwise(&mut self) -> Option<Gray> {
        let (soft, fit) = self.soft.take()?;
        Some(fit.of(&soft).0)
    }
}

/// The resolution that recognition is best at, for print of usual size (letters some 20 pixels high without their tails).
const WANTED_DPI: f64 = 300.0;

/// A picture that is nearly as fine as that is taken as it is: from this share on. Chosen by eye; not measured.
const NEARLY: f64 = 0.95;

/// A coarser picture is made so many times finer at the most: more dots than that show nothing new. Chosen by eye; not measured.
const FINER: f64 = 3.0;

/// A picture that is finer across than down is read in no more dots than this.
const MOST_DPI: f64 = 400.0;

/// Below so many degrees of skew turning the picture costs more than it gives. Chosen by eye; not measured.
const LEAST_SKEW: f64 = 0.25;

/// From this resolution on, print of usual size is large enough to be recognised as it came.
const LEGIBLE_DPI: f64 = 190.0;

/// How fine a picture is made before recognition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Fineness {
    /// As it came: less than half the dots of the best for a usual scan, and less than half the work.
    Given,
    /// As recognition likes it best.
    Best,
}

/// Whether a picture may be read as it came, though it is coarser than recognition likes best.
pub(in crate::read) fn legible(picture: &Picture) -> bool {
    let (dx, dy) = picture.dpi;
    dx.min(dy) >= LEGIBLE_DPI && dx.max(dy) < WANTED_DPI * NEARLY
}

/// Evens out light, equalises and raises the resolution, straightens. What is finer than recognition needs is made coarser first: that saves
/// memory and time, and loses no letter. What is coarser is sharpened.
pub(in crate::read) fn prepare(picture: &Picture, fineness: Fineness) -> Prepared {
    let (dx, dy) = picture.dpi;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let factor = ((dx.min(dy) / (WANTED_DPI * NEARLY)) as u32).clamp(1, 8);
    let coarse = (factor > 1).then(|| resize::shrunk(&picture.gray, factor));
    let gray = coarse.as_ref().unwrap_or(&picture.gray);
    let (dx, dy) = (dx / f64::from(factor), dy / f64::from(factor));
    let (flat, projection) = perspective::flattened(gray).unzip();
    let even = even_out(flat.as_ref().unwrap_or(gray));
    let drawn = projection.zip(flat.as_ref()).map(|(back, flat)| (back, flat.width, flat.height));
    drop((coarse, flat));
    let dense = dx.max(dy);
    let target = if fineness == Fineness::Given {
        dense
    } else if dense < WANTED_DPI * NEARLY {
        WANTED_DPI.min(dense * FINER)
    } else {
        dense.min(MOST_DPI)
    };
    let skew = angle(&even, (dx / dense, dy / dense));
    let turned = if skew.abs() < LEAST_SKEW { 0.0 } else { skew };
    let fit = Fit { across: target / dx, down: target / dy, skew: turned };
    let sharpened = (target > dense && !even::bilevel(&even)).then_some(dense);
    let steps = Steps { factor, flat: drawn, sharpened, fit };
    let (gray, back) = steps.finish(&even);
    let gray = without_grain(gray, target);
    let soft = sharpened.map(|_| (even, fit));
    let [a, b, c, d, e, f] = back.as_coeffs();
    let mut back = Projection([[a, c, e], [b, d, f], [0.0, 0.0, 1.0]]);
    if let Some(projection) = projection {
        back = projection.after(&back);
    }
    let back = Projection::stretch(f64::from(factor), f64::from(factor)).after(&back);
    let black = picture.black.clone().map(|black| (black, steps));
    Prepared { gray, dpi: target, back, flattened: projection.is_some(), skew, soft, black }
}
