//! `tracepost letter ...`: letters, from draft to outcome.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::door::{self, Desk};
use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, out, outbox};
use crate::model::{LetterState, OutgoingLetter, Way};
use crate::pipeline::outgoing::letters::{self, Edits, Wishes, Word, differences};
use crate::pipeline::outgoing::{reminders, templates};

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// Draft a letter for a request. The archive keeps the PDF and gives it a number
    Draft(Draft),
    /// List letters
    List {
        /// Only letters of this request
        #[arg(long, value_name = "REFERENCE")]
        request: Option<String>,
    },
    /// Show a letter: its state, its recipient, and what happened to it
    Show {
        /// The letter's number: L-2026-0001
        letter: String,
    },
    /// Write a letter's PDF to a file: the same bytes that are approved and sent
    #[command(after_help = "Example: tracepost letter render L-2026-0001 --out letter.pdf")]
    Render {
        /// The letter's number
        letter: String,
        /// The file to write
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
    },
    /// Write the body of a letter as text, to edit it and give it back with letter edit --text
    Text {
        /// The letter's number
        letter: String,
        /// The file to write [default: show it]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Edit a letter before it is approved; an approval falls
    Edit(Edit),
    /// Approve a letter that somebody else drafted and edited
    #[command(
        after_help = "An edited letter is approved by its hash: read it and what differs from the template (letter show) first.\n\
                            Examples:\n  tracepost letter approve L-2026-0001 --as ben\n  tracepost letter approve L-2026-0001 --sha256 9f86d081884c --as ben"
    )]
    Approve {
        /// The letter's number
        letter: String,
        /// The SHA-256 of the PDF that you have read, or at least 12 characters of it
        #[arg(long, value_name = "HASH")]
        sha256: Option<String>,
    },
    /// Put an approved letter into the outbox. tracepost outbox send then sends it
    Queue(Queue),
    /// Put an approved letter into the outbox and send it now
    Send(Queue),
    /// Note that a letter went on paper: handed over, posted or faxed, with day and proof
    HandOver(HandOver),
    /// Say what happened to a letter: it was sent, arrived, was refused, or was not sent
    #[command(
        after_help = "If nobody knows whether a letter arrived, tracepost never sends it again by itself. When you know that it was not sent,\n\
                            use not-sent: the letter is approved again, and you can queue it.\n\
                            Example: tracepost letter settle L-2026-0001 not-sent --why 'the mail server’s log has no trace of it'"
    )]
    Settle {
        /// The letter's number
        letter: String,
        /// What happened to it
        #[arg(value_enum)]
        outcome: SettleWord,
        /// How you know
        #[arg(long)]
        why: String,
    },
    /// Withdraw a letter that was not sent
    Withdraw {
        /// The letter's number
        letter: String,
        /// Why
        #[arg(long, default_value = "")]
        why: String,
    },
}

/// The kinds come from the shelf, so that no list of them is kept here.
fn kinds_and_examples() -> String {
    format!(
        "Kinds: {}.\nA right_of_reply is drafted by reply propose, a lock_notice by reply notice.\n\
         Examples:\n  tracepost letter draft trace_request TR-2026-0001\n  tracepost letter draft reminder TR-2026-0001\n  \
         tracepost letter draft thanks TR-2026-0001 --message 3f2a91\n  \
         tracepost letter draft red_flag_notice TR-2026-0001 --to be --finding 'the certificate has no date of expiry'",
        templates::kinds().join(", ")
    )
}

#[derive(Debug, Args)]
#[command(
    after_help = kinds_and_examples()
)]
pub(super) struct Draft {
    /// The kind of letter
    kind: String,
    /// The request's reference
    reference: String,
    /// The language [default: the contact's]
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// The date on the letter [default: today]
    #[arg(long, value_name = "DAY")]
    dated: Option<String>,
    /// The party that gets it [default: the party that the request asks]
    #[arg(long, value_name = "PARTY")]
    to: Option<String>,
    /// The message that the letter answers
    #[arg(long, value_name = "ID")]
    message: Option<String>,
    /// Only if the message that the letter answers is verified (message verify)
    #[arg(long, requires = "message")]
    verified: bool,
    /// One finding, in words; you may give this several times
    #[arg(long = "finding", value_name = "TEXT")]
    findings: Vec<String>,
    /// For a counterfeit notice: a ground of the maker, in the words of the answer; you may give this several times
    #[arg(long = "ground", value_name = "TEXT")]
    grounds: Vec<String>,
    /// Why a second trace request is written although one is on its way or has arrived
    #[arg(long, value_name = "REASON")]
    again: Option<String>,
}

#[derive(Debug, Args)]
#[command(
    after_help = "The text has a paragraph for each paragraph, '# ' before a heading, '1. ' or '- ' before an item of a list, and marks in square\n\
                        brackets for what cannot be edited. What was written is held against the confirmed facts and the terms of use.\n\
                        Examples:\n  tracepost letter text L-2026-0001 --out body.txt\n  tracepost letter edit L-2026-0001 --text body.txt --why 'their desk asked for it'\n  \
                        tracepost letter edit L-2026-0001 --add 'A colleague will call.' --cc ministry@trade.example --enclose map.pdf"
)]
pub(super) struct Edit {
    /// The letter's number
    letter: String,
    /// The edited text, as letter text gives it; an empty file brings back what the template says
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// A paragraph at the end of the body; you may give this several times
    #[arg(long = "add", value_name = "PARAGRAPH")]
    add: Vec<String>,
    /// A mail address that gets a copy; you may give this several times. These replace those before
    #[arg(long, value_name = "ADDRESS")]
    cc: Vec<String>,
    /// No copies
    #[arg(long, conflicts_with = "cc")]
    no_cc: bool,
    /// A file to enclose; you may give this several times
    #[arg(long, value_name = "FILE")]
    enclose: Vec<PathBuf>,
    /// The name of an enclosure to take out
    #[arg(long, value_name = "NAME")]
    take_out: Vec<String>,
    /// Another language
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Another party that gets it
    #[arg(long, value_name = "PARTY")]
    to: Option<String>,
    /// Why
    #[arg(long, default_value = "")]
    why: String,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tracepost letter send L-2026-0001 --by smtp\n  tracepost letter queue L-2026-0001 --by folder && tracepost outbox send"
)]
pub(super) struct Queue {
    /// The letter's number
    letter: String,
    /// How it is sent [default: `way` in section [outbox] of the configuration]
    #[arg(long, value_enum, value_name = "WAY")]
    by: Option<By>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum By {
    /// By a mail server
    Smtp,
    /// As a file in the outbox folder
    Folder,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Example: tracepost letter hand-over L-2026-0001 posted --on 2026-11-25 --proof receipt.pdf --note 'registered, RR123456785BE'"
)]
pub(super) struct HandOver {
    /// The letter's number
    letter: String,
    /// How it went
    #[arg(value_enum)]
    how: How,
    /// The day [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// A receipt or fax report; the archive keeps it
    #[arg(long, value_name = "FILE")]
    proof: Option<PathBuf>,
    /// Who took it, or the number of the receipt
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
    /// It was sent
    Sent,
    /// It arrived
    Delivered,
    /// It was refused, or never arrived
    Refused,
    /// It was not sent
    NotSent,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let desk = match words {
        Words::List { .. } | Words::Show { .. } | Words::Render { .. } | Words::Text { .. } => Desk::look(call).await?,
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
            out::keep_private(&file, &pdf).map_err(|e| anyhow::anyhow!("cannot write {}: {e}", file.display()))?;
            out::say(&out::plain(&format!("{}: {letter}, {} bytes", file.display(), pdf.len())))?;
        }
        Words::Text { letter, out: file } => {
            let text = letters::text(&office, &letter).await?;
            match file {
                Some(file) => {
                    out::keep_private(&file, text.as_bytes())
                        .map_err(|e| anyhow::anyhow!("cannot write {}: {e}", file.display()))?;
                    out::say(&out::plain(&format!("{}: the body of {letter}", file.display())))?;
                }
                None => text.lines().try_for_each(|line| out::say(&out::plain(line)))?,
            }
        }
        Words::Edit(w) => edit(desk, w).await?,
        Words::Approve { letter, sha256 } => {
            letters::approve_read(&office, &letter, sha256.as_deref()).await?;
            out::say(&format!(
                "{letter}: approved by {}; next: tracepost letter send {letter}",
                out::plain(office.who)
            ))?;
        }
        Words::Queue(w) => {
            let t = letters::queue(&office, &w.letter, w.by.map(way)).await?;
            out::say(&out::plain(&format!(
                "{}: in the outbox, way {}, to {}; Message-ID {}",
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
        anyhow::bail!("there is no letter of kind {:?}; the kinds are: {}", w.kind, kinds.join(", "));
    }
    if matches!(w.kind.as_str(), "right_of_reply" | "lock_notice") {
        anyhow::bail!(
            "a {} letter is drafted from its right-of-reply text: use tracepost reply propose or tracepost reply notice",
            w.kind
        );
    }
    let received = match &w.message {
        Some(id) => Some(door::arrival(&desk.archive, id).await?),
        None => None,
    };
    let dated = w.dated.as_deref().map(|d| door::day(Some(d), office.today())).transpose()?;
    let letter = if w.kind == "reminder" && dated.is_none() && w.language.is_none() && w.to.is_none() {
        reminders::draft(&office, &w.reference).await?
    } else {
        let wishes = Wishes {
            language: w.language,
            dated,
            to: w.to,
            received,
            findings: w.findings,
            grounds: w.grounds,
            again: w.again,
            verified: w.verified,
            ..Wishes::default()
        };
        letters::draft(&office, &w.kind, &w.reference, wishes).await?
    };
    out::say(&out::plain(&format!(
        "{}: {} for {} to {}, in {}, dated {}",
        letter.id, letter.kind, letter.request, letter.contact.name, letter.language, letter.dated
    )))?;
    letter.tells.iter().flat_map(|told| &told.withheld).for_each(|line| out::note(line));
    out::say(&format!(
        "next: read it (tracepost letter render {} --out {}.pdf); then another person approves it with tracepost letter approve",
        letter.id, letter.id
    ))
}

async fn edit(desk: &Desk, w: Edit) -> anyhow::Result<()> {
    let office = desk.office();
    let read = |file: &PathBuf| door::bytes(Some(file.as_path())).map(Option::unwrap_or_default);
    let body = match &w.text {
        Some(file) => Some(
            String::from_utf8(read(file)?).map_err(|_| anyhow::anyhow!("{} is not text in UTF-8", file.display()))?,
        ),
        None => None,
    };
    let mut enclose = Vec::new();
    for file in &w.enclose {
        let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        enclose.push((name, read(file)?));
    }
    let cc = (w.no_cc || !w.cc.is_empty()).then_some(w.cc);
    let edits = Edits {
        version: 0,
        body,
        add: w.add,
        cc,
        enclose,
        take_out: w.take_out,
        language: w.language,
        to: w.to,
        why: w.why,
    };
    let letter = letters::edit(&office, &w.letter, edits).await?;
    out::say(&out::plain(&format!("{}: version {}, PDF {}", letter.id, letter.version, letter.pdf)))?;
    different(desk, &letter).await?.iter().try_for_each(|line| out::say(&out::plain(line)))?;
    out::say(&format!(
        "next: another person reads it (tracepost letter show {}), and approves it with its hash",
        letter.id
    ))
}

/// What differs from the template, and what no confirmed fact carries.
async fn different(desk: &Desk, letter: &OutgoingLetter) -> anyhow::Result<Vec<String>> {
    let office = desk.office();
    let mut lines: Vec<String> =
        differences(&letters::compared(&office, letter).await?).iter().map(|l| format!("    {l}")).collect();
    lines.extend(letter.editing.doubts.iter().map(|d| format!("  doubt      {d}")));
    Ok(lines)
}

async fn list(desk: &Desk, request: Option<&str>) -> anyhow::Result<()> {
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

async fn show(desk: &Desk, id: &str) -> anyhow::Result<()> {
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
