//! A folder for answers that came on paper. In: the folder into which people or a scanner put files. Out: items:
//! each file or sub-folder is one. A sub-folder is packed as a tar archive, whose bytes depend only on names and
//! contents. An item is taken when it has not changed for a while. It is moved to `taken/` only when it is safe in
//! the archive.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures::future::BoxFuture;
use tokio::time::Instant;

use super::inotify::Folders;
use super::kind::Watched;
use super::look::{Fetched, Item, Look, Trouble};
use super::settings::Settings;

/// Where items go when they are safe in the archive.
const TAKEN: &str = "taken";

/// An open folder for scans.
#[derive(Debug)]
pub(super) struct Scans {
    folder: PathBuf,
    quiet: Duration,
    poll: Duration,
    largest: u64,
    watch: Folders,
    /// Since when each item has not changed.
    unchanged: HashMap<String, (String, Instant)>,
}

impl Scans {
    pub(super) fn open(folder: &Path, quiet: Duration, settings: &Settings) -> Result<Self, Trouble> {
        fs::read_dir(folder).map_err(|e| cannot("look into", folder, &e))?;
        Ok(Self {
            folder: folder.to_owned(),
            quiet,
            poll: settings.poll,
            largest: settings.largest,
            watch: Folders::watch([folder]),
            unchanged: HashMap::new(),
        })
    }

    async fn looked(&mut self) -> Result<Look, Trouble> {
        let folder = self.folder.clone();
        let listed = blocking(move || list(&folder)).await?;
        let now = Instant::now();
        let before = std::mem::take(&mut self.unchanged);
        for item in &listed {
            let since = before.get(&item.name).filter(|(stamp, _)| *stamp == item.stamp).map_or(now, |(_, at)| *at);
            self.unchanged.insert(item.name.clone(), (item.stamp.clone(), since));
        }
        let ripe =
            |item: &Item| self.unchanged.get(&item.name).is_some_and(|(_, at)| now.duration_since(*at) >= self.quiet);
        let items: Vec<Item> = listed.into_iter().filter(ripe).collect();
        Ok(Look { total: self.unchanged.len() as u64, items, whole: true })
    }

    async fn fetched(&mut self, items: Vec<Item>) -> Result<Vec<Fetched>, Trouble> {
        let (folder, largest) = (self.folder.clone(), self.largest);
        blocking(move || {
            let mut items = items.into_iter();
            let mut done: Vec<_> = items.next().map(|item| read(&folder, item, largest)).into_iter().collect();
            done.extend(items.map(Fetched::Later));
            Ok(done)
        })
        .await
    }

    /// Moves items to `taken/`, with a number if the name exists there.
    async fn settled(&mut self, names: &[String]) -> Result<String, Trouble> {
        let (folder, names) = (self.folder.clone(), names.to_vec());
        blocking(move || {
            let taken = folder.join(TAKEN);
            fs::create_dir_all(&taken).map_err(|e| cannot("make", &taken, &e))?;
            for name in names {
                let from = folder.join(&name);
                if !from.exists() {
                    continue; // moved by an earlier run, or by people
                }
                let mut to = taken.join(&name);
                for n in 2.. {
                    if !to.exists() {
                        break;
                    }
                    to = taken.join(format!("{n} {name}"));
                }
                fs::rename(&from, &to).map_err(|e| cannot("move to taken/", &from, &e))?;
            }
            for dir in [&taken, &folder] {
                File::open(dir).and_then(|d| d.sync_all()).map_err(|e| cannot("sync", dir, &e))?;
            }
            Ok(())
        })
        .await?;
        Ok(format!("moved to {TAKEN}/"))
    }

    async fn waited(&mut self) -> Result<(), Trouble> {
        // What was put in and is not yet ripe must be looked at again when it is.
        let unripe = self.unchanged.values().any(|(_, at)| at.elapsed() < self.quiet);
        if unripe {
            tokio::time::sleep(self.quiet.min(self.poll)).await;
        } else {
            self.watch.changed(self.poll).await;
        }
        Ok(())
    }
}

impl Watched for Scans {
    fn look(&mut self, _: bool) -> BoxFuture<'_, Result<Look, Trouble>> {
        Box::pin(self.looked())
    }

    fn fetch(&mut self, items: Vec<Item>) -> BoxFuture<'_, Result<Vec<Fetched>, Trouble>> {
        Box::pin(self.fetched(items))
    }

    fn settle<'a>(&'a mut self, names: &'a [String]) -> BoxFuture<'a, Result<Option<String>, Trouble>> {
        Box::pin(async { self.settled(names).await.map(Some) })
    }

    fn wait(&mut self) -> BoxFuture<'_, Result<(), Trouble>> {
        Box::pin(self.waited())
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Trouble> + Send + 'static) -> Result<T, Trouble> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|e| Err(Trouble::new("disk", e.to_string(), "please report this")))
}

fn cannot(what: &str, path: &Path, error: &io::Error) -> Trouble {
    let fault = format!("cannot {what} {}: {error}", path.display());
    Trouble::new("disk", fault, "check its permissions and its disk; tracepost tries again by itself")
}

/// Files and sub-folders, without hidden ones, temporary files of programs, and `taken/`.
fn list(folder: &Path) -> Result<Vec<Item>, Trouble> {
    let mut items = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| cannot("look into", folder, &e))? {
        let entry = entry.map_err(|e| cannot("look into", folder, &e))?;
        let Ok(name) = entry.file_name().into_string() else {
            // A name that is no text cannot be shown or remembered; its neighbours can.
            continue;
        };
        let aside = name.starts_with('.')
            || name.ends_with('~')
            || [".part", ".tmp", ".crdownload"].iter().any(|e| name.ends_with(e));
        if aside || name == TAKEN {
            continue;
        }
        let mut files = Vec::new();
        if walk(&entry.path(), &mut files).is_err() || files.is_empty() {
            continue; // being changed, or an empty folder: nothing to take yet
        }
        let mut stamp = String::new();
        let mut size = 0;
        for (path, about) in &files {
            size += about.len();
            stamp.push_str(&format!(
                "{} {} {}.{:09} {};",
                about.ino(),
                about.len(),
                about.mtime(),
                about.mtime_nsec(),
                path.display()
            ));
        }
        use sha2::{Digest, Sha256};
        items.push(Item { name, stamp: hex::encode(Sha256::digest(stamp)), size });
    }
    items.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(items)
}

/// The files at or below a path, in the order of names. Links are not followed.
fn walk(path: &Path, files: &mut Vec<(PathBuf, fs::Metadata)>) -> io::Result<()> {
    let about = fs::symlink_metadata(path)?;
    if about.is_file() {
        files.push((path.to_owned(), about));
    } else if about.is_dir() {
        let mut inside: Vec<_> = fs::read_dir(path)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
        inside.sort();
        for path in inside {
            walk(&path, files)?;
        }
    }
    Ok(())
}

fn read(folder: &Path, item: Item, largest: u64) -> Fetched {
    if item.size > largest {
        let why =
            format!("it has {} bytes; largest_mib allows only {largest}; to take it, raise largest_mib", item.size);
        return Fetched::Left(item, why);
    }
    let path = folder.join(&item.name);
    let source = path.display().to_string();
    let packed = if path.is_dir() {
        pack(&path).map(|b| (b, format!("{source}.tar")))
    } else {
        fs::read(&path).map(|b| (b, source))
    };
    match packed {
        Ok((bytes, source)) => Fetched::Got { item, bytes, source },
        Err(e) if e.kind() == io::ErrorKind::NotFound => Fetched::Gone(item),
        Err(e) => Fetched::Left(item, format!("it cannot be read ({e}); check its permissions and its disk")),
    }
}

/// A sub-folder as a tar archive: the same files give the same bytes, whenever and wherever they are packed.
fn pack(folder: &Path) -> io::Result<Vec<u8>> {
    let mut files = Vec::new();
    walk(folder, &mut files)?;
    let mut tar = tar::Builder::new(Vec::new());
    for (path, _) in files {
        let bytes = fs::read(&path)?;
        let inside = path.strip_prefix(folder).unwrap_or(&path);
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        tar.append_data(&mut header, inside, &bytes[..])?;
    }
    tar.into_inner()
}
