//! Finds out who sent a message. The judge in the reading child says which DNS answers it needs, this file asks the
//! DNS, and the child judges again, until it needs no more. In: a job. Out: the verdict, the findings and the DNS
//! answers, stored beside the message. Nothing waits for the verdict.

use std::net::SocketAddr;

use jiff::Timestamp;

use super::came::{Came, Halt};
use crate::authenticate::{Answer, Dns, Findings, Judgement, SenderVerdict};
use crate::model::Job;
use crate::sandbox::Readers;
use crate::store::{Archive, Sender};

/// How often the judge may ask for more. SPF allows ten look-ups, and each may need a few more.
const ROUNDS: usize = 16;

/// How many DNS questions one message may need.
const QUESTIONS: usize = 100;

/// How often the DNS is asked again, after pauses that double, before the verdict is "could not check".
const TRIES: i64 = 3;

/// How senders are checked.
#[derive(Debug, Clone)]
pub struct Senders {
    dns: Dns,
    /// The name that our own mail server writes into `Received` and `Authentication-Results`. Empty: no header is believed.
    ours: String,
}

impl Senders {
    /// Asks that name server (`None`: those of this computer) and believes that mail server.
    pub fn by(name_server: Option<SocketAddr>, ours: &str) -> Self {
        Self { dns: Dns::new(name_server), ours: ours.trim().to_owned() }
    }

    /// Does a job.
    pub(super) async fn check(
        &self,
        archive: &Archive,
        readers: &Readers,
        job: &Job,
        clock: &impl Fn() -> Timestamp,
    ) -> Result<Came, Halt> {
        let raw = archive.original(&job.arrival).await?;
        let mut answers: Vec<Answer> = Vec::new();
        let mut judged = Err("it asks for too many DNS answers".to_owned());
        for _ in 0..ROUNDS {
            match readers.judge(&raw, &self.ours, &answers).await? {
                Ok(judgement) if judgement.questions.is_empty() => {
                    judged = Ok(judgement);
                    break;
                }
                Ok(judgement) => {
                    let mut questions = judgement.questions;
                    questions.truncate(QUESTIONS.saturating_sub(answers.len()));
                    if questions.is_empty() {
                        break;
                    }
                    answers.extend(self.dns.ask(questions).await);
                }
                Err(why) => {
                    judged = Err(why);
                    break;
                }
            }
        }
        let (verdict, findings, fault) = match judged {
            Ok(Judgement { verdict: SenderVerdict::CouldNotCheck, .. }) if job.failures < TRIES => {
                let why = "the DNS gave no answer; the check is tried again";
                archive.job_failed(job, why, clock()).await?;
                return Ok(Came::Again(why.to_owned()));
            }
            Ok(judgement) => (judgement.verdict, judgement.findings, None),
            Err(why) => (SenderVerdict::NotVerified, Findings::default(), Some(why)),
        };
        let sender = Sender { checked: clock(), verdict, findings, fault, answers };
        archive.finish_sender(job, sender).await?;
        // A verified sender can let go what its message says of a letter. Where this is cut short, the next sweep does it.
        let _ = super::outgoing::reports::again(archive, &job.arrival, clock()).await;
        Ok(Came::Checked)
    }
}
