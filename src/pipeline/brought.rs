//! An answer that came on paper or by hand. Its bytes go the same way as a mail's. Who brought them, and when, is
//! noted beside them.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;

use super::deleting::in_words;
use super::holder;
use super::working::Workshop;
use crate::model::JobKind;
use crate::sandbox::Readers;
use crate::store::Archive;

/// How long this process holds the job. It is renewed while the work goes on.
const LEASE: Duration = Duration::from_secs(60);

/// Who brought it, when, and a note.
#[derive(Debug, Clone)]
pub struct Brought {
    /// The file's name, as the browser gave it.
    pub name: String,
    /// Who brought it.
    pub by: String,
    /// The day.
    pub on: Date,
    /// The note; may be empty.
    pub note: String,
}

/// Keeps, reads, links and files it. Returns its SHA-256, and whether it came for the first time.
///
/// # Errors
/// When the archive or the readers fail. What was kept stays kept, and the next run reads it.
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
    let kept = archive.keep_raw(bytes, &source, who, now).await?;
    if let Some(deletion) = archive.deletion(&kept.sha256).await?.filter(|_| kept.deleted) {
        anyhow::bail!("{}; it was not kept again", in_words(&deletion));
    }
    archive.note_brought(&kept.sha256, &brought.by, &brought.on.to_string(), &brought.note, who, now).await?;
    if !kept.new {
        return Ok((kept.sha256, false));
    }
    // 2. to 7. As everything that comes in: its job is done here, unless a worker has taken it already.
    let workshop = Workshop::new(archive.clone(), readers.clone(), LEASE);
    let job = archive.claim_one(&kept.sha256, JobKind::Read, &holder::this_process(), LEASE).await?;
    if let Some(mut job) = job {
        job.who = Some(who.to_owned());
        workshop.work(&job, || now).await?;
    }
    Ok((kept.sha256, true))
}
