//! Watches the disk. Before it is full, no more mail is taken in. When there is room again, taking in goes on by
//! itself. Meanwhile mail stays in its mailbox, and what was taken before is safe.

use std::path::PathBuf;
use std::time::Duration;

use nix::sys::statvfs::statvfs;
use tokio::sync::watch;

use super::alerts::Alerts;

const ADVICE: &str =
    "make room on the disk; nothing is lost: mail stays in its mailbox, and tracepost goes on by itself";

/// Whether there is room to take in mail.
#[derive(Debug)]
pub(super) struct Disk {
    folders: Vec<PathBuf>,
    reserve: u64,
    room: watch::Sender<bool>,
}

impl Disk {
    pub(super) fn new(folders: Vec<PathBuf>, reserve: u64) -> Self {
        let disk = Self { folders, reserve, room: watch::Sender::new(true) };
        disk.room.send_replace(disk.free() >= reserve);
        disk
    }

    /// The least free space of the disks, in bytes. A disk that cannot be asked does not count.
    pub(super) fn free(&self) -> u64 {
        free(&self.folders)
    }

    /// Whether mail is taken in.
    pub(super) fn has_room(&self) -> bool {
        *self.room.borrow()
    }

    /// Waits until there is room.
    pub(super) async fn room(&self) {
        let mut seen = self.room.subscribe();
        let _ = seen.wait_for(|room| *room).await; // an error means that the daemon stops
    }

    /// Notes that a write found the disk full, whatever the numbers say.
    pub(super) fn was_full(&self) {
        self.room.send_replace(false);
    }

    /// Looks every second. Reports when taking in stops and when it goes on.
    pub(super) async fn watch(&self, alerts: &Alerts) {
        loop {
            let free = self.free();
            // A little more than the reserve must be free before taking goes on, so that it does not flutter.
            let enough = if self.has_room() { self.reserve } else { self.reserve + self.reserve / 16 + (64 << 10) };
            self.room.send_if_modified(|room| std::mem::replace(room, free >= enough) != (free >= enough));
            if self.has_room() {
                // Also what an earlier run began.
                alerts.end_if_open("disk", "disk_full").await;
            } else {
                let fault = format!(
                    "no mail is taken in: {} MiB are free, but {} MiB must stay free",
                    free >> 20,
                    self.reserve >> 20
                );
                alerts.begin("disk", "disk_full", &fault, ADVICE).await;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

/// The least free space of the disks under these folders.
pub(super) fn free(folders: &[PathBuf]) -> u64 {
    let of = |f: &PathBuf| statvfs(f).ok().map(|s| s.blocks_available().saturating_mul(s.fragment_size()));
    folders.iter().filter_map(of).min().unwrap_or(u64::MAX)
}
