//! Whether a letter may still go: the same trace request does not go twice without a reason; a proposal of a text goes only while its version is the
//! last one and people stand behind what it says; and what tells of an answer goes only while people stand behind all that it tells, under the terms of use with
//! which it was drafted. Asked at each step on the way out, because something may have happened since the step before.

use jiff::civil::Date;

use super::facts::Answer;
use super::lock_dates::until;
use super::{Office, unconfirmed};
use crate::model::{Case, LetterState, Mend, OutgoingLetter, Refusal, Sentence, sentence};
use crate::review::lock;

/// Whether a trace request may be drafted.
///
/// # Errors
/// When one is on its way or has arrived, and no reason for a second one is given.
pub(super) async fn check_draft(office: &Office<'_>, case: &Case, again: Option<&str>) -> anyhow::Result<()> {
    if again.is_some_and(|w| !w.trim().is_empty()) {
        return Ok(());
    }
    let refused = |why: Sentence| Refusal::new(why).command("--again REASON");
    let letters = office.archive.letters_of(&case.request).await?;
    // A draft is not on its way: `hindrance` stops the second of two that are approved.
    let same = letters.iter().rfind(|l| {
        l.kind == "trace_request"
            && !matches!(l.state, LetterState::Draft | LetterState::Withdrawn | LetterState::Refused)
    });
    if let Some(other) = same {
        let why = sentence!(
            "request {reference} has letter {letter} already, which is {state}; to send it again as it was, draft a resend; for a second one, say why",
            reference = &case.request,
            letter = &other.id,
            state = other.state.to_string()
        );
        return Err(refused(why).mend(Mend::Letter(other.id.clone())).into());
    }
    // One that came back is no letter on its way.
    if let (Some(day), true) = (case.sent_on, letters.iter().all(|l| l.kind != "trace_request")) {
        let why = sentence!(
            "request {reference} went out on {day}, as the register says; to send it again as it was, draft a resend; for a second one, say why",
            reference = &case.request,
            day = day
        );
        return Err(refused(why).into());
    }
    Ok(())
}

/// Whether a letter may take its next step on the way out. `day`: the day on which it goes.
///
/// # Errors
/// With the reason why not.
pub(super) async fn check(office: &Office<'_>, letter: &OutgoingLetter, day: Date) -> anyhow::Result<()> {
    match hindrance(office, letter, day).await? {
        Some(why) => anyhow::bail!("letter {} must not go: {why}", letter.id),
        None => Ok(()),
    }
}

/// Why a letter must not go; `None` if it may.
pub(super) async fn hindrance(
    office: &Office<'_>,
    letter: &OutgoingLetter,
    day: Date,
) -> anyhow::Result<Option<String>> {
    if letter.kind == "trace_request" && letter.again.is_none() {
        // One that was written with a reason is the second one, and stops no first one.
        let ahead = |l: &&OutgoingLetter| {
            l.id != letter.id
                && l.kind == letter.kind
                && l.again.is_none()
                && !matches!(l.state, LetterState::Draft | LetterState::Withdrawn | LetterState::Refused)
        };
        let others = office.archive.letters_of(&letter.request).await?;
        if let Some(other) = others.iter().find(ahead) {
            return Ok(Some(format!(
                "request {} has letter {} already, which is {}; withdraw one of the two",
                letter.request, other.id, other.state
            )));
        }
    }
    if let Some(why) = super::letters::hindrance(office, letter).await? {
        return Ok(Some(why));
    }
    if let Some(changed) = other_terms(office, letter).await? {
        return Ok(Some(changed));
    }
    if let Some(outdated) = super::letters::outdated(office, letter).await? {
        return Ok(Some(outdated));
    }
    if let Some(fallen) = super::letters::fallen(office, letter).await? {
        return Ok(Some(fallen));
    }
    let (true, Some(id)) = (letter.kind == "right_of_reply", &letter.reply) else { return Ok(None) };
    let reply = office.archive.reply(id).await?;
    let reply = reply.ok_or_else(|| anyhow::anyhow!("right-of-reply text {id} is no longer in the archive"))?;
    let until = until(office, &reply).await?;
    if let Some(why) = lock::superseded(&reply, letter.reply_version, until, day) {
        return Ok(Some(why));
    }
    Ok(unconfirmed::all_confirmed(office, &reply).await.err().map(|e| e.to_string()))
}

/// Why a letter must not tell of an answer any more: nobody has it placed there now, or its terms of use are not those of the day on which the letter was
/// drafted.
async fn other_terms(office: &Office<'_>, letter: &OutgoingLetter) -> anyhow::Result<Option<String>> {
    for told in &letter.tells {
        let now = match Answer::of(office, &told.arrival, Some(&told.request)).await {
            Ok(answer) => answer.tells(),
            Err(gone) => return Ok(Some(gone.to_string())),
        };
        if !told.own && now.terms != told.terms {
            return Ok(Some(format!(
                "the terms of use of the answer to {} have changed since it was drafted; withdraw it, and draft it again",
                told.request
            )));
        }
    }
    Ok(None)
}
