//! `tracepost letter draft`: a letter for a request. In: its kind, the request, what the drafter wishes. Out: the letter with its number.

use clap::Args;

use crate::cli::door::{self, Desk};
use crate::cli::out;
use crate::pipeline::outgoing::letters::{self, Wishes};
use crate::pipeline::outgoing::{reminders, templates};

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
pub(in crate::cli) struct Draft {
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

pub(super) async fn draft(desk: &Desk, w: Draft) -> anyhow::Result<()> {
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
