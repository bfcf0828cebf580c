//! What was found in one arrival, as text for people, and its problems. Commands get both here, because they may not
//! call `reports` themselves.

use crate::model::Filed;
use crate::reports::findings;

pub use crate::reports::findings::Depth;

/// What was found, as text of several lines.
pub fn listing(name: &str, filed: &Filed, depth: Depth) -> String {
    findings::arrival(name, filed, depth)
}

/// What could not be read, one line each: the arrival, the document, what happened.
pub fn problems(name: &str, filed: &Filed) -> Vec<String> {
    let of_papers = filed
        .documents
        .iter()
        .flat_map(|d| d.document.all_remarks().map(move |r| (d.document.part.name.as_deref(), r)));
    let of_all = filed.problems.iter().map(|r| (None, r));
    of_papers
        .chain(of_all)
        .filter(|(_, r)| r.grave)
        .map(|(part, r)| match part.filter(|p| *p != name) {
            Some(part) => format!("{name}: {part}: {} ({})", r.detail, r.code),
            None => format!("{name}: {} ({})", r.detail, r.code),
        })
        .collect()
}
