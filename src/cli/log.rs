//! `tracepost log`: prints the record of custody, event by event; checks that nobody changed it, that
//! every row is as its last event left it, and that every original is whole.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::exit::Exit;
use super::prove::{self, Proof};
use super::{Call, Outcome, door, originals, out, rows};
use crate::config::Config;
use crate::model::Event;
use crate::pipeline::anchoring;
use crate::store::{AnchorsHeld, Archive, KeySource, Verdict};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Words {
    #[command(subcommand)]
    proof: Option<Proof>,
    /// Check the whole chain of events, and print its last hash. Write that hash down elsewhere: it proves all events before it.
    /// Then hold every row against the events, read every original, and name each that was altered, put in, damaged or gone
    #[arg(long)]
    verify: bool,
    /// With --verify: do not read the originals
    #[arg(long, requires = "verify")]
    fast: bool,
    /// With --verify: compare the record with the anchors in this file (log anchor), which lies on other storage. What was changed before the last
    /// of them is found even if whoever changed it had the key
    #[arg(long, value_name = "FILE", requires = "verify")]
    anchors: Option<PathBuf>,
    /// With --verify: compare the record with this signed head (head.json), as it was mailed or written by log head
    #[arg(long, value_name = "FILE", requires = "verify")]
    head: Option<PathBuf>,
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
    if let Some(proof) = &words.proof {
        return prove::run(call, proof).await;
    }
    let (config, archive) = door::open(call).await?;
    let exit = if words.verify {
        let stamped = (&config, door::folder(call));
        verify(&archive, &words, &prove::key_source(call, &config)?, stamped).await?
    } else {
        list(&archive, &words).await?
    };
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

async fn verify(archive: &Archive, words: &Words, source: &KeySource, (config, folder): (&Config, PathBuf)) -> Outcome {
    let mut exit = Exit::Done;
    // The chain first: what it says is told even where the store of the originals cannot be reached.
    let verdict = archive.verify_events().await?;
    match &verdict {
        Verdict::Holds(head) if !words.json => {
            out::say(&format!("{}, unbroken", out::counted(usize::try_from(head.seq)?, "event", "events")))?;
            out::say(&format!("head: {}", head.hash))?;
        }
        Verdict::Holds(_) => {}
        Verdict::Broken(broken) => {
            exit = Exit::Problems;
            out::error(&format!(
                "the record of custody is broken at event {}: {}; compare it with your backups",
                broken.seq, broken.found
            ));
        }
    }
    let anchored = match &words.anchors {
        Some(file) => Some(compared(archive, file, source).await?),
        None => None,
    };
    let (stamps, unstamped) = match &words.anchors {
        Some(file) => anchoring::stamps(config, &folder, &anchoring::anchors_in(file)?)?,
        None => (Vec::new(), Vec::new()),
    };
    let headed = match &words.head {
        Some(file) => Some(archive.verify_head(&prove::head_in(file)?).await?),
        None => None,
    };
    let held = archive.verify_rows().await?;
    let whole = if words.fast { None } else { Some(originals::look(archive).await?) };
    if words.json {
        let mut said = match verdict {
            Verdict::Holds(head) => json!({ "holds": true, "events": head.seq, "head": head.hash }),
            Verdict::Broken(broken) => json!({ "holds": false, "event": broken.seq, "found": broken.found }),
        };
        said["anchors"] = json!(anchored.as_ref().map(
            |a| json!({ "anchors": a.anchors, "events": a.size, "at": a.at, "faults": rows::faults_as_json(&a.faults) })
        ));
        said["time_stamps"] = json!(
            stamps.iter().map(|s| json!({ "at": s.at.to_string(), "authority": s.authority })).collect::<Vec<_>>()
        );
        said["time_stamp_faults"] = json!(unstamped);
        said["signed_head"] = json!(
            headed.as_ref().map(|h| json!({ "events": h.size, "at": h.at, "faults": rows::faults_as_json(&h.faults) }))
        );
        said["rows"] = rows::as_json(&held);
        said["originals"] = json!(whole.as_ref().map(originals::as_json));
        out::say(&said.to_string())?;
    } else {
        if let Some(anchored) = &anchored {
            out::say(&format!("anchors: {}", anchors_line(anchored)))?;
        }
        if let Some(last) = stamps.last() {
            let all = out::counted(stamps.len(), "time stamp", "time stamps");
            out::say(&out::plain(&format!("{all} hold; the last is of {last}")))?;
        }
        if let Some(headed) = headed.as_ref().filter(|h| h.faults.is_empty()) {
            out::say(&format!("head of {}: the record is the same up to event {}", headed.at, headed.size))?;
        }
        out::say(&format!("rows: {}", rows::line(&held)))?;
        out::say(&format!("originals: {}", originals::line(whole.as_ref())))?;
    }
    let mut others = anchored.map(|a| rows::shown_all(&a.faults)).unwrap_or_default();
    others.extend(unstamped.iter().map(|f| out::plain(f)));
    others.extend(headed.map(|h| rows::shown_all(&h.faults)).unwrap_or_default());
    for line in others.into_iter().chain(rows::faults(&held)).chain(originals::faults(whole.as_ref())) {
        exit = Exit::Problems;
        out::error(&line);
    }
    Ok(exit)
}

/// Compares the archive with the anchors in a file.
async fn compared(archive: &Archive, file: &Path, source: &KeySource) -> anyhow::Result<AnchorsHeld> {
    let anchors = anchoring::anchors_in(file)?;
    if anchors.is_empty() {
        anyhow::bail!("{} has no anchors; make one with: tracepost log anchor {}", file.display(), file.display());
    }
    Ok(archive.verify_anchors(anchors, source).await?)
}

fn anchors_line(held: &AnchorsHeld) -> String {
    let anchors = out::counted(held.anchors, "anchor", "anchors");
    if held.faults.is_empty() {
        return format!("{anchors}, and the record is the same up to event {} of {}", held.size, held.at);
    }
    format!("{anchors}, and the record is another than it was when they were made")
}
