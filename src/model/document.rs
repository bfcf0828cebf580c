//! The parts, documents, pages and words of what came in.

use serde::{Deserialize, Serialize};

use super::{Head, Projection, Rect, Remark, Span};

/// The role of a part in its container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartRole {
    /// The outermost message, or a loose document.
    Root,
    /// The text that the sender typed: the body of a message.
    Body,
    /// An attachment.
    Attachment,
    /// An image or file that the body shows in its text (`cid:`).
    Inline,
    /// A message inside a message (`message/rfc822`).
    Message,
    /// A file inside an archive.
    Member,
}

/// One piece of what was sent, or a container. `unpack` gives a flat list of them. Each knows its parent by index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The index of its container in that list; `None` for the root.
    pub parent: Option<usize>,
    /// Its role in its parent.
    pub role: PartRole,
    /// The file name as the sender gave it, made harmless (no folders, no control characters); `None` if there was none.
    pub name: Option<String>,
    /// The media type found from the content, lower case, without parameters.
    pub media_type: String,
    /// SHA-256 of the bytes (after transfer decoding), lower-case hexadecimal.
    pub sha256: String,
    /// How many bytes it has.
    pub size: u64,
    /// The head of a message; `None` for anything else.
    pub head: Option<Box<Head>>,
    /// Remarks on unpacking it.
    pub remarks: Vec<Remark>,
    /// The bytes. They stay in the reading child, so this is empty outside of it.
    #[serde(skip)]
    pub bytes: Vec<u8>,
    /// Text that is already Unicode (a mail body), besides the bytes. It stays in the child too.
    #[serde(skip)]
    pub text: Option<String>,
}

impl Part {
    /// The part as it goes into a document: without its bytes and decoded text.
    #[must_use]
    pub fn without_bytes(&self) -> Self {
        Self {
            parent: self.parent,
            role: self.role,
            name: self.name.clone(),
            media_type: self.media_type.clone(),
            sha256: self.sha256.clone(),
            size: self.size,
            head: self.head.clone(),
            remarks: self.remarks.clone(),
            bytes: Vec::new(),
            text: None,
        }
    }
}

/// The source of a page's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSource {
    /// The file's own text: a PDF's text layer, a mail body, an office file.
    TextLayer,
    /// Optical character recognition.
    Ocr,
    /// No text was found, or none could be read.
    None,
}

/// One word of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Word {
    /// The word as printed, with its punctuation.
    pub text: String,
    /// Its box in points; `None` if the page has no layout.
    #[serde(rename = "box")]
    pub rect: Option<Rect>,
    /// How certain the reader was, 0 to 1. A word of a text layer has 1.
    pub confidence: f32,
    /// Its position in the page's `text`.
    pub span: Span,
}

/// One page (or section, or worksheet) with its words in reading order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// From 1.
    pub number: u32,
    /// Width in points of the upright page; 0 for text without layout.
    pub width: f64,
    /// Height in points of the upright page; 0 for text without layout.
    pub height: f64,
    /// The source of the text.
    pub text_source: TextSource,
    /// Who read it: `pdf text layer`, `tesseract 5.3.0 eng+fra`, `mail body`.
    pub reader: String,
    /// The text in reading order: lines are separated by `\n`, blocks by an empty line, table cells of text without layout by `\t`. NFC.
    pub text: String,
    /// Its words, in the order of `text`.
    pub words: Vec<Word>,
    /// Ruled lines of the page (vector lines, or lines found in the image), each a thin box in points.
    #[serde(default)]
    pub rules: Vec<Rect>,
    /// The map from the straight page to the page as it lies: a turn if a scan is askew, a perspective if a sheet was photographed. Whoever reads the page's
    /// picture gives it. `None` if nobody has: a text layer, or a page that an earlier version kept.
    #[serde(default, skip_serializing_if = "Option::is_none", alias = "photographed")]
    pub projection: Option<Projection>,
    /// If the sheet has two pages side by side: the line between them, in points from the left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fold: Option<f64>,
    /// Where a quotation of an earlier message begins in `text`. The text after it is not the sender's new text.
    #[serde(default)]
    pub quoted_from: Option<usize>,
}

impl Page {
    /// The page up to a word: its first words, and its text to their end. Places in it stay what they were.
    #[must_use]
    pub fn first_words(&self, count: usize) -> Self {
        let words = self.words.get(..count).unwrap_or(&self.words).to_vec();
        let end = words.last().map_or(0, |w| w.span.end);
        let text =
            if words.len() == self.words.len() { self.text.clone() } else { self.text.chars().take(end).collect() };
        Self { text, words, rules: self.rules.clone(), reader: self.reader.clone(), ..*self }
    }

    /// A page for tests: one word of one letter, so many times, without layout.
    #[cfg(test)]
    pub(crate) fn of(word: &str, number: u32, words: usize) -> Self {
        let one = |n| Word { text: word.into(), rect: None, confidence: 1.0, span: Span::new(2 * n, 2 * n + 1) };
        Self {
            number,
            width: 0.0,
            height: 0.0,
            text_source: TextSource::TextLayer,
            reader: String::new(),
            text: format!("{word} ").repeat(words),
            words: (0..words).map(one).collect(),
            rules: Vec::new(),
            projection: None,
            fold: None,
            quoted_from: None,
        }
    }

    /// The words that have a character of a stretch of its text, found without a look at all of them. They stand in the order of the text.
    pub fn words_within(&self, span: Span) -> &[Word] {
        let from = self.words.partition_point(|w| w.span.end <= span.start);
        let to = self.words.partition_point(|w| w.span.start < span.end);
        self.words.get(from..to.max(from)).unwrap_or_default()
    }
}

/// One document as received: a part and its pages. A container (message, zip) has no pages; its contents follow in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Its part.
    pub part: Part,
    /// Its pages.
    pub pages: Vec<Page>,
    /// Remarks on reading it (remarks on unpacking it are on the part).
    pub remarks: Vec<Remark>,
}

impl Document {
    /// All remarks, on unpacking and on reading.
    pub fn all_remarks(&self) -> impl Iterator<Item = &Remark> {
        self.part.remarks.iter().chain(&self.remarks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_earlier_versions_kept_are_read() {
        let page = |more: &str| {
            let kept = r#""number":1,"width":9.0,"height":9.0,"text_source":"ocr","reader":"x","text":"","words":[]"#;
            serde_json::from_str::<Page>(&format!("{{{kept}{more}}}")).unwrap()
        };
        assert_eq!(page("").projection, None);
        let photographed = page(r#","photographed":[[1.0,0.0,0.0],[0.0,1.0,0.0],[0.001,0.0,1.0]]"#);
        assert!(photographed.projection.is_some_and(|p| p.slope().is_none()));
    }
}
