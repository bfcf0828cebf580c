//! Everything kept, and the only SQL. In: values to keep, with who and when; out: the same values. Rows live in an encrypted
//! SQLite file or in PostgreSQL, the bytes that came in live as encrypted files ([`Archive::keep`]), and every change of state writes
//! its event in the same transaction ([`Archive::events`]). Reads no clock and decides nothing about what it keeps.
//!
//! An archive is opened in one place, [`Archive::open`], with its key.

mod alarms;
mod arrivals;
mod asks;
mod brought;
mod bucket;
mod cases;
mod clocks;
mod contacts;
mod database;
mod decisions;
mod desk_documents;
mod desk_lists;
mod drafts;
mod error;
mod events;
mod filed;
mod filed_rows;
mod intake;
mod jobs;
mod key;
mod letter_reports;
mod letters;
mod load;
mod load_documents;
mod mailboxes;
mod originals;
mod people;
mod pictures;
mod queues;
mod readings;
mod register;
mod register_rows;
mod replies;
mod rows;
mod sealed;
mod search;
mod senders;
mod settings;
mod threads;
mod transmissions;
#[cfg(test)]
mod traps;
mod users;
mod wake;
mod whole;

use std::path::Path;

use jiff::Timestamp;

pub use alarms::Alarm;
pub use arrivals::{Kept, Pending};
pub use cases::CaseMove;
pub use decisions::{DeskLink, Hand, Legs, LinkMark, Said, stamp};
pub use desk_documents::{DeskDocument, DeskField, DeskLine};
pub use desk_lists::{
    ItemView, Leg, Listed, Mentioned, MessageFilter, Overview, PhotoKey, RequestFilter, RequestRow, RequestView,
};
pub use error::{Error, Result};
pub use events::{Broken, Head, Verdict};
pub use intake::{Delivery, Place};
pub use jobs::{DEATHS, FAILURES};
pub use letter_reports::Told;
pub use letters::{LetterMove, NewLetter};
pub use load::MarkingHit;
pub use mailboxes::{BoxState, Known, Mailbox, Settling};
pub use people::{MACHINE, person_name};
pub use pictures::PictureKey;
pub use queues::{Queue, QueueCounts, QueueFilter, QueueRow};
pub use readings::KeptReading;
pub use register::{Change, Imported, Photos};
pub use replies::ReplyMove;
pub use search::Hit;
pub use senders::Sender;
pub use settings::{S3, Settings};
pub use threads::wait_for_connections;
pub use transmissions::Ended;
pub use users::{Session, User};
pub use wake::Wake;
pub use whole::{Amiss, Whole};

pub use crate::model::{Arrival, Filed, FiledDocument, FiledKind, Sighting, State};

use bucket::Bucket;
use database::{Address, Db};
use key::Key;
use originals::{Originals, Place as Where};

/// An open archive. Clones share it.
#[derive(Clone)]
pub struct Archive {
    db: Db,
    originals: Originals,
    derived: Originals,
    /// Seals the head of the events.
    seal_key: [u8; 32],
}

impl std::fmt::Debug for Archive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Archive")
    }
}

impl Archive {
    /// Makes a new archive: key file, originals folder, database. `who` makes it and is its first person. Refused, with nothing
    /// changed, where the key file or the database is there already.
    pub async fn create(settings: &Settings, base: &Path, who: &str, now: Timestamp) -> Result<Self> {
        let address = Address::parse(settings.url.reveal(), base)?;
        if let Address::File(path) = &address
            && path.exists()
        {
            return Err(Error::Exists { place: path.display().to_string() });
        }
        if let Address::Server(_) = &address {
            // Asked before the key file is made, so that a wrong address leaves nothing behind.
            let db = Db::connect(&address, &[0; 32], Path::new(""), true).await?;
            let taken = db.has_archive().await?;
            db.close().await;
            if taken {
                return Err(Error::Exists { place: address.shown() });
            }
        }
        let key_file = base.join(&settings.key_file);
        let key = Key::create(&key_file)?;
        let originals = Self::places(settings, base, &key)?;
        let first = originals.0.clone();
        blocking(move || first.prove()).await?;
        let db = Db::connect(&address, &key.derive("database"), &key_file, true).await?;
        let archive = Self::assemble(db, &key, originals);
        archive.db.migrate(&address.shown()).await?;
        archive.found(key.derive("check"), who.to_owned(), now).await?;
        Ok(archive)
    }

    /// Opens an archive with its key. A missing, damaged or wrong key is told from a missing database.
    pub async fn open(settings: &Settings, base: &Path) -> Result<Self> {
        let address = Address::parse(settings.url.reveal(), base)?;
        let key_file = base.join(&settings.key_file);
        let key = Key::read(&key_file)?;
        let originals = Self::places(settings, base, &key)?;
        let db = Db::connect(&address, &key.derive("database"), &key_file, false).await?;
        let place = address.shown();
        if !db.has_archive().await? {
            let advice =
                "it holds no archive; correct url in the configuration, or make one with tracepost init".to_owned();
            return Err(Error::NoDatabase { place, advice });
        }
        let archive = Self::assemble(db, &key, originals);
        archive.db.migrate(&place).await?;
        if archive.key_check().await? != key::seal(&key.derive("check"), KEY_CHECK) {
            return Err(Error::KeyWrong { path: key_file, place });
        }
        Ok(archive)
    }

    /// Lets go of the database; what was acknowledged is on the disk with or without it.
    pub async fn close(&self) {
        self.db.close().await;
    }

    /// Where originals and what is derived from them are kept.
    fn places(settings: &Settings, base: &Path, key: &Key) -> Result<(Originals, Originals)> {
        let (place, derived) = match Bucket::open(settings, base)? {
            Some(bucket) => (Where::Bucket(bucket.within("originals")), Where::Bucket(bucket.within("derived"))),
            None => {
                let folder = base.join(&settings.originals);
                (Where::Folder(folder.clone()), Where::Folder(folder.join("derived")))
            }
        };
        Ok((Originals::open(place, key, "originals")?, Originals::open(derived, key, "derived")?))
    }

    fn assemble(db: Db, key: &Key, (originals, derived): (Originals, Originals)) -> Self {
        Self { db, originals, derived, seal_key: key.derive("events") }
    }

    /// Keeps bytes as an original and says their SHA-256; on return they are on the disk. What is there is not written again.
    /// A row that names them makes them part of the archive; without one they are swept as a leftover.
    pub async fn keep(&self, bytes: Vec<u8>) -> Result<String> {
        let originals = self.originals.clone();
        blocking(move || originals.keep(&bytes)).await
    }

    /// The original of that SHA-256, checked against it.
    pub async fn original(&self, sha256: &str) -> Result<Vec<u8>> {
        let (originals, sha256) = (self.originals.clone(), sha256.to_owned());
        blocking(move || originals.get(&sha256)).await
    }
}

/// What the seal in the archive's row is made over.
const KEY_CHECK: &[u8] = b"this archive's key";

/// A unit of work on the database as a task of its own: a caller that goes away cannot leave it half done.
async fn unit<T: Send + 'static>(work: impl Future<Output = Result<T>> + Send + 'static) -> Result<T> {
    tokio::spawn(work).await.unwrap_or_else(|e| Err(Error::BrokenOff(e.to_string())))
}

/// Work on files, kept off the threads that serve the database.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|e| Err(Error::BrokenOff(e.to_string())))
}
