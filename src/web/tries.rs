//! Tries of passwords, by name. Each wrong one makes the next wait longer, up to a minute, and never for good. A try is counted before its password is
//! checked, so that many at once are many. A browser in which somebody has logged in before is counted apart: strangers who try the same name do not
//! keep its owner out. All is kept in memory, in a table of bounded size, and names only as hashes. No password is stored.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

/// So many wrong passwords in a row cost nothing: people mistype.
const FREE: u32 = 4;

/// The first wait, which doubles with each try after it.
const FIRST: Duration = Duration::from_secs(1);

/// The longest wait: some 1,400 guesses a day for one name.
const LONGEST: Duration = Duration::from_secs(60);

/// After so long without a try a name begins anew.
const FORGOTTEN: Duration = Duration::from_secs(3600);

/// So many names are remembered; of more, those that were tried longest ago are forgotten. A stranger can fill it with names that nobody has, at the
/// price of a check of a password each.
const NAMES: usize = 4096;

/// How often tries of names that nobody has are told.
const TOLD: Duration = Duration::from_secs(60);

/// The tries of one name.
#[derive(Debug, Clone, Copy)]
struct Tries {
    wrong: u32,
    last: Instant,
}

/// A name as the table has it.
type Key = [u8; 32];

/// Recent tries, by name; and how many passwords are checked at the same time (each takes 19 MiB).
#[derive(Debug)]
pub(super) struct LogIns {
    tries: Mutex<HashMap<Key, Tries>>,
    pub(super) turns: Semaphore,
    /// How many tries of names that nobody has were not told yet, and when some were told last.
    strangers: Mutex<(u32, Option<Instant>)>,
    /// Random, and new with each start of the desk.
    secret: [u8; 32],
}

impl Default for LogIns {
    fn default() -> Self {
        let mut secret = [0; 32];
        // Without random numbers no session can begin either, so that nothing hangs on this.
        let _ = getrandom::fill(&mut secret);
        Self { tries: Mutex::default(), turns: Semaphore::new(2), strangers: Mutex::default(), secret }
    }
}

/// How long after so many wrong passwords the next may be tried.
fn pause(wrong: u32) -> Duration {
    match wrong.checked_sub(FREE) {
        None => Duration::ZERO,
        Some(more) => FIRST.saturating_mul(1 << more.min(16)).min(LONGEST),
    }
}

impl LogIns {
    /// Counts a try of that name as a wrong one, until [`Self::right`] takes it back. `mark` is what the browser keeps from an earlier log-in.
    ///
    /// # Errors
    /// How long the name must wait, if it must. Such a try is not counted.
    pub(super) fn begin(&self, name: &str, mark: Option<&str>) -> Result<(), Duration> {
        let (key, now) = (self.key(name, mark), Instant::now());
        let Ok(mut tries) = self.tries.lock() else { return Err(LONGEST) };
        let before = tries.get(&key).filter(|t| now.duration_since(t.last) < FORGOTTEN).copied();
        let wrong = before.map_or(0, |t| t.wrong);
        let left = before.map_or(Duration::ZERO, |t| pause(wrong).saturating_sub(now.duration_since(t.last)));
        if !left.is_zero() {
            return Err(left);
        }
        if tries.len() >= NAMES && !tries.contains_key(&key) {
            let oldest = tries.iter().min_by_key(|(_, t)| t.last).map(|(key, _)| *key);
            oldest.map(|key| tries.remove(&key));
        }
        tries.insert(key, Tries { wrong: wrong.saturating_add(1), last: now });
        Ok(())
    }

    /// The password was right: the name begins anew.
    pub(super) fn right(&self, name: &str, mark: Option<&str>) {
        if let Ok(mut tries) = self.tries.lock() {
            tries.remove(&self.key(name, mark));
        }
    }

    /// Counts a try of a name that nobody has. Returns how many there were since that was told last, if it is to be told now: a stranger cannot fill the
    /// record of custody.
    pub(super) fn stranger(&self, now: Instant) -> Option<u32> {
        let mut strangers = self.strangers.lock().ok()?;
        strangers.0 = strangers.0.saturating_add(1);
        if strangers.1.is_some_and(|then| now.duration_since(then) < TOLD) {
            return None;
        }
        let told = strangers.0;
        *strangers = (0, Some(now));
        Some(told)
    }

    /// What a browser keeps after a log-in under that name. Nobody can make it who has not logged in.
    pub(super) fn mark(&self, name: &str) -> String {
        hex::encode(self.hash(b"mark", name))
    }

    fn key(&self, name: &str, mark: Option<&str>) -> Key {
        let known = mark.is_some_and(|m| m == self.mark(name));
        self.hash(if known { b"here" } else { b"name" }, name)
    }

    fn hash(&self, what: &[u8; 4], name: &str) -> Key {
        let parts = [&self.secret[..], &what[..], name.as_bytes(), &self.secret[..]];
        parts.into_iter().fold(Sha256::new(), |hash, part| hash.chain_update(part)).finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_password_makes_a_name_wait_longer_and_no_other() {
        let log_ins = LogIns::default();
        for _ in 0..FREE {
            assert_eq!(log_ins.begin("ana", None), Ok(()));
        }
        assert!(log_ins.begin("ana", None).is_err_and(|wait| wait <= FIRST));
        assert_eq!(log_ins.begin("ben", None), Ok(()));
        log_ins.right("ana", None);
        assert_eq!(log_ins.begin("ana", None), Ok(()));
        assert_eq!([0, 3, 4, 5, 6, 9, 10, 4000].map(pause).map(|p| p.as_secs()), [0, 0, 1, 2, 4, 32, 60, 60]);
    }

    #[test]
    fn strangers_do_not_keep_a_known_browser_out() {
        let log_ins = LogIns::default();
        while log_ins.begin("ana", Some("made up")).is_ok() {}
        assert!(log_ins.begin("ana", None).is_err());
        assert_eq!(log_ins.begin("ana", Some(&log_ins.mark("ana"))), Ok(()));
        // The mark is of one name, and of this desk.
        while log_ins.begin("ben", None).is_ok() {}
        assert!(log_ins.begin("ben", Some(&log_ins.mark("ana"))).is_err());
        assert_ne!(LogIns::default().mark("ana"), log_ins.mark("ana"));
    }

    #[test]
    fn tries_of_names_that_nobody_has_are_told_once_a_minute() {
        let (log_ins, start) = (LogIns::default(), Instant::now());
        assert_eq!(log_ins.stranger(start), Some(1));
        for _ in 0..6 {
            assert_eq!(log_ins.stranger(start + Duration::from_secs(30)), None);
        }
        assert_eq!(log_ins.stranger(start + TOLD), Some(7));
    }

    #[test]
    fn the_table_does_not_grow_without_end() {
        let log_ins = LogIns::default();
        for n in 0..NAMES + 100 {
            let _ = log_ins.begin(&format!("nobody {n}"), None);
        }
        assert_eq!(log_ins.tries.lock().unwrap().len(), NAMES);
    }
}
