//! The search: everything that is found, by kind. Also the requests that match, for placing a message on its own
//! page.

use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Desk;
use super::addresses::form_urlencoded;
use super::fault::Answer;
use super::filters;
use super::given::Query;
use super::page::{Page, html};
use super::sessions::Person;
use super::shown;
use super::words::{say, tell};
use crate::model::unseen;
use crate::store::Hit;

#[derive(Debug, Deserialize)]
pub(super) struct Words {
    #[serde(default)]
    q: String,
}

struct Found {
    href: String,
    title: String,
    about: String,
}

struct Group {
    title: &'static str,
    hits: Vec<Found>,
}

#[derive(Template)]
#[template(path = "desk/search.html")]
struct SearchPage {
    page: Page,
    groups: Vec<Group>,
}

/// What the words find.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Query(words): Query<Words>) -> Answer {
    let hits = desk.archive.search(&words.q).await?;
    // A reference typed whole goes straight to its request.
    if let [Hit::Request(reference, _, _)] = hits.as_slice() {
        return Ok(
            Redirect::to(&format!("/request/{}", form_urlencoded(reference).replace('/', "%2F"))).into_response()
        );
    }
    let page = Page::new(&desk, &person, "search", say("search")).await?;
    let groups = [say("requests"), say("parties"), say("items"), say("papers"), say("messages")];
    let groups = groups
        .into_iter()
        .enumerate()
        .map(|(n, title)| Group { title, hits: hits.iter().filter(|h| rank(h) == n).map(found).collect() });
    html(&SearchPage { groups: groups.filter(|g| !g.hits.is_empty()).collect(), page: Page { words: words.q, ..page } })
}

fn rank(hit: &Hit) -> usize {
    match hit {
        Hit::Request(..) => 0,
        Hit::Party(..) => 1,
        Hit::Item(..) => 2,
        Hit::Paper(..) => 3,
        Hit::Message(..) => 4,
    }
}

fn path(text: &str) -> String {
    form_urlencoded(text).replace('/', "%2F")
}

fn found(hit: &Hit) -> Found {
    match hit {
        Hit::Request(reference, recipient, issued) => Found {
            href: format!("/request/{}", path(reference)),
            title: reference.clone(),
            about: tell!("party-issued", party = recipient, day = issued),
        },
        Hit::Party(id, name) => Found {
            href: format!("/party/{}", path(id)),
            title: name.clone(),
            about: say("addresses-and-requests").to_owned(),
        },
        Hit::Item(id, what, mark) => Found {
            href: format!("/item/{}", path(id)),
            title: what.clone(),
            about: mark.as_ref().map_or_else(|| id.clone(), |m| tell!("item-marked", id = id, mark = m)),
        },
        Hit::Paper(arrival, n, name, kind, value) => Found {
            href: format!("/document/{arrival}/{n}"),
            title: name.clone().unwrap_or_else(|| shown::words(kind)),
            about: format!("{}: {value}", shown::words(kind)),
        },
        Hit::Message(arrival, subject, sender, received) => Found {
            href: format!("/message/{arrival}"),
            title: subject.clone().unwrap_or_else(|| say("no-subject").to_owned()),
            about: format!("{}, {}", sender.clone().unwrap_or_default(), shown::day(received.as_deref())),
        },
    }
}

/// The requests that match, by reference, recipient, or a serial or lot of an item. Used for placing a message.
pub(super) async fn requests(State(desk): State<Desk>, _: Person, Query(words): Query<Words>) -> Answer<Json<Value>> {
    let hits = desk.archive.search(&words.q).await?;
    let mut out: Vec<(String, String, String, String)> = Vec::new();
    let mut add = |r: &str, n: &str, i: &str, why: String| {
        if out.len() < 10 && !out.iter().any(|(known, ..)| known == r) {
            out.push((r.to_owned(), n.to_owned(), i.to_owned(), why));
        }
    };
    for hit in &hits {
        match hit {
            Hit::Request(reference, recipient, issued) => add(reference, recipient, issued, String::new()),
            Hit::Party(_, name) => {
                let filter = crate::store::RequestFilter { words: name.clone(), most: 10, ..Default::default() };
                for row in desk.archive.list_requests(&filter).await? {
                    add(&row.reference, &row.recipient_name, &row.issued, String::new());
                }
            }
            Hit::Item(id, what, mark) => {
                let Some(view) = desk.archive.item_view(id).await? else { continue };
                for (reference, recipient) in &view.requests {
                    add(reference, recipient, mark.as_deref().unwrap_or_default(), tell!("asks-about", what = what));
                }
            }
            _ => {}
        }
    }
    let rows: Vec<Value> = out
        .into_iter()
        .map(|(reference, recipient, issued, why)| json!({ "reference": reference, "recipient": unseen::shown(&recipient), "issued": unseen::shown(&issued), "why": unseen::shown(&why) }))
        .collect();
    Ok(Json(Value::Array(rows)))
}
