//! How much waits in each queue. The counts are renewed when something has happened since, and only once at a time.
//! If counting takes long, pages show the last counts meanwhile.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use tokio::sync::Mutex as Turn;

use super::clock::{now, today};
use super::fault::{Answer, Fault};
use crate::pipeline::outgoing::Bureau;
use crate::pipeline::outgoing::waiting::{WaitingList, waiting};
use crate::store::{Archive, QueueCounts};

/// What waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Waiting {
    /// In what came in.
    pub(super) queues: QueueCounts,
    /// In our own correspondence.
    pub(super) list: Arc<WaitingList>,
}

#[derive(Debug, Clone)]
struct Counted {
    waiting: Waiting,
    event: i64,
    day: Date,
    at: Instant,
    took: Duration,
}

/// The last count.
#[derive(Debug, Default)]
pub(super) struct Counts {
    last: Mutex<Option<Counted>>,
    turn: Arc<Turn<()>>,
}

/// If counting takes longer than this, it is not done for every page.
const SLOW: Duration = Duration::from_millis(100);

/// How old a count may be before it is counted again.
const OLDEST: Duration = Duration::from_secs(5);

/// How old a count may be to be shown while the new one is made.
const LATE: Duration = Duration::from_secs(20);

impl Counts {
    fn last(&self) -> Option<Counted> {
        self.last.lock().ok().and_then(|l| l.clone())
    }

    /// What waits now, or waited a moment ago.
    pub(super) async fn waiting(self: &Arc<Self>, archive: &Archive, bureau: &Bureau) -> Answer<Waiting> {
        let event = archive.last_change().await?;
        // In a large archive a count may be up to five seconds old; in a small one everybody sees at once what was done.
        let day = today();
        let fresh = |c: &Counted| {
            c.event == event && c.day == day || c.took > SLOW && c.at.elapsed() < (c.took * 20).min(OLDEST)
        };
        let last = self.last();
        if let Some(counted) = last.as_ref().filter(|c| fresh(c)) {
            return Ok(counted.waiting.clone());
        }
        // Nobody waits for a count that takes long, as long as the last one is of a moment ago: whoever comes first counts, for the next.
        let of_late = last.filter(|c| c.day == day && c.took > SLOW && c.at.elapsed() < LATE);
        if let Some(counted) = of_late {
            if let Ok(turn) = self.turn.clone().try_lock_owned() {
                let (counts, archive, bureau) = (self.clone(), archive.clone(), bureau.clone());
                tokio::spawn(async move {
                    let _turn = turn;
                    if let Err(fault) = counts.count(&archive, &bureau, event, day).await {
                        tracing::warn!(?fault, "what waits could not be counted");
                    }
                });
            }
            return Ok(counted.waiting);
        }
        let _turn = self.turn.lock().await;
        if let Some(counted) = self.last().filter(fresh) {
            return Ok(counted.waiting);
        }
        self.count(archive, bureau, event, day).await
    }

    /// Counts, and keeps what was counted.
    async fn count(&self, archive: &Archive, bureau: &Bureau, event: i64, day: Date) -> Answer<Waiting> {
        let start = Instant::now();
        let counts = archive.queue_counts().await?;
        // Nobody's name stands on what is only looked at.
        let list = waiting(&bureau.office("desk", now())).await.map_err(Fault::refused)?;
        let counted = Waiting { queues: counts, list: Arc::new(list) };
        if let Ok(mut last) = self.last.lock() {
            *last = Some(Counted { waiting: counted.clone(), event, day, at: Instant::now(), took: start.elapsed() });
        }
        Ok(counted)
    }
}
