//! A watched mailbox of any kind. In: its settings. Out: what is in it, under names that later looks give again, and
//! the bytes. The caller remembers what was seen before. Nothing is stored here.

use super::imap::Connection;
use super::look::{Fetched, Item, Look, Trouble};
use super::maildir_watch::Maildir;
use super::scans::Scans;
use super::settings::{Place, Settings};

/// An open folder of a mailbox.
#[derive(Debug)]
pub enum Watched {
    /// On an IMAP server.
    Imap(Box<Connection>),
    /// A Maildir.
    Maildir(Maildir),
    /// A folder of scans.
    Scans(Scans),
}

impl Settings {
    /// The folders that are watched, each on its own. Maildirs and folders for scans have one without a name.
    pub fn folders(&self) -> Vec<String> {
        match &self.place {
            Place::Imap(server) => server.folders.clone(),
            Place::Maildir(_) | Place::Scans { .. } => vec![String::new()],
        }
    }

    /// Opens a folder: connects and logs in, or checks that the folder exists.
    ///
    /// # Errors
    /// When it does not work, with what to do.
    pub async fn open(&self, folder: &str) -> Result<Watched, Trouble> {
        Ok(match &self.place {
            Place::Imap(server) => Watched::Imap(Box::new(Connection::open(self, server, folder).await?)),
            Place::Maildir(path) => Watched::Maildir(Maildir::open(path, self)?),
            Place::Scans { folder, quiet } => Watched::Scans(Scans::open(folder, *quiet, self)?),
        })
    }
}

impl Watched {
    /// IMAP's UIDVALIDITY. If it changes, the UIDs have a new meaning. Empty for files.
    pub fn generation(&self) -> String {
        match self {
            Self::Imap(connection) => connection.generation(),
            Self::Maildir(_) | Self::Scans(_) => String::new(),
        }
    }

    /// Looks at the mailbox. `whole` asks for all items; else those since the last look are enough.
    ///
    /// # Errors
    /// When the mailbox does not work.
    pub async fn look(&mut self, whole: bool) -> Result<Look, Trouble> {
        match self {
            Self::Imap(connection) => connection.look(whole).await,
            Self::Maildir(maildir) => maildir.look().await,
            Self::Scans(scans) => scans.look().await,
        }
    }

    /// Fetches some items, or only the first of them: never more at once than a few large messages need in memory.
    ///
    /// # Errors
    /// When the mailbox does not work. The items are still in it.
    pub async fn fetch(&mut self, items: Vec<Item>) -> Result<Vec<Fetched>, Trouble> {
        match self {
            Self::Imap(connection) => connection.fetch(items).await,
            Self::Maildir(maildir) => maildir.fetch(items).await,
            Self::Scans(scans) => scans.fetch(items).await,
        }
    }

    /// Flags or moves the mailbox's copies of these items, as configured. Call it only for items that are safe in the archive. Returns what was done;
    /// `None` if nothing was to be done.
    ///
    /// # Errors
    /// When the mailbox refuses. Nothing is lost.
    pub async fn settle(&mut self, names: &[String]) -> Result<Option<String>, Trouble> {
        match self {
            Self::Imap(connection) => connection.settle(names).await,
            Self::Maildir(_) => Ok(None),
            Self::Scans(scans) => scans.settle(names).await.map(Some),
        }
    }

    /// Waits until something may have changed, at most until the next poll.
    ///
    /// # Errors
    /// When the connection is dead.
    pub async fn wait(&mut self) -> Result<(), Trouble> {
        match self {
            Self::Imap(connection) => connection.wait().await,
            Self::Maildir(maildir) => maildir.wait().await,
            Self::Scans(scans) => scans.wait().await,
        }
    }
}
