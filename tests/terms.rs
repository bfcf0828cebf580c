//! Terms of use at every door, on both databases: each kind of output with each kind of term.

use std::process::{Command, Stdio};

use jiff::civil::date;
use tracepost::model::*;
use tracepost::pipeline::export::{self, Options};
use tracepost::pipeline::outgoing::letters::{self, Wishes};
use tracepost::pipeline::outgoing::{Office, replies, requests, secondary};
use tracepost::pipeline::terms::{self, Given};

use crate::cluster::Cluster;
use crate::correspondence::{House, Place, day, field, from, paper};
use crate::exam::exam;

const ASKED: &str = "TR-2026-0002";
const NEXT: &str = "TR-2026-0004";

#[test]
fn terms_hold_at_every_door_on_sqlite() {
    examine(Place::Sqlite);
}

#[test]
fn terms_hold_at_every_door_on_postgresql() {
    examine(Place::Postgres(Box::new(Cluster::start())));
}

/// Puts every question.
fn examine(place: Place) {
    exam!(
        place;
        without_terms_nothing_goes_to_others,
        each_term_at_each_door,
        a_value_and_a_party_have_terms_of_their_own,
        a_locked_text_is_quoted_under_the_terms_of_the_day,
        a_letter_goes_under_the_terms_with_which_it_was_drafted,
        a_term_is_taken_back,
    );
}

/// An answer of Switzerland: it names Libya, and a trader whom the register does not know. Everything in it is confirmed.
struct Answered {
    house: House,
    answer: String,
}

const VALUES: [(FieldName, &str); 5] = [
    (FieldName::Recipient, "Libya"),
    (FieldName::DeliveryDate, "1979-10-04"),
    (FieldName::ContractNumber, "K-77/1979"),
    (FieldName::Intermediary, "Anton Beispiel"),
    (FieldName::Consignee, "Böll & Söhne <Export>"),
];

impl Answered {
    async fn new(place: &Place) -> Self {
        let house = House::new(place, 9).await;
        requests::approve(&house.office("ben", 0), ASKED).await.unwrap();
        let letter = letters::draft(&house.office("ana", 0), "trace_request", ASKED, Wishes::default()).await.unwrap();
        hand_over(&house, &letter, 0).await;
        let fields = VALUES.iter().enumerate().map(|(n, (name, value))| field(*name, value, n * 20)).collect();
        let papers = vec![paper("letter", None, "Delivered in 1979 under contract K-77/1979.", fields)];
        let answer = house.arrives(MessageKind::Response, from("x@mission.ch.example"), papers, &[ASKED], 9).await;
        house.decider(&answer, 10).place(ASKED, Standing::Confirmed).await.unwrap();
        house.rules(&answer, 10, 0..VALUES.len(), &Ruling::Accept).await;
        Self { house, answer }
    }

    fn office(&self) -> Office<'_> {
        self.house.office("ana", 11)
    }

    fn value(&self, n: usize) -> TermOf {
        TermOf::Value(self.answer.clone(), 1, VALUES[n].0, VALUES[n].1.to_owned())
    }

    async fn set(&self, of: TermOf, kind: TermKind) -> i64 {
        let until = (kind == TermKind::Embargo).then(|| date(2027, 1, 1));
        let given = Given { of, kind, until, words: "as their letter says".into() };
        terms::set(&self.house.archive, given, "ana", day(10)).await.unwrap()
    }

    async fn lift(&self, number: i64) {
        terms::lift(&self.house.archive, number, "they agree", "ana", day(11)).await.unwrap();
    }

    async fn whole(&self, kind: TermKind) -> i64 {
        self.set(TermOf::Answer(self.answer.clone()), kind).await
    }

    /// The right-of-reply text, or why there is none.
    async fn text(&self) -> String {
        match replies::draft(&self.office(), &self.answer, None).await {
            Ok(reply) => reply.versions[0].text.clone(),
            Err(error) => format!("none: {error}"),
        }
    }

    /// The secondary request to Libya, with its letter as text; or why there is none.
    async fn secondary(&self) -> String {
        let office = self.office();
        if self.house.archive.case(NEXT).await.unwrap().is_none() {
            if let Err(error) = secondary::draft(&office, &self.answer, None, Some("ly"), None).await {
                return format!("none: {error}");
            }
            requests::approve(&self.house.office("ben", 11), NEXT).await.unwrap();
        }
        match letters::draft(&office, "trace_request", NEXT, Wishes::default()).await {
            Ok(letter) => self.printed(&letter).await,
            Err(error) => format!("none: {error}"),
        }
    }

    /// The red-flag notice to Libya, or why there is none.
    async fn notice(&self, finding: &str) -> String {
        let wishes = Wishes {
            received: Some(self.answer.clone()),
            to: Some("ly".into()),
            findings: vec![finding.into()],
            ..Wishes::default()
        };
        match letters::draft(&self.office(), "red_flag_notice", ASKED, wishes).await {
            Ok(letter) => self.printed(&letter).await,
            Err(error) => format!("none: {error}"),
        }
    }

    async fn printed(&self, letter: &OutgoingLetter) -> String {
        printed(&letters::pdf(&self.office(), letter).await.unwrap())
    }

    /// The export for outsiders on a day, and what was left out.
    async fn outside(&self, on: jiff::civil::Date) -> (serde_json::Value, Vec<String>) {
        let options = Options { confirmed: true, outsiders: Some(on), ..Options::default() };
        let mut out = Vec::new();
        let left = export::export(&self.house.archive, options, &mut out).await.unwrap();
        (serde_json::from_slice(&out).unwrap(), left)
    }
}

async fn hand_over(house: &House, letter: &OutgoingLetter, n: i64) {
    letters::approve(&house.office("ben", n), &letter.id).await.unwrap();
    let (office, taken) = (house.office("ana", n), Some("taken at the gate".to_owned()));
    letters::hand_over(&office, &letter.id, "handed over", office.today(), None, taken).await.unwrap();
}

/// The text of a PDF, on one line.
fn printed(pdf: &[u8]) -> String {
    use std::io::Write;
    let mut child = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("poppler-utils is installed");
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    let out = child.wait_with_output().unwrap();
    String::from_utf8_lossy(&out.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The values in an export, and why the others are hidden.
fn values(export: &serde_json::Value) -> Vec<String> {
    let messages = export["messages"].as_array().unwrap().iter();
    let documents = messages.flat_map(|m| m["documents"].as_array().unwrap());
    let fields = documents.flat_map(|d| d["fields"].as_array().unwrap());
    fields.map(|f| f["value"].as_str().or(f["withheld"].as_str()).unwrap().to_owned()).collect()
}

async fn without_terms_nothing_goes_to_others(place: &Place) {
    let one = Answered::new(place).await;
    // To whoever said it, everything; the text asks for their agreement.
    let text = one.text().await;
    for (_, value) in [VALUES[0], VALUES[2], VALUES[3]] {
        assert!(text.contains(value), "{value}: {text}");
    }
    let thanks = Wishes { received: Some(one.answer.clone()), ..Wishes::default() };
    letters::draft(&one.office(), "thanks", ASKED, thanks.clone()).await.unwrap();
    // "Your answer" is nobody else's.
    let other = Wishes { to: Some("ly".into()), ..thanks };
    let refused = letters::draft(&one.office(), "thanks", ASKED, other).await.unwrap_err().to_string();
    assert!(refused.contains("cannot go to Government of Libya"), "{refused}");

    // Whoever is named learns that they are named, and nothing more.
    let letter = one.secondary().await;
    assert!(
        letter.contains("Information supplied to Conflict Tracing Institute in answer to an earlier request names"),
        "{letter}"
    );
    assert!(letter.contains("Further details that Conflict Tracing Institute holds are withheld"), "{letter}");
    for hidden in ["Government of Switzerland", "K-77/1979", "4 October 1979", "Beispiel"] {
        assert!(!letter.contains(hidden), "{hidden}: {letter}");
    }
    let notice = one.notice("no date of expiry").await;
    assert!(notice.contains("cannot be told of the answer of Government of Switzerland (no permission"), "{notice}");
    let silent = Wishes { to: Some("ly".into()), findings: vec!["x".into()], ..Wishes::default() };
    let silent = letters::draft(&one.office(), "red_flag_notice", ASKED, silent).await.unwrap_err().to_string();
    assert!(silent.contains("say with which message the papers came"), "{silent}");
    let (export, left) = one.outside(date(2026, 5, 15)).await;
    assert!(export["messages"].as_array().unwrap().is_empty(), "{export}");
    assert_eq!(left, ["1 message or document withheld: no permission to give it to others"]);
    assert_eq!(
        (&export["audience"], &export["withheld"]["arrivals"][0]["because"]),
        (&"outsiders".into(), &"no_permission".into())
    );
    one.house.record_holds().await;
}

async fn each_term_at_each_door(place: &Place) {
    // Kind; whether the text, the letter to Libya, the notice and the export have the contract; and what else each says.
    let told = [
        (TermKind::MayUse, [true, true, true, true]),
        (TermKind::NotNamed, [true, false, false, false]),
        (TermKind::OnFileOnly, [false, false, false, false]),
        (TermKind::Embargo, [true, false, false, false]),
        (TermKind::PrivatePerson, [true, false, false, false]),
    ];
    for (kind, [in_text, in_letter, in_notice, in_export]) in told {
        let one = Answered::new(place).await;
        one.whole(kind).await;
        let text = one.text().await;
        assert_eq!(text.contains("K-77/1979"), in_text, "{kind}: {text}");
        // Not named: no party stands in the text, whatever else it says.
        let names = matches!(kind, TermKind::MayUse | TermKind::Embargo);
        assert_eq!(text.contains("Libya"), names, "{kind}: {text}");
        let letter = one.secondary().await;
        assert_eq!(
            letter.contains("K-77/1979") && letter.contains("Government of Switzerland names"),
            in_letter,
            "{kind}: {letter}"
        );
        let reason = match kind {
            TermKind::MayUse => "has not checked it against other sources",
            TermKind::NotNamed => "withhold the recipient (may not be named)",
            TermKind::OnFileOnly => "withhold the recipient (on file only)",
            TermKind::Embargo => "withhold the recipient (embargo until 2027-01-01)",
            TermKind::PrivatePerson => "withhold the recipient (a private person)",
        };
        assert!(letter.contains(reason), "{kind}: {letter}");
        let notice = one.notice("no date of expiry").await;
        assert_eq!(notice.contains("no date of expiry"), in_notice, "{kind}: {notice}");
        let (export, left) = one.outside(date(2026, 5, 15)).await;
        let found = values(&export);
        assert_eq!(found.contains(&"K-77/1979".to_owned()), in_export, "{kind}: {found:?}");
        if kind == TermKind::MayUse {
            // A name that the register does not know may be that of a private person.
            assert_eq!(found, ["Libya", "1979-10-04", "K-77/1979", "perhaps_private", "Böll & Söhne <Export>"]);
            assert_eq!(left, ["1 value withheld: perhaps a private person: not a party in the register"]);
            assert_eq!(export["messages"][0]["withheld"][0]["count"], 1);
            let raw = export.to_string();
            for hidden in ["Beispiel", "mission.ch.example", "Delivered in 1979"] {
                assert!(!raw.contains(hidden), "{hidden}: {raw}");
            }
            let said = one.notice("the broker was Anton Beispiel").await;
            assert!(said.contains("says what the terms of use of the answer withhold: intermediary"), "{said}");
        } else {
            assert!(left[0].starts_with("1 message or document withheld"), "{kind}: {left:?}");
            assert!(!export.to_string().contains("Libya"), "{kind}: {export}");
        }
        if kind == TermKind::Embargo {
            let (later, _) = one.outside(date(2027, 1, 1)).await;
            assert!(values(&later).contains(&"K-77/1979".to_owned()), "an embargo ends: {later}");
        }
    }
}

async fn a_value_and_a_party_have_terms_of_their_own(place: &Place) {
    let one = Answered::new(place).await;
    one.whole(TermKind::MayUse).await;
    // May be used, may not name the intermediary; a permission of its own shows who is no private person.
    let own = one.set(one.value(3), TermKind::MayUse).await;
    assert!(values(&one.outside(date(2026, 5, 15)).await.0).contains(&"Anton Beispiel".to_owned()));
    one.lift(own).await;
    let hidden = one.set(one.value(3), TermKind::NotNamed).await;
    assert_eq!(values(&one.outside(date(2026, 5, 15)).await.0)[3], "not_named");
    let text = one.text().await;
    assert!(text.contains("K-77/1979") && !text.contains("Beispiel"), "{text}");
    // The value is corrected, and its term covers what it has become.
    one.house.rules(&one.answer, 11, 3..4, &Ruling::Correct(Read::typed("Anton Beispiel jun."))).await;
    let found = values(&one.outside(date(2026, 5, 15)).await.0);
    assert!(found.contains(&"not_named".to_owned()) && !found.iter().any(|v| v.contains("Beispiel")), "{found:?}");
    one.lift(hidden).await;

    // A party that may not be named is named in no paper of anybody.
    let party = one.set(TermOf::Party("boll".into()), TermKind::NotNamed).await;
    assert!(!values(&one.outside(date(2026, 5, 15)).await.0).contains(&"Böll & Söhne <Export>".to_owned()));
    assert!(!one.text().await.contains("Böll"));
    one.lift(party).await;
    // Whoever supplied it may not be named: it is used without them.
    one.set(TermOf::Party("ch".into()), TermKind::NotNamed).await;
    let letter = one.secondary().await;
    assert!(letter.contains("K-77/1979") && !letter.contains("Government of Switzerland"), "{letter}");
    let (export, _) = one.outside(date(2026, 5, 15)).await;
    assert!(
        export["messages"][0]["requests"].as_array().unwrap().is_empty()
            && values(&export).contains(&"K-77/1979".to_owned())
    );

    // What is not there has no terms, and a term says where it stands.
    let nothing = |of: TermOf, words: &str| {
        let given = Given { of, kind: TermKind::MayUse, until: None, words: words.into() };
        let archive = one.house.archive.clone();
        async move { terms::set(&archive, given, "ana", day(11)).await.unwrap_err().to_string() }
    };
    assert!(nothing(TermOf::Party("bol".into()), "x").await.contains("did you mean boll?"));
    assert!(nothing(TermOf::Document(one.answer.clone(), 7), "x").await.contains("there is no document 7"));
    let unread = TermOf::Value(one.answer.clone(), 1, FieldName::Recipient, "Chad".into());
    assert!(nothing(unread, "x").await.contains("has no recipient \"Chad\""));
    assert!(nothing(TermOf::Answer(one.answer.clone()), " ").await.contains("in which words"));
    one.house.record_holds().await;
}

/// What a person reads instead of a value.
type Read = tracepost::model::Given;

async fn a_locked_text_is_quoted_under_the_terms_of_the_day(place: &Place) {
    let one = Answered::new(place).await;
    let reply = replies::draft(&one.office(), &one.answer, None).await.unwrap();
    let letter = replies::propose(&one.office(), &reply.id, Some(date(2026, 6, 22))).await.unwrap();
    hand_over(&one.house, &letter, 11).await;
    replies::agree(&one.office(), &reply.id, "note 3").await.unwrap();
    let last = reply.versions.last().unwrap();
    let named = replies::Named { version: Some(last.number), sha256: Some(last.sha256.clone()) };
    // What a term withholds is not locked.
    let early = one.set(one.value(2), TermKind::OnFileOnly).await;
    let refused = replies::lock(&one.house.office("ben", 12), &reply.id, &named).await.unwrap_err().to_string();
    assert!(refused.contains("contract number \"K-77/1979\" (on file only)"), "{refused}");
    one.lift(early).await;
    replies::lock(&one.house.office("ben", 12), &reply.id, &named).await.unwrap();
    let text = last.text.as_bytes();
    assert_eq!(replies::quote(&one.office(), &reply.id).await.unwrap(), text);
    for (kind, why) in [
        (TermKind::OnFileOnly, "on file only"),
        (TermKind::NotNamed, "may not be named"),
        (TermKind::PrivatePerson, "a private person"),
        (TermKind::Embargo, "embargo until 2027-01-01"),
    ] {
        let number = one.set(one.value(0), kind).await;
        let refused = replies::quote(&one.office(), &reply.id).await.unwrap_err().to_string();
        assert!(refused.contains(&format!("recipient \"Libya\" ({why})")), "{kind}: {refused}");
        // Whoever said it may have it.
        replies::lock_notice(&one.house.office("ana", 12), &reply.id).await.unwrap();
        one.lift(number).await;
        assert_eq!(replies::quote(&one.office(), &reply.id).await.unwrap(), text);
    }
}

async fn a_letter_goes_under_the_terms_with_which_it_was_drafted(place: &Place) {
    let one = Answered::new(place).await;
    one.whole(TermKind::MayUse).await;
    assert!(one.secondary().await.contains("K-77/1979"));
    let letter = one.house.archive.letters_of(NEXT).await.unwrap().remove(0);
    assert_eq!(letter.tells.len(), 1);
    let number = one.set(one.value(2), TermKind::OnFileOnly).await;
    let refused = letters::approve(&one.house.office("ben", 11), &letter.id).await.unwrap_err().to_string();
    assert!(refused.contains("the terms of use of the answer to TR-2026-0002 have changed"), "{refused}");
    one.lift(number).await;
    letters::approve(&one.house.office("ben", 11), &letter.id).await.unwrap();
    // Approved, and the terms change before it is queued.
    one.set(TermOf::Party("ch".into()), TermKind::OnFileOnly).await;
    let refused = letters::queue(&one.office(), &letter.id, Some(Way::Folder)).await.unwrap_err().to_string();
    assert!(refused.contains("have changed since it was drafted"), "{refused}");
}

async fn a_term_is_taken_back(place: &Place) {
    let one = Answered::new(place).await;
    let number = one.whole(TermKind::MayUse).await;
    assert!(!values(&one.outside(date(2026, 5, 15)).await.0).is_empty());
    assert_eq!(one.house.decider(&one.answer, 12).undo(None).await.unwrap(), "terms set");
    assert!(values(&one.outside(date(2026, 5, 15)).await.0).is_empty());
    let all = one.house.archive.terms().await.unwrap();
    assert_eq!((all.len(), all[0].number, all[0].holds()), (1, number, false), "it stays on record");
    // Lifted, and the lifting taken back.
    let again = one.whole(TermKind::MayUse).await;
    assert_eq!(again, number + 1);
    one.lift(again).await;
    let twice = terms::lift(&one.house.archive, again, "x", "ben", day(12)).await.unwrap_err().to_string();
    assert!(twice.contains("was changed by ana"), "{twice}");
    assert_eq!(one.house.decider(&one.answer, 12).undo(None).await.unwrap(), "terms lifted");
    assert!(!values(&one.outside(date(2026, 5, 15)).await.0).is_empty());
    let events = one.house.archive.events_of(&format!("arrival {}", one.answer)).await.unwrap();
    let told = |what: &str| events.iter().filter(|e| e.what == what).count();
    assert_eq!((told("terms set"), told("terms lifted"), told("decision undone")), (2, 1, 2));
    one.house.record_holds().await;
}

#[test]
fn letters_state_terms_in_many_languages() {
    use TermKind::*;
    let cases: &[(&str, &str, &[TermKind])] = &[
        ("en", "The information may be used, but you may not name the distributor.", &[NotNamed, MayUse]),
        ("en", "These records are on file only and are not to be published.", &[OnFileOnly]),
        ("en", "The data may be published, not before 1 March 2027.", &[Embargo]),
        ("en", "It may be quoted only after the hearing.", &[Embargo]),
        ("en", "The list must not be published before the end of the trial.", &[OnFileOnly, Embargo]),
        ("fr", "La liste peut être publiée, mais seulement qu’après le procès.", &[Embargo]),
        ("en", "The rifles were delivered only after the embargo.", &[]),
        ("en", "We cannot agree to its publication.", &[]),
        ("en", "The rifles were delivered in 1979.", &[]),
        ("de", "Die Angaben dürfen verwendet werden, jedoch ohne Nennung des Händlers.", &[NotNamed, MayUse]),
        ("de", "Die Unterlagen sind streng vertraulich.", &[OnFileOnly]),
        ("fr", "Ces renseignements peuvent être utilisés sans nommer le distributeur.", &[NotNamed]),
        ("fr", "La liste est à usage interne.", &[OnFileOnly]),
        ("es", "La información puede ser publicada, sin mencionar al distribuidor.", &[NotNamed, MayUse]),
        ("ru", "Сведения не подлежат разглашению.", &[OnFileOnly]),
        ("ru", "Сведения могут быть опубликованы не ранее 1 марта 2027 года.", &[Embargo]),
        ("uk", "Інформація для службового користування.", &[OnFileOnly]),
        ("pl", "Informacje nie mogą być ujawnione.", &[OnFileOnly]),
        ("tr", "Bilgiler kullanılabilir, ancak firmanın adı açıklanamaz.", &[NotNamed, MayUse]),
        ("ar", "لا يجوز نشرها.", &[OnFileOnly]),
        ("zh", "以上信息不得公布。", &[OnFileOnly]),
        ("zh", "上述资料可以使用,但不得透露经销商名称。", &[NotNamed, MayUse]),
        ("it", "I dati possono essere pubblicati.", &[MayUse]),
        ("sr", "Podaci su strogo poverljivi; strogo poverljivo.", &[OnFileOnly]),
    ];
    let mut wrong = Vec::new();
    for (language, text, expected) in cases {
        let mut body = paper("letter", None, text, vec![]);
        body.understanding.languages = vec![(*language).into()];
        let filed = Filed {
            kind: FiledKind::Message,
            state: State::Read,
            message_id: None,
            content_sha256: None,
            subject: None,
            from: None,
            received: None,
            message_kind: Some(MessageKind::Response),
            duplicate_of: None,
            response: None,
            documents: vec![body],
            links: vec![],
            problems: vec![],
            transfers: vec![],
        };
        let found = terms::proposed(&filed);
        let kinds: Vec<TermKind> = found.iter().map(|p| p.kind).collect();
        if kinds != *expected {
            wrong.push(format!("{language} {text}: {kinds:?}"));
        }
        let days = found.iter().filter(|p| p.kind == Embargo).map(|p| p.until);
        let day = text.contains("2027").then(|| date(2027, 3, 1));
        assert!(days.into_iter().all(|d| d == day), "{text}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
