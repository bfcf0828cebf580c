//! The confirmed facts of an answer, for one request: what letters and texts are built from, and what a text is held
//! against. In: a message that a person placed with the request. Out: its confirmed values and factors, and the items that
//! they can be about, and what its terms of use let go to an audience. Nothing that is only proposed gets in, and nothing
//! that is withheld gets out: the types refuse it.

use std::sync::Arc;

use super::{Office, requests};
use crate::model::{
    Audience, Confirmed, Disclosed, Disclosure, FactorMark, Filed, Item, LinkMark, Mend, Party, Piece, Refusal,
    Register, RightOfReply, Standing, Tellable, Tells, TraceRequest, Value, Vouched, Withheld, sentence,
};
use crate::pipeline::{about, terms};
use crate::review::statement::{Facts, checked};

pub use crate::review::statement::{Carried, Checked};

/// An answer as far as people have confirmed it.
#[derive(Debug)]
pub(super) struct Answer {
    /// The link that a person confirmed.
    pub(super) link: Confirmed<LinkMark>,
    /// What was read.
    pub(super) filed: Filed,
    /// Its confirmed values.
    pub(super) values: Vec<Confirmed<Value>>,
    /// Its confirmed factors.
    pub(super) factors: Vec<Confirmed<FactorMark>>,
    /// What its terms of use let go.
    disclosure: Disclosure,
    register: Arc<Register>,
    /// The ids of all items that it can be about.
    scope: Vec<String>,
}

/// What of an answer may go to an audience, and what is withheld.
#[derive(Debug)]
pub(super) struct Told {
    /// Whose answer it is, and that there is one; or why that is withheld.
    pub(super) link: Result<Disclosed<Confirmed<LinkMark>>, Withheld>,
    /// Why others are not told of it, even without a name.
    pub(super) whole: Option<Withheld>,
    /// Its values.
    pub(super) values: Vec<Disclosed<Confirmed<Value>>>,
    /// Its factors.
    pub(super) factors: Vec<Disclosed<Confirmed<FactorMark>>>,
    /// The values that are withheld.
    pub(super) without: Vec<(Confirmed<Value>, Withheld)>,
    /// The factors that are withheld.
    pub(super) without_factors: Vec<(Confirmed<FactorMark>, Withheld)>,
}

impl Told {
    /// What is withheld, as lines: `2 values withheld: on file only`.
    pub(super) fn lines(&self) -> Vec<String> {
        Withheld::lines(&self.without.iter().map(|(_, why)| *why).collect::<Vec<_>>())
    }
}

impl Answer {
    /// Collects it. `request` is needed if the message answers several.
    ///
    /// # Errors
    /// When nobody has placed the message, or it is not read yet.
    pub(super) async fn of(office: &Office<'_>, arrival: &str, request: Option<&str>) -> anyhow::Result<Self> {
        let link = requests::answered(office, arrival, request).await?;
        let found = office.archive.arrival(arrival).await?;
        let filed = found.and_then(|a| a.filed).ok_or_else(|| anyhow::anyhow!("message {arrival} is not read yet"))?;
        let marks = filed.response.iter().flat_map(|r| r.factor_marks());
        let register = office.archive.register().await?;
        office.known(&register, &link.request)?;
        let supplier = register.request(&link.request).map(|r| r.recipient.clone());
        let suppliers: Vec<&str> = supplier.iter().map(String::as_str).collect();
        let disclosure = terms::disclosure(office.archive, arrival, &suppliers, &filed, &register, office.now).await?;
        Ok(Self {
            disclosure,
            values: terms::confirmed_values(&filed),
            factors: marks.filter_map(Confirmed::of).collect(),
            scope: about::asked(office.archive, arrival).await?.into_iter().map(|i| i.id).collect(),
            register,
            link,
            filed,
        })
    }

    /// The request that it answers.
    pub(super) fn request(&self) -> anyhow::Result<&TraceRequest> {
        let request = self.register.request(&self.link.request);
        request.ok_or_else(|| anyhow::anyhow!("request {} is no longer in the archive", self.link.request))
    }

    /// The register.
    pub(super) fn register(&self) -> &Register {
        &self.register
    }

    /// Whoever was asked.
    pub(super) fn party(&self) -> anyhow::Result<&Party> {
        let id = &self.request()?.recipient;
        self.register.party(id).ok_or_else(|| anyhow::anyhow!("party {id} is no longer in the archive"))
    }

    /// What of it may go to an audience.
    pub(super) fn told(&self, audience: &Audience) -> Told {
        let (values, without) = parted(&self.disclosure, audience, &self.values);
        let (factors, without_factors) = parted(&self.disclosure, audience, &self.factors);
        let link = self.disclosure.to(audience, self.link.clone()).map_err(|(_, why)| why);
        let whole = self.disclosure.withheld(audience, Piece::Whole);
        Told { link, whole, values, factors, without, without_factors }
    }

    /// The facts that may be told, item by item.
    pub(super) fn facts<'a>(&'a self, told: &'a Told) -> anyhow::Result<Facts<'a>> {
        let items: Vec<&Item> = self.request()?.items.iter().filter_map(|i| self.register.item(i)).collect();
        let facts = Facts::of(&items, &self.scope, &told.values, &told.factors);
        Ok(facts.withholding(&told.without, &told.without_factors))
    }

    /// Whether a value is stated of one of these items, as a person said, or because the answer can be about no other.
    pub(super) fn is_of(&self, value: &Value, items: &[String]) -> bool {
        match value.items() {
            Some(of) => of.iter().any(|i| items.contains(i)),
            None => self.scope.len() == 1 && self.scope.iter().all(|i| items.contains(i)),
        }
    }

    /// What a letter that tells of it keeps: the answer, and the terms that hold for it today.
    pub(super) fn tells(&self) -> Tells {
        Tells {
            arrival: self.link.arrival.clone(),
            request: self.link.request.clone(),
            terms: terms::holding(&self.disclosure),
            withheld: Vec::new(),
            own: false,
            facts: Vec::new(),
        }
    }

    /// The values that a text says and that are withheld from an audience, as lines.
    pub(super) fn withheld_in(&self, text: &str, audience: &Audience) -> Vec<String> {
        terms::withheld_in(&self.disclosure, &self.filed, text, audience)
    }
}

/// What may go to an audience, and what is withheld from it.
type Parted<T> = (Vec<Disclosed<T>>, Vec<(T, Withheld)>);

/// Parts what may go to an audience from what is withheld.
fn parted<T: Tellable + Clone>(disclosure: &Disclosure, audience: &Audience, all: &[T]) -> Parted<T> {
    let (mut given, mut kept) = (Vec::new(), Vec::new());
    for one in all {
        match disclosure.to(audience, one.clone()) {
            Ok(one) => given.push(one),
            Err(one) => kept.push(one),
        }
    }
    (given, kept)
}

/// Refuses a text that says what is withheld from those who will read it.
///
/// # Errors
/// With each value and its terms.
pub(super) async fn keeps_terms(office: &Office<'_>, reply: &RightOfReply, audience: &Audience) -> anyhow::Result<()> {
    let Some(last) = reply.versions.last() else { return Ok(()) };
    // Also if the message was placed elsewhere since: the terms of what a text says hold as long as the text does.
    let mut arrivals = vec![reply.arrival.clone()];
    for mark in office.archive.link_marks_to(&reply.request).await? {
        if mark.arrival != reply.arrival && mark.standing() == Standing::Confirmed {
            arrivals.push(mark.arrival);
        }
    }
    let register = office.archive.register().await?;
    let mut said = Vec::new();
    for arrival in &arrivals {
        let Some(filed) = office.archive.arrival(arrival).await?.and_then(|a| a.filed) else { continue };
        let suppliers = [reply.party.as_str()];
        let disclosure = terms::disclosure(office.archive, arrival, &suppliers, &filed, &register, office.now).await?;
        said.extend(terms::withheld_in(&disclosure, &filed, &last.text, audience));
    }
    if said.is_empty() {
        return Ok(());
    }
    let why = sentence!(
        "right of reply {text}: version {n} says what its terms of use withhold: {what}; write a new version without it, or lift the terms if the supplier agrees",
        text = &reply.id,
        n = last.number,
        what = said.join("; ")
    );
    Err(Refusal::new(why).command("tracepost terms list").mend(Mend::Terms).into())
}

/// Holds the last version of a text against what is confirmed now.
///
/// # Errors
/// When its message is no longer placed with its request.
pub async fn check(office: &Office<'_>, reply: &RightOfReply) -> anyhow::Result<Checked> {
    let last = reply.versions.last().ok_or_else(|| anyhow::anyhow!("right of reply {} has no text", reply.id))?;
    let answer = Answer::of(office, &reply.arrival, Some(&reply.request)).await?;
    // What the party said in another message, a comment for example, is known as well.
    let mut others = Vec::new();
    for mark in office.archive.link_marks_to(&reply.request).await? {
        if mark.arrival != reply.arrival && mark.standing() == Standing::Confirmed {
            others.push(Answer::of(office, &mark.arrival, Some(&reply.request)).await?);
        }
    }
    let told = answer.told(&Audience::Text);
    let more: Vec<Told> = others.iter().map(|other| other.told(&Audience::Text)).collect();
    let mut known = vec![answer.facts(&told)?];
    for (other, told) in others.iter().zip(&more) {
        known.push(other.facts(told)?);
    }
    Ok(checked(&last.text, &answer.facts(&told)?, &known))
}
