//! What a message is: its kind, its class, and whether anything is left to do with it. In: what a person says. Out:
//! the changed row of the arrival. The desk reads here what people have said so far.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::journal::{Hand, last, put, signed};
use super::links::DeskLink;
use super::rows::{self, MessageRow};
use super::sides::Rows;
use crate::model::{Class, Factor, Ground, MessageKind, SentenceMark, Standing};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{name_of, named};

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
    /// The last decision on the message as a whole that is not undone: who, what.
    pub last_decision: Option<(String, String)>,
}

impl Archive {
    /// Says what kind of message it is.
    pub async fn set_kind(&self, hand: Hand, arrival: &str, kind: MessageKind) -> Result<()> {
        let (archive, arrival) = (self.clone(), arrival.to_owned());
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let sql = "SELECT count(*) FROM arrivals WHERE sha256 = $1 AND kind = 'message'";
            let there: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(&arrival).fetch_one(c).await)?;
            if there == 0 {
                return Err(Error::Unknown(format!("message {arrival}")));
            }
            let before = rows::message(&mut work.tx, &arrival).await?;
            let mut after = before.clone();
            after.message_kind = Some(kind.as_str().to_owned());
            after.kind_by = Some(work.who.clone());
            // What is none of our business is thereby done with.
            after.settled_by = (kind == MessageKind::Unrelated).then(|| work.who.clone());
            say(&mut work, &arrival, ("kind set", json!({ "kind": kind.as_str() })), before, after).await?;
            work.commit().await
        })
        .await
    }

    /// Says that nothing more is to be done with a message (a bounce that has been dealt with), or that there is.
    pub async fn settle(&self, hand: Hand, arrival: &str, settled: bool) -> Result<()> {
        let (archive, arrival) = (self.clone(), arrival.to_owned());
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let before = rows::message(&mut work.tx, &arrival).await?;
            let after = MessageRow { settled_by: settled.then(|| work.who.clone()), ..before.clone() };
            let what = if settled { "settled" } else { "reopened" };
            say(&mut work, &arrival, (what, json!({})), before, after).await?;
            work.commit().await
        })
        .await
    }

    /// Sets class and factors of a response. `items` says of which items a factor is said; one that is not there is said of the answer as a whole.
    pub async fn classify(
        &self,
        hand: Hand,
        arrival: &str,
        class: Class,
        factors: &[Factor],
        items: BTreeMap<Factor, Vec<String>>,
    ) -> Result<()> {
        let (archive, arrival, factors) = (self.clone(), arrival.to_owned(), factors.to_vec());
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let before = rows::message(&mut work.tx, &arrival).await?;
            let mut after = before.clone();
            after.message_kind = Some(MessageKind::Response.as_str().to_owned());
            (after.class, after.class_confidence) = (Some(name_of(&class)), Some(1.0));
            (after.class_by, after.class_at) = signed(&work);
            after.factors = Some(factors);
            after.factor_items = items;
            let mut detail = json!({ "class": class, "factors": after.factors });
            if !after.factor_items.is_empty() {
                detail["items"] = json!(after.factor_items);
            }
            say(&mut work, &arrival, ("classified", detail), before, after).await?;
            hand.finish(work, &arrival).await
        })
        .await
    }

    /// Says whether a sentence says what the program saw in it.
    pub async fn judge_sentence(&self, hand: Hand, arrival: &str, mark: SentenceMark) -> Result<()> {
        let (archive, arrival) = (self.clone(), arrival.to_owned());
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let before = rows::message(&mut work.tx, &arrival).await?;
            let mut after = before.clone();
            let place = |s: &SentenceMark| (s.document, s.page, s.span, s.factor);
            after.sentences.retain(|s| place(s) != place(&mark));
            let what = if mark.standing == Standing::Rejected { "sentence rejected" } else { "sentence confirmed" };
            let detail =
                json!({ "factor": mark.factor, "document": mark.document, "page": mark.page, "span": mark.span });
            after.sentences.push(mark);
            say(&mut work, &arrival, (what, detail), before, after).await?;
            hand.finish(work, &arrival).await
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
                    .map(|(kind, text)| Ok(Ground { kind: named("a ground's kind", &kind)?, text }))
                    .collect::<Result<_>>()?;
                let standing = named("a standing", &standing)?;
                links.push(DeskLink { request, confidence, standing, by, grounds });
            }
            let last_decision = last(&mut tx, &arrival, None).await?;
            Ok((Said { kind_by, class_by, settled_by, brought, last_decision }, links))
        })
        .await
    }
}

/// Writes what a person says of a message, and the decision.
async fn say(
    work: &mut Work,
    arrival: &str,
    event: (&str, Value),
    before: MessageRow,
    after: MessageRow,
) -> Result<()> {
    rows::write_message(&mut work.tx, arrival, &after).await?;
    let rows = |message: MessageRow| Rows { message: Some(message), ..Rows::default() };
    put(work, arrival, None, event, (rows(before), rows(after))).await
}
