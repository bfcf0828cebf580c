//! The sentences behind a response's limiting factors, for the person who confirms them. In: a filed message with
//! the pages of its letters. Out: each sentence with its factor and its position.

use crate::documents;
use crate::model::{Document, Factor, Filed, FiledDocument, Nature, Span, Understanding};
use crate::sandbox::{self, Readers};
use crate::statements::{self, Limit, Sentences};

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

/// The sentences of a message's letters, in their order. For a decision on one of them; whoever only shows them asks [`seen`].
pub fn limits(filed: &Filed) -> Vec<Said> {
    let letters = filed.documents.iter().enumerate().filter(|(_, d)| is_letter(&d.understanding));
    let of = |(n, letter): (usize, &FiledDocument)| {
        let sentences = Sentences::of(&letter.document.pages, &letter.understanding.languages);
        let found = statements::limits(&letter.document, &sentences);
        found.iter().map(|limit| said(n, &letter.document, limit)).collect::<Vec<_>>()
    };
    letters.flat_map(of).collect()
}

/// The same, found by a reading child, within its limits.
///
/// # Errors
/// When no reader can be started.
pub async fn seen(readers: &Readers, filed: &Filed) -> Result<Vec<Said>, sandbox::Error> {
    let mut found = Vec::new();
    for (n, letter) in filed.documents.iter().enumerate().filter(|(_, d)| is_letter(&d.understanding)) {
        let limits = readers.limits(&letter.document, &letter.understanding.languages).await?;
        found.extend(limits.iter().map(|limit| said(n, &letter.document, limit)));
    }
    Ok(found)
}

/// A sentence with its words. `index` is the document's place in the message.
fn said(index: usize, document: &Document, limit: &Limit) -> Said {
    let page = document.pages.iter().find(|p| p.number == limit.page);
    let text = page.map(|p| limit.span.of(&p.text).split_whitespace().collect::<Vec<_>>().join(" "));
    Said { factor: limit.factor, document: index, page: limit.page, span: limit.span, text: text.unwrap_or_default() }
}

/// Whether a document is a letter: its pages are needed for its limits.
pub fn is_letter(understanding: &Understanding) -> bool {
    documents::nature_of(&understanding.document_type) == Nature::Letter
}
