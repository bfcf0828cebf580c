//! A straightened picture in; its ruled lines out, as boxes in its pixels: long unbroken runs of ink that are thin across.

use super::gray::{Gray, ink_level};

/// A line is at least this long, in inches.
const SHORTEST: f64 = 0.5;
/// And no thicker than this.
const THICKEST: f64 = 0.035;

/// Boxes `[x0, y0, x1, y1]` of ruled lines, level ones first.
pub(in crate::read) fn ruled_lines(gray: &Gray, dpi: f64) -> Vec<[u32; 4]> {
    let level = ink_level(gray);
    let ink = |v: u8| v <= level;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let (shortest, thickest) = ((SHORTEST * dpi) as u32, (THICKEST * dpi).ceil() as u32);
    let mut found = Vec::new();
    let rows = (0..gray.height).map(|y| runs(gray.row(y).iter().map(|&v| ink(v)), shortest)).collect();
    found.extend(stack(rows, thickest).into_iter().map(|[a, b, c, d]| [a, c, b, d]));
    let mut columns: Vec<Vec<(u32, u32)>> = Vec::with_capacity(gray.width as usize);
    for x in 0..gray.width {
        columns.push(runs((0..gray.height).map(|y| ink(gray.at(x, y))), shortest));
    }
    found.extend(stack(columns, thickest).into_iter().map(|[a, b, c, d]| [c, a, d, b]));
    found
}

/// Whitens ruled lines, but for the pixels where a letter crosses or touches them: recognition takes lines beside letters for letters.
pub(in crate::read) fn without_rules(gray: &mut Gray, lines: &[[u32; 4]]) {
    let level = ink_level(gray);
    for &[x0, y0, x1, y1] in lines {
        if x1 - x0 >= y1 - y0 {
            let (above, below) = (y0.saturating_sub(3), y1 + 2);
            for x in x0..x1 {
                if gray.at(x, above) > level && gray.at(x, below) > level {
                    whiten(gray, (x, x + 1), (y0.saturating_sub(1), y1 + 1));
                }
            }
        } else {
            let (before, behind) = (x0.saturating_sub(3), x1 + 2);
            for y in y0..y1 {
                if gray.at(before, y) > level && gray.at(behind, y) > level {
                    whiten(gray, (x0.saturating_sub(1), x1 + 1), (y, y + 1));
                }
            }
        }
    }
}

fn whiten(gray: &mut Gray, (x0, x1): (u32, u32), (y0, y1): (u32, u32)) {
    let width = gray.width as usize;
    for y in y0..y1.min(gray.height) {
        let row = y as usize * width;
        let (from, to) = (row + x0 as usize, row + (x1 as usize).min(width));
        if let Some(pixels) = gray.data.get_mut(from..to) {
            pixels.fill(255);
        }
    }
}

/// Runs of ink at least so long; a gap of two pixels does not end one.
fn runs(line: impl Iterator<Item = bool>, shortest: u32) -> Vec<(u32, u32)> {
    let mut runs = Vec::new();
    let (mut start, mut end) = (None, 0);
    for (at, ink) in (0_u32..).zip(line.chain(std::iter::repeat_n(false, 4))) {
        if ink {
            start.get_or_insert(at);
            end = at + 1;
        } else if at >= end + 2
            && let Some(from) = start.take()
            && end - from >= shortest
        {
            runs.push((from, end));
        }
    }
    runs
}

/// Puts runs of neighbouring rows that overlap together; what grows too thick is no line.
fn stack(rows: Vec<Vec<(u32, u32)>>, thickest: u32) -> Vec<[u32; 4]> {
    let mut open: Vec<[u32; 4]> = Vec::new();
    let mut done: Vec<[u32; 4]> = Vec::new();
    for (y, row) in (0_u32..).zip(rows) {
        for (from, to) in row {
            match open.iter_mut().find(|l| l[3] + 1 >= y && from < l[1] && l[0] < to) {
                Some(line) => *line = [line[0].min(from), line[1].max(to), line[2], y + 1],
                None => open.push([from, to, y, y + 1]),
            }
        }
        let (still, ended): (Vec<_>, Vec<_>) = open.into_iter().partition(|l| l[3] + 1 >= y);
        open = still;
        done.extend(ended);
    }
    done.extend(open);
    done.retain(|l| l[3] - l[2] <= thickest);
    done
}
