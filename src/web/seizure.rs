//! The page of a seizure or site: the items that were found together, whom they were asked about, and what is said of all of them, to look at and to change. The work
//! is in `pipeline::seizures`.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;

use super::Desk;
use super::addresses::{form_urlencoded, go, id_of};
use super::assets;
use super::clock::now;
use super::fault::{Answer, Fault};
use super::fields::{Field, Kind};
use super::filters;
use super::given::{Form, Path};
use super::page::{Page, html, query};
use super::sessions::Person;
use super::words::{say, tell};
use crate::model::{Item, MarkingKind};
use crate::pipeline::entering::{self, FieldFault, Pairs, Refused};
use crate::pipeline::seizures::{self, Said};
use crate::store::{Seizure, SeizureItem};

/// The most items that a page shows.
const MOST_SHOWN: usize = 500;

/// The most items that one request asks about from here.
const MOST_ASKED: usize = 100;

struct Row {
    found: SeizureItem,
    mark: String,
}

#[derive(Template)]
#[template(path = "desk/seizure.html")]
struct SeizurePage {
    page: Page,
    style: String,
    script: String,
    name: String,
    rows: Vec<Row>,
    more: usize,
    asked: usize,
    answered: usize,
    fields: Vec<Field>,
    seen: String,
    /// A new item with all that is said of these.
    like: String,
    /// A request about those that nobody was asked about, and how many they are.
    request: Option<(String, usize)>,
    countries: Vec<(&'static str, &'static str)>,
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Path(name): Path<String>) -> Answer {
    let found = desk.archive.seizure(&name, seizures::MOST).await?;
    let Seizure { name, mut items, more } = found.ok_or_else(|| Fault::missing(say("missing-this-seizure-or-site")))?;
    let all: Vec<&Item> = items.iter().map(|i| &i.item).collect();
    let (said, seen) = (seizures::said(&all), seizures::seen(&all));
    let like: Vec<(&str, &str)> = said
        .iter()
        .filter_map(|(key, said)| match said {
            Said::Alike(text) => Some((*key, text.as_str())),
            Said::Apart(_) => None,
        })
        .collect();
    let like = format!("/register/item{}", query(&like));
    let unasked: Vec<&str> = items.iter().filter(|i| i.requests.is_empty()).map(|i| i.item.id.as_str()).collect();
    let request = (!unasked.is_empty()).then(|| {
        let keys: Vec<String> = (0..unasked.len().min(MOST_ASKED)).map(|n| format!("items[{n}]")).collect();
        let pairs: Vec<(&str, &str)> = keys.iter().map(String::as_str).zip(unasked.iter().copied()).collect();
        (format!("/register/request{}", query(&pairs)), pairs.len())
    });
    let asked = items.iter().filter(|i| !i.requests.is_empty()).count();
    let answered = items.iter().filter(|i| i.requests.iter().any(|(.., answered)| *answered)).count();
    let fields = fields(&said);
    let more = more + items.len().saturating_sub(MOST_SHOWN);
    items.truncate(MOST_SHOWN);
    html(&SeizurePage {
        page: Page::new(&desk, &person, "register", tell!("seizure-named", name = name)).await?,
        style: assets::url("entry.css"),
        script: assets::url("find.js"),
        rows: items.into_iter().map(|found| Row { mark: mark(&found.item), found }).collect(),
        countries: entering::countries(super::language::spoken().tag()),
        name,
        more,
        asked,
        answered,
        fields,
        seen,
        like,
        request,
    })
}

/// What identifies an item.
fn mark(item: &Item) -> String {
    let identifies = |kind: MarkingKind| kind.identifies();
    item.markings.iter().find(|m| identifies(m.kind)).map(|m| m.text.clone()).unwrap_or_default()
}

/// The words of each box: its key, the keys of its label and its hint, and the list of words that are offered.
const LABELS: &[(&str, &str, &str, &str)] = &[
    ("documented.seizure", "name", "hint-empty-they-do-not-belong-together", ""),
    ("documented.date", "field-date-documented", "hint-n-2026-03-01-2026-03-if", ""),
    ("documented.country", "country", "hint-two-letters", "countries"),
    ("documented.place", "field-town-or-district", "", ""),
    ("documented.coordinates", "field-coordinates-or-map-grid", "hint-as-measured", ""),
    ("documented.custodian", "held-by", "hint-who-had-them", ""),
    ("documented.circumstances", "circumstances", "hint-how-they-came-to-light", ""),
];

/// The boxes for what is said of all of them.
fn fields(said: &[(&'static str, Said)]) -> Vec<Field> {
    let field = |(key, said): &(&'static str, Said)| {
        let found = LABELS.iter().find(|(k, ..)| k == key).copied();
        let (_, label, hint, offers) = found.unwrap_or((key, key, "", ""));
        let kind = if *key == "documented.circumstances" { Kind::Area } else { Kind::Line };
        let (value, apart) = match said {
            Said::Alike(text) => (text.clone(), Vec::new()),
            Said::Apart(texts) => (String::new(), texts.clone()),
        };
        let named = if apart.is_empty() { String::new() } else { apart.join("; ") };
        Field {
            id: id_of(key),
            key: (*key).to_owned(),
            label: say(label),
            hint: if hint.is_empty() { "" } else { say(hint) },
            value,
            fault: None,
            kind,
            options: Vec::new(),
            must: false,
            wide: matches!(kind, Kind::Area),
            exact: false,
            offers,
            named,
            first: false,
        }
    };
    said.iter().map(field).collect()
}

/// Says something of all of them.
pub(super) async fn change(
    State(desk): State<Desk>,
    person: Person,
    Path(name): Path<String>,
    Form(form): Form<Pairs>,
) -> Answer {
    let of = |key: &str| form.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone()).unwrap_or_default();
    person.check(&of("csrf"))?;
    let (archive, who, was) = (desk.archive.clone(), person.name.clone(), of("seen"));
    let work = tokio::spawn(async move { seizures::change(&archive, &name, &form, &was, &who, now()).await });
    let done = work.await.map_err(|e| Fault::new(StatusCode::INTERNAL_SERVER_ERROR, e.to_string()))?;
    match done {
        Ok(name) if name.is_empty() => Ok(go("/register?tab=seizures")),
        Ok(name) => Ok(go(&at(&name))),
        Err(why) => Err(refused(why)),
    }
}

/// An item to put in or to take out.
#[derive(Debug, Deserialize)]
pub(super) struct Putting {
    csrf: String,
    #[serde(default)]
    item: String,
    /// `put` or `take`.
    act: String,
}

/// Puts an item in, or takes it out.
pub(super) async fn put(
    State(desk): State<Desk>,
    person: Person,
    Path(name): Path<String>,
    Form(form): Form<Putting>,
) -> Answer {
    person.check(&form.csrf)?;
    let into = if form.act == "put" { name.as_str() } else { "" };
    match seizures::put(&desk.archive, form.item.trim(), into, &person.name, now()).await {
        Ok(()) if desk.archive.seizure(&name, 1).await?.is_none() => Ok(go("/register?tab=seizures")),
        Ok(()) => Ok(go(&at(&name))),
        Err(why) => Err(refused(why)),
    }
}

/// Why nothing was saved, in words beside the button.
fn refused(refused: Refused) -> Fault {
    match refused {
        Refused::Fields(faults) => {
            let told = |f: FieldFault| match LABELS.iter().find(|(key, ..)| *key == f.key) {
                Some((_, label, ..)) => format!("{}: {}", say(label), f.words),
                None => f.words,
            };
            Fault::unfit(faults.into_iter().map(told).collect::<Vec<_>>().join(" "))
        }
        Refused::Changed { .. } => Fault::unfit(say("refused-somebody-has-changed-one-of-these")),
        Refused::Store(error) => Fault::from(error),
    }
}

/// Where a seizure is shown.
pub(super) fn at(name: &str) -> String {
    format!("/seizure/{}", form_urlencoded(name).replace('/', "%2F"))
}
