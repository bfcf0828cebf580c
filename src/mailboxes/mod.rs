//! Ways in, one file for each kind of mailbox. In: a path, or the settings of a mailbox. Out: raw bytes with their
//! source, a few at a time, so that a mailbox larger than memory can be read.
//!
//! [`open`] reads what is at a path, once, and changes nothing. A [`Watched`] mailbox is looked at again and again.
//! It is changed only if the configuration asks for it, and only for messages that the caller says are safe in the
//! archive.

mod files;

mod found;

mod imap;

mod inotify;

mod kind;

mod look;

mod maildir;

mod maildir_watch;

mod mbox;

mod scans;

mod settings;

mod watched;

use std::path::Path;

pub use found::{Error, Found};
#[cfg(feature = "fuzzing")]
pub use imap::fuzzed;
pub use kind::Watched;
pub use look::{Fetched, Item, Look, Trouble};
pub use settings::{Afterwards, Login, Place, Server, Settings, Tls};

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
