//! States that name themselves in a message: in From, or in the head or at the foot of the mail's own text. In: documents. Out: ISO 3166-1 codes. A name is
//! anybody's to write, so that it supports a serial, a lot or a number of a paper, and decides between two requests. Alone it finds nothing.

use std::collections::BTreeSet;

use crate::find::country;
use crate::model::{Document, PartRole};

/// How many lines at each end of a text are looked at. Letterheads and signatures of missions and ministries that were seen have at most seven.
const LINES: usize = 8;
/// A line of more words is a sentence. Names of offices that were seen have at most eleven.
const WORDS: usize = 12;
/// How many characters at each end of a page are looked at, whatever its lines are.
const REACH: usize = 800;

/// The one state that a message says it is from. `None` if it names none there, or several.
pub(super) fn of_sender(documents: &[Document]) -> Option<&'static str> {
    let mut codes = BTreeSet::new();
    for head in documents.iter().filter(|d| d.part.parent.is_none()).filter_map(|d| d.part.head.as_ref()) {
        let names = head.from.iter().filter_map(|a| a.name.as_deref());
        codes.extend(names.flat_map(country::find).map(|f| f.code));
    }
    // A name in From is the sender's own. The text is only asked where it is silent.
    if codes.is_empty() {
        let bodies = documents.iter().filter(|d| d.part.role == PartRole::Body);
        for page in bodies.filter_map(|d| d.pages.first()) {
            let own: Vec<char> = page.text.chars().take(page.quoted_from.unwrap_or(usize::MAX)).collect();
            let first: String = own.iter().take(REACH).collect();
            let last: String = own[own.len().saturating_sub(REACH)..].iter().collect();
            let lines = first.lines().take(LINES).chain(last.lines().rev().take(LINES));
            codes.extend(lines.filter(|l| is_name(l)).flat_map(country::find).map(|f| f.code));
        }
    }
    if codes.len() == 1 { codes.pop_first() } else { None }
}

/// Whether a line can be a line of a letterhead or a signature, not part of a sentence.
fn is_name(line: &str) -> bool {
    let line = line.trim();
    !line.ends_with(['.', ';', ':', '?', '!', '。', '؛', '؟']) && (1..=WORDS).contains(&line.split_whitespace().count())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::link::Index;
    use crate::model::Understanding;

    fn mail(from: &str, text: &str) -> Vec<Document> {
        let part = |parent: Option<usize>, role: &str, head: Value| json!({ "parent": parent, "role": role, "name": null, "media_type": "text/plain", "sha256": "", "size": 0, "head": head, "remarks": [] });
        let head = crate::model::Head {
            from: vec![crate::model::Address { name: Some(from.into()), email: "kanzlei.7@webpost.example".into() }],
            ..Default::default()
        };
        let page = json!({ "number": 1, "width": 0.0, "height": 0.0, "text_source": "text_layer", "reader": "", "text": text, "words": [] });
        let root =
            json!({ "part": part(None, "root", serde_json::to_value(head).unwrap()), "pages": [], "remarks": [] });
        let body = json!({ "part": part(Some(0), "body", Value::Null), "pages": [page], "remarks": [] });
        serde_json::from_value(json!([root, body])).unwrap()
    }

    #[test]
    fn a_state_names_itself_in_from_or_at_the_ends_of_its_text() {
        let of = |from: &str, text: &str| of_sender(&mail(from, text));
        assert_eq!(of("Ständige Vertretung der Mongolei", "Guten Tag"), Some("MN"));
        assert_eq!(
            of("", "MISSION PERMANENTE DU BURUNDI\nNew York\n\nMonsieur,\nLe fusil est parti au Pérou."),
            Some("BI")
        );
        assert_eq!(
            of("", "Dear Sir,\nThe rifle went to Peru in 1988.\n\nMinistry of Trade\nKingdom of Lesotho"),
            Some("LS")
        );
        // Two states are none, and a sentence names others.
        assert_eq!(of("", "Embassy of Peru\nto the Republic of Malta\n\nDear Sir,\nwe write soon."), None);
        assert_eq!(of("desk", "Dear Sir,\nThe rifle went to Peru in 1988.\nRegards"), None);
    }

    #[test]
    fn the_state_decides_between_two_requests_and_is_never_enough_alone() {
        let state = |id: &str, country: &str| json!({ "id": id, "kind": "state", "name": id, "country": country, "contacts": [] });
        let item = json!({ "id": "gun", "category": "weapon", "description": "Pistol", "manufacturer": null, "model": null, "calibre": null,
            "country_of_manufacture": null, "year_of_manufacture": null, "quantity": "1",
            "markings": [{ "kind": "serial", "text": "HV 60217", "where": "slide" }],
            "documented": { "date": "2020-01-01", "place": "Gao", "country": "ML", "circumstances": "Seized." }, "photos": [] });
        let request = |reference: &str, recipient: &str, issued: &str| {
            json!({ "reference": reference, "kind": "primary", "parent": null, "recipient": recipient, "items": ["gun"], "issued": issued,
                "language": "en", "message_ids": [] })
        };
        let register = serde_json::from_value(
            json!({ "tracepost": 1, "parties": [state("mn", "MN"), state("bi", "BI")], "items": [item],
            "requests": [request("AB-2020-0001", "mn", "2020-02-01"), request("AB-2020-0002", "bi", "2020-09-01")] }),
        )
        .unwrap();
        let index = Index::new(&register);
        let nothing: Understanding = serde_json::from_value(
            json!({ "document_type": "letter", "type_confidence": 0.9, "languages": ["de"], "fields": [], "line_items": [] }),
        )
        .unwrap();
        let answered = |from: &str, text: &str| {
            let links = index.link(&mail(from, text), &[&nothing, &nothing]).requests;
            links.into_iter().map(|l| (l.reference, l.confidence)).collect::<Vec<_>>()
        };
        let newest = answered("Kanzlei", "Die Pistole HV 60217 ist hier nicht bekannt.");
        assert_eq!(newest.iter().map(|(r, _)| r.as_str()).collect::<Vec<_>>(), ["AB-2020-0002"]);
        let named = answered("Botschaft der Mongolei", "Die Pistole HV 60217 ist hier nicht bekannt.");
        assert_eq!(named.iter().map(|(r, _)| r.as_str()).collect::<Vec<_>>(), ["AB-2020-0001"]);
        assert!(named[0].1 > newest[0].1 && named[0].1 < 0.95, "{named:?} {newest:?}");
        assert!(answered("Botschaft der Mongolei", "Die Pistole ist hier nicht bekannt.").is_empty());
    }
}
