//! Holds every bound row against the record of custody. In: an archive. Out: each row that is not as the last event that names it left it, each
//! that no event names, each that is gone, and each list of rows that is not the one of its event.
//!
//! The lists are walked from the first event to the last, so that for each row the digest that counts is known; then the tables are walked.
//! Both are of one moment. Of an archive with more rows than [`AT_ONCE`], a part is held at a time.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::archive::{Archive, unit};
use super::database::{Tx, on};
use super::error::Result;
use super::event_rows::{Line, Op, root_of, unpacked};
use super::events::TAKEN_IN;
use super::row_text::{digest, key};
use super::shapes::Shapes;
use super::touched::{each_row, shapes};

/// How many rows are held in memory at once: some 100 bytes each.
const AT_ONCE: i64 = 2_000_000;

/// How many faults are named.
const NAMED: usize = 10_000;

/// Something that rows and record do not say alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// What it is about, as subjects of events say it: `arrival 3f2a…`, `request TR-2015-0412`, `letter L-2026-0001`.
    pub about: String,
    /// The row: its table, and the values of its primary key as a JSON list. None where a list as a whole is at fault.
    pub row: Option<(String, String)>,
    /// The event that says otherwise, if one does.
    pub seq: Option<i64>,
    /// What is wrong, in words.
    pub found: String,
}

/// What a look at all rows gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowsHeld {
    /// How many rows were looked at.
    pub rows: u64,
    /// Whether rows are bound to events: not in an archive to which only an earlier program has written.
    pub bound: bool,
    /// What is wrong, up to a number.
    pub faults: Vec<RowFault>,
    /// How many faults there are beyond those.
    pub more: u64,
}

impl RowsHeld {
    fn fault(&mut self, fault: RowFault) {
        if self.faults.len() < NAMED { self.faults.push(fault) } else { self.more += 1 }
    }
}

impl Archive {
    /// Looks at every row whose changes are events.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn verify_rows(&self) -> Result<RowsHeld> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let shapes = shapes(&mut tx).await?;
            check(&mut tx, &shapes).await
        })
        .await
    }
}

/// What names a row in memory.
type Short = [u8; 16];

/// The digest that counts, and the event that says so.
type Expected = HashMap<Short, ([u8; 32], i64)>;

fn short(table: &str, key: &str) -> Short {
    let whole = Sha256::new().chain_update(table).chain_update([0]).chain_update(key).finalize();
    let mut short = Short::default();
    short.copy_from_slice(&whole[..16]);
    short
}

/// Which rows are looked at in one walk.
#[derive(Clone, Copy)]
struct Part {
    this: i64,
    of: i64,
}

impl Part {
    fn has(self, short: &Short) -> bool {
        self.of == 1 || i64::from(u16::from_be_bytes([short[0], short[1]])) % self.of == self.this
    }
}

async fn check(tx: &mut Tx, shapes: &Shapes) -> Result<RowsHeld> {
    let mut held = RowsHeld::default();
    let parts = count(tx, shapes).await? / AT_ONCE + 1;
    for this in 0..parts {
        let part = Part { this, of: parts };
        let mut expected = recorded(tx, shapes, part, &mut held).await?;
        if !held.bound {
            return Ok(held);
        }
        let mut odd = Vec::new();
        for shape in shapes.values() {
            each_row(tx, shape, |values| {
                let key = key(shape, &values);
                let short = short(&shape.name, &key);
                if part.has(&short) {
                    held.rows += 1;
                    let found = expected.remove(&short);
                    if found.is_none_or(|(hash, _)| hash != digest(shape, &values)) {
                        odd.push((shape.about(&values), shape.name.clone(), key, found.map(|(_, seq)| seq)));
                    }
                }
                Ok(())
            })
            .await?;
        }
        for (about, table, key, seq) in odd {
            let found = match seq {
                Some(seq) => {
                    format!("the row was altered: it is not as event {seq} left it ({})", said(tx, seq).await?)
                }
                None => "the row was put in: no event tells of it".to_owned(),
            };
            held.fault(RowFault { about, row: Some((table, key)), seq, found });
        }
        gone(tx, shapes, expected, &mut held).await?;
    }
    Ok(held)
}

async fn count(tx: &mut Tx, shapes: &Shapes) -> Result<i64> {
    let mut all = 0_i64;
    for shape in shapes.values() {
        let sql = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {}", shape.name));
        all += on!(&mut *tx, c => sqlx::query_scalar::<_, i64>(sql).fetch_one(c).await)?;
    }
    Ok(all)
}

/// An event in short: who, what, when.
async fn said(tx: &mut Tx, seq: i64) -> Result<String> {
    let sql = "SELECT who, what, at FROM events WHERE seq = $1";
    let row: Option<(String, String, String)> = on!(tx, c => sqlx::query_as(sql).bind(seq).fetch_optional(c).await)?;
    Ok(row.map(|(who, what, at)| format!("{what}, by {who}, {at}")).unwrap_or_default())
}

#[derive(sqlx::FromRow)]
struct Listed {
    seq: i64,
    what: String,
    subject: String,
    rows_root: Option<String>,
    list: Option<Vec<u8>>,
}

/// What is wrong with the list of an event. `again`: it takes in rows, and rows were taken in before.
fn wrong(one: &Listed, lines: Option<&[String]>, bound: bool, again: bool) -> Option<&'static str> {
    match (&one.rows_root, lines) {
        (None, _) => bound.then_some("it has no list of rows, and the events before it have"),
        (Some(_), None) => Some("its list of rows is not a list any more"),
        (Some(root), Some(lines)) if root_of(lines) != *root => Some("its list of rows was altered"),
        (Some(_), Some(_)) => again.then_some("rows were taken in a second time"),
    }
}

/// Walks the lists; names what is wrong with them in the first walk.
async fn recorded(tx: &mut Tx, shapes: &Shapes, part: Part, held: &mut RowsHeld) -> Result<Expected> {
    let mut expected = Expected::new();
    let (mut last, mut taking_in) = (0, true);
    let sql = "SELECT e.seq, e.what, e.subject, e.rows_root, r.list FROM events e LEFT JOIN event_rows r ON r.seq = e.seq \
               WHERE e.seq > $1 ORDER BY e.seq LIMIT 500";
    loop {
        let some: Vec<Listed> = on!(&mut *tx, c => sqlx::query_as(sql).bind(last).fetch_all(c).await)?;
        let Some(end) = some.last() else { break };
        last = end.seq;
        for one in some {
            let lines = one.list.as_deref().map_or_else(|| Some(Vec::new()), unpacked);
            let again = one.what == TAKEN_IN && !taking_in;
            let fault = if part.this == 0 { wrong(&one, lines.as_deref(), held.bound, again) } else { None };
            if let Some(fault) = fault {
                let found = format!("event {} ({}): {fault}", one.seq, one.what);
                held.fault(RowFault { about: one.subject.clone(), row: None, seq: Some(one.seq), found });
            }
            held.bound |= one.rows_root.is_some();
            taking_in &= !held.bound || (one.what == TAKEN_IN && one.rows_root.is_some());
            for line in lines.unwrap_or_default().iter().filter_map(|l| Line::of(l)) {
                let short = short(&line.table, &line.key);
                match line.digest.filter(|_| part.has(&short)) {
                    Some(digest) => {
                        let before = expected.insert(short, (digest, one.seq));
                        if again && before.is_none_or(|(hash, _)| hash != digest) {
                            let about = shapes.get(&line.table).map(|s| s.about_key(&line.key)).unwrap_or_default();
                            let found =
                                format!("the row was altered or put in before rows were taken in by event {}", one.seq);
                            held.fault(RowFault {
                                about,
                                row: Some((line.table, line.key)),
                                seq: Some(one.seq),
                                found,
                            });
                        }
                    }
                    None if line.op == Op::Removed => _ = expected.remove(&short),
                    None => {}
                }
            }
        }
    }
    if part.this == 0 && held.bound {
        let sql =
            "SELECT r.seq FROM event_rows r LEFT JOIN events e ON e.seq = r.seq WHERE e.seq IS NULL ORDER BY r.seq";
        let orphans: Vec<i64> = on!(&mut *tx, c => sqlx::query_scalar(sql).fetch_all(c).await)?;
        for seq in orphans {
            let found = format!("there is a list of rows for event {seq}, and no such event");
            held.fault(RowFault { about: "events".to_owned(), row: None, seq: Some(seq), found });
        }
    }
    Ok(expected)
}

/// Names the rows that events have and tables have not.
async fn gone(tx: &mut Tx, shapes: &Shapes, expected: Expected, held: &mut RowsHeld) -> Result<()> {
    let mut by_event: std::collections::BTreeMap<i64, Vec<Short>> = std::collections::BTreeMap::new();
    for (short, (_, seq)) in expected {
        by_event.entry(seq).or_default().push(short);
    }
    for (seq, missing) in by_event {
        let sql = "SELECT list FROM event_rows WHERE seq = $1";
        let list: Option<Vec<u8>> = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(seq).fetch_optional(c).await)?;
        let lines = list.as_deref().and_then(unpacked).unwrap_or_default();
        let found = format!("the row is gone: event {seq} left it there ({})", said(tx, seq).await?);
        for line in lines.iter().filter_map(|l| Line::of(l)).filter(|l| missing.contains(&short(&l.table, &l.key))) {
            let about = shapes.get(&line.table).map(|s| s.about_key(&line.key)).unwrap_or_default();
            held.fault(RowFault { about, row: Some((line.table, line.key)), seq: Some(seq), found: found.clone() });
        }
    }
    Ok(())
}
