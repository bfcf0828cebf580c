//! Which requests a message answers. The grounds, strongest first: the thread; our reference in the sender's text;
//! in an enclosed document; in the quotation below; a serial or lot number of an item that we asked about; the number of a
//! contract or an order that is marked on one. The
//! sender supports another ground and decides between two requests. The sender alone is not enough.

use std::collections::BTreeMap;

use super::index::Index;
use super::marking::{Hit, SURE_ALONE};
use super::papers::{CONFIDENCE, Named};
use super::states;
use super::text::runs;
use crate::model::{Document, Ground, GroundKind, Head, Link, MarkingKind, Part, PartRole};

/// The grounds found so far, by request.
#[derive(Default)]
struct Grounds {
    by_request: BTreeMap<usize, Vec<(Ground, f64)>>,
}

impl Grounds {
    fn add(&mut self, request: usize, kind: GroundKind, sure: f64, text: String) {
        let grounds = self.by_request.entry(request).or_default();
        if !grounds.iter().any(|(g, _)| g.kind == kind) {
            grounds.push((Ground { kind, text }, sure));
        }
    }

    fn is_empty(&self) -> bool {
        self.by_request.is_empty()
    }
}

/// The requests a message answers, best first.
pub(super) fn of_message(
    index: &Index,
    documents: &[Document],
    items: &[Vec<Hit>],
    papers: &[Vec<Named>],
    of_subject: &[Hit],
) -> Vec<Link> {
    let mut grounds = Grounds::default();
    for document in documents {
        if let Some(head) = &document.part.head {
            thread(index, head, document.part.parent.is_some(), &mut grounds);
            subject(index, head, &mut grounds);
        }
        for page in &document.pages {
            let from = page.quoted_from.unwrap_or(usize::MAX);
            for cited in index.references.find(&page.text, &runs(&page.text, None)) {
                let (kind, sure, place) = if cited.span.start >= from {
                    (GroundKind::Quotation, 0.88, "in the quotation below".to_owned())
                } else if document.part.role == PartRole::Body {
                    (GroundKind::Body, 0.96, "in the mail's text".to_owned())
                } else {
                    (GroundKind::Document, 0.94, format!("in {}, page {}", shown(&document.part), page.number))
                };
                let how = if cited.verbatim { "reference" } else { "reference, retyped," };
                let sure = if cited.verbatim { sure } else { sure - 0.04 };
                grounds.add(cited.request, kind, sure, format!("{how} {place}"));
            }
        }
    }
    // What only stands in the quoted mail is not what this one answers, where the sender names something himself.
    keep_own_words(&mut grounds);
    let placed = !grounds.is_empty();
    let asked = Asked::of(index, documents);
    markings(index, &asked, documents, items, of_subject, placed, &mut grounds);
    numbers(index, &asked, documents, papers, placed, &mut grounds);
    sender(asked, &mut grounds);
    ranked(index, grounds)
}

fn shown(part: &Part) -> String {
    part.name.clone().unwrap_or_else(|| "an enclosed paper".to_owned())
}

/// In-Reply-To, References, and the Message-ID inside a delivery report.
fn thread(index: &Index, head: &Head, enclosed: bool, grounds: &mut Grounds) {
    let known = |id: &str| index.message_ids.get(&id.trim().to_ascii_lowercase()).cloned().unwrap_or_default();
    let of_report = head.report.as_ref().and_then(|r| r.original_message_id.as_deref());
    if let Some(id) = of_report {
        known(id)
            .into_iter()
            .for_each(|r| grounds.add(r, GroundKind::Thread, 0.98, format!("reports on our mail {id}")));
    }
    if let Some(id) = head.message_id.as_deref().filter(|_| enclosed) {
        known(id)
            .into_iter()
            .for_each(|r| grounds.add(r, GroundKind::Enclosed, 0.95, format!("encloses our mail {id}")));
    }
    // The newest of ours in the thread is what it answers; older ones are the thread's history.
    let newest = head.in_reply_to.iter().chain(head.references.iter().rev()).find(|id| !known(id).is_empty());
    if let Some(id) = newest {
        let what = if enclosed { "an enclosed mail answers ours" } else { "answers our mail" };
        known(id).into_iter().for_each(|r| grounds.add(r, GroundKind::Thread, 0.97, format!("{what} {id}")));
    }
}

fn subject(index: &Index, head: &Head, grounds: &mut Grounds) {
    let subject = head.subject.as_deref().unwrap_or_default();
    for cited in index.references.find(subject, &runs(subject, None)) {
        let (sure, how) = if cited.verbatim { (0.97, "reference") } else { (0.92, "reference, retyped,") };
        grounds.add(cited.request, GroundKind::Subject, sure, format!("{how} in subject"));
    }
}

fn keep_own_words(grounds: &mut Grounds) {
    let own = |g: &[(Ground, f64)]| g.iter().any(|(g, _)| g.kind != GroundKind::Quotation);
    if grounds.by_request.values().any(|g| own(g)) {
        grounds.by_request.retain(|_, g| own(g));
    }
}

/// A serial or lot number of an item that we asked about. If another ground has found the request, this only supports it.
fn markings(
    index: &Index,
    asked: &Asked,
    documents: &[Document],
    items: &[Vec<Hit>],
    of_subject: &[Hit],
    placed: bool,
    grounds: &mut Grounds,
) {
    let on_pages = documents.iter().zip(items).map(|(document, hits)| (Some(document), hits.as_slice()));
    for (document, hits) in on_pages.chain([(None, of_subject)]) {
        for hit in hits.iter().filter(|h| h.confidence >= SURE_ALONE) {
            let on = &index.items[hit.item].requests;
            let chosen: Vec<usize> = if placed {
                on.iter().copied().filter(|r| grounds.by_request.contains_key(r)).collect()
            } else {
                settle(index, on, asked)
            };
            let sure = asked.sureness(&chosen) * hit.confidence.min(0.99);
            for request in chosen {
                let place = document.map(|d| format!("{}, page {}", paper(&d.part), hit.page));
                let place = place.unwrap_or_else(|| "the subject".to_owned());
                let text = format!("{} {} in {place}", hit.reason, hit.printed);
                let kind =
                    if hit.kind == MarkingKind::Serial && !hit.run { GroundKind::Serial } else { GroundKind::Marking };
                grounds.add(request, kind, sure, text);
            }
        }
    }
}

/// The number of a contract or an order that is marked on an item. Alone it finds no request: it must come from the party that was asked.
fn numbers(
    index: &Index,
    asked: &Asked,
    documents: &[Document],
    papers: &[Vec<Named>],
    placed: bool,
    grounds: &mut Grounds,
) {
    for (document, named) in documents.iter().zip(papers) {
        for n in named {
            let on = index.items[n.item].requests.iter().copied();
            let open = |r: &usize| asked.all().any(|a| a == *r) && (!placed || grounds.by_request.contains_key(r));
            for request in on.filter(open).collect::<Vec<_>>() {
                let what = n.name.as_str().replace('_', " ");
                let text = format!("same {what} {} in {}, page {}", n.printed, paper(&document.part), n.page);
                grounds.add(request, GroundKind::Marking, CONFIDENCE, text);
            }
        }
    }
}

fn paper(part: &Part) -> String {
    if part.role == PartRole::Body { "the mail's text".to_owned() } else { shown(part) }
}

/// The requests of an item that the message can answer: those to its sender, else those to the state that it names as its own, else the newest.
fn settle(index: &Index, on: &[usize], asked: &Asked) -> Vec<usize> {
    for theirs in [&asked.by_address, &asked.by_name] {
        let theirs: Vec<usize> = on.iter().copied().filter(|r| theirs.contains(r)).collect();
        if !theirs.is_empty() {
            return theirs;
        }
    }
    on.iter().copied().max_by(|a, b| index.requests[*a].issued.cmp(&index.requests[*b].issued)).into_iter().collect()
}

/// The requests to those who may be the sender.
struct Asked {
    /// To the party whose address or domain the message comes from.
    by_address: Vec<usize>,
    /// To the state that the message names as its own, where no address is known.
    by_name: Vec<usize>,
}

impl Asked {
    fn of(index: &Index, documents: &[Document]) -> Self {
        let mut by_address = Vec::new();
        let heads = documents.iter().filter_map(|d| d.part.head.as_ref());
        for address in heads.flat_map(|h| h.from.iter().chain(&h.reply_to)) {
            let email = address.email.to_lowercase();
            let by_domain = email.rsplit_once('@').and_then(|(_, domain)| index.domains.get(domain));
            by_address.extend(index.addresses.get(&email).or(by_domain).into_iter().flatten());
        }
        let named = if by_address.is_empty() { states::of_sender(documents) } else { None };
        let by_name = named.and_then(|code| index.states.get(code)).cloned().unwrap_or_default();
        Self { by_address, by_name }
    }

    fn all(&self) -> impl Iterator<Item = usize> {
        self.by_address.iter().chain(&self.by_name).copied()
    }

    /// How sure a serial number or a lot makes a link to these requests. Chosen by hand: a name is anybody's to write, so that it adds less than an
    /// address.
    fn sureness(&self, requests: &[usize]) -> f64 {
        let has = |asked: &[usize]| requests.iter().any(|r| asked.contains(r));
        match (has(&self.by_address), has(&self.by_name)) {
            (true, _) => 0.93,
            (false, true) => 0.85,
            (false, false) => 0.72,
        }
    }
}

fn sender(asked: Asked, grounds: &mut Grounds) {
    let by_address = asked.by_address.into_iter().map(|r| (r, 0.5, "from the party that was asked"));
    let by_name = asked.by_name.into_iter().map(|r| (r, 0.3, "it names the state that was asked as its own"));
    for (request, sure, text) in by_address.chain(by_name) {
        if let Some(found) = grounds.by_request.get_mut(&request)
            && !found.iter().any(|(g, _)| g.kind == GroundKind::Sender)
        {
            found.push((Ground { kind: GroundKind::Sender, text: text.to_owned() }, sure));
        }
    }
}

/// Independent grounds make a link more certain than its best ground alone.
fn ranked(index: &Index, grounds: Grounds) -> Vec<Link> {
    let mut links: Vec<Link> = grounds
        .by_request
        .into_iter()
        .map(|(request, mut grounds)| {
            grounds.sort_by_key(|(g, _)| g.kind);
            // A lot beside a serial number of the same item is no ground of its own.
            let serial = grounds.iter().any(|(g, _)| g.kind == GroundKind::Serial);
            let own = |g: &&(Ground, f64)| !(serial && g.0.kind == GroundKind::Marking);
            let doubt = grounds.iter().filter(own).map(|(_, sure)| 1.0 - sure).product::<f64>();
            Link {
                reference: index.requests[request].reference.clone(),
                confidence: (1.0 - doubt).min(0.995),
                grounds: grounds.into_iter().map(|(g, _)| g).collect(),
            }
        })
        .collect();
    links.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    links
}
