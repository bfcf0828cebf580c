//! `tracepost terms list|set|lift|found|confirm`: on what terms something was given to us. Letters to others, texts and exports for
//! outsiders have only what these allow. It judges nothing.

use clap::{Args, Subcommand, ValueEnum};

use super::door::{self, Desk, short};
use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, marks, out};
use crate::model::{Term, TermKind, TermOf};
use crate::pipeline::terms::{self, Given, Proposed};

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// List the terms that hold
    #[command(
        after_help = "Examples:\n  tracepost terms list\n  tracepost terms list --message 3f2a91\n  tracepost terms list --all"
    )]
    List {
        /// Only those of this message
        #[arg(long, value_name = "ID")]
        message: Option<String>,
        /// Those that were lifted, too
        #[arg(long)]
        all: bool,
    },
    /// Record a term of an answer, a document, a value or a party
    Set(Set),
    /// Lift a term that does not hold any more
    #[command(after_help = "Example: tracepost terms lift 3 --why 'note verbale 14/2026: may be published'")]
    Lift {
        /// The term's number
        number: i64,
        /// Why
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
    /// List the sentences of a message that seem to state terms. They bind nobody until you confirm them
    #[command(after_help = "Example: tracepost terms found 3f2a91")]
    Found {
        /// The message's ID, or its first characters
        id: String,
    },
    /// Record a term that was found, for the whole answer
    #[command(after_help = "Example: tracepost terms confirm 3f2a91 2")]
    Confirm {
        /// The message's ID, or its first characters
        id: String,
        /// Its number in the list of terms found
        number: usize,
        /// For an embargo without a day in its sentence: the first day on which it may be given to others
        #[arg(long, value_name = "DAY")]
        until: Option<String>,
    },
}

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tracepost terms set may-use --message 3f2a91 --words 'letter of 3 May: \"may be used\"'\n  \
                        tracepost terms set not-named --message 3f2a91 --value 1.4 --words 'may not name the distributor'\n  \
                        tracepost terms set on-file-only --message 3f2a91 --document 2 --words 'stamped: for your files only'\n  \
                        tracepost terms set embargo --message 3f2a91 --until 2027-03-01 --words 'not before the trial'\n  \
                        tracepost terms set private-person --party jd --words 'a natural person'\n\
                        Without terms nothing that an answer says goes to others."
)]
pub(super) struct Set {
    /// What the term says
    #[arg(value_enum)]
    kind: KindWord,
    /// About this message: its ID, or its first characters
    #[arg(long, value_name = "ID", required_unless_present = "party")]
    message: Option<String>,
    /// About one document of it: the number before the dot that message fields shows
    #[arg(long, value_name = "NUMBER", requires = "message")]
    document: Option<usize>,
    /// About one value of it: by number or name=value (message fields shows both)
    #[arg(long, value_name = "WHICH", requires = "message", conflicts_with = "document")]
    value: Option<String>,
    /// About this party, by its id in the register
    #[arg(long, value_name = "ID", conflicts_with = "message")]
    party: Option<String>,
    /// For an embargo: the first day on which it may be given to others
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
    /// The words in which it was stated, or where it is written down
    #[arg(long, value_name = "TEXT")]
    words: String,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum KindWord {
    /// It may be given to others
    MayUse,
    /// It may be used, and the parties in it, or the party itself, may not be named
    NotNamed,
    /// It stays on file, and goes to nobody
    OnFileOnly,
    /// It may be given to others from a day on, and not before
    Embargo,
    /// It names a private person
    PrivatePerson,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let desk = Desk::open(call).await?;
    act(call, &desk, words).await?;
    desk.archive.close().await;
    Ok(Exit::Done)
}

async fn act(call: &Call, desk: &Desk, words: Words) -> anyhow::Result<()> {
    let archive = &desk.archive;
    match words {
        Words::List { message, all } => {
            let wanted = match message {
                Some(id) => Some(door::arrival(archive, &id).await?),
                None => None,
            };
            let of_it = |t: &&Term| wanted.is_none() || t.of.arrival() == wanted.as_deref();
            let terms = archive.terms().await?;
            let rows: Vec<_> = terms.iter().filter(|t| all || t.holds()).filter(of_it).map(row).collect();
            if rows.is_empty() {
                out::note("no terms of use are recorded: nothing that answers say goes to others");
                return Ok(());
            }
            out::say(&table(["NUMBER", "ABOUT", "TERM", "STATED", "BY"], &rows))
        }
        Words::Set(words) => {
            let who = door::person(call, archive).await?;
            let kind = match words.kind {
                KindWord::MayUse => TermKind::MayUse,
                KindWord::NotNamed => TermKind::NotNamed,
                KindWord::OnFileOnly => TermKind::OnFileOnly,
                KindWord::Embargo => TermKind::Embargo,
                KindWord::PrivatePerson => TermKind::PrivatePerson,
            };
            let today = desk.office().today();
            let until = words.until.as_deref().map(|d| door::day(Some(d), today)).transpose()?;
            let of = about(desk, &words).await?;
            let given = Given { of, kind, until, words: words.words };
            said(terms::set(archive, given.clone(), &who, desk.office().now).await?, &given)
        }
        Words::Lift { number, why } => {
            let who = door::person(call, archive).await?;
            terms::lift(archive, number, &why, &who, desk.office().now).await?;
            out::say(&out::plain(&format!("term {number} is lifted: {}", why.trim())))
        }
        Words::Found { id } => {
            let (_, found) = found(desk, &id).await?;
            if found.is_empty() {
                out::note("no sentence of this message seems to state terms of use; read it all the same");
                return Ok(());
            }
            let rows: Vec<_> = found.iter().enumerate().map(|(n, p)| found_row(n + 1, p)).collect();
            out::say(&table(["NUMBER", "TERM", "PAGE", "SENTENCE"], &rows))
        }
        Words::Confirm { id, number, until } => {
            let who = door::person(call, archive).await?;
            let (sha256, found) = found(desk, &id).await?;
            let one = number.checked_sub(1).and_then(|n| found.get(n)).ok_or_else(|| {
                anyhow::anyhow!(
                    "{} terms were found in this message; tracepost terms found {id} lists them",
                    found.len()
                )
            })?;
            let day = until.as_deref().map(|d| door::day(Some(d), desk.office().today())).transpose()?;
            let until = one.until.or(day);
            let given = Given { of: TermOf::Answer(sha256), kind: one.kind, until, words: one.words.clone() };
            said(terms::set(archive, given.clone(), &who, desk.office().now).await?, &given)
        }
    }
}

async fn about(desk: &Desk, words: &Set) -> anyhow::Result<TermOf> {
    if let Some(party) = &words.party {
        return Ok(TermOf::Party(party.clone()));
    }
    let id = words.message.as_deref().unwrap_or_default();
    if let Some(which) = &words.value {
        let (sha256, documents) = marks::found(&desk.archive, id).await?;
        let chosen = marks::chosen(&sha256, &documents, which)?;
        let [(document, field)] = chosen.as_slice() else {
            anyhow::bail!("{which:?} stands for {} values; give the number of one", chosen.len());
        };
        let value = field.field.value.clone();
        let value = value.ok_or_else(|| anyhow::anyhow!("{which:?} has no value, so no terms are about it"))?;
        return Ok(TermOf::Value(sha256, document.position, field.field.name, value));
    }
    let sha256 = door::arrival(&desk.archive, id).await?;
    Ok(match words.document {
        Some(document) => TermOf::Document(sha256, document),
        None => TermOf::Answer(sha256),
    })
}

async fn found(desk: &Desk, id: &str) -> anyhow::Result<(String, Vec<Proposed>)> {
    let sha256 = door::arrival(&desk.archive, id).await?;
    let filed = desk.archive.arrival(&sha256).await?.and_then(|a| a.filed);
    Ok((sha256, filed.map(|f| terms::proposed(&f)).unwrap_or_default()))
}

fn said(number: i64, given: &Given) -> anyhow::Result<()> {
    let until = given.until.map(|d| format!(" until {d}")).unwrap_or_default();
    out::say(&out::plain(&format!("term {number}: {}{until}, about {}", given.kind, of(&given.of))))
}

/// What a term is about, in words.
fn of(of: &TermOf) -> String {
    match of {
        TermOf::Answer(arrival) => format!("message {}", short(arrival)),
        TermOf::Document(arrival, document) => format!("document {document} of {}", short(arrival)),
        TermOf::Value(arrival, document, name, value) => {
            format!("{} {value:?} in document {document} of {}", name.as_str().replace('_', " "), short(arrival))
        }
        TermOf::Party(party) => format!("party {party}"),
    }
}

fn row(term: &Term) -> [String; 5] {
    let kind = match (&term.lifted, term.until) {
        (Some(lifted), _) => format!("{} (lifted by {}: {})", term.kind, lifted.by, lifted.why),
        (None, Some(until)) => format!("{} until {until}", term.kind),
        (None, None) => term.kind.to_string(),
    };
    [term.number.to_string(), of(&term.of), kind, term.words.clone(), term.by.clone()]
}

fn found_row(number: usize, found: &Proposed) -> [String; 4] {
    let until = found.until.map(|d| format!(" until {d}")).unwrap_or_default();
    let place = format!("{}.{}", found.document, found.page);
    [number.to_string(), format!("{}{until}", found.kind), place, found.words.clone()]
}
