//! The proof that an event is in the record: its bytes, the path from its leaf to the root, and a signed head with that root.

use jiff::Timestamp;

use super::heads::{SignedHead, hashes, leaves, signed};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::error::{Error, Result};
use crate::store::base::event_text::bytes;
use crate::store::base::events::{event, rows};
use crate::store::base::key::KeySource;
use crate::store::base::merkle::{Step, path};

/// The proof of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusion {
    /// The number of the event.
    pub seq: i64,
    /// The bytes of which its hash is made.
    pub event: Vec<u8>,
    /// Its hash, hexadecimal.
    pub hash: String,
    /// From its leaf to the root, lowest step first.
    pub path: Vec<Step>,
    /// The head that names the root.
    pub head: SignedHead,
}

impl Archive {
    /// Proves that an event is in the record as it is now.
    ///
    /// # Errors
    /// [`Error::Unknown`] if there is no event of that number; errors of the keys and of the database.
    pub async fn inclusion(&self, seq: i64, source: &KeySource, who: &str, now: Timestamp) -> Result<Inclusion> {
        let key = self.signing_key(source, who, now).await?;
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let found = rows(&mut tx, seq, 1).await?.into_iter().find(|row| row.seq == seq);
            let event = event(found.ok_or_else(|| Error::Unknown(format!("event {seq}")))?)?;
            let leaves = leaves(&hashes(&mut tx, 1, i64::MAX).await?);
            let place = usize::try_from(seq - 1).unwrap_or(usize::MAX);
            if place >= leaves.len() {
                return Err(Error::Unknown(format!("event {seq} among {} events", leaves.len())));
            }
            let head = signed(&mut tx, &key, now).await?;
            Ok(Inclusion { seq, event: bytes(&event), hash: event.hash, path: path(place, &leaves), head })
        })
        .await
    }
}
