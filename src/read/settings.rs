//! Bounds and places of reading, and why it cannot be done at all. Plain data.

use std::path::PathBuf;

use crate::model::{Remark, Secret};

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
    pub(super) fn check_pixels(&self, width: u64, height: u64) -> Result<(), Remark> {
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
