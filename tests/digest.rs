//! The mail of the morning, sent to a real mail server by the daemon: once a day, with counts and references alone, and an alarm where it cannot go.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::sink::Sink;

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/demo");

fn tracepost(archive: &Path, words: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    let ran = command.arg("--archive").arg(archive).args(["--as", "ana"]).args(words).output().unwrap();
    (ran.status.success(), String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap())
}

/// The demonstration's archive, whose digest goes to Ana through a server on that port, from an hour of the day on.
fn archive(folder: &Path, port: u16, hour: u32) -> PathBuf {
    let archive = folder.join("a");
    assert!(tracepost(&archive, &["init"]).0);
    crate::office::fill_in(&archive);
    let file = archive.join("tracepost.toml");
    let text = fs::read_to_string(&file).unwrap();
    let (before, after) = text.split_once("[digest]\n").unwrap();
    let after = after.replacen("mail_to = []", "mail_to = [\"ana@house.example\"]", 1).replacen(
        "hour = 5",
        &format!("hour = {hour}"),
        1,
    );
    let text = format!("{before}[digest]\n{after}").replacen("way = \"folder\"", "way = \"smtp\"", 1);
    let text = text.replacen("port = 25", &format!("port = {port}"), 1);
    let spool = folder.join("spool");
    for sub in ["cur", "new", "tmp"] {
        fs::create_dir_all(spool.join(sub)).unwrap();
    }
    let mailbox = format!("[[mailbox]]\nname = \"spool\"\nkind = \"maildir\"\npath = {spool:?}\n");
    fs::write(&file, text + &mailbox).unwrap();
    let register = format!("{DEMO}/register.json");
    let (done, said) = tracepost(&archive, &["request", "import", &register]);
    assert!(done, "{said}");
    let (_, said) = tracepost(&archive, &["ingest", &format!("{DEMO}/messages")]);
    assert!(said.contains('7'), "{said}");
    archive
}

/// Lets the daemon run until this is true of what it logs and of the archive.
fn watched(archive: &Path, until: impl Fn() -> bool) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    let mut daemon =
        command.arg("--archive").arg(archive).arg("watch").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let begun = Instant::now();
    while !until() && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(200));
    }
    let done = until();
    let _ = nix::sys::signal::kill(
        nix::unistd::Pid::from_raw(daemon.id().try_into().unwrap()),
        nix::sys::signal::Signal::SIGTERM,
    );
    daemon.wait().unwrap();
    assert!(done, "not within a minute");
}

#[test]
fn the_daemon_mails_one_digest_a_day() {
    let sink = Sink::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let archive = archive(folder.path(), sink.port, 0);
    let (done, shown) = tracepost(&archive, &["digest"]);
    assert!(done && shown.contains("Late answers: 7") && shown.contains("TR-2019-0118"), "{shown}");
    assert!(sink.ledger().is_empty(), "only looked at");

    watched(&archive, || tracepost(&archive, &["log"]).1.contains("digest mailed"));
    let sent = sink.ledger();
    assert_eq!(sent.len(), 1);
    let bytes = sink.mail(&sent[0][1]);
    let mail = mail_parser::MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some("ana@house.example"));
    assert!(mail.subject().unwrap().ends_with("7 new, 7 late"), "{:?}", mail.subject());
    let text = mail.body_text(0).unwrap();
    assert!(text.contains("5  responses") && text.contains("responses to classify"), "{text}");
    // No name and no word of an answer is on its way.
    for told in ["girsan", "Romania", "export@", "pistol", "verbale"] {
        assert!(!text.to_lowercase().contains(&told.to_lowercase()), "{told}: {text}");
    }
    // The daemon that starts again on the same day sends none.
    let begun = Instant::now();
    watched(&archive, || begun.elapsed() > Duration::from_secs(4));
    assert_eq!(sink.ledger().len(), 1);
    assert!(tracepost(&archive, &["log", "--verify"]).1.contains("unbroken"));
}

#[test]
fn a_digest_that_cannot_go_is_an_alarm_and_nobody_is_written_to_by_default() {
    let folder = tempfile::tempdir().unwrap();
    // Nobody listens there.
    let archive = archive(folder.path(), 9, 0);
    watched(&archive, || tracepost(&archive, &["status"]).1.contains("digest was not mailed"));
    assert!(!tracepost(&archive, &["log"]).1.contains("digest mailed"));
    let (done, said) = tracepost(&archive, &["digest", "--send"]);
    assert!(!done && said.contains("ana@house.example"), "{said}");
    let file = archive.join("tracepost.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("mail_to = [\"ana@house.example\"]", "mail_to = [\"no address\"]")).unwrap();
    let (done, said) = tracepost(&archive, &["digest"]);
    assert!(!done && said.contains("[digest] mail_to"), "{said}");
    fs::write(&file, text.replace("mail_to = [\"ana@house.example\"]", "mail_to = []")).unwrap();
    let (done, said) = tracepost(&archive, &["digest"]);
    assert!(!done && said.contains("nobody gets a digest"), "{said}");
}
