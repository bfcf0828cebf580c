//! `tracepost backup DIR`: copies the archive to another disk, while it is in use, and reads the copy again. `--check` compares the files of a
//! backup with their hashes.

use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, out, progress};
use crate::config;
use crate::store::Snapshot;

/// What belongs to a snapshot besides database and originals.
const ALSO: &[&str] = &[config::FILE, "templates", "fonts"];

#[derive(Debug, Args)]
pub(super) struct Words {
    /// The folder for backups, on another disk. Later backups into it copy only what is new
    dir: PathBuf,
    /// How many snapshots stay in the folder
    #[arg(long, value_name = "NUMBER", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    keep: u16,
    /// Make no backup: check the newest one in the folder
    #[arg(long, conflicts_with = "keep")]
    check: bool,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (config, archive) = door::open(call).await?;
    let base = door::folder(call);
    let key_file = base.join(&config.store.key_file);
    if words.check {
        archive.close().await;
        return check(&words.dir, &key_file);
    }
    let who = door::person(call, &archive).await?;
    let bar = progress::bar(Some(0), "files");
    let shown = bar.clone();
    let seen = move |n: usize, of: usize| {
        shown.set_length(of as u64);
        shown.set_position(n as u64);
    };
    let to = (words.dir.as_path(), usize::from(words.keep));
    let made = archive.back_up((&config.store, &base), to, ALSO, (&who, Timestamp::now()), seen).await;
    bar.finish_and_clear();
    let done = made?;
    archive.close().await;
    out::say(&format!(
        "backed up to {}: snapshot {}, {}, {} of them new, all read again",
        door::shown(&words.dir),
        done.snapshot,
        out::counted(done.files, "file", "files"),
        done.new
    ))?;
    out::say(&format!("the record of custody in it ends with event {}, head {}", done.events, done.head))?;
    if config.store.bucket().is_some() {
        out::say(
            "the originals stay in the bucket, which this backup does not copy; copy the bucket with its own tools",
        )?;
    }
    out::say(&format!("the key is not in it: keep a copy of {} in another safe place", door::shown(&key_file)))?;
    for path in &done.damaged {
        out::error(&format!("{} is damaged in the archive, and no earlier backup here has it whole", path.display()));
    }
    Ok(if done.damaged.is_empty() { Exit::Done } else { Exit::Problems })
}

fn check(folder: &std::path::Path, key_file: &std::path::Path) -> Outcome {
    let snapshot = Snapshot::open(folder, None, key_file)?;
    let bar = progress::bar(Some(snapshot.files() as u64), "files");
    let damaged = snapshot.damaged(|n, _| bar.set_position(n as u64));
    bar.finish_and_clear();
    let all = out::counted(snapshot.files(), "file", "files");
    if damaged.is_empty() {
        out::say(&format!("snapshot {}: {all}, all there and whole", snapshot.name()))?;
        return Ok(Exit::Done);
    }
    out::say(&format!("snapshot {}: {} of {all} damaged or gone", snapshot.name(), damaged.len()))?;
    for path in damaged {
        out::error(&format!("{} is damaged or gone; make another backup, and look at the disk", path.display()));
    }
    Ok(Exit::Problems)
}
