//! Who looked at what lately. In: a person, what they open, and when. Out: whether that begins a new look. Kept in memory alone, in a table of bounded size.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// So long a look lasts.
const LOOK: Duration = Duration::from_secs(15 * 60);

/// So many looks are remembered. Beyond that all are forgotten, so that some are noted twice and none is missed.
const LOOKS: usize = 4096;

/// The looks of the last quarter of an hour: who saw what, when.
#[derive(Debug, Default)]
pub(super) struct Looks {
    seen: Mutex<HashMap<(String, String), Instant>>,
}

impl Looks {
    /// Whether this begins a new look.
    pub(super) fn begins(&self, who: &str, what: &str, now: Instant) -> bool {
        let Ok(mut seen) = self.seen.lock() else { return true };
        let key = (who.to_owned(), what.to_owned());
        if seen.get(&key).is_some_and(|then| now.duration_since(*then) < LOOK) {
            return false;
        }
        if seen.len() >= LOOKS {
            seen.retain(|_, then| now.duration_since(*then) < LOOK);
            if seen.len() >= LOOKS {
                seen.clear();
            }
        }
        seen.insert(key, now);
        true
    }

    /// It could not be noted: the next time is a new look.
    pub(super) fn forget(&self, who: &str, what: &str) {
        if let Ok(mut seen) = self.seen.lock() {
            seen.remove(&(who.to_owned(), what.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_lasts_a_quarter_of_an_hour() {
        let (looks, start) = (Looks::default(), Instant::now());
        assert!(looks.begins("ana", "a", start));
        assert!(!looks.begins("ana", "a", start + Duration::from_secs(60)));
        assert!(looks.begins("ben", "a", start) && looks.begins("ana", "b", start));
        assert!(looks.begins("ana", "a", start + LOOK));
        looks.forget("ben", "a");
        assert!(looks.begins("ben", "a", start));
        for n in 0..2 * LOOKS {
            looks.begins("eve", &n.to_string(), start);
        }
        assert!(looks.seen.lock().unwrap().len() <= LOOKS);
    }
}
