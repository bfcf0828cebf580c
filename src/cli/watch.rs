//! `tracepost watch`: the daemon. It checks all settings before it contacts anything. Then it takes in mail until it
//! is told to stop.

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
use crate::pipeline::anchoring::Anchoring;
use crate::pipeline::digest::Digest;
use crate::pipeline::senders::Senders;
use crate::pipeline::working::Workshop;
use crate::sandbox::Readers;
use crate::store::Archive;

#[derive(Debug, Args)]
pub(super) struct Words {
    /// Look into every mailbox once, read what came, and end (for cron)
    #[arg(long)]
    once: bool,
    /// Only check the configuration and the files that it names. Contact nothing
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
            "{}: there is no [[mailbox]] to watch; add one (the file has examples)",
            folder.join(crate::config::FILE).display()
        );
    }
    let anchoring = Anchoring::of(&config, &folder, None)?;
    let anchoring = anchoring.has_a_place().then_some(anchoring);
    let digest = Digest::of(&config, &folder, &archive)?;
    if words.check {
        archive.close().await;
        out::say(&format!("the configuration is correct: {}", out::counted(mailboxes.len(), "mailbox", "mailboxes")))?;
        return Ok(Exit::Done);
    }
    let _only_one = only_one(&folder)?;
    // A full disk keeps no daemon from its work.
    if let Err(error) = door::settings(call, &archive).await {
        out::error(&format!("a change of the settings could not be noted: {error}"));
    }
    let workshop = Workshop::new(archive.clone(), Readers::new(config.sandbox()), config.lease())
        .with_own_addresses(&config.own_addresses())
        .with_senders(config.senders().map(|(dns, ours)| Senders::by(dns, ours)));
    let mut settings = settings(&config, &folder);
    settings.mailboxes = mailboxes;
    settings.anchoring = anchoring;
    settings.digest = digest;
    settings.once = words.once;
    log();
    let well = daemon::run(workshop, settings, stop_signal()?).await?;
    let waiting = archive.job_count().await.map_or(0, |c| c.stopped + c.waiting);
    archive.close().await;
    if !words.once {
        return Ok(Exit::Done);
    }
    if !well {
        out::error("some mailboxes could not be opened; tracepost status shows which, and what to do");
    } else if waiting > 0 {
        out::error("some messages could not be read; tracepost status shows which, and what to do");
    }
    Ok(if well && waiting == 0 { Exit::Done } else { Exit::Problems })
}

/// The daemon's settings, without the mailboxes.
pub(super) fn settings(config: &Config, folder: &Path) -> Settings {
    Settings {
        mailboxes: Vec::new(),
        works: config.watch.works,
        once: false,
        health: config.watch.health.as_ref().and_then(|h| h.get_ref().parse().ok()),
        disks: std::iter::once(folder.to_owned()).chain(config.store.folder(folder)).collect(),
        reserve: config.watch.disk_reserve_mib.get() << 20,
        anchoring: None,
        digest: None,
        alert_command: config.watch.alert_command.clone(),
    }
}

/// Only one `watch` runs for an archive. Two would fetch everything twice, though they would keep it once.
fn only_one(folder: &Path) -> anyhow::Result<File> {
    let path = folder.join("watch.lock");
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let file = file.map_err(|e| anyhow::anyhow!("cannot make {}: {e}", path.display()))?;
    if FileExt::try_lock(&file).is_err() {
        anyhow::bail!(
            "another tracepost watch already runs for this archive ({} is locked); stop it first",
            path.display()
        );
    }
    Ok(file)
}

/// If this clock is far behind the archive's last event, new events would have wrong times.
async fn clock_is_sane(archive: &Archive) -> anyhow::Result<()> {
    let now = Timestamp::now();
    if let Some(last) = archive.last_event_at().await?
        && last.as_second() - now.as_second() > 86_400
    {
        anyhow::bail!("this computer's clock says {now}, but the archive's last event is of {last}; set the clock");
    }
    Ok(())
}

/// Becomes true when the process is told to stop (SIGTERM, SIGINT).
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
        // The sender is held until the end: if it went away, that would look like the signal.
        std::future::pending::<()>().await;
    });
    Ok(told)
}

/// Log lines on standard error. Only our own modules may log: other crates could print what they read.
pub(super) fn log() {
    let wanted = std::env::var("TRACEPOST_LOG").unwrap_or_else(|_| "info".to_owned());
    let level: tracing::Level = wanted.parse().unwrap_or(tracing::Level::INFO);
    let filter = EnvFilter::new(format!("off,tracepost={level}"));
    let registry = tracing_subscriber::registry().with(filter);
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    // Plain lines on a terminal, JSON elsewhere.
    let done = if std::io::stderr().is_terminal() {
        registry.with(lines.with_target(false)).try_init()
    } else {
        registry.with(lines.json().flatten_event(true).with_current_span(false).with_span_list(false)).try_init()
    };
    drop(done); // a second call changes nothing
}
