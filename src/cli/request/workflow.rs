//! `tracepost request draft|check|approve|mark`: the steps of a request.

use clap::{Args, ValueEnum};

use crate::cli::door::{self, Desk};
use crate::cli::exit::Exit;
use crate::cli::{Call, Outcome, out};
use crate::pipeline::outgoing::requests::{self, Checked, RequestVerb};
use crate::pipeline::outgoing::secondary;

#[derive(Debug, Args)]
#[command(after_help = "First say which request the message answers, and confirm the recipient:\n  \
                        tracepost message place 3f2a91 TR-2015-0412\n  tracepost message confirm 3f2a91 recipient\n  \
                        tracepost request draft --from-response 3f2a91\n\
                        No request is drafted if the item was found in the recipient’s own country.")]
pub(in crate::cli) struct Draft {
    /// The message that names the recipient
    #[arg(long, value_name = "MESSAGE")]
    from_response: String,
    /// The party to ask, if the message names several recipients
    #[arg(long, value_name = "PARTY")]
    recipient: Option<String>,
    /// The request that the message answers, if it answers several
    #[arg(long, value_name = "REFERENCE")]
    parent: Option<String>,
    /// The new request's reference [default: the next free one]
    #[arg(long)]
    reference: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum Mark {
    /// The recipient says that the request arrived; we still wait for an answer
    Acknowledged,
    /// The recipient has answered, or refused
    Answered,
    /// We stop waiting; no answer came
    Unanswered,
    /// Nothing more will be done
    Closed,
    /// We wait for an answer again
    Reopened,
    /// It was approved, but must be changed
    Draft,
}

pub(in crate::cli) async fn draft(call: &Call, words: Draft) -> Outcome {
    let desk = Desk::open(call).await?;
    let message = door::arrival(&desk.archive, &words.from_response).await?;
    let (parent, to, reference) = (words.parent.as_deref(), words.recipient.as_deref(), words.reference.as_deref());
    let drafted = secondary::draft(&desk.office(), &message, parent, to, reference).await?;
    let r = &drafted.request;
    let parent = r.parent.as_deref().unwrap_or("-");
    out::say(&out::plain(&format!(
        "{}: secondary request to {}, follows from {parent}, about {}",
        r.reference,
        r.recipient,
        r.items.join(", ")
    )))?;
    drafted.notes.iter().try_for_each(|n| out::say(&out::plain(n)))?;
    say(&requests::check(&desk.office(), &r.reference).await?)?;
    out::say(&format!("next: another person approves it: tracepost request approve {} --as NAME", r.reference))?;
    desk.archive.close().await;
    Ok(Exit::Done)
}

pub(in crate::cli) async fn check(call: &Call, reference: &str) -> Outcome {
    let desk = Desk::look(call).await?;
    let checked = requests::check(&desk.office(), reference).await?;
    desk.archive.close().await;
    say(&checked)?;
    if checked.missing.is_empty() {
        out::say(&format!("{reference}: complete"))?;
        return Ok(Exit::Done);
    }
    out::say(&format!(
        "{reference}: cannot be approved; {} missing",
        out::counted(checked.missing.len(), "thing is", "things are")
    ))?;
    Ok(Exit::Problems)
}

pub(in crate::cli) async fn approve(call: &Call, reference: &str) -> Outcome {
    let desk = Desk::open(call).await?;
    let checked = requests::approve(&desk.office(), reference).await?;
    say(&checked)?;
    out::say(&out::plain(&format!(
        "{reference}: approved by {}; next: tracepost letter draft trace_request {reference}",
        desk.office().who
    )))?;
    desk.archive.close().await;
    Ok(Exit::Done)
}

pub(in crate::cli) async fn mark(call: &Call, reference: &str, mark: Mark, why: &str) -> Outcome {
    let desk = Desk::open(call).await?;
    let verb = match mark {
        Mark::Acknowledged => RequestVerb::Acknowledge,
        Mark::Answered => RequestVerb::Answer,
        Mark::Unanswered => RequestVerb::GiveUp,
        Mark::Closed => RequestVerb::Close,
        Mark::Reopened => RequestVerb::Reopen,
        Mark::Draft => RequestVerb::Revise,
    };
    let state = requests::mark(&desk.office(), reference, verb, why).await?;
    desk.archive.close().await;
    out::say(&format!("{reference}: {state}"))?;
    Ok(Exit::Done)
}

fn say(checked: &Checked) -> anyhow::Result<()> {
    let missing: Vec<String> = checked.missing.iter().map(ToString::to_string).collect();
    let lines = [("missing", &missing), ("doubt", &checked.doubts), ("hint", &checked.hints)];
    for (word, list) in lines {
        list.iter().try_for_each(|l| out::say(&out::plain(&format!("{word}: {l}"))))?;
    }
    Ok(())
}
