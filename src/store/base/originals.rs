//! The originals: every byte that came in, encrypted, one file for each distinct content, found by its SHA-256. In a folder, a file is written
//! aside, synced, renamed and its folder synced before anything is told of it; in a bucket, it is written whole and asked for
//! ([`super::bucket`]). What is given out is checked against its name.
//!
//! File names are HMACs of the SHA-256, so that a thief of the disk cannot ask whether a known document is among them.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::bucket::Bucket;
use super::error::{Error, Result, at};
use super::key::{Key, seal};
use super::keyring::Keys;
use super::sealed;
use super::sealed::Broken;

/// The originals and the keys to them.
#[derive(Clone)]
pub(in crate::store) struct Originals {
    pub(super) place: Place,
    pub(super) keys: Pair,
    /// The keys of files that a change of the archive's key has not reached yet.
    pub(super) former: Option<Pair>,
}

/// The keys of files: to what is in them, and to their names.
#[derive(Clone)]
pub(super) struct Pair {
    pub(super) content: [u8; 32],
    name: [u8; 32],
}

impl Pair {
    fn of(key: &Key, purpose: &str) -> Self {
        Self { content: key.derive(purpose), name: key.derive(&format!("names of {purpose}")) }
    }

    /// The name under which those bytes are kept.
    pub(super) fn name(&self, sha256: &str) -> String {
        seal(&self.name, sha256.as_bytes())
    }
}

/// Where they are.
#[derive(Clone)]
pub(in crate::store) enum Place {
    Folder(PathBuf),
    Bucket(Bucket),
}

/// SHA-256, lower-case hexadecimal.
pub(in crate::store) fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

impl Originals {
    /// The files in a folder, which is made where it is not there, or in a bucket, under the keys of that purpose: `originals` for what came in,
    /// `derived` for what can be made again from it (a sender who guesses what we derive never touches an original).
    pub(in crate::store) fn open(place: Place, keys: &Keys, purpose: &str) -> Result<Self> {
        if let Place::Folder(folder) = &place {
            private_folder(&folder.join("tmp"))?;
        }
        let former = keys.other.as_ref().map(|key| Pair::of(key, purpose));
        Ok(Self { place, keys: Pair::of(&keys.current, purpose), former })
    }

    /// Keeps the bytes and says their SHA-256. On return they are on the disk. What is there already and intact is left alone.
    pub(in crate::store) fn keep(&self, bytes: &[u8]) -> Result<String> {
        self.keep_all(&[bytes]).map(|kept| kept.concat())
    }

    /// Keeps many at once. On return all of them are on the disk, or in the store.
    pub(in crate::store) fn keep_all(&self, all: &[&[u8]]) -> Result<Vec<String>> {
        let kept: Vec<String> = all.iter().map(|bytes| sha256(bytes)).collect();
        let mut new = Vec::new();
        for ((there, sha256), &bytes) in self.get_all(&kept).into_iter().zip(&kept).zip(all) {
            match there {
                Ok(_) => {}
                // Damaged by the disk: the bytes are at hand, so the file is made whole again.
                Err(Error::Missing { .. } | Error::Damaged { .. }) => new.push((self.name(sha256), bytes)),
                Err(other) => return Err(other),
            }
        }
        match &self.place {
            Place::Folder(folder) => {
                for (name, bytes) in &new {
                    self.write_whole(folder, name, bytes)?;
                }
                // Each folder once, after the last file in it has its name. Of what was there as well: who wrote it may have died before.
                let mut folders: std::collections::BTreeSet<PathBuf> =
                    kept.iter().map(|sha256| folder.join(shard(&self.name(sha256)))).collect();
                folders.insert(folder.clone());
                for folder in &folders {
                    File::open(folder).and_then(|d| d.sync_all()).map_err(at("cannot sync", folder))?;
                }
            }
            Place::Bucket(bucket) => {
                let sealed = |(name, bytes): (String, &[u8])| {
                    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 1024 + 256);
                    sealed::write(&self.keys.content, &name, bytes, &mut out)
                        .map_err(at("cannot seal", &bucket.path(&name)))?;
                    Ok((name, out))
                };
                bucket.write_all(new.into_iter().map(sealed).collect::<Result<_>>()?)?;
            }
        }
        Ok(kept)
    }

    /// The folder they are in; `None` if they are in a bucket.
    pub(in crate::store) fn folder(&self) -> Option<&Path> {
        match &self.place {
            Place::Folder(folder) => Some(folder),
            Place::Bucket(_) => None,
        }
    }

    /// Whether a file, wherever it lies, is one of these, whole: its name is made from its content.
    pub(in crate::store) fn is_whole(&self, path: &Path) -> bool {
        let Some(name) = path.file_name().and_then(|n| n.to_str()) else { return false };
        let Ok(file) = File::open(path) else { return false };
        let bytes = sealed::read(&self.keys.content, name, &mut BufReader::new(file));
        bytes.is_ok_and(|bytes| self.name(&self::sha256(&bytes)) == name)
    }

    /// Whether things can be kept here at all: asked when an archive is made.
    pub(in crate::store) fn prove(&self) -> Result<()> {
        match &self.place {
            Place::Folder(_) => Ok(()),
            Place::Bucket(bucket) => bucket.prove(),
        }
    }

    /// Writes a file aside, syncs it, and gives it its name; the folder is not synced yet. A write or sync that failed is never tried again
    /// on the same file: what the kernel has dropped it does not sync the second time.
    fn write_whole(&self, root: &Path, name: &str, bytes: &[u8]) -> Result<()> {
        let folder = root.join(shard(name));
        private_folder(&folder)?;
        let path = folder.join(name);
        let aside = root.join("tmp").join(uuid::Uuid::now_v7().to_string());
        let written = self.write_aside(&aside, name, bytes, true);
        if let Err(error) = written.and_then(|()| fs::rename(&aside, &path)) {
            let _ = fs::remove_file(&aside); // what cannot be removed is swept later; the first error is the one to tell
            return Err(at("cannot write the original", &path)(error));
        }
        Ok(())
    }

    /// Removes what a run that was killed left half written, if older than `grace`. Says how many files. A bucket has none.
    pub(in crate::store) fn sweep(&self, grace: std::time::Duration) -> Result<usize> {
        let Place::Folder(folder) = &self.place else { return Ok(0) };
        let aside = folder.join("tmp");
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

    pub(super) fn write_aside(&self, aside: &Path, name: &str, bytes: &[u8], sync: bool) -> io::Result<()> {
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(aside)?;
        let mut out = BufWriter::new(file);
        sealed::write(&self.keys.content, name, bytes, &mut out)?;
        out.flush()?;
        if sync { out.get_ref().sync_all() } else { Ok(()) }
    }

    /// The bytes of that SHA-256, checked.
    pub(in crate::store) fn get(&self, sha256: &str) -> Result<Vec<u8>> {
        let first = self.get_by(&self.keys, sha256);
        match (first, &self.former) {
            // Not reached yet, or reached between the two looks.
            (Err(Error::Missing { .. }), Some(former)) => match self.get_by(former, sha256) {
                Err(Error::Missing { .. }) => self.get_by(&self.keys, sha256),
                found => found,
            },
            (first, _) => first,
        }
    }

    fn get_by(&self, keys: &Pair, sha256: &str) -> Result<Vec<u8>> {
        let name = keys.name(sha256);
        match &self.place {
            Place::Folder(folder) => {
                let path = folder.join(shard(&name)).join(&name);
                match File::open(&path) {
                    Ok(file) => unseal(keys, sha256, &path, &mut BufReader::new(file)),
                    Err(e) if e.kind() == io::ErrorKind::NotFound => Err(missing(sha256, path)),
                    Err(e) => Err(at("cannot open", &path)(e)),
                }
            }
            Place::Bucket(bucket) => fetched(keys, bucket, sha256, bucket.read(&name)),
        }
    }

    /// Takes a file away for good, under whichever key it lies. One that is not there is no fault. On return its name is off the disk.
    pub(in crate::store) fn remove(&self, sha256: &str) -> Result<()> {
        for keys in std::iter::once(&self.keys).chain(&self.former) {
            let name = keys.name(sha256);
            match &self.place {
                Place::Bucket(bucket) => bucket.remove(&name)?,
                Place::Folder(root) => {
                    let folder = root.join(shard(&name));
                    match fs::remove_file(folder.join(&name)) {
                        Ok(()) => {
                            File::open(&folder).and_then(|d| d.sync_all()).map_err(at("cannot sync", &folder))?;
                        }
                        Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                        Err(e) => return Err(at("cannot remove", &folder.join(&name))(e)),
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether each of them is there and whole, in their order.
    ///
    /// # Errors
    /// When a bucket cannot be asked at all. A file that cannot be read is told in its place.
    pub(super) fn look_at(&self, all: &[String]) -> Result<Vec<Result<()>>> {
        let states = self.get_all(all);
        if let Place::Folder(_) = self.place {
            return Ok(states);
        }
        let told = |state: Result<()>| match state {
            Ok(()) | Err(Error::Missing { .. } | Error::Damaged { .. }) => Ok(state),
            Err(refused) => Err(refused),
        };
        states.into_iter().map(told).collect()
    }

    /// Many at once, in their order: a bucket is asked for several at a time.
    fn get_all(&self, all: &[String]) -> Vec<Result<()>> {
        match &self.place {
            Place::Bucket(bucket) if self.former.is_none() => {
                let names: Vec<String> = all.iter().map(|sha256| self.name(sha256)).collect();
                let found = bucket.read_all(&names).into_iter().zip(all);
                found.map(|(found, sha256)| fetched(&self.keys, bucket, sha256, found).map(|_| ())).collect()
            }
            _ => all.iter().map(|sha256| self.get(sha256).map(|_| ())).collect(),
        }
    }

    /// The name under which those bytes are kept.
    fn name(&self, sha256: &str) -> String {
        self.keys.name(sha256)
    }
}

fn fetched(keys: &Pair, bucket: &Bucket, sha256: &str, found: Result<Option<Vec<u8>>>) -> Result<Vec<u8>> {
    let path = bucket.path(&keys.name(sha256));
    match found? {
        Some(bytes) => unseal(keys, sha256, &path, &mut &bytes[..]),
        None => Err(missing(sha256, path)),
    }
}

fn unseal(keys: &Pair, sha256: &str, path: &Path, from: &mut impl io::Read) -> Result<Vec<u8>> {
    let damaged =
        |found: &str| Error::Damaged { sha256: sha256.to_owned(), path: path.to_owned(), found: found.to_owned() };
    let bytes = sealed::read(&keys.content, &keys.name(sha256), from).map_err(|broken| match broken {
        Broken::Altered(how) => damaged(how),
        Broken::Io(e) => at("cannot read", path)(e),
    })?;
    if self::sha256(&bytes) == sha256 { Ok(bytes) } else { Err(damaged("its content has another hash")) }
}

fn missing(sha256: &str, path: PathBuf) -> Error {
    Error::Missing { sha256: sha256.to_owned(), path }
}

/// The folder of a name: 256 of them, by its first characters.
pub(super) fn shard(name: &str) -> &str {
    name.get(..2).unwrap_or("00")
}

/// Makes a folder that only its owner may enter.
pub(super) fn private_folder(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(at("cannot make the folder", path))
}
