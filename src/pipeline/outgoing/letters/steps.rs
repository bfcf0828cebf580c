//! What people do with a letter that is drafted: approve it, withdraw it, send it on paper, settle it. In: its number, and who acts. Out: its
//! new state.

use jiff::civil::Date;
use serde_json::json;

use super::shelf::known;
use crate::model::{LetterState, Mend, OutgoingLetter, Proof, Refusal, RequestState, sentence};
use crate::pipeline::outgoing::{Office, once};
use crate::review::{LETTER, LetterVerb, REQUEST, RequestVerb, second_person};
use crate::store::{Archive, CaseMove, LetterMove};

/// Approves a letter that nobody has edited. From now on only these bytes may be sent.
///
/// # Errors
/// As [`approve_read`] says.
pub async fn approve(office: &Office<'_>, id: &str) -> anyhow::Result<()> {
    approve_read(office, id, None).await
}

/// Approves a letter as the approver has read it: `read` is the SHA-256 of its PDF, or the beginning of it. From now on only these bytes may be sent, with
/// these files and to these addresses. The approver has neither drafted nor edited it.
///
/// # Errors
/// When the state does not allow it, it is the same person, the letter was edited and `read` is missing or that of another version, or the settings do not say
/// who writes.
pub async fn approve_read(office: &Office<'_>, id: &str, read: Option<&str>) -> anyhow::Result<()> {
    office.check_clock().await?;
    let letter = known(office, id).await?;
    let subject = format!("letter {id}");
    let to = LETTER.next(&subject, letter.state, LetterVerb::Approve)?;
    second_person(&subject, &letter.drafted_by, office.who)?;
    for editor in &letter.editing.editors {
        second_person(&subject, editor, office.who)
            .map_err(|e| anyhow::anyhow!("{} edited {subject}, so somebody else must approve it", e.drafter))?;
    }
    office.check_house()?;
    match read.map(str::trim) {
        Some(hash) if hash.len() >= SHORTEST_HASH && letter.pdf.starts_with(&hash.to_lowercase()) => {}
        Some(_) => anyhow::bail!(
            "letter {id} is not what you have read: its PDF has the SHA-256 {}, version {}; read it again",
            letter.pdf,
            letter.version
        ),
        None if letter.version > 1 => {
            let who = letter.editing.editors.join(", ");
            let why = sentence!(
                "letter {letter} was edited by {who}; read what differs from the template, then approve it by its hash",
                letter = id,
                who = who
            );
            let hash: String = letter.pdf.chars().take(SHORTEST_HASH).collect();
            let command = format!("tracepost letter show {id}; --sha256 {hash}");
            return Err(Refusal::new(why).command(command).mend(Mend::Letter(id.to_owned())).into());
        }
        None => {}
    }
    once::check(office, &letter, office.today()).await?;
    let editing = &letter.editing;
    let detail = json!({ "pdf": letter.pdf, "version": letter.version, "attachment": letter.attachment, "cc": editing.cc,
        "to": letter.contact.emails, "enclosures": editing.enclosures, "edited": editing.body.is_some(), "doubts": editing.doubts });
    let what = LetterMove {
        done: LetterVerb::Approve.done().to_owned(),
        detail,
        approves: true,
        version: letter.version,
        ..LetterMove::default()
    };
    Ok(office.archive.move_letter(id, letter.state, to, what, office.who, office.now).await?)
}

/// Why a letter that has not gone yet must not go, for those who look at it; `None` if it may. Each step on its way out asks the same.
///
/// # Errors
/// When the archive refuses.
pub async fn kept_back(office: &Office<'_>, letter: &OutgoingLetter) -> anyhow::Result<Option<String>> {
    match letter.state {
        LetterState::Draft | LetterState::Approved | LetterState::Queued | LetterState::WithMailProgram => {
            once::hindrance(office, letter, office.today()).await
        }
        _ => Ok(None),
    }
}

/// As many characters of a hash name no other version of a letter by chance.
const SHORTEST_HASH: usize = 12;

/// Withdraws a letter that was not sent.
///
/// # Errors
/// When it has.
pub async fn withdraw(office: &Office<'_>, id: &str, why: &str) -> anyhow::Result<()> {
    let letter = known(office, id).await?;
    let to = LETTER.next(&format!("letter {id}"), letter.state, LetterVerb::Withdraw)?;
    let what = LetterMove {
        done: LetterVerb::Withdraw.done().to_owned(),
        detail: json!({ "why": why }),
        ..LetterMove::default()
    };
    Ok(office.archive.move_letter(id, letter.state, to, what, office.who, office.now).await?)
}

/// Notes that a letter went on paper: handed over, posted or faxed, with day and proof.
///
/// # Errors
/// When the state does not allow it, the settings do not say who writes, or the day is not possible.
pub async fn hand_over(
    office: &Office<'_>,
    id: &str,
    how: &str,
    day: Date,
    proof: Option<Vec<u8>>,
    note: Option<String>,
) -> anyhow::Result<()> {
    office.check_clock().await?;
    let letter = known(office, id).await?;
    let to = LETTER.next(&format!("letter {id}"), letter.state, LetterVerb::HandOver)?;
    office.check_house()?;
    office.has_been(day, how)?;
    once::check(office, &letter, day).await?;
    if proof.is_none() && note.as_deref().is_none_or(|n| n.trim().is_empty()) {
        let why = sentence!(
            "letter {letter}: give a proof: a receipt or fax report, or a note with the name of who took it",
            letter = id
        );
        return Err(Refusal::new(why).command("--proof FILE, or --note").into());
    }
    let file = match proof {
        Some(bytes) => Some(office.archive.keep(bytes).await?),
        None => None,
    };
    let proof = Proof { how: how.to_owned(), day, file, note, noted_by: office.who.to_owned() };
    let request = follows(office.archive, &letter, day).await?;
    let what = LetterMove { done: how.to_owned(), proof: Some(proof), request, ..LetterMove::default() };
    Ok(office.archive.move_letter(id, letter.state, to, what, office.who, office.now).await?)
}

/// What a person says happened to a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// It was sent.
    Sent,
    /// It arrived.
    Delivered,
    /// It was refused, or never arrived.
    Refused,
    /// It was not sent, and may be queued again.
    NotSent,
}

/// Settles a letter by a person's word.
///
/// # Errors
/// When the state does not allow it, or no reason is given.
pub async fn settle(office: &Office<'_>, id: &str, word: Word, why: &str) -> anyhow::Result<LetterState> {
    office.check_clock().await?;
    let letter = known(office, id).await?;
    let verb = match word {
        Word::Sent => LetterVerb::Send,
        Word::Delivered => LetterVerb::Deliver,
        Word::Refused => LetterVerb::Refuse,
        Word::NotSent => LetterVerb::ClearAsUnsent,
    };
    if letter.state == LetterState::Queued {
        anyhow::bail!("letter {id} is in the outbox and will be sent from there; to stop it, withdraw it");
    }
    let to = LETTER.next(&format!("letter {id}"), letter.state, verb)?;
    if why.trim().is_empty() {
        let why = sentence!("letter {letter}: say how you know; the record of custody keeps it", letter = id);
        return Err(Refusal::new(why).command("--why").into());
    }
    let request = match word {
        Word::Sent | Word::Delivered => follows(office.archive, &letter, office.today()).await?,
        Word::Refused | Word::NotSent => None,
    };
    let what = LetterMove {
        done: verb.done().to_owned(),
        detail: json!({ "why": why, "by": "a person" }),
        request,
        ..LetterMove::default()
    };
    office.archive.move_letter(id, letter.state, to, what, office.who, office.now).await?;
    Ok(to)
}

/// What follows for the request when its letter was sent: an approved request becomes sent with its first letter.
pub(in crate::pipeline::outgoing) async fn follows(
    archive: &Archive,
    letter: &OutgoingLetter,
    day: Date,
) -> anyhow::Result<Option<(RequestState, RequestState, CaseMove)>> {
    if letter.kind != "trace_request" {
        return Ok(None);
    }
    let Some(case) = archive.case(&letter.request).await? else { return Ok(None) };
    let Ok(to) = REQUEST.next("", case.state, RequestVerb::Send) else { return Ok(None) };
    let what = CaseMove {
        done: RequestVerb::Send.done().to_owned(),
        why: format!("letter {}", letter.id),
        approves: false,
        sent_on: Some(day),
    };
    Ok(Some((case.state, to, what)))
}
