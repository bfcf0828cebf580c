//! A private Dovecot for tests: its own folder, its own port on the loopback interface. It stops when it goes out of
//! scope or the test process dies. Mail is delivered as Postfix does it: written to `tmp`, renamed to `new`.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tempfile::TempDir;

/// The user and the password of the one mailbox.
pub(crate) const USER: &str = "answers";
pub(crate) const PASSWORD: &str = "hush-hush-password";

pub(crate) struct Dovecot {
    folder: TempDir,
    server: Option<Child>,
    pub(crate) port: u16,
    delivered: AtomicU32,
    extra: String,
}

impl Dovecot {
    /// Makes a mailbox and starts the server. Dovecot missing is a failure, never a silent skip.
    pub(crate) fn start() -> Self {
        Self::with("")
    }

    /// The same, with some more configuration.
    pub(crate) fn with(extra: &str) -> Self {
        assert!(
            Path::new("/usr/sbin/dovecot").exists(),
            "Dovecot is not installed: run scripts/setup (Debian package dovecot-imapd)"
        );
        let folder = tempfile::Builder::new().prefix("tp-dv").tempdir_in("/tmp").unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut dovecot = Self { folder, server: None, port, delivered: AtomicU32::new(0), extra: extra.to_owned() };
        for sub in ["cur", "new", "tmp", ".Taken/cur", ".Taken/new", ".Taken/tmp"] {
            fs::create_dir_all(dovecot.maildir().join(sub)).unwrap();
        }
        fs::write(dovecot.maildir().join("subscriptions"), "Taken\n").unwrap();
        hand_over(dovecot.folder.path());
        dovecot.restart();
        dovecot
    }

    pub(crate) fn maildir(&self) -> PathBuf {
        self.folder.path().join("mail")
    }

    /// Stops the server, if it runs, and starts it.
    pub(crate) fn restart(&mut self) {
        self.stop();
        let d = self.folder.path().display();
        let (user, group, uid, gid) = me();
        let text = format!(
            "base_dir = {d}/run\nstate_dir = {d}/state\ninstance_name = tracepost-test\nprotocols = imap\nlisten = 127.0.0.1\n\
             log_path = {d}/log\nssl = no\ndisable_plaintext_auth = no\ndefault_internal_user = {user}\ndefault_internal_group = {group}\n\
             default_login_user = {user}\nfirst_valid_uid = 1\nmail_location = maildir:{d}/mail\nmail_max_userip_connections = 100\n\
             auth_failure_delay = 0\n\
             passdb {{\n  driver = static\n  args = password={PASSWORD}\n}}\n\
             userdb {{\n  driver = static\n  args = uid={uid} gid={gid} home={d}/home\n}}\n\
             service anvil {{\n  chroot =\n}}\n\
             service imap-login {{\n  chroot =\n  inet_listener imap {{\n    port = {}\n  }}\n  inet_listener imaps {{\n    port = 0\n  }}\n}}\n{}",
            self.port, self.extra
        );
        let conf = self.folder.path().join("conf");
        fs::write(&conf, text.replace("{dir}", &d.to_string())).unwrap();
        // The shell ends the server when its standard input ends: at the end of the test, and also when the test process is killed.
        let script = r#"/usr/sbin/dovecot -F -c "$0" >/dev/null 2>&1 & cat >/dev/null; kill -TERM $!; wait $!"#;
        let server = program("/bin/sh").arg("-c").arg(script).arg(&conf).stdin(Stdio::piped()).spawn().unwrap();
        self.server = Some(server);
        for _ in 0..400 {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!(
            "the test's Dovecot did not start: {}",
            fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
        );
    }

    pub(crate) fn stop(&mut self) {
        if let Some(mut server) = self.server.take() {
            drop(server.stdin.take());
            let _ = server.wait();
        }
    }

    /// Forgets all numbers, as after a restored backup: the next start gives another UIDVALIDITY.
    pub(crate) fn renumber(&mut self) {
        let old = self.uidvalidity();
        self.stop();
        for entry in fs::read_dir(self.maildir()).unwrap().flatten() {
            if entry.file_name().to_string_lossy().starts_with("dovecot") {
                fs::remove_file(entry.path()).unwrap();
            }
        }
        // UIDVALIDITY is the time in seconds: it must be another one, and the file says which.
        let list = self.maildir().join("dovecot-uidlist");
        fs::write(&list, format!("3 V{} N1 G{:032x}\n", old + 7, old + 7)).unwrap();
        hand_over(&list);
        self.restart();
    }

    /// Loses the list of UIDs: the server makes another at its next start, with a UIDVALIDITY of its own choice.
    pub(crate) fn lose_list(&mut self) {
        self.stop();
        fs::remove_file(self.maildir().join("dovecot-uidlist")).unwrap();
        self.restart();
    }

    fn uidvalidity(&self) -> u32 {
        let list = fs::read_to_string(self.maildir().join("dovecot-uidlist")).unwrap_or_default();
        let word = list.split_whitespace().find_map(|w| w.strip_prefix('V').map(str::to_owned));
        word.and_then(|w| w.parse().ok()).unwrap_or(1_500_000_000)
    }

    /// Delivers a message.
    pub(crate) fn deliver(&self, bytes: &[u8]) {
        let n = self.delivered.fetch_add(1, Ordering::Relaxed);
        deliver(&self.maildir(), n, bytes);
    }

    /// What the mailbox serves, by an independent reader: UID, flags, bytes.
    pub(crate) fn served(&self, folder: &str) -> Vec<(u32, String, Vec<u8>)> {
        let mut wire = BufReader::new(TcpStream::connect(("127.0.0.1", self.port)).unwrap());
        let mut line = String::new();
        wire.read_line(&mut line).unwrap();
        let ask = |wire: &mut BufReader<TcpStream>, command: &str| {
            wire.get_mut().write_all(format!("x {command}\r\n").as_bytes()).unwrap();
        };
        let skip = |wire: &mut BufReader<TcpStream>| {
            loop {
                let mut line = String::new();
                assert!(wire.read_line(&mut line).unwrap() > 0, "the server is gone");
                if line.starts_with("x ") {
                    assert!(line.starts_with("x OK"), "{line}");
                    return;
                }
            }
        };
        ask(&mut wire, &format!("LOGIN {USER} {PASSWORD}"));
        skip(&mut wire);
        ask(&mut wire, &format!("EXAMINE {folder}"));
        skip(&mut wire);
        ask(&mut wire, "UID FETCH 1:* (UID FLAGS BODY.PEEK[])");
        let mut found = Vec::new();
        loop {
            let mut line = String::new();
            wire.read_line(&mut line).unwrap();
            if line.starts_with("x ") {
                return found;
            }
            let Some((head, size)) = line.trim_end().trim_end_matches('}').rsplit_once('{') else { continue };
            let mut bytes = vec![0; size.parse().unwrap()];
            wire.read_exact(&mut bytes).unwrap();
            let uid = head.split("UID ").nth(1).and_then(|r| r.split(' ').next()).unwrap().parse().unwrap();
            let flags = head.split("FLAGS (").nth(1).and_then(|r| r.split(')').next()).unwrap().replace("\\Recent", "");
            found.push((uid, flags.trim().to_owned(), bytes));
        }
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Delivers a message into a Maildir: whole or not at all.
pub(crate) fn deliver(maildir: &Path, n: u32, bytes: &[u8]) {
    let name = format!("{}.M{n}P{}.test", 1_600_000_000 + n, std::process::id());
    let tmp = maildir.join("tmp").join(&name);
    fs::write(&tmp, bytes).unwrap();
    hand_over(&tmp);
    fs::rename(tmp, maildir.join("new").join(name)).unwrap();
}

/// The user that servers run as when we are root, else ourselves.
fn me() -> (String, String, u32, u32) {
    use nix::unistd::{Gid, Group, Uid, User, getgid, getuid};
    let (uid, gid) = if getuid().is_root() {
        let nobody = User::from_name("nobody").unwrap().expect("a user called nobody");
        (nobody.uid, nobody.gid)
    } else {
        (getuid(), getgid())
    };
    let user = User::from_uid(Uid::from_raw(uid.as_raw())).unwrap().expect("a user of that number").name;
    let group = Group::from_gid(Gid::from_raw(gid.as_raw())).unwrap().expect("a group of that number").name;
    (user, group, uid.as_raw(), gid.as_raw())
}

/// Gives what is at and below a path to the servers' user.
fn hand_over(path: &Path) {
    let (_, _, uid, gid) = me();
    chown(path, Some(uid), Some(gid)).unwrap();
    if path.is_dir() {
        fs::read_dir(path).unwrap().flatten().for_each(|e| hand_over(&e.path()));
    }
}

fn program(path: &str) -> Command {
    let mut command = Command::new(path);
    command.current_dir("/");
    if nix::unistd::getuid().is_root() {
        let (_, _, uid, gid) = me();
        command.uid(uid).gid(gid);
    }
    command
}
