//! Reads the documents of a result back from their rows: parts, remarks, fields, lines with their identifiers, item
//! links. Pages come from the derived files; `load.rs` adds them.

use std::collections::HashMap;

use super::document_rows::{FieldRow, fields, lines};
use crate::model::{Document, FiledDocument, ItemLink, Part, Remark, Understanding};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::rows::{from_json, named, unsigned};

/// Remarks by document (-1: the arrival as a whole) and origin.
pub(in crate::store) type Remarks = HashMap<(i64, String), Vec<Remark>>;

/// Every remark of an arrival.
pub(in crate::store) async fn remarks(tx: &mut Tx, arrival: &str) -> Result<Remarks> {
    let sql = "SELECT document, origin, code, detail, grave FROM remarks WHERE arrival = $1 ORDER BY document, origin, position";
    let rows: Vec<(i64, String, String, String, i64)> =
        on!(tx, c => sqlx::query_as(sql).bind(arrival).fetch_all(c).await)?;
    let mut out = Remarks::new();
    for (document, origin, code, detail, grave) in rows {
        out.entry((document, origin)).or_default().push(Remark { code, detail, grave: grave != 0 });
    }
    Ok(out)
}

#[derive(sqlx::FromRow)]
struct DocumentRow {
    position: i64,
    parent: Option<i64>,
    role: String,
    name: Option<String>,
    media_type: String,
    sha256: String,
    size: i64,
    head: Option<String>,
    document_type: String,
    type_confidence: f64,
    languages: String,
    pages_blob: Option<String>,
    withdrawn_by: Option<String>,
    copy_of: Option<String>,
    joined_to: Option<i64>,
}

/// The documents of an arrival without their pages, and for each the derived file that holds them.
pub(in crate::store) async fn documents(
    tx: &mut Tx,
    arrival: &str,
    mut remarks: Remarks,
) -> Result<(Vec<FiledDocument>, Vec<Option<String>>)> {
    let sql = "SELECT * FROM documents WHERE arrival = $1 ORDER BY position";
    let rows: Vec<DocumentRow> = on!(tx, c => sqlx::query_as(sql).bind(arrival).fetch_all(c).await)?;
    let (mut documents, mut blobs) = (Vec::new(), Vec::new());
    for row in rows {
        let at = row.position;
        blobs.push(row.pages_blob);
        let part = Part {
            parent: row.parent.map(|p| unsigned("a parent", p)).transpose()?,
            role: named("a part's role", &row.role)?,
            name: row.name,
            media_type: row.media_type,
            sha256: row.sha256,
            size: unsigned("a size", row.size)?,
            head: row.head.as_deref().map(|h| from_json("a head", h)).transpose()?,
            remarks: remarks.remove(&(at, "unpack".to_owned())).unwrap_or_default(),
            bytes: Vec::new(),
            text: None,
        };
        let mut remarks = remarks.remove(&(at, "read".to_owned())).unwrap_or_default();
        remarks.extend(row.withdrawn_by.as_deref().map(|by| withdrawn(by, row.copy_of.as_deref(), row.joined_to)));
        let understanding = Understanding {
            document_type: row.document_type,
            type_confidence: row.type_confidence,
            languages: from_json("languages", &row.languages)?,
            fields: fields(tx, arrival, at, true).await?.into_iter().map(FieldRow::field).collect::<Result<_>>()?,
            line_items: lines(tx, arrival, at).await?.into_iter().map(|l| l.line).collect(),
            losers: fields(tx, arrival, at, false).await?.into_iter().map(FieldRow::field).collect::<Result<_>>()?,
        };
        let item_links = item_links(tx, arrival, at).await?;
        let document = Document { part, pages: Vec::new(), remarks };
        documents.push(FiledDocument { document, understanding, item_links });
    }
    Ok((documents, blobs))
}

/// That a document is no paper any more, or a copy.
pub(in crate::store) fn withdrawn(by: &str, copy_of: Option<&str>, joined_to: Option<i64>) -> Remark {
    match (copy_of, joined_to) {
        (Some(of), _) => Remark::oddity(
            "copy",
            format!("{by} said that this is a copy of document {of}: it has no values of its own"),
        ),
        (_, Some(place)) => Remark::oddity(
            "joined",
            format!(
                "{by} put its pages together with those of another file: what they state stands in document {place} of the same message"
            ),
        ),
        _ => Remark::oddity(
            "withdrawn",
            format!("{by} parted its file in another way: this is no paper of its own any more"),
        ),
    }
}

/// Request, item, field, value, confidence, reason, standing.
type ItemRow = (Option<String>, String, String, String, f64, String, String);

async fn item_links(tx: &mut Tx, arrival: &str, document: i64) -> Result<Vec<ItemLink>> {
    let sql = "SELECT request, item, field, value, confidence, reason, standing FROM item_links \
               WHERE arrival = $1 AND document = $2 ORDER BY position";
    let rows: Vec<ItemRow> = on!(tx, c => sqlx::query_as(sql).bind(arrival).bind(document).fetch_all(c).await)?;
    let link = |(request, item, field, value, confidence, reason, standing): ItemRow| {
        let standing = named("a standing", &standing)?;
        Ok(ItemLink { request, item, field, value, confidence, reason, standing })
    };
    rows.into_iter().map(link).collect()
}
