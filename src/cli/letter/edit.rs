//! `tracepost letter edit`: a letter is changed before it is approved. In: words, copies, enclosures, language, addressee. Out: a version more, and what
//! differs from the template.

use std::path::PathBuf;

use clap::Args;

use crate::cli::door::{self, Desk};
use crate::cli::out;
use crate::model::OutgoingLetter;
use crate::pipeline::outgoing::letters::{self, Edits, differences};

#[derive(Debug, Args)]
#[command(
    after_help = "The text has a paragraph for each paragraph, '# ' before a heading, '1. ' or '- ' before an item of a list, and marks in square\n\
                        brackets for what cannot be edited. What was written is held against the confirmed facts and the terms of use.\n\
                        Examples:\n  tracepost letter text L-2026-0001 --out body.txt\n  tracepost letter edit L-2026-0001 --text body.txt --why 'their desk asked for it'\n  \
                        tracepost letter edit L-2026-0001 --add 'A colleague will call.' --cc ministry@trade.example --enclose map.pdf"
)]
pub(in crate::cli) struct Edit {
    /// The letter's number
    letter: String,
    /// The edited text, as letter text gives it; an empty file brings back what the template says
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// A paragraph at the end of the body; you may give this several times
    #[arg(long = "add", value_name = "PARAGRAPH")]
    add: Vec<String>,
    /// A mail address that gets a copy; you may give this several times. These replace those before
    #[arg(long, value_name = "ADDRESS")]
    cc: Vec<String>,
    /// No copies
    #[arg(long, conflicts_with = "cc")]
    no_cc: bool,
    /// A file to enclose; you may give this several times
    #[arg(long, value_name = "FILE")]
    enclose: Vec<PathBuf>,
    /// The name of an enclosure to take out
    #[arg(long, value_name = "NAME")]
    take_out: Vec<String>,
    /// Another language
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Another party that gets it
    #[arg(long, value_name = "PARTY")]
    to: Option<String>,
    /// Why
    #[arg(long, default_value = "")]
    why: String,
}

pub(super) async fn edit(desk: &Desk, w: Edit) -> anyhow::Result<()> {
    let office = desk.office();
    let read = |file: &PathBuf| door::bytes(Some(file.as_path())).map(Option::unwrap_or_default);
    let body = match &w.text {
        Some(file) => Some(
            String::from_utf8(read(file)?).map_err(|_| anyhow::anyhow!("{} is not text in UTF-8", file.display()))?,
        ),
        None => None,
    };
    let mut enclose = Vec::new();
    for file in &w.enclose {
        let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        enclose.push((name, read(file)?));
    }
    let cc = (w.no_cc || !w.cc.is_empty()).then_some(w.cc);
    let edits = Edits {
        version: 0,
        body,
        add: w.add,
        cc,
        enclose,
        take_out: w.take_out,
        language: w.language,
        to: w.to,
        why: w.why,
    };
    let letter = letters::edit(&office, &w.letter, edits).await?;
    out::say(&out::plain(&format!("{}: version {}, PDF {}", letter.id, letter.version, letter.pdf)))?;
    different(desk, &letter).await?.iter().try_for_each(|line| out::say(&out::plain(line)))?;
    out::say(&format!(
        "next: another person reads it (tracepost letter show {}), and approves it with its hash",
        letter.id
    ))
}

/// What differs from the template, and what no confirmed fact carries.
pub(super) async fn different(desk: &Desk, letter: &OutgoingLetter) -> anyhow::Result<Vec<String>> {
    let office = desk.office();
    let mut lines: Vec<String> =
        differences(&letters::compared(&office, letter).await?).iter().map(|l| format!("    {l}")).collect();
    lines.extend(letter.editing.doubts.iter().map(|d| format!("  doubt      {d}")));
    Ok(lines)
}
