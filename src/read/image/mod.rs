//! Image files in; pages read from their pictures out. The header is looked at before anything is decoded: what claims too many pixels is
//! not decoded at all.

mod page;
mod resolution;
mod tiff_pages;

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, Limits};

use super::picture::{Gray, Inks};
use super::share::{Leaves, Share, Watch};
use super::{Engine, Settings};
use crate::model::{Part, Remark};
use page::{read_inks, tallness};

/// Reads an image file, or a share of its pages.
pub(super) fn read(part: &Part, engine: &mut Engine, given: Option<Share>, watch: &mut dyn Watch) -> Leaves {
    let mut leaves = Leaves::default();
    if part.media_type == "image/tiff" {
        tiff_pages::read(&part.bytes, engine, given, watch, &mut leaves);
    } else {
        watch.page(1, 1);
        match decode(&part.bytes, engine) {
            Ok(inks) => {
                let dpi = resolution::of(&part.bytes);
                read_inks(1, inks, dpi, engine, &mut leaves);
            }
            Err(remark) => leaves.note(0, vec![remark]),
        }
    }
    leaves
}

fn decode(bytes: &[u8], engine: &Engine) -> Result<Inks, Remark> {
    Ok(inks(&picture(bytes, &engine.settings)?))
}

/// A page of a TIFF in grey, and how high its dots are beside their width; `None` where it has no such page.
pub(super) fn tiff_page(bytes: &[u8], settings: &Settings, page: u32) -> Result<Option<(Gray, f64)>, Remark> {
    Ok(tiff_pages::nth(bytes, settings, page)?.map(|(gray, dpi)| (gray, tallness(dpi))))
}

/// How high the dots of an image file are beside their width.
pub(super) fn tallness_of(bytes: &[u8]) -> f64 {
    tallness(resolution::of(bytes))
}

/// An image file as it is meant to be looked at.
pub(super) fn picture(bytes: &[u8], settings: &Settings) -> Result<DynamicImage, Remark> {
    let damaged = |e: &dyn std::fmt::Display| Remark::grave("damaged", format!("the image cannot be decoded: {e}"));
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|e| damaged(&e))?;
    let mut decoder = reader.into_decoder().map_err(|e| damaged(&e))?;
    let (width, height) = decoder.dimensions();
    settings.check_pixels(width.into(), height.into())?;
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(settings.pixels.saturating_mul(4));
    decoder.set_limits(limits).map_err(|e| damaged(&e))?;
    let orientation = decoder.orientation();
    let mut image = DynamicImage::from_decoder(decoder).map_err(|e| damaged(&e))?;
    if let Ok(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    Ok(image)
}

/// By its inks, on white where the image is transparent.
fn inks(image: &DynamicImage) -> Inks {
    let (width, height) = (image.width(), image.height());
    match image {
        DynamicImage::ImageLuma8(luma) => Inks::gray(Gray { width, height, data: luma.as_raw().clone() }),
        DynamicImage::ImageRgb8(rgb) => {
            Inks::of(width, height, rgb.as_raw().chunks_exact(3).map(|p| [p[0], p[1], p[2]]))
        }
        other if other.color().has_alpha() => {
            let rgba = other.to_rgba8();
            let on_white = |p: &[u8]| {
                let a = u32::from(p[3]);
                [p[0], p[1], p[2]].map(|v| ((u32::from(v) * a + 255 * (255 - a)) / 255) as u8)
            };
            Inks::of(width, height, rgba.as_raw().chunks_exact(4).map(on_white))
        }
        other if other.color().has_color() => {
            let rgb = other.to_rgb8();
            Inks::of(width, height, rgb.as_raw().chunks_exact(3).map(|p| [p[0], p[1], p[2]]))
        }
        other => Inks::gray(Gray { width, height, data: other.to_luma8().into_raw() }),
    }
}
