//! A message or paper is deleted: one person asks, another agrees. In: which one, why, who. Out: the deletion. All deliveries of the same mail go together.
//! What was quoted to others stays: a message on which a right-of-reply text or a letter rests is not deleted. How long things are to be kept is a
//! setting; what is past it is listed, and nothing is ever deleted without two persons.

use anyhow::bail;
use jiff::{Span, Timestamp, ToSpan};

use crate::config::Retention;
use crate::model::{Deletion, PastRetention, Sentence, sentence};
use crate::review::second_person;
use crate::store::Archive;

/// The longest reason, in characters.
const REASON: usize = 2000;

/// Asks for a deletion. Says the deliveries that would go: the arrival, and others with the same content.
///
/// # Errors
/// If there is no reason, if somebody has asked already, if it is deleted already, or if something rests on it that stays.
pub async fn ask(
    archive: &Archive,
    arrival: &str,
    reason: &str,
    (who, now): (&str, Timestamp),
) -> anyhow::Result<Vec<String>> {
    let reason = reason.trim();
    if reason.is_empty() {
        bail!("say why it is to be deleted: the reason stays on the record of custody");
    }
    if reason.chars().count() > REASON {
        bail!("the reason has more than {REASON} characters; it stays on the record of custody, so say it in short");
    }
    match archive.deletion(arrival).await? {
        Some(done @ Deletion { agreed: Some(_), .. }) => bail!(in_words(&done)),
        Some(asked) => bail!(
            "{} has asked for its deletion already ({}); somebody else agrees, or takes it back",
            asked.asked_by,
            asked.reason
        ),
        None => {}
    }
    let deliveries = archive.deliveries(arrival).await?;
    archive.ask_deletion(&deliveries, reason, who, now).await?;
    Ok(deliveries)
}

/// Agrees to a deletion that somebody else has asked for, and carries it out. Says what was deleted.
///
/// # Errors
/// If nobody has asked, if the same person has, or if something rests on it that stays.
pub async fn agree(archive: &Archive, arrival: &str, (who, now): (&str, Timestamp)) -> anyhow::Result<Vec<String>> {
    let all = waiting(archive, arrival).await?;
    for one in &all {
        if !may_agree(one, who) {
            bail!("{} asked for this deletion, so somebody else must agree to it", one.asked_by);
        }
    }
    for one in &all {
        archive.delete(one, who, now).await?;
    }
    Ok(all.into_iter().map(|d| d.arrival).collect())
}

/// Takes a deletion back before anybody has agreed to it; anybody may.
///
/// # Errors
/// If nobody has asked, or nothing is said about why.
pub async fn take_back(
    archive: &Archive,
    arrival: &str,
    why: &str,
    (who, now): (&str, Timestamp),
) -> anyhow::Result<Vec<String>> {
    if why.trim().is_empty() {
        bail!("say why it is not to be deleted: the reason stays on the record of custody");
    }
    let all = waiting(archive, arrival).await?;
    for one in &all {
        archive.withdraw_deletion(one, why.trim(), who, now).await?;
    }
    Ok(all.into_iter().map(|d| d.arrival).collect())
}

/// The deletions that wait for an arrival and the other deliveries of the same mail.
async fn waiting(archive: &Archive, arrival: &str) -> anyhow::Result<Vec<Deletion>> {
    match archive.deletion(arrival).await? {
        None => bail!("nobody has asked for the deletion of {arrival}"),
        Some(done @ Deletion { agreed: Some(_), .. }) => bail!(in_words(&done)),
        Some(_) => {}
    }
    let mut all = Vec::new();
    for one in archive.deliveries(arrival).await? {
        all.extend(archive.deletion(&one).await?.filter(|d| d.agreed.is_none()));
    }
    Ok(all)
}

/// What was kept for longer than the settings say, oldest first. With no setting, nothing.
///
/// # Errors
/// When the database fails.
pub async fn past_retention(
    archive: &Archive,
    retention: &Retention,
    now: Timestamp,
) -> anyhow::Result<Vec<PastRetention>> {
    let mut all: Vec<PastRetention> = Vec::new();
    for (days, unrelated) in [(retention.all_days.get(), false), (retention.unrelated_days.get(), true)] {
        if days == 0 {
            continue;
        }
        let hours: Span = i64::try_from(days)?.saturating_mul(24).hours();
        for one in archive.kept_since(now.checked_sub(hours)?, unrelated).await? {
            if !all.iter().any(|a| a.arrival == one.arrival) {
                all.push(one);
            }
        }
    }
    all.sort_by_key(|one| one.since);
    Ok(all)
}

/// Whether this person can agree to a deletion that waits: they are not who asked for it.
pub fn may_agree(deletion: &Deletion, who: &str) -> bool {
    second_person("this deletion", &deletion.asked_by, who).is_ok()
}

/// A deletion in one sentence.
pub fn in_words(deletion: &Deletion) -> Sentence {
    let Deletion { arrival, reason, asked_by, asked_at, agreed, .. } = deletion;
    let short = arrival.get(..12).unwrap_or(arrival);
    let minute = |t: &Timestamp| t.strftime("%Y-%m-%d %H:%M UTC").to_string();
    match agreed {
        Some((by, at)) => sentence!(
            "{message} was deleted on {when}, by {first} and {second}: {why}",
            message = short,
            when = minute(at),
            first = asked_by,
            second = by,
            why = reason
        ),
        None => sentence!(
            "{who} asked on {when} to delete {message}: {why}",
            who = asked_by,
            when = minute(asked_at),
            message = short,
            why = reason
        ),
    }
}
