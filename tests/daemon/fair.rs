//! Nothing slow keeps others waiting: while all readers are at long work, a plain mail is read by the one that is kept for it.

use std::fs;

use lettre::message::{Attachment, MultiPart, SinglePart, header::ContentType};

use super::rig::{Rig, mail};
use super::torture::{maildir, spool};
use crate::fat::fax;

/// How many pages each slow paper has. To recognise one takes seconds.
const PAGES: usize = 30;

fn slow_mail(n: u32) -> Vec<u8> {
    let paper =
        Attachment::new(format!("scan{n}.pdf")).body(fax(n, PAGES), ContentType::parse("application/pdf").unwrap());
    lettre::Message::builder()
        .from("flood@answers.example".parse().unwrap())
        .to("answers@house.example".parse().unwrap())
        .subject(format!("Scan {n}"))
        .multipart(MultiPart::mixed().singlepart(SinglePart::plain("Enclosed.".to_owned())).singlepart(paper))
        .unwrap()
        .formatted()
}

#[test]
fn a_plain_mail_is_read_while_all_readers_are_at_long_work() {
    let (rig, spool) = (Rig::new(None), spool(&[]));
    rig.configure("", &maildir(spool.path()).replace("kind", "poll_seconds = 1\nkind"));
    let deliver = |name: &str, bytes: &[u8]| {
        fs::write(spool.path().join("tmp").join(name), bytes).unwrap();
        fs::rename(spool.path().join("tmp").join(name), spool.path().join("new").join(name)).unwrap();
    };
    let slow = 6;
    for n in 0..slow {
        deliver(&format!("1.slow{n}"), &slow_mail(n));
    }
    let running = rig.start(&["watch"]);
    rig.until("the slow ones are at work", |s| s["jobs"]["at_work"].as_u64() >= Some(2));
    deliver("2.plain", &mail(2));
    let status = rig.until("the plain mail is read", |s| {
        s["arrivals"].as_array().unwrap().iter().any(|state| state[0] == "read" && state[1] == 1)
    });
    // Only it was read: the others are at work, or wait for their turn. Nothing is lost.
    let jobs = |what: &str| status["jobs"][what].as_u64().unwrap();
    assert_eq!(jobs("waiting") + jobs("at_work"), u64::from(slow), "{status:#}");
    running.kill();
}
