//! `tracepost watch`: the daemon. Checks everything before it contacts anything, then takes in mail until it is told to stop.

use std::fs::{File, OpenOptions};
use std::io::IsTerminal;
use std::path::Path;

use clap::Args;
use fs4::FileExt;
use jiff::Timestamp;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use super::exit::Exit;
use super::{Call, Outcome, door, out};
use crate::config::Config;
use crate::daemon::{self, Settings};
use crate::pipeline::senders::Senders;
use crate::pipeline::working::Workshop;
use crate::sandbox::Readers;
use crate::store::Archive;

#[derive(Debug, Args)]
pub(super) struct Words {
    /// One look at every mailbox, read what came, and end: for cron
    #[arg(long)]
    once: bool,
    /// Only check the configuration and what it names; contact nothing
    #[arg(long, conflicts_with = "once")]
    check: bool,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let folder = door::folder(call);
    let config = Config::load(&folder)?;
    let mailboxes = config.mailboxes(&folder)?;
    let (config, archive) = door::open(call).await.map(|(_, archive)| (config, archive))?;
    clock_is_sane(&archive).await?;
    if mailboxes.is_empty() {
        anyhow::bail!(
            "{}: no [[mailbox]] to watch; add one (the file shows how)",
            folder.join(crate::config::FILE).display()
        );
    }
    if words.check {
        archive.close().await;
        out::say(&format!("the configuration is good: {}", out::counted(mailboxes.len(), "mailbox", "mailboxes")))?;
        return Ok(Exit::Done);
    }
    let _only_one = only_one(&folder)?;
    let workshop = Workshop::new(archive.clone(), Readers::new(config.sandbox()), config.lease())
        .with_own_addresses(&config.own_addresses())
        .with_senders(config.senders().map(|(dns, ours)| Senders::by(dns, ours)));
    let mut settings = settings(&config, &folder);
    settings.mailboxes = mailboxes;
    settings.once = words.once;
    log();
    let well = daemon::run(workshop, settings, stop_signal()?).await?;
    let waiting = archive.job_count().await.map_or(0, |c| c.stopped + c.waiting);
    archive.close().await;
    if !words.once {
        return Ok(Exit::Done);
    }
    if !well {
        out::error("not every mailbox could be looked at: tracepost status says which, and what to do");
    } else if waiting > 0 {
        out::error("not everything could be read: tracepost status says what, and what to do");
    }
    Ok(if well && waiting == 0 { Exit::Done } else { Exit::Problems })
}

/// What the configuration says of the daemon, but for the mailboxes.
pub(super) fn settings(config: &Config, folder: &Path) -> Settings {
    Settings {
        mailboxes: Vec::new(),
        works: config.watch.works,
        once: false,
        health: config.watch.health.as_ref().and_then(|h| h.get_ref().parse().ok()),
        disks: std::iter::once(folder.to_owned()).chain(config.store.folder(folder)).collect(),
        reserve: config.watch.disk_reserve_mib.get() << 20,
        alert_command: config.watch.alert_command.clone(),
    }
}

/// One `watch` an archive: two would fetch everything twice (and double nothing).
fn only_one(folder: &Path) -> anyhow::Result<File> {
    let path = folder.join("watch.lock");
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let file = file.map_err(|e| anyhow::anyhow!("cannot make {}: {e}", path.display()))?;
    if FileExt::try_lock(&file).is_err() {
        anyhow::bail!("another tracepost watch is at this archive ({} is locked); stop that one first", path.display());
    }
    Ok(file)
}

/// A clock far behind what the archive has seen would order the record of custody wrongly.
async fn clock_is_sane(archive: &Archive) -> anyhow::Result<()> {
    let now = Timestamp::now();
    if let Some(last) = archive.last_event_at().await?
        && last.as_second() - now.as_second() > 86_400
    {
        anyhow::bail!("this machine's clock says {now}, but the archive's last event is of {last}: set the clock");
    }
    Ok(())
}

/// True once the process is told to stop (SIGTERM, SIGINT).
pub(super) fn stop_signal() -> anyhow::Result<watch::Receiver<bool>> {
    let (tell, told) = watch::channel(false);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tell.send_replace(true);
        // Held until the end, so that nobody takes its going for the signal's.
        std::future::pending::<()>().await;
    });
    Ok(told)
}

/// Structured lines on standard error. Only our own modules are heard, at any level: other crates would print what they read.
pub(super) fn log() {
    let wanted = std::env::var("TRACEPOST_LOG").unwrap_or_else(|_| "info".to_owned());
    let level: tracing::Level = wanted.parse().unwrap_or(tracing::Level::INFO);
    let filter = EnvFilter::new(format!("off,tracepost={level}"));
    let registry = tracing_subscriber::registry().with(filter);
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    // For people on a terminal, for machines else.
    let done = if std::io::stderr().is_terminal() {
        registry.with(lines.with_target(false)).try_init()
    } else {
        registry.with(lines.json().flatten_event(true).with_current_span(false).with_span_list(false)).try_init()
    };
    drop(done); // a second call changes nothing
}
