//! A list of items as a spreadsheet: it is chosen, looked at with what is wrong in each cell, and imported when a person agrees. The work is in
//! `pipeline::spreadsheet`.

use askama::Template;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;

use super::Desk;
use super::addresses::go;
use super::assets;
use super::clock::now;
use super::fault::{Answer, Fault, sentence};
use super::filters;
use super::given::{Form, Multipart};
use super::page::{Page, html};
use super::sessions::Person;
use super::words::{say, tell};
use crate::pipeline::spreadsheet::{self, Error, Preview};

/// The most rows that are shown of a list.
const MOST_SHOWN: usize = 300;

#[derive(Template)]
#[template(path = "desk/spreadsheet.html")]
struct SheetPage {
    page: Page,
    style: String,
    name: String,
    fault: Option<String>,
    preview: Option<Preview>,
    more: usize,
    headings: &'static [(&'static str, &'static str)],
}

async fn page(desk: &Desk, person: &Person, name: &str, found: Result<Preview, String>) -> Answer {
    let title = if found.is_ok() { say("look-at-the-list") } else { say("import-a-list-of-items") };
    let (mut preview, fault) = match found {
        Ok(preview) => (Some(preview), None),
        Err(fault) => (None, Some(fault).filter(|f| !f.is_empty())),
    };
    let refused = fault.is_some() || preview.as_ref().is_some_and(|p| !p.faults.is_empty());
    // Rows with faults first: they are what is to be looked at.
    let mut more = 0;
    if let Some(preview) = &mut preview {
        preview.rows.sort_by_key(|r| (r.wrong.is_empty(), r.number));
        more = preview.rows.len().saturating_sub(MOST_SHOWN);
        preview.rows.truncate(MOST_SHOWN);
    }
    let answer = html(&SheetPage {
        style: assets::url("entry.css"),
        page: Page::new(desk, person, "register", title).await?,
        name: name.to_owned(),
        fault,
        preview,
        more,
        headings: spreadsheet::headings(),
    })?;
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, answer).into_response())
}

/// The form.
pub(super) async fn form(State(desk): State<Desk>, person: Person) -> Answer {
    page(&desk, &person, "", Err(String::new())).await
}

/// An empty list with the headings.
pub(super) async fn empty(_: Person) -> Answer {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"items.csv\""),
    ];
    Ok((headers, spreadsheet::empty_list()).into_response())
}

/// Takes the file and shows what it says. Nothing is imported.
pub(super) async fn look(State(desk): State<Desk>, person: Person, Multipart(mut parts): Multipart) -> Answer {
    let (mut csrf, mut name, mut bytes) = (String::new(), String::new(), Vec::new());
    while let Some(part) = parts.next_field().await? {
        match part.name().unwrap_or_default() {
            "csrf" => csrf = part.text().await?,
            "file" => {
                name = part.file_name().unwrap_or_default().chars().take(200).collect();
                bytes = part.bytes().await?.to_vec();
            }
            _ => {}
        }
    }
    person.check(&csrf)?;
    if bytes.is_empty() {
        return page(&desk, &person, &name, Err(say("choose-a-file-that-is-not-empty").to_owned())).await;
    }
    let found = spreadsheet::preview(&desk.archive, desk.easel.readers(), &name, bytes).await;
    shown(&desk, &person, &name, found).await
}

async fn shown(desk: &Desk, person: &Person, name: &str, found: Result<Preview, Error>) -> Answer {
    let found = match found {
        Ok(preview) => Ok(preview),
        Err(Error::Faults(preview)) => Ok(*preview),
        Err(Error::NoList(why)) => Err(tell!("file-was-not-taken", name = name, why = why)),
        Err(Error::Readers(error)) => {
            return Err(Fault::new(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()));
        }
        Err(Error::Store(error)) => {
            let fault = Fault::from(error);
            if fault.status == StatusCode::INTERNAL_SERVER_ERROR {
                return Err(fault);
            }
            Err(tell!("nothing-was-imported", why = sentence(&fault.message)))
        }
    };
    page(desk, person, name, found).await
}

/// That a person agrees.
#[derive(Debug, Deserialize)]
pub(super) struct Agreed {
    csrf: String,
    sha256: String,
    #[serde(default)]
    name: String,
}

/// Imports the list that was looked at.
pub(super) async fn import(State(desk): State<Desk>, person: Person, Form(form): Form<Agreed>) -> Answer {
    person.check(&form.csrf)?;
    let (desk_of, who) = (desk.clone(), person.name.clone());
    let (name, sha256) = (form.name.clone(), form.sha256.clone());
    let work = tokio::spawn(async move {
        spreadsheet::import(&desk_of.archive, desk_of.easel.readers(), &name, &sha256, &who, now()).await
    });
    let done = work.await.map_err(|e| Fault::new(StatusCode::INTERNAL_SERVER_ERROR, e.to_string()))?;
    match done {
        Ok(_) => Ok(go("/register?tab=items")),
        Err(error) => shown(&desk, &person, &form.name, Err(error)).await,
    }
}
