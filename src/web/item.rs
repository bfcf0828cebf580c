//! The page of an item: its markings and photographs, the chain of custody in the documents, and other items of the
//! same consignment.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;

use super::Desk;
use super::custody::picture;
use super::fault::{Answer, Fault};
use super::filters;
use super::given::Path;
use super::page::{Page, html};
use super::sessions::Person;
use super::shown;
use super::words::{say, tell};
use crate::model::{Item, MarkingKind};
use crate::store::Mentioned;
use crate::web::sentences::{Told, alike};

/// A document that names the item.
pub(super) struct PaperRow {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) received: String,
    pub(super) found: Told,
}

#[derive(Template)]
#[template(path = "desk/item.html")]
struct ItemPage {
    page: Page,
    item: Item,
    facts: Vec<(&'static str, String)>,
    marks: Vec<(String, String, String, bool)>,
    /// Number, name, what it shows, and its caption.
    photos: Vec<(usize, String, String, String)>,
    requests: Vec<(String, String)>,
    papers: Vec<PaperRow>,
    beside: Vec<(String, Vec<PaperRow>)>,
    custody: Option<String>,
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Path(id): Path<String>) -> Answer {
    let view = desk.archive.item_view(&id).await?.ok_or_else(|| Fault::missing(say("missing-this-item")))?;
    let page = Page::new(&desk, &person, "requests", tell!("item-named", id = id)).await?;
    let mut beside: BTreeMap<String, Vec<PaperRow>> = BTreeMap::new();
    for mention in &view.beside {
        beside.entry(mention.item.clone()).or_default().push(paper_row(mention));
    }
    html(&ItemPage {
        page,
        facts: facts(&view.item),
        marks: view
            .item
            .markings
            .iter()
            .map(|m| {
                let identifies = matches!(m.kind, MarkingKind::Serial | MarkingKind::Lot | MarkingKind::Batch);
                (shown::words(m.kind.as_str()), m.text.clone(), m.place.clone().unwrap_or_default(), identifies)
            })
            .collect(),
        photos: view
            .photos
            .iter()
            .enumerate()
            .filter(|(_, p)| !p.sha256.is_empty())
            .map(|(n, p)| {
                let said = |of: &[String]| of.get(n).cloned().unwrap_or_default();
                (n, p.path.clone(), said(&view.item.views), said(&view.item.captions))
            })
            .collect(),
        requests: view.requests.clone(),
        papers: view.mentions.iter().map(paper_row).collect(),
        beside: beside.into_iter().collect(),
        custody: picture(&view.legs),
        item: view.item,
    })
}

/// The facts about an item, as names and values.
pub(super) fn facts(item: &Item) -> Vec<(&'static str, String)> {
    let category = serde_json::to_value(item.category).ok();
    let category = category.as_ref().and_then(|v| v.as_str()).map(shown::words).unwrap_or_default();
    let place = item.documented.place.as_deref().map(|p| format!("{p}, ")).unwrap_or_default();
    let facts = [
        (say("category"), Some(category)),
        (say("manufacturer"), item.manufacturer.clone()),
        (say("model"), item.model.clone()),
        (say("calibre"), item.calibre.clone()),
        (say("country-of-manufacture"), item.country_of_manufacture.clone()),
        (say("year-of-manufacture"), item.year_of_manufacture.as_ref().map(ToString::to_string)),
        (say("quantity"), Some(item.quantity.to_string())),
        (say("documented"), Some(format!("{place}{}, {}", item.documented.country, item.documented.date))),
        (say("site"), item.documented.coordinates.clone()),
        (say("held-by"), item.documented.custodian.clone()),
        (say("circumstances"), item.documented.circumstances.clone()),
    ];
    facts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// A document as shown.
pub(super) fn paper_row(mention: &Mentioned) -> PaperRow {
    PaperRow {
        href: format!("/document/{}/{}", mention.arrival, mention.document),
        name: mention.name.clone().unwrap_or_else(|| shown::words(&mention.document_type)),
        kind: shown::words(&mention.document_type),
        received: shown::day(mention.received.as_deref()),
        found: alike(&shown::words(&mention.field).to_lowercase(), &mention.value, &mention.reason),
    }
}
