//! Text parts (mail bodies, plain text, HTML, CSV) in; one page of words without boxes out. A CSV's cells are parted by tabs, as a workbook's.

use super::{compose, html, quotation, separated};
use crate::model::{Document, Part, PartRole, Remark};

/// So many letters of hidden text a remark tells.
const TOLD: usize = 120;
/// Fewer letters than this are left out without a word.
const FEW: usize = 4;

/// Reads a text part.
pub(super) fn read(part: &Part) -> Document {
    let text = part.text.clone().unwrap_or_else(|| String::from_utf8_lossy(&part.bytes).into_owned());
    let body = part.role == PartRole::Body;
    let marked = part.media_type == "text/html" || part.media_type.ends_with("xml");
    let mut remarks = Vec::new();
    let mut page = if marked {
        let shown = html::shown(&text);
        remarks.extend(left_out(&shown.unseen));
        compose::flowing(1, &shown.text, if body { "mail body (html)" } else { "html" })
    } else if let Some(cells) =
        (!body && separated::is(&part.media_type, part.name.as_deref())).then(|| separated::tabbed(&text)).flatten()
    {
        compose::flowing(1, &cells, "sheet as text")
    } else {
        compose::flowing(1, &text, if body { "mail body" } else { "plain text" })
    };
    if body {
        page.quoted_from = quotation::begins(&page.text);
    }
    Document { part: part.without_bytes(), pages: vec![page], remarks }
}

/// That text was left out which no reader sees.
fn left_out(unseen: &str) -> Option<Remark> {
    let told: String = unseen.chars().take(TOLD).collect();
    let detail =
        format!("text that nobody sees (hidden by its style, or in the colour of its ground) was left out: {told}");
    (unseen.chars().filter(|c| c.is_alphanumeric()).count() >= FEW).then(|| Remark::oddity("unseen_text", detail))
}
