//! Taking in many things: what lies at paths, and what was kept but not read when the last run ended. Each thing is kept first; reading goes on
//! in all readers at a time; filing follows the order of arrival, so that of two deliveries the first is the first.

use std::path::PathBuf;

use futures::{StreamExt, stream};
use jiff::Timestamp;
use tokio::sync::mpsc;

use super::incoming;
use crate::link::Index;
use crate::mailboxes;
use crate::model::{Filed, State};
use crate::sandbox::Readers;
use crate::store::Archive;

/// What became of one thing.
#[derive(Debug)]
pub enum Taken {
    /// It was read and filed.
    Filed {
        /// Where it lay.
        source: String,
        /// Its identity.
        sha256: String,
        /// What it is and says.
        filed: Box<Filed>,
    },
    /// The archive had these bytes already and has read them; where they lay now is noted.
    Known {
        /// Where it lay.
        source: String,
        /// Its identity.
        sha256: String,
    },
    /// It could not be opened and still lies where it was.
    Refused(mailboxes::Error),
}

/// A thing that is kept and has been read or need not be.
struct Ready {
    source: String,
    sha256: String,
    reading: Option<incoming::Reading>,
}

/// Takes in what lies at the paths, and first what an earlier run kept and did not read. `each` hears of every thing in the order of arrival.
///
/// # Errors
/// When the archive or the readers refuse, or `each` does. What was kept until then stays kept and is read by the next run.
pub async fn take_in(
    archive: &Archive,
    readers: &Readers,
    paths: Vec<PathBuf>,
    who: &str,
    now: Timestamp,
    mut each: impl FnMut(Taken) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let index = Index::new(&archive.register().await?);
    // What is left from before: kept, so nothing is lost, but not read.
    let mut left = Vec::new();
    for pending in archive.pending().await? {
        left.push((pending.source, pending.sha256));
    }
    let from_before = stream::iter(left).map(|(source, sha256)| Ok(Arrived::Kept { source, sha256 }));
    let from_paths = stream::unfold(listing(paths), |mut list| async { list.recv().await.map(|f| (f, list)) })
        .map(|found| found.map(Arrived::Found));

    let ready = from_before.chain(from_paths).map(|arrived| prepare(archive, readers, arrived, who, now));
    let mut ready = std::pin::pin!(ready.buffered(readers.width() + 1));
    while let Some(one) = ready.next().await {
        let one = match one? {
            Ok(one) => one,
            Err(refused) => {
                each(Taken::Refused(refused))?;
                continue;
            }
        };
        let Ready { source, sha256, reading } = one;
        match reading {
            None => each(Taken::Known { source, sha256 })?,
            Some(reading) => {
                let filed = incoming::place(&index, reading);
                let filed = Box::new(incoming::file(archive, &sha256, filed, who, now).await?);
                each(Taken::Filed { source, sha256, filed })?;
            }
        }
    }
    Ok(())
}

enum Arrived {
    Kept { source: String, sha256: String },
    Found(mailboxes::Found),
}

/// Keeps one thing and has it read.
async fn prepare(
    archive: &Archive,
    readers: &Readers,
    arrived: Result<Arrived, mailboxes::Error>,
    who: &str,
    now: Timestamp,
) -> anyhow::Result<Result<Ready, mailboxes::Error>> {
    let (source, sha256, bytes) = match arrived {
        Err(refused) => return Ok(Err(refused)),
        Ok(Arrived::Kept { source, sha256 }) => {
            let bytes = archive.original(&sha256).await?;
            (source, sha256, bytes)
        }
        Ok(Arrived::Found(found)) => {
            let raw = found.into_raw();
            let kept = archive.keep_raw(raw.bytes.clone(), &raw.source, who, now).await?;
            if !kept.new && archive.state(&kept.sha256).await? != Some(State::Kept) {
                return Ok(Ok(Ready { source: raw.source, sha256: kept.sha256, reading: None }));
            }
            (raw.source, kept.sha256, raw.bytes)
        }
    };
    let name = file_name(&source);
    let reading = incoming::read(readers, name, bytes, |_, _| ()).await?;
    Ok(Ok(Ready { source, sha256, reading: Some(reading) }))
}

/// The file name at the end of a place, where there is one.
fn file_name(source: &str) -> Option<&str> {
    source.rsplit('/').next().filter(|n| !n.is_empty())
}

/// Lists what lies at the paths on a thread of its own, a few things ahead of the reading.
fn listing(paths: Vec<PathBuf>) -> mpsc::Receiver<Result<mailboxes::Found, mailboxes::Error>> {
    let (to, from) = mpsc::channel(2);
    tokio::task::spawn_blocking(move || {
        for found in paths.iter().flat_map(|p| mailboxes::open(p)) {
            if to.blocking_send(found).is_err() {
                return;
            }
        }
    });
    from
}
