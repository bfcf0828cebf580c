//! Checks of answers. In: what a person recorded. Out: the same, and whether each still counts: a decision on the message
//! after the check may have changed what was checked.

use std::collections::HashMap;

use serde_json::json;

use crate::model::{Standing, Verification};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{clean, day, name_of, named, time};

/// Whether a check (`v`, a row of `verifications`) is the last one of its answer, holds, and nobody has decided anything about the
/// message since.
macro_rules! holds {
    () => {
        // Terms of use say what may be done with an answer, not what it states.
        "v.result = 'holds' AND v.position = (SELECT max(w.position) FROM verifications w WHERE w.arrival = v.arrival AND w.request = v.request) \
         AND v.decided = (SELECT CAST(count(*) AS TEXT) || '/' || CAST(coalesce(sum(d.undone), 0) AS TEXT) FROM decisions d \
         WHERE d.arrival = v.arrival AND d.kind NOT IN ('terms set', 'terms lifted'))"
    };
}
pub(in crate::store) use holds;

/// A row of `verifications`.
#[derive(sqlx::FromRow)]
struct Row {
    arrival: String,
    request: String,
    against: String,
    what: String,
    result: String,
    checked_on: String,
    noted_by: String,
    noted_at: String,
    decided: String,
}

impl Archive {
    /// Records a check. A person must have placed the message with the request.
    pub async fn verify(&self, check: Verification) -> Result<()> {
        let archive = self.clone();
        unit(async move {
            let mut work = Work::begin(&archive, check.by.clone(), check.at).await?;
            let sql = "SELECT count(*) FROM links WHERE arrival = $1 AND request = $2 AND standing = $3";
            let placed: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql)
                .bind(&check.arrival).bind(&check.request).bind(name_of(&Standing::Confirmed)).fetch_one(c).await)?;
            if placed == 0 {
                return Err(Error::NoLink { arrival: check.arrival, request: check.request });
            }
            let decided = decided(&mut work.tx, "arrival = $1", &check.arrival).await?.remove(&check.arrival).unwrap_or_else(none);
            let sql = "INSERT INTO verifications (arrival, position, request, against, what, result, checked_on, noted_by, noted_at, decided) \
                       SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9 FROM verifications WHERE arrival = $1";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&check.arrival).bind(&check.request).bind(check.against.as_str()).bind(clean(&check.what))
                .bind(check.result.as_str()).bind(check.on.to_string()).bind(&check.by).bind(check.at.to_string()).bind(&decided)
                .execute(c).await.map(|_| ()))?;
            let detail = json!({ "request": check.request, "against": check.against, "what": check.what, "result": check.result, "on": check.on });
            work.event("answer checked", &format!("arrival {}", check.arrival), detail).await?;
            work.commit().await
        })
        .await
    }

    /// Every check of every answer, oldest first.
    pub async fn verifications(&self) -> Result<Vec<Verification>> {
        self.verifications_where("arrival <> $1", "").await
    }

    /// The same of one message.
    pub async fn verifications_of(&self, arrival: &str) -> Result<Vec<Verification>> {
        self.verifications_where("arrival = $1", arrival).await
    }

    async fn verifications_where(&self, which: &'static str, arrival: &str) -> Result<Vec<Verification>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let counts = decided(&mut tx, which, &arrival).await?;
            let sql = format!(
                "SELECT arrival, request, against, what, result, checked_on, noted_by, noted_at, decided FROM verifications \
                 WHERE {which} ORDER BY arrival, position"
            );
            let rows: Vec<Row> =
                on!(&mut tx, c => sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(arrival).fetch_all(c).await)?;
            rows.into_iter()
                .map(|row| {
                    let now = counts.get(&row.arrival).cloned().unwrap_or_else(none);
                    Ok(Verification {
                        current: row.decided == now,
                        against: named("what was checked against", &row.against)?,
                        result: named("the result of a check", &row.result)?,
                        on: day(&row.checked_on)?,
                        at: time(&row.noted_at)?,
                        arrival: row.arrival,
                        request: row.request,
                        what: row.what,
                        by: row.noted_by,
                    })
                })
                .collect()
        })
        .await
    }

    /// The answers that are verified: message and request. The last check of each holds, and nobody has decided anything about the message since.
    pub async fn verified(&self) -> Result<Vec<(String, String)>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = concat!(
                "SELECT v.arrival, v.request FROM verifications v WHERE ",
                holds!(),
                " ORDER BY v.arrival, v.request"
            );
            Ok(on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?)
        })
        .await
    }
}

/// What [`decided`] says of a message on which nobody has decided.
fn none() -> String {
    "0/0".to_owned()
}

/// For each message how many decisions were made on it, and how many of them undone.
async fn decided(tx: &mut Tx, which: &'static str, arrival: &str) -> Result<HashMap<String, String>> {
    let sql = format!(
        "SELECT arrival, count(*), CAST(sum(undone) AS BIGINT) FROM decisions \
         WHERE {which} AND kind NOT IN ('terms set', 'terms lifted') GROUP BY arrival"
    );
    let rows: Vec<(String, i64, i64)> =
        on!(tx, c => sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(arrival).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(arrival, all, undone)| (arrival, format!("{all}/{undone}"))).collect())
}
