//! Proposes links. In: the documents of a message, and an index over the register. Out: links with their grounds: to
//! requests (by thread, by our reference, by a marking), and to items (by serial and lot number). It decides
//! nothing. A message that matches nothing stays unplaced.

mod marking;

mod reference;

mod request;

mod text;

use std::collections::HashMap;

use crate::model::{Document, Links, MarkingKind, Register, Understanding};

/// An index over the register. The time for one message does not grow with the number of items. It is built once and shared.
#[derive(Debug)]
pub struct Index {
    requests: Vec<Request>,
    items: Vec<Item>,
    /// Message-IDs of our own mails, with their requests.
    message_ids: HashMap<String, Vec<usize>>,
    /// Folded references ([`reference::key`]), with their requests.
    references: reference::References,
    /// Folded serial and lot numbers, with their items.
    markings: marking::Markings,
    /// Mail addresses of parties, with the requests to them.
    addresses: HashMap<String, Vec<usize>>,
    /// The same for mail domains that belong to only one party.
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
    /// Its requests.
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

    /// Proposes links for a message or a loose document. `documents` are in the order of `unpack`; the first is the arrival itself.
    /// `understandings` are in the same order.
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

/// The field of a document record for a marking of this kind.
fn field_of(kind: MarkingKind) -> &'static str {
    if kind == MarkingKind::Serial { "serials" } else { "lots" }
}

type BySender = HashMap<String, Vec<usize>>;

/// Addresses and domains, with the requests to their parties. A domain that two parties share (a mail provider's) is not used.
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
