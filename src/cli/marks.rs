//! `tracepost message fields|confirm|reject|correct|about|sentences|matches|classify|place|undo`: what a person says about the values that were read. Only
//! confirmed values can reach a letter or a right-of-reply text.

use clap::Subcommand;

use super::door::{decider, short};
use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, door, judged, matched, out};
use crate::model::{Decision, Given, Ruling, Standing};
use crate::store::{Archive, DeskDocument, DeskField, stamp};

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
        /// The right value, as the page has it or in normal form. Dates are written 1979-10-04, 1976/1978 or 198X
        value: String,
    },
    /// Say of which items a value is stated. A text about several items has only values whose items somebody has named
    #[command(after_help = "Examples:\n  tracepost message about 3f2a91 recipient pistol-1\n  \
                            tracepost message about 3f2a91 1.4 pistol-1 pistol-2\n  \
                            tracepost message about 3f2a91 quantity --none        it is about none of our items\n  \
                            tracepost message about 3f2a91                        list the values with their items\n  \
                            tracepost message about 3f2a91 --as-proposed")]
    About {
        /// The message's ID, or its first characters
        id: String,
        /// The values: by name, by name=value, or by number (message fields shows both)
        which: Option<String>,
        /// The items, by their ids in the register
        #[arg(value_name = "ITEM")]
        items: Vec<String>,
        /// It is about none of our items
        #[arg(long, conflicts_with = "items")]
        none: bool,
        /// Give each confirmed value that has no item yet the one that the program proposes. List them before you do this
        #[arg(long, conflicts_with_all = ["which", "none"])]
        as_proposed: bool,
    },
    /// List the sentences in which the program saw a limiting factor. message confirm and reject take their numbers (s1)
    #[command(after_help = "Examples:\n  tracepost message sentences 3f2a91\n  tracepost message reject 3f2a91 s2")]
    Sentences {
        /// The message's ID, or its first characters
        id: String,
    },
    /// List where a number in the message is that of one of our items. message confirm and reject take their numbers (m1)
    #[command(after_help = "Examples:\n  tracepost message matches 3f2a91\n  tracepost message confirm 3f2a91 m1")]
    Matches {
        /// The message's ID, or its first characters
        id: String,
    },
    /// Set class and factors of a response. Texts and notices have only factors that a person has set
    #[command(
        after_help = "Examples:\n  tracepost message classify 3f2a91 permissive recipient_provided quantity_provided\n  \
                            tracepost message classify 3f2a91 permissive recipient_provided records_destroyed=pistol-1,pistol-2\n\
                            With =ITEM,... a factor is said of these items alone; without, of the answer as a whole."
    )]
    Classify {
        /// The message's ID, or its first characters
        id: String,
        /// expansive, permissive or dissuasive
        class: String,
        /// The factors (docs/FORMATS.md lists them), each with the items of which it is said
        #[arg(value_name = "FACTOR[=ITEM,...]")]
        factors: Vec<String>,
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
    /// Undo your last decision on a message. This works until somebody decides after you
    #[command(after_help = "Examples:\n  tracepost message undo 3f2a91\n  \
                            tracepost message undo 3f2a91 --document 1    your last decision on the second document")]
    Undo {
        /// The message's ID, or its first characters
        id: String,
        /// Only on this document: the number before the dot that message fields shows
        #[arg(long, value_name = "NUMBER")]
        document: Option<usize>,
    },
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (_, archive) = door::open(call).await?;
    match words {
        Words::Fields { id } => {
            let (_, documents) = found(&archive, &id).await?;
            let rows: Vec<_> = documents.iter().flat_map(rows).collect();
            if rows.is_empty() {
                out::note("no values were read in this message");
            } else {
                out::say(&table(["NUMBER", "STANDING", "NAME", "VALUE", "PAGE"], &rows))?;
            }
        }
        Words::Confirm { id, which } => {
            let which = judged::sentences(call, &archive, &id, which, true).await?;
            let which = matched::decide(call, &archive, &id, which, true).await?;
            rule(call, &archive, &id, &which, Ruling::Accept).await?;
        }
        Words::Reject { id, which } => {
            let which = judged::sentences(call, &archive, &id, which, false).await?;
            let which = matched::decide(call, &archive, &id, which, false).await?;
            rule(call, &archive, &id, &which, Ruling::Refuse).await?;
        }
        Words::About { id, as_proposed: true, .. } => judged::as_proposed(call, &archive, &id).await?,
        Words::About { id, which: None, .. } => judged::items(&archive, &id).await?,
        Words::About { id, which: Some(which), items, none, .. } => {
            if items.is_empty() && !none {
                anyhow::bail!("name the items, or say --none; tracepost message about {id} lists them");
            }
            rule(call, &archive, &id, &[which], Ruling::About(items)).await?;
        }
        Words::Sentences { id } => judged::list(&archive, &id).await?,
        Words::Matches { id } => matched::list(&archive, &id).await?,
        Words::Classify { id, class, factors } => judged::classify(call, &archive, &id, &class, &factors).await?,
        Words::Correct { id, which, value } => {
            let who = door::person(call, &archive).await?;
            let (sha256, documents) = found(&archive, &id).await?;
            let chosen = chosen(&sha256, &documents, &which)?;
            let [one] = chosen.as_slice() else {
                anyhow::bail!(
                    "{which:?} stands for {} values; give the number of one (tracepost message fields {id} shows the numbers)",
                    chosen.len()
                );
            };
            let decision = decision(*one, Ruling::Correct(Given::typed(&value)));
            let kept = decider(&archive, &sha256, &who).fields(vec![decision]).await?;
            let field = &one.1.field;
            for decision in kept {
                if let Ruling::Correct(given) = decision.ruling {
                    let (name, before) = (field.name.as_str(), field.value.as_deref().unwrap_or("-"));
                    out::say(&out::plain(&format!("{name}: {before} -> {}, confirmed", given.value)))?;
                }
            }
        }
        Words::Place { id, reference, not } => {
            let who = door::person(call, &archive).await?;
            let sha256 = door::arrival(&archive, &id).await?;
            let standing = if not { Standing::Rejected } else { Standing::Confirmed };
            decider(&archive, &sha256, &who).place(&reference, standing).await?;
            let word = if not { "does not answer" } else { "answers" };
            out::say(&out::plain(&format!("{} {word} {reference}", short(&sha256))))?;
        }
        Words::Undo { id, document } => {
            let who = door::person(call, &archive).await?;
            let sha256 = door::arrival(&archive, &id).await?;
            let last = match document {
                Some(document) => Some(Some(document)),
                None => archive.last_decided(&sha256, &who).await?,
            };
            // With no decision anywhere, the message as a whole is as good a place as any to be told so.
            let kind = decider(&archive, &sha256, &who).undo(last.flatten()).await?;
            let on = last.flatten().map(|n| format!(" on document {n}")).unwrap_or_default();
            out::say(&out::plain(&format!("undone: {kind}{on} of {}", short(&sha256))))?;
        }
    }
    archive.close().await;
    Ok(Exit::Done)
}

/// A field with the document that it stands in.
pub(super) type Chosen<'a> = (&'a DeskDocument, &'a DeskField);

fn decision((document, field): Chosen<'_>, ruling: Ruling) -> Decision {
    let was = stamp(field.field.standing, field.field.value.as_deref(), field.field.absent);
    Decision { document: document.position, position: field.position, ruling, was }
}

/// Makes one decision on each of the values that are meant.
async fn rule(call: &Call, archive: &Archive, id: &str, which: &[String], ruling: Ruling) -> anyhow::Result<()> {
    if which.is_empty() {
        return Ok(());
    }
    let who = door::person(call, archive).await?;
    let (sha256, documents) = found(archive, id).await?;
    let mut all: Vec<Chosen<'_>> = Vec::new();
    for one in which {
        for (document, field) in chosen(&sha256, &documents, one)? {
            // A value that is named twice is decided on once.
            if !all.iter().any(|(d, f)| (d.position, f.position) == (document.position, field.position)) {
                all.push((document, field));
            }
        }
    }
    let decisions = all.iter().map(|one| decision(*one, ruling.clone())).collect();
    decider(archive, &sha256, &who).fields(decisions).await?;
    for (document, field) in all {
        let word = match &ruling {
            Ruling::Accept => "confirmed".to_owned(),
            Ruling::About(items) if items.is_empty() => "about none of our items:".to_owned(),
            Ruling::About(items) => format!("about {}:", items.join(", ")),
            _ => "rejected".to_owned(),
        };
        let (name, value) = (field.field.name.as_str(), field.field.value.as_deref().unwrap_or("-"));
        out::say(&out::plain(&format!("{word} {}.{} {name}: {value}", document.position, field.position)))?;
    }
    Ok(())
}

pub(super) async fn found(archive: &Archive, id: &str) -> anyhow::Result<(String, Vec<DeskDocument>)> {
    let sha256 = door::arrival(archive, id).await?;
    let documents = archive.desk_documents(&sha256).await?;
    Ok((sha256, documents))
}

/// The values that a person means: by number, by name, or by name and value. A rejected value can only be meant by its number.
pub(super) fn chosen<'a>(sha256: &str, documents: &'a [DeskDocument], which: &str) -> anyhow::Result<Vec<Chosen<'a>>> {
    let (name, value) = which.split_once('=').map_or((which, None), |(n, v)| (n, Some(v)));
    let number = which.split_once('.').and_then(|(d, f)| Some((d.parse::<usize>().ok()?, f.parse::<usize>().ok()?)));
    let meant = |document: &DeskDocument, f: &DeskField| match number {
        Some(wanted) => (document.position, f.position) == wanted,
        None => {
            f.field.standing != Standing::Rejected
                && f.field.name.as_str() == name
                && value.is_none_or(|v| f.field.value.as_deref() == Some(v))
        }
    };
    let fields = documents.iter().flat_map(|d| d.fields.iter().map(move |f| (d, f)));
    let found: Vec<_> = fields.filter(|(d, f)| meant(d, f)).collect();
    if found.is_empty() {
        anyhow::bail!("no value {which:?} in this message; tracepost message fields {} lists them", short(sha256));
    }
    Ok(found)
}

/// The values of a document: those that stand, then those that a person has rejected. The latter have no number: nothing more is decided on them.
fn rows(document: &DeskDocument) -> Vec<[String; 5]> {
    let rejected = document.losers.iter().filter(|l| l.field.standing == Standing::Rejected);
    let standing = document.fields.iter().map(|f| row(format!("{}.{}", document.position, f.position), f));
    standing.chain(rejected.map(|f| row("-".to_owned(), f))).collect()
}

fn row(number: String, desk: &DeskField) -> [String; 5] {
    let field = &desk.field;
    let standing = match field.standing {
        Standing::Machine => "machine",
        Standing::Seen => "seen",
        Standing::Confirmed => "confirmed",
        Standing::Rejected => "rejected",
    };
    [
        number,
        standing.to_owned(),
        field.name.as_str().to_owned(),
        field.value.clone().unwrap_or_else(|| "-".to_owned()),
        field.evidence.page.to_string(),
    ]
}
