//! A change of the archive's key. Afterwards nothing that the old key opened is left: the database, every original and every file derived from one are
//! encrypted anew, the names of files are others, and the head of the record of custody is sealed anew. It can be killed at any moment; the same
//! command goes on. At every moment everything can be read with the key files that are there.
//!
//! The steps, each on the disk before the next:
//!
//! 1. `tracepost.key.new` is made, and encrypted to the recovery recipients.
//! 2. One transaction: the archive's row names the new key, and the event says so. From here the new key is the archive's. Other processes of
//!    tracepost that still run with the old one write nothing more ([`Error::KeyChanged`]).
//! 3. `SQLite`'s file is encrypted with the new key, in one transaction of its own.
//! 4. `tracepost.key.old` is the old key, `tracepost.key` the new one.
//! 5. Each file is written anew under the new key, and then removed under the old one.
//! 6. `tracepost.key.old` is renamed, and counts no more. Backups that were made before need it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::recovery::{listed, seal_of, write_all};
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::chain::Verdict;
use crate::store::base::database::{Address, Db, on};
use crate::store::base::error::{Error, Result, at};
use crate::store::base::events::Work;
use crate::store::base::key::{Key, KeySource};
use crate::store::base::keyring::{Keys, before, beside, held, to_come};
use crate::store::base::renewed::Renewed;
use crate::store::base::settings::Settings;
use crate::store::base::whole::named;

/// A key that was changed.
#[derive(Debug)]
pub struct Rotated {
    /// Whether this finished a change that was broken off.
    pub resumed: bool,
    /// How many files were encrypted again by this run.
    pub files: usize,
    /// Files that no key at hand opens. They stay.
    pub damaged: Vec<PathBuf>,
    /// The file of the new key.
    pub key: PathBuf,
    /// The file of the old one: for backups that were made before.
    pub former: PathBuf,
}

impl Archive {
    /// Changes the archive's key, or goes on with a change that was broken off. No other process may have the archive open. `seen` is told how many
    /// of how many files are done.
    ///
    /// # Errors
    /// [`Error::Rotation`] if the key is in no file, if the archive is in use, or if its record of custody does not hold; errors of opening.
    pub async fn rotate(
        settings: &Settings,
        base: &Path,
        (who, now): (&str, Timestamp),
        seen: impl FnMut(usize, usize) + Send + 'static,
    ) -> Result<Rotated> {
        let KeySource::File(key_file) = KeySource::of(&settings.key_file, base)? else {
            return Err(Error::Rotation(format!(
                "it is given by {}; put it into a file, set key_file under [store] to that file, change the key, and then give the new one",
                settings.key_file.display()
            )));
        };
        let _lock = lock(base)?;
        let archive = Self::open(settings, base).await?;
        let resumed = archive.key_changing;
        let current = archive.key_check.clone();
        if let Verdict::Broken(broken) = archive.verify_events().await? {
            archive.close().await;
            return Err(Error::Rotation(format!(
                "the record of custody is broken at event {} ({}); a new key would seal it as it is; see tracepost log --verify",
                broken.seq, broken.found
            )));
        }
        let recipients = archive.recovery_recipients().await?;
        let address = Address::parse(settings.url.reveal(), base)?;
        let held = held(&KeySource::File(key_file.clone()))?;
        let by_check = |check: &str| held.iter().find(|key| key.check() == check).cloned();
        let first = Key::read(&key_file)?;
        let gone = || Error::KeyMissing { path: key_file.clone() };
        // The archive's row names the key in the file, and there is no older one: step 2 is still to come.
        let older = Key::read(&before(&key_file)).is_ok_and(|old| old != first);
        let switched = first.check() != current || older;
        let alone = match &address {
            Address::File(path) => {
                archive.close().await;
                Some(alone(path, &held).await?)
            }
            Address::Server(_) => None,
        };
        let db = alone.as_ref().map_or_else(|| archive.db.clone(), |(db, _)| db.clone());
        let new = if switched {
            by_check(&current).ok_or_else(gone)?
        } else {
            let new = key_to_come(&key_file)?;
            write_all(settings, base, &recipients).await?;
            switch(&db, (&first, &new), settings, base, (who, now)).await?;
            new
        };
        if let Some((db, opened_with)) = alone {
            if opened_with != new {
                db.rekey(&new.derive("database")).await?;
            }
            db.close().await;
        } else {
            archive.close().await;
        }
        put_in_place(&key_file, &new)?;
        write_all(settings, base, &recipients).await?;

        let archive = Self::open(settings, base).await?;
        let done = archive.encrypt_again(seen).await?;
        archive.note_renewed(&done, who, now).await?;
        archive.close().await;
        let former = put_away(&key_file, now)?;
        write_all(settings, base, &recipients).await?;
        Ok(Rotated { resumed, files: done.files, damaged: done.damaged, key: key_file, former })
    }

    /// Encrypts everything again that is under the former key.
    async fn encrypt_again(&self, mut seen: impl FnMut(usize, usize) + Send + 'static) -> Result<Renewed> {
        let db = self.db.clone();
        let (originals, pages) = unit(async move {
            let mut tx = db.read().await?;
            named(&mut tx).await
        })
        .await?;
        let (first, second) = (self.originals.clone(), self.derived.clone());
        blocking(move || {
            let (all, mut n) = (first.count()? + second.count()?, 0);
            let mut step = || {
                n += 1;
                seen(n, all);
            };
            Ok(first.renew(&originals, &mut step)?.and(second.renew(&pages, &mut step)?))
        })
        .await
    }

    async fn note_renewed(&self, done: &Renewed, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        let detail = serde_json::json!({ "files": done.files, "damaged": done.damaged.len() });
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            work.event("change of the key finished", "key", detail).await?;
            work.commit().await
        })
        .await
    }
}

/// `SQLite`'s file for this process alone, and the key that opens it.
async fn alone(path: &Path, held: &[Key]) -> Result<(Db, Key)> {
    let mut last = None;
    for key in held {
        match Db::alone(path, &key.derive("database")).await {
            Ok(db) => return Ok((db, key.clone())),
            Err(error @ Error::Rotation(_)) => return Err(error),
            Err(error) => last = Some(error),
        }
    }
    Err(last.unwrap_or(Error::Rotation(format!("no key opens {}", path.display()))))
}

/// The key to come, made or found.
fn key_to_come(key_file: &Path) -> Result<Key> {
    let path = to_come(key_file);
    match Key::read(&path) {
        Ok(key) => return Ok(key),
        Err(Error::KeyMissing { .. }) => {}
        // A run was broken off while it wrote the file: nothing is encrypted with it.
        Err(Error::KeyDamaged { .. }) => fs::remove_file(&path).map_err(at("cannot remove", &path))?,
        Err(error) => return Err(error),
    }
    let key = Key::create(&path)?;
    sync_folder(&path)?;
    Ok(key)
}

/// The archive's row names the new key, and everything that was sealed with the old one is sealed with the new one.
async fn switch(
    db: &Db,
    (old, new): (&Key, &Key),
    settings: &Settings,
    base: &Path,
    (who, now): (&str, Timestamp),
) -> Result<()> {
    let keys = Keys { current: new.clone(), other: Some(old.clone()) };
    let archive = Archive::assemble(db.clone(), &keys, Archive::places(settings, base, &keys)?);
    let (old, new, who) = (old.clone(), new.clone(), who.to_owned());
    unit(async move {
        let mut tx = archive.db.write().await?;
        on!(&mut tx, c => sqlx::query("UPDATE event_head SET seq = seq").execute(c).await.map(|_| ()))?;
        let update = "UPDATE archive SET key_check = $1 WHERE key_check = $2";
        let (check, was) = (new.check(), old.check());
        let one =
            on!(&mut tx, c => sqlx::query(update).bind(check).bind(was).execute(c).await.map(|r| r.rows_affected()))?;
        if one != 1 {
            return Err(Error::KeyChanged);
        }
        for row in listed(&mut tx, &old.derive("recovery")).await? {
            let seal = seal_of(&archive.recovery_key, &row);
            let update = "UPDATE recovery SET seal = $1 WHERE name = $2";
            on!(&mut tx, c => sqlx::query(update).bind(seal).bind(&row.name).execute(c).await.map(|_| ()))?;
        }
        let mut work = Work::within(tx, &archive, who, now).await?;
        work.event("key changed", "key", serde_json::json!({})).await?;
        work.commit().await
    })
    .await
}

/// The new key under the name of the key, and the one that was there under that of the old one. Nothing to do where that is done.
fn put_in_place(key_file: &Path, new: &Key) -> Result<()> {
    let (coming, old) = (to_come(key_file), before(key_file));
    if Key::read(key_file)? == *new {
        return Ok(());
    }
    match fs::hard_link(key_file, &old) {
        Ok(()) => {}
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
        Err(e) => return Err(at("cannot write", &old)(e)),
    }
    fs::rename(&coming, key_file).map_err(at("cannot write", key_file))?;
    sync_folder(key_file)
}

/// Takes the old key's file out of use.
fn put_away(key_file: &Path, now: Timestamp) -> Result<PathBuf> {
    let former = beside(key_file, &format!("until-{}", now.strftime("%Y-%m-%dT%H%M%SZ")));
    fs::rename(before(key_file), &former).map_err(at("cannot rename", &before(key_file)))?;
    sync_folder(key_file)?;
    Ok(former)
}

fn sync_folder(file: &Path) -> Result<()> {
    let folder = file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|d| d.sync_all()).map_err(at("cannot sync", folder))
}

/// Only one change at a time. The lock ends with the process.
fn lock(base: &Path) -> Result<File> {
    let folder = File::open(base).map_err(at("cannot open", base))?;
    match folder.try_lock() {
        Ok(()) => Ok(folder),
        Err(fs::TryLockError::WouldBlock) => Err(Error::Rotation("another run of key rotate has not ended".to_owned())),
        Err(fs::TryLockError::Error(e)) => Err(at("cannot lock", base)(e)),
    }
}
