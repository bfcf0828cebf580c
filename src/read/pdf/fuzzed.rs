//! A door for the fuzz targets: the text layers of a PDF, without a picture of any page.

use hayro::hayro_interpret::InterpreterCache;

use super::{Leaves, known_words, of_the_whole, opened, refused, seen_on, size, text_page, unseen, verdict};
use crate::model::{Document, Part};
use crate::read::Settings;

/// The text layers of a PDF, whether they can be believed or not.
pub(in crate::read) fn text_layers(part: &Part, settings: &Settings) -> Document {
    let mut leaves = Leaves::default();
    match opened(&part.bytes, settings) {
        Ok(pdf) => {
            leaves.note(0, of_the_whole(&part.bytes, &pdf, settings.pages as usize));
            let cache = InterpreterCache::new();
            for (number, page) in (1..=settings.pages).zip(pdf.pages().iter()) {
                let mut remarks = Vec::new();
                let seen = seen_on(page, number, &cache, &mut remarks);
                let (width, height) = size(page);
                // What it comes to is not asked: the page is read as text in any case.
                let _ = verdict::verdict(&seen, (width, height), known_words::in_a_language(&unseen::text(&seen)));
                leaves.pages.push(text_page(number, width, height, &seen));
                leaves.note(number, remarks);
            }
        }
        Err(error) => leaves.note(0, vec![refused(error)]),
    }
    leaves.document(part.without_bytes())
}
