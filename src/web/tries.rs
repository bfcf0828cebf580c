//! Wrong passwords of the last minutes, by name. After too many, the name must wait. They are kept in memory. No
//! password is stored.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;

/// After this many wrong passwords for one name, within the time below, the name must wait.
const TRIES: usize = 8;

const WINDOW: Duration = Duration::from_secs(300);

/// Recent wrong passwords, by name; and how many passwords are checked at the same time (each takes 19 MiB).
#[derive(Debug)]
pub(super) struct LogIns {
    wrong: Mutex<HashMap<String, Vec<Instant>>>,
    pub(super) turns: Semaphore,
}

impl Default for LogIns {
    fn default() -> Self {
        Self { wrong: Mutex::default(), turns: Semaphore::new(2) }
    }
}

impl LogIns {
    /// Whether that name must wait.
    pub(super) fn must_wait(&self, name: &str) -> bool {
        let Ok(mut wrong) = self.wrong.lock() else { return true };
        wrong.retain(|_, tries| {
            tries.retain(|t| t.elapsed() < WINDOW);
            !tries.is_empty()
        });
        wrong.get(name).is_some_and(|t| t.len() >= TRIES)
    }

    /// Notes a try.
    pub(super) fn note(&self, name: &str, right: bool) {
        let Ok(mut wrong) = self.wrong.lock() else { return };
        if right {
            wrong.remove(name);
        } else {
            wrong.entry(name.to_owned()).or_default().push(Instant::now());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LogIns, TRIES};

    #[test]
    fn wrong_passwords_make_a_name_wait_and_no_other() {
        let log_ins = LogIns::default();
        for _ in 0..TRIES {
            assert!(!log_ins.must_wait("ana"));
            log_ins.note("ana", false);
        }
        assert!(log_ins.must_wait("ana") && !log_ins.must_wait("ben"));
        log_ins.note("ana", true);
        assert!(!log_ins.must_wait("ana"));
    }
}
