//! By what angle lines of text are askew. In: a picture of text. Out: the angle. Lines of text that run level make rows full of ink and rows without:
//! the angle at which rows differ most from their neighbours is the one (projection profile, Postl 1986).

use super::gray::{Gray, ink_level};

/// The most that is looked for, in degrees; beyond it paper is turned, not skewed. Chosen by eye; not measured.
const MOST: f64 = 7.0;
/// The steps in which the angle is sought, in degrees, each around the best of the one before.
const STEPS: [f64; 3] = [0.5, 0.1, 0.02];
/// Fewer dots tell nothing. Chosen by eye; not measured.
const FEWEST: usize = 200;
/// Rows are so many times as sharp at an angle as level where the lines are askew; where they are not, the page is a picture, not text. Chosen by eye; not
/// measured.
const SHARPER: f64 = 1.03;
/// How many dots are enough to tell.
const DOTS: usize = 60_000;

/// The skew in degrees; positive where lines fall to the right. `aspect` makes unequal resolutions equal.
pub(in crate::read) fn angle(gray: &Gray, aspect: (f64, f64)) -> f64 {
    let level = ink_level(gray);
    let step = (gray.width.max(gray.height) / 1200).max(1);
    let mut dots = dots(gray, level, step, aspect);
    if dots.len() < FEWEST {
        return 0.0;
    }
    if dots.len() > DOTS {
        let every = dots.len().div_ceil(DOTS);
        dots = dots.into_iter().step_by(every).collect();
    }
    let [coarse, fine, finest] = STEPS;
    let best = peak(&dots, -MOST, MOST, coarse);
    let best = peak(&dots, best - coarse, best + coarse, fine);
    let best = peak(&dots, best - fine, best + fine, finest);
    if sharpness(&dots, best) < sharpness(&dots, 0.0) * SHARPER { 0.0 } else { best }
}

/// Lower ends of ink (ink with paper below it): letters stand on lines, whatever hangs from them.
fn dots(gray: &Gray, level: u8, step: u32, (ax, ay): (f64, f64)) -> Vec<(f32, f32)> {
    let mut dots = Vec::new();
    let mut y = 0;
    while y + step < gray.height {
        let (here, below) = (gray.row(y), gray.row(y + step));
        let step_by = step as usize;
        for (x, (&a, &b)) in here.iter().zip(below).enumerate().step_by(step_by) {
            if a <= level && b > level {
                #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
                dots.push(((x as f64 / ax / f64::from(step)) as f32, (f64::from(y) / ay / f64::from(step)) as f32));
            }
        }
        y += step;
    }
    dots
}

fn peak(dots: &[(f32, f32)], from: f64, to: f64, by: f64) -> f64 {
    let mut best = (f64::MIN, 0.0);
    let mut angle = from;
    while angle <= to + 1e-9 {
        let sharp = sharpness(dots, angle);
        // Level is taken where nothing is better.
        if sharp > best.0 * (1.0 + 1e-6) || best.0 == f64::MIN {
            best = (sharp, angle);
        }
        angle += by;
    }
    best.1
}

/// The sum of squares of how many dots fall into each row, when the rows are tilted by the angle.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn sharpness(dots: &[(f32, f32)], degrees: f64) -> f64 {
    let slope = degrees.to_radians().tan() as f32;
    let mut rows = vec![0_u32; 4096];
    for &(x, y) in dots {
        let row = (y - x * slope + 1024.0) as usize;
        if let Some(n) = rows.get_mut(row) {
            *n += 1;
        }
    }
    rows.iter().map(|&n| f64::from(n) * f64::from(n)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilted_page_is_measured() {
        for degrees in [-3.0_f64, 0.0, 1.4, 4.0] {
            let slope = degrees.to_radians().tan();
            let mut gray = Gray { width: 800, height: 1000, data: vec![255; 800 * 1000] };
            for line in 0..20 {
                for x in 100..700_u32 {
                    if x % 11 < 6 {
                        let y = 100.0 + f64::from(line) * 40.0 + f64::from(x) * slope;
                        for d in 0..12 {
                            gray.data[(y as usize + d) * 800 + x as usize] = 0;
                        }
                    }
                }
            }
            assert!((angle(&gray, (1.0, 1.0)) - degrees).abs() < 0.15, "{degrees}");
        }
    }
}
