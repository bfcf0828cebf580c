//! The grade of each link of a message: how strong its grounds are, and so what it may do before a person has placed the
//! message. In: the archive. Out: grades. The rules are in `link::grade`.

use std::collections::{BTreeMap, HashMap};

use crate::link::grade::{grade, whose};
use crate::model::{Grade, LinkMark, Standing, Whose};
use crate::store::{Archive, Result};

pub use crate::link::grade::{May, TABLE, may};

/// The known addresses of each party that is asked, by request.
#[derive(Debug, Clone, Default)]
pub struct Grades {
    addresses: HashMap<String, Vec<String>>,
    parties: HashMap<String, String>,
}

impl Grades {
    /// Looks up the parties with their addresses: those of the register, and those of points of contact that were named later.
    ///
    /// # Errors
    /// When the archive fails.
    pub async fn look(archive: &Archive) -> Result<Self> {
        let register = archive.register().await?;
        let mut addresses: HashMap<String, Vec<String>> = HashMap::new();
        let handed = archive.handovers().await?;
        let own = register.parties.iter().flat_map(|p| p.contacts.iter().map(move |c| (&p.id, c)));
        for (party, contact) in own.chain(handed.iter().map(|h| (&h.party, &h.contact))) {
            addresses.entry(party.clone()).or_default().extend(contact.emails.iter().cloned());
        }
        let parties = register.requests.iter().map(|r| (r.reference.clone(), r.recipient.clone())).collect();
        Ok(Self { addresses, parties })
    }

    /// Whose address this is, for the party of a request.
    pub fn whose(&self, address: &str, request: &str) -> Whose {
        self.parties.get(request).map_or(Whose::Stranger, |party| self.of_party(address, party))
    }

    /// Whose address this is, for a party.
    pub fn of_party(&self, address: &str, party: &str) -> Whose {
        let known = self.addresses.get(party).map_or(&[][..], Vec::as_slice);
        whose(address, known.iter().map(String::as_str))
    }

    /// The party of a request.
    pub fn party(&self, request: &str) -> Option<&str> {
        self.parties.get(request).map(String::as_str)
    }

    /// The grade of a link.
    pub fn of(&self, link: &LinkMark) -> Grade {
        let whose = link.sender.as_deref().map_or(Whose::Stranger, |from| self.whose(from, &link.request));
        grade(&link.grounds, link.standing == Standing::Confirmed, whose, link.verdict)
    }

    /// The grades of all links of a message, by request. Rejected links have none.
    ///
    /// # Errors
    /// When the archive fails.
    pub async fn of_message(&self, archive: &Archive, arrival: &str) -> Result<BTreeMap<String, Grade>> {
        let links = archive.link_marks_of(arrival).await?;
        let standing = links.iter().filter(|l| l.standing != Standing::Rejected);
        Ok(standing.map(|l| (l.request.clone(), self.of(l))).collect())
    }
}

/// A grade in words, for people.
pub fn words(grade: Grade) -> &'static str {
    match grade {
        Grade::Placed => "placed by a person",
        Grade::VerifiedThread => "thread of our mail, sender verified",
        Grade::Thread => "thread of our mail, sender not verified",
        Grade::KnownSender => "known address, sender verified",
        Grade::ReferenceAndDomain => "our reference and the party’s domain, sender verified",
        Grade::Reference => "our reference alone",
        Grade::Serial => "a serial number alone",
        Grade::Lot => "a lot or a run of numbers alone",
        Grade::Number => "an order or contract number alone",
        Grade::Name => "a name alone",
    }
}
