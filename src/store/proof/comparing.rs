//! Holds an archive against its anchors. In: the anchors, in order. Out: what is another in the archive than it was when they were made: a history that was
//! written anew, events that are missing because the database is an older one or its end was cut, each with what it was about and its rows.

use std::collections::BTreeMap;

use super::anchors::{Anchor, Named, named};
use super::heads::{SignedHead, bytes_of, hashes, leaves, named_keys};
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::event_text;
use crate::store::base::events::{event, rows};
use crate::store::base::key::KeySource;
use crate::store::base::merkle::{Hash, Tree, root};
use crate::store::base::rows_held::RowFault;
use crate::store::base::signing::SigningKey;
use crate::store::base::touched::shapes;

/// How many faults are named.
const NAMED: usize = 10_000;

/// What a comparison with anchors gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnchorsHeld {
    /// How many anchors there are.
    pub anchors: usize,
    /// Up to which event the archive was compared.
    pub size: i64,
    /// When the last anchor was made, RFC 3339.
    pub at: String,
    /// What is another.
    pub faults: Vec<RowFault>,
}

impl Archive {
    /// Compares the archive with its anchors. `source` is where the archive's key is; without the owner's key beside it, what is another is found and told
    /// by the number of the event, without names.
    ///
    /// # Errors
    /// When the database or a key cannot be read.
    pub async fn verify_anchors(&self, anchors: Vec<Anchor>, source: &KeySource) -> Result<AnchorsHeld> {
        let source = source.clone();
        let key = blocking(move || Ok(SigningKey::find(&source)?.map(|key| key.of_names()))).await?;
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            compare(&mut tx, &anchors, key).await
        })
        .await
    }
}

impl Archive {
    /// Holds the archive against one signed head: whether its first events are still those that the head vouches for.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn verify_head(&self, head: &SignedHead) -> Result<AnchorsHeld> {
        let (db, head) = (self.db.clone(), head.clone());
        unit(async move {
            let mut tx = db.read().await?;
            let mut held = AnchorsHeld { anchors: 1, size: head.size, at: head.at.clone(), faults: Vec::new() };
            let uuid: String = on!(&mut tx, c => sqlx::query_scalar("SELECT uuid FROM archive").fetch_one(c).await)?;
            let ours = hashes(&mut tx, 1, head.size).await?;
            let found = if !head.is_signed() {
                "its signature is not that of the key that it names".to_owned()
            } else if head.archive != uuid {
                "it is of another archive".to_owned()
            } else if (ours.len() as i64) < head.size {
                format!(
                    "it has {} events and the archive has {}: the database is an older one, or its end was cut",
                    head.size,
                    ours.len()
                )
            } else if hex::encode(root(&leaves(&ours))) != head.root {
                format!(
                    "the first {} events are others than when it was signed: the history was written anew",
                    head.size
                )
            } else if !named_keys(&mut tx).await?.contains(&head.key) {
                "it is signed with a key that no event names as the owner's".to_owned()
            } else {
                return Ok(held);
            };
            held.faults.push(RowFault { about: format!("head of {}", head.at), row: None, seq: None, found });
            Ok(held)
        })
        .await
    }
}

fn of_event(seq: i64, about: String, found: String) -> RowFault {
    RowFault { about, row: None, seq: Some(seq), found }
}

async fn compare(tx: &mut Tx, anchors: &[Anchor], key: Option<[u8; 32]>) -> Result<AnchorsHeld> {
    let mut held = AnchorsHeld { anchors: anchors.len(), ..AnchorsHeld::default() };
    let uuid: String = on!(&mut *tx, c => sqlx::query_scalar("SELECT uuid FROM archive").fetch_one(c).await)?;
    let keys = named_keys(tx).await?;
    let (mut tree, mut before): (Tree, Option<&Anchor>) = (Tree::default(), None);
    for (n, anchor) in anchors.iter().enumerate() {
        let about = format!("anchor {} of {}", n + 1, anchor.head.at);
        let fault = anchor.fault(before, &mut tree);
        let foreign = (anchor.head.archive != uuid).then(|| "it is of another archive".to_owned());
        if let Some(found) = fault.or(foreign) {
            held.faults.push(RowFault { about, row: None, seq: None, found });
            return Ok(held);
        }
        (held.size, held.at) = (anchor.head.size, anchor.head.at.clone());
        one(tx, (before, anchor), key, &mut held).await?;
        if !keys.contains(&anchor.head.key) && held.faults.is_empty() {
            let found = "it is signed with a key that no event names as the owner's".to_owned();
            held.faults.push(RowFault { about, row: None, seq: None, found });
        }
        before = Some(anchor);
    }
    Ok(held)
}

/// Compares the events of one anchor.
async fn one(
    tx: &mut Tx,
    (before, anchor): (Option<&Anchor>, &Anchor),
    key: Option<[u8; 32]>,
    held: &mut AnchorsHeld,
) -> Result<()> {
    let ours = hashes(tx, anchor.from, anchor.head.size).await?;
    let theirs = anchor.events.iter().map(|h| bytes_of(h)).collect::<Result<Vec<Hash>>>()?;
    if ours == theirs {
        return Ok(());
    }
    let last_before = before.map(|b| bytes_of(&b.head.last)).transpose()?;
    let was = key.and_then(|key| anchor.named(&key)).unwrap_or_default();
    let now = named(tx, anchor.from, anchor.head.size).await?;
    for (n, hash) in theirs.iter().enumerate() {
        if held.faults.len() >= NAMED {
            return Ok(());
        }
        let seq = anchor.from + n as i64;
        let (was, now) = (was.get(n), now.get(n));
        let about = was.or(now).map(|n| n.subject.clone()).unwrap_or_default();
        let of = was.map(|w| format!(" ({})", w.what)).unwrap_or_default();
        let Some(our) = ours.get(n) else {
            let found = format!(
                "event {seq}{of} is missing: the database is older than the anchor of {}, or its end was cut",
                anchor.head.at
            );
            held.faults.push(of_event(seq, about, found));
            rows_of(tx, seq, was, None, held).await?;
            continue;
        };
        // Where one before it was altered and all hashes were made anew, an event that is as it was has another hash only because of that.
        let previous = n.checked_sub(1).map_or(last_before.as_ref(), |n| theirs.get(n));
        if our == hash || unaltered(tx, seq, previous, hash).await? {
            continue;
        }
        let found = format!("event {seq}{of} is another than when the anchor of {} was made", anchor.head.at);
        held.faults.push(of_event(seq, about, found));
        rows_of(tx, seq, was, now, held).await?;
    }
    Ok(())
}

/// Whether an event would have the hash in the anchor if the event before it had the hash in the anchor.
async fn unaltered(tx: &mut Tx, seq: i64, previous: Option<&Hash>, hash: &Hash) -> Result<bool> {
    let Some(row) = rows(tx, seq, 1).await?.into_iter().find(|row| row.seq == seq) else { return Ok(false) };
    let Ok(mut event) = event(row) else { return Ok(false) };
    if let Some(previous) = previous {
        event.previous = hex::encode(previous);
    }
    Ok(event_text::hash(&event) == hex::encode(hash))
}

/// Names the rows in which the list of an event differs from the one in the anchor.
async fn rows_of(
    tx: &mut Tx,
    seq: i64,
    was: Option<&Named>,
    now: Option<&Named>,
    held: &mut AnchorsHeld,
) -> Result<()> {
    let Some(was) = was else { return Ok(()) };
    let shapes = shapes(tx).await?;
    let none = Vec::new();
    let now = now.map_or(&none, |n| &n.rows);
    let named = |line: &str, found: &str| {
        let (_, table, key) = parted(line)?;
        let about = shapes.get(table).map(|shape| shape.about_key(key)).unwrap_or_default();
        let row = Some((table.to_owned(), key.to_owned()));
        Some(RowFault { about, row, seq: Some(seq), found: format!("{found} (event {seq})") })
    };
    let (in_anchor, in_event) = (by_row(&was.rows), by_row(now));
    for (row, line) in in_anchor.iter().filter(|(row, line)| in_event.get(*row) != Some(*line)) {
        let found = if in_event.contains_key(row) {
            "the row is another than the anchor says"
        } else {
            "the anchor has the row, and the event has not"
        };
        held.faults.extend(named(line, found));
    }
    for (_, line) in in_event.iter().filter(|(row, _)| !in_anchor.contains_key(*row)) {
        held.faults.extend(named(line, "the event has the row, and the anchor has not"));
    }
    Ok(())
}

/// The lines of a list by table and key.
fn by_row(lines: &[String]) -> BTreeMap<(&str, &str), &str> {
    lines.iter().filter_map(|line| parted(line).map(|(_, table, key)| ((table, key), line.as_str()))).collect()
}

/// The sign, table and key of a shortened line.
fn parted(line: &str) -> Option<(char, &str, &str)> {
    let (sign, rest) = line.split_once(' ')?;
    let (table, rest) = rest.split_once(' ')?;
    let key = if sign == "-" { rest } else { rest.rsplit_once(' ')?.0 };
    Some((sign.chars().next()?, table, key))
}
