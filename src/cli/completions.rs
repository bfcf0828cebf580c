//! `tracepost completions SHELL` and `tracepost man --out DIR`. Both are made from the commands themselves, so they
//! always agree with them.

use std::fs;
use std::path::PathBuf;

use clap::{Args, Command};
use clap_complete::Shell;

use super::call::Outcome;
use super::exit::Exit;
use super::out;

#[derive(Debug, Args)]
#[command(after_help = "Example: tracepost completions bash > ~/.local/share/bash-completion/completions/tracepost")]
pub(super) struct Words {
    /// The shell
    shell: Shell,
}

#[derive(Debug, Args)]
#[command(after_help = "Example: tracepost man --out ~/.local/share/man/man1, then: man tracepost-letter-queue")]
pub(super) struct ManWords {
    /// The folder for the pages; one page for each command
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

pub(super) fn run(words: &Words, program: &mut Command) -> Outcome {
    let mut text = Vec::new();
    clap_complete::generate(words.shell, program, "tracepost", &mut text);
    out::say(String::from_utf8_lossy(&text).trim_end())?;
    Ok(Exit::Done)
}

pub(super) fn man(words: &ManWords, program: Command) -> Outcome {
    fs::create_dir_all(&words.out).map_err(|e| anyhow::anyhow!("cannot make {}: {e}", words.out.display()))?;
    let cannot = |e: std::io::Error| anyhow::anyhow!("cannot write to {}: {e}", words.out.display());
    clap_mangen::generate_to(program, &words.out).map_err(cannot)?;
    let pages =
        fs::read_dir(&words.out).map_err(cannot)?.flatten().filter(|f| f.path().extension().is_some_and(|e| e == "1"));
    out::say(&format!(
        "{} in {}",
        out::counted(pages.count(), "page", "pages"),
        out::plain(&words.out.display().to_string())
    ))?;
    Ok(Exit::Done)
}
