//! What the rest of the store builds on: the database and its one SQL dialect, encrypted originals, the key,
//! errors, and the record of custody. In: settings and a key file. Out: an open [`archive::Archive`]. It does not
//! know what is kept in it.

pub(super) mod archive;
pub(super) mod arming;
pub(super) mod bucket;
pub(super) mod chain;
pub(super) mod custody;
pub(super) mod database;
pub(super) mod error;
pub(super) mod event_rows;
pub(super) mod event_text;
pub(super) mod events;
pub(super) mod key;
pub(super) mod keyring;
pub(super) mod merkle;
pub(super) mod opening;
pub(super) mod originals;
pub(super) mod person;
pub(super) mod renewed;
pub(super) mod row_text;
pub(super) mod rows;
pub(super) mod rows_held;
pub(super) mod sealed;
pub(super) mod settings;
pub(super) mod shapes;
pub(super) mod signing;
pub(super) mod taking_in;
pub(super) mod threads;
pub(super) mod touched;
#[cfg(test)]
mod traps;
#[cfg(test)]
mod untold;
pub(super) mod value;
pub(super) mod whole;
