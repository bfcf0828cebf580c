//! `tracepost message ...`: lists the messages and documents that came in, or shows one.

use std::fmt::Write as _;

use clap::Subcommand;

use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, door, marks, out, verify};
use crate::model::{Arrival, Filed, FiledKind, State};
use crate::pipeline::deleting;
use crate::pipeline::grades::{self, Grades};
use crate::pipeline::listing::{Depth, listing, problems};
use crate::pipeline::sent_by;
use crate::store::Sender;

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// List the messages and documents, in the order in which they came in
    List {
        /// Only messages that match no request
        #[arg(long)]
        unplaced: bool,
        /// Only those of which some part could not be read
        #[arg(long)]
        problems: bool,
    },
    /// Show one message or document: every value, and where it stands
    Show {
        /// Its ID, or its first characters (message list shows it)
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Record that an answer was checked: against what, with which result. Or list its checks
    Verify(verify::Verify),
    #[command(flatten)]
    Mark(marks::Words),
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    if let Words::Mark(words) = words {
        return marks::run(call, words).await;
    }
    if let Words::Verify(words) = words {
        let desk = door::Desk::open(call).await?;
        verify::run(&desk, words).await?;
        desk.archive.close().await;
        return Ok(Exit::Done);
    }
    let (_, archive) = door::open(call).await?;
    let all = archive.arrivals().await?;
    match words {
        Words::Mark(_) | Words::Verify(_) => {}
        Words::List { unplaced, problems } => {
            let mut rows = Vec::new();
            for sha256 in &all {
                let Some(arrival) = archive.arrival(sha256).await? else { continue };
                let filed = arrival.filed.as_ref();
                let wanted = (!unplaced || filed.is_some_and(|f| f.kind == FiledKind::Message && f.links.is_empty()))
                    && (!problems || filed.map_or(arrival.state != State::Deleted, |f| !grave("", f).is_empty()));
                if wanted {
                    rows.push(row(&arrival));
                }
            }
            if rows.is_empty() {
                out::note("there is nothing to list");
            } else {
                out::say(&table(["ID", "RECEIVED", "KIND", "REQUESTS", "FROM", "SUBJECT"], &rows))?;
            }
        }
        Words::Show { id } => {
            let found: Vec<_> = all.iter().filter(|s| s.starts_with(&id.to_lowercase())).collect();
            let [sha256] = found.as_slice() else {
                let what =
                    if found.is_empty() { "no message or document has an ID that begins" } else { "several IDs begin" };
                anyhow::bail!("{what} with {id:?}; tracepost message list shows the IDs");
            };
            let arrival = archive
                .arrival(sha256)
                .await?
                .ok_or_else(|| anyhow::anyhow!("{sha256} is no longer in the archive"))?;
            door::viewed(call, &archive, sha256).await?;
            show(&arrival)?;
            if let Some(deletion) = archive.deletion(sha256).await? {
                out::say(&out::plain(&deleting::in_words(&deletion).english))?;
            }
            let graded = Grades::look(&archive).await?.of_message(&archive, sha256).await?;
            for (request, grade) in graded {
                out::say(&out::plain(&format!("grade        {request}: {}", grades::words(grade))))?;
            }
            if let Some(sender) = archive.sender(sha256).await? {
                sent_by(&sender).lines().try_for_each(|line| out::say(&out::plain(line)))?;
            }
        }
    }
    archive.close().await;
    Ok(Exit::Done)
}

fn row(arrival: &Arrival) -> [String; 6] {
    let filed = arrival.filed.as_ref();
    let text = |of: fn(&Filed) -> Option<String>| filed.and_then(of).unwrap_or_default();
    let requests = filed.map(|f| f.links.iter().map(|l| l.reference.as_str()).collect::<Vec<_>>().join(", "));
    let unread = if arrival.state == State::Deleted { "deleted" } else { "not yet read" };
    let kind = filed.map_or(unread, |f| f.message_kind.map_or("document", |k| k.as_str())).replace('_', " ");
    let short =
        |text: String| if text.chars().count() > 48 { text.chars().take(47).chain(['…']).collect() } else { text };
    [
        arrival.sha256.chars().take(12).collect(),
        text(|f| f.received.map(|t| t.strftime("%Y-%m-%d").to_string())),
        kind,
        requests.filter(|r| !r.is_empty()).unwrap_or_else(|| "-".to_owned()),
        text(|f| f.from.clone()),
        short(text(|f| f.subject.clone().or_else(|| f.documents.first().and_then(|d| d.document.part.name.clone())))),
    ]
}

fn show(arrival: &Arrival) -> anyhow::Result<()> {
    let mut head = format!("{}, {} bytes", arrival.sha256, arrival.size);
    for seen in &arrival.sightings {
        let _ = write!(head, "\nseen {} at {}", seen.at.strftime("%Y-%m-%d %H:%M UTC"), out::plain(&seen.source));
    }
    out::say(&head)?;
    match &arrival.filed {
        Some(filed) => say(filed.subject.as_deref().unwrap_or("(no subject)"), filed, true),
        None if arrival.state == State::Deleted => Ok(()),
        None => out::say("safe in the archive, but not read yet; tracepost ingest or tracepost worker reads it"),
    }
}

/// Who sent it, as checked when it came in: the verdict, and each check in the words of RFC 8601.
fn sent_by(sender: &Sender) -> String {
    let mut line =
        format!("sender {} (checked {})", sender.verdict.as_str(), sender.checked.strftime("%Y-%m-%d %H:%M UTC"));
    for check in sent_by::checks(sender) {
        let colon = if check.domain.is_empty() && check.detail.is_empty() { ":" } else { "" };
        let _ = write!(line, "\n  {}{colon} {}", check.name, check.line());
    }
    line
}

/// Prints what was found in one arrival.
pub(super) fn say(name: &str, filed: &Filed, details: bool) -> anyhow::Result<()> {
    let text = listing(name, filed, if details { Depth::Full } else { Depth::Brief });
    text.lines().try_for_each(|line| out::say(&out::plain(line)))
}

/// What could not be read, one line each.
pub(super) fn grave(name: &str, filed: &Filed) -> Vec<String> {
    problems(name, filed)
}
