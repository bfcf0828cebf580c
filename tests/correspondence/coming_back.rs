//! What comes back to a letter: bounces, reports, answers and copies; and the reminders that wait for them.

use jiff::civil::date;
use tracepost::model::sender::SenderVerdict;
use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::Wishes;
use tracepost::pipeline::outgoing::requests::RequestVerb;
use tracepost::pipeline::outgoing::{bounces, contacts, deadlines, letters, reminders, reports, requests, sending};

use super::house::{House, Place, changed, day, from, paper, report};
use crate::sink::Sink;

pub(super) async fn bounces_reports_answers_and_copies_come_back_to_the_letter(place: &Place) {
    let sink = Sink::start(&[]);
    let house = House::new(place, sink.port).await;
    let office = house.office("ana", 0);

    // Two addresses: one that bounces is no failure of the letter, both are. A bounce that anybody could have written is none, until a person
    // has placed it; one whose sender is verified and is theirs counts by itself.
    let two = house.sent("TR-2026-0002").await;
    let id = house.archive.transmission(&two.id).await.unwrap().unwrap().message_id;
    let verified = |head: Head| Head { from: from("postmaster@mx.mission.ch.example").from, ..head };
    let first = report("failed", "5.1.1", "newyork@mission.ch.example", &id);
    let second = verified(report("failed", "5.2.2", "registry@mission.ch.example", &id));
    let first = house.arrives(MessageKind::Bounce, first, vec![], &["TR-2026-0002"], 0).await;
    let second = house.arrives(MessageKind::Bounce, second, vec![], &[], 0).await;
    for verdict in [SenderVerdict::NotVerified, SenderVerdict::CouldNotCheck] {
        let head = report("failed", &format!("5.1.{}", verdict.as_str().len()), "newyork@mission.ch.example", &id);
        let forged = house.arrives(MessageKind::Bounce, head, vec![], &["TR-2026-0002"], 0).await;
        house.sender(&forged, verdict, 0).await;
    }
    assert_eq!(house.letter(&two.id).await.state, LetterState::Sent);
    assert_eq!(house.archive.address_health().await.unwrap(), [], "a forged bounce spoils no address");
    assert_eq!(house.archive.held_reports().await.unwrap().len(), 4);
    let tasks = bounces::tasks(&office).await.unwrap();
    assert!(tasks.len() == 4 && tasks[0].contains("anybody could have written it"), "{tasks:?}");
    house.decider(&first, 0).place("TR-2026-0002", Standing::Confirmed).await.unwrap();
    assert_eq!(house.letter(&two.id).await.state, LetterState::Sent, "one of two");
    house.sender(&second, SenderVerdict::Verified, 0).await;
    assert_eq!(house.letter(&two.id).await.state, LetterState::Refused);
    let health = house.archive.address_health().await.unwrap();
    assert_eq!(health.iter().map(|h| h.bounces).collect::<Vec<_>>(), [1, 1]);
    let tasks = bounces::tasks(&office).await.unwrap();
    assert!(tasks.iter().filter(|t| t.contains("mend the address")).count() == 2, "{tasks:?}");

    // A report says delivered.
    let one = house.sent("TR-2026-0001").await;
    let id = house.archive.transmission(&one.id).await.unwrap().unwrap().message_id;
    let theirs = |action, status| Head {
        from: from("mailer-daemon@boell.example").from,
        ..report(action, status, "export@boell.example", &id)
    };
    house.arrives(MessageKind::DeliveryReport, theirs("delayed", "4.0.0"), vec![], &[], 0).await;
    assert_eq!(house.letter(&one.id).await.state, LetterState::Sent);
    let says = house.arrives(MessageKind::DeliveryReport, theirs("delivered", "2.0.0"), vec![], &[], 0).await;
    assert_eq!(house.letter(&one.id).await.state, LetterState::Sent, "nobody knows yet who says so");
    house.sender(&says, SenderVerdict::Verified, 0).await;
    assert_eq!(house.letter(&one.id).await.state, LetterState::Delivered);
    let reached = house.archive.address_health().await.unwrap();
    assert!(reached.iter().any(|h| h.email == "export@boell.example" && h.last_success.is_some()), "{reached:?}");

    // Uncertain: a mail that only claims to be our copy settles nothing, our own copy does, and so does an answer.
    for (settles, wanted) in
        [("forged", LetterState::OutcomeUnknown), ("copy", LetterState::Sent), ("answer", LetterState::Delivered)]
    {
        sink.fault("dot lost");
        let letter = house.approved("TR-2026-0001").await;
        let queued = letters::queue(&office, &letter.id, None).await.unwrap();
        sending::send_due(&office, Some(&letter.id), |_| ()).await.unwrap();
        sink.fault("");
        let bare = queued.message_id.clone();
        let mut pdf = paper("letter", None, "x", vec![]);
        if settles == "copy" {
            pdf.document.part.sha256.clone_from(&letter.pdf);
        }
        let (kind, head) = match settles {
            "answer" => {
                (MessageKind::Acknowledgement, Head { in_reply_to: vec![bare], ..from("export@boell.example") })
            }
            _ => (MessageKind::Unrelated, Head { message_id: Some(bare), ..from("tracing@cti.example") }),
        };
        let came = house.arrives(kind, head, vec![pdf], &["TR-2026-0001"], 0).await;
        if settles == "answer" {
            assert_eq!(
                house.letter(&letter.id).await.state,
                LetterState::OutcomeUnknown,
                "not before a person says so"
            );
            house.decider(&came, 0).place("TR-2026-0001", Standing::Confirmed).await.unwrap();
        }
        assert_eq!(house.letter(&letter.id).await.state, wanted, "{settles}");
    }
    // A report about nobody's letter changes nothing, and a second look at what was seen changes nothing either.
    let events = house.archive.events(1, 10_000).await.unwrap().len();
    reports::sweep(&house.archive, day(0)).await.unwrap();
    assert_eq!(house.archive.events(1, 10_000).await.unwrap().len(), events);
    house.record_holds().await;
}

pub(super) async fn reminders_are_proposed_and_held_back(place: &Place) {
    let sink = Sink::start(&[]);
    let house = House::new(place, sink.port).await;
    house.sent("TR-2026-0001").await;
    let at = &house;
    let due = move |n: i64| async move {
        let all = deadlines::reminders(&at.office("ana", n)).await.unwrap();
        all.into_iter().find(|(r, _)| r == "TR-2026-0001").unwrap().1
    };
    // Sent on 4 May, 28 days: 1 June. A pause of five days and an extension of ten: 16 June.
    assert!(due(28).await.unwrap_err().contains("due on 2026-06-01"));
    assert_eq!(due(29).await.unwrap().number, 1);
    let change = move |what, n: i64, days| async move {
        let office = at.office("ana", n);
        deadlines::change(&office, "TR-2026-0001", what, office.today(), days, "they asked").await
    };
    change(ClockMove::Pause, 10, 0).await.unwrap();
    assert!(due(60).await.unwrap_err().contains("paused"));
    assert!(change(ClockMove::Pause, 11, 0).await.is_err());
    change(ClockMove::Resume, 15, 0).await.unwrap();
    assert_eq!(change(ClockMove::Extend, 15, 10).await.unwrap().on, date(2026, 6, 16));
    let explained = deadlines::explain(&house.office("ana", 20), "TR-2026-0001").await.unwrap();
    assert_eq!((explained[0].due.on, explained[0].left), (date(2026, 6, 16), 23));
    let ics = deadlines::calendar(&house.office("ana", 20)).await.unwrap();
    for line in [
        "BEGIN:VCALENDAR",
        "DTSTART;VALUE=DATE:20260616",
        "DTEND;VALUE=DATE:20260617",
        "SUMMARY:TR-2026-0001: answer due",
    ] {
        assert!(ics.contains(line), "{line} is not in {ics}");
    }
    assert!(ics.lines().all(|l| l.len() <= 75), "{ics}");

    // What anybody could have written holds nothing back, and is told: a citation of our reference, the firm's own address without proof, a
    // number of an item, a forged bounce.
    let cites = Head { message_id: Some("<c@x>".into()), ..from("stranger@elsewhere.example") };
    house.arrives(MessageKind::Response, cites, vec![], &["TR-2026-0001"], 44).await;
    let claims = house.arrives(MessageKind::Acknowledgement, from("export@boell.example"), vec![], &[], 44).await;
    house.sender(&claims, SenderVerdict::NotVerified, 44).await;
    let bounce = report("failed", "5.1.1", "export@boell.example", "<unknown@x>");
    house.arrives(MessageKind::Bounce, bounce, vec![], &["TR-2026-0001"], 44).await;
    let proposed = due(45).await.unwrap();
    assert!(
        proposed.why.contains("before you write, look at") && proposed.why.contains("our reference alone"),
        "{proposed:?}"
    );
    let figures = house.archive.overview("2026-01-01", false).await.unwrap();
    assert!(figures.rates.iter().all(|(_, _, _, answered)| *answered == 0), "{figures:?}");

    // A verified mail from the firm's address holds it back, unplaced or linked and not looked at; confirmed, it does not.
    let head = Head { message_id: Some("<v@x>".into()), ..from("export@boell.example") };
    let odd = house.arrives(MessageKind::Acknowledgement, head, vec![], &[], 44).await;
    house.sender(&odd, SenderVerdict::Verified, 44).await;
    assert!(due(45).await.unwrap_err().contains("is unplaced"));
    let told = letters::draft(&house.office("ana", 45), "reminder", "TR-2026-0001", Wishes::default())
        .await
        .unwrap_err()
        .to_string();
    assert!(told.contains("was not checked yet"), "{told}");
    house.decider(&odd, 45).place("TR-2026-0001", Standing::Confirmed).await.unwrap();
    let head = Head { message_id: Some("<q@x>".into()), ..from("x@boell.example") };
    let linked = house.arrives(MessageKind::Acknowledgement, head, vec![], &["TR-2026-0001"], 44).await;
    house.sender(&linked, SenderVerdict::Verified, 44).await;
    assert!(due(45).await.unwrap_err().contains("nobody has confirmed the link"));
    house.decider(&linked, 45).place("TR-2026-0001", Standing::Seen).await.unwrap();
    assert_eq!(due(45).await.unwrap().number, 1, "an acknowledgement does not end waiting");

    // No reminder to an address that bounced, until the firm has another one.
    let id = house.archive.transmission("L-2026-0001").await.unwrap().unwrap().message_id;
    let bounce = report("failed", "5.1.1", "export@boell.example", &id);
    let bounce = house.arrives(MessageKind::Bounce, bounce, vec![], &["TR-2026-0001"], 45).await;
    assert!(due(45).await.is_ok(), "anybody could have written that bounce");
    house.decider(&bounce, 45).place("TR-2026-0001", Standing::Confirmed).await.unwrap();
    assert!(due(45).await.unwrap_err().contains("bounced"));
    assert!(reminders::draft(&house.office("ana", 45), "TR-2026-0001").await.is_err());
    let contact = Contact {
        channel: Channel::Company,
        name: "Böll, new office".into(),
        emails: vec!["office@boell.example".into()],
        address: vec![],
        language: "en".into(),
        person: None,
    };
    contacts::hand_over(&house.office("ana", 45), "boll", contact, date(2026, 6, 18), None, "their call")
        .await
        .unwrap();

    let first = reminders::draft(&house.office("ana", 45), "TR-2026-0001").await.unwrap();
    assert!(due(46).await.unwrap_err().contains("already drafted or in the outbox"));
    letters::approve(&house.office("ben", 45), &first.id).await.unwrap();
    letters::queue(&house.office("ana", 45), &first.id, None).await.unwrap();
    sending::send_due(&house.office("ana", 45), None, |_| ()).await.unwrap();
    assert!(due(59).await.is_err());
    assert_eq!(due(60).await.unwrap().number, 2);
    // An answer that a person has placed holds reminders back before anybody has marked the request.
    let head = Head { message_id: Some("<answer@x>".into()), ..from("export@boell.example") };
    let answer = house.arrives(MessageKind::Response, head, vec![], &["TR-2026-0001"], 60).await;
    assert!(due(61).await.is_ok());
    house.decider(&answer, 60).place("TR-2026-0001", Standing::Confirmed).await.unwrap();
    assert!(due(61).await.unwrap_err().contains("a person has said that message"));
    let figures = house.archive.overview("2026-01-01", false).await.unwrap();
    assert_eq!(figures.rates, [("company".to_owned(), "primary".to_owned(), 1, 1)], "only what went out is counted");
    requests::mark(&house.office("ana", 60), "TR-2026-0001", RequestVerb::GiveUp, "two reminders").await.unwrap();
    assert!(deadlines::reminders(&house.office("ana", 90)).await.unwrap().is_empty(), "nothing more is waited for");
    requests::mark(&house.office("ana", 498), "TR-2026-0001", RequestVerb::Answer, "it came after all").await.unwrap();
}

pub(super) async fn the_bounce_of_an_imported_mail_counts_when_placed(place: &Place) {
    let (_folder, file) = changed(|r| {
        r["requests"][0]["message_ids"] = serde_json::json!(["<old-1@cti.example>"]);
        r["requests"][0]["issued"] = serde_json::json!("2026-04-20");
    });
    let house = House::of(place, 9, &file).await;
    let head = report("failed", "5.1.1", "export@boell.example", "<old-1@cti.example>");
    let bounce = house.arrives(MessageKind::Bounce, head, vec![], &["TR-2026-0001"], 1).await;
    let strange = report("failed", "5.1.1", "somebody@elsewhere.example", "<old-1@cti.example>");
    let strange = house.arrives(MessageKind::Bounce, strange, vec![], &["TR-2026-0001"], 1).await;
    assert_eq!(house.archive.address_health().await.unwrap(), []);
    for message in [&bounce, &strange] {
        house.decider(message, 2).place("TR-2026-0001", Standing::Confirmed).await.unwrap();
    }
    let health = house.archive.address_health().await.unwrap();
    assert_eq!(health.iter().map(|h| (h.email.as_str(), h.bounces)).collect::<Vec<_>>(), [("export@boell.example", 1)]);
    let told = reminders::draft(&house.office("ana", 60), "TR-2026-0001").await.unwrap_err().to_string();
    assert!(told.contains("bounced"), "{told}");
    assert!(deadlines::to_do(&house.office("ana", 60)).await.unwrap().iter().any(|l| l.contains("mend the address")));
    house.record_holds().await;
}
