//! Stores what a mailbox gives: many messages at once, first as files, then in one transaction with their jobs and
//! the mailbox's position. A file without a row is removed or listed again. A row without its bytes cannot happen.

use std::time::Duration;

use jiff::Timestamp;
use serde_json::json;

use super::received::{Kept, list};
use crate::model::JobKind;
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::events::Work;
use crate::store::base::person::MACHINE;
use crate::store::base::rows::clean;
use crate::store::work::jobs;

/// One thing a mailbox gave.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// Its bytes as served; shared, since a message may be large.
    pub bytes: Vec<u8>,
    /// Where it was seen, in words: a sighting.
    pub source: String,
    /// Its place in the mailbox, by which a later look knows that it was taken.
    pub place: Place,
    /// Whether it is to be found out who sent it.
    pub check_sender: bool,
}

/// A thing's place in a mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The mailbox's name in the configuration.
    pub mailbox: String,
    /// The folder.
    pub folder: String,
    /// IMAP's UIDVALIDITY; empty for files.
    pub generation: String,
    /// IMAP's UID, or a file's name.
    pub name: String,
    /// What tells this file from another of that name; empty for IMAP.
    pub stamp: String,
}

impl Archive {
    /// Takes in what a mailbox gave. On return every byte is on the disk, listed, queued, and its place remembered. What the archive
    /// has already gains a sighting, and no job; what was deleted is taken off the disk again.
    pub async fn receive(&self, deliveries: Vec<Delivery>, now: Timestamp) -> Result<Vec<Kept>> {
        let originals = self.originals.clone();
        let (deliveries, hashes) = blocking(move || {
            let bytes: Vec<&[u8]> = deliveries.iter().map(|d| &d.bytes[..]).collect();
            let hashes = originals.keep_all(&bytes)?;
            Ok((deliveries, hashes))
        })
        .await?;
        let archive = self.clone();
        let kept: Vec<Kept> = unit(async move {
            let mut work = Work::begin(&archive, MACHINE.to_owned(), now).await?;
            let mut kept = Vec::with_capacity(deliveries.len());
            for (delivery, sha256) in deliveries.into_iter().zip(hashes) {
                let one = list(&mut work, sha256, delivery.bytes.len(), &clean(&delivery.source)).await?;
                remember(&mut work, &delivery.place, Some(&one.sha256), "taken", None).await?;
                if one.new && delivery.check_sender {
                    jobs::queue(&mut work.tx, &one.sha256, JobKind::Authenticate).await?;
                }
                kept.push(one);
            }
            work.commit().await?;
            Ok(kept)
        })
        .await?;
        if kept.iter().any(|k| k.deleted) {
            self.remove_deleted(now).await?;
        }
        Ok(kept)
    }

    /// Notes that a thing was left where it lies (`left`) or was gone before it could be fetched (`gone`), with one line why. It is an event,
    /// so that nothing is passed over in silence.
    pub async fn passed_over(&self, place: Place, state: &'static str, why: &str, now: Timestamp) -> Result<()> {
        let (archive, why) = (self.clone(), clean(why));
        unit(async move {
            let mut work = Work::begin(&archive, MACHINE.to_owned(), now).await?;
            let known =
                "SELECT state FROM mailbox_items WHERE mailbox = $1 AND folder = $2 AND generation = $3 AND name = $4";
            let before: Option<String> = on!(&mut work.tx, c => sqlx::query_scalar(known)
                .bind(&place.mailbox).bind(&place.folder).bind(&place.generation).bind(clean(&place.name))
                .fetch_optional(c).await)?;
            if before.as_deref() == Some(state) {
                return Ok(());
            }
            remember(&mut work, &place, None, state, Some(&why)).await?;
            let what = if state == "gone" { "seen, gone before it was fetched" } else { "left in the mailbox" };
            let subject = format!("mailbox {}", place.mailbox);
            let detail =
                json!({ "folder": place.folder, "generation": place.generation, "name": place.name, "why": why });
            work.event(what, &subject, detail).await?;
            work.commit().await
        })
        .await
    }

    /// Removes files that a killed run left half written, and those of what was deleted. Says how many were half written.
    pub async fn sweep(&self, grace: Duration, now: Timestamp) -> Result<usize> {
        let (originals, derived) = (self.originals.clone(), self.derived.clone());
        let swept = blocking(move || Ok(originals.sweep(grace)? + derived.sweep(grace)?)).await?;
        if swept > 0 {
            self.note("half-written files swept", "archive", json!({ "files": swept }), MACHINE, now).await?;
        }
        self.remove_deleted(now).await?;
        Ok(swept)
    }
}

/// Writes down what has been seen of a thing in a mailbox.
async fn remember(
    work: &mut Work,
    place: &Place,
    arrival: Option<&str>,
    state: &str,
    detail: Option<&str>,
) -> Result<()> {
    let sql = "INSERT INTO mailbox_items (mailbox, folder, generation, name, stamp, arrival, state, detail, since) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (mailbox, folder, generation, name) DO UPDATE SET \
               stamp = excluded.stamp, arrival = excluded.arrival, state = excluded.state, detail = excluded.detail, \
               since = excluded.since";
    let now = work.now.to_string();
    on!(&mut work.tx, c => sqlx::query(sql)
        .bind(&place.mailbox).bind(&place.folder).bind(&place.generation).bind(clean(&place.name)).bind(&place.stamp)
        .bind(arrival).bind(state).bind(detail).bind(now)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
