//! The kinds of watched mailboxes, and how one is opened. In: its settings. Out: an open folder, as [`Watched`].

use super::imap::Connection;
use super::kind::Watched;
use super::look::Trouble;
use super::maildir_watch::Maildir;
use super::scans::Scans;
use super::settings::{Place, Settings};

impl Settings {
    /// The folders that are watched, each on its own. What is one folder itself has one without a name.
    pub fn folders(&self) -> Vec<String> {
        match &self.place {
            Place::Imap(server) => server.folders.clone(),
            _ => vec![String::new()],
        }
    }

    /// Opens a folder: connects and logs in, or checks that the folder exists.
    ///
    /// # Errors
    /// When it does not work, with what to do.
    pub async fn open(&self, folder: &str) -> Result<Box<dyn Watched>, Trouble> {
        Ok(match &self.place {
            Place::Imap(server) => Box::new(Connection::open(self, server, folder).await?),
            Place::Maildir(path) => Box::new(Maildir::open(path, self)?),
            Place::Scans { folder, quiet } => Box::new(Scans::open(folder, *quiet, self)?),
        })
    }
}
