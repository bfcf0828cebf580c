//! The database rows that a decision can change. A decision reads them before it changes them. An undo compares
//! them and writes them back. In and out: rows of `fields`, `line_items`, `links` and `arrivals`. No event is
//! written here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Evidence, Factor, SentenceMark, fold};
use crate::store::arrivals::document_rows::FieldRow;
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::{from_json, int, json};

/// One document of an arrival.
pub(super) struct DocumentAt {
    pub(super) arrival: String,
    pub(super) document: usize,
}

impl DocumentAt {
    /// Its name in events, drafts and work.
    pub(super) fn subject(&self) -> String {
        format!("document {} {}", self.arrival, self.document)
    }

    /// Another document of the same arrival.
    pub(super) fn other(&self, document: i64) -> Self {
        Self { arrival: self.arrival.clone(), document: usize::try_from(document).unwrap_or_default() }
    }
}

/// A row of `line_items` with its identifiers, as far as a person can change it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct LineRow {
    pub(super) position: i64,
    pub(super) description: String,
    pub(super) quantity: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) confidence: f64,
    pub(super) standing: String,
    pub(super) standing_by: Option<String>,
    pub(super) standing_at: Option<String>,
    pub(super) reader: String,
    pub(super) identifiers: Vec<(String, String)>,
}

impl LineRow {
    /// A line in which nothing stands yet, which a person adds.
    pub(super) fn empty(position: i64) -> Self {
        Self {
            position,
            description: String::new(),
            quantity: None,
            unit: None,
            confidence: 1.0,
            standing: String::new(),
            standing_by: None,
            standing_at: None,
            reader: String::new(),
            identifiers: Vec::new(),
        }
    }
}

/// A row of `links`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
pub(super) struct LinkRow {
    pub(super) position: i64,
    pub(super) request: String,
    pub(super) standing: String,
    pub(super) standing_by: Option<String>,
    pub(super) standing_at: Option<String>,
}

/// A row of `item_links`, as far as a person can change it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
pub(super) struct MatchRow {
    pub(super) position: i64,
    pub(super) item: String,
    pub(super) standing: String,
    pub(super) standing_by: Option<String>,
    pub(super) standing_at: Option<String>,
}

/// What people say of a message, in its row of `arrivals`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct MessageRow {
    pub(super) message_kind: Option<String>,
    pub(super) kind_by: Option<String>,
    pub(super) settled_by: Option<String>,
    pub(super) class: Option<String>,
    pub(super) class_confidence: Option<f64>,
    pub(super) factors: Option<Vec<Factor>>,
    pub(super) class_by: Option<String>,
    pub(super) class_at: Option<String>,
    /// The items of which each factor is said. Earlier journals do not have it.
    #[serde(default)]
    pub(super) factor_items: BTreeMap<Factor, Vec<String>>,
    /// The sentences about which somebody decided.
    #[serde(default)]
    pub(super) sentences: Vec<SentenceMark>,
}

/// A row of `terms`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
pub(super) struct TermRow {
    pub(super) number: i64,
    pub(super) arrival: Option<String>,
    pub(super) document: Option<i64>,
    pub(super) name: Option<String>,
    pub(super) value: Option<String>,
    pub(super) party: Option<String>,
    pub(super) kind: String,
    pub(super) until: Option<String>,
    pub(super) words: String,
    pub(super) set_by: String,
    pub(super) set_at: String,
    pub(super) lifted_by: Option<String>,
    pub(super) lifted_at: Option<String>,
    pub(super) lifted_why: Option<String>,
}

/// Two rows are the same where everything is the same that a person can change. Numbers with a fraction are left out: JSON may round their last digit.
pub(super) trait Same {
    fn same(&self, other: &Self) -> bool;
}

impl Same for FieldRow {
    fn same(&self, other: &Self) -> bool {
        let bare = |row: &Self| Self { confidence: 0.0, x0: None, y0: None, x1: None, y1: None, ..row.clone() };
        bare(self) == bare(other)
    }
}

impl Same for LineRow {
    fn same(&self, other: &Self) -> bool {
        let bare = |row: &Self| Self { confidence: 0.0, ..row.clone() };
        bare(self) == bare(other)
    }
}

impl Same for LinkRow {
    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

impl Same for MessageRow {
    fn same(&self, other: &Self) -> bool {
        let bare = |row: &Self| Self { class_confidence: None, ..row.clone() };
        bare(self) == bare(other)
    }
}

/// A field: one that stands (`won` is 1) or one that lost.
pub(super) async fn field(tx: &mut Tx, at: &DocumentAt, won: i64, position: i64) -> Result<Option<FieldRow>> {
    let sql = "SELECT * FROM fields WHERE arrival = $1 AND document = $2 AND won = $3 AND position = $4";
    Ok(on!(tx, c => sqlx::query_as(sql)
        .bind(&at.arrival).bind(int(at.document)).bind(won).bind(position).fetch_optional(c).await)?)
}

/// The fields that stand and that nobody has looked at.
pub(super) async fn unseen_fields(tx: &mut Tx, at: &DocumentAt) -> Result<Vec<FieldRow>> {
    let sql = "SELECT * FROM fields WHERE arrival = $1 AND document = $2 AND won = 1 AND standing = 'machine' ORDER BY position";
    Ok(on!(tx, c => sqlx::query_as(sql).bind(&at.arrival).bind(int(at.document)).fetch_all(c).await)?)
}

/// The next free position among the fields that stand, or among those that lost.
pub(super) async fn next_field(tx: &mut Tx, at: &DocumentAt, won: i64) -> Result<i64> {
    let sql = "SELECT coalesce(max(position), -1) + 1 FROM fields WHERE arrival = $1 AND document = $2 AND won = $3";
    Ok(on!(tx, c => sqlx::query_scalar(sql)
        .bind(&at.arrival).bind(int(at.document)).bind(won).fetch_one(c).await)?)
}

/// Takes a field's row away.
pub(super) async fn delete_field(tx: &mut Tx, at: &DocumentAt, row: &FieldRow) -> Result<()> {
    let sql = "DELETE FROM fields WHERE arrival = $1 AND document = $2 AND won = $3 AND position = $4";
    on!(tx, c => sqlx::query(sql)
        .bind(&at.arrival).bind(int(at.document)).bind(row.won).bind(row.position).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Puts a field's row in.
pub(super) async fn insert_field(tx: &mut Tx, at: &DocumentAt, row: &FieldRow) -> Result<()> {
    let sql = "INSERT INTO fields (arrival, document, won, position, name, value, absent, confidence, standing, standing_by, \
               standing_at, rule, page, x0, y0, x1, y1, span_start, span_end, raw, reader, about) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)";
    on!(tx, c => sqlx::query(sql)
        .bind(&at.arrival).bind(int(at.document)).bind(row.won).bind(row.position).bind(&row.name).bind(&row.value)
        .bind(&row.absent).bind(row.confidence).bind(&row.standing).bind(&row.standing_by).bind(&row.standing_at).bind(&row.rule)
        .bind(row.page).bind(row.x0).bind(row.y0).bind(row.x1).bind(row.y1).bind(row.span_start).bind(row.span_end)
        .bind(&row.raw).bind(&row.reader).bind(&row.about)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

type Line = (String, Option<String>, Option<String>, f64, String, Option<String>, Option<String>, String);

/// A line of goods.
pub(super) async fn line(tx: &mut Tx, at: &DocumentAt, position: i64) -> Result<Option<LineRow>> {
    let document = int(at.document);
    let sql = "SELECT description, quantity, unit, confidence, standing, standing_by, standing_at, reader FROM line_items \
               WHERE arrival = $1 AND document = $2 AND position = $3";
    let row: Option<Line> = on!(&mut *tx, c => sqlx::query_as(sql)
        .bind(&at.arrival).bind(document).bind(position).fetch_optional(c).await)?;
    let sql = "SELECT kind, text FROM line_identifiers WHERE arrival = $1 AND document = $2 AND line = $3 ORDER BY kind, position";
    let identifiers: Vec<(String, String)> = on!(tx, c => sqlx::query_as(sql)
        .bind(&at.arrival).bind(document).bind(position).fetch_all(c).await)?;
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

/// The next free position among the lines.
pub(super) async fn next_line(tx: &mut Tx, at: &DocumentAt) -> Result<i64> {
    let sql = "SELECT coalesce(max(position), -1) + 1 FROM line_items WHERE arrival = $1 AND document = $2";
    Ok(on!(tx, c => sqlx::query_scalar(sql).bind(&at.arrival).bind(int(at.document)).fetch_one(c).await)?)
}

/// Puts in a line that stands on no place of the page.
pub(super) async fn insert_line(tx: &mut Tx, at: &DocumentAt, line: &LineRow, shown: Option<&Evidence>) -> Result<()> {
    let sql = "INSERT INTO line_items (arrival, document, position, description, confidence, standing, page, x0, y0, x1, y1, span_start, span_end, raw, reader) \
               VALUES ($1, $2, $3, $4, $5, $6, $8, $9, $10, $11, $12, $13, $14, $15, $7)";
    let rect = shown.and_then(|s| s.rect);
    let (start, end) = shown.map_or((0, 0), |s| (int(s.span.start), int(s.span.end)));
    on!(&mut *tx, c => sqlx::query(sql)
        .bind(&at.arrival).bind(int(at.document)).bind(line.position).bind(&line.description).bind(line.confidence)
        .bind(&line.standing).bind(&line.reader)
        .bind(shown.map_or(1, |s| i64::from(s.page)))
        .bind(rect.map(|r| r.x0)).bind(rect.map(|r| r.y0)).bind(rect.map(|r| r.x1)).bind(rect.map(|r| r.y1))
        .bind(start).bind(end).bind(shown.map_or("", |s| s.raw.as_str()))
        .execute(c).await.map(|_| ()))?;
    write_line(tx, at, line).await
}

/// Takes a line away.
pub(super) async fn delete_line(tx: &mut Tx, at: &DocumentAt, position: i64) -> Result<()> {
    for sql in [
        "DELETE FROM line_identifiers WHERE arrival = $1 AND document = $2 AND line = $3",
        "DELETE FROM line_items WHERE arrival = $1 AND document = $2 AND position = $3",
    ] {
        on!(&mut *tx, c => sqlx::query(sql)
            .bind(&at.arrival).bind(int(at.document)).bind(position).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Writes a line of goods over the one at its position.
pub(super) async fn write_line(tx: &mut Tx, at: &DocumentAt, line: &LineRow) -> Result<()> {
    let (arrival, document) = (&at.arrival, int(at.document));
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
        // Positions count within a kind, as they do in a reading.
        let n = line.identifiers.iter().take(n).filter(|(k, _)| k == kind).count();
        on!(&mut *tx, c => sqlx::query(sql)
            .bind(arrival).bind(document).bind(line.position).bind(kind).bind(int(n)).bind(text).bind(fold(text))
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Who submitted a document as reviewed, and when. Refused where there is no such document.
pub(super) async fn reviewed(tx: &mut Tx, at: &DocumentAt) -> Result<Option<(String, String)>> {
    let sql = "SELECT reviewed_by, reviewed_at FROM documents WHERE arrival = $1 AND position = $2";
    let row: Option<(Option<String>, Option<String>)> = on!(tx, c => sqlx::query_as(sql)
        .bind(&at.arrival).bind(int(at.document)).fetch_optional(c).await)?;
    let (by, when) = row.ok_or_else(|| Error::Unknown(at.subject()))?;
    Ok(by.zip(when))
}

/// Writes who submitted a document as reviewed, and when.
pub(super) async fn write_reviewed(tx: &mut Tx, at: &DocumentAt, reviewed: Option<(String, String)>) -> Result<()> {
    let sql = "UPDATE documents SET reviewed_by = $3, reviewed_at = $4 WHERE arrival = $1 AND position = $2";
    let (by, when) = reviewed.unzip();
    on!(tx, c => sqlx::query(sql)
        .bind(&at.arrival).bind(int(at.document)).bind(by).bind(when).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The link of a message to a request.
pub(super) async fn link(tx: &mut Tx, arrival: &str, request: &str) -> Result<Option<LinkRow>> {
    let sql =
        "SELECT position, request, standing, standing_by, standing_at FROM links WHERE arrival = $1 AND request = $2";
    Ok(on!(tx, c => sqlx::query_as(sql).bind(arrival).bind(request).fetch_optional(c).await)?)
}

/// Writes the standing of a link that is there.
pub(super) async fn write_link(tx: &mut Tx, arrival: &str, link: &LinkRow) -> Result<()> {
    let sql = "UPDATE links SET standing = $3, standing_by = $4, standing_at = $5 WHERE arrival = $1 AND position = $2";
    on!(tx, c => sqlx::query(sql)
        .bind(arrival).bind(link.position).bind(&link.standing).bind(&link.standing_by).bind(&link.standing_at)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The match of a number in a document with an item.
pub(super) async fn matched(tx: &mut Tx, at: &DocumentAt, position: i64) -> Result<Option<MatchRow>> {
    let sql = "SELECT position, item, standing, standing_by, standing_at FROM item_links \
               WHERE arrival = $1 AND document = $2 AND position = $3";
    Ok(on!(tx, c => sqlx::query_as(sql)
        .bind(&at.arrival).bind(int(at.document)).bind(position).fetch_optional(c).await)?)
}

/// Writes the standing of a match.
pub(super) async fn write_match(tx: &mut Tx, at: &DocumentAt, row: &MatchRow) -> Result<()> {
    let sql = "UPDATE item_links SET standing = $4, standing_by = $5, standing_at = $6 \
               WHERE arrival = $1 AND document = $2 AND position = $3";
    on!(tx, c => sqlx::query(sql)
        .bind(&at.arrival).bind(int(at.document)).bind(row.position)
        .bind(&row.standing).bind(&row.standing_by).bind(&row.standing_at)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Takes a link away, with its grounds.
pub(super) async fn delete_link(tx: &mut Tx, arrival: &str, position: i64) -> Result<()> {
    for sql in [
        "DELETE FROM grounds WHERE arrival = $1 AND link = $2",
        "DELETE FROM links WHERE arrival = $1 AND position = $2",
    ] {
        on!(&mut *tx, c => sqlx::query(sql).bind(arrival).bind(position).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// The columns of `arrivals` in which people say something.
#[derive(sqlx::FromRow)]
struct MessageColumns {
    message_kind: Option<String>,
    kind_by: Option<String>,
    settled_by: Option<String>,
    class: Option<String>,
    class_confidence: Option<f64>,
    factors: Option<String>,
    class_by: Option<String>,
    class_at: Option<String>,
    factor_items: Option<String>,
    sentences: Option<String>,
}

/// What people say of a message. Refused where nothing of that SHA-256 came in.
pub(super) async fn message(tx: &mut Tx, arrival: &str) -> Result<MessageRow> {
    let sql = "SELECT message_kind, kind_by, settled_by, class, class_confidence, factors, class_by, class_at, factor_items, \
               sentences FROM arrivals WHERE sha256 = $1 AND state <> 'deleted'";
    let row: Option<MessageColumns> = on!(tx, c => sqlx::query_as(sql).bind(arrival).fetch_optional(c).await)?;
    let row = row.ok_or_else(|| Error::Unknown(format!("message {arrival}")))?;
    let of = |what, text: Option<String>| text.map(|t| from_json(what, &t)).transpose();
    Ok(MessageRow {
        message_kind: row.message_kind,
        kind_by: row.kind_by,
        settled_by: row.settled_by,
        class: row.class,
        class_confidence: row.class_confidence,
        factors: of("factors", row.factors)?,
        class_by: row.class_by,
        class_at: row.class_at,
        factor_items: row.factor_items.map(|t| from_json("the items of factors", &t)).transpose()?.unwrap_or_default(),
        sentences: row.sentences.map(|t| from_json("sentences", &t)).transpose()?.unwrap_or_default(),
    })
}

/// Writes what people say of a message.
pub(super) async fn write_message(tx: &mut Tx, arrival: &str, row: &MessageRow) -> Result<()> {
    let sql = "UPDATE arrivals SET message_kind = $2, kind_by = $3, settled_by = $4, class = $5, class_confidence = $6, factors = $7, \
               class_by = $8, class_at = $9, factor_items = $10, sentences = $11 WHERE sha256 = $1";
    // What nobody has said is NULL, as it is in an arrival that nobody has looked at.
    let items = (!row.factor_items.is_empty()).then(|| json(&row.factor_items));
    let sentences = (!row.sentences.is_empty()).then(|| json(&row.sentences));
    on!(tx, c => sqlx::query(sql)
        .bind(arrival).bind(&row.message_kind).bind(&row.kind_by).bind(&row.settled_by).bind(&row.class).bind(row.class_confidence)
        .bind(row.factors.as_ref().map(json)).bind(&row.class_by).bind(&row.class_at).bind(items).bind(sentences)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The term of that number.
pub(super) async fn term(tx: &mut Tx, number: i64) -> Result<Option<TermRow>> {
    let sql = "SELECT * FROM terms WHERE number = $1";
    Ok(on!(tx, c => sqlx::query_as(sql).bind(number).fetch_optional(c).await)?)
}

/// Puts a term in.
pub(super) async fn insert_term(tx: &mut Tx, row: &TermRow) -> Result<()> {
    let sql = "INSERT INTO terms (number, arrival, document, name, value, party, kind, until, words, set_by, set_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    on!(tx, c => sqlx::query(sql)
        .bind(row.number).bind(&row.arrival).bind(row.document).bind(&row.name).bind(&row.value).bind(&row.party).bind(&row.kind)
        .bind(&row.until).bind(&row.words).bind(&row.set_by).bind(&row.set_at)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Writes whether a term was lifted.
pub(super) async fn write_term(tx: &mut Tx, row: &TermRow) -> Result<()> {
    let sql = "UPDATE terms SET lifted_by = $2, lifted_at = $3, lifted_why = $4 WHERE number = $1";
    on!(tx, c => sqlx::query(sql)
        .bind(row.number).bind(&row.lifted_by).bind(&row.lifted_at).bind(&row.lifted_why).execute(c).await.map(|_| ()))?;
    Ok(())
}
