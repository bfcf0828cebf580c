//! Anchors: signed heads that stand on other storage. In: the anchors there are. Out: the next one, as a line to add.
//!
//! A line is a JSON object: the signed head, `from` (the first event after the anchor before it), `events` (the hash of each event from there to the head)
//! and `names`: what each of these events was about, and the rows it changed. The names are encrypted with a key made from the owner's, since an
//! anchor lies with others; with them, a check says which rows are another than they were when the anchor was made.

use std::io::Read;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::heads::{SignedHead, bytes_of, hashes, leaves, signed};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::event_rows::unpacked;
use crate::store::base::key::KeySource;
use crate::store::base::merkle::Tree;
use crate::store::base::rows::time;
use crate::store::base::sealed;

/// What an event is called that tells where the head of the record went.
pub const ANCHORED: &str = "anchored";

/// One anchor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The version of the format: 1.
    pub tracepost_anchor: u32,
    /// The signed head.
    pub head: SignedHead,
    /// The first event that the anchor before it does not have.
    pub from: i64,
    /// The hashes of the events from there on, hexadecimal.
    pub events: Vec<String>,
    /// What the events were about, encrypted, in Base64.
    pub names: String,
    /// What an authority for time stamps (RFC 3161) answered about the text of the head, in Base64; none if it was not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_stamp: Option<String>,
}

/// What an event was about, as an anchor keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Named {
    /// The subject.
    pub(super) subject: String,
    /// What happened.
    pub(super) what: String,
    /// The list of rows, as the event has it, with the first 16 digits of each digest.
    pub(super) rows: Vec<String>,
}

/// A line of a list with the beginning of its digest.
pub(super) fn shortened(line: &str) -> String {
    match line.rsplit_once(' ') {
        Some((start, digest)) if !line.starts_with('-') && digest.len() == 64 => format!("{start} {}", &digest[..16]),
        _ => line.to_owned(),
    }
}

/// The name that is bound to the encrypted names.
fn sealed_as(archive: &str, from: i64) -> String {
    format!("anchor {archive} {from}")
}

impl Anchor {
    /// What the events were about; `None` if the owner's key is another one now, or the line was altered.
    pub(super) fn named(&self, key: &[u8; 32]) -> Option<Vec<Named>> {
        let bytes = STANDARD.decode(&self.names).ok()?;
        let packed = sealed::read(key, &sealed_as(&self.head.archive, self.from), &mut &bytes[..]).ok()?;
        let mut text = String::new();
        ZlibDecoder::new(&packed[..]).read_to_string(&mut text).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// What is wrong with the line itself, if it is to follow `before`.
    pub(super) fn fault(&self, before: Option<&Self>, tree: &mut Tree) -> Option<String> {
        if self.tracepost_anchor != 1 {
            return Some("it was written by a newer tracepost".to_owned());
        }
        if !self.head.is_signed() {
            return Some("its signature is not that of the key that it names".to_owned());
        }
        let from = before.map_or(1, |b| b.head.size + 1);
        if before.is_some_and(|b| b.head.archive != self.head.archive) {
            return Some("it is of another archive than the one before it".to_owned());
        }
        if self.from != from || self.from + self.events.len() as i64 - 1 != self.head.size {
            return Some("it does not go on where the one before it ends: a line is missing".to_owned());
        }
        for hash in &self.events {
            match bytes_of(hash) {
                Ok(hash) => leaves(&[hash]).into_iter().for_each(|leaf| tree.push(leaf)),
                Err(_) => return Some("one of its hashes is none".to_owned()),
            }
        }
        (hex::encode(tree.root()) != self.head.root).then(|| "its events are not those that it signs".to_owned())
    }
}

impl Archive {
    /// When the head of the record was anchored last: the number of that event, its time, and whether anything has happened since.
    ///
    /// # Errors
    /// Errors of the database.
    pub async fn last_anchored(&self) -> Result<Option<(i64, Timestamp, bool)>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT seq, at FROM events WHERE what = $1 ORDER BY seq DESC LIMIT 1";
            let last: Option<(i64, String)> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(ANCHORED).fetch_optional(c).await)?;
            let Some((seq, at)) = last else { return Ok(None) };
            let sql = "SELECT coalesce(max(seq), 0) FROM events";
            let end: i64 = on!(&mut tx, c => sqlx::query_scalar(sql).fetch_one(c).await)?;
            Ok(Some((seq, time(&at)?, end > seq)))
        })
        .await
    }

    /// When something of that kind was last noted (the word of an event, such as [`ANCHORED`]).
    ///
    /// # Errors
    /// Errors of the database.
    pub async fn last_noted(&self, what: &str) -> Result<Option<Timestamp>> {
        let (db, what) = (self.db.clone(), what.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT at FROM events WHERE what = $1 ORDER BY seq DESC LIMIT 1";
            let last: Option<String> = on!(&mut tx, c => sqlx::query_scalar(sql).bind(what).fetch_optional(c).await)?;
            last.map(|at| time(&at)).transpose()
        })
        .await
    }

    /// The anchor that follows those that there are, or `None` if nothing has happened since the last of them. Whether the archive agrees with them is
    /// not asked here ([`Archive::verify_anchors`]).
    ///
    /// # Errors
    /// Errors of the keys and of the database.
    pub async fn anchor(
        &self,
        before: Option<&Anchor>,
        source: &KeySource,
        who: &str,
        now: Timestamp,
    ) -> Result<Option<Anchor>> {
        let key = self.signing_key(source, who, now).await?;
        let (db, from) = (self.db.clone(), before.map_or(1, |b| b.head.size + 1));
        unit(async move {
            let mut tx = db.read().await?;
            let head = signed(&mut tx, &key, now).await?;
            if head.size < from {
                return Ok(None);
            }
            let events = hashes(&mut tx, from, head.size).await?.iter().map(hex::encode).collect();
            let named = named(&mut tx, from, head.size).await?;
            let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
            let text = serde_json::to_vec(&named).unwrap_or_default();
            let packed = std::io::Write::write_all(&mut packed, &text).and_then(|()| packed.finish());
            let mut names = Vec::new();
            let in_memory = packed.and_then(|packed| {
                sealed::write(&key.of_names(), &sealed_as(&head.archive, from), &packed, &mut names)
            });
            debug_assert!(in_memory.is_ok(), "memory takes everything: {in_memory:?}");
            Ok(Some(Anchor {
                tracepost_anchor: 1,
                head,
                from,
                events,
                names: STANDARD.encode(names),
                time_stamp: None,
            }))
        })
        .await
    }
}

/// What some events are about, with their rows.
pub(super) async fn named(tx: &mut Tx, from: i64, to: i64) -> Result<Vec<Named>> {
    let sql = "SELECT e.subject, e.what, r.list FROM events e LEFT JOIN event_rows r ON r.seq = e.seq \
               WHERE e.seq >= $1 AND e.seq <= $2 ORDER BY e.seq";
    let rows: Vec<(String, String, Option<Vec<u8>>)> =
        on!(tx, c => sqlx::query_as(sql).bind(from).bind(to).fetch_all(c).await)?;
    let one = |(subject, what, list): (String, String, Option<Vec<u8>>)| {
        let lines = list.as_deref().and_then(unpacked).unwrap_or_default();
        Named { subject, what, rows: lines.iter().map(|l| shortened(l)).collect() }
    };
    Ok(rows.into_iter().map(one).collect())
}
