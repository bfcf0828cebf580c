//! `tracepost deletion ask|agree|take-back|list|due`: messages and papers are deleted for good, by two persons. It judges nothing.

use clap::{Args, Subcommand};

use super::door::{self, Desk, short};
use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, out};
use crate::model::{Deletion, PastRetention};
use crate::pipeline::deleting;

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// List the deletions that people asked for and nobody has agreed to yet
    #[command(after_help = "Examples:\n  tracepost deletion list\n  tracepost deletion list --all")]
    List {
        /// Those that were carried out, too
        #[arg(long)]
        all: bool,
    },
    /// List what was kept for longer than the configuration says
    Due,
    /// Ask for the deletion of a message or paper. Nothing is deleted until somebody else agrees
    Ask(Ask),
    /// Agree to a deletion that somebody else asked for, and delete: the original, everything that was read in it, and what people decided about it.
    /// The hash and the record of custody stay
    #[command(after_help = "Example: tracepost deletion agree 3f2a91")]
    Agree {
        /// The message's ID, or its first characters
        id: String,
    },
    /// Take back a deletion that was asked for
    #[command(after_help = "Example: tracepost deletion take-back 3f2a91 --why 'the court needs it'")]
    TakeBack {
        /// The message's ID, or its first characters
        id: String,
        /// Why it is to be kept
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
}

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tracepost deletion ask 3f2a91 --reason 'sent to us by mistake; the sender asked for it on 3 May'\n  \
                        tracepost deletion ask --due --reason 'kept for longer than our rules say'"
)]
pub(super) struct Ask {
    /// The message's ID, or its first characters
    #[arg(required_unless_present = "due")]
    id: Option<String>,
    /// Everything that tracepost deletion due lists
    #[arg(long, conflicts_with = "id")]
    due: bool,
    /// Why. It stays on the record of custody
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let desk = match words {
        Words::List { .. } | Words::Due => Desk::look(call).await?,
        _ => Desk::open(call).await?,
    };
    let exit = act(call, &desk, words).await;
    desk.archive.close().await;
    exit
}

async fn act(call: &Call, desk: &Desk, words: Words) -> Outcome {
    let archive = &desk.archive;
    let now = desk.office().now;
    match words {
        Words::List { all } => {
            let deletions = archive.deletions().await?;
            let rows: Vec<_> = deletions.iter().filter(|d| all || d.agreed.is_none()).map(row).collect();
            if rows.is_empty() {
                out::note(if all { "nothing was deleted" } else { "no deletion waits" });
            } else {
                out::say(&table(["ID", "STATE", "ASKED BY", "REASON"], &rows))?;
            }
        }
        Words::Due => {
            let due = due(desk).await?;
            if due.is_empty() {
                out::note("nothing is past its time; [retention] in the configuration says how long things are kept");
            } else {
                let rows: Vec<_> = due.iter().map(due_row).collect();
                out::say(&table(["ID", "CAME IN", "ANSWERS", "SUBJECT"], &rows))?;
            }
        }
        Words::Ask(words) => return ask(call, desk, words).await,
        Words::Agree { id } => {
            let who = door::person(call, archive).await?;
            let arrival = door::arrival(archive, &id).await?;
            for one in deleting::agree(archive, &arrival, (&who, now)).await? {
                out::say(&format!("{} is deleted; copies in backups are not", short(&one)))?;
            }
        }
        Words::TakeBack { id, why } => {
            let who = door::person(call, archive).await?;
            let arrival = door::arrival(archive, &id).await?;
            for one in deleting::take_back(archive, &arrival, &why, (&who, now)).await? {
                out::say(&format!("{} is kept", short(&one)))?;
            }
        }
    }
    Ok(Exit::Done)
}

async fn due(desk: &Desk) -> anyhow::Result<Vec<PastRetention>> {
    deleting::past_retention(&desk.archive, &desk.office().config.retention, desk.office().now).await
}

async fn ask(call: &Call, desk: &Desk, words: Ask) -> Outcome {
    let who = door::person(call, &desk.archive).await?;
    let now = desk.office().now;
    let wanted = match &words.id {
        Some(id) => vec![door::arrival(&desk.archive, id).await?],
        None => due(desk).await?.into_iter().map(|d| d.arrival).collect(),
    };
    let (mut asked, mut exit) = (Vec::new(), Exit::Done);
    for arrival in &wanted {
        // Asked for already, as another delivery of a mail before it in this list.
        if asked.contains(arrival) {
            continue;
        }
        match deleting::ask(&desk.archive, arrival, &words.reason, (&who, now)).await {
            Ok(deliveries) => asked.extend(deliveries),
            Err(refused) if words.due => {
                out::error(&out::plain(&refused.to_string()));
                exit = Exit::Problems;
            }
            Err(refused) => return Err(refused),
        }
    }
    for one in &asked {
        out::say(&format!(
            "{} is to be deleted when somebody else agrees: tracepost deletion agree {}",
            short(one),
            short(one)
        ))?;
    }
    if asked.is_empty() {
        out::note("no deletion was asked for");
    }
    Ok(exit)
}

fn row(deletion: &Deletion) -> [String; 4] {
    let day = |t: jiff::Timestamp| t.strftime("%Y-%m-%d").to_string();
    let state = match (&deletion.agreed, deletion.gone) {
        (None, _) => "waits".to_owned(),
        (Some((by, at)), Some(_)) => format!("deleted {}, {by} agreed", day(*at)),
        (Some((by, at)), None) => format!("deleted {}, {by} agreed; its bytes are not off the disk yet", day(*at)),
    };
    let asked = format!("{}, {}", deletion.asked_by, day(deletion.asked_at));
    [short(&deletion.arrival), state, out::plain(&asked), out::plain(&deletion.reason)]
}

fn due_row(due: &PastRetention) -> [String; 4] {
    let answers = if due.unrelated { "no request" } else { "-" };
    let subject = out::plain(due.subject.as_deref().unwrap_or_default());
    [short(&due.arrival), due.since.strftime("%Y-%m-%d").to_string(), answers.to_owned(), subject]
}
