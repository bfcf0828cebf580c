//! What one document was read as, as rows: its type, its values, its lines of goods, and whether it was reviewed. In and out: rows of `documents`, `fields`
//! and `line_items`. A decision that changes what a document was read as takes all of them away and puts others in. No event is written here.

use serde::{Deserialize, Serialize};

use super::rows::{DocumentAt, LineRow, Same, delete_field, delete_line, insert_field, line, write_line};
use crate::model::{Field, LineItem, Standing, Understanding};
use crate::store::arrivals::document_rows::{FieldRow, fields};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::{clean, clean_maybe, int, json, name_of};

/// A row of `line_items`, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct WholeLine {
    #[serde(flatten)]
    pub(super) line: LineRow,
    #[serde(flatten)]
    pub(super) place: Place,
}

/// Where a line stands on its page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
pub(super) struct Place {
    pub(super) page: i64,
    x0: Option<f64>,
    y0: Option<f64>,
    x1: Option<f64>,
    y1: Option<f64>,
    span_start: i64,
    span_end: i64,
    raw: String,
}

impl Place {
    /// Whether two lines stand, at least in part, on the same words.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.page == other.page && self.span_start < other.span_end && other.span_start < self.span_end
    }
}

/// The reading of one document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct ReadingRows {
    pub(super) document_type: String,
    pub(super) type_confidence: f64,
    /// Who named its type.
    pub(super) type_by: Option<String>,
    /// BCP 47, as JSON.
    pub(super) languages: String,
    /// Who parted its file in another way, so that it is no paper any more, or said that it is a copy.
    pub(super) withdrawn_by: Option<String>,
    /// The paper of which it is a copy: the arrival, a blank, and the place there.
    #[serde(default)]
    pub(super) copy_of: Option<String>,
    /// The place of the paper that has its pages, together with those of other files.
    #[serde(default)]
    pub(super) joined_to: Option<i64>,
    /// Who submitted it as reviewed, and when.
    pub(super) reviewed: Option<(String, String)>,
    /// The values that stand, and then those that lost.
    pub(super) fields: Vec<FieldRow>,
    pub(super) lines: Vec<WholeLine>,
}

impl ReadingRows {
    /// Whoever decided something in it: the last that the rows name.
    pub(super) fn decided_by(&self) -> Option<String> {
        let fields = self.fields.iter().filter_map(|f| f.standing_by.clone());
        let lines = self.lines.iter().filter_map(|l| l.line.standing_by.clone());
        let whole = self.withdrawn_by.clone().or_else(|| self.reviewed.clone().map(|(by, _)| by));
        fields.chain(lines).last().or(whole).or_else(|| self.type_by.clone())
    }

    /// The document is no paper any more, since this person parted its file in another way. It says nothing.
    pub(super) fn withdrawn(&self, by: &str, nothing: &Understanding) -> Self {
        Self {
            document_type: nothing.document_type.clone(),
            type_confidence: nothing.type_confidence,
            type_by: Some(by.to_owned()),
            withdrawn_by: Some(by.to_owned()),
            fields: Vec::new(),
            lines: Vec::new(),
            ..self.clone()
        }
    }

    /// What a child read anew, in the place of what nobody has decided on. Values and lines that a person confirmed stay, and so does what a person turned down:
    /// it is not offered again. The new values have places that no value had before.
    pub(super) fn anew(&self, read: &Understanding, type_by: Option<String>) -> Self {
        let decided =
            |standing: &str| standing == name_of(&Standing::Confirmed) || standing == name_of(&Standing::Rejected);
        let kept: Vec<FieldRow> = self.fields.iter().filter(|f| decided(&f.standing)).cloned().collect();
        let next = |won: i64| self.fields.iter().filter(|f| f.won == won).map(|f| f.position + 1).max().unwrap_or(0);
        let (mut stands, mut lost) = (next(1), next(0));
        let mut fields = kept.clone();
        let mut add = |won: i64, field: &Field| {
            let place = if won == 1 { &mut stands } else { &mut lost };
            fields.push(field_row(field, won, *place));
            *place += 1;
        };
        for field in &read.fields {
            let name = field.name.as_str();
            let said = |f: &&FieldRow| f.name == name && f.value.as_deref() == field.value.as_deref();
            if kept.iter().any(|f| said(&f)) {
                continue;
            }
            // Of what a paper states once, a person has the say. Of what it states several times, each counts.
            let several = read.fields.iter().filter(|f| f.name == field.name).count() > 1;
            let taken =
                kept.iter().any(|f| f.won == 1 && f.name == name && f.standing == name_of(&Standing::Confirmed));
            add(i64::from(several || !taken), field);
        }
        read.losers.iter().for_each(|field| add(0, field));
        // In the order in which the database gives them.
        fields.sort_by_key(|f| (1 - f.won, f.position));
        let kept: Vec<WholeLine> = self.lines.iter().filter(|l| decided(&l.line.standing)).cloned().collect();
        let first = self.lines.iter().map(|l| l.line.position + 1).max().unwrap_or(0);
        let new = read.line_items.iter().map(|item| whole_line(item, 0));
        let new: Vec<WholeLine> = new.filter(|l| !kept.iter().any(|k| k.place.meets(&l.place))).collect();
        let numbered = new.into_iter().zip(first..).map(|(mut line, position)| {
            line.line.position = position;
            line
        });
        Self {
            document_type: read.document_type.clone(),
            type_confidence: read.type_confidence,
            type_by,
            languages: json(&read.languages),
            withdrawn_by: None,
            copy_of: None,
            joined_to: None,
            reviewed: None,
            lines: kept.iter().cloned().chain(numbered).collect(),
            fields,
        }
    }
}

impl Same for ReadingRows {
    fn same(&self, other: &Self) -> bool {
        let fields =
            self.fields.len() == other.fields.len() && self.fields.iter().zip(&other.fields).all(|(a, b)| a.same(b));
        let lines = self.lines.len() == other.lines.len()
            && self.lines.iter().zip(&other.lines).all(|(a, b)| a.line.same(&b.line));
        let head = |r: &Self| {
            (
                r.document_type.clone(),
                r.type_by.clone(),
                r.withdrawn_by.clone(),
                (r.copy_of.clone(), r.joined_to),
                r.reviewed.clone(),
            )
        };
        fields && lines && head(self) == head(other)
    }
}

fn field_row(field: &Field, won: i64, position: i64) -> FieldRow {
    let (evidence, rect) = (&field.evidence, field.evidence.rect);
    FieldRow {
        won,
        position,
        name: field.name.as_str().to_owned(),
        value: clean_maybe(field.value.as_deref()),
        absent: field.absent.as_ref().map(name_of),
        confidence: field.confidence,
        standing: name_of(&field.standing),
        standing_by: None,
        standing_at: None,
        rule: clean(&field.rule),
        page: i64::from(evidence.page),
        x0: rect.map(|r| r.x0),
        y0: rect.map(|r| r.y0),
        x1: rect.map(|r| r.x1),
        y1: rect.map(|r| r.y1),
        span_start: int(evidence.span.start),
        span_end: int(evidence.span.end),
        raw: clean(&evidence.raw),
        reader: clean(&evidence.reader),
        about: None,
    }
}

fn whole_line(item: &LineItem, position: i64) -> WholeLine {
    let of = |kind: &str, texts: &[String]| texts.iter().map(|t| (kind.to_owned(), clean(t))).collect::<Vec<_>>();
    let (evidence, rect) = (&item.evidence, item.evidence.rect);
    let line = LineRow {
        position,
        description: clean(&item.description),
        quantity: item.quantity.as_ref().map(|q| q.as_str().to_owned()),
        unit: item.unit.map(|u| u.as_str().to_owned()),
        confidence: item.confidence,
        standing: name_of(&Standing::Machine),
        standing_by: None,
        standing_at: None,
        reader: clean(&evidence.reader),
        identifiers: [of("lot", &item.lots), of("serial", &item.serials)].concat(),
    };
    let place = Place {
        page: i64::from(evidence.page),
        x0: rect.map(|r| r.x0),
        y0: rect.map(|r| r.y0),
        x1: rect.map(|r| r.x1),
        y1: rect.map(|r| r.y1),
        span_start: int(evidence.span.start),
        span_end: int(evidence.span.end),
        raw: clean(&evidence.raw),
    };
    WholeLine { line, place }
}

#[derive(sqlx::FromRow)]
struct Head {
    document_type: String,
    type_confidence: f64,
    type_by: Option<String>,
    languages: String,
    withdrawn_by: Option<String>,
    copy_of: Option<String>,
    joined_to: Option<i64>,
    reviewed_by: Option<String>,
    reviewed_at: Option<String>,
}

/// The present reading of a document. Refused where there is no such document.
pub(super) async fn reading(tx: &mut Tx, at: &DocumentAt) -> Result<ReadingRows> {
    let document = int(at.document);
    let sql = "SELECT document_type, type_confidence, type_by, languages, withdrawn_by, copy_of, joined_to, reviewed_by, reviewed_at FROM documents \
               WHERE arrival = $1 AND position = $2";
    let head: Option<Head> =
        on!(&mut *tx, c => sqlx::query_as(sql).bind(&at.arrival).bind(document).fetch_optional(c).await)?;
    let head = head.ok_or_else(|| Error::Unknown(at.subject()))?;
    let mut all = fields(tx, &at.arrival, document, true).await?;
    all.extend(fields(tx, &at.arrival, document, false).await?);
    let sql = "SELECT position FROM line_items WHERE arrival = $1 AND document = $2 ORDER BY position";
    let positions: Vec<i64> =
        on!(&mut *tx, c => sqlx::query_scalar(sql).bind(&at.arrival).bind(document).fetch_all(c).await)?;
    let sql = "SELECT page, x0, y0, x1, y1, span_start, span_end, raw FROM line_items WHERE arrival = $1 AND document = $2 ORDER BY position";
    let places: Vec<Place> =
        on!(&mut *tx, c => sqlx::query_as(sql).bind(&at.arrival).bind(document).fetch_all(c).await)?;
    let mut lines = Vec::with_capacity(positions.len());
    for (position, place) in positions.into_iter().zip(places) {
        if let Some(line) = line(tx, at, position).await? {
            lines.push(WholeLine { line, place });
        }
    }
    Ok(ReadingRows {
        document_type: head.document_type,
        type_confidence: head.type_confidence,
        type_by: head.type_by,
        languages: head.languages,
        withdrawn_by: head.withdrawn_by,
        copy_of: head.copy_of,
        joined_to: head.joined_to,
        reviewed: head.reviewed_by.zip(head.reviewed_at),
        fields: all,
        lines,
    })
}

/// Puts a reading in the place of the one that the document has.
pub(super) async fn write(tx: &mut Tx, at: &DocumentAt, reading: &ReadingRows) -> Result<()> {
    let now = self::reading(tx, at).await?;
    for row in &now.fields {
        delete_field(tx, at, row).await?;
    }
    for line in &now.lines {
        delete_line(tx, at, line.line.position).await?;
    }
    for row in &reading.fields {
        insert_field(tx, at, row).await?;
    }
    for line in &reading.lines {
        insert_whole(tx, at, line).await?;
    }
    let (by, when) = reading.reviewed.clone().unzip();
    let sql = "UPDATE documents SET document_type = $3, type_confidence = $4, type_by = $5, languages = $6, withdrawn_by = $7, \
               reviewed_by = $8, reviewed_at = $9, copy_of = $10, joined_to = $11 WHERE arrival = $1 AND position = $2";
    on!(tx, c => sqlx::query(sql)
        .bind(&at.arrival).bind(int(at.document)).bind(&reading.document_type).bind(reading.type_confidence).bind(&reading.type_by)
        .bind(&reading.languages).bind(&reading.withdrawn_by).bind(by).bind(when).bind(&reading.copy_of).bind(reading.joined_to)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Puts a line in, with its place.
async fn insert_whole(tx: &mut Tx, at: &DocumentAt, WholeLine { line, place }: &WholeLine) -> Result<()> {
    let sql = "INSERT INTO line_items (arrival, document, position, description, confidence, standing, page, x0, y0, x1, y1, span_start, \
               span_end, raw, reader) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    on!(&mut *tx, c => sqlx::query(sql)
        .bind(&at.arrival).bind(int(at.document)).bind(line.position).bind(&line.description).bind(line.confidence)
        .bind(&line.standing).bind(place.page).bind(place.x0).bind(place.y0).bind(place.x1).bind(place.y1)
        .bind(place.span_start).bind(place.span_end).bind(&place.raw).bind(&line.reader)
        .execute(c).await.map(|_| ()))?;
    write_line(tx, at, line).await
}
