//! The mail that carries a letter. In: an approved letter. Out: its final bytes in the outbox, with their Message-ID. Sends nothing.

use jiff::ToSpan;

use super::shelf::{known, pdf};
use crate::letters as forms;
use crate::model::{LetterState, OutgoingLetter, Transmission, Way};
use crate::outboxes::{self, Attachment, Envelope, Mail};
use crate::pipeline::outgoing::{Office, once};
use crate::review::{LETTER, LetterVerb};

/// How long a mail server may say "later".
const PATIENCE_DAYS: i64 = 5;

/// The kinds whose mail encloses the request that they speak of.
const ENCLOSES: &[&str] = &["resend", "reminder", "right_of_reply"];

/// The trace request to which a letter of that kind goes back, of those that went: the last one if it is sent again, else the first.
fn goes_back_to<'a>(all: &'a [OutgoingLetter], kind: &str, request: &str) -> Option<&'a OutgoingLetter> {
    let went = |l: &&OutgoingLetter| {
        matches!(l.state, LetterState::Sent | LetterState::Delivered | LetterState::OutcomeUnknown)
    };
    let mut requests = all.iter().filter(went).filter(|l| l.request == request && l.kind == "trace_request");
    if kind == "resend" { requests.next_back() } else { requests.next() }
}

/// The letter of which a copy goes with a letter of that kind, by its number.
pub(super) fn copy_of(all: &[OutgoingLetter], kind: &str, request: &str) -> Option<String> {
    let earlier = goes_back_to(all, kind, request).filter(|_| ENCLOSES.contains(&kind))?;
    Some(earlier.id.clone())
}

/// Puts an approved letter into the outbox. The final bytes and the Message-ID are stored here, before anything is sent.
///
/// # Errors
/// When the state does not allow it, the settings do not say who writes, or an address is not valid.
pub async fn queue(office: &Office<'_>, id: &str, way: Option<Way>) -> anyhow::Result<Transmission> {
    office.check_clock().await?;
    let letter = known(office, id).await?;
    LETTER.next(&format!("letter {id}"), letter.state, LetterVerb::Queue)?;
    office.check_house()?;
    once::check(office, &letter, office.today()).await?;
    let settings = office.config.outbox(office.folder)?;
    let way = way.unwrap_or(settings.way);
    if way == Way::Hand {
        anyhow::bail!(
            "a letter on paper does not go through the outbox; print it, and note how it was sent with letter hand-over"
        );
    }
    if way == Way::Smtp {
        settings.check()?;
    }
    let mut recipients = letter.contact.emails.clone();
    if recipients.is_empty() {
        return Err(outboxes::Error::None { whom: letter.contact.name.clone() }.into());
    }
    recipients.extend(letter.editing.cc.clone());
    outboxes::bounds::envelope(&Envelope { sender: settings.from.clone(), recipients: recipients.clone() })?;

    // One that a person cleared as not sent keeps its Message-ID, so that a late report still finds it.
    let before = office.archive.transmission(id).await?;
    let message_id = before.map_or_else(|| message_id(&letter, &settings.from), |t| t.message_id);
    let mail = mail(office, &letter, &settings, way, message_id.clone()).await?;
    let kept = office.archive.keep(outboxes::compose(&mail)?).await?;
    let transmission = Transmission {
        letter: id.to_owned(),
        way,
        message_id,
        mail: kept,
        sender: settings.from,
        recipients,
        queued_by: office.who.to_owned(),
        queued_at: office.now,
        next_try: office.now,
        give_up: office.now.saturating_add((PATIENCE_DAYS * 24).hours())?,
        attempts: 0,
        dot: false,
        detail: None,
    };
    office.archive.queue_letter(transmission.clone(), letter.state, office.who, office.now).await?;
    Ok(transmission)
}

/// `<L-2026-0001.9f86d081884c@domain>`: unique to the letter, and impossible to guess from its number.
fn message_id(letter: &OutgoingLetter, from: &str) -> String {
    let domain = from.rsplit('@').next().filter(|d| !d.is_empty()).unwrap_or("localhost");
    // The last half of a version 7 UUID is random.
    let random: String = uuid::Uuid::now_v7().simple().to_string().chars().skip(16).collect();
    format!("<{}.{random}@{domain}>", letter.id)
}

async fn mail(
    office: &Office<'_>,
    letter: &OutgoingLetter,
    settings: &outboxes::Settings,
    way: Way,
    message_id: String,
) -> anyhow::Result<Mail> {
    let organisation = office.config.house.organisation.clone();
    let register = office.archive.register().await?;
    let templates = office.letters().templates;
    let (subject, text) = forms::cover(letter, register.party(&letter.party), &organisation, templates.as_deref());
    let file = |name: String, media_type: &str, bytes| Attachment { name, media_type: media_type.to_owned(), bytes };
    let mut attachments = vec![file(format!("{}.pdf", letter.id), "application/pdf", pdf(office, letter).await?)];
    if let Some(sha256) = &letter.attachment {
        let name = format!("{}.json", letter.request.replace(['/', '\\'], "-"));
        attachments.push(file(name, "application/json", office.archive.original(sha256).await?));
    }
    for one in &letter.editing.enclosures {
        attachments.push(file(one.name.clone(), &one.media_type, office.archive.original(&one.sha256).await?));
    }
    let all = office.archive.letters().await?;
    let mut references = Vec::new();
    if let Some(earlier) = goes_back_to(&all, &letter.kind, &letter.request) {
        references.extend(office.archive.transmission(&earlier.id).await?.map(|t| t.message_id));
        if ENCLOSES.contains(&letter.kind.as_str()) {
            attachments.push(file(format!("{}.pdf", earlier.id), "application/pdf", pdf(office, earlier).await?));
        }
    }
    // A text answers the mail that it describes, and thanks or a notice to whoever wrote the mail that they speak of.
    let spoken_of = letter.tells.iter().find(|t| t.own).map(|t| t.arrival.clone());
    let arrival = match &letter.reply {
        Some(reply) => office.archive.reply(reply).await?.map(|r| r.arrival),
        None => spoken_of,
    };
    if let Some(arrival) = arrival {
        let answered = office.archive.arrival(&arrival).await?.and_then(|a| a.filed).and_then(|f| f.message_id);
        // A strange Message-ID is theirs; it keeps no letter of ours back.
        references.extend(answered.filter(|id| outboxes::bounds::field("their Message-ID", id).is_ok()));
    }
    Ok(Mail {
        from_name: organisation,
        from: settings.from.clone(),
        to: letter.contact.emails.clone(),
        cc: letter.editing.cc.clone(),
        subject,
        text,
        message_id,
        in_reply_to: references.last().cloned(),
        references,
        unsent: way == Way::Folder,
        date: office.now,
        attachments,
    })
}
