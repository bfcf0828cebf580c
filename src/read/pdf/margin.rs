//! Notes that readers stuck onto a PDF (ISO 32000-1, 12.5.6). In: the file. Out: a remark with what they say. A note is not printed with its page, and
//! somebody else may have written it than wrote the paper.

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, Name, String as Text};

use super::fields::decoded;
use crate::model::Remark;

/// Kinds of notes whose words stand beside the page, not on it.
const BESIDE: &[&str] =
    &["Text", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret", "Square", "Circle", "Ink"];
/// So many notes a remark quotes, each up to so many letters; and so many notes of a page are looked at.
const QUOTED: (usize, usize) = (5, 80);
const MOST: usize = 1_000;

/// Says what the notes on these pages say; `None` where there are none.
pub(super) fn remark(pdf: &Pdf, pages: usize) -> Option<Remark> {
    let mut found: Vec<String> = Vec::new();
    for (number, page) in (1..).zip(pdf.pages().iter().take(pages)) {
        let notes = page.raw().get::<Array<'_>>("Annots");
        for note in notes.iter().flat_map(|n| n.iter::<Dict<'_>>()).take(MOST) {
            let beside = note.get::<Name<'_>>("Subtype").is_some_and(|s| BESIDE.contains(&s.as_str()));
            let text = note.get::<Text<'_>>("Contents").map(|t| decoded(t.as_bytes())).unwrap_or_default();
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if beside && !words.is_empty() {
                let short: String = words.chars().take(QUOTED.1).collect();
                found.push(format!("page {number}: \"{short}\""));
            }
        }
    }
    let quoted = found.iter().take(QUOTED.0).cloned().collect::<Vec<_>>().join(", ");
    let detail =
        format!("{} noted beside the text, which is not printed; not in the text: {quoted}", count(found.len()));
    (!found.is_empty()).then(|| Remark::oddity("comments", detail))
}

fn count(notes: usize) -> String {
    if notes == 1 { "1 passage was".to_owned() } else { format!("{notes} passages were") }
}
