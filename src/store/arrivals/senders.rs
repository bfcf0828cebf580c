//! Who really sent a message: the verdict when it came in, with the DNS answers behind it. It is only shown; nothing
//! depends on it.

use jiff::Timestamp;
use serde_json::json;

use crate::model::Job;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::events::Work;
use crate::store::base::person::MACHINE;
use crate::store::base::rows::{clean, time};
use crate::store::work::jobs;

/// What was found out about a sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// When.
    pub checked: Timestamp,
    /// In a word: `verified`, `not verified`, `could not check`.
    pub verdict: String,
    /// Each finding, as a JSON object.
    pub detail: String,
    /// The DNS answers, as a JSON list of question, answer, time.
    pub answers: String,
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
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&job.arrival).bind(sender.checked.to_string()).bind(&sender.verdict).bind(clean(&sender.detail))
                .bind(clean(&sender.answers)).execute(c).await.map(|_| ()))?;
            let subject = format!("arrival {}", job.arrival);
            work.event("sender checked", &subject, json!({ "verdict": sender.verdict })).await?;
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
                Ok(Sender { checked: time(&checked)?, verdict, detail, answers })
            })
            .transpose()
        })
        .await
    }
}
