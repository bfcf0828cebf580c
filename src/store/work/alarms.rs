//! Alarms, open and past. An alarm begins once, however often its cause occurs, and ends once. Both are stored, so
//! that a restart neither repeats nor forgets them.

use jiff::Timestamp;

use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::clean;

/// Something amiss.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Alarm {
    /// What it is about: `mailbox answers/INBOX`, `disk`, `work`.
    pub subject: String,
    /// A short stable name: `login_refused`, `disk_full`.
    pub code: String,
    /// What is wrong, in one line.
    pub fault: String,
    /// What to do about it.
    pub advice: String,
    /// Since when.
    pub began: Timestamp,
    /// Until when; `None`: still.
    pub ended: Option<Timestamp>,
}

type Row = (String, String, String, String, String, Option<String>);

impl Archive {
    /// Begins an alarm; true where it was not open already, and is to be told.
    pub async fn raise(&self, subject: &str, code: &str, fault: &str, advice: &str, now: Timestamp) -> Result<bool> {
        let (db, id) = (self.db.clone(), uuid::Uuid::now_v7().to_string());
        let (subject, code, fault, advice) = (clean(subject), code.to_owned(), clean(fault), clean(advice));
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "INSERT INTO alarms (id, subject, code, fault, advice, began, ended) VALUES ($1, $2, $3, $4, $5, $6, NULL) \
                       ON CONFLICT (subject, code) WHERE ended IS NULL DO NOTHING";
            let rows = on!(&mut tx, c => sqlx::query(sql)
                .bind(id).bind(subject).bind(code).bind(fault).bind(advice).bind(now.to_string())
                .execute(c).await.map(|r| r.rows_affected()))?;
            tx.commit().await?;
            Ok(rows == 1)
        })
        .await
    }

    /// Ends the open alarms of a subject; of that code only, where one is given. Says which were open, and are to be told of.
    pub async fn clear_alarms(&self, subject: &str, code: Option<&str>, now: Timestamp) -> Result<Vec<Alarm>> {
        let (db, subject, code) = (self.db.clone(), clean(subject), code.map(str::to_owned));
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "UPDATE alarms SET ended = $1 WHERE subject = $2 AND ended IS NULL AND (code = $3 OR $3 = '') \
                       RETURNING subject, code, fault, advice, began, ended";
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql)
                .bind(now.to_string()).bind(subject).bind(code.unwrap_or_default()).fetch_all(c).await)?;
            tx.commit().await?;
            rows.into_iter().map(alarm).collect()
        })
        .await
    }

    /// The open alarms, oldest first; or all, the latest 1,000.
    pub async fn alarms(&self, all: bool) -> Result<Vec<Alarm>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = if all {
                "SELECT subject, code, fault, advice, began, ended FROM alarms ORDER BY began DESC LIMIT 1000"
            } else {
                "SELECT subject, code, fault, advice, began, ended FROM alarms WHERE ended IS NULL ORDER BY began"
            };
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            rows.into_iter().map(alarm).collect()
        })
        .await
    }
}

fn alarm((subject, code, fault, advice, began, ended): Row) -> Result<Alarm> {
    let time = |t: &str| t.parse().map_err(|_| Error::Row { what: "the time of an alarm", found: t.to_owned() });
    Ok(Alarm { subject, code, fault, advice, began: time(&began)?, ended: ended.as_deref().map(time).transpose()? })
}
