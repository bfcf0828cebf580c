//! What the desk keeps open for all its pages: the archive, its configuration and its folder. Together with a person
//! and a time it becomes an [`Office`].

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use jiff::Timestamp;

use super::Office;
use crate::config::Config;
use crate::store::Archive;

/// An archive with its configuration and folder. A page works on a clone of its own: it has one configuration from its beginning to its end. A clone that is made
/// later has the configuration of then.
#[derive(Debug)]
pub struct Bureau {
    archive: Archive,
    config: Arc<Config>,
    newest: Arc<RwLock<Arc<Config>>>,
    folder: Arc<PathBuf>,
}

impl Clone for Bureau {
    fn clone(&self) -> Self {
        Self {
            archive: self.archive.clone(),
            config: self.newest.read().unwrap_or_else(PoisonError::into_inner).clone(),
            newest: self.newest.clone(),
            folder: self.folder.clone(),
        }
    }
}

impl Bureau {
    /// Opens it.
    pub fn new(archive: Archive, config: Config, folder: PathBuf) -> Self {
        let config = Arc::new(config);
        Self { archive, newest: Arc::new(RwLock::new(config.clone())), config, folder: Arc::new(folder) }
    }

    /// The office for one step: who does it, and when.
    pub fn office<'a>(&'a self, who: &'a str, now: Timestamp) -> Office<'a> {
        Office { archive: &self.archive, config: &self.config, folder: &self.folder, who, now, trust_clock: false }
    }

    /// The name of the organisation.
    pub fn organisation(&self) -> &str {
        &self.config.house.organisation
    }

    /// The configuration.
    pub(in crate::pipeline) fn config(&self) -> &Config {
        &self.config
    }

    /// The archive's folder.
    pub(in crate::pipeline) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The archive.
    pub(in crate::pipeline) fn archive(&self) -> &Archive {
        &self.archive
    }

    /// From now on clones have this configuration.
    pub(in crate::pipeline) fn take_over(&self, config: Config) {
        *self.newest.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(config);
    }
}
