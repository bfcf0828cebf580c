//! `tracepost restore BACKUP DIR --key FILE`: makes the archive anew from a backup, in an empty folder, and checks all of it. If a step fails, everything
//! that was made in the folder is removed again.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, init, originals, out, progress, rows};
use crate::config::{self, Config};
use crate::pipeline::outgoing::{Office, sending};
use crate::store::{Archive, KeySource, Snapshot, Verdict};

#[derive(Debug, Args)]
pub(super) struct Words {
    /// The backup folder
    backup: PathBuf,
    /// The folder for the archive: a new or an empty one
    dir: PathBuf,
    /// The archive's key: your copy of tracepost.key
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Which snapshot, by its name [default: the newest]
    #[arg(long, value_name = "NAME")]
    snapshot: Option<String>,
    /// For PostgreSQL: the database to fill, if it is not the one in the settings. It must exist and be empty
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let who = door::name(call)?;
    let key = KeySource::File(words.key.clone());
    let snapshot = Snapshot::open(&words.backup, words.snapshot.as_deref(), &key)?;
    let made_folder = init::empty_folder(&words.dir)?;
    let made = make(&snapshot, &words).await;
    let (config, archive) = match made {
        Ok(made) => made,
        Err(error) => {
            init::take_away(&words.dir, made_folder);
            return Err(error);
        }
    };
    archive.note_restored(&snapshot, &who, Timestamp::now()).await?;
    let (n, head) = snapshot.head();
    out::say(&format!("made an archive in {} from snapshot {}", door::shown(&words.dir), snapshot.name()))?;
    out::say(&format!("its record of custody goes on after event {n}, head {head}"))?;
    let exit = checked(&archive).await?;
    let office = Office {
        archive: &archive,
        config: &config,
        folder: &words.dir,
        who: &who,
        now: Timestamp::now(),
        trust_clock: call.trust_clock,
    };
    for letter in sending::after_restore(&office).await? {
        out::note(&format!(
            "letter {}: {}; find out whether it arrived, then send it again or not",
            letter.letter, letter.detail
        ));
    }
    archive.close().await;
    out::say(
        "files with passwords are not in a backup; put them back where tracepost.toml names them, then run: tracepost doctor",
    )?;
    Ok(exit)
}

async fn make(snapshot: &Snapshot, words: &Words) -> anyhow::Result<(Config, Archive)> {
    snapshot.restore_settings(&words.dir)?;
    if let Some(url) = &words.database {
        let file = words.dir.join(config::FILE);
        let text = fs::read_to_string(&file).map_err(|e| anyhow::anyhow!("cannot read {}: {e}", file.display()))?;
        out::keep_private(&file, config::with_database(&text, url).as_bytes())
            .map_err(|e| anyhow::anyhow!("cannot write {}: {e}", file.display()))?;
    }
    let config = Config::load(&words.dir)?;
    let config = with_key(config, &words.dir)?;
    let bar = progress::bar(Some(snapshot.files() as u64), "files");
    let filled = snapshot.restore_data(&config.store, &words.dir, |n, _| bar.set_position(n as u64));
    bar.finish_and_clear();
    filled?;
    let archive = snapshot.open_restored(&config.store, &words.dir).await?;
    Ok((config, archive))
}

/// The key lies in the archive's folder now. Settings that name another place are told of, and not changed.
fn with_key(config: Config, folder: &Path) -> anyhow::Result<Config> {
    let here = folder.join("tracepost.key");
    // Given by systemd or by the environment: it is there or not, as opening will tell.
    let KeySource::File(named) = KeySource::of(&config.store.key_file, folder)? else { return Ok(config) };
    if named != here && !named.exists() {
        anyhow::bail!(
            "the settings name the key file {}, and it is not there; put the key there, or change key_file in the backup's settings",
            named.display()
        );
    }
    Ok(config)
}

/// Checks the record of custody, every row and every original of the archive that was made.
async fn checked(archive: &Archive) -> Outcome {
    let mut exit = Exit::Done;
    match archive.verify_events().await? {
        Verdict::Holds(_) => out::say("the record of custody is unbroken")?,
        Verdict::Broken(broken) => {
            exit = Exit::Problems;
            out::error(&format!("the record of custody is broken at event {}: {}", broken.seq, broken.found));
        }
    }
    let held = archive.verify_rows().await?;
    out::say(&format!("rows: {}", rows::line(&held)))?;
    let whole = originals::look(archive).await?;
    out::say(&format!("originals: {}", originals::line(Some(&whole))))?;
    for line in rows::faults(&held).into_iter().chain(originals::faults(Some(&whole))) {
        exit = Exit::Problems;
        out::error(&line);
    }
    Ok(exit)
}
