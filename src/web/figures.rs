//! The last numbers of the overview. They are counted again if something has happened since, at most every ten
//! seconds.

use std::sync::{Arc, Mutex};

use jiff::civil::Date;

use super::fault::Answer;
use crate::store::{self, Archive};

/// The numbers, the event and the day that they are true for, and when they were counted.
type Counted = (i64, Date, std::time::Instant, Arc<store::Overview>);

/// The same for all answers, and for those that are verified.
type Both = [Option<Counted>; 2];

/// The last numbers, kept so that a year of requests is not counted again for every page.
#[derive(Debug, Default)]
pub(super) struct Figures {
    last: Mutex<Both>,
}

impl Figures {
    /// The numbers as of today, with the weeks since that day; of verified answers only, if that is wanted.
    pub(super) async fn of(
        &self,
        archive: &Archive,
        today: Date,
        since: &str,
        verified: bool,
    ) -> Answer<Arc<store::Overview>> {
        let which = usize::from(verified);
        let event = archive.last_change().await?;
        let fresh = |at: &std::time::Instant| at.elapsed() < std::time::Duration::from_secs(10);
        let known = self.last.lock().ok().and_then(|l| l.get(which).cloned().flatten());
        if let Some((_, _, _, figures)) = known.filter(|(e, d, at, _)| *d == today && (*e == event || fresh(at))) {
            return Ok(figures);
        }
        let figures = Arc::new(archive.overview(since, verified).await?);
        if let Ok(mut both) = self.last.lock()
            && let Some(last) = both.get_mut(which)
        {
            *last = Some((event, today, std::time::Instant::now(), figures.clone()));
        }
        Ok(figures)
    }
}
