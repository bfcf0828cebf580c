//! The daemon under a flood: 200 mails that are slow or fat to read, of twelve kinds, lie in a Maildir; then one plain mail a second comes, 200 in all. The peer
//! is the same daemon, in the same run, with the plain mails alone. It prints how long a plain mail waited in both, from its delivery until it was read, and
//! the memory of the daemon. It fails if a plain mail waited more than ten seconds longer than the slowest did without the flood, if the daemon took more
//! than 512 MiB, or if anything was lost. `BENCH_MAILS` changes the number.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

#[path = "../tests/fat.rs"]
mod fat;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fat::{KINDS, Size};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use sha2::{Digest, Sha256};
use tracepost::config::Config;
use tracepost::store::{Archive, Verdict};

/// The most that a plain mail may wait beyond the slowest one without the flood.
const BEYOND: Duration = Duration::from_secs(10);

/// The most memory that the daemon may take, in MiB. Its children have limits of their own.
const MOST_MIB: u64 = 512;

/// The daemon has so long for all of it.
const LONGEST: Duration = Duration::from_secs(3 * 3600);

/// From one plain mail to the next.
const PACE: Duration = Duration::from_secs(1);

/// A plain mail.
fn plain(n: u32) -> Vec<u8> {
    format!(
        "From: Office {n} <office{n}@answers.example>\r\nTo: answers@house.example\r\nSubject: Answer {n}\r\nDate: Mon, 5 Oct 2015 10:00:00 +0000\r\n\
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

/// A figure of `/proc/PID/status`, in MiB.
fn memory(pid: u32, of: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with(of)).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|n| n.parse::<u64>().ok()).unwrap_or(0) >> 10
}

fn tracepost(archive: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    command.arg("--archive").arg(archive).args(["--as", "ana"]).args(words).stdin(Stdio::null());
    command
}

fn deliver(spool: &Path, name: &str, bytes: &[u8]) -> String {
    fs::write(spool.join("tmp").join(name), bytes).unwrap();
    fs::rename(spool.join("tmp").join(name), spool.join("new").join(name)).unwrap();
    hex::encode(Sha256::digest(bytes))
}

/// What the daemon's log says has been done, and when this was first seen.
struct Log<'a> {
    file: &'a Path,
    seen: BTreeMap<String, Instant>,
}

impl Log<'_> {
    fn look(&mut self) {
        let text = fs::read_to_string(self.file).unwrap_or_default();
        // `elsewhere`: the job was over before its worker looked at its lease again. That all of it was read is checked at the end.
        let over = |l: &&str| l.contains("job done") && (l.contains("filed") || l.contains("elsewhere"));
        for line in text.lines().filter(over) {
            let words = line.split(|c: char| !c.is_ascii_hexdigit());
            if let Some(sha256) = words.max_by_key(|w| w.len()).filter(|w| w.len() == 64) {
                self.seen.entry(sha256.to_owned()).or_insert_with(Instant::now);
            }
        }
    }
}

/// What one run came to.
struct Run {
    /// How long each plain mail waited, the shortest first.
    waits: Vec<Duration>,
    peak: u64,
    all: Duration,
}

impl Run {
    fn at(&self, share: f64) -> Duration {
        let last = self.waits.len() - 1;
        self.waits[((last as f64) * share).round() as usize]
    }
}

/// One run, from an empty archive until all that came was read.
fn run(fat: &[Vec<u8>], count: u32) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let (archive, spool) = (folder.path().join("a"), folder.path().join("spool"));
    for sub in ["cur", "new", "tmp"] {
        fs::create_dir_all(spool.join(sub)).unwrap();
    }
    let made = tracepost(&archive, &["init"]).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let file = archive.join("tracepost.toml");
    let text = fs::read_to_string(&file).unwrap();
    let url = text.lines().find(|l| l.starts_with("url = ")).unwrap();
    let text = format!(
        "[store]\n{url}\n[reading]\nchildren = 2\n[watch]\ncheck_senders = false\ndisk_reserve_mib = 1\n\
         [[mailbox]]\nname = \"spool\"\nkind = \"maildir\"\npath = {spool:?}\npoll_seconds = 1\n"
    );
    fs::write(&file, text).unwrap();
    let mut sent: BTreeSet<String> =
        fat.iter().enumerate().map(|(n, mail)| deliver(&spool, &format!("1.fat{n}"), mail)).collect();

    let log = archive.join("bench.log");
    let out = fs::File::create(&log).unwrap();
    let mut daemon = tracepost(&archive, &["watch"]);
    let began = Instant::now();
    let daemon = Running(daemon.process_group(0).stdout(Stdio::null()).stderr(out).spawn().unwrap());
    let pid = daemon.0.id();
    let mut log = Log { file: &log, seen: BTreeMap::new() };
    // The flood is there first: the plain mails begin when all of it has been taken in, and the readers have started.
    let warm = deliver(&spool, "1.warm", &plain(1_000_000));
    sent.insert(warm.clone());
    while taken(&archive) < sent.len() || !log.seen.contains_key(&warm) {
        std::thread::sleep(Duration::from_millis(500));
        log.look();
    }
    let mut delivered = BTreeMap::new();
    let first = Instant::now();
    for n in 0..count {
        while first.elapsed() < PACE * n {
            std::thread::sleep(Duration::from_millis(50));
            log.look();
        }
        let sha256 = deliver(&spool, &format!("2.plain{n}"), &plain(n));
        delivered.insert(sha256.clone(), Instant::now());
        sent.insert(sha256);
    }
    let mut told = Instant::now();
    while log.seen.len() < sent.len() {
        std::thread::sleep(Duration::from_millis(50));
        log.look();
        if told.elapsed() > Duration::from_secs(60) {
            told = Instant::now();
            println!("  {} of {} read after {:.0?}", log.seen.len(), sent.len(), began.elapsed());
        }
        assert!(memory(pid, "VmRSS:") > 0, "the daemon has died");
        assert!(began.elapsed() < LONGEST, "not all has been read");
    }
    let peak = memory(pid, "VmHWM:");
    let all = began.elapsed();
    drop(daemon);
    let mut waits: Vec<Duration> =
        delivered.iter().map(|(sha256, at)| log.seen[sha256].saturating_duration_since(*at)).collect();
    waits.sort();
    nothing_lost(&archive, &sent);
    Run { waits, peak, all }
}

/// How many messages are in the archive.
fn taken(archive: &Path) -> usize {
    let said = tracepost(archive, &["status", "--json"]).output().unwrap();
    let status: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap_or_default();
    let all = status["arrivals"].as_array().map_or(0, |a| a.iter().filter_map(|a| a[1].as_u64()).sum());
    usize::try_from(all).unwrap()
}

fn nothing_lost(path: &Path, sent: &BTreeSet<String>) {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let config = Config::load(path).unwrap();
        let archive = Archive::open(&config.store, path).await.unwrap();
        let kept: BTreeSet<String> = archive.arrivals().await.unwrap().into_iter().collect();
        assert_eq!(&kept, sent, "something was lost, or came from nowhere");
        for sha256 in sent {
            assert_eq!(&hex::encode(Sha256::digest(archive.original(sha256).await.unwrap())), sha256);
            assert!(archive.state(sha256).await.unwrap().is_some());
        }
        let jobs = archive.job_count().await.unwrap();
        assert_eq!((jobs.waiting, jobs.at_work, jobs.stopped), (0, 0, 0));
        assert!(matches!(archive.verify_events().await.unwrap(), Verdict::Holds(_)));
        archive.close().await;
    });
}

fn main() {
    let count = std::env::var("BENCH_MAILS").ok().and_then(|v| v.parse().ok()).unwrap_or(200);
    let fat: Vec<Vec<u8>> = (0..count).map(|n| fat::mail(n, Size::Full)).collect();
    println!("{count} slow or fat mails, of {} kinds:", KINDS.len());
    for ((kind, _), mail) in KINDS.iter().zip(&fat) {
        println!("  {kind}: {} KiB", mail.len() >> 10);
    }
    let tell = |what: &str, run: &Run| {
        println!(
            "{what}: a plain mail waited {:.1?} (median), {:.1?} (95 of 100), {:.1?} (longest); all read in {:.0?}; memory of the daemon: at most {} MiB",
            run.at(0.5),
            run.at(0.95),
            run.at(1.0),
            run.all,
            run.peak
        );
    };
    let alone = run(&[], count);
    tell("the plain mails alone", &alone);
    let flooded = run(&fat, count);
    tell("with the flood", &flooded);
    println!(
        "the longest wait is {:.1} times that without the flood",
        flooded.at(1.0).as_secs_f64() / alone.at(1.0).as_secs_f64()
    );
    assert!(flooded.at(1.0) <= alone.at(1.0) + BEYOND, "a plain mail waited too long");
    assert!(flooded.peak <= MOST_MIB, "the daemon took {} MiB", flooded.peak);
}
