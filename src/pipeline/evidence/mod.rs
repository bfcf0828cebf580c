//! Evidence for people outside: a folder with originals, papers, values, decisions, and the proof that all of it is in the record of custody, which
//! `check.sh` in it checks with `sha256sum` and `openssl` alone. In: an open archive, what the evidence is about, and for whom it is. Out: the folder, and
//! an event. What may go is decided by `subject`; what the paper says, by `paper`.

mod paper;
mod subject;

use std::fs;
use std::path::Path;

use anyhow::Context;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub use self::subject::{About, Admitted, Recipient, admit, find};

use self::paper::{Told, paper};
use super::giving_out::{name, write};
use crate::model::{Arrival, Disclosed, Event};
use crate::pipeline::drawing::Easel;
use crate::reports::record::{Options, records};
use crate::store::{Archive, Evidence, GIVEN_OUT, KeySource, Step, Subjects};

/// The script that checks the folder.
const CHECK: &str = include_str!("check.sh");

/// What the folder says of itself. What stands in braces is put in.
const README: &str = include_str!("readme.md");

/// What evidence was made.
#[derive(Debug)]
pub struct Made {
    /// How many files.
    pub files: usize,
    /// How many rows and events are proven.
    pub proven: (usize, usize),
    /// How many rows are left out, since the evidence is for others.
    pub left_out: usize,
    /// The SHA-256 of the owner's public key in DER: to be told by another way.
    pub fingerprint: String,
    /// Papers and originals that could not be put in, one line each.
    pub amiss: Vec<String>,
}

/// For whom evidence is made, and who makes it.
#[derive(Debug, Clone, Copy)]
pub struct Giving<'a> {
    /// For whom.
    pub recipient: &'a Recipient,
    /// The same in words.
    pub shown: &'a str,
    /// Who makes it.
    pub who: &'a str,
    /// When.
    pub now: Timestamp,
}

/// Makes the evidence in a new or empty folder. `source` is where the archive's key is.
///
/// # Errors
/// When a file cannot be written, or a row is not as the record of custody says.
pub async fn make(
    (archive, easel): (&Archive, &Easel),
    (about, admitted): (&About, Admitted),
    source: &KeySource,
    folder: &Path,
    giving: Giving<'_>,
) -> anyhow::Result<Made> {
    let Giving { recipient, shown, who, now } = giving;
    let for_others = *recipient != Recipient::House;
    let subjects = Subjects { of: admitted.subjects.clone(), for_others };
    let evidence = archive.evidence(subjects, source, (who, now)).await?;
    let mut out = Folder { path: folder, sums: Vec::new(), files: Vec::new(), amiss: Vec::new() };
    let mut papers = Vec::new();
    for (n, sha256) in admitted.arrivals.iter().enumerate() {
        let arrival = archive.arrival(sha256).await?.with_context(|| format!("{} is not in the archive", **sha256))?;
        original((archive, easel), &mut out, n + 1, (sha256, &arrival)).await?;
        if let Some(filed) = &arrival.filed {
            // To others goes only what a person has confirmed.
            let options = Options { confirmed: for_others, ..Options::default() };
            let values = Value::Array(records(&filed.documents, None, options));
            let file = format!("values/{:04}.json", n + 1);
            out.write(&file, format!("{values:#}\n").as_bytes())?;
            out.files.push(json!({ "file": file, "what": "what the documents say, with page and box of each value", "arrival": **sha256 }));
        }
        papers.push(arrival);
    }
    proofs(&mut out, &evidence)?;
    let decisions: Vec<&Event> = evidence.events.iter().map(|e| &e.event).collect();
    out.write("decisions.json", format!("{:#}\n", serde_json::to_value(&decisions)?).as_bytes())?;
    let fingerprint = fingerprint(&evidence);
    let told = Told {
        title: &about.title,
        recipient: shown,
        fingerprint: &fingerprint,
        day: TimeZone::UTC.to_datetime(now).date(),
        papers: &papers,
        confirmed: for_others,
        evidence: &evidence,
    };
    out.write("evidence.pdf", &paper(&told)?)?;
    let readme = README.replace("{fingerprint}", &fingerprint).replace("{title}", &about.title);
    out.write("README.md", readme.replace("{recipient}", shown).as_bytes())?;
    out.write("check.sh", CHECK.as_bytes())?;
    let manifest = json!({
        "tracepost_evidence": 1, "about": about.title, "for": shown, "subjects": admitted.subjects, "made": now.to_string(), "by": who,
        "owner": fingerprint, "rows": evidence.rows.len(), "events": evidence.events.len(), "rows_left_out": evidence.left_out,
        "withheld": admitted.withheld.len(), "files": out.files, "not_given": out.amiss,
    });
    out.write("manifest.json", format!("{manifest:#}\n").as_bytes())?;
    let sums = out.sums.iter().map(|(sum, file)| format!("{sum}  {file}\n")).collect::<String>();
    write(&folder.join("SHA256SUMS"), sums.as_bytes())?;
    write(&folder.join("SHA256SUMS.sig"), &archive.signature(source, sums.as_bytes(), (who, now)).await?)?;
    let detail = json!({ "for": shown, "files": out.sums.len(), "sums": hex::encode(Sha256::digest(sums.as_bytes())) });
    archive.note(GIVEN_OUT, &about.title.replacen("message ", "arrival ", 1), detail, who, now).await?;
    let proven = (evidence.rows.len(), evidence.events.len());
    Ok(Made { files: out.sums.len() + 2, proven, left_out: evidence.left_out, fingerprint, amiss: out.amiss })
}

/// Writes an original and its parts.
async fn original(
    (archive, easel): (&Archive, &Easel),
    out: &mut Folder<'_>,
    n: usize,
    (sha256, arrival): (&Disclosed<String>, &Arrival),
) -> anyhow::Result<()> {
    match archive.original(sha256).await {
        Ok(bytes) => {
            let file = format!("originals/{}", name(n, arrival, &bytes));
            out.write(&file, &bytes)?;
            out.files.push(json!({ "file": file, "what": "an original, as it came in", "arrival": **sha256 }));
        }
        Err(error) => {
            out.amiss.push(error.to_string());
            return Ok(());
        }
    }
    for (place, document) in arrival.filed.iter().flat_map(|f| f.documents.iter().enumerate()) {
        let part = &document.document.part;
        if part.sha256 == **sha256 {
            continue;
        }
        match easel.part(sha256, place, &part.sha256).await {
            Ok(bytes) => {
                let file = format!("papers/{n:04}-{place:03}.bin");
                out.write(&file, &bytes)?;
                out.files.push(
                    json!({ "file": file, "what": "a part of an original", "arrival": **sha256, "document": place,
                    "name": part.name, "media_type": part.media_type, "sha256": part.sha256 }),
                );
            }
            Err(error) => out.amiss.push(format!("document {place} of {}: {error}", **sha256)),
        }
    }
    Ok(())
}

/// The SHA-256 of the owner's public key in DER.
fn fingerprint(evidence: &Evidence) -> String {
    let pem = evidence.head.pem();
    let middle = pem.lines().nth(1).unwrap_or_default();
    hex::encode(Sha256::digest(STANDARD.decode(middle).unwrap_or_default()))
}

/// The head, the events and the rows, each with its path.
fn proofs(out: &mut Folder<'_>, evidence: &Evidence) -> anyhow::Result<()> {
    out.write("head.txt", evidence.head.text().as_bytes())?;
    out.write("head.sig", &evidence.head.signature_bytes())?;
    out.write("owner.pem", evidence.head.pem().as_bytes())?;
    for event in &evidence.events {
        let name = format!("events/{:08}", event.event.seq);
        out.write(&format!("{name}.event"), &event.bytes)?;
        out.write(&format!("{name}.path"), steps(&event.path).as_bytes())?;
    }
    for (n, row) in evidence.rows.iter().enumerate() {
        let name = format!("rows/{:08}-{n:05}", row.seq);
        out.write(&format!("{name}.row"), row.text.as_bytes())?;
        out.write(&format!("{name}.line"), row.line.as_bytes())?;
        out.write(&format!("{name}.path"), steps(&row.path).as_bytes())?;
    }
    Ok(())
}

fn steps(path: &[Step]) -> String {
    let line = |step: &Step| match step {
        Step::Left(hash) => format!("left {}\n", STANDARD.encode(hash)),
        Step::Right(hash) => format!("right {}\n", STANDARD.encode(hash)),
    };
    path.iter().map(line).collect()
}

/// The folder, the hash of each file in it, and what they are.
struct Folder<'a> {
    path: &'a Path,
    sums: Vec<(String, String)>,
    files: Vec<Value>,
    amiss: Vec<String>,
}

impl Folder<'_> {
    fn write(&mut self, file: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let path = self.path.join(file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        write(&path, bytes)?;
        self.sums.push((hex::encode(Sha256::digest(bytes)), file.to_owned()));
        Ok(())
    }
}
