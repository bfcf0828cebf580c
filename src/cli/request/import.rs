//! `tracepost request import FILE`: imports a register file, or prints all its faults.

use std::path::Path;

use jiff::Timestamp;

use crate::cli::exit::Exit;
use crate::cli::{Call, Outcome, door, out};
use crate::pipeline::register::{self, Error};
use crate::store::Imported;

/// How many faults of a file are printed. The others show when these are mended.
const MOST_FAULTS: usize = 100;

pub(in crate::cli) async fn run(call: &Call, file: &Path) -> Outcome {
    let (_, archive) = door::open(call).await?;
    let who = door::person(call, &archive).await?;
    match register::import(&archive, file, &who, Timestamp::now()).await {
        Ok(imported) => say(file, &imported)?,
        Err(error) => {
            if let Error::Faults { path, faults } = &error {
                for fault in faults.iter().take(MOST_FAULTS) {
                    out::error(&format!("{}, {fault}", path.display()));
                }
                if faults.len() > MOST_FAULTS {
                    out::error(&format!("... and {} more", faults.len() - MOST_FAULTS));
                }
            }
            return Err(error.into());
        }
    }
    archive.close().await;
    Ok(Exit::Done)
}

fn say(file: &Path, imported: &Imported) -> anyhow::Result<()> {
    let file = out::plain(&file.display().to_string());
    let entries = out::counted(imported.unchanged, "entry", "entries");
    if imported.changed_nothing() {
        return out::say(&format!("{file}: nothing new; {entries} already in the archive"));
    }
    let added = [
        out::counted(imported.parties.len(), "party", "parties"),
        out::counted(imported.items.len(), "item", "items"),
        out::counted(imported.requests.len(), "request", "requests"),
    ];
    out::say(&format!("{file}: added {}; {entries} unchanged", added.join(", ")))?;
    for change in &imported.changes {
        let (before, after) = (short(&change.before), short(&change.after));
        out::say(&out::plain(&format!("changed {}: {}: {before} -> {after}", change.subject, change.key)))?;
    }
    Ok(())
}

fn short(value: &serde_json::Value) -> String {
    let text = value.to_string();
    let cut: String = text.chars().take(120).collect();
    if cut.len() < text.len() { format!("{cut}…") } else { cut }
}
