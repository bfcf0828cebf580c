//! Comments on our texts. In: a message's head and the words of its body. Out: whether it cites a right-of-reply text by its reference, `RR-2026-0005`, however
//! it was typed.

use std::sync::LazyLock;

use regex::Regex;

use super::own_text::own_text;
use crate::model::{Document, Head, PartRole};

/// The reference of a right-of-reply text: as we write it, or with other signs between its parts.
static REFERENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:^|[^\p{L}\p{N}])RR[\s./_–—-]{0,3}(?:19|20)\d\d[\s./_–—-]{1,3}\d{1,5}(?:[^\p{L}\p{N}]|$)").ok()
});

/// Whether the subject or what the sender wrote cites one of our texts.
pub(super) fn cited(head: &Head, documents: &[Document]) -> bool {
    let says = |text: &str| REFERENCE.as_ref().is_some_and(|r| r.is_match(text));
    let bodies = documents.iter().filter(|d| d.part.role == PartRole::Body);
    head.subject.as_deref().is_some_and(says)
        || bodies.flat_map(|d| &d.pages).any(|p| says(&own_text(p).into_iter().collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cited_however_its_reference_is_typed() {
        let says = |subject: &str| cited(&Head { subject: Some(subject.to_owned()), ..Head::default() }, &[]);
        for text in ["RR-2026-0005", "Re: RR 2026/5", "votre texte rr–2026–0005, point 2", "RR.2026.0012"] {
            assert!(says(text), "{text}");
        }
        for text in ["TR-2026-0005", "ERR-2026-0005", "RR-20260005", "R-R 2026", "RR-2026-0005A"] {
            assert!(!says(text), "{text}");
        }
    }
}
