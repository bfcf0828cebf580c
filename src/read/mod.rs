//! One part in; a document of pages of words out. Text layers and office files as they are, pictures by character recognition; boxes
//! in points of the page as shown upright, text in reading order.
//!
//! It unpacks nothing (that is [`crate::unpack`]) and understands nothing (that is [`crate::documents`]). What cannot be read is named in a
//! remark; only a missing recognition engine is an error.

mod bidi;
mod compose;
mod drawing;
mod html;
mod image;
mod ocr;
mod office;
mod order;
mod pdf;
mod picture;
mod quotation;
mod share;
mod text;

use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::model::{Document, Part, Remark, Secret};

pub use drawing::{Drawn, PageOf, draw};
pub use share::{Leaves, Share, Watch};

/// How much is done to read a page's picture. What each gives and costs is in `docs/PERFORMANCE.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Effort {
    /// It is read once, as it came: to see what a heap of papers is.
    Quick,
    /// Where that leaves doubt it is read from a picture with more dots, and what was passed over by itself.
    Fair,
    /// Where doubt is left it is read a second time by the model of its own language, and so is what is in another script or under a stamp.
    #[default]
    Full,
}

/// Bounds and places of reading.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The most pixels a page's picture may have.
    pub pixels: u64,
    /// The most pages of a document that are read.
    pub pages: u32,
    /// How much is done to read a page's picture.
    pub effort: Effort,
    /// Where the recognition models (`*.traineddata`) are; searched for in the usual places when not set.
    pub tessdata: Option<PathBuf>,
    /// What is tried, in this order, on files that open with a password. Shown to the reading child, which must know it, and to nobody else.
    #[serde(serialize_with = "revealed")]
    pub passwords: Vec<Secret>,
}

/// For the pipe to the child alone: settings are written nowhere else.
fn revealed<S: serde::Serializer>(passwords: &[Secret], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(passwords.iter().map(Secret::reveal))
}

impl Default for Settings {
    fn default() -> Self {
        Self { pixels: 100_000_000, pages: 5_000, effort: Effort::default(), tessdata: None, passwords: Vec::new() }
    }
}

impl Settings {
    /// Refuses a picture of more pixels than are allowed, before it is decoded.
    fn check_pixels(&self, width: u64, height: u64) -> Result<(), Remark> {
        if width.saturating_mul(height) <= self.pixels {
            return Ok(());
        }
        let (claimed, limit) = (width.saturating_mul(height) / 1_000_000, self.pixels / 1_000_000);
        let detail = format!(
            "it claims {width} x {height} pixels ({claimed} million; the limit is {limit}); it was not decoded"
        );
        Err(Remark::grave("too_large", detail))
    }
}

/// Why reading cannot be done at all.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No models were found.
    #[error("no Tesseract models in {0}; install tesseract-ocr-eng (and the other languages)")]
    NoModels(String),
    /// The engine does not start with a model that is there.
    #[error("tesseract does not start with the model {0} in {1}; reinstall tesseract-ocr-{0}")]
    Engine(String, String),
}

/// The reader with its warm recognition engines. One a process.
pub struct Engine {
    settings: Settings,
    ocr: ocr::Ocr,
}

impl Engine {
    /// Finds the models and starts the first engine.
    ///
    /// # Errors
    /// When no models are installed, or the engine does not start.
    pub fn new(settings: Settings) -> Result<Self, Error> {
        let ocr = ocr::Ocr::new(settings.tessdata.as_deref())?;
        Ok(Self { settings, ocr })
    }

    /// The folder that the models are read from.
    pub fn tessdata(&self) -> &std::path::Path {
        self.ocr.tessdata()
    }

    /// The recognition engine's version and the languages that it has models for.
    pub fn about(&self) -> (String, Vec<String>) {
        (self.ocr.version().to_owned(), self.ocr.languages().to_vec())
    }

    /// A word that changes with whatever bears on what is read: this code (`build.rs` sums it up), the engine, the models, the settings.
    pub fn identity(&self) -> String {
        let size = |model: &String| {
            let path = self.tessdata().join(format!("{model}.traineddata"));
            std::fs::metadata(path).map_or(0, |m| m.len())
        };
        let models: Vec<_> = self.ocr.languages().iter().map(|m| (m, size(m))).collect();
        let settings = &self.settings;
        let all = (env!("READING_CODE"), self.ocr.version(), models, settings.pixels, settings.pages, settings.effort);
        hex::encode(Sha256::digest(format!("{all:?}")))
    }
}

/// What can be read, as told to people whose file is something else.
const SUPPORTED: &str = "PDF, PNG, JPEG, TIFF, GIF, BMP, WebP, DOCX, DOC, ODT, RTF, XLSX, XLS, ODS, HTML, plain text, mail (EML, MSG and \
                         winmail.dat), ZIP, 7Z, TAR and GZIP are read";

/// What is told of a file whose password we do not have, or cannot use.
const LOCKED: &str = "the file opens with a password only; ask the sender for it (--password, or passwords under [reading]) or for an open copy";
const LOCKED_FOR_GOOD: &str = "the file opens with a password only, and files of this kind are not unlocked here; ask the sender for an open copy";

/// Reads one part, alone. `progress` is told the page in hand and how many there are.
pub fn read(part: &Part, engine: &mut Engine, progress: &mut dyn FnMut(u32, u32)) -> Document {
    read_shared(part, engine, Some(Share::ALL), &mut share::Alone(progress)).document(without_bytes(part))
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
    let blank = |remarks| Document { part: without_bytes(part), pages: Vec::new(), remarks };
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

/// The part as it goes into a document: without its bytes and decoded text.
pub(crate) fn without_bytes(part: &Part) -> Part {
    Part {
        parent: part.parent,
        role: part.role,
        name: part.name.clone(),
        media_type: part.media_type.clone(),
        sha256: part.sha256.clone(),
        size: part.size,
        head: part.head.clone(),
        remarks: part.remarks.clone(),
        bytes: Vec::new(),
        text: None,
    }
}
