//! `tracepost user add|list`: people who may log in to the review desk. `add` prints a one-time password; the person
//! changes it at the first log-in.

use std::io::Read;

use clap::Subcommand;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, out};
use crate::web;

#[derive(Debug, Subcommand)]
#[command(after_help = "Example:\n  tracepost user add \"Ana Lopes\"\n  tracepost serve")]
pub(super) enum Words {
    /// Let a person log in, or give them a new one-time password
    Add {
        /// The name in the record of custody
        name: String,
        /// Read the password from standard input. The person can keep this password
        #[arg(long)]
        password_stdin: bool,
    },
    /// List the people who may log in
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (_, archive) = door::open(call).await?;
    match words {
        Words::Add { name, password_stdin } => {
            let who = door::person(call, &archive).await?;
            let (password, one_time) = if password_stdin {
                let mut given = String::new();
                std::io::stdin().take(4096).read_to_string(&mut given)?;
                let given = given.trim_end_matches(['\r', '\n']).to_owned();
                if let Some(why) = web::weakness(&given, &name) {
                    anyhow::bail!("this password is refused: {why}");
                }
                (given, false)
            } else {
                (web::one_time_password().map_err(anyhow::Error::msg)?, true)
            };
            let hash = {
                let password = password.clone();
                tokio::task::spawn_blocking(move || web::hashed(&password)).await?.map_err(anyhow::Error::msg)?
            };
            let new = archive.put_user(&name, &hash, one_time, &who, Timestamp::now()).await?;
            let name = out::plain(name.trim());
            let what = if new { "can log in now" } else { "has a new password; open sessions have ended" };
            out::say(&format!("{name} {what}"))?;
            if one_time {
                out::say(&format!("one-time password: {password}"))?;
            }
        }
        Words::List { json } => {
            let users = archive.users().await?;
            if json {
                let rows: Vec<_> =
                    users.iter().map(|(n, must)| serde_json::json!({ "name": n, "one_time_password": must })).collect();
                out::say(&serde_json::to_string_pretty(&rows)?)?;
            } else if users.is_empty() {
                out::note("nobody can log in yet; to add somebody: tracepost user add NAME");
            } else {
                for (name, must) in &users {
                    let note = if *must { "  (must still choose a password)" } else { "" };
                    out::say(&format!("{}{note}", out::plain(name)))?;
                }
            }
        }
    }
    archive.close().await;
    Ok(Exit::Done)
}
