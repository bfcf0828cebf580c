//! Reads back what was filed, one arrival at a time, so that an export of any size needs the memory of one message.

use std::collections::HashMap;

use super::fallen::fallen;
use super::load_documents::{documents, remarks};
use super::pages::pages;
use crate::model::{Arrival, Filed, FiledKind, Ground, Judged, Link, MarkingKind, Response, Sighting, State, Transfer};
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::rows::{edtf, from_json, named, named_maybe, quantity, time, unsigned};

/// A marking that shares a folded key: a ground, never a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkingHit {
    /// The item that bears it.
    pub item: String,
    /// What it is for.
    pub kind: MarkingKind,
    /// As read.
    pub text: String,
    /// The requests the item is on, oldest first.
    pub requests: Vec<String>,
}

impl Archive {
    /// The arrival of that SHA-256, with its reading and every page and word.
    pub async fn arrival(&self, sha256: &str) -> Result<Option<Arrival>> {
        let (db, derived, sha256) = (self.db.clone(), self.derived.clone(), sha256.to_owned());
        let found = unit(async move {
            let mut tx = db.read().await?;
            arrival(&mut tx, sha256).await
        })
        .await?;
        let Some((mut arrival, blobs)) = found else { return Ok(None) };
        blocking(move || {
            let documents = arrival.filed.iter_mut().flat_map(|f| &mut f.documents);
            for (document, blob) in documents.zip(blobs) {
                if let Some(blob) = blob {
                    document.document.pages = pages(&derived, &blob)?;
                }
            }
            Ok(Some(arrival))
        })
        .await
    }

    /// Every marking of the register with that folded key ([`crate::model::fold`]).
    pub async fn find_by_marking_key(&self, key: &str) -> Result<Vec<MarkingHit>> {
        let (db, key) = (self.db.clone(), key.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT m.item, m.kind, m.text FROM markings m JOIN items i ON i.id = m.item WHERE m.key = $1 \
                       ORDER BY i.position, m.position";
            let rows: Vec<(String, String, String)> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(key).fetch_all(c).await)?;
            let mut hits = Vec::new();
            for (item, kind, text) in rows {
                let sql = "SELECT r.reference FROM request_items ri JOIN requests r ON r.reference = ri.request \
                           WHERE ri.item = $1 ORDER BY r.position";
                let requests = on!(&mut tx, c => sqlx::query_scalar(sql).bind(&item).fetch_all(c).await)?;
                hits.push(MarkingHit { item, kind: named("a marking's kind", &kind)?, text, requests });
            }
            Ok(hits)
        })
        .await
    }
}

/// The columns of an arrival.
#[derive(sqlx::FromRow)]
struct ArrivalRow {
    size: i64,
    state: String,
    kind: Option<String>,
    message_id: Option<String>,
    content_sha256: Option<String>,
    subject: Option<String>,
    sender: Option<String>,
    received: Option<String>,
    message_kind: Option<String>,
    duplicate_of: Option<String>,
    class: Option<String>,
    class_confidence: Option<f64>,
    factors: Option<String>,
    answers: Option<String>,
    class_by: Option<String>,
    factor_items: Option<String>,
    sentences: Option<String>,
}

/// An arrival without its pages, and for each document the derived file they are in.
pub(in crate::store) async fn arrival(tx: &mut Tx, sha256: String) -> Result<Option<(Arrival, Vec<Option<String>>)>> {
    let sql = "SELECT * FROM arrivals WHERE sha256 = $1";
    let row: Option<ArrivalRow> = on!(tx, c => sqlx::query_as(sql).bind(&sha256).fetch_optional(c).await)?;
    let Some(row) = row else { return Ok(None) };
    let sql = "SELECT source, at FROM sightings WHERE arrival = $1 ORDER BY position";
    let seen: Vec<(String, String)> = on!(tx, c => sqlx::query_as(sql).bind(&sha256).fetch_all(c).await)?;
    let sightings =
        seen.into_iter().map(|(source, at)| Ok(Sighting { source, at: time(&at)? })).collect::<Result<_>>()?;
    let (size, state) = (unsigned("a size", row.size)?, named("an arrival's state", &row.state)?);
    let (filed, blobs) = match named_maybe("an arrival's kind", row.kind.as_deref())? {
        Some(kind) => {
            let (filed, blobs) = filed(tx, &sha256, kind, state, row).await?;
            (Some(filed), blobs)
        }
        None => (None, Vec::new()),
    };
    Ok(Some((Arrival { sha256, size, state, sightings, filed }, blobs)))
}

async fn filed(
    tx: &mut Tx,
    sha256: &str,
    kind: FiledKind,
    state: State,
    row: ArrivalRow,
) -> Result<(Filed, Vec<Option<String>>)> {
    let mut remarks = remarks(tx, sha256).await?;
    let problems = remarks.remove(&(-1, "arrival".to_owned())).unwrap_or_default();
    let (documents, blobs) = documents(tx, sha256, remarks).await?;
    let response = match (row.class, row.class_confidence, row.factors) {
        (Some(class), Some(confidence), Some(factors)) => {
            let answers = row.answers.as_deref().map(|a| from_json("answers", a)).transpose()?.unwrap_or_default();
            let items = row.factor_items.as_deref().map(|i| from_json("the items of factors", i)).transpose()?;
            let sentences = row.sentences.as_deref().map(|s| from_json("sentences", s)).transpose()?;
            let fallen = fallen(tx, sha256).await?;
            let (class, factors) = (named("a class", &class)?, from_json("factors", &factors)?);
            let mut response = Response { answers, ..Response::proposed(class, confidence, factors) };
            response.judged = Judged {
                by: row.class_by,
                items: items.unwrap_or_default(),
                sentences: sentences.unwrap_or_default(),
                ..Judged::default()
            };
            // A proposal falls with what it rested on. What a person has set waits for a person.
            if response.judged.by.is_some() {
                response.judged.reopened = fallen;
            } else {
                response = response.without(&fallen);
            }
            Some(response)
        }
        _ => None,
    };
    let filed = Filed {
        kind,
        state,
        message_id: row.message_id,
        content_sha256: row.content_sha256,
        subject: row.subject,
        from: row.sender,
        received: row.received.as_deref().map(time).transpose()?,
        message_kind: named_maybe("a message's kind", row.message_kind.as_deref())?,
        duplicate_of: row.duplicate_of,
        response,
        documents,
        links: links(tx, sha256).await?,
        problems,
        transfers: transfers(tx, sha256).await?,
    };
    Ok((filed, blobs))
}

async fn links(tx: &mut Tx, arrival: &str) -> Result<Vec<Link>> {
    let sql = "SELECT link, kind, text FROM grounds WHERE arrival = $1 ORDER BY link, position";
    let rows: Vec<(i64, String, String)> = on!(tx, c => sqlx::query_as(sql).bind(arrival).fetch_all(c).await)?;
    let mut grounds: HashMap<i64, Vec<Ground>> = HashMap::new();
    for (link, kind, text) in rows {
        grounds.entry(link).or_default().push(Ground { kind: named("a ground's kind", &kind)?, text });
    }
    // What a person has rejected is no link any more; it is kept for the record.
    let sql = "SELECT position, request, confidence FROM links WHERE arrival = $1 AND standing <> 'rejected' ORDER BY position";
    let rows: Vec<(i64, String, f64)> = on!(tx, c => sqlx::query_as(sql).bind(arrival).fetch_all(c).await)?;
    let mut link = |(position, reference, confidence)| Link {
        reference,
        confidence,
        grounds: grounds.remove(&position).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(&mut link).collect())
}

/// A row of `transfers`.
#[derive(sqlx::FromRow)]
pub(in crate::store) struct TransferRow {
    request: Option<String>,
    giver: Option<String>,
    receiver: Option<String>,
    happened: Option<String>,
    quantity: Option<String>,
    unit: Option<String>,
    goods: Option<String>,
    contract: Option<String>,
    shown_by: String,
    means: Option<String>,
    contradictions: String,
}

impl TransferRow {
    /// The transfer of this row.
    pub(in crate::store) fn transfer(self) -> Result<Transfer> {
        Ok(Transfer {
            request: self.request,
            from: self.giver,
            to: self.receiver,
            when: self.happened.as_deref().map(edtf).transpose()?,
            quantity: self.quantity.as_deref().map(quantity).transpose()?,
            unit: named_maybe("a unit", self.unit.as_deref())?,
            goods: self.goods,
            contract: self.contract,
            shown_by: from_json("what shows a transfer", &self.shown_by)?,
            means: self.means,
            contradictions: from_json("what speaks against a transfer", &self.contradictions)?,
        })
    }
}

async fn transfers(tx: &mut Tx, arrival: &str) -> Result<Vec<Transfer>> {
    let sql = "SELECT * FROM transfers WHERE arrival = $1 ORDER BY position";
    let rows: Vec<TransferRow> = on!(tx, c => sqlx::query_as(sql).bind(arrival).fetch_all(c).await)?;
    rows.into_iter().map(TransferRow::transfer).collect()
}
