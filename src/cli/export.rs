//! `tracepost export`: the whole archive for other programs.

use std::io::{BufWriter, stdout};

use clap::{Args, ValueEnum};

use super::exit::Exit;
use super::{Call, Outcome, door};
use crate::pipeline::export::{Options, export};

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// One JSON object, as docs/FORMATS.md says
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Words {
    /// In which format
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
    /// Leave out what no person has confirmed
    #[arg(long)]
    confirmed: bool,
    /// Give each page's words with box and confidence
    #[arg(long)]
    words: bool,
    /// Give the rule behind every value, and the candidates that lost
    #[arg(long)]
    explain: bool,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let Format::Json = words.format;
    let options = Options { words: words.words, explain: words.explain, confirmed: words.confirmed };
    let (_, archive) = door::open(call).await?;
    export(&archive, options, BufWriter::new(stdout().lock())).await?;
    archive.close().await;
    Ok(Exit::Done)
}
