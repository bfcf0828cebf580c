//! `tracepost request ...`: requests: the register, the way of each request, its deadlines. Files by theme.

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
    /// Import a register file: parties, items, requests. A file with a fault is refused whole
    Import {
        /// The register file (JSON)
        file: PathBuf,
    },
    /// List the requests
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Make the letter of a request as PDF
    Render {
        /// Its reference
        reference: String,
        /// The file to write
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
        /// In another language than the request's own
        #[arg(long, value_name = "CODE")]
        language: Option<String>,
    },
    /// Show a request: whom it asks, about what
    Show {
        /// Its reference
        reference: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Draft a secondary request from an answer: to the recipient that a person has confirmed in it
    Draft(workflow::Draft),
    /// Say what a request lacks, what may be wrong with its items, and whether its reader may still have records
    Check {
        /// Its reference
        reference: String,
    },
    /// Approve a request that somebody else drafted; refused while anything is missing
    #[command(after_help = "Example: tracepost request approve TR-2026-0001 --as ben")]
    Approve {
        /// Its reference
        reference: String,
    },
    /// Say how far a request has come
    #[command(after_help = "Example: tracepost request mark TR-2026-0001 answered --why 'note verbale 14/2026'")]
    Mark {
        /// Its reference
        reference: String,
        /// What has happened
        #[arg(value_enum)]
        state: workflow::Mark,
        /// How you know
        #[arg(long, default_value = "")]
        why: String,
    },
    /// Show how each of a request's dates was computed
    #[command(after_help = "Example: tracepost request explain TR-2026-0001")]
    Explain {
        /// Its reference
        reference: String,
    },
    /// Pause a clock: of a request, or of a right-of-reply text
    #[command(after_help = "Example: tracepost request pause TR-2026-0001 --why 'they asked for photographs'")]
    Pause(deadlines::Change),
    /// Let a paused clock go on
    Resume(deadlines::Change),
    /// Give more days
    #[command(
        after_help = "Example: tracepost request extend TR-2026-0001 --days 14 --why 'asked for in note verbale 14/2026'"
    )]
    Extend {
        /// How many
        #[arg(long)]
        days: i64,
        #[command(flatten)]
        change: deadlines::Change,
    },
    /// List the reminders that are due; none is, while something from that party has not been looked at
    Reminders {
        /// Also why others are not due
        #[arg(long)]
        all: bool,
    },
    /// List what waits for somebody: approvals, letters to settle, reminders, lock dates
    Todo,
    /// Write every deadline as a calendar (ICS), for a calendar program
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
