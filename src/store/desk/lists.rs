//! What the desk shows about requests, items and the whole archive: lists with filters, one request with everything
//! sent and received, one item with every document that names it, and the numbers of the overview. Each number has a
//! list behind it, with the same filter.

use crate::model::{Event, Item, ItemAnswer, Marking, Party, TraceRequest};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::events::event;
use crate::store::base::rows::{edtf, from_json, int, like, named, quantity};

/// What a list of requests is narrowed to; what is empty does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestFilter {
    /// Words in reference or recipient.
    pub words: String,
    /// The year of issue.
    pub year: String,
    /// `yes`: something answers it; `no`: nothing does.
    pub answered: String,
    /// The recipient's kind: `state`, `company`.
    pub recipient_kind: String,
    /// `primary` or `secondary`.
    pub kind: String,
    /// Issued on this day or later (ISO 8601).
    pub from: String,
    /// Issued on this day or earlier.
    pub to: String,
    /// How many rows are passed over.
    pub skip: usize,
    /// At most so many rows.
    pub most: usize,
}

/// A request in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct RequestRow {
    /// Its reference.
    pub reference: String,
    /// Primary or secondary.
    pub kind: String,
    /// Whom it asks.
    pub recipient: String,
    /// The recipient's name.
    pub recipient_name: String,
    /// When it was issued.
    pub issued: String,
    /// How many items it asks about.
    pub items: i64,
    /// How many responses are linked to it.
    pub answers: i64,
}

/// What a list of messages is narrowed to; what is empty does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MessageFilter {
    /// Words in subject or sender.
    pub words: String,
    /// The kind of message; `paper` for what is none.
    pub kind: String,
    /// The class.
    pub class: String,
    /// Received on this day or later (ISO 8601).
    pub from: String,
    /// Received before this day.
    pub to: String,
    /// How many rows are passed over.
    pub skip: usize,
    /// At most so many rows.
    pub most: usize,
}

/// Something that came in, in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    /// The arrival.
    pub arrival: String,
    /// Where it stands.
    pub state: String,
    /// The subject, or the name of the paper.
    pub title: Option<String>,
    /// Who sent it.
    pub sender: Option<String>,
    /// When it was received (RFC 3339).
    pub received: Option<String>,
    /// The kind of message; `None` for a paper.
    pub kind: Option<String>,
    /// The class.
    pub class: Option<String>,
    /// Who set the class.
    pub class_by: Option<String>,
    /// The best request it is linked to.
    pub request: Option<String>,
}

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
#[derive(Debug, Clone, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Leg {
    /// Who gave, as printed.
    pub giver: Option<String>,
    /// Who received, as printed.
    pub receiver: Option<String>,
    /// When.
    pub happened: Option<String>,
    /// How many.
    pub quantity: Option<String>,
    /// Of which unit.
    pub unit: Option<String>,
    /// Of what.
    pub goods: Option<String>,
    /// Under which contract or order.
    pub contract: Option<String>,
    /// By which vessel, flight or vehicle.
    pub means: Option<String>,
    /// What another paper says instead, as kept: facts with values and what shows them, as JSON.
    pub contradictions: String,
    /// The arrival that shows it.
    pub arrival: String,
    /// The fields that show it, as kept: papers' SHA-256 with names of fields, as JSON.
    pub shown_by: String,
    /// The papers in it that show it: which document, its name, its type.
    #[sqlx(skip)]
    pub papers: Vec<(i64, Option<String>, String)>,
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

/// The figures of the overview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// What came in, by day (ISO 8601) and kind of message.
    pub came: Vec<(String, String, i64)>,
    /// Requests and answered requests by kind of recipient and kind of request.
    pub rates: Vec<(String, String, i64, i64)>,
    /// The days of issue of requests that nothing answers.
    pub open: Vec<String>,
    /// Responses by class, and how many of those a person has set.
    pub classes: Vec<(String, i64, i64)>,
}

/// Whether something that answers is linked to the request `r`.
macro_rules! answered {
    () => {
        "EXISTS (SELECT 1 FROM links l JOIN arrivals a ON a.sha256 = l.arrival WHERE l.request = r.reference \
         AND l.standing <> 'rejected' AND a.message_kind = 'response')"
    };
}

const REQUESTS: &str = concat!(
    "SELECT r.reference, r.kind, r.recipient, p.name AS recipient_name, r.issued, \
     (SELECT count(*) FROM request_items i WHERE i.request = r.reference) AS items, \
     (SELECT count(*) FROM links l JOIN arrivals a ON a.sha256 = l.arrival WHERE l.request = r.reference \
      AND l.standing <> 'rejected' AND a.message_kind = 'response') AS answers \
     FROM requests r JOIN parties p ON p.id = r.recipient \
     WHERE ($1 = '' OR lower(r.reference || ' ' || p.name) LIKE $1) AND ($2 = '' OR substr(r.issued, 1, 4) = $2) \
     AND ($3 = '' OR ($3 = 'yes' AND ",
    answered!(),
    ") OR ($3 = 'no' AND NOT ",
    answered!(),
    ")) AND ($4 = '' OR p.kind = $4) AND ($5 = '' OR r.kind = $5) AND ($6 = '' OR r.issued >= $6) AND ($7 = '' OR r.issued <= $7) \
     ORDER BY r.issued DESC, r.position DESC LIMIT $8 OFFSET $9"
);

const MESSAGES: &str = "SELECT a.sha256 AS arrival, a.state, \
    coalesce(a.subject, (SELECT d.name FROM documents d WHERE d.arrival = a.sha256 AND d.position = 0)) AS title, a.sender, \
    a.received, a.message_kind AS kind, a.class, a.class_by, \
    (SELECT l.request FROM links l WHERE l.arrival = a.sha256 AND l.standing <> 'rejected' ORDER BY l.position LIMIT 1) AS request \
    FROM arrivals a WHERE ($1 = '' OR lower(coalesce(a.subject, '') || ' ' || coalesce(a.sender, '')) LIKE $1) \
    AND ($2 = '' OR coalesce(a.message_kind, 'paper') = $2) AND ($3 = '' OR a.class = $3) AND ($4 = '' OR a.received >= $4) \
    AND ($5 = '' OR a.received < $5) ORDER BY a.position DESC LIMIT $6 OFFSET $7";

impl Archive {
    /// A stretch of the requests, latest first.
    pub async fn list_requests(&self, filter: &RequestFilter) -> Result<Vec<RequestRow>> {
        let (db, f) = (self.db.clone(), filter.clone());
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_as(REQUESTS)
                .bind(like(&f.words)).bind(&f.year).bind(&f.answered).bind(&f.recipient_kind).bind(&f.kind).bind(&f.from).bind(&f.to)
                .bind(int(f.most)).bind(int(f.skip)).fetch_all(c).await)?)
        })
        .await
    }

    /// A stretch of what came in, latest first.
    pub async fn list_messages(&self, filter: &MessageFilter) -> Result<Vec<Listed>> {
        let (db, f) = (self.db.clone(), filter.clone());
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_as(MESSAGES)
                .bind(like(&f.words)).bind(&f.kind).bind(&f.class).bind(&f.from).bind(&f.to)
                .bind(int(f.most)).bind(int(f.skip)).fetch_all(c).await)?)
        })
        .await
    }

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

    /// The figures of the overview; what came in is counted from `since` on (ISO 8601).
    pub async fn overview(&self, since: &str) -> Result<Overview> {
        let (db, since) = (self.db.clone(), since.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT substr(received, 1, 10) AS day, coalesce(message_kind, 'paper') AS kind, count(*) FROM arrivals \
                       WHERE received >= $1 GROUP BY substr(received, 1, 10), coalesce(message_kind, 'paper') ORDER BY day, kind";
            let came = on!(&mut tx, c => sqlx::query_as(sql).bind(&since).fetch_all(c).await)?;
            let sql = "SELECT p.kind, r.kind, count(*), count(x.request) FROM requests r JOIN parties p ON p.id = r.recipient \
                       LEFT JOIN (SELECT DISTINCT l.request AS request FROM links l JOIN arrivals a ON a.sha256 = l.arrival \
                       WHERE l.standing <> 'rejected' AND a.message_kind = 'response') x ON x.request = r.reference \
                       GROUP BY p.kind, r.kind ORDER BY p.kind, r.kind";
            let rates = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            let sql = concat!("SELECT r.issued FROM requests r WHERE NOT ", answered!(), " ORDER BY r.issued");
            let open = on!(&mut tx, c => sqlx::query_scalar(sql).fetch_all(c).await)?;
            let sql = "SELECT class, count(*), count(class_by) FROM arrivals WHERE message_kind = 'response' AND class IS NOT NULL \
                       GROUP BY class ORDER BY class";
            let classes = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            Ok(Overview { came, rates, open, classes })
        })
        .await
    }

    /// The years in which requests were issued, latest first.
    pub async fn request_years(&self) -> Result<Vec<String>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT DISTINCT substr(issued, 1, 4) AS year FROM requests ORDER BY year DESC";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).fetch_all(c).await)?)
        })
        .await
    }
}

async fn events_of(tx: &mut Tx, subject: &str) -> Result<Vec<Event>> {
    let sql = "SELECT seq, at, who, what, subject, detail, previous, hash FROM events WHERE subject = $1 ORDER BY seq LIMIT 500";
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
    let sql = "SELECT a.sha256 AS arrival, a.state, coalesce(a.subject, (SELECT d.name FROM documents d WHERE d.arrival = a.sha256 \
               AND d.position = 0)) AS title, a.sender, a.received, a.message_kind AS kind, a.class, a.class_by, l.request \
               FROM links l JOIN arrivals a ON a.sha256 = l.arrival WHERE l.request = $1 AND l.standing <> 'rejected' \
               ORDER BY coalesce(a.received, ''), a.position";
    let arrivals = on!(&mut *tx, c => sqlx::query_as(sql).bind(reference).fetch_all(c).await)?;
    let sql = "SELECT a.sha256, a.answers FROM links l JOIN arrivals a ON a.sha256 = l.arrival \
               WHERE l.request = $1 AND l.standing <> 'rejected' AND a.answers IS NOT NULL";
    let rows: Vec<(String, String)> = on!(&mut *tx, c => sqlx::query_as(sql).bind(reference).fetch_all(c).await)?;
    let answers = rows.into_iter().map(|(arrival, json)| Ok((arrival, from_json("answers", &json)?)));
    let answers = answers.collect::<Result<Vec<_>>>()?;
    let sql = "SELECT i.item, i.arrival, i.document, d.name, d.document_type, i.field, i.value, i.reason, a.received \
               FROM item_links i JOIN documents d ON d.arrival = i.arrival AND d.position = i.document \
               JOIN arrivals a ON a.sha256 = i.arrival WHERE i.request = $1 AND i.standing <> 'rejected' ORDER BY i.item, a.position";
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

#[derive(sqlx::FromRow)]
struct ItemRow {
    category: String,
    description: String,
    manufacturer: Option<String>,
    model: Option<String>,
    calibre: Option<String>,
    country_of_manufacture: Option<String>,
    year_of_manufacture: Option<String>,
    quantity: String,
    documented_date: String,
    documented_place: Option<String>,
    documented_country: String,
    documented_circumstances: Option<String>,
}

/// An item and its photographs.
async fn item(tx: &mut Tx, id: &str) -> Result<Option<(Item, Vec<PhotoKey>)>> {
    let sql = "SELECT category, description, manufacturer, model, calibre, country_of_manufacture, year_of_manufacture, quantity, \
               documented_date, documented_place, documented_country, documented_circumstances FROM items WHERE id = $1";
    let row: Option<ItemRow> = on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_optional(c).await)?;
    let Some(row) = row else { return Ok(None) };
    let sql = "SELECT kind, text, place FROM markings WHERE item = $1 ORDER BY position";
    let marks: Vec<(String, String, Option<String>)> =
        on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let markings = marks
        .into_iter()
        .map(|(kind, text, place)| Ok(Marking { kind: named("a marking's kind", &kind)?, text, place }))
        .collect::<Result<_>>()?;
    let sql = "SELECT path, sha256 FROM photos WHERE item = $1 ORDER BY position";
    let photos: Vec<(String, String)> = on!(tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let item = Item {
        id: id.to_owned(),
        category: named("a category", &row.category)?,
        description: row.description,
        manufacturer: row.manufacturer,
        model: row.model,
        calibre: row.calibre,
        country_of_manufacture: row.country_of_manufacture,
        year_of_manufacture: row.year_of_manufacture.as_deref().map(edtf).transpose()?,
        quantity: quantity(&row.quantity)?,
        markings,
        documented: crate::model::Documented {
            date: edtf(&row.documented_date)?,
            place: row.documented_place,
            country: row.documented_country,
            circumstances: row.documented_circumstances,
        },
        photos: photos.iter().map(|(path, _)| path.clone()).collect(),
    };
    Ok(Some((item, photos.into_iter().map(|(path, sha256)| PhotoKey { path, sha256 }).collect())))
}

async fn item_view(tx: &mut Tx, id: &str) -> Result<Option<ItemView>> {
    let Some((item, photos)) = item(tx, id).await? else { return Ok(None) };
    let sql = "SELECT r.reference, p.name FROM request_items i JOIN requests r ON r.reference = i.request \
               JOIN parties p ON p.id = r.recipient WHERE i.item = $1 ORDER BY r.position";
    let requests = on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let sql = "SELECT i.item, i.arrival, i.document, d.name, d.document_type, i.field, i.value, i.reason, a.received \
               FROM item_links i JOIN documents d ON d.arrival = i.arrival AND d.position = i.document \
               JOIN arrivals a ON a.sha256 = i.arrival WHERE i.item = $1 AND i.standing <> 'rejected' ORDER BY a.position, i.document LIMIT 200";
    let mentions = on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let sql = "SELECT DISTINCT o.item, o.arrival, o.document, d.name, d.document_type, o.field, o.value, o.reason, a.received \
               FROM item_links i JOIN item_links o ON o.arrival = i.arrival AND o.document = i.document AND o.item <> i.item \
               JOIN documents d ON d.arrival = o.arrival AND d.position = o.document JOIN arrivals a ON a.sha256 = o.arrival \
               WHERE i.item = $1 AND i.standing <> 'rejected' AND o.standing <> 'rejected' ORDER BY o.item LIMIT 200";
    let beside = on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let sql = "SELECT t.giver, t.receiver, t.happened, t.quantity, t.unit, t.goods, t.contract, t.means, t.contradictions, t.arrival, t.shown_by FROM transfers t \
               WHERE t.arrival IN (SELECT arrival FROM item_links WHERE item = $1 AND standing <> 'rejected') \
               OR t.request IN (SELECT request FROM request_items WHERE item = $1) \
               ORDER BY coalesce(t.happened, '9'), t.arrival, t.position LIMIT 50";
    let mut legs: Vec<Leg> = on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    for leg in &mut legs {
        leg.papers = papers(tx, &leg.arrival, &leg.shown_by).await?;
    }
    Ok(Some(ItemView { item, photos, requests, mentions, beside, legs }))
}

/// The papers of an arrival in which the fields stand that show a leg.
async fn papers(tx: &mut Tx, arrival: &str, shown_by: &str) -> Result<Vec<(i64, Option<String>, String)>> {
    let shown_by: Vec<(String, String)> = from_json("what shows a transfer", shown_by)?;
    let sql = "SELECT position, name, document_type, sha256 FROM documents WHERE arrival = $1 AND pages > 0 ORDER BY position";
    let rows: Vec<(i64, Option<String>, String, String)> =
        on!(tx, c => sqlx::query_as(sql).bind(arrival).fetch_all(c).await)?;
    let shows = |sha256: &str| shown_by.iter().any(|(paper, _)| paper == sha256);
    Ok(rows.into_iter().filter(|(.., sha256)| shows(sha256)).map(|(n, name, kind, _)| (n, name, kind)).collect())
}
