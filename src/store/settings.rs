//! Where an archive keeps its things. Part of `tracepost.toml`.

use std::path::PathBuf;

use serde::Deserialize;

use crate::model::Secret;

/// The section `[store]`. Paths are relative to the archive's folder.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// `sqlite:FILE` or `postgres://USER:PASSWORD@HOST/DATABASE`.
    pub url: Secret,
    /// The file that holds the archive's key.
    pub key_file: PathBuf,
    /// The folder of the encrypted originals.
    pub originals: PathBuf,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            url: Secret::new("sqlite:tracepost.db"),
            key_file: PathBuf::from("tracepost.key"),
            originals: PathBuf::from("originals"),
        }
    }
}
