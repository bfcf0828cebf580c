//! A request: everything sent and received in the order of time, its items with what answers each, what happened to it.

use askama::Template;
use axum::extract::{Path, State};

use super::Desk;
use super::fault::{Answer, Fault};
use super::item::{PaperRow, facts, paper_row};
use super::lists::received_row;
use super::page::{Page, html};
use super::sessions::Person;
use super::shown;
use crate::model::{Event, TraceRequest};
use crate::store::{Listed, RequestView};

/// One thing on the time line.
struct Moment {
    day: String,
    sign: &'static str,
    what: String,
    title: String,
    href: Option<String>,
    about: String,
}

struct ItemRow {
    id: String,
    description: String,
    about: String,
    papers: Vec<PaperRow>,
}

#[derive(Template)]
#[template(path = "desk/request.html")]
struct RequestPage {
    page: Page,
    request: TraceRequest,
    kind: String,
    recipient: String,
    moments: Vec<Moment>,
    items: Vec<ItemRow>,
    children: Vec<String>,
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Path(reference): Path<String>) -> Answer {
    let view = desk.archive.request_view(&reference).await?.ok_or_else(|| Fault::missing("this request"))?;
    let page = Page::new(&desk, &person, "requests", reference).await?;
    let kind = serde_json::to_value(view.request.kind).ok();
    html(&RequestPage {
        page,
        kind: kind.as_ref().and_then(|v| v.as_str()).map(shown::words).unwrap_or_default(),
        recipient: view.party.name.clone(),
        moments: moments(&view),
        items: items(&view),
        children: view.children.clone(),
        request: view.request,
    })
}

fn moments(view: &RequestView) -> Vec<Moment> {
    let issued = Moment {
        day: view.request.issued.to_string(),
        sign: "→",
        what: "Issued".to_owned(),
        title: format!("to {}", view.party.name),
        href: None,
        about: String::new(),
    };
    let mut all: Vec<Moment> = vec![issued];
    all.extend(view.arrivals.iter().cloned().map(came));
    all.extend(view.events.iter().map(happened));
    all.sort_by(|a, b| a.day.cmp(&b.day));
    all
}

fn came(row: Listed) -> Moment {
    let row = received_row(row);
    let about = [row.sender.as_str(), row.class.as_str(), row.state.unwrap_or_default()];
    Moment {
        day: row.received,
        sign: "←",
        what: row.kind,
        title: row.title,
        href: Some(row.href),
        about: about.iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(" · "),
    }
}

fn happened(event: &Event) -> Moment {
    Moment {
        day: shown::day(Some(&event.at.to_string())),
        sign: "·",
        what: shown::words(&event.what),
        title: format!("by {}", event.who),
        href: None,
        about: String::new(),
    }
}

fn items(view: &RequestView) -> Vec<ItemRow> {
    view.items
        .iter()
        .map(|item| ItemRow {
            id: item.id.clone(),
            description: item.description.clone(),
            about: facts(item)
                .into_iter()
                .filter(|(name, _)| ["Manufacturer", "Model", "Calibre", "Documented"].contains(name))
                .map(|(_, value)| value)
                .collect::<Vec<_>>()
                .join(" · "),
            papers: view.mentions.iter().filter(|m| m.item == item.id).map(paper_row).collect(),
        })
        .collect()
}
