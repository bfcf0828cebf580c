//! How a page of a PDF is best read. In: what stands on it. Out: from its text, from its picture, from both, or after comparing them.

use hayro::kurbo::Rect as Area;

use super::glyph::Glyph;
use super::glyphs::Seen;

/// How a page is best read.
pub(super) enum Verdict {
    /// From its text.
    Text,
    /// From its picture, and why, where there is text that was not believed.
    Picture(Option<&'static str>),
    /// Its text is to be held against its picture: somebody's recognition, or text in no language.
    Doubtful,
    /// Text, and pictures of some size beside it: their places.
    Beside(Vec<Area>),
    /// There is nothing on it.
    Blank,
}

/// A picture that covers so much of a page is the page.
const WHOLE: f64 = 0.7;
/// Fewer letters than this say nothing of a page: a stamp with its number, the name of a scanner's program.
const FEW: usize = 40;
/// A picture that covers so much of a page may have writing on it. Letterheads and signatures cover less.
const SOME: f64 = 0.12;
/// A picture of fewer pixels than this has no writing that can be read.
const LEAST_PIXELS: (u32, u32) = (300, 150);
/// The page is parted into so many squares across and down to measure what pictures cover.
const SQUARES: u32 = 60;

/// How this page is best read.
pub(super) fn verdict(seen: &Seen, (width, height): (f64, f64), in_a_language: bool) -> Verdict {
    let letters = seen.glyphs.iter().filter(|g| written(g)).count();
    let visible = seen.glyphs.iter().filter(|g| g.visible && written(g)).count();
    if seen.unknown > 10 && seen.unknown * 4 > letters {
        return Verdict::Picture(Some("its fonts do not say which letters they draw"));
    }
    if letters == 0 {
        return if seen.pictures.is_empty() && seen.strokes == 0 { Verdict::Blank } else { Verdict::Picture(None) };
    }
    let pictured = covered(seen.pictures.iter().map(|p| p.area), (width, height));
    if pictured > WHOLE {
        return if visible < FEW && letters < FEW { Verdict::Picture(None) } else { Verdict::Doubtful };
    }
    // Text that nobody sees says nothing unless a picture bears it out.
    if visible < FEW && letters > visible && pictured > SOME {
        return Verdict::Doubtful;
    }
    if !in_a_language {
        return Verdict::Doubtful;
    }
    let beside = beside(seen, width * height);
    if beside.is_empty() { Verdict::Text } else { Verdict::Beside(beside) }
}

fn written(glyph: &Glyph) -> bool {
    !glyph.text.trim().is_empty()
}

/// The places of pictures that may have writing on them: of some size, and with no text over them.
fn beside(seen: &Seen, page: f64) -> Vec<Area> {
    let mut places: Vec<Area> = Vec::new();
    let legible = |p: &&super::glyphs::Picture| p.pixels.0 >= LEAST_PIXELS.0 && p.pixels.1 * SQUARES >= LEAST_PIXELS.1;
    // Strips of one scan lie side by side.
    for picture in seen.pictures.iter().filter(legible) {
        let mut area = picture.area;
        while let Some(at) = places.iter().position(|p| touches(*p, area)) {
            area = area.union(places.swap_remove(at));
        }
        places.push(area);
    }
    let seen_over =
        |place: &Area| seen.glyphs.iter().filter(|g| g.visible && place.contains(g.from) && written(g)).count();
    places.retain(|place| place.area() > page * SOME && seen_over(place) < FEW);
    places
}

fn touches(a: Area, b: Area) -> bool {
    let near = a.inflate(1.0, 1.0).intersect(b);
    near.width() > 0.0 && near.height() > 0.0
}

/// The share of a page that pictures cover together.
fn covered(areas: impl Iterator<Item = Area>, (width, height): (f64, f64)) -> f64 {
    let areas: Vec<Area> = areas.collect();
    let step = |n: u32, of: f64| (f64::from(n) + 0.5) * of / f64::from(SQUARES);
    let inside = |x: f64, y: f64| areas.iter().any(|a| a.x0 <= x && x <= a.x1 && a.y0 <= y && y <= a.y1);
    if areas.is_empty() {
        return 0.0;
    }
    let squares = (0..SQUARES).flat_map(|row| (0..SQUARES).map(move |column| (column, row)));
    let hit = squares.filter(|(column, row)| inside(step(*column, width), step(*row, height))).count();
    #[expect(clippy::cast_precision_loss, reason = "squares of a page")]
    let share = hit as f64 / f64::from(SQUARES * SQUARES);
    share
}

#[cfg(test)]
mod tests {
    use hayro::kurbo::{Affine, Point};

    use super::super::glyphs::Picture;
    use super::*;

    const PAGE: (f64, f64) = (600.0, 800.0);

    fn picture(y0: f64, y1: f64) -> Picture {
        let area = Area::new(0.0, y0, 600.0, y1);
        Picture { area, pixels: (1200, 400), transform: Affine::IDENTITY, stencil: false }
    }

    fn letters(count: usize, visible: bool, y: f64) -> Vec<Glyph> {
        let one = Glyph {
            text: "a".into(),
            from: Point::new(50.0, y),
            to: Point::new(56.0, y),
            size: 10.0,
            visible,
            covered: false,
            run: 1,
        };
        vec![one; count]
    }

    #[test]
    fn strips_of_a_scan_count_together() {
        let pictures: Vec<Picture> =
            (0..8).map(|n| picture(f64::from(n) * 100.0, f64::from(n) * 100.0 + 100.0)).collect();
        let seen = Seen { pictures: pictures.clone(), glyphs: letters(300, false, 400.0), ..Seen::default() };
        assert!(matches!(verdict(&seen, PAGE, true), Verdict::Doubtful));
        let seen = Seen { pictures, ..Seen::default() };
        assert!(matches!(verdict(&seen, PAGE, true), Verdict::Picture(None)));
    }

    #[test]
    fn a_picture_beside_text_is_read_too() {
        let half = Seen { pictures: vec![picture(300.0, 700.0)], glyphs: letters(90, true, 100.0), ..Seen::default() };
        assert!(matches!(verdict(&half, PAGE, true), Verdict::Beside(places) if places.len() == 1));
        let logo = Seen { pictures: vec![picture(0.0, 60.0)], glyphs: letters(90, true, 100.0), ..Seen::default() };
        assert!(matches!(verdict(&logo, PAGE, true), Verdict::Text));
        // A ground behind the text.
        let ground = Seen { pictures: vec![picture(50.0, 500.0)], glyphs: letters(90, true, 100.0), ..Seen::default() };
        assert!(matches!(verdict(&ground, PAGE, true), Verdict::Text));
        let odd = Seen { glyphs: letters(90, true, 100.0), ..Seen::default() };
        assert!(matches!(verdict(&odd, PAGE, false), Verdict::Doubtful));
    }
}
