//! The sentences behind a response's limiting factors, for the person who confirms them. In: a filed message with
//! the pages of its letters. Out: each sentence with its factor and its position.

use crate::documents;
use crate::model::{Factor, Filed, Nature, Span, Understanding};
use crate::statements::{self, Sentences};

/// A sentence that shows a limiting factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The factor.
    pub factor: Factor,
    /// The document's index in the message.
    pub document: usize,
    /// Its page, from 1.
    pub page: u32,
    /// The sentence, in code points of the page's text.
    pub span: Span,
    /// The sentence, on one line.
    pub text: String,
}

/// The sentences of a message's letters, in their order.
pub fn limits(filed: &Filed) -> Vec<Said> {
    let mut found = Vec::new();
    for (n, filed) in filed.documents.iter().enumerate().filter(|(_, d)| is_letter(&d.understanding)) {
        let sentences = Sentences::of(&filed.document.pages, &filed.understanding.languages);
        for limit in statements::limits(&filed.document, &sentences) {
            let page = filed.document.pages.iter().find(|p| p.number == limit.page);
            let text = page.map(|p| limit.span.of(&p.text).split_whitespace().collect::<Vec<_>>().join(" "));
            found.push(Said {
                factor: limit.factor,
                document: n,
                page: limit.page,
                span: limit.span,
                text: text.unwrap_or_default(),
            });
        }
    }
    found
}

/// Whether a document is a letter: its pages are needed for its limits.
pub fn is_letter(understanding: &Understanding) -> bool {
    documents::nature_of(&understanding.document_type) == Nature::Letter
}
