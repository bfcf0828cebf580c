//! A grey picture in; the same scaled and turned by a small angle out, in one pass, with the way back.

use hayro::kurbo::Affine;

use super::gray::Gray;

/// Scales by `sx`, `sy` and turns so that lines which fall by `degrees` run level. The way back maps the new pixels to the old.
pub(super) fn scaled_and_turned(gray: &Gray, sx: f64, sy: f64, degrees: f64) -> (Gray, Affine) {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let size = |n: u32, s: f64| (f64::from(n) * s).round().max(1.0) as u32;
    let (width, height) = (size(gray.width, sx), size(gray.height, sy));
    if (width, height) == (gray.width, gray.height) && degrees == 0.0 {
        return (gray.clone(), Affine::IDENTITY);
    }
    let middle = (f64::from(width) / 2.0, f64::from(height) / 2.0);
    let forth = Affine::translate(middle)
        * Affine::rotate(-degrees.to_radians())
        * Affine::translate((-middle.0, -middle.1))
        * Affine::scale_non_uniform(
            f64::from(width) / f64::from(gray.width),
            f64::from(height) / f64::from(gray.height),
        );
    let back = forth.inverse();
    let data = sample(gray, width, height, back);
    (Gray { width, height, data }, back)
}

/// Bilinear sampling; white outside.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn sample(gray: &Gray, width: u32, height: u32, back: Affine) -> Vec<u8> {
    let [a, b, c, d, e, f] = back.as_coeffs();
    let (w, h) = (i64::from(gray.width), i64::from(gray.height));
    let mut data = Vec::with_capacity(width as usize * height as usize);
    // In 16-bit fixed point: a page has ten million pixels.
    let fixed = |v: f64| (v * 65536.0) as i64;
    for y in 0..height {
        let row = f64::from(y) + 0.5;
        let mut u = fixed(a * 0.5 + c * row + e - 0.5);
        let mut v = fixed(b * 0.5 + d * row + f - 0.5);
        let (du, dv) = (fixed(a), fixed(b));
        for _ in 0..width {
            let (x0, y0) = (u >> 16, v >> 16);
            let value = if x0 < -1 || y0 < -1 || x0 >= w || y0 >= h {
                255
            } else {
                let at = |x: i64, y: i64| -> i64 {
                    let (x, y) = (x.clamp(0, w - 1), y.clamp(0, h - 1));
                    i64::from(gray.data.get((y * w + x) as usize).copied().unwrap_or(255))
                };
                let (fx, fy) = ((u & 0xFFFF) >> 8, (v & 0xFFFF) >> 8);
                let top = at(x0, y0) * (256 - fx) + at(x0 + 1, y0) * fx;
                let bottom = at(x0, y0 + 1) * (256 - fx) + at(x0 + 1, y0 + 1) * fx;
                ((top * (256 - fy) + bottom * fy) >> 16) as u8
            };
            data.push(value);
            u += du;
            v += dv;
        }
    }
    data
}

/// The picture shrunk by a whole factor: the mean of each square.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn shrunk(gray: &Gray, factor: u32) -> Gray {
    let (width, height) = (gray.width / factor, gray.height / factor);
    let mut data = Vec::with_capacity(width as usize * height as usize);
    let mut sums = vec![0_u32; width as usize];
    for y in 0..height {
        sums.fill(0);
        for dy in 0..factor {
            for (sum, pixels) in sums.iter_mut().zip(gray.row(y * factor + dy).chunks_exact(factor as usize)) {
                *sum += pixels.iter().map(|v| u32::from(*v)).sum::<u32>();
            }
        }
        data.extend(sums.iter().map(|sum| (sum / (factor * factor)) as u8));
    }
    Gray { width, height, data }
}
