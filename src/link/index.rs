//! An index over the register. In: the register. Out: an [`Index`] over its requests, items and parties, built once
//! and shared.

use std::collections::HashMap;

use super::markings::Markings;
use super::reference::References;
use crate::model::{PartyKind, Register};

/// An index over the register. The time for one message does not grow with the number of items. It is built once and shared.
#[derive(Debug)]
pub struct Index {
    pub(super) requests: Vec<Request>,
    pub(super) items: Vec<Item>,
    /// Message-IDs of our own mails, with their requests.
    pub(super) message_ids: HashMap<String, Vec<usize>>,
    /// Folded references ([`super::reference::key`]), with their requests.
    pub(super) references: References,
    /// Folded serial and lot numbers, with their items.
    pub(super) markings: Markings,
    /// Mail addresses of parties, with the requests to them.
    pub(super) addresses: HashMap<String, Vec<usize>>,
    /// The same for mail domains that belong to only one party.
    pub(super) domains: HashMap<String, Vec<usize>>,
    /// States by their ISO 3166-1 alpha-2 code, with the requests to them.
    pub(super) states: HashMap<String, Vec<usize>>,
}

/// What linking needs of a request.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) reference: String,
    pub(super) issued: String,
}

/// What linking needs of an item.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) id: String,
    /// Its requests.
    pub(super) requests: Vec<usize>,
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
            references: References::new(requests.iter().map(|r| r.reference.as_str())),
            markings: Markings::new(&register.items),
            requests,
            items,
            message_ids,
            addresses,
            domains,
            states: states(register, &by_party),
        }
    }
}

fn states(register: &Register, by_party: &HashMap<&str, Vec<usize>>) -> BySender {
    let mut states = BySender::new();
    for party in register.parties.iter().filter(|p| p.kind == PartyKind::State) {
        let Some(code) = &party.country else { continue };
        let requests = by_party.get(party.id.as_str()).into_iter().flatten();
        states.entry(code.to_uppercase()).or_default().extend(requests);
    }
    states
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
