//! An RTF (Rich Text Format 1.9.1) in; its text out: headers, body, notes, footers. Deleted text of tracked changes is left out; it, hidden text and
//! comments in the margin are remarked. Pictures and embedded objects are counted, not opened.

use super::package;
use super::rtf_text::Rtf;
use super::rtf_tokens::Tokens;
use crate::model::{Document, Part, Remark};
use crate::read::compose;

/// Reads an RTF.
pub(in crate::read) fn read(part: &Part) -> Document {
    let mut document = Document { part: part.without_bytes(), pages: Vec::new(), remarks: Vec::new() };
    let mut work = Rtf::new();
    let mut tokens = Tokens::of(&part.bytes);
    for token in &mut tokens {
        work.take(&token);
    }
    if !work.is_whole() {
        let detail = "the file breaks off before its last bracket; what stands before was read";
        document.remarks.push(Remark::grave("damaged", detail));
    }
    document.remarks.extend(work.marks.remarks());
    document.remarks.extend(package::pictures(work.pictures));
    if work.objects > 0 {
        let what = if work.objects == 1 { "1 file".to_owned() } else { format!("{} files", work.objects) };
        let detail = format!("{what} embedded in the text, not read");
        document.remarks.push(Remark::oddity("embedded", detail));
    }
    let text = work.finish();
    if text.trim().is_empty() && document.remarks.is_empty() {
        document.remarks.push(Remark::oddity("empty", "there is no text in it"));
    }
    document.pages.push(compose::flowing(1, &text, "rtf"));
    document
}
