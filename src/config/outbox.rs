//! The section `[outbox]`: how letters are sent.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::file::Error;
use super::values::{Whole, line};
use crate::model::{Secret, Way};
use crate::outboxes::{Security, Settings};

/// How letters are sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Outbox {
    /// The way that letters go, unless a command names another.
    pub way: Way,
    /// The folder of the way `folder`.
    pub folder: PathBuf,
    /// The mail server.
    #[serde(deserialize_with = "line")]
    pub host: String,
    /// Its port.
    pub port: Whole<1, 65_535>,
    /// How the connection is protected.
    pub security: Security,
    /// The user's name; empty for none.
    #[serde(deserialize_with = "line")]
    pub username: String,
    /// A file that holds the password; empty for none.
    pub password_file: PathBuf,
    /// Our own certificate authority (PEM); empty for none.
    pub ca_file: PathBuf,
    /// The name in our greeting (EHLO).
    #[serde(deserialize_with = "line")]
    pub hello: String,
    /// The address that gets a copy; empty for none.
    #[serde(deserialize_with = "line")]
    pub copy_to: String,
    /// How long one step may take.
    pub step_seconds: Whole<1, 3600>,
    /// How long the answer to the final dot may take.
    pub dot_seconds: Whole<1, 3600>,
}

impl Default for Outbox {
    fn default() -> Self {
        let plain = Settings::default();
        Self {
            way: plain.way,
            folder: plain.folder,
            host: plain.host,
            port: Whole::of(u64::from(plain.port)),
            security: plain.security,
            username: String::new(),
            password_file: PathBuf::new(),
            ca_file: PathBuf::new(),
            hello: plain.hello,
            copy_to: String::new(),
            step_seconds: Whole::of(plain.step_seconds),
            dot_seconds: Whole::of(plain.dot_seconds),
        }
    }
}

impl Outbox {
    /// How letters are sent from an address, with the password and the certificate read from their files. Paths are relative to the archive's
    /// folder.
    ///
    /// # Errors
    /// When a file that is named cannot be read.
    pub(super) fn settings(&self, archive: &Path, from: &str) -> Result<Settings, Error> {
        let given = |text: &str| Some(text.trim().to_owned()).filter(|t| !t.is_empty());
        let file = |path: &Path| -> Result<Option<Vec<u8>>, Error> {
            if path.as_os_str().is_empty() {
                return Ok(None);
            }
            let path = archive.join(path);
            fs::read(&path).map(Some).map_err(|source| Error::Unreadable { path, source })
        };
        let password = file(&self.password_file)?.map(|bytes| {
            let text = String::from_utf8_lossy(&bytes);
            Secret::new(text.trim_end_matches(['\r', '\n']).to_owned())
        });
        Ok(Settings {
            way: self.way,
            folder: archive.join(&self.folder),
            host: self.host.clone(),
            port: u16::try_from(self.port.get()).unwrap_or(25),
            security: self.security,
            username: given(&self.username),
            password,
            ca: file(&self.ca_file)?,
            hello: self.hello.clone(),
            from: from.trim().to_owned(),
            copy_to: given(&self.copy_to),
            step_seconds: self.step_seconds.get(),
            dot_seconds: self.dot_seconds.get(),
        })
    }
}
