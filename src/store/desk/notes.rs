//! What people write to each other about a request. In: words, and the people that they name. Out: the notes, and for each person those that name them and that
//! they have not seen. A note is never changed or taken away: it is on the record.

use jiff::Timestamp;
use serde_json::json;

use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::clean;

/// A note on a request.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Note {
    /// The request's reference.
    pub request: String,
    /// From 0, within the request.
    pub position: i64,
    /// Who wrote it.
    pub who: String,
    /// When (RFC 3339).
    pub at: String,
    /// What it says.
    pub words: String,
}

impl Archive {
    /// Adds a note. `named` are the people that it names; each finds it on the first page of the desk.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is no such request.
    pub async fn add_note(
        &self,
        request: &str,
        words: &str,
        named: &[String],
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, request, words, who) = (self.clone(), request.to_owned(), clean(words), who.to_owned());
        let named: Vec<String> = named.iter().filter(|n| **n != who).cloned().collect();
        unit(async move {
            let mut work = Work::begin(&archive, who.clone(), now).await?;
            let sql = "SELECT count(*) FROM requests WHERE reference = $1";
            let there: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(&request).fetch_one(c).await)?;
            if there == 0 {
                return Err(Error::Unknown(format!("request {request}")));
            }
            work.event("note added", &format!("request {request}"), json!({ "words": words, "names": named })).await?;
            let sql = "SELECT coalesce(max(position), -1) + 1 FROM notes WHERE request = $1";
            let position: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(&request).fetch_one(c).await)?;
            let sql = "INSERT INTO notes (request, position, who, at, words) VALUES ($1, $2, $3, $4, $5)";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&request).bind(position).bind(&who).bind(now.to_string()).bind(&words).execute(c).await.map(|_| ()))?;
            let sql = "INSERT INTO mentions (who, request, position) VALUES ($1, $2, $3)";
            for name in &named {
                on!(&mut work.tx, c => sqlx::query(sql)
                    .bind(name).bind(&request).bind(position).execute(c).await.map(|_| ()))?;
            }
            work.commit().await
        })
        .await
    }

    /// The notes on a request, oldest first.
    pub async fn notes(&self, request: &str) -> Result<Vec<Note>> {
        let (db, request) = (self.db.clone(), request.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT request, position, who, at, words FROM notes WHERE request = $1 ORDER BY position";
            Ok(on!(&mut tx, c => sqlx::query_as(sql).bind(request).fetch_all(c).await)?)
        })
        .await
    }

    /// The notes that name a person and that they have not seen, latest first.
    pub async fn mentions_of(&self, who: &str) -> Result<Vec<Note>> {
        let (db, who) = (self.db.clone(), who.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT n.request, n.position, n.who, n.at, n.words FROM mentions m JOIN notes n ON n.request = m.request \
                       AND n.position = m.position WHERE m.who = $1 ORDER BY n.at DESC, n.position DESC LIMIT 50";
            Ok(on!(&mut tx, c => sqlx::query_as(sql).bind(who).fetch_all(c).await)?)
        })
        .await
    }

    /// A person has seen the notes on a request. That is no event: who has read a note is nobody's business.
    pub async fn mentions_seen(&self, who: &str, request: &str) -> Result<()> {
        let (db, who, request) = (self.db.clone(), who.to_owned(), request.to_owned());
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "DELETE FROM mentions WHERE who = $1 AND request = $2";
            on!(&mut tx, c => sqlx::query(sql).bind(who).bind(request).execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }
}
