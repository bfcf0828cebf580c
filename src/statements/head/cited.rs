//! The requests that a letter cites. In: its sentences. Out: claims.

use crate::find::reference;
use crate::model::FieldName;
use crate::statements::claims::{Claim, plain};
use crate::statements::parse::Sentences;

/// The requests it cites: references in their general shapes that words of a request stand before, or that several letters of the page share.
pub(super) fn cited(sentences: &Sentences) -> Vec<Claim> {
    let mut out = Vec::new();
    for (index, own) in sentences.own().iter().enumerate() {
        let text: String = own.iter().collect();
        for found in reference::find(&text).into_iter().filter(|f| f.cued || f.key.starts_with("TR-")) {
            out.push(Claim {
                name: FieldName::RequestReference,
                value: plain(&found.raw),
                page: index,
                span: found.span,
                confidence: if found.cued { 0.9 } else { 0.75 },
                rule: "reference of a request",
            });
        }
    }
    out
}
