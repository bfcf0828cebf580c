//! What comes back about our letters: a bounce, a delivery report, an answer in the same thread, our own copy. A
//! letter is found by its Message-ID. Our own copy must also have the letter's bytes, because everybody who got the
//! letter knows its Message-ID.

use jiff::Timestamp;
use serde_json::json;

use super::fates::{self, Said};
use super::letters;
use crate::model::{Filed, Head, LetterState, MessageKind, OutgoingLetter, Report};
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
    let letter = told.as_ref().map(|t| t.letter.clone());
    archive.note_report(arrival, told, MACHINE, now).await?;
    Ok(letter)
}

/// Does the same for every message that an earlier run has read but not checked, so that an interrupted run misses none.
///
/// # Errors
/// When the archive fails.
pub async fn sweep(archive: &Archive, now: Timestamp) -> anyhow::Result<()> {
    for arrival in archive.unreported().await? {
        if let Some(filed) = archive.arrival(&arrival).await?.and_then(|a| a.filed) {
            note(archive, &arrival, &filed, now).await?;
        }
    }
    Ok(())
}

async fn told(archive: &Archive, arrival: &str, filed: &Filed, now: Timestamp) -> anyhow::Result<Option<Told>> {
    let none = Head::default();
    let head = filed.documents.first().and_then(|d| d.document.part.head.as_deref()).unwrap_or(&none);
    let kind = filed.message_kind.unwrap_or(MessageKind::Unrelated);
    let Some(letter) = spoken_of(archive, head, filed, kind).await? else { return Ok(None) };

    let none = Report::default();
    let report = head.report.as_ref().unwrap_or(&none);
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
            Said::of(LetterVerb::Send, "our own copy")
        }
        MessageKind::Unrelated => return Ok(None),
    };
    let to = said
        .verb
        .and_then(|verb| LETTER.next("", letter.state, verb).ok().map(|to| (verb, to)))
        .filter(|(_, to)| *to != letter.state);
    let mut moved = None;
    if let Some((verb, to)) = to {
        let status = report.status.as_deref().unwrap_or_default();
        let detail = json!({ "arrival": arrival, "says": said.says, "address": report.recipient, "status": status });
        // That an uncertain letter went means that its request did.
        let gone = matches!(to, LetterState::Sent | LetterState::Delivered);
        let day = super::office::day_of(filed.received.unwrap_or(now));
        let request = if gone { letters::follows(archive, &letter, day).await? } else { None };
        let what = LetterMove { done: verb.done().to_owned(), detail, request, ..LetterMove::default() };
        moved = Some((letter.state, to, what));
    }
    if matches!(kind, MessageKind::Response | MessageKind::Acknowledgement) {
        said.reached.extend(filed.from.clone());
    }
    Ok(Some(Told { letter: letter.id, says: said.says, moved, bounced: said.bounced, reached: said.reached }))
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
        && letter.state == LetterState::OutcomeUnknown
        && filed.documents.iter().any(|d| d.document.part.sha256 == letter.pdf))
}
