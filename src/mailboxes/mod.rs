//! Ways in, one file for each kind of mailbox. In: a path, or the settings of a mailbox. Out: raw bytes with their
//! source, a few at a time, so that a mailbox larger than memory can be read.
//!
//! [`open`] reads what is at a path, once, and changes nothing. A [`Watched`] mailbox is looked at again and again.
//! It is changed only if the configuration asks for it, and only for messages that the caller says are safe in the
//! archive.

mod files;

mod imap;

mod inotify;

mod maildir;

mod maildir_watch;

mod mbox;

mod scans;

mod settings;

mod watched;

use std::path::{Path, PathBuf};

use crate::model::RawMail;

pub use settings::{Afterwards, Login, Place, Server, Settings, Tls};
pub use watched::{Fetched, Item, Look, Trouble, Watched};

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

/// What is at a path, one at a time: a Maildir (a folder with `cur` and `new`), an mbox file (it begins with `From `), a folder (everything
/// below it, in the order of names), a message, or a document. The content decides. The ending `.eml` only decides if the content does not (an
/// empty file).
pub fn open(path: &Path) -> Box<dyn Iterator<Item = Result<Found, Error>> + Send> {
    if path.is_dir() {
        if maildir::is_one(path) { Box::new(maildir::walk(path)) } else { Box::new(files::walk(path)) }
    } else {
        files::open(path)
    }
}

fn refused(path: &Path) -> impl FnOnce(std::io::Error) -> Error + '_ {
    move |source| Error { path: path.to_owned(), source }
}
