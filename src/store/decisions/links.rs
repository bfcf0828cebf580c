//! Which request a message answers. In: a person's yes, no, or "not enough information". Out: the link between the
//! two, with the person behind it.

use serde_json::json;

use super::journal::{Hand, put, signed};
use super::rows::{self, LinkRow, Rows};
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
        unit(async move { link_marks(&mut db.read().await?).await }).await
    }

    /// The messages that wait in *Unplaced*: no request matches them and they are of some business of ours. Each with its sender and its kind.
    /// Rejected links do not count.
    pub async fn unplaced(&self) -> Result<Vec<(String, Option<String>, Option<String>)>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT a.sha256, a.sender, a.message_kind FROM arrivals a WHERE a.kind = 'message' AND a.duplicate_of IS NULL AND NOT EXISTS \
                       (SELECT 1 FROM links l WHERE l.arrival = a.sha256 AND l.standing <> 'rejected') ORDER BY a.position";
            Ok(on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?)
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

async fn link_marks(tx: &mut Tx) -> Result<Vec<LinkMark>> {
    type Row = (String, String, String, Option<String>, Option<String>, Option<String>);
    let sql = "SELECT l.arrival, l.request, l.standing, l.standing_by, a.received, a.message_kind FROM links l \
               JOIN arrivals a ON a.sha256 = l.arrival WHERE a.duplicate_of IS NULL ORDER BY a.position, l.position";
    let rows: Vec<Row> = on!(tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(arrival, request, standing, by, received, message_kind)| {
            Ok(LinkMark {
                arrival,
                request,
                standing: named("a standing", &standing)?,
                by,
                received: received.as_deref().map(time).transpose()?,
                message_kind,
            })
        })
        .collect()
}
