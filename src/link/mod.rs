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

mod states;

mod text;

use std::borrow::Borrow;

use crate::model::{Document, Links, PartRole, Understanding};

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
        let subject = marking::in_subject(self, documents);
        let requests = request::of_message(self, documents, &items, &papers, &subject);
        let answered: Vec<String> = requests.iter().map(|r| r.reference.clone()).collect();
        let link = |(found, named)| {
            let mut links = marking::links(self, found);
            links.extend(papers::links(self, named, &answered, &links));
            links
        };
        let mut items: Vec<_> = items.into_iter().zip(papers).map(link).collect();
        // What only the subject names, the mail itself names.
        let body = documents.iter().position(|d| d.part.role == PartRole::Body).unwrap_or(0);
        if let Some(first) = items.get_mut(body) {
            let more = marking::links(self, subject);
            let known: Vec<String> = first.iter().map(|l| l.item.clone()).collect();
            first.extend(more.into_iter().filter(|l| !known.contains(&l.item)));
        }
        Links { requests, items }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_serial_number_in_the_subject_finds_request_and_item() {
        let register = serde_json::from_value(json!({ "tracepost": 1,
            "parties": [{ "id": "b", "kind": "company", "name": "Tern Arms Ltd", "aliases": [], "country": "GB", "contacts": [
                { "channel": "company", "name": "Tern Arms Ltd", "emails": ["desk@tern.example"], "address": ["1 Quay"], "language": "en" }] }],
            "items": [{ "id": "gun-1", "category": "weapon", "description": "Shotgun", "manufacturer": null, "model": null, "calibre": null,
                "country_of_manufacture": null, "year_of_manufacture": null, "quantity": "1",
                "markings": [{ "kind": "serial", "text": "QK 88213", "where": "barrel" }],
                "documented": { "date": "2020-01-01", "place": "Kidal", "country": "ML", "circumstances": "Seized." }, "photos": [] }],
            "requests": [{ "reference": "AB-2020-0007", "kind": "primary", "parent": null, "recipient": "b", "items": ["gun-1"],
                "issued": "2020-02-01", "language": "en", "message_ids": [] }] }))
        .unwrap();
        let mail = |subject: &str| -> Vec<Document> {
            let head = crate::model::Head { subject: Some(subject.to_owned()), ..Default::default() };
            let part = json!({ "parent": null, "role": "body", "name": null, "media_type": "message/rfc822", "sha256": "", "size": 0,
                "head": head, "remarks": [] });
            vec![serde_json::from_value(json!({ "part": part, "pages": [], "remarks": [] })).unwrap()]
        };
        let nothing: Understanding =
            serde_json::from_value(json!({ "document_type": "letter", "type_confidence": 0.9, "languages": ["en"],
            "fields": [], "line_items": [] }))
            .unwrap();
        let index = Index::new(&register);
        let links = index.link(&mail("Shotgun QK-88213"), &[&nothing]);
        assert_eq!(links.requests.iter().map(|l| l.reference.as_str()).collect::<Vec<_>>(), ["AB-2020-0007"]);
        assert!(links.requests.iter().flat_map(|l| &l.grounds).any(|g| g.text.ends_with("in the subject")));
        assert_eq!(links.items.iter().flatten().map(|l| l.item.as_str()).collect::<Vec<_>>(), ["gun-1"]);
        assert!(index.link(&mail("Order 88213"), &[&nothing]).requests.is_empty());
    }
}
