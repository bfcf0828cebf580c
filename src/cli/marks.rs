//! `tracepost message fields|confirm|reject|correct|place`: what a person says about the values that were read. Only
//! confirmed values can reach a letter or a right-of-reply text.

use clap::Subcommand;
use jiff::Timestamp;

use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, door, out};
use crate::model::{Arrival, Field, Standing};
use crate::pipeline::custody;
use crate::store::FieldAt;

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// List the values that were read in a message, with number and standing
    #[command(after_help = "Example: tracepost message fields 3f2a91")]
    Fields {
        /// The message's ID, or its first characters
        id: String,
    },
    /// Confirm values. Confirmed values may go into letters and right-of-reply texts
    #[command(after_help = "Examples:\n  tracepost message confirm 3f2a91 recipient delivery_date\n  \
                            tracepost message confirm 3f2a91 1.4        the fifth value of the second document\n  \
                            tracepost message confirm 3f2a91 \"order_number=23-2-7520\"")]
    Confirm {
        /// The message's ID, or its first characters
        id: String,
        /// The values: by name, by name=value, or by number (message fields shows both)
        #[arg(required = true, value_name = "WHICH")]
        which: Vec<String>,
    },
    /// Reject values that are wrong
    #[command(after_help = "Example: tracepost message reject 3f2a91 quantity")]
    Reject {
        /// The message's ID, or its first characters
        id: String,
        /// The values: by name, by name=value, or by number (message fields shows both)
        #[arg(required = true, value_name = "WHICH")]
        which: Vec<String>,
    },
    /// Correct a value. Yours counts as confirmed; the old one is kept beside it
    #[command(after_help = "Example: tracepost message correct 3f2a91 1.4 1979-10-04")]
    Correct {
        /// The message's ID, or its first characters
        id: String,
        /// The value: by name or by number (message fields shows both)
        which: String,
        /// The right value. Dates are written 1979-10-04, 1976/1978 or 198X
        value: String,
    },
    /// Say which request a message answers, or with --not, which it does not answer
    #[command(after_help = "Example: tracepost message place 3f2a91 TR-2015-0412")]
    Place {
        /// The message's ID, or its first characters
        id: String,
        /// The request's reference
        reference: String,
        /// The message does not answer that request
        #[arg(long)]
        not: bool,
    },
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (_, archive) = door::open(call).await?;
    match words {
        Words::Fields { id } => {
            let (_, arrival) = found(&archive, &id).await?;
            let rows: Vec<_> = fields(&arrival).map(|(at, f)| row(at, f)).collect();
            if rows.is_empty() {
                out::note("no values were read in this message");
            } else {
                out::say(&table(["NUMBER", "STANDING", "NAME", "VALUE", "PAGE"], &rows))?;
            }
        }
        Words::Confirm { id, which } => mark(call, &archive, &id, &which, Standing::Confirmed).await?,
        Words::Reject { id, which } => mark(call, &archive, &id, &which, Standing::Rejected).await?,
        Words::Correct { id, which, value } => {
            let who = door::person(call, &archive).await?;
            let (sha256, arrival) = found(&archive, &id).await?;
            let chosen = chosen(&arrival, &which)?;
            let [(at, field)] = chosen.as_slice() else {
                anyhow::bail!(
                    "{which:?} stands for {} values; give the number of one (tracepost message fields {id} shows the numbers)",
                    chosen.len()
                );
            };
            archive.correct_field(&sha256, *at, &value, &who, Timestamp::now()).await?;
            custody::renew(&archive, &sha256).await?;
            out::say(&out::plain(&format!(
                "{}: {} -> {value}, confirmed",
                field.name.as_str(),
                field.value.as_deref().unwrap_or("-")
            )))?;
        }
        Words::Place { id, reference, not } => {
            let who = door::person(call, &archive).await?;
            let sha256 = door::arrival(&archive, &id).await?;
            let standing = if not { Standing::Rejected } else { Standing::Confirmed };
            archive.mark_link(&sha256, &reference, standing, &who, Timestamp::now()).await?;
            let word = if not { "does not answer" } else { "answers" };
            out::say(&out::plain(&format!("{} {word} {reference}", short(&sha256))))?;
        }
    }
    archive.close().await;
    Ok(Exit::Done)
}

async fn mark(
    call: &Call,
    archive: &crate::store::Archive,
    id: &str,
    which: &[String],
    standing: Standing,
) -> anyhow::Result<()> {
    let who = door::person(call, archive).await?;
    let (sha256, arrival) = found(archive, id).await?;
    let mut all = Vec::new();
    for one in which {
        all.extend(chosen(&arrival, one)?);
    }
    let places: Vec<FieldAt> = all.iter().map(|(at, _)| *at).collect();
    archive.mark_fields(&sha256, &places, standing, &who, Timestamp::now()).await?;
    custody::renew(archive, &sha256).await?;
    for (at, field) in all {
        let word = if standing == Standing::Confirmed { "confirmed" } else { "rejected" };
        let value = field.value.as_deref().unwrap_or("-");
        out::say(&out::plain(&format!("{word} {}.{} {}: {value}", at.document, at.field, field.name.as_str())))?;
    }
    Ok(())
}

async fn found(archive: &crate::store::Archive, id: &str) -> anyhow::Result<(String, Arrival)> {
    let sha256 = door::arrival(archive, id).await?;
    let arrival =
        archive.arrival(&sha256).await?.ok_or_else(|| anyhow::anyhow!("{sha256} is no longer in the archive"))?;
    Ok((sha256, arrival))
}

fn fields(arrival: &Arrival) -> impl Iterator<Item = (FieldAt, &Field)> {
    let documents = arrival.filed.iter().flat_map(|f| f.documents.iter().enumerate());
    documents.flat_map(|(document, d)| {
        d.understanding.fields.iter().enumerate().map(move |(field, f)| (FieldAt { document, field }, f))
    })
}

/// The values that a person means: by number, by name, or by name and value. A rejected value can only be meant by its number.
fn chosen<'a>(arrival: &'a Arrival, which: &str) -> anyhow::Result<Vec<(FieldAt, &'a Field)>> {
    let (name, value) = which.split_once('=').map_or((which, None), |(n, v)| (n, Some(v)));
    let number =
        which.split_once('.').and_then(|(d, f)| Some(FieldAt { document: d.parse().ok()?, field: f.parse().ok()? }));
    let meant = |at: FieldAt, f: &Field| match number {
        Some(wanted) => at == wanted,
        None => {
            f.standing != Standing::Rejected
                && f.name.as_str() == name
                && value.is_none_or(|v| f.value.as_deref() == Some(v))
        }
    };
    let found: Vec<_> = fields(arrival).filter(|(at, f)| meant(*at, f)).collect();
    if found.is_empty() {
        anyhow::bail!(
            "there is no value {which:?} in this message; tracepost message fields {} lists the values",
            short(&arrival.sha256)
        );
    }
    Ok(found)
}

fn row(at: FieldAt, field: &Field) -> [String; 5] {
    let standing = match field.standing {
        Standing::Machine => "machine",
        Standing::Seen => "seen",
        Standing::Confirmed => "confirmed",
        Standing::Rejected => "rejected",
    };
    [
        format!("{}.{}", at.document, at.field),
        standing.to_owned(),
        field.name.as_str().to_owned(),
        field.value.clone().unwrap_or_else(|| "-".to_owned()),
        field.evidence.page.to_string(),
    ]
}

fn short(sha256: &str) -> String {
    sha256.chars().take(12).collect()
}
