//! What hides text on a page: fills and pictures drawn over it, and type in the colour of the paper. In: what is drawn, in its order. Out:
//! which glyphs nobody sees.

use hayro::hayro_interpret::{BlendMode, DrawProps, Image, Paint, SoftMask};
use hayro::kurbo::{BezPath, Rect as Area, Shape};

use super::glyph::Glyph;

/// From this value of each colour on, type is as white as paper: nobody reads it.
const WHITE: u8 = 245;
/// Type below this size, in points, is a speck.
const SPECK: f64 = 1.0;
/// Below this opacity type is not seen; from this opacity on a fill hides what is under it.
const UNSEEN: u8 = 12;
const OPAQUE: u8 = 250;
/// A fill hides what is under its box only if it is a box itself: it fills so much of it.
const BOX: f64 = 0.95;
/// Grounds beyond this number are a drawing, in which nothing can be said of white type.
const MOST_GROUNDS: usize = 5_000;

/// The state of what covers what.
#[derive(Default)]
pub(super) struct Cover {
    /// The boxes around clip paths, and whether the path is that box.
    clips: Vec<(Area, bool)>,
    /// Whether the groups that are open are opaque.
    groups: Vec<bool>,
    /// Where something other than white was drawn.
    grounds: Vec<Area>,
}

impl Cover {
    pub(super) fn push_clip(&mut self, path: &BezPath) {
        self.clips.push((path.bounding_box(), boxed(path).is_some()));
    }

    pub(super) fn pop_clip(&mut self) {
        self.clips.pop();
    }

    pub(super) fn push_group(&mut self, opacity: f32, mask: Option<&SoftMask<'_>>, blend: BlendMode) {
        self.groups.push(opacity > 0.98 && mask.is_none() && matches!(blend, BlendMode::Normal));
    }

    pub(super) fn pop_group(&mut self) {
        self.groups.pop();
    }

    /// A fill was drawn: glyphs under it are covered. `path` is in points of the page.
    pub(super) fn fill(&mut self, path: &BezPath, props: &DrawProps<'_>, glyphs: &mut [Glyph]) {
        let Some(colour) = solid(&props.paint) else {
            self.ground(path.bounding_box());
            return;
        };
        let [r, g, b, alpha] = colour;
        let white = r.min(g).min(b) >= WHITE;
        if !white && alpha >= UNSEEN {
            self.ground(path.bounding_box());
        }
        let plain = props.soft_mask.is_none() && matches!(props.blend_mode, BlendMode::Normal) && alpha >= OPAQUE;
        let Some(area) = boxed(path).filter(|_| plain).and_then(|a| self.opaque(a)) else { return };
        for glyph in glyphs.iter_mut().filter(|g| lies_in(g, area)) {
            glyph.covered = true;
        }
    }

    /// A picture was drawn: glyphs under it are not seen, as those of a text layer are not.
    pub(super) fn picture(&mut self, image: &Image<'_, '_>, area: Area, plain: bool, glyphs: &mut [Glyph]) {
        self.ground(area);
        let Image::Raster(raster) = image else { return };
        let dict = raster.stream().dict();
        let see_through = dict.contains_key("SMask") || dict.contains_key("Mask");
        let Some(area) = Some(area).filter(|_| plain && !see_through).and_then(|a| self.opaque(a)) else { return };
        for glyph in glyphs.iter_mut().filter(|g| lies_in(g, area)) {
            glyph.visible = false;
        }
    }

    /// Whether type in this paint cannot be seen anywhere: a text layer may be drawn so, over its picture.
    pub(super) fn clear(paint: &Paint<'_>) -> bool {
        solid(paint).is_some_and(|[_, _, _, alpha]| alpha < UNSEEN)
    }

    /// Whether type in this paint is not seen at this place: it has the colour of the paper.
    pub(super) fn unseen(&self, paint: &Paint<'_>, glyph: &Glyph) -> bool {
        let Some([r, g, b, _]) = solid(paint) else { return false };
        let grounded = self.grounds.len() >= MOST_GROUNDS || self.grounds.iter().any(|a| lies_in(glyph, *a));
        r.min(g).min(b) >= WHITE && !grounded
    }

    /// Whether a glyph is too small to be seen, or stands outside of what is drawn.
    pub(super) fn lost(&self, glyph: &Glyph) -> bool {
        let outside = |(clip, _): &(Area, bool)| !lies_in(glyph, clip.inflate(glyph.size / 2.0, glyph.size / 2.0));
        glyph.size < SPECK || self.clips.iter().any(outside)
    }

    fn ground(&mut self, area: Area) {
        // Hairlines are no ground.
        if self.grounds.len() < MOST_GROUNDS && area.width().min(area.height()) > 2.0 {
            self.grounds.push(area);
        }
    }

    /// What of a box is drawn within the clips; `None` where that is not known, or where it is drawn with less than full strength.
    fn opaque(&self, area: Area) -> Option<Area> {
        if !self.groups.iter().all(|g| *g) {
            return None;
        }
        self.clips.iter().try_fold(area, |area, (clip, whole)| whole.then(|| area.intersect(*clip)))
    }
}

fn solid(paint: &Paint<'_>) -> Option<[u8; 4]> {
    match paint {
        Paint::Color(colour) => Some(colour.to_rgba().to_rgba8()),
        Paint::Pattern(_) => None,
    }
}

/// The box of a path that is a box.
fn boxed(path: &BezPath) -> Option<Area> {
    let area = path.bounding_box();
    (path.area().abs() >= area.area() * BOX && area.area() > 0.0).then_some(area)
}

/// Whether the middle of a glyph lies in a place.
fn lies_in(glyph: &Glyph, area: Area) -> bool {
    let middle = glyph.from.midpoint(glyph.to);
    let up = (glyph.to - glyph.from).normalize();
    // A quarter of the size above the baseline, at right angles to it; y grows downwards.
    let middle = if up.is_finite() {
        (middle.x + up.y * glyph.size * 0.25, middle.y - up.x * glyph.size * 0.25)
    } else {
        (middle.x, middle.y)
    };
    area.contains(hayro::kurbo::Point::new(middle.0, middle.1))
}

#[cfg(test)]
mod tests {
    use hayro::kurbo::Point;

    use super::*;

    #[test]
    fn a_glyph_lies_where_its_middle_is() {
        let glyph = Glyph {
            text: "A".into(),
            from: Point::new(100.0, 200.0),
            to: Point::new(106.0, 200.0),
            size: 12.0,
            visible: true,
            covered: false,
            run: 1,
        };
        assert!(lies_in(&glyph, Area::new(90.0, 190.0, 120.0, 199.0)));
        assert!(!lies_in(&glyph, Area::new(90.0, 200.0, 120.0, 210.0)));
        let mut cover = Cover::default();
        cover.push_clip(&Area::new(0.0, 0.0, 50.0, 50.0).to_path(0.1));
        assert_eq!(cover.opaque(Area::new(0.0, 0.0, 99.0, 20.0)), Some(Area::new(0.0, 0.0, 50.0, 20.0)));
        cover.push_clip(&hayro::kurbo::Circle::new((5.0, 5.0), 5.0).to_path(0.1));
        assert_eq!(cover.opaque(Area::new(0.0, 0.0, 99.0, 20.0)), None);
        cover.pop_clip();
        cover.push_group(0.5, None, BlendMode::Normal);
        assert_eq!(cover.opaque(Area::new(0.0, 0.0, 99.0, 20.0)), None);
    }
}
