//! Runs the drawing instructions of a page. Out: its glyphs, pictures and ruled lines, in points of the upright
//! page.

use hayro::hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};
use hayro::kurbo::{Affine, BezPath, PathSeg, Point, Rect as Area, Shape};

use super::cover::Cover;
use super::glyph::Glyph;
use super::radicals::sign;
use crate::model::Rect;

/// More glyphs than this on one page are no text (A0 plans have some ten thousand).
const MOST_GLYPHS: usize = 400_000;
/// Ruled lines beyond this are a drawing.
const MOST_RULES: usize = 4_000;

/// A picture as placed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Picture {
    pub(super) area: Area,
    /// Its own size in pixels.
    pub(super) pixels: (u32, u32),
    /// From its pixels to the upright page.
    pub(super) transform: Affine,
    pub(super) stencil: bool,
}

/// What stands on a page.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) glyphs: Vec<Glyph>,
    /// Glyphs that do not say which letter they are.
    pub(super) unknown: usize,
    pub(super) pictures: Vec<Picture>,
    pub(super) rules: Vec<Rect>,
    /// Paths that were drawn.
    pub(super) strokes: usize,
    /// Runs of glyphs that were shown.
    pub(super) runs: u32,
}

/// Collects what is drawn.
pub(super) struct Collector {
    page: Area,
    run: u32,
    seen: Seen,
    cover: Cover,
}

impl Collector {
    pub(super) fn new(page: Area) -> Self {
        Self { page, run: 0, seen: Seen::default(), cover: Cover::default() }
    }

    pub(super) fn finish(mut self) -> Seen {
        merge_rules(&mut self.seen.rules);
        self.seen.runs = self.run;
        self.seen
    }

    fn rule(&mut self, area: Area) {
        let area = area.abs();
        let (long, thin) = (area.width().max(area.height()), area.width().min(area.height()));
        let inside = area.intersect(self.page.inflate(1.0, 1.0));
        if long < 12.0
            || thin > 3.5
            || inside.width() < 0.0
            || inside.height() < 0.0
            || self.seen.rules.len() >= MOST_RULES
        {
            return;
        }
        self.seen.rules.push(Rect::new(area.x0, area.y0, area.x1, area.y1));
    }

    /// Straight lines along the axes, each as a box as thick as the pen.
    fn lines(&mut self, path: &BezPath, transform: Affine, pen: f64) {
        for segment in path.segments() {
            let PathSeg::Line(line) = transform * segment else { continue };
            let (dx, dy) = ((line.p1.x - line.p0.x).abs(), (line.p1.y - line.p0.y).abs());
            if dx < 0.7 || dy < 0.7 {
                self.rule(
                    Area::from_points(line.p0, line.p1)
                        .inflate(if dx < 0.7 { pen / 2.0 } else { 0.0 }, if dy < 0.7 { pen / 2.0 } else { 0.0 }),
                );
            }
        }
    }
}

impl Device<'_> for Collector {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'_>, mode: &DrawMode) {
        self.seen.strokes += 1;
        let transform = props.transform;
        if matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..)) {
            self.cover.fill(&(transform * path.clone()), &props, &mut self.seen.glyphs);
        }
        match mode {
            DrawMode::Fill(_) => {
                let area = transform.transform_rect_bbox(path.bounding_box());
                self.rule(area);
            }
            DrawMode::Stroke(stroke) | DrawMode::FillAndStroke(_, stroke) => {
                let pen = f64::from(stroke.line_width) * scale_of(transform);
                if pen < 3.5 {
                    self.lines(path, transform, pen.max(0.1));
                }
            }
            DrawMode::Invisible => {}
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.cover.push_clip(&clip.path);
    }

    fn push_transparency_group(&mut self, opacity: f32, mask: Option<SoftMask<'_>>, blend: BlendMode) {
        self.cover.push_group(opacity, mask.as_ref(), blend);
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, mode: &DrawMode) {
        self.run += 1;
        let visible = match mode {
            DrawMode::Invisible => false,
            DrawMode::Fill(_) => !Cover::clear(&props.paint),
            _ => true,
        };
        for positioned in run.glyphs() {
            if self.seen.glyphs.len() >= MOST_GLYPHS {
                return;
            }
            let transform = props.transform * positioned.transform();
            let advance = match &**positioned {
                Drawn::Outline(g) => g.advance_width(),
                Drawn::Type3(g) => g.advance_width(),
            };
            let from = transform * Point::ZERO;
            let to = transform * Point::new(f64::from(advance.unwrap_or(500.0)), 0.0);
            let up = transform * Point::new(0.0, 1000.0);
            if !from.is_finite() || !to.is_finite() || !self.page.inflate(2.0, 2.0).contains(from) {
                continue;
            }
            let text = match positioned.as_unicode() {
                Some(BfString::Char(c)) => sign(c).to_string(),
                Some(BfString::String(s)) => s.chars().map(sign).collect(),
                None => String::new(),
            };
            if text.is_empty()
                || text.chars().all(|c| matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}') || c.is_control())
            {
                self.seen.unknown += 1;
                continue;
            }
            let size = from.distance(up);
            let mut glyph = Glyph { text, from, to, size, visible, covered: false, run: self.run };
            let unseen = matches!(mode, DrawMode::Fill(_)) && self.cover.unseen(&props.paint, &glyph);
            glyph.covered = visible && (unseen || self.cover.lost(&glyph));
            self.seen.glyphs.push(glyph);
        }
    }

    fn draw_image(&mut self, image: Image<'_, '_>, props: ImageDrawProps<'_>) {
        let pixels = (image.width(), image.height());
        let own = Area::new(0.0, 0.0, f64::from(pixels.0), f64::from(pixels.1));
        let area = props.transform.transform_rect_bbox(own).intersect(self.page);
        if area.width() > 0.0 && area.height() > 0.0 {
            // A thin picture is how some programs draw rules.
            self.rule(area);
            let stencil = matches!(image, Image::Stencil(_));
            let plain = props.soft_mask.is_none() && matches!(props.blend_mode, BlendMode::Normal);
            self.cover.picture(&image, area, plain, &mut self.seen.glyphs);
            self.seen.pictures.push(Picture { area, pixels, transform: props.transform, stencil });
        }
    }

    fn pop_clip(&mut self) {
        self.cover.pop_clip();
    }

    fn pop_transparency_group(&mut self) {
        self.cover.pop_group();
    }
}

fn scale_of(transform: Affine) -> f64 {
    transform.determinant().abs().sqrt()
}

/// Pieces of one line (drawn cell by cell, or dashed) become one rule.
fn merge_rules(rules: &mut Vec<Rect>) {
    for upright in [false, true] {
        let across = |r: &Rect| if upright { (r.x0, r.x1, r.y0, r.y1) } else { (r.y0, r.y1, r.x0, r.x1) };
        let (mut these, rest): (Vec<Rect>, Vec<Rect>) =
            rules.drain(..).partition(|r| (r.height() > r.width()) == upright);
        these.sort_by(|a, b| {
            let (a, b) = (across(a), across(b));
            #[allow(clippy::cast_possible_truncation)]
            let level = |v: f64| (v / 1.5).round() as i64;
            level(a.0).cmp(&level(b.0)).then(a.2.total_cmp(&b.2))
        });
        let mut merged: Vec<Rect> = Vec::new();
        for rule in these {
            let now = across(&rule);
            match merged.last_mut() {
                Some(last) if (across(last).0 - now.0).abs() < 1.5 && now.2 <= across(last).3 + 2.0 => {
                    *last = last.union(&rule)
                }
                _ => merged.push(rule),
            }
        }
        rules.extend(rest);
        rules.extend(merged);
    }
}
