//! `tracepost export`: writes the whole archive for other programs.

use std::io::{BufWriter, stdout};

use clap::{Args, ValueEnum};

use super::exit::Exit;
use super::{Call, Outcome, door};
use crate::pipeline::export::{Options, export};

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// One JSON object, as docs/FORMATS.md describes it
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Words {
    /// The format
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
    /// Only values that a person has confirmed
    #[arg(long)]
    confirmed: bool,
    /// Only answers that were verified (message verify), and of them only what is confirmed
    #[arg(long)]
    verified: bool,
    /// Also each page's words, with box and probability
    #[arg(long)]
    words: bool,
    /// Also the rule that found each value, and the values that were not chosen
    #[arg(long)]
    explain: bool,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let Format::Json = words.format;
    let options = Options {
        words: words.words,
        explain: words.explain,
        confirmed: words.confirmed || words.verified,
        verified: words.verified,
    };
    let (_, archive) = door::open(call).await?;
    export(&archive, options, BufWriter::new(stdout().lock())).await?;
    archive.close().await;
    Ok(Exit::Done)
}
