//! One request, or one item, with everything about it. In: a reference, or an item's id. Out: what was sent and received,
//! which documents name the item, the transfers, and the events.

use std::collections::HashSet;

use super::lists::{Listed, came, whence};
use crate::model::{Event, Item, ItemAnswer, Party, TraceRequest, Transfer};
use crate::store::arrivals::load::TransferRow;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::events::event;
use crate::store::base::rows::{edtf, from_json, named};
use crate::store::register::rows;

/// A request with everything about it.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestView {
    /// The request.
    pub request: TraceRequest,
    /// Whom it asks.
    pub party: Party,
    /// Its items.
    pub items: Vec<Item>,
    /// What came in for it.
    pub arrivals: Vec<Listed>,
    /// What each response says of its items, apart: the arrival, and answers.
    pub answers: Vec<(String, Vec<ItemAnswer>)>,
    /// Which paper names which of its items.
    pub mentions: Vec<Mentioned>,
    /// The requests that follow from it.
    pub children: Vec<String>,
    /// What happened to it, by the record of custody.
    pub events: Vec<Event>,
}

/// A paper that bears an identifier of an item.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Mentioned {
    /// The item.
    pub item: String,
    /// The arrival.
    pub arrival: String,
    /// The document in it.
    pub document: i64,
    /// The paper's name.
    pub name: Option<String>,
    /// What it was taken for.
    pub document_type: String,
    /// Where in it the identifier stood.
    pub field: String,
    /// The identifier as printed.
    pub value: String,
    /// Why it is held to be the item's.
    pub reason: String,
    /// When it was received.
    pub received: Option<String>,
}

/// A photograph of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoKey {
    /// Its path in the register.
    pub path: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// A leg of a chain of custody in a view.
#[derive(Debug, Clone, PartialEq)]
pub struct Leg {
    /// The leg.
    pub transfer: Transfer,
    /// The arrival that shows it.
    pub arrival: String,
    /// The documents in it that show it: which document, its name, its type.
    pub documents: Vec<(i64, Option<String>, String)>,
}

#[derive(sqlx::FromRow)]
struct LegRow {
    arrival: String,
    #[sqlx(flatten)]
    transfer: TransferRow,
}

/// An item with everything about it.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemView {
    /// The item.
    pub item: Item,
    /// Its photographs.
    pub photos: Vec<PhotoKey>,
    /// The requests it is on, with the recipients' names.
    pub requests: Vec<(String, String)>,
    /// The papers that name it.
    pub mentions: Vec<Mentioned>,
    /// Other items that a paper names beside it: the item, the paper, what both were found by.
    pub beside: Vec<Mentioned>,
    /// The legs that papers about it show.
    pub legs: Vec<Leg>,
}

impl Archive {
    /// A request with everything about it.
    pub async fn request_view(&self, reference: &str) -> Result<Option<RequestView>> {
        let (db, reference) = (self.db.clone(), reference.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            request_view(&mut tx, &reference).await
        })
        .await
    }

    /// An item with everything about it.
    pub async fn item_view(&self, id: &str) -> Result<Option<ItemView>> {
        let (db, id) = (self.db.clone(), id.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            item_view(&mut tx, &id).await
        })
        .await
    }

    /// What happened to one thing, oldest first: an arrival, a request, a document.
    pub async fn events_of(&self, subject: &str) -> Result<Vec<Event>> {
        let (db, subject) = (self.db.clone(), subject.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            events_of(&mut tx, &subject).await
        })
        .await
    }
}

async fn events_of(tx: &mut Tx, subject: &str) -> Result<Vec<Event>> {
    let sql = "SELECT * FROM events WHERE subject = $1 ORDER BY seq LIMIT 500";
    let rows = on!(tx, c => sqlx::query_as(sql).bind(subject).fetch_all(c).await)?;
    rows.into_iter().map(event).collect()
}

type Plain = (String, Option<String>, String, String, String);

async fn request_view(tx: &mut Tx, reference: &str) -> Result<Option<RequestView>> {
    let sql = "SELECT kind, parent, recipient, issued, language FROM requests WHERE reference = $1";
    let row: Option<Plain> = on!(&mut *tx, c => sqlx::query_as(sql).bind(reference).fetch_optional(c).await)?;
    let Some((kind, parent, recipient, issued, language)) = row else { return Ok(None) };
    let sql = "SELECT item FROM request_items WHERE request = $1 ORDER BY position";
    let ids: Vec<String> = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(reference).fetch_all(c).await)?;
    let mut items = Vec::new();
    for id in &ids {
        items.extend(item(tx, id).await?.map(|(item, _)| item));
    }
    let sql = concat!(
        "SELECT a.sha256 AS arrival, a.state, coalesce(a.subject, (SELECT d.name FROM documents d WHERE d.arrival = a.sha256 \
         AND d.position = 0)) AS title, ",
        whence!(),
        " AS sender, ",
        came!(),
        " AS received, a.message_kind AS kind, a.class, a.class_by, a.reopened, l.request \
         FROM links l JOIN arrivals a ON a.sha256 = l.arrival WHERE l.request = $1 AND l.standing <> 'rejected' ORDER BY ",
        came!(),
        ", a.position"
    );
    let arrivals = on!(&mut *tx, c => sqlx::query_as(sql).bind(reference).fetch_all(c).await)?;
    let sql = "SELECT a.sha256, a.answers FROM links l JOIN arrivals a ON a.sha256 = l.arrival \
               WHERE l.request = $1 AND l.standing <> 'rejected' AND a.answers IS NOT NULL";
    let rows: Vec<(String, String)> = on!(&mut *tx, c => sqlx::query_as(sql).bind(reference).fetch_all(c).await)?;
    let answers = rows.into_iter().map(|(arrival, json)| Ok((arrival, from_json("answers", &json)?)));
    let answers = answers.collect::<Result<Vec<_>>>()?;
    let sql = concat!(
        "SELECT i.item, i.arrival, i.document, d.name, d.document_type, i.field, i.value, i.reason, ",
        came!(),
        " AS received \
         FROM item_links i JOIN documents d ON d.arrival = i.arrival AND d.position = i.document \
         JOIN arrivals a ON a.sha256 = i.arrival WHERE i.request = $1 AND i.standing <> 'rejected' ORDER BY i.item, a.position"
    );
    let mentions = on!(&mut *tx, c => sqlx::query_as(sql).bind(reference).fetch_all(c).await)?;
    let sql = "SELECT reference FROM requests WHERE parent = $1 ORDER BY position";
    let children = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(reference).fetch_all(c).await)?;
    let events = events_of(tx, &format!("request {reference}")).await?;
    let party = party(tx, &recipient).await?;
    let request = TraceRequest {
        reference: reference.to_owned(),
        kind: named("a request's kind", &kind)?,
        parent,
        recipient,
        items: ids,
        issued: edtf(&issued)?,
        language,
        message_ids: Vec::new(),
        sent: None,
    };
    Ok(Some(RequestView { request, party, items, arrivals, answers, mentions, children, events }))
}

async fn party(tx: &mut Tx, id: &str) -> Result<Party> {
    let sql = "SELECT kind, name, country FROM parties WHERE id = $1";
    let (kind, name, country): (String, String, Option<String>) =
        on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_one(c).await)?;
    Ok(Party {
        id: id.to_owned(),
        kind: named("a party's kind", &kind)?,
        name,
        aliases: Vec::new(),
        country,
        contacts: Vec::new(),
    })
}

/// An item and its photographs.
async fn item(tx: &mut Tx, id: &str) -> Result<Option<(Item, Vec<PhotoKey>)>> {
    let Some(item) = rows::item(tx, id).await? else { return Ok(None) };
    let sql = "SELECT path, sha256 FROM photos WHERE item = $1 ORDER BY position";
    let photos: Vec<(String, String)> = on!(tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    Ok(Some((item, photos.into_iter().map(|(path, sha256)| PhotoKey { path, sha256 }).collect())))
}

async fn item_view(tx: &mut Tx, id: &str) -> Result<Option<ItemView>> {
    let Some((item, photos)) = item(tx, id).await? else { return Ok(None) };
    let sql = "SELECT r.reference, p.name FROM request_items i JOIN requests r ON r.reference = i.request \
               JOIN parties p ON p.id = r.recipient WHERE i.item = $1 ORDER BY r.position";
    let requests = on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let sql = concat!(
        "SELECT i.item, i.arrival, i.document, d.name, d.document_type, i.field, i.value, i.reason, ",
        came!(),
        " AS received \
         FROM item_links i JOIN documents d ON d.arrival = i.arrival AND d.position = i.document \
         JOIN arrivals a ON a.sha256 = i.arrival WHERE i.item = $1 AND i.standing <> 'rejected' ORDER BY a.position, i.document LIMIT 200"
    );
    let mut mentions: Vec<Mentioned> = on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    // An item on two requests is matched for each; the paper names it once.
    let mut seen = HashSet::new();
    mentions.retain(|m| seen.insert((m.arrival.clone(), m.document, m.field.clone(), m.value.clone())));
    let sql = concat!(
        "SELECT DISTINCT o.item, o.arrival, o.document, d.name, d.document_type, o.field, o.value, o.reason, ",
        came!(),
        " AS received \
         FROM item_links i JOIN item_links o ON o.arrival = i.arrival AND o.document = i.document AND o.item <> i.item \
         JOIN documents d ON d.arrival = o.arrival AND d.position = o.document JOIN arrivals a ON a.sha256 = o.arrival \
         WHERE i.item = $1 AND i.standing <> 'rejected' AND o.standing <> 'rejected' ORDER BY o.item LIMIT 200"
    );
    let beside = on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let sql = "SELECT t.* FROM transfers t \
               WHERE t.arrival IN (SELECT arrival FROM item_links WHERE item = $1 AND standing <> 'rejected') \
               OR t.request IN (SELECT request FROM request_items WHERE item = $1) \
               ORDER BY coalesce(t.happened, '9'), t.arrival, t.position LIMIT 50";
    let rows: Vec<LegRow> = on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let mut legs = Vec::new();
    for LegRow { arrival, transfer } in rows {
        let transfer = transfer.transfer()?;
        let documents = documents(tx, &arrival, &transfer.shown_by).await?;
        legs.push(Leg { transfer, arrival, documents });
    }
    Ok(Some(ItemView { item, photos, requests, mentions, beside, legs }))
}

/// The documents of an arrival in which the fields stand that show a leg.
async fn documents(
    tx: &mut Tx,
    arrival: &str,
    shown_by: &[(String, String)],
) -> Result<Vec<(i64, Option<String>, String)>> {
    let sql = "SELECT position, name, document_type, sha256 FROM documents WHERE arrival = $1 AND pages > 0 AND withdrawn_by IS NULL ORDER BY position";
    let rows: Vec<(i64, Option<String>, String, String)> =
        on!(tx, c => sqlx::query_as(sql).bind(arrival).fetch_all(c).await)?;
    let shows = |sha256: &str| shown_by.iter().any(|(document, _)| document == sha256);
    Ok(rows.into_iter().filter(|(.., sha256)| shows(sha256)).map(|(n, name, kind, _)| (n, name, kind)).collect())
}
