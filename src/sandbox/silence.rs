//! How long a child has worked, or given no sign, in time that is its own fault. On a busy computer, a child that
//! waits for a processor does not hang. In: its process id. Out: the seconds that count.

use std::time::Duration;

use tokio::time::Instant;

/// The kernel counts processor time in hundredths of a second (`USER_HZ`, proc(5); 100 on every Linux that is supported).
const TICKS: u64 = 100;

/// What a process did at one moment.
#[derive(Debug, Clone, Copy)]
struct Glance {
    /// Whether it ran or waited for a processor or a disk, rather than slept.
    busy: bool,
    /// Processor time so far, in ticks.
    ticks: u64,
}

/// A running count of time.
#[derive(Debug)]
pub(super) struct Silence {
    pid: Option<u32>,
    at: Instant,
    ticks: Option<u64>,
    charged: Duration,
}

impl Silence {
    /// Starts counting now.
    pub(super) fn of(pid: Option<u32>) -> Self {
        Self { pid, at: Instant::now(), ticks: glance(pid).map(|g| g.ticks), charged: Duration::ZERO }
    }

    /// The time so far: processor time while the child has work, else the time on the clock.
    pub(super) fn charged(&mut self) -> Duration {
        let passed = self.at.elapsed();
        self.at = Instant::now();
        let seen = glance(self.pid);
        self.charged += match (seen, self.ticks) {
            (Some(Glance { busy: true, ticks }), Some(before)) => {
                Duration::from_millis(ticks.saturating_sub(before) * 1000 / TICKS).min(passed)
            }
            _ => passed,
        };
        self.ticks = seen.map(|g| g.ticks);
        self.charged
    }
}

/// `/proc/PID/stat`: the state is the first field after the name in brackets, user and system time the 12th and 13th (proc(5)).
fn glance(pid: Option<u32>) -> Option<Glance> {
    let text = std::fs::read_to_string(format!("/proc/{}/stat", pid?)).ok()?;
    let figures: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |n: usize| figures.get(n).and_then(|f| f.parse::<u64>().ok());
    Some(Glance { busy: matches!(*figures.first()?, "R" | "D"), ticks: ticks(11)? + ticks(12)? })
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn a_process_is_seen() {
        let own = glance(Some(std::process::id())).unwrap();
        assert!(own.ticks < u64::MAX);
        assert!(glance(Some(u32::MAX)).is_none());
    }
}
