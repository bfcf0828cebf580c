//! The confirmed facts of an answer, for one request: what letters and texts are built from, and what a text is held
//! against. In: a message that a person placed with the request. Out: its confirmed values and factors, and the items that
//! they can be about. Nothing that is only proposed gets in: the types refuse it.

use super::{Office, requests};
use crate::model::{
    Confirmed, FactorMark, Filed, Item, LinkMark, Party, Register, RightOfReply, Standing, TraceRequest, Value, Vouched,
};
use crate::pipeline::about;
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
    register: Register,
    /// The ids of all items that it can be about.
    scope: Vec<String>,
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
        Ok(Self {
            values: requests::values(&filed),
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

    /// Whoever was asked.
    pub(super) fn party(&self) -> anyhow::Result<&Party> {
        let id = &self.request()?.recipient;
        self.register.party(id).ok_or_else(|| anyhow::anyhow!("party {id} is no longer in the archive"))
    }

    /// Its facts, item by item.
    pub(super) fn facts(&self) -> anyhow::Result<Facts<'_>> {
        let items: Vec<&Item> = self.request()?.items.iter().filter_map(|i| self.register.item(i)).collect();
        Ok(Facts::of(&items, &self.scope, &self.values, &self.factors))
    }
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
    for mark in office.archive.link_marks().await? {
        if mark.request == reply.request && mark.arrival != reply.arrival && mark.standing() == Standing::Confirmed {
            others.push(Answer::of(office, &mark.arrival, Some(&reply.request)).await?);
        }
    }
    let known = [&answer].into_iter().chain(&others).map(Answer::facts).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(checked(&last.text, &answer.facts()?, &known))
}

/// Refuses a text in the house form that states what nobody has confirmed.
///
/// # Errors
/// With the statement, and what it says.
pub(super) async fn all_confirmed(office: &Office<'_>, reply: &RightOfReply) -> anyhow::Result<()> {
    let (found, id) = (check(office, reply).await?, &reply.id);
    for (n, unconfirmed) in found.unconfirmed.iter().enumerate() {
        if let Some(first) = unconfirmed.first() {
            anyhow::bail!(
                "right of reply {id}: statement {} says {first}, which nobody has confirmed of that item; confirm it, or write a new version (tracepost reply check {id} shows all)",
                n + 1
            );
        }
    }
    Ok(())
}
