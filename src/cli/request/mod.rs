//! `tracepost request ...`: the register, the state of each request, and its deadlines. One file for each theme.

mod deadlines;
mod import;
mod list;
mod render;
mod show;
mod workflow;

use std::path::PathBuf;

use clap::Subcommand;

use super::{Call, Outcome};
use crate::model::ClockMove;

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// Import a register file (parties, items, requests), or a list of items. If the file has a fault, nothing is imported
    Import {
        /// The register file (JSON), or a list of items (XLSX, ODS, CSV)
        file: PathBuf,
    },
    /// List the requests
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Write the letter of a request as PDF. Nothing is sent
    Render {
        /// The request's reference
        reference: String,
        /// The file to write
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
        /// The language [default: the request's own]
        #[arg(long, value_name = "CODE")]
        language: Option<String>,
    },
    /// Show a request: whom it asks, and about which items
    Show {
        /// The request's reference
        reference: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Draft a secondary request to the confirmed recipient of an answer
    Draft(workflow::Draft),
    /// Check a request: what is missing, what looks wrong, and whether the records may be gone
    Check {
        /// The request's reference
        reference: String,
    },
    /// Approve a request that somebody else drafted. Nothing may be missing
    #[command(after_help = "Example: tracepost request approve TR-2026-0001 --as ben")]
    Approve {
        /// The request's reference
        reference: String,
    },
    /// Note how far a request has come
    #[command(after_help = "Example: tracepost request mark TR-2026-0001 answered --why 'note verbale 14/2026'")]
    Mark {
        /// The request's reference
        reference: String,
        /// What has happened
        #[arg(value_enum)]
        state: workflow::Mark,
        /// How you know
        #[arg(long, default_value = "")]
        why: String,
    },
    /// Show when an answer is due, and how that day was computed
    #[command(after_help = "Example: tracepost request explain TR-2026-0001")]
    Explain {
        /// The request's reference
        reference: String,
    },
    /// Pause the clock of a request or of a right-of-reply text
    #[command(after_help = "Example: tracepost request pause TR-2026-0001 --why 'they asked for photographs'")]
    Pause(deadlines::Change),
    /// Let a paused clock go on
    Resume(deadlines::Change),
    /// Give a party more days
    #[command(
        after_help = "Example: tracepost request extend TR-2026-0001 --days 14 --why 'asked for in note verbale 14/2026'"
    )]
    Extend {
        /// The number of days
        #[arg(long)]
        days: i64,
        #[command(flatten)]
        change: deadlines::Change,
    },
    /// List the reminders that are due. A party gets no reminder while a message from it waits to be checked
    Reminders {
        /// Also say why the others are not due
        #[arg(long)]
        all: bool,
    },
    /// List what waits for people: approvals, letters with unknown outcome, reminders, lock dates
    Todo,
    /// Write all deadlines as a calendar file (ICS)
    #[command(after_help = "Example: tracepost request calendar --out calendar.ics")]
    Calendar {
        /// The file to write [default: standard output]
        #[arg(long, value_name = "FILE.ics")]
        out: Option<PathBuf>,
    },
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    match words {
        Words::Import { file } => import::run(call, &file).await,
        Words::List { json } => list::run(call, json).await,
        Words::Render { reference, out, language } => render::run(call, &reference, &out, language.as_deref()).await,
        Words::Show { reference, json } => show::run(call, &reference, json).await,
        Words::Draft(words) => workflow::draft(call, words).await,
        Words::Check { reference } => workflow::check(call, &reference).await,
        Words::Approve { reference } => workflow::approve(call, &reference).await,
        Words::Mark { reference, state, why } => workflow::mark(call, &reference, state, &why).await,
        Words::Explain { reference } => deadlines::explain(call, &reference).await,
        Words::Pause(change) => deadlines::change(call, change, ClockMove::Pause, 0).await,
        Words::Resume(change) => deadlines::change(call, change, ClockMove::Resume, 0).await,
        Words::Extend { days, change } => deadlines::change(call, change, ClockMove::Extend, days).await,
        Words::Reminders { all } => deadlines::reminders(call, all).await,
        Words::Todo => deadlines::to_do(call).await,
        Words::Calendar { out } => deadlines::calendar(call, out).await,
    }
}
