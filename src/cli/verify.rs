//! `tracepost message verify`: records that an answer was checked, or lists the checks. It judges nothing.

use clap::{Args, ValueEnum};

use super::door::{self, Desk};
use super::out;
use super::table::table;
use crate::model::{Against, CheckResult};
use crate::pipeline::outgoing::verifying::{self, Given};

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tracepost message verify 3f2a91 papers holds --what 'end-user certificate 14/2013 and bill of lading'\n  \
                        tracepost message verify 3f2a91 register fails --what 'export register of the authority' --on 2026-11-03\n  \
                        tracepost message verify 3f2a91                      list its checks\n\
                        A check counts until somebody decides anything about the message after it."
)]
pub(super) struct Verify {
    /// The message's ID, or its first characters
    id: String,
    /// Against what it was checked
    #[arg(value_enum, requires = "result")]
    against: Option<AgainstWord>,
    /// The result
    #[arg(value_enum)]
    result: Option<ResultWord>,
    /// Which papers, which register, which other answer
    #[arg(long, default_value = "", value_name = "TEXT")]
    what: String,
    /// The day of the check [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// The request, if the message answers several
    #[arg(long, value_name = "REFERENCE")]
    request: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum AgainstWord {
    /// Papers: those that came with it, or others
    Papers,
    /// A register
    Register,
    /// Another answer
    Answer,
    /// Something else
    Other,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ResultWord {
    /// What the answer states is so
    Holds,
    /// It is not so
    Fails,
    /// It could not be told
    Open,
}

pub(super) async fn run(desk: &Desk, words: Verify) -> anyhow::Result<()> {
    let office = desk.office();
    let sha256 = door::arrival(&desk.archive, &words.id).await?;
    let (Some(against), Some(result)) = (words.against, words.result) else { return list(desk, &sha256).await };
    let against = match against {
        AgainstWord::Papers => Against::Papers,
        AgainstWord::Register => Against::Register,
        AgainstWord::Answer => Against::Answer,
        AgainstWord::Other => Against::Other,
    };
    let result = match result {
        ResultWord::Holds => CheckResult::Holds,
        ResultWord::Fails => CheckResult::Fails,
        ResultWord::Open => CheckResult::Open,
    };
    let on = words.on.as_deref().map(|d| door::day(Some(d), office.today())).transpose()?;
    let given = Given { against, what: words.what, result, on };
    let check = verifying::record(&office, &sha256, words.request.as_deref(), given).await?;
    out::say(&out::plain(&format!(
        "{} to {}: checked against {} ({}) on {}: {}",
        door::short(&sha256),
        check.request,
        check.against,
        check.what,
        check.on,
        check.result
    )))
}

async fn list(desk: &Desk, sha256: &str) -> anyhow::Result<()> {
    let all = desk.archive.verifications().await?;
    let rows: Vec<_> = all
        .into_iter()
        .filter(|v| v.arrival == sha256)
        .map(|v| {
            let counts = if v.current { "yes" } else { "no: decided on since" };
            let against = format!("{}: {}", v.against, v.what);
            [v.request, against, v.result.to_string(), v.on.to_string(), v.by, counts.to_owned()]
        })
        .collect();
    if rows.is_empty() {
        out::note("nobody has recorded a check of this answer");
        return Ok(());
    }
    out::say(&table(["REQUEST", "AGAINST", "RESULT", "ON", "BY", "COUNTS"], &rows))
}
