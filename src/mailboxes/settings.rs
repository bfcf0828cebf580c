//! What is watched, and how: one mailbox of the configuration, understood.

use std::path::PathBuf;
use std::time::Duration;

use crate::model::Secret;

/// A mailbox to watch.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Its name, by which status, sightings and the resume point know it.
    pub name: String,
    /// What kind of place it is.
    pub place: Place,
    /// How long at most between two looks.
    pub poll: Duration,
    /// A server or disk that gives no sign for so long is given up.
    pub timeout: Duration,
    /// The largest thing that is taken, in bytes.
    pub largest: u64,
    /// What is done with the mailbox's copy once ours is durable.
    pub afterwards: Afterwards,
}

/// A kind of place.
#[derive(Debug, Clone)]
pub enum Place {
    /// Folders on an IMAP server.
    Imap(Server),
    /// A Maildir.
    Maildir(PathBuf),
    /// A folder into which scans are put, a file or a sub-folder an item.
    Scans {
        /// The folder.
        folder: PathBuf,
        /// How long a thing must have lain unchanged before it is taken: a scanner writes slowly.
        quiet: Duration,
    },
}

/// An IMAP server and who we are there.
#[derive(Debug, Clone)]
pub struct Server {
    /// Its name, compared with its certificate.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub tls: Tls,
    /// A file of certificates (PEM) to trust besides the system's own.
    pub ca_file: Option<PathBuf>,
    /// The login name.
    pub user: String,
    /// How we show who we are.
    pub login: Login,
    /// The folders to watch.
    pub folders: Vec<String>,
}

/// How a connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte on.
    Implicit,
    /// After STARTTLS, and nothing before it is believed.
    StartTls,
    /// Not at all: to this machine only.
    None,
}

/// How we show who we are. Read anew at each login, so that a changed password or token needs no restart.
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

/// What is done with the mailbox's copy once ours is durable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Afterwards {
    /// Nothing: the mailbox is a second copy, and stays as it is.
    Leave,
    /// It gets this flag.
    Flag(String),
    /// It is moved to this folder.
    Move(String),
}
