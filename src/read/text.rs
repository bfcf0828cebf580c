//! Text parts (mail bodies, plain text, HTML, CSV) in; one page of words without boxes out. A CSV's cells are parted by tabs, as a workbook's.

use super::{compose, html, quotation, separated};
use crate::model::{Document, Part, PartRole};

/// Reads a text part.
pub(super) fn read(part: &Part) -> Document {
    let text = part.text.clone().unwrap_or_else(|| String::from_utf8_lossy(&part.bytes).into_owned());
    let body = part.role == PartRole::Body;
    let marked = part.media_type == "text/html" || part.media_type.ends_with("xml");
    let mut page = if marked {
        let shown = html::shown(&text);
        compose::flowing(1, &shown, if body { "mail body (html)" } else { "html" })
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
    Document { part: part.without_bytes(), pages: vec![page], remarks: Vec::new() }
}
