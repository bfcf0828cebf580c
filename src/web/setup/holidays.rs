//! The working days: the weekend, the holidays, and what that makes of the next year. In: one change at a time, or the whole text of a calendar. Out: the page as it is then, or why
//! nothing was changed.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect};
use jiff::civil::Date;
use serde::Deserialize;

use super::super::clock::{now, today};
use super::super::fault::{Answer, Fault};
use super::super::given::{Form, Query};
use super::super::page::{Page, html};
use super::super::sessions::{Person, is_script};
use super::super::{Desk, assets};
use super::tabs::{Tabs, tabs};
use crate::model::{Sentence, sentence};
use crate::pipeline::settings::{self, Pairs, Wish};
use crate::web::filters;
use crate::web::sentences::{Told, told};
use crate::web::words::{name, say};

/// The days of the week: their names in the file. Each has words of its name.
pub(in crate::web) const WEEK: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

#[derive(Template)]
#[template(path = "desk/settingsholidays.html")]
struct HolidaysPage {
    page: Page,
    tabs: Tabs,
    style: String,
    own: bool,
    hash: String,
    text: String,
    week: Vec<(&'static str, String, bool)>,
    holidays: Vec<(String, String)>,
    days: Vec<(Date, String)>,
    name: String,
    day: String,
    fault: Option<Told>,
    note: Option<Told>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Saved {
    #[serde(default)]
    saved: String,
}

pub(super) async fn show(State(desk): State<Desk>, person: Person, Query(saved): Query<Saved>) -> Answer {
    let note = (!saved.saved.is_empty())
        .then(|| told(&sentence!("Saved. Deadlines are counted with these days from now on.")));
    html(&page(&desk, &person, &Vec::new(), None, note).await?)
}

async fn page(
    desk: &Desk,
    person: &Person,
    typed: &Pairs,
    fault: Option<Sentence>,
    note: Option<Told>,
) -> Answer<HolidaysPage> {
    let of = |key: &str| typed.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone());
    let calendar =
        settings::calendar(&desk.bureau).map_err(|why| Fault::told(StatusCode::INTERNAL_SERVER_ERROR, &why))?;
    // A file that somebody wrote by hand may be wrong; that is said, and can be mended here.
    let (days, broken) = match settings::closed_days(&calendar.text, today()) {
        Ok(days) => (days, None),
        Err(why) => (Vec::new(), Some(sentence!("The calendar cannot be used: {why}", why = why))),
    };
    let weekend = settings::weekend(&calendar.text);
    Ok(HolidaysPage {
        page: Page::new(desk, person, "settings", say("holidays")).await?,
        tabs: tabs("/settings/holidays"),
        style: assets::url("entry.css"),
        own: calendar.own,
        week: WEEK.map(|day| (day, name(day), weekend.iter().any(|d| d == day))).to_vec(),
        holidays: settings::holidays(&calendar.text),
        hash: calendar.hash,
        text: of("text").unwrap_or(calendar.text),
        days,
        name: of("name").unwrap_or_default(),
        day: of("day").unwrap_or_default(),
        fault: fault.or(broken).as_ref().map(told),
        note,
    })
}

/// Takes one change.
pub(super) async fn save(
    State(desk): State<Desk>,
    person: Person,
    headers: HeaderMap,
    Form(typed): Form<Pairs>,
) -> Answer {
    let of = |key: &str| typed.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone()).unwrap_or_default();
    person.check(&of("csrf"))?;
    let wish = match of("do").as_str() {
        "add" => Wish::Add { name: of("name").trim().to_owned(), day: of("day").trim().to_owned() },
        "weekend" => Wish::Weekend(typed.iter().filter(|(k, _)| k == "weekend").map(|(_, v)| v.clone()).collect()),
        "drop" => Wish::Drop { at: of("at").parse().unwrap_or(usize::MAX), name: of("name") },
        "built in" => Wish::BuiltIn,
        _ => Wish::Text(of("text").replace("\r\n", "\n")),
    };
    let (desk_of, who, seen) = (desk.clone(), person.name.clone(), of("hash"));
    let work = tokio::spawn(async move { settings::keep_calendar(&desk_of.bureau, &seen, &wish, &who, now()).await });
    match work.await.map_err(|e| Fault::new(StatusCode::INTERNAL_SERVER_ERROR, e.to_string()))? {
        Ok(()) => Ok(Redirect::to("/settings/holidays?saved=1").into_response()),
        Err(why) => {
            let status = if is_script(&headers) { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
            let kept = if of("do") == "drop" { Vec::new() } else { typed };
            Ok((status, html(&page(&desk, &person, &kept, Some(why), None).await?)?).into_response())
        }
    }
}
