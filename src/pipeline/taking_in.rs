//! Takes in everything at some paths, and first what the last run kept and did not read. Each arrival is first kept,
//! together with the job of reading it. Then the job is done. Several are read at the same time; they are reported
//! in the order of arrival.

use std::path::PathBuf;

use futures::{StreamExt, stream};
use jiff::Timestamp;
use tokio::sync::mpsc;

use super::holder;
use super::working::{Came, Workshop};
use crate::mailboxes;
use crate::model::{Filed, JobKind};
use crate::store::Archive;

/// What happened to one arrival.
#[derive(Debug)]
pub enum Taken {
    /// It was read and filed.
    Filed {
        /// Where it came from.
        source: String,
        /// Its SHA-256.
        sha256: String,
        /// What it is and says.
        filed: Box<Filed>,
    },
    /// The archive already had these bytes. Where they came from now is noted.
    Known {
        /// Where it came from.
        source: String,
        /// Its SHA-256.
        sha256: String,
    },
    /// Two persons had deleted these bytes. They were not kept again; where they came from now is noted.
    Deleted {
        /// Where it came from.
        source: String,
    },
    /// It is kept. Another process reads it, or it is tried again later.
    Waiting {
        /// Where it came from.
        source: String,
        /// Its SHA-256.
        sha256: String,
        /// Why it was not read here.
        why: String,
    },
    /// It could not be opened. It is still where it was.
    Refused(mailboxes::Error),
}

enum Arrived {
    Kept { source: String, sha256: String },
    Found(mailboxes::Found),
}

/// Takes in everything at the paths, and first what an earlier run kept and did not read. `each` is called for everything, in the order of arrival.
///
/// # Errors
/// When the archive, the readers or `each` fail. What was kept until then stays kept, and the next run reads it.
pub async fn take_in(
    workshop: &Workshop,
    paths: Vec<PathBuf>,
    who: &str,
    now: Timestamp,
    mut each: impl FnMut(Taken) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let archive = workshop.archive();
    // Whoever died at a job need not be waited for.
    release_the_dead(archive).await?;
    let mut left = Vec::new();
    for pending in archive.pending().await? {
        left.push((pending.source, pending.sha256));
    }
    let from_before = stream::iter(left).map(|(source, sha256)| Ok(Arrived::Kept { source, sha256 }));
    let from_paths = stream::unfold(listing(paths), |mut list| async { list.recv().await.map(|f| (f, list)) })
        .map(|found| found.map(Arrived::Found));

    // Kept one after another, in the order of arrival; read several at a time; handed on in the order of arrival again.
    let kept = from_before.chain(from_paths).then(|arrived| keep(archive, arrived, who, now));
    let done = kept.map(|kept| async { finish(workshop, kept?, who, now).await }).buffered(workshop.width() + 1);
    let mut done = std::pin::pin!(done);
    while let Some(one) = done.next().await {
        each(one?)?;
    }
    Ok(())
}

/// Ends the leases of processes on this computer that no longer run.
///
/// # Errors
/// When the archive fails.
pub async fn release_the_dead(archive: &Archive) -> Result<(), crate::store::Error> {
    for dead in archive.holders().await?.iter().filter(|h| holder::is_dead(h)) {
        archive.holder_died(dead).await?;
    }
    Ok(())
}

/// An arrival that is reported at once, or one that must be read.
enum Kept {
    Told(Taken),
    New { source: String, sha256: String },
}

/// Keeps one arrival. If the archive has read it already, it is only noted. If it was kept but not read, it counts as new.
async fn keep(
    archive: &Archive,
    arrived: Result<Arrived, mailboxes::Error>,
    who: &str,
    now: Timestamp,
) -> anyhow::Result<Kept> {
    let found = match arrived {
        Err(refused) => return Ok(Kept::Told(Taken::Refused(refused))),
        Ok(Arrived::Kept { source, sha256 }) => return Ok(Kept::New { source, sha256 }),
        Ok(Arrived::Found(found)) => found.into_raw(),
    };
    let source = found.source;
    let kept = archive.keep_raw(found.bytes, &source, who, now).await?;
    // What is kept and not read is either from before, and has been read by now or will be, or a second copy within this run.
    Ok(if kept.deleted {
        Kept::Told(Taken::Deleted { source })
    } else if kept.new {
        Kept::New { source, sha256: kept.sha256 }
    } else {
        Kept::Told(Taken::Known { source, sha256: kept.sha256 })
    })
}

/// Reads one arrival.
async fn finish(workshop: &Workshop, kept: Kept, who: &str, now: Timestamp) -> anyhow::Result<Taken> {
    let (source, sha256) = match kept {
        Kept::Told(taken) => return Ok(taken),
        Kept::New { source, sha256 } => (source, sha256),
    };
    let waiting = |source, sha256, why: &str| Ok(Taken::Waiting { source, sha256, why: why.to_owned() });
    let me = holder::this_process();
    let job = workshop.archive().claim_one(&sha256, JobKind::Read, &me, workshop.lease()).await?;
    let Some(mut job) = job else {
        return waiting(source, sha256, "another process reads it, or it is tried again later");
    };
    job.who = Some(who.to_owned());
    match workshop.work(&job, || now).await? {
        Came::Filed(filed) => Ok(Taken::Filed { source, sha256, filed }),
        Came::Again(why) => waiting(source, sha256, &why),
        Came::Stopped(why) => waiting(source, sha256, &format!("{why}; see tracepost status")),
        Came::Checked | Came::Later | Came::Elsewhere => waiting(source, sha256, "another process has read it"),
    }
}

/// Lists what is at the paths, on its own thread, a few arrivals ahead of the reading.
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
