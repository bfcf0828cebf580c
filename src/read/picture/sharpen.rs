//! A grey picture in; the same with the blur of lens, paper and coarse dots taken back out: finest grain is smoothed, and what is left is set off
//! against its neighbourhood (an unsharp mask, near to what a Wiener filter makes of print that was scanned at 100 to 200 dots an inch).

use std::ops::Range;

use super::gray::Gray;

/// Grain finer than this is smoothed, in pixels (one standard deviation).
const GRAIN: f32 = 0.7;
/// Print is set off against its neighbourhood of this size.
const NEAR: f32 = 1.4;
/// By so much at 200 dots an inch; more where dots are coarser, since the blur is the same to the eye and larger to the letter.
const AMOUNT: f64 = 1.5;

/// Rows that are worked on at a time: a page of ten million pixels is not held as floating point.
const BAND: usize = 128;

/// Sharpens a picture of so many dots an inch.
pub(super) fn sharpened(gray: &Gray, dpi: f64) -> Gray {
    #[allow(clippy::cast_possible_truncation)]
    let amount = (AMOUNT * (200.0 / dpi).powi(2)).min(4.0) as f32;
    // Smooth of smooth is smooth: variances add up.
    let (fine, coarse) = (kernel(GRAIN), kernel(GRAIN.hypot(NEAR)));
    let height = gray.height as usize;
    let mut data = Vec::with_capacity(gray.data.len());
    for top in (0..height).step_by(BAND) {
        let rows = top..(top + BAND).min(height);
        let (fine, coarse) = (blurred(gray, &fine, rows.clone()), blurred(gray, &coarse, rows));
        data.extend(fine.iter().zip(coarse).map(|(f, c)| {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let out = (f + amount * (f - c)).clamp(0.0, 255.0) as u8;
            out
        }));
    }
    Gray { width: gray.width, height: gray.height, data }
}

/// One half of a bell curve, from its middle outwards; the whole adds up to 1.
fn kernel(sigma: f32) -> Vec<f32> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let reach = (sigma * 3.0).ceil() as u16;
    let bell: Vec<f32> = (0..=reach).map(|n| (-f32::from(n).powi(2) / (2.0 * sigma * sigma)).exp()).collect();
    let sum = bell.iter().sum::<f32>() * 2.0 - 1.0;
    bell.into_iter().map(|v| v / sum).collect()
}

/// Some rows blurred along rows, then along columns; the edges are repeated outwards.
fn blurred(gray: &Gray, kernel: &[f32], rows: Range<usize>) -> Vec<f32> {
    let (width, height) = (gray.width as usize, gray.height as usize);
    let reach = kernel.len() - 1;
    let (first, last) = (rows.start.saturating_sub(reach), (rows.end + reach).min(height));
    let mut level = Vec::with_capacity(width * (last - first));
    let mut row: Vec<f32> = Vec::with_capacity(width + 2 * reach);
    for pixels in gray.data.chunks_exact(width.max(1)).take(last).skip(first) {
        let (left, right) = (pixels.first().copied().unwrap_or(255), pixels.last().copied().unwrap_or(255));
        row.clear();
        row.extend(std::iter::repeat_n(f32::from(left), reach));
        row.extend(pixels.iter().map(|v| f32::from(*v)));
        row.extend(std::iter::repeat_n(f32::from(right), reach));
        level.extend(row.windows(2 * reach + 1).map(|near| weighed(near, kernel)));
    }
    let mut out = vec![0.0; width * rows.len()];
    for (y, to) in rows.zip(out.chunks_exact_mut(width.max(1))) {
        let from = |y: usize| level.get((y - first) * width..(y - first + 1) * width).unwrap_or_default();
        for (n, weight) in kernel.iter().enumerate() {
            let (above, below) = (from(y.saturating_sub(n)), from((y + n).min(height - 1)));
            // The middle row is met from both sides.
            let weight = if n == 0 { weight / 2.0 } else { *weight };
            for ((to, a), b) in to.iter_mut().zip(above).zip(below) {
                *to += weight * (a + b);
            }
        }
    }
    out
}

fn weighed(near: &[f32], kernel: &[f32]) -> f32 {
    let reach = kernel.len() - 1;
    let mut sum = near.get(reach).copied().unwrap_or(0.0) * kernel.first().copied().unwrap_or(1.0);
    let (before, behind) = near.split_at(reach);
    for ((a, b), weight) in before.iter().rev().zip(behind.iter().skip(1)).zip(kernel.iter().skip(1)) {
        sum += weight * (a + b);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_picture_stays_and_a_blurred_stroke_comes_out_darker() {
        let even = sharpened(&Gray { width: 20, height: 20, data: vec![200; 400] }, 150.0);
        assert!(even.data.iter().all(|v| v.abs_diff(200) <= 1), "{:?}", &even.data[..20]);
        let stroke = [240, 240, 240, 240, 200, 150, 200, 240, 240, 240, 240];
        // More rows than a band: they are all alike.
        let gray = sharpened(&Gray { width: 11, height: 200, data: stroke.repeat(200) }, 150.0);
        let row = gray.row(10);
        assert!(row[5] < 150 && row[2] >= 240, "{row:?}");
        assert!((0..200).all(|y| gray.row(y) == row));
    }
}
