//! The long tests of `make torture`: failing and full disks (R4), restarted and lying servers (R5), restarted
//! databases (R7).

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::rig::{Chance, Rig, bodies, mail, number};
use crate::cluster::Cluster;
use crate::dovecot::{Dovecot, deliver};

/// The calls that change what a disk or a peer holds.
const DURABLE: &str = "write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,ftruncate,link,linkat,sendto,sendmsg,mkdir,openat";

/// `watch --once` under strace, its reading children left alone.
fn traced(rig: &Rig, options: &[&str]) -> Command {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-b", "execve"]).args(options).arg("--").arg(env!("CARGO_BIN_EXE_tracepost"));
    command.arg("--archive").arg(&rig.path).args(["watch", "--once"]).env("TOKIO_WORKER_THREADS", "1");
    command.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

pub(super) fn spool(mails: &[Vec<u8>]) -> tempfile::TempDir {
    let spool = tempfile::tempdir().unwrap();
    for sub in ["cur", "new", "tmp"] {
        fs::create_dir(spool.path().join(sub)).unwrap();
    }
    mails.iter().enumerate().for_each(|(n, m)| deliver(spool.path(), u32::try_from(n).unwrap(), m));
    spool
}

pub(super) fn maildir(spool: &Path) -> String {
    format!("[[mailbox]]\nname = \"spool\"\nkind = \"maildir\"\npath = {spool:?}\n")
}

/// How often each call is made by the thread that makes it most: strace counts by thread.
fn calls(rig: &Rig) -> BTreeMap<String, u32> {
    let out = rig.path.join("trace");
    assert!(traced(rig, &["-e", &format!("trace={DURABLE}"), "-o", out.to_str().unwrap()]).status().unwrap().success());
    let mut by_thread: BTreeMap<(String, String), u32> = BTreeMap::new();
    for line in fs::read_to_string(out).unwrap().lines() {
        let Some((thread, rest)) = line.split_once(' ') else { continue };
        if let Some((call, _)) = rest.trim_start().split_once('(') {
            *by_thread.entry((call.to_owned(), thread.to_owned())).or_default() += 1;
        }
    }
    let mut most = BTreeMap::new();
    for ((call, _), n) in by_thread {
        let entry = most.entry(call).or_insert(0);
        *entry = n.max(*entry);
    }
    most
}

#[test]
#[ignore = "long: make torture"]
fn torture_r4_errors_of_the_disk_at_every_call() {
    let letter = mail(11);
    let spool = spool(std::slice::from_ref(&letter));
    let counted = calls(&{
        let rig = Rig::new(None);
        rig.configure("", &maildir(spool.path()));
        rig
    });
    let mut points = 0;
    for (call, error) in [
        ("write", "ENOSPC"),
        ("pwrite64", "ENOSPC"),
        ("fsync", "EIO"),
        ("fdatasync", "EIO"),
        ("pwrite64", "EIO"),
        ("rename", "EIO"),
    ] {
        for when in (1..=counted.get(call).copied().unwrap_or(0)).step_by(number("TORTURE_EVERY", 1)) {
            let rig = Rig::new(None);
            rig.configure("", &maildir(spool.path()));
            let inject = format!("inject={call}:error={error}:when={when}");
            let mut command = traced(&rig, &["-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject]);
            let mut child = command.spawn().unwrap();
            // It may go on by itself, end with an error, or wait for the disk to be in order again: no longer than a minute here.
            let began = Instant::now();
            while child.try_wait().unwrap().is_none() && began.elapsed() < Duration::from_secs(60) {
                std::thread::sleep(Duration::from_millis(50));
            }
            let _ = nix::sys::signal::killpg(
                nix::unistd::Pid::from_raw(i32::try_from(child.id()).unwrap()),
                nix::sys::signal::Signal::SIGKILL,
            );
            let _ = child.wait();
            let (status, err) = rig.once();
            assert_eq!(status, 0, "{call} {error} {when}: {err}");
            rig.holds(std::slice::from_ref(&letter));
            points += 1;
        }
    }
    println!("{points} failing calls: 0 lost, 0 doubled, 0 torn");
}

#[test]
#[ignore = "long, and mounts: make torture as root"]
fn torture_r4_full_disks() {
    for free_kib in [0_u64, 1, 4, 16, 64, 256, 1024, 4096] {
        let place = tempfile::tempdir().unwrap();
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=48m", "tmpfs"]).arg(place.path()).status().unwrap();
        assert!(mounted.success(), "mounting needs root");
        let spool = spool(&(0..30).map(mail).collect::<Vec<_>>());
        {
            let rig = Rig::within(place.path(), None);
            rig.configure("", &maildir(spool.path()));
            let file = rig.path.join("tracepost.toml");
            let text = fs::read_to_string(&file).unwrap();
            // No reserve: the disk shall really be full in the middle of writing.
            fs::write(&file, text.replace("disk_reserve_mib = 1\n", "disk_reserve_mib = 0\n")).unwrap();
            let filler = place.path().join("filler");
            fill(place.path(), &filler, free_kib << 10);
            let running = rig.start(&["watch"]);
            std::thread::sleep(Duration::from_secs(6));
            fs::remove_file(&filler).unwrap();
            let began = Instant::now();
            // A daemon that could not even begin is started again, as systemd would.
            let again = rig.start(&["watch"]);
            rig.until("all are read", |s| {
                s["arrivals"][0][1].as_u64().unwrap_or(0) + s["arrivals"][1][1].as_u64().unwrap_or(0) == 30
                    && s["jobs"]["waiting"] == 0
                    && s["jobs"]["at_work"] == 0
            });
            println!("{free_kib} KiB free: resumed and drained {:?} after there was room", began.elapsed());
            drop((running, again));
            assert_eq!(rig.once().0, 0);
            rig.holds(&(0..30).map(mail).collect::<Vec<_>>());
        }
        assert!(Command::new("umount").arg("-l").arg(place.path()).status().unwrap().success());
    }
}

/// Fills a disk except so many bytes.
fn fill(place: &Path, filler: &Path, free: u64) {
    use std::io::Write;
    let about = nix::sys::statvfs::statvfs(place).unwrap();
    let there = about.blocks_available() * about.fragment_size();
    let mut file = fs::File::create(filler).unwrap();
    let zeros = vec![0; 4096];
    for _ in 0..there.saturating_sub(free) / 4096 {
        if file.write_all(&zeros).is_err() {
            return;
        }
    }
}

#[test]
#[ignore = "long: make torture"]
fn torture_r5_fifty_restarts_ten_renumberings_five_lost_lists() {
    let mut dovecot = Dovecot::start();
    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("answers", dovecot.port, "").replace("poll_seconds = 5", "poll_seconds = 1"));
    let running = rig.start(&["watch"]);
    for n in 0..65 {
        (0..20).for_each(|m| dovecot.deliver(&mail(n * 20 + m)));
        match n % 13 {
            4 | 9 => dovecot.renumber(),
            12 => dovecot.lose_list(),
            _ => dovecot.restart(),
        }
        std::thread::sleep(Duration::from_millis(300));
    }
    let count =
        |s: &serde_json::Value| s["arrivals"].as_array().unwrap().iter().map(|a| a[1].as_u64().unwrap()).sum::<u64>();
    rig.until("all are read", |s| count(s) == 1300 && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0);
    assert_eq!(running.stop().0, Some(0));
    rig.holds(&bodies(&dovecot));
    println!("50 restarts, 10 other UIDVALIDITYs, 5 lists of UIDs lost, 1300 mails: 0 lost, 0 doubled, 0 torn");
}

#[test]
#[ignore = "long: make torture"]
fn torture_r7_postgresql_restarted_at_once() {
    let restarts: u32 = number("TORTURE_RESTARTS", 100);
    let mut cluster = Cluster::start();
    let rig = Rig::new(Some(&cluster.database()));
    let dovecot = Dovecot::start();
    rig.configure("works = false", &Rig::imap("answers", dovecot.port, ""));
    let mut running = vec![rig.start(&["watch"])];
    running.extend((0..4).map(|_| rig.start(&["worker"])));
    // A program that finds no database when it begins ends with an error, and is started again by whoever started it; here nobody does.
    let begun = std::time::Instant::now();
    while rig.log().matches("\"message\":\"started\"").count() < running.len() {
        assert!(begun.elapsed() < Duration::from_secs(120), "{}", rig.log());
        std::thread::sleep(Duration::from_millis(50));
    }
    let mut chance = Chance::new(7);
    let mails = restarts * 10;
    for n in 0..mails {
        dovecot.deliver(&mail(n));
        if n % 10 == 9 {
            std::thread::sleep(Duration::from_millis(chance.below(1500)));
            cluster.crash();
        }
    }
    let count =
        |s: &serde_json::Value| s["arrivals"].as_array().unwrap().iter().map(|a| a[1].as_u64().unwrap()).sum::<u64>();
    rig.until("all are read", |s| {
        count(s) == u64::from(mails) && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0
    });
    for one in running {
        assert_eq!(one.stop().0, Some(0), "{}", rig.log());
    }
    rig.holds(&bodies(&dovecot));
    println!("{restarts} immediate restarts under {mails} mails: 0 lost, 0 doubled, 0 torn");
}
