//! A document as the types see it. In: a document. Out: its layout and its sentences. Both are made once here, so that no type makes them again.

use crate::find::Sheet;
use crate::model::Document;
use crate::statements::Sentences;

/// A document that is ready to be recognised and read.
#[derive(Debug)]
pub struct Paper<'d> {
    /// Its lines, cells and captions.
    pub sheet: Sheet<'d>,
    /// Its sentences.
    pub sentences: Sentences,
}

impl<'d> Paper<'d> {
    /// Lays a document out and parses its sentences.
    pub fn of(document: &'d Document) -> Self {
        let sheet = Sheet::of(document);
        let sentences = Sentences::of(&document.pages, &sheet.languages);
        Self { sheet, sentences }
    }
}
