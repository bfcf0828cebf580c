//! Encrypts files again after a change of the archive's key. In: originals with their new keys and the former ones. Out: the same bytes under the new keys
//! and new names, and how many. It can be broken off at any moment and begun again: a file under the former keys is removed when the one under the
//! new keys is on the disk, or in the store.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};

use super::bucket::{AT_ONCE, Bucket};
use super::error::{Result, at};
use super::originals::{Originals, Pair, Place, private_folder, sha256, shard};
use super::sealed::{self, Broken};

/// How many files, and how many bytes, are written before the disk is told to keep them: an order for each file would take most of the time. The
/// first is enough for that; the second bounds what a run that is broken off has to do again.
const FILES: usize = 512;
const BYTES: usize = 64 << 20;

/// What was encrypted again.
#[derive(Debug, Default)]
pub(in crate::store) struct Renewed {
    /// How many files.
    pub(in crate::store) files: usize,
    /// Files that open with no key that is at hand. They stay, and are named.
    pub(in crate::store) damaged: Vec<PathBuf>,
}

/// What a file is.
enum Found {
    /// Under the new keys.
    Done,
    /// Under the former keys, whole.
    Former(Vec<u8>),
    /// Under the former keys or none, and not whole.
    Damaged,
}

impl Originals {
    /// Encrypts everything again that is under the former keys. `named` are the SHA-256 that rows name: a damaged file of theirs gets its new name, so
    /// that it is still found, and told of as damaged. `seen` is told of each file.
    ///
    /// # Errors
    /// When the disk or the store refuses. What was done until then stays done.
    pub(in crate::store) fn renew(&self, named: &[String], mut seen: impl FnMut()) -> Result<Renewed> {
        let mut done = Renewed::default();
        let Some(former) = &self.former else { return Ok(done) };
        let named: HashMap<String, &String> = named.iter().map(|sha256| (former.name(sha256), sha256)).collect();
        match &self.place {
            Place::Folder(root) => {
                let mut batch = Batch::open(root)?;
                for path in files(root)? {
                    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    let file = File::open(&path).map_err(at("cannot open", &path))?;
                    match self.what(former, &name, &path, &mut BufReader::new(file))? {
                        Found::Done => {}
                        Found::Former(bytes) => {
                            let name = self.keys.name(&sha256(&bytes));
                            self.stage(&mut batch, &name, &bytes, path)?;
                            done.files += 1;
                        }
                        Found::Damaged => done.damaged.push(self.keep_damaged(root, path, named.get(&name))?),
                    }
                    if batch.full() {
                        batch.land()?;
                    }
                    seen();
                }
                batch.land()?;
            }
            Place::Bucket(bucket) => {
                for some in bucket.list()?.chunks(AT_ONCE) {
                    self.renew_objects(former, bucket, some, &mut done)?;
                    some.iter().for_each(|_| seen());
                }
            }
        }
        Ok(done)
    }

    /// How many files there are.
    pub(in crate::store) fn count(&self) -> Result<usize> {
        match &self.place {
            Place::Folder(root) => Ok(files(root)?.len()),
            Place::Bucket(bucket) => Ok(bucket.list()?.len()),
        }
    }

    fn what(&self, former: &Pair, name: &str, path: &Path, from: &mut impl std::io::Read) -> Result<Found> {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).map_err(at("cannot read", path))?;
        if sealed::opens(&self.keys.content, name, &bytes) {
            return Ok(Found::Done);
        }
        match sealed::read(&former.content, name, &mut &bytes[..]) {
            Ok(bytes) if former.name(&sha256(&bytes)) == name => Ok(Found::Former(bytes)),
            Ok(_) | Err(Broken::Altered(_)) => Ok(Found::Damaged),
            Err(Broken::Io(e)) => Err(at("cannot read", path)(e)),
        }
    }

    /// Writes a file aside. One that is there already, and whole, was written before a run was broken off.
    fn stage(&self, batch: &mut Batch, name: &str, bytes: &[u8], old: PathBuf) -> Result<()> {
        let path = batch.root.join(shard(name)).join(name);
        let aside = batch.root.join("tmp").join(uuid::Uuid::now_v7().to_string());
        let there = path.exists() && self.is_whole(&path);
        if !there {
            self.write_aside(&aside, name, bytes, false).map_err(at("cannot write the original", &path))?;
        }
        batch.bytes += bytes.len();
        batch.files.push(Staged { aside: (!there).then_some(aside), path, old });
        Ok(())
    }

    /// A damaged file under the name that it would have: unless what is there is whole.
    fn keep_damaged(&self, root: &Path, old: PathBuf, sha256: Option<&&String>) -> Result<PathBuf> {
        let Some(sha256) = sha256 else { return Ok(old) };
        let name = self.keys.name(sha256);
        let path = root.join(shard(&name)).join(&name);
        if self.is_whole(&path) {
            return Ok(old);
        }
        private_folder(&root.join(shard(&name)))?;
        fs::rename(&old, &path).map_err(at("cannot rename the original", &old))?;
        Ok(path)
    }

    fn renew_objects(&self, former: &Pair, bucket: &Bucket, names: &[String], done: &mut Renewed) -> Result<()> {
        let (mut new, mut old) = (Vec::new(), Vec::new());
        for (name, found) in names.iter().zip(bucket.read_all(names)) {
            // Another run of this has removed it.
            let Some(bytes) = found? else { continue };
            match self.what(former, name, &bucket.path(name), &mut &bytes[..])? {
                Found::Done => {}
                Found::Former(bytes) => {
                    let (fresh, mut out) = (self.keys.name(&sha256(&bytes)), Vec::new());
                    sealed::write(&self.keys.content, &fresh, &bytes, &mut out)
                        .map_err(at("cannot seal", &bucket.path(&fresh)))?;
                    new.push((fresh, out));
                    old.push(name);
                }
                Found::Damaged => done.damaged.push(bucket.path(name)),
            }
        }
        bucket.write_all(new)?;
        done.files += old.len();
        old.into_iter().try_for_each(|name| bucket.remove(name))
    }
}

/// Files that are written, and not yet on the disk for certain.
struct Batch<'r> {
    root: &'r Path,
    disk: File,
    files: Vec<Staged>,
    bytes: usize,
}

struct Staged {
    /// Where it was written; `None` if it was there before.
    aside: Option<PathBuf>,
    /// Its place.
    path: PathBuf,
    /// The same under the former keys.
    old: PathBuf,
}

impl<'r> Batch<'r> {
    fn open(root: &'r Path) -> Result<Self> {
        let disk = File::open(root).map_err(at("cannot open", root))?;
        Ok(Self { root, disk, files: Vec::new(), bytes: 0 })
    }

    fn full(&self) -> bool {
        self.files.len() >= FILES || self.bytes >= BYTES
    }

    /// Has everything on the disk, then under its names, then without what it replaces: each step is on the disk before the next.
    fn land(&mut self) -> Result<()> {
        if self.files.is_empty() {
            return Ok(());
        }
        self.sync()?;
        for Staged { aside, path, .. } in &self.files {
            if let Some(aside) = aside {
                private_folder(path.parent().unwrap_or(self.root))?;
                fs::rename(aside, path).map_err(at("cannot write the original", path))?;
            }
        }
        self.sync()?;
        for Staged { old, path, .. } in self.files.drain(..) {
            if old != path {
                fs::remove_file(&old).map_err(at("cannot remove", &old))?;
            }
        }
        self.bytes = 0;
        Ok(())
    }

    fn sync(&self) -> Result<()> {
        let done = nix::unistd::syncfs(&self.disk).map_err(std::io::Error::from);
        done.map_err(at("cannot sync the disk of", self.root))
    }
}

/// The files in the 256 folders.
fn files(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root).map_err(at("cannot look into", root))? {
        let folder = entry.map_err(at("cannot look into", root))?.path();
        if folder.file_name().is_some_and(|n| n.len() == 2) {
            for file in fs::read_dir(&folder).map_err(at("cannot look into", &folder))? {
                found.push(file.map_err(at("cannot look into", &folder))?.path());
            }
        }
    }
    Ok(found)
}

impl Renewed {
    /// Puts two results together.
    pub(in crate::store) fn and(mut self, other: Self) -> Self {
        self.files += other.files;
        self.damaged.extend(other.damaged);
        self
    }
}
