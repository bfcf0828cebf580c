//! Deadlines: what is due when, and why; changes to clocks; reminders that are due; and all dates as a calendar for
//! other programs.

use std::collections::HashMap;
use std::sync::Arc;

use icalendar::{Calendar as Feed, Component, Event};
use jiff::ToSpan;
use jiff::civil::Date;

use super::super::grades::{Grades, words};
use super::office::{Office, day_of};
use super::requests;
use crate::link::grade::{grade, may};
use crate::model::{
    Case, Clock, ClockChange, ClockKind, ClockMove, GroundKind, LetterState, MessageKind, OutgoingLetter, Refusal,
    ReplyState, RequestState, Sentence, Standing, Whose, sentence,
};
use crate::review::clock::{self, Due};
use crate::review::reminder::{self, Proposal, Waiting};

/// A deadline, and how it was computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The request, or the right-of-reply text.
    pub subject: String,
    /// What is waited for.
    pub kind: ClockKind,
    /// The day, and the steps to it.
    pub due: Due,
    /// Days from today; negative if the day has passed.
    pub left: i64,
    /// Whether we still wait.
    pub running: bool,
}

/// The clock of a request: the stored one if it was changed, else a plain one from the date of the letter that went. `None` before
/// that.
async fn answer_clock(office: &Office<'_>, case: &Case) -> anyhow::Result<Option<Clock>> {
    let kept = office.archive.clock(&case.request, ClockKind::Answer).await?;
    Ok(kept.or_else(|| plain_clock(office, case)))
}

pub(super) fn plain_clock(office: &Office<'_>, case: &Case) -> Option<Clock> {
    let days = i64::try_from(office.config.house.answer_within_days.get()).unwrap_or(28);
    let (subject, kind) = (case.request.clone(), ClockKind::Answer);
    // The day that its letter prints, which may have been dated before it went.
    case.asked_on.or(case.sent_on).map(|started| Clock {
        subject,
        kind,
        started,
        days,
        stopped: None,
        changes: Vec::new(),
    })
}

/// The changed clocks that wait for an answer, by request.
pub(super) async fn answer_clocks(office: &Office<'_>) -> anyhow::Result<HashMap<String, Clock>> {
    let clocks = office.archive.clocks().await?.into_iter().filter(|c| c.kind == ClockKind::Answer);
    Ok(clocks.map(|c| (c.subject.clone(), c)).collect())
}

/// How each date of a request was computed: for the answer, and for comments on its right-of-reply texts.
///
/// # Errors
/// When there is no such request.
pub async fn explain(office: &Office<'_>, reference: &str) -> anyhow::Result<Vec<Explained>> {
    let case = requests::case(office, reference).await?;
    let calendar = office.calendar()?;
    let mut found = Vec::new();
    let explained = |clock: &Clock, running| {
        let due = clock::due(clock, &calendar, office.today());
        let left = i64::from((due.on - office.today()).get_days());
        Explained { subject: clock.subject.clone(), kind: clock.kind, due, left, running }
    };
    if let Some(clock) = answer_clock(office, &case).await? {
        let running = matches!(case.state, RequestState::Sent | RequestState::Acknowledged);
        found.push(explained(&clock, running && clock.stopped.is_none()));
    }
    for reply in office.archive.replies_of(reference).await? {
        if let Some(clock) = office.archive.clock(&reply.id, ClockKind::Comment).await? {
            let running = matches!(reply.state, ReplyState::Proposed | ReplyState::Commented);
            found.push(explained(&clock, running));
        }
    }
    Ok(found)
}

/// Pauses, resumes or extends a clock, of a request or of a right-of-reply text.
///
/// # Errors
/// When there is no clock, or the change makes no sense for it.
pub async fn change(
    office: &Office<'_>,
    subject: &str,
    what: ClockMove,
    day: Date,
    days: i64,
    why: &str,
) -> anyhow::Result<Due> {
    office.check_clock().await?;
    office.has_been(day, "the change")?;
    if why.trim().is_empty() {
        let why = sentence!("{subject}: give a reason; the record of custody keeps it", subject = subject);
        return Err(Refusal::new(why).command("--why").into());
    }
    let clock = match office.archive.clock(subject, ClockKind::Comment).await? {
        Some(clock) => clock,
        None => {
            let case = requests::case(office, subject).await?;
            let clock = answer_clock(office, &case).await?;
            clock.ok_or_else(|| anyhow::anyhow!("request {subject} was not sent yet, so its clock has not started"))?
        }
    };
    let change = ClockChange { change: what, day, days, why: why.to_owned(), who: office.who.to_owned() };
    clock::allows(&clock, &change)?;
    if office.archive.clock(subject, clock.kind).await?.is_none() {
        office.archive.start_clock(clock.clone(), office.who, office.now).await?;
    }
    office.archive.change_clock(&clock, change.clone(), office.who, office.now).await?;
    let mut changed = clock;
    changed.changes.push(change);
    Ok(clock::due(&changed, &office.calendar()?, office.today()))
}

/// A request without an answer, and whether a reminder is due.
pub type Considered = (String, Result<Proposal, String>);

/// Every request without an answer, with the reminder that is due, or the reason why none is.
///
/// # Errors
/// When the archive fails.
pub async fn reminders(office: &Office<'_>) -> anyhow::Result<Vec<Considered>> {
    Ok(outlook(office).await?.considered)
}

/// What is waited for: reminders, and requests that are answered although nobody has marked them.
#[derive(Debug, Default)]
pub(super) struct Outlook {
    pub(super) considered: Vec<Considered>,
    /// The request, and the message that a person has placed with it, by the first characters of its SHA-256.
    pub(super) answered: Vec<(String, String)>,
}

/// Looks at every request without an answer.
pub(super) async fn outlook(office: &Office<'_>) -> anyhow::Result<Outlook> {
    let calendar = office.calendar()?;
    let again = i64::try_from(office.config.correspondence.second_reminder_after_days.get()).unwrap_or(14);
    let all = office.archive.letters().await?;
    let mut letters: HashMap<&str, Vec<&OutgoingLetter>> = HashMap::new();
    for letter in all.iter().filter(|l| l.kind == "reminder") {
        letters.entry(letter.request.as_str()).or_default().push(letter);
    }
    let mut clocks = answer_clocks(office).await?;
    let unread = Unread::look(office).await?;
    let bounced = super::bounces::by_request(office).await?;
    let mut found = Outlook::default();
    for case in office.archive.cases().await? {
        if !matches!(case.state, RequestState::Sent | RequestState::Acknowledged) {
            continue;
        }
        let kept = clocks.remove(&case.request);
        let Some(clock) = kept.or_else(|| plain_clock(office, &case)) else { continue };
        let due = clock::due(&clock, &calendar, office.today());
        let own = letters.get(case.request.as_str()).map_or(&[][..], Vec::as_slice);
        let gone = |s| matches!(s, LetterState::Sent | LetterState::Delivered | LetterState::OutcomeUnknown);
        let waits = |s| {
            matches!(s, LetterState::Draft | LetterState::Approved | LetterState::Queued | LetterState::WithMailProgram)
        };
        let under_way = own.iter().any(|l| waits(l.state));
        let waiting = Waiting {
            request: case.request.clone(),
            due: due.on,
            paused: due.paused,
            reminded: own.iter().filter(|l| gone(l.state)).map(|l| l.dated).collect(),
            under_way,
            unread: unread.of(&case.request),
            claimed: unread.claimed(&case.request),
            bounced: bounced.get(&case.request).cloned(),
        };
        if let Some(answer) = unread.answer(&case.request, clock.started) {
            let why = format!("a person has said that message {answer} answers it; mark {} as answered", case.request);
            found.answered.push((case.request.clone(), answer.to_owned()));
            found.considered.push((case.request, Err(why)));
            continue;
        }
        found.considered.push((case.request, reminder::due(&waiting, again, &calendar, office.today())));
    }
    Ok(found)
}

/// Whether a reminder of this request may be drafted now.
///
/// # Errors
/// With the reason why not.
pub(super) async fn may_remind(office: &Office<'_>, reference: &str) -> anyhow::Result<Proposal> {
    match reminders(office).await?.into_iter().find(|(r, _)| r == reference) {
        Some((_, Ok(proposal))) => Ok(proposal),
        Some((_, Err(why))) => anyhow::bail!("no reminder for {reference} now: {why}"),
        None => anyhow::bail!(
            "no reminder for {reference}: no answer is due (its state is {})",
            requests::case(office, reference).await?.state
        ),
    }
}

/// Messages that no person has checked. They are kept by party and by request, because an archive of years has thousands of both.
struct Unread {
    /// By the party's id: what holds its reminders back. First messages linked to a request to this party that nobody has confirmed, then
    /// unplaced messages from its addresses, then what is not read yet.
    of_party: HashMap<String, Arc<[String]>>,
    /// The same for a party with no message of its own among them.
    of_nobody: Arc<[String]>,
    /// By the party's id: messages whose grounds are too weak to hold anything back. They are told with the reminder.
    weak: HashMap<String, Arc<[String]>>,
    /// By request: responses that a person has placed, and when they came.
    answers: HashMap<String, Vec<(Date, String)>>,
    /// The party of each request.
    grades: Grades,
}

impl Unread {
    async fn look(office: &Office<'_>) -> anyhow::Result<Self> {
        let register = office.archive.register().await?;
        let grades = Grades::look(office.archive).await?;
        let short = |sha256: &str| sha256.chars().take(12).collect::<String>();
        let told = |kind: &str| !matches!(kind, "bounce" | "delivery_report" | "unrelated");
        let response = MessageKind::Response.as_str();
        let mut of_party: HashMap<String, Vec<String>> = HashMap::new();
        let mut weak: HashMap<String, Vec<String>> = HashMap::new();
        let mut answers: HashMap<String, Vec<(Date, String)>> = HashMap::new();
        for m in office.archive.link_marks().await? {
            if m.standing == Standing::Confirmed && m.message_kind.as_deref() == Some(response) {
                let came = (m.received.map_or_else(|| office.today(), day_of), short(&m.arrival));
                answers.entry(m.request).or_default().push(came);
            } else if m.standing == Standing::Machine && m.message_kind.as_deref().is_none_or(told) {
                let Some(party) = grades.party(&m.request) else { continue };
                let grade = grades.of(&m);
                let (message, request) = (short(&m.arrival), &m.request);
                let why = format!(
                    "message {message} is linked to {request}, but nobody has confirmed the link ({})",
                    words(grade)
                );
                let held = if may(grade).hold_reminder { &mut of_party } else { &mut weak };
                held.entry(party.to_owned()).or_default().push(why);
            }
        }
        // Many messages come from one address.
        let mut whose_is: HashMap<String, Vec<(String, Whose)>> = HashMap::new();
        for m in office.archive.unplaced().await? {
            if matches!(m.message_kind.as_deref(), Some("bounce" | "delivery_report" | "unrelated")) {
                continue;
            }
            let Some(sender) = m.sender else { continue };
            let known = whose_is.entry(sender.clone()).or_insert_with(|| {
                let all = register.parties.iter().map(|p| (p.id.clone(), grades.of_party(&sender, &p.id)));
                all.filter(|(_, whose)| *whose != Whose::Stranger).collect()
            });
            for (party, whose) in known {
                let grade = grade(&[GroundKind::Sender], false, *whose, m.verdict);
                let why = format!("message {} from {sender} is unplaced ({})", short(&m.arrival), words(grade));
                let held = if may(grade).hold_reminder { &mut of_party } else { &mut weak };
                held.entry(party.clone()).or_default().push(why);
            }
        }
        let pending = match office.archive.pending().await?.len() {
            0 => None,
            1 => Some("one message or document is not read yet (tracepost ingest)".to_owned()),
            n => Some(format!("{n} messages or documents are not read yet (tracepost ingest)")),
        };
        let whole = |mut found: Vec<String>| -> Arc<[String]> {
            found.extend(pending.clone());
            found.into()
        };
        let of_nobody = whole(Vec::new());
        let of_party = of_party.into_iter().map(|(party, found)| (party, whole(found))).collect();
        let weak = weak.into_iter().map(|(party, found)| (party, found.into())).collect();
        Ok(Self { of_party, of_nobody, weak, answers, grades })
    }

    /// The response that came since that day, if a person has placed it with this request.
    fn answer(&self, request: &str, since: Date) -> Option<&str> {
        self.answers.get(request)?.iter().find(|(on, _)| *on >= since).map(|(_, message)| message.as_str())
    }

    /// Those that are from the party that this request asks, as far as can be told.
    fn of(&self, request: &str) -> Arc<[String]> {
        self.grades.party(request).and_then(|p| self.of_party.get(p)).unwrap_or(&self.of_nobody).clone()
    }

    /// Those that only claim to be.
    fn claimed(&self, request: &str) -> Arc<[String]> {
        self.grades.party(request).and_then(|p| self.weak.get(p)).cloned().unwrap_or_default()
    }
}

/// Every due date and every lock date, as an ICS file (RFC 5545).
///
/// # Errors
/// When the archive fails.
pub async fn calendar(office: &Office<'_>) -> anyhow::Result<String> {
    let mut feed = Feed::new();
    feed.name("tracepost deadlines");
    let stamp = office.now.strftime("%Y%m%dT%H%M%SZ").to_string();
    let names = office.archive.register().await?;
    let mut put = |uid: String, day: Date, summary: String, why: String| {
        let mut event = Event::new();
        event.uid(&uid).summary(&summary).description(&why);
        event.add_property("DTSTAMP", stamp.as_str());
        let next = day.saturating_add(1.day());
        let value = |d: Date| d.strftime("%Y%m%d").to_string();
        event.append_property(icalendar::Property::new("DTSTART", value(day)).add_parameter("VALUE", "DATE").done());
        event.append_property(icalendar::Property::new("DTEND", value(next)).add_parameter("VALUE", "DATE").done());
        feed.push(event.done());
    };
    let texts = office.archive.replies().await?;
    for case in office.archive.cases().await? {
        let waiting = matches!(case.state, RequestState::Sent | RequestState::Acknowledged);
        if !waiting && !texts.iter().any(|t| t.request == case.request) {
            continue;
        }
        for e in explain(office, &case.request).await?.into_iter().filter(|e| e.running) {
            let party =
                names.request(&case.request).and_then(|r| names.party(&r.recipient)).map_or("", |p| p.name.as_str());
            let what = match e.kind {
                ClockKind::Answer => "answer due",
                ClockKind::Comment => "comment due, then locked",
            };
            put(
                format!("{}-{}@tracepost", e.subject, e.kind.as_str()),
                e.due.on,
                format!("{}: {what} ({party})", e.subject),
                e.due.steps.iter().map(Sentence::to_string).collect::<Vec<_>>().join("\n"),
            );
        }
    }
    Ok(feed.to_string())
}

/// Letters that wait for a second person, and other work for a caseworker, one line each.
///
/// # Errors
/// When the archive fails.
pub async fn to_do(office: &Office<'_>) -> anyhow::Result<Vec<String>> {
    let mut lines = Vec::new();
    for letter in office.archive.letters().await? {
        match letter.state {
            LetterState::Draft => lines.push(format!(
                "letter {} ({}) waits for approval by somebody other than {}",
                letter.id, letter.kind, letter.drafted_by
            )),
            LetterState::Approved => lines.push(format!("letter {} is approved, but not sent", letter.id)),
            LetterState::WithMailProgram => lines.push(format!(
                "letter {} lies in the outbox folder; send it with your mail program, then note it: tracepost letter settle {} sent --why ...",
                letter.id, letter.id
            )),
            LetterState::OutcomeUnknown => lines.push(format!(
                "letter {}: nobody knows whether it arrived; find out, then use letter settle",
                letter.id
            )),
            LetterState::Refused => lines.push(format!(
                "letter {} did not arrive: mend the address of {} (contact hand-over, or the register), then write again",
                letter.id, letter.party
            )),
            _ => {}
        }
    }
    lines.extend(super::bounces::tasks(office).await?);
    let outlook = outlook(office).await?;
    for (request, message) in outlook.answered {
        lines.push(format!(
            "request {request}: message {message} answers it, says a person; mark it once: tracepost request mark {request} answered"
        ));
    }
    for (_, considered) in outlook.considered {
        if let Ok(p) = considered {
            lines.push(format!("reminder {} for {} is due: {}", p.number, p.request, p.why));
        }
    }
    for reply in office.archive.replies().await? {
        let near = reply.lock_date.is_some_and(|d| d <= office.today().saturating_add(7.days()));
        if near && matches!(reply.state, ReplyState::Proposed | ReplyState::Commented) {
            lines.push(format!(
                "right of reply {}: lock date {}",
                reply.id,
                reply.lock_date.map(|d| d.to_string()).unwrap_or_default()
            ));
        }
    }
    Ok(lines)
}
