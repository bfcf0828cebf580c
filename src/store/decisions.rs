//! What a person decides about fields and lines, kept: the rows change, the machine's value stays beside the person's, and the rows as they
//! were are kept so that the decision can be undone. Each decision is an event in the same transaction.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::database::{Tx, on};
use super::error::{Error, Result};
use super::events::Work;
use super::rows::{clean, from_json, int, json as text_json, name_of};
use super::{Archive, unit};
use crate::model::{Absent, Evidence, FieldName, FieldPlace, LineRuling, Ruling, Standing, fold};

/// A row of `fields`, whole: what an undo puts back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
struct FieldRow {
    won: i64,
    position: i64,
    name: String,
    value: Option<String>,
    absent: Option<String>,
    confidence: f64,
    standing: String,
    standing_by: Option<String>,
    standing_at: Option<String>,
    rule: String,
    page: i64,
    x0: Option<f64>,
    y0: Option<f64>,
    x1: Option<f64>,
    y1: Option<f64>,
    span_start: i64,
    span_end: i64,
    raw: String,
    reader: String,
}

/// A row of `line_items` with its identifiers, as far as a person can change it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct LineRow {
    position: i64,
    description: String,
    quantity: Option<String>,
    unit: Option<String>,
    confidence: f64,
    standing: String,
    standing_by: Option<String>,
    standing_at: Option<String>,
    reader: String,
    identifiers: Vec<(String, String)>,
}

/// Rows on one side of a decision.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Rows {
    #[serde(default)]
    fields: Vec<FieldRow>,
    #[serde(default)]
    lines: Vec<LineRow>,
    #[serde(default)]
    reviewed: Option<(String, String)>,
}

/// How a field stood when a person decided on it, so that a decision on what somebody else has changed since is refused.
pub fn stamp(standing: Standing, value: Option<&str>, absent: Option<Absent>) -> String {
    format!("{} {} {}", name_of(&standing), absent.map(|a| name_of(&a)).unwrap_or_default(), value.unwrap_or_default())
}

impl Archive {
    /// Decides on a field. `was` is its [`stamp`] as the person saw it.
    pub async fn decide(&self, place: &FieldPlace, ruling: Ruling, was: &str, who: &str, now: Timestamp) -> Result<()> {
        let (archive, place, was, who) = (self.clone(), place.clone(), was.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let standing = field(&mut work.tx, &place, 1, place.position).await?;
            let before = standing.ok_or_else(|| Error::Unknown(subject(&place.arrival, place.document)))?;
            if row_stamp(&before) != was {
                let by = before.standing_by.clone().unwrap_or_else(|| "somebody".to_owned());
                return Err(Error::Changed { subject: before.name.replace('_', " "), by });
            }
            let (rows_before, rows_after) = rule(&mut work, &place, before, &ruling).await?;
            put(&mut work, &place, ruling.done(), rows_before, rows_after).await?;
            work.commit().await
        })
        .await
    }

    /// Adds a field that the machine did not find, and says at which position.
    pub async fn add_field(
        &self,
        (arrival, document): (&str, usize),
        name: FieldName,
        value: &str,
        evidence: Evidence,
        who: &str,
        now: Timestamp,
    ) -> Result<usize> {
        let (archive, arrival, value, who) = (self.clone(), arrival.to_owned(), value.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let position = next(&mut work.tx, &arrival, document, 1).await?;
            let row = person_row(&work, name.as_str(), position, Some(&value), None, &evidence);
            let place = FieldPlace { arrival, document, position: usize::try_from(position).unwrap_or_default() };
            insert(&mut work.tx, &place, &row).await?;
            let after = Rows { fields: vec![row], ..Rows::default() };
            put(&mut work, &place, "field added", Rows::default(), after).await?;
            work.commit().await?;
            Ok(place.position)
        })
        .await
    }

    /// Decides on a line of goods; `None`: it is as the machine read it. `was` is the standing that the person saw.
    pub async fn decide_line(
        &self,
        place: &FieldPlace,
        ruling: Option<LineRuling>,
        was: Standing,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, place, who) = (self.clone(), place.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let before = line(&mut work.tx, &place).await?;
            let before = before.ok_or_else(|| Error::Unknown(subject(&place.arrival, place.document)))?;
            if before.standing != name_of(&was) {
                let by = before.standing_by.clone().unwrap_or_else(|| "somebody".to_owned());
                return Err(Error::Changed { subject: format!("line {}", place.position + 1), by });
            }
            let mut after = before.clone();
            after.standing = name_of(&Standing::Confirmed);
            after.standing_by = Some(work.who.clone());
            after.standing_at = Some(work.now.to_string());
            let what = if ruling.is_some() { "line corrected" } else { "line confirmed" };
            if let Some(ruling) = ruling {
                after.description = clean(&ruling.description);
                after.quantity = ruling.quantity.map(|q| q.as_str().to_owned());
                after.unit = ruling.unit.map(|u| u.as_str().to_owned());
                after.reader = format!("person {}", work.who);
                let of = |kind: &str, texts: Vec<String>| {
                    texts.into_iter().map(|t| (kind.to_owned(), clean(&t))).collect::<Vec<_>>()
                };
                after.identifiers = [of("lot", ruling.lots), of("serial", ruling.serials)].concat();
            }
            write_line(&mut work.tx, &place.arrival, place.document, &after).await?;
            let rows = |l: LineRow| Rows { lines: vec![l], ..Rows::default() };
            put(&mut work, &place, what, rows(before), rows(after)).await?;
            work.commit().await
        })
        .await
    }

    /// Submits a document as reviewed: what nobody has decided on was seen. How many values that were.
    pub async fn submit_document(&self, arrival: &str, document: usize, who: &str, now: Timestamp) -> Result<u64> {
        let (archive, arrival, who) = (self.clone(), arrival.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "SELECT reviewed_by, reviewed_at FROM documents WHERE arrival = $1 AND position = $2";
            let at = int(document);
            let known: Option<(Option<String>, Option<String>)> =
                on!(&mut work.tx, c => sqlx::query_as(sql).bind(&arrival).bind(at).fetch_optional(c).await)?;
            let (by, when) = known.ok_or_else(|| Error::Unknown(subject(&arrival, document)))?;
            let open = fields(&mut work.tx, &arrival, document, Some("machine")).await?;
            let mut seen = open.clone();
            for row in &mut seen {
                row.standing = name_of(&Standing::Seen);
                row.standing_by = Some(work.who.clone());
                row.standing_at = Some(work.now.to_string());
            }
            let place = FieldPlace { arrival, document, position: 0 };
            let sql = "UPDATE fields SET standing = 'seen', standing_by = $3, standing_at = $4 \
                       WHERE arrival = $1 AND document = $2 AND won = 1 AND standing = 'machine'";
            let (person, time) = (work.who.clone(), work.now.to_string());
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&place.arrival).bind(at).bind(&person).bind(&time).execute(c).await.map(|_| ()))?;
            let sql = "UPDATE documents SET reviewed_by = $3, reviewed_at = $4 WHERE arrival = $1 AND position = $2";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&place.arrival).bind(at).bind(&person).bind(&time).execute(c).await.map(|_| ()))?;
            let count = seen.len() as u64;
            let before = Rows { fields: open, reviewed: by.zip(when), ..Rows::default() };
            let after = Rows { fields: seen, reviewed: Some((person, time)), ..Rows::default() };
            put(&mut work, &place, "document reviewed", before, after).await?;
            work.commit().await?;
            Ok(count)
        })
        .await
    }

    /// Takes back the last decision on a document; only whoever made it may. What was taken back, in words.
    pub async fn undo(&self, arrival: &str, document: usize, who: &str, now: Timestamp) -> Result<String> {
        let (archive, arrival, who) = (self.clone(), arrival.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "SELECT position, kind, who, rows_before, rows_after FROM decisions \
                       WHERE arrival = $1 AND document = $2 AND undone = 0 ORDER BY position DESC LIMIT 1";
            let last: Option<(i64, String, String, String, String)> = on!(&mut work.tx, c => sqlx::query_as(sql)
                .bind(&arrival).bind(int(document)).fetch_optional(c).await)?;
            let Some((position, kind, by, before, after)) = last else {
                return Err(Error::NothingToUndo("nothing has been decided on this document".to_owned()));
            };
            if by != work.who {
                return Err(Error::NothingToUndo(format!("the last decision ({kind}) is {by}'s")));
            }
            let (before, after): (Rows, Rows) = (from_json("a decision", &before)?, from_json("a decision", &after)?);
            put_back(&mut work, &arrival, document, &kind, before, after).await?;
            let sql = "UPDATE decisions SET undone = 1 WHERE arrival = $1 AND document = $2 AND position = $3";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&arrival).bind(int(document)).bind(position).execute(c).await.map(|_| ()))?;
            work.event(
                "decision undone",
                &subject(&arrival, document),
                json!({ "decision": kind, "number": position }),
            )
            .await?;
            work.commit().await?;
            Ok(kind)
        })
        .await
    }
}

/// The subject of events on a document.
fn subject(arrival: &str, document: usize) -> String {
    format!("document {arrival} {document}")
}

fn row_stamp(row: &FieldRow) -> String {
    format!(
        "{} {} {}",
        row.standing,
        row.absent.as_deref().unwrap_or_default(),
        row.value.as_deref().unwrap_or_default()
    )
}

/// Changes the rows as a ruling wants, and says how they were and are.
async fn rule(work: &mut Work, place: &FieldPlace, before: FieldRow, ruling: &Ruling) -> Result<(Rows, Rows)> {
    let mut old = vec![before.clone()];
    let mut new = Vec::new();
    match ruling {
        Ruling::Accept => new.push(stood_behind(work, before.clone(), Standing::Confirmed)),
        Ruling::Correct(value, evidence) => {
            new.push(lost(work, place, before.clone()).await?);
            new.push(person_row(work, &before.name, before.position, Some(value), None, evidence));
        }
        Ruling::Absent(absent) => {
            new.push(lost(work, place, before.clone()).await?);
            // Where it should have stood, the machine's place is the best that is known.
            let mut row = stood_behind(work, before.clone(), Standing::Confirmed);
            (row.value, row.absent) = (None, Some(name_of(absent)));
            (row.reader, row.rule, row.confidence) =
                (format!("person {}", work.who), "a person's word".to_owned(), 1.0);
            new.push(row);
        }
        Ruling::Choose(position) => {
            let chosen = field(&mut work.tx, place, 0, *position).await?;
            let chosen = chosen.ok_or_else(|| Error::Unknown("the candidate".to_owned()))?;
            old.push(chosen.clone());
            let mut loser = stood_behind(work, before.clone(), Standing::Rejected);
            (loser.won, loser.position) = (0, chosen.position);
            let mut winner = stood_behind(work, chosen, Standing::Confirmed);
            (winner.won, winner.position) = (1, before.position);
            new.extend([loser, winner]);
        }
        Ruling::Refuse => new.push(lost(work, place, before.clone()).await?),
    }
    for row in &old {
        delete(&mut work.tx, place, row).await?;
    }
    for row in &new {
        insert(&mut work.tx, place, row).await?;
    }
    Ok((Rows { fields: old, ..Rows::default() }, Rows { fields: new, ..Rows::default() }))
}

fn stood_behind(work: &Work, mut row: FieldRow, standing: Standing) -> FieldRow {
    row.standing = name_of(&standing);
    row.standing_by = Some(work.who.clone());
    row.standing_at = Some(work.now.to_string());
    row
}

/// The row among those that lost, rejected.
async fn lost(work: &mut Work, place: &FieldPlace, row: FieldRow) -> Result<FieldRow> {
    let position = next(&mut work.tx, &place.arrival, place.document, 0).await?;
    let mut row = stood_behind(work, row, Standing::Rejected);
    (row.won, row.position) = (0, position);
    Ok(row)
}

/// A value that a person read.
fn person_row(
    work: &Work,
    name: &str,
    position: i64,
    value: Option<&str>,
    absent: Option<Absent>,
    evidence: &Evidence,
) -> FieldRow {
    let rect = evidence.rect;
    FieldRow {
        won: 1,
        position,
        name: name.to_owned(),
        value: value.map(clean),
        absent: absent.map(|a| name_of(&a)),
        confidence: 1.0,
        standing: name_of(&Standing::Confirmed),
        standing_by: Some(work.who.clone()),
        standing_at: Some(work.now.to_string()),
        rule: if rect.is_some() { "shown on the page by a person" } else { "typed by a person" }.to_owned(),
        page: i64::from(evidence.page),
        x0: rect.map(|r| r.x0),
        y0: rect.map(|r| r.y0),
        x1: rect.map(|r| r.x1),
        y1: rect.map(|r| r.y1),
        span_start: int(evidence.span.start),
        span_end: int(evidence.span.end),
        raw: clean(&evidence.raw),
        reader: format!("person {}", work.who),
    }
}

/// Writes the decision and its event.
async fn put(work: &mut Work, place: &FieldPlace, kind: &str, before: Rows, after: Rows) -> Result<()> {
    let sql = "INSERT INTO decisions (arrival, document, position, kind, who, at, rows_before, rows_after, undone) \
               SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, 0 FROM decisions WHERE arrival = $1 AND document = $2";
    let (who, at) = (work.who.clone(), work.now.to_string());
    let (old, new) = (text_json(&before), text_json(&after));
    on!(&mut work.tx, c => sqlx::query(sql)
        .bind(&place.arrival).bind(int(place.document)).bind(kind).bind(&who).bind(&at).bind(&old).bind(&new)
        .execute(c).await.map(|_| ()))?;
    let told = |rows: &Rows| {
        let fields = rows.fields.iter().map(|f| {
            json!({ "won": f.won, "position": f.position, "name": f.name, "value": f.value, "absent": f.absent, "standing": f.standing })
        });
        let lines = rows.lines.iter().map(|l| json!(l));
        fields.chain(lines).collect::<Vec<_>>()
    };
    // Of a submission the event says how many values were seen, not each of them.
    let detail = if kind == "document reviewed" {
        json!({ "seen": after.fields.len() })
    } else {
        json!({ "before": told(&before), "after": told(&after) })
    };
    work.event(kind, &subject(&place.arrival, place.document), detail).await
}

/// Puts the rows back as they were, unless they are no longer as the decision left them.
async fn put_back(
    work: &mut Work,
    arrival: &str,
    document: usize,
    kind: &str,
    before: Rows,
    after: Rows,
) -> Result<()> {
    let place = FieldPlace { arrival: arrival.to_owned(), document, position: 0 };
    for row in &after.fields {
        delete(&mut work.tx, &place, row).await?;
    }
    for row in &before.fields {
        insert(&mut work.tx, &place, row).await?;
    }
    for line in &before.lines {
        write_line(&mut work.tx, arrival, document, line).await?;
    }
    if kind == "document reviewed" {
        let sql = "UPDATE documents SET reviewed_by = $3, reviewed_at = $4 WHERE arrival = $1 AND position = $2";
        let (by, at) = before.reviewed.unzip();
        on!(&mut work.tx, c => sqlx::query(sql)
            .bind(arrival).bind(int(document)).bind(by).bind(at).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

async fn field(tx: &mut Tx, place: &FieldPlace, won: i64, position: usize) -> Result<Option<FieldRow>> {
    let sql = "SELECT won, position, name, value, absent, confidence, standing, standing_by, standing_at, rule, page, x0, y0, x1, y1, \
               span_start, span_end, raw, reader FROM fields WHERE arrival = $1 AND document = $2 AND won = $3 AND position = $4";
    Ok(on!(tx, c => sqlx::query_as(sql)
        .bind(&place.arrival).bind(int(place.document)).bind(won).bind(int(position)).fetch_optional(c).await)?)
}

/// The values that stand, of that standing.
async fn fields(tx: &mut Tx, arrival: &str, document: usize, standing: Option<&str>) -> Result<Vec<FieldRow>> {
    let sql = "SELECT won, position, name, value, absent, confidence, standing, standing_by, standing_at, rule, page, x0, y0, x1, y1, \
               span_start, span_end, raw, reader FROM fields WHERE arrival = $1 AND document = $2 AND won = 1 ORDER BY position";
    let rows: Vec<FieldRow> = on!(tx, c => sqlx::query_as(sql).bind(arrival).bind(int(document)).fetch_all(c).await)?;
    Ok(rows.into_iter().filter(|r| standing.is_none_or(|s| r.standing == s)).collect())
}

async fn next(tx: &mut Tx, arrival: &str, document: usize, won: i64) -> Result<i64> {
    let sql = "SELECT coalesce(max(position), -1) + 1 FROM fields WHERE arrival = $1 AND document = $2 AND won = $3";
    Ok(on!(tx, c => sqlx::query_scalar(sql).bind(arrival).bind(int(document)).bind(won).fetch_one(c).await)?)
}

async fn delete(tx: &mut Tx, place: &FieldPlace, row: &FieldRow) -> Result<()> {
    let sql = "DELETE FROM fields WHERE arrival = $1 AND document = $2 AND won = $3 AND position = $4";
    on!(tx, c => sqlx::query(sql)
        .bind(&place.arrival).bind(int(place.document)).bind(row.won).bind(row.position).execute(c).await.map(|_| ()))?;
    Ok(())
}

async fn insert(tx: &mut Tx, place: &FieldPlace, row: &FieldRow) -> Result<()> {
    let sql = "INSERT INTO fields (arrival, document, won, position, name, value, absent, confidence, standing, standing_by, \
               standing_at, rule, page, x0, y0, x1, y1, span_start, span_end, raw, reader) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)";
    on!(tx, c => sqlx::query(sql)
        .bind(&place.arrival).bind(int(place.document)).bind(row.won).bind(row.position).bind(&row.name).bind(&row.value)
        .bind(&row.absent).bind(row.confidence).bind(&row.standing).bind(&row.standing_by).bind(&row.standing_at).bind(&row.rule)
        .bind(row.page).bind(row.x0).bind(row.y0).bind(row.x1).bind(row.y1).bind(row.span_start).bind(row.span_end)
        .bind(&row.raw).bind(&row.reader)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

type Line = (String, Option<String>, Option<String>, f64, String, Option<String>, Option<String>, String);

async fn line(tx: &mut Tx, place: &FieldPlace) -> Result<Option<LineRow>> {
    let (document, position) = (int(place.document), int(place.position));
    let sql = "SELECT description, quantity, unit, confidence, standing, standing_by, standing_at, reader FROM line_items \
               WHERE arrival = $1 AND document = $2 AND position = $3";
    let row: Option<Line> = on!(&mut *tx, c => sqlx::query_as(sql)
        .bind(&place.arrival).bind(document).bind(position).fetch_optional(c).await)?;
    let sql = "SELECT kind, text FROM line_identifiers WHERE arrival = $1 AND document = $2 AND line = $3 ORDER BY kind, position";
    let identifiers: Vec<(String, String)> = on!(tx, c => sqlx::query_as(sql)
        .bind(&place.arrival).bind(document).bind(position).fetch_all(c).await)?;
    Ok(row.map(|(description, quantity, unit, confidence, standing, standing_by, standing_at, reader)| LineRow {
        position,
        description,
        quantity,
        unit,
        confidence,
        standing,
        standing_by,
        standing_at,
        reader,
        identifiers,
    }))
}

async fn write_line(tx: &mut Tx, arrival: &str, document: usize, line: &LineRow) -> Result<()> {
    let document = int(document);
    let sql = "UPDATE line_items SET description = $4, quantity = $5, unit = $6, standing = $7, standing_by = $8, standing_at = $9, \
               reader = $10 WHERE arrival = $1 AND document = $2 AND position = $3";
    on!(&mut *tx, c => sqlx::query(sql)
        .bind(arrival).bind(document).bind(line.position).bind(&line.description).bind(&line.quantity).bind(&line.unit)
        .bind(&line.standing).bind(&line.standing_by).bind(&line.standing_at).bind(&line.reader)
        .execute(c).await.map(|_| ()))?;
    let sql = "DELETE FROM line_identifiers WHERE arrival = $1 AND document = $2 AND line = $3";
    on!(&mut *tx, c => sqlx::query(sql).bind(arrival).bind(document).bind(line.position).execute(c).await.map(|_| ()))?;
    let sql = "INSERT INTO line_identifiers (arrival, document, line, kind, position, text, key) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    for (n, (kind, text)) in line.identifiers.iter().enumerate() {
        on!(&mut *tx, c => sqlx::query(sql)
            .bind(arrival).bind(document).bind(line.position).bind(kind).bind(int(n)).bind(text).bind(fold(text))
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}
