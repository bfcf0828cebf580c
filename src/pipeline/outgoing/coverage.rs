//! Who is named and was not given a right of reply. In: the archive. Out: every party that a text or a request names and to
//! which no text was handed over, with where it is named. A party that never answered has no text, and is on the list too.

use std::collections::BTreeMap;

use super::{Office, requests};
use crate::model::{LetterState, Party, ReplyState, RightOfReply, fold};
use crate::review::serial;

/// A party without a right of reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncovered {
    /// Its id; `None` if the register does not know it.
    pub party: Option<String>,
    /// Its name.
    pub name: String,
    /// The texts and requests that name it.
    pub named_in: Vec<String>,
    /// What it has instead.
    pub has: String,
}

/// Every party that is named and was not given a right of reply, by name.
///
/// # Errors
/// When the archive fails.
pub async fn coverage(office: &Office<'_>) -> anyhow::Result<Vec<Uncovered>> {
    let register = office.archive.register().await?;
    let replies = office.archive.replies().await?;
    let given = given(office, &replies).await?;

    // By the party's id, or by the name as it was confirmed.
    let mut named: BTreeMap<(Option<String>, String), Vec<String>> = BTreeMap::new();
    let mut add = |party: Option<&Party>, name: &str, place: &str| {
        let key = party.map_or_else(|| (None, name.to_owned()), |p| (Some(p.id.clone()), p.name.clone()));
        let places = named.entry(key).or_default();
        if !places.iter().any(|p| p == place) {
            places.push(place.to_owned());
        }
    };
    for reply in &replies {
        let Some(last) = reply.versions.last() else { continue };
        for party in register.parties.iter().filter(|p| p.id == reply.party || says(&last.text, p)) {
            add(Some(party), "", &reply.id);
        }
        // Whom the response names, also if nobody has put them into the register.
        for value in requests::confirmed(office, &reply.arrival).await? {
            let stands_there = value.name().is_party() && last.text.contains(value.value());
            if stands_there && !register.parties.iter().any(|p| serial::named(p, value.value())) {
                add(None, value.value(), &reply.id);
            }
        }
    }
    for case in office.archive.cases().await?.into_iter().filter(|c| c.sent_on.is_some()) {
        let asked = register.request(&case.request).and_then(|r| register.party(&r.recipient));
        if let Some(party) = asked {
            add(Some(party), "", &case.request);
        }
    }
    let open = named.into_iter().filter(|((id, _), _)| id.as_ref().is_none_or(|id| !given.contains(id)));
    let mut list: Vec<Uncovered> = open
        .map(|((party, name), named_in)| Uncovered { has: has(party.as_deref(), &replies), party, name, named_in })
        .collect();
    list.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(list)
}

/// The parties to which a text was handed over.
async fn given(office: &Office<'_>, replies: &[RightOfReply]) -> anyhow::Result<Vec<String>> {
    let letters = office.archive.letters().await?;
    let gone = letters
        .iter()
        .filter(|l| l.kind == "right_of_reply" && matches!(l.state, LetterState::Sent | LetterState::Delivered));
    let texts: Vec<&str> = gone.filter_map(|l| l.reply.as_deref()).collect();
    let handed = |r: &&RightOfReply| texts.contains(&r.id.as_str()) || r.state == ReplyState::Locked;
    Ok(replies.iter().filter(handed).map(|r| r.party.clone()).collect())
}

/// What a party has instead of a text that was handed over, in words.
fn has(party: Option<&str>, replies: &[RightOfReply]) -> String {
    let Some(party) = party else {
        return "not in the register: add it, with an address".to_owned();
    };
    match replies.iter().rfind(|r| r.party == party) {
        Some(reply) => format!("{} is {}, and was not handed over", reply.id, reply.state),
        None => "no text: it has not answered, or nobody has drafted one".to_owned(),
    }
}

/// Whether a text names a party: one of its names stands there as whole words.
fn says(text: &str, party: &Party) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(fold).collect()
    };
    let text = words(text);
    std::iter::once(&party.name).chain(&party.aliases).map(|name| words(name)).any(|name| {
        let letters: usize = name.iter().map(|w| w.chars().count()).sum();
        letters >= LEAST_NAME && text.windows(name.len()).any(|w| w == name)
    })
}

/// A name has so many letters at least; a shorter one stands in any text by chance.
const LEAST_NAME: usize = 3;

#[cfg(test)]
mod tests {
    use super::says;
    use crate::model::{Party, PartyKind};

    #[test]
    fn a_party_is_named_by_whole_words() {
        let party = |name: &str, alias: &str| Party {
            id: "x".to_owned(),
            kind: PartyKind::Company,
            name: name.to_owned(),
            aliases: vec![alias.to_owned()],
            country: None,
            contacts: Vec::new(),
        };
        let text = "The lot was delivered to Trevi & Figli SpA, via OMAN TRANSIT LLC.";
        assert!(says(text, &party("Trevi e Figli", "Trevi & Figli")));
        assert!(says(text, &party("Oman Transit", "OT")));
        assert!(!says(text, &party("Trev", "to")));
        assert!(!says(text, &party("Transit Oman", "")));
    }
}
