//! The settings of one watched mailbox.

use std::path::PathBuf;
use std::time::Duration;

use crate::model::Secret;

/// A mailbox to watch.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Its name. Status, sightings and the stored position use it.
    pub name: String,
    /// What kind of mailbox it is.
    pub place: Place,
    /// The longest time between two looks.
    pub poll: Duration,
    /// How long a server or disk may take to answer.
    pub timeout: Duration,
    /// The largest message that is taken, in bytes.
    pub largest: u64,
    /// What happens to the mailbox's copy when ours is safe in the archive.
    pub afterwards: Afterwards,
}

/// A kind of mailbox.
#[derive(Debug, Clone)]
pub enum Place {
    /// Folders on an IMAP server.
    Imap(Server),
    /// A Maildir.
    Maildir(PathBuf),
    /// A folder for scans. Each file or sub-folder is one item.
    Scans {
        /// The folder.
        folder: PathBuf,
        /// How long an item must not have changed before it is taken, because a scanner writes slowly.
        quiet: Duration,
    },
}

impl Place {
    /// Whether senders put mail there. Else people put papers there, and each is taken away when it is safe in the archive.
    pub fn is_mail(&self) -> bool {
        !matches!(self, Self::Scans { .. })
    }
}

/// An IMAP server, and our login there.
#[derive(Debug, Clone)]
pub struct Server {
    /// Its name, which its certificate must have.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub tls: Tls,
    /// A file of certificates (PEM) to trust, besides the system's own.
    pub ca_file: Option<PathBuf>,
    /// The login name.
    pub user: String,
    /// How we log in.
    pub login: Login,
    /// The folders to watch.
    pub folders: Vec<String>,
}

/// How a connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte on.
    Implicit,
    /// After STARTTLS. Nothing before it is believed.
    StartTls,
    /// Not at all. Only for this computer.
    None,
}

/// How we log in. It is read again at each login, so that a changed password or token needs no restart.
#[derive(Debug, Clone)]
pub enum Login {
    /// A password in a file (its first line).
    PasswordFile(PathBuf),
    /// A password from the environment.
    Password(Secret),
    /// An OAuth 2.0 access token in a file (its first line), for XOAUTH2.
    TokenFile(PathBuf),
    /// A program that prints an access token.
    TokenCommand(Vec<String>),
}

/// What happens to the mailbox's copy when ours is safe in the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Afterwards {
    /// Nothing. The mailbox stays as it is, as a second copy.
    Leave,
    /// It gets this flag.
    Flag(String),
    /// It is moved to this folder.
    Move(String),
}
