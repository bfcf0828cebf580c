//! Which snapshots a backup folder has, and what each says of itself: `backup.json`. It is sealed, so that a snapshot that somebody else made or changed is refused.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::{self, wrong};
use crate::store::base::error::{Result, at};
use crate::store::base::key;

/// Its file.
pub(super) const FILE: &str = "backup.json";

/// The folder of the originals in a backup.
pub(super) const ORIGINALS: &str = "originals";

/// The folder of a snapshot for the configuration, templates and fonts.
pub(super) const SETTINGS: &str = "settings";

/// The list of files of a snapshot.
pub(super) const SUMS: &str = "SHA256SUMS";

/// The beginning of the name of a snapshot that is not finished.
pub(super) const UNFINISHED: &str = ".unfinished-";

/// The number of this format.
pub(super) const FORMAT: u32 = 1;

/// What a snapshot says of itself. Times are RFC 3339, hashes SHA-256 in hexadecimal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    /// The number of the format.
    pub(super) tracepost_backup: u32,
    /// The number of the archive.
    pub(super) archive: String,
    /// When it was made.
    pub(super) made: String,
    /// The number of the last event.
    pub(super) events: i64,
    /// The hash of the last event.
    pub(super) head: String,
    /// `sqlite` or `postgresql`.
    pub(super) database: String,
    /// `originals`, or `elsewhere` if they are in a bucket, which a backup does not copy.
    pub(super) originals: String,
    /// The hash of the list of files.
    pub(super) sums: String,
    /// HMAC-SHA-256 of all the other fields, under the archive's key for backups.
    pub(super) seal: String,
}

impl Manifest {
    fn seal_of(&self, key: &[u8; 32]) -> String {
        let bare = Self { seal: String::new(), ..self.clone() };
        key::seal(key, serde_json::json!(bare).to_string().as_bytes())
    }

    pub(super) fn sealed(self, key: &[u8; 32]) -> Self {
        Self { seal: self.seal_of(key), ..self }
    }

    pub(super) fn is_sealed_with(&self, key: &[u8; 32]) -> bool {
        self.seal == self.seal_of(key)
    }

    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        files::write(&folder.join(FILE), format!("{:#}\n", serde_json::json!(self)).as_bytes())
    }

    pub(super) fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        let text = fs::read_to_string(&path).map_err(at("cannot read", &path))?;
        let read: Self = serde_json::from_str(&text)
            .map_err(|e| wrong(folder, format!("{FILE} is not what tracepost writes ({e})")))?;
        if read.tracepost_backup != FORMAT {
            let found =
                format!("it is of format {}, and this program knows {FORMAT}; update it", read.tracepost_backup);
            return Err(wrong(folder, found));
        }
        Ok(read)
    }
}

/// The snapshots in a backup folder, oldest first.
pub(super) struct Snapshots {
    pub(super) finished: Vec<PathBuf>,
    pub(super) unfinished: Vec<PathBuf>,
}

pub(super) fn snapshots(folder: &Path) -> Result<Snapshots> {
    let mut found = Snapshots { finished: Vec::new(), unfinished: Vec::new() };
    for entry in fs::read_dir(folder).map_err(at("cannot look into", folder))? {
        let path = entry.map_err(at("cannot look into", folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(UNFINISHED) {
            found.unfinished.push(path);
        } else if path.join(FILE).exists() {
            found.finished.push(path);
        }
    }
    found.finished.sort();
    Ok(found)
}
