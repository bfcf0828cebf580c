//! A secondary request, from a confirmed answer whose terms allow it: to the recipient that it names, about its items, with the answered
//! request as parent. No request is drafted if an item was found in the recipient's own country (Diversion Digest
//! 03, note 12): it came home, and there is nothing to ask.

use super::serial::named;
use crate::model::{Confirmed, Disclosed, FieldName, Party, Register, TraceRequest, Value};

/// Whom to ask, and about what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The party, by its id.
    pub recipient: String,
    /// The items to ask about.
    pub items: Vec<String>,
    /// What was left out, and why.
    pub notes: Vec<String>,
}

/// Why no secondary request follows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// No recipient is confirmed.
    #[error("no recipient in this answer is confirmed; confirm one first")]
    NothingConfirmed,
    /// There are several recipients, and none was chosen.
    #[error("this answer names several recipients ({names}); choose one")]
    Several {
        /// Their names.
        names: String,
    },
    /// The register does not know it.
    #[error(
        "the recipient {name:?} is not a party in the register; add it to the register file, with an address, and import the file"
    )]
    Unknown {
        /// The name as confirmed.
        name: String,
    },
    /// The chosen party is not one that the answer names.
    #[error("this answer does not name {party} as a recipient (it names {names})")]
    NotNamed {
        /// The party's name.
        party: String,
        /// The names in the answer.
        names: String,
    },
    /// The recipient is the party that answered.
    #[error("{party} is the party that answered; ask it about its own records in the same request")]
    Answered {
        /// The party's name.
        party: String,
    },
    /// The items were found in the recipient's own country.
    #[error("no request is drafted: {items} {was} found in {country}, the country of {party} itself")]
    FoundThere {
        /// The items.
        items: String,
        /// Was or were.
        was: &'static str,
        /// The country's code.
        country: String,
        /// The party's name.
        party: String,
    },
    /// The recipient is stated of items of another request.
    #[error("{party} is named as the recipient of no item of this request; a person said that of other items")]
    OtherItems {
        /// The party's name.
        party: String,
    },
    /// The recipient was already asked.
    #[error("{party} was already asked about the same items, in {reference}")]
    AskedAlready {
        /// The party's name.
        party: String,
        /// The request.
        reference: String,
    },
}

/// Fields that name a recipient.
pub const RECIPIENT: &[FieldName] =
    &[FieldName::Recipient, FieldName::EndUser, FieldName::Consignee, FieldName::Buyer, FieldName::Importer];

/// Drafts it from confirmed values. `chosen` is a party's id, if the answer names several.
///
/// # Errors
/// [`Refused`], with the reason.
pub fn draft(
    register: &Register,
    parent: &TraceRequest,
    confirmed: &[Disclosed<Confirmed<Value>>],
    chosen: Option<&str>,
) -> Result<Draft, Refused> {
    let party = recipient(register, confirmed, chosen)?;
    if party.id == parent.recipient {
        return Err(Refused::Answered { party: party.name.clone() });
    }
    let home = |id: &&String| {
        let item = register.item(id);
        item.is_some_and(|i| party.country.as_ref() == Some(&i.documented.country))
    };
    // Of an item of which another recipient is stated, this one is not asked.
    let named_for = |id: &&String| {
        let of_party = confirmed.iter().filter(|c| RECIPIENT.contains(&c.name()) && named(party, c.value()));
        of_party.map(|c| c.items()).any(|items| items.is_none_or(|ids| ids.contains(*id)))
    };
    let (there, left): (Vec<_>, Vec<_>) = parent.items.iter().filter(named_for).partition(home);
    let country = party.country.clone().unwrap_or_default();
    if there.is_empty() && left.is_empty() {
        return Err(Refused::OtherItems { party: party.name.clone() });
    }
    if left.is_empty() {
        return Err(Refused::FoundThere {
            items: there.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(", "),
            was: if there.len() == 1 { "was" } else { "were" },
            country,
            party: party.name.clone(),
        });
    }
    let items: Vec<String> = left.into_iter().cloned().collect();
    if let Some(same) =
        register.requests.iter().find(|r| r.recipient == party.id && items.iter().all(|i| r.items.contains(i)))
    {
        return Err(Refused::AskedAlready { party: party.name.clone(), reference: same.reference.clone() });
    }
    let notes = there.iter().map(|id| {
        format!("item {id} is left out, because it was found in {country}, the country of {} itself", party.name)
    });
    Ok(Draft { recipient: party.id.clone(), items, notes: notes.collect() })
}

fn recipient<'r>(
    register: &'r Register,
    confirmed: &[Disclosed<Confirmed<Value>>],
    chosen: Option<&str>,
) -> Result<&'r Party, Refused> {
    let mut names: Vec<&str> = Vec::new();
    for value in confirmed.iter().filter(|c| RECIPIENT.contains(&c.name())).map(|c| c.value()) {
        if !names.contains(&value) {
            names.push(value);
        }
    }
    if names.is_empty() {
        return Err(Refused::NothingConfirmed);
    }
    let known = |name: &str| register.parties.iter().find(|p| named(p, name));
    if let Some(id) = chosen {
        let party = register.party(id).ok_or_else(|| Refused::Unknown { name: id.to_owned() })?;
        if !names.iter().any(|n| named(party, n)) {
            return Err(Refused::NotNamed { party: party.name.clone(), names: names.join(", ") });
        }
        return Ok(party);
    }
    let mut parties: Vec<&Party> = Vec::new();
    for name in &names {
        match known(name) {
            Some(party) if !parties.iter().any(|p| p.id == party.id) => parties.push(party),
            Some(_) => {}
            None if names.len() == 1 => return Err(Refused::Unknown { name: (*name).to_owned() }),
            None => {}
        }
    }
    match parties.as_slice() {
        [one] => Ok(one),
        [] => Err(Refused::Unknown { name: names.join(", ") }),
        _ => Err(Refused::Several { names: names.join(", ") }),
    }
}
