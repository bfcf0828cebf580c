//! `tracepost export`: writes the whole archive for other programs.

use std::io::{BufWriter, stdout};

use clap::{Args, ValueEnum};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::exit::Exit;
use super::{Call, Outcome, door, out};
use crate::pipeline::export::{Options, export};

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// One JSON object, as docs/FORMATS.md describes it
    Json,
}

/// For whom an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum For {
    /// For the house itself: everything
    House,
    /// For others: only what terms of use allow (tracepost terms), and of that only what is confirmed
    Outsiders,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tracepost export > everything.json\n  tracepost export --for outsiders --verified > for-others.json\n\
                  Without terms of use nothing goes to outsiders. What was left out is told in the file, and here."
)]
pub(super) struct Words {
    /// For whom it is
    #[arg(long = "for", value_enum, default_value = "house")]
    readers: For,
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
        confirmed: words.confirmed || words.verified || words.readers == For::Outsiders,
        verified: words.verified,
        outsiders: (words.readers == For::Outsiders).then(|| TimeZone::UTC.to_datetime(Timestamp::now()).date()),
    };
    if options.outsiders.is_some() && (options.words || options.explain) {
        anyhow::bail!("an export for outsiders has no text of pages and no rules; leave out --words and --explain");
    }
    let (_, archive) = door::open(call).await?;
    for line in export(&archive, options, BufWriter::new(stdout().lock())).await? {
        out::note(&line);
    }
    archive.close().await;
    Ok(Exit::Done)
}
