//! A letter is drafted: what it says is collected, its template is filled, its bytes are kept. In: a kind, a request, what the drafter wishes.
//! Out: the letter with its number. An edited letter is collected and filled in the same way (see `editing`).

use jiff::ToSpan;

use super::matter::{matter, register_json};
use super::shelf::known;
use super::wishes::Wishes;
use crate::letters::{self as forms, Context, Filled, Settings};
use crate::model::{Editing, Mend, OutgoingLetter, Refusal, Register, RequestState, Tells, sentence};
use crate::pipeline::about;
use crate::pipeline::outgoing::{Office, deadlines, gather, once, requests, telling};
use crate::review::{clock, reminder};
use crate::store::NewLetter;

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
        let why = sentence!("request {reference} is a draft; somebody must approve it first", reference = reference);
        let mend = Mend::Request(reference.to_owned());
        return Err(Refusal::new(why).command("tracepost request approve").mend(mend).into());
    }
    office.check_house()?;
    if kind == "reminder" {
        deadlines::may_remind(office, reference).await?;
    }
    let dated = wishes.dated.unwrap_or_else(|| office.today());
    if clock::days_between(dated, office.today()).max(clock::days_between(office.today(), dated)) > 366 {
        anyhow::bail!("{dated} is more than a year from today ({}); give another date", office.today());
    }
    if kind == "trace_request" {
        once::check_draft(office, &case, wishes.again.as_deref()).await?;
    }
    let id = office.archive.next_letter(dated.year()).await?;
    let wishes = Wishes { dated: Some(dated), ..wishes };
    let made = collected(office, &register, Subject { kind, reference, id: &id }, &wishes, &Editing::default()).await?;

    // Set it; what is kept is what is approved, and what is approved is what goes.
    let letter = forms::set(kind, &made.language, &made.filled, None, &made.context, &made.settings)?;
    let new = NewLetter {
        id: id.clone(),
        kind: kind.to_owned(),
        request: reference.to_owned(),
        reply_version: wishes.reply.as_ref().and_then(|r| r.versions.last()).map(|v| v.number),
        reply: wishes.reply.as_ref().map(|r| r.id.clone()),
        again: wishes.again.as_ref().map(|w| w.trim().to_owned()).filter(|w| kind == "trace_request" && !w.is_empty()),
        party: made.context.recipient.id.clone(),
        contact: made.context.contact.clone(),
        language: made.language.clone(),
        dated,
        pdf: office.archive.keep(letter.pdf).await?,
        attachment: attachment(office, &register, kind, reference).await?,
        editing: Editing {
            template: Some(office.archive.keep(made.filled.markup.into_bytes()).await?),
            form: Some(made.form.to_owned()),
            wishes: serde_json::to_string(&wishes)?,
            ..Editing::default()
        },
        tells: made.tells,
    };
    office.archive.add_letter(new, office.who, office.now).await?;
    known(office, &id).await
}

/// Which letter is made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) kind: &'a str,
    pub(super) reference: &'a str,
    pub(super) id: &'a str,
}

/// What a letter says before anybody edits it, and what it was made from.
pub(super) struct Collected {
    pub(super) context: Context,
    pub(super) settings: Settings,
    pub(super) language: String,
    pub(super) form: &'static str,
    pub(super) filled: Filled,
    pub(super) tells: Vec<Tells>,
}

/// Collects what a letter says, and fills its template. `editing` has its copies and enclosures, which it names.
///
/// # Errors
/// When the settings do not say who writes, its terms withhold an answer from the reader, or something that the kind needs is missing.
pub(super) async fn collected(
    office: &Office<'_>,
    register: &Register,
    Subject { kind, reference, id }: Subject<'_>,
    wishes: &Wishes,
    editing: &Editing,
) -> anyhow::Result<Collected> {
    office.check_house()?;
    let settings = office.letterhead().await?;
    let dated = wishes.dated.unwrap_or_else(|| office.today());
    // What it speaks of, to whom, by which door.
    let mut context = gather(office, register, reference, dated, &settings).await?;
    context.recipient = match &wishes.to {
        Some(other) => {
            register.party(other).ok_or_else(|| anyhow::anyhow!("party {other:?} is not in the register"))?.clone()
        }
        None => telling::addressee(register, &context.recipient, kind).clone(),
    };
    telling::check_addressee(&context, kind)?;
    context.contact = telling::door(office, &context.recipient, kind, wishes.received.as_deref()).await?;
    let calendar = office.calendar()?;
    let raw = dated.saturating_add(i64::from(settings.reply_days).days());
    context.reply_by = match kind {
        "reminder" => {
            let again = i64::try_from(office.config.correspondence.second_reminder_after_days.get()).unwrap_or(14);
            reminder::answer_by(dated, again, &calendar)
        }
        _ => calendar.next_working(raw).0,
    };
    context.matter = matter(office, register, reference, kind, id, wishes, wishes.reply.as_ref()).await?;
    let tells = telling::tell(office, &mut context, kind, wishes.received.as_deref(), wishes.verified).await?;
    if kind == "counterfeit_notice" {
        only_denied(office, &mut context, wishes.received.as_deref()).await?;
    }
    context.matter.copies = editing.cc.iter().map(|address| named(register, address)).collect();
    context.matter.enclosures = editing.enclosures.iter().map(|e| e.name.clone()).collect();
    let language = wishes.language.clone().unwrap_or_else(|| context.contact.language.clone());
    let filled = forms::filled(kind, &language, &context, &settings)?;
    let form = forms::form(&context, &settings);
    Ok(Collected { context, settings, language, form, filled, tells })
}

/// Who has an address: the name of the contact, else the address.
fn named(register: &Register, address: &str) -> String {
    let contacts = register.parties.iter().flat_map(|p| &p.contacts);
    let mut own = contacts.filter(|c| c.emails.iter().any(|e| e.eq_ignore_ascii_case(address)));
    own.next().map_or_else(|| address.to_owned(), |c| c.name.clone())
}

/// The request as a register file, for the kinds whose mail carries it.
pub(super) async fn attachment(
    office: &Office<'_>,
    register: &Register,
    kind: &str,
    reference: &str,
) -> anyhow::Result<Option<String>> {
    Ok(match kind {
        "trace_request" | "reminder" | "resend" => {
            Some(office.archive.keep(register_json(register, reference)?).await?)
        }
        _ => None,
    })
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
        let reference = context.request.reference.clone();
        let why = sentence!(
            "nobody has said of which item of request {reference} the manufacture is denied",
            reference = &reference
        );
        let mend = received.map_or(Mend::Request(reference), |arrival| Mend::Message(arrival.to_owned()));
        return Err(Refusal::new(why)
            .command("tracepost message classify ID CLASS manufacturer_denied=ITEM")
            .mend(mend)
            .into());
    }
    Ok(())
}
