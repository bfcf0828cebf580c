//! Ways in: one file per kind of place where mail and papers lie. In: a path, or a mailbox's settings. Out: raw bytes with the place they were
//! seen at, a few at a time, so that a mailbox larger than memory passes through.
//!
//! [`open`] walks what lies at a path, once; nothing is altered, moved or marked. A [`Watched`] mailbox is looked at again and again; it is
//! altered only where the configuration asks for it, and only for what its caller says is durable.

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

/// What a path gave: bytes that are a message, or bytes that are a loose document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A message, as it lay there.
    Mail(RawMail),
    /// A file that is no message: a scan, an office file.
    Paper {
        /// The bytes and where they lay.
        raw: RawMail,
        /// Its file name.
        name: String,
    },
}

impl Found {
    /// Gives up the bytes and where they lay.
    pub fn into_raw(self) -> RawMail {
        match self {
            Self::Mail(raw) | Self::Paper { raw, .. } => raw,
        }
    }

    /// The bytes and where they lay, whatever they are.
    pub fn raw(&self) -> &RawMail {
        match self {
            Self::Mail(raw) | Self::Paper { raw, .. } => raw,
        }
    }
}

/// The disk refused.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}; nothing was taken in from it", path.display())]
pub struct Error {
    /// What could not be opened or read.
    pub path: PathBuf,
    /// Why.
    pub source: std::io::Error,
}

/// What lies at a path, one at a time: a Maildir (a folder with `cur` and `new`), an mbox file (it opens with `From `), a folder (all that
/// is below it, in the order of names), a message, a loose document. What it is, is told by content; a name ending in `.eml`
/// only settles what content leaves open (an empty file).
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
