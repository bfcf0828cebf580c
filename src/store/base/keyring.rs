//! The keys of an archive that are at hand: one, or two while the key is being changed. In: where the key is. Out: the keys, from it and from the files
//! beside it.

use std::path::{Path, PathBuf};

use super::error::{Error, Result};
use super::key::{Key, KeySource};

/// The keys of an archive: one, or two while it is being changed.
#[derive(Debug, Clone)]
pub(in crate::store) struct Keys {
    /// The archive's.
    pub(in crate::store) current: Key,
    /// The one before it, or the one to come.
    pub(in crate::store) other: Option<Key>,
}

/// The file beside a key file with the key to come.
pub(in crate::store) fn to_come(key_file: &Path) -> PathBuf {
    beside(key_file, "new")
}

/// The file beside a key file with the key before it.
pub(in crate::store) fn before(key_file: &Path) -> PathBuf {
    beside(key_file, "old")
}

/// A file named as the key file, with an ending.
pub(in crate::store) fn beside(key_file: &Path, ending: &str) -> PathBuf {
    let mut name = key_file.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    key_file.with_file_name(name)
}

/// The key, and what a change of it has left beside its file.
pub(in crate::store) fn held(source: &KeySource) -> Result<Vec<Key>> {
    let mut held = vec![Key::from(source)?];
    if let KeySource::File(path) = source {
        for other in [to_come(path), before(path)] {
            match Key::read(&other) {
                Ok(key) if !held.contains(&key) => held.push(key),
                // One that is being written at this moment is no key yet, and nothing is encrypted with it.
                Ok(_) | Err(Error::KeyMissing { .. } | Error::KeyDamaged { .. }) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(held)
}
