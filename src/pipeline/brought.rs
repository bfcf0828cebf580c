//! An answer that came on paper or by hand: its bytes go the same way in as a mail's, and who brought them and when is noted beside them.

use jiff::Timestamp;
use jiff::civil::Date;

use super::incoming;
use crate::link::Index;
use crate::sandbox::Readers;
use crate::store::Archive;

/// Who brought it, when, and what is to be said of it.
#[derive(Debug, Clone)]
pub struct Brought {
    /// The file's name, as the browser gave it.
    pub name: String,
    /// Who brought it.
    pub by: String,
    /// The day.
    pub on: Date,
    /// In words; may be empty.
    pub note: String,
}

/// Keeps, reads, links and files it. Its SHA-256, and whether it came for the first time.
///
/// # Errors
/// When the archive or the readers refuse; what was kept stays kept and is read by the next run.
pub async fn bring(
    archive: &Archive,
    readers: &Readers,
    bytes: Vec<u8>,
    brought: &Brought,
    who: &str,
    now: Timestamp,
) -> anyhow::Result<(String, bool)> {
    // 1. The bytes, before anything looks at them; and who brought them.
    let source = format!("brought by {} on {}: {}", brought.by, brought.on, brought.name);
    let kept = archive.keep_raw(bytes.clone(), &source, who, now).await?;
    archive.note_brought(&kept.sha256, &brought.by, &brought.on.to_string(), &brought.note, who, now).await?;
    if !kept.new {
        return Ok((kept.sha256, false));
    }
    // 2. to 7. As everything that comes in.
    let reading = incoming::read(readers, Some(&brought.name), bytes, |_, _| ()).await?;
    let index = Index::new(&archive.register().await?);
    let filed = incoming::place(&index, reading);
    incoming::file(archive, &kept.sha256, filed, who, now).await?;
    Ok((kept.sha256, true))
}
