//! Files the result of reading an arrival: its row, its documents with fields, lines and links, its links to
//! requests, transfers and problems. All of it is one transaction, with the event. A later result for the same
//! bytes replaces the earlier one, unless a person has decided on something in it.

use jiff::Timestamp;
use serde_json::json;

use super::filed_rows as rows;
use super::pages::keep_pages;
use crate::model::{Filed, JobKind, MessageKind, State};
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{clean_maybe, int, json as text_json, name_of};
use crate::store::work::jobs;

impl Archive {
    /// Files a reading of the arrival `sha256` in place of an earlier one. Refused, with nothing changed, where the arrival is not there
    /// ([`Error::Unknown`]) or a person has marked what was read in it ([`Error::PersonWasHere`]).
    pub async fn file_reading(&self, sha256: &str, filed: Filed, who: &str, now: Timestamp) -> Result<()> {
        let (filed, blobs) = Blobs::keep(self, filed).await?;
        let (archive, sha256, who) = (self.clone(), sha256.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            file_within(&mut work, &sha256, filed, &blobs).await?;
            // Whoever has the job of reading it is too late, and is told so by their token.
            jobs::done_elsewhere(&mut work.tx, &sha256, JobKind::Read).await?;
            work.commit().await
        })
        .await
    }
}

/// The pages of a reading's documents, kept as derived files before the transaction that names them.
pub(in crate::store) struct Blobs(Vec<Option<String>>);

impl Blobs {
    /// Keeps the pages; gives the reading back.
    pub(in crate::store) async fn keep(archive: &Archive, filed: Filed) -> Result<(Filed, Self)> {
        let derived = archive.derived.clone();
        blocking(move || {
            let blobs =
                filed.documents.iter().map(|d| keep_pages(&derived, &d.document.pages)).collect::<Result<Vec<_>>>()?;
            Ok((filed, Self(blobs)))
        })
        .await
    }
}

/// Files a reading within a transaction, and says it as filed: a second delivery of a mail names the first.
pub(in crate::store) async fn file_within(
    work: &mut Work,
    sha256: &str,
    mut filed: Filed,
    blobs: &Blobs,
) -> Result<Filed> {
    let before = rows::state_of(&mut work.tx, sha256).await?;
    let before = before.ok_or_else(|| Error::Unknown(format!("arrival {sha256}")))?;
    if before == name_of(&State::Deleted) {
        return Err(Error::Fenced { subject: format!("arrival {sha256}: it was deleted") });
    }
    if let Some(by) = rows::marked_by(&mut work.tx, sha256).await? {
        return Err(Error::PersonWasHere { subject: format!("arrival {sha256}"), by });
    }
    if let Some(content) = &filed.content_sha256 {
        let first = rows::first_of_content(&mut work.tx, content, sha256).await?;
        filed.duplicate_of = filed.duplicate_of.or(first);
    }
    rows::clear(&mut work.tx, sha256).await?;
    update_arrival(work, sha256, &filed).await?;
    if let (Some(content), None) = (&filed.content_sha256, &filed.duplicate_of) {
        rows::name_first_of_content(&mut work.tx, content, sha256).await?;
    }
    for (position, (document, blob)) in filed.documents.iter().zip(&blobs.0).enumerate() {
        rows::put_document(&mut work.tx, sha256, int(position), document, blob.as_deref()).await?;
    }
    rows::put_links(&mut work.tx, sha256, &filed.links).await?;
    rows::put_remarks(&mut work.tx, sha256, -1, "arrival", &filed.problems).await?;
    rows::put_transfers(&mut work.tx, sha256, &filed.transfers).await?;
    let what = if before == name_of(&State::Kept) { "read" } else { "read anew" };
    work.event(what, &format!("arrival {sha256}"), detail(&filed)).await?;
    Ok(filed)
}

/// What the event says of a reading: enough to see later what the machine made of the arrival.
fn detail(filed: &Filed) -> serde_json::Value {
    let documents: Vec<_> = filed
        .documents
        .iter()
        .map(|d| {
            let u = &d.understanding;
            json!({ "sha256": d.document.part.sha256, "type": u.document_type, "fields": u.fields.len(), "lines": u.line_items.len() })
        })
        .collect();
    let links: Vec<_> = filed.links.iter().map(|l| &l.reference).collect();
    let problems: Vec<_> = filed.problems.iter().map(|p| &p.code).collect();
    let kind = filed.message_kind.map(MessageKind::as_str);
    json!({ "kind": filed.kind, "state": filed.state, "message_kind": kind, "documents": documents, "links": links, "problems": problems })
}

async fn update_arrival(work: &mut Work, sha256: &str, filed: &Filed) -> Result<()> {
    let sql = "UPDATE arrivals SET state = $2, kind = $3, message_id = $4, content_sha256 = $5, subject = $6, sender = $7, \
               received = $8, message_kind = $9, duplicate_of = $10, class = $11, class_confidence = $12, factors = $13, answers = $14 \
               WHERE sha256 = $1";
    let response = filed.response.as_ref();
    on!(&mut work.tx, c => sqlx::query(sql)
        .bind(sha256).bind(name_of(&filed.state)).bind(name_of(&filed.kind))
        .bind(clean_maybe(filed.message_id.as_deref())).bind(&filed.content_sha256)
        .bind(clean_maybe(filed.subject.as_deref())).bind(clean_maybe(filed.from.as_deref()))
        .bind(filed.received.map(|t| t.to_string())).bind(filed.message_kind.map(MessageKind::as_str))
        .bind(&filed.duplicate_of)
        .bind(response.map(|r| name_of(&r.class))).bind(response.map(|r| r.confidence))
        .bind(response.map(|r| text_json(&r.factors))).bind(response.map(|r| text_json(&r.answers)))
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
