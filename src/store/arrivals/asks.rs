//! Small questions about arrivals, and events that change no row of their own (a letter was rendered).

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;

use crate::model::{FiledKind, State};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::person::MACHINE;
use crate::store::base::rows::{name_of, named, unsigned};

/// The subject of events about settings.
const SETTINGS: &str = "settings";

/// What an event about settings says.
#[derive(Debug, Deserialize)]
struct Settings {
    now: BTreeMap<String, String>,
    gone: Vec<String>,
}

/// The settings as the events say them.
async fn told(tx: &mut Tx) -> Result<BTreeMap<String, String>> {
    let sql = "SELECT detail FROM events WHERE subject = $1 ORDER BY seq";
    let all: Vec<String> = on!(tx, c => sqlx::query_scalar(sql).bind(SETTINGS).fetch_all(c).await)?;
    let mut told = BTreeMap::new();
    for detail in all {
        let row = |_| Error::Row { what: "an event about settings", found: detail.clone() };
        let Settings { now, gone } = serde_json::from_str(&detail).map_err(row)?;
        told.retain(|name, _| !gone.contains(name));
        told.extend(now);
    }
    Ok(told)
}

impl Archive {
    /// Writes an event that stands for itself. `detail` is a JSON object.
    pub async fn note(
        &self,
        what: &str,
        subject: &str,
        detail: serde_json::Value,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, what, subject, who) = (self.clone(), what.to_owned(), subject.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            work.event(&what, &subject, detail).await?;
            work.commit().await
        })
        .await
    }

    /// Notes which settings are other than when this was noted last. `settings` is all of them, by name; what is secret must not be among them. The program
    /// notes it when it sees the change: who wrote it into the file is not known.
    pub async fn note_settings(&self, settings: BTreeMap<String, String>, now: Timestamp) -> Result<()> {
        let archive = self.clone();
        unit(async move {
            let mut tx = archive.db.read().await?;
            let known = told(&mut tx).await?;
            drop(tx);
            if known == settings {
                return Ok(());
            }
            let mut work = Work::begin(&archive, MACHINE.to_owned(), now).await?;
            // Another may have been faster.
            let known = told(&mut work.tx).await?;
            let changed: BTreeMap<&String, &String> =
                settings.iter().filter(|(name, value)| known.get(*name) != Some(value)).collect();
            let gone: Vec<&String> = known.keys().filter(|name| !settings.contains_key(*name)).collect();
            if changed.is_empty() && gone.is_empty() {
                return Ok(());
            }
            let detail = serde_json::json!({ "now": changed, "gone": gone });
            work.event("settings changed", SETTINGS, detail).await?;
            work.commit().await
        })
        .await
    }

    /// Notes what a person changed in the settings: what each was before and what it is now. `anew` names the secrets that were given anew; nothing of them is
    /// told.
    pub async fn change_settings(
        &self,
        settings: BTreeMap<String, String>,
        anew: Vec<String>,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let mut was = told(&mut work.tx).await?;
            let changed: BTreeMap<&String, &String> =
                settings.iter().filter(|(name, value)| was.get(*name) != Some(value)).collect();
            let gone: Vec<String> = was.keys().filter(|name| !settings.contains_key(*name)).cloned().collect();
            if changed.is_empty() && gone.is_empty() && anew.is_empty() {
                return Ok(());
            }
            was.retain(|name, _| changed.contains_key(name) || gone.contains(name));
            let mut detail = serde_json::json!({ "now": changed, "gone": gone, "was": was });
            if !anew.is_empty() {
                detail["anew"] = serde_json::json!(anew);
            }
            work.event("settings changed", SETTINGS, detail).await?;
            work.commit().await
        })
        .await
    }

    /// Where an arrival was seen first.
    pub async fn source_of(&self, sha256: &str) -> Result<Option<String>> {
        let (db, sha256) = (self.db.clone(), sha256.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT source FROM sightings WHERE arrival = $1 AND position = 0";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).bind(sha256).fetch_optional(c).await)?)
        })
        .await
    }

    /// The number of the last event, and whether one after number `seq` touched what answers are linked to.
    pub async fn register_touched(&self, seq: i64) -> Result<(i64, bool)> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            // What a mailbox, a worker or a log-in writes is about none of it; all else may be about the register.
            // PostgreSQL takes bare numbers for 32-bit ones.
            let sql = "SELECT coalesce(max(seq), $1), CAST(coalesce(max(CASE WHEN subject LIKE 'arrival %' OR subject LIKE 'mailbox %' OR subject LIKE 'person %' \
                       THEN 0 ELSE 1 END), 0) AS BIGINT) FROM events WHERE seq > $1";
            let (last, touched): (i64, i64) = on!(&mut tx, c => sqlx::query_as(sql).bind(seq).fetch_one(c).await)?;
            Ok((last, touched > 0))
        })
        .await
    }

    /// When the last event happened.
    pub async fn last_event_at(&self) -> Result<Option<Timestamp>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT at FROM events ORDER BY seq DESC LIMIT 1";
            let at: Option<String> = on!(&mut tx, c => sqlx::query_scalar(sql).fetch_optional(c).await)?;
            at.map(|at| at.parse().map_err(|_| Error::Row { what: "the time of an event", found: at })).transpose()
        })
        .await
    }

    /// How many things came in, by where they stand.
    pub async fn arrival_count(&self) -> Result<Vec<(State, u64)>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let rows: Vec<(String, i64)> = on!(&mut tx, c =>
                sqlx::query_as("SELECT state, count(*) FROM arrivals GROUP BY state ORDER BY state").fetch_all(c).await)?;
            rows.into_iter().map(|(state, n)| Ok((named("a state", &state)?, unsigned("a count", n)?))).collect()
        })
        .await
    }

    /// Where an arrival stands; `None` where there is no such arrival.
    pub async fn state(&self, sha256: &str) -> Result<Option<State>> {
        let (db, sha256) = (self.db.clone(), sha256.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT state FROM arrivals WHERE sha256 = $1";
            let found: Option<String> =
                on!(&mut tx, c => sqlx::query_scalar(sql).bind(sha256).fetch_optional(c).await)?;
            found.map(|s| named("a state", &s)).transpose()
        })
        .await
    }

    /// The identities of the loose papers, or of all other arrivals (messages, and what is only kept), in the order they came.
    pub async fn arrivals_of(&self, loose: bool) -> Result<Vec<String>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let paper = name_of(&FiledKind::Document);
            let sql = if loose {
                "SELECT sha256 FROM arrivals WHERE kind = $1 ORDER BY position"
            } else {
                "SELECT sha256 FROM arrivals WHERE kind IS NULL OR kind <> $1 ORDER BY position"
            };
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).bind(paper).fetch_all(c).await)?)
        })
        .await
    }

    /// Where bytes came in: each message, and the index of the document in it. The message itself is its document 0.
    pub async fn papers(&self, sha256: &str) -> Result<Vec<(String, usize)>> {
        let (db, sha256) = (self.db.clone(), sha256.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT arrival, position FROM documents WHERE sha256 = $1 OR (arrival = $1 AND position = 0) ORDER BY arrival, position";
            let rows: Vec<(String, i64)> = on!(&mut tx, c => sqlx::query_as(sql).bind(sha256).fetch_all(c).await)?;
            rows.into_iter().map(|(arrival, n)| Ok((arrival, unsigned("a position", n)?))).collect()
        })
        .await
    }
}
