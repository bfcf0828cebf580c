//! The database rows below a document: values and line items. In: an arrival and the index of a document. Out: the rows,
//! and the same as nouns of the model. Loading, the desk and decisions all read them here.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::model::{Evidence, Field, LineItem, Rect, Span, Standing};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::rows::{EvidenceRow, from_json, named, named_maybe, quantity, unsigned};

/// A row of `fields`, whole. The journal of decisions keeps it in this shape.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
pub(in crate::store) struct FieldRow {
    pub(in crate::store) won: i64,
    pub(in crate::store) position: i64,
    pub(in crate::store) name: String,
    pub(in crate::store) value: Option<String>,
    pub(in crate::store) absent: Option<String>,
    pub(in crate::store) confidence: f64,
    pub(in crate::store) standing: String,
    pub(in crate::store) standing_by: Option<String>,
    pub(in crate::store) standing_at: Option<String>,
    pub(in crate::store) rule: String,
    pub(in crate::store) page: i64,
    pub(in crate::store) x0: Option<f64>,
    pub(in crate::store) y0: Option<f64>,
    pub(in crate::store) x1: Option<f64>,
    pub(in crate::store) y1: Option<f64>,
    pub(in crate::store) span_start: i64,
    pub(in crate::store) span_end: i64,
    pub(in crate::store) raw: String,
    pub(in crate::store) reader: String,
    /// The items of which a person says that it is stated, as JSON. Earlier journals do not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::store) about: Option<String>,
}

impl FieldRow {
    /// The field of this row.
    pub(in crate::store) fn field(self) -> Result<Field> {
        let rect = match (self.x0, self.y0, self.x1, self.y1) {
            (Some(x0), Some(y0), Some(x1), Some(y1)) => Some(Rect::new(x0, y0, x1, y1)),
            _ => None,
        };
        Ok(Field {
            name: named("a field's name", &self.name)?,
            value: self.value,
            absent: named_maybe("why a field is absent", self.absent.as_deref())?,
            evidence: Evidence {
                page: unsigned("a page's number", self.page)?,
                rect,
                span: Span::new(unsigned("a span", self.span_start)?, unsigned("a span", self.span_end)?),
                raw: self.raw,
                reader: self.reader,
            },
            confidence: self.confidence,
            standing: named("a standing", &self.standing)?,
            rule: self.rule,
            items: self.about.as_deref().map(|a| from_json("the items of a value", a)).transpose()?,
        })
    }
}

/// The fields of a document that stand, or the candidates that were not chosen.
pub(in crate::store) async fn fields(tx: &mut Tx, arrival: &str, document: i64, won: bool) -> Result<Vec<FieldRow>> {
    let sql = "SELECT * FROM fields WHERE arrival = $1 AND document = $2 AND won = $3 ORDER BY position";
    Ok(on!(tx, c => sqlx::query_as(sql).bind(arrival).bind(document).bind(i64::from(won)).fetch_all(c).await)?)
}

#[derive(sqlx::FromRow)]
struct LineRow {
    position: i64,
    description: String,
    quantity: Option<String>,
    unit: Option<String>,
    confidence: f64,
    standing: String,
    standing_by: Option<String>,
    standing_at: Option<String>,
    #[sqlx(flatten)]
    evidence: EvidenceRow,
}

/// A line of goods with its place and who stands behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct DeskLine {
    /// Its position.
    pub position: usize,
    /// The line.
    pub line: LineItem,
    /// Who stands behind it.
    pub standing: Standing,
    /// Who confirmed it, and when (RFC 3339).
    pub by: Option<(String, String)>,
}

/// The lines of goods of a document, each with its lots and serials.
pub(in crate::store) async fn lines(tx: &mut Tx, arrival: &str, document: i64) -> Result<Vec<DeskLine>> {
    let sql = "SELECT line, kind, text FROM line_identifiers WHERE arrival = $1 AND document = $2 ORDER BY line, kind, position";
    let rows: Vec<(i64, String, String)> =
        on!(&mut *tx, c => sqlx::query_as(sql).bind(arrival).bind(document).fetch_all(c).await)?;
    let mut identifiers: HashMap<(i64, String), Vec<String>> = HashMap::new();
    for (line, kind, text) in rows {
        identifiers.entry((line, kind)).or_default().push(text);
    }
    let sql =
        "SELECT * FROM line_items WHERE arrival = $1 AND document = $2 AND standing <> 'rejected' ORDER BY position";
    let rows: Vec<LineRow> = on!(tx, c => sqlx::query_as(sql).bind(arrival).bind(document).fetch_all(c).await)?;
    rows.into_iter()
        .map(|row| {
            let mut of = |kind: &str| identifiers.remove(&(row.position, kind.to_owned())).unwrap_or_default();
            Ok(DeskLine {
                position: unsigned("a position", row.position)?,
                standing: named("a standing", &row.standing)?,
                by: row.standing_by.zip(row.standing_at),
                line: LineItem {
                    lots: of("lot"),
                    serials: of("serial"),
                    description: row.description,
                    quantity: row.quantity.as_deref().map(quantity).transpose()?,
                    unit: named_maybe("a unit", row.unit.as_deref())?,
                    evidence: row.evidence.evidence()?,
                    confidence: row.confidence,
                },
            })
        })
        .collect()
}
