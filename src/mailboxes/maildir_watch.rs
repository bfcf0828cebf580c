//! A watched Maildir. In: its folder. Out: its messages, named by the part of their file names that flags do not
//! change. `tmp` is never read. If one look does not show a message, it is not taken for deleted: while files are
//! renamed, a listing can miss some.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures::future::BoxFuture;

use super::inotify::Folders;
use super::kind::Watched;
use super::look::{Fetched, Item, Look, Trouble};
use super::settings::Settings;

/// How much is read into memory at once, after the first message.
const AT_ONCE: u64 = 8 << 20;

/// An open Maildir.
#[derive(Debug)]
pub(super) struct Maildir {
    folder: PathBuf,
    folders: Folders,
    poll: Duration,
    largest: u64,
    /// The path of each message at the last look.
    paths: HashMap<String, PathBuf>,
}

impl Maildir {
    pub(super) fn open(folder: &Path, settings: &Settings) -> Result<Self, Trouble> {
        for sub in ["new", "cur"] {
            fs::read_dir(folder.join(sub)).map_err(|e| no_maildir(&folder.join(sub), &e))?;
        }
        let watched = [folder.join("new"), folder.join("cur")];
        Ok(Self {
            folder: folder.to_owned(),
            folders: Folders::watch(watched.iter().map(PathBuf::as_path)),
            poll: settings.poll,
            largest: settings.largest,
            paths: HashMap::new(),
        })
    }

    async fn looked(&mut self) -> Result<Look, Trouble> {
        let folder = self.folder.clone();
        let listed = tokio::task::spawn_blocking(move || list(&folder)).await;
        let listed = listed.map_err(|e| Trouble::new("disk", e.to_string(), "please report this"))??;
        self.paths = listed.iter().map(|(item, path)| (item.name.clone(), path.clone())).collect();
        let mut items: Vec<Item> = listed.into_iter().map(|(item, _)| item).collect();
        items.sort_by(|a, b| a.name.cmp(&b.name)); // names begin with the time of delivery
        Ok(Look { total: items.len() as u64, items, whole: true })
    }

    async fn fetched(&mut self, items: Vec<Item>) -> Result<Vec<Fetched>, Trouble> {
        let (folder, paths, largest) = (self.folder.clone(), self.paths.clone(), self.largest);
        let read = tokio::task::spawn_blocking(move || {
            let mut sum = 0;
            items
                .into_iter()
                .map(|item| {
                    if sum > 0 && sum + item.size > AT_ONCE {
                        return Ok(Fetched::Later(item));
                    }
                    sum += item.size;
                    read(&folder, &paths, item, largest)
                })
                .collect::<Result<Vec<_>, Trouble>>()
        });
        read.await.map_err(|e| Trouble::new("disk", e.to_string(), "please report this"))?
    }
}

impl Watched for Maildir {
    fn look(&mut self, _: bool) -> BoxFuture<'_, Result<Look, Trouble>> {
        Box::pin(self.looked())
    }

    fn fetch(&mut self, items: Vec<Item>) -> BoxFuture<'_, Result<Vec<Fetched>, Trouble>> {
        Box::pin(self.fetched(items))
    }

    fn wait(&mut self) -> BoxFuture<'_, Result<(), Trouble>> {
        Box::pin(async {
            self.folders.changed(self.poll).await;
            Ok(())
        })
    }
}

fn no_maildir(path: &Path, error: &io::Error) -> Trouble {
    let fault = format!("cannot open the folder {}: {error}", path.display());
    Trouble::new(
        "folder_missing",
        fault,
        "correct path in the configuration, or mend the folder; tracepost tries again by itself",
    )
}

/// What is in `cur` and `new`. A message that was moved from one to the other meanwhile may be listed twice. It counts once.
fn list(folder: &Path) -> Result<Vec<(Item, PathBuf)>, Trouble> {
    let mut found: HashMap<String, (Item, PathBuf)> = HashMap::new();
    for sub in ["new", "cur"] {
        let sub = folder.join(sub);
        for entry in fs::read_dir(&sub).map_err(|e| no_maildir(&sub, &e))? {
            let entry = entry.map_err(|e| no_maildir(&sub, &e))?;
            let path = entry.path();
            // Renamed or deleted since it was listed: the next look tells.
            let Ok(about) = fs::metadata(&path) else { continue };
            if !about.is_file() || entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let name = unique(&entry.file_name().to_string_lossy()).to_owned();
            // A mail reader that changes a flag renames the file; the file itself stays the same.
            let stamp = format!("{} {} {}.{:09}", about.ino(), about.len(), about.mtime(), about.mtime_nsec());
            found.insert(name.clone(), (Item { name, stamp, size: about.len() }, path));
        }
    }
    Ok(found.into_values().collect())
}

/// The part before the flags is the lasting name of a message.
fn unique(name: &str) -> &str {
    name.rsplit_once(":2,").map_or(name, |(unique, _)| unique)
}

fn read(folder: &Path, paths: &HashMap<String, PathBuf>, item: Item, largest: u64) -> Result<Fetched, Trouble> {
    if item.size > largest {
        let why =
            format!("it has {} bytes; largest_mib allows only {largest}; to take it, raise largest_mib", item.size);
        return Ok(Fetched::Left(item, why));
    }
    let mut path = paths.get(&item.name).cloned();
    // Renamed since the look: looked for again, twice, since a listing during renames may leave out a name.
    for _ in 0..3 {
        match path.as_deref().map(fs::read) {
            Some(Ok(bytes)) => {
                let source = path.unwrap_or_default().display().to_string();
                let source = unique(&source).to_owned();
                return Ok(Fetched::Got { item, bytes, source });
            }
            Some(Err(e)) if e.kind() != io::ErrorKind::NotFound => {
                return Ok(Fetched::Left(item, format!("it cannot be read ({e}); check its permissions and its disk")));
            }
            _ => path = list(folder)?.into_iter().find(|(i, _)| i.name == item.name).map(|(_, path)| path),
        }
    }
    Ok(Fetched::Gone(item))
}
