//! The correspondence on both databases, with a real mail server: the right letter, by the right person, once.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use mail_parser::{MessageParser, MimeHeaders};
use tempfile::TempDir;
use tracepost::config::Config;
use tracepost::model::sender::{self, SenderVerdict};
use tracepost::model::*;
use tracepost::pipeline::deciding::Decider;
use tracepost::pipeline::outgoing::letters::{self, Wishes, Word};
use tracepost::pipeline::outgoing::requests::{self, RequestVerb};
use tracepost::pipeline::outgoing::{
    Office, bounces, comments, contacts, coverage, deadlines, reminders, replies, reports, secondary, sending,
    templates, verifying,
};
use tracepost::pipeline::{export, limits, register};
use tracepost::store::{self, Archive, Settings, Verdict, stamp};

use crate::cluster::Cluster;
use crate::edited::{
    a_letter_is_edited_and_read_before_it_is_approved, a_state_writes_notes_verbales_to_states,
    notices_name_what_was_confirmed_and_thanks_go_to_whoever_wrote,
    what_is_written_into_a_letter_is_held_against_the_facts,
};
use crate::exam::exam;
use crate::sink::Sink;

pub(crate) const REGISTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/correspondence/register.json");

pub(crate) enum Place {
    Sqlite,
    Postgres(Box<Cluster>),
}

/// An archive with the register of `fixtures/correspondence`.
pub(crate) struct House {
    folder: TempDir,
    config: Config,
    pub(crate) archive: Archive,
}

/// The morning of 4 May 2026, so many days later.
pub(crate) fn day(n: i64) -> Timestamp {
    "2026-05-04T09:00:00Z".parse::<Timestamp>().unwrap() + (n * 24).hours()
}

impl House {
    pub(crate) async fn new(place: &Place, port: u16) -> Self {
        Self::of(place, port, Path::new(REGISTER)).await
    }

    /// With another register.
    async fn of(place: &Place, port: u16, file: &Path) -> Self {
        Self::set(place, port, file, "").await
    }

    /// With more settings of the house.
    pub(crate) async fn set(place: &Place, port: u16, file: &Path, more: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let text = format!(
            "[house]\norganisation = \"Conflict Tracing Institute\"\naddress = [\"14 Harbour Street\"]\nemail = \"tracing@cti.example\"\nsignatory_name = \"A. Archivist\"\n\
             signatory_title = \"Head of Tracing\"\n{more}\n[outbox]\nway = \"smtp\"\nport = {port}\nstep_seconds = 20\ndot_seconds = 20\n"
        );
        let mut config = Config::parse(&text, Path::new("tracepost.toml")).unwrap();
        config.reading.reader = Some(env!("CARGO_BIN_EXE_tracepost").into());
        let mut settings = Settings::default();
        if let Place::Postgres(cluster) = place {
            settings.url = Secret::new(cluster.database());
        }
        let archive = Archive::create(&settings, folder.path(), "ana", day(0)).await.unwrap();
        register::import(&archive, file, "ana", day(0)).await.unwrap();
        Self { folder, config, archive }
    }

    pub(crate) fn office<'a>(&'a self, who: &'a str, n: i64) -> Office<'a> {
        Office {
            archive: &self.archive,
            config: &self.config,
            folder: self.folder.path(),
            who,
            now: day(n),
            trust_clock: false,
        }
    }

    /// Ana, deciding on an arrival.
    pub(crate) fn decider<'a>(&'a self, arrival: &'a str, n: i64) -> Decider<'a> {
        Decider { archive: &self.archive, arrival, who: "ana", now: day(n) }
    }

    /// Decides on fields of the first paper of a message, each as it stands.
    pub(crate) async fn rules(&self, arrival: &str, n: i64, positions: std::ops::Range<usize>, ruling: &Ruling) {
        let paper = self.archive.desk_document(arrival, 1).await.unwrap().unwrap();
        let was = |position: usize| {
            let field = &paper.fields.iter().find(|f| f.position == position).unwrap().field;
            stamp(field.standing, field.value.as_deref(), field.absent)
        };
        let decisions = positions
            .map(|position| Decision { document: 1, position, ruling: ruling.clone(), was: was(position) })
            .collect();
        self.decider(arrival, n).fields(decisions).await.unwrap();
    }

    /// A letter that ben has approved, of a request that he has approved.
    async fn approved(&self, reference: &str) -> OutgoingLetter {
        if self.state(reference).await == RequestState::Draft {
            requests::approve(&self.office("ben", 0), reference).await.unwrap();
        }
        // A second one has a reason.
        let more = !self.archive.letters_of(reference).await.unwrap().is_empty();
        let wishes = Wishes { again: more.then(|| "the first one was a trial".to_owned()), ..Wishes::default() };
        let letter = letters::draft(&self.office("ana", 0), "trace_request", reference, wishes).await.unwrap();
        letters::approve(&self.office("ben", 0), &letter.id).await.unwrap();
        letters::known(&self.office("ana", 0), &letter.id).await.unwrap()
    }

    async fn sent(&self, reference: &str) -> OutgoingLetter {
        let letter = self.approved(reference).await;
        letters::queue(&self.office("ana", 0), &letter.id, None).await.unwrap();
        let tried = sending::send_due(&self.office("ana", 0), Some(&letter.id), |_| ()).await.unwrap();
        assert_eq!(tried[0].state, LetterState::Sent, "{tried:?}");
        self.letter(&letter.id).await
    }

    pub(crate) async fn letter(&self, id: &str) -> OutgoingLetter {
        self.archive.letter(id).await.unwrap().unwrap()
    }

    async fn state(&self, reference: &str) -> RequestState {
        self.archive.case(reference).await.unwrap().unwrap().state
    }

    /// Files a message as the readers would have read it.
    pub(crate) async fn arrives(
        &self,
        kind: MessageKind,
        head: Head,
        papers: Vec<FiledDocument>,
        links: &[&str],
        n: i64,
    ) -> String {
        let unique = format!("{head:?}{n}{}", papers.len());
        let place = store::Place {
            mailbox: "test".into(),
            folder: String::new(),
            generation: String::new(),
            name: tracepost_hash(&unique),
            stamp: String::new(),
        };
        let bytes = unique.into_bytes();
        let delivery = store::Delivery { bytes, source: "test".into(), place, check_sender: true };
        let kept = self.archive.receive(vec![delivery], day(n)).await.unwrap().remove(0);
        let link = |r: &&str| Link {
            reference: (*r).to_owned(),
            confidence: 0.9,
            grounds: vec![Ground { kind: GroundKind::Subject, text: "reference in subject".into() }],
        };
        let mut documents = vec![paper("message", Some(head.clone()), "", vec![])];
        documents.extend(papers);
        let mut filed = Filed {
            kind: FiledKind::Message,
            state: State::Read,
            message_id: head.message_id.clone(),
            content_sha256: None,
            subject: head.subject.clone(),
            from: head.from.first().map(|a| a.email.clone()),
            received: Some(day(n)),
            message_kind: Some(kind),
            duplicate_of: None,
            response: None,
            documents,
            links: links.iter().map(link).collect(),
            problems: vec![],
            transfers: vec![],
        };
        comments::recognise(&self.archive, &mut filed).await.unwrap();
        let minute = std::time::Duration::from_secs(60);
        let job = self.archive.claim_one(&kept.sha256, JobKind::Read, "test", minute).await.unwrap().unwrap();
        tracepost::pipeline::incoming::file(&self.archive, &job, filed, day(n)).await.unwrap();
        kept.sha256
    }

    /// The DNS has an answer about who sent a message.
    pub(crate) async fn sender(&self, arrival: &str, verdict: SenderVerdict, n: i64) {
        let minute = std::time::Duration::from_secs(60);
        let job = self.archive.claim_one(arrival, JobKind::Authenticate, "test", minute).await.unwrap().unwrap();
        let findings = sender::Findings::default();
        let sender = store::Sender { checked: day(n), verdict, findings, fault: None, answers: vec![] };
        self.archive.finish_sender(&job, sender).await.unwrap();
        reports::again(&self.archive, arrival, day(n)).await.unwrap();
    }

    pub(crate) async fn record_holds(&self) {
        assert!(matches!(self.archive.verify_events().await.unwrap(), Verdict::Holds(_)));
        let whole = self.archive.whole(|_, _| ()).await.unwrap();
        assert!(whole.looked_at > 0 && whole.amiss.is_empty(), "{whole:?}");
    }
}

pub(crate) fn paper(kind: &str, head: Option<Head>, text: &str, fields: Vec<Field>) -> FiledDocument {
    let role = if head.is_some() { PartRole::Root } else { PartRole::Attachment };
    let part = Part {
        parent: head.is_none().then_some(0),
        role,
        name: None,
        media_type: "text/plain".into(),
        sha256: tracepost_hash(text),
        size: 1,
        head: head.map(Box::new),
        remarks: vec![],
        bytes: vec![],
        text: None,
    };
    let page = Page {
        number: 1,
        width: 0.0,
        height: 0.0,
        text_source: TextSource::TextLayer,
        reader: "mail body".into(),
        text: text.into(),
        words: vec![],
        rules: vec![],
        projection: None,
        fold: None,
        quoted_from: None,
    };
    let understanding = Understanding {
        document_type: kind.into(),
        type_confidence: 1.0,
        languages: vec!["en".into()],
        fields,
        line_items: vec![],
        losers: vec![],
    };
    FiledDocument { document: Document { part, pages: vec![page], remarks: vec![] }, understanding, item_links: vec![] }
}

fn tracepost_hash(text: &str) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(Sha256::digest(text.as_bytes()))
}

pub(crate) fn field(name: FieldName, value: &str, at: usize) -> Field {
    let evidence =
        Evidence { page: 1, rect: None, span: Span::new(at, at + 1), raw: value.into(), reader: "mail body".into() };
    Field::machine(name, value, evidence, 0.9, "test")
}

pub(crate) fn from(email: &str) -> Head {
    Head { from: vec![Address { name: None, email: email.into() }], ..Head::default() }
}

pub(crate) fn report(action: &str, status: &str, recipient: &str, message_id: &str) -> Head {
    let report = Report {
        action: Some(action.into()),
        status: Some(status.into()),
        recipient: Some(recipient.into()),
        original_message_id: Some(message_id.into()),
        ..Report::default()
    };
    Head { report: Some(report), ..from("mailer-daemon@mx.example") }
}

#[test]
fn the_workflow_on_sqlite() {
    examine(Place::Sqlite);
}

#[test]
fn the_workflow_on_postgresql() {
    examine(Place::Postgres(Box::new(Cluster::start())));
}

/// Puts every question.
fn examine(place: Place) {
    exam!(
        place;
        two_people_and_then_the_mail_server,
        a_letter_in_plain_ascii_is_sent,
        every_fault_ends_in_a_named_state_and_nothing_goes_twice,
        five_days_of_later_end_in_refused,
        two_people_at_once_send_one_letter,
        bounces_reports_answers_and_copies_come_back_to_the_letter,
        addresses_that_would_do_harm_are_refused,
        a_clock_a_year_off_dates_nothing,
        what_goes_by_hand_has_a_day_and_a_proof,
        reminders_are_proposed_and_held_back,
        a_text_is_drafted_commented_locked_and_quoted,
        a_superseded_proposal_goes_nowhere,
        the_same_letter_does_not_go_twice_without_a_reason,
        an_imported_request_counts_as_sent_with_its_date_and_way,
        the_bounce_of_an_imported_mail_counts_when_placed,
        a_secondary_request_follows_from_what_was_confirmed,
        class_and_factors_fall_with_what_they_rest_on,
        a_verified_answer_is_apart_from_a_confirmed_one,
        contacts_hand_over_and_teach,
        a_letter_is_edited_and_read_before_it_is_approved,
        what_is_written_into_a_letter_is_held_against_the_facts,
        a_state_writes_notes_verbales_to_states,
        notices_name_what_was_confirmed_and_thanks_go_to_whoever_wrote,
    );
}

async fn two_people_and_then_the_mail_server(place: &Place) {
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

async fn a_letter_in_plain_ascii_is_sent(place: &Place) {
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

async fn every_fault_ends_in_a_named_state_and_nothing_goes_twice(place: &Place) {
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

async fn five_days_of_later_end_in_refused(place: &Place) {
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

async fn two_people_at_once_send_one_letter(place: &Place) {
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

async fn bounces_reports_answers_and_copies_come_back_to_the_letter(place: &Place) {
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

async fn addresses_that_would_do_harm_are_refused(place: &Place) {
    let house = House::new(place, 9).await;
    let office = house.office("ana", 0);
    let mut register = house.archive.register().await.unwrap();
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

async fn a_clock_a_year_off_dates_nothing(place: &Place) {
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

async fn what_goes_by_hand_has_a_day_and_a_proof(place: &Place) {
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

async fn reminders_are_proposed_and_held_back(place: &Place) {
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

#[allow(clippy::too_many_lines, reason = "one text from its draft to its quotation, step by step")]
async fn a_text_is_drafted_commented_locked_and_quoted(place: &Place) {
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

async fn a_superseded_proposal_goes_nowhere(place: &Place) {
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

async fn the_same_letter_does_not_go_twice_without_a_reason(place: &Place) {
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

/// The register of `fixtures/correspondence` with something changed, in a file of its own beside its photographs.
pub(crate) fn changed(change: impl Fn(&mut serde_json::Value)) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let photos = folder.path().join("photos");
    fs::create_dir(&photos).unwrap();
    for entry in fs::read_dir(Path::new(REGISTER).with_file_name("photos")).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), photos.join(entry.file_name())).unwrap();
    }
    let mut register: serde_json::Value = serde_json::from_str(&fs::read_to_string(REGISTER).unwrap()).unwrap();
    change(&mut register);
    let file = folder.path().join("register.json");
    fs::write(&file, register.to_string()).unwrap();
    (folder, file)
}

async fn an_imported_request_counts_as_sent_with_its_date_and_way(place: &Place) {
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

async fn the_bounce_of_an_imported_mail_counts_when_placed(place: &Place) {
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

async fn a_secondary_request_follows_from_what_was_confirmed(place: &Place) {
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

async fn class_and_factors_fall_with_what_they_rest_on(place: &Place) {
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
    assert_eq!(house.archive.queue_counts().await.unwrap().to_classify, 1);
    let now = exported(true).await;
    assert!(now.get("response").is_none(), "{now}");
    let all = exported(false).await;
    assert_eq!(all["response"]["needs_decision"][0]["factor"], "recipient_provided", "{all}");
    house.decider(&answer, 12).undo(Some(1)).await.unwrap();
    assert!(response().await.judged.reopened.is_empty(), "undone, it stands again");
    assert_eq!(house.archive.queue_counts().await.unwrap().to_classify, 0);

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

async fn a_verified_answer_is_apart_from_a_confirmed_one(place: &Place) {
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

async fn contacts_hand_over_and_teach(place: &Place) {
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

// ---- kill -9 ----

/// The program with an archive of its own.
pub(crate) struct Program {
    _folder: Option<TempDir>,
    pub(crate) archive: PathBuf,
}

impl Program {
    pub(crate) fn new(port: u16, database: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("a");
        let program = Self { _folder: Some(folder), archive };
        let mut words = vec!["init"];
        if let Some(url) = database {
            words.extend(["--database", url]);
        }
        program.run("ana", &words);
        let file = program.archive.join("tracepost.toml");
        let text = fs::read_to_string(&file).unwrap();
        let text = text.replacen("way = \"folder\"", "way = \"smtp\"", 1);
        fs::write(&file, text.replacen("port = 25", &format!("port = {port}"), 1)).unwrap();
        crate::office::fill_in(&program.archive);
        program.run("ana", &["request", "import", REGISTER]);
        program.run("ben", &["request", "approve", "TR-2026-0001"]);
        program
    }

    /// The program at a copy of this one's archive.
    #[cfg_attr(
        not(target_arch = "x86_64"),
        expect(dead_code, reason = "only the tests that count system calls need it")
    )]
    pub(crate) fn at(&self, archive: PathBuf) -> Self {
        Self { _folder: None, archive }
    }

    pub(crate) fn command(&self, who: &str, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
        command.arg("--archive").arg(&self.archive).args(["--as", who]).args(words);
        command
    }

    pub(crate) fn run(&self, who: &str, words: &[&str]) -> String {
        let ran = self.command(who, words).output().unwrap();
        let text = String::from_utf8(ran.stdout).unwrap();
        assert!(ran.status.code().unwrap() < 2, "{words:?}: {text}{}", String::from_utf8_lossy(&ran.stderr));
        text
    }
}

/// Kills the sender at each phase, as the system would, and looks at what is left.
fn kills(database: Option<&str>, phases: &[&str]) {
    let mut sink = Sink::start(&[]);
    let program = Program::new(sink.port, database);
    for (n, phase) in phases.iter().enumerate() {
        let letter = format!("L-2026-{:04}", n + 1);
        // The program dates by the real clock.
        let drafted = program.run("ana", &["letter", "draft", "trace_request", "TR-2026-0001", "--again", "trial"]);
        let letter = drafted.split(':').next().unwrap_or(&letter).to_owned();
        program.run("ben", &["letter", "approve", &letter]);
        let queued = program.run("ana", &["letter", "queue", &letter]);
        let message_id = queued.lines().next().unwrap().rsplit(' ').next().unwrap().to_owned();
        sink.fault(&format!("{phase} stall"));
        let mut sender =
            program.command("ana", &["outbox", "send"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        assert_eq!(sink.stalled(), *phase);
        sender.kill().unwrap();
        sender.wait().unwrap();

        sink.fault("");
        let after = program.run("ana", &["outbox", "send"]);
        let before_dot = after.contains("waiting: the program was stopped before the letter was handed over");
        let uncertain =
            after.contains("outcome unknown: the program was stopped while the letter was being handed over");
        assert!(before_dot != uncertain, "{phase}: {after}");
        match *phase {
            "dot" => assert!(uncertain && sink.accepted(&message_id) == 1, "{after}"),
            // The text is short: all of it may lie in buffers, the dot with it, before the sink stops reading.
            "body" => assert_eq!(sink.accepted(&message_id), 0, "{after}"),
            _ => assert!(before_dot && sink.accepted(&message_id) == 0, "{phase}: {after}"),
        }
        if before_dot {
            program.run("ana", &["outbox", "retry", &letter]);
        }
        program.run("ana", &["outbox", "send"]);
        program.run("ana", &["outbox", "send"]);
        let show = program.run("ana", &["letter", "show", &letter]);
        let (state, taken) = (show.lines().next().unwrap(), sink.accepted(&message_id));
        if before_dot {
            assert!(state.ends_with("  sent") && taken == 1, "{phase}: {state}, {taken}");
        } else {
            assert!(state.ends_with("  outcome unknown") && taken <= 1, "{phase}: {state}, {taken}");
        }
    }
    assert!(program.run("ana", &["log", "--verify"]).contains("unbroken"));
}

#[test]
fn killed_at_every_phase_no_letter_is_lost_or_sent_twice() {
    kills(None, &["banner", "ehlo", "mail", "rcpt", "data", "body", "dot"]);
}

#[test]
fn killed_on_postgresql_no_letter_is_lost_or_sent_twice() {
    let cluster = Cluster::start();
    kills(Some(&cluster.database()), &["rcpt", "data", "dot"]);
}

#[test]
fn two_senders_at_once_are_one() {
    let mut sink = Sink::start(&[]);
    let program = Program::new(sink.port, None);
    program.run("ana", &["letter", "draft", "trace_request", "TR-2026-0001"]);
    let letter = program.run("ana", &["letter", "list"]).lines().nth(1).unwrap().split(' ').next().unwrap().to_owned();
    program.run("ben", &["letter", "approve", &letter]);
    program.run("ana", &["letter", "queue", &letter]);
    sink.fault("rcpt stall");
    let mut first =
        program.command("ana", &["outbox", "send"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    assert_eq!(sink.stalled(), "rcpt");
    let second = program.command("ben", &["outbox", "send"]).output().unwrap();
    assert_eq!(second.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&second.stderr).contains("another process sends letters"));
    let withdrawn = program.command("ben", &["letter", "withdraw", &letter]).output().unwrap();
    assert!(String::from_utf8_lossy(&withdrawn.stderr).contains("is now being sent"), "{withdrawn:?}");
    first.kill().unwrap();
    first.wait().unwrap();
}
