//! An office that stays open: for pages, which are asked by one person after another. It holds what every [`Office`] is told but who and when.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::Office;
use crate::config::Config;
use crate::store::Archive;

/// An archive with its configuration and folder. Clones share it.
#[derive(Debug, Clone)]
pub struct Bureau {
    archive: Archive,
    config: Arc<Config>,
    folder: Arc<PathBuf>,
}

impl Bureau {
    /// Opens it.
    pub fn new(archive: Archive, config: Config, folder: PathBuf) -> Self {
        Self { archive, config: Arc::new(config), folder: Arc::new(folder) }
    }

    /// For one verb: who does it, and when.
    pub fn office<'a>(&'a self, who: &'a str, now: Timestamp) -> Office<'a> {
        Office { archive: &self.archive, config: &self.config, folder: &self.folder, who, now, trust_clock: false }
    }
}
