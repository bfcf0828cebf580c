//! The states of requests. A step goes from a state that the caller saw to one that the rules gave
//! (`review::REQUEST`). If the row has changed in the meantime, nothing is changed, and the caller is told.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::json;

use super::rows as register_rows;
use crate::model::{Case, RequestState, TraceRequest};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result, gone};
use crate::store::base::events::Work;
use crate::store::base::rows::{name_of, named, named_maybe, time};

/// What a move writes besides the state.
#[derive(Debug, Clone, Default)]
pub struct CaseMove {
    /// What was done, for the event: `approved`.
    pub done: String,
    /// Why.
    pub why: String,
    /// Whether the mover is the approver.
    pub approves: bool,
    /// The day it went out.
    pub sent_on: Option<Date>,
}

#[derive(sqlx::FromRow)]
struct Row {
    request: String,
    state: String,
    drafted_by: Option<String>,
    approved_by: Option<String>,
    approved_at: Option<String>,
    sent_on: Option<String>,
    asked_on: Option<String>,
}

/// A case with the date of the last trace request that went.
macro_rules! case {
    ($rest:literal) => {
        concat!(
            "SELECT c.request, c.state, c.drafted_by, c.approved_by, c.approved_at, c.sent_on, (SELECT max(l.dated) FROM letters l \
             WHERE l.request = c.request AND l.kind = 'trace_request' AND c.sent_on IS NOT NULL \
             AND l.state IN ('sent', 'delivered', 'refused', 'outcome_unknown')) AS asked_on FROM cases c ",
            $rest
        )
    };
}

impl Row {
    fn case(self) -> Result<Case> {
        Ok(Case {
            request: self.request,
            state: named("a request's state", &self.state)?,
            drafted_by: self.drafted_by,
            approved_by: self.approved_by,
            approved_at: self.approved_at.as_deref().map(time).transpose()?,
            sent_on: self.sent_on.as_deref().and_then(|d| d.parse().ok()),
            asked_on: self.asked_on.as_deref().and_then(|d| d.parse().ok()),
        })
    }
}

impl Archive {
    /// Where every request stands, in the order of the register.
    pub async fn cases(&self) -> Result<Vec<Case>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = case!("JOIN requests r ON r.reference = c.request ORDER BY r.position");
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            rows.into_iter().map(Row::case).collect()
        })
        .await
    }

    /// Where one request stands; `None` where there is no such request.
    pub async fn case(&self, request: &str) -> Result<Option<Case>> {
        let (db, request) = (self.db.clone(), request.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = case!("WHERE c.request = $1");
            let row: Option<Row> = on!(&mut tx, c => sqlx::query_as(sql).bind(request).fetch_optional(c).await)?;
            row.map(Row::case).transpose()
        })
        .await
    }

    /// Moves a request from one state to another, with its event.
    pub async fn move_case(
        &self,
        request: &str,
        from: RequestState,
        to: RequestState,
        what: CaseMove,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, request, who) = (self.clone(), request.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            shift(&mut work, &request, from, to, &what).await?;
            work.commit().await
        })
        .await
    }

    /// Adds a request drafted here, with its case.
    pub async fn add_request(&self, request: TraceRequest, because: &str, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who, because) = (self.clone(), who.to_owned(), because.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "SELECT state FROM cases WHERE request = $1";
            let there: Option<String> =
                on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(&request.reference).fetch_optional(c).await)?;
            if there.is_some() {
                return Err(Error::Taken(format!("request {}", request.reference)));
            }
            register_rows::put_request(&mut work.tx, &request).await?;
            begin(&mut work, &request).await?;
            let detail = json!({ "because": because, "parent": request.parent, "recipient": request.recipient, "items": request.items });
            work.event("request drafted", &format!("request {}", request.reference), detail).await?;
            work.commit().await
        })
        .await
    }
}

/// The case of a request that is new: drafted, or sent where the register says when and how it went out.
pub(in crate::store) async fn begin(work: &mut Work, request: &TraceRequest) -> Result<()> {
    let went = request.went_out();
    let state = if went.is_some() { RequestState::Sent } else { RequestState::Draft };
    let sent_on = went.map(|s| s.on.to_string());
    let who = work.who.clone();
    let sql = "INSERT INTO cases (request, state, drafted_by, sent_on) VALUES ($1, $2, $3, $4)";
    on!(&mut work.tx, c => sqlx::query(sql)
        .bind(&request.reference).bind(name_of(&state)).bind(who).bind(sent_on)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// A request that counted as not sent, and of which the register now says when and how it went out.
pub(in crate::store) async fn went_out(work: &mut Work, request: &TraceRequest) -> Result<()> {
    let Some(went) = request.went_out() else { return Ok(()) };
    let state = state_of(&mut work.tx, &request.reference).await?;
    let Some(state @ (RequestState::Draft | RequestState::Approved)) = state else { return Ok(()) };
    let why = format!("the register says that it went on {} ({})", went.on, went.way);
    let what = CaseMove { done: "sent".to_owned(), why, approves: false, sent_on: Some(went.on) };
    shift(work, &request.reference, state, RequestState::Sent, &what).await
}

/// Why a request cannot ask something else any more: it is approved, or a letter of ours has asked. `None`: it can. A request that went out before letters were
/// kept here is as the register says, and what the register says of it may be mended.
pub(in crate::store) async fn fixed(tx: &mut Tx, request: &str) -> Result<Option<String>> {
    let sql = "SELECT id FROM letters WHERE request = $1 AND kind = 'trace_request' \
               AND state NOT IN ('draft', 'approved', 'withdrawn', 'refused') ORDER BY position LIMIT 1";
    let gone: Option<String> = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(request).fetch_optional(c).await)?;
    if let Some(letter) = gone {
        return Ok(Some(format!("letter {letter} has asked it; draft another request instead")));
    }
    let state = state_of(tx, request).await?;
    Ok((state == Some(RequestState::Approved)).then(|| "it is approved; take it back to draft first".to_owned()))
}

/// Where a request stands, within a transaction.
pub(in crate::store) async fn state_of(tx: &mut Tx, request: &str) -> Result<Option<RequestState>> {
    let sql = "SELECT state FROM cases WHERE request = $1";
    let found: Option<String> = on!(tx, c => sqlx::query_scalar(sql).bind(request).fetch_optional(c).await)?;
    named_maybe("a request's state", found.as_deref())
}

/// The move itself, within a transaction.
pub(in crate::store) async fn shift(
    work: &mut Work,
    request: &str,
    from: RequestState,
    to: RequestState,
    what: &CaseMove,
) -> Result<()> {
    let sql = "UPDATE cases SET state = $3, approved_by = CASE WHEN $4 = 1 THEN $5 ELSE approved_by END, \
               approved_at = CASE WHEN $4 = 1 THEN $6 ELSE approved_at END, sent_on = coalesce($7, sent_on) \
               WHERE request = $1 AND state = $2";
    let (who, now) = (work.who.clone(), work.now.to_string());
    let moved = on!(&mut work.tx, c => sqlx::query(sql)
        .bind(request).bind(name_of(&from)).bind(name_of(&to)).bind(i64::from(what.approves)).bind(who).bind(now)
        .bind(what.sent_on.map(|d| d.to_string()))
        .execute(c).await.map(|r| r.rows_affected()))?;
    if moved == 0 {
        let found = state_of(&mut work.tx, request).await?;
        return Err(gone(&format!("request {request}"), from.as_str(), found.map(RequestState::as_str)));
    }
    let detail = json!({ "from": from, "to": to, "why": what.why });
    work.event(&format!("request {}", what.done), &format!("request {request}"), detail).await
}
