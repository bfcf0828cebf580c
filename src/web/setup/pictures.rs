//! Logo and scanned signature. In: a PNG or JPEG. Out: the page with the picture as letters show it, or why it was not taken.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::super::Desk;
use super::super::clock::now;
use super::super::fault::{Answer, Fault};
use super::super::given::{Multipart, Path, Query};
use super::super::page::{Page, html};
use super::super::picture::png;
use super::super::sessions::{Person, is_script};
use super::tabs::{Tabs, tabs};
use crate::model::{Sentence, sentence};
use crate::pipeline::outgoing::Picture;
use crate::pipeline::settings;
use crate::web::filters;
use crate::web::sentences::{Told, told};
use crate::web::words::say;

/// A picture as shown.
struct Shown {
    name: &'static str,
    title: Told,
    about: Told,
    /// The hash of its file; empty if there is none.
    hash: String,
    /// Why the file that is there cannot be shown.
    broken: Option<String>,
    /// Why the file that was chosen was not taken.
    fault: Option<Told>,
}

#[derive(Template)]
#[template(path = "desk/settingspictures.html")]
struct PicturesPage {
    page: Page,
    tabs: Tabs,
    pictures: Vec<Shown>,
    note: Option<Told>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Saved {
    #[serde(default)]
    saved: String,
}

fn of_name(name: &str) -> Answer<Picture> {
    Picture::ALL.into_iter().find(|p| p.name() == name).ok_or_else(|| Fault::missing(say("missing-this-picture")))
}

pub(super) async fn show(State(desk): State<Desk>, person: Person, Query(saved): Query<Saved>) -> Answer {
    let note = (!saved.saved.is_empty())
        .then(|| told(&sentence!("Saved. Letters that are drafted or edited from now on show it so.")));
    html(&page(&desk, &person, None, note).await?)
}

async fn page(
    desk: &Desk,
    person: &Person,
    fault: Option<(Picture, Sentence)>,
    note: Option<Told>,
) -> Answer<PicturesPage> {
    let mut pictures = Vec::new();
    for which in Picture::ALL {
        let (title, about) = match which {
            Picture::Logo => (sentence!("Logo"), sentence!("It stands at the head of the first page of every letter.")),
            Picture::Signature => (
                sentence!("Scanned signature"),
                sentence!(
                    "It stands above the name of who signs. A note verbale has initials and a seal in its place, so that it shows none."
                ),
            ),
        };
        pictures.push(Shown {
            name: which.name(),
            title: told(&title),
            about: told(&about),
            hash: settings::hash(&desk.bureau, which),
            broken: settings::picture(&desk.bureau, &desk.easel, which).await.err().map(|why| told(&why).text),
            fault: fault.as_ref().filter(|(of, _)| *of == which).map(|(_, why)| told(why)),
        });
    }
    let page = Page::new(desk, person, "settings", say("logo-and-signature")).await?;
    Ok(PicturesPage { page, tabs: tabs("/settings/pictures"), pictures, note })
}

/// The picture itself, as letters show it.
pub(super) async fn picture(State(desk): State<Desk>, _: Person, Path(name): Path<String>) -> Answer {
    let found = settings::picture(&desk.bureau, &desk.easel, of_name(&name)?).await;
    match found {
        Ok(Some(bytes)) => Ok(png(bytes)),
        Ok(None) => Err(Fault::missing(say("missing-this-picture"))),
        Err(why) => Err(Fault::told(StatusCode::UNPROCESSABLE_ENTITY, &why)),
    }
}

/// Takes a file, or takes the picture away.
pub(super) async fn save(
    State(desk): State<Desk>,
    person: Person,
    Path(name): Path<String>,
    headers: HeaderMap,
    Multipart(mut parts): Multipart,
) -> Answer {
    let which = of_name(&name)?;
    let (mut csrf, mut act, mut seen, mut file) = (String::new(), String::new(), String::new(), None);
    while let Some(part) = parts.next_field().await? {
        match part.name().unwrap_or_default() {
            "csrf" => csrf = part.text().await?,
            "do" => act = part.text().await?,
            "hash" => seen = part.text().await?,
            "file" => file = Some(part.bytes().await?.to_vec()).filter(|bytes| !bytes.is_empty()),
            _ => {}
        }
    }
    person.check(&csrf)?;
    let refused = if act != "drop" && file.is_none() {
        Some(sentence!("Choose a file first, then press the button."))
    } else {
        let (desk_of, who) = (desk.clone(), person.name.clone());
        let file = file.filter(|_| act != "drop");
        let work = tokio::spawn(async move {
            settings::keep_picture(&desk_of.bureau, &desk_of.easel, (which, &seen), file, &who, now()).await
        });
        work.await.map_err(|e| Fault::new(StatusCode::INTERNAL_SERVER_ERROR, e.to_string()))?.err()
    };
    match refused {
        None => Ok(Redirect::to("/settings/pictures?saved=1").into_response()),
        Some(why) => {
            let status = if is_script(&headers) { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
            Ok((status, html(&page(&desk, &person, Some((which, why)), None).await?)?).into_response())
        }
    }
}
