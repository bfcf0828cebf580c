//! From pixels to points. In: boxes in pixels of a prepared picture. Out: boxes in points, of the straight page, on which lines are put together, and of the
//! page as it lies, on which words stand.

use super::word::Recognised;
use crate::model::{Projection, Rect};
use crate::read::compose::Token;
use crate::read::picture::Prepared;

/// From pixels of the prepared picture to points of the upright page.
pub(super) struct Points<'p> {
    pub(super) prepared: &'p Prepared,
    /// Points of the page for a pixel of the picture that it was prepared from, across and down.
    pub(super) x: f64,
    pub(super) y: f64,
}

impl Points<'_> {
    /// A box of the straightened picture, in points.
    pub(super) fn straight(&self, area: [f64; 4]) -> Rect {
        Rect::from(area.map(|v| v * 72.0 / self.prepared.dpi))
    }

    /// Where a box of the straightened picture stands on the page.
    pub(super) fn unstraightened(&self, r: &Rect) -> Rect {
        self.rect([r.x0, r.y0, r.x1, r.y1].map(|v| v * self.prepared.dpi / 72.0))
    }

    /// Width and height of the straight picture, in points.
    pub(super) fn size(&self) -> (f64, f64) {
        let gray = &self.prepared.gray;
        (f64::from(gray.width) * 72.0 / self.prepared.dpi, f64::from(gray.height) * 72.0 / self.prepared.dpi)
    }

    /// From the points of the straight page to those of the page as it lies. A page that is askew is turned about its middle; only a photograph needs
    /// the whole way back.
    pub(super) fn projection(&self, (width, height): (f64, f64)) -> Projection {
        if !self.prepared.flattened {
            return Projection::turn(self.prepared.skew.to_radians().tan(), (width / 2.0, height / 2.0));
        }
        let pixels = Projection::stretch(self.prepared.dpi / 72.0, self.prepared.dpi / 72.0);
        Projection::stretch(self.x, self.y).after(&self.prepared.back).after(&pixels)
    }

    /// The box around a turned box.
    pub(super) fn rect(&self, [x0, y0, x1, y1]: [f64; 4]) -> Rect {
        // A slightly turned box is drawn by its middle lines, or long words and rules would grow tall.
        let (mx, my) = (f64::midpoint(x0, x1), f64::midpoint(y0, y1));
        let (left, right) = (self.prepared.back(x0, my), self.prepared.back(x1, my));
        let (top, bottom) = (self.prepared.back(mx, y0), self.prepared.back(mx, y1));
        Rect::new(left.0 * self.x, top.1 * self.y, right.0 * self.x, bottom.1 * self.y)
    }

    /// A word on the straight page.
    pub(super) fn token(&self, word: &Recognised) -> Token {
        Token { text: word.text.clone(), rect: self.straight(word.area), confidence: word.confidence }
    }
}
