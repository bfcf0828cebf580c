//! The steps of a request: checked, approved by a second person, marked as answers come.

use super::Office;
use crate::model::{
    Case, Clock, ClockKind, Confirmed, Item, LinkMark, Mend, Party, Refusal, RequestState, TraceRequest, Value,
    sentence,
};
use crate::pipeline::terms;
use crate::review::completeness::{self, Lack};
use crate::review::{self, REQUEST, retention, second_person, serial, site};
use crate::store::CaseMove;

pub use crate::review::RequestVerb;

/// What a check of a request finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// What is missing. The request cannot be approved without it.
    pub missing: Vec<Lack>,
    /// What the drafter should know: records may be gone.
    pub hints: Vec<String>,
    /// What may be wrong with an item: its serial does not follow its maker's format.
    pub doubts: Vec<String>,
}

/// Checks a request.
///
/// # Errors
/// When it is not there, or the archive fails.
pub async fn check(office: &Office<'_>, reference: &str) -> anyhow::Result<Checked> {
    let register = office.archive.register().await?;
    office.known(&register, reference)?;
    let Some(request) = register.request(reference) else { return Ok(Checked::default()) };
    let items: Vec<&Item> = request.items.iter().filter_map(|id| register.item(id)).collect();
    let missing = lacking(office, request, register.party(&request.recipient), &items).await;
    let periods = office.archive.retention_periods().await?;
    let declared: Vec<_> = periods.into_iter().filter(|r| r.party == request.recipient).collect();
    let formats = office.archive.serial_formats().await?;
    Ok(Checked {
        missing,
        hints: items.iter().flat_map(|i| retention::hints(i, &declared, office.today())).collect(),
        doubts: items
            .iter()
            .flat_map(|i| serial::doubts(i, &register.parties, &formats).into_iter().chain(site::doubts(i)))
            .collect(),
    })
}

/// What a request lacks, which need not be in the register yet.
pub async fn lacking(
    office: &Office<'_>,
    request: &TraceRequest,
    recipient: Option<&Party>,
    items: &[&Item],
) -> Vec<Lack> {
    let mut has_door = false;
    let mut home = Vec::new();
    if let Some(party) = recipient {
        has_door = office.door(party).await.is_ok();
        home = completeness::found_at_home(request, items, party);
    }
    let days = i64::try_from(office.config.house.answer_within_days.get()).unwrap_or(0);
    completeness::missing(request, items, has_door, days).into_iter().chain(home).collect()
}

/// The state of a request.
///
/// # Errors
/// When it is not there.
pub async fn case(office: &Office<'_>, reference: &str) -> anyhow::Result<Case> {
    if let Some(case) = office.archive.case(reference).await? {
        return Ok(case);
    }
    office.known(office.archive.register().await?.as_ref(), reference)?;
    anyhow::bail!("request {reference} has no state; the archive is damaged")
}

/// Approves a request. It must be complete, and the approver must not be the drafter.
///
/// # Errors
/// With the list of what is missing, the same person, or a state from which it cannot be approved.
pub async fn approve(office: &Office<'_>, reference: &str) -> anyhow::Result<Checked> {
    office.check_clock().await?;
    let case = case(office, reference).await?;
    let subject = format!("request {reference}");
    let to = REQUEST.next(&subject, case.state, RequestVerb::Approve)?;
    let found = check(office, reference).await?;
    if !found.missing.is_empty() {
        let missing: Vec<String> = found.missing.iter().map(Lack::to_string).collect();
        let why = sentence!(
            "request {reference} cannot be approved; missing: {what}",
            reference = reference,
            what = missing.join("; ")
        );
        return Err(Refusal::new(why).mend(Mend::Request(reference.to_owned())).into());
    }
    if let Some(drafter) = &case.drafted_by {
        second_person(&subject, drafter, office.who)?;
    }
    let what = CaseMove { done: RequestVerb::Approve.done().to_owned(), approves: true, ..CaseMove::default() };
    office.archive.move_case(reference, case.state, to, what, office.who, office.now).await?;
    Ok(found)
}

/// Marks a request as acknowledged, answered, given up, closed, reopened or draft again. Returns its new state.
///
/// # Errors
/// When its state does not allow it.
pub async fn mark(office: &Office<'_>, reference: &str, verb: RequestVerb, why: &str) -> anyhow::Result<RequestState> {
    office.check_clock().await?;
    let case = case(office, reference).await?;
    let to = REQUEST.next(&format!("request {reference}"), case.state, verb)?;
    if matches!(verb, RequestVerb::Approve | RequestVerb::Send) {
        anyhow::bail!("request {reference} cannot be marked as {}; approve it, or send its letter", verb.done());
    }
    let what = CaseMove { done: verb.done().to_owned(), why: why.to_owned(), ..CaseMove::default() };
    office.archive.move_case(reference, case.state, to, what, office.who, office.now).await?;
    if verb == RequestVerb::Reopen {
        // Waited for anew: what came before does not count as the answer any more.
        let days = i64::try_from(office.config.house.answer_within_days.get()).unwrap_or(28);
        let (subject, started) = (reference.to_owned(), office.today());
        let clock = Clock { subject, kind: ClockKind::Answer, started, days, stopped: None, changes: Vec::new() };
        office.archive.start_clock(clock, office.who, office.now).await?;
    }
    if matches!(to, RequestState::Answered | RequestState::Unanswered | RequestState::Closed) {
        office.archive.stop_clock(reference, ClockKind::Answer, office.today(), office.who, office.now).await?;
    }
    Ok(to)
}

/// The confirmed values of a message. Letters and texts use only these.
///
/// # Errors
/// When there is no such message.
pub async fn confirmed(office: &Office<'_>, arrival: &str) -> anyhow::Result<Vec<Confirmed<Value>>> {
    let found = office.archive.arrival(arrival).await?;
    let filed = found.and_then(|a| a.filed).ok_or_else(|| anyhow::anyhow!("message {arrival} is not read yet"))?;
    Ok(terms::confirmed_values(&filed))
}

/// The request that a person says a message answers.
///
/// # Errors
/// When nobody has placed the message, or it is placed with several requests and `wanted` names none of them.
pub async fn answered(office: &Office<'_>, arrival: &str, wanted: Option<&str>) -> anyhow::Result<Confirmed<LinkMark>> {
    let mut links = placed(office, arrival).await?;
    links.retain(|m| wanted.is_none_or(|w| w == m.request));
    let short: String = arrival.chars().take(12).collect();
    match (links.pop(), links.as_slice()) {
        (Some(one), []) => Ok(one),
        (None, _) => {
            let why =
                sentence!("nobody has said which request message {message} answers; do this first", message = &short);
            let command = format!("tracepost message place {short} REFERENCE");
            Err(Refusal::new(why).command(command).mend(Mend::Message(arrival.to_owned())).into())
        }
        (Some(last), rest) => {
            let all: Vec<&str> = rest.iter().chain([&last]).map(|m| m.request.as_str()).collect();
            let why = sentence!(
                "message {message} answers several requests ({requests}): choose one",
                message = &short,
                requests = all.join(", ")
            );
            Err(Refusal::new(why).command("--request").into())
        }
    }
}

/// The requests that a person says a message answers.
pub(super) async fn placed(office: &Office<'_>, arrival: &str) -> anyhow::Result<Vec<Confirmed<LinkMark>>> {
    let marks = office.archive.link_marks_of(arrival).await?;
    Ok(marks.into_iter().filter_map(Confirmed::of).collect())
}

/// What can be done with a request in its state, as words.
pub fn open(state: RequestState) -> Vec<&'static str> {
    review::REQUEST.open(state).into_iter().map(RequestVerb::done).collect()
}
