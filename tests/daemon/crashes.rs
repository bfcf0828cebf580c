//! R2: the program is killed before and after every durable call of one mail in and of one letter out, and again
//! while it recovers. `make torture` runs the long forms. The quick form, in every test run, kills at some of the
//! points.

use std::collections::BTreeMap;

use super::rig::{Rig, bodies, mail, number};
use super::steps::{copy, run};
use super::torture::{maildir, spool};
use crate::correspondence::Program;
use crate::dovecot::Dovecot;
use crate::sink::Sink;

/// What a sweep met.
#[derive(Default)]
struct Tally {
    killed: u64,
    again: u64,
    calls: BTreeMap<&'static str, u64>,
}

impl Tally {
    fn met(&mut self, call: Option<&'static str>, first: bool) {
        let Some(call) = call else { return };
        if first {
            self.killed += 1;
            *self.calls.entry(call).or_default() += 1;
        } else {
            self.again += 1;
        }
    }

    fn told(&self, what: &str, points: u64) {
        println!(
            "{what}: {} kills at {points} points {:?}, {} more in recovery: 0 lost, 0 doubled, 0 torn",
            self.killed, self.calls, self.again
        );
    }
}

/// The points to kill at: all, or each so-manieth (`TORTURE_EVERY`, for a machine with little time), or one (`TORTURE_POINT`, to look into it).
fn points(all: u64, every: u64) -> impl Iterator<Item = u64> {
    let one = number("TORTURE_POINT", 0);
    (1..=all).filter(move |n| if one > 0 { *n == one } else { n % every == 1 % every })
}

/// Where the second kill of a point comes: other places of the recovery at each.
fn second(point: u64) -> u64 {
    1 + point * 7 % 61
}

fn one_mail_from_a_maildir(every: u64) {
    let letter = mail(11);
    let spool = spool(std::slice::from_ref(&letter));
    let first = Rig::new(None);
    first.configure("", &maildir(spool.path()));
    let all = run(&first.like().command(&["watch", "--once"]), None).points;
    assert!(all > 60, "only {all} points: the tracer sees too little");
    let mut tally = Tally::default();
    for point in points(all, every) {
        let rig = first.like();
        tally.met(run(&rig.command(&["watch", "--once"]), Some(point)).killed_at, true);
        if (point / every).is_multiple_of(2) {
            tally.met(run(&rig.command(&["watch", "--once"]), Some(second(point))).killed_at, false);
        }
        let (status, err) = rig.once();
        assert_eq!(status, 0, "point {point}: {err}");
        rig.holds(std::slice::from_ref(&letter));
    }
    tally.told("one mail in, Maildir", all);
}

#[test]
fn killed_at_some_durable_calls_of_one_mail() {
    one_mail_from_a_maildir(number("TORTURE_EVERY", 19));
}

#[test]
#[ignore = "long: make torture"]
fn torture_r2_one_mail_from_a_maildir() {
    one_mail_from_a_maildir(number("TORTURE_EVERY", 1));
}

#[test]
#[ignore = "long: make torture"]
fn torture_r2_one_mail_by_imap_that_is_moved() {
    let every = number("TORTURE_EVERY", 1);
    let dovecot = Dovecot::start();
    let first = Rig::new(None);
    let moved = "afterwards = \"move\"\nmove_to = \"Taken\"";
    first.configure("", &Rig::imap("answers", dovecot.port, moved));
    dovecot.deliver(&mail(11));
    let all = run(&first.like().command(&["watch", "--once"]), None).points;
    assert!(dovecot.served("INBOX").is_empty());
    let mut tally = Tally::default();
    for point in points(all, every) {
        let rig = first.like();
        let n = 1000 + 100 * u32::try_from(point).unwrap() + 11;
        dovecot.deliver(&mail(n));
        let token = format!("token-{n}\r\n");
        let has = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains(&token);
        tally.met(run(&rig.command(&["watch", "--once"]), Some(point)).killed_at, true);
        if (point / every).is_multiple_of(2) {
            tally.met(run(&rig.command(&["watch", "--once"]), Some(second(point))).killed_at, false);
        }
        let (status, err) = rig.once();
        assert_eq!(status, 0, "point {point}: {err}");
        // The server's copy is in one place, and ours is whole.
        assert!(bodies(&dovecot).is_empty(), "point {point}");
        let taken: Vec<_> = dovecot.served("Taken").into_iter().map(|(_, _, b)| b).filter(has).collect();
        assert_eq!(taken.len(), 1, "point {point}");
        rig.holds(&taken);
    }
    tally.told("one mail in, IMAP, moved when durable", all);
}

/// One letter, queued before, is sent; the sender is killed at a point, and mostly once more at another.
fn one_letter_out(every: u64) {
    let sink = Sink::start(&[]);
    let first = Program::new(sink.port, None);
    let drafted = first.run("ana", &["letter", "draft", "trace_request", "TR-2026-0001"]);
    let letter = drafted.split(':').next().unwrap().to_owned();
    first.run("ben", &["letter", "approve", &letter]);
    let queued = first.run("ana", &["letter", "queue", &letter]);
    let message_id = queued.lines().next().unwrap().rsplit(' ').next().unwrap().to_owned();
    let like = |n: u64| {
        let to = first.archive.with_file_name(format!("a{n}"));
        copy(&first.archive, &to);
        first.at(to)
    };
    let send = ["outbox", "send"];
    let all = run(&like(0).command("ana", &send), None).points;
    assert!(all > 40 && sink.accepted(&message_id) == 1, "{all} points, {} accepted", sink.accepted(&message_id));
    let mut tally = Tally::default();
    let (mut sent, mut unknown) = (0, 0);
    for point in points(all, every) {
        let program = like(point);
        let before = sink.accepted(&message_id);
        tally.met(run(&program.command("ana", &send), Some(point)).killed_at, true);
        if (point / every).is_multiple_of(2) {
            tally.met(run(&program.command("ana", &send), Some(second(point))).killed_at, false);
        }
        // What waits for its next try is sent now. A run that was killed may have said when that is, and then nothing is due.
        let mut heard = Vec::new();
        for _ in 0..3 {
            heard.push(program.run("ana", &send));
            let shown = program.run("ana", &["letter", "show", &letter]);
            if shown.lines().next().is_some_and(|state| state.ends_with("  queued")) {
                program.run("ana", &["outbox", "retry", &letter]);
            }
        }
        let show = program.run("ana", &["letter", "show", &letter]);
        let (state, taken) = (show.lines().next().unwrap(), sink.accepted(&message_id) - before);
        if state.ends_with("  sent") {
            assert_eq!(taken, 1, "point {point}");
            sent += 1;
        } else {
            assert!(
                state.ends_with("  outcome unknown") && taken <= 1,
                "point {point}: {state}, {taken} accepted\n{heard:#?}\n{show}"
            );
            unknown += 1;
        }
        assert!(program.run("ana", &["log", "--verify"]).contains("unbroken"), "point {point}");
        std::fs::remove_dir_all(&program.archive).unwrap();
    }
    tally.told("one letter out", all);
    println!("  of them {sent} sent once, {unknown} with unknown outcome and sent at most once, none twice");
}

#[test]
fn killed_at_some_durable_calls_of_one_letter() {
    one_letter_out(number("TORTURE_EVERY", 17));
}

#[test]
#[ignore = "long: make torture"]
fn torture_r2_one_letter_out() {
    one_letter_out(number("TORTURE_EVERY", 1));
}
