//! What holds after each step of a history.

use std::collections::BTreeMap;

use jiff::civil::date;
use tracepost::model::sender::SenderVerdict;
use tracepost::model::*;
use tracepost::pipeline::outgoing::requests;

use super::REQUEST;
use super::step::Step;
use super::taking::History;

/// What is looked at before and after a step.
pub(super) struct Seen {
    letters: BTreeMap<String, LetterState>,
    versions: BTreeMap<String, i64>,
    case: Case,
    replies: BTreeMap<String, RightOfReply>,
    health: Vec<AddressHealth>,
}

impl History {
    pub(super) async fn seen(&self) -> Seen {
        let archive = &self.house.archive;
        Seen {
            letters: archive.letters().await.unwrap().into_iter().map(|l| (l.id, l.state)).collect(),
            versions: archive.letters().await.unwrap().into_iter().map(|l| (l.id, l.version)).collect(),
            case: archive.case(REQUEST).await.unwrap().unwrap(),
            replies: archive.replies().await.unwrap().into_iter().map(|r| (r.id.clone(), r)).collect(),
            health: archive.address_health().await.unwrap(),
        }
    }

    /// Asks whether every promise holds after a step.
    pub(super) async fn promises(&self, step: &Step, who: &str, before: &Seen, after: &Seen) {
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
