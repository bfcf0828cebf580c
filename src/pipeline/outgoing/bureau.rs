//! What the desk keeps open for all its pages: the archive, its configuration and its folder. Together with a person
//! and a time it becomes an [`Office`].

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

    /// The office for one step: who does it, and when.
    pub fn office<'a>(&'a self, who: &'a str, now: Timestamp) -> Office<'a> {
        Office { archive: &self.archive, config: &self.config, folder: &self.folder, who, now, trust_clock: false }
    }
}
