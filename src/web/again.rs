//! A letter that came back is drafted again, to the address as it is now.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::Desk;
use super::addresses::{address, form_urlencoded};
use super::clock::now;
use super::fault::{Answer, Fault};
use super::given::{Form, Path};
use super::sessions::Person;
use crate::model::{LetterState, OutgoingLetter};
use crate::pipeline::entering::List;
use crate::pipeline::outgoing::letters;

/// What a person can do about a letter that came back.
pub(super) struct Back {
    /// Where the address is mended.
    pub(super) mend: String,
    /// Where the next letter goes.
    pub(super) to: Vec<String>,
    /// Whether that is where this one went.
    pub(super) same: bool,
}

/// What can be done; `None` if the letter did not come back.
pub(super) async fn back(desk: &Desk, person: &Person, letter: &OutgoingLetter) -> Answer<Option<Back>> {
    if letter.state != LetterState::Refused {
        return Ok(None);
    }
    let office = desk.bureau.office(&person.name, now());
    let Some(party) = desk.archive.party(&letter.party).await? else { return Ok(None) };
    let door = office.door(&party).await.ok();
    let then = form_urlencoded(&format!("again:{}", letter.id));
    Ok(Some(Back {
        mend: format!("{}?then={then}#contacts", address(List::Parties, &party.id)),
        same: door.as_ref().is_some_and(|d| d.emails == letter.contact.emails && d.address == letter.contact.address),
        to: door.map(|d| if d.emails.is_empty() { d.address } else { d.emails }).unwrap_or_default(),
    }))
}

/// A form with only its token.
#[derive(Debug, Deserialize)]
pub(super) struct Plain {
    csrf: String,
}

/// Drafts it again.
pub(super) async fn draft(
    State(desk): State<Desk>,
    person: Person,
    Path(id): Path<String>,
    Form(form): Form<Plain>,
) -> Answer {
    person.check(&form.csrf)?;
    let office = desk.bureau.office(&person.name, now());
    let letter = letters::again(&office, &id).await.map_err(Fault::refused)?;
    Ok(Redirect::to(&format!("/letter/{}", letter.id)).into_response())
}
