//! Proposes links. In: the documents of a message, and an index over the register. Out: links with their grounds: to
//! requests (by thread, by our reference, by a marking), and to items (by serial and lot number). It decides
//! nothing. A message that matches nothing stays unplaced.

pub mod grade;
mod index;

mod marking;

mod markings;

mod reference;

mod request;

mod papers;

mod ranges;

mod serials;

mod text;

use std::borrow::Borrow;

use crate::model::{Document, Links, Understanding};

pub use index::Index;

impl Index {
    /// Proposes links for a message or a loose document. `documents` are in the order of `unpack`; the first is the arrival itself.
    /// `understandings` are in the same order.
    pub fn link(&self, documents: &[Document], understandings: &[impl Borrow<Understanding>]) -> Links {
        let items: Vec<_> = documents
            .iter()
            .zip(understandings)
            .map(|(document, understanding)| marking::in_document(self, document, understanding.borrow()))
            .collect();
        let papers: Vec<_> = understandings.iter().map(|u| papers::in_document(self, u.borrow())).collect();
        let requests = request::of_message(self, documents, &items, &papers);
        let answered: Vec<String> = requests.iter().map(|r| r.reference.clone()).collect();
        let link = |(found, named)| {
            let mut links = marking::links(self, found);
            links.extend(papers::links(self, named, &answered, &links));
            links
        };
        let items = items.into_iter().zip(papers).map(link).collect();
        Links { requests, items }
    }
}
