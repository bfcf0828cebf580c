//! The parts of a message as rows: what each is, how large, and what was made of it.

use crate::model::{Filed, FiledDocument, PartRole};
use crate::web::shown;
use crate::web::words::{say, tell};

/// A part of the message.
pub(super) struct PartRow {
    pub(super) depth: usize,
    pub(super) name: String,
    pub(super) role: &'static str,
    pub(super) media_type: String,
    pub(super) size: String,
    pub(super) kind: String,
    pub(super) what: String,
    pub(super) grave: bool,
    pub(super) href: Option<String>,
    pub(super) file: String,
}

pub(super) fn parts(arrival: &str, filed: &Filed, counts: &[usize]) -> Vec<PartRow> {
    let depth = |mut at: usize| {
        let mut depth = 0;
        while let Some(parent) = filed.documents.get(at).and_then(|d| d.document.part.parent).filter(|p| *p < at) {
            (at, depth) = (parent, depth + 1);
        }
        depth
    };
    let row = |(n, d): (usize, &FiledDocument)| {
        let part = &d.document.part;
        let pages = counts.get(n).copied().unwrap_or_default();
        let grave: Vec<_> = d.document.all_remarks().filter(|r| r.grave).collect();
        let container = filed.documents.iter().any(|c| c.document.part.parent == Some(n));
        let what = match (grave.first(), pages) {
            (Some(remark), _) => tell!("part-set-aside", why = super::super::sentences::remark(remark)),
            (None, 0) if container => say("part-opened").to_owned(),
            (None, 0) if part.role == PartRole::Inline => say("part-shown-in-the-text").to_owned(),
            (None, 0) => say("part-has-no-text").to_owned(),
            (None, pages) => tell!("part-read", n = pages),
        };
        let name = part.name.clone().unwrap_or_else(|| match part.role {
            PartRole::Body => say("part-body").to_owned(),
            PartRole::Root => say("part-root").to_owned(),
            _ => say("without-a-name").to_owned(),
        });
        PartRow {
            depth: depth(n).min(5),
            name,
            role: role(part.role),
            media_type: part.media_type.clone(),
            size: size(part.size),
            kind: if pages > 0 { shown::words(&d.understanding.document_type) } else { String::new() },
            what,
            grave: !grave.is_empty(),
            href: (pages > 0 || !grave.is_empty() || (!container && part.role != PartRole::Inline))
                .then(|| format!("/document/{arrival}/{n}")),
            file: format!("/document/{arrival}/{n}/file"),
        }
    };
    filed.documents.iter().enumerate().map(row).collect()
}

fn role(role: PartRole) -> &'static str {
    match role {
        PartRole::Root => say("role-root"),
        PartRole::Body => say("role-body"),
        PartRole::Attachment => say("role-attachment"),
        PartRole::Inline => say("role-inline"),
        PartRole::Message => say("role-message"),
        PartRole::Member => say("role-member"),
    }
}

/// A number of bytes for people.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..=1023 => tell!("bytes", n = bytes),
        1024..=1_048_575 => format!("{} KiB", bytes / 1024),
        _ => format!("{}.{} MiB", bytes >> 20, (bytes & 0xF_FFFF) * 10 / 0x10_0000),
    }
}
