//! How the daemon is: per mailbox when it was last seen well, what waits, what failed and what to do. In: the archive, where it is all written
//! down, and the disks. Out: one value for `tracepost status`, the health port and the metrics alike. Holds no case data.

use std::path::PathBuf;

use jiff::Timestamp;
use serde::Serialize;

use super::disk;
use crate::model::{JobCount, State, StoppedJob};
use crate::store::{self, Alarm, Archive, BoxState, Mailbox};

/// How the daemon is.
#[derive(Debug, Serialize)]
pub struct Health {
    /// `ok`, or `attention` where something is wrong.
    pub status: &'static str,
    /// When this was true.
    pub at: Timestamp,
    /// Each folder of each mailbox.
    pub mailboxes: Vec<Mailbox>,
    /// What waits, is at work, has stopped.
    pub jobs: JobCount,
    /// What has stopped, with the reason.
    pub stopped: Vec<StoppedJob>,
    /// How many things came in, by where they stand.
    pub arrivals: Vec<(State, u64)>,
    /// What is wrong, and what to do.
    pub alarms: Vec<Alarm>,
    /// Whether intake pauses because there is no disk space.
    pub paused: bool,
    /// The least free space among the archive's disks, in bytes.
    pub disk_free: u64,
}

impl Health {
    /// Asks the archive and the disks.
    ///
    /// # Errors
    /// When the archive fails: that is then the answer.
    pub async fn ask(archive: &Archive, disks: &[PathBuf], reserve: u64, now: Timestamp) -> Result<Self, store::Error> {
        let (mailboxes, alarms) = (archive.mailboxes().await?, archive.alarms(false).await?);
        let (jobs, stopped, arrivals) =
            (archive.job_count().await?, archive.stopped_jobs().await?, archive.arrival_count().await?);
        let disk_free = disk::free(disks);
        let paused = disk_free < reserve;
        let ill =
            paused || jobs.stopped > 0 || !alarms.is_empty() || mailboxes.iter().any(|m| m.state == BoxState::Failing);
        let status = if ill { "attention" } else { "ok" };
        Ok(Self { status, at: now, mailboxes, jobs, stopped, arrivals, alarms, paused, disk_free })
    }

    /// Whether nothing is wrong.
    pub fn is_well(&self) -> bool {
        self.status == "ok"
    }
}
