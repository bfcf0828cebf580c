//! The proof of everything that the record has about some subjects: each bound row as it is now, the line of the event that vouches for it, each event about
//! them, and the paths from these to a signed head. In: subjects, as events say them. Out: texts and paths, of one moment. It writes no file.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::Timestamp;

use super::heads::{SignedHead, hashes, leaves, signed};
use crate::model::{Event, Standing};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::event_rows::{Line, unpacked};
use crate::store::base::event_text;
use crate::store::base::events::{TAKEN_IN, event, rows};
use crate::store::base::key::KeySource;
use crate::store::base::merkle::{Hash, Step, leaf, path};
use crate::store::base::row_text;
use crate::store::base::rows::name_of;
use crate::store::base::shapes::Shape;
use crate::store::base::touched::{each_row, shapes};
use crate::store::base::value::Value;

/// A row with what vouches for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvenRow {
    /// Its table.
    pub table: String,
    /// Its text, of which the line has the SHA-256.
    pub text: String,
    /// The event whose list has the line.
    pub seq: i64,
    /// The line.
    pub line: String,
    /// From the line's leaf to the root that the event has, lowest step first.
    pub path: Vec<Step>,
}

/// An event with its path to the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvenEvent {
    /// The event.
    pub event: Event,
    /// The bytes of which its hash is made.
    pub bytes: Vec<u8>,
    /// From its leaf to the root in the head, lowest step first.
    pub path: Vec<Step>,
}

/// What is to be proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subjects {
    /// As events say them: `arrival 3f2a…`, `item fpk-1`.
    pub of: Vec<String>,
    /// For others than the house: nothing that no person has confirmed, and no event about anything else.
    pub for_others: bool,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The head to which everything leads.
    pub head: SignedHead,
    /// The rows, by event, table and key.
    pub rows: Vec<ProvenRow>,
    /// The events about the subjects, and those that vouch for the rows, in order.
    pub events: Vec<ProvenEvent>,
    /// How many rows are left out, since the evidence is for others.
    pub left_out: usize,
}

impl Archive {
    /// Proves what the record has about these subjects. `source` is where the archive's key is.
    ///
    /// # Errors
    /// [`Error::Unproven`] if a row is not as the events say, or the rows are not bound yet; errors of the keys and of the database.
    pub async fn evidence(
        &self,
        subjects: Subjects,
        source: &KeySource,
        (who, now): (&str, Timestamp),
    ) -> Result<Evidence> {
        let key = self.signing_key(source, who, now).await?;
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let wanted = Wanted { of: subjects.of.into_iter().collect(), for_others: subjects.for_others };
            let (found, mut left_out) = found(&mut tx, &wanted).await?;
            let proven = vouched(&mut tx, found).await?;
            let mut numbers: BTreeSet<i64> = about(&mut tx, &wanted).await?.into_iter().collect();
            let leaves = leaves(&hashes(&mut tx, 1, i64::MAX).await?);
            let mut events = BTreeMap::new();
            numbers.extend(proven.iter().map(|row| row.seq));
            for seq in numbers {
                let one = vouching(&mut tx, seq, &leaves).await?;
                if wanted.has_event(&one.event) {
                    events.insert(seq, one);
                }
            }
            let all = proven.len();
            let rows: Vec<ProvenRow> = proven.into_iter().filter(|row| events.contains_key(&row.seq)).collect();
            left_out += all - rows.len();
            let head = signed(&mut tx, &key, now).await?;
            Ok(Evidence { head, rows, events: events.into_values().collect(), left_out })
        })
        .await
    }
}

/// What is asked for.
struct Wanted {
    of: BTreeSet<String>,
    for_others: bool,
}

/// The event that evidence was given out. It names to whom.
pub const GIVEN_OUT: &str = "evidence given out";

/// Tables with what the program makes of others, which nobody confirms row by row.
const MADE: [&str; 5] = ["line_items", "line_identifiers", "transfers", "grounds", "item_links"];

impl Wanted {
    /// Whether others may see an event, as far as can be said by what it is about. To whom else evidence went is not told. The house sees all.
    fn has_event(&self, event: &Event) -> bool {
        let own = || self.of.contains(&event.subject) || papers_of(&self.of, &event.subject);
        !self.for_others || event.what != GIVEN_OUT && (own() || event.what == TAKEN_IN)
    }

    /// Whether others may see a row of theirs: not where no person stands behind it.
    fn has_row(&self, shape: &Shape, values: &[Value]) -> bool {
        let column = shape.columns.iter().position(|c| c.name == "standing");
        let standing = column.and_then(|n| values.get(n)).map(Value::plain);
        let stands = standing.is_none_or(|s| s == name_of(&Standing::Confirmed));
        !self.for_others || stands && !MADE.contains(&shape.name.as_str())
    }
}

/// Whether a subject is a document of one of these arrivals.
fn papers_of(subjects: &BTreeSet<String>, subject: &str) -> bool {
    let arrival = subject.strip_prefix("document ").and_then(|rest| rest.split(' ').next());
    arrival.is_some_and(|a| subjects.contains(&format!("arrival {a}")))
}

/// The rows about the subjects: by table and key, their text and its digest.
type Found = BTreeMap<(String, String), (String, Hash)>;

/// Finds them; also how many of them are not for others.
async fn found(tx: &mut Tx, wanted: &Wanted) -> Result<(Found, usize)> {
    let (mut found, mut left_out) = (Found::new(), 0);
    for shape in shapes(tx).await?.values() {
        each_row(tx, shape, |values| {
            if !wanted.of.contains(&shape.about(&values)) {
                return Ok(());
            }
            if wanted.has_row(shape, &values) {
                let key = (shape.name.clone(), row_text::key(shape, &values));
                found.insert(key, (row_text::text(shape, &values), row_text::digest(shape, &values)));
            } else {
                left_out += 1;
            }
            Ok(())
        })
        .await?;
    }
    Ok((found, left_out))
}

/// The lines that vouch for the rows: of each, the last one that names it.
async fn vouched(tx: &mut Tx, found: Found) -> Result<Vec<ProvenRow>> {
    let mut last: HashMap<(String, String), i64> = HashMap::new();
    let mut at = 0;
    loop {
        let sql = "SELECT seq, list FROM event_rows WHERE seq > $1 ORDER BY seq LIMIT 500";
        let some: Vec<(i64, Vec<u8>)> = on!(&mut *tx, c => sqlx::query_as(sql).bind(at).fetch_all(c).await)?;
        let Some((end, _)) = some.last() else { break };
        at = *end;
        for (seq, list) in some {
            for line in unpacked(&list).unwrap_or_default().iter().filter_map(|l| Line::of(l)) {
                let row = (line.table, line.key);
                if found.contains_key(&row) {
                    last.insert(row, seq);
                }
            }
        }
    }
    if let Some(row) = found.keys().find(|row| !last.contains_key(*row)) {
        return Err(unproven(row));
    }
    let mut by_event: BTreeMap<i64, BTreeSet<(String, String)>> = BTreeMap::new();
    for (row, seq) in last {
        by_event.entry(seq).or_default().insert(row);
    }
    let mut rows = Vec::new();
    for (seq, of_it) in by_event {
        let sql = "SELECT list FROM event_rows WHERE seq = $1";
        let list: Vec<u8> = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(seq).fetch_one(c).await)?;
        let lines = unpacked(&list).unwrap_or_default();
        let leaves: Vec<Hash> = lines.iter().map(|l| leaf(l.as_bytes())).collect();
        for (place, text) in lines.iter().enumerate() {
            let Some(line) = Line::of(text) else { continue };
            let row = (line.table, line.key);
            let Some((row_text, digest)) = found.get(&row).filter(|_| of_it.contains(&row)) else { continue };
            if line.digest != Some(*digest) {
                return Err(unproven(&row));
            }
            let (text, path) = (row_text.clone(), path(place, &leaves));
            rows.push(ProvenRow { table: row.0, text, seq, line: lines[place].clone(), path });
        }
    }
    Ok(rows)
}

fn unproven((table, key): &(String, String)) -> Error {
    Error::Unproven { row: format!("{table} {key}") }
}

/// The numbers of the events about the subjects, and about documents of arrivals among them.
async fn about(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<i64>> {
    let mut numbers = Vec::new();
    for subject in &wanted.of {
        let of_papers = subject.strip_prefix("arrival ").map(|sha256| format!("document {sha256} "));
        let sql = "SELECT seq FROM events WHERE subject = $1 OR substr(subject, 1, length($2)) = $2";
        // A subject of no event has no papers.
        let start = of_papers.unwrap_or_else(|| "\u{1}".to_owned());
        let some: Vec<i64> = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(subject).bind(start).fetch_all(c).await)?;
        numbers.extend(some);
    }
    Ok(numbers)
}

async fn vouching(tx: &mut Tx, seq: i64, leaves: &[Hash]) -> Result<ProvenEvent> {
    let row = rows(tx, seq, 1).await?.into_iter().find(|row| row.seq == seq);
    let event = event(row.ok_or_else(|| Error::Unknown(format!("event {seq}")))?)?;
    let place = usize::try_from(seq - 1).unwrap_or(usize::MAX);
    if place >= leaves.len() {
        return Err(Error::Unknown(format!("event {seq} among {} events", leaves.len())));
    }
    Ok(ProvenEvent { bytes: event_text::bytes(&event), event, path: path(place, leaves) })
}
