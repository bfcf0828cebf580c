//! Imports a register file with its photographs. In: the file. Out: what was added and changed, or every fault of
//! the file; then nothing is imported.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::photographs::{MAX_PHOTO, no_picture};
use crate::register::{self, Fault};
use crate::store::{self, Archive, Imported, Photos};

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be read.
    #[error("cannot read {}: {source}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The file has faults; each is a line of its own.
    #[error("{} has {} and nothing was imported", .path.display(), counted(.faults.len()))]
    Faults {
        /// The file.
        path: PathBuf,
        /// All of them, in the order of lines.
        faults: Vec<Fault>,
    },
    /// The archive refused.
    #[error(transparent)]
    Store(#[from] store::Error),
}

fn counted(n: usize) -> String {
    if n == 1 { "a fault".to_owned() } else { format!("{n} faults") }
}

/// Imports a register file, all of it or nothing. Importing the same file again changes nothing.
pub async fn import(archive: &Archive, path: &Path, who: &str, now: Timestamp) -> Result<Imported, Error> {
    let unreadable = |path: &Path, source| Error::Unreadable { path: path.to_owned(), source };

    // The bytes, no more of them than a register can have (one more byte tells that there are too many).
    let mut bytes = Vec::new();
    let most = register::MAX_BYTES as u64 + 1;
    File::open(path).and_then(|f| f.take(most).read_to_end(&mut bytes)).map_err(|e| unreadable(path, e))?;

    // Every fault of the file, photographs that are not there included, before anything is written.
    let folder = path.parent().unwrap_or(Path::new(""));
    let photo = |name: &str| photo_problem(folder, name);
    let register = register::parse(&bytes, &photo).map_err(|faults| Error::Faults { path: path.to_owned(), faults })?;

    // The photographs, one at a time; those that no row names in the end are leftovers and harm nothing.
    let mut photos = Photos::new();
    for name in register.items.iter().flat_map(|i| &i.photos) {
        if !photos.contains_key(name) {
            let file = folder.join(name);
            let picture = fs::read(&file).map_err(|e| unreadable(&file, e))?;
            photos.insert(name.clone(), archive.keep(picture).await?);
        }
    }

    // The rows, in one transaction with their events.
    let sha256 = hex::encode(Sha256::digest(&bytes));
    Ok(archive.import_register(register, photos, &sha256, who, now).await?)
}

/// What is wrong with a photograph named in the file, if anything.
fn photo_problem(folder: &Path, name: &str) -> Option<String> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let file = match (folder.canonicalize(), folder.join(name).canonicalize()) {
        (Ok(folder), Ok(file)) if file.starts_with(&folder) => file,
        (Ok(_), Ok(_)) => return Some("which is outside of it".to_owned()),
        (_, Err(e)) if e.kind() == io::ErrorKind::NotFound => return Some("which does not exist".to_owned()),
        (Err(e), _) | (_, Err(e)) => return Some(format!("which cannot be read ({e})")),
    };
    let about = match fs::metadata(&file) {
        Ok(about) => about,
        Err(e) => return Some(format!("which cannot be read ({e})")),
    };
    if !about.is_file() {
        return Some("which is not a file".to_owned());
    }
    if about.len() > MAX_PHOTO {
        return Some(format!("of {} MiB (at most {})", about.len() >> 20, MAX_PHOTO >> 20));
    }
    let mut head = Vec::new();
    if let Err(e) = File::open(&file).and_then(|f| f.take(4096).read_to_end(&mut head)) {
        return Some(format!("which cannot be read ({e})"));
    }
    no_picture(&head)
}
