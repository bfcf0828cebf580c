//! Sends the letters in the outbox. Only one process at a time holds `outbox.lock` in the archive's folder. So a
//! claim in the database that is not its own is from a process that died. If that process died before the final dot,
//! the letter waits again. If it died after the dot, nobody knows whether the letter arrived, and tracepost never
//! sends it again by itself.

use std::fs::{File, OpenOptions};
use std::path::Path;

use fs4::{FileExt, TryLockError};
use jiff::{Timestamp, ToSpan};

use super::{Office, letters};
use crate::model::{LetterState, OutgoingLetter, Transmission, Way};
use crate::outboxes::{self, Envelope, Outcome, Settings, folder, smtp};
use crate::review::{LETTER, LetterVerb};
use crate::store::{Archive, Ended};

/// What happened to one letter in a run of the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The letter.
    pub letter: String,
    /// Its state now.
    pub state: LetterState,
    /// In words.
    pub detail: String,
    /// When it is tried next, if it waits.
    pub next_try: Option<Timestamp>,
}

/// Sends the letters that are due, one after another, or `only` one. `each` is called for every letter. First it settles what a dead run left.
///
/// # Errors
/// When another process sends, or the archive fails. Never because of a mail server.
pub async fn send_due(
    office: &Office<'_>,
    only: Option<&str>,
    mut each: impl FnMut(&Tried),
) -> anyhow::Result<Vec<Tried>> {
    office.check_clock().await?;
    let settings = office.config.outbox(office.folder)?;
    let _lock = lock(office.folder)?;
    let mut done = recover(office).await?;
    done.iter().for_each(&mut each);
    for transmission in office.archive.transmissions().await? {
        if only.is_some_and(|id| id != transmission.letter) {
            continue;
        }
        let claim = uuid::Uuid::now_v7().to_string();
        if !office.archive.claim_transmission(&transmission.letter, &claim, office.now).await? {
            continue;
        }
        let letter = letters::known(office, &transmission.letter).await?;
        // What has happened since it was queued may forbid it.
        let hindrance = super::once::hindrance(office, &letter, office.today()).await?;
        if let (Some(why), LetterState::Queued) = (hindrance, letter.state) {
            let tried = stop(office, &letter, &why).await?;
            each(&tried);
            done.push(tried);
            continue;
        }
        let outcome = transmit(office.archive, &settings, &transmission, &claim).await?;
        let tried = settle(office, &letter, &transmission, outcome).await?;
        each(&tried);
        done.push(tried);
    }
    Ok(done)
}

/// Withdraws a letter that must not go any more. It was claimed by this run, and nothing of it was handed over.
async fn stop(office: &Office<'_>, letter: &OutgoingLetter, why: &str) -> anyhow::Result<Tried> {
    office.archive.release_transmission(&letter.id).await?;
    letters::withdraw(office, &letter.id, why).await?;
    let (letter, detail) = (letter.id.clone(), format!("withdrawn: {why}"));
    Ok(Tried { letter, state: LetterState::Withdrawn, detail, next_try: None })
}

/// The lock on the outbox. It is released when its process ends.
#[derive(Debug)]
struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // To close the file is not enough: a child that is being started at this moment has it open as well, and would hold the lock for a little longer.
        let _ = FileExt::unlock(&self.0);
    }
}

fn lock(folder: &Path) -> anyhow::Result<Lock> {
    let path = folder.join("outbox.lock");
    let cannot = |e: &dyn std::fmt::Display| anyhow::anyhow!("cannot lock {}: {e}", path.display());
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(|e| cannot(&e))?;
    match FileExt::try_lock(&file) {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => {
            anyhow::bail!(
                "another process sends letters from this archive right now; it also sends the letters in the outbox"
            )
        }
        Err(TryLockError::Error(e)) => Err(cannot(&e)),
    }
}

/// Settles letters that a dead process had claimed.
async fn recover(office: &Office<'_>) -> anyhow::Result<Vec<Tried>> {
    let mut settled = Vec::new();
    for (id, dot) in office.archive.abandoned().await? {
        let letter = letters::known(office, &id).await?;
        let Some(transmission) = office.archive.transmission(&id).await? else { continue };
        let outcome = if dot {
            Outcome::Unknown { reply: "the program was stopped while the letter was being handed over".to_owned() }
        } else {
            Outcome::Later { reply: "the program was stopped before the letter was handed over".to_owned() }
        };
        settled.push(settle(office, &letter, &transmission, outcome).await?);
    }
    Ok(settled)
}

/// Settles the outbox of an archive that was restored from a backup. What was in it when the backup was made may have gone since, so nobody knows: none of it
/// goes by itself, and a person decides. Letters that go by hand stay as they are.
///
/// # Errors
/// When another process sends, or the archive fails.
pub async fn after_restore(office: &Office<'_>) -> anyhow::Result<Vec<Tried>> {
    let _lock = lock(office.folder)?;
    let mut settled = Vec::new();
    for transmission in office.archive.transmissions().await? {
        let letter = letters::known(office, &transmission.letter).await?;
        if letter.state != LetterState::Queued || transmission.way == Way::Hand {
            continue;
        }
        let reply = "the archive was restored from a backup, and the letter may have gone after the backup was made";
        let outcome = Outcome::Unknown { reply: reply.to_owned() };
        settled.push(settle(office, &letter, &transmission, outcome).await?);
    }
    Ok(settled)
}

async fn transmit(archive: &Archive, settings: &Settings, t: &Transmission, claim: &str) -> anyhow::Result<Outcome> {
    // The bytes that were approved and queued, checked against their hash as they are read.
    let mail = archive.original(&t.mail).await?;
    match t.way {
        Way::Smtp => {
            let mut recipients = t.recipients.clone();
            recipients.extend(settings.copy_to.clone());
            let envelope = Envelope { sender: t.sender.clone(), recipients };
            let (archive, letter, claim) = (archive.clone(), t.letter.clone(), claim.to_owned());
            let mark: smtp::Mark =
                Box::pin(async move { archive.mark_dot(&letter, &claim).await.map_err(|e| e.to_string()) });
            Ok(smtp::send(settings, &envelope, &mail, mark).await)
        }
        Way::Folder => {
            let (to, name) = (settings.folder.clone(), t.letter.clone());
            Ok(tokio::task::spawn_blocking(move || folder::put(&to, &name, &mail)).await?)
        }
        Way::Hand => anyhow::bail!("letter {} is to be sent on paper", t.letter),
    }
}

/// Stores the outcome of a try. A letter that waits is tried again after growing pauses, for five days.
async fn settle(
    office: &Office<'_>,
    letter: &OutgoingLetter,
    t: &Transmission,
    outcome: Outcome,
) -> anyhow::Result<Tried> {
    let (verb, detail, rejected) = match outcome {
        // A file in a folder has gone nowhere yet: a person sends it with a mail program, and notes that.
        Outcome::Sent { reply, rejected } if t.way == Way::Folder => {
            (Some(LetterVerb::PassOn), format!("handed to your mail program, {reply}"), rejected)
        }
        Outcome::Sent { reply, rejected } => (Some(LetterVerb::Send), reply, rejected),
        Outcome::Refused { reply, rejected } => (Some(LetterVerb::Refuse), reply, rejected),
        Outcome::Unknown { reply } => (Some(LetterVerb::LoseSight), reply, Vec::new()),
        Outcome::Later { reply } if office.now >= t.give_up => (
            Some(LetterVerb::Refuse),
            format!("gave up after {} tries in five days; the last answer: {reply}", t.attempts + 1),
            Vec::new(),
        ),
        Outcome::Later { reply } => (None, reply, Vec::new()),
    };
    let to = match verb {
        Some(verb) => LETTER.next(&format!("letter {}", letter.id), LetterState::Queued, verb)?,
        None => LetterState::Queued,
    };
    let next_try = (to == LetterState::Queued).then(|| later(office.now, t)).transpose()?;
    let request =
        if to == LetterState::Sent { letters::follows(office.archive, letter, office.today()).await? } else { None };
    let ended = Ended {
        to,
        done: verb.map_or("tried", LetterVerb::done).to_owned(),
        detail: detail.clone(),
        next_try,
        rejected: rejected.into_iter().map(|r: outboxes::Rejected| (r.email, r.reply)).collect(),
        request,
    };
    office.archive.end_transmission(&letter.id, ended, office.who, office.now).await?;
    Ok(Tried { letter: letter.id.clone(), state: to, detail, next_try })
}

/// When to try again: after 5 minutes, then 10, 20 and so on up to 4 hours, and a last time at the end.
fn later(now: Timestamp, t: &Transmission) -> anyhow::Result<Timestamp> {
    let doublings = u32::try_from(t.attempts.clamp(0, 6)).unwrap_or(6);
    let minutes = (5_i64 << doublings).min(240);
    let next = now.checked_add(minutes.minutes())?;
    Ok(if next > t.give_up && now < t.give_up { t.give_up } else { next })
}

/// Has a waiting letter tried at the next run, not later.
///
/// # Errors
/// When it does not wait.
pub async fn hurry(office: &Office<'_>, id: &str) -> anyhow::Result<()> {
    let letter = letters::known(office, id).await?;
    if letter.state != LetterState::Queued {
        anyhow::bail!("letter {id} is {}; only a letter in the outbox can be tried again", letter.state);
    }
    Ok(office.archive.hurry_transmission(id, office.who, office.now).await?)
}

#[cfg(test)]
mod exam {
    use super::lock;

    #[test]
    fn the_lock_ends_although_a_child_has_the_file_open() {
        let folder = tempfile::tempdir().unwrap();
        let first = lock(folder.path()).unwrap();
        assert!(lock(folder.path()).unwrap_err().to_string().contains("another process sends"));
        let as_a_child_has_it = first.0.try_clone().unwrap();
        drop(first);
        drop(lock(folder.path()).unwrap());
        drop(as_a_child_has_it);
    }
}
