//! `tracepost outbox send|list|retry`: sends the letters that wait, and shows them.

use clap::Subcommand;

use super::door::Desk;
use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, out};
use crate::model::LetterState;
use crate::pipeline::outgoing::{reports, sending};

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// Send the letters that are due, and finish what an interrupted run left
    #[command(
        after_help = "Run it by hand, or every few minutes (cron, systemd timer). If another run is at work, the second says so and ends.\n\
                            If nobody knows whether a letter arrived, tracepost does not send it again. Use tracepost letter settle."
    )]
    Send {
        /// Only this letter
        letter: Option<String>,
    },
    /// List the letters in the outbox
    List {
        /// Also letters that need no more attention
        #[arg(long)]
        all: bool,
    },
    /// Try a waiting letter at the next run, not later
    #[command(after_help = "Example: tracepost outbox retry L-2026-0001 && tracepost outbox send")]
    Retry {
        /// The letter
        letter: String,
    },
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    match words {
        Words::Send { letter } => {
            let desk = Desk::open(call).await?;
            let exit = send(&desk, letter.as_deref()).await?;
            desk.archive.close().await;
            Ok(exit)
        }
        Words::List { all } => {
            let desk = Desk::look(call).await?;
            list(&desk, all).await?;
            desk.archive.close().await;
            Ok(Exit::Done)
        }
        Words::Retry { letter } => {
            let desk = Desk::open(call).await?;
            sending::hurry(&desk.office(), &letter).await?;
            out::say(&format!("letter {letter} will be tried at the next run: tracepost outbox send"))?;
            desk.archive.close().await;
            Ok(Exit::Done)
        }
    }
}

/// Sends the letters that are due and prints what happened to each.
pub(super) async fn send(desk: &Desk, only: Option<&str>) -> Outcome {
    let office = desk.office();
    reports::sweep(office.archive, office.now).await?;
    let tried = sending::send_due(&office, only, |_| ()).await?;
    if tried.is_empty() {
        out::note("no letter in the outbox is due");
    }
    let mut exit = Exit::Done;
    for t in &tried {
        let next =
            t.next_try.map(|n| format!("; next try at {}", n.strftime("%Y-%m-%d %H:%M UTC"))).unwrap_or_default();
        let state = if t.next_try.is_some() { "waiting".to_owned() } else { t.state.to_string() };
        out::say(&out::plain(&format!("{}  {state}: {}{next}", t.letter, t.detail)))?;
        if !matches!(t.state, LetterState::Sent | LetterState::WithMailProgram) {
            exit = Exit::Problems;
        }
        if t.state == LetterState::WithMailProgram {
            out::note(&format!(
                "{}: it has not gone yet. Open the file with your mail program and send it; then: tracepost letter settle {} sent --why ...",
                t.letter, t.letter
            ));
        }
        if t.state == LetterState::OutcomeUnknown {
            out::note(&format!(
                "{}: nobody knows whether the letter arrived. tracepost does not send it again. Ask the recipient or your mail server; then: tracepost letter settle {} sent|refused|not-sent --why ...",
                t.letter, t.letter
            ));
        }
    }
    Ok(exit)
}

async fn list(desk: &Desk, all: bool) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for t in desk.archive.transmissions().await? {
        let Some(letter) = desk.archive.letter(&t.letter).await? else { continue };
        let open = matches!(
            letter.state,
            LetterState::Queued | LetterState::WithMailProgram | LetterState::OutcomeUnknown | LetterState::Refused
        );
        if !all && !open {
            continue;
        }
        let next = if letter.state == LetterState::Queued {
            t.next_try.strftime("%Y-%m-%d %H:%M").to_string()
        } else {
            "-".to_owned()
        };
        rows.push([
            t.letter,
            t.way.to_string(),
            letter.state.to_string(),
            t.attempts.to_string(),
            next,
            t.recipients.join(", "),
            t.detail.unwrap_or_default(),
        ]);
    }
    if rows.is_empty() {
        out::note(if all {
            "no letter has been in the outbox yet"
        } else {
            "no letter waits, and no outcome is unknown (--all shows the other letters)"
        });
        return Ok(());
    }
    out::say(&table(["LETTER", "WAY", "STATE", "TRIES", "NEXT (UTC)", "TO", "LAST"], &rows))
}
