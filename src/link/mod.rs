//! What belongs to what. In: a message's documents with their understandings, compared with an index over the register. Out: proposed links,
//! each with its grounds: to requests (by thread, by our reference, by a marking) and to items (by serial and lot). Decides nothing: a
//! link is proposed, and what matches nothing stays unplaced.

mod marking;

mod reference;

mod request;

mod text;

use std::collections::HashMap;

use crate::model::{Document, Links, MarkingKind, Register, Understanding};

/// The register, indexed for look-up: the time for one message does not grow with the number of items. Built once, shared.
#[derive(Debug)]
pub struct Index {
    requests: Vec<Request>,
    items: Vec<Item>,
    /// Message-IDs of our own mails to the requests they carried.
    message_ids: HashMap<String, Vec<usize>>,
    /// Folded references ([`reference::key`]) to requests.
    references: reference::References,
    /// Folded serials and lots to items.
    markings: marking::Markings,
    /// E-mail addresses of parties to the requests addressed to them.
    addresses: HashMap<String, Vec<usize>>,
    /// E-mail domains that belong to one party alone, likewise.
    domains: HashMap<String, Vec<usize>>,
}

/// What linking needs of a request.
#[derive(Debug)]
struct Request {
    reference: String,
    issued: String,
}

/// What linking needs of an item.
#[derive(Debug)]
struct Item {
    id: String,
    /// The requests it is on.
    requests: Vec<usize>,
}

impl Index {
    /// Indexes a register.
    pub fn new(register: &Register) -> Self {
        let request = |r: &crate::model::TraceRequest| Request {
            reference: r.reference.clone(),
            issued: r.issued.as_str().to_owned(),
        };
        let requests: Vec<_> = register.requests.iter().map(request).collect();
        let places: HashMap<&str, usize> = register.items.iter().enumerate().map(|(n, i)| (i.id.as_str(), n)).collect();
        let mut items: Vec<_> =
            register.items.iter().map(|i| Item { id: i.id.clone(), requests: Vec::new() }).collect();
        let (mut message_ids, mut by_party) = (HashMap::<_, Vec<usize>>::new(), HashMap::<&str, Vec<usize>>::new());
        for (n, request) in register.requests.iter().enumerate() {
            for id in &request.message_ids {
                message_ids.entry(id.trim().to_ascii_lowercase()).or_default().push(n);
            }
            for item in request.items.iter().filter_map(|id| places.get(id.as_str())) {
                items[*item].requests.push(n);
            }
            by_party.entry(&request.recipient).or_default().push(n);
        }
        let (addresses, domains) = senders(register, &by_party);
        Self {
            references: reference::References::new(requests.iter().map(|r| r.reference.as_str())),
            markings: marking::Markings::new(&register.items),
            requests,
            items,
            message_ids,
            addresses,
            domains,
        }
    }

    /// Proposes links for a message or a loose document with what is in it. `documents` are in the order of `unpack`, the first is the thing
    /// itself; `understandings` are in the same order.
    pub fn link(&self, documents: &[Document], understandings: &[Understanding]) -> Links {
        let items: Vec<_> = documents
            .iter()
            .zip(understandings)
            .map(|(document, understanding)| marking::in_document(self, document, understanding))
            .collect();
        let requests = request::of_message(self, documents, &items);
        let items = items.into_iter().map(|found| marking::links(self, found)).collect();
        Links { requests, items }
    }
}

/// Which field of a document record a marking of that kind stands in.
fn field_of(kind: MarkingKind) -> &'static str {
    if kind == MarkingKind::Serial { "serials" } else { "lots" }
}

type BySender = HashMap<String, Vec<usize>>;

/// Addresses and domains to the requests sent to their parties. A domain that two parties share (a mail provider's) tells nothing.
fn senders(register: &Register, by_party: &HashMap<&str, Vec<usize>>) -> (BySender, BySender) {
    let mut addresses = BySender::new();
    let mut domains: HashMap<String, (String, Vec<usize>)> = HashMap::new();
    let mut shared = std::collections::HashSet::new();
    for party in &register.parties {
        let requests = by_party.get(party.id.as_str()).cloned().unwrap_or_default();
        for email in party.contacts.iter().flat_map(|c| &c.emails) {
            let email = email.to_lowercase();
            if let Some((_, domain)) = email.rsplit_once('@') {
                let entry = domains.entry(domain.to_owned()).or_insert_with(|| (party.id.clone(), requests.clone()));
                if entry.0 != party.id {
                    shared.insert(domain.to_owned());
                }
            }
            addresses.entry(email).or_default().extend(&requests);
        }
    }
    let domains = domains.into_iter().filter(|(d, _)| !shared.contains(d)).map(|(d, (_, r))| (d, r)).collect();
    (addresses, domains)
}
