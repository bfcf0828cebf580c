//! `tracepost person add|list`: the people in whose names the archive is changed.

use clap::Subcommand;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, out};

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// Add a person, for use with --as NAME
    Add {
        /// The name for the record of custody
        name: String,
    },
    /// List all people, one name on each line
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
                out::say(&format!("added {} to the people of this archive", out::plain(name.trim())))?;
            } else {
                out::say(&format!(
                    "{} is already in the list of people; nothing was changed",
                    out::plain(name.trim())
                ))?;
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
