//! The daemon beside a real Dovecot: 10,000 small mails are taken in, read, linked and stored with their events;
//! with one worker on SQLite and with four on PostgreSQL. Before that, `mbsync` fetches the same mailbox into a
//! Maildir. It prints messages a second and the memory of the daemon. `BENCH_MAILS` changes the number.
//! `BENCH_SETUP=sqlite` or `postgresql` runs only one of the two.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

#[path = "../tests/cluster.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod cluster;
#[path = "../tests/dovecot.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod dovecot;

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use cluster::Cluster;
use dovecot::{Dovecot, PASSWORD, USER, deliver};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

const REGISTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/demo/register.json");

/// A small mail; one in eight answers a request of the register.
fn mail(n: u32, references: &[String]) -> Vec<u8> {
    let about = match references.get(n as usize / 8 % references.len().max(1)) {
        Some(reference) if n.is_multiple_of(8) => format!("Re: {reference}"),
        _ => format!("Answer {n}"),
    };
    format!(
        "From: Office {n} <office{n}@answers.example>\r\nTo: answers@house.example\r\nSubject: {about}\r\nDate: Mon, 5 Oct 2015 10:00:00 +0000\r\n\
         Message-ID: <{n}@answers.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
         Dear colleagues,\r\n\r\nWe have looked for it in our books.\r\nThe rifle with serial number AB{n:06} was exported on 12 March 2011\r\n\
         to Example Trading Ltd. We have no further record of it.\r\n\r\nYours faithfully\r\n"
    )
    .into_bytes()
}

/// A program that ends with the bench.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = killpg(Pid::from_raw(self.0.id().try_into().unwrap()), Signal::SIGTERM);
        let _ = self.0.wait();
    }
}

fn tracepost(archive: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    command.arg("--archive").arg(archive).args(["--as", "ana"]).args(words).stdin(Stdio::null());
    command
}

fn start(archive: &Path, words: &[&str]) -> Running {
    let log = fs::File::options().create(true).append(true).open(archive.join("bench.log")).unwrap();
    Running(tracepost(archive, words).process_group(0).stdout(Stdio::null()).stderr(log).spawn().unwrap())
}

fn run(archive: &Path, words: &[&str]) -> String {
    let ran = tracepost(archive, words).output().unwrap();
    assert!(ran.status.success(), "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap()
}

/// What the health port says.
fn health(port: u16) -> Option<serde_json::Value> {
    let mut wire = TcpStream::connect(("127.0.0.1", port)).ok()?;
    write!(wire, "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").ok()?;
    let mut text = String::new();
    wire.read_to_string(&mut text).ok()?;
    serde_json::from_str(text.split_once("\r\n\r\n")?.1).ok()
}

/// A figure of `/proc/PID/status`, in KiB.
fn memory(pid: u32, of: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with(of)).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0)
}

fn mbsync(dovecot: &Dovecot, mails: u32) -> f64 {
    let there = tempfile::tempdir().unwrap();
    let rc = format!(
        "IMAPAccount t\nHost 127.0.0.1\nPort {}\nUser {USER}\nPass {PASSWORD}\nSSLType None\nAuthMechs LOGIN\nTimeout 60\n\n\
         IMAPStore far\nAccount t\n\nMaildirStore near\nPath {1}/\nInbox {1}/INBOX\nSubFolders Verbatim\n\n\
         Channel c\nFar :far:\nNear :near:\nPatterns INBOX\nSync Pull\nCreate Near\nSyncState *\n",
        dovecot.port,
        there.path().display()
    );
    fs::write(there.path().join("rc"), rc).unwrap();
    let began = Instant::now();
    let ran = Command::new("mbsync").arg("-c").arg(there.path().join("rc")).arg("c").output();
    let ran = ran.expect("mbsync is installed (scripts/setup bench)");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let took = began.elapsed();
    let got: usize =
        ["new", "cur"].map(|s| fs::read_dir(there.path().join("INBOX").join(s)).unwrap().count()).iter().sum();
    assert_eq!(got, mails as usize);
    println!("mbsync: {mails} mails fetched in {took:.1?}, {:.0} a second", f64::from(mails) / took.as_secs_f64());
    took.as_secs_f64()
}

/// One run from an empty archive to all read.
fn whole(dovecot: &Dovecot, mails: u32, workers: usize, mbsync: f64) {
    let cluster = (workers > 0).then(Cluster::start);
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("a");
    match &cluster {
        Some(cluster) => run(&archive, &["init", "--database", &cluster.database()]),
        None => run(&archive, &["init"]),
    };
    run(&archive, &["request", "import", REGISTER]);
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let file = archive.join("tracepost.toml");
    let text = fs::read_to_string(&file).unwrap();
    let url = text.lines().find(|l| l.starts_with("url = ")).unwrap();
    let text = format!(
        "[store]\n{url}\n[reading]\nchildren = 1\n[watch]\ncheck_senders = false\nworks = {}\nhealth = \"127.0.0.1:{port}\"\ndisk_reserve_mib = 1\n\
         [[mailbox]]\nname = \"answers\"\nkind = \"imap\"\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\nuser = \"{USER}\"\n\
         password_file = \"answers.password\"\n",
        workers == 0,
        dovecot.port
    );
    fs::write(&file, text).unwrap();
    fs::write(archive.join("answers.password"), PASSWORD).unwrap();
    fs::set_permissions(archive.join("answers.password"), fs::Permissions::from_mode(0o600)).unwrap();

    let began = Instant::now();
    let daemon = start(&archive, &["watch"]);
    let others: Vec<_> = (0..workers).map(|_| start(&archive, &["worker"])).collect();
    let pid = daemon.0.id();
    let mut taken = None;
    // Memory and how much was left, over time.
    let mut seen: Vec<(u64, u64)> = Vec::new();
    loop {
        std::thread::sleep(Duration::from_millis(250));
        let Some(health) = health(port) else { continue };
        let come: u64 = health["arrivals"].as_array().map_or(0, |a| a.iter().filter_map(|a| a[1].as_u64()).sum());
        if come >= u64::from(mails) && taken.is_none() {
            taken = Some(began.elapsed().as_secs_f64());
        }
        let left = health["jobs"]["waiting"].as_u64().unwrap_or(0) + health["jobs"]["at_work"].as_u64().unwrap_or(0);
        seen.push((left, memory(pid, "VmRSS:")));
        assert_eq!(health["jobs"]["stopped"], 0, "{health:#}");
        if taken.is_some() && left == 0 {
            break;
        }
    }
    let all = began.elapsed().as_secs_f64();
    let taken = taken.unwrap_or(all);
    let (peak, mib) = (memory(pid, "VmHWM:") >> 10, |kib: u64| kib >> 10);
    let last: Vec<u64> = seen.iter().filter(|(left, _)| *left < u64::from(mails) / 2).map(|(_, rss)| *rss).collect();
    let (low, high) = (last.iter().min().copied().unwrap_or(0), last.iter().max().copied().unwrap_or(0));
    let what = if workers > 0 { format!("PostgreSQL, {workers} workers") } else { "SQLite, one worker".to_owned() };
    println!(
        "{what}: taken in {:.0} a second ({:.2} times mbsync's time), end to end {:.1} a second ({:.1} times mbsync's time)\n\
         \x20 memory of the daemon: peak {peak} MiB; over the last half between {} and {} MiB",
        f64::from(mails) / taken,
        taken / mbsync,
        f64::from(mails) / all,
        all / mbsync,
        mib(low),
        mib(high)
    );
    drop((others, daemon));
    let said = run(&archive, &["status", "--json"]);
    let status: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(status["jobs"]["waiting"], 0);
    assert!(run(&archive, &["log", "--verify"]).contains("unbroken"));
}

fn main() {
    let mails = std::env::var("BENCH_MAILS").ok().and_then(|v| v.parse().ok()).unwrap_or(10_000);
    let setup = std::env::var("BENCH_SETUP").unwrap_or_default();
    let register: serde_json::Value = serde_json::from_str(&fs::read_to_string(REGISTER).unwrap()).unwrap();
    let references: Vec<String> = register["requests"]
        .as_array()
        .map(|all| all.iter().filter_map(|r| Some(r["reference"].as_str()?.to_owned())).collect())
        .unwrap_or_default();
    assert!(!references.is_empty(), "the register of the demonstration has no requests");
    let dovecot = Dovecot::start();
    (0..mails).for_each(|n| deliver(&dovecot.maildir(), n, &mail(n, &references)));
    // Once, to have the server's own indexes made for both alike.
    assert_eq!(dovecot.served("INBOX").len(), mails as usize);
    let fetched = mbsync(&dovecot, mails);
    if setup != "postgresql" {
        whole(&dovecot, mails, 0, fetched);
    }
    if setup != "sqlite" {
        whole(&dovecot, mails, 4, fetched);
    }
}
