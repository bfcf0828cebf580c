//! The daemon. It takes in mail from every mailbox and has it read, for months, although servers restart, disks fill
//! up and power fails. In: an archive, a workshop, settings, and a signal to stop. Out: everything in the archive,
//! and the state of all mailboxes. Taking in and reading are separate: a message is stored safely before anything
//! reads it, and it is read from the archive.
//!
//! Each folder of each mailbox has its own rounds (`rounds`). Jobs go to the workers (`workers`). The disk is
//! watched (`disk`). People are told once about each fault (`alerts`). The state is stored in the archive, and
//! served (`port`).

mod alerts;
mod anchoring;
mod context;
mod digests;
mod disk;
mod health;
mod metrics;
mod port;
mod rounds;
mod settings;
mod system;
mod workers;

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

use crate::pipeline::working::Workshop;

pub use health::Health;
pub use settings::Settings;

use alerts::Alerts;
use context::Context;
use disk::Disk;
use metrics::Metrics;
use rounds::Rounds;
use workers::Workers;

/// After this time, a half-written file no longer belongs to a running process.
const GRACE: Duration = Duration::from_secs(3600);

/// Runs until told to stop, or for one round with [`Settings::once`]. Returns whether every mailbox worked and nothing is wrong.
///
/// # Errors
/// When the daemon cannot start: the archive fails, or the health port is taken.
pub async fn run(workshop: Workshop, settings: Settings, stop: watch::Receiver<bool>) -> anyhow::Result<bool> {
    let archive = workshop.archive().clone();
    let listener = match settings.health {
        Some(at) => Some(TcpListener::bind(at).await.map_err(|e| {
            anyhow::anyhow!(
                "cannot listen on {at}: {e}; change health under [watch] in the configuration, or free the port"
            )
        })?),
        None => None,
    };
    let swept = archive.sweep(GRACE, Timestamp::now()).await?;
    let context = Arc::new(Context {
        alerts: Alerts::new(archive.clone(), settings.alert_command.clone()),
        disk: Disk::new(settings.disks.clone(), settings.reserve),
        metrics: Metrics::default(),
        jobs: Notify::new(),
        check_senders: workshop.checks_senders(),
        archive,
    });
    context.alerts.recall().await;
    tracing::info!(mailboxes = settings.mailboxes.len(), works = settings.works, swept, "started");

    let mut parts = JoinSet::new();
    let (disk, alerts) = (context.clone(), context.clone());
    parts.spawn(async move { disk.disk.watch(&alerts.alerts).await });
    if let Some(listener) = listener {
        parts.spawn(port::serve(listener, context.clone(), settings.disks.clone(), settings.reserve));
    }
    let well = if settings.once {
        once(&context, workshop, &settings, stop).await
    } else {
        always(&context, workshop, &settings, stop, &mut parts).await;
        true
    };
    parts.shutdown().await;
    tracing::info!("stopped");
    Ok(well)
}

/// Everything at once, until told to stop.
async fn always(
    context: &Arc<Context>,
    workshop: Workshop,
    settings: &Settings,
    mut stop: watch::Receiver<bool>,
    parts: &mut JoinSet<()>,
) {
    for mailbox in &settings.mailboxes {
        for folder in mailbox.folders() {
            parts.spawn(Rounds::new(context.clone(), mailbox.clone(), folder).run());
        }
    }
    if let Some(anchoring) = settings.anchoring.clone() {
        parts.spawn(anchoring::always(context.clone(), anchoring));
    }
    if let Some(digest) = settings.digest.clone() {
        parts.spawn(digests::always(context.clone(), digest));
    }
    parts.spawn(system::alive());
    system::ready();
    if settings.works {
        Workers::new(context.clone(), workshop).run(stop, false).await;
    } else {
        let _ = stop.wait_for(|stop| *stop).await; // whoever held the other end is gone: the same
    }
    system::stopping();
}

/// One round of every folder. Then everything that waits is read.
async fn once(
    context: &Arc<Context>,
    workshop: Workshop,
    settings: &Settings,
    mut stop: watch::Receiver<bool>,
) -> bool {
    let mut rounds = JoinSet::new();
    for mailbox in &settings.mailboxes {
        for folder in mailbox.folders() {
            rounds.spawn(Rounds::new(context.clone(), mailbox.clone(), folder).once());
        }
    }
    let workers = settings.works.then(|| Workers::new(context.clone(), workshop));
    let mut well = true;
    let all = async {
        while let Some(done) = rounds.join_next().await {
            well &= done.unwrap_or(false);
        }
    };
    let stopping = stop.clone();
    tokio::select! {
        () = all => {}
        _ = stop.wait_for(|stop| *stop) => return false,
    }
    if let Some(workers) = workers {
        workers.run(stopping, true).await;
    }
    well
}
