//! Counts the signatures of a PDF and finds the names that they state (ISO 32000-1, 12.8). No signature is checked:
//! that depends on who is trusted and what was revoked, which nobody knows here.

use std::collections::BTreeSet;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, Name, String as Text};

use crate::model::Remark;

/// How many fields of forms are looked at, and how deep they may lie in each other.
const MOST: usize = 20_000;
const DEEPEST: usize = 16;

/// How many names a remark gives.
const NAMED: usize = 5;

/// Says that a file is signed; `None` where it is not.
pub(super) fn remark(pdf: &Pdf) -> Option<Remark> {
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let mut found = Signatures::default();
    let form = root.get::<Dict<'_>>("AcroForm")?;
    found.fields(form.get::<Array<'_>>("Fields"), None, 0);
    let count = found.count;
    let signatures = if count == 1 { "1 signature".to_owned() } else { format!("{count} signatures") };
    let names: Vec<&str> = found.by.iter().take(NAMED).map(String::as_str).collect();
    let by = if names.is_empty() { "without a name".to_owned() } else { format!("by {}", names.join(", ")) };
    (count > 0).then(|| Remark::oddity("signatures", format!("the file has {signatures} {by}; not checked")))
}

#[derive(Default)]
struct Signatures {
    count: usize,
    by: BTreeSet<String>,
    looked_at: usize,
}

impl Signatures {
    /// Goes through the fields; a field's kind is that of the one it lies in where it has none itself.
    fn fields(&mut self, fields: Option<Array<'_>>, kind: Option<&str>, depth: usize) {
        for field in fields.into_iter().flat_map(|f| f.iter::<Dict<'_>>()) {
            self.looked_at += 1;
            if self.looked_at > MOST || depth > DEEPEST {
                return;
            }
            let own = field.get::<Name<'_>>("FT").map(|n| n.as_str().to_owned());
            let kind = own.as_deref().or(kind);
            if kind == Some("Sig")
                && let Some(value) = field.get::<Dict<'_>>("V")
            {
                self.count += 1;
                let name = value.get::<Text<'_>>("Name").map(|n| shown(n.as_bytes()));
                self.by.extend(name.filter(|n| !n.is_empty()));
            }
            self.fields(field.get::<Array<'_>>("Kids"), kind, depth + 1);
        }
    }
}

/// A text string (7.9.2.2), fit for one line.
fn shown(bytes: &[u8]) -> String {
    let text = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0,
        None => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    };
    text.chars().filter(|c| !c.is_control()).take(100).collect::<String>().trim().to_owned()
}
