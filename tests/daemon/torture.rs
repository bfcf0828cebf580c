//! The long forms of the proofs, by `make torture`: killed at every system call that can change a disk (R2), full disks (R4), restarted
//! databases (R7), and the speed against another fetcher of mail.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::rig::{Chance, Rig, bodies, mail};
use crate::cluster::Cluster;
use crate::dovecot::{Dovecot, PASSWORD, USER, deliver};

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

fn spool(mails: &[Vec<u8>]) -> tempfile::TempDir {
    let spool = tempfile::tempdir().unwrap();
    for sub in ["cur", "new", "tmp"] {
        fs::create_dir(spool.path().join(sub)).unwrap();
    }
    mails.iter().enumerate().for_each(|(n, m)| deliver(spool.path(), u32::try_from(n).unwrap(), m));
    spool
}

fn maildir(spool: &Path) -> String {
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
fn torture_r2_killed_before_every_durable_call() {
    let letter = mail(11);
    let spool = spool(std::slice::from_ref(&letter));
    let counted = calls(&{
        let rig = Rig::new(None);
        rig.configure("", &maildir(spool.path()));
        rig
    });
    println!("calls of one mail in: {counted:?}");
    let (mut points, mut second) = (0, 0);
    for (call, n) in counted {
        for when in 1..=n {
            let rig = Rig::new(None);
            rig.configure("", &maildir(spool.path()));
            let inject = format!("inject={call}:signal=SIGKILL:when={when}");
            let trace = format!("trace={call}");
            let _ = traced(&rig, &["-o", "/dev/null", "-e", &trace, "-e", &inject]).status().unwrap();
            points += 1;
            // Killed again while it recovers, now and then.
            if points % 5 == 0 {
                let inject = format!("inject={call}:signal=SIGKILL:when={}", when.div_ceil(2));
                let _ = traced(&rig, &["-o", "/dev/null", "-e", &trace, "-e", &inject]).status().unwrap();
                second += 1;
            }
            let (status, err) = rig.once();
            assert_eq!(status, 0, "{call} {when}: {err}");
            rig.holds(std::slice::from_ref(&letter));
        }
    }
    println!("{points} kill points, {second} of them with a second kill during recovery: 0 lost, 0 doubled, 0 torn");
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
        for when in 1..=counted.get(call).copied().unwrap_or(0) {
            let rig = Rig::new(None);
            rig.configure("", &maildir(spool.path()));
            let inject = format!("inject={call}:error={error}:when={when}");
            let mut command = traced(&rig, &["-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject]);
            let mut child = command.spawn().unwrap();
            // It may go on by itself, end with an error, or wait for the disk to be well again: no longer than a minute here.
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
            // No reserve: the disk shall really be full in the midst of writing.
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

/// Fills a disk but for so many bytes.
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
fn torture_r5_fifty_restarts_ten_renumberings() {
    let mut dovecot = Dovecot::start();
    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("answers", dovecot.port, "").replace("poll_seconds = 5", "poll_seconds = 1"));
    let running = rig.start(&["watch"]);
    for n in 0..60 {
        (0..20).for_each(|m| dovecot.deliver(&mail(n * 20 + m)));
        if n % 6 == 5 {
            dovecot.renumber()
        } else {
            dovecot.restart()
        }
        std::thread::sleep(Duration::from_millis(300));
    }
    let count =
        |s: &serde_json::Value| s["arrivals"].as_array().unwrap().iter().map(|a| a[1].as_u64().unwrap()).sum::<u64>();
    rig.until("all are read", |s| count(s) == 1200 && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0);
    assert_eq!(running.stop().0, Some(0));
    rig.holds(&bodies(&dovecot));
    println!("50 restarts, 10 other UIDVALIDITYs, 1200 mails: 0 lost, 0 doubled, 0 torn");
}

#[test]
#[ignore = "long: make torture"]
fn torture_r7_postgresql_restarted_at_once() {
    let restarts = std::env::var("TORTURE_RESTARTS").ok().and_then(|v| v.parse().ok()).unwrap_or(100);
    let mut cluster = Cluster::start();
    let rig = Rig::new(Some(&cluster.database()));
    let dovecot = Dovecot::start();
    rig.configure("works = false", &Rig::imap("answers", dovecot.port, ""));
    let mut running = vec![rig.start(&["watch"])];
    running.extend((0..4).map(|_| rig.start(&["worker"])));
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

/// The most memory a process has held, in KiB.
fn peak(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0)
}

#[test]
#[ignore = "long: make torture"]
fn torture_throughput_beside_mbsync() {
    let mails = std::env::var("TORTURE_MAILS").ok().and_then(|v| v.parse().ok()).unwrap_or(10_000_u32);
    let dovecot = Dovecot::start();
    (0..mails).for_each(|n| deliver(&dovecot.maildir(), n, &mail(n)));
    // Once to have the server's own indexes made, for both alike.
    assert_eq!(bodies(&dovecot).len() as u32, mails);

    let there = tempfile::tempdir().unwrap();
    let rc = format!(
        "IMAPAccount t\nHost 127.0.0.1\nPort {}\nUser {USER}\nPass {PASSWORD}\nSSLType None\nAuthMechs LOGIN\nTimeout 60\n\
         IMAPStore far\nAccount t\nMaildirStore near\nPath {1}/\nInbox {1}/INBOX\nSubFolders Verbatim\n\
         Channel c\nFar :far:\nNear :near:\nPatterns INBOX\nSync Pull\nCreate Near\nSyncState *\n",
        dovecot.port,
        there.path().display()
    );
    fs::write(there.path().join("rc"), rc).unwrap();
    let began = Instant::now();
    let ran = Command::new("mbsync").arg("-c").arg(there.path().join("rc")).arg("c").output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let mbsync = began.elapsed();
    println!("mbsync: {mails} mails in {mbsync:?}, {:.0} a second", f64::from(mails) / mbsync.as_secs_f64());

    for workers in [0_usize, 4] {
        let cluster = (workers > 0).then(Cluster::start);
        let rig = Rig::new(cluster.as_ref().map(Cluster::database).as_deref());
        rig.configure(if workers > 0 { "works = false" } else { "" }, &Rig::imap("answers", dovecot.port, ""));
        let file = rig.path.join("tracepost.toml");
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace("children = 2", "children = 1")).unwrap();
        let began = Instant::now();
        let running = rig.start(&["watch"]);
        let others: Vec<_> = (0..workers).map(|_| rig.start(&["worker"])).collect();
        let count = |s: &serde_json::Value| {
            s["arrivals"].as_array().unwrap().iter().map(|a| a[1].as_u64().unwrap()).sum::<u64>()
        };
        let taken = loop {
            if count(&rig.status()) >= u64::from(mails) {
                break began.elapsed();
            }
            std::thread::sleep(Duration::from_millis(200));
        };
        let mut half = 0;
        loop {
            let status = rig.status();
            let left = status["jobs"]["waiting"].as_u64().unwrap() + status["jobs"]["at_work"].as_u64().unwrap();
            if left < u64::from(mails) / 2 && half == 0 {
                half = peak(running.pid());
            }
            if left == 0 {
                break;
            }
            std::thread::sleep(Duration::from_millis(500));
        }
        let all = began.elapsed();
        let what = if workers > 0 { "PostgreSQL, four workers" } else { "SQLite, one worker" };
        println!(
            "{what}: taken in {:.0} a second ({:.2} times mbsync), end to end {:.1} a second; daemon at half {} MiB, at the end {} MiB",
            f64::from(mails) / taken.as_secs_f64(),
            mbsync.as_secs_f64() / taken.as_secs_f64(),
            f64::from(mails) / all.as_secs_f64(),
            half >> 10,
            peak(running.pid()) >> 10
        );
        drop(others);
        assert_eq!(running.stop().0, Some(0));
    }
}
