//! The daemon's settings.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::mailboxes;
use crate::pipeline::anchoring::Anchoring;
use crate::pipeline::digest::Digest;

/// How the daemon runs.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The mailboxes to watch; empty for a worker.
    pub mailboxes: Vec<mailboxes::Settings>,
    /// Whether this process also reads. If not, others do.
    pub works: bool,
    /// Only one round, for cron.
    pub once: bool,
    /// The address of health and metrics; `None` for none.
    pub health: Option<SocketAddr>,
    /// The folders whose disks must not fill up.
    pub disks: Vec<PathBuf>,
    /// How many bytes must stay free on them.
    pub reserve: u64,
    /// Where the head of the record of custody goes by itself; `None` for nowhere.
    pub anchoring: Option<Anchoring>,
    /// Who gets a mail each morning; `None` for nobody.
    pub digest: Option<Digest>,
    /// A program to run for each alarm, with one line on its standard input; empty for none.
    pub alert_command: Vec<String>,
}

/// How long a clean stop may take. systemd is told 5 s. Jobs that are not done then are dropped and done again later.
pub(super) const PARTING: Duration = Duration::from_millis(3500);
