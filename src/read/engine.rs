//! The reader of one process. In: settings. Out: warm recognition engines, and a word that changes with whatever bears on what they read.

use sha2::{Digest, Sha256};

use super::ocr::Engines;
use super::settings::{Error, Settings};

/// The reader with its warm recognition engines. One a process.
pub struct Engine {
    /// What it was started with.
    pub(super) settings: Settings,
    /// Its recognition engines.
    pub(super) engines: Engines,
}

impl Engine {
    /// Finds the models and starts the first engine.
    ///
    /// # Errors
    /// When no models are installed, or the engine does not start.
    pub fn new(settings: Settings) -> Result<Self, Error> {
        let engines = Engines::find(settings.tessdata.as_deref())?;
        Ok(Self { settings, engines })
    }

    /// The folder that the models are read from.
    pub fn tessdata(&self) -> &std::path::Path {
        &self.engines.tessdata
    }

    /// The recognition engine's version and the languages that it has models for.
    pub fn about(&self) -> (String, Vec<String>) {
        (self.engines.version.clone(), self.engines.installed.clone())
    }

    /// A word that changes with whatever bears on what is read: this code (`build/main.rs` sums it up), the engine, the models, the settings.
    pub fn identity(&self) -> String {
        let size = |model: &String| {
            let path = self.tessdata().join(format!("{model}.traineddata"));
            std::fs::metadata(path).map_or(0, |m| m.len())
        };
        let models: Vec<_> = self.engines.installed.iter().map(|m| (m, size(m))).collect();
        let settings = &self.settings;
        let all =
            (env!("READING_CODE"), &self.engines.version, models, settings.pixels, settings.pages, settings.effort);
        hex::encode(Sha256::digest(format!("{all:?}")))
    }
}
