//! The record of custody: who, when, what, to what, each event with the hash of the one before ([`super::event_text`]), and with the root of the
//! list of the rows that it changed ([`super::event_rows`]).
//!
//! The head row holds the last hash, so that a cut tail shows, sealed with a key derived from the archive's, so that whoever owns the
//! database but not the key cannot write another history.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use jiff::Timestamp;

use super::archive::{Archive, unit};
use super::database::{Tx, on};
use super::error::{Error, Result};
use super::event_rows::{Line, packed, root_of};
use super::event_text;
use super::key;
use super::person::{self, MACHINE, person_name};
use super::shapes::Shapes;
use super::taking_in::{Standing, standing};
use super::touched::{forget, shapes, touched};
use crate::model::{Door, Event};

/// A unit of work that changes something: a transaction, who does it, and when. All events go through it.
pub(in crate::store) struct Work {
    pub(in crate::store) tx: Tx,
    pub(in crate::store) who: String,
    pub(in crate::store) now: Timestamp,
    seal_key: [u8; 32],
    /// Whether `who` is known to be one of the archive's people.
    pub(in crate::store) introduced: bool,
    shapes: Arc<Shapes>,
    /// By which door whoever does it came.
    door: Option<Arc<Door>>,
    /// The end of the chain, with the events of this unit.
    head: Head,
    /// The last event, which also takes what is changed after it, and its rows so far.
    last: Option<(Event, Vec<Line>)>,
    /// The number of the last change of a row that has been given to an event.
    given: i64,
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
        Self::within(tx, archive, who, now).await
    }

    /// Goes on within a transaction that holds the chain already.
    pub(in crate::store) async fn within(mut tx: Tx, archive: &Archive, who: String, now: Timestamp) -> Result<Self> {
        let sql = "SELECT seq, hash FROM event_head";
        let (seq, hash) = on!(&mut tx, c => sqlx::query_as(sql).fetch_one(c).await)?;
        let shapes = match archive.shapes.get() {
            Some(known) => known.clone(),
            None => {
                let new = Arc::new(shapes(&mut tx).await?);
                archive.shapes.set(new.clone()).ok(); // another may have been faster
                new
            }
        };
        let seal_key = archive.seal_key;
        let head = Head { seq, hash };
        let door = archive.door.clone();
        let mut work = Self { tx, who, now, seal_key, introduced: false, shapes, door, head, last: None, given: 0 };
        if !archive.bound.load(Ordering::Relaxed) {
            work.take_in().await?;
            archive.bound.store(true, Ordering::Relaxed);
        }
        Ok(work)
    }

    /// Takes in the rows of an archive whose last event is of an earlier program: each gets its first digest.
    async fn take_in(&mut self) -> Result<()> {
        let Standing::Earlier = standing(&mut self.tx, self.head.seq).await? else { return Ok(()) };
        for shape in self.shapes.clone().values() {
            let mut rest = super::taking_in::lines(&mut self.tx, shape).await?;
            while !rest.is_empty() {
                let some: Vec<Line> = rest.drain(..rest.len().min(super::taking_in::AT_ONCE)).collect();
                let detail = serde_json::json!({ "rows": some.len() });
                self.append(MACHINE, TAKEN_IN, &format!("table {}", shape.name), detail, some).await?;
            }
        }
        Ok(())
    }

    /// Adds an event; `detail` is a JSON object. It takes the rows that were changed since the one before it; the last event of a unit also
    /// takes those that are changed after it. Whoever is new becomes one of the archive's people with the first thing they do: that
    /// is an event of its own, before it.
    pub(in crate::store) async fn event(&mut self, what: &str, subject: &str, detail: serde_json::Value) -> Result<()> {
        let who = self.who.clone();
        if !self.introduced {
            self.introduced = true;
            let before = self.changed().await?;
            if who != MACHINE && person::insert(&mut self.tx, &who, self.now).await? {
                let rows = self.changed().await?;
                self.append(&who, "person added", &format!("person {who}"), serde_json::json!({}), rows).await?;
            }
            return self.append(&who, what, subject, detail, before).await;
        }
        let rows = self.changed().await?;
        self.append(&who, what, subject, detail, rows).await
    }

    /// The rows that were changed since this was asked last.
    async fn changed(&mut self) -> Result<Vec<Line>> {
        let (lines, last) = touched(&mut self.tx, &self.shapes, self.given).await?;
        self.given = last;
        Ok(lines)
    }

    async fn append(
        &mut self,
        who: &str,
        what: &str,
        subject: &str,
        mut detail: serde_json::Value,
        rows: Vec<Line>,
    ) -> Result<()> {
        self.write_last().await?;
        if let (Some(door), Some(detail), true) = (&self.door, detail.as_object_mut(), who != MACHINE) {
            detail.insert("door".to_owned(), door.to_string().into());
        }
        let event = Event {
            seq: self.head.seq + 1,
            at: self.now,
            who: who.to_owned(),
            what: what.to_owned(),
            subject: subject.to_owned(),
            detail: detail.to_string(),
            previous: self.head.hash.clone(),
            rows: None,
            hash: String::new(),
        };
        self.last = Some((event, rows));
        Ok(())
    }

    /// Writes the event that was held back, with its rows.
    async fn write_last(&mut self) -> Result<()> {
        let Some((mut event, rows)) = self.last.take() else { return Ok(()) };
        let lines: Vec<String> = rows.iter().map(Line::text).collect();
        event.rows = Some(root_of(&lines));
        event.hash = event_text::hash(&event);
        let insert = "INSERT INTO events (seq, at, who, what, subject, detail, previous, hash, rows_root) \
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        on!(&mut self.tx, c => sqlx::query(insert)
            .bind(event.seq).bind(event.at.to_string()).bind(&event.who).bind(&event.what).bind(&event.subject)
            .bind(&event.detail).bind(&event.previous).bind(&event.hash).bind(&event.rows)
            .execute(c).await.map(|_| ()))?;
        if !lines.is_empty() {
            let (insert, list) = ("INSERT INTO event_rows (seq, list) VALUES ($1, $2)", packed(&lines));
            on!(&mut self.tx, c => sqlx::query(insert).bind(event.seq).bind(list).execute(c).await.map(|_| ()))?;
        }
        self.head = Head { seq: event.seq, hash: event.hash };
        Ok(())
    }

    /// Makes all of it last: the rows, their events, and the new head.
    pub(in crate::store) async fn commit(mut self) -> Result<()> {
        let left = self.changed().await?;
        match &mut self.last {
            Some((_, rows)) => join(rows, left),
            // Work that turned out to be none of anybody's business, such as the end of a job.
            None if left.is_empty() => {
                forget(&mut self.tx).await?;
                return self.tx.finish().await;
            }
            // A statement that nobody told of: the rows are bound all the same.
            None => {
                let first = left.first().and_then(|l| self.shapes.get(&l.table).map(|shape| shape.about_key(&l.key)));
                let (who, about) = (self.who.clone(), first.unwrap_or_else(|| "archive".to_owned()));
                self.append(&who, UNTOLD, &about, serde_json::json!({ "rows": left.len() }), left).await?;
            }
        }
        self.write_last().await?;
        let seal = seal(&self.seal_key, self.head.seq, &self.head.hash);
        let update = "UPDATE event_head SET seq = $1, hash = $2, seal = $3";
        let head = &self.head;
        on!(&mut self.tx, c => sqlx::query(update).bind(head.seq).bind(&head.hash).bind(seal).execute(c).await.map(|_| ()))?;
        forget(&mut self.tx).await?;
        self.tx.finish().await
    }
}

/// What the event is called that tells of rows of which no other does.
const UNTOLD: &str = "rows changed";

/// What the event is called by which rows of an earlier program were taken in.
pub(in crate::store) const TAKEN_IN: &str = "rows taken in";

/// Adds rows that were changed later to those of an event: of a row that is in both, what it is now.
fn join(rows: &mut Vec<Line>, later: Vec<Line>) {
    for line in later {
        rows.retain(|l| l.table != line.table || l.key != line.key);
        rows.push(line);
    }
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

/// The columns of an event.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(in crate::store) struct Row {
    pub(in crate::store) seq: i64,
    pub(in crate::store) at: String,
    pub(in crate::store) who: String,
    pub(in crate::store) what: String,
    pub(in crate::store) subject: String,
    pub(in crate::store) detail: String,
    pub(in crate::store) previous: String,
    pub(in crate::store) rows_root: Option<String>,
    pub(in crate::store) hash: String,
}

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
}

pub(in crate::store) async fn rows(tx: &mut Tx, from: i64, limit: i64) -> Result<Vec<Row>> {
    let sql = "SELECT * FROM events WHERE seq >= $1 ORDER BY seq LIMIT $2";
    Ok(on!(tx, c => sqlx::query_as(sql).bind(from).bind(limit).fetch_all(c).await)?)
}

pub(in crate::store) fn event(row: Row) -> Result<Event> {
    let Row { seq, at, who, what, subject, detail, previous, rows_root, hash } = row;
    let at = at.parse().map_err(|_| Error::Row { what: "the time of an event", found: at })?;
    Ok(Event { seq, at, who, what, subject, detail, previous, rows: rows_root, hash })
}
