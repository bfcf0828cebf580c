//! Makes an archive, or opens one. In: the settings and the key file. Out: an open archive, or why there is none.
//! The error says whether the key is missing, damaged or wrong, or whether the database is missing.

use std::path::Path;

use jiff::Timestamp;

use super::archive::{Archive, blocking, unit};
use super::bucket::Bucket;
use super::database::{Address, Db, on};
use super::error::{Error, Result};
use super::events::{Work, nothing_before, seal};
use super::key::{self, Key};
use super::originals::{Originals, Place as Where};
use super::person::{insert, person_name};
use super::settings::Settings;

/// What the seal in the archive's row is made over.
const KEY_CHECK: &[u8] = b"this archive's key";

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

    /// Where originals and what is derived from them are kept.
    pub(in crate::store) fn places(settings: &Settings, base: &Path, key: &Key) -> Result<(Originals, Originals)> {
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
        Self { db, originals, derived, seal_key: key.derive("events"), backup_key: key.derive(key::OF_BACKUPS) }
    }

    /// The archive's first rows: its identity, the head of the events, its first person.
    async fn found(&self, check_key: [u8; 32], who: String, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), person_name(&who)?);
        unit(async move {
            let uuid = uuid::Uuid::now_v7().to_string();
            let mut tx = archive.db.write().await?;
            let head = "INSERT INTO event_head (id, seq, hash, seal) VALUES (1, 0, $1, $2)";
            let (none, sealed) = (nothing_before(), seal(&archive.seal_key, 0, &nothing_before()));
            on!(&mut tx, c => sqlx::query(head).bind(none).bind(sealed).execute(c).await.map(|_| ()))?;
            let row = "INSERT INTO archive (id, uuid, created, key_check) VALUES (1, $1, $2, $3)";
            let check = key::seal(&check_key, KEY_CHECK);
            on!(&mut tx, c => sqlx::query(row).bind(&uuid).bind(now.to_string()).bind(check).execute(c).await.map(|_| ()))?;
            let mut work = Work::within(tx, &archive, who.clone(), now);
            work.introduced = true; // two lines below
            work.event("archive made", &format!("archive {uuid}"), serde_json::json!({ "format": 1 })).await?;
            insert(&mut work.tx, &who, now).await?;
            work.event("person added", &format!("person {who}"), serde_json::json!({})).await?;
            work.commit().await
        })
        .await
    }

    /// What the archive's row holds to tell its key from another.
    async fn key_check(&self) -> Result<String> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_scalar("SELECT key_check FROM archive").fetch_one(c).await)?)
        })
        .await
    }
}
