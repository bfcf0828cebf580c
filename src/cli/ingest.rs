//! `tracepost ingest PATH...`: takes in what came. Prints what was found; what could not be read is named on standard error and kept.

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
    /// Messages (.eml), folders of them, mbox files, Maildirs, loose papers
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Show every value with its place, not only a few lines a message
    #[arg(long)]
    details: bool,
}

/// What a run came to.
#[derive(Debug, Default)]
struct Count {
    filed: usize,
    known: usize,
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
            out::note(&format!("{source}: in the archive already"));
        }
        Taken::Waiting { source, why, .. } => {
            count.waiting += 1;
            out::error(&format!("{source}: kept, not yet read: {why}"));
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
            (self.known, "in the archive already"),
            (self.unplaced, "unplaced (tracepost message list --unplaced)"),
            (self.with_problems, "with problems: kept, and named above"),
            (self.waiting, "kept and not yet read"),
            (self.refused, "could not be opened and still lie where they were"),
        ] {
            if n > 0 {
                told.push_str(&format!("; {n} {what}"));
            }
        }
        told
    }
}
