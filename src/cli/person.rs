//! `tracepost person add|list`: those in whose names the archive is changed.

use clap::Subcommand;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, out};

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// Add a person, so that --as NAME is known
    Add {
        /// Their name, as it shall stand in the record of custody
        name: String,
    },
    /// List everyone, a name a line
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (_, archive) = door::open(call).await?;
    match words {
        Words::Add { name } => {
            let who = door::person(call, &archive).await?;
            if archive.add_person(&name, &who, Timestamp::now()).await? {
                out::say(&format!("{} is now one of this archive's people", out::plain(name.trim())))?;
            } else {
                out::say(&format!("{} was one of this archive's people already", out::plain(name.trim())))?;
            }
        }
        Words::List { json } => {
            let people = archive.people().await?;
            if json {
                out::say(&serde_json::to_string_pretty(&people)?)?;
            } else {
                people.iter().try_for_each(|p| out::say(&out::plain(&p.name)))?;
            }
        }
    }
    archive.close().await;
    Ok(Exit::Done)
}
