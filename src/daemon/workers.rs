//! The workers: as many as there are readers, and one more for first looks. Each does one job at a time. In: jobs from the queue. Out: their
//! effects. While all others are at long work, the one more looks at small mail that nobody has looked at: what takes longer than a look is put behind. When told to stop, they take no more jobs and have a moment to finish. Unfinished jobs are then given
//! back unchanged.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::watch;
use tokio::task::{Id, JoinSet};
use tokio::time::{Instant, timeout};

use super::context::Context;
use super::settings::PARTING;
use crate::model::Job;
use crate::pipeline::holder;
use crate::pipeline::taking_in::release_the_dead;
use crate::pipeline::working::{Came, Halt, Workshop};
use crate::store::Wake;

/// How often an idle worker looks for jobs by itself.
const GLANCE: Duration = Duration::from_secs(1);

/// How often jobs of dead workers are searched.
const ROLL_CALL: Duration = Duration::from_secs(5);

/// How a job is worked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// To its end.
    Whole,
    /// For a first look.
    Look,
}

/// The workers of this process.
pub(super) struct Workers {
    context: Arc<Context>,
    workshop: Workshop,
    me: String,
    under_way: JoinSet<Option<Halt>>,
    jobs: HashMap<Id, (Job, Pace)>,
    wake: Option<Wake>,
    last_call: Option<Instant>,
    /// How long to wait after a failure, and the current failure.
    pause: Duration,
    /// No job is taken before then.
    rest: Option<Instant>,
    /// How often in a row nothing could be done.
    halts: u32,
    /// Whether a reader has been started.
    ready: bool,
}

impl Workers {
    pub(super) fn new(context: Arc<Context>, workshop: Workshop) -> Self {
        Self {
            context,
            workshop,
            me: holder::this_process(),
            under_way: JoinSet::new(),
            jobs: HashMap::new(),
            wake: None,
            last_call: None,
            pause: GLANCE,
            rest: None,
            halts: 0,
            ready: false,
        }
    }

    /// Works until told to stop; with `drain`, until no job can be done now.
    pub(super) async fn run(mut self, mut stop: watch::Receiver<bool>, drain: bool) {
        self.wake = self.workshop.archive().wake().await.ok();
        while !*stop.borrow() {
            // Not cut off at once: a job taken in just that moment would be nobody's until its lease ran out.
            let idle = tokio::select! {
                idle = self.turn() => idle,
                () = after(&mut stop, Duration::from_secs(1)) => break,
            };
            // What cannot be done now is not waited for for ever: it is told, and the next run takes it up.
            if idle && drain && self.under_way.is_empty() && (self.rest.is_none() || self.halts > 2) {
                return;
            }
            if idle || self.full() {
                tokio::select! {
                    () = self.wait() => {}
                    () = after(&mut stop, Duration::ZERO) => break,
                }
            }
        }
        self.part().await;
    }

    /// Takes one job, if there is room; true if there was none.
    async fn turn(&mut self) -> bool {
        self.roll_call().await;
        while let Some(done) = self.under_way.try_join_next_with_id() {
            self.done(done).await;
        }
        if self.rest.is_some_and(|until| Instant::now() < until) {
            return true;
        }
        self.rest = None;
        // No job is begun before somebody can do it: who dies before then has not died of it.
        if !self.ready {
            match self.workshop.ready().await {
                Ok(()) => self.ready = true,
                Err(error) => {
                    self.halted(Halt::Readers(error)).await;
                    return true;
                }
            }
        }
        let Some(pace) = self.room() else { return false };
        let (archive, lease) = (self.workshop.archive(), self.workshop.lease());
        let job = match pace {
            Pace::Whole => archive.claim(&self.me, lease, self.under_way.is_empty()).await,
            Pace::Look => archive.claim_fresh(&self.me, lease).await,
        };
        match job {
            Ok(Some(job)) => {
                self.begin(job, pace);
                false
            }
            Ok(None) => true,
            Err(error) => {
                self.context.archive_refuses(&error).await;
                self.halts += 1;
                self.rest = Some(Instant::now() + GLANCE);
                true
            }
        }
    }

    /// How another job would be worked at; `None`: no more jobs are taken for now.
    fn room(&self) -> Option<Pace> {
        // A job that its worker died at has the worker to itself.
        if self.jobs.values().any(|(job, _)| job.deaths > 0) {
            return None;
        }
        let at = |pace| self.jobs.values().filter(|(_, p)| *p == pace).count();
        if at(Pace::Whole) < self.workshop.width() {
            Some(Pace::Whole)
        } else {
            (at(Pace::Look) == 0).then_some(Pace::Look)
        }
    }

    fn full(&self) -> bool {
        self.room().is_none()
    }

    fn begin(&mut self, job: Job, pace: Pace) {
        let (workshop, context, mine) = (self.workshop.clone(), self.context.clone(), job.clone());
        let task = self.under_way.spawn(async move {
            let came = match pace {
                Pace::Whole => workshop.work(&job, Timestamp::now).await,
                Pace::Look => workshop.look(&job, Timestamp::now).await,
            };
            match came {
                Ok(came) => {
                    told(&context, &job, &came).await;
                    None
                }
                Err(halt) => Some(halt),
            }
        });
        self.jobs.insert(task.id(), (mine, pace));
    }

    /// A task ended, well or not.
    async fn done(&mut self, done: Result<(Id, Option<Halt>), tokio::task::JoinError>) {
        match done {
            Ok((id, halt)) => {
                self.jobs.remove(&id);
                match halt {
                    None => {
                        self.pause = GLANCE;
                        self.halts = 0;
                        self.context.alerts.end_if_open("reading", "cannot_read").await;
                        self.context.alerts.end_if_open("archive", "archive_refuses").await;
                    }
                    Some(halt) => self.halted(halt).await,
                }
            }
            // A fault of ours at this one job. Its lease runs out and its deaths are counted, so that it stops in the end.
            Err(broken) => {
                let job = self.jobs.remove(&broken.id());
                if let Some((job, _)) = job {
                    tracing::error!(arrival = job.arrival, "a worker failed");
                    let fault = "the worker failed on it; please report this";
                    let _ = self.workshop.archive().job_failed(&job, fault, Timestamp::now()).await;
                }
            }
        }
    }

    /// Reports once that nothing can be done here, and tries again after a pause.
    async fn halted(&mut self, halt: Halt) {
        match halt {
            Halt::Store(error) => self.context.archive_refuses(&error).await,
            Halt::Readers(error) => {
                tracing::error!("no document can be read");
                let advice = "what comes in is still kept, and is read when this is mended";
                self.context.alerts.begin("reading", "cannot_read", &error.to_string(), advice).await;
            }
        }
        self.halts += 1;
        self.rest = Some(Instant::now() + self.pause);
        self.pause = (self.pause * 2).min(Duration::from_secs(30));
    }

    /// Waits until a job is done, a job is queued, or it is time to look.
    async fn wait(&mut self) {
        let full = self.full();
        let Self { wake, under_way, context, .. } = self;
        let word = async {
            match wake {
                _ if full => std::future::pending::<()>().await,
                Some(wake) => wake.heard(GLANCE).await,
                None => tokio::time::sleep(GLANCE).await,
            }
        };
        let done = tokio::select! {
            done = under_way.join_next_with_id(), if !under_way.is_empty() => done,
            () = word => None,
            () = context.jobs.notified(), if !full => None,
        };
        if let Some(done) = done {
            self.done(done).await;
        }
    }

    /// From time to time, ends the leases of dead processes of this computer.
    async fn roll_call(&mut self) {
        if self.last_call.is_none_or(|at| at.elapsed() > ROLL_CALL) {
            self.last_call = Some(Instant::now());
            if let Err(error) = release_the_dead(self.workshop.archive()).await {
                self.context.archive_refuses(&error).await;
            }
        }
    }

    /// Stops cleanly.
    async fn part(mut self) {
        let _ = timeout(PARTING, async { while self.under_way.join_next().await.is_some() {} }).await;
        self.under_way.shutdown().await;
        for (job, _) in self.jobs.values() {
            // Done jobs are refused, which is right; what cannot be given back lapses.
            let _ = timeout(Duration::from_millis(300), self.workshop.archive().give_back(job)).await;
        }
    }
}

/// Waits this long after the signal to stop.
async fn after(stop: &mut watch::Receiver<bool>, pause: Duration) {
    let _ = stop.wait_for(|stop| *stop).await; // whoever held the other end is gone: the same
    tokio::time::sleep(pause).await;
}

async fn told(context: &Context, job: &Job, came: &Came) {
    let what = match came {
        Came::Filed(_) => "filed",
        Came::Checked => "checked",
        Came::Again(_) => "failed",
        Came::Later => "later",
        Came::Stopped(_) => "stopped",
        Came::Elsewhere => "elsewhere",
    };
    tracing::info!(arrival = job.arrival, work = job.kind.as_str(), came = what, "job done");
    context.metrics.done(what);
    if let Came::Stopped(why) = came {
        let subject = format!("arrival {}", job.arrival);
        let advice =
            format!("its bytes are safe in the archive; try again with: tracepost worker --retry {}", job.arrival);
        context.alerts.begin(&subject, "set_aside", why, &advice).await;
    }
}
