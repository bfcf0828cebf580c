//! Papers drawn for unit tests. In: stretches of print, each with its place and height in points. Out: a document as reading would give it.

use crate::model::{Document, Page, Part, PartRole, Rect, Span, TextSource, Word};

/// A stretch of print: left edge, upper edge, height, words.
pub(crate) type Print<'t> = (f64, f64, f64, &'t str);

/// A paper with those pages; letters are half as wide as high.
pub(crate) fn paper(pages: &[&[Print<'_>]]) -> Document {
    let part = Part {
        parent: None,
        role: PartRole::Root,
        name: None,
        media_type: "application/pdf".to_owned(),
        sha256: String::new(),
        size: 0,
        head: None,
        remarks: Vec::new(),
        bytes: Vec::new(),
        text: None,
    };
    let pages = pages.iter().zip(1..).map(|(prints, number)| page(number, prints)).collect();
    Document { part, pages, remarks: Vec::new() }
}

fn page(number: u32, prints: &[Print<'_>]) -> Page {
    let (mut text, mut words) = (String::new(), Vec::new());
    for (x, y, height, print) in prints {
        let mut at = *x;
        for word in print.split(' ') {
            let (start, length) = (text.chars().count(), word.chars().count());
            let width = 0.5 * height * f64::from(u32::try_from(length).unwrap_or(0));
            let rect = Rect { x0: at, y0: *y, x1: at + width, y1: y + height };
            let span = Span::new(start, start + length);
            words.push(Word { text: word.to_owned(), rect: Some(rect), confidence: 1.0, span });
            text.push_str(word);
            text.push(' ');
            at += width + 0.3 * height;
        }
        text.pop();
        text.push('\n');
    }
    Page {
        number,
        width: 595.0,
        height: 842.0,
        text_source: TextSource::TextLayer,
        reader: "drawn".to_owned(),
        text,
        words,
        rules: Vec::new(),
        projection: None,
        fold: None,
        quoted_from: None,
    }
}
