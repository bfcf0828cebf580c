//! `tracepost digest`: the mail of the morning, to look at or to send at once.

use clap::Args;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, out};
use crate::pipeline::digest::Digest;

#[derive(Debug, Args)]
pub(super) struct Words {
    /// Send it now, to those whom the settings name
    #[arg(long)]
    send: bool,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (config, archive) = door::open(call).await?;
    let Some(digest) = Digest::of(&config, &door::folder(call), &archive)? else {
        archive.close().await;
        anyhow::bail!("nobody gets a digest: name somebody in tracepost.toml, under [digest], mail_to");
    };
    let (who, now) = (door::name(call)?, Timestamp::now());
    if words.send {
        let said = digest.send(&archive, &who, now).await?;
        archive.close().await;
        out::say(&format!("sent: {said}"))?;
        return Ok(Exit::Done);
    }
    let (subject, text) = digest.words(&archive, &who, now).await?;
    archive.close().await;
    out::say(&format!("Subject: {subject}\n\n{text}"))?;
    Ok(Exit::Done)
}
