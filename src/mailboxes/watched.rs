//! A mailbox that is watched, whatever its kind: looked at, fetched from, settled, waited on. In: settings. Out: what lies there, by names that a
//! later look knows again, and its bytes. What has been seen before is the caller's to know; nothing here is remembered for good.

use super::imap::Connection;
use super::maildir_watch::Maildir;
use super::scans::Scans;
use super::settings::{Place, Settings};

/// A thing that lies in a mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// IMAP's UID, or a file's name.
    pub name: String,
    /// What tells a file from another of that name; empty for IMAP.
    pub stamp: String,
    /// Its size in bytes, where a look tells it.
    pub size: u64,
}

impl Item {
    /// Name and stamp, as the store keys what is known.
    pub fn key(&self) -> String {
        if self.stamp.is_empty() { self.name.clone() } else { format!("{}\0{}", self.name, self.stamp) }
    }
}

/// What a look at a mailbox showed.
#[derive(Debug, Default)]
pub struct Look {
    /// What lies there: everything after a whole look, else what may be new.
    pub items: Vec<Item>,
    /// How many things lie there in all.
    pub total: u64,
    /// Whether `items` is everything.
    pub whole: bool,
}

/// The result of fetching one thing.
#[derive(Debug)]
pub enum Fetched {
    /// Its bytes, as served, and where they were seen.
    Got {
        /// What was asked for.
        item: Item,
        /// The bytes.
        bytes: Vec<u8>,
        /// Where, in words.
        source: String,
    },
    /// It was there at the look and is gone.
    Gone(Item),
    /// It stays where it is, with one line why.
    Left(Item, String),
    /// It is to be asked for again: together with the others it would have been too much at once.
    Later(Item),
}

/// Why a mailbox cannot be had just now.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{fault}; {advice}")]
pub struct Trouble {
    /// A short stable name: `unreachable`, `login_refused`, `tls_refused`, `protocol`, `timeout`, `folder_missing`, `disk`.
    pub code: &'static str,
    /// What is wrong, in one line; from a server, cut short and cleaned.
    pub fault: String,
    /// What to do about it.
    pub advice: String,
}

impl Trouble {
    /// Whether it may be over in a moment.
    pub fn is_passing(&self) -> bool {
        matches!(self.code, "unreachable" | "timeout" | "protocol")
    }

    pub(super) fn new(code: &'static str, fault: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { code, fault: fault.into(), advice: advice.into() }
    }
}

/// A mailbox's folder, open.
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
    /// The folders that are watched each by itself; files have one without a name.
    pub fn folders(&self) -> Vec<String> {
        match &self.place {
            Place::Imap(server) => server.folders.clone(),
            Place::Maildir(_) | Place::Scans { .. } => vec![String::new()],
        }
    }

    /// Opens a folder: connects and logs in, or sees that it is there.
    ///
    /// # Errors
    /// When it cannot be had, with what to do.
    pub async fn open(&self, folder: &str) -> Result<Watched, Trouble> {
        Ok(match &self.place {
            Place::Imap(server) => Watched::Imap(Box::new(Connection::open(self, server, folder).await?)),
            Place::Maildir(path) => Watched::Maildir(Maildir::open(path, self)?),
            Place::Scans { folder, quiet } => Watched::Scans(Scans::open(folder, *quiet, self)?),
        })
    }
}

impl Watched {
    /// IMAP's UIDVALIDITY: another one means that names mean other things now. Empty for files.
    pub fn generation(&self) -> String {
        match self {
            Self::Imap(connection) => connection.generation(),
            Self::Maildir(_) | Self::Scans(_) => String::new(),
        }
    }

    /// Looks what lies there; `whole` asks for everything, else what is new since the last look may do.
    ///
    /// # Errors
    /// When the mailbox cannot be had.
    pub async fn look(&mut self, whole: bool) -> Result<Look, Trouble> {
        match self {
            Self::Imap(connection) => connection.look(whole).await,
            Self::Maildir(maildir) => maildir.look().await,
            Self::Scans(scans) => scans.look().await,
        }
    }

    /// Fetches some things, or the first of them: never more at once than a few large messages need in memory.
    ///
    /// # Errors
    /// When the mailbox cannot be had; the things are there still.
    pub async fn fetch(&mut self, items: Vec<Item>) -> Result<Vec<Fetched>, Trouble> {
        match self {
            Self::Imap(connection) => connection.fetch(items).await,
            Self::Maildir(maildir) => maildir.fetch(items).await,
            Self::Scans(scans) => scans.fetch(items).await,
        }
    }

    /// Does with the mailbox's copies what was configured, by their names. Only to be called for what is durable. Says in a word what was done;
    /// `None` if nothing was to be done.
    ///
    /// # Errors
    /// When the mailbox refuses; nothing is lost by it.
    pub async fn settle(&mut self, names: &[String]) -> Result<Option<String>, Trouble> {
        match self {
            Self::Imap(connection) => connection.settle(names).await,
            Self::Maildir(_) => Ok(None),
            Self::Scans(scans) => scans.settle(names).await.map(Some),
        }
    }

    /// Waits until something may have changed, at most until the next poll is due.
    ///
    /// # Errors
    /// When the connection is found dead.
    pub async fn wait(&mut self) -> Result<(), Trouble> {
        match self {
            Self::Imap(connection) => connection.wait().await,
            Self::Maildir(maildir) => maildir.wait().await,
            Self::Scans(scans) => scans.wait().await,
        }
    }
}
