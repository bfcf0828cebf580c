//! Stores pages with their words. They are large, so they are compressed files among the derived files. In: pages.
//! Out: the SHA-256 of the file, and the pages again.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use crate::model::Page;
use crate::store::base::error::{Error, Result};
use crate::store::base::originals::Originals;
use crate::store::base::rows::clean;

/// Keeps pages as a derived file and says its SHA-256; `None` where there are no pages.
pub(in crate::store) fn keep_pages(derived: &Originals, pages: &[Page]) -> Result<Option<String>> {
    if pages.is_empty() {
        return Ok(None);
    }
    let mut out = DeflateEncoder::new(Vec::new(), Compression::fast());
    let packed = serde_json::to_writer(&mut out, pages).map_err(std::io::Error::other).and_then(|()| out.flush());
    let bytes =
        packed.and_then(|()| out.finish()).map_err(|e| Error::Row { what: "pages to keep", found: e.to_string() })?;
    derived.keep(&bytes).map(Some)
}

/// What [`keep_pages`] kept.
pub(in crate::store) fn pages(derived: &Originals, blob: &str) -> Result<Vec<Page>> {
    let mut text = Vec::new();
    let broken = |e: String| Error::Row { what: "kept pages", found: clean(&e) };
    DeflateDecoder::new(&derived.get(blob)?[..]).read_to_end(&mut text).map_err(|e| broken(e.to_string()))?;
    serde_json::from_slice(&text).map_err(|e| broken(e.to_string()))
}
