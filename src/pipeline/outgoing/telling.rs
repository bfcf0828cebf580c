//! What a letter tells of answers. In: the letter's context, its kind, and the answers behind it with their terms of use. Out: the
//! context, filled with what its reader may be told. Each thing goes through [`crate::model::Disclosure::to`]; what is withheld is counted in the
//! letter. It sends nothing.

use jiff::tz::TimeZone;

use super::facts::{Answer, Told};
use super::{Office, verifying};
use crate::letters::{Cited, Context, Denied, Named, Received};
use crate::model::{
    Audience, Contact, FieldName, Mend, Party, PartyKind, Refusal, Register, RequestKind, Standing, Tells, Vouched,
    Withheld, sentence,
};
use crate::review::secondary::RECIPIENT;

/// The letters that speak to whoever answered of their own answer. They go to nobody else.
const OWN: &[&str] = &["thanks", "counterfeit_notice", "right_of_reply", "lock_notice"];

/// The facts of an answer that a secondary request hands on.
const HANDED_ON: &[FieldName] = &[
    FieldName::OrderNumber,
    FieldName::ContractNumber,
    FieldName::InvoiceNumber,
    FieldName::LicenceNumber,
    FieldName::DeliveryDate,
    FieldName::ShipmentDate,
    FieldName::ManufactureDate,
    FieldName::Quantity,
    FieldName::Consignee,
    FieldName::EndUser,
    FieldName::Intermediary,
    FieldName::Carrier,
];

/// The parties and the numbers of papers that a red-flag notice names.
const CITED: &[FieldName] = &[
    FieldName::LicenceNumber,
    FieldName::ContractNumber,
    FieldName::OrderNumber,
    FieldName::InvoiceNumber,
    FieldName::Recipient,
    FieldName::Consignee,
    FieldName::EndUser,
    FieldName::Intermediary,
    FieldName::Carrier,
];

/// Whether a kind of letter says that there is an answer.
pub(super) fn speaks_of_answer(kind: &str) -> bool {
    OWN.contains(&kind) || kind == "red_flag_notice"
}

/// The party that gets a letter if nobody names another: the one that was asked; of a red-flag notice about what a firm supplied, the state of that firm, if the
/// register has its licensing authority.
pub(super) fn addressee<'a>(register: &'a Register, asked: &'a Party, kind: &str) -> &'a Party {
    if kind != "red_flag_notice" || asked.kind == PartyKind::State || asked.country.is_none() {
        return asked;
    }
    let own =
        |p: &&Party| p.kind == PartyKind::State && p.country == asked.country && p.licensing_authority().is_some();
    register.parties.iter().find(own).unwrap_or(asked)
}

/// The contact that gets a letter: whoever wrote, for thanks; the licensing authority, for a red-flag notice; else the usual one.
///
/// # Errors
/// When there is no address at all.
pub(super) async fn door(
    office: &Office<'_>,
    party: &Party,
    kind: &str,
    received: Option<&str>,
) -> anyhow::Result<Contact> {
    if let (true, Some(authority)) = (kind == "red_flag_notice", party.licensing_authority()) {
        return Ok(authority.clone());
    }
    let usual = office.door(party).await;
    let (true, Some(arrival)) = (kind == "thanks", received) else { return usual };
    let filed = office.archive.arrival(arrival).await?.and_then(|a| a.filed);
    let Some(wrote) = filed.and_then(|f| f.from) else { return usual };
    let handed = office.archive.handovers().await?.into_iter().filter(|h| h.party == party.id).map(|h| h.contact);
    let mut all = party.contacts.iter().cloned().chain(handed);
    // Only an address that is known already: an unknown one may be anybody's.
    all.find(|c| c.emails.iter().any(|e| e.eq_ignore_ascii_case(&wrote))).map_or(usual, Ok)
}

/// Refuses a letter that would say "your answer" to somebody else.
///
/// # Errors
/// With the kinds that go to others.
pub(super) fn check_addressee(context: &Context, kind: &str) -> anyhow::Result<()> {
    if OWN.contains(&kind) && context.recipient.id != context.request.recipient {
        anyhow::bail!(
            "a {} speaks of an answer to whoever gave it; it cannot go to {}",
            kind.replace('_', " "),
            context.recipient.name
        );
    }
    Ok(())
}

/// Fills in what the letter may tell of answers: of the message that it answers (`received`, which must be verified if that is wanted), or of those that name
/// the recipient of a secondary request. Returns those of which it tells, with what it tells, and the terms that hold if its reader is somebody else.
///
/// # Errors
/// When an answer is not verified and must be, nobody has placed it, or its terms of use withhold it from the reader.
pub(super) async fn tell(
    office: &Office<'_>,
    context: &mut Context,
    kind: &str,
    received: Option<&str>,
    verified: bool,
) -> anyhow::Result<Vec<Tells>> {
    let reference = context.request.reference.clone();
    if let (true, Some(sha256)) = (verified, received) {
        verifying::needs(office, sha256, &reference).await?;
    }
    if kind == "trace_request" && context.request.kind == RequestKind::Secondary {
        return named(office, context).await;
    }
    let Some(arrival) = received else {
        if kind == "red_flag_notice" && context.recipient.id != context.request.recipient {
            let why = sentence!(
                "say with which message the papers came: others are told of them only if its terms of use allow it"
            );
            return Err(Refusal::new(why).command("--message").into());
        }
        return Ok(Vec::new());
    };
    let answer = Answer::of(office, arrival, Some(&reference)).await?;
    let audience = Audience::of(&context.recipient.id, &answer.party()?.id);
    let told = answer.told(&audience);
    let own = audience == Audience::Supplier;
    match &told.link {
        Ok(link) => {
            // Their own number means something to them alone.
            let number = told.values.iter().filter(|_| own).find(|v| v.name() == FieldName::DocumentNumber);
            context.matter.received = Some(Received::of(link, day(office, &answer), number));
        }
        // What must not be named can be spoken of without its name.
        Err(why) if why.masks() && told.whole.is_none() => {}
        Err(why) => {
            let why = told.whole.unwrap_or(*why);
            let reader = &context.recipient.name;
            let why = sentence!(
                "{reader} cannot be told of the answer of {supplier} ({why}); ask them whether it may be used, and record what they say",
                reader = reader,
                supplier = &answer.party()?.name,
                why = why.to_string()
            );
            let mend = Mend::Message(arrival.to_owned());
            return Err(Refusal::new(why).command("tracepost terms set").mend(mend).into());
        }
    }
    match kind {
        "thanks" => context.matter.covered = covered(office, arrival, &reference, &context.recipient.id).await?,
        "red_flag_notice" => context.matter.cited = cited(&answer, &told)?,
        "counterfeit_notice" => own_words(&answer, &context.matter.grounds)?,
        _ => {}
    }
    for finding in &context.matter.findings {
        if let Some(first) = answer.withheld_in(finding, &audience).first() {
            anyhow::bail!("the finding {finding:?} says what the terms of use of the answer withhold: {first}");
        }
    }
    context.matter.denied = told.factors.iter().find_map(Denied::of);
    context.matter.verified = is_verified(office, arrival, &reference).await?;
    context.matter.withheld =
        if context.matter.text.is_some() { answer.told(&Audience::Text).lines() } else { told.lines() };
    // Whoever gave the answer reads it without terms.
    let (terms, withheld) =
        if own { Default::default() } else { (answer.tells().terms, context.matter.withheld.clone()) };
    Ok(vec![Tells { terms, withheld, own, facts: context.matter.told(), ..answer.tells() }])
}

/// All requests to that party that the answer covers, as people placed it; the one that the letter is for stands first.
async fn covered(office: &Office<'_>, arrival: &str, reference: &str, party: &str) -> anyhow::Result<Vec<String>> {
    let register = office.archive.register().await?;
    let marks = office.archive.link_marks_of(arrival).await?;
    let placed = marks.into_iter().filter(|m| m.standing() == Standing::Confirmed).map(|m| m.request);
    let own = |r: &String| register.request(r).is_some_and(|r| r.recipient == party);
    let mut found: Vec<String> = placed.filter(own).collect();
    found.sort_by_key(|r| (r != reference, r.clone()));
    found.dedup();
    Ok(found)
}

/// The parties and the numbers that the papers name, as far as their terms of use allow.
fn cited(answer: &Answer, told: &Told) -> anyhow::Result<Vec<Cited>> {
    let mut found = Vec::new();
    if let Ok(link) = &told.link {
        found.push(Cited::supplier(link, &answer.party()?.name));
    }
    for value in &told.values {
        let paper = answer.filed.documents.get(value.place().0).map(|d| d.understanding.document_type.as_str());
        let certificate =
            value.name() == FieldName::DocumentNumber && paper.is_some_and(|t| t.ends_with("certificate"));
        let cited = match value.name() {
            FieldName::DocumentNumber if certificate => Some(Cited::of(value, Some("certificate"))),
            name if CITED.contains(&name) => Some(Cited::of(value, None)),
            _ => None,
        };
        found.extend(cited.filter(|c| !found.contains(c)));
    }
    Ok(found)
}

/// Refuses a ground that the answer does not give in these words.
fn own_words(answer: &Answer, grounds: &[String]) -> anyhow::Result<()> {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let said: Vec<String> =
        answer.filed.documents.iter().flat_map(|d| &d.document.pages).map(|page| flat(&page.text)).collect();
    match grounds.iter().find(|g| !said.iter().any(|text| text.contains(&flat(g)))) {
        Some(ground) => {
            anyhow::bail!("the answer does not say {ground:?}; give the maker’s grounds in the maker’s own words")
        }
        None => Ok(()),
    }
}

/// Who named the recipient of a secondary request, and what they said, as far as the terms of their answers allow.
async fn named(office: &Office<'_>, context: &mut Context) -> anyhow::Result<Vec<Tells>> {
    let Some(parent) = context.request.parent.clone() else { return Ok(Vec::new()) };
    let recipient = context.recipient.clone();
    let mut withheld: Option<(String, Withheld)> = None;
    for mark in office.archive.link_marks_to(&parent).await? {
        if mark.standing() != Standing::Confirmed {
            continue;
        }
        let answer = Answer::of(office, &mark.arrival, Some(&parent)).await?;
        let supplier = answer.party()?.clone();
        let audience = Audience::of(&recipient.id, &supplier.id);
        let told = answer.told(&audience);
        let items = &context.request.items;
        let names = |v: &crate::model::Value| {
            let of_item = v.items().is_none_or(|ids| ids.iter().any(|i| items.contains(i)));
            // A state is asked about a firm of its own: that the answer names the firm is under the same terms.
            let of_it =
                || answer.register().parties.iter().any(|p| p.country == recipient.country && p.is_called(v.value()));
            let firm =
                recipient.kind == PartyKind::State && recipient.country.is_some() && RECIPIENT.contains(&v.name());
            v.name().names_somebody() && of_item && (recipient.is_called(v.value()) || firm && of_it())
        };
        if !told.values.iter().any(|v| names(v)) {
            // A request to a state does not name its firm: it needs no permission, and keeps every restriction.
            let kept = |v: &crate::model::Value, why: &Withheld| {
                names(v)
                    && (recipient.is_called(v.value())
                        || !matches!(why, Withheld::NoPermission | Withheld::PerhapsPrivate))
            };
            if let Some((_, why)) = told.without.iter().find(|(v, why)| kept(v, why)) {
                withheld.get_or_insert((supplier.name.clone(), *why));
            }
            continue;
        }
        let of_it = |v: &crate::model::Value| HANDED_ON.contains(&v.name()) && answer.is_of(v, items) && !names(v);
        let facts: Vec<_> = told.values.iter().filter(|v| of_it(v)).collect();
        let by = told.link.as_ref().ok().map(|link| (link, &supplier, day(office, &answer)));
        let kept: Vec<Withheld> = told.without.iter().filter(|(v, _)| of_it(v)).map(|(_, why)| *why).collect();
        context.matter.named = Some(Named::of(by, &facts));
        context.matter.withheld = Withheld::lines(&kept);
        context.matter.verified = is_verified(office, &mark.arrival, &parent).await?;
        let (withheld, facts) = (context.matter.withheld.clone(), context.matter.told());
        return Ok(vec![Tells { withheld, facts, ..answer.tells() }]);
    }
    if let Some((supplier, why)) = withheld {
        let why = sentence!(
            "{reader} cannot be told that it was named: the terms of use of the answer of {supplier} withhold that ({why}); ask them, and record what they say",
            reader = &recipient.name,
            supplier = supplier,
            why = why.to_string()
        );
        return Err(Refusal::new(why).command("tracepost terms").mend(Mend::Terms).into());
    }
    Ok(Vec::new())
}

async fn is_verified(office: &Office<'_>, arrival: &str, request: &str) -> anyhow::Result<bool> {
    Ok(office.archive.verified().await?.iter().any(|(a, r)| a == arrival && r == request))
}

/// The day on which an answer came.
fn day(office: &Office<'_>, answer: &Answer) -> jiff::civil::Date {
    answer.filed.received.map_or_else(|| office.today(), |t| TimeZone::UTC.to_datetime(t).date())
}
