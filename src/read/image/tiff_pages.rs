//! A TIFF in; each of its pages read. Faxes have other resolutions across than down; that is passed on, not lost.

use std::io::Cursor;

use tiff::ColorType;
use tiff::decoder::ifd::Value;
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;

use super::page::read_inks;
use crate::model::Remark;
use crate::read::picture::{Gray, Inks};
use crate::read::share::{Leaves, Share, Turns, Watch};
use crate::read::{Engine, Settings};

/// Reads every page, or those of a share.
pub(super) fn read(
    bytes: &[u8],
    engine: &mut Engine,
    given: Option<Share>,
    watch: &mut dyn Watch,
    leaves: &mut Leaves,
) {
    let total = count(bytes, engine.settings.pages);
    let mut decoder = match Decoder::new(Cursor::new(bytes)) {
        Ok(decoder) => decoder.with_limits(limits(&engine.settings)),
        Err(error) => {
            leaves.note(0, vec![Remark::grave("damaged", format!("the image cannot be decoded: {error}"))]);
            return;
        }
    };
    let mut turns = Turns::new(watch, given, total);
    for number in 1..=engine.settings.pages {
        if turns.comes(number) {
            turns.recognised(number);
            match page(&mut decoder, &engine.settings) {
                Ok((inks, dpi)) => read_inks(number, inks, dpi, engine, leaves),
                Err(remark) => {
                    let detail = format!("page {number}: {}", remark.detail);
                    leaves.note(number, vec![Remark { detail, ..remark }]);
                    leaves.pages.push(crate::read::pdf::empty(number, 0.0, 0.0));
                }
            }
        }
        if !decoder.more_images() {
            return;
        }
        if let Err(error) = decoder.next_image() {
            let detail = format!("after page {number} the file cannot be read on: {error}");
            leaves.note(0, vec![Remark::grave("damaged", detail)]);
            return;
        }
    }
    let detail = format!("it has more pages than the {} that were read", engine.settings.pages);
    leaves.note(0, vec![Remark::grave("too_many", detail)]);
}

/// One page, from 1; `None` where there is none of that number.
pub(super) fn nth(bytes: &[u8], settings: &Settings, number: u32) -> Result<Option<Drawable>, Remark> {
    let damaged = |e: tiff::TiffError| Remark::grave("damaged", format!("the image cannot be decoded: {e}"));
    let mut decoder = Decoder::new(Cursor::new(bytes)).map_err(damaged)?.with_limits(limits(settings));
    for _ in 1..number.max(1) {
        if !decoder.more_images() {
            return Ok(None);
        }
        decoder.next_image().map_err(damaged)?;
    }
    page(&mut decoder, settings).map(|(inks, dpi)| Some((inks.all, dpi)))
}

fn limits(settings: &Settings) -> Limits {
    let mut limits = Limits::default();
    let most = usize::try_from(settings.pixels.saturating_mul(4)).unwrap_or(usize::MAX);
    limits.decoding_buffer_size = most;
    limits.intermediate_buffer_size = most;
    limits
}

/// How many pages there are, without decoding them.
fn count(bytes: &[u8], most: u32) -> u32 {
    let Ok(mut decoder) = Decoder::new(Cursor::new(bytes)) else { return 1 };
    let mut pages = 1;
    while pages < most && decoder.more_images() && decoder.next_image().is_ok() {
        pages += 1;
    }
    pages
}

type Read = (Inks, Option<(f64, f64)>);

/// A page in grey, and the dots an inch that it states.
pub(super) type Drawable = (Gray, Option<(f64, f64)>);

fn page(decoder: &mut Decoder<Cursor<&[u8]>>, settings: &Settings) -> Result<Read, Remark> {
    let damaged = |e: tiff::TiffError| Remark::grave("damaged", format!("the image cannot be decoded: {e}"));
    let (width, height) = decoder.dimensions().map_err(damaged)?;
    settings.check_pixels(width.into(), height.into())?;
    let color = decoder.colortype().map_err(damaged)?;
    let dpi = resolution(decoder, width).or_else(|| faxed(width, height, color));
    let turn = decoder.find_tag_unsigned::<u16>(Tag::Orientation).ok().flatten().unwrap_or(1);
    let samples = decoder.read_image().map_err(damaged)?;
    let inks = inks(samples, color, width, height)
        .ok_or_else(|| Remark::grave("unsupported", format!("TIFF pixels of the kind {color:?} are not supported")))?;
    // Orientation (TIFF 6.0, page 36): 3 is upside down, 6 and 8 lie on their sides.
    Ok(match turn {
        3 => (inks.turned(2), dpi),
        6 => (inks.turned(1), dpi.map(|(x, y)| (y, x))),
        8 => (inks.turned(3), dpi.map(|(x, y)| (y, x))),
        _ => (inks, dpi),
    })
}

/// How wide a sheet is taken to be that says only how much finer its dots are across than down, in inches: A4.
const SHEET: f64 = 8.27;

/// Dots an inch; unit 3 is the centimetre, 1 none: then the two say how the sides of a dot relate (TIFF 6.0, page 38).
fn resolution(decoder: &mut Decoder<Cursor<&[u8]>>, width: u32) -> Option<(f64, f64)> {
    let unit = decoder.find_tag_unsigned::<u16>(Tag::ResolutionUnit).ok().flatten().unwrap_or(2);
    let mut side = |tag| number(&decoder.find_tag(tag).ok().flatten()?);
    let (x, y) = (side(Tag::XResolution)?, side(Tag::YResolution)?);
    match unit {
        2 => Some((x, y)),
        3 => Some((x * 2.54, y * 2.54)),
        _ if x > 0.0 && (0.25..0.9).contains(&(y / x)) => {
            let across = f64::from(width) / SHEET;
            Some((across, across * y / x))
        }
        _ => None,
    }
}

/// The resolution of a fax that does not say it: 1728 dots across a sheet, and 98 or 196 lines an inch (ITU-T T.4, table 1).
fn faxed(width: u32, height: u32, color: ColorType) -> Option<(f64, f64)> {
    let coarse = f64::from(height) < 1.2 * f64::from(width);
    (width == 1728 && color == ColorType::Gray(1)).then_some((204.0, if coarse { 98.0 } else { 196.0 }))
}

/// A resolution is a fraction (TIFF 6.0, pages 15 and 38); some programs write another kind of number.
fn number(value: &Value) -> Option<f64> {
    let of = |n: f64, d: f64| (d != 0.0).then(|| n / d);
    match value {
        Value::Rational(n, d) => of(f64::from(*n), f64::from(*d)),
        Value::SRational(n, d) => of(f64::from(*n), f64::from(*d)),
        Value::Float(n) => Some(f64::from(*n)),
        Value::Double(n) => Some(*n),
        Value::Short(n) => Some(f64::from(*n)),
        Value::Unsigned(n) => Some(f64::from(*n)),
        _ => None,
    }
}

fn inks(samples: DecodingResult, color: ColorType, width: u32, height: u32) -> Option<Inks> {
    let bytes = match samples {
        DecodingResult::U8(bytes) => bytes,
        DecodingResult::U16(wide) => wide.into_iter().map(|v| (v >> 8) as u8).collect(),
        _ => return None,
    };
    let pixels = width as usize * height as usize;
    let of = |size: usize, rgb: fn(&[u8]) -> [u8; 3]| {
        (bytes.len() >= pixels * size).then(|| Inks::of(width, height, bytes.chunks_exact(size).take(pixels).map(rgb)))
    };
    match color {
        ColorType::RGB(_) => return of(3, |p| [p[0], p[1], p[2]]),
        ColorType::RGBA(_) => return of(4, |p| [p[0], p[1], p[2]]),
        ColorType::CMYK(_) => {
            return of(4, |p| [p[0], p[1], p[2]].map(|c| ((255 - u32::from(c)) * (255 - u32::from(p[3])) / 255) as u8));
        }
        _ => {}
    }
    let data: Vec<u8> = match color {
        ColorType::Gray(1) if bytes.len() < pixels => unpack_bits(&bytes, width, height),
        ColorType::Gray(_) | ColorType::Palette(_) => bytes,
        ColorType::GrayA(_) => bytes.chunks_exact(2).map(|p| p[0]).collect(),
        ColorType::YCbCr(_) => bytes.chunks_exact(3).map(|p| p[0]).collect(),
        _ => return None,
    };
    (data.len() >= pixels).then(|| Inks::gray(Gray { width, height, data }))
}

/// One bit a pixel, rows padded to bytes; 1 is white after the decoder has seen to the photometric tag.
fn unpack_bits(bytes: &[u8], width: u32, height: u32) -> Vec<u8> {
    let stride = width.div_ceil(8) as usize;
    let mut data = Vec::with_capacity(width as usize * height as usize);
    for row in bytes.chunks(stride.max(1)).take(height as usize) {
        for x in 0..width as usize {
            let bit = row.get(x / 8).is_some_and(|b| b & (0x80 >> (x % 8)) != 0);
            data.push(if bit { 255 } else { 0 });
        }
    }
    data
}
