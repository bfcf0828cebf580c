//! Uploads: answers that came on paper or by hand, with who brought them and when. They go the same way as a mail.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use jiff::civil::Date;

use super::Desk;
use super::clock::{now, today};
use super::fault::{Answer, Fault};
use super::filters;
use super::given::Multipart;
use super::page::{Page, html};
use super::sessions::Person;
use super::words::say;
use crate::pipeline::brought::{Brought, bring};

struct Taken {
    name: String,
    href: String,
    new: bool,
}

#[derive(Template)]
#[template(path = "desk/upload.html")]
struct UploadPage {
    page: Page,
    by: String,
    on: String,
    note: String,
    today: String,
    fault: Option<String>,
    taken: Vec<Taken>,
}

/// The form.
pub(super) async fn form(State(desk): State<Desk>, person: Person) -> Answer {
    let page = Page::new(&desk, &person, "upload", say("upload")).await?;
    let today = today().to_string();
    html(&UploadPage {
        page,
        by: String::new(),
        on: today.clone(),
        note: String::new(),
        today,
        fault: None,
        taken: Vec::new(),
    })
}

/// The content of the form.
#[derive(Default)]
struct Form {
    csrf: String,
    by: String,
    on: String,
    note: String,
    files: Vec<(String, Vec<u8>)>,
}

async fn read(mut parts: axum::extract::Multipart) -> Answer<Form> {
    let mut form = Form::default();
    while let Some(part) = parts.next_field().await? {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "file" {
            let file = part.file_name().unwrap_or("file").to_owned();
            let bytes = part.bytes().await?;
            if !bytes.is_empty() {
                form.files.push((file, bytes.to_vec()));
            }
            continue;
        }
        let text = part.text().await?;
        match name.as_str() {
            "csrf" => form.csrf = text,
            "by" => form.by = text.trim().chars().take(200).collect(),
            "on" => form.on = text,
            "note" => form.note = text.trim().chars().take(2000).collect(),
            _ => {}
        }
    }
    Ok(form)
}

/// Takes files in.
pub(super) async fn take(State(desk): State<Desk>, person: Person, Multipart(parts): Multipart) -> Answer {
    let form = read(parts).await?;
    person.check(&form.csrf)?;
    let today = today();
    let on: Option<Date> = form.on.parse().ok();
    let fault = match on {
        _ if form.files.is_empty() => Some(say("choose-at-least-one-file")),
        _ if form.by.is_empty() => Some(say("say-who-brought-it")),
        None => Some(say("give-the-day-on-which-it-came")),
        Some(day) if day > today => Some(say("this-day-is-in-the-future")),
        Some(_) => None,
    };
    let mut taken = Vec::new();
    if let (None, Some(on)) = (fault, on) {
        for (name, bytes) in form.files {
            let brought = Brought { name: name.clone(), by: form.by.clone(), on, note: form.note.clone() };
            let (archive, easel, who) = (desk.archive.clone(), desk.easel.clone(), person.name.clone());
            // A task of its own: a browser that goes away does not leave a paper half read.
            let work =
                tokio::spawn(async move { bring(&archive, easel.readers(), bytes, &brought, &who, now()).await });
            let failed = |why: String| Fault::new(StatusCode::INTERNAL_SERVER_ERROR, format!("{name}: {why}"));
            let (sha256, new) = work.await.map_err(|e| failed(e.to_string()))?.map_err(|e| failed(e.to_string()))?;
            taken.push(Taken { href: format!("/message/{sha256}"), name, new });
        }
        if let [one] = taken.as_slice() {
            return Ok(Redirect::to(&one.href).into_response());
        }
    }
    let page = Page::new(&desk, &person, "upload", say("upload")).await?;
    let fault = fault.map(str::to_owned);
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let today = today.to_string();
    let answer = html(&UploadPage { page, by: form.by, on: form.on, note: form.note, today, fault, taken })?;
    Ok((status, answer).into_response())
}
