//! What a letter is about, collected from the register. In: a register and the reference of a request. Out: a
//! [`Context`], and what a kind of letter needs ([`Kind`]).

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::error::Error;
use super::matter::Matter;
use super::settings::Settings;
use crate::model::{Channel, Contact, Edtf, Item, Party, PartyKind, Register, TraceRequest};

/// What a letter is about: the request, the recipient and its contact, the items and their photographs, and two dates.
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    /// The request.
    pub request: TraceRequest,
    /// For a secondary request: when its parent was issued, if known.
    pub parent_issued: Option<Edtf>,
    /// Who is asked.
    pub recipient: Party,
    /// The contact. The form of address follows from its channel.
    pub contact: Contact,
    /// The items, in the request's order.
    pub items: Vec<Item>,
    /// The bytes of the photographs (PNG or JPEG), by the names in the register.
    pub photos: BTreeMap<String, Vec<u8>>,
    /// The day printed on the letter.
    pub dated: Date,
    /// The day by which an answer is asked for.
    pub reply_by: Date,
    /// What else it needs.
    pub matter: Matter,
}

impl Context {
    /// Collects from the register what a letter of this request needs. `dated` is the date of the letter; the answer is due
    /// `settings.reply_days` later.
    ///
    /// # Errors
    /// [`Error::NotInRegister`], [`Error::NoContact`].
    pub fn gather(
        register: &Register,
        reference: &str,
        photos: BTreeMap<String, Vec<u8>>,
        dated: Date,
        settings: &Settings,
    ) -> Result<Self, Error> {
        let lost = |what: String| Error::NotInRegister { reference: reference.to_owned(), what };
        let request = register.request(reference).ok_or_else(|| lost("the request itself".to_owned()))?;
        let recipient =
            register.party(&request.recipient).ok_or_else(|| lost(format!("party {:?}", request.recipient)))?;
        let mut items = Vec::new();
        for id in &request.items {
            items.push(register.item(id).ok_or_else(|| lost(format!("item {id:?}")))?.clone());
        }
        let parent_issued = request.parent.as_ref().and_then(|p| register.request(p)).map(|p| p.issued.clone());
        Ok(Self {
            request: request.clone(),
            parent_issued,
            recipient: recipient.clone(),
            contact: door(recipient)?.clone(),
            items,
            photos,
            dated,
            reply_by: dated.saturating_add(settings.reply_days.days()),
            matter: Matter::default(),
        })
    }
}

/// The contact of a party for a letter: for a state its permanent mission, else its point of contact; for a firm the firm.
///
/// # Errors
/// [`Error::NoContact`] if the register has none.
pub fn door(party: &Party) -> Result<&Contact, Error> {
    let (order, needed): (&[Channel], _) = if party.kind == PartyKind::State {
        (&[Channel::PermanentMission, Channel::PointOfContact], "permanent_mission or point_of_contact")
    } else {
        (&[Channel::Company, Channel::PointOfContact], "company")
    };
    order
        .iter()
        .find_map(|channel| party.contacts.iter().find(|c| c.channel == *channel))
        .ok_or_else(|| Error::NoContact { party: party.id.clone(), needed })
}

/// A kind of letter: a file in this folder.
pub(crate) struct Kind {
    /// Its name, and the folder of its templates.
    pub(super) name: &'static str,
    /// What is missing for its reader, one line each.
    pub(super) missing: fn(&Context) -> Vec<String>,
    /// What its templates can use.
    pub(super) data: fn(&Context, &Settings) -> serde_json::Value,
}
