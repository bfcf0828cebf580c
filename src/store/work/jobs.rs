//! The queue of jobs. A job is queued in the transaction that makes it necessary, leased by one worker at a time,
//! and removed in the transaction that writes its effect. Three things keep the queue correct: the lease, which ends
//! by the database's clock; the token, which grows with every taker, so that a worker that was too slow is refused;
//! and the count of deaths, written before the work begins, so that a job that kills its workers stops after three. Nothing keeps others waiting for long: what needed more than a first look waits behind what nobody
//! has looked at, and each sender has one such job before any has two.

use std::time::Duration;

use jiff::Timestamp;
use serde_json::json;

use crate::model::{Job, JobCount, JobKind, StoppedJob};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{int, unsigned};

/// A job whose workers died this often is taken by nobody any more.
pub const DEATHS: i64 = 3;

/// Nor one that failed this often.
pub const FAILURES: i64 = 5;

/// Mail up to this many bytes has a first look when all other readers are busy. A mail without papers is far smaller, one with scans is larger.
const SMALL: i64 = 128 << 10;

/// Mail up to this many bytes has it first.
const SMALLEST: i64 = 16 << 10;

/// Queues a job within a transaction. One that is there stays as it is.
pub(in crate::store) async fn queue(tx: &mut Tx, arrival: &str, kind: JobKind) -> Result<()> {
    let sql = "INSERT INTO jobs (arrival, kind, position, state, token, deaths, failures, not_before, holder, lease_end, fault, bulk) \
               SELECT sha256, $2, position, 'waiting', 0, 0, 0, 0, NULL, 0, NULL, CASE WHEN size <= $3 THEN 0 WHEN size <= $4 THEN 1 ELSE 2 END \
               FROM arrivals WHERE sha256 = $1 AND state <> 'deleted' ON CONFLICT (arrival, kind) DO NOTHING";
    on!(tx, c => sqlx::query(sql)
        .bind(arrival).bind(kind.as_str()).bind(SMALLEST).bind(SMALL).execute(c).await.map(|_| ()))?;
    // Heard on commit, by PostgreSQL's workers on every machine; SQLite's share a process, or look every second.
    if let Tx::Pg(c) = tx {
        sqlx::query("NOTIFY tracepost_jobs").execute(&mut **c).await?;
    }
    Ok(())
}

/// Takes away the jobs that a reading from elsewhere has made needless.
pub(in crate::store) async fn done_elsewhere(tx: &mut Tx, arrival: &str, kind: JobKind) -> Result<()> {
    let sql = "DELETE FROM jobs WHERE arrival = $1 AND kind = $2";
    on!(tx, c => sqlx::query(sql).bind(arrival).bind(kind.as_str()).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The database's own clock, in milliseconds: leases are not at the mercy of two machines' clocks.
pub(in crate::store) async fn clock(tx: &mut Tx) -> Result<i64> {
    Ok(match tx {
        Tx::Sqlite(c) => {
            sqlx::query_scalar("SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER)").fetch_one(&mut **c).await?
        }
        Tx::Pg(c) => {
            let sql = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
            sqlx::query_scalar(sql).fetch_one(&mut **c).await?
        }
    })
}

/// What may be taken: what waits and whose pause is over, and what a taker has let lapse.
macro_rules! free {
    () => {
        "((state = 'waiting' AND not_before <= $3) OR (state = 'taken' AND lease_end < $3))"
    };
}

/// The statement that takes a job. Both databases have the same but for the lock that lets PostgreSQL's workers pass each other.
macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "UPDATE jobs SET state = 'taken', token = token + 1, deaths = deaths + 1, holder = $1, lease_end = $2 ",
            "WHERE (arrival, kind) = (SELECT arrival, kind FROM jobs WHERE ",
            free!(),
            " AND deaths <= $4 ORDER BY deaths, turn, position LIMIT 1 ",
            $lock,
            ") RETURNING arrival, kind, token, deaths, failures"
        )
    };
}

/// The statement that takes the job of reading a small mail that nobody has looked at, the smallest first, and of these the newest.
macro_rules! claim_fresh {
    ($lock:literal) => {
        concat!(
            "UPDATE jobs SET state = 'taken', token = token + 1, deaths = deaths + 1, holder = $1, lease_end = $2 ",
            "WHERE (arrival, kind) = (SELECT arrival, kind FROM jobs WHERE state = 'waiting' AND kind = 'read' AND deaths = 0 AND turn = 0 ",
            "AND bulk < 2 AND not_before <= $3 ORDER BY bulk, position DESC LIMIT 1 ",
            $lock,
            ") RETURNING arrival, kind, token, deaths, failures"
        )
    };
}

type Claimed = (String, String, i64, i64, i64);

impl Archive {
    /// Takes the job of reading a small mail that nobody has looked at, for a first look; `None` if no such job waits.
    pub async fn claim_fresh(&self, holder: &str, lease: Duration) -> Result<Option<Job>> {
        let (db, holder, lease) = (self.db.clone(), holder.to_owned(), int(lease.as_millis()));
        unit(async move {
            let mut tx = db.write().await?;
            let now = clock(&mut tx).await?;
            let sql = match tx {
                Tx::Sqlite(_) => claim_fresh!(""),
                Tx::Pg(_) => claim_fresh!("FOR UPDATE SKIP LOCKED"),
            };
            let found: Option<Claimed> = on!(&mut tx, c => sqlx::query_as(sql)
                .bind(holder).bind(now.saturating_add(lease)).bind(now).fetch_optional(c).await)?;
            tx.commit().await?;
            found.map(job).transpose()
        })
        .await
    }

    /// Gives back a job that needs more than a first look. It waits behind those that nobody has looked at, and behind as many of its kind as its sender has
    /// waiting. `sender` is an address, or empty.
    pub async fn put_behind(&self, job: &Job, sender: &str) -> Result<()> {
        let (db, job, sender) = (self.db.clone(), job.clone(), sender.to_lowercase());
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "UPDATE jobs SET state = 'waiting', deaths = deaths - 1, holder = NULL, sender = $4, \
                       turn = 1 + (SELECT coalesce(max(other.turn), 0) FROM jobs other WHERE other.sender = $4) \
                       WHERE arrival = $1 AND kind = $2 AND token = $3 AND state = 'taken'";
            on!(&mut tx, c => sqlx::query(sql)
                .bind(&job.arrival).bind(job.kind.as_str()).bind(job.token).bind(sender).execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }

    /// Takes the next job, those first that have killed nobody, and of these those that nobody has looked at, for `lease` from now; `None` where nothing waits. `alone`: the taker has nothing
    /// else in hand. Only such a one is given a job whose worker died, so that what dies with it is known not to be to blame.
    pub async fn claim(&self, holder: &str, lease: Duration, alone: bool) -> Result<Option<Job>> {
        let deaths = if alone { i64::MAX } else { 0 };
        let (db, holder, lease) = (self.db.clone(), holder.to_owned(), int(lease.as_millis()));
        unit(async move {
            let mut tx = db.write().await?;
            let now = clock(&mut tx).await?;
            let sql = match tx {
                Tx::Sqlite(_) => claim!(""),
                Tx::Pg(_) => claim!("FOR UPDATE SKIP LOCKED"),
            };
            let found: Option<Claimed> = on!(&mut tx, c => sqlx::query_as(sql)
                .bind(holder).bind(now.saturating_add(lease)).bind(now).bind(deaths).fetch_optional(c).await)?;
            tx.commit().await?;
            found.map(job).transpose()
        })
        .await
    }

    /// Takes the job of that arrival, where it is there and nobody else has it.
    pub async fn claim_one(&self, arrival: &str, kind: JobKind, holder: &str, lease: Duration) -> Result<Option<Job>> {
        let (db, arrival, holder) = (self.db.clone(), arrival.to_owned(), holder.to_owned());
        unit(async move {
            let mut tx = db.write().await?;
            let job = take(&mut tx, &arrival, kind, (&holder, lease)).await?;
            tx.commit().await?;
            Ok(job)
        })
        .await
    }

    /// Prolongs the lease; [`Error::Fenced`] where another has the job by now.
    pub async fn renew(&self, job: &Job, lease: Duration) -> Result<()> {
        let (db, job, lease) = (self.db.clone(), job.clone(), int(lease.as_millis()));
        unit(async move {
            let mut tx = db.write().await?;
            let now = clock(&mut tx).await?;
            let sql =
                "UPDATE jobs SET lease_end = $4 WHERE arrival = $1 AND kind = $2 AND token = $3 AND state = 'taken'";
            let rows = on!(&mut tx, c => sqlx::query(sql)
                .bind(&job.arrival).bind(job.kind.as_str()).bind(job.token).bind(now.saturating_add(lease))
                .execute(c).await.map(|r| r.rows_affected()))?;
            tx.commit().await?;
            if rows == 1 { Ok(()) } else { Err(fenced(&job)) }
        })
        .await
    }

    /// Gives a job back unharmed: the worker stops, or the world is not ready for it. It counts as no death.
    pub async fn give_back(&self, job: &Job) -> Result<()> {
        let sql = "UPDATE jobs SET state = 'waiting', deaths = deaths - 1, holder = NULL \
                   WHERE arrival = $1 AND kind = $2 AND token = $3 AND state = 'taken'";
        self.change_job(job, sql).await
    }

    /// Ends a job whose effect is there already, or is no longer wanted.
    pub async fn end_job(&self, job: &Job) -> Result<()> {
        let (db, job) = (self.db.clone(), job.clone());
        unit(async move {
            let mut tx = db.write().await?;
            end(&mut tx, &job).await?;
            tx.commit().await
        })
        .await
    }

    /// What waits, is at work, has stopped.
    pub async fn job_count(&self) -> Result<JobCount> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let rows: Vec<(String, i64)> = on!(&mut tx, c =>
                sqlx::query_as("SELECT state, count(*) FROM jobs GROUP BY state").fetch_all(c).await)?;
            let mut count = JobCount::default();
            for (state, n) in rows {
                let n = unsigned("a count", n)?;
                match state.as_str() {
                    "waiting" => count.waiting = n,
                    "taken" => count.at_work = n,
                    _ => count.stopped = n,
                }
            }
            Ok(count)
        })
        .await
    }

    /// The jobs that stopped, oldest first.
    pub async fn stopped_jobs(&self) -> Result<Vec<StoppedJob>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT arrival, kind, coalesce(fault, '') FROM jobs WHERE state = 'stopped' ORDER BY position LIMIT 1000";
            let rows: Vec<(String, String, String)> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            rows.into_iter().map(|(arrival, kind, fault)| Ok(StoppedJob { arrival, kind: kind_of(&kind)?, fault })).collect()
        })
        .await
    }

    /// Puts the stopped jobs of an arrival back in the queue with a clean slate; false where it has none.
    pub async fn try_again(&self, arrival: &str, who: &str, now: Timestamp) -> Result<bool> {
        let (archive, arrival, who) = (self.clone(), arrival.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "UPDATE jobs SET state = 'waiting', deaths = 0, failures = 0, not_before = 0, fault = NULL \
                       WHERE arrival = $1 AND state = 'stopped'";
            let rows =
                on!(&mut work.tx, c => sqlx::query(sql).bind(&arrival).execute(c).await.map(|r| r.rows_affected()))?;
            if rows > 0 {
                work.event("to be tried again", &format!("arrival {arrival}"), json!({})).await?;
                work.commit().await?;
            }
            Ok(rows > 0)
        })
        .await
    }

    /// Takes the job of reading an arrival again as a whole, though it was read; `None` if another is reading it. Nobody else can take it in between.
    pub async fn read_again(
        &self,
        arrival: &str,
        (who, holder): (&str, &str),
        lease: Duration,
        now: Timestamp,
    ) -> Result<Option<Job>> {
        let (archive, arrival, who, holder) = (self.clone(), arrival.to_owned(), who.to_owned(), holder.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            queue(&mut work.tx, &arrival, JobKind::Read).await?;
            let free = "UPDATE jobs SET state = 'waiting', deaths = 0, failures = 0, not_before = 0, fault = NULL \
                        WHERE arrival = $1 AND kind = $2 AND state <> 'taken'";
            on!(&mut work.tx, c => sqlx::query(free).bind(&arrival).bind(JobKind::Read.as_str()).execute(c).await.map(|_| ()))?;
            let job = take(&mut work.tx, &arrival, JobKind::Read, (&holder, lease)).await?;
            if job.is_some() {
                work.event("to be read as a whole", &format!("arrival {arrival}"), json!({})).await?;
                work.commit().await?;
            }
            Ok(job)
        })
        .await
    }

    /// Those who hold jobs.
    pub async fn holders(&self) -> Result<Vec<String>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT DISTINCT holder FROM jobs WHERE state = 'taken' AND holder IS NOT NULL";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).fetch_all(c).await)?)
        })
        .await
    }

    /// Ends the leases of a holder that is known to be dead, so that nobody need wait for them to lapse. Each counts as a death.
    pub async fn holder_died(&self, holder: &str) -> Result<()> {
        let (db, holder) = (self.db.clone(), holder.to_owned());
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "UPDATE jobs SET lease_end = 0 WHERE holder = $1 AND state = 'taken'";
            on!(&mut tx, c => sqlx::query(sql).bind(holder).execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }

    async fn change_job(&self, job: &Job, sql: &'static str) -> Result<()> {
        let (db, job) = (self.db.clone(), job.clone());
        unit(async move {
            let mut tx = db.write().await?;
            on!(&mut tx, c => sqlx::query(sql)
                .bind(&job.arrival).bind(job.kind.as_str()).bind(job.token).execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }
}

/// Takes the job of that arrival within a transaction, if it is free.
async fn take(tx: &mut Tx, arrival: &str, kind: JobKind, (holder, lease): (&str, Duration)) -> Result<Option<Job>> {
    const SQL: &str = concat!(
        "UPDATE jobs SET state = 'taken', token = token + 1, deaths = deaths + 1, holder = $1, lease_end = $2 WHERE ",
        free!(),
        " AND arrival = $4 AND kind = $5 RETURNING arrival, kind, token, deaths, failures"
    );
    let now = clock(tx).await?;
    let found: Option<Claimed> = on!(tx, c => sqlx::query_as(SQL)
        .bind(holder).bind(now.saturating_add(int(lease.as_millis()))).bind(now).bind(arrival).bind(kind.as_str())
        .fetch_optional(c).await)?;
    found.map(job).transpose()
}

/// Takes a job's row away, if the taker is still the taker.
pub(in crate::store) async fn end(tx: &mut Tx, job: &Job) -> Result<()> {
    let sql = "DELETE FROM jobs WHERE arrival = $1 AND kind = $2 AND token = $3 AND state = 'taken'";
    let rows = on!(tx, c => sqlx::query(sql)
        .bind(&job.arrival).bind(job.kind.as_str()).bind(job.token)
        .execute(c).await.map(|r| r.rows_affected()))?;
    if rows == 1 { Ok(()) } else { Err(fenced(job)) }
}

pub(in crate::store) fn fenced(job: &Job) -> Error {
    Error::Fenced { subject: format!("the {} of arrival {}", job.kind.as_str(), job.arrival) }
}

fn kind_of(name: &str) -> Result<JobKind> {
    JobKind::named(name).ok_or_else(|| Error::Row { what: "a kind of work", found: name.to_owned() })
}

fn job((arrival, kind, token, deaths, failures): Claimed) -> Result<Job> {
    // The count of deaths includes the life that begins now.
    Ok(Job { arrival, kind: kind_of(&kind)?, token, deaths: deaths - 1, failures, who: None })
}
