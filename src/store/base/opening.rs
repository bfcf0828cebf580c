//! Makes an archive, or opens one. In: the settings and the key file. Out: an open archive, or why there is none.
//! The error says whether the key is missing, damaged or wrong, or whether the database is missing.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::archive::{Archive, blocking, unit};
use super::bucket::Bucket;
use super::database::{Address, Db, on};
use super::error::{Error, Result};
use super::events::{Work, nothing_before, seal};
use super::key::{self, Key, KeySource};
use super::keyring::{Keys, held};
use super::originals::{Originals, Place as Where};
use super::person::{insert, person_name};
use super::settings::Settings;
use super::signing::SigningKey;

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
        let source = KeySource::of(&settings.key_file, base)?;
        let key = match &source {
            KeySource::File(path) => Key::create(path)?,
            // Somebody has made it already: it is only read.
            KeySource::Credential(_) | KeySource::Variable => Key::from(&source)?,
        };
        let keys = Keys { current: key, other: None };
        // Where the archive's key is given by others, so is this one, and it may come later.
        let signing = match &source {
            KeySource::File(_) => Some(SigningKey::make(&source)?),
            KeySource::Credential(_) | KeySource::Variable => SigningKey::find(&source)?,
        };
        let originals = Self::places(settings, base, &keys)?;
        let first = originals.0.clone();
        blocking(move || first.prove()).await?;
        let db = Db::connect(&address, &keys.current.derive("database"), &source.shown(), true).await?;
        let archive = Self::assemble(db, &keys, originals);
        archive.db.migrate(&address.shown()).await?;
        archive.found(who.to_owned(), signing.map(|key| key.public()), now).await?;
        Ok(archive)
    }

    /// Opens an archive with its key. A missing, damaged or wrong key is told from a missing database.
    ///
    /// While a change of the key is not finished there are two keys. Which one is the archive's, the archive's row says; what has not been encrypted
    /// again yet is read with the other one.
    pub async fn open(settings: &Settings, base: &Path) -> Result<Self> {
        let address = Address::parse(settings.url.reveal(), base)?;
        let source = KeySource::of(&settings.key_file, base)?;
        let held = held(&source)?;
        let db = Self::unlock(&address, &held, &source).await?;
        let place = address.shown();
        if !db.has_archive().await? {
            let advice =
                "it holds no archive; correct url in the configuration, or make one with tracepost init".to_owned();
            return Err(Error::NoDatabase { place, advice });
        }
        db.migrate(&place).await?;
        let check = key_check(&db).await?;
        let Some(current) = held.iter().find(|key| key.check() == check).cloned() else {
            db.close().await;
            return Err(Error::KeyWrong { path: source.shown(), place });
        };
        let keys = Keys { other: held.into_iter().find(|key| *key != current), current };
        let originals = Self::places(settings, base, &keys)?;
        Ok(Self::assemble(db, &keys, originals))
    }

    /// The database, with the first of the keys that opens it.
    pub(in crate::store) async fn unlock(address: &Address, held: &[Key], source: &KeySource) -> Result<Db> {
        let mut first = None;
        for key in held {
            match Db::connect(address, &key.derive("database"), &source.shown(), false).await {
                Ok(db) => return Ok(db),
                Err(error @ Error::KeyWrong { .. }) => first = first.or(Some(error)),
                Err(error) => return Err(error),
            }
        }
        Err(first.unwrap_or(Error::KeyMissing { path: source.shown() }))
    }

    /// Where originals and what is derived from them are kept.
    pub(in crate::store) fn places(settings: &Settings, base: &Path, keys: &Keys) -> Result<(Originals, Originals)> {
        let (place, derived) = match Bucket::open(settings, base)? {
            Some(bucket) => (Where::Bucket(bucket.within("originals")), Where::Bucket(bucket.within("derived"))),
            None => {
                let folder = base.join(&settings.originals);
                (Where::Folder(folder.clone()), Where::Folder(folder.join("derived")))
            }
        };
        Ok((Originals::open(place, keys, "originals")?, Originals::open(derived, keys, "derived")?))
    }

    /// An archive of its parts.
    pub(in crate::store) fn assemble(db: Db, keys: &Keys, (originals, derived): (Originals, Originals)) -> Self {
        let key = &keys.current;
        Self {
            db,
            originals,
            derived,
            seal_key: key.derive("events"),
            backup_key: key.derive(key::OF_BACKUPS),
            recovery_key: key.derive("recovery"),
            key_check: key.check(),
            key_changing: keys.other.is_some(),
            shapes: Arc::default(),
            register_read: Arc::default(),
            door: None,
            bound: Arc::default(),
        }
    }

    /// The archive's first rows: its identity, the head of the events, its first person.
    async fn found(&self, who: String, signing_key: Option<String>, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), person_name(&who)?);
        unit(async move {
            let uuid = uuid::Uuid::now_v7().to_string();
            let mut tx = archive.db.write().await?;
            let head = "INSERT INTO event_head (id, seq, hash, seal) VALUES (1, 0, $1, $2)";
            let (none, sealed) = (nothing_before(), seal(&archive.seal_key, 0, &nothing_before()));
            on!(&mut tx, c => sqlx::query(head).bind(none).bind(sealed).execute(c).await.map(|_| ()))?;
            let row = "INSERT INTO archive (id, uuid, created, key_check) VALUES (1, $1, $2, $3)";
            let check = &archive.key_check;
            on!(&mut tx, c => sqlx::query(row).bind(&uuid).bind(now.to_string()).bind(check).execute(c).await.map(|_| ()))?;
            let mut work = Work::within(tx, &archive, who.clone(), now).await?;
            work.introduced = true; // two lines below
            let detail = serde_json::json!({ "format": 1, "signing_key": signing_key });
            work.event("archive made", &format!("archive {uuid}"), detail).await?;
            insert(&mut work.tx, &who, now).await?;
            work.event("person added", &format!("person {who}"), serde_json::json!({})).await?;
            work.commit().await
        })
        .await
    }
}

/// What the archive's row holds to tell its key from another.
pub(in crate::store) async fn key_check(db: &Db) -> Result<String> {
    let db = db.clone();
    unit(async move {
        let mut tx = db.read().await?;
        Ok(on!(&mut tx, c => sqlx::query_scalar("SELECT key_check FROM archive").fetch_one(c).await)?)
    })
    .await
}
