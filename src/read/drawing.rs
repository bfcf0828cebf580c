//! Draws a page of a part for people: in colour, with a given width in pixels, turned as it was turned for reading.
//! It runs in the child. Out: pixels.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::imageops::{self, FilterType};
use image::{DynamicImage, RgbImage};
use serde::{Deserialize, Serialize};

use super::Settings;
use crate::model::{Part, Remark};

/// The most pixels a drawn page may have across or down.
const MOST: u32 = 4000;

/// Which page of which part is to be drawn, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PageOf {
    /// The part's index in what the bytes unpack to.
    pub part: usize,
    /// The page, from 1.
    pub page: u32,
    /// How many pixels across; [`PageOf::ITS_OWN`] for as many as a picture has itself.
    pub width: u32,
    /// How many quarter turns clockwise make it upright.
    pub quarters: u8,
}

impl PageOf {
    /// For a picture file: as many pixels as it has, but for its longer side at most `PRINTED`.
    pub const ITS_OWN: u32 = 0;
}

/// The longer side of a photograph in a letter: 300 dots an inch over the width of a page.
const PRINTED: u32 = 2000;

/// A drawn page: three bytes a pixel, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Red, green, blue.
    pub rgb: Vec<u8>,
}

/// Draws a page.
///
/// # Errors
/// A remark that says why it cannot be drawn.
pub fn draw(parts: &[Part], what: &PageOf, settings: &Settings) -> Result<Drawn, Remark> {
    let none = || Remark::grave("not_drawn", format!("there is no page {} in part {}", what.page, what.part));
    let part = parts.get(what.part).ok_or_else(none)?;
    let (picture, tall) = match part.media_type.as_str() {
        "application/pdf" => (pdf(&part.bytes, what, settings)?.ok_or_else(none)?, 1.0),
        "image/tiff" => {
            let (gray, tall) = super::image::tiff_page(&part.bytes, settings, what.page)?.ok_or_else(none)?;
            let luma = image::GrayImage::from_raw(gray.width, gray.height, gray.data);
            (DynamicImage::ImageLuma8(luma.ok_or_else(none)?), tall)
        }
        kind if kind.starts_with("image/") && what.page == 1 => {
            (super::image::picture(&part.bytes, settings)?, super::image::tallness_of(&part.bytes))
        }
        other => return Err(Remark::grave("not_drawn", format!("files of type {other} have no picture"))),
    };
    let picture = match what.quarters % 4 {
        1 => picture.rotate90(),
        2 => picture.rotate180(),
        3 => picture.rotate270(),
        _ => picture,
    };
    let width = match what.width {
        PageOf::ITS_OWN => {
            let (w, h) = (picture.width().max(1), picture.height().max(1));
            if w.max(h) <= PRINTED { w } else { (u64::from(w) * u64::from(PRINTED) / u64::from(w.max(h))) as u32 }
        }
        width => width,
    };
    Ok(sized(&picture, width, if what.quarters % 2 == 1 { 1.0 / tall } else { tall }))
}

/// So many pixels across, and as high as the page is; `tall`: how many times as high as wide a dot of the picture is (faxes have half the lines).
fn sized(picture: &DynamicImage, width: u32, tall: f64) -> Drawn {
    let (w, h) = (picture.width().max(1), picture.height().max(1));
    let width = width.clamp(1, MOST);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let height = (f64::from(h) * f64::from(width) * tall / f64::from(w)).clamp(1.0, f64::from(MOST)) as u32;
    let rgb: RgbImage = on_white(picture);
    let rgb = if (w, h) == (width, height) {
        rgb
    } else if width * 2 < w {
        // Much smaller: averages are quick and look best.
        imageops::thumbnail(&rgb, width, height)
    } else {
        imageops::resize(&rgb, width, height, FilterType::Triangle)
    };
    Drawn { width, height, rgb: rgb.into_raw() }
}

fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let rgba = picture.to_rgba8();
    let over = |v: u8, a: u32| u8::try_from((u32::from(v) * a + 255 * (255 - a)) / 255).unwrap_or(255);
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [r, g, b, a] = rgba.get_pixel(x, y).0;
        let a = u32::from(a);
        image::Rgb([over(r, a), over(g, a), over(b, a)])
    })
}

/// A page of a PDF; `None` where it has no such page.
fn pdf(bytes: &[u8], what: &PageOf, settings: &Settings) -> Result<Option<DynamicImage>, Remark> {
    let broken = |e| Remark::grave("not_drawn", format!("the file cannot be opened to be drawn: {e:?}"));
    let pdf = super::pdf::opened(bytes, settings).map_err(broken)?;
    let Some(page) = pdf.pages().get((what.page.max(1) - 1) as usize) else { return Ok(None) };
    let (width, height) = page.render_dimensions();
    let across = if what.quarters % 2 == 1 { height } else { width };
    // The renderer cuts sizes down to whole pixels and counts them in 16 bits.
    #[allow(clippy::cast_precision_loss)]
    let scale =
        ((what.width.clamp(1, MOST) as f32 + 0.01) / across.max(1.0)).min(MOST as f32 / width.max(height).max(1.0));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    settings.check_pixels((width * scale) as u64, (height * scale) as u64)?;
    let pixels = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let drawn = render(page, &RenderCache::new(), &InterpreterSettings::default(), &RenderSettings::default(), &pixels);
    let (w, h) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let rgb = drawn.data_as_u8_slice().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    Ok(RgbImage::from_raw(w, h, rgb).map(DynamicImage::ImageRgb8))
}
