//! Backups of an archive, made while it is in use. In: an open archive and a folder. Out: a snapshot in that folder, from which [`Snapshot`] makes
//! the archive anew on an empty machine. The key is never in a backup.
//!
//! A backup folder holds `originals/` (shared by all snapshots; files are added, never changed) and one folder for each snapshot, named by its
//! time: `backup.json` (what it is, sealed with a key derived from the archive's), `SHA256SUMS` (every file of the snapshot, for `sha256sum -c`), the
//! database, and `settings/`. A snapshot gets its name when all of it is on the disk: one that was cut short does not count.
//!
//! The database is copied first, at one moment, and the originals after it: a row never names a file that is not there.

mod database;
mod files;
mod manifest;
mod restore;

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Result, at};
use crate::store::base::events::Work;
use crate::store::base::key::{Key, KeySource};
use crate::store::base::originals::Originals;
use crate::store::base::settings::Settings;
use files::{Sums, private_folder, wrong};
use manifest::{FORMAT, Manifest, ORIGINALS, SETTINGS, SUMS, UNFINISHED, snapshots};

pub use restore::Snapshot;

/// What was backed up.
#[derive(Debug)]
pub struct BackedUp {
    /// The name of the snapshot: its time.
    pub snapshot: String,
    /// How many files it has.
    pub files: usize,
    /// How many of them were not in the folder before.
    pub new: usize,
    /// The number of the last event in it.
    pub events: i64,
    /// The hash of that event.
    pub head: String,
    /// Originals that are damaged in the archive, and are not in the backup either.
    pub damaged: Vec<PathBuf>,
}

/// The moment of a new snapshot in the folder `to`, and its name. A snapshot bears the second in which it was made; where that second has one already, the next
/// is waited for.
async fn free_name(to: &Path, mut now: Timestamp) -> (Timestamp, String) {
    loop {
        let name = now.strftime("%Y-%m-%dT%H%M%SZ").to_string();
        if !to.join(&name).exists() {
            return (now, name);
        }
        tokio::time::sleep(SECOND).await;
        now += SECOND;
    }
}

/// What two snapshots lie apart at least.
const SECOND: Duration = Duration::from_secs(1);

impl Archive {
    /// Makes a snapshot of the archive in the folder `to`, which is made if it is not there. `base` is the archive's folder; `also` names files and folders in
    /// it that belong to the snapshot if they are there. The newest `keep` snapshots stay. `seen` is told how many of how many files are done.
    ///
    /// # Errors
    /// [`crate::store::Error::Backup`] if another backup runs or the copy is not what was copied; [`crate::store::Error::File`] if the disk refuses. What was there before stays.
    pub async fn back_up(
        &self,
        (settings, base): (&Settings, &Path),
        (to, keep): (&Path, usize),
        also: &[&str],
        (who, now): (&str, Timestamp),
        seen: impl FnMut(usize, usize) + Send + 'static,
    ) -> Result<BackedUp> {
        if self.key_changing {
            return Err(crate::store::Error::RotationUnfinished);
        }
        private_folder(to)?;
        let _lock = lock(to)?;
        let (now, name) = free_name(to, now).await;
        let (folder, finished) = (to.join(format!("{UNFINISHED}{name}")), to.join(&name));
        for left in snapshots(to)?.unfinished {
            fs::remove_dir_all(&left).map_err(at("cannot remove the unfinished snapshot", &left))?;
        }
        private_folder(&folder)?;
        let database = self.copy_database(settings, base, &folder).await?;
        let (archive, from, also) = (self.clone(), base.to_owned(), also.iter().map(|a| (*a).to_owned()).collect());
        let place = Place { to: to.to_owned(), folder: folder.clone(), name: name.clone() };
        let (sums, new, damaged) =
            blocking(move || copy_files(&archive, &from, &place, also, &database.file, seen)).await?;
        let manifest = Manifest {
            tracepost_backup: FORMAT,
            archive: self.identity().await?,
            made: now.to_string(),
            events: database.events,
            head: database.head.clone(),
            database: database.kind.to_owned(),
            originals: if self.originals.folder().is_some() { ORIGINALS.to_owned() } else { "elsewhere".to_owned() },
            sums: sums.write(&folder.join(SUMS))?,
            seal: String::new(),
        };
        manifest.sealed(&self.backup_key).write(&folder)?;
        fs::rename(&folder, &finished).map_err(at("cannot finish the snapshot", &finished))?;
        files::sync(to)?;
        for old in snapshots(to)?.finished.iter().rev().skip(keep.max(1)) {
            fs::remove_dir_all(old).map_err(at("cannot remove the old snapshot", old))?;
        }
        let done =
            BackedUp { snapshot: name, files: sums.len(), new, events: database.events, head: database.head, damaged };
        self.note_backup(&done, to, who, now).await?;
        Ok(done)
    }

    /// The archive's own number.
    async fn identity(&self) -> Result<String> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_scalar("SELECT uuid FROM archive").fetch_one(c).await)?)
        })
        .await
    }

    /// Notes that this archive was made from a snapshot.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_restored(&self, snapshot: &Snapshot, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who, subject) = (self.clone(), who.to_owned(), format!("snapshot {}", snapshot.name()));
        let detail = serde_json::json!({ "events": snapshot.head().0, "head": snapshot.head().1 });
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            work.event("restored", &subject, detail).await?;
            work.commit().await
        })
        .await
    }

    /// Where the last backup was made.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn last_backup(&self) -> Result<Option<PathBuf>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT detail FROM events WHERE what = 'backed up' ORDER BY seq DESC LIMIT 1";
            let detail: Option<String> = on!(&mut tx, c => sqlx::query_scalar(sql).fetch_optional(c).await)?;
            let detail: serde_json::Value = serde_json::from_str(&detail.unwrap_or_default()).unwrap_or_default();
            Ok(detail.get("to").and_then(|to| to.as_str()).map(PathBuf::from))
        })
        .await
    }

    async fn note_backup(&self, done: &BackedUp, to: &Path, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        let detail = serde_json::json!({
            "files": done.files, "events": done.events, "head": done.head, "damaged": done.damaged.len(),
            "to": to.canonicalize().unwrap_or_else(|_| to.to_owned()),
        });
        let subject = format!("snapshot {}", done.snapshot);
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            work.event("backed up", &subject, detail).await?;
            work.commit().await
        })
        .await
    }
}

/// The largest file that is looked into for a key: a key file has some 230 bytes, and may stand in notes.
const KEY_FILE: u64 = 1 << 20;

/// The files in a backup folder in which the archive's key stands: whoever has the backup can read it. The encrypted originals are not looked into.
///
/// # Errors
/// Errors of the key and of the folder.
pub fn keys_in(folder: &Path, source: &KeySource) -> Result<Vec<PathBuf>> {
    let digits = Key::from(source)?.digits();
    let originals = folder.join(ORIGINALS);
    let mut found = Vec::new();
    for path in files::below(folder)?.into_iter().filter(|p| !p.starts_with(&originals)) {
        let small = fs::metadata(&path).is_ok_and(|m| m.len() <= KEY_FILE);
        // A file that goes away meanwhile belongs to a backup that is being made.
        let bytes = if small { fs::read(&path).unwrap_or_default() } else { Vec::new() };
        if String::from_utf8_lossy(&bytes).to_ascii_lowercase().contains(&digits) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Where a snapshot is being made.
struct Place {
    /// The backup folder.
    to: PathBuf,
    /// The snapshot's, while it is unfinished.
    folder: PathBuf,
    /// The snapshot's name.
    name: String,
}

/// Copies settings and originals, and lists all files of the snapshot. Returns the list, how many files are new, and which originals are damaged.
fn copy_files(
    archive: &Archive,
    base: &Path,
    place: &Place,
    also: Vec<String>,
    database: &str,
    mut seen: impl FnMut(usize, usize),
) -> Result<(Sums, usize, Vec<PathBuf>)> {
    let mut sums = Sums::default();
    let (mut new, mut damaged) = (1, Vec::new());
    sums.add(&place.name, database, files::sha256_of(&place.folder.join(database))?);
    for one in also {
        for path in files::below(&base.join(&one))? {
            let inside = Path::new(SETTINGS).join(path.strip_prefix(base).unwrap_or(&path));
            let sha256 = files::copy(&path, &place.folder.join(&inside))?;
            sums.add(&place.name, &inside.to_string_lossy(), sha256);
            new += 1;
        }
    }
    let own: Vec<(&Originals, PathBuf)> =
        [(&archive.originals, ORIGINALS.into()), (&archive.derived, Path::new(ORIGINALS).join("derived"))]
            .into_iter()
            .filter(|(originals, _)| originals.folder().is_some())
            .collect();
    let mut all = Vec::new();
    for (originals, inside) in own {
        for path in originals.folder().map(files::shards).transpose()?.unwrap_or_default() {
            let shard = path.parent().and_then(Path::file_name).unwrap_or_default();
            let inside = inside.join(shard).join(path.file_name().unwrap_or_default());
            all.push((originals, path, inside));
        }
    }
    let many = all.len();
    for (n, (originals, path, inside)) in all.into_iter().enumerate() {
        let there = place.to.join(&inside);
        // A file in the backup that is whole stays, so that the lists of older snapshots stay true.
        let sha256 = if originals.is_whole(&there) {
            files::sha256_of(&there)?
        } else if originals.is_whole(&path) {
            new += 1;
            files::copy(&path, &there)?
        } else {
            damaged.push(path);
            continue;
        };
        sums.add("", &inside.to_string_lossy(), sha256);
        seen(n + 1, many);
    }
    files::sync_below(&place.to)?;
    Ok((sums, new, damaged))
}

/// The lock on a backup folder. It ends with the process.
struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // To close the file is not enough: a child that is being started at this moment has it open as well.
        let _ = self.0.unlock();
    }
}

/// Only one backup at a time.
fn lock(folder: &Path) -> Result<Lock> {
    let path = folder.join(".lock");
    let file = File::create(&path).map_err(at("cannot write", &path))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => {
            Err(wrong(folder, "another backup into it is running; wait until it is done".to_owned()))
        }
        Err(TryLockError::Error(error)) => Err(at("cannot lock", &path)(error)),
    }
}
