//! Walks the chain of events: every number, every hash, and the head. In: an archive. Out: that it holds, or the first place where it does not.

use super::archive::{Archive, unit};
use super::database::on;
use super::error::Result;
use super::event_text::hash;
use super::events::{Head, Row, event, nothing_before, rows, seal};

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

impl Archive {
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
            last = Head { seq: row.seq, hash: row.hash };
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
    if row.seq != last.seq + 1 {
        return Some(format!("the event is missing: after {} comes {}", last.seq, row.seq));
    }
    if row.previous != last.hash {
        return Some(
            "it does not follow the event before it: one of the two was replaced, moved or altered".to_owned(),
        );
    }
    match event(row.clone()) {
        Ok(event) if hash(&event) == row.hash && event.at.to_string() == row.at => None,
        _ => Some(format!(
            "its content was altered: its hash does not fit (by {}, {}, {})",
            row.who, row.what, row.subject
        )),
    }
}
