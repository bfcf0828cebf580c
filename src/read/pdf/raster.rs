//! A page in; its upright picture out: the scan's own pixels where the page is one picture, else drawn as it would be printed.

use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageData, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt, font::GlyphRun, interpret_page,
};
use hayro::kurbo::{BezPath, Rect as Area};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use super::glyphs::{Picture, Seen};
use crate::model::Remark;
use crate::read::Engine;
use crate::read::picture::{Gray, Inks, Picture as Pixels};

/// A page as the parser has it.
pub(super) type PdfPage<'a> = hayro::hayro_syntax::page::Page<'a>;

/// Scanners give 200 to 600 dots an inch; recognition wants about 300.
const USUAL_DPI: f64 = 300.0;

/// The picture of a page, and how many of its pixels are an inch.
pub(super) fn upright<'a>(page: &'a PdfPage<'a>, seen: &Seen, engine: &Engine) -> Result<Pixels, Remark> {
    let (width, height) = page.render_dimensions();
    let area = f64::from(width) * f64::from(height);
    for picture in &seen.pictures {
        let (w, h) = picture.pixels;
        engine.settings.check_pixels(w.into(), h.into())?;
    }
    if let Some(picture) = sole(seen, area)
        && let Some(inks) = native(page, picture)
    {
        let (sx, sy) = scale(picture);
        return Ok(Pixels { gray: inks.all, black: inks.black, dpi: (72.0 / sx, 72.0 / sy) });
    }
    let biggest = seen.pictures.iter().filter(|p| p.area.area() > area * 0.3).map(|p| 72.0 / scale(p).0);
    let dpi = biggest.fold(0.0, f64::max);
    let dpi = if dpi > 0.0 { dpi.clamp(200.0, 400.0) } else { USUAL_DPI };
    let longest = f64::from(width.max(height));
    // Pixel sizes are 16-bit in the renderer, and a poster needs no 300 dots an inch.
    let dpi = dpi.min(9000.0 * 72.0 / longest);
    engine.settings.check_pixels(pixels(width, dpi), pixels(height, dpi))?;
    let inks = drawn(page, dpi);
    Ok(Pixels { gray: inks.all, black: inks.black, dpi: (dpi, dpi) })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixels(points: f32, dpi: f64) -> u64 {
    (f64::from(points) * dpi / 72.0).ceil() as u64
}

/// Points a pixel, across and down.
fn scale(picture: &Picture) -> (f64, f64) {
    let [a, b, c, d, _, _] = picture.transform.as_coeffs();
    (a.hypot(b).max(1e-6), c.hypot(d).max(1e-6))
}

/// The one picture that is the page: it covers it, stands upright, and nothing else of weight is drawn.
fn sole(seen: &Seen, area: f64) -> Option<&Picture> {
    let [picture] = seen.pictures.as_slice() else { return None };
    let [a, b, c, d, _, _] = picture.transform.as_coeffs();
    let straight = b.abs() < a.abs() * 1e-3 && c.abs() < d.abs() * 1e-3 && a > 0.0 && d > 0.0;
    let covers = picture.area.area() > area * 0.97;
    let alone = seen.strokes < 3 && !seen.glyphs.iter().any(|g| g.visible);
    (straight && covers && alone && !picture.stencil).then_some(picture)
}

/// The picture's own pixels; `None` where it has a mask, cannot be decoded, or is another than was placed.
fn native<'a>(page: &'a PdfPage<'a>, wanted: &Picture) -> Option<Inks> {
    let mut taker = Taker(None);
    let cache = InterpreterCache::new();
    let (w, h) = page.render_dimensions();
    let area = Area::new(0.0, 0.0, f64::from(w), f64::from(h));
    let mut context = Context::new(
        page.initial_transform(true).to_kurbo(),
        area,
        &cache,
        page.xref(),
        InterpreterSettings::default(),
    );
    interpret_page(page, &mut context, &mut taker);
    taker.0.filter(|inks| (inks.all.width, inks.all.height) == wanted.pixels)
}

fn drawn<'a>(page: &'a PdfPage<'a>, dpi: f64) -> Inks {
    let (width, height) = page.render_dimensions();
    // The renderer cuts sizes down to whole pixels; a scale that rounds up keeps the last row.
    let scale = |points: f32| {
        #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
        let exact = (pixels(points, dpi) as f32 + 0.01) / points;
        exact
    };
    let settings = PixmapSettings { x_scale: scale(width), y_scale: scale(height), bg_color: WHITE };
    let pixmap =
        render(page, &RenderCache::new(), &InterpreterSettings::default(), &RenderSettings::default(), &settings);
    let (w, h) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    Inks::of(w, h, pixmap.data_as_u8_slice().chunks_exact(4).map(|p| [p[0], p[1], p[2]]))
}

/// Takes the first picture that is drawn.
struct Taker(Option<Inks>);

impl Device<'_> for Taker {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_glyph_run(&mut self, _: &GlyphRun<'_, '_>, _: DrawProps<'_>, _: &DrawMode) {}
    fn draw_image(&mut self, image: Image<'_, '_>, _: ImageDrawProps<'_>) {
        let Image::Raster(raster) = image else { return };
        if self.0.is_some() {
            return;
        }
        raster.with_rgba(
            |data, alpha| {
                if alpha.is_none() {
                    self.0 = Some(match data {
                        ImageData::Rgb(rgb) => {
                            let pixels = rgb.data.chunks_exact(3).map(|p| [p[0], p[1], p[2]]);
                            Inks::of(rgb.width, rgb.height, pixels)
                        }
                        ImageData::Luma(luma) => {
                            Inks::gray(Gray { width: luma.width, height: luma.height, data: luma.data })
                        }
                    });
                }
            },
            None,
        );
    }
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
