//! Drawings that show how well a document was read. On the left is the page with a box around each word. On the
//! right are the words as they were read, at the same positions. In: documents, and the readers that draw their
//! pages. Out: one SVG for each page, complete in itself.

use std::fmt::Write;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::drawing::{encoded, quarters};
use crate::model::{Document, Page, Remark};
use crate::sandbox::{self, PageOf, Readers};

/// The width of a page's picture, in dots.
const ACROSS: u32 = 1240;

/// A page with its words.
#[derive(Debug)]
pub struct Sheet {
    /// The index of its part in the file.
    pub part: usize,
    /// The page, from 1.
    pub page: u32,
    /// The drawing.
    pub svg: String,
}

/// Draws every page that has a layout. If its picture cannot be drawn, it shows only the words.
///
/// # Errors
/// When no reader can be started.
pub async fn drawn_words(
    readers: &Readers,
    name: &str,
    bytes: &[u8],
    documents: &[Document],
) -> Result<Vec<Sheet>, sandbox::Error> {
    let mut sheets = Vec::new();
    for (part, document) in documents.iter().enumerate() {
        for page in document.pages.iter().filter(|p| p.width > 0.0 && p.height > 0.0) {
            let remarks: Vec<Remark> = document.all_remarks().cloned().collect();
            let what = PageOf { part, page: page.number, width: ACROSS, quarters: quarters(&remarks, page.number) };
            let drawn = readers.draw(Some(name.to_owned()), bytes.to_vec(), what).await?;
            let png = drawn.ok().and_then(|d| encoded(&d).ok());
            let title = document.part.name.as_deref().unwrap_or(name);
            sheets.push(Sheet { part, page: page.number, svg: svg(title, page, png.as_deref()) });
        }
    }
    Ok(sheets)
}

/// Green, amber, red: how sure the reader was.
fn colour(confidence: f32) -> &'static str {
    match confidence {
        c if c >= 0.85 => "#1a7f37",
        c if c >= 0.6 => "#b35900",
        _ => "#c01c28",
    }
}

fn svg(title: &str, page: &Page, png: Option<&[u8]>) -> String {
    let (w, h) = (page.width, page.height);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 -16 {:.1} {:.1}\" font-family=\"sans-serif\">\n\
         <rect y=\"-16\" width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <text x=\"4\" y=\"-5\" font-size=\"9\" fill=\"#555\">{}, page {}, read by {}: {} words; green: sure, amber: less sure, red: doubtful</text>\n",
        w * 2.0,
        h + 16.0,
        escaped(title),
        page.number,
        escaped(&page.reader),
        page.words.len(),
    );
    if let Some(png) = png {
        let data = STANDARD.encode(png);
        let _ = writeln!(out, "<image width=\"{w:.1}\" height=\"{h:.1}\" href=\"data:image/png;base64,{data}\"/>");
    }
    let _ = writeln!(out, "<line x1=\"{w:.1}\" x2=\"{w:.1}\" y1=\"0\" y2=\"{h:.1}\" stroke=\"#ccc\"/>");
    for word in &page.words {
        let Some(r) = &word.rect else { continue };
        let (width, height) = (r.x1 - r.x0, r.y1 - r.y0);
        let (ink, text) = (colour(word.confidence), escaped(&word.text));
        let _ = writeln!(
            out,
            "<g fill=\"{ink}\"><title>{text}  {:.2}</title>\
             <rect x=\"{:.2}\" y=\"{:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"0.6\"/>\
             <text x=\"{:.2}\" y=\"{:.2}\" font-size=\"{:.2}\" textLength=\"{width:.2}\" lengthAdjust=\"spacingAndGlyphs\">{text}</text></g>",
            word.confidence,
            r.x0,
            r.y0,
            r.x0 + w,
            r.y1 - height * 0.15,
            height.clamp(3.0, 40.0),
        );
    }
    out.push_str("</svg>\n");
    out
}

/// Text for XML. Control characters are left out, because XML does not allow them (XML 1.0, 2.2).
fn escaped(text: &str) -> String {
    let allowed = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    quick_xml::escape::escape(text.chars().filter(allowed).collect::<String>()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Rect, Span, TextSource, Word};

    #[test]
    fn foreign_words_cannot_break_out_of_the_drawing() {
        let word = Word {
            text: "</text><script>".to_owned(),
            rect: Some(Rect::new(1.0, 2.0, 30.0, 12.0)),
            confidence: 0.4,
            span: Span::new(0, 15),
        };
        let page = Page {
            number: 1,
            width: 100.0,
            height: 50.0,
            text_source: TextSource::Ocr,
            reader: "x".to_owned(),
            text: word.text.clone(),
            words: vec![word],
            rules: Vec::new(),
            projection: None,
            fold: None,
            quoted_from: None,
        };
        let svg = svg("a&b\u{1}", &page, None);
        assert!(!svg.contains("<script") && svg.contains("a&amp;b,") && svg.contains("#c01c28"), "{svg}");
    }
}
