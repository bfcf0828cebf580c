//! `tracepost log`: prints the record of custody, event by event, and checks that nobody changed it.

use clap::Args;

use super::exit::Exit;
use super::{Call, Outcome, door, out};
use crate::model::Event;
use crate::store::{Archive, Verdict};

#[derive(Debug, Args)]
pub(super) struct Words {
    /// Check the whole chain of events, and print its last hash. Write that hash down elsewhere: it proves all events before it
    #[arg(long)]
    verify: bool,
    /// Only events about this subject, for example "request TR-2015-0412"
    #[arg(long, value_name = "SUBJECT", conflicts_with = "verify")]
    about: Option<String>,
    /// As JSON, one event on each line
    #[arg(long)]
    json: bool,
}

/// How many events are held in memory at once.
const STEP: i64 = 1000;

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (_, archive) = door::open(call).await?;
    let exit = if words.verify { verify(&archive, words.json).await? } else { list(&archive, &words).await? };
    archive.close().await;
    Ok(exit)
}

async fn list(archive: &Archive, words: &Words) -> Outcome {
    let mut from = 1;
    loop {
        let events = archive.events(from, STEP).await?;
        let Some(last) = events.last() else { return Ok(Exit::Done) };
        from = last.seq + 1;
        for event in events.iter().filter(|e| words.about.as_ref().is_none_or(|a| *a == e.subject)) {
            out::say(&if words.json { serde_json::to_string(event)? } else { shown(event) })?;
        }
    }
}

fn shown(event: &Event) -> String {
    let Event { seq, at, who, what, subject, detail, .. } = event;
    let at = at.strftime("%Y-%m-%d %H:%M:%SZ");
    let short: String = detail.chars().take(160).collect();
    let more = if detail.chars().nth(160).is_some() { " … (--json shows all of it)" } else { "" };
    let detail = if detail == "{}" { String::new() } else { format!("  {short}{more}") };
    out::plain(&format!("{seq:>6}  {at}  {who}  {what}: {subject}{detail}"))
}

async fn verify(archive: &Archive, json: bool) -> Outcome {
    match archive.verify_events().await? {
        Verdict::Holds(head) if json => {
            out::say(&serde_json::json!({ "holds": true, "events": head.seq, "head": head.hash }).to_string())?;
            Ok(Exit::Done)
        }
        Verdict::Holds(head) => {
            out::say(&format!("{}, unbroken", out::counted(usize::try_from(head.seq)?, "event", "events")))?;
            out::say(&format!("head: {}", head.hash))?;
            Ok(Exit::Done)
        }
        Verdict::Broken(broken) => {
            if json {
                out::say(
                    &serde_json::json!({ "holds": false, "event": broken.seq, "found": broken.found }).to_string(),
                )?;
            }
            out::error(&format!(
                "the record of custody is broken at event {}: {}; compare it with your backups",
                broken.seq, broken.found
            ));
            Ok(Exit::Problems)
        }
    }
}
