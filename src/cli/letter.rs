//! `tracepost letter ...`: letters, from draft to outcome.

use std::fs;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::door::{self, Desk};
use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, out, outbox};
use crate::model::{LetterState, OutgoingLetter, Way};
use crate::pipeline::outgoing::letters::{self, Wishes, Word};
use crate::pipeline::outgoing::{deadlines, templates};

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// Draft a letter of a request: it is set, kept and numbered
    Draft(Draft),
    /// List letters
    List {
        /// Only those of this request
        #[arg(long, value_name = "REFERENCE")]
        request: Option<String>,
    },
    /// Show a letter: where it stands, to whom it goes, what became of it
    Show {
        /// Its number: L-2026-0001
        letter: String,
    },
    /// Write a letter's PDF to a file: the very bytes that are approved and sent
    #[command(after_help = "Example: tracepost letter render L-2026-0001 --out letter.pdf")]
    Render {
        /// Its number
        letter: String,
        /// The file to write
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
    },
    /// Approve a letter that somebody else drafted
    #[command(after_help = "Example: tracepost letter approve L-2026-0001 --as ben")]
    Approve {
        /// Its number
        letter: String,
    },
    /// Put an approved letter into the outbox; tracepost outbox send sends it
    Queue(Queue),
    /// Queue an approved letter and send it now
    Send(Queue),
    /// Note that a letter went on paper: handed over, posted or faxed, with day and proof
    HandOver(HandOver),
    /// Say what became of a letter: that it went, arrived, was refused, or did not go
    #[command(
        after_help = "A letter whose outcome nobody knows is never sent again by the machine. Once you know that it did not go,\n\
                            not-sent puts it back to approved, and it may be queued again.\n\
                            Example: tracepost letter settle L-2026-0001 not-sent --why 'the mail server’s log has no trace of it'"
    )]
    Settle {
        /// Its number
        letter: String,
        /// What became of it
        #[arg(value_enum)]
        outcome: SettleWord,
        /// How you know
        #[arg(long)]
        why: String,
    },
    /// Withdraw a letter that has not gone out
    Withdraw {
        /// Its number
        letter: String,
        /// Why
        #[arg(long, default_value = "")]
        why: String,
    },
}

#[derive(Debug, Args)]
#[command(
    after_help = "Kinds: trace_request, reminder, thanks, right_of_reply (by reply propose), lock_notice (by reply notice),\n\
                        counterfeit_notice, red_flag_notice, resend.\n\
                        Examples:\n  tracepost letter draft trace_request TR-2026-0001\n  tracepost letter draft reminder TR-2026-0001\n  \
                        tracepost letter draft thanks TR-2026-0001 --message 3f2a91\n  \
                        tracepost letter draft red_flag_notice TR-2026-0001 --to be --finding 'the certificate has no date of expiry'"
)]
pub(super) struct Draft {
    /// The kind of letter
    kind: String,
    /// The request's reference
    reference: String,
    /// In another language than the contact's
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Dated on another day than today
    #[arg(long, value_name = "DAY")]
    dated: Option<String>,
    /// To another party than the request's recipient
    #[arg(long, value_name = "PARTY")]
    to: Option<String>,
    /// The message that it answers
    #[arg(long, value_name = "ID")]
    message: Option<String>,
    /// What was found; may be given several times
    #[arg(long = "finding", value_name = "TEXT")]
    findings: Vec<String>,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tracepost letter send L-2026-0001 --by smtp\n  tracepost letter queue L-2026-0001 --by folder && tracepost outbox send"
)]
pub(super) struct Queue {
    /// Its number
    letter: String,
    /// Which way [default: `way` in the configuration, section outbox]
    #[arg(long, value_enum, value_name = "WAY")]
    by: Option<By>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum By {
    /// By mail
    Smtp,
    /// As a file in the outbox folder
    Folder,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Example: tracepost letter hand-over L-2026-0001 posted --on 2026-11-25 --proof receipt.pdf --note 'registered, RR123456785BE'"
)]
pub(super) struct HandOver {
    /// Its number
    letter: String,
    /// How it went
    #[arg(value_enum)]
    how: How,
    /// On which day [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// A receipt or fax report; it is kept
    #[arg(long, value_name = "FILE")]
    proof: Option<PathBuf>,
    /// Who took it, the receipt's number
    #[arg(long)]
    note: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum How {
    /// Handed over
    HandedOver,
    /// Posted
    Posted,
    /// Faxed
    Faxed,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum SettleWord {
    /// It went
    Sent,
    /// It arrived
    Delivered,
    /// It was refused, or never arrived
    Refused,
    /// It did not go
    NotSent,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let desk = match words {
        Words::List { .. } | Words::Show { .. } | Words::Render { .. } => Desk::look(call).await?,
        _ => Desk::open(call).await?,
    };
    let exit = act(&desk, words).await?;
    desk.archive.close().await;
    Ok(exit)
}

async fn act(desk: &Desk, words: Words) -> Outcome {
    let office = desk.office();
    match words {
        Words::Draft(w) => draft(desk, w).await?,
        Words::List { request } => list(desk, request.as_deref()).await?,
        Words::Show { letter } => show(desk, &letter).await?,
        Words::Render { letter, out: file } => {
            let found = letters::known(&office, &letter).await?;
            let pdf = letters::pdf(&office, &found).await?;
            fs::write(&file, &pdf).map_err(|e| anyhow::anyhow!("cannot write {}: {e}", file.display()))?;
            out::say(&out::plain(&format!("{}: {letter}, {} bytes", file.display(), pdf.len())))?;
        }
        Words::Approve { letter } => {
            letters::approve(&office, &letter).await?;
            out::say(&format!(
                "{letter}: approved by {}; next: tracepost letter send {letter}",
                out::plain(office.who)
            ))?;
        }
        Words::Queue(w) => {
            let t = letters::queue(&office, &w.letter, w.by.map(way)).await?;
            out::say(&out::plain(&format!(
                "{}: queued by {} to {}; Message-ID {}",
                w.letter,
                t.way,
                t.recipients.join(", "),
                t.message_id
            )))?;
            out::say("next: tracepost outbox send")?;
        }
        Words::Send(w) => {
            letters::queue(&office, &w.letter, w.by.map(way)).await?;
            return outbox::send(desk, Some(&w.letter)).await;
        }
        Words::HandOver(w) => {
            let how = match w.how {
                How::HandedOver => "handed over",
                How::Posted => "posted",
                How::Faxed => "faxed",
            };
            let day = door::day(w.on.as_deref(), office.today())?;
            letters::hand_over(&office, &w.letter, how, day, door::bytes(w.proof.as_deref())?, w.note).await?;
            out::say(&format!("{}: {how} on {day}", w.letter))?;
        }
        Words::Settle { letter, outcome, why } => {
            let word = match outcome {
                SettleWord::Sent => Word::Sent,
                SettleWord::Delivered => Word::Delivered,
                SettleWord::Refused => Word::Refused,
                SettleWord::NotSent => Word::NotSent,
            };
            let state = letters::settle(&office, &letter, word, &why).await?;
            out::say(&format!("{letter}: {state}"))?;
        }
        Words::Withdraw { letter, why } => {
            letters::withdraw(&office, &letter, &why).await?;
            out::say(&format!("{letter}: withdrawn"))?;
        }
    }
    Ok(Exit::Done)
}

fn way(by: By) -> Way {
    match by {
        By::Smtp => Way::Smtp,
        By::Folder => Way::Folder,
    }
}

async fn draft(desk: &Desk, w: Draft) -> anyhow::Result<()> {
    let office = desk.office();
    let kinds = templates::kinds();
    if !kinds.contains(&w.kind.as_str()) {
        anyhow::bail!("there is no letter of kind {:?}; there is: {}", w.kind, kinds.join(", "));
    }
    if matches!(w.kind.as_str(), "right_of_reply" | "lock_notice") {
        anyhow::bail!("a {} letter is drafted from its text: tracepost reply propose, tracepost reply notice", w.kind);
    }
    let received = match &w.message {
        Some(id) => Some(door::arrival(&desk.archive, id).await?),
        None => None,
    };
    let dated = w.dated.as_deref().map(|d| door::day(Some(d), office.today())).transpose()?;
    let letter = if w.kind == "reminder" && dated.is_none() && w.language.is_none() && w.to.is_none() {
        deadlines::draft_reminder(&office, &w.reference).await?
    } else {
        let wishes =
            Wishes { language: w.language, dated, to: w.to, received, findings: w.findings, ..Wishes::default() };
        letters::draft(&office, &w.kind, &w.reference, wishes).await?
    };
    out::say(&out::plain(&format!(
        "{}: {} for {} to {}, in {}, dated {}",
        letter.id, letter.kind, letter.request, letter.contact.name, letter.language, letter.dated
    )))?;
    out::say(&format!(
        "next: tracepost letter render {} --out {}.pdf, then letter approve by somebody else",
        letter.id, letter.id
    ))
}

async fn list(desk: &Desk, request: Option<&str>) -> anyhow::Result<()> {
    let all = desk.archive.letters().await?;
    let rows: Vec<_> = all.iter().filter(|l| request.is_none_or(|r| l.request == r)).map(row).collect();
    if rows.is_empty() {
        out::note("no letters: tracepost letter draft trace_request REFERENCE makes one");
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

async fn show(desk: &Desk, id: &str) -> anyhow::Result<()> {
    let office = desk.office();
    let l = letters::known(&office, id).await?;
    let mut lines = vec![
        format!("{}  {}", l.id, l.state),
        format!(
            "  kind       {} for {}{}",
            l.kind,
            l.request,
            l.reply.as_ref().map(|r| format!(", carries {r}")).unwrap_or_default()
        ),
        format!("  to         {} ({})", l.contact.name, l.contact.emails.join(", ")),
        format!("  dated      {}, in {}", l.dated, l.language),
        format!("  drafted    {} by {}", l.drafted_at.strftime("%Y-%m-%d %H:%M"), l.drafted_by),
    ];
    if let (Some(who), Some(at)) = (&l.approved_by, l.approved_at) {
        lines.push(format!("  approved   {} by {who}", at.strftime("%Y-%m-%d %H:%M")));
    }
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
                "  next try   {}, given up at {}",
                t.next_try.strftime("%Y-%m-%d %H:%M UTC"),
                t.give_up.strftime("%Y-%m-%d %H:%M UTC")
            ));
        }
    }
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
