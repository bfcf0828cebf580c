//! `tracepost request explain|pause|resume|extend|reminders|todo|calendar`: what is due, when, and why.

use std::path::PathBuf;

use clap::Args;

use crate::cli::door::{self, Desk};
use crate::cli::exit::Exit;
use crate::cli::{Call, Outcome, out};
use crate::model::ClockMove;
use crate::pipeline::outgoing::{deadlines, requests};

#[derive(Debug, Args)]
pub(in crate::cli) struct Change {
    /// The reference of a request or of a right-of-reply text
    reference: String,
    /// Why
    #[arg(long)]
    why: String,
    /// The first day [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
}

pub(in crate::cli) async fn explain(call: &Call, reference: &str) -> Outcome {
    let desk = Desk::look(call).await?;
    let office = desk.office();
    let case = requests::case(&office, reference).await?;
    let sent = case.sent_on.map(|d| format!(" (sent on {d})")).unwrap_or_default();
    out::say(&format!("{reference}: {}{sent}", case.state))?;
    let found = deadlines::explain(&office, reference).await?;
    if found.is_empty() {
        out::say("  no answer is due: the request was not sent yet")?;
    }
    for e in &found {
        let when = match (e.running, e.left) {
            (false, _) => "no longer due".to_owned(),
            (true, 0) => "today".to_owned(),
            (true, n) if n > 0 => format!("in {}", out::counted(usize::try_from(n)?, "day", "days")),
            (true, n) => format!("{} ago", out::counted(usize::try_from(-n)?, "day", "days")),
        };
        let paused = if e.due.paused { ", paused" } else { "" };
        out::say(&format!("  {} {} by {} ({when}{paused})", e.subject, e.kind, e.due.on))?;
        e.due.steps.iter().try_for_each(|s| out::say(&out::plain(&format!("    {s}"))))?;
    }
    out::say(&format!("  it can now be {}", requests::open(case.state).join(", ")))?;
    desk.archive.close().await;
    Ok(Exit::Done)
}

pub(in crate::cli) async fn change(call: &Call, words: Change, what: ClockMove, days: i64) -> Outcome {
    let desk = Desk::open(call).await?;
    let office = desk.office();
    let day = door::day(words.on.as_deref(), office.today())?;
    let due = deadlines::change(&office, &words.reference, what, day, days, &words.why).await?;
    let paused = if due.paused { " if the clock goes on from today" } else { "" };
    out::say(&format!("{}: due {}{paused}", words.reference, due.on))?;
    desk.archive.close().await;
    Ok(Exit::Done)
}

pub(in crate::cli) async fn reminders(call: &Call, all: bool) -> Outcome {
    let desk = Desk::look(call).await?;
    let mut none = true;
    for (reference, considered) in deadlines::reminders(&desk.office()).await? {
        match considered {
            Ok(p) => {
                none = false;
                let which = if p.number == 1 { "first" } else { "second" };
                out::say(&out::plain(&format!(
                    "{reference}: {which} reminder is due: {}; to draft it: tracepost letter draft reminder {reference}",
                    p.why
                )))?;
            }
            Err(why) if all => out::say(&out::plain(&format!("{reference}: no reminder: {why}")))?,
            Err(_) => {}
        }
    }
    if none && !all {
        out::note("no reminder is due (--all shows why)");
    }
    desk.archive.close().await;
    Ok(Exit::Done)
}

pub(in crate::cli) async fn to_do(call: &Call) -> Outcome {
    let desk = Desk::look(call).await?;
    let lines = deadlines::to_do(&desk.office()).await?;
    desk.archive.close().await;
    if lines.is_empty() {
        out::note("nothing waits for anybody");
    }
    lines.iter().try_for_each(|l| out::say(&out::plain(l)))?;
    Ok(Exit::Done)
}

pub(in crate::cli) async fn calendar(call: &Call, file: Option<PathBuf>) -> Outcome {
    let desk = Desk::look(call).await?;
    let feed = deadlines::calendar(&desk.office()).await?;
    desk.archive.close().await;
    match file {
        Some(file) => {
            out::keep_private(&file, feed.as_bytes())
                .map_err(|e| anyhow::anyhow!("cannot write {}: {e}", file.display()))?;
            let events = feed.matches("BEGIN:VEVENT").count();
            out::say(&out::plain(&format!("{}: {}", file.display(), out::counted(events, "deadline", "deadlines"))))?;
        }
        None => out::say(feed.trim_end())?,
    }
    Ok(Exit::Done)
}
