//! The steps of a right-of-reply text: drafted from confirmed values of both sides, proposed to the responder,
//! commented on, agreed or not, locked, quoted.

use jiff::ToSpan;
use jiff::civil::Date;

use super::facts::Answer;
use super::{Office, facts, letters, office, requests};
use crate::model::{Clock, ClockKind, LetterState, OutgoingLetter, ReplyState, RightOfReply};
use crate::review::statement::{self, numbered_statements};
use crate::review::{REPLY, ReplyVerb, clock, differences};
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
    let hint = crate::model::nearest(id, all.iter().map(|r| r.id.as_str())).map(|n| format!("did you mean {n}?"));
    anyhow::bail!(
        "there is no right-of-reply text {id:?}: {}",
        hint.unwrap_or_else(|| "tracepost reply list shows all texts".to_owned())
    )
}

/// Drafts a text from a message: what we supplied, and the confirmed values and factors of what they supplied. Every party that answers gets one.
///
/// # Errors
/// When nothing is confirmed, or the text would be ambiguous.
pub async fn draft(office: &Office<'_>, arrival: &str, request: Option<&str>) -> anyhow::Result<RightOfReply> {
    office.check_clock().await?;
    let answer = Answer::of(office, arrival, request).await?;
    let (asked, party) = (answer.request()?, answer.party()?);
    let reference = asked.reference.clone();
    let case = requests::case(office, &reference).await?;
    let requested = case.sent_on.or(asked.issued.to_day()).ok_or_else(|| {
        anyhow::anyhow!(
            "request {reference}: the day on which it was sent is not known (its `issued` is {})",
            asked.issued
        )
    })?;
    if answer.values.is_empty() && answer.factors.is_empty() {
        anyhow::bail!(
            "no value in message {} is confirmed; a right-of-reply text uses only confirmed values (tracepost message confirm) and factors (tracepost message classify)",
            arrival.chars().take(12).collect::<String>()
        );
    }
    let replied = answer.filed.received.map_or_else(|| office.today(), office::day_of);
    let response = statement::Response { party, replied, issuer: &office.config.house.organisation, requested };
    let (_, text) = statement::draft(&response, &answer.facts()?)?;
    let id = office
        .archive
        .add_reply((&reference, &party.id, arrival), &text, "drafted from confirmed facts", office.who, office.now)
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
    facts::all_confirmed(office, &reply).await?;
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
    // A proposal of an earlier version that has not gone out is not to go any more.
    for old in office.archive.letters().await? {
        let waiting = matches!(old.state, LetterState::Draft | LetterState::Approved);
        if waiting && old.reply.as_deref() == Some(id) && old.kind == "right_of_reply" && old.id != letter.id {
            letters::withdraw(office, &old.id, &format!("replaced by {}", letter.id)).await?;
        }
    }
    Ok(letter)
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
/// When its state does not allow it.
pub async fn agree(office: &Office<'_>, id: &str, why: &str) -> anyhow::Result<()> {
    let reply = known(office, id).await?;
    let to = REPLY.next(&subject(id), reply.state, ReplyVerb::Agree)?;
    if why.trim().is_empty() {
        anyhow::bail!(
            "right of reply {id}: say where the agreement is written down (--why \"note verbale 14/2026 of 3 May\")"
        );
    }
    let what = ReplyMove { done: ReplyVerb::Agree.done().to_owned(), why: why.to_owned(), ..ReplyMove::default() };
    office.archive.move_reply(id, reply.state, to, what, office.who, office.now).await?;
    office.archive.stop_clock(id, ClockKind::Comment, office.today(), office.who, office.now).await?;
    Ok(())
}

/// Locks a text that was agreed, or whose lock date has passed. Its bytes and their hash stay for ever. Returns the hash.
///
/// # Errors
/// If the party has not agreed and the lock date has not passed, or if the letter with the proposal was not sent.
pub async fn lock(office: &Office<'_>, id: &str) -> anyhow::Result<String> {
    office.check_clock().await?;
    let mut reply = known(office, id).await?;
    if matches!(reply.state, ReplyState::Proposed | ReplyState::Commented) {
        let to = REPLY.next(&subject(id), reply.state, ReplyVerb::LetPass)?;
        let until = until(office, &reply).await?;
        if office.today() <= until {
            anyhow::bail!(
                "right of reply {id}: the party has not agreed, and its lock date {until} has not passed (today is {})",
                office.today()
            );
        }
        let proposed = office.archive.letters().await?;
        let gone = |l: &OutgoingLetter| matches!(l.state, LetterState::Sent | LetterState::Delivered);
        if !proposed.iter().any(|l| l.reply.as_deref() == Some(id) && gone(l)) {
            anyhow::bail!(
                "right of reply {id}: its letter to the responder was not sent, so the lock date does not count"
            );
        }
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

/// The day after which a text may be locked without agreement: the announced day, or a later one if the clock was paused or extended.
async fn until(office: &Office<'_>, reply: &RightOfReply) -> anyhow::Result<Date> {
    let announced = reply.lock_date.ok_or_else(|| anyhow::anyhow!("right of reply {} has no lock date", reply.id))?;
    let clock = office.archive.clock(&reply.id, ClockKind::Comment).await?;
    let changed = clock
        .filter(|c| !c.changes.is_empty())
        .map(|c| office.calendar().map(|cal| clock::due(&c, &cal, office.today()).on));
    Ok(changed.transpose()?.map_or(announced, |due| due.max(announced)))
}

/// The locked text, byte for byte, after its hash was checked. Every use of a locked text goes through this function.
///
/// # Errors
/// When it is not locked, or its bytes were changed.
pub async fn quote(office: &Office<'_>, id: &str) -> anyhow::Result<Vec<u8>> {
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
    let text = quote(office, id).await?;
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
