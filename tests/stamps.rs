//! The head of the record goes outside: to a file, to people by mail, to an authority for time stamps. The authority is openssl, the mail server aiosmtpd;
//! openssl alone checks what they hold.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tracepost::outboxes::time_stamp::{Trusted, ask, check};

use crate::sink::Sink;

/// An authority for time stamps.
struct Authority {
    folder: TempDir,
    server: Child,
    port: u16,
}

impl Authority {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers/stamps.py");
        let mut command = Command::new("/usr/bin/python3");
        let mut server = command.arg(script).arg(folder.path()).stdout(Stdio::piped()).spawn().unwrap();
        let mut port = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut port).unwrap();
        Self { port: port.trim().parse().expect("the authority did not start"), folder, server }
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn tracepost(archive: &Path, words: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    let ran = command.arg("--archive").arg(archive).args(["--as", "ana"]).args(words).output().unwrap();
    (ran.status.code().unwrap(), String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap())
}

fn openssl(folder: &Path, words: &[&str]) -> (bool, String) {
    let ran = Command::new("openssl").args(words).current_dir(folder).output().unwrap();
    (ran.status.success(), String::from_utf8_lossy(&[ran.stdout, ran.stderr].concat()).into_owned())
}

/// A new archive whose head goes to these places.
fn archive(folder: &Path, sink: Option<u16>, stamps: &str, root: &Path) -> PathBuf {
    let archive = folder.join("a");
    let (code, said) = tracepost(&archive, &["init"]);
    assert_eq!(code, 0, "{said}");
    let settings = archive.join("tracepost.toml");
    let mut text = fs::read_to_string(&settings).unwrap();
    let mut set = |old: &str, new: &str| {
        assert!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    };
    set("email = \"\"", "email = \"desk@house.example\"");
    set("[anchor]", &format!("[anchor]\nfile = \"{}\"", folder.join("anchors").display()));
    set("\nfile = \"\"", "");
    set("time_stamp = \"\"", &format!("time_stamp = \"{stamps}\""));
    set("time_stamp_ca = \"\"", &format!("time_stamp_ca = \"{}\"", root.display()));
    if let Some(port) = sink {
        set("mail_to = []", "mail_to = [\"notary@court.example\"]");
        set("way = \"folder\"", "way = \"smtp\"");
        set("port = 25", &format!("port = {port}"));
    }
    fs::write(&settings, text).unwrap();
    archive
}

/// The attachments of a mail, as files.
fn unpack(mail: &[u8], to: &Path) {
    fs::create_dir_all(to).unwrap();
    let script = "import email, email.policy, sys\n\
                  mail = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)\n\
                  for part in mail.iter_attachments():\n    open(part.get_filename(), 'wb').write(part.get_content() if isinstance(part.get_content(), bytes) else part.get_payload(decode=True))\n";
    let mut python = Command::new("/usr/bin/python3");
    let mut python = python.args(["-c", script]).current_dir(to).stdin(Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut python.stdin.take().unwrap(), mail).unwrap();
    assert!(python.wait().unwrap().success());
}

#[test]
fn a_head_goes_outside_and_openssl_alone_checks_what_others_hold() {
    let (folder, authority, sink) = (tempfile::tempdir().unwrap(), Authority::start(), Sink::start(&[]));
    let archive = archive(folder.path(), Some(sink.port), &authority.url("good"), &authority.root());
    let (code, said) = tracepost(&archive, &["log", "anchor"]);
    assert!(
        code == 0 && said.contains("by CN=good,O=Clock House") && said.contains("mailed to notary@court.example"),
        "{said}"
    );
    let older = folder.path().join("older.db");
    fs::copy(archive.join("tracepost.db"), &older).unwrap();
    let (code, said) = tracepost(&archive, &["log", "anchor"]);
    assert!(code == 0 && said.contains("nothing has happened since"), "{said}");

    // Whoever got the mail checks it without tracepost.
    let held = folder.path().join("held");
    unpack(&sink.mail(&sink.ledger()[0][1]), &held);
    let (good, said) = openssl(
        &held,
        &["pkeyutl", "-verify", "-pubin", "-inkey", "owner.pem", "-rawin", "-in", "head.txt", "-sigfile", "head.sig"],
    );
    assert!(good, "{said}");
    let root = authority.root();
    let stamp = ["ts", "-verify", "-in", "head.tsr", "-data", "head.txt", "-CAfile", root.to_str().unwrap()];
    let (good, said) = openssl(&held, &stamp);
    assert!(good && said.contains("Verification: OK"), "{said}");

    // What happens later does not alter what the head says of before.
    let (code, said) = tracepost(&archive, &["person", "add", "cem"]);
    assert_eq!(code, 0, "{said}");
    let (code, said) = tracepost(&archive, &["log", "anchor"]);
    assert!(code == 0 && said.contains("anchor 2 in"), "{said}");
    let (head, anchors) = (held.join("head.json"), folder.path().join("anchors"));
    let verify = ["log", "--verify", "--anchors", anchors.to_str().unwrap(), "--head", head.to_str().unwrap()];
    let (code, said) = tracepost(&archive, &verify);
    assert!(
        code == 0 && said.contains("2 time stamps hold") && said.contains("the record is the same up to event"),
        "{said}"
    );

    // An older database is found by the last mail alone; a head of other words by its signature.
    let last = folder.path().join("last");
    unpack(&sink.mail(&sink.ledger()[1][1]), &last);
    fs::copy(&older, archive.join("tracepost.db")).unwrap();
    let (code, said) = tracepost(&archive, &["log", "--verify", "--head", last.join("head.json").to_str().unwrap()]);
    assert!(code == 1 && said.contains("the database is an older one, or its end was cut"), "{said}");
    let (code, said) = tracepost(&archive, &["log", "anchor"]);
    assert!(code == 1 && said.contains("nothing was anchored"), "{said}");
    let text = fs::read_to_string(&head).unwrap();
    fs::write(&head, text.replacen("\"size\":", "\"size\":1", 1)).unwrap();
    let (code, said) = tracepost(&archive, &["log", "--verify", "--head", head.to_str().unwrap()]);
    assert!(code == 1 && said.contains("its signature is not that of the key"), "{said}");
    fs::write(&head, "not a head").unwrap();
    let (code, said) = tracepost(&archive, &["log", "--verify", "--head", head.to_str().unwrap()]);
    assert!(code == 2 && said.contains("this is not a head"), "{said}");
}

#[test]
fn a_mail_that_lies_in_a_folder_is_not_told_as_sent() {
    let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::start());
    let archive = archive(folder.path(), None, "", &authority.root());
    let settings = archive.join("tracepost.toml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replacen("mail_to = []", "mail_to = [\"notary@court.example\"]", 1)).unwrap();
    let (code, said) = tracepost(&archive, &["log", "anchor"]);
    assert!(code == 0 && said.contains("send it with your mail program") && !said.contains("mailed to"), "{said}");
    let (_, said) = tracepost(&archive, &["log", "--json"]);
    let told = said.lines().rfind(|l| l.contains("anchored")).unwrap();
    assert!(told.contains("mail_written_for") && !told.contains("mail_to"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_a_stamp_of_this_text_by_a_trusted_authority_counts() {
    let authority = Authority::start();
    let trusted = Trusted::of(Some(&fs::read(authority.root()).unwrap())).unwrap();
    let text = b"tracepost head 1\n";
    for path in ["good", "elliptic", "old"] {
        let (answer, stamp) = ask(&authority.url(path), text, &trusted).await.unwrap();
        assert!(stamp.authority.contains("Clock House"), "{stamp}");
        assert_eq!(check(&answer, text, &trusted, None).unwrap(), stamp);
        assert!(check(&answer, b"tracepost head 2\n", &trusted, None).unwrap_err().contains("of another text"));
        let of = |pem: &str| Trusted::of(Some(&fs::read(authority.folder.path().join(pem)).unwrap())).unwrap();
        assert!(
            check(&answer, text, &of("other.pem"), None)
                .unwrap_err()
                .contains("no authority for time stamps that is trusted")
        );
        // Every single bit that is flipped is found, or is in none of what is signed.
        for at in (0..answer.len()).step_by(7) {
            let mut altered = answer.clone();
            altered[at] ^= 4;
            assert!(
                check(&altered, text, &trusted, None).is_ok_and(|s| s.at == stamp.at)
                    || check(&altered, text, &trusted, None).is_err()
            );
        }
        for cut in (0..answer.len()).step_by(53) {
            assert!(check(&answer[..cut], text, &trusted, None).is_err());
        }
    }
    for (path, words) in [
        ("old", "answers another question"),
        ("other-root", "no authority for time stamps that is trusted here"),
        ("no-purpose", "no authority for time stamps that is trusted here"),
        ("other-text", "of another text"),
        ("altered", "does not hold"),
        ("refuse", "the authority refused"),
        ("refuse", "not today"),
        ("silent", "the authority refused"),
        ("garbage", "no time stamp that can be read"),
        ("huge", "far too long"),
        ("elsewhere", "302"),
        ("fails", "500"),
    ] {
        let why = ask(&authority.url(path), text, &trusted).await.unwrap_err();
        assert!(why.contains(words) && !why.contains('\n'), "{path}: {why}");
    }
    let nobody = ask("http://127.0.0.1:9/", text, &trusted).await.unwrap_err();
    assert!(nobody.contains("127.0.0.1:9"), "{nobody}");
    assert!(Trusted::of(Some(b"no certificate")).is_err());
}

#[test]
fn the_daemon_anchors_by_itself_and_says_what_failed() {
    let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::start());
    let archive = archive(folder.path(), None, &authority.url("fails"), &authority.root());
    let (inbox, anchors) = (folder.path().join("in"), folder.path().join("anchors"));
    fs::create_dir(&inbox).unwrap();
    let settings = archive.join("tracepost.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let mailbox = format!("\n[[mailbox]]\nname = \"scans\"\nkind = \"scans\"\npath = \"{}\"\n", inbox.display());
    fs::write(&settings, format!("{text}{mailbox}")).unwrap();

    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    let mut daemon = command
        .arg("--archive")
        .arg(&archive)
        .arg("watch")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    let told = loop {
        let said = tracepost(&archive, &["status"]).1;
        if said.contains("no time stamp") || begun.elapsed() > Duration::from_secs(60) {
            break said;
        }
        std::thread::sleep(Duration::from_millis(200));
    };
    nix::sys::signal::kill(nix::unistd::Pid::from_raw(daemon.id().cast_signed()), nix::sys::signal::Signal::SIGTERM)
        .unwrap();
    daemon.wait().unwrap();
    assert!(told.contains("no time stamp: http://127.0.0.1") && told.contains("tracepost log anchor"), "{told}");
    // The file has its anchor all the same, once.
    let lines = fs::read_to_string(&anchors).unwrap();
    assert!(lines.lines().count() == 1 && !lines.contains("time_stamp"), "{lines}");
}
