//! `tracepost log head`, `log prove` and `log anchor`: what proves the record of custody to others. Out: texts and files that `openssl` and `sha256sum`
//! check without tracepost. The store makes the proofs; only files are written here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Subcommand;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::exit::Exit;
use super::{Call, Outcome, door, out, rows};
use crate::config::Config;
use crate::pipeline::anchoring::Anchoring;
use crate::store::{Archive, KeySource, MACHINE, SignedHead, Step};

#[derive(Debug, Subcommand)]
pub(super) enum Proof {
    /// Print the head of the record, signed with the owner's key. It vouches for every event there is now
    Head {
        /// Write head.txt, head.sig, owner.pem and head.json into this folder, to be checked with openssl
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
    /// Add a signed head to a file, which should lie on other storage, and send it where the configuration says: to people by mail, to an authority
    /// for time stamps. log --verify --anchors FILE finds whatever was changed before the last of them
    Anchor {
        /// The file; it is made if it is not there [default: the one in the configuration]
        file: Option<PathBuf>,
    },
}

pub(super) async fn run(call: &Call, proof: &Proof) -> Outcome {
    let (config, archive) = door::open(call).await?;
    let source = key_source(call, &config)?;
    let exit = match proof {
        Proof::Head { out, json } => head(&archive, &source, out.as_deref(), *json).await,
        Proof::Prove { number, out } => prove(&archive, &source, *number, out.as_deref()).await,
        Proof::Anchor { file } => anchor(&archive, &config, &door::folder(call), file.as_deref()).await,
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
    write(&folder.join("owner.pem"), head.pem().as_bytes())?;
    write(&folder.join("head.json"), &serde_json::to_vec(head)?)
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

async fn anchor(archive: &Archive, config: &Config, folder: &Path, file: Option<&Path>) -> Outcome {
    let anchoring = Anchoring::of(config, folder, file)?;
    if !anchoring.has_a_place() {
        anyhow::bail!("there is no place for an anchor: name a file, or fill in [anchor] in the configuration");
    }
    let done = anchoring.anchor(archive, MACHINE, Timestamp::now()).await?;
    if !done.differs.is_empty() {
        for line in rows::shown_all(&done.differs) {
            out::error(&line);
        }
        out::error("the archive is not the one of the anchors in the file; nothing was anchored");
        return Ok(Exit::Problems);
    }
    for fault in &done.faults {
        out::error(&out::plain(fault));
    }
    if let Some(head) = &done.head {
        let events = out::counted(usize::try_from(head.size)?, "event", "events");
        out::say(&format!("{events}, root {}", head.root))?;
        done.went.iter().try_for_each(|line| out::say(&out::plain(line)))?;
    } else if done.faults.is_empty() {
        out::note("nothing has happened since the last anchor; everything stays as it is");
    }
    Ok(if done.faults.is_empty() { Exit::Done } else { Exit::Problems })
}

/// The head in a file that was mailed or written by `log head`.
pub(super) fn head_in(file: &Path) -> anyhow::Result<SignedHead> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_str(&text).map_err(|e| {
        anyhow::anyhow!("{}: this is not a head ({e}); give the file head.json that came with it", file.display())
    })
}
