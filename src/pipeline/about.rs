//! Of which item a value is stated. In: a message with the requests that it answers. Out: the items that those requests ask
//! about, and for each value the item that the program proposes. A person decides: a value whose item nobody has named
//! stands in no text, unless only one item can be meant.

use crate::model::{Decision, Document, Field, Filed, Item, Ruling, Standing};
use crate::store::{self, Archive};

/// The items that the requests of a message ask about: those that a person placed it with, else those that the program proposes.
///
/// # Errors
/// When the archive refuses.
pub async fn asked(archive: &Archive, arrival: &str) -> Result<Vec<Item>, store::Error> {
    let (_, links) = archive.said(arrival).await?;
    let of = |wanted: Standing| links.iter().filter(move |l| l.standing == wanted).map(|l| l.request.clone());
    let mut references: Vec<String> = of(Standing::Confirmed).collect();
    if references.is_empty() {
        references = links.iter().filter(|l| l.standing != Standing::Rejected).map(|l| l.request.clone()).collect();
    }
    let register = archive.register().await?;
    let mut items: Vec<Item> = Vec::new();
    for request in references.iter().filter_map(|r| register.request(r)) {
        for item in request.items.iter().filter_map(|id| register.item(id)) {
            if !items.iter().any(|i| i.id == item.id) {
                items.push(item.clone());
            }
        }
    }
    Ok(items)
}

/// A value of a message, and of which item it is probably stated.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated {
    /// The document's index in the message.
    pub document: usize,
    /// The field's position in it.
    pub position: usize,
    /// The field, with the items that a person gave it.
    pub field: Field,
    /// The item that the program proposes.
    pub proposed: Option<String>,
}

/// The values of a message that stand, each with the item that the program proposes. Empty if nothing of that SHA-256 was read.
///
/// # Errors
/// When the archive refuses.
pub async fn stated(archive: &Archive, arrival: &str) -> Result<Vec<Stated>, store::Error> {
    let Some(filed) = archive.arrival(arrival).await?.and_then(|a| a.filed) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for paper in archive.desk_documents(arrival).await? {
        let document = paper.position;
        let standing = paper.fields.into_iter().filter(|f| f.field.value.is_some());
        found.extend(standing.map(|f| {
            let place = (document, f.field.evidence.page, f.field.evidence.span.start);
            Stated { document, position: f.position, proposed: proposed(&filed, place), field: f.field }
        }));
    }
    Ok(found)
}

/// The decisions that give each confirmed value without items the one that the program proposes.
pub fn as_proposed(stated: &[Stated]) -> Vec<Decision> {
    let open = stated.iter().filter(|s| s.field.standing == Standing::Confirmed && s.field.items.is_none());
    let decision = |s: &Stated| {
        let field = &s.field;
        let was = store::stamp(field.standing, field.value.as_deref(), field.absent);
        let ruling = Ruling::About(vec![s.proposed.clone()?]);
        Some(Decision { document: s.document, position: s.position, ruling, was })
    };
    open.filter_map(decision).collect()
}

/// The item of which a value is probably stated: the one whose number stands last before it in the same document, else the first one after it. `place` is
/// the value's document, page and code point. `filed` needs the pages of that document.
fn proposed(filed: &Filed, place: (usize, u32, usize)) -> Option<String> {
    let mentions = mentions(filed, place.0);
    let before = mentions.iter().filter(|(_, at)| *at <= (place.1, place.2)).max_by_key(|(_, at)| *at);
    let nearest = before.or_else(|| mentions.iter().min_by_key(|(_, at)| *at));
    nearest.map(|(item, _)| item.clone())
}

/// Where each item's number stands in a document: page, code point.
fn mentions(filed: &Filed, document: usize) -> Vec<(String, (u32, usize))> {
    let Some(paper) = filed.documents.get(document) else { return Vec::new() };
    let places = |link: &crate::model::ItemLink| {
        let item = link.item.clone();
        places(&paper.document, &link.value).into_iter().map(move |at| (item.clone(), at))
    };
    // A number that a person says is another's names no item.
    paper.item_links.iter().filter(|l| l.standing != Standing::Rejected).flat_map(places).collect()
}

fn places(document: &Document, value: &str) -> Vec<(u32, usize)> {
    let mut found = Vec::new();
    for page in &document.pages {
        for (byte, _) in page.text.match_indices(value) {
            found.push((page.number, page.text[..byte].chars().count()));
        }
    }
    found
}
