//! `tracepost status`: the state of the daemon and its mailboxes, what waits, what failed, and what to do.

use clap::Args;
use jiff::{SignedDuration, Timestamp};

use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, door, out, watch};
use crate::daemon::Health;
use crate::model::State;
use crate::pipeline::outgoing::unfinished;
use crate::store::{BoxState, Mailbox};

#[derive(Debug, Args)]
pub(super) struct Words {
    /// As JSON, the same as on the health port
    #[arg(long)]
    json: bool,
    /// Note that you have seen the open alarms. They are not shown again until their cause comes back
    #[arg(long)]
    acknowledge: bool,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (config, archive) = door::open(call).await?;
    let settings = watch::settings(&config, &door::folder(call));
    let now = Timestamp::now();
    if words.acknowledge {
        for alarm in archive.alarms(false).await? {
            archive.clear_alarms(&alarm.subject, Some(&alarm.code), now).await?;
        }
    }
    let health = Health::ask(&archive, &settings.disks, settings.reserve, now).await?;
    archive.close().await;
    if words.json {
        out::say(&serde_json::to_string_pretty(&health)?)?;
    } else {
        for line in told(&health).into_iter().chain(unfinished(&config, &door::folder(call))) {
            out::say(&out::plain(&line))?;
        }
    }
    Ok(if health.is_well() { Exit::Done } else { Exit::Problems })
}

fn told(health: &Health) -> Vec<String> {
    let mut lines = Vec::new();
    if health.mailboxes.is_empty() {
        lines.push("no mailbox was watched yet; to watch them: tracepost watch".to_owned());
    } else {
        let rows: Vec<_> = health.mailboxes.iter().map(|m| row(m, health.at)).collect();
        lines.extend(
            table(["MAILBOX", "STATE", "LAST WORKED", "LAST MAIL", "MAILS IN IT"], &rows).lines().map(str::to_owned),
        );
    }
    lines.push(String::new());
    let arrived = |state: State| health.arrivals.iter().find(|(s, _)| *s == state).map_or(0, |(_, n)| *n);
    let all: u64 = health.arrivals.iter().map(|(_, n)| n).sum();
    lines.push(format!(
        "{all} messages and documents: {} read, {} read in part, {} set aside, {} waiting to be read",
        arrived(State::Read),
        arrived(State::PartlyRead),
        arrived(State::SetAside),
        arrived(State::Kept),
    ));
    if arrived(State::Deleted) > 0 {
        lines.push(format!("{} of them deleted (tracepost deletion list --all)", arrived(State::Deleted)));
    }
    lines.push(format!(
        "jobs: {} waiting, {} running, {} given up",
        health.jobs.waiting, health.jobs.at_work, health.jobs.stopped
    ));
    if health.paused {
        lines.push(format!(
            "no mail is taken in: only {} MiB are free on the archive's disk; make room, and it goes on by itself",
            health.disk_free >> 20
        ));
    }
    for job in &health.stopped {
        lines.push(format!("gave up: {} of {}: {}", job.kind.as_str(), job.arrival, job.fault));
        lines.push(format!("  to do: tracepost worker --retry {}", job.arrival.get(..12).unwrap_or(&job.arrival)));
    }
    for alarm in &health.alarms {
        lines.push(format!("since {}: {}: {}", alarm.began.strftime("%Y-%m-%d %H:%M UTC"), alarm.subject, alarm.fault));
        lines.push(format!("  to do: {}", alarm.advice));
    }
    if health.is_well() {
        lines.push("all is well".to_owned());
    }
    lines
}

fn row(m: &Mailbox, now: Timestamp) -> [String; 5] {
    let name = if m.folder.is_empty() { m.mailbox.clone() } else { format!("{}/{}", m.mailbox, m.folder) };
    let state = match m.state {
        BoxState::Well => "well".to_owned(),
        BoxState::Starting => "starting".to_owned(),
        BoxState::Failing => format!("failing: {}", m.fault.as_deref().unwrap_or("")),
    };
    let left = if m.left > 0 { format!("{} ({} could not be taken)", m.listed, m.left) } else { m.listed.to_string() };
    let ago = |t: Option<Timestamp>| t.map_or_else(|| "never".to_owned(), |t| ago(now.duration_since(t)));
    [name, state, ago(m.seen_well), ago(m.last_taken), left]
}

/// `12 s ago`, `3 min ago`, `5 h ago`, `2 d ago`.
fn ago(past: SignedDuration) -> String {
    match past.as_secs() {
        s if s < 120 => format!("{} s ago", s.max(0)),
        s if s < 7200 => format!("{} min ago", s / 60),
        s if s < 172_800 => format!("{} h ago", s / 3600),
        s => format!("{} d ago", s / 86_400),
    }
}

#[cfg(test)]
mod tests {
    use super::ago;
    use jiff::SignedDuration;

    #[test]
    fn times_are_short() {
        assert_eq!(ago(SignedDuration::from_secs(-3)), "0 s ago");
        assert_eq!(ago(SignedDuration::from_secs(125)), "2 min ago");
        assert_eq!(ago(SignedDuration::from_secs(90_000)), "25 h ago");
    }
}
