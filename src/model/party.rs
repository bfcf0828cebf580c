//! States, firms and persons, and how each is reached.

use serde::{Deserialize, Serialize};

use super::fold;

/// The kind of a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names speak")]
pub enum PartyKind {
    State,
    Company,
    Broker,
    Carrier,
    Organisation,
    Other,
}

/// How a party is reached. The form of address follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A state's permanent mission to the United Nations in New York.
    PermanentMission,
    /// A point of contact that a state has named.
    PointOfContact,
    /// The authority of a state that licenses exports and imports. Only notices about papers of a transfer go there.
    LicensingAuthority,
    /// A firm, directly.
    Company,
}

/// How a person is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// Madam.
    Female,
    /// Sir.
    Male,
}

impl Gender {
    /// The name as written in every format.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }
}

/// The person at an address. What is not said is not guessed: a letter then has a form that fits everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Addressee {
    /// The full name, without rank.
    pub name: String,
    /// The function: `Head of Export Control`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What stands before the name: `Colonel`, `Dr`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    /// The gender of address, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// The salutation, if it is to be another than the usual one: `Dear Ms Roux,`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salutation: Option<String>,
    /// Whether the person is an Excellency. Not said: at a permanent mission, yes; elsewhere, no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excellency: Option<bool>,
}

/// One address of a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The channel.
    pub channel: Channel,
    /// The addressee.
    pub name: String,
    /// Its mail addresses.
    #[serde(default)]
    pub emails: Vec<String>,
    /// The postal address, one line each.
    #[serde(default)]
    pub address: Vec<String>,
    /// The language to write in, BCP 47.
    pub language: String,
    /// The person at that address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Addressee>,
}

impl Contact {
    /// Whether its reader is addressed as an Excellency: the head of a permanent mission, if nothing else is said of the person.
    pub fn excellency(&self) -> bool {
        let said = self.person.as_ref().and_then(|p| p.excellency);
        said.unwrap_or(self.channel == Channel::PermanentMission)
    }
}

/// A state, firm or person. Its role in a transfer is not a property of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Its id in the register.
    pub id: String,
    /// What it is.
    pub kind: PartyKind,
    /// Its name.
    pub name: String,
    /// Other names and spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// ISO 3166-1 alpha-2, if known.
    #[serde(default)]
    pub country: Option<String>,
    /// How it is reached.
    #[serde(default)]
    pub contacts: Vec<Contact>,
}

impl Party {
    /// Its licensing authority, if the register has one.
    pub fn licensing_authority(&self) -> Option<&Contact> {
        self.contacts.iter().find(|c| c.channel == Channel::LicensingAuthority)
    }

    /// Whether a name is one of its names, or for others than states, begins as one of them does (`Fabryka Broni Radom` is `Fabryka Broni`).
    pub fn is_called(&self, name: &str) -> bool {
        let words = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|w| !w.is_empty()).collect::<Vec<_>>()
        };
        let wanted = words(name);
        let long = |w: &[String]| w.iter().map(|w| w.chars().count()).sum::<usize>() >= LONG_NAME;
        std::iter::once(&self.name).chain(&self.aliases).map(|n| words(n)).filter(|n| !n.is_empty()).any(|n| {
            n == wanted
                || self.kind != PartyKind::State
                    && long(&n)
                    && long(&wanted)
                    && (wanted.starts_with(&n) || n.starts_with(&wanted))
        })
    }
}

/// A name of fewer letters is the beginning of too many others.
const LONG_NAME: usize = 4;
