//! Output for other programs, as `docs/FORMATS.md` describes it: the export of the whole archive, one arrival at a
//! time, and the record of a document without an archive.

use std::io::Write;

use jiff::Timestamp;
use serde_json::Value;

use super::grades::Grades;
use super::{incoming, terms};
use crate::model::{Confirmed, Disclosure, Document, Filed, FiledDocument, LinkMark, Register, Withheld};
use crate::reports::export::{Export, People};
use crate::reports::record;
use crate::sandbox::{self, Readers};
use crate::store::Archive;

pub use crate::reports::record::Options;

/// Writes the archive export. Holds one arrival in memory at a time. For readers outside it has only what terms of use let go, and what was left out is
/// returned, one line each.
///
/// # Errors
/// When the archive or the writer refuses.
pub async fn export(archive: &Archive, options: Options, out: impl Write) -> anyhow::Result<Vec<String>> {
    let register = archive.register().await?;
    let mut export = Export::begin(out, options)?;
    let marks = archive.link_marks().await?;
    let grades = Grades::look(archive).await?;
    let all_verified = archive.verified().await?;
    // Messages come first, and what is kept but not yet read is shown among them; loose papers follow.
    for loose in [false, true] {
        for sha256 in archive.arrivals_of(loose).await? {
            if let Some(arrival) = archive.arrival(&sha256).await? {
                let (said, _) = archive.said(&sha256).await?;
                let placed: Vec<_> =
                    marks.iter().filter(|m| m.arrival == sha256).cloned().filter_map(Confirmed::of).collect();
                let of_it = all_verified.iter().filter(|(a, _)| *a == sha256);
                let verified: Vec<String> = of_it.map(|(_, r)| r.clone()).collect();
                // A class is that of the whole answer: so is its check.
                let whole = !verified.is_empty() && placed.iter().all(|p| verified.contains(&p.request));
                if options.verified && !whole {
                    continue;
                }
                let people = People { placed, verified, kind: said.kind_by.is_some() || said.class_by.is_some() };
                if let (Some(day), Some(filed)) = (options.outsiders, &arrival.filed) {
                    let mut disclosure = told(archive, &sha256, &people.placed, filed, &register).await?;
                    disclosure.day = Some(day);
                    export.told(&arrival, &people, &disclosure)?;
                    continue;
                }
                if options.outsiders.is_some() {
                    continue;
                }
                let graded = grades.of_message(archive, &sha256).await?;
                export.arrival(&arrival, &people, &graded)?;
            }
        }
    }
    let left = export.end()?;
    let mut lines: Vec<String> = Withheld::lines(&left.arrivals)
        .iter()
        .map(|line| {
            line.replacen(" values ", " messages or documents ", 1).replacen(" value ", " message or document ", 1)
        })
        .collect();
    lines.extend(Withheld::lines(&left.values));
    Ok(lines)
}

/// What terms of use let go of an arrival.
async fn told(
    archive: &Archive,
    sha256: &str,
    placed: &[Confirmed<LinkMark>],
    filed: &Filed,
    register: &Register,
) -> anyhow::Result<Disclosure> {
    let mut suppliers: Vec<&str> =
        placed.iter().filter_map(|p| register.request(&p.request)).map(|r| r.recipient.as_str()).collect();
    suppliers.sort_unstable();
    suppliers.dedup();
    Ok(terms::disclosure(archive, sha256, &suppliers, filed, register, Timestamp::UNIX_EPOCH).await?)
}

/// A file that was read without an archive.
#[derive(Debug)]
pub struct Extracted {
    /// What it is and says.
    pub record: Value,
    /// Why some of it could not be read, one line each.
    pub problems: Vec<String>,
    /// What was read. Containers stand before their contents.
    pub documents: Vec<Document>,
}

/// Reads one file. `name` is its path as the user gave it.
///
/// # Errors
/// When no reader can be started.
pub async fn extract(
    readers: &Readers,
    name: &str,
    bytes: Vec<u8>,
    options: Options,
    seen: impl FnMut(u32, u32) + Send,
) -> Result<Extracted, sandbox::Error> {
    let base = name.rsplit('/').next().filter(|b| !b.is_empty());
    let reading = incoming::read(readers, &readers.purse(), base, bytes, seen).await?;
    let papers: Vec<_> = reading
        .documents
        .into_iter()
        .zip(reading.understood)
        .map(|(document, understood)| FiledDocument {
            document,
            understanding: understood.understanding,
            item_links: Vec::new(),
        })
        .collect();
    let problems = papers
        .iter()
        .flat_map(|p| p.document.all_remarks().map(move |r| (p, r)))
        .filter(|(_, r)| r.grave)
        .map(|(p, r)| format!("{}: {} ({})", p.document.part.name.as_deref().unwrap_or(name), r.detail, r.code))
        .collect();
    let mut record = record::records(&papers, None, options).into_iter().next().unwrap_or_default();
    // The way the user named it: two files of one name in two folders can be told apart.
    record["file"] = name.into();
    Ok(Extracted { record, problems, documents: papers.into_iter().map(|p| p.document).collect() })
}
