//! The register: its parties and its items, to look at, to change and to add to. Also the entries that words find, for the fields that name one.

use askama::Template;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Desk;
use super::addresses::shown_at;
use super::assets;
use super::fault::Answer;
use super::filters;
use super::given::Query;
use super::page::{Page, html, query};
use super::seizure;
use super::sessions::Person;
use super::shown;
use super::tables::{self, Table, Take};
use super::words::say;
use crate::model::unseen;
use crate::pipeline::entering::List;
use crate::store::{ItemRow, PartyRow, SeizureRow};

/// The rows of one page.
const ROWS: usize = 50;

/// What a list is narrowed to.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    tab: String,
    #[serde(default)]
    from: usize,
    /// The kind of file, if the list is wanted as one.
    #[serde(default, rename = "as")]
    file: String,
}

#[derive(Template)]
#[template(path = "desk/register.html")]
struct RegisterPage {
    page: Page,
    take: Take,
    style: String,
    tab: &'static str,
    q: String,
    parties: Vec<(String, PartyRow)>,
    items: Vec<(String, ItemRow)>,
    seizures: Vec<(String, SeizureRow)>,
    before: Option<String>,
    after: Option<String>,
}

/// The lists.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Query(wanted): Query<Wanted>) -> Answer {
    let tab = match wanted.tab.as_str() {
        "parties" => "parties",
        "seizures" => "seizures",
        _ => "items",
    };
    if tables::wanted(&wanted.file) {
        let table = table(&desk, tab, &wanted.q).await?;
        return tables::give(&desk, &person, &wanted.file, table).await;
    }
    let (mut parties, mut items, mut seizures) = (Vec::new(), Vec::new(), Vec::new());
    match tab {
        "parties" => parties = desk.archive.list_parties(&wanted.q, wanted.from, ROWS + 1).await?,
        "seizures" => seizures = desk.archive.list_seizures(&wanted.q, wanted.from, ROWS + 1).await?,
        _ => items = desk.archive.list_items(&wanted.q, wanted.from, ROWS + 1).await?,
    }
    let more = parties.len().max(items.len()).max(seizures.len()) > ROWS;
    parties.truncate(ROWS);
    seizures.truncate(ROWS);
    items.truncate(ROWS);
    let at = |from: usize| {
        let from = if from == 0 { String::new() } else { from.to_string() };
        format!("/register{}", query(&[("tab", tab), ("q", &wanted.q), ("from", &from)]))
    };
    html(&RegisterPage {
        style: assets::url("entry.css"),
        page: Page::new(&desk, &person, "register", say("register")).await?,
        tab,
        take: tables::addresses(&at(0)),
        before: (wanted.from > 0).then(|| at(wanted.from.saturating_sub(ROWS))),
        after: more.then(|| at(wanted.from + ROWS)),
        q: wanted.q,
        parties: parties.into_iter().map(|p| (shown_at(List::Parties, &p.id), p)).collect(),
        items: items.into_iter().map(|i| (shown_at(List::Items, &i.id), i)).collect(),
        seizures: seizures.into_iter().map(|s| (seizure::at(&s.name), s)).collect(),
    })
}

/// A list with all its lines.
async fn table(desk: &Desk, tab: &str, words: &str) -> Answer<Table> {
    let of = |text: Option<String>| text.unwrap_or_default();
    if tab == "parties" {
        let rows = desk.archive.list_parties(words, 0, tables::MOST + 1).await?.into_iter();
        let cells = |p: PartyRow| {
            let (contacts, bounced, requests) = (p.contacts.to_string(), p.bounced.to_string(), p.requests.to_string());
            vec![p.id, p.name, p.kind, of(p.country), contacts, bounced, requests]
        };
        let heads = vec![
            (say("party"), false),
            (say("name"), false),
            (say("kind"), false),
            (say("country"), false),
            (say("contacts"), true),
        ];
        let heads = [heads, vec![(say("addresses-that-came-back"), true), (say("requests"), true)]].concat();
        return Ok(Table { name: "parties".to_owned(), heads, rows: rows.map(cells).collect() });
    }
    if tab == "seizures" {
        let rows = desk.archive.list_seizures(words, 0, tables::MOST + 1).await?.into_iter();
        let cells = |s: SeizureRow| {
            let counts = [s.items, s.asked, s.answered].map(|n| n.to_string());
            [vec![s.name, s.first, s.last, of(s.place), s.country], counts.to_vec()].concat()
        };
        let heads = [
            say("seizure-or-site"),
            say("first-documented"),
            say("last-documented"),
            say("place-column"),
            say("country"),
        ]
        .map(|h| (h, false));
        let heads =
            [heads.to_vec(), vec![(say("items"), true), (say("asked-about"), true), (say("answered"), true)]].concat();
        return Ok(Table { name: "seizures".to_owned(), heads, rows: rows.map(cells).collect() });
    }
    let rows = desk.archive.list_items(words, 0, tables::MOST + 1).await?.into_iter();
    let cells = |i: ItemRow| {
        let (photos, requests) = (i.photos.to_string(), i.requests.to_string());
        let maker = [of(i.manufacturer), of(i.model), of(i.mark)];
        [vec![i.id, i.description], maker.to_vec(), vec![i.documented, i.country, photos, requests]].concat()
    };
    let heads = [
        say("item-2"),
        say("description"),
        say("maker"),
        say("model"),
        say("serial-or-lot"),
        say("documented"),
        say("country"),
    ]
    .map(|h| (h, false));
    let heads = [heads.to_vec(), vec![(say("photographs"), true), (say("requests"), true)]].concat();
    Ok(Table { name: "items".to_owned(), heads, rows: rows.map(cells).collect() })
}

/// The words of a search.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    #[serde(default)]
    q: String,
}

/// The parties that the words find.
pub(super) async fn parties(State(desk): State<Desk>, _: Person, Query(words): Query<Words>) -> Answer<Json<Value>> {
    let found = desk.archive.list_parties(&words.q, 0, 10).await?;
    let row = |p: PartyRow| {
        let about = [Some(shown::words(&p.kind)), p.country].into_iter().flatten().collect::<Vec<_>>().join(", ");
        json!({ "value": p.id, "title": unseen::shown(&p.name), "about": about })
    };
    Ok(Json(found.into_iter().map(row).collect()))
}

/// The items that the words find.
pub(super) async fn items(State(desk): State<Desk>, _: Person, Query(words): Query<Words>) -> Answer<Json<Value>> {
    let found = desk.archive.list_items(&words.q, 0, 10).await?;
    let row = |i: ItemRow| {
        let about = [Some(i.id.clone()), i.mark, i.manufacturer, i.model].into_iter().flatten().collect::<Vec<_>>();
        json!({ "value": i.id, "title": unseen::shown(&i.description), "about": unseen::shown(&about.join(", ")) })
    };
    Ok(Json(found.into_iter().map(row).collect()))
}
