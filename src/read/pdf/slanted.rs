//! Text that runs neither along nor across the page: watermarks, stamps set at a slant, the rims of round ones. In: glyphs in the order they were drawn.
//! Out: those that stand straight, and the others as lines of words of their own, so that they part no line of the page's text.

use super::glyph::Glyph;
use crate::model::{Rect, median};
use crate::read::compose::{Token, clean};

/// Text is straight within so many degrees of the page's edges; scanned pages with a text layer are skewed by less.
const STRAIGHT: f64 = 4.0;
/// From letter to letter a line turns by no more than this, on the smallest rim.
const BEND: f64 = 50.0;
/// A letter goes on with a line whose last letter is so near, in type sizes.
const NEAR: f64 = 2.2;
/// Two words are parted where letters stand this many times as far apart as they do in the middle.
const APART: f64 = 1.6;

/// Parts glyphs into straight ones and lines of slanted words.
pub(super) fn parted(glyphs: &[Glyph]) -> (Vec<&Glyph>, Vec<Vec<Token>>) {
    let mut straight = Vec::with_capacity(glyphs.len());
    let mut lines: Vec<Vec<&Glyph>> = Vec::new();
    for glyph in glyphs {
        let turn = angle(glyph);
        if turn.is_none_or(|a| off_axis(a) < STRAIGHT) && !goes_on(lines.last(), glyph) {
            straight.push(glyph);
        } else if goes_on(lines.last(), glyph) {
            lines.last_mut().into_iter().for_each(|l| l.push(glyph));
        } else {
            // The first letter of a rim may stand straight by chance.
            let before = straight.pop_if(|s: &mut &Glyph| s.run != glyph.run && goes_on(Some(&vec![*s]), glyph));
            lines.push(before.into_iter().chain([glyph]).collect());
        }
    }
    // A page whose text mostly runs so was laid askew as a whole.
    if lines.iter().map(Vec::len).sum::<usize>() > straight.len() {
        return (glyphs.iter().collect(), Vec::new());
    }
    (straight, lines.iter().map(|l| words(l)).filter(|w| !w.is_empty()).collect())
}

/// In which direction its baseline runs, in degrees; `None` where it has no length.
fn angle(glyph: &Glyph) -> Option<f64> {
    let (dx, dy) = (glyph.to.x - glyph.from.x, glyph.to.y - glyph.from.y);
    (dx.hypot(dy) > 1e-3).then(|| dy.atan2(dx).to_degrees())
}

/// How far from the page's edges a direction is, in degrees.
fn off_axis(degrees: f64) -> f64 {
    let rest = degrees.rem_euclid(90.0);
    rest.min(90.0 - rest)
}

/// Whether a glyph goes on with a line: near its end, in much the same size and direction. On a rim some letters stand straight by chance.
fn goes_on(line: Option<&Vec<&Glyph>>, glyph: &Glyph) -> bool {
    let Some(last) = line.and_then(|l| l.last()) else { return false };
    let gap = (glyph.from.x - last.to.x).hypot(glyph.from.y - last.to.y);
    let turned = match (angle(last), angle(glyph)) {
        (Some(a), Some(b)) => (b - a + 180.0).rem_euclid(360.0) - 180.0,
        _ => 0.0,
    };
    let size = last.size.max(glyph.size);
    gap < size * NEAR && turned.abs() < BEND && (last.size - glyph.size).abs() < size * 0.2
}

fn words(line: &[&Glyph]) -> Vec<Token> {
    let blank = |g: &Glyph| g.text.trim().is_empty();
    let middle = |g: &Glyph| (f64::midpoint(g.from.x, g.to.x), f64::midpoint(g.from.y, g.to.y));
    let pitch = |a: &Glyph, b: &Glyph| {
        let (a, b) = (middle(a), middle(b));
        (a.0 - b.0).hypot(a.1 - b.1)
    };
    let shown: Vec<&Glyph> = line.iter().copied().filter(|g| !blank(g)).collect();
    let pitches = shown.windows(2).filter_map(|w| Some(pitch(w.first()?, w.get(1)?)));
    let usual = median(pitches).unwrap_or(f64::INFINITY);
    let mut words: Vec<Vec<&Glyph>> = Vec::new();
    let mut open = false;
    for glyph in line {
        if blank(glyph) {
            open = false;
            continue;
        }
        match words.last_mut() {
            Some(word) if open && word.last().is_some_and(|l| pitch(l, glyph) < usual * APART) => word.push(glyph),
            _ => words.push(vec![glyph]),
        }
        open = true;
    }
    words.iter().filter_map(|w| token(w)).collect()
}

fn token(glyphs: &[&Glyph]) -> Option<Token> {
    let text = clean(&glyphs.iter().map(|g| g.text.as_str()).collect::<String>());
    let around = |g: &Glyph| {
        // Letters rise from the baseline to its left, as it runs.
        let (dx, dy) = (g.to.x - g.from.x, g.to.y - g.from.y);
        let long = dx.hypot(dy).max(1e-6);
        let (ux, uy) = (dy / long * g.size * 0.75, -dx / long * g.size * 0.75);
        let (xs, ys) = ([g.from.x, g.to.x, g.from.x + ux, g.to.x + ux], [g.from.y, g.to.y, g.from.y + uy, g.to.y + uy]);
        let least = |v: [f64; 4]| v.into_iter().fold(f64::INFINITY, f64::min);
        let most = |v: [f64; 4]| v.into_iter().fold(f64::NEG_INFINITY, f64::max);
        Rect::new(least(xs), least(ys), most(xs), most(ys))
    };
    let rect = glyphs.iter().map(|g| around(g)).reduce(|a, b| a.union(&b))?;
    (!text.is_empty()).then_some(Token { text, rect, confidence: 1.0 })
}

#[cfg(test)]
mod exam {
    use super::*;
    use hayro::kurbo::Point;

    /// A letter of `size` at a point, its baseline running at an angle.
    fn letter(c: char, x: f64, y: f64, degrees: f64, size: f64) -> Glyph {
        let (s, c0) = degrees.to_radians().sin_cos();
        let wide = size * 0.5;
        let to = Point::new(x + c0 * wide, y + s * wide);
        Glyph {
            text: c.to_string(),
            from: Point::new(x, y),
            to,
            size,
            visible: true,
            covered: false,
            run: u32::from(c),
        }
    }

    #[test]
    fn a_watermark_and_a_rim_part_no_line() {
        let mut glyphs = Vec::new();
        let text = "received in good order and condition";
        for (n, c) in (0..).map(f64::from).zip(text.chars()) {
            glyphs.push(letter(c, 50.0 + n * 5.0, 100.0, 0.0, 10.0));
        }
        for (n, c) in (0..).map(f64::from).zip("TRUE COPY".chars()) {
            let (s, c0) = 40f64.to_radians().sin_cos();
            glyphs.push(letter(c, 60.0 + n * c0 * 20.0, 50.0 + n * s * 20.0, 40.0, 40.0));
        }
        // A rim: every letter turned by 15 degrees, a space left out.
        for (n, c) in (0..).map(f64::from).zip("Republic of X".chars()).filter(|(_, c)| *c != ' ') {
            let at = (-90.0 + n * 15.0).to_radians();
            let (s, c0) = at.sin_cos();
            glyphs.push(letter(c, 300.0 + c0 * 25.0, 300.0 + s * 25.0, n * 15.0, 6.0));
        }
        let (straight, lines) = parted(&glyphs);
        assert_eq!(straight.iter().map(|g| g.text.as_str()).collect::<String>(), text);
        let lines: Vec<Vec<&str>> = lines.iter().map(|l| l.iter().map(|t| t.text.as_str()).collect()).collect();
        assert_eq!(lines, [vec!["TRUE", "COPY"], vec!["Republic", "of", "X"]]);
    }
}
