//! How the work on an arrival ends: a result is filed, or the job failed. In: a job and its outcome. Out: the rows,
//! the event and the end of the job, in one transaction.

use jiff::Timestamp;
use serde_json::json;

use super::filed::{Blobs, file_within};
use super::filed_rows;
use crate::model::{Filed, Job, JobKind, Remark, State};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::events::Work;
use crate::store::base::person::MACHINE;
use crate::store::base::rows::{clean, name_of};
use crate::store::work::jobs::{FAILURES, clock, end, fenced};

/// The longest pause between two tries of a job that failed.
const LONGEST_PAUSE: i64 = 15 * 60 * 1000;

impl Archive {
    /// Writes down that a job failed, with one line why. It is tried again after a pause that doubles, and stops after
    /// [`FAILURES`]; says whether it stopped.
    pub async fn job_failed(&self, job: &Job, fault: &str, now: Timestamp) -> Result<bool> {
        let (archive, job, fault) = (self.clone(), job.clone(), clean(fault));
        if job.failures + 1 >= FAILURES {
            archive.stop_job(&job, &fault, now).await?;
            return Ok(true);
        }
        unit(async move {
            let mut tx = archive.db.write().await?;
            let pause = (1000_i64 << job.failures.clamp(0, 20)).min(LONGEST_PAUSE);
            let at = clock(&mut tx).await?.saturating_add(pause);
            let sql = "UPDATE jobs SET state = 'waiting', deaths = deaths - 1, failures = failures + 1, not_before = $4, holder = NULL, \
                       fault = $5 WHERE arrival = $1 AND kind = $2 AND token = $3 AND state = 'taken'";
            on!(&mut tx, c => sqlx::query(sql)
                .bind(&job.arrival).bind(job.kind.as_str()).bind(job.token).bind(at).bind(fault)
                .execute(c).await.map(|_| ()))?;
            tx.commit().await?;
            Ok(false)
        })
        .await
    }

    /// Stops a job for good: nobody takes it until a person has it tried again ([`Archive::try_again`]). An arrival that was not read is
    /// set aside, with the reason among its problems.
    pub async fn stop_job(&self, job: &Job, fault: &str, now: Timestamp) -> Result<()> {
        let (archive, job, fault) = (self.clone(), job.clone(), clean(fault));
        unit(async move {
            let mut work = Work::begin(&archive, MACHINE.to_owned(), now).await?;
            let sql = "UPDATE jobs SET state = 'stopped', holder = NULL, fault = $4 \
                       WHERE arrival = $1 AND kind = $2 AND token = $3 AND state = 'taken'";
            let rows = on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&job.arrival).bind(job.kind.as_str()).bind(job.token).bind(&fault)
                .execute(c).await.map(|r| r.rows_affected()))?;
            if rows != 1 {
                return Err(fenced(&job));
            }
            let subject = format!("arrival {}", job.arrival);
            work.event("set aside", &subject, json!({ "work": job.kind.as_str(), "why": fault })).await?;
            if job.kind == JobKind::Read {
                set_aside(&mut work.tx, &job.arrival, &fault).await?;
            }
            work.commit().await
        })
        .await
    }

    /// Files a reading as the effect of a job: the rows, the event and the end of the job are one transaction. [`crate::store::Error::Fenced`], with
    /// nothing changed, where the lease ran out and another has the job.
    pub async fn finish_reading(&self, job: &Job, filed: Filed, now: Timestamp) -> Result<Filed> {
        let (filed, blobs) = Blobs::keep(self, filed).await?;
        let (archive, job) = (self.clone(), job.clone());
        unit(async move {
            let mut work = Work::begin(&archive, job.who.clone().unwrap_or_else(|| MACHINE.to_owned()), now).await?;
            end(&mut work.tx, &job).await?;
            let filed = file_within(&mut work, &job.arrival, filed, &blobs).await?;
            work.commit().await?;
            Ok(filed)
        })
        .await
    }
}

/// An arrival that nothing could be made of: what was read of it before stays.
async fn set_aside(tx: &mut Tx, arrival: &str, fault: &str) -> Result<()> {
    let sql = "UPDATE arrivals SET state = $2, kind = coalesce(kind, 'document') WHERE sha256 = $1 AND state = $3";
    let rows = on!(tx, c => sqlx::query(sql)
        .bind(arrival).bind(name_of(&State::SetAside)).bind(name_of(&State::Kept))
        .execute(c).await.map(|r| r.rows_affected()))?;
    if rows == 1 {
        let remark =
            Remark::grave("set_aside", format!("{fault}; its bytes are kept: tracepost worker --retry {arrival}"));
        filed_rows::put_remarks(tx, arrival, -1, "arrival", &[remark]).await?;
    }
    Ok(())
}
