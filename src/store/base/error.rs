//! What the world can refuse the store: disk, database, key. Each message is one line: what, where, what to do.

use std::io;
use std::path::{Path, PathBuf};

/// Why the store could not do what it was asked; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no key file.
    #[error(
        "the key file {} is missing; nobody can read the archive without it; put it back from your copy, or set \
         key_file in the configuration to its path", .path.display()
    )]
    KeyMissing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The settings say that systemd or the environment gives the key, and neither does.
    #[error("the key is not there: key_file is {setting:?} in the configuration, and {advice}")]
    KeyNotGiven {
        /// What `key_file` is.
        setting: String,
        /// What to do.
        advice: String,
    },
    /// Another process has changed the key since this one opened the archive.
    #[error("the archive's key was changed while this program was running; start it again; nothing was changed")]
    KeyChanged,
    /// A change of the key cannot be begun, or not be ended.
    #[error("the key was not changed: {0}")]
    Rotation(String),
    /// Something that must wait until a change of the key is done.
    #[error("a change of the key is not finished; run: tracepost key rotate")]
    RotationUnfinished,
    /// The key cannot be given to a recovery recipient, or not be recovered.
    #[error("recovery of the key: {0}")]
    Recovery(String),
    /// The key file holds no key.
    #[error("the key file {} is damaged: {found}; put it back from your copy", .path.display())]
    KeyDamaged {
        /// The file.
        path: PathBuf,
        /// What was expected and what was there.
        found: String,
    },
    /// The key file may be read by others.
    #[error(
        "other users can read the key file {} (mode {mode:04o}); run: chmod 600 {}",
        .path.display(), .path.display()
    )]
    KeyOpen {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// The key is not the one the archive was made with.
    #[error(
        "the key in {} does not open {place}; it belongs to another archive, or {place} is damaged; put this archive's own \
         key file back", .path.display()
    )]
    KeyWrong {
        /// The key file.
        path: PathBuf,
        /// The database, without a password.
        place: String,
    },
    /// There is no database where the configuration says.
    #[error("there is no database at {place}; {advice}")]
    NoDatabase {
        /// The database, without a password.
        place: String,
        /// What to do.
        advice: String,
    },
    /// There is an archive already where one was to be made.
    #[error("there is already an archive in {place}; nothing was changed")]
    Exists {
        /// The place.
        place: String,
    },
    /// The database runs with settings under which acknowledged writes could be lost.
    #[error(
        "the database {place} could lose data: its setting {setting} is {found}, expected {expected}; change it and try again"
    )]
    Unsafe {
        /// The database, without a password.
        place: String,
        /// The setting.
        setting: &'static str,
        /// What it is.
        found: String,
        /// What it should be.
        expected: &'static str,
    },
    /// The address of the database is none we understand.
    #[error(
        "url: expected \"sqlite:FILE\" or \"postgres://USER@HOST/DATABASE\", found {found:?}; correct it in the configuration"
    )]
    Address {
        /// What was there, without a password.
        found: String,
    },
    /// The database is on another computer, and its address says to speak to it unguarded.
    #[error(
        "url: PostgreSQL on {host} would be spoken to with sslmode={found}, so that others could read or answer in its place; write \
         sslmode=verify-full, and sslrootcert=FILE if its certificate is of your own authority"
    )]
    PlainDatabase {
        /// The computer.
        host: String,
        /// The mode in the address.
        found: String,
    },
    /// The archive was made or changed by a later program.
    #[error("a newer tracepost has written the database {place}; update the program ({detail})")]
    Newer {
        /// The database, without a password.
        place: String,
        /// What the database holds that we do not know.
        detail: String,
    },
    /// A change was written down of a table whose rows are not bound to events.
    #[error("the database has a trigger on {table} that this tracepost does not know; use the program that made it")]
    TableUnknown {
        /// Its name.
        table: String,
    },
    /// A newer program has changed a table since this one opened the archive.
    #[error(
        "a newer tracepost has changed the table {table} while this program was running; start it again; nothing was changed"
    )]
    TablesChanged {
        /// The table.
        table: String,
    },
    /// What is to be proven is not as the record of custody says.
    #[error("the row {row} is not as the record of custody says; run: tracepost log --verify; no evidence was made")]
    Unproven {
        /// Its table and key.
        row: String,
    },
    /// A bound row was changed and no event tells of it.
    #[error(
        "a row of {table} was changed without an event; nothing was changed; this is a fault of the program: please report it"
    )]
    Untold {
        /// The table.
        table: String,
    },
    /// An original is not what it was.
    #[error("the original {sha256} is damaged ({found}) in {}; put the file back from your backup", .path.display())]
    Damaged {
        /// Its SHA-256.
        sha256: String,
        /// Its file.
        path: PathBuf,
        /// What is wrong with it.
        found: String,
    },
    /// An original is not there.
    #[error("the original {sha256} is missing: expected {}; put the file back from your backup", .path.display())]
    Missing {
        /// Its SHA-256.
        sha256: String,
        /// Where its file should be.
        path: PathBuf,
    },
    /// An original was deleted by two persons.
    #[error("{arrival} was deleted at {at}, by {asked_by} and {agreed_by}: {reason}")]
    Deleted {
        /// Its SHA-256.
        arrival: String,
        /// When.
        at: String,
        /// Who asked for it.
        asked_by: String,
        /// Who agreed.
        agreed_by: String,
        /// Why.
        reason: String,
    },
    /// A deletion was asked for, agreed on or taken back by others in the meantime.
    #[error("the deletion of {arrival} is not as you saw it; look again: tracepost deletion list; nothing was changed")]
    DeletionChanged {
        /// The SHA-256 of what came in.
        arrival: String,
    },
    /// Something that stays rests on what was to be deleted.
    #[error("{arrival} cannot be deleted: {} rests on it; nothing was changed", .by.join(", "))]
    RestsOn {
        /// The SHA-256 of what came in.
        arrival: String,
        /// The texts and letters.
        by: Vec<String>,
    },
    /// A reading that a person has worked on would be replaced.
    #[error("{subject} is not read again, because {by} has decided on its values; that work would be lost")]
    PersonWasHere {
        /// What was to be replaced.
        subject: String,
        /// Who.
        by: String,
    },
    /// A worker slept past its lease, and another has the job.
    #[error("another worker has taken {subject}; nothing was changed")]
    Fenced {
        /// The job.
        subject: String,
    },
    /// Somebody else has changed what a person was deciding on.
    #[error("{subject} was changed by {by} since you opened it; look at it again, then decide; nothing was changed")]
    Changed {
        /// What was to be changed.
        subject: String,
        /// Who changed it.
        by: String,
    },
    /// A person wants to undo a decision, and none of theirs stands.
    #[error("there is nothing to undo: no decision of yours on {0} stands")]
    NothingToUndo(String),
    /// A person wants to undo a decision that is not the last one any more.
    #[error(
        "your decision ({kind}) cannot be undone: {by} has changed something here since; nothing was changed; if it is \
         wrong, decide again"
    )]
    DecidedSince {
        /// The decision that was to be undone.
        kind: String,
        /// Who decided after it.
        by: String,
    },
    /// A person rejects a link, or leaves one open, that nobody has proposed.
    #[error("nobody has said that message {arrival} answers request {request}: there is no link to change")]
    NoLink {
        /// The message.
        arrival: String,
        /// The request.
        request: String,
    },
    /// Something was asked of a row that is not there.
    #[error("{0} is not in the archive")]
    Unknown(String),
    /// Somebody else was faster.
    #[error("{subject} is now {found}, not {expected}, because somebody else was faster; nothing was changed")]
    MovedOn {
        /// What was to be moved.
        subject: String,
        /// Where it was seen.
        expected: String,
        /// Where it is.
        found: String,
    },
    /// A name or number is in use.
    #[error("{0} exists already; nothing was changed")]
    Taken(String),
    /// A request that has gone out, or is approved, would ask something else.
    #[error("what request {request} asks cannot be changed: {why}; nothing was changed")]
    Fixed {
        /// Its reference.
        request: String,
        /// Why not, and what to do.
        why: String,
    },
    /// A person's name that cannot be one.
    #[error("{found:?} cannot be a person's name: {expected}")]
    Name {
        /// What was given.
        found: String,
        /// What a name is.
        expected: &'static str,
    },
    /// A row does not hold what this program writes.
    #[error("the database has {found:?} as {what}; it was written by another program or is damaged")]
    Row {
        /// The column's meaning.
        what: &'static str,
        /// What it holds.
        found: String,
    },
    /// A file could not be read or written.
    #[error("{doing} {}: {source}", .path.display())]
    File {
        /// What was tried: `cannot write`.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The database refused.
    #[error("the database refused: {0}; nothing was changed")]
    Database(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A backup cannot be made here, or is not what it should be.
    #[error("the backup in {}: {found}", .path.display())]
    Backup {
        /// Its folder.
        path: PathBuf,
        /// What is wrong, and what to do.
        found: String,
    },
    /// The system gave no random numbers.
    #[error("the system gave no random numbers: {0}")]
    Random(String),
    /// A unit of work broke off: a fault of ours.
    #[error("an operation on the archive failed ({0}); nothing was changed; please report this")]
    BrokenOff(String),
}

/// What store functions return.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Whether the disk is full: the world's fault, and one that passes.
    pub fn disk_full(&self) -> bool {
        match self {
            Self::File { source, .. } => {
                matches!(source.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
            }
            // SQLITE_FULL, and PostgreSQL's disk_full.
            Self::Database(error) => {
                let code = error.downcast_ref::<sqlx::Error>().and_then(sqlx::Error::as_database_error);
                code.and_then(|e| e.code()).is_some_and(|code| code == "13" || code == "53100")
            }
            _ => false,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(Box::new(error))
    }
}

/// For `map_err` on file operations.
pub(in crate::store) fn at<'p>(doing: &'static str, path: &'p Path) -> impl FnOnce(io::Error) -> Error + 'p {
    move |source| Error::File { doing, path: path.to_owned(), source }
}

/// The row is not where the caller saw it.
pub(in crate::store) fn gone(subject: &str, expected: &str, found: Option<&str>) -> Error {
    match found {
        Some(found) => Error::MovedOn {
            subject: subject.to_owned(),
            expected: expected.replace('_', " "),
            found: found.replace('_', " "),
        },
        None => Error::Unknown(subject.to_owned()),
    }
}
