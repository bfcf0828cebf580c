//! Which request a message answers. In: a person's yes, no, or "not enough information". Out: the link between the
//! two, with the person behind it.

use std::collections::HashMap;

use serde_json::json;

use super::journal::{Hand, put, signed};
use super::rows::{self, LinkRow};
use super::sides::Rows;
use crate::model::sender::SenderVerdict;
use crate::model::{Ground, GroundKind, LinkMark, Standing};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{name_of, named, time};

/// A link of a message as the desk shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct DeskLink {
    /// The request.
    pub request: String,
    /// The probability that it is right.
    pub confidence: f64,
    /// Where it stands.
    pub standing: Standing,
    /// Who said so.
    pub by: Option<String>,
    /// Why it was proposed.
    pub grounds: Vec<Ground>,
}

/// A message that no request matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplaced {
    /// The message, by its SHA-256.
    pub arrival: String,
    /// The address in From.
    pub sender: Option<String>,
    /// What kind of message it is.
    pub message_kind: Option<String>,
    /// The verdict about that sender; `None` while it was not checked.
    pub verdict: Option<SenderVerdict>,
}

impl Archive {
    /// Says whether a message answers a request: `Confirmed`, `Rejected`, or `Seen` for "not enough information". A confirmation links what nobody
    /// had linked; there is nothing to reject or to leave open in such a case, and it is refused.
    pub async fn place(&self, hand: Hand, arrival: &str, request: &str, standing: Standing) -> Result<()> {
        let (archive, arrival, request) = (self.clone(), arrival.to_owned(), request.to_owned());
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let known = "SELECT count(*) FROM requests WHERE reference = $1";
            let known: i64 = on!(&mut work.tx, c => sqlx::query_scalar(known).bind(&request).fetch_one(c).await)?;
            if known == 0 {
                return Err(Error::Unknown(format!("request {request}")));
            }
            rows::message(&mut work.tx, &arrival).await?; // refuses where nothing of that SHA-256 came in
            let before = rows::link(&mut work.tx, &arrival, &request).await?;
            let after = match &before {
                Some(link) => {
                    let (standing_by, standing_at) = signed(&work);
                    let after = LinkRow { standing: name_of(&standing), standing_by, standing_at, ..link.clone() };
                    rows::write_link(&mut work.tx, &arrival, &after).await?;
                    after
                }
                None if standing == Standing::Confirmed => make(&mut work, &arrival, &request).await?,
                None => return Err(Error::NoLink { arrival, request }),
            };
            let what = match standing {
                Standing::Confirmed => "link confirmed",
                Standing::Rejected => "link rejected",
                Standing::Seen | Standing::Machine => "link left open",
            };
            let rows = |links: Vec<LinkRow>| Rows { links, ..Rows::default() };
            let changed = (rows(before.into_iter().collect()), rows(vec![after]));
            put(&mut work, &arrival, None, (what, json!({ "request": request })), changed).await?;
            hand.finish(work, &arrival).await
        })
        .await
    }

    /// Every link of every message to every request, as it stands.
    pub async fn link_marks(&self) -> Result<Vec<LinkMark>> {
        let db = self.db.clone();
        unit(async move { link_marks(&mut db.read().await?, ALL, "").await }).await
    }

    /// Every link of one message, as it stands, best first.
    pub async fn link_marks_of(&self, arrival: &str) -> Result<Vec<LinkMark>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move { link_marks(&mut db.read().await?, OF_ARRIVAL, &arrival).await }).await
    }

    /// Every link of a message to one request, as it stands. Second deliveries do not count.
    pub async fn link_marks_to(&self, request: &str) -> Result<Vec<LinkMark>> {
        let (db, request) = (self.db.clone(), request.to_owned());
        unit(async move { link_marks(&mut db.read().await?, TO_REQUEST, &request).await }).await
    }

    /// The messages that wait in *Unplaced*: no request matches them and they are of some business of ours. Rejected links do not count.
    pub async fn unplaced(&self) -> Result<Vec<Unplaced>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT a.sha256, a.sender, a.message_kind, s.verdict FROM arrivals a \
                       LEFT JOIN senders s ON s.arrival = a.sha256 WHERE a.kind = 'message' AND a.duplicate_of IS NULL AND NOT EXISTS \
                       (SELECT 1 FROM links l WHERE l.arrival = a.sha256 AND l.standing <> 'rejected') ORDER BY a.position";
            type Row = (String, Option<String>, Option<String>, Option<String>);
            let rows: Vec<Row> =
                on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            let of = |(arrival, sender, message_kind, verdict): (_, _, _, Option<String>)| Unplaced {
                arrival,
                sender,
                message_kind,
                verdict: verdict.as_deref().and_then(SenderVerdict::of),
            };
            Ok(rows.into_iter().map(of).collect())
        })
        .await
    }
}

/// A link that nobody had proposed. Its ground is the person's word.
async fn make(work: &mut Work, arrival: &str, request: &str) -> Result<LinkRow> {
    let sql = "INSERT INTO links (arrival, position, request, confidence, standing, standing_by, standing_at) \
               SELECT $1, coalesce(max(position), -1) + 1, $2, 1, $3, $4, $5 FROM links WHERE arrival = $1 RETURNING position";
    let standing = name_of(&Standing::Confirmed);
    let (standing_by, standing_at) = signed(work);
    let position: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql)
        .bind(arrival).bind(request).bind(&standing).bind(&standing_by).bind(&standing_at).fetch_one(c).await)?;
    let sql = "INSERT INTO grounds (arrival, link, position, kind, text) VALUES ($1, $2, 0, $3, $4)";
    let ground = format!("placed by {}", work.who);
    on!(&mut work.tx, c => sqlx::query(sql)
        .bind(arrival).bind(position).bind(name_of(&GroundKind::Person)).bind(ground).execute(c).await.map(|_| ()))?;
    Ok(LinkRow { position, request: request.to_owned(), standing, standing_by, standing_at })
}

type MarkRow =
    (String, i64, String, String, Option<String>, Option<String>, Option<String>, Option<String>, Option<String>);

macro_rules! marks {
    ($which:literal) => {
        (
            concat!("SELECT g.arrival, g.link, g.kind FROM links l CROSS JOIN arrivals a CROSS JOIN grounds g \
                     WHERE a.sha256 = l.arrival AND g.arrival = l.arrival AND g.link = l.position AND ", $which),
            concat!("SELECT l.arrival, l.position, l.request, l.standing, l.standing_by, a.received, a.message_kind, a.sender, s.verdict \
                     FROM links l CROSS JOIN arrivals a LEFT JOIN senders s ON s.arrival = l.arrival \
                     WHERE a.sha256 = l.arrival AND ", $which, " ORDER BY a.position, l.position"),
        )
    };
}

/// Grounds and links: of everything, of one message, to one request. Each is a statement of its own, so that each uses its index.
const ALL: (&str, &str) = marks!("a.duplicate_of IS NULL AND l.request <> $1");
const OF_ARRIVAL: (&str, &str) = marks!("l.arrival = $1");
const TO_REQUEST: (&str, &str) = marks!("a.duplicate_of IS NULL AND l.request = $1");

async fn link_marks(
    tx: &mut Tx,
    (of_grounds, of_links): (&'static str, &'static str),
    which: &str,
) -> Result<Vec<LinkMark>> {
    let rows: Vec<(String, i64, String)> = on!(tx, c => sqlx::query_as(of_grounds).bind(which).fetch_all(c).await)?;
    let mut grounds: HashMap<(String, i64), Vec<GroundKind>> = HashMap::new();
    for (arrival, link, kind) in rows {
        grounds.entry((arrival, link)).or_default().push(named("a ground's kind", &kind)?);
    }
    let rows: Vec<MarkRow> = on!(tx, c => sqlx::query_as(of_links).bind(which).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(arrival, position, request, standing, by, received, message_kind, sender, verdict)| {
            Ok(LinkMark {
                grounds: grounds.remove(&(arrival.clone(), position)).unwrap_or_default(),
                arrival,
                request,
                standing: named("a standing", &standing)?,
                by,
                received: received.as_deref().map(time).transpose()?,
                message_kind,
                sender,
                verdict: verdict.as_deref().and_then(SenderVerdict::of),
            })
        })
        .collect()
}
