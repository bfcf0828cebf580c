//! Who has which document open. This is kept in memory only. Each open page renews it every few seconds.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How long a sign of life counts. Pages send one every ten seconds.
const LASTS: Duration = Duration::from_secs(30);

/// The last sign of life, by document and name.
#[derive(Debug, Default)]
pub(super) struct Presence {
    seen: Mutex<HashMap<(String, String), Instant>>,
}

impl Presence {
    /// Notes that a person has it open. Returns who else has.
    pub(super) fn here(&self, subject: &str, who: &str) -> Vec<String> {
        let Ok(mut seen) = self.seen.lock() else { return Vec::new() };
        seen.retain(|_, at| at.elapsed() < LASTS);
        seen.insert((subject.to_owned(), who.to_owned()), Instant::now());
        let mut others: Vec<String> =
            seen.keys().filter(|(s, w)| s == subject && w != who).map(|(_, w)| w.clone()).collect();
        others.sort();
        others
    }

    /// Notes that a person has closed it.
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
