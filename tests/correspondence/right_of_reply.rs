//! A right-of-reply text, from draft to lock, and what becomes of its old versions.

use std::collections::BTreeMap;

use jiff::civil::date;
use mail_parser::{MessageParser, MimeHeaders};
use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::Wishes;
use tracepost::pipeline::outgoing::{comments, coverage, letters, replies, sending};

use super::house::{House, Place, field, from, paper, tracepost_hash};
use crate::sink::Sink;

#[allow(clippy::too_many_lines, reason = "one text from its draft to its quotation, step by step")]
pub(super) async fn a_text_is_drafted_commented_locked_and_quoted(place: &Place) {
    let sink = Sink::start(&[]);
    let house = House::new(place, sink.port).await;
    house.sent("TR-2026-0001").await;
    let body = "We made PM9-79 B00417 in 1979. Order number 23-2-7520 went to Libya on 4 October 1979.";
    let fields = vec![
        field(FieldName::Manufacturer, "Böll & Söhne <Export>", 3),
        field(FieldName::ManufactureDate, "1979", 30),
        field(FieldName::OrderNumber, "23-2-7520", 40),
        field(FieldName::Recipient, "Libya", 60),
        field(FieldName::DeliveryDate, "1979-10-04", 70),
    ];
    let papers = vec![paper("letter", None, body, fields), paper("packing_list", None, "list", vec![])];
    let answer =
        house.arrives(MessageKind::Response, from("export@boell.example"), papers, &["TR-2026-0001"], 20).await;
    let ana = house.office("ana", 21);
    assert!(
        replies::draft(&ana, &answer, None).await.unwrap_err().to_string().contains("nobody has said which request")
    );
    house.decider(&answer, 21).place("TR-2026-0001", Standing::Confirmed).await.unwrap();
    assert!(replies::draft(&ana, &answer, None).await.unwrap_err().to_string().contains("confirmed"));
    house.rules(&answer, 21, 0..3, &Ruling::Accept).await;
    let part = replies::draft(&ana, &answer, None).await.unwrap();
    assert!(!part.versions[0].text.contains("Libya"), "an unconfirmed value is in no text: {}", part.versions[0].text);
    house.rules(&answer, 21, 3..5, &Ruling::Accept).await;
    let factors = [Factor::RecipientProvided, Factor::DocumentsProvided];
    house.decider(&answer, 21).classify(Class::Permissive, &factors, BTreeMap::new()).await.unwrap();
    let reply = replies::draft(&ana, &answer, None).await.unwrap();
    let id = reply.id.as_str();
    assert_eq!(
        reply.versions[0].text,
        "On 24 May 2026, Böll & Söhne <Export> responded to a formal trace request issued by Conflict Tracing Institute on 4 May 2026. \
         This response confirms that: 1) Böll & Söhne <Export> manufactured the PM-9 pistol with serial number PM9-79 B00417 in 1979, subject to Conflict \
         Tracing Institute’s trace request; and 2) the PM-9 pistol with serial number PM9-79 B00417 was part of order number 23-2-7520, which was delivered \
         to Libya on 4 October 1979. The response included documents."
    );

    // Proposed with a lock date that can be; commented on by statement; a new version; what differs.
    for bad in [date(2026, 5, 25), date(2025, 6, 30), date(2028, 1, 1)] {
        assert!(
            replies::propose(&ana, id, Some(bad)).await.unwrap_err().to_string().contains("cannot be the lock date"),
            "{bad}"
        );
    }
    let letter = replies::propose(&ana, id, Some(date(2026, 6, 22))).await.unwrap();
    assert_eq!((letter.kind.as_str(), letter.reply.as_deref()), ("right_of_reply", Some(id)));
    assert!(
        replies::comment(&ana, id, Some(4), "x", "")
            .await
            .unwrap_err()
            .to_string()
            .contains("has 3 numbered statements")
    );
    replies::comment(&ana, id, Some(2), "the order was of 5 October", "note 7").await.unwrap();
    let last = &reply.versions[0].text;
    assert!(replies::revise(&ana, id, last, "").await.unwrap_err().to_string().contains("the same as the last"));
    // Curly quotes and a typo stay as they are.
    let corrected = last.replace("4 October 1979", "5 October 1979").replace("The response", "“It’s” it's reponse");
    replies::revise(&ana, id, &corrected, "comment 2").await.unwrap();
    let differs = replies::compare(&ana, id, 1, 2).await.unwrap();
    assert!(differs.contains("[-4-]{+5+} October 1979"), "{differs}");
    let named = replies::Named { version: Some(2), sha256: Some(tracepost_hash(&corrected)) };
    let lock = async |who: &'static str, n: i64, named: &replies::Named| {
        replies::lock(&house.office(who, n), id, named).await.map_err(|e| e.to_string())
    };
    assert!(lock("ben", 21, &named).await.unwrap_err().contains("is draft: it cannot be locked"));
    // The proposal of the first version waited: it is withdrawn by itself, and goes nowhere.
    assert_eq!(house.letter(&letter.id).await.state, LetterState::Withdrawn);

    // No agreement and no lock before the text was really handed over; then not before its day; not while a comment is open; not by its
    // author; not without naming it.
    let letter = replies::propose(&ana, id, Some(date(2026, 6, 22))).await.unwrap();
    assert_eq!(letter.reply_version, Some(2));
    let early = lock("ben", 49, &named).await.unwrap_err();
    assert!(early.contains("its lock date 2026-06-22 has not passed"), "{early}");
    let unsent = lock("ben", 60, &named).await.unwrap_err();
    assert!(unsent.contains("version 2 was not handed over"), "{unsent}");
    let agreed = replies::agree(&ana, id, "note 8").await.unwrap_err().to_string();
    assert!(agreed.contains("was not handed over"), "{agreed}");
    letters::approve(&house.office("ben", 21), &letter.id).await.unwrap();
    let queued = letters::queue(&ana, &letter.id, None).await.unwrap();
    // It encloses the request, and stands in its thread.
    let raw = house.archive.original(&queued.mail).await.unwrap();
    let mail = MessageParser::default().parse(&raw).unwrap();
    let enclosed: Vec<_> = mail.attachments().map(|a| a.attachment_name().unwrap().to_owned()).collect();
    assert_eq!(enclosed, [format!("{}.pdf", letter.id), "L-2026-0001.pdf".to_owned()]);
    let first = house.archive.transmission("L-2026-0001").await.unwrap().unwrap().message_id;
    assert_eq!(mail.references().as_text(), Some(first.trim_matches(['<', '>'])));
    sending::send_due(&ana, None, |_| ()).await.unwrap();
    // What they write in the thread of the proposal, or with its number, is a comment beside its statement. It is no response, and it is placed.
    let id_of = house.archive.transmission(&letter.id).await.unwrap().unwrap().message_id;
    let mut body = paper("letter", None, "Zu Ihrem Text:\nAd 1: richtig\n2) Es war der 5. Oktober.", vec![]);
    body.document.part.role = PartRole::Body;
    let thread = Head { in_reply_to: vec![id_of], ..from("export@boell.example") };
    let thread = house.arrives(MessageKind::Response, thread, vec![body.clone()], &[], 22).await;
    let cites = Head { subject: Some(format!("votre texte {}", id.replace('-', " "))), ..from("x@elsewhere.example") };
    let cites = house.arrives(MessageKind::Unrelated, cites, vec![body], &[], 22).await;
    let shown = replies::known(&ana, id).await.unwrap();
    let remarks = comments::remarked(&ana, &shown).await.unwrap();
    let told: Vec<_> = remarks.iter().map(|r| (r.arrival.as_str(), r.statement, r.text.as_str(), r.noted)).collect();
    let two = |arrival| [(arrival, Some(1), "richtig", false), (arrival, Some(2), "Es war der 5. Oktober.", false)];
    assert_eq!(told, [two(thread.as_str()), two(cites.as_str())].concat());
    for message in [&thread, &cites] {
        let filed = house.archive.arrival(message).await.unwrap().unwrap().filed.unwrap();
        assert_eq!(
            (filed.message_kind, filed.links[0].reference.as_str()),
            (Some(MessageKind::Comment), "TR-2026-0001")
        );
    }
    let source = format!("message {}", thread.chars().take(12).collect::<String>());
    replies::comment(&house.office("ana", 23), id, Some(2), "Es war der 5. Oktober.", &source).await.unwrap();
    let shown = replies::known(&ana, id).await.unwrap();
    assert_eq!(comments::remarked(&ana, &shown).await.unwrap().iter().filter(|r| r.noted).count(), 1);
    replies::settle_comment(&house.office("ana", 23), id, 2, Settled::SetAside, "it says so").await.unwrap();
    let open = lock("ben", 60, &named).await.unwrap_err();
    assert!(open.contains("comment 1 is open"), "{open}");
    let ana = house.office("ana", 24);
    assert!(replies::settle_comment(&ana, id, 1, Settled::Answered, " ").await.is_err(), "with a reason");
    assert!(replies::settle_comment(&ana, id, 3, Settled::Answered, "x").await.is_err(), "there is no third one");
    replies::settle_comment(&ana, id, 1, Settled::Answered, "version 2 has their date").await.unwrap();
    assert!(lock("ana", 60, &named).await.unwrap_err().contains("ana wrote version 1, so somebody else must lock it"));
    for wrong in [
        replies::Named::default(),
        replies::Named { version: Some(1), ..named.clone() },
        replies::Named { sha256: Some(tracepost_hash(last)), ..named.clone() },
        replies::Named { sha256: Some(tracepost_hash(&corrected)[..7].to_owned()), ..named.clone() },
    ] {
        let told = lock("ben", 60, &wrong).await.unwrap_err();
        assert!(told.contains("name what you lock: version 2") && told.contains(&tracepost_hash(&corrected)), "{told}");
    }
    let hash = lock("ben", 60, &named).await.unwrap();
    assert_eq!(hash, tracepost_hash(&corrected));
    let late = house.office("ana", 900);
    assert_eq!(replies::quote(&late, id).await.unwrap(), corrected.as_bytes());
    assert!(
        replies::revise(&late, id, "x", "").await.unwrap_err().to_string().contains("is locked: it cannot be revised")
    );
    let notice = replies::lock_notice(&house.office("ana", 61), id).await.unwrap();
    assert_eq!(notice.kind, "lock_notice");
    let thanks = Wishes { received: Some(answer.clone()), ..Wishes::default() };
    letters::draft(&house.office("ana", 61), "thanks", "TR-2026-0001", thanks).await.unwrap();
    house.record_holds().await;
}

/// A right-of-reply text in its first version, from an answer to TR-2026-0001.
async fn text(house: &House) -> String {
    house.sent("TR-2026-0001").await;
    let body = "We made PM9-79 B00417 in 1979.";
    let fields =
        vec![field(FieldName::Manufacturer, "Böll & Söhne <Export>", 3), field(FieldName::ManufactureDate, "1979", 25)];
    let papers = vec![paper("letter", None, body, fields)];
    let answer = house.arrives(MessageKind::Response, from("export@boell.example"), papers, &["TR-2026-0001"], 1).await;
    house.decider(&answer, 2).place("TR-2026-0001", Standing::Confirmed).await.unwrap();
    house.rules(&answer, 2, 0..2, &Ruling::Accept).await;
    replies::draft(&house.office("ana", 2), &answer, None).await.unwrap().id
}

pub(super) async fn a_superseded_proposal_goes_nowhere(place: &Place) {
    let sink = Sink::start(&[]);
    let house = House::new(place, sink.port).await;
    // Whoever is named and has no text before them is listed: the responder until it has, Switzerland that never answered, and whom the text names.
    house.sent("TR-2026-0002").await;
    let id = text(&house).await;
    let (ana, ben) = (house.office("ana", 3), house.office("ben", 3));
    let words = replies::known(&ana, &id).await.unwrap().versions[0].text.clone();
    replies::revise(&ana, &id, &format!("{words} It went to Libya."), "as they say").await.unwrap();
    let listed = async || {
        let all = coverage::coverage(&ana).await.unwrap();
        all.into_iter().map(|u| (u.party.unwrap_or_default(), u.named_in.join(" "))).collect::<Vec<_>>()
    };
    let (boll, ly) = (("boll".to_owned(), format!("{id} TR-2026-0001")), ("ly".to_owned(), id.clone()));
    let ch = ("ch".to_owned(), "TR-2026-0002".to_owned());
    assert_eq!(listed().await, [boll, ly, ch.clone()]);
    let before = sink.ledger().len();
    // Waiting in each of the three states: a new version withdraws them all.
    for (n, state) in [LetterState::Draft, LetterState::Approved, LetterState::Queued].into_iter().enumerate() {
        let letter = replies::propose(&ana, &id, Some(date(2026, 6, 22))).await.unwrap();
        if state != LetterState::Draft {
            letters::approve(&ben, &letter.id).await.unwrap();
        }
        if state == LetterState::Queued {
            letters::queue(&ana, &letter.id, None).await.unwrap();
        }
        assert_eq!(house.letter(&letter.id).await.state, state);
        let text = format!("{} ({n})", replies::known(&ana, &id).await.unwrap().versions[0].text);
        replies::revise(&ana, &id, &text, "again").await.unwrap();
        assert_eq!(house.letter(&letter.id).await.state, LetterState::Withdrawn, "{state}");
    }
    sending::send_due(&ana, None, |_| ()).await.unwrap();
    assert_eq!(sink.ledger().len(), before, "nothing of the old versions went");
    // A proposal whose lock date has come leaves no time: it is not sent any more, on no way.
    let letter = replies::propose(&ana, &id, Some(date(2026, 6, 1))).await.unwrap();
    letters::approve(&ben, &letter.id).await.unwrap();
    let late = house.office("ana", 28);
    for refused in [
        letters::queue(&late, &letter.id, None).await.err(),
        letters::hand_over(&late, &letter.id, "posted", date(2026, 6, 1), None, Some("x".into())).await.err(),
    ] {
        let told = refused.unwrap().to_string();
        assert!(told.contains("leaves the party no time"), "{told}");
    }
    letters::queue(&ana, &letter.id, None).await.unwrap();
    let tried = sending::send_due(&late, None, |_| ()).await.unwrap();
    assert!(tried[0].state == LetterState::Withdrawn && tried[0].detail.contains("no time"), "{tried:?}");
    assert_eq!(sink.ledger().len(), before);
    // Proposed again, and handed over: then it is covered.
    let letter = replies::propose(&late, &id, Some(date(2026, 7, 1))).await.unwrap();
    let twice = replies::propose(&late, &id, Some(date(2026, 7, 1))).await.unwrap_err().to_string();
    assert!(twice.contains("proposes its last version already"), "{twice}");
    letters::approve(&house.office("ben", 28), &letter.id).await.unwrap();
    letters::hand_over(&late, &letter.id, "posted", date(2026, 6, 1), None, Some("x".into())).await.unwrap();
    // Its last version does not name Libya any more.
    assert_eq!(listed().await, [ch]);
    house.record_holds().await;
}
