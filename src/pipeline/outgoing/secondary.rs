//! Secondary requests, drafted from an answer. In: a message that a person placed, with its confirmed values and its terms of
//! use. Out: a request to the recipient that it names. What the terms withhold is not asked about.

use super::Office;
use super::facts::Answer;
use super::references::next_reference;
use crate::model::{Audience, Edtf, Mend, Refusal, RequestKind, TraceRequest, Withheld, sentence};
use crate::review;
use crate::review::secondary::RECIPIENT;

/// A secondary request drafted from an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted {
    /// The request.
    pub request: TraceRequest,
    /// What was left out, and why.
    pub notes: Vec<String>,
}

/// Drafts the secondary request that follows from an answer. It uses only confirmed values that no term of use withholds. The answered request is
/// its parent.
///
/// # Errors
/// When nothing is confirmed, its terms withhold the recipient, the recipient is unknown, or the items were documented in its own country.
pub async fn draft(
    office: &Office<'_>,
    arrival: &str,
    parent: Option<&str>,
    recipient: Option<&str>,
    reference: Option<&str>,
) -> anyhow::Result<Drafted> {
    office.check_clock().await?;
    let answer = Answer::of(office, arrival, parent).await?;
    let (asked, register) = (answer.request()?, answer.register());
    let parent = asked.reference.clone();
    // What a term withholds is not asked about either. What the letter may say is held against the terms when it is drafted.
    let told = answer.told(&Audience::Quoted);
    let kept: Vec<Withheld> =
        told.without.iter().filter(|(v, _)| RECIPIENT.contains(&v.name())).map(|(_, why)| *why).collect();
    let named = told.values.iter().any(|v| RECIPIENT.contains(&v.name()));
    if let (false, Some(why)) = (named, kept.first()) {
        let why = sentence!(
            "the terms of use of this answer withhold the recipient ({why}); ask {supplier} whether others may be asked about it, and record the answer",
            why = why.to_string(),
            supplier = &answer.party()?.name
        );
        let mend = Mend::Message(arrival.to_owned());
        return Err(Refusal::new(why).command("tracepost terms lift").mend(mend).into());
    }
    let draft = review::secondary::draft(register, asked, &told.values, recipient)?;
    let language = match register.party(&draft.recipient) {
        Some(party) => office.door(party).await.map_or_else(|_| asked.language.clone(), |c| c.language),
        None => asked.language.clone(),
    };
    let request = TraceRequest {
        reference: reference.map_or_else(
            || next_reference(register.requests.iter().map(|r| r.reference.as_str()), &parent, office.today()),
            str::to_owned,
        ),
        kind: RequestKind::Secondary,
        parent: Some(parent),
        recipient: draft.recipient,
        items: draft.items,
        issued: Edtf::day(office.today()),
        language,
        message_ids: Vec::new(),
        sent: None,
    };
    let because = format!("message {arrival} names the recipient");
    office.archive.add_request(request.clone(), &because, office.who, office.now).await?;
    Ok(Drafted { request, notes: draft.notes.into_iter().chain(Withheld::lines(&kept)).collect() })
}
