//! The steps of a letter: drafted, approved by a second person, put into the outbox with its final mail, handed over
//! on paper, settled by a person if nobody knows whether it arrived. Sends nothing itself (see `sending`).

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::json;

use super::{Office, gather, requests, telling};
use crate::letters::{self as forms, Context, Earlier, Matter, ProofSaid, ReplyText};
use crate::model::{LetterState, OutgoingLetter, Proof, Register, RequestState, RightOfReply, Transmission, Way};
use crate::outboxes::{self, Attachment, Envelope, Mail};
use crate::pipeline::about;
use crate::review::statement::numbered_statements;
use crate::review::{LETTER, LetterVerb, REQUEST, RequestVerb, clock, reminder, second_person};
use crate::store::{Archive, CaseMove, LetterMove, NewLetter};

/// How long a mail server may say "later".
const PATIENCE_DAYS: i64 = 5;

/// The kinds whose mail encloses the request that they speak of.
const ENCLOSES: &[&str] = &["resend", "reminder", "right_of_reply"];

/// What a letter is drafted with, besides its kind and request. Each kind takes what it needs.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// A language other than the contact's.
    pub language: Option<String>,
    /// A date other than today.
    pub dated: Option<Date>,
    /// A party other than the request's recipient (a licensing authority).
    pub to: Option<String>,
    /// The message it answers, by its SHA-256.
    pub received: Option<String>,
    /// The right-of-reply text it carries.
    pub reply: Option<RightOfReply>,
    /// What was found, one line each.
    pub findings: Vec<String>,
    /// Only if the message that it answers is verified.
    pub verified: bool,
    /// For a reminder: 1 or 2; computed if not given.
    pub reminder: Option<u8>,
    /// For a trace request: why a second one is written although one is on its way or has arrived.
    pub again: Option<String>,
}

/// Drafts a letter: makes it, keeps its bytes, gives it a number.
///
/// # Errors
/// When the request does not exist or is not approved, the settings do not say who writes, something that the kind needs is missing, or a template
/// names an unknown value.
pub async fn draft(office: &Office<'_>, kind: &str, reference: &str, wishes: Wishes) -> anyhow::Result<OutgoingLetter> {
    office.check_clock().await?;
    let register = office.archive.register().await?;
    office.known(&register, reference)?;
    let case = requests::case(office, reference).await?;
    if case.state == RequestState::Draft {
        anyhow::bail!("request {reference} is a draft; somebody must approve it first (tracepost request approve)");
    }
    office.check_house()?;
    if kind == "reminder" {
        super::deadlines::may_remind(office, reference).await?;
    }
    let settings = office.letters();
    let dated = wishes.dated.unwrap_or_else(|| office.today());
    if clock::days_between(dated, office.today()).max(clock::days_between(office.today(), dated)) > 366 {
        anyhow::bail!("{dated} is more than a year from today ({}); give another date", office.today());
    }
    if kind == "trace_request" {
        super::once::check_draft(office, &case, wishes.again.as_deref()).await?;
    }

    // What it speaks of, to whom, by which door.
    let mut context = gather(office, &register, reference, dated, &settings).await?;
    if let Some(other) = &wishes.to {
        let party = register.party(other).ok_or_else(|| anyhow::anyhow!("party {other:?} is not in the register"))?;
        context.recipient = party.clone();
    }
    telling::check_addressee(&context, kind)?;
    context.contact = office.door(&context.recipient).await?;
    let calendar = office.calendar()?;
    let raw = dated.saturating_add(i64::from(settings.reply_days).days());
    context.reply_by = match kind {
        "reminder" => {
            let again = i64::try_from(office.config.correspondence.second_reminder_after_days.get()).unwrap_or(14);
            reminder::answer_by(dated, again, &calendar)
        }
        _ => calendar.next_working(raw).0,
    };
    let id = office.archive.next_letter(dated.year()).await?;
    context.matter = matter(office, &register, reference, kind, &id, &wishes).await?;
    let tells = telling::tell(office, &mut context, kind, wishes.received.as_deref(), wishes.verified).await?;

    if kind == "counterfeit_notice" {
        only_denied(office, &mut context, wishes.received.as_deref()).await?;
    }

    // Set it; what is kept is what is approved, and what is approved is what goes.
    let language = wishes.language.clone().unwrap_or_else(|| context.contact.language.clone());
    let letter = forms::render(kind, &language, &context, &settings)?;
    let attachment = match kind {
        "trace_request" | "reminder" | "resend" => {
            Some(office.archive.keep(register_json(&register, reference)?).await?)
        }
        _ => None,
    };
    let new = NewLetter {
        id: id.clone(),
        kind: kind.to_owned(),
        request: reference.to_owned(),
        reply_version: wishes.reply.as_ref().and_then(|r| r.versions.last()).map(|v| v.number),
        reply: wishes.reply.map(|r| r.id),
        again: wishes.again.map(|w| w.trim().to_owned()).filter(|w| kind == "trace_request" && !w.is_empty()),
        party: context.recipient.id.clone(),
        contact: context.contact,
        language,
        dated,
        pdf: office.archive.keep(letter.pdf).await?,
        attachment,
        tells,
    };
    office.archive.add_letter(new, office.who, office.now).await?;
    known(office, &id).await
}

/// Leaves only the items that the maker denies, as a person confirmed.
async fn only_denied(office: &Office<'_>, context: &mut Context, received: Option<&str>) -> anyhow::Result<()> {
    let Some(denied) = context.matter.denied.clone() else { return Ok(()) };
    let alone = match received {
        Some(arrival) => about::asked(office.archive, arrival).await?.len() == 1,
        None => false,
    };
    context.items.retain(|i| denied.is_of(&i.id, alone));
    if context.items.is_empty() {
        anyhow::bail!(
            "nobody has said of which item of request {} the manufacture is denied (tracepost message classify ID CLASS manufacturer_denied=ITEM)",
            context.request.reference
        );
    }
    Ok(())
}

/// The letter of that number.
///
/// # Errors
/// When there is none, with the nearest number.
pub async fn known(office: &Office<'_>, id: &str) -> anyhow::Result<OutgoingLetter> {
    if let Some(letter) = office.archive.letter(id).await? {
        return Ok(letter);
    }
    let all = office.archive.letters().await?;
    let hint = crate::model::nearest(id, all.iter().map(|l| l.id.as_str())).map(|n| format!("did you mean {n}?"));
    anyhow::bail!(
        "there is no letter {id:?}: {}",
        hint.unwrap_or_else(|| "tracepost letter list shows all letters".to_owned())
    )
}

/// The letter's bytes, as they were made.
///
/// # Errors
/// When the original is damaged or gone.
pub async fn pdf(office: &Office<'_>, letter: &OutgoingLetter) -> anyhow::Result<Vec<u8>> {
    Ok(office.archive.original(&letter.pdf).await?)
}

async fn matter(
    office: &Office<'_>,
    register: &Register,
    reference: &str,
    kind: &str,
    id: &str,
    wishes: &Wishes,
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
    if kind == "resend" {
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
        text: wishes.reply.as_ref().and_then(shown),
        findings: wishes.findings.clone(),
        serial_format,
        proof,
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
fn register_json(register: &Register, reference: &str) -> anyhow::Result<Vec<u8>> {
    let mut part = Register { tracepost: 1, ..Register::default() };
    if let Some(request) = register.request(reference) {
        part.parties.extend(register.party(&request.recipient).cloned());
        part.items.extend(request.items.iter().filter_map(|id| register.item(id)).cloned());
        part.items.iter_mut().for_each(|i| i.photos.clear());
        part.requests.push(request.clone());
    }
    Ok(serde_json::to_vec_pretty(&part)?)
}

/// Approves a letter. From now on only these bytes may be sent. The approver must not be the drafter.
///
/// # Errors
/// When the state does not allow it, it is the same person, or the settings do not say who writes.
pub async fn approve(office: &Office<'_>, id: &str) -> anyhow::Result<()> {
    office.check_clock().await?;
    let letter = known(office, id).await?;
    let subject = format!("letter {id}");
    let to = LETTER.next(&subject, letter.state, LetterVerb::Approve)?;
    second_person(&subject, &letter.drafted_by, office.who)?;
    office.check_house()?;
    super::once::check(office, &letter, office.today()).await?;
    let detail = json!({ "pdf": letter.pdf });
    let what =
        LetterMove { done: LetterVerb::Approve.done().to_owned(), detail, approves: true, ..LetterMove::default() };
    Ok(office.archive.move_letter(id, letter.state, to, what, office.who, office.now).await?)
}

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

/// Puts an approved letter into the outbox. The final bytes and the Message-ID are stored here, before anything is sent.
///
/// # Errors
/// When the state does not allow it, the settings do not say who writes, or an address is not valid.
pub async fn queue(office: &Office<'_>, id: &str, way: Option<Way>) -> anyhow::Result<Transmission> {
    office.check_clock().await?;
    let letter = known(office, id).await?;
    LETTER.next(&format!("letter {id}"), letter.state, LetterVerb::Queue)?;
    office.check_house()?;
    super::once::check(office, &letter, office.today()).await?;
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
    let recipients = letter.contact.emails.clone();
    if recipients.is_empty() {
        return Err(outboxes::Error::None { whom: letter.contact.name.clone() }.into());
    }
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
    let (subject, text) = forms::cover(letter, &organisation, office.letters().templates.as_deref());
    let file = |name: String, media_type: &str, bytes| Attachment { name, media_type: media_type.to_owned(), bytes };
    let mut attachments = vec![file(format!("{}.pdf", letter.id), "application/pdf", pdf(office, letter).await?)];
    if let Some(sha256) = &letter.attachment {
        let name = format!("{}.json", letter.request.replace(['/', '\\'], "-"));
        attachments.push(file(name, "application/json", office.archive.original(sha256).await?));
    }
    let all = office.archive.letters().await?;
    let went = |l: &&OutgoingLetter| {
        matches!(l.state, LetterState::Sent | LetterState::Delivered | LetterState::OutcomeUnknown)
    };
    let first =
        all.iter().filter(went).find(|l| l.request == letter.request && l.kind == "trace_request" && l.id != letter.id);
    let mut references = Vec::new();
    if let Some(first) = first {
        references.extend(office.archive.transmission(&first.id).await?.map(|t| t.message_id));
        if ENCLOSES.contains(&letter.kind.as_str()) {
            attachments.push(file(format!("{}.pdf", first.id), "application/pdf", pdf(office, first).await?));
        }
    }
    // A text answers the mail that it describes.
    if let Some(reply) = &letter.reply {
        let arrival = office.archive.reply(reply).await?.map(|r| r.arrival);
        let answered = match arrival {
            Some(arrival) => office.archive.arrival(&arrival).await?.and_then(|a| a.filed).and_then(|f| f.message_id),
            None => None,
        };
        // A strange Message-ID is theirs; it keeps no letter of ours back.
        references.extend(answered.filter(|id| outboxes::bounds::field("their Message-ID", id).is_ok()));
    }
    Ok(Mail {
        from_name: organisation,
        from: settings.from.clone(),
        to: letter.contact.emails.clone(),
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
    super::once::check(office, &letter, day).await?;
    if proof.is_none() && note.as_deref().is_none_or(|n| n.trim().is_empty()) {
        anyhow::bail!(
            "letter {id}: give a proof: --proof FILE (a receipt or fax report), or --note with the name of who took it"
        );
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
        anyhow::bail!("letter {id}: say how you know, with --why; the record of custody keeps it");
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
pub(super) async fn follows(
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
