//! `tracepost request import FILE`: imports a register file, or a list of items as a spreadsheet; or prints all its faults.

use std::path::Path;

use jiff::Timestamp;

use crate::cli::exit::Exit;
use crate::cli::{Call, Outcome, door, out};
use crate::pipeline::register::{self, Error};
use crate::pipeline::spreadsheet;
use crate::sandbox::Readers;
use crate::store::Imported;

/// How the names of spreadsheets end.
const SHEETS: &[&str] = &["xlsx", "xls", "xlsb", "ods", "csv", "tsv"];

/// How many faults of a file are printed. The others show when these are mended.
const MOST_FAULTS: usize = 100;

pub(in crate::cli) async fn run(call: &Call, file: &Path) -> Outcome {
    let ending = file.extension().map(|e| e.to_string_lossy().to_lowercase());
    if ending.is_some_and(|e| SHEETS.contains(&e.as_str())) {
        return sheet(call, file).await;
    }
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

/// A list of items: each fault has its cell.
async fn sheet(call: &Call, file: &Path) -> Outcome {
    let (config, archive) = door::open(call).await?;
    let who = door::person(call, &archive).await?;
    let readers = Readers::new(config.sandbox());
    let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = std::fs::read(file).map_err(|e| anyhow::anyhow!("cannot read {}: {e}", file.display()))?;
    let told = |error: spreadsheet::Error| match error {
        spreadsheet::Error::NoList(why) => anyhow::anyhow!("{}: {why}", file.display()),
        error => error.into(),
    };
    let preview = spreadsheet::preview(&archive, &readers, &name, bytes).await.map_err(told)?;
    for note in &preview.notes {
        out::say(&out::plain(note))?;
    }
    for fault in preview.faults.iter().take(MOST_FAULTS) {
        out::error(&format!("{}, cell {} ({}): {}", file.display(), fault.cell, fault.heading, fault.words));
    }
    if preview.in_all > 0 {
        let faults = if preview.in_all == 1 { "a fault".to_owned() } else { format!("{} faults", preview.in_all) };
        anyhow::bail!("{} has {faults} and nothing was imported", file.display());
    }
    let there = preview.there();
    let imported =
        spreadsheet::import(&archive, &readers, &name, &preview.sha256, &who, Timestamp::now()).await.map_err(told)?;
    archive.close().await;
    say(file, &Imported { unchanged: there, ..imported })?;
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
