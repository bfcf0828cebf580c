//! Every kind of mailbox: messages are taken, and the mailbox is left as it should be.

use std::fs;

use super::rig::{Rig, bodies, mail};
use crate::dovecot::{Dovecot, deliver};

/// What was seen of a mailbox: UID, flags, bytes.
type Served = Vec<(u32, String, Vec<u8>)>;

fn filled(n: u32) -> (Dovecot, Served) {
    let dovecot = Dovecot::start();
    (0..n).for_each(|i| dovecot.deliver(&mail(i)));
    let served = dovecot.served("INBOX");
    assert_eq!(served.len() as u32, n);
    (dovecot, served)
}

#[test]
fn imap_is_taken_from_and_left_untouched() {
    let (dovecot, before) = filled(12);
    dovecot.deliver(&mail(3)); // the same bytes a second time: one arrival, two sightings
    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("answers", dovecot.port, ""));
    let (status, err) = rig.once();
    assert_eq!(status, 0, "{err}");
    rig.holds(&bodies(&dovecot));
    let after = dovecot.served("INBOX");
    assert_eq!(after[..12], before[..], "flags, numbers and bytes are as before");
    let health = rig.status();
    assert_eq!((health["status"].as_str(), health["mailboxes"][0]["listed"].as_u64()), (Some("ok"), Some(13)));
    let log = rig.said(&["log"]);
    assert_eq!(log.matches(" seen again:").count(), 1, "{log}");
    // A second round finds nothing new, and says nothing new.
    assert_eq!(rig.once().0, 0);
    assert_eq!(rig.said(&["log"]), log);
}

#[test]
fn a_daemon_hears_of_new_mail_at_once_and_stops_within_five_seconds() {
    let (dovecot, _) = filled(1);
    let rig = Rig::new(None);
    // So long a poll that only IDLE can bring the second message within the test's patience.
    rig.configure("", &Rig::imap("answers", dovecot.port, "").replace("poll_seconds = 5", "poll_seconds = 270"));
    let running = rig.start(&["watch"]);
    rig.until("the first is read", |s| s["arrivals"][0][0] == "read" && s["jobs"]["waiting"] == 0);
    dovecot.deliver(&mail(2));
    rig.until("the second is read", |s| {
        s["arrivals"][0][1] == 2 && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0
    });
    let second = rig.run(&["watch"]);
    assert_eq!(second.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&second.stderr).contains("another tracepost watch already runs for this archive"));
    let (code, within) = running.stop();
    assert_eq!(code, Some(0), "{}", rig.log());
    assert!(within.as_secs() < 5, "{within:?}");
    rig.holds(&bodies(&dovecot));
}

#[test]
fn another_uidvalidity_is_looked_over_anew_with_one_alarm_and_nothing_doubled() {
    let (mut dovecot, _) = filled(20);
    let rig = Rig::new(None);
    let told = rig.path.join("told");
    let tell = format!("alert_command = [\"sh\", \"-c\", \"cat >> {}\"]", told.display());
    rig.configure(&tell, &Rig::imap("answers", dovecot.port, ""));
    assert_eq!(rig.once().0, 0);
    dovecot.renumber();
    dovecot.deliver(&mail(77));
    let (status, err) = rig.once();
    assert_eq!(status, 0, "{err}");
    assert_eq!(rig.once().0, 0);
    rig.holds(&bodies(&dovecot));
    let log = rig.said(&["log"]);
    assert_eq!(log.matches("mailbox renumbered").count(), 1, "{log}");
    let told = fs::read_to_string(told).unwrap();
    assert_eq!(told.matches("numbered its messages anew").count(), 2, "once that it begins, once that it ends: {told}");
}

#[test]
fn an_emptied_mailbox_is_told_of_and_nothing_is_forgotten() {
    let (mut dovecot, before) = filled(5);
    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("answers", dovecot.port, ""));
    assert_eq!(rig.once().0, 0);
    dovecot.stop();
    for sub in ["new", "cur"] {
        let there = fs::read_dir(dovecot.maildir().join(sub)).unwrap();
        there.for_each(|e| fs::remove_file(e.unwrap().path()).unwrap());
    }
    dovecot.restart();
    rig.once();
    let status = rig.status();
    assert_eq!(status["alarms"][0]["fault"], "the number of messages in the mailbox fell from 5 to 0", "{status:#}");
    let bytes: Vec<_> = before.into_iter().map(|(_, _, bytes)| bytes).collect();
    rig.holds(&bytes);
    let shown = rig.said(&["status"]);
    assert!(
        shown.contains("the number of messages in the mailbox fell from 5 to 0") && shown.contains("to do: "),
        "{shown}"
    );
    rig.said(&["status", "--acknowledge"]);
    assert_eq!(rig.status()["status"], "ok");
}

#[test]
fn messages_are_flagged_or_moved_where_that_is_asked_for() {
    let (dovecot, before) = filled(6);
    let bytes: Vec<_> = before.iter().map(|(_, _, bytes)| bytes.clone()).collect();
    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("answers", dovecot.port, "afterwards = \"flag\"\nflag = \"$Tracepost\""));
    assert_eq!(rig.once().0, 0);
    assert!(dovecot.served("INBOX").iter().all(|(_, flags, _)| flags == "$Tracepost"), "{:?}", dovecot.served("INBOX"));
    rig.holds(&bytes);

    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("answers", dovecot.port, "afterwards = \"move\"\nmove_to = \"Taken\""));
    assert_eq!(rig.once().0, 0);
    assert!(dovecot.served("INBOX").is_empty());
    let moved: Vec<_> = dovecot.served("Taken").into_iter().map(|(_, _, bytes)| bytes).collect();
    assert_eq!(moved.len(), 6);
    rig.holds(&moved);
    assert_eq!(rig.said(&["log"]).matches("mailbox copy settled").count(), 6);
    assert_eq!(rig.status()["status"], "ok", "a mailbox that we emptied ourselves is no cause for alarm");
}

#[test]
fn what_is_too_large_stays_and_is_told_and_holds_up_nothing() {
    let (dovecot, _) = filled(2);
    let head = b"From: big@answers.example\nSubject: big\nMIME-Version: 1.0\nContent-Type: application/octet-stream\n\
                 Content-Transfer-Encoding: base64\n\n";
    let large = [head.to_vec(), b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n".repeat(50_000)].concat();
    dovecot.deliver(&large);
    dovecot.deliver(&mail(91));
    let rig = Rig::new(None);
    let mailbox = Rig::imap("answers", dovecot.port, "");
    rig.configure("", &format!("{mailbox}largest_mib = 1\n"));
    rig.once();
    let status = rig.status();
    assert_eq!(status["mailboxes"][0]["left"], 1, "{status:#}");
    assert!(status["alarms"][0]["fault"].as_str().unwrap().contains("largest_mib"), "{status:#}");
    let small: Vec<_> = bodies(&dovecot).into_iter().filter(|b| b.len() < 1 << 20).collect();
    assert_eq!(small.len(), 3);
    rig.holds(&small);
    rig.configure("", &mailbox);
    assert_eq!(rig.once().0, 0);
    rig.holds(&bodies(&dovecot));
    assert_eq!(rig.status()["status"], "ok");
}

#[test]
fn several_mailboxes_at_once_and_one_that_is_down_disturbs_no_other() {
    let (dovecot, _) = filled(3);
    let (mut down, _) = filled(2);
    let spool = tempfile::tempdir().unwrap();
    for sub in ["cur", "new", "tmp"] {
        fs::create_dir(spool.path().join(sub)).unwrap();
    }
    (50..54).for_each(|n| deliver(spool.path(), n, &mail(n)));
    fs::write(spool.path().join("tmp/half"), b"From: never@delivered.example\n\n").unwrap();
    down.stop();
    let rig = Rig::new(None);
    let all = [
        Rig::imap("a", dovecot.port, ""),
        Rig::imap("down", down.port, ""),
        format!("[[mailbox]]\nname = \"spool\"\nkind = \"maildir\"\npath = {:?}\n", spool.path()),
    ];
    rig.configure("", &all.concat());
    let (status, err) = rig.once();
    assert_eq!(status, 1, "{err}");
    assert!(err.contains("tracepost status shows which"), "{err}");
    let mut expected = bodies(&dovecot);
    expected.extend((50..54).map(mail));
    rig.holds(&expected);
    let health = rig.status();
    let state = |name: &str| {
        let all = health["mailboxes"].as_array().unwrap();
        all.iter().find(|m| m["mailbox"] == name).unwrap()["state"].as_str().unwrap().to_owned()
    };
    assert_eq!((state("a"), state("down"), state("spool")), ("well".into(), "failing".into(), "well".into()));
    let shown = rig.said(&["status"]);
    assert!(shown.contains("cannot reach 127.0.0.1") && shown.contains("never"), "{shown}");
    down.restart();
    assert_eq!(rig.once().0, 0);
    expected.extend(bodies(&down));
    rig.holds(&expected);
    assert_eq!(rig.status()["status"], "ok", "and it is over by itself");
}

#[test]
fn a_maildir_is_followed_through_renames() {
    let spool = tempfile::tempdir().unwrap();
    for sub in ["cur", "new", "tmp"] {
        fs::create_dir(spool.path().join(sub)).unwrap();
    }
    let rig = Rig::new(None);
    let mailbox =
        format!("[[mailbox]]\nname = \"spool\"\nkind = \"maildir\"\npath = {:?}\npoll_seconds = 270\n", spool.path());
    rig.configure("", &mailbox);
    let running = rig.start(&["watch"]);
    // Four writers deliver while a mail reader moves what it finds to cur and changes flags.
    let path = spool.path();
    std::thread::scope(|scope| {
        let writers: Vec<_> = (0..4_u32)
            .map(|w| scope.spawn(move || (0..30).for_each(|n| deliver(path, w * 1000 + n, &mail(w * 1000 + n)))))
            .collect();
        while writers.iter().any(|w| !w.is_finished()) || fs::read_dir(path.join("new")).unwrap().next().is_some() {
            for entry in fs::read_dir(path.join("new")).unwrap().flatten() {
                let name = entry.file_name().into_string().unwrap();
                fs::rename(entry.path(), path.join("cur").join(format!("{name}:2,"))).unwrap();
                fs::rename(path.join("cur").join(format!("{name}:2,")), path.join("cur").join(format!("{name}:2,S")))
                    .unwrap();
            }
        }
    });
    rig.until("all are read", |s| {
        s["arrivals"].as_array().unwrap().iter().map(|a| a[1].as_u64().unwrap()).sum::<u64>() == 120
            && s["jobs"]["waiting"] == 0
            && s["jobs"]["at_work"] == 0
    });
    assert_eq!(running.stop().0, Some(0));
    let expected: Vec<_> = (0..4_u32).flat_map(|w| (0..30).map(move |n| mail(w * 1000 + n))).collect();
    rig.holds(&expected);
    let log = rig.said(&["log"]);
    assert!(!log.contains("seen again") && !log.contains("gone before"), "a renamed message is no other: {log}");
}

#[test]
fn scans_are_taken_whole_and_moved_only_when_durable() {
    let scans = tempfile::tempdir().unwrap();
    fs::write(scans.path().join("letter.txt"), "A letter that came on paper.\n").unwrap();
    fs::create_dir(scans.path().join("answer 12")).unwrap();
    fs::write(scans.path().join("answer 12/page1.txt"), "Page one.\n").unwrap();
    fs::write(scans.path().join("answer 12/page2.txt"), "Page two.\n").unwrap();
    fs::write(scans.path().join("coming.pdf.part"), "half").unwrap();
    fs::create_dir(scans.path().join("empty")).unwrap();
    let rig = Rig::new(None);
    let mailbox =
        format!("[[mailbox]]\nname = \"paper\"\nkind = \"scans\"\npath = {:?}\nquiet_seconds = 0\n", scans.path());
    rig.configure("", &mailbox);
    let (status, err) = rig.once();
    assert_eq!(status, 0, "{err}");
    let names = |path: &str| -> Vec<String> {
        let mut all: Vec<_> = fs::read_dir(scans.path().join(path))
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        all.sort();
        all
    };
    assert_eq!(names("."), ["coming.pdf.part", "empty", "taken"]);
    assert_eq!(names("taken"), ["answer 12", "letter.txt"]);
    // The sub-folder is one item with two papers.
    let export: serde_json::Value = serde_json::from_str(&rig.said(&["export", "--format", "json"])).unwrap();
    let text = export.to_string();
    assert!(text.contains("page1.txt") && text.contains("page2.txt"), "{text}");
    assert_eq!(rig.status()["arrivals"].as_array().unwrap().iter().map(|a| a[1].as_u64().unwrap()).sum::<u64>(), 2);
    // The same name again is another item; the same bytes are one arrival.
    fs::write(scans.path().join("letter.txt"), "Another letter.\n").unwrap();
    assert_eq!(rig.once().0, 0);
    assert_eq!(names("taken"), ["2 letter.txt", "answer 12", "letter.txt"]);
    assert_eq!(rig.said(&["log"]).matches("received:").count(), 3);
}
