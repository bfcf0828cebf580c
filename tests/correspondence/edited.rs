//! Letters that people edit before they are approved, notes verbales, and what notices say: on both databases, through the same steps as the desk takes.

use std::path::Path;

use mail_parser::{MessageParser, MimeHeaders};
use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::{self, Edits, Wishes};
use tracepost::pipeline::outgoing::requests;

use super::house::{House, Place, REGISTER, changed, from, stating};

/// A trace request of ana's, of a request that ben has approved.
async fn drafted(house: &House, reference: &str) -> OutgoingLetter {
    requests::approve(&house.office("ben", 0), reference).await.unwrap();
    letters::draft(&house.office("ana", 0), "trace_request", reference, Wishes::default()).await.unwrap()
}

async fn refused(house: &House, who: &str, id: &str, edits: Edits) -> String {
    match letters::edit(&house.office(who, 2), id, edits.clone()).await {
        Ok(letter) => panic!("{edits:?} was taken: {:?}", letter.editing.body),
        Err(why) => why.to_string(),
    }
}

fn body(text: String) -> Edits {
    Edits { body: Some(text), why: "their desk asked for it".into(), ..Edits::default() }
}

/// The text of a letter's PDF.
pub(super) async fn printed(house: &House, letter: &OutgoingLetter) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), house.archive.original(&letter.pdf).await.unwrap()).unwrap();
    let out = std::process::Command::new("pdftotext").arg("-raw").arg(file.path()).arg("-").output().unwrap();
    String::from_utf8(out.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) async fn a_letter_is_edited_and_read_before_it_is_approved(place: &Place) {
    let house = House::new(place, 9).await;
    let letter = drafted(&house, "TR-2026-0001").await;
    let id = letter.id.as_str();
    let text = letters::text(&house.office("ben", 1), id).await.unwrap();
    assert!(text.starts_with(&format!("[letter {id}, version 1]\n")), "{text}");
    assert!(text.contains("\n# 1. The item\n\n[1: table]\n"), "{text}");

    // Ben changes a sentence and adds one. What cannot be edited stays; what is written is text and nothing else.
    let asked = "We should be grateful for an acknowledgement of receipt";
    assert!(text.contains(asked), "{text}");
    assert!(refused(&house, "ben", id, body(text.replace("[1: table]", ""))).await.contains("[1: table]"));
    let words = format!(
        "{}\n\nA colleague <b>will</b> call & ask.\n",
        text.replace(asked, "We beg for an acknowledgement of receipt")
    );
    let edited = letters::edit(&house.office("ben", 1), id, body(words)).await.unwrap();
    assert_eq!(
        (edited.version, edited.state, edited.editing.editors.clone()),
        (2, LetterState::Draft, vec!["ben".into()])
    );
    assert_ne!(edited.pdf, letter.pdf);
    let pages = printed(&house, &edited).await;
    assert!(
        pages.contains("We beg for an acknowledgement") && pages.contains("A colleague <b>will</b> call & ask."),
        "{pages}"
    );
    assert!(pages.contains("PM9-79 B00417") && pages.contains("Yours faithfully,"), "{pages}");
    let told = letters::differences(&letters::compared(&house.office("cora", 1), &edited).await.unwrap());
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("~ We ")
            && told[0].contains("{+beg+}")
            && told[1] == "+ A colleague <b>will</b> call & ask.",
        "{told:?}"
    );
    // The text that somebody took before is old now.
    assert!(refused(&house, "ana", id, body(text)).await.contains("was edited since: it has version 2"));

    // Neither who drafted nor who edited it approves it; whoever approves names what they have read.
    let approve =
        async |who: &'static str, hash: Option<&str>| letters::approve_read(&house.office(who, 2), id, hash).await;
    assert!(approve("ana", Some(&edited.pdf)).await.unwrap_err().to_string().contains("ana drafted"));
    assert!(approve("ben", Some(&edited.pdf)).await.unwrap_err().to_string().contains("ben edited"));
    assert!(approve("cora", None).await.unwrap_err().to_string().contains("was edited by ben"));
    assert!(approve("cora", Some(&letter.pdf)).await.unwrap_err().to_string().contains("is not what you have read"));
    assert!(approve("cora", Some("")).await.is_err(), "nothing names nothing");
    approve("cora", Some(&edited.pdf[..12])).await.unwrap();
    let events = house.archive.events_of(&format!("letter {id}")).await.unwrap();
    let last: serde_json::Value = serde_json::from_str(&events.last().unwrap().detail).unwrap();
    assert_eq!((last["pdf"].as_str(), last["version"].as_i64()), (Some(edited.pdf.as_str()), Some(2)));
    let change = events.iter().find(|e| e.what == "letter edited").unwrap();
    assert!(
        change.detail.contains("A colleague")
            && change.detail.contains("their desk asked for it")
            && change.who == "ben"
    );

    // An edit takes the approval away; it says so on the record.
    let cc = Edits {
        cc: Some(vec!["registrar@cti.example".into()]),
        enclose: vec![("a map.txt".into(), b"north is up".to_vec())],
        ..Edits::default()
    };
    let again = letters::edit(&house.office("ana", 2), id, cc).await.unwrap();
    assert_eq!((again.state, again.approved_by.clone(), again.version), (LetterState::Draft, None, 3));
    assert!(again.editing.body.is_some(), "the words stay");
    let events = house.archive.events_of(&format!("letter {id}")).await.unwrap();
    assert!(events.last().unwrap().detail.contains("\"approval_taken_away\":\"cora\""), "{:?}", events.last());
    assert!(printed(&house, &again).await.contains("Enclosure: a map.txt Copy to: registrar@cti.example"));
    assert!(approve("cora", Some(&edited.pdf)).await.is_err(), "that was the version before");
    approve("cora", Some(&again.pdf)).await.unwrap();

    // The mail has the copies and the files; after that nobody edits the letter.
    letters::queue(&house.office("ana", 2), id, Some(Way::Folder)).await.unwrap();
    let transmission = house.archive.transmission(id).await.unwrap().unwrap();
    assert_eq!(transmission.recipients, ["export@boell.example", "registrar@cti.example"]);
    let bytes = house.archive.original(&transmission.mail).await.unwrap();
    let mail = MessageParser::new().parse(&bytes).unwrap();
    assert_eq!(mail.cc().unwrap().first().unwrap().address(), Some("registrar@cti.example"));
    let names: Vec<_> = mail.attachments().filter_map(|a| a.attachment_name()).collect();
    assert!(names.contains(&"a map.txt") && names.contains(&format!("{id}.pdf").as_str()), "{names:?}");
    assert!(
        refused(&house, "ana", id, Edits { add: vec!["more".into()], ..Edits::default() })
            .await
            .contains("it cannot be edited")
    );
    house.record_holds().await;
}

pub(crate) async fn what_is_written_into_a_letter_is_held_against_the_facts(place: &Place) {
    let house = House::new(place, 9).await;
    let letter = drafted(&house, "TR-2026-0001").await;
    let id = letter.id.as_str();
    let text = "Order KX-9-77 went to Harbour Freight Ltd.";
    let values = [(FieldName::OrderNumber, "KX-9-77"), (FieldName::Recipient, "Harbour Freight Ltd")];
    let papers = vec![stating("letter", text, &values)];
    let arrival =
        house.arrives(MessageKind::Response, from("export@boell.example"), papers, &["TR-2026-0001"], 1).await;
    let add = |words: &str| Edits { add: vec![words.to_owned()], ..Edits::default() };
    let order = "It is order KX-9-77.";
    // Nobody has placed it, then nobody has confirmed it, then somebody has rejected it.
    assert!(refused(&house, "ben", id, add(order)).await.contains("nobody has confirmed"));
    house.decider(&arrival, 1).place("TR-2026-0001", Standing::Confirmed).await.unwrap();
    assert!(refused(&house, "ben", id, add(order)).await.contains("nobody has confirmed"));
    house.rules(&arrival, 1, 1..2, &Ruling::Refuse).await;
    assert!(refused(&house, "ben", id, add("It went to HARBOUR freight ltd.")).await.contains("a person has rejected"));
    let hidden = "It went to Harbour Freight Ltd, and 1) is all.";
    assert!(refused(&house, "ben", id, add(hidden)).await.contains("a person has rejected"));
    house.rules(&arrival, 1, 0..1, &Ruling::Accept).await;
    // Whoever said it may read it. A copy for another party needs its permission; so does one for somebody whom the register does not know.
    let edited = letters::edit(&house.office("ben", 2), id, add(order)).await.unwrap();
    assert!(edited.editing.doubts.is_empty(), "{:?}", edited.editing.doubts);
    for other in ["newyork@mission.ch.example", "somebody@elsewhere.example"] {
        let cc = Edits { cc: Some(vec![other.into()]), ..Edits::default() };
        let why = refused(&house, "ben", id, cc).await;
        assert!(why.contains(other) && why.contains("no permission"), "{why}");
    }
    // A letter about the same items to another party does not say it either.
    let told = letters::edit(&house.office("ben", 2), id, Edits { to: Some("ch".into()), ..Edits::default() }).await;
    let why = told.unwrap_err().to_string();
    assert!(why.contains("Government of Switzerland would read") && why.contains("KX-9-77"), "{why}");
    // A number that no fact carries is no fault; whoever approves sees it.
    let doubtful = letters::edit(&house.office("ben", 2), id, add("Our line is 4711.")).await.unwrap();
    assert_eq!(doubtful.editing.doubts, ["no confirmed fact carries \"4711\""]);

    // What changes after the edit stops the letter: the value is rejected after all.
    house.rules(&arrival, 3, 0..1, &Ruling::Refuse).await;
    let why = letters::approve_read(&house.office("cora", 3), id, Some(&doubtful.pdf)).await.unwrap_err().to_string();
    assert!(why.contains("must not go") && why.contains("a person has rejected"), "{why}");

    // Another language has the words of its own template.
    let french = Edits { language: Some("fr".into()), body: Some(String::new()), ..Edits::default() };
    let french = letters::edit(&house.office("ben", 3), id, french).await.unwrap();
    assert_eq!((french.language.as_str(), french.editing.body.clone()), ("fr", None));
    assert!(printed(&house, &french).await.contains("Nous sollicitons le concours de votre entreprise"));
    letters::approve_read(&house.office("cora", 3), id, Some(&french.pdf)).await.unwrap();
    house.record_holds().await;
}

pub(crate) async fn a_state_writes_notes_verbales_to_states(place: &Place) {
    let house = House::set(place, 9, Path::new(REGISTER), "form = \"note-verbale\"").await;
    let note = drafted(&house, "TR-2026-0002").await;
    let pages = printed(&house, &note).await;
    assert!(pages.contains("présente ses compliments à la Mission permanente de la Suisse"), "{pages}");
    assert!(
        pages.contains(&format!("N° {}", note.id)) && pages.contains("L.S.") && !pages.contains("A. Archivist"),
        "{pages}"
    );
    let letter = drafted(&house, "TR-2026-0001").await;
    let pages = printed(&house, &letter).await;
    assert!(pages.contains("Dear Sir or Madam,") && pages.contains("A. Archivist"), "firms get letters: {pages}");
    // The mail speaks as the note does, and the note can be edited.
    let edited = letters::edit(
        &house.office("ben", 1),
        &note.id,
        Edits { add: vec!["Le délai est bref.".into()], ..Edits::default() },
    )
    .await
    .unwrap();
    letters::approve_read(&house.office("cora", 1), &note.id, Some(&edited.pdf)).await.unwrap();
    letters::queue(&house.office("ana", 1), &note.id, Some(Way::Folder)).await.unwrap();
    let mail = house.archive.transmission(&note.id).await.unwrap().unwrap().mail;
    let bytes = house.archive.original(&mail).await.unwrap();
    let text = MessageParser::new().parse(&bytes).unwrap().body_text(0).unwrap().into_owned();
    assert!(text.starts_with("Conflict Tracing Institute présente ses compliments à la Mission"), "{text}");
}

pub(crate) async fn notices_name_what_was_confirmed_and_thanks_go_to_whoever_wrote(place: &Place) {
    let (_kept, file) = changed(|register| {
        let person = serde_json::json!({ "name": "Inès Roux", "gender": "female", "title": "Head of Licensing" });
        register["parties"][2]["contacts"].as_array_mut().unwrap().push(serde_json::json!(
            { "channel": "company", "name": "Böll, licences", "emails": ["roux@boell.example"], "language": "en", "person": person }));
        let mut second = register["requests"][0].clone();
        second["reference"] = "TR-2026-0009".into();
        register["requests"].as_array_mut().unwrap().push(second);
    });
    let house = House::set(place, 9, &file, "").await;
    for reference in ["TR-2026-0001", "TR-2026-0009"] {
        requests::approve(&house.office("ben", 0), reference).await.unwrap();
    }
    let text =
        "End-user certificate EUC-77-Q. Consignee: Harbour Freight Ltd. Licence LX-55-01. The roll mark is not ours.";
    let values = [
        (FieldName::DocumentNumber, "EUC-77-Q"),
        (FieldName::Consignee, "Harbour Freight Ltd"),
        (FieldName::LicenceNumber, "LX-55-01"),
    ];
    let papers = vec![stating("end_user_certificate", text, &values)];
    let both = ["TR-2026-0001", "TR-2026-0009"];
    let arrival = house.arrives(MessageKind::Response, from("roux@boell.example"), papers, &both, 1).await;
    for reference in both {
        house.decider(&arrival, 1).place(reference, Standing::Confirmed).await.unwrap();
    }
    house.rules(&arrival, 1, 0..2, &Ruling::Accept).await;

    let wishes = || Wishes { received: Some(arrival.clone()), ..Wishes::default() };
    let thanks = letters::draft(&house.office("ana", 1), "thanks", "TR-2026-0001", wishes()).await.unwrap();
    assert_eq!(thanks.contact.emails, ["roux@boell.example"]);
    let pages = printed(&house, &thanks).await;
    assert!(
        pages.contains("Dear Ms Inès Roux,") && pages.contains("our requests TR-2026-0001 and TR-2026-0009"),
        "{pages}"
    );

    // The licensing authority is told what was confirmed, and only if the terms of use allow it.
    let flag = || Wishes { to: Some("ch".into()), findings: vec!["it has no date of expiry".into()], ..wishes() };
    let draft = async || letters::draft(&house.office("ana", 1), "red_flag_notice", "TR-2026-0001", flag()).await;
    assert!(draft().await.unwrap_err().to_string().contains("cannot be told"));
    house.term(TermOf::Answer(arrival.clone()), TermKind::MayUse, 1).await;
    let firm = TermOf::Value(arrival.clone(), 1, FieldName::Consignee, "Harbour Freight Ltd".into());
    house.term(firm, TermKind::MayUse, 1).await;
    let notice = draft().await.unwrap();
    let pages = printed(&house, &notice).await;
    for wanted in [
        "certificat : EUC-77-Q",
        "destinataire de l’envoi : Harbour Freight Ltd",
        "communiqués par : Böll & Söhne <Export>",
        "it has no date of expiry",
    ] {
        assert!(pages.contains(wanted), "{wanted}: {pages}");
    }
    assert!(!pages.contains("LX-55-01"), "nobody has confirmed the licence: {pages}");
    // A paper of the answer says all that stands in it: the licence that nobody may be told keeps it back.
    let sent = house.archive.original(&arrival).await.unwrap();
    let whole = Edits { enclose: vec![("the mail.eml".into(), sent)], ..Edits::default() };
    letters::edit(&house.office("ben", 1), &notice.id, whole.clone()).await.unwrap();
    house.term(TermOf::Answer(arrival.clone()), TermKind::OnFileOnly, 2).await;
    let why = letters::edit(&house.office("ben", 2), &notice.id, whole).await.unwrap_err().to_string();
    assert!(why.contains("cannot be told") || why.contains("cannot be enclosed"), "{why}");

    // The maker's grounds are the maker's words.
    house.decider(&arrival, 2).place("TR-2026-0009", Standing::Rejected).await.unwrap();
    house.record_holds().await;
}
