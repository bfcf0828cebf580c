//! An ODT (OASIS OpenDocument 1.3, text), packed or as one flat XML file, in; its text out: headers, body, notes, footers. Deleted text of
//! tracked changes is left out; it, hidden text and comments in the margin are remarked.

use super::odf::{self, Odf};
use super::package::Package;
use crate::model::{Document, Part, Remark};
use crate::read::compose;
use crate::read::refused::LOCKED_FOR_GOOD;

/// Reads an ODT.
pub(in crate::read) fn read(part: &Part) -> Document {
    let mut document = Document { part: part.without_bytes(), pages: Vec::new(), remarks: Vec::new() };
    let (styles, content) = match members(part, &mut document.remarks) {
        Ok(xml) => xml,
        Err(remark) => {
            document.remarks.push(remark);
            return document;
        }
    };
    let mut hidden = odf::hidden_styles(&styles);
    hidden.extend(odf::hidden_styles(&content));
    let mut work = Odf::new(hidden);
    for (name, xml) in [("styles.xml", &styles), ("content.xml", &content)] {
        if let Some(why) = work.read(xml) {
            let detail = format!("{name}: the text breaks off ({why}); what stands before was read");
            document.remarks.push(Remark::grave("damaged", detail));
        }
    }
    document.remarks.extend(work.marks.remarks());
    let text = work.finish();
    if text.trim().is_empty() && document.remarks.is_empty() {
        document.remarks.push(Remark::oddity("empty", "there is no text in it"));
    }
    document.pages.push(compose::flowing(1, &text, "odt"));
    document
}

/// The XML of the styles and of the content. A flat file has both in one.
fn members(part: &Part, remarks: &mut Vec<Remark>) -> Result<(String, String), Remark> {
    if let Some(flat) = &part.text {
        return Ok((String::new(), flat.clone()));
    }
    let mut package = Package::open(&part.bytes)?;
    // A locked file says so in its manifest; its members are then noise (OpenDocument 1.3 part 2, 3.4).
    if package.text("META-INF/manifest.xml").is_ok_and(|xml| xml.contains("encryption-data")) {
        return Err(Remark::grave("encrypted", LOCKED_FOR_GOOD));
    }
    if package.names().iter().any(|n| n.starts_with("Basic/") || n.starts_with("Scripts/")) {
        remarks.push(Remark::oddity("macros", "the file carries macros; they were not run"));
    }
    let content = package.text("content.xml").map_err(|why| Remark::grave("damaged", format!("content.xml: {why}")))?;
    let styles = if package.has("styles.xml") {
        package.text("styles.xml").unwrap_or_else(|why| {
            remarks.push(Remark::grave("damaged", format!("styles.xml (headers and footers): {why}")));
            String::new()
        })
    } else {
        String::new()
    };
    Ok((styles, content))
}
