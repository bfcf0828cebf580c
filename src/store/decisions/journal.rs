//! The journal of decisions. In: the rows that a decision changed. Out: a row of `decisions`, with the rows before
//! and after it, and its event. The journal also takes decisions back. A person can undo a decision of their own if
//! it is the last one on that document (or on the message as a whole) and if the rows are still as the decision
//! left them.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::reading_rows;
use super::reopened::renew_reopened;
use super::rows::{self, DocumentAt, Same};
use super::sides::Rows;
use super::transfers::{Legs, renew_transfers};
use crate::store::arrivals::document_rows::FieldRow;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{from_json, int, json as text_json};

/// Who decides, when, and how the transfers are built that follow from the decision.
#[derive(Debug, Clone)]
pub struct Hand {
    /// The person.
    pub who: String,
    /// The time.
    pub now: Timestamp,
    /// How transfers are built.
    pub legs: Legs,
}

impl Hand {
    /// Begins a decision.
    pub(super) async fn begin(&self, archive: &Archive) -> Result<Work> {
        Work::begin(archive, self.who.clone(), self.now).await
    }

    /// Ends a decision on which the transfers of the arrival rest, or its class and factors.
    pub(super) async fn finish(&self, mut work: Work, arrival: &str) -> Result<()> {
        renew_transfers(&mut work.tx, arrival, self.legs).await?;
        renew_reopened(&mut work.tx, arrival).await?;
        work.commit().await
    }
}

/// The name of a person as the reader of a value.
pub(super) fn reader(who: &str) -> String {
    format!("person {who}")
}

/// Who stands behind a row, and since when: whoever decides, at the time of the decision.
pub(super) fn signed(work: &Work) -> (Option<String>, Option<String>) {
    (Some(work.who.clone()), Some(work.now.to_string()))
}

/// Where a decision was made: a document of an arrival, or the arrival as a whole, which the journal writes as document -1.
fn place(document: Option<usize>) -> i64 {
    document.map_or(-1, int)
}

fn subject(arrival: &str, document: Option<usize>) -> String {
    match document {
        Some(document) => DocumentAt { arrival: arrival.to_owned(), document }.subject(),
        None => format!("arrival {arrival}"),
    }
}

/// Writes a decision into the journal, with its event.
pub(super) async fn put(
    work: &mut Work,
    arrival: &str,
    document: Option<usize>,
    (kind, detail): (&str, Value),
    (before, after): (Rows, Rows),
) -> Result<()> {
    let sql = "INSERT INTO decisions (arrival, document, position, kind, who, at, rows_before, rows_after, undone) \
               SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, 0 FROM decisions WHERE arrival = $1 AND document = $2";
    let (who, at) = (work.who.clone(), work.now.to_string());
    let (old, new) = (text_json(&before), text_json(&after));
    on!(&mut work.tx, c => sqlx::query(sql)
        .bind(arrival).bind(place(document)).bind(kind).bind(&who).bind(&at).bind(&old).bind(&new)
        .execute(c).await.map(|_| ()))?;
    work.event(kind, &subject(arrival, document), detail).await
}

/// What the event of a decision on values says: the values before and after it.
pub(super) fn told(before: &Rows, after: &Rows) -> Value {
    let told = |rows: &Rows| {
        let fields = rows.fields.iter().map(|f| {
            let mut told = json!({ "won": f.won, "position": f.position, "name": f.name, "value": f.value, "absent": f.absent, "standing": f.standing });
            if let Some(about) = &f.about {
                told["about"] = json!(about);
            }
            told
        });
        let lines = rows.lines.iter().map(|l| json!(l));
        fields.chain(lines).collect::<Vec<_>>()
    };
    json!({ "before": told(before), "after": told(after) })
}

/// The last decision in a place that nobody has undone: who made it, and what it was.
pub(in crate::store) async fn last(
    tx: &mut Tx,
    arrival: &str,
    document: Option<usize>,
) -> Result<Option<(String, String)>> {
    let sql = "SELECT who, kind FROM decisions WHERE arrival = $1 AND document = $2 AND undone = 0 ORDER BY position DESC LIMIT 1";
    Ok(on!(tx, c => sqlx::query_as(sql).bind(arrival).bind(place(document)).fetch_optional(c).await)?)
}

/// A decision in the journal.
#[derive(sqlx::FromRow)]
struct Entry {
    position: i64,
    kind: String,
    who: String,
    rows_before: String,
    rows_after: String,
}

impl Archive {
    /// Where a person made the last of their decisions on an arrival that stand: on one of its documents, or (`Some(None)`) on the arrival as a
    /// whole.
    pub async fn last_decided(&self, arrival: &str, who: &str) -> Result<Option<Option<usize>>> {
        let (db, arrival, who) = (self.db.clone(), arrival.to_owned(), who.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT document, position, at FROM decisions WHERE arrival = $1 AND who = $2 AND undone = 0";
            let rows: Vec<(i64, i64, String)> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(arrival).bind(who).fetch_all(c).await)?;
            // The times are compared as times: as text, a whole second comes after its own fractions.
            let last = rows.into_iter().max_by_key(|(document, n, at)| (at.parse::<Timestamp>().ok(), *document, *n));
            Ok(last.map(|(document, ..)| usize::try_from(document).ok()))
        })
        .await
    }

    /// Takes back the last decision on a document of an arrival, or on the arrival as a whole (`None`). Only whoever made a decision can take it
    /// back, and only while nobody has decided anything after it. Says what was taken back.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`] where no decision of this person stands. [`Error::DecidedSince`] where a later decision stands, or where the rows
    /// are not as the decision left them.
    pub async fn undo(&self, hand: Hand, arrival: &str, document: Option<usize>) -> Result<String> {
        let (archive, arrival) = (self.clone(), arrival.to_owned());
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let sql = "SELECT position, kind, who, rows_before, rows_after FROM decisions \
                       WHERE arrival = $1 AND document = $2 AND undone = 0 ORDER BY position DESC";
            let standing: Vec<Entry> = on!(&mut work.tx, c => sqlx::query_as(sql)
                .bind(&arrival).bind(place(document)).fetch_all(c).await)?;
            let own = standing.iter().position(|e| e.who == work.who);
            let (entry, later) = match own.map(|n| standing.split_at(n)) {
                Some((later, [entry, ..])) => (entry, later.first()),
                _ => return Err(Error::NothingToUndo(subject(&arrival, document))),
            };
            if let Some(later) = later {
                return Err(Error::DecidedSince { kind: entry.kind.clone(), by: later.who.clone() });
            }
            let before: Rows = from_json("a decision", &entry.rows_before)?;
            let after: Rows = from_json("a decision", &entry.rows_after)?;
            let at = DocumentAt { arrival, document: document.unwrap_or_default() };
            as_left(&mut work.tx, &at, entry, &before, &after).await?;
            terms_back(&mut work, &before, &after).await?;
            put_back(&mut work.tx, &at, entry, before, after).await?;
            let sql = "UPDATE decisions SET undone = 1 WHERE arrival = $1 AND document = $2 AND position = $3";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&at.arrival).bind(place(document)).bind(entry.position).execute(c).await.map(|_| ()))?;
            let detail = json!({ "decision": entry.kind, "number": entry.position });
            work.event("decision undone", &subject(&at.arrival, document), detail).await?;
            hand.finish(work, &at.arrival).await?;
            Ok(entry.kind.clone())
        })
        .await
    }
}

/// The kind of the one decision that writes who reviewed a document.
pub(super) const REVIEWED: &str = "document reviewed";

/// Compares what stands now with what the decision left.
async fn as_left(tx: &mut Tx, at: &DocumentAt, entry: &Entry, before: &Rows, after: &Rows) -> Result<()> {
    let since = |by: Option<String>| {
        let by = by.filter(|by| *by != entry.who).unwrap_or_else(|| "somebody".to_owned());
        Err(Error::DecidedSince { kind: entry.kind.clone(), by })
    };
    for left in &after.fields {
        let now = rows::field(tx, at, left.won, left.position).await?;
        if now.as_ref().is_none_or(|now| !now.same(left)) {
            return since(now.and_then(|n| n.standing_by));
        }
    }
    // A place that the decision left empty must be empty still.
    let emptied = |f: &&FieldRow| !after.fields.iter().any(|a| (a.won, a.position) == (f.won, f.position));
    for gone in before.fields.iter().filter(emptied) {
        if let Some(now) = rows::field(tx, at, gone.won, gone.position).await? {
            return since(now.standing_by);
        }
    }
    for left in &after.lines {
        let now = rows::line(tx, at, left.position).await?;
        if now.as_ref().is_none_or(|now| !now.same(left)) {
            return since(now.and_then(|n| n.standing_by));
        }
    }
    if entry.kind == REVIEWED {
        let now = rows::reviewed(tx, at).await?;
        if now != after.reviewed {
            return since(now.map(|(by, _)| by));
        }
    }
    for left in &after.links {
        let now = rows::link(tx, &at.arrival, &left.request).await?;
        if now.as_ref().is_none_or(|now| !now.same(left)) {
            return since(now.and_then(|n| n.standing_by));
        }
    }
    for left in &after.matches {
        let now = rows::matched(tx, at, left.position).await?;
        if now.as_ref() != Some(left) {
            return since(now.and_then(|n| n.standing_by));
        }
    }
    for left in &after.terms {
        let now = rows::term(tx, left.number).await?;
        if now.as_ref() != Some(left) {
            return since(now.and_then(|n| n.lifted_by));
        }
    }
    for (document, left) in &after.readings {
        let now = reading_rows::reading(tx, &at.other(*document)).await?;
        if !now.same(left) {
            return since(now.decided_by());
        }
    }
    if let Some(left) = &after.message {
        let now = rows::message(tx, &at.arrival).await?;
        if !now.same(left) {
            let by = |now: Option<String>, left: &Option<String>| now.filter(|now| left.as_ref() != Some(now));
            return since(
                by(now.kind_by, &left.kind_by)
                    .or(by(now.class_by, &left.class_by))
                    .or(by(now.settled_by, &left.settled_by)),
            );
        }
    }
    Ok(())
}

/// Takes decisions on terms back. A term that was recorded is lifted; one that was lifted holds again.
async fn terms_back(work: &mut Work, before: &Rows, after: &Rows) -> Result<()> {
    for row in &before.terms {
        rows::write_term(&mut work.tx, row).await?;
    }
    let (by, at) = signed(work);
    for row in after.terms.iter().filter(|a| !before.terms.iter().any(|b| b.number == a.number)) {
        let why = Some("taken back".to_owned());
        let lifted = rows::TermRow { lifted_by: by.clone(), lifted_at: at.clone(), lifted_why: why, ..row.clone() };
        rows::write_term(&mut work.tx, &lifted).await?;
    }
    Ok(())
}

/// Puts the rows back as they were.
async fn put_back(tx: &mut Tx, at: &DocumentAt, entry: &Entry, before: Rows, after: Rows) -> Result<()> {
    for row in &after.fields {
        rows::delete_field(tx, at, row).await?;
    }
    for row in &before.fields {
        rows::insert_field(tx, at, row).await?;
    }
    for line in &before.lines {
        rows::write_line(tx, at, line).await?;
    }
    let added = |line: &&rows::LineRow| !before.lines.iter().any(|b| b.position == line.position);
    for line in after.lines.iter().filter(added) {
        rows::delete_line(tx, at, line.position).await?;
    }
    if entry.kind == REVIEWED {
        rows::write_reviewed(tx, at, before.reviewed).await?;
    }
    for link in &before.links {
        rows::write_link(tx, &at.arrival, link).await?;
    }
    for row in &before.matches {
        rows::write_match(tx, at, row).await?;
    }
    let made = |link: &&rows::LinkRow| !before.links.iter().any(|b| b.position == link.position);
    for link in after.links.iter().filter(made) {
        rows::delete_link(tx, &at.arrival, link.position).await?;
    }
    for (document, reading) in &before.readings {
        reading_rows::write(tx, &at.other(*document), reading).await?;
    }
    if let Some(message) = &before.message {
        rows::write_message(tx, &at.arrival, message).await?;
    }
    Ok(())
}
