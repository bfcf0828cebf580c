//! `tracepost ingest PATH...`: takes in messages and documents. Prints what was found. What could not be read is
//! kept, and named on standard error.

use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, message, out, progress};
use crate::pipeline::taking_in::{Taken, take_in};
use crate::pipeline::working::Workshop;
use crate::sandbox::Readers;

#[derive(Debug, Args)]
pub(super) struct Words {
    /// Mail files (.eml), folders of them, mbox files, Maildirs, documents
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Show every value and where it stands, not only a few lines for each message
    #[arg(long)]
    details: bool,
}

/// How many of each outcome there were.
#[derive(Debug, Default)]
struct Count {
    filed: usize,
    known: usize,
    deleted: usize,
    unplaced: usize,
    with_problems: usize,
    waiting: usize,
    refused: usize,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (config, archive) = door::open(call).await?;
    let who = door::person(call, &archive).await?;
    let readers = Readers::new(config.sandbox());
    let bar = progress::bar(None, "taken in:");
    let mut count = Count::default();
    let workshop = Workshop::new(archive.clone(), readers, config.lease()).with_own_addresses(&config.own_addresses());
    let result = take_in(&workshop, words.paths, &who, Timestamp::now(), |taken| {
        bar.inc(1);
        bar.suspend(|| tell(taken, words.details, &mut count))
    })
    .await;
    bar.finish_and_clear();
    archive.close().await;
    result?;
    out::say(&count.told())?;
    Ok(if count.with_problems + count.waiting + count.refused > 0 { Exit::Problems } else { Exit::Done })
}

fn tell(taken: Taken, details: bool, count: &mut Count) -> anyhow::Result<()> {
    match taken {
        Taken::Filed { source, filed, .. } => {
            count.filed += 1;
            count.unplaced += usize::from(filed.message_kind.is_some() && filed.links.is_empty());
            let name = source.rsplit('/').next().unwrap_or(&source);
            message::say(name, &filed, details)?;
            let problems = message::grave(name, &filed);
            count.with_problems += usize::from(!problems.is_empty());
            problems.iter().for_each(|p| out::error(p));
        }
        Taken::Known { source, .. } => {
            count.known += 1;
            out::note(&format!("{source}: already in the archive"));
        }
        Taken::Deleted { source } => {
            count.deleted += 1;
            out::note(&format!("{source}: was deleted earlier, and was not kept again"));
        }
        Taken::Waiting { source, why, .. } => {
            count.waiting += 1;
            out::error(&format!("{source}: safe in the archive, but not read yet: {why}"));
        }
        Taken::Refused(refused) => {
            count.refused += 1;
            out::error(&refused.to_string());
        }
    }
    Ok(())
}

impl Count {
    fn told(&self) -> String {
        let mut told = format!("{} taken in", self.filed);
        for (n, what) in [
            (self.known, "already in the archive"),
            (self.deleted, "deleted earlier, and not kept again (tracepost deletion list --all)"),
            (self.unplaced, "unplaced (tracepost message list --unplaced)"),
            (self.with_problems, "with problems (safe in the archive; the problems are named above)"),
            (self.waiting, "safe in the archive, but not read yet"),
            (self.refused, "could not be opened; these files were left where they are"),
        ] {
            if n > 0 {
                told.push_str(&format!("; {n} {what}"));
            }
        }
        told
    }
}
