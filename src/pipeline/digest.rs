//! The mail of the morning: how much is new, how much waits, what is due. In: an archive and who gets it. Out: a mail, at most one a day. It has counts,
//! references and days alone: whoever reads it on the way learns no name and no word of an answer.

use std::fmt::Write as _;
use std::path::Path;

use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::json;

use super::house_mail::Letterbox;
use super::outgoing::Bureau;
use super::outgoing::waiting::{WaitingList, waiting};
use crate::config::Config;
use crate::store::{Archive, Fresh, Queue, QueueCounts};

/// What the event of a digest is called.
const DIGESTED: &str = "digest mailed";

/// So many requests and texts are named one by one.
const NAMED: usize = 20;

/// Who gets a digest, and when.
#[derive(Clone)]
pub struct Digest {
    letterbox: Letterbox,
    hour: i8,
    bureau: Bureau,
}

impl std::fmt::Debug for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Digest").field("letterbox", &self.letterbox).field("hour", &self.hour).finish_non_exhaustive()
    }
}

impl Digest {
    /// What the settings say; `None` if nobody is to get one.
    ///
    /// # Errors
    /// If nobody could be written to.
    pub fn of(config: &Config, folder: &Path, archive: &Archive) -> anyhow::Result<Option<Self>> {
        let letterbox = Letterbox::of(config, folder, &config.digest.mail_to, "[digest] mail_to")?;
        let hour = i8::try_from(config.digest.hour.get()).unwrap_or_default();
        let bureau = || Bureau::new(archive.clone(), config.clone(), folder.to_owned());
        Ok(letterbox.map(|letterbox| Self { letterbox, hour, bureau: bureau() }))
    }

    /// Whether one is due: it is late enough in the day, and none of today has gone.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn is_due(&self, archive: &Archive, now: Timestamp) -> anyhow::Result<bool> {
        let here = TimeZone::UTC.to_datetime(now);
        if here.hour() < self.hour {
            return Ok(false);
        }
        let last = archive.last_noted(DIGESTED).await?;
        Ok(last.is_none_or(|at| TimeZone::UTC.to_datetime(at).date() < here.date()))
    }

    /// Sends the digest of the day. Says to whom it went.
    ///
    /// # Errors
    /// If the archive or the mail server refuses. Nothing is noted then.
    pub async fn send(&self, archive: &Archive, who: &str, now: Timestamp) -> anyhow::Result<String> {
        let (subject, text) = self.words(archive, who, now).await?;
        let name = format!("digest-{}", TimeZone::UTC.to_datetime(now).date());
        let reply = self.letterbox.send(&name, (subject, text), Vec::new(), now).await;
        let reply = reply
            .map_err(|why| anyhow::anyhow!("the digest was not mailed to {}: {why}", self.letterbox.to.join(", ")))?;
        let sent = self.letterbox.is_sent();
        archive.note(DIGESTED, "archive", json!({ "to": self.letterbox.to, "sent": sent }), who, now).await?;
        Ok(reply)
    }

    /// Subject and text of the digest.
    ///
    /// # Errors
    /// When the archive fails.
    pub async fn words(&self, archive: &Archive, who: &str, now: Timestamp) -> anyhow::Result<(String, String)> {
        let today = TimeZone::UTC.to_datetime(now).date();
        let since = today.saturating_sub(1.day());
        let (fresh, _) = archive.came_since(&since.to_string(), 0).await?;
        let list = waiting(&self.bureau.office(who, now)).await?;
        let counts = archive.queue_counts().await?;
        let subject = format!("tracepost, {today}: {} new, {} late", fresh.all, list.overdue.len());
        Ok((subject, text(&self.letterbox.from_name, since, &fresh, &counts, &list)))
    }
}

fn text(house: &str, since: Date, fresh: &Fresh, counts: &QueueCounts, list: &WaitingList) -> String {
    let mut out = format!("What is new and due in the archive of {house}.\n\nNew since {since}: {}\n", fresh.all);
    // A String takes everything.
    for (kind, n) in &fresh.kinds {
        let _ = writeln!(out, "  {n:>5}  {}", came(kind, *n));
    }
    out.push_str("\nWaits on the desk:\n");
    let own = [
        ("letters and requests to approve", list.letters.len() + list.requests.len()),
        ("requests to mark as answered", list.answered.len()),
        ("letters that did not arrive", list.undelivered.len()),
    ];
    let came = Queue::ALL.into_iter().map(|q| (told(q), counts.of(q)));
    let all: Vec<(&str, u64)> =
        came.chain(own.into_iter().map(|(what, n)| (what, n as u64))).filter(|(_, n)| *n > 0).collect();
    for (what, n) in &all {
        let _ = writeln!(out, "  {n:>5}  {what}");
    }
    if all.is_empty() {
        out.push_str("  nothing\n");
    }
    let _ = write!(out, "\nLate answers: {}\n", list.overdue.len());
    for late in list.overdue.iter().take(NAMED) {
        let may = if late.reminder.is_ok() { "; a reminder can be drafted" } else { "" };
        let _ = writeln!(out, "  {}  was due on {} ({} days){may}", late.request, late.due, late.days);
    }
    if list.overdue.len() > NAMED {
        let _ = writeln!(out, "  and {} more", list.overdue.len() - NAMED);
    }
    if !list.locking.is_empty() {
        let _ = write!(out, "\nLock dates within a week: {}\n", list.locking.len());
        for reply in list.locking.iter().take(NAMED) {
            let day = reply.lock_date.map(|d| d.to_string()).unwrap_or_default();
            let _ = writeln!(out, "  {}  of {}  {day}", reply.id, reply.request);
        }
    }
    out.push_str("\nThis mail tells counts, references and days alone. The rest is on the desk.\n");
    out
}

/// So many of a kind of what came in, in words: `responses`, `bounce`. A kind that is not known here is named as it is.
pub fn came(kind: &str, n: u64) -> String {
    let (one, many) = match kind {
        "response" => ("response", "responses"),
        "acknowledgement" => ("acknowledgement", "acknowledgements"),
        "auto_reply" => ("automatic reply", "automatic replies"),
        "bounce" => ("mail of ours that came back", "mails of ours that came back"),
        "delivery_report" => ("delivery report", "delivery reports"),
        "comment" => ("comment", "comments"),
        "unrelated" => ("mail about something else", "mails about something else"),
        "paper" => ("paper without a mail", "papers without a mail"),
        "reading" => ("still to be read", "still to be read"),
        other => (other, other),
    };
    if n == 1 { one.to_owned() } else { many.to_owned() }
}

/// What a queue holds, in words.
fn told(queue: Queue) -> &'static str {
    match queue {
        Queue::Unplaced => "messages to place",
        Queue::OnPaper => "papers received by hand, to place",
        Queue::ToReview => "documents to review",
        Queue::Others => "other papers to look at",
        Queue::Unread => "files that could not be read",
        Queue::ToClassify => "responses to classify",
        Queue::ToNote => "acknowledgements and the like, to note",
        Queue::Bounced => "mails of ours that came back",
    }
}
