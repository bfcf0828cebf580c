//! `tracepost worker`: reads what waits to be read, until it is told to stop. Several workers may run for one
//! archive, on all computers that reach its database and its originals.

use clap::Args;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, out, watch};
use crate::daemon;
use crate::pipeline::deleting::in_words;
use crate::pipeline::holder;
use crate::pipeline::senders::Senders;
use crate::pipeline::working::{Came, Workshop};
use crate::sandbox::Readers;
use crate::store::Archive;

#[derive(Debug, Args)]
pub(super) struct Words {
    /// Read what waits now, and end
    #[arg(long)]
    once: bool,
    /// Try again a message that was given up: its ID (tracepost status shows it), or its first characters
    #[arg(long, value_name = "ID", conflicts_with = "once")]
    retry: Option<String>,
    /// Read all of a message that was too large or too slow for its limits, now: its ID (message list shows it), or its first characters
    #[arg(long, value_name = "ID", conflicts_with_all = ["once", "retry"])]
    whole: Option<String>,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (config, archive) = door::open(call).await?;
    if let Some(id) = words.retry {
        let who = door::person(call, &archive).await?;
        let stopped = archive.stopped_jobs().await?;
        let found: Vec<_> = stopped.iter().filter(|j| j.arrival.starts_with(&id.to_lowercase())).collect();
        let [job] = found.as_slice() else {
            let what =
                if found.is_empty() { "nothing that was given up has an ID that begins" } else { "several IDs begin" };
            anyhow::bail!("{what} with {id:?}; tracepost status shows the IDs");
        };
        archive.try_again(&job.arrival, &who, Timestamp::now()).await?;
        archive.clear_alarms(&format!("arrival {}", job.arrival), None, Timestamp::now()).await?;
        out::say(&format!("{} will be tried again", job.arrival))?;
        archive.close().await;
        return Ok(Exit::Done);
    }
    let readers = match words.whole {
        Some(_) => config.sandbox().without_budget(),
        None => config.sandbox(),
    };
    let workshop = Workshop::new(archive.clone(), Readers::new(readers), config.lease())
        .with_own_addresses(&config.own_addresses())
        .with_senders(config.senders().map(|(dns, ours)| Senders::by(dns, ours)));
    if let Some(id) = words.whole {
        let who = door::person(call, &archive).await?;
        let exit = whole(&archive, &workshop, &id, &who).await?;
        archive.close().await;
        return Ok(exit);
    }
    let mut settings = watch::settings(&config, &door::folder(call));
    settings.works = true;
    settings.once = words.once;
    settings.health = None; // the health port belongs to watch
    watch::log();
    daemon::run(workshop, settings, watch::stop_signal()?).await?;
    let left = archive.job_count().await.map_or(0, |c| c.stopped + c.waiting);
    archive.close().await;
    if words.once && left > 0 {
        out::error("some messages could not be read; tracepost status shows which, and what to do");
        return Ok(Exit::Problems);
    }
    Ok(Exit::Done)
}

/// Reads an arrival again, without a budget, in this process and at once.
async fn whole(archive: &Archive, workshop: &Workshop, id: &str, who: &str) -> Outcome {
    let all = archive.arrivals().await?;
    let found: Vec<_> = all.iter().filter(|s| s.starts_with(&id.to_lowercase())).collect();
    let [arrival] = found.as_slice() else {
        let what = if found.is_empty() { "no message or document has an ID that begins" } else { "several IDs begin" };
        anyhow::bail!("{what} with {id:?}; tracepost message list shows the IDs");
    };
    if let Some(deletion) = archive.deletion(arrival).await?.filter(|d| d.agreed.is_some()) {
        anyhow::bail!(in_words(&deletion));
    }
    let me = holder::this_process();
    let job = archive.read_again(arrival, (who, &me), workshop.lease(), Timestamp::now()).await?;
    let Some(mut job) = job else {
        anyhow::bail!("another process reads {arrival} now; try again when it is done");
    };
    job.who = Some(who.to_owned());
    match workshop.work(&job, Timestamp::now).await? {
        Came::Filed(filed) => {
            let unread = filed.documents.iter().flat_map(|d| d.document.all_remarks()).filter(|r| r.grave).count();
            out::say(&format!("{arrival} was read: {} documents, {unread} grave remarks", filed.documents.len()))?;
            Ok(if unread == 0 { Exit::Done } else { Exit::Problems })
        }
        Came::Again(why) | Came::Stopped(why) => anyhow::bail!("{arrival} could not be read: {why}"),
        Came::Checked | Came::Later | Came::Elsewhere => {
            anyhow::bail!("{arrival} was left as it is, because a person has decided on it since it was read")
        }
    }
}
