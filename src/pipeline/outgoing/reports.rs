//! What comes back about our letters: a bounce, a delivery report, an answer in the same thread, our own copy. A
//! letter is found by its Message-ID. Everybody who got the letter knows that, so a message moves a letter by itself only
//! if its grade allows it (`link::grade`). Every other one is held until a person has placed it, or its sender was verified.
//! Our own copy must also have the letter's bytes.

use jiff::Timestamp;
use serde_json::json;

use super::super::grades::{Grades, words};
use super::fates::{self, Said};
use super::letters;
use crate::link::grade::{grade, may};
use crate::model::{
    Filed, Grade, GroundKind, Head, LetterState, LinkMark, MessageKind, OutgoingLetter, Report, Standing, Whose,
};
use crate::review::{LETTER, LetterVerb};
use crate::store::{Archive, LetterMove, MACHINE, Told};

/// Stores what one message says about our letters. Doing it twice changes nothing.
///
/// # Errors
/// When the archive fails.
pub async fn note(archive: &Archive, arrival: &str, filed: &Filed, now: Timestamp) -> anyhow::Result<Option<String>> {
    if filed.message_kind.is_none() {
        return Ok(None);
    }
    let told = told(archive, arrival, filed, now).await?;
    let letter = told.as_ref().and_then(|t| t.letter.clone());
    archive.note_report(arrival, told, MACHINE, now).await?;
    Ok(letter)
}

/// Does the same again for a message of which more is known now: a person has placed it, or its sender was checked.
///
/// # Errors
/// When the archive fails.
pub async fn again(archive: &Archive, arrival: &str, now: Timestamp) -> anyhow::Result<()> {
    if let Some(filed) = archive.arrival(arrival).await?.and_then(|a| a.filed) {
        note(archive, arrival, &filed, now).await?;
    }
    Ok(())
}

/// Does the same for every message that an earlier run has read but not checked, so that an interrupted run misses none.
///
/// # Errors
/// When the archive fails.
pub async fn sweep(archive: &Archive, now: Timestamp) -> anyhow::Result<()> {
    for arrival in archive.unreported().await? {
        again(archive, &arrival, now).await?;
    }
    Ok(())
}

async fn told(archive: &Archive, arrival: &str, filed: &Filed, now: Timestamp) -> anyhow::Result<Option<Told>> {
    let none = Head::default();
    let head = filed.documents.first().and_then(|d| d.document.part.head.as_deref()).unwrap_or(&none);
    let kind = filed.message_kind.unwrap_or(MessageKind::Unrelated);
    let links = archive.link_marks_of(arrival).await?;
    let Some(letter) = spoken_of(archive, head, filed, kind).await? else {
        return of_imported(archive, filed, head, &links).await;
    };

    let none = Report::default();
    let report = head.report.as_ref().unwrap_or(&none);
    let mut copy = false;
    let mut said = match kind {
        MessageKind::Bounce | MessageKind::DeliveryReport => {
            let recipients = archive.recipients(&letter.id).await?;
            fates::said(report, &recipients, kind == MessageKind::Bounce)
        }
        MessageKind::Response | MessageKind::Acknowledgement | MessageKind::Comment => {
            Said::of(LetterVerb::Deliver, "answered")
        }
        MessageKind::AutoReply => Said::of(LetterVerb::Deliver, "automatic reply"),
        MessageKind::Unrelated if is_copy(head, filed, &letter, archive).await? => {
            copy = true;
            Said::of(LetterVerb::Send, "our own copy")
        }
        MessageKind::Unrelated => return Ok(None),
    };
    if matches!(kind, MessageKind::Response | MessageKind::Acknowledgement) {
        said.reached.extend(filed.from.clone());
    }
    let grade = grade_for(archive, arrival, filed, &letter, &links).await?;
    // Whoever has the letter's own bytes can have them from nowhere but the letter.
    if !copy && !may(grade).move_letter && said.changes_something() {
        return Ok(Some(Told { letter: Some(letter.id), says: said.says, ..held(grade) }));
    }
    let to = said
        .verb
        .and_then(|verb| LETTER.next("", letter.state, verb).ok().map(|to| (verb, to)))
        .filter(|(_, to)| *to != letter.state);
    let mut moved = None;
    if let Some((verb, to)) = to {
        let status = report.status.as_deref().unwrap_or_default();
        let detail = json!({ "arrival": arrival, "says": said.says, "address": report.recipient, "status": status, "grade": grade });
        // That an uncertain letter went means that its request did.
        let gone = matches!(to, LetterState::Sent | LetterState::Delivered);
        let day = super::office::day_of(filed.received.unwrap_or(now));
        let request = if gone { letters::follows(archive, &letter, day).await? } else { None };
        let what = LetterMove { done: verb.done().to_owned(), detail, request, ..LetterMove::default() };
        moved = Some((letter.state, to, what));
    }
    Ok(Some(Told {
        letter: Some(letter.id),
        says: said.says,
        held: None,
        moved,
        bounced: said.bounced,
        reached: said.reached,
    }))
}

/// What waits until a person has placed the message.
fn held(grade: Grade) -> Told {
    Told {
        letter: None,
        says: String::new(),
        held: Some(words(grade).to_owned()),
        moved: None,
        bounced: Vec::new(),
        reached: Vec::new(),
    }
}

/// The grade of a message that names the Message-ID of a letter.
async fn grade_for(
    archive: &Archive,
    arrival: &str,
    filed: &Filed,
    letter: &OutgoingLetter,
    links: &[LinkMark],
) -> anyhow::Result<Grade> {
    let placed = links.iter().any(|l| l.request == letter.request && l.standing == Standing::Confirmed);
    let verdict = archive.sender(arrival).await?.map(|s| s.verdict);
    let from = filed.from.as_deref().unwrap_or_default();
    let whose = match crate::link::grade::whose(from, letter.contact.emails.iter().map(String::as_str)) {
        Whose::Stranger => Grades::look(archive).await?.of_party(from, &letter.party),
        known => known,
    };
    Ok(grade(&[GroundKind::Thread], placed, whose, verdict))
}

/// What a bounce says of a letter that was sent before letters were kept here. It only tells of addresses.
async fn of_imported(
    archive: &Archive,
    filed: &Filed,
    head: &Head,
    links: &[LinkMark],
) -> anyhow::Result<Option<Told>> {
    if filed.message_kind != Some(MessageKind::Bounce) {
        return Ok(None);
    }
    let grades = Grades::look(archive).await?;
    let by_grade = |l: &&LinkMark| grades.of(l);
    let Some(link) = links.iter().filter(|l| l.standing != Standing::Rejected).min_by_key(by_grade) else {
        return Ok(None);
    };
    let report = head.report.clone().unwrap_or_default();
    let mut said = fates::said(&report, &[], true);
    // An address that is not the party's is no concern of ours.
    said.bounced.retain(|(email, _)| grades.whose(email, &link.request) == Whose::Address);
    if said.bounced.is_empty() {
        return Ok(None);
    }
    let grade = grades.of(link);
    if !may(grade).move_letter {
        return Ok(Some(Told { says: said.says, ..held(grade) }));
    }
    Ok(Some(Told {
        letter: None,
        says: said.says,
        held: None,
        moved: None,
        bounced: said.bounced,
        reached: Vec::new(),
    }))
}

/// The letter that a message is about: the one that a report names, else one that it answers or is a copy of.
async fn spoken_of(
    archive: &Archive,
    head: &Head,
    filed: &Filed,
    kind: MessageKind,
) -> anyhow::Result<Option<OutgoingLetter>> {
    let mut ids: Vec<&String> = Vec::new();
    ids.extend(head.report.iter().filter_map(|r| r.original_message_id.as_ref()));
    if matches!(kind, MessageKind::Bounce | MessageKind::DeliveryReport) {
        // The mail that came back is often enclosed whole.
        let enclosed =
            filed.documents.iter().skip(1).filter_map(|d| d.document.part.head.as_ref()?.message_id.as_ref());
        ids.extend(enclosed);
    } else {
        ids.extend(head.message_id.iter());
    }
    ids.extend(head.in_reply_to.iter().chain(head.references.iter().rev()));
    for id in ids {
        if let Some(letter) = archive.letter_by_message_id(id).await? {
            return Ok(archive.letter(&letter).await?);
        }
    }
    Ok(None)
}

/// Whether a message is a copy of our own letter: it has its Message-ID and its bytes.
async fn is_copy(head: &Head, filed: &Filed, letter: &OutgoingLetter, archive: &Archive) -> anyhow::Result<bool> {
    let own = archive.transmission(&letter.id).await?.map(|t| t.message_id);
    let same_id = head.message_id.is_some() && head.message_id == own;
    Ok(same_id
        && matches!(letter.state, LetterState::OutcomeUnknown | LetterState::WithMailProgram)
        && filed.documents.iter().any(|d| d.document.part.sha256 == letter.pdf))
}
