//! An archive with a daemon and a mailbox: the program as its users run it, killed as real life kills it. Checks
//! what must always be true.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tracepost::config::Config;
use tracepost::model::State;
use tracepost::store::{Archive, Verdict};

use crate::dovecot::{Dovecot, PASSWORD, USER};

pub(super) struct Rig {
    _folder: TempDir,
    pub(super) path: PathBuf,
}

/// A daemon or worker that runs.
pub(super) struct Running(Child);

impl Rig {
    /// A new archive; `url` for another database than its own file.
    pub(super) fn new(url: Option<&str>) -> Self {
        Self::within(&std::env::temp_dir(), url)
    }

    pub(super) fn within(place: &Path, url: Option<&str>) -> Self {
        let folder = tempfile::Builder::new().prefix("tp-rig").tempdir_in(place).unwrap();
        let mut words = vec!["init"];
        words.extend(url.iter().flat_map(|u| ["--database", *u]));
        Self::made(folder, &words)
    }

    /// A new archive that begins with this configuration, in a folder that holds what it names.
    pub(super) fn by(text: &str, folder: TempDir) -> Self {
        let file = folder.path().join("wanted.toml");
        fs::write(&file, text).unwrap();
        Self::made(folder, &["init", "--config", file.to_str().unwrap()])
    }

    fn made(folder: TempDir, words: &[&str]) -> Self {
        let path = folder.path().join("a");
        let rig = Self { _folder: folder, path };
        let made = rig.run(words);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        fs::write(rig.path.join("answers.password"), PASSWORD).unwrap();
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(rig.path.join("answers.password"), fs::Permissions::from_mode(0o600)).unwrap();
        rig.configure("", "");
        rig
    }

    /// Another archive, byte for byte as this one.
    #[cfg_attr(
        not(target_arch = "x86_64"),
        expect(dead_code, reason = "only the tests that count system calls need it")
    )]
    pub(super) fn like(&self) -> Self {
        let folder = tempfile::Builder::new().prefix("tp-rig").tempdir().unwrap();
        let path = folder.path().join("a");
        assert!(Command::new("cp").arg("-a").arg(&self.path).arg(&path).status().unwrap().success());
        Self { _folder: folder, path }
    }

    /// Sets what follows the house's own sections: `[watch]` keys, then mailboxes.
    pub(super) fn configure(&self, watch: &str, mailboxes: &str) {
        let file = self.path.join("tracepost.toml");
        let text = fs::read_to_string(&file).unwrap();
        // Where things are kept stays as it was.
        let kept = [
            "url = ",
            "originals = ",
            "[store.s3]",
            "endpoint = ",
            "region = ",
            "access_key_id = ",
            "secret_key_file = ",
        ];
        let wanted = |l: &&str| kept.iter().any(|k| l.starts_with(k)) && !l.ends_with("\"\"");
        let store: Vec<_> = text.lines().take_while(|l| *l != "[house]" && *l != "[reading]").filter(wanted).collect();
        let store = store.join("\n");
        // No test asks the machine's own DNS.
        let senders = if watch.contains("check_senders") { "" } else { "check_senders = false\n" };
        let text = format!(
            "[store]\n{store}\n[reading]\nchildren = 2\n[watch]\ndisk_reserve_mib = 1\n{senders}{watch}\n{mailboxes}\n"
        );
        fs::write(file, text).unwrap();
    }

    /// The section of an IMAP mailbox on that port.
    pub(super) fn imap(name: &str, port: u16, more: &str) -> String {
        format!(
            "[[mailbox]]\nname = \"{name}\"\nkind = \"imap\"\nhost = \"127.0.0.1\"\nport = {port}\ntls = \"none\"\nuser = \"{USER}\"\n\
             password_file = \"answers.password\"\npoll_seconds = 5\ntimeout_seconds = 5\n{more}\n"
        )
    }

    pub(super) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
        command.arg("--archive").arg(&self.path).args(["--as", "ana"]).args(words);
        command
    }

    pub(super) fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// Standard output of a command that must do well.
    pub(super) fn said(&self, words: &[&str]) -> String {
        let ran = self.run(words);
        assert!(ran.status.code().is_some_and(|c| c < 2), "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).unwrap()
    }

    /// One round of the daemon: exit status and standard error.
    pub(super) fn once(&self) -> (i32, String) {
        let ran = self.run(&["watch", "--once"]);
        (ran.status.code().unwrap_or(-1), String::from_utf8_lossy(&ran.stderr).into_owned())
    }

    /// Starts a command that goes on, in a process group of its own.
    pub(super) fn start(&self, words: &[&str]) -> Running {
        self.start_this(self.command(words))
    }

    /// The same with a command that was made ready. What it says goes to the log.
    pub(super) fn start_this(&self, mut command: Command) -> Running {
        let log = fs::OpenOptions::new().create(true).append(true).open(self.path.join("test.log")).unwrap();
        Running(command.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().unwrap())
    }

    pub(super) fn log(&self) -> String {
        fs::read_to_string(self.path.join("test.log")).unwrap_or_default()
    }

    pub(super) fn status(&self) -> serde_json::Value {
        serde_json::from_str(&self.said(&["status", "--json"])).unwrap()
    }

    /// The arrivals that are set aside because the program died three times while working at them.
    pub(super) fn accused(&self) -> Vec<String> {
        let status = self.status();
        let alarms = status["alarms"].as_array().unwrap().iter();
        let died = alarms.filter(|a| a["code"] == "set_aside" && a["fault"].as_str().unwrap().contains("died"));
        died.map(|a| a["subject"].as_str().unwrap().strip_prefix("arrival ").unwrap().to_owned()).collect()
    }

    /// Waits until the status is as wanted: the daemon's work has no other end that can be waited for. Minutes in which nothing changes fail the
    /// test.
    pub(super) fn until(&self, what: &str, wanted: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        let mut last = serde_json::Value::Null;
        let mut nothing = 0;
        while nothing < 600 {
            let now = self.status();
            if wanted(&now) {
                return now;
            }
            let same = ["arrivals", "jobs", "alarms"].iter().all(|part| now[part] == last[part]);
            nothing = if same { nothing + 1 } else { 0 };
            last = now;
            std::thread::sleep(std::time::Duration::from_millis(200));
        }
        panic!("never came: {what}: {last:#}\n{}", self.log());
    }

    pub(super) async fn archive(&self) -> Archive {
        let config = Config::load(&self.path).unwrap();
        Archive::open(&config.store, &self.path).await.unwrap()
    }

    /// The invariants of an archive that has come to rest, against what the mailbox served: nothing lost, nothing doubled, nothing torn.
    pub(super) fn holds(&self, served: &[Vec<u8>]) {
        self.holds_but_for(served, &[]);
    }

    /// The same, where some were set aside because kills met them three times, and were then tried again.
    pub(super) fn holds_but_for(&self, served: &[Vec<u8>], accused: &[String]) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(self.invariants(served, accused));
    }

    async fn invariants(&self, served: &[Vec<u8>], accused: &[String]) {
        let archive = self.archive().await;
        let expected: BTreeSet<String> = served.iter().map(|b| hex::encode(Sha256::digest(b))).collect();
        let kept: Vec<String> = archive.arrivals().await.unwrap();
        // I1, I2: one row for each distinct content, no more.
        let distinct: BTreeSet<String> = kept.iter().cloned().collect();
        assert_eq!(distinct.len(), kept.len(), "doubled rows");
        let lost: Vec<_> = expected.difference(&distinct).collect();
        let strange: Vec<_> = distinct.difference(&expected).collect();
        assert!(lost.is_empty() && strange.is_empty(), "lost: {lost:?}; from nowhere: {strange:?}");
        for sha256 in &kept {
            // I3: every row has its bytes, whole.
            let bytes = archive.original(sha256).await.unwrap();
            assert_eq!(&hex::encode(Sha256::digest(&bytes)), sha256);
            // I5: everything has been read.
            let state = archive.state(sha256).await.unwrap();
            assert!(matches!(state, Some(State::Read | State::PartlyRead)), "{sha256} is {state:?}");
        }
        // I2: one event of each kind for each; I6: the chain holds.
        let mut events: BTreeMap<(String, String), u32> = BTreeMap::new();
        let mut from = 1;
        loop {
            let some = archive.events(from, 1000).await.unwrap();
            let Some(last) = some.last() else { break };
            from = last.seq + 1;
            for event in some {
                *events.entry((event.subject, event.what)).or_default() += 1;
            }
        }
        for sha256 in &kept {
            // What was set aside had been looked at, as it were: it is then read again.
            let again = accused.contains(sha256);
            let whats: &[&str] = if again { &["received", "set aside", "read anew"] } else { &["received", "read"] };
            for &what in whats {
                let n = events.get(&(format!("arrival {sha256}"), what.to_owned())).copied().unwrap_or(0);
                assert_eq!(n, 1, "{sha256}: {n} events \"{what}\"");
            }
        }
        let given_up = events.keys().filter(|(_, what)| what == "read anew" || what == "set aside").count();
        assert_eq!(given_up, 2 * accused.len(), "something was done twice or given up");
        assert!(matches!(archive.verify_events().await.unwrap(), Verdict::Holds(_)));
        let jobs = archive.job_count().await.unwrap();
        assert_eq!((jobs.waiting, jobs.at_work, jobs.stopped), (0, 0, 0));
        archive.close().await;
        // I3: no file without a row, nothing half written but what a kill left and the next sweep takes.
        let files = |folder: &str| -> usize {
            let two = fs::read_dir(self.path.join(folder)).unwrap().flatten().filter(|e| e.file_name().len() == 2);
            two.map(|e| fs::read_dir(e.path()).unwrap().count()).sum()
        };
        if self.path.join("originals").exists() {
            assert!(files("originals") >= kept.len());
        }
        self.database_is_sound().await;
    }

    /// I8, for SQLite.
    async fn database_is_sound(&self) {
        use sqlx::{ConnectOptions, Connection};
        let file = self.path.join("tracepost.db");
        if !file.exists() {
            return;
        }
        let text = fs::read_to_string(self.path.join("tracepost.key")).unwrap();
        let master = hex::decode(text.lines().last().unwrap()).unwrap();
        let mut key = [0; 32];
        hkdf::Hkdf::<Sha256>::new(None, &master).expand(b"tracepost 1 database", &mut key).unwrap();
        let options = sqlx::sqlite::SqliteConnectOptions::new()
            .filename(file)
            .pragma("key", format!("\"x'{}'\"", hex::encode(key)));
        let mut c = options.connect().await.unwrap();
        let check: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut c).await.unwrap();
        assert_eq!(check, "ok");
        assert!(sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut c).await.unwrap().is_empty());
        c.close().await.unwrap();
    }
}

impl Running {
    /// Its process.
    pub(super) fn id(&self) -> u32 {
        self.0.id()
    }

    /// Whether it has ended by itself.
    pub(super) fn has_ended(&mut self) -> bool {
        self.0.try_wait().unwrap().is_some()
    }

    /// Waits until it has ended by itself, and well.
    pub(super) fn ends(mut self) {
        assert!(self.0.wait().unwrap().success());
    }

    /// As the kernel ends it when memory is short, or a power cut does: at once, with all that belongs to it.
    pub(super) fn kill(mut self) {
        let group = Pid::from_raw(self.0.id().try_into().unwrap());
        let _ = killpg(group, Signal::SIGKILL);
        self.0.wait().unwrap();
    }

    /// As systemd ends it: says how it ended and within what time.
    pub(super) fn stop(mut self) -> (Option<i32>, std::time::Duration) {
        let at = std::time::Instant::now();
        let pid = Pid::from_raw(self.0.id().try_into().unwrap());
        nix::sys::signal::kill(pid, Signal::SIGTERM).unwrap();
        let status = self.0.wait().unwrap();
        // Shown where a test that wanted an exit code fails.
        println!("stopped: {status}");
        (status.code(), at.elapsed())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Ok(None) = self.0.try_wait() {
            let _ = killpg(Pid::from_raw(self.0.id().try_into().unwrap()), Signal::SIGKILL);
            let _ = self.0.wait();
        }
    }
}

/// What a mailbox serves, bytes alone.
pub(super) fn bodies(dovecot: &Dovecot) -> Vec<Vec<u8>> {
    dovecot.served("INBOX").into_iter().map(|(_, _, bytes)| bytes).collect()
}

/// A small mail with something of its own in every part; some with an attachment, some broken, some under another's Message-ID.
pub(super) fn mail(n: u32) -> Vec<u8> {
    let id = if n % 100 == 37 { n - 1 } else { n };
    let head = format!(
        "From: Office {n} <office{n}@answers.example>\nTo: answers@house.example\nSubject: Answer {n}, token-{n}\n\
         Date: Mon, 5 Oct 2015 10:00:00 +0000\nMessage-ID: <{id}@answers.example>\nMIME-Version: 1.0\n"
    );
    let text = format!("We have looked for it.\nWe have no record of the rifle number {n:06}.\n");
    match n % 100 {
        // An attachment.
        1 | 11 | 21 | 31 | 41 | 51 | 61 | 71 | 81 | 91 => format!(
            "{head}Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\nContent-Type: text/plain\n\n{text}\n--b{n}\n\
             Content-Type: text/plain; name=list{n}.txt\nContent-Disposition: attachment; filename=list{n}.txt\n\nSerial {n:06}\n--b{n}--\n"
        ),
        // A container that never ends, in a character set that is none.
        7 => format!("{head}Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\nContent-Type: text/plain; charset=x-none\n\n\u{1}{text}"),
        _ => format!("{head}Content-Type: text/plain; charset=utf-8\n\n{text}"),
    }
    .into_bytes()
}

/// Numbers that look like chance and come again with their seed.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(super) fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % n
    }
}

/// A number of the environment, for the long forms.
pub(super) fn number<T: std::str::FromStr>(name: &str, usual: T) -> T {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(usual)
}
