//! The people who work with the archive. A person is added by another, or by the first change that they make. Nobody
//! is removed.

use jiff::Timestamp;
use unicode_normalization::UnicodeNormalization;

use super::database::{Tx, on};
use super::error::{Error, Result};
use super::events::{Work, nothing_before, seal};
use super::{Archive, KEY_CHECK, key, unit};
use crate::model::Person;

/// The machine's name in events; no person has it.
pub const MACHINE: &str = "tracepost";

impl Archive {
    /// Everyone, in the order they were added.
    pub async fn people(&self) -> Result<Vec<Person>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let names: Vec<String> =
                on!(&mut tx, c => sqlx::query_scalar("SELECT name FROM people ORDER BY position").fetch_all(c).await)?;
            Ok(names.into_iter().map(|name| Person { name }).collect())
        })
        .await
    }

    /// Adds a person; false where they were there already (nothing is changed then).
    pub async fn add_person(&self, name: &str, who: &str, now: Timestamp) -> Result<bool> {
        let (archive, name, who) = (self.clone(), person_name(name)?, person_name(who)?);
        unit(async move {
            let mut work = Work::begin(&archive, who.clone(), now).await?;
            if who == name {
                work.introduced = true; // their own adding is the one event
            }
            let added = insert(&mut work, &name).await?;
            if added {
                work.event("person added", &format!("person {name}"), serde_json::json!({})).await?;
                work.commit().await?;
            }
            Ok(added)
        })
        .await
    }

    /// The archive's first rows: its identity, the head of the events, its first person.
    pub(super) async fn found(&self, check_key: [u8; 32], who: String, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), person_name(&who)?);
        unit(async move {
            let uuid = uuid::Uuid::now_v7().to_string();
            let mut tx = archive.db.write().await?;
            let head = "INSERT INTO event_head (id, seq, hash, seal) VALUES (1, 0, $1, $2)";
            let (none, sealed) = (nothing_before(), seal(&archive.seal_key, 0, &nothing_before()));
            on!(&mut tx, c => sqlx::query(head).bind(none).bind(sealed).execute(c).await.map(|_| ()))?;
            let row = "INSERT INTO archive (id, uuid, created, key_check) VALUES (1, $1, $2, $3)";
            let check = key::seal(&check_key, KEY_CHECK);
            on!(&mut tx, c => sqlx::query(row).bind(&uuid).bind(now.to_string()).bind(check).execute(c).await.map(|_| ()))?;
            let mut work = Work::within(tx, &archive, who.clone(), now);
            work.introduced = true; // two lines below
            work.event("archive made", &format!("archive {uuid}"), serde_json::json!({ "format": 1 })).await?;
            insert(&mut work, &who).await?;
            work.event("person added", &format!("person {who}"), serde_json::json!({})).await?;
            work.commit().await
        })
        .await
    }

    /// What the archive's row holds to tell its key from another.
    pub(super) async fn key_check(&self) -> Result<String> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_scalar("SELECT key_check FROM archive").fetch_one(c).await)?)
        })
        .await
    }
}

/// Makes a name one of the archive's people; false where it was.
pub(super) async fn insert(work: &mut Work, name: &str) -> Result<bool> {
    let sql = "INSERT INTO people (name, position, added) \
               SELECT $1, (SELECT coalesce(max(position), 0) + 1 FROM people), $2 WHERE true ON CONFLICT (name) DO NOTHING";
    let now = work.now.to_string();
    let tx: &mut Tx = &mut work.tx;
    Ok(on!(tx, c => sqlx::query(sql).bind(name).bind(now).execute(c).await.map(|r| r.rows_affected()))? == 1)
}

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
