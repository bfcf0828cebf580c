//! `tracepost serve`: runs the review desk on this computer until it is told to stop.

use std::net::SocketAddr;
use std::path::Path;

use anyhow::Context;
use clap::Args;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::exit::Exit;
use super::{Call, Outcome, door, out};
use crate::config::Config;
use crate::model::Door;
use crate::pipeline::drawing::Easel;
use crate::pipeline::outgoing::Bureau;
use crate::pipeline::outgoing::templates::built_in;
use crate::sandbox::Readers;
use crate::web::{self, House};

#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tracepost user add \"Ana Lopes\"\n  tracepost serve --listen 127.0.0.1:8477")]
pub(super) struct Words {
    /// The address of the desk. Only addresses of this computer are allowed, because the desk uses plain HTTP. Port 0 takes a free port
    #[arg(long, default_value = "127.0.0.1:8477", value_name = "ADDRESS:PORT")]
    listen: SocketAddr,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    super::watch::log();
    let (config, archive) = door::open(call).await?;
    // Whoever acts on the desk has logged in to it.
    let archive = archive.through(Door::Desk);
    if !words.listen.ip().is_loopback() {
        anyhow::bail!(
            "--listen {}: other computers could reach that address, and the desk uses plain HTTP; use 127.0.0.1:{}",
            words.listen,
            words.listen.port()
        );
    }
    door::settings(call, &archive).await?;
    let readers = Readers::new(config.sandbox());
    let easel = Easel::new(archive.clone(), readers);
    let listener = TcpListener::bind(words.listen).await.with_context(|| {
        format!("cannot listen on {}; perhaps another desk runs there; try --listen 127.0.0.1:0", words.listen)
    })?;
    if archive.users().await?.is_empty() {
        out::note("nobody can log in yet; to add somebody: tracepost user add NAME");
    }
    out::say(&format!("the review desk is at http://{}/ (Ctrl-C stops it)", listener.local_addr()?))?;
    let house = house(&config, &door::folder(call));
    let bureau = Bureau::new(archive.clone(), config, door::folder(call));
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let stop = async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    };
    web::serve(listener, archive.clone(), easel, bureau, house, stop).await?;
    archive.close().await;
    Ok(Exit::Done)
}

/// What the settings page shows. It never shows a password or a key.
fn house(config: &Config, folder: &Path) -> House {
    let row = |name: &str, value: String| {
        (name.to_owned(), if value.trim().is_empty() { "not set".to_owned() } else { value })
    };
    let h = &config.house;
    let calendar = if folder.join("calendar.toml").is_file() {
        "calendar.toml in the archive’s folder"
    } else {
        "weekends and the holidays of the United Nations in New York (built in)"
    };
    let reading = config.sandbox();
    let settings = vec![
        (
            "Your organisation".to_owned(),
            vec![
                row("Organisation", h.organisation.clone()),
                row("Address", h.address.join(", ")),
                row("Answers go to", h.email.clone()),
                row("Signed by", [h.signatory_name.as_str(), h.signatory_title.as_str()].join(" ").trim().to_owned()),
            ],
        ),
        (
            "Rules".to_owned(),
            vec![
                row("Letters ask for an answer within", format!("{} days", config.letters().reply_days)),
                row(
                    "A second reminder is proposed after",
                    format!("{} more days", config.correspondence.second_reminder_after_days.get()),
                ),
                row(
                    "A party may comment on a right-of-reply text within",
                    format!("{} days", config.correspondence.comment_within_days.get()),
                ),
                row(
                    "Records should be kept for",
                    "30 years of manufacture, 20 of transfers (ITI 12), 10 by parties to the ATT (12.4)".to_owned(),
                ),
                row("Days that are not working days", calendar.to_owned()),
            ],
        ),
        (
            "Reading".to_owned(),
            vec![
                row("Documents read at the same time", reading.children().to_string()),
                row("Longest time for one document", format!("{} s", reading.total_seconds)),
                row("Most memory for one document", format!("{} MiB", reading.memory_mib)),
            ],
        ),
    ];
    House { organisation: h.organisation.clone(), settings, templates: templates(folder) }
}

/// The built-in templates, and whether the archive has its own copy of each.
fn templates(folder: &Path) -> Vec<(String, bool)> {
    let own = folder.join("templates/letters");
    built_in().iter().map(|(name, _)| ((*name).to_owned(), own.join(name).is_file())).collect()
}
