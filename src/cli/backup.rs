//! `tracepost backup DIR`: copies the archive to another disk, while it is in use, and reads the copy again. `--check` compares the files of a
//! backup with their hashes.

use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, out, progress};
use crate::config;
use crate::store::{KeySource, Snapshot, keys_in};

/// What belongs to a snapshot besides database and originals.
const ALSO: &[&str] = &[config::FILE, "calendar.toml", "house", "templates", "fonts", "recovery.age"];

/// What is wrong with a key in a backup, and what to do.
pub(super) const KEY_IN_BACKUP: &str = "the archive's key stands in it, and whoever has this backup can read it; move it to another safe place, and think of tracepost key rotate";

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
    let key = KeySource::of(&config.store.key_file, &base)?;
    if words.check {
        archive.close().await;
        return check(&words.dir, &key);
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
    out::say(&format!("the key is not in it: keep a copy of {} in another safe place", door::shown(&key.shown())))?;
    for path in &done.damaged {
        out::error(&format!("{} is damaged in the archive, and no earlier backup here has it whole", path.display()));
    }
    let keys = keys_in(&words.dir, &key)?;
    beside(&keys);
    Ok(if done.damaged.is_empty() && keys.is_empty() { Exit::Done } else { Exit::Problems })
}

/// Tells of copies of the key in a backup.
fn beside(keys: &[PathBuf]) {
    for path in keys {
        out::error(&format!("{}: {KEY_IN_BACKUP}", path.display()));
    }
}

fn check(folder: &std::path::Path, key: &KeySource) -> Outcome {
    let snapshot = Snapshot::open(folder, None, key)?;
    let bar = progress::bar(Some(snapshot.files() as u64), "files");
    let damaged = snapshot.damaged(|n, _| bar.set_position(n as u64));
    bar.finish_and_clear();
    let all = out::counted(snapshot.files(), "file", "files");
    let keys = keys_in(folder, key)?;
    beside(&keys);
    if damaged.is_empty() {
        out::say(&format!("snapshot {}: {all}, all there and whole", snapshot.name()))?;
        return Ok(if keys.is_empty() { Exit::Done } else { Exit::Problems });
    }
    out::say(&format!("snapshot {}: {} of {all} damaged or gone", snapshot.name(), damaged.len()))?;
    for path in damaged {
        out::error(&format!("{} is damaged or gone; make another backup, and look at the disk", path.display()));
    }
    Ok(Exit::Problems)
}
