//! The state of the daemon: for each mailbox when it last worked, what waits, what failed and what to do. In: the
//! archive, where all of it is stored, and the disks. Out: one value for `tracepost status`, the health port and the
//! metrics. It contains no case data.

use std::path::PathBuf;

use jiff::Timestamp;
use serde::Serialize;

use super::disk;
use crate::model::{JobCount, State, StoppedJob};
use crate::store::{self, Alarm, Archive, BoxState, Mailbox};

/// The state of the daemon.
#[derive(Debug, Serialize)]
pub struct Health {
    /// `ok`, or `attention` if something is wrong.
    pub status: &'static str,
    /// When this was true.
    pub at: Timestamp,
    /// Each folder of each mailbox.
    pub mailboxes: Vec<Mailbox>,
    /// How many jobs wait, run, and were given up.
    pub jobs: JobCount,
    /// The jobs that were given up, with the reason.
    pub stopped: Vec<StoppedJob>,
    /// The number of arrivals, by state.
    pub arrivals: Vec<(State, u64)>,
    /// The open alarms, with what to do.
    pub alarms: Vec<Alarm>,
    /// Whether no mail is taken in because the disk is nearly full.
    pub paused: bool,
    /// The least free space of the archive's disks, in bytes.
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
