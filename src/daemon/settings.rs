//! What the daemon goes by.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::mailboxes;

/// How the daemon runs.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What is watched; nothing for a mere worker.
    pub mailboxes: Vec<mailboxes::Settings>,
    /// Whether this process reads as well; else others do.
    pub works: bool,
    /// One round and no more: for cron.
    pub once: bool,
    /// Where health and metrics are served; `None`: nowhere.
    pub health: Option<SocketAddr>,
    /// The folders whose disks must not fill up.
    pub disks: Vec<PathBuf>,
    /// How many bytes must stay free on them.
    pub reserve: u64,
    /// A program that is told each alarm once, with the line on its standard input; empty: none.
    pub alert_command: Vec<String>,
}

/// How long a clean stop may take: systemd is told 5 s, and what is left after this is dropped and read again.
pub(super) const PARTING: Duration = Duration::from_millis(3500);
