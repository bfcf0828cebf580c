//! Even light. In: a grey picture. Out: the same with even, white paper: shadows, gradients, dark edges of a photograph and the grain of the scanner are taken
//! off.

use super::edges::without_dark_edges;
use super::gray::{Gray, LIGHTEST_INK, otsu};
use super::surroundings::without_surroundings;

/// Paper is made so light, of 255. What is a little lighter than its surroundings keeps its shape. Chosen by eye; not measured.
const PAPER: f32 = 250.0;
/// Paper darker than this is no paper, and is not made lighter than it would make it: shadow or print. Chosen by eye; not measured.
const DARKEST: f32 = 24.0;

/// The side of the tiles on which the paper's brightness is measured, as a share of the picture's shorter side.
const TILES: u32 = 48;

/// Divides by the brightness of the paper, where that varies over the picture. Paper is what is brightest in each neighbourhood.
pub(in crate::read) fn even_out(gray: &Gray) -> Gray {
    if bilevel(gray) {
        return gray.clone();
    }
    let cut = without_surroundings(gray);
    let gray = cut.as_ref().unwrap_or(gray);
    let tile = (gray.width.min(gray.height) / TILES).max(8);
    let (columns, rows) = (gray.width.div_ceil(tile), gray.height.div_ceil(tile));
    let paper = smooth(&paper(gray, tile, columns, rows), columns as usize);
    let mut data = Vec::with_capacity(gray.data.len());
    for y in 0..gray.height {
        let (r0, r1, fy) = between(y, tile, rows);
        let line: Vec<f32> = (0..columns)
            .map(|c| {
                let at = |r: u32| paper.get((r * columns + c) as usize).copied().unwrap_or(255.0);
                at(r0) + (at(r1) - at(r0)) * fy
            })
            .collect();
        for (x, &v) in (0_u32..).zip(gray.row(y)) {
            let (c0, c1, fx) = between(x, tile, columns);
            let at = |c: u32| line.get(c as usize).copied().unwrap_or(255.0);
            let white = at(c0) + (at(c1) - at(c0)) * fx;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            data.push((f32::from(v) * PAPER / white.max(DARKEST)).min(255.0) as u8);
        }
    }
    stretch(Gray { width: gray.width, height: gray.height, data })
}

/// Stretches ink to paper over the whole range. The grain of the paper stays: faint strokes are no lighter than it, and recognition tells them apart.
fn stretch(mut gray: Gray) -> Gray {
    let (paper, grain) = paper_peak(&gray.histogram());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    without_dark_edges(&mut gray, paper as u8);
    curve(gray, (paper + grain).min(255.0))
}

/// On a page with little ink, white begins so many times the paper's grain below the paper, but not below this share of it, nor above this level. Chosen by
/// eye; not measured.
const EMPTY: (f32, f32, f32) = (2.5, 0.75, 235.0);

/// Makes the grain of the paper white where there is so little ink that a threshold would part light grain from dark grain.
pub(super) fn whiten_if_empty(gray: Gray) -> Gray {
    let histogram = gray.histogram();
    if otsu(&histogram) < LIGHTEST_INK {
        return gray;
    }
    let (paper, grain) = paper_peak(&histogram);
    curve(gray, (paper - EMPTY.0 * grain).clamp(paper * EMPTY.1, EMPTY.2))
}

fn curve(mut gray: Gray, white: f32) -> Gray {
    let histogram = gray.histogram();
    // On a page with hardly any print the darkest hundredths are paper still; ink is at most half as bright as that.
    #[allow(clippy::cast_precision_loss)]
    let black = (level_of(&histogram, gray.data.len() / 200) as f32).min(white / 2.0);
    let curve: Vec<u8> = (0..=255_u8)
        .map(|v| {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let out = ((f32::from(v) - black) * 255.0 / (white - black)).clamp(0.0, 255.0) as u8;
            out
        })
        .collect();
    for v in &mut gray.data {
        *v = curve.get(*v as usize).copied().unwrap_or(*v);
    }
    gray
}

/// The brightness of most paper, and the width of its grain (one standard deviation, from the lighter and darker half of the peak).
#[allow(clippy::cast_precision_loss)]
fn paper_peak(histogram: &[u32; 256]) -> (f32, f32) {
    let peak = (0..256_usize)
        .max_by_key(|&v| histogram.get(v.saturating_sub(2)..(v + 3).min(256)).map_or(0, |w| w.iter().sum::<u32>()))
        .unwrap_or(255);
    // Up to the peak lies half of the grain: the level under which a third of that half lies is one deviation away.
    let half: u32 = histogram.iter().take(peak + 1).skip(peak.saturating_sub(60)).sum();
    let mut left = half * 68 / 100;
    let near = (0..=peak).rev().find(|&v| {
        let here = histogram.get(v).copied().unwrap_or(0);
        let found = here > left;
        left = left.saturating_sub(here);
        found
    });
    (peak as f32, (peak - near.unwrap_or(peak)) as f32)
}

/// The level under which so many pixels lie.
fn level_of(histogram: &[u32; 256], count: usize) -> usize {
    let mut left = count;
    histogram
        .iter()
        .position(|&n| {
            let found = n as usize > left;
            left = left.saturating_sub(n as usize);
            found
        })
        .unwrap_or(0)
}

/// Fax and other black-and-white pictures have nothing to even out.
pub(super) fn bilevel(gray: &Gray) -> bool {
    let histogram = gray.histogram();
    let extremes: u64 = [0, 1, 254, 255].iter().map(|&v: &usize| u64::from(histogram[v])).sum();
    extremes * 1000 >= gray.data.len() as u64 * 995
}

/// Tile before, tile after, and how far between their middles.
#[allow(clippy::cast_precision_loss)]
fn between(at: u32, tile: u32, count: u32) -> (u32, u32, f32) {
    let half = tile / 2;
    if at < half {
        return (0, 0, 0.0);
    }
    let n = ((at - half) / tile).min(count - 1);
    (n, (n + 1).min(count - 1), ((at - half) % tile) as f32 / tile as f32)
}

/// The brightness below which nine tenths of a tile's pixels lie.
fn paper(gray: &Gray, tile: u32, columns: u32, rows: u32) -> Vec<f32> {
    let mut paper = Vec::with_capacity((columns * rows) as usize);
    for r in 0..rows {
        for c in 0..columns {
            let mut histogram = [0_u32; 256];
            let mut count = 0;
            for y in (r * tile..((r + 1) * tile).min(gray.height)).step_by(2) {
                let row = gray.row(y);
                let end = (((c + 1) * tile) as usize).min(row.len());
                for &v in row.get((c * tile) as usize..end).unwrap_or_default().iter().step_by(2) {
                    histogram[v as usize] += 1;
                    count += 1;
                }
            }
            let mut left = count / 10;
            let level = (0..256).rev().find(|&v| {
                let here = histogram[v];
                let found = here > left;
                left = left.saturating_sub(here);
                found
            });
            #[allow(clippy::cast_precision_loss)]
            paper.push(level.unwrap_or(255) as f32);
        }
    }
    paper
}

/// The brightest of the neighbours (letters and pictures do not darken paper), then the mean of them.
fn smooth(tiles: &[f32], columns: usize) -> Vec<f32> {
    let pass = |from: &[f32], fold: fn(&[f32]) -> f32| -> Vec<f32> {
        let rows = from.len() / columns.max(1);
        let mut out = Vec::with_capacity(from.len());
        for r in 0..rows {
            for c in 0..columns {
                let mut near = Vec::with_capacity(9);
                for y in r.saturating_sub(1)..=(r + 1).min(rows - 1) {
                    for x in c.saturating_sub(1)..=(c + 1).min(columns - 1) {
                        near.extend(from.get(y * columns + x));
                    }
                }
                out.push(fold(&near));
            }
        }
        out
    };
    let brightest = pass(tiles, |near| near.iter().copied().fold(0.0, f32::max));
    #[allow(clippy::cast_precision_loss)]
    pass(&brightest, |near| near.iter().sum::<f32>() / near.len().max(1) as f32)
}
