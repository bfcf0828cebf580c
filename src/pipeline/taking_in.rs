//! Taking in many things: what lies at paths, and what was kept but not read when the last run ended. Each thing is kept first; reading goes on
//! in all readers at a time; filing follows the order of arrival, so that of two deliveries the first is the first.

use std::path::PathBuf;

use futures::{StreamExt, stream};
use jiff::Timestamp;
use tokio::sync::mpsc;

use super::incoming;
use crate::link::Index;
use crate::mailboxes;
use crate::model::Filed;
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

/// A thing that is kept.
enum Kept {
    Refused(mailboxes::Error),
    Known { source: String, sha256: String },
    New { source: String, sha256: String, bytes: Vec<u8> },
}

/// A thing that has been read or need not be.
enum Ready {
    Refused(mailboxes::Error),
    Known { source: String, sha256: String },
    Read { source: String, sha256: String, reading: incoming::Reading },
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

    // Kept one after another, in the order of arrival; read several at a time; handed on in the order of arrival again.
    let kept = from_before.chain(from_paths).then(|arrived| keep(archive, arrived, who, now));
    let ready = kept.map(|kept| async { read(readers, kept?).await }).buffered(readers.width() + 1);
    let mut ready = std::pin::pin!(ready);
    while let Some(one) = ready.next().await {
        match one? {
            Ready::Refused(refused) => each(Taken::Refused(refused))?,
            Ready::Known { source, sha256 } => each(Taken::Known { source, sha256 })?,
            Ready::Read { source, sha256, reading } => {
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

/// Keeps one thing. What the archive has read already is only noted; what it had kept and not read is new.
async fn keep(
    archive: &Archive,
    arrived: Result<Arrived, mailboxes::Error>,
    who: &str,
    now: Timestamp,
) -> anyhow::Result<Kept> {
    let found = match arrived {
        Err(refused) => return Ok(Kept::Refused(refused)),
        Ok(Arrived::Kept { source, sha256 }) => {
            let bytes = archive.original(&sha256).await?;
            return Ok(Kept::New { source, sha256, bytes });
        }
        Ok(Arrived::Found(found)) => found.into_raw(),
    };
    let (bytes, source) = (found.bytes, found.source);
    let kept = archive.keep_raw(bytes.clone(), &source, who, now).await?;
    // What is kept and not read is either from before, and has been read by now or will be, or a second copy within this run.
    Ok(if kept.new {
        Kept::New { source, sha256: kept.sha256, bytes }
    } else {
        Kept::Known { source, sha256: kept.sha256 }
    })
}

async fn read(readers: &Readers, kept: Kept) -> anyhow::Result<Ready> {
    Ok(match kept {
        Kept::Refused(refused) => Ready::Refused(refused),
        Kept::Known { source, sha256 } => Ready::Known { source, sha256 },
        Kept::New { source, sha256, bytes } => {
            let reading = incoming::read(readers, file_name(&source), bytes, |_, _| ()).await?;
            Ready::Read { source, sha256, reading }
        }
    })
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
