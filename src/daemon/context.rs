//! What all parts of the daemon share: the archive, the state of the disk, the alarms, the counters, and the bell
//! that wakes the workers.

use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::Notify;

use super::alerts::Alerts;
use super::disk::Disk;
use super::metrics::Metrics;
use crate::store::{self, Archive, Delivery};

/// Shared by the rounds, the workers and the health port.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) archive: Archive,
    pub(super) alerts: Alerts,
    pub(super) disk: Disk,
    pub(super) metrics: Metrics,
    /// Rung when this process has queued jobs.
    pub(super) jobs: Notify,
    /// Whether senders are checked.
    pub(super) check_senders: bool,
}

impl Context {
    /// Stores deliveries, however long it takes. They are still in their mailbox, and it is not touched before they are safe.
    pub(super) async fn receive(&self, mailbox: &str, deliveries: Vec<Delivery>) {
        let mut pause = Duration::from_secs(1);
        loop {
            match self.archive.receive(deliveries.clone(), Timestamp::now()).await {
                Ok(kept) => {
                    let new = kept.iter().filter(|k| k.new).count();
                    tracing::info!(mailbox, taken = new, seen_again = kept.len() - new, "taken in");
                    self.metrics.taken(mailbox, new, kept.len() - new);
                    self.alerts.end_if_open("archive", "archive_refuses").await;
                    return;
                }
                Err(error) if error.disk_full() => {
                    self.disk.was_full();
                    self.disk.room().await;
                }
                Err(error) => {
                    self.archive_refuses(&error).await;
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(Duration::from_secs(10));
                }
            }
        }
    }

    /// Reports once that the archive fails.
    pub(super) async fn archive_refuses(&self, error: &store::Error) {
        if error.disk_full() {
            self.disk.was_full();
            return;
        }
        tracing::error!(kind = kind(error), "the archive does not accept it");
        let advice = "check that the database runs; nothing is lost: mail stays in its mailbox, and tracepost tries again by itself";
        self.alerts.begin("archive", "archive_refuses", &error.to_string(), advice).await;
    }
}

/// An error of the store in one word, for the log, because its text may contain case data.
fn kind(error: &store::Error) -> &'static str {
    match error {
        store::Error::Database(_) => "database",
        store::Error::File { .. } => "file",
        store::Error::Damaged { .. } | store::Error::Missing { .. } => "original",
        store::Error::BrokenOff(_) => "broken off",
        _ => "other",
    }
}
