//! A flood of mails that are slow or fat to read, with plain mails among them: all are read, nothing is lost, and the daemon stays small. The whole size of it is
//! measured by `benches/flood.rs`.

use std::fs;

use super::rig::{Rig, mail};
use super::torture::{maildir, spool};
use crate::fat::{self, KINDS, Size};

/// The most memory that the daemon may take, in KiB. Its children have limits of their own.
const MOST: u64 = 512 << 10;

#[test]
#[ignore = "long: make torture"]
fn torture_flood_of_twelve_kinds_is_read_and_the_daemon_stays_small() {
    let served: Vec<Vec<u8>> = (0..KINDS.len() as u32).flat_map(|n| [fat::mail(n, Size::Small), mail(2 + n)]).collect();
    let (rig, spool) = (Rig::new(None), spool(&served));
    rig.configure("", &maildir(spool.path()));
    let running = rig.start(&["watch"]);
    rig.until("all of it is read", |s| {
        let came: u64 = s["arrivals"].as_array().unwrap().iter().filter_map(|a| a[1].as_u64()).sum();
        came == served.len() as u64 && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0
    });
    let status = fs::read_to_string(format!("/proc/{}/status", running.id())).unwrap();
    let peak = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap();
    let peak: u64 = peak.split_whitespace().next().unwrap().parse().unwrap();
    running.kill();
    assert!(peak <= MOST, "the daemon took {peak} KiB");
    rig.holds(&served);
}
