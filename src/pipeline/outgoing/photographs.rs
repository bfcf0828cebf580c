//! Photographs of the register for letters. In: the bytes of a file that somebody gave us. Out: the same picture as a file that we made ourselves: the
//! reading child decodes the foreign bytes, since this process holds the key.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};

use crate::pipeline::drawing::encoded;
use crate::sandbox::{Drawn, PageOf, Readers};

/// What a JPEG file begins with (ITU-T T.81, B.1.1.3).
const JPEG: &[u8] = &[0xFF, 0xD8, 0xFF];

/// The quality of the JPEG that the letter is made from: it is coded once more there, with less.
const QUALITY: u8 = 95;

/// The photograph anew: upright, not larger than it can be printed, without what the camera stored.
///
/// # Errors
/// When it cannot be drawn, naming the file, or no reader can be started.
pub(super) async fn redrawn(readers: &Readers, name: &str, bytes: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let photograph = bytes.starts_with(JPEG);
    let what = PageOf { part: 0, page: 1, width: PageOf::ITS_OWN, quarters: 0 };
    let cannot = |why: String| anyhow::anyhow!("photograph {name} cannot be shown in a letter: {why}");
    let drawn = readers.draw(Some(name.to_owned()), bytes, what).await?.map_err(|remark| cannot(remark.detail))?;
    let made = tokio::task::spawn_blocking(move || if photograph { jpeg(&drawn) } else { Ok(encoded(&drawn)?) });
    made.await.map_err(|e| cannot(e.to_string()))?.map_err(|e| cannot(e.to_string()))
}

fn jpeg(drawn: &Drawn) -> anyhow::Result<Vec<u8>> {
    let mut out = Cursor::new(Vec::new());
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    encoder.write_image(&drawn.rgb, drawn.width, drawn.height, ExtendedColorType::Rgb8)?;
    Ok(out.into_inner())
}
