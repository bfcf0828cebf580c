//! `tracepost letter ...`: letters, from draft to outcome.

mod draft;
mod edit;
mod show;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::door::{self, Desk};
use super::exit::Exit;
use super::{Call, Outcome, out, outbox};
use crate::model::Way;
use crate::pipeline::outgoing::letters::{self, Word};

use draft::{Draft, draft};
use edit::{Edit, edit};
use show::{list, show};

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
