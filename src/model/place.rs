//! Positions: a box on a page, and a piece of its text.

use serde::{Deserialize, Serialize};

/// A box on an upright page, in points (1/72 inch) from the top left corner. Written as `[x0, y0, x1, y1]`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(from = "[f64; 4]", into = "[f64; 4]")]
pub struct Rect {
    /// Left edge.
    pub x0: f64,
    /// Upper edge.
    pub y0: f64,
    /// Right edge.
    pub x1: f64,
    /// Lower edge.
    pub y1: f64,
}

impl Rect {
    /// A box from its left, upper, right and lower edges, in points.
    pub fn new(x0: f64, y0: f64, x1: f64, y1: f64) -> Self {
        Self { x0, y0, x1, y1 }
    }

    /// The width in points.
    pub fn width(&self) -> f64 {
        self.x1 - self.x0
    }

    /// The height in points.
    pub fn height(&self) -> f64 {
        self.y1 - self.y0
    }

    /// The vertical middle.
    pub fn mid_y(&self) -> f64 {
        f64::midpoint(self.y0, self.y1)
    }

    /// The horizontal middle.
    pub fn mid_x(&self) -> f64 {
        f64::midpoint(self.x0, self.x1)
    }

    /// The smallest box around both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    /// The smallest box around all of them; `None` if there is none.
    pub fn around<'a>(boxes: impl IntoIterator<Item = &'a Rect>) -> Option<Self> {
        boxes.into_iter().copied().reduce(|a, b| a.union(&b))
    }

    /// How many points the two share from left to right (0 if none).
    pub fn overlap_x(&self, other: &Self) -> f64 {
        (self.x1.min(other.x1) - self.x0.max(other.x0)).max(0.0)
    }

    /// How many points the two share from top to bottom (0 if none).
    pub fn overlap_y(&self, other: &Self) -> f64 {
        (self.y1.min(other.y1) - self.y0.max(other.y0)).max(0.0)
    }
}

impl From<[f64; 4]> for Rect {
    fn from([x0, y0, x1, y1]: [f64; 4]) -> Self {
        Self { x0, y0, x1, y1 }
    }
}

impl From<Rect> for [f64; 4] {
    fn from(r: Rect) -> Self {
        // A hundredth of a point is finer than any scanner; more digits only make records long.
        [r.x0, r.y0, r.x1, r.y1].map(|v| (v * 100.0).round() / 100.0)
    }
}

/// A map of the plane that keeps straight lines straight, as a camera does with a sheet; the rows of its matrix.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Projection(pub [[f64; 3]; 3]);

impl Projection {
    /// The image of a point.
    pub fn map(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let [x, y, w] = self.0.map(|[a, b, c]| a * x + b * y + c);
        (x / w, y / w)
    }

    /// The image of a box, from the middles of its sides. From its corners it would grow on skewed lines.
    #[must_use]
    pub fn rect(&self, r: &Rect) -> Rect {
        let (x0, x1) = (self.map((r.x0, r.mid_y())).0, self.map((r.x1, r.mid_y())).0);
        let (y0, y1) = (self.map((r.mid_x(), r.y0)).1, self.map((r.mid_x(), r.y1)).1);
        Rect::new(x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1))
    }

    /// The inverse map. The adjugate of the matrix is enough, because a factor makes no difference.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let [[a, b, c], [d, e, f], [g, h, i]] = self.0;
        Self([
            [e * i - f * h, c * h - b * i, b * f - c * e],
            [f * g - d * i, a * i - c * g, c * d - a * f],
            [d * h - e * g, b * g - a * h, a * e - b * d],
        ])
    }

    /// This map after another one.
    #[must_use]
    pub fn after(&self, first: &Self) -> Self {
        let row =
            |r: &[f64; 3]| [0, 1, 2].map(|column: usize| r.iter().zip(&first.0).map(|(a, b)| a * b[column]).sum());
        let [x, y, w] = &self.0;
        Self([row(x), row(y), row(w)])
    }

    /// A turn about a point: what lies level falls to the right by `slope` (a tangent).
    pub fn turn(slope: f64, (x, y): (f64, f64)) -> Self {
        let cosine = 1.0 / 1.0_f64.hypot(slope);
        let sine = slope * cosine;
        Self([[cosine, -sine, x - cosine * x + sine * y], [sine, cosine, y - sine * x - cosine * y], [0.0, 0.0, 1.0]])
    }

    /// The slope (a tangent) of what lies level before; `None` in perspective, where it has no one slope.
    pub fn slope(&self) -> Option<f64> {
        let [[a, _, _], [d, _, _], [g, h, _]] = self.0;
        (g == 0.0 && h == 0.0 && a != 0.0).then(|| d / a)
    }

    /// Stretched horizontally and vertically, from the origin.
    pub fn stretch(across: f64, down: f64) -> Self {
        Self([[across, 0.0, 0.0], [0.0, down, 0.0], [0.0, 0.0, 1.0]])
    }
}

/// A piece of a page's text, in Unicode code points. `start` is in it, `end` is not. Written as `[start, end]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "[usize; 2]", into = "[usize; 2]")]
pub struct Span {
    /// The first code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

impl Span {
    /// A span from start and end.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Whether the two share a code point.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span around both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text of this span; shorter if the span goes past the end.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        let (_, from) = text.split_at(byte_of(text, self.start));
        let (own, _) = from.split_at(byte_of(from, self.end.saturating_sub(self.start)));
        own
    }
}

/// Bytes are counted so many at a time, with a count that fits one byte.
const BLOCK: usize = 128;

/// The byte at which a text's code point of this number begins; its length if it has fewer. Long texts are asked for many spans, so the count is one that
/// the processor makes of many bytes at once.
fn byte_of(text: &str, number: usize) -> usize {
    // All bytes of a code point but its first begin with the bits 10 (RFC 3629).
    let begins = |byte: &u8| byte & 0xC0 != 0x80;
    let (bytes, mut at, mut left) = (text.as_bytes(), 0, number);
    for block in bytes.chunks_exact(BLOCK) {
        let here = usize::from(block.iter().map(|b| u8::from(begins(b))).sum::<u8>());
        if here > left {
            break;
        }
        (at, left) = (at + BLOCK, left - here);
    }
    let rest = bytes.get(at..).unwrap_or_default().iter().enumerate();
    rest.filter(|(_, b)| begins(b)).nth(left).map_or(text.len(), |(n, _)| at + n)
}

impl From<[usize; 2]> for Span {
    fn from([start, end]: [usize; 2]) -> Self {
        Self { start, end }
    }
}

impl From<Span> for [usize; 2] {
    fn from(s: Span) -> Self {
        [s.start, s.end]
    }
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn a_span_is_cut_out_by_code_points_however_long_the_text() {
        let text = "жаб € 😀 word ".repeat(90);
        let chars: Vec<char> = text.chars().collect();
        for start in [0, 1, 100, 127, 128, 129, 300, chars.len() - 1, chars.len(), chars.len() + 5] {
            for length in [0, 1, 7, 200, 5000] {
                let plain: String = chars.iter().skip(start).take(length).collect();
                assert_eq!(Span::new(start, start + length).of(&text), plain, "{start}+{length}");
            }
        }
        assert_eq!(Span::new(5, 2).of(&text), "");
    }
}
