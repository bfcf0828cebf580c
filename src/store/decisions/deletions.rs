//! Deletes what came in. In: an arrival, a reason, and two persons. Out: its hash, its sightings, and events; everything else that was known of it is
//! gone. First the rows go, in one transaction with the event. Then the bytes are taken off the disk; a run that is killed between the two leaves
//! that to the next ([`Archive::remove_deleted`]).

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::json;

use crate::model::{Deletion, PastRetention, State};
use crate::store::arrivals::deleted::deletion;
use crate::store::arrivals::filed_rows::clear;
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::person::MACHINE;
use crate::store::base::rows::{clean, from_json, json as text_json, name_of, time};
use crate::store::base::whole::named;

/// What goes with an arrival, besides what was read in it. Drafts and work are named by words in which its hash stands.
const ROWS: [&str; 9] = [
    "DELETE FROM decisions WHERE arrival = $1",
    "DELETE FROM verifications WHERE arrival = $1",
    "DELETE FROM terms WHERE arrival = $1",
    "DELETE FROM brought WHERE arrival = $1",
    "DELETE FROM senders WHERE arrival = $1",
    "DELETE FROM jobs WHERE arrival = $1",
    "DELETE FROM letter_reports WHERE arrival = $1",
    "DELETE FROM drafts WHERE subject LIKE '%' || $1 || '%'",
    "DELETE FROM assignments WHERE subject LIKE '%' || $1 || '%'",
];

/// Whether a person said that an arrival `a` answers no request.
macro_rules! unrelated {
    () => {
        "a.settled_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM links l WHERE l.arrival = a.sha256 AND l.standing <> 'rejected')"
    };
}

/// What is left of an arrival's own row.
const EMPTIED: &str = "UPDATE arrivals SET state = $2, kind = NULL, message_id = NULL, content_sha256 = NULL, subject = NULL, sender = NULL, \
                       received = NULL, message_kind = NULL, duplicate_of = NULL, class = NULL, class_confidence = NULL, factors = NULL, \
                       answers = NULL, kind_by = NULL, class_by = NULL, class_at = NULL, settled_by = NULL, factor_items = NULL, \
                       sentences = NULL, reopened = NULL WHERE sha256 = $1";

impl Archive {
    /// The deliveries of one mail: this arrival, and all others with the same content.
    pub async fn deliveries(&self, arrival: &str) -> Result<Vec<String>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT sha256 FROM arrivals WHERE sha256 = $1 OR content_sha256 = (SELECT content_sha256 FROM arrivals WHERE sha256 = $1) \
                       ORDER BY position";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).bind(arrival).fetch_all(c).await)?)
        })
        .await
    }

    /// What stays and rests on an arrival: right-of-reply texts that were drafted on it, and letters that tell of it.
    pub async fn rests_on(&self, arrival: &str) -> Result<Vec<String>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move { rests_on(&mut db.read().await?, &arrival).await }).await
    }

    /// Notes that somebody asks for the deletion of these arrivals. One for which somebody has asked already is left as it is.
    pub async fn ask_deletion(&self, arrivals: &[String], reason: &str, who: &str, now: Timestamp) -> Result<()> {
        let (archive, arrivals, reason, who) = (self.clone(), arrivals.to_vec(), clean(reason), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "INSERT INTO deletions (arrival, reason, asked_by, asked_at) VALUES ($1, $2, $3, $4) ON CONFLICT (arrival) DO NOTHING";
            let mut asked = false;
            for arrival in &arrivals {
                free(&mut work.tx, arrival).await?;
                let (by, at) = (work.who.clone(), now.to_string());
                let rows = on!(&mut work.tx, c => sqlx::query(sql)
                    .bind(arrival).bind(&reason).bind(by).bind(at).execute(c).await.map(|r| r.rows_affected()))?;
                if rows == 1 {
                    asked = true;
                    work.event("deletion asked for", &subject(arrival), json!({ "reason": reason })).await?;
                }
            }
            if asked { work.commit().await } else { Ok(()) }
        })
        .await
    }

    /// Takes back that somebody asked for a deletion which nobody has agreed to yet.
    pub async fn withdraw_deletion(&self, seen: &Deletion, why: &str, who: &str, now: Timestamp) -> Result<()> {
        let (archive, seen, why, who) = (self.clone(), seen.clone(), clean(why), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            waits(&mut work.tx, &seen).await?;
            let sql = "DELETE FROM deletions WHERE arrival = $1";
            on!(&mut work.tx, c => sqlx::query(sql).bind(&seen.arrival).execute(c).await.map(|_| ()))?;
            work.event("deletion taken back", &subject(&seen.arrival), json!({ "why": why })).await?;
            work.commit().await
        })
        .await
    }

    /// Deletes what was asked for, as the second person saw it. On return the rows and the bytes are gone.
    ///
    /// # Errors
    /// [`Error::DeletionChanged`] if it is another one now; [`Error::RestsOn`] if something that stays rests on it.
    pub async fn delete(&self, seen: &Deletion, who: &str, now: Timestamp) -> Result<()> {
        let (archive, one, who) = (self.clone(), seen.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            waits(&mut work.tx, &one).await?;
            free(&mut work.tx, &one.arrival).await?;
            let left = take_away(&mut work.tx, &one.arrival).await?;
            let sql = "UPDATE deletions SET agreed_by = $2, agreed_at = $3, leftovers = $4 WHERE arrival = $1";
            let (by, leftovers) = (work.who.clone(), text_json(&left.derived));
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&one.arrival).bind(by).bind(now.to_string()).bind(leftovers).execute(c).await.map(|_| ()))?;
            let detail = json!({
                "reason": one.reason, "asked_by": one.asked_by, "asked_at": one.asked_at.to_string(), "size": left.size,
                "content": left.content, "papers": left.papers,
            });
            work.event("deleted", &subject(&one.arrival), detail).await?;
            work.commit().await
        })
        .await?;
        self.remove_deleted(now).await
    }

    /// Takes the bytes of what was deleted off the disk, where an earlier run did not. What something else in the archive needs stays.
    pub async fn remove_deleted(&self, now: Timestamp) -> Result<()> {
        let archive = self.clone();
        unit(async move {
            let sql = "SELECT arrival, leftovers FROM deletions WHERE agreed_by IS NOT NULL AND gone IS NULL ORDER BY agreed_at, arrival";
            let waiting: Vec<(String, String)> = {
                let mut tx = archive.db.read().await?;
                on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?
            };
            if waiting.is_empty() {
                return Ok(());
            }
            // While this holds the writer's lock, nobody can name a file that it is about to remove.
            let mut work = Work::begin(&archive, MACHINE.to_owned(), now).await?;
            let needed = Needed::ask(&mut work.tx).await?;
            for (arrival, leftovers) in waiting {
                let leftovers: Vec<String> = from_json("the files of what was deleted", &leftovers)?;
                let original = (!needed.originals.contains(&arrival)).then(|| arrival.clone());
                let derived: Vec<String> = leftovers.into_iter().filter(|n| !needed.derived.contains(n)).collect();
                let files = derived.len() + usize::from(original.is_some());
                let places = (archive.originals.clone(), archive.derived.clone());
                blocking(move || {
                    original.map_or(Ok(()), |name| places.0.remove(&name))?;
                    derived.iter().try_for_each(|name| places.1.remove(name))
                })
                .await?;
                let sql = "UPDATE deletions SET gone = $2, leftovers = '[]' WHERE arrival = $1";
                on!(&mut work.tx, c => sqlx::query(sql).bind(&arrival).bind(now.to_string()).execute(c).await.map(|_| ()))?;
                work.event("bytes removed", &subject(&arrival), json!({ "files": files })).await?;
            }
            work.commit().await
        })
        .await
    }

    /// What came in before a moment, is still kept, and for which nobody has asked; with `unrelated`, only what a person said answers no request.
    pub async fn kept_since(&self, before: Timestamp, unrelated: bool) -> Result<Vec<PastRetention>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = concat!(
                "SELECT a.sha256, a.subject, s.at, CASE WHEN ",
                unrelated!(),
                " THEN 1 ELSE 0 END FROM arrivals a JOIN sightings s ON s.arrival = a.sha256 AND s.position = 0 \
                 WHERE a.state <> 'deleted' AND s.at < $1 AND ($2 = 0 OR (",
                unrelated!(),
                ")) AND NOT EXISTS (SELECT 1 FROM deletions d WHERE d.arrival = a.sha256) ORDER BY a.position"
            );
            let rows: Vec<(String, Option<String>, String, i64)> = on!(&mut tx, c => sqlx::query_as(sql)
                .bind(before.to_string()).bind(i64::from(unrelated)).fetch_all(c).await)?;
            rows.into_iter()
                .map(|(arrival, subject, since, unrelated)| {
                    Ok(PastRetention { arrival, subject, since: time(&since)?, unrelated: unrelated == 1 })
                })
                .collect()
        })
        .await
    }
}

fn subject(arrival: &str) -> String {
    format!("arrival {arrival}")
}

/// Refuses an arrival on which something rests that stays, and one that is not there.
async fn free(tx: &mut Tx, arrival: &str) -> Result<()> {
    let sql = "SELECT state FROM arrivals WHERE sha256 = $1";
    let state: Option<String> = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(arrival).fetch_optional(c).await)?;
    if state.is_none() {
        return Err(Error::Unknown(subject(arrival)));
    }
    let by = rests_on(tx, arrival).await?;
    if by.is_empty() { Ok(()) } else { Err(Error::RestsOn { arrival: arrival.to_owned(), by }) }
}

async fn rests_on(tx: &mut Tx, arrival: &str) -> Result<Vec<String>> {
    let sql = "SELECT 'right of reply ' || id FROM replies WHERE arrival = $1 \
               UNION ALL SELECT 'letter ' || id FROM letters WHERE tells LIKE '%' || $1 || '%' ORDER BY 1";
    Ok(on!(tx, c => sqlx::query_scalar(sql).bind(arrival).fetch_all(c).await)?)
}

/// Refuses if the deletion does not wait any more, or is another one.
async fn waits(tx: &mut Tx, seen: &Deletion) -> Result<()> {
    let now = deletion(tx, &seen.arrival).await?;
    if now.as_ref() == Some(seen) && seen.agreed.is_none() {
        return Ok(());
    }
    Err(Error::DeletionChanged { arrival: seen.arrival.clone() })
}

/// What an arrival leaves behind when its rows are gone.
struct Left {
    size: i64,
    content: Option<String>,
    /// The hashes of its papers.
    papers: Vec<String>,
    /// Derived files that belonged to it; others may have the same.
    derived: BTreeSet<String>,
}

/// Takes away every row that is about an arrival, but for its own and its sightings.
async fn take_away(tx: &mut Tx, arrival: &str) -> Result<Left> {
    let sql = "SELECT size, content_sha256 FROM arrivals WHERE sha256 = $1";
    let (size, content): (i64, Option<String>) =
        on!(&mut *tx, c => sqlx::query_as(sql).bind(arrival).fetch_one(c).await)?;
    let sql = "SELECT sha256 FROM documents WHERE arrival = $1 ORDER BY position";
    let papers: Vec<String> = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(arrival).fetch_all(c).await)?;
    // A paper that came with another message, too, keeps what was read in it.
    let alone = "sha256 IN (SELECT sha256 FROM documents WHERE arrival = $1) AND sha256 NOT IN (SELECT sha256 FROM documents WHERE arrival <> $1)";
    let readings = format!("SELECT blob FROM readings WHERE blob IS NOT NULL AND {alone}");
    let mut derived = BTreeSet::new();
    for sql in [
        "SELECT pages_blob FROM documents WHERE arrival = $1 AND pages_blob IS NOT NULL",
        "SELECT blob FROM page_pictures WHERE sha256 = $1",
        &readings,
    ] {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        let names: Vec<String> = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(arrival).fetch_all(c).await)?;
        derived.extend(names);
    }
    let readings = format!("DELETE FROM readings WHERE {alone}");
    for sql in [&readings, "DELETE FROM page_pictures WHERE sha256 = $1"].into_iter().chain(ROWS) {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        on!(&mut *tx, c => sqlx::query(sql).bind(arrival).execute(c).await.map(|_| ()))?;
    }
    clear(tx, arrival).await?;
    on!(&mut *tx, c => sqlx::query(EMPTIED).bind(arrival).bind(name_of(&State::Deleted)).execute(c).await.map(|_| ()))?;
    Ok(Left { size, content, papers, derived })
}

/// The files that rows name.
struct Needed {
    originals: BTreeSet<String>,
    derived: BTreeSet<String>,
}

impl Needed {
    async fn ask(tx: &mut Tx) -> Result<Self> {
        let (originals, pages) = named(tx).await?;
        let sql = "SELECT blob FROM readings WHERE blob IS NOT NULL UNION SELECT blob FROM page_pictures";
        let again: Vec<String> = on!(tx, c => sqlx::query_scalar(sql).fetch_all(c).await)?;
        Ok(Self { originals: originals.into_iter().collect(), derived: pages.into_iter().chain(again).collect() })
    }
}
