//! Photographs for a letter's annex. In: the bytes of a PNG or JPEG file, which the caller has made itself from pixels: foreign bytes are
//! decoded in the reading child. Out: a picture to embed: upright, not
//! larger than it can be printed, and without what the camera stored about place, time and owner. Writes no PDF.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, GenericImageView, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::Error;

/// The longer side of an embedded photograph: 300 dots an inch over the width of a page.
const LONGEST: u32 = 2000;

/// How a picture's bytes are coded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    /// A JPEG file, in colour or not.
    Jpeg { grey: bool },
    /// Red, green, blue, line by line.
    Rgb,
}

/// A picture to embed.
#[derive(Debug, Clone)]
pub(super) struct Picture {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) coding: Coding,
    pub(super) bytes: Vec<u8>,
}

impl Picture {
    /// Decodes, turns upright, shrinks and codes anew: whole files are never passed through, since a photograph's metadata would
    /// tell the reader where and by whom it was taken.
    ///
    /// # Errors
    /// [`Error::Photo`], naming the file, if it is not a picture, is damaged, or is larger than 100 megapixels.
    pub(super) fn load(name: &str, bytes: &[u8]) -> Result<Self, Error> {
        let fail = |reason: String| Error::Photo { file: name.to_owned(), reason };
        let mut reader = ImageReader::new(Cursor::new(bytes))
            .with_guessed_format()
            .map_err(|e| fail(format!("it cannot be read: {e}")))?;
        let mut limits = Limits::default();
        limits.max_alloc = Some(512 << 20);
        limits.max_image_width = Some(30_000);
        limits.max_image_height = Some(30_000);
        reader.limits(limits);
        let format = reader.format().ok_or_else(|| fail("it is not a picture (PNG or JPEG)".into()))?;
        let mut decoder = reader.into_decoder().map_err(|e| fail(format!("it is damaged or too large: {e}")))?;
        let upright = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > 100_000_000 {
            return Err(fail(format!("{width} x {height} pixels are more than 100 million; send a smaller one")));
        }
        let mut picture =
            DynamicImage::from_decoder(decoder).map_err(|e| fail(format!("it is damaged or too large: {e}")))?;
        picture.apply_orientation(upright);
        if picture.width().max(picture.height()) > LONGEST {
            picture = picture.resize(LONGEST, LONGEST, image::imageops::FilterType::Triangle);
        }
        let (width, height) = picture.dimensions();
        if width == 0 || height == 0 {
            return Err(fail("it has no pixels".into()));
        }
        let rgb = on_white(&picture);
        if format == ImageFormat::Jpeg {
            let mut coded = Vec::new();
            JpegEncoder::new_with_quality(&mut coded, 88)
                .encode(&rgb, width, height, ExtendedColorType::Rgb8)
                .map_err(|e| fail(format!("it cannot be written as JPEG: {e}")))?;
            return Ok(Self { width, height, coding: Coding::Jpeg { grey: false }, bytes: coded });
        }
        Ok(Self { width, height, coding: Coding::Rgb, bytes: rgb })
    }

    /// Grey pixels as a JPEG with that quality.
    pub(super) fn grey(width: u32, dots: &[u8], quality: u8) -> Result<Self, Error> {
        let fail = |reason: String| Error::Photo { file: "a scan".to_owned(), reason };
        let height = u32::try_from(dots.len()).unwrap_or(0).checked_div(width).unwrap_or(0);
        if height == 0 || dots.len() != width as usize * height as usize {
            return Err(fail(format!("{} dots are no rows of {width}", dots.len())));
        }
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, quality)
            .encode(dots, width, height, ExtendedColorType::L8)
            .map_err(|e| fail(e.to_string()))?;
        Ok(Self { width, height, coding: Coding::Jpeg { grey: true }, bytes })
    }
}

/// Red, green and blue; transparent parts become white.
fn on_white(picture: &DynamicImage) -> Vec<u8> {
    if !picture.color().has_alpha() {
        return picture.to_rgb8().into_raw();
    }
    picture
        .to_rgba8()
        .pixels()
        .flat_map(|p| {
            let [r, g, b, a] = p.0.map(u32::from);
            [r, g, b].map(|c| u8::try_from((c * a + 255 * (255 - a)) / 255).unwrap_or(255))
        })
        .collect()
}
