//! An open archive: its database, its encrypted originals, and the key of its events. The other files of `store`
//! add methods to it. In: bytes to keep. Out: the same bytes. [`super::opening`] opens one.

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

use tokio::sync::OnceCell;

use super::database::Db;
use super::error::{Error, Result};
use super::originals::Originals;
use super::shapes::Shapes;
use crate::model::{Door, Register};

/// The register as it was read, with the number of the last event then.
pub(in crate::store) type RegisterRead = (i64, Arc<Register>);

/// An open archive. Clones share it.
#[derive(Clone)]
pub struct Archive {
    pub(in crate::store) db: Db,
    pub(in crate::store) originals: Originals,
    pub(in crate::store) derived: Originals,
    /// Seals the head of the events.
    pub(in crate::store) seal_key: [u8; 32],
    /// Seals what a backup says of itself.
    pub(in crate::store) backup_key: [u8; 32],
    /// Seals the recipients of recovery.
    pub(in crate::store) recovery_key: [u8; 32],
    /// What the archive's row says of the key that this was opened with.
    pub(in crate::store) key_check: String,
    /// Whether a change of the key has begun, and is not finished.
    pub(in crate::store) key_changing: bool,
    /// The shapes of the tables whose rows are bound to events, once they were asked for.
    pub(in crate::store) shapes: Arc<OnceCell<Arc<Shapes>>>,
    /// By which door people act; what is not said stands in no event.
    pub(in crate::store) door: Option<Arc<Door>>,
    /// The register as it was read last, with the number of the last event then.
    pub(in crate::store) register_read: Arc<Mutex<Option<RegisterRead>>>,
    /// Whether the rows are known to be bound.
    pub(in crate::store) bound: Arc<AtomicBool>,
}

impl std::fmt::Debug for Archive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Archive")
    }
}

impl Archive {
    /// The same archive, for people who come by this door. Each event of theirs says it.
    #[must_use]
    pub fn through(mut self, door: Door) -> Self {
        self.door = Some(Arc::new(door));
        self
    }

    /// Lets go of the database; what was acknowledged is on the disk with or without it.
    pub async fn close(&self) {
        self.db.close().await;
    }

    /// Whether a change of the key has begun, and is not finished.
    pub fn key_is_changing(&self) -> bool {
        self.key_changing
    }

    /// Keeps bytes as an original and says their SHA-256; on return they are on the disk. What is there is not written again.
    /// A row that names them makes them part of the archive; without one they are swept as a leftover.
    pub async fn keep(&self, bytes: Vec<u8>) -> Result<String> {
        let originals = self.originals.clone();
        blocking(move || originals.keep(&bytes)).await
    }

    /// The bytes of that SHA-256, checked against it. What came in is asked for with [`Archive::original`], which knows what was deleted.
    pub(in crate::store) async fn kept(&self, sha256: &str) -> Result<Vec<u8>> {
        let (originals, sha256) = (self.originals.clone(), sha256.to_owned());
        blocking(move || originals.get(&sha256)).await
    }
}

/// A unit of work on the database as a task of its own: a caller that goes away cannot leave it half done.
pub(in crate::store) async fn unit<T: Send + 'static>(
    work: impl Future<Output = Result<T>> + Send + 'static,
) -> Result<T> {
    tokio::spawn(work).await.unwrap_or_else(|e| Err(Error::BrokenOff(e.to_string())))
}

/// Work on files, kept off the threads that serve the database.
pub(in crate::store) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|e| Err(Error::BrokenOff(e.to_string())))
}
