//! Originals for people outside of the archive: each in a file of its own, as it came in, with a list of hashes that `sha256sum -c` checks and a manifest
//! that says what each file is. In: an archive and an empty folder. Out: the files, and an event. It says nothing about what was read in them.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use anyhow::Context;
use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::model::{Arrival, FiledKind};
use crate::store::{Archive, Error};

/// The list of hashes.
const SUMS: &str = "SHA256SUMS";

/// What each file is.
const MANIFEST: &str = "manifest.json";

/// What an Outlook message begins with (MS-CFB, 2.2).
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The longest ending of a file's name that is taken over from a source.
const ENDING: usize = 5;

/// What was given out.
#[derive(Debug)]
pub struct GivenOut {
    /// How many originals.
    pub files: usize,
    /// Those that cannot be given out, one line each.
    pub amiss: Vec<String>,
    /// Those that two persons have deleted, one line each.
    pub deleted: Vec<String>,
    /// The SHA-256 of the list of hashes, which vouches for all files.
    pub sums: String,
}

/// Writes the originals of these arrivals (their SHA-256) into a folder. It must be empty. `seen` is told of each.
///
/// # Errors
/// When a file cannot be written or the database fails. An original that is damaged or gone is no error: it is told in its place.
pub async fn give_out(
    archive: &Archive,
    arrivals: &[String],
    folder: &Path,
    (who, now): (&str, Timestamp),
    mut seen: impl FnMut(usize),
) -> anyhow::Result<GivenOut> {
    let (mut lines, mut rows, mut amiss, mut deleted) = (String::new(), Vec::new(), Vec::new(), Vec::new());
    // The record of custody as it is now: all that the manifest names came in before.
    let head = archive.head().await?;
    for (n, sha256) in arrivals.iter().enumerate() {
        let arrival = archive.arrival(sha256).await?.with_context(|| format!("{sha256} is not in the archive"))?;
        match archive.original(sha256).await {
            Ok(bytes) => {
                let name = name(n + 1, &arrival, &bytes);
                write(&folder.join(&name), &bytes)?;
                lines.push_str(&format!("{sha256}  {name}\n"));
                rows.push(row(&name, &arrival));
            }
            Err(gone @ Error::Deleted { .. }) => deleted.push(gone.to_string()),
            Err(error) => amiss.push(error.to_string()),
        }
        seen(n + 1);
    }
    let files = rows.len();
    let manifest = json!({
        "tracepost": 1, "made": now.to_string(), "by": who, "events": head.seq, "head": head.hash, "files": rows,
        "not_given": amiss, "deleted": deleted,
    });
    let manifest = format!("{manifest:#}\n");
    write(&folder.join(MANIFEST), manifest.as_bytes())?;
    lines.push_str(&format!("{}  {MANIFEST}\n", hex::encode(Sha256::digest(manifest.as_bytes()))));
    write(&folder.join(SUMS), lines.as_bytes())?;
    let sums = hex::encode(Sha256::digest(lines.as_bytes()));
    archive.note_given_out(files, &sums, who, now).await?;
    Ok(GivenOut { files, amiss, deleted, sums })
}

/// `0001-3f2a91c0ffee.eml`: its number, the beginning of its hash, and what it is. Nothing of it comes from the sender but an ending of letters and digits.
pub(super) fn name(n: usize, arrival: &Arrival, bytes: &[u8]) -> String {
    let message = arrival.filed.as_ref().is_none_or(|f| f.kind == FiledKind::Message);
    let ending = match (message, bytes.starts_with(COMPOUND)) {
        (true, false) => "eml",
        (true, true) => "msg",
        (false, _) => {
            let source = arrival.sightings.first().map_or("", |s| s.source.as_str());
            let ending = source.rsplit_once('.').map_or("", |(_, ending)| ending);
            let good = (1..=ENDING).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric());
            if good { ending } else { "bin" }
        }
    };
    let short: String = arrival.sha256.chars().take(12).collect();
    format!("{n:04}-{short}.{ending}")
}

fn row(name: &str, arrival: &Arrival) -> Value {
    let filed = arrival.filed.as_ref();
    let sightings = arrival.sightings.iter().map(|s| json!({ "source": s.source, "at": s.at.to_string() }));
    json!({
        "file": name,
        "sha256": arrival.sha256,
        "bytes": arrival.size,
        "kind": filed.map(|f| f.kind),
        "message_id": filed.and_then(|f| f.message_id.clone()),
        "subject": filed.and_then(|f| f.subject.clone()),
        "from": filed.and_then(|f| f.from.clone()),
        "received": filed.and_then(|f| f.received).map(|at| at.to_string()),
        "sightings": sightings.collect::<Vec<_>>(),
    })
}

/// Writes a new file that only its owner may read, and has it on the disk.
pub(super) fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let written = file.and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written.with_context(|| format!("cannot write {}", path.display()))
}
