//! What people and machines are told: status, health port, metrics, alarms, logs.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

use super::rig::{Rig, bodies, mail};
use crate::dovecot::{Dovecot, PASSWORD};

/// A plain HTTP question: status and body.
fn get(port: u16, path: &str) -> Option<(u16, String)> {
    let mut wire = TcpStream::connect(("127.0.0.1", port)).ok()?;
    write!(wire, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").ok()?;
    let mut text = String::new();
    wire.read_to_string(&mut text).ok()?;
    let status = text.split(' ').nth(1)?.parse().ok()?;
    Some((status, text.split_once("\r\n\r\n")?.1.to_owned()))
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

#[test]
fn a_refused_login_is_told_once_and_its_end_once() {
    let dovecot = Dovecot::start();
    dovecot.deliver(&mail(1));
    let rig = Rig::new(None);
    let (told, port) = (rig.path.join("told"), free_port());
    let watch = format!(
        "health = \"127.0.0.1:{port}\"\nalert_command = [\"sh\", \"-c\", \"(echo $TRACEPOST_ALARM $TRACEPOST_CODE; cat) >> {}\"]",
        told.display()
    );
    rig.configure(&watch, &Rig::imap("answers", dovecot.port, "").replace("poll_seconds = 5", "poll_seconds = 1"));
    fs::write(rig.path.join("answers.password"), "wrong").unwrap();
    let running = rig.start(&["watch"]);
    let status =
        rig.until("the login is refused", |s| s["mailboxes"][0]["state"] == "failing" && !s["alarms"][0].is_null());
    assert_eq!(status["alarms"][0]["code"], "login_refused", "{status:#}");
    assert_eq!(status["status"], "attention");
    assert!(status["mailboxes"][0]["seen_well"].is_null());
    let (code, health) = get(port, "/health").unwrap();
    let health: serde_json::Value = serde_json::from_str(&health).unwrap();
    assert_eq!((code, health["mailboxes"][0]["state"].as_str()), (503, Some("failing")));
    fs::write(rig.path.join("answers.password"), PASSWORD).unwrap();
    rig.until("all is well", |s| {
        s["status"] == "ok" && s["arrivals"][0][0] == "read" && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0
    });
    assert_eq!(get(port, "/health").unwrap().0, 200);
    let (code, metrics) = get(port, "/metrics").unwrap();
    assert_eq!(code, 200);
    for line in [
        "tracepost_messages_taken_total{mailbox=\"answers\"} 1",
        "tracepost_mailbox_up{mailbox=\"answers\",folder=\"INBOX\"} 1",
        "tracepost_jobs{state=\"waiting\"} 0",
        "tracepost_alarms_open 0",
        "# EOF",
    ] {
        assert!(metrics.contains(line), "{line} is not in\n{metrics}");
    }
    assert_eq!(get(port, "/nothing").unwrap().0, 404);
    assert_eq!(running.stop().0, Some(0));
    let told = fs::read_to_string(told).unwrap();
    let lines: Vec<_> = told.lines().collect();
    assert_eq!(lines.len(), 4, "{told}");
    assert_eq!((lines[0], lines[2]), ("begins login_refused", "ends login_refused"));
    assert!(lines[1].contains("refuses the login") && lines[3].contains("works again"), "{told}");
    rig.holds(&bodies(&dovecot));
}

#[test]
fn systemd_is_told_that_it_is_ready_alive_and_stops() {
    use std::os::unix::net::UnixDatagram;
    use std::os::unix::process::CommandExt;
    let dovecot = Dovecot::start();
    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("answers", dovecot.port, ""));
    let place = rig.path.join("notify");
    let ear = UnixDatagram::bind(&place).unwrap();
    ear.set_read_timeout(Some(std::time::Duration::from_secs(60))).unwrap();
    let hear = || {
        let mut some = [0; 512];
        // A signal to this process, which runs other tests too, interrupts the wait.
        let heard = loop {
            match ear.recv(&mut some) {
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        let n = heard.expect("a word to systemd within a minute");
        String::from_utf8_lossy(&some[..n]).trim().to_owned()
    };
    let mut command = rig.command(&["watch"]);
    command.env("NOTIFY_SOCKET", &place).env("WATCHDOG_USEC", "400000").process_group(0);
    let mut child = command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
    let first: Vec<String> = (0..4).map(|_| hear()).collect();
    assert_eq!(first.iter().filter(|w| *w == "READY=1").count(), 1, "{first:?}");
    assert_eq!(first.iter().filter(|w| *w == "WATCHDOG=1").count(), 3, "alive, again and again: {first:?}");
    let pid = nix::unistd::Pid::from_raw(child.id().try_into().unwrap());
    nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGTERM).unwrap();
    while hear() != "STOPPING=1" {}
    assert!(child.wait().unwrap().success());
}

#[test]
fn the_systemd_unit_is_one() {
    let Ok(unit) = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/contrib/tracepost.service")) else {
        panic!("contrib/tracepost.service is gone")
    };
    // The program, its folder and its user stand for those of a machine that has them.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tracepost.service");
    let unit = unit.replace("/usr/local/bin/tracepost", env!("CARGO_BIN_EXE_tracepost"));
    fs::write(&file, unit.replace("=tracepost\nGroup=tracepost", "=root\nGroup=root")).unwrap();
    let ran = std::process::Command::new("systemd-analyze").args(["verify", "--man=no"]).arg(&file).output();
    // A machine without systemd has no use for the unit either.
    let Ok(ran) = ran else { return };
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success() && !said.contains("tracepost.service"), "{said}");
}

#[test]
fn a_disk_without_room_pauses_intake_and_mail_stays_where_it_is() {
    let dovecot = Dovecot::start();
    (0..3).for_each(|n| dovecot.deliver(&mail(n)));
    let rig = Rig::new(None);
    let mailbox = Rig::imap("answers", dovecot.port, "");
    rig.configure("", &mailbox);
    let file = rig.path.join("tracepost.toml");
    let text = fs::read_to_string(&file).unwrap();
    // More than any disk of ours has free.
    fs::write(&file, text.replace("disk_reserve_mib = 1\n", "disk_reserve_mib = 1048576\n")).unwrap();
    let running = rig.start(&["watch"]);
    let status = rig.until("intake pauses", |s| s["alarms"][0]["code"] == "disk_full");
    assert_eq!((status["paused"].as_bool(), status["status"].as_str()), (Some(true), Some("attention")));
    assert!(status["arrivals"].as_array().unwrap().is_empty(), "nothing is taken in meanwhile: {status:#}");
    assert!(rig.said(&["status"]).contains("no mail is taken in"));
    assert_eq!(running.stop().0, Some(0));
    fs::write(&file, text).unwrap();
    let running = rig.start(&["watch"]);
    rig.until("it goes on", |s| {
        s["status"] == "ok" && s["arrivals"][0][1] == 3 && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0
    });
    assert_eq!(running.stop().0, Some(0));
    rig.holds(&bodies(&dovecot));
}
