//! A picture of a page and places on it in; the same page with nothing but what stands in those places out, or one such place by itself.

use super::gray::Gray;

/// The picture with white everywhere but in these boxes (left, top, right, bottom, in pixels).
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(in crate::read) fn only(gray: &Gray, boxes: &[[f64; 4]]) -> Gray {
    let mut data = vec![255; gray.data.len()];
    let width = gray.width as usize;
    for [x0, y0, x1, y1] in boxes {
        let (from, to) = (x0.max(0.0) as usize, (x1.max(0.0).ceil() as usize).min(width));
        let rows = y0.max(0.0) as usize..(y1.max(0.0).ceil() as usize).min(gray.height as usize);
        for row in rows {
            let place = row * width + from..row * width + to.max(from);
            if let (Some(new), Some(old)) = (data.get_mut(place.clone()), gray.data.get(place)) {
                new.copy_from_slice(old);
            }
        }
    }
    Gray { width: gray.width, height: gray.height, data }
}

/// White around a piece of print, as a share of its height: less than the space between two lines. Chosen by eye; not measured.
const MARGIN: f64 = 0.2;

/// What stands in a box (left, top, right, bottom, in pixels), with white around it as between lines of print, and where its left upper corner lies.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(in crate::read) fn cut(gray: &Gray, [x0, y0, x1, y1]: [f64; 4]) -> (Gray, f64, f64) {
    let around = (y1 - y0) * MARGIN;
    let (left, top) = ((x0 - around).max(0.0) as usize, (y0 - around).max(0.0) as usize);
    let right = ((x1 + around).ceil().max(0.0) as usize).clamp(left, gray.width as usize);
    let bottom = ((y1 + around).ceil().max(0.0) as usize).clamp(top, gray.height as usize);
    let white = (y1 - y0).max(1.0) as usize;
    let (width, height) = (right - left + 2 * white, bottom - top + 2 * white);
    let mut data = vec![255; width * height];
    for (row, y) in (top..bottom).enumerate() {
        let place = (row + white) * width + white..(row + white) * width + white + (right - left);
        let from = y * gray.width as usize;
        if let (Some(new), Some(old)) = (data.get_mut(place), gray.data.get(from + left..from + right)) {
            new.copy_from_slice(old);
        }
    }
    #[allow(clippy::cast_precision_loss)]
    let corner = (left as f64 - white as f64, top as f64 - white as f64);
    (Gray { width: width as u32, height: height as u32, data }, corner.0, corner.1)
}
