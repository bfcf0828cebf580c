//! `tracepost key rotate|recovery|recover`: changes the archive's key, says who can recover it, and recovers it.

use std::path::PathBuf;

use clap::Subcommand;
use jiff::Timestamp;
use serde_json::json;

use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, door, out, progress};
use crate::config::Config;
use crate::store::{Archive, KeySource, recover};

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// Change the key: everything is encrypted again. Stop the other programs first. If it is broken off, run it again
    Rotate,
    /// Who can recover the key if it is lost
    #[command(subcommand)]
    Recovery(Recovery),
    /// Get a lost key back, with the secret of a recovery recipient
    Recover {
        /// The file that age-keygen made: the recipient's secret
        #[arg(long, value_name = "FILE")]
        identity: PathBuf,
        /// The recovery file, for example the one in a backup [default: recovery.age of the archive]
        #[arg(long, value_name = "FILE")]
        wrapped: Option<PathBuf>,
        /// Where to write the key; nothing may be there [default: where the archive's settings say]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Recovery {
    /// Add a recipient: from now on the secret that belongs to it opens the archive's recovery file
    Add {
        /// A name for it
        name: String,
        /// The public key that age-keygen printed: age1...
        recipient: String,
    },
    /// List the recipients
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Remove a recipient
    Remove {
        /// Its name
        name: String,
    },
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    match words {
        Words::Rotate => rotate(call).await,
        Words::Recovery(words) => recipients(call, words).await,
        Words::Recover { identity, wrapped, out } => {
            let folder = door::folder(call);
            let wrapped = wrapped.unwrap_or_else(|| folder.join("recovery.age"));
            let to = match out {
                Some(to) => to,
                None => match KeySource::of(&Config::load(&folder)?.store.key_file, &folder)? {
                    KeySource::File(path) => path,
                    other => anyhow::bail!("the key is given by {}; name a file with --out", other.shown().display()),
                },
            };
            for made in recover(&identity, &wrapped, &to).await? {
                out::say(&format!("wrote the key into {}", door::shown(&made)))?;
            }
            out::say("next: tracepost doctor")?;
            Ok(Exit::Done)
        }
    }
}

async fn rotate(call: &Call) -> Outcome {
    let folder = door::folder(call);
    let config = Config::load(&folder)?;
    let who = door::name(call)?;
    let bar = progress::bar(Some(0), "files");
    let shown = bar.clone();
    let seen = move |n: usize, of: usize| {
        shown.set_length(of as u64);
        shown.set_position(n as u64);
    };
    let done = Archive::rotate(&config.store, &folder, (&who, Timestamp::now()), seen).await;
    bar.finish_and_clear();
    let done = done?;
    if done.resumed {
        out::note("a change of the key was not finished; it is now");
    }
    out::say(&format!("the key is changed, and {} encrypted again", out::counted(done.files, "file is", "files are")))?;
    out::say(&format!("the new key: {}; keep a copy in another safe place now", door::shown(&done.key)))?;
    out::say(&format!(
        "the old key: {}; only backups that were made before need it; make a new backup, and remove both when it is checked",
        door::shown(&done.former)
    ))?;
    for path in &done.damaged {
        out::error(&format!("{} is damaged, and was not encrypted again; see tracepost log --verify", path.display()));
    }
    Ok(if done.damaged.is_empty() { Exit::Done } else { Exit::Problems })
}

async fn recipients(call: &Call, words: Recovery) -> Outcome {
    let (config, archive) = door::open(call).await?;
    let folder = door::folder(call);
    let place = (&config.store, folder.as_path());
    match words {
        Recovery::Add { name, recipient } => {
            let who = door::person(call, &archive).await?;
            archive.add_recipient(place, (&name, &recipient), (&who, Timestamp::now())).await?;
            out::say(&out::plain(&format!(
                "{name} can recover the key from {}",
                folder.join("recovery.age").display()
            )))?;
            out::say(
                "it is in every backup from now on; try it once: tracepost key recover --identity FILE --out TRY",
            )?;
        }
        Recovery::List { json } => {
            let all = archive.recovery_recipients().await?;
            if json {
                let all = all
                    .iter()
                    .map(|r| json!({ "name": r.name, "recipient": r.recipient, "added": r.added, "by": r.by }));
                out::say(&serde_json::to_string_pretty(&all.collect::<Vec<_>>())?)?;
            } else if all.is_empty() {
                out::note(
                    "nobody can recover the key if it is lost; add somebody: tracepost key recovery add NAME age1...",
                );
            } else {
                let rows: Vec<_> = all.into_iter().map(|r| [r.name, r.recipient, r.added, r.by]).collect();
                out::say(&table(["NAME", "RECIPIENT", "SINCE", "BY"], &rows))?;
            }
        }
        Recovery::Remove { name } => {
            let who = door::person(call, &archive).await?;
            archive.remove_recipient(place, &name, (&who, Timestamp::now())).await?;
            out::say(&out::plain(&format!("{name} cannot recover the key from now on")))?;
            out::say("an older copy of the recovery file still opens for them; to end that too: tracepost key rotate")?;
        }
    }
    archive.close().await;
    Ok(Exit::Done)
}
