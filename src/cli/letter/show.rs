//! `tracepost letter list` and `tracepost letter show`: letters as lines, and one with all that happened to it.

use super::edit::different;
use crate::cli::door::Desk;
use crate::cli::out;
use crate::cli::table::table;
use crate::model::{LetterState, OutgoingLetter};
use crate::pipeline::outgoing::letters;

pub(super) async fn list(desk: &Desk, request: Option<&str>) -> anyhow::Result<()> {
    let all = desk.archive.letters().await?;
    let rows: Vec<_> = all.iter().filter(|l| request.is_none_or(|r| l.request == r)).map(row).collect();
    if rows.is_empty() {
        out::note("no letters; to make one: tracepost letter draft trace_request REFERENCE");
        return Ok(());
    }
    out::say(&table(["LETTER", "STATE", "KIND", "REQUEST", "DATED", "TO", "DRAFTED BY", "APPROVED BY"], &rows))
}

fn row(l: &OutgoingLetter) -> [String; 8] {
    [
        l.id.clone(),
        l.state.to_string(),
        l.kind.clone(),
        l.request.clone(),
        l.dated.to_string(),
        l.contact.name.clone(),
        l.drafted_by.clone(),
        l.approved_by.clone().unwrap_or_else(|| "-".to_owned()),
    ]
}

pub(super) async fn show(desk: &Desk, id: &str) -> anyhow::Result<()> {
    let office = desk.office();
    let l = letters::known(&office, id).await?;
    let mut lines = vec![
        format!("{}  {}", l.id, l.state),
        format!(
            "  kind       {} for {}{}",
            l.kind,
            l.request,
            l.reply
                .as_ref()
                .map(|r| format!(", carries {r}, version {}", l.reply_version.unwrap_or(0)))
                .unwrap_or_default()
        ),
        format!("  to         {} ({})", l.contact.name, l.contact.emails.join(", ")),
        format!("  dated      {}, in {}", l.dated, l.language),
        format!("  drafted    {} by {}", l.drafted_at.strftime("%Y-%m-%d %H:%M"), l.drafted_by),
    ];
    lines.extend(l.again.as_ref().map(|why| format!("  again      {why}")));
    if let (Some(who), Some(at)) = (&l.approved_by, l.approved_at) {
        lines.push(format!("  approved   {} by {who}", at.strftime("%Y-%m-%d %H:%M")));
    }
    lines.extend(letters::kept_back(&office, &l).await?.map(|why| format!("  kept back  {why}")));
    lines.push(format!("  pdf        SHA-256 {}", l.pdf));
    if let Some(t) = desk.archive.transmission(id).await? {
        lines.push(format!(
            "  queued     {} by {}, way {}, {}",
            t.queued_at.strftime("%Y-%m-%d %H:%M"),
            t.queued_by,
            t.way,
            t.message_id
        ));
        lines.push(format!("  mail       SHA-256 {}", t.mail));
        lines.extend(t.detail.map(|d| format!("  last try   {d}")));
        if l.state == LetterState::Queued {
            lines.push(format!(
                "  next try   {}; the last try is at {}",
                t.next_try.strftime("%Y-%m-%d %H:%M UTC"),
                t.give_up.strftime("%Y-%m-%d %H:%M UTC")
            ));
        }
    }
    let editing = &l.editing;
    if l.version > 1 {
        lines.push(format!("  version    {}, edited by {}", l.version, editing.editors.join(", ")));
    }
    if !editing.cc.is_empty() {
        lines.push(format!("  copies     {}", editing.cc.join(", ")));
    }
    lines.extend(
        editing.enclosures.iter().map(|e| format!("  encloses   {} ({}, SHA-256 {})", e.name, e.media_type, e.sha256)),
    );
    if editing.body.is_some() {
        lines.push("  differs from its template (- gone, + new, ~ changed):".to_owned());
    }
    lines.extend(different(desk, &l).await?);
    for (email, outcome, detail) in desk.archive.recipients(id).await? {
        let detail = detail.map(|d| format!(": {d}")).unwrap_or_default();
        lines.push(format!("  address    {email}  {}{detail}", outcome.unwrap_or_else(|| "-".to_owned())));
    }
    for p in desk.archive.proofs(id).await? {
        let file = p.file.map(|f| format!(", proof {}", f.chars().take(12).collect::<String>())).unwrap_or_default();
        let note = p.note.map(|n| format!(" ({n})")).unwrap_or_default();
        lines.push(format!("  {}  on {}{note}{file}, noted by {}", p.how, p.day, p.noted_by));
    }
    lines.iter().try_for_each(|line| out::say(&out::plain(line)))
}
