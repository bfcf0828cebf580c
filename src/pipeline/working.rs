//! One job, from its lease to its effect. In: a job that a worker has taken. Out: its result. Reading happens
//! outside of any transaction, and the lease is renewed meanwhile. The effect is written in one transaction, which
//! the job's token guards. A job that has killed its workers is not started.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;

pub use super::came::{Came, Halt};
use super::incoming;
use super::readings::KeptReadings;
use super::senders::Senders;
use crate::link::Index;
use crate::model::{Case, Filed, Job, JobKind, MessageKind, Register, Remark, RequestState};
use crate::sandbox::{self, Purse, Readers};
use crate::store::{self, Archive, DEATHS};

/// An index, and the last event of the register that it includes; none yet.
type AsOf = Option<(i64, Arc<Index>)>;

/// What a worker needs. Clones share it.
#[derive(Clone)]
pub struct Workshop {
    archive: Archive,
    readers: Readers,
    /// The register at an event, prepared for linking.
    index: Arc<Mutex<AsOf>>,
    lease: Duration,
    /// Our own addresses, lower case.
    own: Arc<[String]>,
    /// How senders are checked; `None`: they are not.
    senders: Option<Senders>,
}

impl std::fmt::Debug for Workshop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Workshop").field("lease", &self.lease).finish_non_exhaustive()
    }
}

impl Workshop {
    /// A workshop for an archive, which also stores recognised pages. A worker holds a job for `lease` before it renews it.
    pub fn new(archive: Archive, readers: Readers, lease: Duration) -> Self {
        let readers = readers.knowing(Arc::new(KeptReadings(archive.clone())));
        Self { archive, readers, index: Arc::default(), lease, own: Arc::default(), senders: None }
    }

    /// The same workshop, which recognises a copy of our own mail by its sender.
    pub fn with_own_addresses(mut self, own: &[String]) -> Self {
        self.own = own.iter().map(|a| a.trim().to_lowercase()).filter(|a| !a.is_empty()).collect();
        self
    }

    /// The same workshop, which finds out who sent what came by mail.
    pub fn with_senders(mut self, senders: Option<Senders>) -> Self {
        self.senders = senders;
        self
    }

    /// Whether senders are checked.
    pub fn checks_senders(&self) -> bool {
        self.senders.is_some()
    }

    /// The archive it works on.
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// How many jobs are done at the same time, beside one first look.
    pub fn width(&self) -> usize {
        self.readers.width()
    }

    /// How long a worker holds a job before it renews it.
    pub fn lease(&self) -> Duration {
        self.lease
    }

    /// Whether anything can be read here.
    ///
    /// # Errors
    /// Says what is missing.
    pub async fn ready(&self) -> Result<(), sandbox::Error> {
        self.readers.fences().await.map(|_| ())
    }

    /// Does a job. `clock` gives the time of its effect.
    ///
    /// # Errors
    /// When nothing can be done here at all; the job is given back.
    pub async fn work(&self, job: &Job, clock: impl Fn() -> Timestamp) -> Result<Came, Halt> {
        self.work_within(job, &self.readers.purse(), clock).await
    }

    /// Has a first look at a job of reading. If it needs more, it is put behind the others, and [`Came::Later`] says so.
    ///
    /// # Errors
    /// As [`Self::work`].
    pub async fn look(&self, job: &Job, clock: impl Fn() -> Timestamp) -> Result<Came, Halt> {
        self.work_within(job, &self.readers.first_look(), clock).await
    }

    async fn work_within(&self, job: &Job, purse: &Arc<Purse>, clock: impl Fn() -> Timestamp) -> Result<Came, Halt> {
        if job.deaths >= DEATHS {
            let why = format!("the program died {} times while working at it", job.deaths);
            self.archive.stop_job(job, &why, clock()).await?;
            return Ok(Came::Stopped(why));
        }
        let effect = async {
            match job.kind {
                JobKind::Read => self.read(job, purse, &clock).await,
                JobKind::Authenticate => match &self.senders {
                    Some(senders) => senders.check(&self.archive, &self.readers, job, &clock).await,
                    // It is not wanted any more.
                    None => self.archive.end_job(job).await.map(|()| Came::Checked).map_err(Halt::from),
                },
            }
        };
        let done = tokio::select! {
            done = effect => done,
            // The lease was lost: whatever is under way is dropped, and would have been refused.
            () = self.hold(job) => return Ok(Came::Elsewhere),
        };
        match done {
            Err(Halt::Store(store::Error::Fenced { .. })) => Ok(Came::Elsewhere),
            Err(Halt::Store(store::Error::PersonWasHere { .. })) => {
                self.archive.end_job(job).await?;
                Ok(Came::Elsewhere)
            }
            // This one thing cannot be had; the next may be.
            Err(Halt::Store(error @ (store::Error::Damaged { .. } | store::Error::Missing { .. }))) => {
                let fault = error.to_string();
                let stopped = self.archive.job_failed(job, &fault, clock()).await?;
                Ok(if stopped { Came::Stopped(fault) } else { Came::Again(fault) })
            }
            Err(halt) => {
                // Where even this is refused, the lease runs out by itself.
                let _ = self.archive.give_back(job).await;
                Err(halt)
            }
            Ok(came) => Ok(came),
        }
    }

    async fn read(&self, job: &Job, purse: &Arc<Purse>, clock: &impl Fn() -> Timestamp) -> Result<Came, Halt> {
        let bytes = self.archive.original(&job.arrival).await?;
        let source = self.archive.source_of(&job.arrival).await?.unwrap_or_default();
        let reading = incoming::read(&self.readers, purse, file_name(&source), bytes, |_, _| ()).await?;
        if purse.is_quick() && purse.is_empty() {
            let head = reading.documents.first().and_then(|d| d.part.head.as_ref());
            let sender = head.and_then(|h| h.from.first()).map(|a| a.email.as_str());
            self.archive.put_behind(job, sender.unwrap_or_default()).await?;
            return Ok(Came::Later);
        }
        let index = self.index().await?;
        let mut filed = incoming::place(&index, reading);
        super::outgoing::comments::recognise(&self.archive, &mut filed).await?;
        own_copy(&mut filed, &self.own);
        let filed = incoming::file(&self.archive, job, filed, clock()).await?;
        Ok(Came::Filed(Box::new(filed)))
    }

    /// Renews the lease until the job is lost.
    async fn hold(&self, job: &Job) {
        loop {
            tokio::time::sleep(self.lease / 3).await;
            if let Err(store::Error::Fenced { .. }) = self.archive.renew(job, self.lease).await {
                return;
            }
        }
    }

    /// The present register, prepared for linking.
    async fn index(&self) -> Result<Arc<Index>, store::Error> {
        let have = self.index.lock().ok().and_then(|i| i.clone());
        let (seq, touched) = self.archive.register_touched(have.as_ref().map_or(-1, |(seq, _)| *seq)).await?;
        let index = match have {
            Some((_, index)) if !touched => index,
            _ => Arc::new(Index::new(&sent(&self.archive).await?)),
        };
        if let Ok(mut slot) = self.index.lock() {
            *slot = Some((seq, index.clone()));
        }
        Ok(index)
    }
}

/// The register with the requests that can have answers. One that never went out attracts none.
async fn sent(archive: &Archive) -> Result<Register, store::Error> {
    let mut register = Register::clone(archive.register().await?.as_ref());
    let unsent = |c: &Case| matches!(c.state, RequestState::Draft | RequestState::Approved) || c.sent_on.is_none();
    let unsent: HashSet<String> = archive.cases().await?.into_iter().filter(unsent).map(|c| c.request).collect();
    // A Message-ID shows that a mail went, also where the day is not known or the outcome is uncertain.
    register.requests.retain(|r| !r.message_ids.is_empty() || !unsent.contains(&r.reference));
    Ok(register)
}

/// A copy of our own mail is not an answer. It stays linked to its request, and nothing follows from it. It is recognised by the sender's address, not
/// by the Message-ID: anybody who knows one of ours could otherwise have a real answer ignored.
fn own_copy(filed: &mut Filed, own: &[String]) {
    let ours = filed.from.as_ref().is_some_and(|from| own.contains(&from.to_lowercase()));
    if ours && filed.message_kind.is_some() {
        filed.message_kind = Some(MessageKind::Unrelated);
        filed.response = None;
        filed
            .problems
            .push(Remark::oddity("own_copy", "it comes from one of our own addresses: a copy of our own mail"));
    }
}

/// The file name at the end of a source, if there is one.
fn file_name(source: &str) -> Option<&str> {
    // What was brought says by whom and on which day, then its name (`pipeline::brought`).
    if source.starts_with("brought by ") {
        return source.match_indices(" on ").find_map(|(at, on)| {
            let (day, name) = source.get(at + on.len()..)?.split_at_checked(10)?;
            day.parse::<jiff::civil::Date>().ok().and(name.strip_prefix(": "))
        });
    }
    let mut parts = source.rsplit('/');
    let (name, folder) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    // What a mail server or a Maildir gave is a message, however little of one it looks.
    if source.starts_with("imap ") || folder == "new" || folder == "cur" {
        return Some("message.eml");
    }
    Some(name).filter(|n| !n.is_empty())
}
