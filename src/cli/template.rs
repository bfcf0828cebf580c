//! `tracepost template check|copy`: letter templates, built in and the archive's own.

use std::fs;
use std::io;

use clap::Subcommand;

use super::exit::Exit;
use super::{Call, Outcome, door, out};
use crate::pipeline::outgoing::templates;

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// Make every letter in every language with made-up values, and print each fault with file, line and variable
    #[command(after_help = "Example: tracepost template check      after changing templates/letters/reminder/en.hbs")]
    Check,
    /// Copy a built-in template into the archive, so that you can change it
    #[command(after_help = "Example: tracepost template copy reminder/en.hbs")]
    Copy {
        /// The template: kind/language.hbs, or a part such as closing_en.hbs [default: list all]
        name: Option<String>,
    },
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let folder = door::folder(call);
    match words {
        Words::Check => {
            let (config, archive) = door::open(call).await?;
            archive.close().await;
            let checked = templates::check(&config, &folder)?;
            let mut faults: Vec<String> =
                checked.iter().filter_map(|c| c.fault.as_ref()).map(ToString::to_string).collect();
            faults.dedup();
            faults.iter().for_each(|f| out::error(f));
            let letters = out::counted(checked.len(), "letter", "letters");
            out::say(&format!(
                "made {letters} (each kind, language and form of address), {}",
                out::counted(faults.len(), "fault", "faults")
            ))?;
            Ok(if faults.is_empty() { Exit::Done } else { Exit::Problems })
        }
        Words::Copy { name: None } => {
            templates::built_in().iter().try_for_each(|(name, _)| out::say(name))?;
            Ok(Exit::Done)
        }
        Words::Copy { name: Some(name) } => {
            let Some((path, text)) = templates::built_in().iter().find(|(n, _)| *n == name) else {
                anyhow::bail!("there is no template {name:?}; tracepost template copy lists all templates");
            };
            let to = folder.join("templates/letters").join(path);
            let cannot = |e: &io::Error| anyhow::anyhow!("cannot write {}: {e}", to.display());
            if to.exists() {
                anyhow::bail!("{} exists already; nothing was changed", to.display());
            }
            to.parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| fs::write(&to, text))
                .map_err(|e| cannot(&e))?;
            out::say(&format!(
                "{}: copied; edit this file, then run: tracepost template check",
                out::plain(&to.display().to_string())
            ))?;
            Ok(Exit::Done)
        }
    }
}
