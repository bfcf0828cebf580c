//! What a person says a message belongs to, what it is, and of which class: links confirmed, rejected or made, kinds and classes set. Each
//! is an event in the same transaction.

use jiff::Timestamp;
use serde_json::json;

use super::database::on;
use super::error::{Error, Result};
use super::events::Work;
use super::rows::{json as text_json, name_of};
use super::{Archive, unit};
use crate::model::{Class, Factor, Ground, GroundKind, MessageKind, Standing};

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

/// What people have said of a message as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Who said what kind of message it is.
    pub kind_by: Option<String>,
    /// Who set its class.
    pub class_by: Option<String>,
    /// Who said that nothing more is to be done with it.
    pub settled_by: Option<String>,
    /// Who brought it, when, and their note, where it came by hand.
    pub brought: Option<(String, String, String)>,
}

impl Archive {
    /// Says whether a message answers a request: `Confirmed`, `Rejected`, or `Seen` for "not enough information". A request that nobody had
    /// proposed is linked by being confirmed.
    pub async fn place(
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
            let known = "SELECT count(*) FROM requests WHERE reference = $1";
            let known: i64 = on!(&mut work.tx, c => sqlx::query_scalar(known).bind(&request).fetch_one(c).await)?;
            if known == 0 {
                return Err(Error::Unknown(format!("request {request}")));
            }
            let (person, at) = (work.who.clone(), now.to_string());
            let sql = "UPDATE links SET standing = $3, standing_by = $4, standing_at = $5 WHERE arrival = $1 AND request = $2";
            let changed = on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&arrival).bind(&request).bind(name_of(&standing)).bind(&person).bind(&at)
                .execute(c).await.map(|r| r.rows_affected()))?;
            if changed == 0 {
                add(&mut work, &arrival, &request, standing).await?;
            }
            if standing == Standing::Confirmed {
                let sql = "UPDATE transfers SET request = $2 WHERE arrival = $1 AND request IS NULL";
                on!(&mut work.tx, c => sqlx::query(sql).bind(&arrival).bind(&request).execute(c).await.map(|_| ()))?;
            }
            let what = match standing {
                Standing::Confirmed => "link confirmed",
                Standing::Rejected => "link rejected",
                Standing::Seen | Standing::Machine => "link left open",
            };
            work.event(what, &format!("arrival {arrival}"), json!({ "request": request })).await?;
            work.commit().await
        })
        .await
    }

    /// Says what kind of message it is.
    pub async fn set_kind(&self, arrival: &str, kind: MessageKind, who: &str, now: Timestamp) -> Result<()> {
        let (archive, arrival, who) = (self.clone(), arrival.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            // What is none of our business is thereby done with.
            let settled = (kind == MessageKind::Unrelated).then(|| work.who.clone());
            let sql = "UPDATE arrivals SET message_kind = $2, kind_by = $3, settled_by = $4 WHERE sha256 = $1 AND kind = 'message'";
            let person = work.who.clone();
            let changed = on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&arrival).bind(kind.as_str()).bind(person).bind(settled).execute(c).await.map(|r| r.rows_affected()))?;
            if changed == 0 {
                return Err(Error::Unknown(format!("message {arrival}")));
            }
            work.event("kind set", &format!("arrival {arrival}"), json!({ "kind": kind.as_str() })).await?;
            work.commit().await
        })
        .await
    }

    /// Says that nothing more is to be done with a message (a bounce that has been dealt with), or that there is.
    pub async fn settle(&self, arrival: &str, settled: bool, who: &str, now: Timestamp) -> Result<()> {
        let (archive, arrival, who) = (self.clone(), arrival.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let by = settled.then(|| work.who.clone());
            let sql = "UPDATE arrivals SET settled_by = $2 WHERE sha256 = $1";
            on!(&mut work.tx, c => sqlx::query(sql).bind(&arrival).bind(by).execute(c).await.map(|_| ()))?;
            work.event(if settled { "settled" } else { "reopened" }, &format!("arrival {arrival}"), json!({})).await?;
            work.commit().await
        })
        .await
    }

    /// Sets class and factors of a response.
    pub async fn classify(
        &self,
        arrival: &str,
        class: Class,
        factors: &[Factor],
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, arrival, factors, who) = (self.clone(), arrival.to_owned(), factors.to_vec(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "UPDATE arrivals SET class = $2, class_confidence = 1, factors = $3, class_by = $4, class_at = $5, \
                       message_kind = 'response' WHERE sha256 = $1";
            let (person, at) = (work.who.clone(), now.to_string());
            let changed = on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&arrival).bind(name_of(&class)).bind(text_json(&factors)).bind(person).bind(at)
                .execute(c).await.map(|r| r.rows_affected()))?;
            if changed == 0 {
                return Err(Error::Unknown(format!("message {arrival}")));
            }
            work.event("classified", &format!("arrival {arrival}"), json!({ "class": class, "factors": factors })).await?;
            work.commit().await
        })
        .await
    }

    /// Notes who brought an answer and when.
    pub async fn note_brought(
        &self,
        arrival: &str,
        by: &str,
        on: &str,
        note: &str,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, arrival, who) = (self.clone(), arrival.to_owned(), who.to_owned());
        let (by, on, note) = (super::rows::clean(by), on.to_owned(), super::rows::clean(note));
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "INSERT INTO brought (arrival, brought_by, brought_on, note) VALUES ($1, $2, $3, $4) \
                       ON CONFLICT (arrival) DO UPDATE SET brought_by = $2, brought_on = $3, note = $4";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&arrival).bind(&by).bind(&on).bind(&note).execute(c).await.map(|_| ()))?;
            let detail = json!({ "by": by, "on": on, "note": note });
            work.event("brought by hand", &format!("arrival {arrival}"), detail).await?;
            work.commit().await
        })
        .await
    }

    /// What people have said of a message, and its links with where each stands.
    pub async fn said(&self, arrival: &str) -> Result<(Said, Vec<DeskLink>)> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT kind_by, class_by, settled_by FROM arrivals WHERE sha256 = $1";
            let row: Option<(Option<String>, Option<String>, Option<String>)> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(&arrival).fetch_optional(c).await)?;
            let (kind_by, class_by, settled_by) = row.unwrap_or_default();
            let sql = "SELECT brought_by, brought_on, note FROM brought WHERE arrival = $1";
            let brought = on!(&mut tx, c => sqlx::query_as(sql).bind(&arrival).fetch_optional(c).await)?;
            let sql = "SELECT position, request, confidence, standing, standing_by FROM links WHERE arrival = $1 ORDER BY position";
            let rows: Vec<(i64, String, f64, String, Option<String>)> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(&arrival).fetch_all(c).await)?;
            let mut links = Vec::new();
            for (position, request, confidence, standing, by) in rows {
                let sql = "SELECT kind, text FROM grounds WHERE arrival = $1 AND link = $2 ORDER BY position";
                let grounds: Vec<(String, String)> =
                    on!(&mut tx, c => sqlx::query_as(sql).bind(&arrival).bind(position).fetch_all(c).await)?;
                let grounds = grounds
                    .into_iter()
                    .map(|(kind, text)| Ok(Ground { kind: super::rows::named("a ground's kind", &kind)?, text }))
                    .collect::<Result<_>>()?;
                let standing = super::rows::named("a standing", &standing)?;
                links.push(DeskLink { request, confidence, standing, by, grounds });
            }
            Ok((Said { kind_by, class_by, settled_by, brought }, links))
        })
        .await
    }
}

/// A link that nobody had proposed: its ground is the person's word.
async fn add(work: &mut Work, arrival: &str, request: &str, standing: Standing) -> Result<()> {
    let sql = "INSERT INTO links (arrival, position, request, confidence, standing, standing_by, standing_at) \
               SELECT $1, coalesce(max(position), -1) + 1, $2, 1, $3, $4, $5 FROM links WHERE arrival = $1 RETURNING position";
    let (person, at) = (work.who.clone(), work.now.to_string());
    let position: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql)
        .bind(arrival).bind(request).bind(name_of(&standing)).bind(&person).bind(at).fetch_one(c).await)?;
    let sql = "INSERT INTO grounds (arrival, link, position, kind, text) VALUES ($1, $2, 0, $3, $4)";
    on!(&mut work.tx, c => sqlx::query(sql)
        .bind(arrival).bind(position).bind(name_of(&GroundKind::Person)).bind(format!("placed by {person}"))
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
