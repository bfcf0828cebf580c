//! The ways out, with a real mail server that fails at every phase. Also, what must not reach a mail server.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;
use mail_parser::{MessageParser, MimeHeaders};
use tracepost::model::Secret;
use tracepost::outboxes::{self, Attachment, Envelope, Error, Mail, Outcome, Security, Settings, bounds, folder, smtp};

use crate::sink::{Sink, certificate};

fn mail(id: &str) -> Mail {
    Mail {
        from_name: "Conflict Tracing Institute – Äß".into(),
        from: "tracing@cti.example".into(),
        to: vec!["mission@ro.example".into(), "registry@ro.example".into()],
        cc: vec!["registrar@cti.example".into()],
        subject: "Trace request TR-2026-0001 (L-2026-0001) – à suivre".into(),
        text: "Dear Sir or Madam,\n.\n..dots\n\nVoilà.\n".into(),
        message_id: format!("<{id}@cti.example>"),
        in_reply_to: None,
        references: vec![],
        unsent: false,
        date: Timestamp::from_second(1_780_000_000).unwrap(),
        attachments: vec![
            Attachment {
                name: "L-2026-0001.pdf".into(),
                media_type: "application/pdf".into(),
                bytes: vec![b'.'; 5000],
            },
            Attachment {
                name: "TR-2026-0001.json".into(),
                media_type: "application/json".into(),
                bytes: b"{\"tracepost\":1}".to_vec(),
            },
        ],
    }
}

#[test]
fn a_mail_names_its_thread_and_a_file_for_a_mail_program_is_unsent() {
    let head = |mail: &Mail| {
        let text = String::from_utf8(outboxes::compose(mail).unwrap()).unwrap();
        text.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ")
    };
    assert!(!head(&mail("a")).contains("X-Unsent"));
    let (ours, theirs) = ("<first@cti.example>".to_owned(), "<answer@ro.example>".to_owned());
    let references = vec![ours, theirs.clone()];
    let head = head(&Mail { in_reply_to: Some(theirs), references, unsent: true, ..mail("b") });
    for line in
        ["X-Unsent: 1", "In-Reply-To: <answer@ro.example>", "References: <first@cti.example> <answer@ro.example>"]
    {
        assert!(head.lines().any(|l| l == line), "{line}: {head}");
    }
    let broken = Mail { references: vec!["<a@b>\r\nBcc: x@y".into()], ..mail("c") };
    assert!(outboxes::compose(&broken).is_err());
}

fn envelope() -> Envelope {
    Envelope {
        sender: "tracing@cti.example".into(),
        recipients: vec!["mission@ro.example".into(), "registry@ro.example".into()],
    }
}

fn settings(port: u16) -> Settings {
    Settings { port, step_seconds: 20, dot_seconds: 20, ..Settings::default() }
}

/// Sends, and says whether the mark before the dot was made.
fn send(settings: &Settings, bytes: &[u8], mark: Result<(), String>) -> (Outcome, bool) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let made = Arc::new(AtomicBool::new(false));
    let flag = made.clone();
    let marking: smtp::Mark = Box::pin(async move {
        flag.store(true, Ordering::SeqCst);
        mark
    });
    let outcome = runtime.block_on(smtp::send(settings, &envelope(), bytes, marking));
    (outcome, made.load(Ordering::SeqCst))
}

fn name(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Sent { .. } => "sent",
        Outcome::Refused { .. } => "refused",
        Outcome::Later { .. } => "later",
        Outcome::Unknown { .. } => "unknown",
    }
}

#[test]
fn every_fault_at_every_phase_has_its_outcome() {
    let sink = Sink::start(&[]);
    // The fault, what happens to the letter, whether the dot was announced, whether the server has it.
    let cases = [
        ("", "sent", true, 1),
        ("banner cut", "later", false, 0),
        ("banner 4xx", "later", false, 0),
        ("banner 5xx", "later", false, 0),
        ("banner garbage", "later", false, 0),
        ("ehlo cut", "later", false, 0),
        ("ehlo 4xx", "later", false, 0),
        ("ehlo garbage", "later", false, 0),
        ("mail cut", "later", false, 0),
        ("mail 4xx", "later", false, 0),
        ("mail 5xx", "refused", false, 0),
        ("mail garbage", "later", false, 0),
        ("rcpt cut", "later", false, 0),
        ("rcpt 4xx", "later", false, 0),
        ("rcpt 5xx", "refused", false, 0),
        ("rcpt 5xx-first", "sent", true, 1),
        ("data cut", "later", false, 0),
        ("data 4xx", "later", false, 0),
        ("data 5xx", "refused", false, 0),
        ("data garbage", "later", false, 0),
        ("dot cut", "unknown", true, 0),
        ("dot 4xx", "later", true, 0),
        ("dot 5xx", "refused", true, 0),
        ("dot lost", "unknown", true, 1),
        ("dot garbage", "unknown", true, 1),
    ];
    let mut wrong = Vec::new();
    for (n, (fault, wanted, dot, taken)) in cases.into_iter().enumerate() {
        sink.fault(fault);
        let id = format!("case-{n}");
        let (outcome, marked) = send(&settings(sink.port), &outboxes::compose(&mail(&id)).unwrap(), Ok(()));
        let got = (name(&outcome), marked, sink.accepted(&format!("<{id}@cti.example>")));
        if got != (wanted, dot, taken) {
            wrong.push(format!("{fault:?}: {got:?} ({outcome:?}), expected {:?}", (wanted, dot, taken)));
        }
        if fault == "rcpt 5xx-first" {
            let Outcome::Sent { rejected, .. } = &outcome else { panic!("{outcome:?}") };
            assert_eq!(rejected.iter().map(|r| r.email.as_str()).collect::<Vec<_>>(), ["mission@ro.example"]);
            assert!(rejected[0].reply.contains("550"), "{rejected:?}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_server_that_is_not_there_or_never_answers_is_tried_later() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let bytes = outboxes::compose(&mail("none")).unwrap();
    let (outcome, marked) = send(&settings(port), &bytes, Ok(()));
    assert!(matches!(&outcome, Outcome::Later { reply } if reply.contains("cannot connect")) && !marked, "{outcome:?}");
    let sink = Sink::start(&[]);
    let hasty = Settings { step_seconds: 1, dot_seconds: 1, ..settings(sink.port) };
    sink.fault("mail stall");
    let (outcome, marked) = send(&hasty, &bytes, Ok(()));
    assert!(
        matches!(&outcome, Outcome::Later { reply } if reply.contains("no answer within 1 s")) && !marked,
        "{outcome:?}"
    );
    sink.fault("dot slow");
    let (outcome, _) = send(&hasty, &bytes, Ok(()));
    assert!(matches!(&outcome, Outcome::Unknown { reply } if reply.contains("final dot")), "{outcome:?}");
    assert_eq!(sink.accepted("<none@cti.example>"), 1);
}

#[test]
fn a_text_that_breaks_off_is_no_letter_and_a_dot_that_cannot_be_noted_is_not_written() {
    let sink = Sink::start(&[]);
    sink.fault("body cut");
    // More than what any buffer on the way holds.
    let mut long = mail("long");
    long.attachments[0].bytes = vec![7; 24 << 20];
    let bytes = outboxes::compose(&long).unwrap();
    let (outcome, marked) = send(&settings(sink.port), &bytes, Ok(()));
    assert!(matches!(&outcome, Outcome::Later { reply } if reply.contains("in the middle")) && !marked, "{outcome:?}");

    sink.fault("");
    let (outcome, marked) =
        send(&settings(sink.port), &outboxes::compose(&mail("no-mark")).unwrap(), Err("the disk is full".into()));
    assert!(
        matches!(&outcome, Outcome::Later { reply } if reply.contains("the disk is full")) && marked,
        "{outcome:?}"
    );
    assert_eq!(sink.ledger().len(), 0);
}

#[test]
fn tls_is_demanded_checked_and_not_spoken_through() {
    let folder = tempfile::tempdir().unwrap();
    let (cert, key) = certificate(folder.path());
    let files = [cert.to_str().unwrap(), key.to_str().unwrap()];
    let ca = Some(fs::read(&cert).unwrap());
    let clerk = |port, security| Settings {
        security,
        ca: ca.clone(),
        username: Some("clerk".into()),
        password: Some(Secret::new("pass word")),
        ..settings(port)
    };
    let bytes = outboxes::compose(&mail("tls")).unwrap();

    let implicit = Sink::start(&[files[0], files[1], "--implicit", "--login"]);
    let (outcome, marked) = send(&clerk(implicit.port, Security::Implicit), &bytes, Ok(()));
    assert!(name(&outcome) == "sent" && marked, "{outcome:?}");
    let stranger = Settings { ca: None, ..clerk(implicit.port, Security::Implicit) };
    assert!(
        matches!(send(&stranger, &bytes, Ok(())).0, Outcome::Later { .. }),
        "an unknown certificate is not believed"
    );
    assert_eq!(implicit.ledger().len(), 1);

    let starttls = Sink::start(&[files[0], files[1], "--login"]);
    let (outcome, marked) = send(&clerk(starttls.port, Security::Starttls), &bytes, Ok(()));
    assert!(name(&outcome) == "sent" && marked, "{outcome:?}");
    for (fault, wanted) in [
        ("starttls cut", "later"),
        ("starttls 4xx", "later"),
        ("starttls 5xx", "later"),
        ("starttls inject", "later"),
        ("auth cut", "later"),
        ("auth 4xx", "later"),
        ("auth 5xx", "later"),
        ("dot lost", "unknown"),
    ] {
        starttls.fault(fault);
        let (outcome, _) = send(&clerk(starttls.port, Security::Starttls), &bytes, Ok(()));
        assert_eq!(name(&outcome), wanted, "{fault}: {outcome:?}");
        if fault == "starttls inject" {
            assert!(format!("{outcome:?}").contains("before it was asked"), "{outcome:?}");
        }
    }
    assert_eq!(starttls.ledger().len(), 2, "sent once, and once with the answer lost");
    let wrong = Settings { password: Some(Secret::new("wrong")), ..clerk(starttls.port, Security::Starttls) };
    starttls.fault("");
    let (outcome, _) = send(&wrong, &bytes, Ok(()));
    assert!(matches!(&outcome, Outcome::Later { reply } if reply.starts_with("AUTH")), "{outcome:?}");

    let plain = Sink::start(&[]);
    let (outcome, _) = send(&clerk(plain.port, Security::Starttls), &bytes, Ok(()));
    assert!(matches!(&outcome, Outcome::Later { reply } if reply.contains("does not offer STARTTLS")), "{outcome:?}");
    assert_eq!(plain.ledger().len(), 0);
    let far = Settings { host: "mail.example".into(), ..settings(25) };
    assert!(far.check().unwrap_err().to_string().contains("only allowed for a server on this computer"));
}

#[test]
fn what_would_speak_to_the_mail_server_never_reaches_it() {
    let sink = Sink::start(&[]);
    for bad in [
        "a@b.example\r\nRCPT TO:<x@evil.example>",
        "a@b.example\n",
        "a\0@b.example",
        "a b@c.example",
        "<a@b.example>",
        "@b.example",
        "a@",
        "a@b..example",
        "a@-b.example",
        "\"a\r\nb\"@c.example",
        "a@b.example,c@d.example",
        "a",
        "",
    ] {
        assert!(matches!(bounds::address(bad), Err(Error::Address { .. })), "{bad:?}");
        let to = Mail { to: vec![bad.to_owned()], ..mail("x") };
        assert!(outboxes::compose(&to).is_err(), "{bad:?}");
    }
    for good in ["mission@ro.example", "o'hara+x@b.example", "用户@例子.example", "a.b_c@d-e.example"] {
        assert!(bounds::address(good).is_ok(), "{good}");
    }
    let many = Envelope { recipients: vec!["a@b.example".into(); 300], ..envelope() };
    let refused = bounds::envelope(&many).unwrap_err().to_string();
    assert!(refused.contains("300 addresses are too many"), "{refused}");

    for text in ["x\r\nBcc: y@evil.example", "x\ny", "x\ry", "x\0y"] {
        assert!(outboxes::compose(&Mail { subject: text.into(), ..mail("x") }).is_err(), "{text:?}");
        assert!(outboxes::compose(&Mail { from_name: text.into(), ..mail("x") }).is_err(), "{text:?}");
        assert!(outboxes::compose(&Mail { message_id: text.into(), ..mail("x") }).is_err(), "{text:?}");
    }
    let whole = outboxes::compose(&mail("x")).unwrap();
    for (bad, what) in [
        ("a\nb", "bare line feed"),
        ("a\rb", "bare carriage return"),
        ("a\0b", "NUL"),
        ("\n.\n", "bare line feed"),
        ("\r\n.\r\r\n", "bare carriage return"),
    ] {
        let mut bytes = whole.clone();
        bytes.extend_from_slice(bad.as_bytes());
        assert!(bounds::bytes(&bytes).unwrap_err().to_string().contains(what), "{bad:?}");
        let (outcome, marked) = send(&settings(sink.port), &bytes, Ok(()));
        assert!(matches!(outcome, Outcome::Refused { .. }) && !marked);
    }
    let mut long = whole.clone();
    long.extend(vec![b'x'; 999]);
    assert!(bounds::bytes(&long).unwrap_err().to_string().contains("998 bytes"));
    assert_eq!(sink.ledger().len(), 0);
}

#[test]
fn what_arrives_is_what_was_composed() {
    let sink = Sink::start(&[]);
    let bytes = outboxes::compose(&mail("whole")).unwrap();
    assert_eq!(bytes.is_ascii().then_some(()), Some(()), "7 bits are enough for every server");
    send(&settings(sink.port), &bytes, Ok(()));
    let [entry] = sink.ledger().try_into().expect("one mail");
    assert_eq!(entry[2], "mission@ro.example,registry@ro.example");
    let arrived = sink.mail(&entry[1]);
    let read = MessageParser::new().parse(&arrived).unwrap();
    assert_eq!(read.message_id(), Some("whole@cti.example"));
    assert_eq!(read.subject(), Some("Trace request TR-2026-0001 (L-2026-0001) – à suivre"));
    assert_eq!(read.date().unwrap().to_timestamp(), 1_780_000_000);
    assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), "Dear Sir or Madam,\n.\n..dots\n\nVoilà.\n");
    let names: Vec<_> = read.attachments().map(|a| (a.attachment_name().unwrap(), a.contents())).collect();
    assert_eq!(
        names,
        [("L-2026-0001.pdf", vec![b'.'; 5000].as_slice()), ("TR-2026-0001.json", b"{\"tracepost\":1}".as_slice())]
    );
}

#[test]
fn a_file_arrives_as_it_is_whatever_its_text_is() {
    let sink = Sink::start(&[]);
    let long = "x".repeat(5000);
    let texts =
        ["{\n  \"tracepost\": 1\n}", "a\r\nb\r\n", "a\rb", "\r", "\n", "", "\0", &long, "Äß\n", ".\n..\n", "From x\n"];
    for (n, text) in texts.iter().enumerate() {
        for media_type in ["application/json", "text/plain", "text/csv; charset=utf-8", "application/pdf"] {
            let id = format!("file-{n}-{}", media_type.replace(['/', ';', ' '], "-"));
            let file =
                Attachment { name: "a.txt".into(), media_type: media_type.into(), bytes: text.as_bytes().to_vec() };
            let whole = Mail { attachments: vec![file], ..mail(&id) };
            let bytes = outboxes::compose(&whole).unwrap_or_else(|e| panic!("{text:?} as {media_type}: {e}"));
            assert!(bytes.is_ascii());
            let (outcome, _) = send(&settings(sink.port), &bytes, Ok(()));
            assert_eq!(name(&outcome), "sent", "{text:?} as {media_type}: {outcome:?}");
            let read = MessageParser::new().parse(&bytes).unwrap();
            let arrived: Vec<_> = read.attachments().map(|a| a.contents().to_vec()).collect();
            assert_eq!(arrived, [text.as_bytes()], "{media_type}");
        }
        // The same as the text of the mail: lines end as mail's do, and a NUL is replaced.
        let bytes = outboxes::compose(&Mail { text: (*text).into(), ..mail("text") })
            .unwrap_or_else(|e| panic!("{text:?}: {e}"));
        let read = MessageParser::new().parse(&bytes).unwrap();
        let wanted = text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{FFFD}");
        assert_eq!(read.body_text(0).unwrap_or_default().replace("\r\n", "\n").trim_end(), wanted.trim_end());
    }
}

#[test]
fn the_folder_takes_a_letter_once() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let sent = |o: Outcome| name(&o) == "sent";
    assert!(
        sent(folder::put(&out, "L-1", b"one")) && sent(folder::put(&out, "L-1", b"one")),
        "the same again is the same letter"
    );
    assert_eq!(fs::read(out.join("L-1.eml")).unwrap(), b"one");
    assert_eq!(fs::read_dir(&out).unwrap().count(), 1, "nothing is left beside it");
    assert!(matches!(folder::put(&out, "L-1", b"two"), Outcome::Refused { .. }));
    assert_eq!(fs::read(out.join("L-1.eml")).unwrap(), b"one");
    fs::write(place.path().join("file"), "x").unwrap();
    assert!(matches!(folder::put(&place.path().join("file"), "L-1", b"one"), Outcome::Later { .. }));
    assert!(!Path::new("L-1.eml").exists());
}
