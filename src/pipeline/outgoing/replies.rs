//! The steps of a right-of-reply text: drafted from confirmed values of both sides, proposed to the responder,
//! commented on, agreed or not, locked, quoted.

use jiff::ToSpan;
use jiff::civil::Date;

use super::facts::Answer;
use super::lock_dates::until;
use super::{Office, facts, letters, office, requests, unconfirmed, verifying};
use crate::model::{
    Audience, Clock, ClockKind, LetterState, Mend, OutgoingLetter, Refusal, ReplyState, RightOfReply, Sentence,
    Settled, sentence,
};
use crate::review::statement::{self, numbered_statements};
use crate::review::{REPLY, ReplyVerb, clock, differences, lock};
use crate::store::ReplyMove;

/// The longest time between a proposal and its lock date.
const MOST_DAYS: i64 = 366;

/// The text of that reference.
///
/// # Errors
/// When there is none, with the nearest reference.
pub async fn known(office: &Office<'_>, id: &str) -> anyhow::Result<RightOfReply> {
    let all = office.archive.replies().await?;
    if let Some(found) = all.iter().find(|r| r.id == id) {
        return Ok(found.clone());
    }
    Err(match crate::model::nearest(id, all.iter().map(|r| r.id.as_str())) {
        Some(near) => Refusal::new(sentence!(
            "there is no right-of-reply text {given}: did you mean {near}?",
            given = format!("{id:?}"),
            near = near
        )),
        None => Refusal::new(sentence!("there is no right-of-reply text {given}", given = format!("{id:?}")))
            .command("tracepost reply list shows all texts"),
    }
    .into())
}

/// Drafts a text from a message: what we supplied, and the confirmed values and factors of what they supplied. Every party that answers gets one.
///
/// # Errors
/// When nothing is confirmed, or the text would be ambiguous.
pub async fn draft(office: &Office<'_>, arrival: &str, request: Option<&str>) -> anyhow::Result<RightOfReply> {
    draft_from(office, arrival, request, false).await
}

/// The same; `verified`: only if the answer is verified.
///
/// # Errors
/// When it is not, or as [`draft`] says.
pub async fn draft_from(
    office: &Office<'_>,
    arrival: &str,
    request: Option<&str>,
    verified: bool,
) -> anyhow::Result<RightOfReply> {
    office.check_clock().await?;
    let answer = Answer::of(office, arrival, request).await?;
    let (asked, party) = (answer.request()?, answer.party()?);
    let reference = asked.reference.clone();
    if verified {
        verifying::needs(office, arrival, &reference).await?;
    }
    let case = requests::case(office, &reference).await?;
    let requested = case.sent_on.or(asked.issued.to_day()).ok_or_else(|| {
        anyhow::anyhow!(
            "request {reference}: the day on which it was sent is not known (its `issued` is {})",
            asked.issued
        )
    })?;
    if answer.values.is_empty() && answer.factors.is_empty() {
        let short: String = arrival.chars().take(12).collect();
        return Err(Refusal::new(sentence!(
            "no value in message {message} is confirmed; a right-of-reply text uses only confirmed values and factors",
            message = short.clone()
        ))
        .command("tracepost message confirm, tracepost message classify")
        .mend(Mend::Message(arrival.to_owned()))
        .into());
    }
    let replied = answer.filed.received.map_or_else(|| office.today(), office::day_of);
    let response = statement::Response { party, replied, issuer: &office.config.house.organisation, requested };
    let told = answer.told(&Audience::Text);
    let (_, text) = statement::draft(&response, &answer.facts(&told)?)?;
    let id = office
        .archive
        .add_reply(
            (&reference, &party.id, arrival),
            &text,
            if verified { "drafted from confirmed facts of a verified answer" } else { "drafted from confirmed facts" },
            office.who,
            office.now,
        )
        .await?;
    known(office, &id).await
}

/// A new version of a text.
///
/// # Errors
/// When its state does not allow it, or nothing was changed.
pub async fn revise(office: &Office<'_>, id: &str, text: &str, why: &str) -> anyhow::Result<RightOfReply> {
    let reply = known(office, id).await?;
    let to = REPLY.next(&subject(id), reply.state, ReplyVerb::Revise)?;
    let text = text.trim_end_matches(['\n', '\r']);
    if text.trim().is_empty() {
        anyhow::bail!("right of reply {id}: the new version is empty");
    }
    if reply.versions.last().is_some_and(|v| v.text == text) {
        anyhow::bail!("right of reply {id}: the new version is exactly the same as the last one");
    }
    // Proposals of the version that is replaced are not to go any more. One that is going in this moment holds the new version back.
    withdraw_waiting(office, id, "the text has a new version").await?;
    let what = ReplyMove {
        done: ReplyVerb::Revise.done().to_owned(),
        why: why.to_owned(),
        text: Some(text.to_owned()),
        ..ReplyMove::default()
    };
    office.archive.move_reply(id, reply.state, to, what, office.who, office.now).await?;
    known(office, id).await
}

/// Proposes a text to its responder: sets the lock date, starts the clock, drafts the letter.
///
/// # Errors
/// When its state does not allow it, or the lock date is in the past, is not a working day, or is years ahead.
pub async fn propose(office: &Office<'_>, id: &str, lock_date: Option<Date>) -> anyhow::Result<OutgoingLetter> {
    office.check_clock().await?;
    let reply = known(office, id).await?;
    let to = REPLY.next(&subject(id), reply.state, ReplyVerb::Propose)?;
    if let Some(letter) = proposal(office, &reply).await? {
        anyhow::bail!(
            "right of reply {id}: letter {} proposes its last version already; it is {}",
            letter.id,
            letter.state
        );
    }
    let days = i64::try_from(office.config.correspondence.comment_within_days.get()).unwrap_or(28);
    let calendar = office.calendar()?;
    let lock_date = match lock_date {
        Some(day) => day,
        None => calendar.next_working(office.today().saturating_add(days.days())).0,
    };
    let given = clock::days_between(office.today(), lock_date);
    if lock_date <= office.today() || given > MOST_DAYS {
        anyhow::bail!(
            "{lock_date} cannot be the lock date; give a day after today ({}) and within a year",
            office.today()
        );
    }
    facts::keeps_terms(office, &reply, &Audience::Text).await?;
    unconfirmed::all_confirmed(office, &reply).await?;
    // The letter first: a text that cannot be set is not proposed.
    let carried = RightOfReply { lock_date: Some(lock_date), ..reply.clone() };
    let wishes =
        letters::Wishes { received: Some(reply.arrival.clone()), reply: Some(carried), ..letters::Wishes::default() };
    let letter = letters::draft(office, "right_of_reply", &reply.request, wishes).await?;
    let what =
        ReplyMove { done: ReplyVerb::Propose.done().to_owned(), lock_date: Some(lock_date), ..ReplyMove::default() };
    office.archive.move_reply(id, reply.state, to, what, office.who, office.now).await?;
    let clock = Clock {
        subject: id.to_owned(),
        kind: ClockKind::Comment,
        started: office.today(),
        days: given,
        stopped: None,
        changes: Vec::new(),
    };
    office.archive.start_clock(clock, office.who, office.now).await?;
    Ok(letter)
}

/// Withdraws the proposals of a text that have not gone out.
async fn withdraw_waiting(office: &Office<'_>, id: &str, why: &str) -> anyhow::Result<()> {
    for old in office.archive.letters().await? {
        let waiting = matches!(old.state, LetterState::Draft | LetterState::Approved | LetterState::Queued);
        if waiting && old.reply.as_deref() == Some(id) && old.kind == "right_of_reply" {
            letters::withdraw(office, &old.id, why).await?;
        }
    }
    Ok(())
}

/// The letter with the last version of a text that is on its way or has arrived.
async fn proposal(office: &Office<'_>, reply: &RightOfReply) -> anyhow::Result<Option<OutgoingLetter>> {
    let last = reply.versions.last().map(|v| v.number);
    let stands = |l: &OutgoingLetter| !matches!(l.state, LetterState::Withdrawn | LetterState::Refused);
    let carries = |l: &OutgoingLetter| {
        l.kind == "right_of_reply" && l.reply.as_deref() == Some(&reply.id) && l.reply_version == last
    };
    Ok(office.archive.letters_of(&reply.request).await?.into_iter().rfind(|l| carries(l) && stands(l)))
}

/// Whether a letter with the last version of a text was handed over: sent by mail, or on paper.
async fn handed_over(office: &Office<'_>, reply: &RightOfReply) -> anyhow::Result<bool> {
    let letter = proposal(office, reply).await?;
    Ok(letter.is_some_and(|l| matches!(l.state, LetterState::Sent | LetterState::Delivered)))
}

/// What is missing before this person may lock a text, one line each.
///
/// # Errors
/// When the archive fails.
pub async fn missing(office: &Office<'_>, reply: &RightOfReply) -> anyhow::Result<Vec<Sentence>> {
    let facts = lock::Facts {
        reply,
        handed_over: handed_over(office, reply).await?,
        until: until(office, reply).await?,
        today: office.today(),
        who: office.who,
    };
    Ok(lock::missing(&facts))
}

/// Says what became of a comment: it was answered, or it is set aside for a reason.
///
/// # Errors
/// When the text is locked, there is no such comment, or no reason is given.
pub async fn settle_comment(office: &Office<'_>, id: &str, number: i64, how: Settled, why: &str) -> anyhow::Result<()> {
    let reply = known(office, id).await?;
    if reply.state == ReplyState::Locked {
        anyhow::bail!("right of reply {id} is locked; its comments stay as they are");
    }
    if why.trim().is_empty() {
        let why = sentence!(
            "right of reply {text}: say how comment {n} was answered, or why it is set aside",
            text = id,
            n = number
        );
        return Err(Refusal::new(why).command("--why").into());
    }
    if !reply.comments.iter().any(|c| c.number == number) {
        anyhow::bail!("right of reply {id} has {} comments; there is no comment {number}", reply.comments.len());
    }
    Ok(office.archive.settle_comment(id, number, (how, why), office.who, office.now).await?)
}

/// Notes a comment, on a numbered statement or on the whole.
///
/// # Errors
/// When its state does not allow it, or there is no such statement.
pub async fn comment(office: &Office<'_>, id: &str, on: Option<i64>, words: &str, source: &str) -> anyhow::Result<()> {
    let reply = known(office, id).await?;
    let to = REPLY.next(&subject(id), reply.state, ReplyVerb::Comment)?;
    let last = reply.versions.last().ok_or_else(|| anyhow::anyhow!("right of reply {id} has no text"))?;
    let count = numbered_statements(&last.text).len();
    if on.is_some_and(|n| n < 1 || usize::try_from(n).map_or(true, |n| n > count)) {
        anyhow::bail!("right of reply {id} has {count} numbered statements; there is no statement {}", on.unwrap_or(0));
    }
    if words.trim().is_empty() {
        anyhow::bail!("right of reply {id}: the comment is empty");
    }
    let comment = Some((last.number, on, words.to_owned(), source.to_owned()));
    let what = ReplyMove { done: ReplyVerb::Comment.done().to_owned(), comment, ..ReplyMove::default() };
    Ok(office.archive.move_reply(id, reply.state, to, what, office.who, office.now).await?)
}

/// Notes that the responder agrees.
///
/// # Errors
/// When its state does not allow it, its last version was not handed over, or it is not said where the agreement is written down.
pub async fn agree(office: &Office<'_>, id: &str, why: &str) -> anyhow::Result<()> {
    let reply = known(office, id).await?;
    let to = REPLY.next(&subject(id), reply.state, ReplyVerb::Agree)?;
    if why.trim().is_empty() {
        let why = sentence!("right of reply {text}: say where the agreement is written down", text = id);
        return Err(Refusal::new(why).command("--why \"note verbale 14/2026 of 3 May\"").into());
    }
    if !handed_over(office, &reply).await? {
        anyhow::bail!(
            "right of reply {id}: its last version was not handed over, so nobody can have agreed to it; send its letter first"
        );
    }
    let what = ReplyMove { done: ReplyVerb::Agree.done().to_owned(), why: why.to_owned(), ..ReplyMove::default() };
    office.archive.move_reply(id, reply.state, to, what, office.who, office.now).await?;
    office.archive.stop_clock(id, ClockKind::Comment, office.today(), office.who, office.now).await?;
    Ok(())
}

/// What a person names when they lock a text: its last version, and the beginning of its hash.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// The version.
    pub version: Option<i64>,
    /// At least the first [`lock::LEAST_HASH`] characters of its SHA-256.
    pub sha256: Option<String>,
}

/// Locks a text that was agreed, or whose lock date has passed. Its bytes and their hash stay for ever. Returns the hash.
///
/// # Errors
/// With everything that is missing ([`lock::missing`]), or if the person does not name what they lock.
pub async fn lock(office: &Office<'_>, id: &str, named: &Named) -> anyhow::Result<String> {
    office.check_clock().await?;
    let mut reply = known(office, id).await?;
    let waits = matches!(reply.state, ReplyState::Proposed | ReplyState::Commented);
    if waits {
        REPLY.next(&subject(id), reply.state, ReplyVerb::LetPass)?;
    } else {
        REPLY.next(&subject(id), reply.state, ReplyVerb::Lock)?;
    }
    let missing = missing(office, &reply).await?;
    if !missing.is_empty() {
        let missing: Vec<String> = missing.iter().map(Sentence::to_string).collect();
        let what = missing.join("; ");
        return Err(
            Refusal::new(sentence!("right of reply {text} cannot be locked: {what}", text = id, what = what)).into()
        );
    }
    lock::confirmed(&reply, named.version, named.sha256.as_deref()).map_err(|e| anyhow::anyhow!(e))?;
    facts::keeps_terms(office, &reply, &Audience::Text).await?;
    unconfirmed::all_confirmed(office, &reply).await?;
    if waits {
        let to = REPLY.next(&subject(id), reply.state, ReplyVerb::LetPass)?;
        let until = until(office, &reply).await?.map(|d| d.to_string()).unwrap_or_default();
        let what = ReplyMove {
            done: ReplyVerb::LetPass.done().to_owned(),
            why: format!("lock date {until}"),
            ..ReplyMove::default()
        };
        office.archive.move_reply(id, reply.state, to, what, office.who, office.now).await?;
        reply = known(office, id).await?;
    }
    let to = REPLY.next(&subject(id), reply.state, ReplyVerb::Lock)?;
    let last = reply.versions.last().ok_or_else(|| anyhow::anyhow!("right of reply {id} has no text"))?;
    let kept = office.archive.keep(last.text.clone().into_bytes()).await?;
    if kept != last.sha256 {
        anyhow::bail!(
            "right of reply {id}: version {} was changed after it was written ({} by its hash); restore the archive from a backup",
            last.number,
            last.sha256
        );
    }
    let what = ReplyMove {
        done: ReplyVerb::Lock.done().to_owned(),
        why: format!("version {}", last.number),
        locked: Some(kept.clone()),
        ..ReplyMove::default()
    };
    office.archive.move_reply(id, reply.state, to, what, office.who, office.now).await?;
    office.archive.stop_clock(id, ClockKind::Comment, office.today(), office.who, office.now).await?;
    Ok(kept)
}

/// The locked text, byte for byte, to be published. Every use outside goes through this function.
///
/// # Errors
/// When it is not locked, its bytes were changed, or terms of use withhold something that it says.
pub async fn quote(office: &Office<'_>, id: &str) -> anyhow::Result<Vec<u8>> {
    let text = locked(office, id).await?;
    facts::keeps_terms(office, &known(office, id).await?, &Audience::Quoted).await?;
    Ok(text)
}

/// The locked text, byte for byte, after its hash was checked, for whoever supplied what it says.
async fn locked(office: &Office<'_>, id: &str) -> anyhow::Result<Vec<u8>> {
    let reply = known(office, id).await?;
    if reply.state != ReplyState::Locked {
        anyhow::bail!("right of reply {id} is {}; only a locked text can be quoted", reply.state);
    }
    Ok(office.archive.locked_text(id).await?)
}

/// The notice that a text is locked.
///
/// # Errors
/// When it is not.
pub async fn lock_notice(office: &Office<'_>, id: &str) -> anyhow::Result<OutgoingLetter> {
    let text = locked(office, id).await?;
    let reply = known(office, id).await?;
    if reply.versions.last().map(|v| v.text.as_bytes()) != Some(text.as_slice()) {
        anyhow::bail!(
            "right of reply {id}: the last version is not the text that was locked; restore the archive from a backup"
        );
    }
    let wishes = letters::Wishes {
        received: Some(reply.arrival.clone()),
        reply: Some(reply.clone()),
        ..letters::Wishes::default()
    };
    letters::draft(office, "lock_notice", &reply.request, wishes).await
}

/// What differs between two versions, `[-gone-]` and `{+new+}`.
///
/// # Errors
/// When there is no such version.
pub async fn compare(office: &Office<'_>, id: &str, earlier: i64, later: i64) -> anyhow::Result<String> {
    let reply = known(office, id).await?;
    let text = |n: i64| {
        let found = reply.versions.iter().find(|v| v.number == n).map(|v| v.text.as_str());
        found.ok_or_else(|| anyhow::anyhow!("right of reply {id} has no version {n} (it has {})", reply.versions.len()))
    };
    Ok(differences::marked(text(earlier)?, text(later)?))
}

/// The statements of a text by number.
pub fn statements(text: &str) -> Vec<String> {
    numbered_statements(text)
}

fn subject(id: &str) -> String {
    format!("right of reply {id}")
}
