//! Pages as pictures, for the desk. In: an arrival, a part and a page. Out: a PNG that we made ourselves. A page
//! that was drawn before comes from the archive. Else the reading child draws it from the original, and the picture
//! is kept, encrypted.

use std::collections::HashMap;
use std::io::Cursor;
use std::sync::{Arc, Mutex};

use image::{ExtendedColorType, ImageEncoder, codecs::png};
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

use crate::model::Remark;
use crate::sandbox::{self, Drawn, PageOf, Readers};
use crate::store::{self, Archive, PictureKey};

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum Undrawn {
    /// The page cannot be drawn; the reason in words.
    #[error("this page cannot be drawn: {0}")]
    Page(String),
    /// The archive failed.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// No reader can be started.
    #[error(transparent)]
    Readers(#[from] sandbox::Error),
}

/// Draws pages, a few at a time. Clones share it.
#[derive(Debug, Clone)]
pub struct Easel {
    archive: Archive,
    readers: Readers,
    turns: Arc<Semaphore>,
    /// How many pages our own letters have, by the SHA-256 of the PDF.
    lengths: Arc<Mutex<HashMap<String, u32>>>,
}

impl Easel {
    /// A drawer of pages for an archive.
    pub fn new(archive: Archive, readers: Readers) -> Self {
        let turns = Arc::new(Semaphore::new(readers.width()));
        Self { archive, readers, turns, lengths: Arc::default() }
    }

    /// The archive that it draws for.
    pub(super) fn archive(&self) -> &Archive {
        &self.archive
    }

    /// The readers, which uploads use too.
    pub fn readers(&self) -> &Readers {
        &self.readers
    }

    /// How many pages an original has; used for our own letters.
    ///
    /// # Errors
    /// When the archive or the readers refuse.
    pub async fn count_pages(&self, sha256: &str) -> Result<u32, Undrawn> {
        if let Some(known) = self.lengths.lock().ok().and_then(|l| l.get(sha256).copied()) {
            return Ok(known);
        }
        let bytes = self.archive.original(sha256).await?;
        let documents = self.readers.read(None, bytes, |_, _| ()).await?;
        let pages = documents.first().map_or(0, |d| u32::try_from(d.pages.len()).unwrap_or(u32::MAX));
        if let Ok(mut lengths) = self.lengths.lock() {
            lengths.insert(sha256.to_owned(), pages);
        }
        Ok(pages)
    }

    /// The bytes of one part of an arrival, as it was sent.
    ///
    /// # Errors
    /// When they cannot be taken out, or the archive or the readers fail.
    pub async fn part(&self, arrival: &str, index: usize, sha256: &str) -> Result<Vec<u8>, Undrawn> {
        let bytes = self.archive.original(arrival).await?;
        if arrival == sha256 {
            return Ok(bytes);
        }
        let index = self.archive.source_part(arrival, index).await?;
        let part = self.readers.part(None, bytes, index).await?;
        // What the child gives is believed where it is what was read.
        let same = |b: &Vec<u8>| hex::encode(Sha256::digest(b)) == sha256;
        part.filter(same).ok_or_else(|| {
            Undrawn::Page("this part could not be taken out of the message; download the whole message".to_owned())
        })
    }

    /// A page as PNG. `quarters` is the number of quarter turns clockwise that make it upright.
    ///
    /// # Errors
    /// When the page cannot be drawn, or the archive or the readers refuse.
    pub async fn page(&self, key: &PictureKey, quarters: u8) -> Result<Vec<u8>, Undrawn> {
        if let Some(png) = self.archive.picture(key).await? {
            return Ok(png);
        }
        let _turn = self.turns.acquire().await;
        // Somebody may have drawn it while we waited.
        if let Some(png) = self.archive.picture(key).await? {
            return Ok(png);
        }
        let bytes = self.archive.original(&key.sha256).await?;
        let (part, page) = self.archive.source_page(&key.sha256, key.part, key.page).await?;
        let what = PageOf { part, page, width: key.width, quarters };
        let drawn = self.readers.draw(None, bytes, what).await?.map_err(|remark| Undrawn::Page(remark.detail))?;
        let png =
            tokio::task::spawn_blocking(move || encoded(&drawn)).await.map_err(|e| Undrawn::Page(e.to_string()))??;
        self.archive.keep_picture(key, png.clone()).await?;
        Ok(png)
    }
}

pub(super) fn encoded(drawn: &Drawn) -> Result<Vec<u8>, Undrawn> {
    let mut out = Cursor::new(Vec::new());
    let encoder = png::PngEncoder::new_with_quality(&mut out, png::CompressionType::Fast, png::FilterType::Adaptive);
    // Most pages are grey: a third of the bytes.
    let grey = drawn.rgb.chunks_exact(3).all(|p| p[0] == p[1] && p[1] == p[2]);
    let written = if grey {
        let luma: Vec<u8> = drawn.rgb.chunks_exact(3).map(|p| p[0]).collect();
        encoder.write_image(&luma, drawn.width, drawn.height, ExtendedColorType::L8)
    } else {
        encoder.write_image(&drawn.rgb, drawn.width, drawn.height, ExtendedColorType::Rgb8)
    };
    written.map_err(|e| Undrawn::Page(e.to_string()))?;
    Ok(out.into_inner())
}

/// How many quarter turns a page was turned for reading. Its boxes are on the turned page.
pub fn quarters(remarks: &[Remark], page: u32) -> u8 {
    let turned = remarks.iter().filter(|r| r.code == "page_turned").find_map(|r| {
        let rest = r.detail.strip_prefix(&format!("page {page} was turned by "))?;
        rest.split('°').next()?.parse::<u16>().ok()
    });
    turned.and_then(|degrees| u8::try_from(degrees / 90).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_shown_the_way_it_was_read() {
        let remarks = [Remark::oddity("page_turned", "page 2 was turned by 270° clockwise to be read")];
        assert_eq!((quarters(&remarks, 2), quarters(&remarks, 1)), (3, 0));
    }
}
