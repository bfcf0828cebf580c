//! The archive's configuration, `tracepost.toml`. In: the file's text. Out: a [`Config`] with each room's settings,
//! or one line that names file, line, key, what was expected and what was found. It is read once and passed on by
//! value.

mod anchor;
mod calendar;
mod correspondence;
mod digest;
mod edited;
mod fault;
mod file;
mod house;
mod mailbox;
mod outbox;
mod reading;
mod retention;
mod rooms;
mod told;
mod values;
mod watch;

use std::fs;
use std::io;
use std::path::Path;

use serde::Deserialize;

pub use anchor::Anchoring;
pub use calendar::{holidays, weekend, with_holiday, with_weekend, without_holiday};
pub use correspondence::Correspondence;
pub use digest::Digest;
pub use edited::{Place, Setting, Uneditable, changed, mailboxes, setting, without_mailbox};
pub use file::{Error, FILE, commented, with_database};
pub use house::House;
pub use mailbox::Mailbox;
pub use outbox::Outbox;
pub use reading::Reading;
pub use retention::Retention;
pub use told::{told, told_of};
pub use watch::Watch;

use crate::{mailboxes, outboxes, store};

/// All settings. A missing section or key has its default.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where things are kept.
    pub store: store::Settings,
    /// Who writes the letters.
    pub house: House,
    /// How mail leaves.
    pub outbox: Outbox,
    /// Deadlines and reminders.
    pub correspondence: Correspondence,
    /// For how long things are to be kept.
    pub retention: Retention,
    /// Where the signed head of the record of custody goes.
    pub anchor: Anchoring,
    /// Who gets a mail each morning.
    pub digest: Digest,
    /// How documents are read.
    pub reading: Reading,
    /// How the daemon runs.
    pub watch: Watch,
    /// The mailboxes to watch.
    pub mailbox: Vec<Mailbox>,
}

impl Config {
    /// Reads the configuration of the archive in `folder`.
    pub fn load(folder: &Path) -> Result<Self, Error> {
        let path = folder.join(FILE);
        let text = fs::read_to_string(&path).map_err(|source| match source.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Error::Missing { folder: folder.to_owned() },
            _ => Error::Unreadable { path: path.clone(), source },
        })?;
        Self::parse(&text, &path)
    }

    /// Parses the text of a configuration. `path` is for messages.
    pub fn parse(text: &str, path: &Path) -> Result<Self, Error> {
        let config: Self = toml::from_str(text).map_err(|error| {
            let (line, fault) = fault::told(text, &error);
            Error::Fault { path: path.to_owned(), line, fault }
        })?;
        let base = path.parent().unwrap_or(Path::new(""));
        let store = config.store.check().map_err(|fault| (text.find("[store").unwrap_or(0), fault));
        let checked = store.and_then(|()| config.watch.check()).and_then(|()| mailbox::settings(&config.mailbox, base));
        checked.map_err(|f| placed(text, path, f))?;
        Ok(config)
    }

    /// The mailboxes to watch, for the archive in `folder`. Checks every file and program that they name. Contacts nothing.
    pub fn mailboxes(&self, folder: &Path) -> Result<Vec<mailboxes::Settings>, Error> {
        let path = folder.join(FILE);
        let checked = || {
            self.watch.check_world()?;
            self.mailbox.iter().try_for_each(|m| m.check_world(folder))?;
            mailbox::settings(&self.mailbox, folder)
        };
        // Positions of faults refer to this text.
        checked().map_err(|f| placed(&fs::read_to_string(&path).unwrap_or_default(), &path, f))
    }

    /// One of the mailboxes, for the archive in `folder`, without a look at the files that it names. `None` if there is none of that name.
    ///
    /// # Errors
    /// When two of its keys do not go together.
    pub fn watched(&self, name: &str, folder: &Path) -> Result<Option<mailboxes::Settings>, Error> {
        let all = mailbox::settings(&self.mailbox, folder).map_err(|f| placed("", &folder.join(FILE), f))?;
        Ok(all.into_iter().find(|m| m.name == name))
    }

    /// Checks the files, folders and programs that one mailbox names.
    ///
    /// # Errors
    /// With the key, and what is wrong with what it names.
    pub fn check_files(&self, name: &str, folder: &Path) -> Result<(), Error> {
        let mut one = self.mailbox.iter().filter(|m| m.is(name));
        one.try_for_each(|m| m.check_world(folder)).map_err(|f| placed("", &folder.join(FILE), f))
    }

    /// Our own mail addresses: that of `[house]`, and those of `own_addresses`.
    pub fn own_addresses(&self) -> Vec<String> {
        self.watch.own_addresses.iter().chain([&self.house.email]).filter(|a| !a.trim().is_empty()).cloned().collect()
    }

    /// The name server to ask and the mail server to believe; `None` if senders are not checked.
    pub fn senders(&self) -> Option<(Option<std::net::SocketAddr>, &str)> {
        self.watch
            .check_senders
            .then(|| (self.watch.name_server(), self.watch.authserv_id.as_ref().map_or("", |id| id.get_ref())))
    }

    /// How letters are sent, with the password and the certificate read from their files. Paths are relative to the archive's folder.
    ///
    /// # Errors
    /// When a file that is named cannot be read.
    pub fn outbox(&self, archive: &Path) -> Result<outboxes::Settings, Error> {
        self.outbox.settings(archive, &self.house.email)
    }

    /// How long a worker holds a job before it must renew it.
    pub fn lease(&self) -> std::time::Duration {
        std::time::Duration::from_secs(self.watch.lease_seconds.get())
    }
}

/// A fault at an offset of the text, as an error with its line.
fn placed(text: &str, path: &Path, (at, fault): watch::Fault) -> Error {
    let line = text.get(..at).map_or(0, |before| before.matches('\n').count()) + 1;
    Error::Fault { path: path.to_owned(), line, fault }
}
