//! What was deleted, and what people have asked to delete. In: an arrival. Out: its deletion. What was deleted and comes again is not kept again.

use crate::model::Deletion;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::time;

/// A row of `deletions`, but for what is left over.
#[derive(sqlx::FromRow)]
struct Row {
    arrival: String,
    reason: String,
    asked_by: String,
    asked_at: String,
    agreed_by: Option<String>,
    agreed_at: Option<String>,
    gone: Option<String>,
}

impl Row {
    fn deletion(self) -> Result<Deletion> {
        let agreed = match (self.agreed_by, self.agreed_at) {
            (Some(by), Some(at)) => Some((by, time(&at)?)),
            _ => None,
        };
        Ok(Deletion {
            arrival: self.arrival,
            reason: self.reason,
            asked_by: self.asked_by,
            asked_at: time(&self.asked_at)?,
            agreed,
            gone: self.gone.as_deref().map(time).transpose()?,
        })
    }
}

impl Archive {
    /// The deletion of an arrival, if anybody asked for it.
    pub async fn deletion(&self, arrival: &str) -> Result<Option<Deletion>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move { deletion(&mut db.read().await?, &arrival).await }).await
    }

    /// Every deletion that was asked for, in the order in which people asked.
    pub async fn deletions(&self) -> Result<Vec<Deletion>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT arrival, reason, asked_by, asked_at, agreed_by, agreed_at, gone FROM deletions ORDER BY asked_at, arrival";
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            rows.into_iter().map(Row::deletion).collect()
        })
        .await
    }

    /// The original of what came in, checked against its hash.
    ///
    /// # Errors
    /// [`Error::Deleted`] if two persons have deleted it; [`Error::Missing`] and [`Error::Damaged`] if the disk has lost or changed it.
    pub async fn original(&self, sha256: &str) -> Result<Vec<u8>> {
        match self.kept(sha256).await {
            Err(missing @ Error::Missing { .. }) => match self.deletion(sha256).await? {
                Some(Deletion { arrival, reason, asked_by, agreed: Some((agreed_by, at)), .. }) => {
                    Err(Error::Deleted { arrival, at: at.to_string(), asked_by, agreed_by, reason })
                }
                _ => Err(missing),
            },
            found => found,
        }
    }
}

/// The deletion of an arrival.
pub(in crate::store) async fn deletion(tx: &mut Tx, arrival: &str) -> Result<Option<Deletion>> {
    let sql =
        "SELECT arrival, reason, asked_by, asked_at, agreed_by, agreed_at, gone FROM deletions WHERE arrival = $1";
    let row: Option<Row> = on!(tx, c => sqlx::query_as(sql).bind(arrival).fetch_optional(c).await)?;
    row.map(Row::deletion).transpose()
}

/// Notes that bytes that were deleted came again and lie on the disk, so that they are removed once more. Says whether they were deleted.
pub(in crate::store) async fn came_again(tx: &mut Tx, arrival: &str) -> Result<bool> {
    let sql = "UPDATE deletions SET gone = NULL WHERE arrival = $1 AND agreed_by IS NOT NULL";
    Ok(on!(tx, c => sqlx::query(sql).bind(arrival).execute(c).await.map(|r| r.rows_affected()))? > 0)
}
