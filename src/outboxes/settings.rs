//! How letters are sent: the section `[outbox]` of `tracepost.toml`.

use std::path::PathBuf;

use serde::Deserialize;

use super::Error;
use crate::model::{Secret, Way};

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Security {
    /// TLS from the first byte (port 465).
    Implicit,
    /// TLS after STARTTLS (port 587). Without it nothing is sent.
    Starttls,
    /// None. Only for a server on this computer.
    None,
}

/// The section `[outbox]`. Paths are relative to the archive's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The way that letters go, unless a command names another.
    pub way: Way,
    /// The folder of the way `folder`.
    pub folder: PathBuf,
    /// The mail server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// The user name, if the server needs one.
    pub username: Option<String>,
    /// The password.
    pub password: Option<Secret>,
    /// A certificate authority of our own (PEM).
    pub ca: Option<Vec<u8>>,
    /// The name in our greeting.
    pub hello: String,
    /// The sender, who gets bounces.
    pub from: String,
    /// An address for a copy. If the copy comes back, it settles an unknown outcome.
    pub copy_to: Option<String>,
    /// How long one step may take, in seconds.
    pub step_seconds: u64,
    /// How long the answer to the final dot may take, in seconds (RFC 5321: ten minutes).
    pub dot_seconds: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            way: Way::Folder,
            folder: PathBuf::from("outbox"),
            host: "localhost".to_owned(),
            port: 25,
            security: Security::None,
            username: None,
            password: None,
            ca: None,
            hello: "localhost".to_owned(),
            from: String::new(),
            copy_to: None,
            step_seconds: 300,
            dot_seconds: 600,
        }
    }
}

impl Settings {
    /// Checks these settings: a password never goes out without encryption, and a letter never crosses a network without it.
    ///
    /// # Errors
    /// [`Error::Settings`].
    pub fn check(&self) -> Result<(), Error> {
        let here = matches!(self.host.as_str(), "localhost" | "127.0.0.1" | "::1");
        if self.security == Security::None && !here {
            return Err(Error::Settings(format!(
                "security = \"none\" is only allowed for a server on this computer, not for {}; use \"implicit\" or \"starttls\"",
                self.host
            )));
        }
        if self.username.is_some() != self.password.is_some() {
            return Err(Error::Settings(
                "username and password_file belong together; set both, or none of them".to_owned(),
            ));
        }
        Ok(())
    }
}
