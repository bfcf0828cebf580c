//! What a letter needs besides its request. In: the archive, and what the drafter wishes. Out: its [`Matter`]: earlier letters, the
//! text that it carries, the proof of delivery. What answers say is told by `telling`, as far as their terms of use allow.

use super::mailing::copy_of;
use super::wishes::Wishes;
use crate::letters::{Earlier, Matter, ProofSaid, ReplyText};
use crate::model::{LetterState, OutgoingLetter, Proof, Register, RightOfReply};
use crate::pipeline::outgoing::Office;
use crate::review::statement::numbered_statements;

pub(super) async fn matter(
    office: &Office<'_>,
    register: &Register,
    reference: &str,
    kind: &str,
    id: &str,
    wishes: &Wishes,
    reply: Option<&RightOfReply>,
) -> anyhow::Result<Matter> {
    let all = office.archive.letters().await?;
    let gone = |l: &&OutgoingLetter| {
        l.request == reference
            && matches!(l.state, LetterState::Sent | LetterState::Delivered | LetterState::OutcomeUnknown)
    };
    let out: Vec<&OutgoingLetter> = all.iter().filter(gone).collect();
    let mut earlier: Vec<Earlier> = out
        .iter()
        .map(|l| Earlier { number: l.id.clone(), dated: l.dated.to_string(), kind: l.kind.clone() })
        .collect();
    // Both speak of the request, not of what else went.
    if matches!(kind, "resend" | "reminder") {
        earlier.retain(|e| e.kind == "trace_request");
    }
    if let (true, Some(request)) = (earlier.is_empty() && kind == "reminder", register.request(reference)) {
        // Sent before letters were kept here: the request's own date and reference stand for the letter.
        earlier.push(Earlier {
            number: reference.to_owned(),
            dated: request.issued.to_string(),
            kind: "trace_request".to_owned(),
        });
    }
    let reminders = out.iter().filter(|l| l.kind == "reminder").count();
    let number = wishes.reminder.unwrap_or(if reminders == 0 { 1 } else { 2 });
    let mut proof = None;
    if let (true, Some(last)) = (kind == "resend", out.iter().rfind(|l| l.kind == "trace_request")) {
        proof = office.archive.proofs(&last.id).await?.into_iter().last().map(said);
    }
    let party = register.request(reference).map(|r| r.recipient.clone());
    let formats = office.archive.serial_formats().await?;
    let serial_format = formats.into_iter().find(|f| Some(&f.party) == party.as_ref()).map(|f| f.pattern);
    Ok(Matter {
        number: Some(id.to_owned()),
        earlier,
        reminder: (kind == "reminder").then_some(number),
        last: number >= 2,
        text: reply.and_then(shown),
        findings: wishes.findings.clone(),
        grounds: wishes.grounds.clone(),
        serial_format,
        proof,
        copy_of: copy_of(&all, kind, reference),
        // What answers say is told by `telling`, as far as their terms of use allow.
        ..Matter::default()
    })
}

fn said(proof: Proof) -> ProofSaid {
    let how = match proof.how.as_str() {
        "posted" | "faxed" => proof.how.clone(),
        "report" => "mailed".to_owned(),
        _ => "handed_over".to_owned(),
    };
    ProofSaid { how, day: proof.day.to_string(), note: proof.note }
}

/// The request as a register file: the letter's second attachment, for programs. The photographs are in the letter.
pub(super) fn register_json(register: &Register, reference: &str) -> anyhow::Result<Vec<u8>> {
    let mut part = Register { tracepost: 1, ..Register::default() };
    if let Some(request) = register.request(reference) {
        part.parties.extend(register.party(&request.recipient).cloned());
        part.items.extend(request.items.iter().filter_map(|id| register.item(id)).cloned());
        for item in &mut part.items {
            item.photos.clear();
            item.views.clear();
            item.captions.clear();
            // How finds belong together is the house's own matter.
            item.documented.seizure = None;
        }
        part.requests.push(request.clone());
    }
    Ok(serde_json::to_vec_pretty(&part)?)
}

/// A text as a letter shows it.
fn shown(reply: &RightOfReply) -> Option<ReplyText> {
    let last = reply.versions.last()?;
    Some(ReplyText {
        id: reply.id.clone(),
        version: last.number,
        text: last.text.clone(),
        statements: numbered_statements(&last.text),
        lock_date: reply.lock_date.map(|d| d.to_string()),
        sha256: reply.locked.clone().unwrap_or_else(|| last.sha256.clone()),
        agreed: reply.agreed,
    })
}
