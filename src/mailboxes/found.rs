//! What was found at a path: a message or a document with its bytes, or the error of the disk. Also lists what is in
//! a folder. It does not decide which of the two something is.

use std::fs;
use std::path::{Path, PathBuf};

use crate::model::RawMail;

/// What was found at a path: a message or a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A message.
    Mail(RawMail),
    /// A file that is not a message: a scan, an office file.
    Paper {
        /// The bytes and their source.
        raw: RawMail,
        /// Its file name.
        name: String,
    },
}

impl Found {
    /// Returns the bytes and their source.
    pub fn into_raw(self) -> RawMail {
        match self {
            Self::Mail(raw) | Self::Paper { raw, .. } => raw,
        }
    }

    /// The bytes and their source, for both kinds.
    pub fn raw(&self) -> &RawMail {
        match self {
            Self::Mail(raw) | Self::Paper { raw, .. } => raw,
        }
    }
}

/// The disk failed.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}; nothing was taken in from it", path.display())]
pub struct Error {
    /// What could not be opened or read.
    pub path: PathBuf,
    /// Why.
    pub source: std::io::Error,
}

pub(super) fn refused(path: &Path) -> impl FnOnce(std::io::Error) -> Error + '_ {
    move |source| Error { path: path.to_owned(), source }
}

/// What is directly in a folder, in the order of names.
pub(super) fn children(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(refused(folder))? {
        let entry = entry.map_err(refused(folder))?;
        let linked_folder = entry.file_type().is_ok_and(|t| t.is_symlink()) && entry.path().is_dir();
        if !entry.file_name().as_encoded_bytes().starts_with(b".") && !linked_folder {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}
