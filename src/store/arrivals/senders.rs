//! Who really sent a message: the verdict when it came in, with the DNS answers behind it. It is only shown; nothing
//! depends on it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::model::Job;
use crate::model::sender::{Answer, Findings, SenderVerdict};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::person::MACHINE;
use crate::store::base::rows::{clean, from_json, json as text_json, time};
use crate::store::work::jobs;

/// What was found out about a sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// When.
    pub checked: Timestamp,
    /// What it comes to.
    pub verdict: SenderVerdict,
    /// Each finding.
    pub findings: Findings,
    /// Why nothing could be judged, where that is so.
    pub fault: Option<String>,
    /// The DNS answers that it rests on.
    pub answers: Vec<Answer>,
}

/// The findings as they are kept: one JSON object, with the fault among them.
#[derive(Serialize, Deserialize)]
struct Detail {
    #[serde(flatten)]
    findings: Findings,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fault: Option<String>,
}

impl Archive {
    /// Writes down who sent an arrival, as the effect of a job.
    pub async fn finish_sender(&self, job: &Job, sender: Sender) -> Result<()> {
        let (archive, job) = (self.clone(), job.clone());
        unit(async move {
            let mut work = Work::begin(&archive, MACHINE.to_owned(), sender.checked).await?;
            jobs::end(&mut work.tx, &job).await?;
            let sql = "INSERT INTO senders (arrival, checked, verdict, detail, answers) VALUES ($1, $2, $3, $4, $5) \
                       ON CONFLICT (arrival) DO UPDATE SET checked = excluded.checked, verdict = excluded.verdict, \
                       detail = excluded.detail, answers = excluded.answers";
            let detail = text_json(&Detail { findings: sender.findings, fault: sender.fault });
            let answers = text_json(&sender.answers);
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&job.arrival).bind(sender.checked.to_string()).bind(sender.verdict.as_str()).bind(clean(&detail))
                .bind(clean(&answers)).execute(c).await.map(|_| ()))?;
            let subject = format!("arrival {}", job.arrival);
            work.event("sender checked", &subject, json!({ "verdict": sender.verdict.as_str() })).await?;
            work.commit().await
        })
        .await
    }

    /// What is known of who sent an arrival.
    pub async fn sender(&self, arrival: &str) -> Result<Option<Sender>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT checked, verdict, detail, answers FROM senders WHERE arrival = $1";
            let row: Option<(String, String, String, String)> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(arrival).fetch_optional(c).await)?;
            row.map(|(checked, verdict, detail, answers)| {
                let known = SenderVerdict::of(&verdict);
                let Detail { findings, fault } = from_json("findings about a sender", &detail)?;
                Ok(Sender {
                    checked: time(&checked)?,
                    verdict: known.ok_or(Error::Row { what: "a verdict about a sender", found: verdict })?,
                    findings,
                    fault,
                    answers: from_json("answers of the DNS", &answers)?,
                })
            })
            .transpose()
        })
        .await
    }
}
