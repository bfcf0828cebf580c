//! The result of a look at a watched mailbox, and of fetching, for every kind of mailbox. Plain data.

/// An item in a mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// IMAP's UID, or a file's name.
    pub name: String,
    /// What distinguishes a file from another one with that name; empty for IMAP.
    pub stamp: String,
    /// Its size in bytes, if a look tells it.
    pub size: u64,
}

impl Item {
    /// Name and stamp, the key under which the store keeps items.
    pub fn key(&self) -> String {
        if self.stamp.is_empty() { self.name.clone() } else { format!("{}\0{}", self.name, self.stamp) }
    }
}

/// The result of a look at a mailbox.
#[derive(Debug, Default)]
pub struct Look {
    /// The items: all of them after a whole look, else those that may be new.
    pub items: Vec<Item>,
    /// How many items are in the mailbox.
    pub total: u64,
    /// Whether `items` is everything.
    pub whole: bool,
}

/// The result of fetching one item.
#[derive(Debug)]
pub enum Fetched {
    /// Its bytes, as the server sent them, and their source.
    Got {
        /// The item.
        item: Item,
        /// The bytes.
        bytes: Vec<u8>,
        /// The source, in words.
        source: String,
    },
    /// It was there at the look, and is gone now.
    Gone(Item),
    /// It stays in the mailbox; the reason in one line.
    Left(Item, String),
    /// It must be fetched again, because the items together were too large.
    Later(Item),
}

/// Why a mailbox does not work at the moment.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{fault}; {advice}")]
pub struct Trouble {
    /// A short stable name: `unreachable`, `login_refused`, `tls_refused`, `protocol`, `timeout`, `folder_missing`, `disk`.
    pub code: &'static str,
    /// What is wrong, in one line. A server's words are shortened and cleaned.
    pub fault: String,
    /// What to do about it.
    pub advice: String,
}

impl Trouble {
    /// Whether it may be over soon.
    pub fn is_passing(&self) -> bool {
        matches!(self.code, "unreachable" | "timeout" | "protocol")
    }

    pub(super) fn new(code: &'static str, fault: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { code, fault: fault.into(), advice: advice.into() }
    }
}
