//! Sheets seen from straight above. In: a photograph of a sheet. Out: the sheet as seen from straight above, with the way back. The four edges of the sheet are
//! lines; what they enclose is drawn onto a rectangle.

use hayro::kurbo::Point;

use super::gray::Gray;
use super::surroundings::Surroundings;
use crate::model::{Projection, median};

/// So many of an edge's points lie on its line (within a tile and a half), or it is none.
const STRAIGHT: f64 = 0.8;
/// An edge slants less than this (as a tangent, twenty degrees): more is a sheet that lies otherwise than it is read here. Chosen by eye; not measured.
const STEEP: f64 = 0.36;
/// A side runs so much (as a tangent) otherwise than the one across from it before the picture is worth drawing anew: half a degree.
const ASKEW: f64 = 0.009;

/// From a rectangle at the origin to four corners: left upper, right upper, right lower, left lower (Heckbert, Fundamentals of Texture Mapping, 1989,
/// 2.2.3).
fn onto(width: f64, height: f64, [p0, p1, p2, p3]: [Point; 4]) -> Option<Projection> {
    let (d1, d2) = (p1 - p2, p3 - p2);
    let s = (p0 - p1) + (p2 - p3);
    let area = d1.cross(d2);
    if area.abs() < f64::EPSILON {
        return None;
    }
    let (g, h) = (s.cross(d2) / area, d1.cross(s) / area);
    let row = |o: f64, a: f64, b: f64| [(a - o + g * a) / width, (b - o + h * b) / height, o];
    Some(Projection([row(p0.x, p1.x, p3.x), row(p0.y, p1.y, p3.y), [g / width, h / height, 1.0]]))
}

/// A sheet has sides of so many pixels of the photograph at least. Chosen by eye; not measured.
const LEAST_SIDE: f64 = 64.0;
/// A sheet that would come out so many times as large as the photograph was not seen right. Chosen by eye; not measured.
const MOST_AREA: f64 = 1.5;
/// A point so near to an edge, in pixels, is of the edge. Chosen by eye; not measured.
const NEAR: f64 = 1.5;

/// The sheet drawn anew, and the way from its pixels to those of the photograph; none where no sheet with four edges lies on it askew.
pub(super) fn flattened(gray: &Gray) -> Option<(Gray, Projection)> {
    let corners = corners(&Surroundings::find(gray)?)?;
    let [p0, p1, p2, p3] = corners;
    let (width, height) = ((p1 - p0).hypot().max((p2 - p3).hypot()), (p3 - p0).hypot().max((p2 - p1).hypot()));
    if width < LEAST_SIDE
        || height < LEAST_SIDE
        || width * height > f64::from(gray.width) * f64::from(gray.height) * MOST_AREA
    {
        return None;
    }
    let back = onto(width, height, corners)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let (width, height) = (width as u32, height as u32);
    Some((drawn(gray, width, height, &back), back))
}

/// Bilinear sampling.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn drawn(gray: &Gray, width: u32, height: u32, back: &Projection) -> Gray {
    let mut data = Vec::with_capacity(width as usize * height as usize);
    for y in 0..height {
        for x in 0..width {
            let (u, v) = back.map((f64::from(x) + 0.5, f64::from(y) + 0.5));
            let (u, v) = ((u - 0.5).max(0.0), (v - 0.5).max(0.0));
            let (x0, y0) = (u as u32, v as u32);
            let (fx, fy) = (u - f64::from(x0), v - f64::from(y0));
            let at = |x: u32, y: u32| f64::from(gray.at(x, y));
            let top = at(x0, y0) * (1.0 - fx) + at(x0 + 1, y0) * fx;
            let bottom = at(x0, y0 + 1) * (1.0 - fx) + at(x0 + 1, y0 + 1) * fx;
            data.push((top * (1.0 - fy) + bottom * fy) as u8);
        }
    }
    Gray { width, height, data }
}

/// The corners of the sheet: left upper, right upper, right lower, left lower.
#[allow(clippy::cast_precision_loss)]
fn corners(around: &Surroundings) -> Option<[Point; 4]> {
    let (columns, rows) = (around.columns, around.rows);
    let inside = |x: usize, y: usize| !around.is_outside(x, y);
    // Points of each edge: along it, and where it is across. A sheet that reaches the picture's edge has no edge there.
    let mut sides: [Vec<(f64, f64)>; 4] = Default::default();
    let [left, right, top, bottom] = &mut sides;
    for y in 0..rows {
        let at = y as f64 + 0.5;
        left.extend((0..columns).find(|x| inside(*x, y)).filter(|x| *x > 0).map(|x| (at, x as f64)));
        right.extend((0..columns).rfind(|x| inside(*x, y)).filter(|x| x + 1 < columns).map(|x| (at, x as f64 + 1.0)));
    }
    for x in 0..columns {
        let at = x as f64 + 0.5;
        top.extend((0..rows).find(|y| inside(x, *y)).filter(|y| *y > 0).map(|y| (at, y as f64)));
        bottom.extend((0..rows).rfind(|y| inside(x, *y)).filter(|y| y + 1 < rows).map(|y| (at, y as f64 + 1.0)));
    }
    let [left, right, top, bottom] = sides.map(|points| line(&points));
    let (left, right, top, bottom) = (left?, right?, top?, bottom?);
    if (left.1 - right.1).abs() < ASKEW && (top.1 - bottom.1).abs() < ASKEW && (left.1 + top.1).abs() < ASKEW {
        return None;
    }
    let tile = f64::from(around.tile);
    // x = a + b·y and y = c + d·x.
    let meet = |(a, b): (f64, f64), (c, d): (f64, f64)| {
        let x = (a + b * c) / (1.0 - b * d);
        Point::new(x * tile, (c + d * x) * tile)
    };
    Some([meet(left, top), meet(right, top), meet(right, bottom), meet(left, bottom)])
}

/// The line that most of the points lie on, as its beginning and its slope (Theil 1950: the median of the slopes), without the fifth at either end, where
/// the edges around the corner begin.
fn line(points: &[(f64, f64)]) -> Option<(f64, f64)> {
    let cut = points.len() / 5;
    let points = points.get(cut..points.len() - cut).filter(|p| p.len() >= 12)?;
    let half = points.len() / 2;
    let slopes = points.iter().zip(points.iter().skip(half)).map(|(a, b)| (b.1 - a.1) / (b.0 - a.0));
    let slope = median(slopes)?;
    let begin = median(points.iter().map(|(along, across)| across - slope * along))?;
    #[allow(clippy::cast_precision_loss)]
    let share = points.iter().filter(|(along, across)| (across - slope * along - begin).abs() <= NEAR).count() as f64
        / points.len() as f64;
    (share >= STRAIGHT && slope.abs() < STEEP).then_some((begin, slope))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CORNERS: [Point; 4] =
        [Point::new(90.0, 110.0), Point::new(700.0, 60.0), Point::new(650.0, 940.0), Point::new(150.0, 900.0)];

    /// A light sheet with the given corners on a dark table, and a black square on it.
    fn photograph() -> Gray {
        let sheet = onto(1.0, 1.0, CORNERS).unwrap().inverse();
        let mut data = Vec::new();
        for y in 0..1000 {
            for x in 0..800 {
                let p = sheet.map((f64::from(x) + 0.5, f64::from(y) + 0.5));
                let within = |low: f64, high: f64| (low..high).contains(&p.0) && (low..high).contains(&p.1);
                data.push(if within(0.45, 0.55) { 20 } else { if within(0.0, 1.0) { 230 } else { 70 } });
            }
        }
        Gray { width: 800, height: 1000, data }
    }

    #[test]
    fn a_sheet_seen_askew_is_seen_from_above() {
        let (flat, back) = flattened(&photograph()).unwrap();
        // The way back leads from the middle of the sheet to the middle of the photographed one, and forth again.
        let middle = (f64::from(flat.width) / 2.0, f64::from(flat.height) / 2.0);
        let there = onto(1.0, 1.0, CORNERS).unwrap().map((0.5, 0.5));
        let apart = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).hypot(a.1 - b.1);
        assert!(apart(back.map(middle), there) < 8.0, "{:?} {there:?}", back.map(middle));
        assert!(apart(back.inverse().map(back.map(middle)), middle) < 0.01);
        // The square stands straight: its sides are dark from end to end.
        let (w, h) = (flat.width, flat.height);
        let dark = |x: f64, y: f64| flat.at((f64::from(w) * x) as u32, (f64::from(h) * y) as u32) < 100;
        for at in [0.465, 0.5, 0.535] {
            assert!(dark(0.465, at) && dark(0.535, at) && dark(at, 0.465) && dark(at, 0.535));
            assert!(!dark(0.435, at) && !dark(0.565, at) && !dark(at, 0.435) && !dark(at, 0.565));
        }
    }

    #[test]
    fn a_scan_is_left_as_it_is() {
        let mut scan = Gray { width: 800, height: 1000, data: vec![240; 800_000] };
        assert!(flattened(&scan).is_none());
        // A dark edge on two sides is a copier's lid, and no table.
        for row in scan.data.chunks_exact_mut(800) {
            row[..30].fill(20);
        }
        assert!(flattened(&scan).is_none());
    }
}
