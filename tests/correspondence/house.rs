//! An archive with the register of `fixtures/correspondence`, and what comes in and is decided there. Other tests of letters use it too.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::{Timestamp, ToSpan};
use tempfile::TempDir;
use tracepost::config::Config;
use tracepost::model::sender;
use tracepost::model::sender::SenderVerdict;
use tracepost::model::*;
use tracepost::pipeline::deciding::Decider;
use tracepost::pipeline::outgoing::letters::Wishes;
use tracepost::pipeline::outgoing::{Office, comments, letters, reports, requests, sending};
use tracepost::pipeline::register;
use tracepost::pipeline::terms;
use tracepost::store;
use tracepost::store::{Archive, Settings, Verdict, stamp};

use crate::cluster::Cluster;

pub(crate) const REGISTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/correspondence/register.json");

pub(crate) enum Place {
    Sqlite,
    Postgres(Box<Cluster>),
}

/// An archive with the register of `fixtures/correspondence`.
pub(crate) struct House {
    pub(super) folder: TempDir,
    pub(super) config: Config,
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
    pub(super) async fn of(place: &Place, port: u16, file: &Path) -> Self {
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

    /// The folder in which letters lie that go by a mail program.
    pub(crate) fn outbox(&self) -> PathBuf {
        self.folder.path().join("outbox")
    }

    /// Ana, deciding on an arrival.
    pub(crate) fn decider<'a>(&'a self, arrival: &'a str, n: i64) -> Decider<'a> {
        Decider { archive: &self.archive, arrival, who: "ana", now: day(n) }
    }

    /// Records that its supplier has put this term on an answer or a value.
    pub(super) async fn term(&self, of: TermOf, kind: TermKind, n: i64) {
        let given = terms::Given { of, kind, until: None, words: "their letter".into() };
        terms::set(&self.archive, given, "ana", day(n)).await.unwrap();
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
    pub(super) async fn approved(&self, reference: &str) -> OutgoingLetter {
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

    pub(super) async fn sent(&self, reference: &str) -> OutgoingLetter {
        let letter = self.approved(reference).await;
        letters::queue(&self.office("ana", 0), &letter.id, None).await.unwrap();
        let tried = sending::send_due(&self.office("ana", 0), Some(&letter.id), |_| ()).await.unwrap();
        assert_eq!(tried[0].state, LetterState::Sent, "{tried:?}");
        self.letter(&letter.id).await
    }

    pub(crate) async fn letter(&self, id: &str) -> OutgoingLetter {
        self.archive.letter(id).await.unwrap().unwrap()
    }

    pub(super) async fn state(&self, reference: &str) -> RequestState {
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

pub(super) fn tracepost_hash(text: &str) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(Sha256::digest(text.as_bytes()))
}

/// A paper that states these values, each where its text has it.
pub(crate) fn stating(kind: &str, text: &str, values: &[(FieldName, &str)]) -> FiledDocument {
    let at = |word: &str| text[..text.find(word).unwrap()].chars().count();
    paper(kind, None, text, values.iter().map(|(name, value)| field(*name, value, at(value))).collect())
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
