//! `tracepost extract FILE...`: what papers are and say, one JSON record a line. Needs no archive and keeps nothing.

use std::path::PathBuf;

use clap::Args;
use futures::{StreamExt, stream};

use super::exit::Exit;
use super::{Call, Outcome, door, out, progress};
use crate::config::Config;
use crate::pipeline::export::{Options, extract};
use crate::sandbox::Readers;

#[derive(Debug, Args)]
pub(super) struct Words {
    /// Papers of any supported format: mail, PDF, scans, office files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Give each page's words with box and confidence
    #[arg(long)]
    words: bool,
    /// Give the rule behind every value, and the candidates that lost
    #[arg(long)]
    explain: bool,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let options = Options { words: words.words, explain: words.explain, confirmed: false };
    // An archive's configuration holds where there is one; without one the defaults do.
    let config = Config::load(&door::folder(call))
        .or_else(|e| if call.archive.is_some() { Err(e) } else { Ok(Config::default()) })?;
    let readers = Readers::new(config.sandbox());
    let bar = progress::bar(Some(words.files.len() as u64), "reading");
    let records = stream::iter(words.files).map(|path| {
        let readers = readers.clone();
        async move {
            let name = path.display().to_string();
            let read = tokio::fs::read(&path).await;
            let bytes = match read {
                Ok(bytes) => bytes,
                Err(e) => return Ok(Err(format!("{name}: {e}; it was left out"))),
            };
            anyhow::Ok(Ok(extract(&readers, &name, bytes, options, |_, _| ()).await?))
        }
    });
    let mut records = records.buffered(readers.width() + 1);
    let mut exit = Exit::Done;
    while let Some(record) = records.next().await {
        bar.inc(1);
        match record? {
            Ok((record, problems)) => {
                bar.suspend(|| out::say(&record.to_string()))?;
                for problem in problems {
                    exit = Exit::Problems;
                    bar.suspend(|| out::error(&problem));
                }
            }
            Err(left_out) => {
                exit = Exit::Problems;
                bar.suspend(|| out::error(&left_out));
            }
        }
    }
    bar.finish_and_clear();
    Ok(exit)
}
