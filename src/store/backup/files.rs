//! Files of a backup: copied, synced, read again and compared, and listed with their hashes.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::store::base::error::{Error, Result, at};

/// The files of a snapshot, each with its SHA-256. Paths begin at the backup folder. It is written as `sha256sum` writes it.
#[derive(Debug, Default)]
pub(super) struct Sums(pub(super) BTreeMap<String, String>);

impl Sums {
    pub(super) fn add(&mut self, folder: &str, inside: &str, sha256: String) {
        let path = if folder.is_empty() { inside.to_owned() } else { format!("{folder}/{inside}") };
        self.0.insert(path, sha256);
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Writes the list, and returns its own SHA-256.
    pub(super) fn write(&self, path: &Path) -> Result<String> {
        let text: String = self.0.iter().map(|(path, sha256)| format!("{sha256}  {path}\n")).collect();
        write(path, text.as_bytes())?;
        Ok(hex::encode(Sha256::digest(text.as_bytes())))
    }

    /// Reads a list. A path that leads out of the backup folder is refused.
    pub(super) fn parse(text: &str, place: &Path) -> Result<Self> {
        let mut sums = Self::default();
        for line in text.lines() {
            let inside =
                |path: &&str| Path::new(path).components().all(|c| matches!(c, std::path::Component::Normal(_)));
            let Some((sha256, path)) = line.split_once("  ").filter(|(_, path)| inside(path)) else {
                return Err(wrong(place, format!("its list of files has a line that is not of it: {line:?}")));
            };
            sums.0.insert(path.to_owned(), sha256.to_owned());
        }
        Ok(sums)
    }
}

/// Copies a file, syncs it, reads it again, and returns its SHA-256.
pub(super) fn copy(from: &Path, to: &Path) -> Result<String> {
    if let Some(folder) = to.parent() {
        private_folder(folder)?;
    }
    let aside = to.with_extension("partial");
    let copied = || -> io::Result<String> {
        let mut out = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&aside)?;
        let mut hashing = Hashing { to: &mut out, digest: Sha256::new() };
        io::copy(&mut File::open(from)?, &mut hashing)?;
        let sha256 = hex::encode(hashing.digest.finalize());
        out.sync_all()?;
        fs::rename(&aside, to)?;
        Ok(sha256)
    };
    let sha256 = copied().map_err(at("cannot copy into the backup", to))?;
    if sha256_of(to)? != sha256 {
        return Err(wrong(to, "it was written, and reads back otherwise; the disk may be failing".to_owned()));
    }
    Ok(sha256)
}

/// Writes what it is given, and hashes it on the way.
struct Hashing<'f> {
    to: &'f mut File,
    digest: Sha256,
}

impl Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.to.write(bytes)?;
        self.digest.update(bytes.get(..n).unwrap_or(bytes));
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Writes a new file, synced.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let written = file.and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written.map_err(at("cannot write", path))
}

/// The SHA-256 of a file.
pub(super) fn sha256_of(path: &Path) -> Result<String> {
    let hashed = || -> io::Result<String> {
        let (mut file, mut digest, mut some) = (File::open(path)?, Sha256::new(), vec![0; 1 << 16]);
        loop {
            match file.read(&mut some)? {
                0 => return Ok(hex::encode(digest.finalize())),
                n => digest.update(some.get(..n).unwrap_or_default()),
            }
        }
    };
    hashed().map_err(at("cannot read", path))
}

/// The files in and below a folder, or the file itself; none if nothing is there. Links are not followed.
pub(super) fn below(path: &Path) -> Result<Vec<PathBuf>> {
    let Ok(about) = fs::symlink_metadata(path) else { return Ok(Vec::new()) };
    if about.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    if about.is_dir() {
        for entry in fs::read_dir(path).map_err(at("cannot look into", path))? {
            files.extend(below(&entry.map_err(at("cannot look into", path))?.path())?);
        }
    }
    files.sort();
    Ok(files)
}

/// The files of originals in a folder: those in its 256 folders, and nothing half written.
pub(super) fn shards(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(at("cannot look into", folder))? {
        let path = entry.map_err(at("cannot look into", folder))?.path();
        if path.file_name().is_some_and(|n| n.len() == 2) {
            files.extend(below(&path)?);
        }
    }
    files.sort();
    Ok(files)
}

/// Makes a folder that only its owner may enter.
pub(super) fn private_folder(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(at("cannot make the folder", path))
}

/// Has the names in a folder on the disk.
pub(super) fn sync(folder: &Path) -> Result<()> {
    File::open(folder).and_then(|d| d.sync_all()).map_err(at("cannot sync", folder))
}

/// The same for all folders below it.
pub(super) fn sync_below(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(at("cannot look into", folder))? {
        let entry = entry.map_err(at("cannot look into", folder))?;
        if entry.file_type().is_ok_and(|t| t.is_dir()) {
            sync_below(&entry.path())?;
        }
    }
    sync(folder)
}

/// What is wrong with a backup, or with a file of one.
pub(super) fn wrong(path: &Path, found: String) -> Error {
    Error::Backup { path: path.to_owned(), found }
}
