//! What the rest of the store builds on: the database and its one SQL dialect, encrypted originals, the key,
//! errors, and the record of custody. In: settings and a key file. Out: an open [`archive::Archive`]. It does not
//! know what is kept in it.

pub(super) mod archive;
pub(super) mod bucket;
pub(super) mod database;
pub(super) mod error;
pub(super) mod events;
pub(super) mod key;
pub(super) mod keyring;
pub(super) mod opening;
pub(super) mod originals;
pub(super) mod person;
pub(super) mod renewed;
pub(super) mod rows;
pub(super) mod sealed;
pub(super) mod settings;
pub(super) mod threads;
#[cfg(test)]
mod traps;
pub(super) mod whole;
