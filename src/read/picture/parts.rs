//! A picture of a page and places on it in; the same page with nothing but what stands in those places out.

use super::Gray;

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
