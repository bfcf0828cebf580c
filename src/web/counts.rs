//! How much waits in each queue. Counted anew when something has happened since, and never twice at once; a large archive whose counting
//! takes long is counted every few seconds.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use tokio::sync::Mutex as Turn;

use super::Desk;
use crate::store;

/// What waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Waiting {
    pub(super) unplaced: u64,
    pub(super) to_review: u64,
    pub(super) to_classify: u64,
    pub(super) bounced: u64,
}

#[derive(Debug, Clone, Copy)]
struct Counted {
    waiting: Waiting,
    event: i64,
    at: Instant,
    took: Duration,
}

/// The last count.
#[derive(Debug, Default)]
pub(super) struct Counts {
    last: Mutex<Option<Counted>>,
    turn: Turn<()>,
}

impl Counts {
    fn last(&self) -> Option<Counted> {
        self.last.lock().ok().and_then(|l| *l)
    }

    /// What waits now, or did a moment ago.
    pub(super) async fn waiting(&self, desk: &Desk) -> Result<Waiting, store::Error> {
        let event = desk.archive.last_event().await?;
        // A count may be as old as a hundred times what it takes: 10 ms of counting are done every second at the most.
        let fresh = |c: &Counted| c.event == event || c.at.elapsed() < c.took * 100 && c.took > Duration::from_millis(10);
        if let Some(counted) = self.last().filter(fresh) {
            return Ok(counted.waiting);
        }
        let _turn = self.turn.lock().await;
        if let Some(counted) = self.last().filter(fresh) {
            return Ok(counted.waiting);
        }
        let start = Instant::now();
        let counts = desk.archive.queue_counts().await?;
        let waiting = Waiting {
            unplaced: counts.unplaced,
            to_review: counts.to_review,
            to_classify: counts.to_classify,
            bounced: counts.bounced,
        };
        if let Ok(mut last) = self.last.lock() {
            *last = Some(Counted { waiting, event, at: Instant::now(), took: start.elapsed() });
        }
        Ok(waiting)
    }
}
