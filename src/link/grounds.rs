//! The layers of a message's grounds: which requests it answers and why, in words. Documents with their marks come in, links go out,
//! best first. A mark alone makes a link only where no reference or header does: a paper that answers one request often names the
//! items of others.

use super::marks::Found;
use super::{Index, Table, bare_id, together};
use crate::model::{Document, Ground, GroundKind, Head, Link, PartRole, Understanding};

/// The grounds of each request, with the chance that each alone is right.
type Grounds = Table<Vec<(GroundKind, f64, String)>>;

/// The requests a message answers, each by its index, best first.
pub(super) fn requests(
    index: &Index,
    message: &[Document],
    understandings: &[Understanding],
    found: &[Vec<Found>],
) -> Vec<(usize, Link)> {
    let mut grounds = Grounds::new();
    for (n, document) in message.iter().enumerate() {
        if let Some(head) = &document.part.head {
            if n == 0 { outer(index, head, &mut grounds) } else { enclosed(index, head, &mut grounds) }
        }
        in_text(index, message, n, &mut grounds);
        in_fields(index, document, understandings.get(n), &mut grounds);
    }
    let placed = !grounds.is_empty();
    by_marks(index, message, found, placed, &mut grounds);
    by_sender(index, message.first().and_then(|d| d.part.head.as_deref()), &mut grounds);
    let mut links: Vec<(usize, Link)> = grounds.into_iter().map(|(r, g)| (r, link(index, r, g))).collect();
    links.sort_by(|a, b| b.1.confidence.total_cmp(&a.1.confidence).then_with(|| a.1.reference.cmp(&b.1.reference)));
    links
}

fn link(index: &Index, request: usize, mut grounds: Vec<(GroundKind, f64, String)>) -> Link {
    grounds.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    grounds.dedup_by(|a, b| a.2 == b.2);
    let confidence = together(grounds.iter().map(|g| g.1)).min(0.999);
    let grounds = grounds.into_iter().map(|(kind, _, text)| Ground { kind, text }).collect();
    Link { reference: index.reference(request).to_owned(), confidence, grounds }
}

fn add(grounds: &mut Grounds, request: usize, kind: GroundKind, chance: f64, text: String) {
    grounds.entry(request).or_default().push((kind, chance, text));
}

/// The message's own head: its thread, its subject, what it reports on.
fn outer(index: &Index, head: &Head, grounds: &mut Grounds) {
    let threads = head.in_reply_to.iter().map(|id| (id, 0.97)).chain(head.references.iter().map(|id| (id, 0.94)));
    for (id, chance) in threads {
        for request in index.by_message_id.get(&bare_id(id)).into_iter().flatten() {
            add(grounds, *request, GroundKind::Thread, chance, format!("answers our mail {}", bracketed(id)));
        }
    }
    if let Some(id) = head.report.as_ref().and_then(|r| r.original_message_id.as_ref()) {
        for request in index.by_message_id.get(&bare_id(id)).into_iter().flatten() {
            add(grounds, *request, GroundKind::Thread, 0.98, format!("reports on our mail {}", bracketed(id)));
        }
    }
    if let Some(subject) = &head.subject {
        for cited in index.references.find(subject, 0, usize::MAX) {
            let chance = if cited.exact { 0.97 } else { 0.95 };
            add(
                grounds,
                cited.request,
                GroundKind::Subject,
                chance,
                said("reference in subject", &cited.raw, cited.exact),
            );
        }
    }
}

/// A mail inside the message: one of ours, or one that answers ours or names our reference.
fn enclosed(index: &Index, head: &Head, grounds: &mut Grounds) {
    let own = head.message_id.iter().map(|id| (id, 0.93, "encloses our mail"));
    let answers = head.in_reply_to.iter().chain(&head.references).map(|id| (id, 0.9, "encloses an answer to our mail"));
    for (id, chance, words) in own.chain(answers) {
        for request in index.by_message_id.get(&bare_id(id)).into_iter().flatten() {
            add(grounds, *request, GroundKind::Enclosed, chance, format!("{words} {}", bracketed(id)));
        }
    }
    if let Some(subject) = &head.subject {
        for cited in index.references.find(subject, 0, usize::MAX) {
            let text = said("reference in the subject of an enclosed mail", &cited.raw, cited.exact);
            add(grounds, cited.request, GroundKind::Enclosed, 0.9, text);
        }
    }
}

/// Our references in what the sender wrote, in papers, in the quotation.
fn in_text(index: &Index, message: &[Document], n: usize, grounds: &mut Grounds) {
    let Some(document) = message.get(n) else { return };
    let inside = inside_a_message(message, n);
    for page in &document.pages {
        let quoted = page.quoted_from.unwrap_or(usize::MAX);
        for cited in index.references.find(&page.text, 0, usize::MAX) {
            let body = document.part.role == PartRole::Body;
            let (kind, chance, place) = match (body, inside, cited.span.start >= quoted) {
                (_, true, _) => (GroundKind::Enclosed, 0.88, "reference in an enclosed mail".to_owned()),
                (true, false, true) => (GroundKind::Quotation, 0.9, "reference in the quoted text".to_owned()),
                (true, false, false) => (GroundKind::Body, 0.96, "reference in the text".to_owned()),
                (false, false, _) => {
                    (GroundKind::Document, 0.93, format!("reference in {}, page {}", name(document), page.number))
                }
            };
            let chance = if cited.exact { chance } else { chance - 0.02 };
            add(grounds, cited.request, kind, chance, said(&place, &cited.raw, cited.exact));
        }
    }
}

/// References that a reader took from a page in a form the text does not have.
fn in_fields(index: &Index, document: &Document, understood: Option<&Understanding>, grounds: &mut Grounds) {
    let fields =
        understood.iter().flat_map(|u| &u.fields).filter(|f| f.name == crate::model::FieldName::RequestReference);
    for value in fields.filter_map(|f| f.value.as_deref()) {
        for cited in index.references.find(value, 0, usize::MAX) {
            if !grounds.contains_key(&cited.request) {
                add(grounds, cited.request, GroundKind::Document, 0.9, format!("reference in {}", name(document)));
            }
        }
    }
}

/// Whether a document came inside a mail that came inside this message.
fn inside_a_message(message: &[Document], n: usize) -> bool {
    let mut at = message.get(n).and_then(|d| d.part.parent);
    let mut steps = 0;
    while let Some(parent) = at.filter(|_| steps < 32) {
        let Some(document) = message.get(parent) else { return false };
        if document.part.role == PartRole::Message && parent != 0 {
            return true;
        }
        at = document.part.parent;
        steps += 1;
    }
    false
}

/// Serials and lots of items asked about.
fn by_marks(index: &Index, message: &[Document], found: &[Vec<Found>], placed: bool, grounds: &mut Grounds) {
    for (document, marks) in message.iter().zip(found) {
        for mark in marks {
            let Some(kept) = index.items.get(mark.item) else { continue };
            for request in &kept.requests {
                if placed && !grounds.contains_key(request) {
                    continue;
                }
                let text = format!("{} {} in {}, page {}", mark.reason(), mark.value, name(document), mark.page);
                let shared = kept.requests.len().max(1) as f64;
                add(grounds, *request, GroundKind::Marking, (mark.confidence * 0.93 / shared.sqrt()).min(0.92), text);
            }
        }
    }
}

/// The sender, where it is the party asked: a support, never a link.
fn by_sender(index: &Index, head: Option<&Head>, grounds: &mut Grounds) {
    let Some(head) = head else { return };
    for (request, reasons) in grounds.iter_mut() {
        let Some(asked) = index.requests.get(*request) else { continue };
        let known = head.from.iter().chain(&head.reply_to).find(|a| {
            let domain = a.email.rsplit_once('@').map_or("", |d| d.1);
            asked.senders.iter().any(|s| *s == a.email || s == domain)
        });
        if let Some(address) = known {
            reasons.push((GroundKind::Sender, 0.3, format!("sent by the party asked ({})", address.email)));
        }
    }
}

fn bracketed(id: &str) -> String {
    format!("<{}>", id.trim().trim_matches(['<', '>']))
}

fn said(place: &str, raw: &str, exact: bool) -> String {
    if exact { place.to_owned() } else { format!("{place}, written {raw}") }
}

fn name(document: &Document) -> String {
    document.part.name.clone().unwrap_or_else(|| {
        if document.part.role == PartRole::Body { "the text".to_owned() } else { "an enclosure".to_owned() }
    })
}
