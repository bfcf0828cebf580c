//! The names of people. In: a name as given. Out: the name as it is stored, or why it is not possible.

use jiff::Timestamp;
use unicode_normalization::UnicodeNormalization;

use super::database::{Tx, on};
use super::error::{Error, Result};

/// The machine's name in events; no person has it.
pub const MACHINE: &str = "tracepost";

/// A person's name as it is kept: NFC, trimmed, one line of at most 100 characters, and not the machine's.
pub fn person_name(name: &str) -> Result<String> {
    let kept: String = name.trim().nfc().collect();
    let refuse = |expected| Error::Name { found: name.to_owned(), expected };
    if kept.is_empty() || kept.chars().count() > 100 || kept.chars().any(char::is_control) {
        return Err(refuse("expected one line of 1 to 100 characters"));
    }
    if kept.eq_ignore_ascii_case(MACHINE) {
        return Err(refuse("this name is used for the program in the events"));
    }
    Ok(kept)
}

/// Makes a name one of the archive's people; false where it was.
pub(in crate::store) async fn insert(tx: &mut Tx, name: &str, now: Timestamp) -> Result<bool> {
    let sql = "INSERT INTO people (name, position, added) \
               SELECT $1, (SELECT coalesce(max(position), 0) + 1 FROM people), $2 WHERE true ON CONFLICT (name) DO NOTHING";
    let now = now.to_string();
    Ok(on!(tx, c => sqlx::query(sql).bind(name).bind(now).execute(c).await.map(|r| r.rows_affected()))? == 1)
}
