//! Who may log in. A person is added with a one-time password, which is shown once; gets a new one; or may not log in any more. Nobody ends their own way in, so that the
//! last user stays.

use crate::model::{Sentence, sentence};
use crate::web::filters;
use crate::web::sentences::{Told, told};
use crate::web::words::say;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;

use super::super::Desk;
use super::super::clock::now;
use super::super::fault::{Answer, Fault};
use super::super::given::Form;
use super::super::page::{Page, html};
use super::super::people::{hashed, one_time_password};
use super::super::sessions::Person;
use super::tabs::{Tabs, tabs};

/// One who may log in.
struct Row {
    name: String,
    must_change: bool,
    /// Whether it is the one who looks.
    me: bool,
}

#[derive(Template)]
#[template(path = "desk/settingsusers.html")]
struct UsersPage {
    page: Page,
    tabs: Tabs,
    users: Vec<Row>,
    /// People of the archive who may not log in.
    others: Vec<String>,
    /// The name that was typed, and what is wrong with it.
    name: String,
    fault: Option<Told>,
    /// Whose one-time password this is.
    once: Option<(String, String)>,
    note: Option<Told>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Named {
    csrf: String,
    #[serde(default)]
    name: String,
}

/// What the page says besides the list.
#[derive(Default)]
struct Said {
    name: String,
    fault: Option<Told>,
    once: Option<(String, String)>,
    note: Option<Told>,
}

async fn page(desk: &Desk, person: &Person, said: Said) -> Answer {
    let users = desk.archive.users().await?;
    let people = desk.archive.people().await?;
    let others = people.into_iter().map(|p| p.name).filter(|n| !users.iter().any(|(u, _)| u == n)).collect();
    let row = |(name, must_change): (String, bool)| Row { me: name == person.name, name, must_change };
    let Said { name, fault, once, note } = said;
    html(&UsersPage {
        page: Page::new(desk, person, "settings", say("users")).await?,
        tabs: tabs("/settings/users"),
        users: users.into_iter().map(row).collect(),
        others,
        name,
        fault,
        once,
        note,
    })
}

/// The list.
pub(super) async fn show(State(desk): State<Desk>, person: Person) -> Answer {
    page(&desk, &person, Said::default()).await
}

/// Gives somebody a one-time password, and shows it, once.
async fn give(desk: &Desk, person: &Person, name: &str) -> Answer {
    let no = |why: String| Fault::new(StatusCode::INTERNAL_SERVER_ERROR, why);
    let password = one_time_password().map_err(no)?;
    let hash = {
        let _turn = desk.log_ins.turns.acquire().await;
        let password = password.clone();
        tokio::task::spawn_blocking(move || hashed(&password)).await.map_err(|e| no(e.to_string()))?.map_err(no)?
    };
    match desk.archive.put_user(name, &hash, true, &person.name, now()).await {
        Ok(_) => page(desk, person, Said { once: Some((name.trim().to_owned(), password)), ..Said::default() }).await,
        Err(error) => {
            let fault = Fault::from(error);
            if fault.status == StatusCode::INTERNAL_SERVER_ERROR {
                return Err(fault);
            }
            let words = told(&super::super::fault::sentence(&fault.message).into());
            page(desk, person, Said { name: name.to_owned(), fault: Some(words), ..Said::default() }).await
        }
    }
}

/// Adds a user.
pub(super) async fn add(State(desk): State<Desk>, person: Person, Form(form): Form<Named>) -> Answer {
    person.check(&form.csrf)?;
    let name = form.name.trim();
    let refuse = |words: Sentence| Said { name: form.name.clone(), fault: Some(told(&words)), ..Said::default() };
    if name.is_empty() {
        return page(
            &desk,
            &person,
            refuse(sentence!("Write the name under which the record of custody is to know the person.")),
        )
        .await;
    }
    if desk.archive.user(name).await?.is_some() {
        return page(
            &desk,
            &person,
            refuse(sentence!("{name} can log in already. To give {name} a new password, use the list.", name = name)),
        )
        .await;
    }
    give(&desk, &person, name).await
}

/// Gives a user a new one-time password.
pub(super) async fn again(State(desk): State<Desk>, person: Person, Form(form): Form<Named>) -> Answer {
    person.check(&form.csrf)?;
    known(&desk, &form.name).await?;
    if form.name == person.name {
        return Err(Fault::unfit(say("refused-your-own-password-is-changed-on")));
    }
    give(&desk, &person, &form.name).await
}

/// From now on a user may not log in.
pub(super) async fn end(State(desk): State<Desk>, person: Person, Form(form): Form<Named>) -> Answer {
    person.check(&form.csrf)?;
    known(&desk, &form.name).await?;
    if form.name == person.name {
        return Err(Fault::unfit(say("refused-nobody-ends-their-own-way-in")));
    }
    desk.archive.end_user(&form.name, &person.name, now()).await?;
    let note = told(&sentence!("{name} can no longer log in. What {name} did stays on the record.", name = &form.name));
    page(&desk, &person, Said { note: Some(note), ..Said::default() }).await
}

async fn known(desk: &Desk, name: &str) -> Answer<()> {
    match desk.archive.user(name).await? {
        Some(_) => Ok(()),
        None => Err(Fault::missing(say("missing-this-user"))),
    }
}
