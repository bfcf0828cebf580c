//! Keeps what comes in, before anything looks at it. First the raw bytes are stored, then a row. The same bytes are
//! one arrival, however often they come. Each source is one sighting.

use jiff::Timestamp;
use serde_json::json;

use super::deleted::came_again;
use crate::model::{JobKind, State};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::events::Work;
use crate::store::base::rows::{clean, int, name_of, unsigned};
use crate::store::work::jobs;

/// What keeping some bytes came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The SHA-256 of the bytes: the arrival's identity.
    pub sha256: String,
    /// Whether they came for the first time.
    pub new: bool,
    /// Whether they were seen at this place for the first time.
    pub new_sighting: bool,
    /// Whether two persons had deleted them. Then they are not kept again, and only the sighting is noted.
    pub deleted: bool,
}

/// An arrival that waits to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// Its identity; the bytes are [`Archive::original`] of it.
    pub sha256: String,
    /// Where it was seen first.
    pub source: String,
    /// How many bytes it has.
    pub size: u64,
}

impl Archive {
    /// Notes that originals were given out: how many, and the SHA-256 of the list of their hashes.
    pub async fn note_given_out(&self, files: usize, sums: &str, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        let detail = serde_json::json!({ "files": files, "sums": sums });
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            work.event("originals given out", "originals", detail).await?;
            work.commit().await
        })
        .await
    }

    /// Keeps bytes as they came and notes where they were seen. On return they are on the disk, encrypted, and listed in state
    /// [`State::Kept`]. Bytes known already gain a sighting where `source` is a new one, and nothing otherwise. Those that were deleted are taken off
    /// the disk again.
    pub async fn keep_raw(&self, bytes: Vec<u8>, source: &str, who: &str, now: Timestamp) -> Result<Kept> {
        let size = bytes.len();
        let sha256 = self.keep(bytes).await?;
        let (archive, source, who) = (self.clone(), clean(source), who.to_owned());
        let kept = unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let kept = list(&mut work, sha256, size, &source).await?;
            if kept.new || kept.new_sighting || kept.deleted {
                work.commit().await?;
            }
            Ok(kept)
        })
        .await?;
        if kept.deleted {
            self.remove_deleted(now).await?;
        }
        Ok(kept)
    }

    /// What is kept but not yet read, oldest first.
    pub async fn pending(&self) -> Result<Vec<Pending>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT a.sha256, s.source, a.size FROM arrivals a \
                       JOIN sightings s ON s.arrival = a.sha256 AND s.position = 0 WHERE a.state = $1 ORDER BY a.position";
            let rows: Vec<(String, String, i64)> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(name_of(&State::Kept)).fetch_all(c).await)?;
            rows.into_iter()
                .map(|(sha256, source, size)| Ok(Pending { sha256, source, size: unsigned("a size", size)? }))
                .collect()
        })
        .await
    }

    /// The identities of everything that came in, in the order it came: to be loaded one by one with [`Archive::arrival`].
    pub async fn arrivals(&self) -> Result<Vec<String>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT sha256 FROM arrivals ORDER BY position";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).fetch_all(c).await)?)
        })
        .await
    }

    /// The first message with that content (`Head::content_sha256`) that came before the arrival `sha256`: the one of which that is a
    /// second delivery.
    pub async fn message_by_content(&self, content_sha256: &str, sha256: &str) -> Result<Option<String>> {
        let (db, content, sha256) = (self.db.clone(), content_sha256.to_owned(), sha256.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT sha256 FROM arrivals WHERE content_sha256 = $1 AND sha256 <> $2 \
                       AND position < coalesce((SELECT position FROM arrivals WHERE sha256 = $2), 9223372036854775807) \
                       ORDER BY position LIMIT 1";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).bind(content).bind(sha256).fetch_optional(c).await)?)
        })
        .await
    }
}

/// Lists bytes that are kept: the row, the sighting, the event, and the job of reading them, within one transaction. What is known gains a
/// sighting where `source` is a new one, and nothing otherwise. Every way in comes through here.
pub(in crate::store) async fn list(work: &mut Work, sha256: String, size: usize, source: &str) -> Result<Kept> {
    let new = insert_arrival(work, &sha256, size).await?;
    let new_sighting = insert_sighting(work, &sha256, source).await?;
    let deleted = !new && came_again(&mut work.tx, &sha256).await?;
    if new || new_sighting || deleted {
        let what = match (new, deleted) {
            (true, _) => "received",
            (false, true) => "seen again after it was deleted",
            (false, false) => "seen again",
        };
        work.event(what, &format!("arrival {sha256}"), json!({ "source": source, "size": size })).await?;
    }
    if new {
        jobs::queue(&mut work.tx, &sha256, JobKind::Read).await?;
    }
    Ok(Kept { sha256, new, new_sighting, deleted })
}

async fn insert_arrival(work: &mut Work, sha256: &str, size: usize) -> Result<bool> {
    let sql = "INSERT INTO arrivals (sha256, position, size, state) \
               SELECT $1, (SELECT coalesce(max(position), 0) + 1 FROM arrivals), $2, $3 WHERE true ON CONFLICT (sha256) DO NOTHING";
    let rows = on!(&mut work.tx, c => sqlx::query(sql)
        .bind(sha256).bind(int(size)).bind(name_of(&State::Kept))
        .execute(c).await.map(|r| r.rows_affected()))?;
    Ok(rows == 1)
}

async fn insert_sighting(work: &mut Work, sha256: &str, source: &str) -> Result<bool> {
    let sql = "INSERT INTO sightings (arrival, position, source, at) \
               SELECT $1, (SELECT count(*) FROM sightings WHERE arrival = $1), $2, $3 WHERE true \
               ON CONFLICT (arrival, source) DO NOTHING";
    let now = work.now.to_string();
    let rows = on!(&mut work.tx, c => sqlx::query(sql)
        .bind(sha256).bind(source).bind(now)
        .execute(c).await.map(|r| r.rows_affected()))?;
    Ok(rows == 1)
}
