//! A snapshot of a backup, and the archive that is made anew from it. In: the backup folder and the archive's key. Out: an archive in an empty folder. Every
//! file is compared with its hash on the way, and the archive that was made is opened and compared with what the snapshot says of itself.

use std::path::{Path, PathBuf};

use super::database;
use super::files::{self, Sums, wrong};
use super::manifest::{Manifest, ORIGINALS, SETTINGS, SUMS, snapshots};
use crate::store::base::archive::Archive;
use crate::store::base::database::Address;
use crate::store::base::error::{Error, Result, at};
use crate::store::base::key::{Key, KeySource, OF_BACKUPS};
use crate::store::base::settings::Settings;

/// A snapshot whose list of files is what it was when it was made.
pub struct Snapshot {
    /// The backup folder.
    backup: PathBuf,
    /// Its name: its time.
    name: String,
    manifest: Manifest,
    sums: Sums,
    key: Key,
}

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Snapshot").field("backup", &self.backup).field("name", &self.name).finish_non_exhaustive()
    }
}

impl Snapshot {
    /// The snapshot of that name in a backup folder, or the newest.
    ///
    /// # Errors
    /// [`Error::Backup`] if there is none, if it was changed, or if the key belongs to another archive; errors of the key file.
    pub fn open(backup: &Path, name: Option<&str>, source: &KeySource) -> Result<Self> {
        let finished = snapshots(backup)?.finished;
        let named = |p: &&PathBuf| name.is_none_or(|name| p.file_name().is_some_and(|n| n == name));
        let Some(folder) = finished.iter().rev().find(named) else {
            let all: Vec<_> = finished.iter().filter_map(|p| p.file_name()?.to_str()).collect();
            let which = name.map(|n| format!("it has no snapshot {n}; ")).unwrap_or_default();
            let there =
                if all.is_empty() { "there is none in it".to_owned() } else { format!("it has {}", all.join(", ")) };
            return Err(wrong(backup, format!("{which}{there}")));
        };
        let manifest = Manifest::read(folder)?;
        let key = Key::from(source)?;
        if !manifest.is_sealed_with(&key.derive(OF_BACKUPS)) {
            let found = format!(
                "the key in {} does not fit it: the key belongs to another archive or to another time of this one, or backup.json was changed",
                source.shown().display()
            );
            return Err(wrong(folder, found));
        }
        let list = folder.join(SUMS);
        if files::sha256_of(&list)? != manifest.sums {
            return Err(wrong(folder, format!("its list of files, {SUMS}, was changed")));
        }
        let text = std::fs::read_to_string(&list).map_err(at("cannot read", &list))?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { sums: Sums::parse(&text, folder)?, backup: backup.to_owned(), name, manifest, key })
    }

    /// Its name: its time.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many files it has.
    pub fn files(&self) -> usize {
        self.sums.len()
    }

    /// The number and the hash of its last event.
    pub fn head(&self) -> (i64, &str) {
        (self.manifest.events, &self.manifest.head)
    }

    /// Whether the originals are in it. If they are in a bucket, they stay there.
    pub fn has_originals(&self) -> bool {
        self.manifest.originals == ORIGINALS
    }

    /// Compares every file with its hash. `seen` is told how many of how many are done. Returns those that are damaged or gone.
    pub fn damaged(&self, mut seen: impl FnMut(usize, usize)) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for (n, (inside, sha256)) in self.sums.0.iter().enumerate() {
            let path = self.backup.join(inside);
            if files::sha256_of(&path).ok().as_ref() != Some(sha256) {
                found.push(path);
            }
            seen(n + 1, self.sums.len());
        }
        found
    }

    /// Puts the configuration, templates and fonts into the new archive's folder, and the key beside them.
    ///
    /// # Errors
    /// [`Error::Backup`] naming a file that is not what it was; [`Error::File`].
    pub fn restore_settings(&self, to: &Path) -> Result<()> {
        let settings = format!("{}/{SETTINGS}/", self.name);
        for (inside, sha256) in &self.sums.0 {
            if let Some(inside_settings) = inside.strip_prefix(&settings) {
                self.put(inside, sha256, &to.join(inside_settings))?;
            }
        }
        self.key.write(&to.join(Settings::default().key_file))
    }

    /// Puts originals and database where the settings say. Nothing may be there. `seen` is told how many of how many files are done.
    ///
    /// # Errors
    /// [`Error::Exists`] if something is there; [`Error::Backup`] naming a file that is not what it was; [`Error::File`].
    pub fn restore_data(&self, settings: &Settings, base: &Path, mut seen: impl FnMut(usize, usize)) -> Result<()> {
        let address = Address::parse(settings.url.reveal(), base)?;
        let (kind, place) = match &address {
            Address::File(path) => ("sqlite", path.clone()),
            Address::Server(_) => ("postgresql", PathBuf::new()),
        };
        if kind != self.manifest.database {
            let found = format!("its database is of {}, and the settings name one of {kind}", self.manifest.database);
            return Err(wrong(&self.backup.join(&self.name), found));
        }
        let originals = settings.folder(base);
        for there in originals.iter().chain((kind == "sqlite").then_some(&place)) {
            let filled = !files::below(there)?.is_empty();
            if filled {
                return Err(Error::Exists { place: there.display().to_string() });
            }
        }
        let prefix = format!("{ORIGINALS}/");
        for (n, (inside, sha256)) in self.sums.0.iter().enumerate() {
            if let (Some(rest), Some(originals)) = (inside.strip_prefix(&prefix), &originals) {
                self.put(inside, sha256, &originals.join(rest))?;
            }
            seen(n + 1, self.sums.len());
        }
        if let Some(folder) = originals.filter(|f| f.is_dir()) {
            files::sync_below(&folder)?;
        }
        let file = if kind == "sqlite" { database::SQLITE } else { database::DUMP };
        let inside = format!("{}/{file}", self.name);
        let sha256 = self.sums.0.get(&inside).map(String::as_str).unwrap_or_default();
        match &address {
            Address::File(path) => self.put(&inside, sha256, path),
            Address::Server(_) => {
                let path = self.backup.join(&inside);
                if files::sha256_of(&path)? != sha256 {
                    return Err(changed(&path));
                }
                database::fill(settings.url.reveal(), &address.shown(), &self.key.derive(OF_BACKUPS), &path)
            }
        }
    }

    /// Opens the archive that was made, and compares it with what the snapshot says: it is the same archive, and its record of custody goes on from the
    /// same event.
    ///
    /// # Errors
    /// [`Error::Backup`] if it is not; errors of opening.
    pub async fn open_restored(&self, settings: &Settings, base: &Path) -> Result<Archive> {
        let archive = Archive::open(settings, base).await?;
        let (events, head) = self.head();
        let last = archive.events(events, 1).await?;
        let same = archive.identity().await? == self.manifest.archive;
        if !same || (events > 0 && last.first().is_none_or(|e| e.hash != head)) {
            return Err(wrong(base, "what was made from it is not the archive that it says it is".to_owned()));
        }
        Ok(archive)
    }

    /// Copies one file, and compares it with its hash.
    fn put(&self, inside: &str, sha256: &str, to: &Path) -> Result<()> {
        let from = self.backup.join(inside);
        if files::copy(&from, to)? == sha256 { Ok(()) } else { Err(changed(&from)) }
    }
}

fn changed(path: &Path) -> Error {
    wrong(path, "it is not what it was when the backup was made; use another snapshot or another copy".to_owned())
}
