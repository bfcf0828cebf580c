//! What people say of what the machine read: confirmed, seen, rejected; a correction, which is a new field read by a person; and the request to which a
//! message belongs. Each with its event, which holds what stood there before.

use jiff::Timestamp;
use serde_json::json;

use super::cases::time;
use super::database::{Tx, on};
use super::error::{Error, Result};
use super::events::Work;
use super::rows::{clean, int, name_of, named};
use super::{Archive, unit};
use crate::model::{FieldName, Standing};

/// One field of one paper, by its place among the fields that stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldAt {
    /// The paper's place in the arrival.
    pub document: usize,
    /// The field's place in the paper.
    pub field: usize,
}

/// A link of a message to a request, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkMark {
    /// The message, by its SHA-256.
    pub arrival: String,
    /// The request.
    pub request: String,
    /// How it stands.
    pub standing: Standing,
    /// By whom.
    pub by: Option<String>,
    /// When the message was received, as text; where that is known.
    pub received: Option<Timestamp>,
    /// What kind of message it is.
    pub message_kind: Option<String>,
}

impl Archive {
    /// Marks fields of an arrival.
    pub async fn mark_fields(
        &self,
        arrival: &str,
        fields: &[FieldAt],
        standing: Standing,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, arrival, fields, who) = (self.clone(), arrival.to_owned(), fields.to_vec(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            for at in &fields {
                mark(&mut work, &arrival, *at, standing).await?;
            }
            work.commit().await
        })
        .await
    }

    /// Puts a person's reading in the place of the machine's: the old field is rejected and kept, a new one stands confirmed at the same place on the page.
    pub async fn correct_field(
        &self,
        arrival: &str,
        at: FieldAt,
        value: &str,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, arrival, value, who) = (self.clone(), arrival.to_owned(), clean(value), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            mark(&mut work, &arrival, at, Standing::Rejected).await?;
            let sql = "INSERT INTO fields (arrival, document, won, position, name, value, absent, confidence, standing, standing_by, \
                       standing_at, rule, page, x0, y0, x1, y1, span_start, span_end, raw, reader) \
                       SELECT arrival, document, won, (SELECT max(position) + 1 FROM fields WHERE arrival = $1 AND document = $2 AND won = 1), \
                       name, $4, NULL, 1, $5, $6, $7, 'read by a person', page, x0, y0, x1, y1, span_start, span_end, raw, $6 \
                       FROM fields WHERE arrival = $1 AND document = $2 AND won = 1 AND position = $3";
            let (who, now) = (work.who.clone(), work.now.to_string());
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&arrival).bind(int(at.document)).bind(int(at.field)).bind(&value).bind(name_of(&Standing::Confirmed))
                .bind(who).bind(now)
                .execute(c).await.map(|_| ()))?;
            let detail = json!({ "document": at.document, "field": at.field, "value": value });
            work.event("field corrected", &format!("arrival {arrival}"), detail).await?;
            work.commit().await
        })
        .await
    }

    /// Says to which request a message belongs: confirms the machine's link, or makes one. Links to other requests stay as they are.
    pub async fn confirm_link(&self, arrival: &str, request: &str, who: &str, now: Timestamp) -> Result<()> {
        self.mark_link(arrival, request, Standing::Confirmed, who, now).await
    }

    /// Marks the link of a message to a request; a confirmed one is made where there is none.
    pub async fn mark_link(
        &self,
        arrival: &str,
        request: &str,
        standing: Standing,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, arrival, request, who) = (self.clone(), arrival.to_owned(), request.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            if super::cases::state_of(&mut work.tx, &request).await?.is_none() {
                return Err(Error::Unknown(format!("request {request}")));
            }
            let sql = "UPDATE links SET standing = $3, standing_by = $4, standing_at = $5 WHERE arrival = $1 AND request = $2";
            let (who, now) = (work.who.clone(), work.now.to_string());
            let n = on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&arrival).bind(&request).bind(name_of(&standing)).bind(&who).bind(&now)
                .execute(c).await.map(|r| r.rows_affected()))?;
            if n == 0 && standing == Standing::Confirmed {
                let sql = "INSERT INTO links (arrival, position, request, confidence, standing, standing_by, standing_at) \
                           VALUES ($1, (SELECT coalesce(max(position), -1) + 1 FROM links WHERE arrival = $1), $2, 1, $3, $4, $5)";
                on!(&mut work.tx, c => sqlx::query(sql)
                    .bind(&arrival).bind(&request).bind(name_of(&standing)).bind(&who).bind(&now)
                    .execute(c).await.map(|_| ()))?;
            } else if n == 0 {
                return Err(Error::Unknown(format!("a link of arrival {arrival} to request {request}")));
            }
            let detail = json!({ "request": request, "made": n == 0 });
            work.event(&format!("link {}", standing_word(standing)), &format!("arrival {arrival}"), detail).await?;
            work.commit().await
        })
        .await
    }

    /// Every link of every message to every request, as it stands.
    pub async fn link_marks(&self) -> Result<Vec<LinkMark>> {
        let db = self.db.clone();
        unit(async move { link_marks(&mut db.read().await?).await }).await
    }

    /// Messages that no request matches and that are of some business of ours, with their senders: what waits in *Unplaced*. Rejected links do not count.
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

fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Machine => "unmarked",
        Standing::Seen => "seen",
        Standing::Confirmed => "confirmed",
        Standing::Rejected => "rejected",
    }
}

async fn mark(work: &mut Work, arrival: &str, at: FieldAt, standing: Standing) -> Result<()> {
    let sql =
        "SELECT name, value, standing FROM fields WHERE arrival = $1 AND document = $2 AND won = 1 AND position = $3";
    let before: Option<(String, Option<String>, String)> = on!(&mut work.tx, c => sqlx::query_as(sql)
        .bind(arrival).bind(int(at.document)).bind(int(at.field)).fetch_optional(c).await)?;
    let Some((name, value, stood)) = before else {
        return Err(Error::Unknown(format!("field {} of paper {} of arrival {arrival}", at.field, at.document)));
    };
    let name: FieldName = named("a field's name", &name)?;
    let sql = "UPDATE fields SET standing = $4, standing_by = $5, standing_at = $6 WHERE arrival = $1 AND document = $2 AND won = 1 AND position = $3";
    let (who, now) = (work.who.clone(), work.now.to_string());
    on!(&mut work.tx, c => sqlx::query(sql)
        .bind(arrival).bind(int(at.document)).bind(int(at.field)).bind(name_of(&standing)).bind(who).bind(now)
        .execute(c).await.map(|_| ()))?;
    let detail = json!({ "document": at.document, "field": at.field, "name": name, "value": value, "before": stood });
    work.event(&format!("field {}", standing_word(standing)), &format!("arrival {arrival}"), detail).await
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
