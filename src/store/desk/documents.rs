//! One document as the desk shows it: its values with the person behind each, its lines, and how it came. Pages
//! come from the derived files, for one document at a time.

use crate::model::{Arrival, Field, FiledDocument, Page, PartRole, Remark, Understanding};
use crate::store::arrivals::document_rows::{self, DeskLine, lines};
use crate::store::arrivals::load;
use crate::store::arrivals::load_documents::withdrawn;
use crate::store::arrivals::pages::pages;
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::rows::{from_json, int, unsigned};
use crate::store::decisions::journal::last;

/// A field with its place and who stands behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct DeskField {
    /// Its position among the values that stand, or among those that lost.
    pub position: usize,
    /// The field.
    pub field: Field,
    /// Who confirmed or rejected it, and when (RFC 3339).
    pub by: Option<(String, String)>,
}

/// A document of a message, for the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct DeskDocument {
    /// The arrival.
    pub arrival: String,
    /// Its index in it.
    pub position: usize,
    /// The name the sender gave it.
    pub name: Option<String>,
    /// Its media type.
    pub media_type: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// What it was taken for.
    pub document_type: String,
    /// Who said what it is, if a person did.
    pub type_by: Option<String>,
    /// Who parted its file in another way, so that it is no paper of its own any more.
    pub withdrawn_by: Option<String>,
    /// The paper of which a person says that it is a copy: the arrival, and the place there.
    pub copy_of: Option<(String, usize)>,
    /// The place of the paper that has its pages, together with those of other files.
    pub joined_to: Option<usize>,
    /// Where each of its pages came, if they came in several files: the place of the file, and the page there.
    pub joined: Vec<(usize, u32)>,
    /// BCP 47.
    pub languages: Vec<String>,
    /// How many pages it has.
    pub pages: usize,
    /// The derived file of its pages.
    pages_blob: Option<String>,
    /// The values that stand.
    pub fields: Vec<DeskField>,
    /// The candidates that lost.
    pub losers: Vec<DeskField>,
    /// The goods.
    pub lines: Vec<DeskLine>,
    /// Who submitted it as reviewed, and when (RFC 3339).
    pub reviewed: Option<(String, String)>,
    /// What was odd about it.
    pub remarks: Vec<Remark>,
    /// The last decision that is not undone: who, what.
    pub last_decision: Option<(String, String)>,
}

/// A paper beside another one.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PaperBeside {
    /// The SHA-256 of its arrival.
    pub arrival: String,
    /// Its place there.
    pub position: i64,
    /// Its name, as the sender gave it.
    pub name: Option<String>,
    /// What it was taken for.
    pub document_type: String,
    /// When it was received.
    pub received: Option<String>,
}

/// The arrival and the place there, of a name of a document: `SHA-256 3`.
fn place(name: &str) -> Option<(String, usize)> {
    let (arrival, place) = name.split_once(' ')?;
    Some((arrival.to_owned(), place.parse().ok()?))
}

#[derive(sqlx::FromRow)]
struct Head {
    name: Option<String>,
    media_type: String,
    sha256: String,
    document_type: String,
    type_by: Option<String>,
    withdrawn_by: Option<String>,
    copy_of: Option<String>,
    joined_to: Option<i64>,
    joined: Option<String>,
    languages: String,
    pages: i64,
    pages_blob: Option<String>,
    reviewed_by: Option<String>,
    reviewed_at: Option<String>,
}

impl DeskDocument {
    /// The name of the derived file of its pages: other pages have another name. `None` if it has none.
    pub fn pages_name(&self) -> Option<&str> {
        self.pages_blob.as_deref()
    }
}

impl Archive {
    /// A document of an arrival, without its pages.
    pub async fn desk_document(&self, arrival: &str, position: usize) -> Result<Option<DeskDocument>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            desk_document(&mut tx, &arrival, position).await
        })
        .await
    }

    /// An arrival with the pages of what its sender wrote, and for each document the number of its pages: what a message is read by. Written is
    /// the mail's text, and of what came with it what `letter` says is one. The pages of everything else stay where they are.
    pub async fn message_for_desk(
        &self,
        sha256: &str,
        letter: fn(&Understanding) -> bool,
    ) -> Result<Option<(Arrival, Vec<usize>)>> {
        let (db, derived, sha256) = (self.db.clone(), self.derived.clone(), sha256.to_owned());
        let found = unit(async move {
            let mut tx = db.read().await?;
            let found = load::arrival(&mut tx, sha256.clone()).await?;
            let sql = "SELECT pages FROM documents WHERE arrival = $1 ORDER BY position";
            let counts: Vec<i64> = on!(&mut tx, c => sqlx::query_scalar(sql).bind(sha256).fetch_all(c).await)?;
            Ok(found.map(|found| (found, counts)))
        })
        .await?;
        let Some(((mut arrival, blobs), counts)) = found else { return Ok(None) };
        let counts = counts.into_iter().map(|n| unsigned("a count of pages", n)).collect::<Result<Vec<usize>>>()?;
        blocking(move || {
            let documents = arrival.filed.iter_mut().flat_map(|f| &mut f.documents);
            for (document, blob) in documents.zip(blobs) {
                let letter = letter(&document.understanding);
                if let Some(blob) = blob.filter(|_| letter || document.document.part.role == PartRole::Body) {
                    document.document.pages = pages(&derived, &blob)?;
                }
            }
            Ok(Some((arrival, counts)))
        })
        .await
    }

    /// Every document of an arrival, without their pages.
    pub async fn desk_documents(&self, arrival: &str) -> Result<Vec<DeskDocument>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let mut documents = Vec::new();
            while let Some(document) = desk_document(&mut tx, &arrival, documents.len()).await? {
                documents.push(document);
            }
            Ok(documents)
        })
        .await
    }

    /// A document of an arrival as it was read, with its pages and what it was understood to be.
    pub async fn filed_document(&self, arrival: &str, position: usize) -> Result<Option<FiledDocument>> {
        let (db, derived, arrival) = (self.db.clone(), self.derived.clone(), arrival.to_owned());
        let found = unit(async move {
            let mut tx = db.read().await?;
            load::arrival(&mut tx, arrival).await
        })
        .await?;
        let Some((arrival, blobs)) = found else { return Ok(None) };
        let documents = arrival.filed.map(|f| f.documents).unwrap_or_default();
        let Some((mut document, blob)) = documents.into_iter().zip(blobs).nth(position) else { return Ok(None) };
        let Some(blob) = blob else { return Ok(Some(document)) };
        document.document.pages = blocking(move || pages(&derived, &blob)).await?;
        Ok(Some(document))
    }

    /// The part of the original that a document is, or stands in: a file that holds several papers is one part, and each of its papers a document.
    pub async fn source_part(&self, arrival: &str, position: usize) -> Result<usize> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT p.position FROM documents d JOIN documents p ON p.arrival = d.arrival AND p.position = d.parent \
                       AND p.sha256 = d.sha256 WHERE d.arrival = $1 AND d.position = $2";
            let holder: Option<i64> =
                on!(&mut tx, c => sqlx::query_scalar(sql).bind(&arrival).bind(int(position)).fetch_optional(c).await)?;
            Ok(holder.and_then(|p| usize::try_from(p).ok()).unwrap_or(position))
        })
        .await
    }

    /// The part of the file that a page of a document is drawn from, and the page there.
    pub async fn source_page(&self, arrival: &str, position: usize, page: u32) -> Result<(usize, u32)> {
        let (db, of) = (self.db.clone(), arrival.to_owned());
        let joined: Option<String> = unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT joined FROM documents WHERE arrival = $1 AND position = $2";
            let found: Option<Option<String>> =
                on!(&mut tx, c => sqlx::query_scalar(sql).bind(&of).bind(int(position)).fetch_optional(c).await)?;
            Ok(found.flatten())
        })
        .await?;
        if let Some(joined) = joined {
            let pages: Vec<(usize, u32)> = from_json("joined pages", &joined)?;
            let at = usize::try_from(page).unwrap_or(usize::MAX).checked_sub(1).and_then(|n| pages.get(n));
            return Ok(at.copied().unwrap_or((position, page)));
        }
        Ok((self.source_part(arrival, position).await?, page))
    }

    /// Papers of which this one may be a copy: those of the same message, and then those of the requests with which it is placed, the latest first.
    pub async fn papers_beside(&self, arrival: &str, position: usize) -> Result<Vec<PaperBeside>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT d.arrival, d.position, d.name, d.document_type, a.received FROM documents d JOIN arrivals a ON a.sha256 = d.arrival \
                       WHERE d.pages > 0 AND d.head IS NULL AND d.withdrawn_by IS NULL AND d.role <> 'body' AND NOT (d.arrival = $1 AND d.position = $2) \
                       AND (d.arrival = $1 OR d.arrival IN (SELECT o.arrival FROM links l JOIN links o ON o.request = l.request \
                       WHERE l.arrival = $1 AND l.standing <> 'rejected' AND o.standing <> 'rejected')) \
                       ORDER BY CASE WHEN d.arrival = $1 THEN 0 ELSE 1 END, a.position DESC, d.position LIMIT 60";
            Ok(on!(&mut tx, c => sqlx::query_as(sql).bind(&arrival).bind(int(position)).fetch_all(c).await)?)
        })
        .await
    }

    /// The pages of a document, with every word.
    pub async fn pages_of(&self, document: &DeskDocument) -> Result<Vec<Page>> {
        let Some(blob) = document.pages_blob.clone() else { return Ok(Vec::new()) };
        let derived = self.derived.clone();
        blocking(move || pages(&derived, &blob)).await
    }
}

async fn desk_document(tx: &mut Tx, arrival: &str, position: usize) -> Result<Option<DeskDocument>> {
    let at = int(position);
    let sql = "SELECT name, media_type, sha256, document_type, type_by, withdrawn_by, copy_of, joined_to, joined, languages, pages, pages_blob, reviewed_by, reviewed_at \
               FROM documents WHERE arrival = $1 AND position = $2";
    let row: Option<Head> = on!(&mut *tx, c => sqlx::query_as(sql).bind(arrival).bind(at).fetch_optional(c).await)?;
    let Some(head) = row else { return Ok(None) };
    let last_decision = last(tx, arrival, Some(position)).await?;
    let mut remarks = remarks(tx, arrival, at).await?;
    remarks.extend(head.withdrawn_by.as_deref().map(|by| withdrawn(by, head.copy_of.as_deref(), head.joined_to)));
    Ok(Some(DeskDocument {
        arrival: arrival.to_owned(),
        position,
        name: head.name,
        media_type: head.media_type,
        sha256: head.sha256,
        document_type: head.document_type,
        type_by: head.type_by,
        withdrawn_by: head.withdrawn_by,
        copy_of: head.copy_of.as_deref().and_then(place),
        joined_to: head.joined_to.and_then(|p| usize::try_from(p).ok()),
        joined: head.joined.as_deref().map(|j| from_json("joined pages", j)).transpose()?.unwrap_or_default(),
        languages: from_json("languages", &head.languages)?,
        pages: unsigned("a count of pages", head.pages)?,
        pages_blob: head.pages_blob,
        fields: fields(tx, arrival, at, true).await?,
        losers: fields(tx, arrival, at, false).await?,
        lines: lines(tx, arrival, at).await?,
        reviewed: head.reviewed_by.zip(head.reviewed_at),
        remarks,
        last_decision,
    }))
}

async fn remarks(tx: &mut Tx, arrival: &str, document: i64) -> Result<Vec<Remark>> {
    let sql = "SELECT code, detail, grave FROM remarks WHERE arrival = $1 AND document = $2 ORDER BY origin, position";
    let rows: Vec<(String, String, i64)> =
        on!(tx, c => sqlx::query_as(sql).bind(arrival).bind(document).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(code, detail, grave)| Remark { code, detail, grave: grave != 0 }).collect())
}

async fn fields(tx: &mut Tx, arrival: &str, document: i64, won: bool) -> Result<Vec<DeskField>> {
    let rows = document_rows::fields(tx, arrival, document, won).await?;
    rows.into_iter()
        .map(|row| {
            let position = unsigned("a position", row.position)?;
            let by = row.standing_by.clone().zip(row.standing_at.clone());
            Ok(DeskField { position, field: row.field()?, by })
        })
        .collect()
}
