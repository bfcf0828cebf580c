//! Right-of-reply texts: versions, comments, states, and the locked bytes. A version is never changed. A locked text
//! is an original, and every use of it goes through [`Archive::locked_text`], which checks its hash.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::json;

use super::letters::{Numbered, next_number};
use crate::model::{ReplyComment, ReplyState, ReplyVersion, RightOfReply, Settled, Settlement};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result, gone};
use crate::store::base::events::Work;
use crate::store::base::originals::sha256;
use crate::store::base::rows::{clean, day, name_of, named, named_maybe, time};

/// What a move of a right-of-reply text writes besides the state.
#[derive(Debug, Clone, Default)]
pub struct ReplyMove {
    /// What was done, for the event.
    pub done: String,
    /// Why.
    pub why: String,
    /// A new version.
    pub text: Option<String>,
    /// The day after which it is locked without agreement.
    pub lock_date: Option<Date>,
    /// A comment: version, statement, words, where from.
    pub comment: Option<(i64, Option<i64>, String, String)>,
    /// The SHA-256 of the locked text, an original.
    pub locked: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    request: String,
    party: String,
    arrival: String,
    state: String,
    lock_date: Option<String>,
    agreed: i64,
    locked: Option<String>,
}

type VersionRow = (i64, String, String, String, String, String);
#[derive(sqlx::FromRow)]
struct CommentRow {
    position: i64,
    version: i64,
    statement: Option<i64>,
    text: String,
    source: String,
    noted_by: String,
    noted_at: String,
    settled: Option<String>,
    settled_why: Option<String>,
    settled_by: Option<String>,
    settled_at: Option<String>,
}

impl CommentRow {
    fn comment(self) -> Result<ReplyComment> {
        let settled = match (self.settled, self.settled_by, self.settled_at) {
            (Some(how), Some(by), Some(at)) => Some(Settlement {
                how: named("what became of a comment", &how)?,
                why: self.settled_why.unwrap_or_default(),
                by,
                at: time(&at)?,
            }),
            _ => None,
        };
        Ok(ReplyComment {
            number: self.position + 1,
            settled,
            version: self.version,
            statement: self.statement,
            text: self.text,
            source: self.source,
            noted_by: self.noted_by,
            noted_at: time(&self.noted_at)?,
        })
    }
}

impl Archive {
    /// Every right-of-reply text, oldest first.
    pub async fn replies(&self) -> Result<Vec<RightOfReply>> {
        self.replies_where("", "").await
    }

    /// The right-of-reply texts of one request, oldest first.
    pub async fn replies_of(&self, request: &str) -> Result<Vec<RightOfReply>> {
        self.replies_where(request, "").await
    }

    /// Those of a request and of a reference; an empty one narrows nothing.
    async fn replies_where(&self, request: &str, id: &str) -> Result<Vec<RightOfReply>> {
        let (db, request, id) = (self.db.clone(), request.to_owned(), id.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT id, request, party, arrival, state, lock_date, agreed, locked FROM replies \
                       WHERE ($1 = '' OR request = $1) AND ($2 = '' OR id = $2) ORDER BY position";
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql).bind(request).bind(id).fetch_all(c).await)?;
            let mut all = Vec::new();
            for row in rows {
                all.push(whole(&mut tx, row).await?);
            }
            Ok(all)
        })
        .await
    }

    /// The text of that reference.
    pub async fn reply(&self, id: &str) -> Result<Option<RightOfReply>> {
        if id.is_empty() {
            return Ok(None);
        }
        Ok(self.replies_where("", id).await?.pop())
    }

    /// Keeps a new text with its first version; gives its reference.
    pub async fn add_reply(
        &self,
        (request, party, arrival): (&str, &str, &str),
        text: &str,
        why: &str,
        who: &str,
        now: Timestamp,
    ) -> Result<String> {
        let (archive, who) = (self.clone(), who.to_owned());
        let (request, party, arrival) = (request.to_owned(), party.to_owned(), arrival.to_owned());
        let (text, why) = (clean(text), clean(why));
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let year = jiff::tz::TimeZone::UTC.to_datetime(now).year();
            let id = next_number(&mut work.tx, Numbered::Reply, year).await?;
            let sql = "INSERT INTO replies (id, position, request, party, arrival, state, agreed) \
                       VALUES ($1, (SELECT coalesce(max(position), 0) + 1 FROM replies), $2, $3, $4, $5, 0)";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&id).bind(&request).bind(&party).bind(&arrival).bind(name_of(&ReplyState::Draft))
                .execute(c).await.map(|_| ()))?;
            let sha256 = put_version(&mut work, &id, &text, &why).await?;
            let detail =
                json!({ "request": request, "party": party, "arrival": arrival, "version": 1, "sha256": sha256 });
            work.event("right of reply drafted", &format!("right of reply {id}"), detail).await?;
            work.commit().await?;
            Ok(id)
        })
        .await
    }

    /// Moves a text from one state to another, with what belongs to the move.
    pub async fn move_reply(
        &self,
        id: &str,
        from: ReplyState,
        to: ReplyState,
        what: ReplyMove,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, id, who) = (self.clone(), id.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            shift(&mut work, &id, from, to, what).await?;
            work.commit().await
        })
        .await
    }

    /// Says what became of a comment. One that is settled already is settled anew; the record of custody keeps both.
    pub async fn settle_comment(
        &self,
        id: &str,
        number: i64,
        (how, why): (Settled, &str),
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, id, why, who) = (self.clone(), id.to_owned(), clean(why), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "UPDATE reply_comments SET settled = $3, settled_why = $4, settled_by = $5, settled_at = $6 \
                       WHERE reply = $1 AND position = $2";
            let (who, at) = (work.who.clone(), work.now.to_string());
            let n = on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&id).bind(number - 1).bind(name_of(&how)).bind(&why).bind(who).bind(at)
                .execute(c).await.map(|r| r.rows_affected()))?;
            if n == 0 {
                return Err(Error::Unknown(format!("comment {number} of right of reply {id}")));
            }
            let detail = json!({ "comment": number, "why": why });
            work.event(&format!("comment {how}"), &format!("right of reply {id}"), detail).await?;
            work.commit().await
        })
        .await
    }

    /// The locked text of that reference, held against its hash.
    pub async fn locked_text(&self, id: &str) -> Result<Vec<u8>> {
        let reply = self.reply(id).await?.ok_or_else(|| Error::Unknown(format!("right of reply {id}")))?;
        let locked = reply.locked.ok_or_else(|| Error::MovedOn {
            subject: format!("right of reply {id}"),
            expected: "locked".to_owned(),
            found: reply.state.to_string(),
        })?;
        // The row could have been made to point elsewhere: the record of custody says what was locked.
        let said = self.locked_hash(id).await?;
        if said.as_deref() != Some(locked.as_str()) {
            return Err(Error::Row {
                what: "the hash of a locked text (the record of custody says otherwise)",
                found: locked,
            });
        }
        self.original(&locked).await
    }

    /// The hash that the event of locking wrote down.
    async fn locked_hash(&self, id: &str) -> Result<Option<String>> {
        let (db, subject) = (self.db.clone(), format!("right of reply {id}"));
        unit(async move {
            let mut tx = db.read().await?;
            let sql =
                "SELECT detail FROM events WHERE subject = $1 AND what = 'right of reply locked' ORDER BY seq LIMIT 1";
            let detail: Option<String> =
                on!(&mut tx, c => sqlx::query_scalar(sql).bind(subject).fetch_optional(c).await)?;
            let detail: Option<serde_json::Value> = detail.and_then(|d| serde_json::from_str(&d).ok());
            Ok(detail.and_then(|d| d["sha256"].as_str().map(str::to_owned)))
        })
        .await
    }
}

async fn shift(work: &mut Work, id: &str, from: ReplyState, to: ReplyState, what: ReplyMove) -> Result<()> {
    let sql = "UPDATE replies SET state = $3, lock_date = coalesce($4, lock_date), locked = coalesce($5, locked), agreed = CASE WHEN $3 = 'agreed' THEN 1 ELSE agreed END WHERE id = $1 AND state = $2";
    let n = on!(&mut work.tx, c => sqlx::query(sql)
        .bind(id).bind(name_of(&from)).bind(name_of(&to)).bind(what.lock_date.map(|d| d.to_string())).bind(&what.locked)
        .execute(c).await.map(|r| r.rows_affected()))?;
    if n == 0 {
        let sql = "SELECT state FROM replies WHERE id = $1";
        let found: Option<String> = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(id).fetch_optional(c).await)?;
        let found: Option<ReplyState> = named_maybe("a state of a right of reply", found.as_deref())?;
        return Err(gone(&format!("right of reply {id}"), from.as_str(), found.map(ReplyState::as_str)));
    }
    let mut detail = json!({ "from": from, "to": to, "why": what.why, "lock_date": what.lock_date });
    if let Some(text) = &what.text {
        detail["sha256"] = json!(put_version(work, id, &clean(text), &what.why).await?);
    }
    if let Some(locked) = &what.locked {
        detail["sha256"] = json!(locked);
    }
    if let Some((version, statement, words, source)) = &what.comment {
        let sql = "INSERT INTO reply_comments (reply, position, version, statement, text, source, noted_by, noted_at) \
                   VALUES ($1, (SELECT count(*) FROM reply_comments WHERE reply = $1), $2, $3, $4, $5, $6, $7)";
        let (who, now) = (work.who.clone(), work.now.to_string());
        on!(&mut work.tx, c => sqlx::query(sql)
            .bind(id).bind(*version).bind(*statement).bind(clean(words)).bind(clean(source)).bind(who).bind(now)
            .execute(c).await.map(|_| ()))?;
        detail["comment"] = json!({ "version": version, "statement": statement, "text": words, "source": source });
    }
    work.event(&format!("right of reply {}", what.done), &format!("right of reply {id}"), detail).await
}

async fn put_version(work: &mut Work, id: &str, text: &str, why: &str) -> Result<String> {
    let sql = "INSERT INTO reply_versions (reply, number, text, sha256, written_by, written_at, why) \
               VALUES ($1, (SELECT count(*) + 1 FROM reply_versions WHERE reply = $1), $2, $3, $4, $5, $6)";
    let hash = sha256(text.as_bytes());
    let (who, now) = (work.who.clone(), work.now.to_string());
    on!(&mut work.tx, c => sqlx::query(sql)
        .bind(id).bind(text).bind(&hash).bind(who).bind(now).bind(why).execute(c).await.map(|_| ()))?;
    Ok(hash)
}

async fn whole(tx: &mut Tx, row: Row) -> Result<RightOfReply> {
    let sql =
        "SELECT number, text, sha256, written_by, written_at, why FROM reply_versions WHERE reply = $1 ORDER BY number";
    let rows: Vec<VersionRow> = on!(tx, c => sqlx::query_as(sql).bind(&row.id).fetch_all(c).await)?;
    let mut versions = Vec::new();
    for (number, text, sha256, written_by, at, why) in rows {
        versions.push(ReplyVersion { number, text, sha256, written_by, written_at: time(&at)?, why });
    }
    let sql = "SELECT position, version, statement, text, source, noted_by, noted_at, settled, settled_why, settled_by, settled_at \
               FROM reply_comments WHERE reply = $1 ORDER BY position";
    let rows: Vec<CommentRow> = on!(tx, c => sqlx::query_as(sql).bind(&row.id).fetch_all(c).await)?;
    let comments = rows.into_iter().map(CommentRow::comment).collect::<Result<_>>()?;
    Ok(RightOfReply {
        id: row.id,
        request: row.request,
        party: row.party,
        arrival: row.arrival,
        state: named("a state of a right of reply", &row.state)?,
        lock_date: row.lock_date.as_deref().map(day).transpose()?,
        agreed: row.agreed != 0,
        locked: row.locked,
        versions,
        comments,
    })
}
