//! What fell since a letter was drafted keeps the letter back: a value that was rejected, a message that was placed elsewhere, a check that failed.

use mail_parser::MessageParser;
use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::{self, Wishes};
use tracepost::pipeline::outgoing::replies::{self, Named};
use tracepost::pipeline::outgoing::{requests, sending};

use super::house::{House, Place, changed, field, from, paper, stating};

const REQUEST: &str = "TR-2026-0001";

/// An answer with a certificate, placed with its request, and two of its values confirmed; others may be told of it.
async fn answered(house: &House) -> String {
    requests::approve(&house.office("ben", 0), REQUEST).await.unwrap();
    let text = "End-user certificate EUC-77-Q. Licence LX-55-01.";
    let values = [(FieldName::DocumentNumber, "EUC-77-Q"), (FieldName::LicenceNumber, "LX-55-01")];
    let papers = vec![stating("end_user_certificate", text, &values)];
    let head = Head { message_id: Some("<a1@boell.example>".into()), ..from("export@boell.example") };
    let arrival = house.arrives(MessageKind::Response, head, papers, &[REQUEST], 1).await;
    house.decider(&arrival, 1).place(REQUEST, Standing::Confirmed).await.unwrap();
    house.rules(&arrival, 1, 0..2, &Ruling::Accept).await;
    house.term(TermOf::Answer(arrival.clone()), TermKind::MayUse, 1).await;
    arrival
}

async fn drafted(house: &House, kind: &str, arrival: &str) -> OutgoingLetter {
    let flag = kind == "red_flag_notice";
    let wishes = Wishes {
        received: Some(arrival.to_owned()),
        to: flag.then(|| "ch".into()),
        findings: if flag { vec!["it has no date of expiry".into()] } else { Vec::new() },
        ..Wishes::default()
    };
    letters::draft(&house.office("ana", 2), kind, REQUEST, wishes).await.unwrap()
}

/// Why somebody cannot approve a letter; the letter shows the same reason.
async fn kept_back(house: &House, letter: &OutgoingLetter) -> String {
    let office = house.office("ben", 3);
    let shown = letters::kept_back(&office, &house.letter(&letter.id).await).await.unwrap().unwrap();
    let why = letters::approve(&office, &letter.id).await.unwrap_err().to_string();
    assert!(why.contains(&shown), "{why}: {shown}");
    shown
}

pub(super) async fn what_fell_since_keeps_a_letter_back(place: &Place) {
    let house = House::new(place, 9).await;
    let arrival = answered(&house).await;
    let (thanks, notice) =
        (drafted(&house, "thanks", &arrival).await, drafted(&house, "red_flag_notice", &arrival).await);

    // A placement that is undone: nobody says any more that this is an answer to the request.
    house.decider(&arrival, 2).place(REQUEST, Standing::Seen).await.unwrap();
    for letter in [&thanks, &notice] {
        let why = kept_back(&house, letter).await;
        assert!(why.contains("nobody has") || why.contains("placed"), "{why}");
    }
    house.decider(&arrival, 2).undo(None).await.unwrap();
    letters::approve(&house.office("ben", 3), &thanks.id).await.unwrap();
    // The mail with the thanks answers the mail of which it speaks.
    letters::queue(&house.office("ana", 3), &thanks.id, Some(Way::Folder)).await.unwrap();
    let mail = house.archive.transmission(&thanks.id).await.unwrap().unwrap().mail;
    let mail = house.archive.original(&mail).await.unwrap();
    let mail = MessageParser::new().parse(&mail).unwrap();
    assert_eq!(mail.in_reply_to().as_text(), Some("a1@boell.example"));

    // A value that is rejected: the notice that cites it stays; the thanks, which do not, may go.
    house.rules(&arrival, 3, 1..2, &Ruling::Refuse).await;
    let why = kept_back(&house, &notice).await;
    assert!(why.contains("licence number LX-55-01") && why.contains("confirmed no more"), "{why}");
    assert_eq!(letters::kept_back(&house.office("ben", 3), &house.letter(&thanks.id).await).await.unwrap(), None);
    house.decider(&arrival, 3).undo(Some(1)).await.unwrap();
    letters::approve(&house.office("ben", 3), &notice.id).await.unwrap();

    // In the outbox already: it is withdrawn instead of sent.
    letters::queue(&house.office("ana", 3), &notice.id, Some(Way::Folder)).await.unwrap();
    house.rules(&arrival, 3, 1..2, &Ruling::Refuse).await;
    let tried = sending::send_due(&house.office("ana", 3), Some(&notice.id), |_| ()).await.unwrap();
    assert!(tried[0].state == LetterState::Withdrawn && tried[0].detail.contains("LX-55-01"), "{tried:?}");
    assert_eq!(house.letter(&notice.id).await.state, LetterState::Withdrawn);
    house.record_holds().await;
}

pub(super) async fn a_text_goes_and_is_locked_only_while_its_facts_are_confirmed(place: &Place) {
    let house = House::new(place, 9).await;
    requests::approve(&house.office("ben", 0), REQUEST).await.unwrap();
    let letter = letters::draft(&house.office("ana", 0), "trace_request", REQUEST, Wishes::default()).await.unwrap();
    letters::approve(&house.office("ben", 0), &letter.id).await.unwrap();
    let note = || Some("registered, RR 7".to_owned());
    let today = house.office("ana", 0).today();
    letters::hand_over(&house.office("ana", 0), &letter.id, "posted", today, None, note()).await.unwrap();
    let text = "We made PM9-79 B00417 in 1979. Order number 23-2-7520.";
    let fields = vec![field(FieldName::ManufactureDate, "1979", 25), field(FieldName::OrderNumber, "23-2-7520", 44)];
    let papers = vec![paper("letter", None, text, fields)];
    let head = from("export@boell.example");
    let arrival = house.arrives(MessageKind::Response, head, papers, &[REQUEST], 1).await;
    house.decider(&arrival, 2).place(REQUEST, Standing::Confirmed).await.unwrap();
    house.rules(&arrival, 2, 0..2, &Ruling::Accept).await;
    let reply = replies::draft(&house.office("ana", 2), &arrival, None).await.unwrap();
    let proposal = replies::propose(&house.office("ana", 3), &reply.id, None).await.unwrap();

    house.rules(&arrival, 3, 1..2, &Ruling::Refuse).await;
    let why = kept_back(&house, &proposal).await;
    assert!(why.contains("23-2-7520"), "{why}");
    let more = letters::Edits { add: vec!["A colleague will call.".into()], ..letters::Edits::default() };
    let why = letters::edit(&house.office("ana", 3), &proposal.id, more).await.unwrap_err().to_string();
    assert!(why.contains("23-2-7520"), "it is not made again with that text: {why}");
    house.decider(&arrival, 3).undo(Some(1)).await.unwrap();
    letters::approve(&house.office("ben", 3), &proposal.id).await.unwrap();
    let today = house.office("ana", 3).today();
    letters::hand_over(&house.office("ana", 3), &proposal.id, "posted", today, None, note()).await.unwrap();
    replies::agree(&house.office("ana", 5), &reply.id, "their note 9").await.unwrap();

    // Agreed, and then somebody finds that the number was misread: the text is not locked with it.
    house.rules(&arrival, 6, 1..2, &Ruling::Refuse).await;
    let last = replies::known(&house.office("ben", 6), &reply.id).await.unwrap().versions.pop().unwrap();
    let named = Named { version: Some(last.number), sha256: Some(last.sha256) };
    let why = replies::lock(&house.office("ben", 6), &reply.id, &named).await.unwrap_err().to_string();
    assert!(why.contains("23-2-7520"), "{why}");
    house.decider(&arrival, 6).undo(Some(1)).await.unwrap();
    replies::lock(&house.office("ben", 6), &reply.id, &named).await.unwrap();
    house.record_holds().await;
}

pub(super) async fn a_red_flag_notice_goes_to_the_licensing_authority(place: &Place) {
    let (_kept, file) = changed(|register| {
        let contact = |channel: &str, name: &str| serde_json::json!({ "channel": channel, "name": name, "emails": ["office@authority.example"], "language": "en" });
        let parties = register["parties"].as_array_mut().unwrap();
        parties.push(serde_json::json!({ "id": "de", "kind": "state", "name": "Government of Germany", "country": "DE",
            "contacts": [contact("permanent_mission", "Permanent Mission of Germany"), contact("licensing_authority", "Federal Licensing Office")] }));
    });
    let house = House::set(place, 9, &file, "").await;
    let arrival = answered(&house).await;
    let wishes = Wishes {
        received: Some(arrival.clone()),
        findings: vec!["it has no date of expiry".into()],
        ..Wishes::default()
    };
    // The papers are those of a German firm: the notice goes to the authority that licenses there.
    let notice = letters::draft(&house.office("ana", 2), "red_flag_notice", REQUEST, wishes.clone()).await.unwrap();
    assert_eq!((notice.party.as_str(), notice.contact.name.as_str()), ("de", "Federal Licensing Office"));
    // Another state without such an authority gets it at its mission; and no other kind of letter goes to the authority.
    let other = Wishes { to: Some("ch".into()), ..wishes };
    let notice = letters::draft(&house.office("ana", 2), "red_flag_notice", REQUEST, other).await.unwrap();
    assert!(notice.contact.name.starts_with("Mission permanente"), "{:?}", notice.contact);
    let thanks = drafted(&house, "thanks", &arrival).await;
    assert_eq!(thanks.contact.emails, ["export@boell.example"]);
    house.record_holds().await;
}
