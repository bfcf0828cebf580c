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

/// What must never stand in a log, nor in the clear on the disk.
fn canaries() -> Vec<String> {
    (0..32).map(|n| format!("CANARY{n:02}x{:08x}", n * 0x0139_5713)).collect()
}

#[test]
fn thirty_two_canaries_never_sing() {
    let canaries = canaries();
    let c = |n: usize| &canaries[n];
    let dovecot = Dovecot::start();
    let full = format!(
        "From: {} <{}@{}.example>\nTo: {}@house.example\nCc: \"{}\" <x@{}.example>\nReply-To: {}@r.example\nSubject: {} {}\n\
         Message-ID: <{}@{}.example>\nIn-Reply-To: <{}@h.example>\nReferences: <{}@h.example>\nX-Case: {}\nX-Long: {:1100}\nReturn-Path: <{}@e.example>\n\
         Received: from {} by {}; Mon, 5 Oct 2015 10:00:00 +0000\nMIME-Version: 1.0\n\
         Content-Type: multipart/mixed; boundary={}\n\n--{}\nContent-Type: text/plain\n\nSerial number {} lot {}\nConsignee: {}\n\n\
         --{}\nContent-Type: text/html; name={}.html\n\n<p>{}<script>{}</script></p>\n\n--{}\nContent-Type: application/pdf; name={}.pdf\n\n\
         %PDF-1.7 {} broken\n\n--{}--\n",
        c(0),
        c(1),
        c(2),
        c(3),
        c(4),
        c(5),
        c(6),
        c(7),
        c(8),
        c(9),
        c(10),
        c(11),
        c(12),
        c(13),
        "",
        c(14),
        c(15),
        c(16),
        c(17),
        c(17),
        c(18),
        c(19),
        c(20),
        c(17),
        c(21),
        c(22),
        c(23),
        c(17),
        c(24),
        c(25),
        c(17)
    );
    dovecot.deliver(full.as_bytes());
    // A message that is none, with terminal escapes and a forged log line.
    dovecot
        .deliver(format!("Subject: \u{1b}[31m{}\n\n\n{{\"level\":\"ERROR\",\"x\":\"{}\"}}\n", c(26), c(27)).as_bytes());
    let scans = tempfile::tempdir().unwrap();
    fs::write(scans.path().join(format!("{}.txt", c(28))), c(29)).unwrap();
    let rig = Rig::new(None);
    let scans =
        format!("[[mailbox]]\nname = \"paper\"\nkind = \"scans\"\npath = {:?}\nquiet_seconds = 0\n", scans.path());
    let imap = Rig::imap("answers", dovecot.port, "");
    // A second mailbox whose password is a canary, and is refused.
    let refused = Rig::imap("refused", dovecot.port, "").replace("answers.password", "refused.password");
    rig.configure("", &[imap, scans, refused].concat());
    fs::write(rig.path.join("refused.password"), format!("{}{}", c(30), c(31))).unwrap();
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(rig.path.join("refused.password"), fs::Permissions::from_mode(0o600)).unwrap();
    let ran =
        rig.command(&["watch", "--once"]).env("TRACEPOST_LOG", "trace").env("RUST_LOG", "trace").output().unwrap();
    let log = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert_eq!(ran.status.code(), Some(1), "{log}");
    assert!(log.lines().count() > 5 && log.contains("\"arrival\""), "{log}");
    let sung: Vec<_> = canaries.iter().filter(|k| log.contains(*k)).collect();
    assert!(sung.is_empty(), "{sung:?} in\n{log}");
    assert!(!log.contains('\u{1b}'));
    // Every line the daemon wrote is a structured one.
    for line in log.lines().filter(|l| !l.starts_with("tracepost: ")) {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
    }
    // I9: nor on the disk, but in the password file itself.
    let mut folders = vec![rig.path.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let bytes = fs::read(entry.path()).unwrap();
            let found = canaries.iter().find(|k| bytes.windows(k.len()).any(|w| w == k.as_bytes()));
            assert!(
                found.is_none() || entry.file_name() == "refused.password",
                "{found:?} in {}",
                entry.path().display()
            );
        }
    }
    // They were there to be sung.
    let export = rig.said(&["export", "--format", "json"]);
    assert!(export.contains(c(7)) && export.contains(&c(1).to_lowercase()), "{export}");
}
