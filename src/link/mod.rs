//! Step: fields, texts and headers to proposed links, each with its grounds in words. A message's documents come in, with what they were
//! understood to say; which requests it answers and which items its papers name goes out. An [`Index`] over the register is built
//! once; after that nothing is searched through, only looked up. What matches nothing gets no link: it is unplaced.
//!
//! Grounds stand in layers (thread headers, our reference in subject, text, papers, quotation; a serial or lot; an enclosed mail of ours).
//! The sender supports a link and never makes one.

mod grounds;

mod marks;

mod ranges;

mod references;

mod tokens;

use std::collections::{BTreeMap, HashMap};

use crate::model::{Document, Item, Links, Register, Understanding};
use marks::Marks;
use references::References;

/// The register, ready for looking up.
#[derive(Debug, Default)]
pub struct Index {
    requests: Vec<Asked>,
    by_message_id: HashMap<String, Vec<usize>>,
    references: References,
    marks: Marks,
    items: Vec<Kept>,
}

/// What of a request links need.
#[derive(Debug)]
struct Asked {
    reference: String,
    items: Vec<usize>,
    /// Addresses and domains of the party asked, lower case.
    senders: Vec<String>,
}

/// What of an item links need.
#[derive(Debug)]
struct Kept {
    id: String,
    /// The requests it is on.
    requests: Vec<usize>,
}

impl Index {
    /// Builds the tables. Takes time in proportion to the register.
    pub fn new(register: &Register) -> Self {
        let mut index = Self::default();
        let places: HashMap<&str, usize> = register.items.iter().enumerate().map(|(n, i)| (i.id.as_str(), n)).collect();
        let parties: HashMap<&str, Vec<String>> =
            register.parties.iter().map(|p| (p.id.as_str(), senders(p))).collect();
        index.items = register.items.iter().map(|i: &Item| Kept { id: i.id.clone(), requests: Vec::new() }).collect();
        for (n, request) in register.requests.iter().enumerate() {
            let items: Vec<usize> = request.items.iter().filter_map(|id| places.get(id.as_str()).copied()).collect();
            for item in &items {
                if let Some(kept) = index.items.get_mut(*item) {
                    kept.requests.push(n);
                }
            }
            for id in &request.message_ids {
                index.by_message_id.entry(bare_id(id)).or_default().push(n);
            }
            index.references.add(&request.reference, n);
            let senders = parties.get(request.recipient.as_str()).cloned().unwrap_or_default();
            index.requests.push(Asked { reference: request.reference.clone(), items, senders });
        }
        index.marks = Marks::new(&register.items);
        index
    }

    /// The links of one message: its documents as unpacked (the message itself first), and what each was understood to say, in the same
    /// order. A loose document is a message of one document.
    pub fn link(&self, message: &[Document], understandings: &[Understanding]) -> Links {
        let found: Vec<Vec<marks::Found>> =
            message.iter().enumerate().map(|(n, document)| self.marks.find(document, understandings.get(n))).collect();
        let requests = grounds::requests(self, message, understandings, &found);
        let preferred: Vec<usize> = requests.iter().map(|r| r.0).collect();
        let items = found.iter().map(|f| f.iter().map(|m| m.to_link(self, &preferred)).collect()).collect();
        Links { requests: requests.into_iter().map(|r| r.1).collect(), items }
    }

    fn reference(&self, request: usize) -> &str {
        self.requests.get(request).map_or("", |r| r.reference.as_str())
    }
}

/// A Message-ID as it compares: without angle brackets and white space, lower case.
fn bare_id(id: &str) -> String {
    id.trim().trim_start_matches('<').trim_end_matches('>').trim().to_lowercase()
}

/// The addresses of a party and their domains.
fn senders(party: &crate::model::Party) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for email in party.contacts.iter().flat_map(|c| &c.emails) {
        let email = email.to_lowercase();
        if let Some((_, domain)) = email.rsplit_once('@') {
            out.push(domain.to_owned());
        }
        out.push(email);
    }
    out.sort();
    out.dedup();
    out
}

/// Joins probabilities of independent grounds: the chance that not all of them are wrong.
fn together(chances: impl Iterator<Item = f64>) -> f64 {
    1.0 - chances.map(|p| 1.0 - p).product::<f64>()
}

type Table<V> = BTreeMap<usize, V>;
