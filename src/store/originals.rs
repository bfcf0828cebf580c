//! The originals: every byte that came in, encrypted, one file for each distinct content, found by its SHA-256. A file is written
//! aside, synced, renamed and its folder synced before anything is told of it; what is given out is checked against its name.
//!
//! File names are HMACs of the SHA-256, so that a thief of the disk cannot ask whether a known document is among them.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::error::{Error, Result, at};
use super::key::{Key, seal};
use super::sealed::{self, Broken};

/// The folder of originals and the keys to it.
#[derive(Clone)]
pub(super) struct Originals {
    folder: PathBuf,
    content_key: [u8; 32],
    name_key: [u8; 32],
}

/// SHA-256, lower-case hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

impl Originals {
    /// The files in `folder`, which is made where it is not there, under the keys of that purpose: `originals` for what came in,
    /// `derived` for what can be made again from it (a sender who guesses what we derive never touches an original).
    pub(super) fn open(folder: &Path, key: &Key, purpose: &str) -> Result<Self> {
        private_folder(&folder.join("tmp"))?;
        Ok(Self {
            folder: folder.to_owned(),
            content_key: key.derive(purpose),
            name_key: key.derive(&format!("names of {purpose}")),
        })
    }

    /// Keeps the bytes and says their SHA-256. On return they are on the disk. What is there already and intact is left alone.
    pub(super) fn keep(&self, bytes: &[u8]) -> Result<String> {
        let sha256 = sha256(bytes);
        let (name, path) = self.place(&sha256);
        let folder = path.parent().unwrap_or(&self.folder);
        match self.get(&sha256) {
            // Synced all the same: who wrote it may have died before syncing the folder.
            Ok(_) => return self.sync(folder).map(|()| sha256),
            // Damaged by the disk: the bytes are at hand, so the file is made whole again.
            Err(Error::Missing { .. } | Error::Damaged { .. }) => {}
            Err(other) => return Err(other),
        }
        self.write_whole(&name, &path, folder, bytes)?;
        self.sync(folder).map(|()| sha256)
    }

    /// Keeps many at once: each folder is synced once, after the last file in it has its name. On return all of them are on the disk.
    pub(super) fn keep_all(&self, all: &[&[u8]]) -> Result<Vec<String>> {
        let mut folders = std::collections::BTreeSet::from([self.folder.clone()]);
        let mut kept = Vec::with_capacity(all.len());
        for bytes in all {
            let sha256 = sha256(bytes);
            let (name, path) = self.place(&sha256);
            let folder = path.parent().unwrap_or(&self.folder).to_owned();
            match self.get(&sha256) {
                Ok(_) => {}
                Err(Error::Missing { .. } | Error::Damaged { .. }) => self.write_whole(&name, &path, &folder, bytes)?,
                Err(other) => return Err(other),
            }
            folders.insert(folder);
            kept.push(sha256);
        }
        for folder in &folders {
            File::open(folder).and_then(|d| d.sync_all()).map_err(at("cannot sync", folder))?;
        }
        Ok(kept)
    }

    /// Writes a file aside, syncs it, and gives it its name; the folder is not synced yet. A write or sync that failed is never tried again
    /// on the same file: what the kernel has dropped it does not sync the second time.
    fn write_whole(&self, name: &str, path: &Path, folder: &Path, bytes: &[u8]) -> Result<()> {
        private_folder(folder)?;
        let aside = self.folder.join("tmp").join(uuid::Uuid::now_v7().to_string());
        let written = self.write_aside(&aside, name, bytes);
        if let Err(error) = written.and_then(|()| fs::rename(&aside, path)) {
            let _ = fs::remove_file(&aside); // what cannot be removed is swept later; the first error is the one to tell
            return Err(at("cannot write the original", path)(error));
        }
        Ok(())
    }

    /// Removes what a run that was killed left half written, if older than `grace`. Says how many files.
    pub(super) fn sweep(&self, grace: std::time::Duration) -> Result<usize> {
        let aside = self.folder.join("tmp");
        let mut swept = 0;
        for entry in fs::read_dir(&aside).map_err(at("cannot look into", &aside))? {
            let entry = entry.map_err(at("cannot look into", &aside))?;
            let age = entry.metadata().and_then(|m| m.modified()).ok().and_then(|t| t.elapsed().ok());
            if age.is_some_and(|a| a >= grace) && fs::remove_file(entry.path()).is_ok() {
                swept += 1;
            }
        }
        Ok(swept)
    }

    /// Makes names in a folder, and the folder's own name, outlive a power cut.
    fn sync(&self, folder: &Path) -> Result<()> {
        for dir in [folder, &self.folder] {
            File::open(dir).and_then(|d| d.sync_all()).map_err(at("cannot sync", dir))?;
        }
        Ok(())
    }

    fn write_aside(&self, aside: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(aside)?;
        let mut out = BufWriter::new(file);
        sealed::write(&self.content_key, name, bytes, &mut out)?;
        out.flush()?;
        out.get_ref().sync_all()
    }

    /// The bytes of that SHA-256, checked.
    pub(super) fn get(&self, sha256: &str) -> Result<Vec<u8>> {
        let (name, path) = self.place(sha256);
        let damaged =
            |found: &str| Error::Damaged { sha256: sha256.to_owned(), path: path.clone(), found: found.to_owned() };
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                return Err(Error::Missing { sha256: sha256.to_owned(), path });
            }
            Err(e) => return Err(at("cannot open", &path)(e)),
        };
        let bytes =
            sealed::read(&self.content_key, &name, &mut BufReader::new(file)).map_err(|broken| match broken {
                Broken::Altered(how) => damaged(how),
                Broken::Io(e) => at("cannot read", &path)(e),
            })?;
        if self::sha256(&bytes) == sha256 { Ok(bytes) } else { Err(damaged("its content has another hash")) }
    }

    fn place(&self, sha256: &str) -> (String, PathBuf) {
        let name = seal(&self.name_key, sha256.as_bytes());
        let path = self.folder.join(name.get(..2).unwrap_or("00")).join(&name);
        (name, path)
    }
}

/// Makes a folder that only its owner may enter.
fn private_folder(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(at("cannot make the folder", path))
}
