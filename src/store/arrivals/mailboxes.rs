//! The state of each mailbox: its UIDVALIDITY, which of its messages are stored, whether it works and since when. It
//! only serves the daemon. It is never an identity, and never evidence.

use std::collections::HashSet;

use jiff::Timestamp;
use serde_json::json;

use super::intake::Place;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::person::MACHINE;
use crate::store::base::rows::{clean_maybe, int, unsigned};

/// How a folder of a mailbox is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BoxState {
    /// Not yet reached since the daemon started.
    Starting,
    /// Watched.
    Well,
    /// It cannot be reached, or refuses.
    Failing,
}

impl BoxState {
    fn as_str(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Well => "well",
            Self::Failing => "failing",
        }
    }
}

/// A folder of a mailbox, as the archive knows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Mailbox {
    /// The mailbox's name in the configuration.
    pub mailbox: String,
    /// The folder.
    pub folder: String,
    /// IMAP's UIDVALIDITY; empty for files and before the first look.
    pub generation: String,
    /// How many things lay there at the last look.
    pub listed: u64,
    /// How it is.
    pub state: BoxState,
    /// Since when.
    pub since: Timestamp,
    /// When it was last seen well.
    pub seen_well: Option<Timestamp>,
    /// When something was last taken from it.
    pub last_taken: Option<Timestamp>,
    /// What is wrong with it, in one line.
    pub fault: Option<String>,
    /// What to do about it.
    pub advice: Option<String>,
    /// How many things were left in it because they could not be taken.
    pub left: u64,
}

/// What of a folder need not be fetched again.
#[derive(Debug, Default)]
pub struct Known {
    /// Names with their stamps (`name` and `stamp` with a zero byte between them).
    pub items: HashSet<String>,
}

/// A thing that is durable and whose mailbox copy is to be moved or flagged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settling {
    /// IMAP's UID, or a file's name.
    pub name: String,
}

/// A row of `mailboxes`, with the count of what was left.
type Row =
    (String, String, String, i64, String, String, Option<String>, Option<String>, Option<String>, Option<String>, i64);

impl Archive {
    /// Every folder that was ever watched, by name.
    pub async fn mailboxes(&self) -> Result<Vec<Mailbox>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT mailbox, folder, generation, listed, state, since, seen_well, last_taken, fault, advice, \
                       (SELECT count(*) FROM mailbox_items i WHERE i.mailbox = m.mailbox AND i.folder = m.folder AND i.state = 'left') \
                       FROM mailboxes m ORDER BY mailbox, folder";
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            rows.into_iter().map(mailbox).collect()
        })
        .await
    }

    /// What of a folder is known under that generation.
    pub async fn known(&self, mailbox: &str, folder: &str, generation: &str) -> Result<Known> {
        let (db, mailbox, folder, generation) =
            (self.db.clone(), mailbox.to_owned(), folder.to_owned(), generation.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            // What was left is looked at again: its bounds may have been widened, its file mended.
            let sql = "SELECT name, stamp FROM mailbox_items WHERE mailbox = $1 AND folder = $2 AND generation = $3 \
                       AND state IN ('taken', 'settled', 'gone')";
            let rows: Vec<(String, String)> = on!(&mut tx, c => sqlx::query_as(sql)
                .bind(mailbox).bind(folder).bind(generation).fetch_all(c).await)?;
            Ok(Known { items: rows.into_iter().map(|(name, stamp)| key(&name, &stamp)).collect() })
        })
        .await
    }

    /// What is durable and not yet moved or flagged.
    pub async fn unsettled(&self, mailbox: &str, folder: &str, generation: &str) -> Result<Vec<Settling>> {
        let (db, mailbox, folder, generation) =
            (self.db.clone(), mailbox.to_owned(), folder.to_owned(), generation.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT name FROM mailbox_items WHERE mailbox = $1 AND folder = $2 AND generation = $3 AND state = 'taken' \
                       ORDER BY since, name";
            let names: Vec<String> = on!(&mut tx, c => sqlx::query_scalar(sql)
                .bind(mailbox).bind(folder).bind(generation).fetch_all(c).await)?;
            Ok(names.into_iter().map(|name| Settling { name }).collect())
        })
        .await
    }

    /// Notes that things were moved or flagged in their mailbox: events, since the mailbox was altered.
    pub async fn settled(&self, places: Vec<Place>, how: &str, now: Timestamp) -> Result<()> {
        let (archive, how) = (self.clone(), how.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, MACHINE.to_owned(), now).await?;
            let sql = "UPDATE mailbox_items SET state = 'settled' \
                       WHERE mailbox = $1 AND folder = $2 AND generation = $3 AND name = $4 AND state = 'taken' \
                       RETURNING coalesce(arrival, '')";
            for place in &places {
                let arrival: Option<String> = on!(&mut work.tx, c => sqlx::query_scalar(sql)
                    .bind(&place.mailbox).bind(&place.folder).bind(&place.generation).bind(&place.name)
                    .fetch_optional(c).await)?;
                if let Some(arrival) = arrival {
                    let detail = json!({ "mailbox": place.mailbox, "folder": place.folder, "how": how });
                    work.event("mailbox copy settled", &format!("arrival {arrival}"), detail).await?;
                }
            }
            work.commit().await
        })
        .await
    }

    /// A look at a folder went well: so many things lie there. `taken`: something came of it.
    pub async fn seen_well(
        &self,
        mailbox: &str,
        folder: &str,
        generation: &str,
        listed: u64,
        taken: bool,
        now: Timestamp,
    ) -> Result<()> {
        let (db, mailbox, folder, generation) =
            (self.db.clone(), mailbox.to_owned(), folder.to_owned(), generation.to_owned());
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "INSERT INTO mailboxes (mailbox, folder, generation, listed, state, since, seen_well, last_taken, fault, advice) \
                       VALUES ($1, $2, $3, $4, $5, $6, $6, $7, NULL, NULL) ON CONFLICT (mailbox, folder) DO UPDATE SET \
                       generation = excluded.generation, listed = excluded.listed, seen_well = excluded.seen_well, \
                       last_taken = coalesce(excluded.last_taken, mailboxes.last_taken), \
                       since = CASE WHEN mailboxes.state = excluded.state THEN mailboxes.since ELSE excluded.since END, \
                       state = excluded.state, fault = NULL, advice = NULL";
            let at = now.to_string();
            let last = taken.then(|| at.clone());
            on!(&mut tx, c => sqlx::query(sql)
                .bind(mailbox).bind(folder).bind(generation).bind(int(listed)).bind(BoxState::Well.as_str()).bind(at).bind(last)
                .execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }

    /// A folder is being started on, or cannot be had, with one line why and one what to do.
    pub async fn box_state(
        &self,
        mailbox: &str,
        folder: &str,
        state: BoxState,
        fault: Option<(&str, &str)>,
        now: Timestamp,
    ) -> Result<()> {
        let (db, mailbox, folder) = (self.db.clone(), mailbox.to_owned(), folder.to_owned());
        let fault = fault.map(|(f, a)| (f.to_owned(), a.to_owned()));
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "INSERT INTO mailboxes (mailbox, folder, generation, listed, state, since, seen_well, last_taken, fault, advice) \
                       VALUES ($1, $2, '', 0, $3, $4, NULL, NULL, $5, $6) ON CONFLICT (mailbox, folder) DO UPDATE SET \
                       since = CASE WHEN mailboxes.state = excluded.state THEN mailboxes.since ELSE excluded.since END, \
                       state = excluded.state, fault = excluded.fault, advice = excluded.advice";
            let (fault, advice) = fault.unzip();
            on!(&mut tx, c => sqlx::query(sql)
                .bind(mailbox).bind(folder).bind(state.as_str()).bind(now.to_string())
                .bind(clean_maybe(fault.as_deref())).bind(clean_maybe(advice.as_deref()))
                .execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }

    /// A folder has another generation than before: its numbers mean other things now. What was known of it is forgotten; what lies in it is
    /// told from what the archive has by the hash of its bytes.
    pub async fn renumbered(
        &self,
        mailbox: &str,
        folder: &str,
        before: &str,
        after: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, mailbox, folder) = (self.clone(), mailbox.to_owned(), folder.to_owned());
        let (before, after) = (before.to_owned(), after.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, MACHINE.to_owned(), now).await?;
            let sql = "DELETE FROM mailbox_items WHERE mailbox = $1 AND folder = $2 AND generation <> $3";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&mailbox).bind(&folder).bind(&after).execute(c).await.map(|_| ()))?;
            let sql = "UPDATE mailboxes SET generation = $3 WHERE mailbox = $1 AND folder = $2";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&mailbox).bind(&folder).bind(&after).execute(c).await.map(|_| ()))?;
            let detail = json!({ "folder": folder, "uidvalidity_before": before, "uidvalidity": after });
            work.event("mailbox renumbered", &format!("mailbox {mailbox}"), detail).await?;
            work.commit().await
        })
        .await
    }

    /// Forgets what was seen of things that no longer lie in a folder of files, so that the table does not grow for ever.
    pub async fn forget(&self, mailbox: &str, folder: &str, names: Vec<String>) -> Result<()> {
        let (db, mailbox, folder) = (self.db.clone(), mailbox.to_owned(), folder.to_owned());
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "DELETE FROM mailbox_items WHERE mailbox = $1 AND folder = $2 AND name = $3";
            for name in names {
                on!(&mut tx, c => sqlx::query(sql).bind(&mailbox).bind(&folder).bind(name).execute(c).await.map(|_| ()))?;
            }
            tx.commit().await
        })
        .await
    }
}

/// The key of a thing in [`Known`].
pub(in crate::store) fn key(name: &str, stamp: &str) -> String {
    if stamp.is_empty() { name.to_owned() } else { format!("{name}\0{stamp}") }
}

fn time(what: &'static str, text: &str) -> Result<Timestamp> {
    text.parse().map_err(|_| Error::Row { what, found: text.to_owned() })
}

fn mailbox(row: Row) -> Result<Mailbox> {
    let (mailbox, folder, generation, listed, state, since, seen_well, last_taken, fault, advice, left) = row;
    let state = match state.as_str() {
        "well" => BoxState::Well,
        "failing" => BoxState::Failing,
        _ => BoxState::Starting,
    };
    Ok(Mailbox {
        mailbox,
        folder,
        generation,
        listed: unsigned("a count", listed)?,
        state,
        since: time("a time", &since)?,
        seen_well: seen_well.as_deref().map(|t| time("a time", t)).transpose()?,
        last_taken: last_taken.as_deref().map(|t| time("a time", t)).transpose()?,
        fault,
        advice,
        left: unsigned("a count", left)?,
    })
}
