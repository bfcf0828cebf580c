//! What came in and how it reads: parts, documents, pages, words.

use serde::{Deserialize, Serialize};

use super::{Head, Projection, Rect, Remark, Span};

/// What a part is to the thing it came out of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartRole {
    /// The thing itself: a loose document or the outermost message.
    Root,
    /// The text a sender typed: the body of a message.
    Body,
    /// A file sent along.
    Attachment,
    /// An image or file the body shows in its text (`cid:`).
    Inline,
    /// A message inside a message (`message/rfc822`).
    Message,
    /// A file inside an archive.
    Member,
}

/// One leaf (or container) of what was sent. `unpack` gives a flat list of them; each knows its parent by index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The index in that list of the container it came out of; `None` for the root.
    pub parent: Option<usize>,
    /// What it is to its parent.
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
    /// What was odd about unpacking it.
    pub remarks: Vec<Remark>,
    /// The bytes. They stay in the reading child: across its pipe this is empty.
    #[serde(skip)]
    pub bytes: Vec<u8>,
    /// Text already decoded to Unicode (a mail body), beside the bytes; it stays in the child too.
    #[serde(skip)]
    pub text: Option<String>,
}

/// Where a page's text came from.
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
    /// How sure the reader was, 0 to 1; a text layer's word has 1.
    pub confidence: f32,
    /// Where it stands in the page's `text`.
    pub span: Span,
}

/// One page (or section, or sheet) with its words in reading order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// From 1.
    pub number: u32,
    /// Width in points, as shown upright; 0 for text without layout.
    pub width: f64,
    /// Height in points, as shown upright; 0 for text without layout.
    pub height: f64,
    /// Where the text came from.
    pub text_source: TextSource,
    /// Who read it: `pdf text layer`, `tesseract 5.3.0 eng+fra`, `mail body`.
    pub reader: String,
    /// The page in reading order: lines parted by `\n`, blocks by an empty line, table cells of text without layout by `\t`. NFC.
    pub text: String,
    /// Its words, in the order of `text`.
    pub words: Vec<Word>,
    /// Ruled lines of the page (vector lines, or lines found in the image), each a thin box in points.
    #[serde(default)]
    pub rules: Vec<Rect>,
    /// Where the page is a photograph of a sheet: from the points of the sheet as seen from straight above to those of the page. Not kept in an archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photographed: Option<Projection>,
    /// Where the sheet has two pages side by side: between them, in points from the left. Not kept in an archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fold: Option<f64>,
    /// Where a quotation of an earlier message begins in `text`; what stands after it is not the sender's new text.
    #[serde(default)]
    pub quoted_from: Option<usize>,
}

/// One paper as received: a part and its pages. A container (message, zip) has no pages; what is in it follows in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// What it came as.
    pub part: Part,
    /// What it reads.
    pub pages: Vec<Page>,
    /// What was odd about reading it (what was odd about unpacking it stands on the part).
    pub remarks: Vec<Remark>,
}

impl Document {
    /// Every remark, of unpacking and of reading.
    pub fn all_remarks(&self) -> impl Iterator<Item = &Remark> {
        self.part.remarks.iter().chain(&self.remarks)
    }
}
