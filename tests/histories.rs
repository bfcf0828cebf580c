//! Histories drawn at random: requests, letters, answers, decisions, comments, sendings, by three people and by strangers. Most
//! steps are refused, as they should be. After each step the promises hold: nothing unconfirmed in a text or a letter that takes a step, no letter twice, no
//! lock without its conditions, no figure that counts what did not go or was not placed, and nothing that a stranger caused.
//!
//! The draw is the same on every run, on both databases. `HISTORIES=500` asks for more of it, and `HISTORIES_FROM=100` begins with the hundredth.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::date;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use tracepost::model::sender::SenderVerdict;
use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::{self, Wishes, Word};
use tracepost::pipeline::outgoing::replies::{self, Named};
use tracepost::pipeline::outgoing::requests::{self, RequestVerb};
use tracepost::pipeline::outgoing::{reminders, sending};
use tracepost::store::stamp;

use crate::cluster::Cluster;
use crate::correspondence::{House, Place, field, from, paper, report};

/// The request that the histories are about.
const REQUEST: &str = "TR-2026-0001";

/// The people of the office.
const PEOPLE: [&str; 3] = ["ana", "ben", "cora"];

/// How many histories are written, and how many steps each has.
const HISTORIES: usize = 12;
const HISTORIES_ON_POSTGRESQL: usize = 2;
const STEPS: usize = 45;

#[derive(Debug, Clone)]
enum Step {
    Pass(i64),
    ApproveRequest,
    DraftTrace(bool),
    Remind,
    /// Writes a paragraph into a letter: the last but so many, with a value of a message.
    Edit(usize, usize, usize),
    /// Approves one, with the hash of what it is, or without one.
    ApproveLetter(usize, bool),
    Queue(usize),
    Send,
    Withdraw(usize),
    HandOver(usize),
    Settle(usize, Word),
    /// Something comes in: its kind, whether it names the last letter, whose address it bears, and the verdict about that.
    Comes(MessageKind, bool, bool, SenderVerdict),
    Place(usize, Standing),
    Rule(usize, usize, bool),
    /// Takes the last decision on a message or on its paper back.
    Undo(usize, bool),
    /// Drafts thanks for a message, or a notice that cites what its papers say.
    DraftAnswered(usize, bool),
    DraftReply(usize),
    Revise,
    Propose(i64),
    Comment,
    SettleComment,
    Agree,
    Lock(bool),
    Mark(RequestVerb),
}

fn step() -> impl Strategy<Value = Step> {
    use Step::*;
    let kind = prop::sample::select(vec![
        MessageKind::Response,
        MessageKind::Response,
        MessageKind::Acknowledgement,
        MessageKind::Bounce,
        MessageKind::DeliveryReport,
        MessageKind::AutoReply,
    ]);
    let word = prop::sample::select(vec![Word::Sent, Word::Delivered, Word::Refused, Word::NotSent]);
    let verb = prop::sample::select(vec![
        RequestVerb::Answer,
        RequestVerb::Acknowledge,
        RequestVerb::GiveUp,
        RequestVerb::Close,
        RequestVerb::Reopen,
        RequestVerb::Revise,
    ]);
    let verdict = prop::sample::select(SenderVerdict::ALL.to_vec());
    let standing =
        prop::sample::select(vec![Standing::Confirmed, Standing::Confirmed, Standing::Rejected, Standing::Seen]);
    prop_oneof![
        2 => (1_i64..40).prop_map(Pass),
        2 => Just(ApproveRequest),
        3 => any::<bool>().prop_map(DraftTrace),
        1 => Just(Remind),
        3 => (0_usize..3, 0_usize..4, 0_usize..4).prop_map(|(n, m, v)| Edit(n, m, v)),
        5 => (0_usize..4, any::<bool>()).prop_map(|(n, read)| ApproveLetter(n, read)),
        5 => (0_usize..4).prop_map(Queue),
        4 => Just(Send),
        1 => (0_usize..4).prop_map(Withdraw),
        5 => (0_usize..4).prop_map(HandOver),
        3 => (0_usize..4, word).prop_map(|(n, w)| Settle(n, w)),
        5 => (kind, any::<bool>(), any::<bool>(), verdict).prop_map(|(k, t, a, v)| Comes(k, t, a, v)),
        4 => (0_usize..4, standing).prop_map(|(n, s)| Place(n, s)),
        5 => (0_usize..4, 0_usize..3, any::<bool>()).prop_map(|(n, f, yes)| Rule(n, f, yes)),
        2 => (0_usize..4, any::<bool>()).prop_map(|(n, paper)| Undo(n, paper)),
        3 => (0_usize..4, any::<bool>()).prop_map(|(n, thanks)| DraftAnswered(n, thanks)),
        3 => (0_usize..4).prop_map(DraftReply),
        2 => Just(Revise),
        4 => (1_i64..60).prop_map(Propose),
        2 => Just(Comment),
        2 => Just(SettleComment),
        2 => Just(Agree),
        5 => any::<bool>().prop_map(Lock),
        1 => verb.prop_map(Mark),
    ]
}

/// A history as it goes on: the archive, the day, and what came in, with the values that it states.
struct History {
    house: House,
    day: i64,
    came: Vec<(String, [String; 3])>,
}

/// What is looked at before and after a step.
struct Seen {
    letters: BTreeMap<String, LetterState>,
    versions: BTreeMap<String, i64>,
    case: Case,
    replies: BTreeMap<String, RightOfReply>,
    health: Vec<AddressHealth>,
}

impl History {
    async fn seen(&self) -> Seen {
        let archive = &self.house.archive;
        Seen {
            letters: archive.letters().await.unwrap().into_iter().map(|l| (l.id, l.state)).collect(),
            versions: archive.letters().await.unwrap().into_iter().map(|l| (l.id, l.version)).collect(),
            case: archive.case(REQUEST).await.unwrap().unwrap(),
            replies: archive.replies().await.unwrap().into_iter().map(|r| (r.id.clone(), r)).collect(),
            health: archive.address_health().await.unwrap(),
        }
    }

    /// The last letter but so many.
    async fn letter(&self, back: usize) -> Option<String> {
        self.house.archive.letters().await.unwrap().into_iter().rev().nth(back).map(|l| l.id)
    }

    fn message(&self, back: usize) -> Option<&(String, [String; 3])> {
        self.came.iter().rev().nth(back)
    }

    async fn reply(&self) -> Option<RightOfReply> {
        self.house.archive.replies().await.unwrap().pop()
    }

    /// Takes a step as this person. Refused steps are no failure: the promises are asked either way.
    #[allow(clippy::too_many_lines, reason = "one arm for each step of a history")]
    async fn take(&mut self, step: &Step, who: &'static str) -> anyhow::Result<()> {
        let office = self.house.office(who, self.day);
        let none = || anyhow::anyhow!("nothing there");
        match step {
            Step::Pass(days) => self.day += days,
            Step::ApproveRequest => requests::approve(&office, REQUEST).await.map(|_| ())?,
            Step::DraftTrace(again) => {
                let wishes =
                    Wishes { again: again.then(|| "the first has a wrong page".to_owned()), ..Wishes::default() };
                letters::draft(&office, "trace_request", REQUEST, wishes).await?;
            }
            Step::Remind => reminders::draft(&office, REQUEST).await.map(|_| ())?,
            Step::Edit(n, message, value) => {
                let letter = self.letter(*n).await.ok_or_else(none)?;
                let stated = self.message(*message).and_then(|(_, stated)| stated.get(*value));
                let words =
                    stated.map_or("A colleague will call.".to_owned(), |v| format!("It is said that {v} knows."));
                letters::edit(&office, &letter, letters::Edits { add: vec![words], ..Default::default() }).await?;
            }
            Step::ApproveLetter(n, read) => {
                let id = self.letter(*n).await.ok_or_else(none)?;
                let pdf = letters::known(&office, &id).await?.pdf;
                letters::approve_read(&office, &id, read.then_some(pdf.as_str())).await?;
            }
            Step::Queue(n) => {
                letters::queue(&office, &self.letter(*n).await.ok_or_else(none)?, Some(Way::Folder)).await?;
            }
            Step::Send => {
                sending::send_due(&office, None, |_| ()).await?;
            }
            Step::Withdraw(n) => letters::withdraw(&office, &self.letter(*n).await.ok_or_else(none)?, "x").await?,
            Step::HandOver(n) => {
                let letter = self.letter(*n).await.ok_or_else(none)?;
                letters::hand_over(&office, &letter, "posted", office.today(), None, Some("receipt 7".into())).await?;
            }
            Step::Settle(n, word) => {
                letters::settle(&office, &self.letter(*n).await.ok_or_else(none)?, *word, "their call").await?;
            }
            Step::Comes(kind, thread, theirs, verdict) => {
                let n = self.came.len();
                let last = self.letter(0).await;
                let id = match &last {
                    Some(l) => self.house.archive.transmission(l).await?.map(|t| t.message_id),
                    None => None,
                };
                let id = id.filter(|_| *thread).unwrap_or_else(|| format!("<none-{n}@x.example>"));
                let address = if *theirs { "export@boell.example" } else { "stranger@elsewhere.example" };
                let head = match kind {
                    MessageKind::Bounce => report("failed", "5.1.1", "export@boell.example", &id),
                    MessageKind::DeliveryReport => report("delivered", "2.0.0", "export@boell.example", &id),
                    _ => Head { in_reply_to: vec![id], ..Head::default() },
                };
                let head = Head { from: from(address).from, message_id: Some(format!("<came-{n}@x.example>")), ..head };
                let stated = [format!("Maker {n} GmbH"), format!("ORD-{n}-77"), format!("Recipient {n} Ltd")];
                let text = format!("{} made PM9-79 B00417. Order {} went to {}.", stated[0], stated[1], stated[2]);
                let at = |word: &str| text[..text.find(word).unwrap()].chars().count();
                let fields = vec![
                    field(FieldName::Manufacturer, &stated[0], at(&stated[0])),
                    field(FieldName::OrderNumber, &stated[1], at(&stated[1])),
                    field(FieldName::Recipient, &stated[2], at(&stated[2])),
                ];
                let papers = vec![paper("letter", None, &text, fields)];
                let arrival = self.house.arrives(*kind, head, papers, &[REQUEST], self.day).await;
                self.house.sender(&arrival, *verdict, self.day).await;
                self.came.push((arrival, stated));
            }
            Step::Place(n, standing) => {
                let (arrival, _) = self.message(*n).ok_or_else(none)?;
                self.house.decider(arrival, self.day).place(REQUEST, *standing).await?;
            }
            Step::Rule(n, position, yes) => {
                let (arrival, _) = self.message(*n).ok_or_else(none)?;
                let ruling = if *yes { Ruling::Accept } else { Ruling::Refuse };
                let shown = self.house.archive.desk_document(arrival, 1).await?.ok_or_else(none)?;
                let field = shown.fields.iter().find(|f| f.position == *position).ok_or_else(none)?;
                let was = stamp(field.field.standing, field.field.value.as_deref(), field.field.absent);
                let decision = Decision { document: 1, position: *position, ruling, was };
                self.house.decider(arrival, self.day).fields(vec![decision]).await?;
            }
            Step::Undo(n, paper) => {
                let (arrival, _) = self.message(*n).ok_or_else(none)?;
                self.house.decider(arrival, self.day).undo(paper.then_some(1)).await?;
            }
            Step::DraftAnswered(n, thanks) => {
                let (arrival, _) = self.message(*n).ok_or_else(none)?;
                let kind = if *thanks { "thanks" } else { "red_flag_notice" };
                let findings = if *thanks { Vec::new() } else { vec!["no day of expiry".to_owned()] };
                let wishes = Wishes { received: Some(arrival.clone()), findings, ..Wishes::default() };
                letters::draft(&office, kind, REQUEST, wishes).await?;
            }
            Step::DraftReply(n) => {
                let (arrival, _) = self.message(*n).ok_or_else(none)?;
                replies::draft(&office, arrival, None).await?;
            }
            Step::Revise => {
                let reply = self.reply().await.ok_or_else(none)?;
                let text = format!("{} (as they say)", reply.versions.last().unwrap().text);
                replies::revise(&office, &reply.id, &text, "their comment").await?;
            }
            Step::Propose(days) => {
                let reply = self.reply().await.ok_or_else(none)?;
                let day = office.today().saturating_add(jiff::ToSpan::days(*days));
                replies::propose(&office, &reply.id, Some(day)).await?;
            }
            Step::Comment => {
                replies::comment(&office, &self.reply().await.ok_or_else(none)?.id, None, "no", "their note").await?;
            }
            Step::SettleComment => {
                let reply = self.reply().await.ok_or_else(none)?;
                let open = reply.comments.iter().find(|c| c.settled.is_none()).ok_or_else(none)?;
                replies::settle_comment(&office, &reply.id, open.number, Settled::SetAside, "not so").await?;
            }
            Step::Agree => replies::agree(&office, &self.reply().await.ok_or_else(none)?.id, "their note 9").await?,
            Step::Lock(right) => {
                let reply = self.reply().await.ok_or_else(none)?;
                let last = reply.versions.last().unwrap();
                let named = Named { version: Some(last.number), sha256: right.then(|| last.sha256.clone()) };
                replies::lock(&office, &reply.id, &named).await?;
            }
            Step::Mark(verb) => requests::mark(&office, REQUEST, *verb, "x").await.map(|_| ())?,
        }
        Ok(())
    }

    /// Asks whether every promise holds after a step.
    async fn promises(&self, step: &Step, who: &str, before: &Seen, after: &Seen) {
        self.no_letter_twice().await;
        self.no_mail_twice().await;
        self.what_goes_is_confirmed(step, before).await;
        self.edits_are_read_and_confirmed(before).await;
        self.figures_count_what_went_and_was_placed().await;
        for (id, reply) in &after.replies {
            let was = before.replies.get(id);
            if was.is_none() {
                self.nothing_unconfirmed(reply).await;
            }
            let new = |state| reply.state == state && was.is_none_or(|r| r.state != state);
            if new(ReplyState::Agreed) || new(ReplyState::Locked) {
                assert!(self.handed_over(reply).await, "{id} is {} and was not handed over", reply.state);
            }
            if new(ReplyState::Locked) {
                self.lock_has_its_conditions(step, who, was.unwrap()).await;
                self.nothing_unconfirmed(reply).await;
            }
        }
        if let Step::Comes(kind, thread, theirs, verdict) = step {
            let proved = *thread && *theirs && *verdict == SenderVerdict::Verified;
            assert_eq!(before.case, after.case, "a message alone moved the request");
            if !proved {
                assert_eq!(before.letters, after.letters, "a {kind:?} that anybody could have written moved a letter");
                assert_eq!(
                    before.health, after.health,
                    "a {kind:?} that anybody could have written spoiled an address"
                );
            }
        }
    }

    async fn no_letter_twice(&self) {
        let letters = self.house.archive.letters().await.unwrap();
        let gone = |l: &&OutgoingLetter| {
            let on_its_way = matches!(
                l.state,
                LetterState::Queued
                    | LetterState::WithMailProgram
                    | LetterState::Sent
                    | LetterState::Delivered
                    | LetterState::OutcomeUnknown
            );
            l.kind == "trace_request" && l.again.is_none() && on_its_way
        };
        let twice: Vec<_> = letters.iter().filter(gone).map(|l| &l.id).collect();
        assert!(twice.len() <= 1, "{twice:?} went without a reason");
    }

    /// Each mail lies in the outbox folder once.
    async fn no_mail_twice(&self) {
        let Ok(entries) = std::fs::read_dir(self.house.outbox()) else { return };
        let mut seen = std::collections::BTreeSet::new();
        for path in entries.map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "eml")) {
            let mail = std::fs::read_to_string(&path).unwrap();
            let id = mail.lines().find_map(|l| l.strip_prefix("Message-ID: ")).unwrap().to_owned();
            assert!(seen.insert(id.clone()), "{id} lies in the outbox twice");
        }
    }

    /// A letter that was approved, put into the outbox, sent or handed over in this step tells of no answer that nobody has placed, and says no value that
    /// nobody has confirmed, be it in its template or in what was written into it.
    async fn what_goes_is_confirmed(&self, step: &Step, before: &Seen) {
        let archive = &self.house.archive;
        for letter in archive.letters().await.unwrap() {
            // A bounce or a person's word about a letter that went moves it too, and says nothing.
            let was = before.letters.get(&letter.id);
            let open =
                was.is_none_or(|s| matches!(s, LetterState::Draft | LetterState::Approved | LetterState::Queued));
            let went = matches!(
                letter.state,
                LetterState::Approved | LetterState::Queued | LetterState::WithMailProgram | LetterState::Sent
            );
            if was == Some(&letter.state) || !open || !went {
                continue;
            }
            let markup = archive.original(letter.editing.template.as_ref().unwrap()).await.unwrap();
            let mut text = String::from_utf8(markup).unwrap();
            text.push_str(letter.editing.body.as_deref().unwrap_or_default());
            let office = self.house.office("ana", self.day);
            for told in &letter.tells {
                let marks = archive.link_marks_of(&told.arrival).await.unwrap();
                let placed = marks.iter().any(|m| m.request == told.request && m.standing == Standing::Confirmed);
                assert!(placed, "{} tells of a message that nobody has placed", letter.id);
            }
            for (arrival, stated) in &self.came {
                let confirmed = requests::confirmed(&office, arrival).await.unwrap_or_default();
                for value in stated.iter().filter(|v| text.contains(v.as_str())) {
                    let known = confirmed.iter().any(|c| c.value() == value);
                    assert!(known, "{step:?}: {} {}, which is {}, says {value}", letter.kind, letter.id, letter.state);
                }
            }
        }
    }

    /// A letter that was edited or moved on says nothing that is not confirmed; an edit leaves a draft; whoever approves has read it, and neither drafted
    /// nor edited it.
    async fn edits_are_read_and_confirmed(&self, before: &Seen) {
        for letter in self.house.archive.letters().await.unwrap() {
            let edited = before.versions.get(&letter.id).is_some_and(|v| *v != letter.version);
            let moved = before.letters.get(&letter.id).is_some_and(|s| *s != letter.state);
            assert!(!edited || letter.state == LetterState::Draft && letter.approved_by.is_none(), "{}", letter.id);
            if let Some(by) = &letter.approved_by {
                assert!(letter.drafted_by != *by && !letter.editing.editors.contains(by), "{by} approved their own");
                let events = self.house.archive.events_of(&format!("letter {}", letter.id)).await.unwrap();
                let approval = events.iter().rfind(|e| e.what == "letter approved").unwrap();
                let detail: serde_json::Value = serde_json::from_str(&approval.detail).unwrap();
                assert_eq!(detail["pdf"], letter.pdf, "{} was approved as it was before", letter.id);
                assert_eq!(detail["version"], letter.version);
            }
            let on = matches!(letter.state, LetterState::Approved | LetterState::Queued);
            let (true, Some(body)) = (edited || moved && on, &letter.editing.body) else { continue };
            for (arrival, stated) in &self.came {
                let office = self.house.office("ana", self.day);
                let confirmed = requests::confirmed(&office, arrival).await.unwrap_or_default();
                for value in stated.iter().filter(|v| body.contains(v.as_str())) {
                    assert!(confirmed.iter().any(|c| c.value() == value), "{} says {value}", letter.id);
                }
            }
        }
    }

    async fn handed_over(&self, reply: &RightOfReply) -> bool {
        let last = reply.versions.last().map(|v| v.number);
        let letters = self.house.archive.letters().await.unwrap();
        letters.iter().any(|l| {
            l.reply.as_deref() == Some(&reply.id)
                && l.reply_version == last
                && l.kind == "right_of_reply"
                && matches!(l.state, LetterState::Sent | LetterState::Delivered)
        })
    }

    async fn lock_has_its_conditions(&self, step: &Step, who: &str, was: &RightOfReply) {
        assert!(matches!(step, Step::Lock(true)), "{step:?} locked {} without naming it", was.id);
        assert!(was.versions.iter().all(|v| v.written_by != who), "{who} locked what they wrote");
        assert!(was.comments.iter().all(|c| c.settled.is_some()), "a comment was open");
        let today = date(2026, 5, 4).saturating_add(jiff::ToSpan::days(self.day));
        assert!(was.agreed || was.lock_date.is_some_and(|d| today > d), "neither agreed nor its day");
        let letters = self.house.archive.letters().await.unwrap();
        let own = |l: &&OutgoingLetter| l.kind == "right_of_reply" && l.reply.as_deref() == Some(&was.id);
        let stale = letters.iter().filter(own).filter(|l| l.reply_version != was.versions.last().map(|v| v.number));
        let waiting =
            |l: &OutgoingLetter| matches!(l.state, LetterState::Draft | LetterState::Approved | LetterState::Queued);
        assert!(!stale.into_iter().any(waiting), "a proposal of an old version waits");
    }

    /// A text that is drafted or locked has no value that is not confirmed on that day.
    async fn nothing_unconfirmed(&self, reply: &RightOfReply) {
        let (_, stated) = self.came.iter().find(|(arrival, _)| *arrival == reply.arrival).unwrap();
        let confirmed: Vec<String> = requests::confirmed(&self.house.office("ana", self.day), &reply.arrival)
            .await
            .unwrap()
            .iter()
            .map(|c| c.value().to_owned())
            .collect();
        for value in stated.iter().filter(|v| !confirmed.contains(v)) {
            let text = &reply.versions.last().unwrap().text;
            assert!(!text.contains(value.as_str()), "{value} is not confirmed: {text}");
        }
        let marks = self.house.archive.link_marks_of(&reply.arrival).await.unwrap();
        assert!(marks.iter().any(|m| m.standing == Standing::Confirmed), "nobody has placed the response");
    }

    async fn figures_count_what_went_and_was_placed(&self) {
        let archive = &self.house.archive;
        let figures = archive.overview("2026-01-01", false).await.unwrap();
        let went: Vec<Case> = archive.cases().await.unwrap().into_iter().filter(|c| c.sent_on.is_some()).collect();
        let marks = archive.link_marks().await.unwrap();
        let answered = |c: &&Case| {
            marks.iter().any(|m| {
                m.request == c.request
                    && m.standing == Standing::Confirmed
                    && m.message_kind.as_deref() == Some(MessageKind::Response.as_str())
            })
        };
        let (all, with) = (went.len() as i64, went.iter().filter(answered).count() as i64);
        let counted = figures.rates.iter().fold((0, 0), |(a, b), (_, _, n, m)| (a + n, b + m));
        assert_eq!(counted, (all, with), "{figures:?}");
        assert_eq!(figures.open.len() as i64, all - with);
        let letters = archive.letters().await.unwrap();
        for case in went {
            let moved = letters.iter().any(|l| {
                l.request == case.request
                    && l.kind == "trace_request"
                    && matches!(
                        l.state,
                        LetterState::Sent | LetterState::Delivered | LetterState::Refused | LetterState::OutcomeUnknown
                    )
            });
            assert!(moved, "{} counts as sent, and no letter of it went", case.request);
        }
    }
}

#[test]
fn whatever_happens_the_promises_hold() {
    histories(Place::Sqlite, HISTORIES);
}

#[test]
fn whatever_happens_the_promises_hold_on_postgresql() {
    histories(Place::Postgres(Box::new(Cluster::start())), HISTORIES_ON_POSTGRESQL);
}

fn histories(place: Place, usual: usize) {
    let place = Arc::new(place);
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<usize>().ok());
    let (from, asked) = (number("HISTORIES_FROM").unwrap_or(0), number("HISTORIES").unwrap_or(usual));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config { failure_persistence: None, ..Config::default() }, rng);
    let history = prop::collection::vec((step(), prop::sample::select(PEOPLE.to_vec())), STEPS);
    let (mut taken, mut refused, mut locked) = (0, 0, 0);
    for n in 0..asked {
        let steps = history.new_tree(&mut runner).unwrap().current();
        if n < from {
            continue;
        }
        let told = format!("history {n}: {steps:#?}");
        let place = place.clone();
        let run = runtime.spawn(async move {
            let mut one = History { house: House::new(&place, 9).await, day: 0, came: Vec::new() };
            let (mut taken, mut refused) = (0, 0);
            // Each begins with a letter that went, every other one with a placed answer, every fourth with a text that its party has: else few would come
            // as far as a lock.
            requests::approve(&one.house.office("ben", 0), REQUEST).await.unwrap();
            let opening = [
                (Step::DraftTrace(false), "ana"),
                (Step::ApproveLetter(0, false), "ben"),
                (Step::Queue(0), "ana"),
                (Step::Send, "ana"),
                (Step::Settle(0, Word::Sent), "ana"),
                (Step::Comes(MessageKind::Response, true, true, SenderVerdict::Verified), "ana"),
                (Step::Place(0, Standing::Confirmed), "ana"),
                (Step::Rule(0, 0, true), "ana"),
                (Step::DraftReply(0), "ana"),
                (Step::Propose(20), "ana"),
                (Step::ApproveLetter(0, true), "ben"),
                (Step::HandOver(0), "ana"),
            ];
            let begun = [12, 5, 9, 5][n % 4];
            for (step, who) in opening.into_iter().take(begun).chain(steps) {
                let before = one.seen().await;
                match one.take(&step, who).await {
                    Ok(()) => taken += 1,
                    Err(_) => refused += 1,
                }
                let after = one.seen().await;
                one.promises(&step, who, &before, &after).await;
            }
            one.house.record_holds().await;
            let locked =
                one.house.archive.replies().await.unwrap().iter().filter(|r| r.state == ReplyState::Locked).count();
            (taken, refused, locked)
        });
        let done = runtime.block_on(run).unwrap_or_else(|_| panic!("{told}"));
        taken += done.0;
        refused += done.1;
        locked += done.2;
        println!("history {n}: {taken} steps taken so far, {refused} refused, {locked} texts locked");
    }
    assert!(taken > refused / 8 && refused > 0, "a history in which nothing happens shows nothing");
}
