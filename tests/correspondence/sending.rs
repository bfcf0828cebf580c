//! The right letter, by the right person, once: approvals, the mail server and its faults, and what goes by hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::ToSpan;
use jiff::civil::date;
use mail_parser::{MessageParser, MimeHeaders};
use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::{Wishes, Word};
use tracepost::pipeline::outgoing::{Office, letters, requests, sending, templates};

use super::house::{House, Place, REGISTER, day};
use crate::sink::Sink;

pub(super) async fn two_people_and_then_the_mail_server(place: &Place) {
    let sink = Sink::start(&[]);
    let house = House::new(place, sink.port).await;
    let (ana, ben) = (house.office("ana", 0), house.office("ben", 0));

    // Approved by another person, and only what is complete.
    let own = requests::approve(&ana, "TR-2026-0001").await.unwrap_err().to_string();
    assert!(own.contains("ana drafted request TR-2026-0001"), "{own}");
    let lacks = requests::approve(&ben, "TR-2026-0003").await.unwrap_err().to_string();
    assert!(lacks.contains("its manufacturer") && lacks.contains("photographs"), "{lacks}");
    let early = letters::draft(&ana, "trace_request", "TR-2026-0001", Wishes::default()).await.unwrap_err().to_string();
    assert!(early.contains("somebody must approve it"), "{early}");
    let checked = requests::approve(&ben, "TR-2026-0001").await.unwrap();
    assert!(checked.hints[0].contains("47 years ago"), "{checked:?}");
    assert!(
        requests::approve(&ben, "TR-2026-0001")
            .await
            .unwrap_err()
            .to_string()
            .contains("is approved: it cannot be approved")
    );

    // A letter: numbered, kept, approved by another, and from then on its bytes are fixed.
    let letter = letters::draft(&ana, "trace_request", "TR-2026-0001", Wishes::default()).await.unwrap();
    assert_eq!((letter.id.as_str(), letter.state), ("L-2026-0001", LetterState::Draft));
    assert!(
        letters::queue(&ana, "L-2026-0001", None)
            .await
            .unwrap_err()
            .to_string()
            .contains("is draft: it cannot be queued")
    );
    assert!(
        letters::approve(&ana, "L-2026-0001").await.unwrap_err().to_string().contains("somebody else must approve")
    );
    letters::approve(&ben, "L-2026-0001").await.unwrap();
    let own_templates = house.folder.path().join("templates/letters/trace_request");
    fs::create_dir_all(&own_templates).unwrap();
    fs::write(own_templates.join("en.hbs"), "<letter title=\"x\"><p>CHANGED AFTER APPROVAL {{hole}}</p></letter>")
        .unwrap();
    let queued = letters::queue(&ana, "L-2026-0001", None).await.unwrap();
    let tried = sending::send_due(&ana, None, |_| ()).await.unwrap();
    assert_eq!((tried.len(), tried[0].state), (1, LetterState::Sent), "{tried:?}");
    assert!(sending::after_restore(&ana).await.unwrap().is_empty(), "what has gone stays so");
    assert_eq!(house.state("TR-2026-0001").await, RequestState::Sent);
    assert!(sending::send_due(&ana, None, |_| ()).await.unwrap().is_empty(), "nothing is left to send");

    // What arrived is what was approved, with the request as a register that can be imported.
    let [entry] = sink.ledger().try_into().expect("one mail");
    assert_eq!(entry[0], queued.message_id);
    let arrived = sink.mail(&entry[1]);
    let mail = MessageParser::new().parse(&arrived).unwrap();
    let files: BTreeMap<_, _> =
        mail.attachments().map(|a| (a.attachment_name().unwrap(), a.contents().to_vec())).collect();
    assert_eq!(files["L-2026-0001.pdf"], house.archive.original(&letter.pdf).await.unwrap());
    let attached = tracepost::register::parse(&files["TR-2026-0001.json"], &|_| None).unwrap();
    assert_eq!(attached.items[0].markings[0].text, "PM9-79 B00417");
    assert_eq!(attached.parties[0].name, "Böll & Söhne <Export>");

    // The slip in the changed template is named with file, line and variable.
    let checked = templates::check(&house.config, house.folder.path()).unwrap();
    let faults: Vec<_> = checked.iter().filter_map(|c| c.fault.as_ref()).map(ToString::to_string).collect();
    assert!(
        faults.len() == 3 && faults.iter().all(|f| f.contains("trace_request/en.hbs, line 1") && f.contains("`hole`")),
        "{faults:?}"
    );
    house.record_holds().await;
}

pub(super) async fn a_letter_in_plain_ascii_is_sent(place: &Place) {
    // The same register without a letter beyond ASCII, and its photographs.
    let folder = tempfile::tempdir().unwrap();
    let photos = folder.path().join("photos");
    fs::create_dir(&photos).unwrap();
    for entry in fs::read_dir(Path::new(REGISTER).with_file_name("photos")).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), photos.join(entry.file_name())).unwrap();
    }
    let file = folder.path().join("register.json");
    let text: String =
        fs::read_to_string(REGISTER).unwrap().chars().map(|c| if c.is_ascii() { c } else { 'o' }).collect();
    fs::write(&file, text).unwrap();
    let sink = Sink::start(&[]);
    let house = House::of(place, sink.port, &file).await;
    let letter = house.sent("TR-2026-0001").await;
    let [entry] = sink.ledger().try_into().expect("one mail");
    let arrived = sink.mail(&entry[1]);
    let mail = MessageParser::new().parse(&arrived).unwrap();
    let files: BTreeMap<_, _> =
        mail.attachments().map(|a| (a.attachment_name().unwrap(), a.contents().to_vec())).collect();
    let extract = house.archive.original(letter.attachment.as_ref().unwrap()).await.unwrap();
    assert!(
        extract.is_ascii() && extract.contains(&b'\n') && !extract.contains(&b'\r'),
        "it is the kind that was refused"
    );
    assert_eq!(files["TR-2026-0001.json"], extract);
    house.record_holds().await;
}

pub(super) async fn every_fault_ends_in_a_named_state_and_nothing_goes_twice(place: &Place) {
    let sink = Sink::start(&[]);
    let house = House::new(place, sink.port).await;
    let office = house.office("ana", 0);
    let cases = [
        ("banner cut", LetterState::Queued),
        ("ehlo cut", LetterState::Queued),
        ("mail cut", LetterState::Queued),
        ("mail 4xx", LetterState::Queued),
        ("mail 5xx", LetterState::Refused),
        ("rcpt 4xx", LetterState::Queued),
        ("rcpt 5xx", LetterState::Refused),
        ("data cut", LetterState::Queued),
        ("data 4xx", LetterState::Queued),
        ("data 5xx", LetterState::Refused),
        ("dot cut", LetterState::OutcomeUnknown),
        ("dot 4xx", LetterState::Queued),
        ("dot 5xx", LetterState::Refused),
        ("dot lost", LetterState::OutcomeUnknown),
        ("dot garbage", LetterState::OutcomeUnknown),
    ];
    for (fault, wanted) in cases {
        let letter = house.approved("TR-2026-0001").await;
        let queued = letters::queue(&office, &letter.id, None).await.unwrap();
        sink.fault(fault);
        let tried = sending::send_due(&office, Some(&letter.id), |_| ()).await.unwrap();
        assert_eq!(tried[0].state, wanted, "{fault}: {tried:?}");
        assert_eq!(house.letter(&letter.id).await.state, wanted, "{fault}");
        let before = sink.accepted(&queued.message_id);
        // A sound server, an hour later: what waits goes, once; what is uncertain does not.
        sink.fault("");
        let later = Office { now: day(0) + 1.hour(), ..office };
        let again = sending::send_due(&later, Some(&letter.id), |_| ()).await.unwrap();
        if wanted == LetterState::Queued {
            assert_eq!((again[0].state, sink.accepted(&queued.message_id)), (LetterState::Sent, 1), "{fault}");
        } else {
            assert_eq!((again.len(), sink.accepted(&queued.message_id)), (0, before), "{fault}");
        }
        assert!(sink.accepted(&queued.message_id) <= 1, "{fault}");
    }
    // In an archive that was restored, what is in the outbox may have gone since the backup: nothing of it goes by itself.
    let restored = house.approved("TR-2026-0001").await;
    let queued = letters::queue(&office, &restored.id, None).await.unwrap();
    let settled = sending::after_restore(&office).await.unwrap();
    assert_eq!((settled.len(), settled[0].state), (1, LetterState::OutcomeUnknown), "{settled:?}");
    assert!(sending::send_due(&office, Some(&restored.id), |_| ()).await.unwrap().is_empty());
    assert_eq!(sink.accepted(&queued.message_id), 0);
    // Only a person leads out of uncertainty, and says how they know.
    let all = house.archive.letters().await.unwrap();
    let unknown = &all.iter().find(|l| l.state == LetterState::OutcomeUnknown).unwrap().id;
    assert!(
        letters::settle(&office, unknown, Word::NotSent, " ").await.unwrap_err().to_string().contains("how you know")
    );
    let first = house.archive.transmission(unknown).await.unwrap().unwrap();
    letters::settle(&office, unknown, Word::NotSent, "the server's log has no trace of it").await.unwrap();
    let again = letters::queue(&office, unknown, None).await.unwrap();
    assert_eq!(again.message_id, first.message_id, "it keeps its Message-ID");
    house.record_holds().await;
}

pub(super) async fn five_days_of_later_end_in_refused(place: &Place) {
    let sink = Sink::start(&[]);
    sink.fault("rcpt 4xx");
    let house = House::new(place, sink.port).await;
    let letter = house.approved("TR-2026-0001").await;
    letters::queue(&house.office("ana", 0), &letter.id, None).await.unwrap();
    let (mut now, mut tries) = (day(0), 0);
    loop {
        let office = Office { now, ..house.office("ana", 0) };
        let tried = sending::send_due(&office, None, |_| ()).await.unwrap();
        let [one] = tried.as_slice() else { panic!("{tried:?}") };
        tries += 1;
        let Some(next) = one.next_try else {
            assert!(one.detail.contains("gave up after") && now == day(5), "{one:?} at {now}");
            break;
        };
        assert!(next > now && next <= day(5), "{next}");
        now = next;
    }
    assert!((20..50).contains(&tries), "{tries} tries in five days");
    assert_eq!(house.letter(&letter.id).await.state, LetterState::Refused);
    assert_eq!(
        house.state("TR-2026-0001").await,
        RequestState::Approved,
        "a request whose letter was refused has not been sent"
    );
}

pub(super) async fn two_people_at_once_send_one_letter(place: &Place) {
    let sink = Sink::start(&[]);
    let house = House::new(place, sink.port).await;
    let letter = house.approved("TR-2026-0001").await;
    let (ana, ben) = (house.office("ana", 0), house.office("ben", 0));
    let (a, b) = tokio::join!(letters::queue(&ana, &letter.id, None), letters::queue(&ben, &letter.id, None));
    assert_eq!(usize::from(a.is_ok()) + usize::from(b.is_ok()), 1, "{a:?} {b:?}");
    let told = a.err().or(b.err()).unwrap().to_string();
    assert!(told.contains("somebody else was faster") || told.contains("is queued"), "{told}");
    let (a, b) = tokio::join!(sending::send_due(&ana, None, |_| ()), sending::send_due(&ben, None, |_| ()));
    for refused in [&a, &b].into_iter().filter_map(|r| r.as_ref().err()) {
        assert!(refused.to_string().contains("another process sends letters"), "{refused}");
    }
    assert_eq!(sink.ledger().len(), 1);
    assert_eq!(house.letter(&letter.id).await.state, LetterState::Sent);
    let late = letters::withdraw(&ana, &letter.id, "").await.unwrap_err().to_string();
    assert!(late.contains("is sent: it cannot be withdrawn"), "{late}");
}

pub(super) async fn addresses_that_would_do_harm_are_refused(place: &Place) {
    let house = House::new(place, 9).await;
    let office = house.office("ana", 0);
    let mut register = house.archive.register().await.unwrap().as_ref().clone();
    for (emails, why) in [
        (vec!["export@boell.example\r\nRCPT TO:<x@evil.example>".to_owned()], "line break"),
        (vec!["a@boell.example".to_owned(); 300], "300 addresses are too many"),
        (vec![], "has no mail address"),
    ] {
        register.requests.iter_mut().for_each(|r| r.message_ids.clear());
        register.parties.iter_mut().filter(|p| p.id == "boll").for_each(|p| p.contacts[0].emails.clone_from(&emails));
        let photos = house.archive.photo_hashes().await.unwrap();
        let photos = register
            .items
            .iter()
            .flat_map(|i| i.photos.iter().cloned().zip(photos.get(&i.id).cloned().unwrap_or_default()));
        let photos: BTreeMap<_, _> = photos.collect();
        house.archive.import_register(register.clone(), photos, "x", "ana", day(0)).await.unwrap();
        let letter = house.approved("TR-2026-0001").await;
        let refused = letters::queue(&office, &letter.id, None).await.unwrap_err().to_string();
        assert!(refused.contains(why), "{refused}");
        assert_eq!(house.letter(&letter.id).await.state, LetterState::Approved);
    }
}

pub(super) async fn a_clock_a_year_off_dates_nothing(place: &Place) {
    let sink = Sink::start(&[]);
    let house = House::new(place, sink.port).await;
    let letter = house.approved("TR-2026-0001").await;
    let back = house.office("ana", -365);
    for refused in [
        requests::approve(&back, "TR-2026-0002").await.err(),
        letters::draft(&back, "trace_request", "TR-2026-0001", Wishes::default()).await.err(),
        letters::queue(&back, &letter.id, None).await.err(),
        sending::send_due(&back, None, |_| ()).await.err(),
    ] {
        assert!(refused.unwrap().to_string().contains("set the clock"));
    }
    let wishes = Wishes { dated: Some(date(2024, 5, 4)), ..Wishes::default() };
    assert!(
        letters::draft(&house.office("ana", 0), "trace_request", "TR-2026-0001", wishes)
            .await
            .unwrap_err()
            .to_string()
            .contains("more than a year from today")
    );
    // A year ahead nothing is lost and nothing goes twice: the letter is tried, and ends in a named state.
    letters::queue(&house.office("ana", 0), &letter.id, None).await.unwrap();
    sink.fault("mail 4xx");
    let tried = sending::send_due(&house.office("ana", 365), None, |_| ()).await.unwrap();
    assert_eq!(tried[0].state, LetterState::Refused, "{tried:?}");
    // Back to the right year, the archive says so, and goes on by a person's word.
    assert!(requests::approve(&house.office("ben", 1), "TR-2026-0002").await.is_err());
    let trusted = Office { trust_clock: true, ..house.office("ben", 1) };
    requests::approve(&trusted, "TR-2026-0002").await.unwrap();
}

pub(super) async fn what_goes_by_hand_has_a_day_and_a_proof(place: &Place) {
    let house = House::new(place, 9).await;
    let office = house.office("ana", 10);
    let letter = house.approved("TR-2026-0001").await;
    let note = || Some("to the receptionist, Mr Weiß".to_owned());
    let no = |r: anyhow::Result<()>, why: &str| assert!(r.unwrap_err().to_string().contains(why), "{why}");
    no(letters::hand_over(&office, &letter.id, "posted", date(2026, 5, 10), None, None).await, "give a proof");
    no(letters::hand_over(&office, &letter.id, "posted", date(2027, 5, 10), None, note()).await, "in the future");
    no(letters::hand_over(&office, &letter.id, "posted", date(2016, 5, 10), None, note()).await, "check the year");
    letters::hand_over(&office, &letter.id, "posted", date(2026, 5, 10), Some(b"receipt".to_vec()), note())
        .await
        .unwrap();
    assert_eq!(house.letter(&letter.id).await.state, LetterState::Sent);
    let case = house.archive.case("TR-2026-0001").await.unwrap().unwrap();
    assert_eq!((case.state, case.sent_on), (RequestState::Sent, Some(date(2026, 5, 10))));
    let proof = &house.archive.proofs(&letter.id).await.unwrap()[0];
    assert_eq!(house.archive.original(proof.file.as_ref().unwrap()).await.unwrap(), b"receipt");
    // The proof is what a resend says.
    let resend = letters::draft(&office, "resend", "TR-2026-0001", Wishes::default()).await.unwrap();
    assert_eq!(resend.kind, "resend");
}

pub(super) async fn the_same_letter_does_not_go_twice_without_a_reason(place: &Place) {
    let sink = Sink::start(&[]);
    let house = House::new(place, sink.port).await;
    let (ana, ben) = (house.office("ana", 0), house.office("ben", 0));
    let letter = house.approved("TR-2026-0001").await;
    let draft = async |again: Option<&str>| {
        let wishes = Wishes { again: again.map(str::to_owned), ..Wishes::default() };
        letters::draft(&ana, "trace_request", "TR-2026-0001", wishes).await
    };
    for blank in [None, Some(""), Some("  ")] {
        let told = draft(blank).await.unwrap_err().to_string();
        assert!(told.contains(&letter.id) && told.contains("say why"), "{told}");
    }
    letters::queue(&ana, &letter.id, None).await.unwrap();
    sending::send_due(&ana, None, |_| ()).await.unwrap();
    assert!(draft(None).await.unwrap_err().to_string().contains("which is sent"));
    let second = draft(Some("the first one had no photographs")).await.unwrap();
    assert_eq!(second.again.as_deref(), Some("the first one had no photographs"));
    letters::approve(&ben, &second.id).await.unwrap();
    letters::queue(&ana, &second.id, None).await.unwrap();
    sending::send_due(&ana, None, |_| ()).await.unwrap();
    assert_eq!(sink.ledger().len(), 2);
    // One that came back is not on its way, and a withdrawn one neither.
    requests::approve(&ben, "TR-2026-0002").await.unwrap();
    let first = letters::draft(&ana, "trace_request", "TR-2026-0002", Wishes::default()).await.unwrap();
    letters::withdraw(&ana, &first.id, "wrong date").await.unwrap();
    let next = letters::draft(&ana, "trace_request", "TR-2026-0002", Wishes::default()).await.unwrap();
    letters::approve(&ben, &next.id).await.unwrap();
    sink.fault("data 5xx");
    letters::queue(&ana, &next.id, None).await.unwrap();
    sending::send_due(&ana, None, |_| ()).await.unwrap();
    sink.fault("");
    assert_eq!(house.letter(&next.id).await.state, LetterState::Refused);
    letters::draft(&ana, "trace_request", "TR-2026-0002", Wishes::default()).await.unwrap();
    house.record_holds().await;
}
