//! One part in; a document of pages of words out. Text layers and office files as they are, pictures by character recognition; boxes
//! in points of the page as shown upright, text in reading order.
//!
//! It unpacks nothing (that is [`crate::unpack`]) and understands nothing (that is [`crate::documents`]). What cannot be read is named in a
//! remark; only a missing recognition engine is an error.

mod bidi;
mod compose;
mod drawing;
mod engine;
#[cfg(test)]
mod exam;
#[cfg(feature = "fuzzing")]
pub mod fuzzed;
mod html;
mod html_style;
mod image;
mod known_words;
mod ocr;
mod office;
mod order;
mod pdf;
mod picture;
mod quotation;
mod refused;
mod separated;
mod settings;
mod share;
mod text;

use crate::languages;
use crate::model::{Document, Part, Remark};
use refused::{LOCKED_FOR_GOOD, SUPPORTED};

pub use drawing::{Drawn, PageOf, draw};
pub use engine::Engine;
pub use office::{Cell, Grid, grid};
pub use settings::{Effort, Error, Settings};
pub use share::{Leaves, Share, Watch};

/// The models that documents in the languages of the shelf are read with, by name: that of all Latin letters first.
pub fn wanted_models() -> impl Iterator<Item = &'static str> {
    let own = languages::ALL.iter().flat_map(|l| l.reading.models).copied();
    std::iter::once(ocr::LATIN).chain(own)
}

/// Reads one part, alone. `progress` is told the page in hand and how many there are.
pub fn read(part: &Part, engine: &mut Engine, progress: &mut dyn FnMut(u32, u32)) -> Document {
    read_shared(part, engine, Some(Share::ALL), &mut share::Alone(progress)).document(part.without_bytes())
}

/// Reads one part, or of its pages those of a `given` share; `watch` hears of each page and shares out those that take recognition. Containers have no
/// pages of their own.
pub fn read_shared(part: &Part, engine: &mut Engine, given: Option<Share>, watch: &mut dyn Watch) -> Leaves {
    match part.media_type.as_str() {
        "application/pdf" if !unreadable(part) => pdf::read(part, engine, given, watch),
        "image/png" | "image/jpeg" | "image/tiff" | "image/gif" | "image/bmp" | "image/webp" if !unreadable(part) => {
            image::read(part, engine, given, watch)
        }
        _ => plain(part).into(),
    }
}

/// Whether its reading takes character recognition where its pages are pictures: what is worth keeping and not doing twice.
pub fn costly(part: &Part) -> bool {
    part.media_type == "application/pdf" || part.media_type.starts_with("image/")
}

/// Whether what came of unpacking it says already that there is nothing to read.
fn unreadable(part: &Part) -> bool {
    part.remarks.iter().any(|r| r.grave) && part.bytes.is_empty() && part.text.is_none()
}

/// Reads what takes no recognition.
fn plain(part: &Part) -> Document {
    let blank = |remarks| Document { part: part.without_bytes(), pages: Vec::new(), remarks };
    if unreadable(part) {
        return blank(Vec::new());
    }
    match part.media_type.as_str() {
        "message/rfc822"
        | "application/vnd.ms-outlook"
        | "application/zip"
        | "application/gzip"
        | "application/x-7z-compressed"
        | "application/ms-tnef"
        | "application/pkcs7-mime"
        | "application/pkcs7-signature"
        | "application/pgp-encrypted"
        | "application/x-tar" => blank(Vec::new()),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => office::read_docx(part),
        "application/msword" => office::read_doc(part),
        "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.text-flat-xml" => {
            office::read_odt(part)
        }
        "application/rtf" => office::read_rtf(part),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        | "application/vnd.ms-excel"
        | "application/vnd.oasis.opendocument.spreadsheet" => office::read_sheet(part),
        "application/x-encrypted-office" => blank(vec![Remark::grave("encrypted", LOCKED_FOR_GOOD)]),
        _ if part.text.is_some() => text::read(part),
        _ if part.bytes.is_empty() => blank(Vec::new()),
        "image/heif" | "image/heic" | "image/avif" => {
            let detail = "photographs of this kind (HEIC or AVIF, as telephones take them) cannot be read; ask the sender for JPEG or PNG, or \
                          convert it and take that in";
            blank(vec![Remark::grave("unsupported", format!("{detail}; {SUPPORTED}"))])
        }
        other => {
            blank(vec![Remark::grave("unsupported", format!("files of type {other} cannot be read; {SUPPORTED}"))])
        }
    }
}
