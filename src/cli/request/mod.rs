//! `tracepost request ...`: the register. One file for each of its commands.

mod import;
mod list;
mod render;
mod show;

use std::path::PathBuf;

use clap::Subcommand;

use super::{Call, Outcome};

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
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    match words {
        Words::Import { file } => import::run(call, &file).await,
        Words::List { json } => list::run(call, json).await,
        Words::Render { reference, out, language } => render::run(call, &reference, &out, language.as_deref()).await,
        Words::Show { reference, json } => show::run(call, &reference, json).await,
    }
}
