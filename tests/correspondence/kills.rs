//! The program as a process: killed at each phase of sending, and two of it at once.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::house::REGISTER;
use crate::cluster::Cluster;
use crate::sink::Sink;

/// The program with an archive of its own.
pub(crate) struct Program {
    _folder: Option<TempDir>,
    pub(crate) archive: PathBuf,
}

impl Program {
    pub(crate) fn new(port: u16, database: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("a");
        let program = Self { _folder: Some(folder), archive };
        let mut words = vec!["init"];
        if let Some(url) = database {
            words.extend(["--database", url]);
        }
        program.run("ana", &words);
        let file = program.archive.join("tracepost.toml");
        let text = fs::read_to_string(&file).unwrap();
        let text = text.replacen("way = \"folder\"", "way = \"smtp\"", 1);
        fs::write(&file, text.replacen("port = 25", &format!("port = {port}"), 1)).unwrap();
        crate::office::fill_in(&program.archive);
        program.run("ana", &["request", "import", REGISTER]);
        program.run("ben", &["request", "approve", "TR-2026-0001"]);
        program
    }

    /// The program at a copy of this one's archive.
    #[cfg_attr(
        not(target_arch = "x86_64"),
        expect(dead_code, reason = "only the tests that count system calls need it")
    )]
    pub(crate) fn at(&self, archive: PathBuf) -> Self {
        Self { _folder: None, archive }
    }

    pub(crate) fn command(&self, who: &str, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
        command.arg("--archive").arg(&self.archive).args(["--as", who]).args(words);
        command
    }

    pub(crate) fn run(&self, who: &str, words: &[&str]) -> String {
        let ran = self.command(who, words).output().unwrap();
        let text = String::from_utf8(ran.stdout).unwrap();
        assert!(ran.status.code().unwrap() < 2, "{words:?}: {text}{}", String::from_utf8_lossy(&ran.stderr));
        text
    }
}

/// Kills the sender at each phase, as the system would, and looks at what is left.
fn kills(database: Option<&str>, phases: &[&str]) {
    let mut sink = Sink::start(&[]);
    let program = Program::new(sink.port, database);
    for (n, phase) in phases.iter().enumerate() {
        let letter = format!("L-2026-{:04}", n + 1);
        // The program dates by the real clock.
        let drafted = program.run("ana", &["letter", "draft", "trace_request", "TR-2026-0001", "--again", "trial"]);
        let letter = drafted.split(':').next().unwrap_or(&letter).to_owned();
        program.run("ben", &["letter", "approve", &letter]);
        let queued = program.run("ana", &["letter", "queue", &letter]);
        let message_id = queued.lines().next().unwrap().rsplit(' ').next().unwrap().to_owned();
        sink.fault(&format!("{phase} stall"));
        let mut sender =
            program.command("ana", &["outbox", "send"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        assert_eq!(sink.stalled(), *phase);
        sender.kill().unwrap();
        sender.wait().unwrap();

        sink.fault("");
        let after = program.run("ana", &["outbox", "send"]);
        let before_dot = after.contains("waiting: the program was stopped before the letter was handed over");
        let uncertain =
            after.contains("outcome unknown: the program was stopped while the letter was being handed over");
        assert!(before_dot != uncertain, "{phase}: {after}");
        match *phase {
            "dot" => assert!(uncertain && sink.accepted(&message_id) == 1, "{after}"),
            // The text is short: all of it may lie in buffers, the dot with it, before the sink stops reading.
            "body" => assert_eq!(sink.accepted(&message_id), 0, "{after}"),
            _ => assert!(before_dot && sink.accepted(&message_id) == 0, "{phase}: {after}"),
        }
        if before_dot {
            program.run("ana", &["outbox", "retry", &letter]);
        }
        program.run("ana", &["outbox", "send"]);
        program.run("ana", &["outbox", "send"]);
        let show = program.run("ana", &["letter", "show", &letter]);
        let (state, taken) = (show.lines().next().unwrap(), sink.accepted(&message_id));
        if before_dot {
            assert!(state.ends_with("  sent") && taken == 1, "{phase}: {state}, {taken}");
        } else {
            assert!(state.ends_with("  outcome unknown") && taken <= 1, "{phase}: {state}, {taken}");
        }
    }
    assert!(program.run("ana", &["log", "--verify"]).contains("unbroken"));
}

#[test]
fn killed_at_every_phase_no_letter_is_lost_or_sent_twice() {
    kills(None, &["banner", "ehlo", "mail", "rcpt", "data", "body", "dot"]);
}

#[test]
fn killed_on_postgresql_no_letter_is_lost_or_sent_twice() {
    let cluster = Cluster::start();
    kills(Some(&cluster.database()), &["rcpt", "data", "dot"]);
}

#[test]
fn two_senders_at_once_are_one() {
    let mut sink = Sink::start(&[]);
    let program = Program::new(sink.port, None);
    program.run("ana", &["letter", "draft", "trace_request", "TR-2026-0001"]);
    let letter = program.run("ana", &["letter", "list"]).lines().nth(1).unwrap().split(' ').next().unwrap().to_owned();
    program.run("ben", &["letter", "approve", &letter]);
    program.run("ana", &["letter", "queue", &letter]);
    sink.fault("rcpt stall");
    let mut first =
        program.command("ana", &["outbox", "send"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    assert_eq!(sink.stalled(), "rcpt");
    let second = program.command("ben", &["outbox", "send"]).output().unwrap();
    assert_eq!(second.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&second.stderr).contains("another process sends letters"));
    let withdrawn = program.command("ben", &["letter", "withdraw", &letter]).output().unwrap();
    assert!(String::from_utf8_lossy(&withdrawn.stderr).contains("is now being sent"), "{withdrawn:?}");
    first.kill().unwrap();
    first.wait().unwrap();
}
