//! What people confirmed, checked and said: class and factors, verified answers, secondary requests, imported ones, addresses.

use std::collections::BTreeMap;

use jiff::civil::date;
use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::Wishes;
use tracepost::pipeline::outgoing::{contacts, letters, replies, requests, secondary, verifying};
use tracepost::pipeline::{export, limits, register};
use tracepost::store::{self, Queue};

use super::house::{House, Place, changed, day, field, from, paper};
use crate::sink::Sink;

pub(super) async fn an_imported_request_counts_as_sent_with_its_date_and_way(place: &Place) {
    let (_folder, file) = changed(|r| {
        r["requests"][0]["sent"] = serde_json::json!({ "on": "2026-04-20", "way": "posted" });
        r["requests"][1]["message_ids"] = serde_json::json!(["<old-2@cti.example>"]);
        r["requests"][1]["issued"] = serde_json::json!("2026-04");
        r["requests"][2]["kind"] = serde_json::json!("secondary");
        r["requests"][2]["parent"] = serde_json::json!("TR-2026-0001");
        r["requests"][2]["items"] = serde_json::json!(["pm9-1"]);
        r["requests"][2]["recipient"] = serde_json::json!("ly");
        r["items"][0]["documented"]["country"] = serde_json::json!("LY");
    });
    let house = House::of(place, 9, &file).await;
    let case = house.archive.case("TR-2026-0001").await.unwrap().unwrap();
    assert_eq!((case.state, case.sent_on), (RequestState::Sent, Some(date(2026, 4, 20))));
    // A month is no date: it went, but nobody knows when. It starts no clock and stands in no figure.
    assert_eq!(house.state("TR-2026-0002").await, RequestState::Draft);
    let figures = house.archive.overview("2026-01-01", false).await.unwrap();
    assert_eq!(figures.rates, [("company".to_owned(), "primary".to_owned(), 1, 0)]);
    assert_eq!(figures.open.len(), 1);
    // An imported request is stopped like a drafted one.
    let told = requests::approve(&house.office("ben", 0), "TR-2026-0003").await.unwrap_err().to_string();
    assert!(told.contains("it was found in LY, the country of Government of Libya itself"), "{told}");
    // Its letter is a second one.
    let again = letters::draft(&house.office("ana", 0), "trace_request", "TR-2026-0001", Wishes::default()).await;
    assert!(again.unwrap_err().to_string().contains("went out on 2026-04-20"));
    // The register learns the day later.
    let (_later, file) = changed(|r| {
        r["requests"][1]["sent"] = serde_json::json!({ "on": "2026-04-21", "way": "mail" });
    });
    register::import(&house.archive, &file, "ana", day(1)).await.unwrap();
    let case = house.archive.case("TR-2026-0002").await.unwrap().unwrap();
    assert_eq!((case.state, case.sent_on), (RequestState::Sent, Some(date(2026, 4, 21))));
    house.record_holds().await;
}

pub(super) async fn a_secondary_request_follows_from_what_was_confirmed(place: &Place) {
    let sink = Sink::start(&[]);
    let house = House::new(place, sink.port).await;
    house.sent("TR-2026-0002").await;
    let fields = vec![field(FieldName::Recipient, "Libya", 1), field(FieldName::Recipient, "Libia", 2)];
    let answer = house
        .arrives(
            MessageKind::Response,
            from("x@mission.ch.example"),
            vec![paper("letter", None, "x", fields)],
            &["TR-2026-0002"],
            9,
        )
        .await;
    let ana = house.office("ana", 10);
    house.decider(&answer, 10).place("TR-2026-0002", Standing::Confirmed).await.unwrap();
    let draft = || secondary::draft(&ana, &answer, None, None, None);
    assert!(draft().await.unwrap_err().to_string().contains("no recipient in this answer is confirmed"));
    house.rules(&answer, 10, 1..2, &Ruling::Correct(Given::typed("Libya"))).await;
    let drafted = draft().await.unwrap().request;
    assert_eq!(
        (drafted.reference.as_str(), drafted.recipient.as_str(), drafted.parent.as_deref()),
        ("TR-2026-0004", "ly", Some("TR-2026-0002"))
    );
    assert!(draft().await.unwrap_err().to_string().contains("was already asked about the same items, in TR-2026-0004"));
    assert_eq!(house.state("TR-2026-0004").await, RequestState::Draft);
    requests::approve(&house.office("ben", 10), "TR-2026-0004").await.unwrap();
    let letter = letters::draft(&ana, "trace_request", "TR-2026-0004", Wishes::default()).await.unwrap();
    assert_eq!(letter.party, "ly");
    // The program's value is kept beside the correction, among those that were not chosen.
    let filed = house.archive.arrival(&answer).await.unwrap().unwrap().filed.unwrap();
    let told = |fields: &[Field]| fields.iter().map(|f| (f.value.clone().unwrap(), f.standing)).collect::<Vec<_>>();
    let understanding = &filed.documents[1].understanding;
    assert_eq!(
        told(&understanding.fields),
        [("Libya".to_owned(), Standing::Machine), ("Libya".to_owned(), Standing::Confirmed)]
    );
    assert_eq!(told(&understanding.losers), [("Libia".to_owned(), Standing::Rejected)]);
}

pub(super) async fn class_and_factors_fall_with_what_they_rest_on(place: &Place) {
    let house = House::new(place, 9).await;
    requests::approve(&house.office("ben", 0), "TR-2026-0001").await.unwrap();
    let text = "It went to Chad. All our files of that year were destroyed in a fire in 1990.";
    let fields = vec![field(FieldName::Recipient, "Chad", 11)];
    let letter = paper("letter", None, text, fields);
    let head = from("export@boell.example");
    let answer = house.arrives(MessageKind::Response, head, vec![letter], &["TR-2026-0001"], 9).await;
    let ana = house.office("ana", 10);
    let response = || async { house.archive.arrival(&answer).await.unwrap().unwrap().filed.unwrap().response.unwrap() };
    house.decider(&answer, 10).place("TR-2026-0001", Standing::Confirmed).await.unwrap();
    let factors = [Factor::RecordsDestroyed, Factor::RecipientProvided];
    let classify = |n: i64| {
        let (house, answer) = (&house, answer.clone());
        async move { house.decider(&answer, n).classify(Class::Permissive, &factors, BTreeMap::new()).await.unwrap() }
    };
    let exported = |confirmed: bool| {
        let archive = house.archive.clone();
        async move {
            let options = export::Options { confirmed, ..export::Options::default() };
            let mut out = Vec::new();
            export::export(&archive, options, &mut out).await.unwrap();
            let all: serde_json::Value = serde_json::from_slice(&out).unwrap();
            all["messages"][0].clone()
        }
    };
    classify(10).await;
    let first = exported(true).await;
    assert_eq!(first["response"]["class"], "permissive");
    assert_eq!(first["requests"][0]["reference"], "TR-2026-0001");
    let draft = replies::draft(&ana, &answer, None).await.unwrap();
    assert!(draft.versions[0].text.contains("the records were destroyed"), "{}", draft.versions[0].text);

    // Ben finds that the recipient was misread. What ana set waits for a decision, and is in nothing that is confirmed.
    house.rules(&answer, 11, 0..1, &Ruling::Refuse).await;
    let judged = response().await;
    assert_eq!(judged.judged.reopened.iter().map(|r| r.factor).collect::<Vec<_>>(), [Factor::RecipientProvided]);
    assert_eq!(house.archive.queue_counts().await.unwrap().of(Queue::ToClassify), 1);
    let now = exported(true).await;
    assert!(now.get("response").is_none(), "{now}");
    let all = exported(false).await;
    assert_eq!(all["response"]["needs_decision"][0]["factor"], "recipient_provided", "{all}");
    house.decider(&answer, 12).undo(Some(1)).await.unwrap();
    assert!(response().await.judged.reopened.is_empty(), "undone, it stands again");
    assert_eq!(house.archive.queue_counts().await.unwrap().of(Queue::ToClassify), 0);

    // The sentence behind a factor is rejected: the factor goes the same way, out of drafts too.
    let filed = house.archive.arrival(&answer).await.unwrap().unwrap().filed.unwrap();
    let said = limits::limits(&filed);
    let [fire] = said.as_slice() else { panic!("{said:?}") };
    assert_eq!(fire.factor, Factor::RecordsDestroyed);
    let unknown = limits::Said { page: 7, ..fire.clone() };
    assert!(house.decider(&answer, 13).sentence(&unknown, false).await.is_err());
    house.decider(&answer, 13).sentence(fire, false).await.unwrap();
    assert_eq!(response().await.judged.reopened[0].factor, Factor::RecordsDestroyed);
    let ana = house.office("ana", 14);
    // The recipient is still confirmed by nobody, so no fact is left.
    let nothing = replies::draft(&ana, &answer, None).await.unwrap_err().to_string();
    assert!(nothing.contains("nothing that is confirmed in this answer can be stated"), "{nothing}");
    // The text that was drafted before says what nobody stands behind any more: it is not proposed.
    let late = replies::propose(&ana, &draft.id, Some(date(2026, 6, 22))).await.unwrap_err().to_string();
    assert!(late.contains("that the records were destroyed, which nobody has confirmed"), "{late}");
    let thanks = Wishes { received: Some(answer.clone()), ..Wishes::default() };
    letters::draft(&ana, "thanks", "TR-2026-0001", thanks.clone()).await.unwrap();
    classify(15).await;
    assert!(response().await.judged.reopened.is_empty(), "ana decided again, knowing it");

    let ana = house.office("ana", 17);
    // A denial is one only if a person set it; a message that nobody placed is thanked for by nobody.
    let lacks =
        letters::draft(&ana, "counterfeit_notice", "TR-2026-0001", thanks.clone()).await.unwrap_err().to_string();
    assert!(lacks.contains("the denial, as a factor that a person confirmed"), "{lacks}");
    let denies = [Factor::ManufacturerDenied];
    house.decider(&answer, 16).classify(Class::Permissive, &denies, BTreeMap::new()).await.unwrap();
    letters::draft(&ana, "counterfeit_notice", "TR-2026-0001", thanks.clone()).await.unwrap();
    house.decider(&answer, 17).place("TR-2026-0001", Standing::Rejected).await.unwrap();
    let nowhere = letters::draft(&ana, "thanks", "TR-2026-0001", thanks).await.unwrap_err().to_string();
    assert!(nowhere.contains("nobody has said which request"), "{nowhere}");
    let bare = exported(true).await;
    assert_eq!(bare["requests"].as_array().unwrap().len(), 0, "{bare}");
    house.record_holds().await;
}

pub(super) async fn a_verified_answer_is_apart_from_a_confirmed_one(place: &Place) {
    let house = House::new(place, 9).await;
    let asked = house.approved("TR-2026-0001").await;
    let taken = Some("taken by the reception".to_owned());
    letters::hand_over(&house.office("ana", 0), &asked.id, "handed_over", date(2026, 5, 4), None, taken).await.unwrap();
    let letter = paper("letter", None, "It went to Chad.", vec![field(FieldName::Recipient, "Chad", 11)]);
    let head = from("export@boell.example");
    let answer = house.arrives(MessageKind::Response, head, vec![letter], &["TR-2026-0001"], 9).await;
    let ana = house.office("ana", 10);
    let given = |against, what: &str, result| verifying::Given { against, what: what.to_owned(), result, on: None };
    let holds = || given(Against::Papers, "bill of lading 7/92", CheckResult::Holds);
    let early = verifying::record(&ana, &answer, None, holds()).await.unwrap_err().to_string();
    assert!(early.contains("nobody has said which request"), "{early}");
    house.decider(&answer, 10).place("TR-2026-0001", Standing::Confirmed).await.unwrap();
    house.rules(&answer, 10, 0..1, &Ruling::Accept).await;
    // The figures of verified answers, and the lists behind them.
    let counted = || async {
        let figures = house.archive.overview("2026-01-01", true).await.unwrap();
        let filter =
            |placed: &str| store::MessageFilter { placed: placed.into(), most: 9, ..store::MessageFilter::default() };
        let asked = |answered: &str| store::RequestFilter {
            answered: answered.into(),
            most: 9,
            ..store::RequestFilter::default()
        };
        let messages = house.archive.list_messages(&filter("verified")).await.unwrap().len();
        assert_eq!(house.archive.list_messages(&filter("yes")).await.unwrap().len(), 1);
        let with = house.archive.list_requests(&asked("verified")).await.unwrap().len();
        let without = house.archive.list_requests(&asked("unverified")).await.unwrap().len();
        let all = house.archive.list_requests(&asked("")).await.unwrap().len();
        assert_eq!(with + without, all);
        (figures.rates.iter().map(|(_, _, _, answered)| *answered).sum::<i64>(), messages, with)
    };

    // Confirmed as read, and checked by nobody.
    assert_eq!(counted().await, (0, 0, 0));
    let draft = |verified| replies::draft_from(&ana, &answer, None, verified);
    assert!(draft(true).await.unwrap_err().to_string().contains("is not verified"));
    assert_eq!(draft(false).await.unwrap().versions[0].why, "drafted from confirmed facts");
    let empty = verifying::record(&ana, &answer, None, given(Against::Register, " ", CheckResult::Holds)).await;
    assert!(empty.unwrap_err().to_string().contains("say what the answer was checked against"));
    let fails = given(Against::Register, "their export register", CheckResult::Fails);
    verifying::record(&ana, &answer, None, fails).await.unwrap();
    assert!(house.archive.verified().await.unwrap().is_empty(), "what was checked and is not so is not verified");
    let check = verifying::record(&ana, &answer, None, holds()).await.unwrap();
    assert_eq!((check.on, check.by.as_str()), (date(2026, 5, 14), "ana"));
    let drafted = draft(true).await.unwrap();
    assert_eq!(drafted.versions[0].why, "drafted from confirmed facts of a verified answer");
    let exported = || async {
        let options = export::Options { confirmed: true, verified: true, ..export::Options::default() };
        let mut out = Vec::new();
        export::export(&house.archive, options, &mut out).await.unwrap();
        serde_json::from_slice::<serde_json::Value>(&out).unwrap()
    };
    assert_eq!(counted().await, (1, 1, 1));
    let all = exported().await;
    assert_eq!((&all["standing"], all["messages"].as_array().unwrap().len()), (&"verified".into(), 1));
    assert_eq!(all["messages"][0]["verified"][0], "TR-2026-0001");

    // Whatever is decided after the check may change what was checked.
    house.rules(&answer, 11, 0..1, &Ruling::Refuse).await;
    assert_eq!(counted().await, (0, 0, 0));
    assert!(house.archive.verified().await.unwrap().is_empty());
    assert!(exported().await["messages"].as_array().unwrap().is_empty());
    let late = house.office("ana", 12);
    let thanks = |verified| Wishes { received: Some(answer.clone()), verified, ..Wishes::default() };
    let refused = letters::draft(&late, "thanks", "TR-2026-0001", thanks(true)).await.unwrap_err().to_string();
    assert!(refused.contains("is not verified, or somebody has decided on it since"), "{refused}");
    letters::draft(&late, "thanks", "TR-2026-0001", thanks(false)).await.unwrap();
    assert_eq!(house.archive.verifications().await.unwrap().len(), 2, "the checks stay on record");
    house.record_holds().await;
}

pub(super) async fn contacts_hand_over_and_teach(place: &Place) {
    let house = House::new(place, 9).await;
    let office = house.office("ana", 10);
    let contact = Contact {
        channel: Channel::Company,
        name: "Export Control Service".into(),
        emails: vec!["control@service.ch.example".into()],
        address: vec![],
        language: "de".into(),
        person: None,
    };
    let hand = |since, note: &'static str| contacts::hand_over(&office, "ch", contact.clone(), since, None, note);
    assert!(hand(date(2026, 5, 12), "").await.unwrap_err().to_string().contains("where the agreement is"));
    assert!(hand(date(2027, 5, 12), "x").await.unwrap_err().to_string().contains("in the future"));
    let before = &contacts::correspondents(&office, Some("ch")).await.unwrap()[0];
    assert_eq!(before.door.as_ref().unwrap().channel, Channel::PermanentMission);
    hand(date(2026, 5, 12), "note verbale 9/2026").await.unwrap();
    let after = &contacts::correspondents(&office, Some("ch")).await.unwrap()[0];
    assert_eq!(after.door.as_ref().unwrap().emails, ["control@service.ch.example"]);
    let earlier = &contacts::correspondents(&house.office("ana", 7), Some("ch")).await.unwrap()[0];
    assert_eq!(earlier.door.as_ref().unwrap().channel, Channel::PermanentMission, "not before its day");
    assert!(contacts::correspondents(&office, Some("cg")).await.unwrap_err().to_string().contains("did you mean"));

    assert!(contacts::learn_format(&office, "boll", "##", "", "x").await.is_err());
    let doubts = contacts::learn_format(&office, "boll", "PM8-*", "", "their letter").await.unwrap();
    assert!(doubts.len() == 1 && doubts[0].contains("pm9-1"), "{doubts:?}");
    let checked = requests::check(&office, "TR-2026-0001").await.unwrap();
    assert_eq!(checked.doubts, doubts);
    contacts::learn_retention(&office, "boll", "manufacture", 60, "their letter").await.unwrap();
    assert!(contacts::learn_retention(&office, "boll", "everything", 60, "x").await.is_err());
    let checked = requests::check(&office, "TR-2026-0001").await.unwrap();
    assert_eq!(checked.hints.len(), 1, "{checked:?}");
}
