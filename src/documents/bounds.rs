//! How much of a document is understood. In: a document. Out: the part of it that is, where it is too long, with a remark.

use crate::model::{Document, Remark};

/// Of a document so many words are understood: the words of some 150 full pages, or of a table of 6,000 rows. The time for a document grows with its length,
/// for some rules with its square, and what comes in may be written to be slow.
const MOST_WORDS: usize = 60_000;

/// The first part of a document that is too long, and the remark that says so; `None` if it is not too long. Pages keep their numbers, and what is
/// found in them its place: a page is only cut at its end.
pub(super) fn first_part(document: &Document) -> Option<(Document, Remark)> {
    let all: usize = document.pages.iter().map(|p| p.words.len()).sum();
    if all <= MOST_WORDS {
        return None;
    }
    let (mut pages, mut left) = (Vec::new(), MOST_WORDS);
    for page in &document.pages {
        let first = page.first_words(left);
        left -= first.words.len();
        pages.push(first);
        if left == 0 {
            break;
        }
    }
    let to = pages.last().map_or(0, |p| p.number);
    let detail = format!(
        "it has {all} words, and values were looked for in the first {MOST_WORDS}, up to page {to}; all pages were read and are kept, and values \
         beyond are missing"
    );
    let document = Document { part: document.part.without_bytes(), pages, remarks: document.remarks.clone() };
    Some((document, Remark::grave(Remark::NOT_UNDERSTOOD, detail)))
}

#[cfg(test)]
mod exam {
    use super::*;
    use crate::model::{Page, Part, PartRole};

    fn document(pages: Vec<Page>) -> Document {
        let part = Part {
            parent: None,
            role: PartRole::Root,
            name: None,
            media_type: "text/plain".into(),
            sha256: String::new(),
            size: 0,
            head: None,
            remarks: Vec::new(),
            bytes: Vec::new(),
            text: None,
        };
        Document { part, pages, remarks: Vec::new() }
    }

    #[test]
    fn a_book_is_understood_in_its_first_part() {
        assert!(first_part(&document(vec![Page::of("ж", 1, MOST_WORDS)])).is_none());
        let (first, told) =
            first_part(&document(vec![Page::of("ж", 1, 5), Page::of("ж", 2, MOST_WORDS), Page::of("ж", 3, 9)]))
                .unwrap();
        assert_eq!(first.pages.iter().map(|p| p.words.len()).collect::<Vec<_>>(), [5, MOST_WORDS - 5]);
        let cut = &first.pages[1];
        assert_eq!(cut.text.chars().count(), cut.words.last().unwrap().span.end);
        assert!(told.grave && told.detail.contains("up to page 2"), "{}", told.detail);
    }
}
