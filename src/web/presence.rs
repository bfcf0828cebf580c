//! Who has which document open. Kept in memory: it is true for as long as a page says so, every few seconds.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// For how long a sign of life counts; pages give one every ten seconds.
const LASTS: Duration = Duration::from_secs(30);

/// By subject and name, when last heard of.
#[derive(Debug, Default)]
pub(super) struct Presence {
    seen: Mutex<HashMap<(String, String), Instant>>,
}

impl Presence {
    /// Notes that somebody has it open, and says who else has.
    pub(super) fn here(&self, subject: &str, who: &str) -> Vec<String> {
        let Ok(mut seen) = self.seen.lock() else { return Vec::new() };
        seen.retain(|_, at| at.elapsed() < LASTS);
        seen.insert((subject.to_owned(), who.to_owned()), Instant::now());
        let mut others: Vec<String> =
            seen.keys().filter(|(s, w)| s == subject && w != who).map(|(_, w)| w.clone()).collect();
        others.sort();
        others
    }

    /// Notes that somebody has left it.
    pub(super) fn gone(&self, subject: &str, who: &str) {
        if let Ok(mut seen) = self.seen.lock() {
            seen.remove(&(subject.to_owned(), who.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Presence;

    #[test]
    fn two_people_on_one_document_see_each_other() {
        let presence = Presence::default();
        assert!(presence.here("document a 1", "ana").is_empty());
        assert_eq!(presence.here("document a 1", "ben"), ["ana"]);
        assert!(presence.here("document a 2", "ben").is_empty());
        presence.gone("document a 1", "ana");
        assert!(presence.here("document a 1", "ben").is_empty());
    }
}
