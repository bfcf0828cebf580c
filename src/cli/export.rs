//! `tracepost export`: writes the whole archive for other programs.

use std::io::{BufWriter, stdout};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::exit::Exit;
use super::{Call, Outcome, door, init, out, progress};
use crate::pipeline::export::{Options, export};
use crate::pipeline::giving_out::give_out;

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// One JSON object, as docs/FORMATS.md describes it
    Json,
    /// The originals as they came in, a file for each, with a manifest and a list of hashes (sha256sum -c SHA256SUMS). It needs --out
    Eml,
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
    /// With --format eml: the folder for the originals, a new or an empty one
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// With --format eml: only this message or document, by its ID or its first characters. It can be given several times [default: all]
    #[arg(long = "message", value_name = "ID")]
    messages: Vec<String>,
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
    match (words.format, &words.out) {
        (Format::Eml, Some(out)) => return originals(call, out, &words).await,
        (Format::Eml, None) => {
            anyhow::bail!("--format eml writes many files; name a new or an empty folder with --out DIR")
        }
        (Format::Json, None) if words.messages.is_empty() => {}
        (Format::Json, _) => {
            anyhow::bail!("--out and --message are for --format eml; the JSON goes to standard output")
        }
    }
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
    let who = door::person(call, &archive).await?;
    let detail = json!({
        "for": if options.outsiders.is_some() { "outsiders" } else { "house" }, "confirmed": options.confirmed, "verified": options.verified,
        "words": options.words, "explain": options.explain,
    });
    // Before a byte goes: what cannot be noted does not go.
    archive.note("exported", "archive", detail, &who, Timestamp::now()).await?;
    for line in export(&archive, options, BufWriter::new(stdout().lock())).await? {
        out::note(&line);
    }
    archive.close().await;
    Ok(Exit::Done)
}

/// Gives the originals out.
async fn originals(call: &Call, folder: &Path, words: &Words) -> Outcome {
    if words.readers == For::Outsiders || words.confirmed || words.verified || words.words || words.explain {
        anyhow::bail!(
            "originals are whole: --for outsiders, --confirmed, --verified, --words and --explain are for --format json"
        );
    }
    let (_, archive) = door::open(call).await?;
    let who = door::person(call, &archive).await?;
    let mut wanted = Vec::new();
    for id in &words.messages {
        wanted.push(door::arrival(&archive, id).await?);
    }
    if wanted.is_empty() {
        wanted = archive.arrivals().await?;
    }
    wanted.dedup();
    init::empty_folder(folder)?;
    let bar = progress::bar(Some(wanted.len() as u64), "originals");
    let given = give_out(&archive, &wanted, folder, (&who, Timestamp::now()), |n| bar.set_position(n as u64)).await;
    bar.finish_and_clear();
    let given = given?;
    archive.close().await;
    out::say(&format!("wrote {} to {}", out::counted(given.files, "original", "originals"), door::shown(folder)))?;
    out::say("to check them, in that folder: sha256sum -c SHA256SUMS")?;
    out::say(&format!("SHA-256 of SHA256SUMS, also in the record of custody: {}", given.sums))?;
    given.deleted.iter().for_each(|line| out::note(line));
    for line in &given.amiss {
        out::error(line);
    }
    Ok(if given.amiss.is_empty() { Exit::Done } else { Exit::Problems })
}
