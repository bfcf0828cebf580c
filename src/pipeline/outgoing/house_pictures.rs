//! The logo and the scanned signature of the house. In: the files in the archive's folder, which somebody put there. Out: pictures that we made ourselves: the reading child
//! decodes the foreign bytes, since this process holds the key. What was decoded before is remembered.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};

use sha2::{Digest, Sha256};

use super::{Office, photographs};
use crate::letters::Settings;
use crate::sandbox::Readers;

/// A picture of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// At the head of the first page.
    Logo,
    /// Above the name of who signs.
    Signature,
}

impl Picture {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Logo, Self::Signature];

    /// Its name in addresses and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::Signature => "signature",
        }
    }

    /// Its file, in the archive's folder.
    pub(in crate::pipeline) fn path(self, folder: &Path) -> PathBuf {
        folder.join("house").join(format!("{}.png", self.name()))
    }
}

/// The largest file that is taken.
pub(in crate::pipeline) const MOST: usize = 4 << 20;

/// How many decoded pictures are remembered.
const KEPT: usize = 8;

/// Decoded pictures, by the hash of the file.
static DECODED: LazyLock<Mutex<BTreeMap<[u8; 32], Vec<u8>>>> = LazyLock::new(Mutex::default);

/// A file as a picture of our own.
///
/// # Errors
/// With a sentence that says why it is none.
pub(in crate::pipeline) async fn decoded(readers: &Readers, which: Picture, bytes: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let name = which.name();
    let kind = infer::get(&bytes).map(|kind| kind.mime_type());
    if !matches!(kind, Some("image/png" | "image/jpeg")) {
        anyhow::bail!("the {name} is no PNG and no JPEG");
    }
    if bytes.len() > MOST {
        anyhow::bail!("the {name} has {} MiB; it may have {}", bytes.len() >> 20, MOST >> 20);
    }
    let hash: [u8; 32] = Sha256::digest(&bytes).into();
    if let Some(known) = DECODED.lock().ok().and_then(|known| known.get(&hash).cloned()) {
        return Ok(known);
    }
    // What the decoder says tells nobody what to do.
    let damaged =
        |_| anyhow::anyhow!("the {name} cannot be opened as a picture: it is damaged, or has too many pixels");
    let made = photographs::redrawn(readers, name, bytes).await.map_err(damaged)?;
    if let Ok(mut known) = DECODED.lock() {
        if known.len() >= KEPT {
            known.clear();
        }
        known.insert(hash, made.clone());
    }
    Ok(made)
}

/// A picture of the house, if there is one.
///
/// # Errors
/// When its file cannot be read, or is no picture.
pub(in crate::pipeline) async fn picture(
    readers: &Readers,
    folder: &Path,
    which: Picture,
) -> anyhow::Result<Option<Vec<u8>>> {
    let path = which.path(folder);
    match fs::metadata(&path) {
        Ok(about) if about.len() > MOST as u64 => anyhow::bail!("{} is larger than {} MiB", path.display(), MOST >> 20),
        Ok(_) => {}
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => anyhow::bail!("cannot read {}: {e}", path.display()),
    }
    let bytes = fs::read(&path).map_err(|e| anyhow::anyhow!("cannot read {}: {e}", path.display()))?;
    Ok(Some(decoded(readers, which, bytes).await?))
}

impl Office<'_> {
    /// Who writes, with the pictures of the house: what a letter is set with.
    ///
    /// # Errors
    /// When a picture cannot be shown.
    pub async fn letterhead(&self) -> anyhow::Result<Settings> {
        // A child is started only if there is a picture that was not decoded before.
        let readers = Readers::new(self.config.sandbox());
        Ok(Settings {
            logo: picture(&readers, self.folder, Picture::Logo).await?,
            signature: picture(&readers, self.folder, Picture::Signature).await?,
            ..self.letters()
        })
    }
}
