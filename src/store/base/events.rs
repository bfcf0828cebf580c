//! The record of custody: who, when, what, to what, each event with the hash of the one before.
//!
//! An event's hash is SHA-256, in hexadecimal, over the line `tracepost event 1\n` and then the fields `seq` (decimal), `at`
//! (RFC 3339), `who`, `what`, `subject`, `detail`, `previous` in this order, each as 8 bytes big-endian length in bytes and the UTF-8
//! bytes. Anyone can recompute it. The head row holds the last hash, so that a cut tail shows, sealed with a key derived from the
//! archive's, so that whoever owns the database but not the key cannot write another history.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::archive::{Archive, unit};
use super::database::{Tx, on};
use super::error::{Error, Result};
use super::key;
use super::person::{self, MACHINE, person_name};
use crate::model::Event;

/// A unit of work that changes something: a transaction, who does it, and when. All events go through it.
pub(in crate::store) struct Work {
    pub(in crate::store) tx: Tx,
    pub(in crate::store) who: String,
    pub(in crate::store) now: Timestamp,
    seal_key: [u8; 32],
    /// Whether `who` is known to be one of the archive's people.
    pub(in crate::store) introduced: bool,
}

impl Work {
    /// Begins; waits for other writers and holds the chain from here to the end, so that writers never cross.
    pub(in crate::store) async fn begin(archive: &Archive, who: String, now: Timestamp) -> Result<Self> {
        let who = if who == MACHINE { who } else { person_name(&who)? };
        let mut tx = archive.db.write().await?;
        on!(&mut tx, c => sqlx::query("UPDATE event_head SET seq = seq").execute(c).await.map(|_| ()))?;
        // After a change of the key by another process, no row may name a file that was written under the old key.
        let check: String = on!(&mut tx, c => sqlx::query_scalar("SELECT key_check FROM archive").fetch_one(c).await)?;
        if check != archive.key_check {
            return Err(Error::KeyChanged);
        }
        Ok(Self::within(tx, archive, who, now))
    }

    /// Goes on within a transaction that holds the chain already.
    pub(in crate::store) fn within(tx: Tx, archive: &Archive, who: String, now: Timestamp) -> Self {
        Self { tx, who, now, seal_key: archive.seal_key, introduced: false }
    }

    /// Adds an event; `detail` is a JSON object. Whoever is new becomes one of the archive's people with the first thing they do: that
    /// is an event of its own, before it.
    pub(in crate::store) async fn event(&mut self, what: &str, subject: &str, detail: serde_json::Value) -> Result<()> {
        if !self.introduced {
            self.introduced = true;
            let who = self.who.clone();
            if who != MACHINE && person::insert(&mut self.tx, &who, self.now).await? {
                self.append("person added", &format!("person {who}"), serde_json::json!({})).await?;
            }
        }
        self.append(what, subject, detail).await
    }

    async fn append(&mut self, what: &str, subject: &str, detail: serde_json::Value) -> Result<()> {
        let head = "UPDATE event_head SET seq = seq + 1 RETURNING seq, hash";
        let (seq, previous): (i64, String) = on!(&mut self.tx, c => sqlx::query_as(head).fetch_one(c).await)?;
        let mut event = Event {
            seq,
            at: self.now,
            who: self.who.clone(),
            what: what.to_owned(),
            subject: subject.to_owned(),
            detail: detail.to_string(),
            previous,
            hash: String::new(),
        };
        event.hash = hash(&event);
        let insert = "INSERT INTO events (seq, at, who, what, subject, detail, previous, hash) \
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        on!(&mut self.tx, c => sqlx::query(insert)
            .bind(event.seq).bind(event.at.to_string()).bind(&event.who).bind(&event.what).bind(&event.subject)
            .bind(&event.detail).bind(&event.previous).bind(&event.hash)
            .execute(c).await.map(|_| ()))?;
        let seal = seal(&self.seal_key, event.seq, &event.hash);
        let update = "UPDATE event_head SET hash = $1, seal = $2";
        on!(&mut self.tx, c => sqlx::query(update).bind(&event.hash).bind(seal).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Makes all of it last.
    pub(in crate::store) async fn commit(self) -> Result<()> {
        self.tx.commit().await
    }
}

/// The hash of an event's other fields.
fn hash(event: &Event) -> String {
    let (seq, at) = (event.seq.to_string(), event.at.to_string());
    let mut digest = Sha256::new();
    digest.update(b"tracepost event 1\n");
    for field in [&seq, &at, &event.who, &event.what, &event.subject, &event.detail, &event.previous] {
        digest.update((field.len() as u64).to_be_bytes());
        digest.update(field.as_bytes());
    }
    hex::encode(digest.finalize())
}

pub(in crate::store) fn seal(key: &[u8; 32], seq: i64, hash: &str) -> String {
    key::seal(key, format!("{seq} {hash}").as_bytes())
}

/// What stands before the first event.
pub(in crate::store) fn nothing_before() -> String {
    "0".repeat(64)
}

/// The end of the chain: to be written down outside the archive, since it vouches for all before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The number of the last event, 0 for none.
    pub seq: i64,
    /// Its hash.
    pub hash: String,
}

/// The first place where the chain does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The number of the event at fault.
    pub seq: i64,
    /// What is wrong, in words.
    pub found: String,
}

/// What a walk along the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every event is as it was written.
    Holds(Head),
    /// Something was changed.
    Broken(Broken),
}

/// The columns of an event.
pub(in crate::store) type Row = (i64, String, String, String, String, String, String, String);

impl Archive {
    /// Up to `limit` events from number `from` on (1 is the first), in order.
    pub async fn events(&self, from: i64, limit: i64) -> Result<Vec<Event>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            rows(&mut tx, from, limit).await?.into_iter().map(event).collect()
        })
        .await
    }

    /// The end of the chain as it is written.
    pub async fn head(&self) -> Result<Head> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT seq, hash FROM event_head";
            let (seq, hash) = on!(&mut tx, c => sqlx::query_as(sql).fetch_one(c).await)?;
            Ok(Head { seq, hash })
        })
        .await
    }

    /// Walks the whole chain: every number, every hash, and the head against the last of them.
    pub async fn verify_events(&self) -> Result<Verdict> {
        let archive = self.clone();
        unit(async move { verify(&archive).await }).await
    }
}

async fn verify(archive: &Archive) -> Result<Verdict> {
    let mut tx = archive.db.read().await?;
    let mut last = Head { seq: 0, hash: nothing_before() };
    loop {
        let some = rows(&mut tx, last.seq + 1, 1000).await?;
        if some.is_empty() {
            break;
        }
        for row in some {
            if let Some(found) = fault(&last, &row) {
                return Ok(Verdict::Broken(Broken { seq: last.seq + 1, found }));
            }
            last = Head { seq: row.0, hash: row.7 };
        }
    }
    let below = "SELECT count(*) FROM events WHERE seq < 1";
    let below: i64 = on!(&mut tx, c => sqlx::query_scalar(below).fetch_one(c).await)?;
    if below > 0 {
        return Ok(Verdict::Broken(Broken { seq: 0, found: "an event stands before the first".to_owned() }));
    }
    let head = "SELECT seq, hash, seal FROM event_head";
    let head: Option<(i64, String, String)> = on!(&mut tx, c => sqlx::query_as(head).fetch_optional(c).await)?;
    let broken = |seq, found: String| Ok(Verdict::Broken(Broken { seq, found }));
    match head {
        None => broken(last.seq, "the head of the chain is missing".to_owned()),
        Some((seq, _, _)) if seq > last.seq => {
            broken(last.seq + 1, format!("the events {} to {seq} are missing at the end", last.seq + 1))
        }
        Some((seq, hash, _)) if seq != last.seq || hash != last.hash => {
            broken(last.seq, "the last event is not the one the head of the chain names".to_owned())
        }
        Some((seq, hash, found)) if found != seal(&archive.seal_key, seq, &hash) => {
            broken(seq, "the head of the chain was not written with this archive's key".to_owned())
        }
        Some(_) => Ok(Verdict::Holds(last)),
    }
}

/// What is wrong with an event that stands after `last`, if anything.
fn fault(last: &Head, row: &Row) -> Option<String> {
    if row.0 != last.seq + 1 {
        return Some(format!("the event is missing: after {} comes {}", last.seq, row.0));
    }
    if row.6 != last.hash {
        return Some(
            "it does not follow the event before it: one of the two was replaced, moved or altered".to_owned(),
        );
    }
    match event(row.clone()) {
        Ok(event) if hash(&event) == row.7 && event.at.to_string() == row.1 => None,
        _ => Some(format!("its content was altered: its hash does not fit (by {}, {}, {})", row.2, row.3, row.4)),
    }
}

async fn rows(tx: &mut Tx, from: i64, limit: i64) -> Result<Vec<Row>> {
    let sql =
        "SELECT seq, at, who, what, subject, detail, previous, hash FROM events WHERE seq >= $1 ORDER BY seq LIMIT $2";
    Ok(on!(tx, c => sqlx::query_as(sql).bind(from).bind(limit).fetch_all(c).await)?)
}

pub(in crate::store) fn event((seq, at, who, what, subject, detail, previous, hash): Row) -> Result<Event> {
    let at = at.parse().map_err(|_| Error::Row { what: "the time of an event", found: at })?;
    Ok(Event { seq, at, who, what, subject, detail, previous, hash })
}
