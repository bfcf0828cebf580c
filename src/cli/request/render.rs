//! `tracepost request render REF --out FILE.pdf`: writes a request's letter as PDF.

use std::path::Path;

use anyhow::Context as _;

use crate::cli::exit::Exit;
use crate::cli::{Call, Outcome, door, out};
use crate::pipeline::outgoing;

pub(in crate::cli) async fn run(call: &Call, reference: &str, file: &Path, language: Option<&str>) -> Outcome {
    let desk = door::Desk::open(call).await?;
    let letter = outgoing::render(&desk.office(), reference, language).await?;
    desk.archive.close().await;
    out::keep_private(file, &letter.pdf).with_context(|| format!("cannot write {}", file.display()))?;
    let name = out::plain(&file.display().to_string());
    out::say(&format!(
        "{name}: {} in {}, dated {}, {} bytes",
        letter.reference,
        letter.language,
        letter.dated,
        letter.pdf.len()
    ))?;
    Ok(Exit::Done)
}
