//! `tracepost log head`, `log prove` and `log anchor`: what proves the record of custody to others. Out: texts and files that `openssl` and `sha256sum`
//! check without tracepost. The store makes the proofs; only files are written here.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Subcommand;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::exit::Exit;
use super::{Call, Outcome, door, out, rows};
use crate::config::Config;
use crate::store::{Anchor, Archive, KeySource, MACHINE, SignedHead, Step};

#[derive(Debug, Subcommand)]
pub(super) enum Proof {
    /// Print the head of the record, signed with the owner's key. It vouches for every event there is now
    Head {
        /// Write head.txt, head.sig and owner.pem into this folder, to be checked with openssl
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Print the proof that an event is in the record, as JSON
    Prove {
        /// The number of the event
        number: i64,
        /// Write it as files into this folder, to be checked with openssl and sha256sum
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Add a signed head to a file, which should lie on other storage. log --verify --anchors FILE finds whatever was changed before the last of them
    Anchor {
        /// The file; it is made if it is not there
        file: PathBuf,
    },
}

pub(super) async fn run(call: &Call, proof: &Proof) -> Outcome {
    let (config, archive) = door::open(call).await?;
    let source = key_source(call, &config)?;
    let exit = match proof {
        Proof::Head { out, json } => head(&archive, &source, out.as_deref(), *json).await,
        Proof::Prove { number, out } => prove(&archive, &source, *number, out.as_deref()).await,
        Proof::Anchor { file } => anchor(&archive, &source, file).await,
    };
    archive.close().await;
    exit
}

/// Where the archive's key is, beside which the owner's key lies.
pub(super) fn key_source(call: &Call, config: &Config) -> anyhow::Result<KeySource> {
    Ok(KeySource::of(&config.store.key_file, &door::folder(call))?)
}

async fn head(archive: &Archive, source: &KeySource, folder: Option<&Path>, json: bool) -> Outcome {
    let head = archive.signed_head(source, MACHINE, Timestamp::now()).await?;
    if let Some(folder) = folder {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        write_head(folder, &head)?;
    }
    if json {
        out::say(&serde_json::to_string(&head)?)?;
    } else {
        out::say(head.text().trim_end())?;
        out::say(&format!("signature {}", head.signature))?;
    }
    Ok(Exit::Done)
}

/// Writes a head so that `openssl pkeyutl -verify -pubin -inkey owner.pem -rawin -in head.txt -sigfile head.sig` checks it.
fn write_head(folder: &Path, head: &SignedHead) -> anyhow::Result<()> {
    write(&folder.join("head.txt"), head.text().as_bytes())?;
    write(&folder.join("head.sig"), &head.signature_bytes())?;
    write(&folder.join("owner.pem"), head.pem().as_bytes())
}

fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    out::keep_private(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

async fn prove(archive: &Archive, source: &KeySource, number: i64, folder: Option<&Path>) -> Outcome {
    let proof = archive.inclusion(number, source, MACHINE, Timestamp::now()).await?;
    if let Some(folder) = folder {
        let path = folder.join("path");
        fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
        write(&folder.join("event.txt"), &proof.event)?;
        for (n, step) in proof.path.iter().enumerate() {
            let (side, hash) = side(step);
            write(&path.join(format!("{:02}.{side}", n + 1)), hash)?;
        }
        write_head(folder, &proof.head)?;
        out::note(&format!("{} has the proof; docs/FORMATS.md says how to check it", folder.display()));
        return Ok(Exit::Done);
    }
    let steps: Vec<Value> = proof.path.iter().map(|s| json!({ side(s).0: hex::encode(side(s).1) })).collect();
    let said = json!({
        "event": proof.seq, "hash": proof.hash, "text": String::from_utf8_lossy(&proof.event), "path": steps, "head": proof.head,
    });
    out::say(&said.to_string())?;
    Ok(Exit::Done)
}

/// On which side of the path a hash stands.
fn side(step: &Step) -> (&'static str, &[u8]) {
    match step {
        Step::Left(hash) => ("left", hash),
        Step::Right(hash) => ("right", hash),
    }
}

/// The anchors in a file; none if it is not there.
pub(super) fn anchors_in(file: &Path) -> anyhow::Result<Vec<Anchor>> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => anyhow::bail!("cannot read {}: {e}", file.display()),
    };
    let line = |(n, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|e| {
            anyhow::anyhow!(
                "{}, line {}: this is not an anchor ({e}); put the file back from your copy",
                file.display(),
                n + 1
            )
        })
    };
    text.lines().enumerate().map(line).collect()
}

async fn anchor(archive: &Archive, source: &KeySource, file: &Path) -> Outcome {
    let anchors = anchors_in(file)?;
    let held = archive.verify_anchors(anchors.clone(), source).await?;
    if !held.faults.is_empty() {
        for line in rows::shown_all(&held.faults) {
            out::error(&line);
        }
        out::error(&format!("the archive is not the one of the anchors in {}; nothing was added", file.display()));
        return Ok(Exit::Problems);
    }
    let Some(anchor) = archive.anchor(anchors.last(), source, MACHINE, Timestamp::now()).await? else {
        out::note(&format!("nothing has happened since the last anchor; {} stays as it is", file.display()));
        return Ok(Exit::Done);
    };
    add(file, &serde_json::to_string(&anchor)?).with_context(|| format!("cannot write {}", file.display()))?;
    let events = out::counted(usize::try_from(anchor.head.size)?, "event", "events");
    out::say(&format!(
        "{}: anchor {} vouches for {events}, root {}",
        file.display(),
        anchors.len() + 1,
        anchor.head.root
    ))?;
    Ok(Exit::Done)
}

fn add(file: &Path, line: &str) -> std::io::Result<()> {
    let mut to = OpenOptions::new().append(true).create(true).mode(0o600).open(file)?;
    to.write_all(format!("{line}\n").as_bytes())?;
    to.sync_all()?;
    // A file that is new is there for good once its folder is on the disk.
    match file.parent().filter(|p| !p.as_os_str().is_empty()) {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}
