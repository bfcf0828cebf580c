//! `tracepost reply ...` and `tracepost quote`: right-of-reply texts.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::door::{self, Desk};
use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, out};
use crate::model::{RightOfReply, Settled};
use crate::pipeline::outgoing::facts::{Carried, Checked};
use crate::pipeline::outgoing::replies::{self, Named};
use crate::pipeline::outgoing::{self, comments, coverage, facts};

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// Draft a text from the confirmed values of an answer
    #[command(after_help = "First say which request the message answers, and confirm its values:\n  \
                            tracepost message place 3f2a91 TR-2015-0412\n  tracepost message confirm 3f2a91 manufacturer recipient\n  \
                            tracepost reply draft 3f2a91")]
    Draft {
        /// The message's ID, or its first characters
        message: String,
        /// The request, if the message answers several
        #[arg(long, value_name = "REFERENCE")]
        request: Option<String>,
        /// Only if the answer is verified (message verify)
        #[arg(long)]
        verified: bool,
    },
    /// List the texts
    List,
    /// Show a text: numbered statements, versions, comments
    Show {
        /// The text's reference: RR-2026-0001
        reference: String,
        /// Print only the text of this version
        #[arg(long, value_name = "VERSION")]
        text: Option<i64>,
    },
    /// Save a new version
    #[command(
        after_help = "Example: tracepost reply show RR-2026-0001 --text 1 > text; edit text; tracepost reply edit RR-2026-0001 text --why 'comment 2'"
    )]
    Edit {
        /// The text's reference
        reference: String,
        /// The file with the new text (- for standard input)
        file: PathBuf,
        /// Why
        #[arg(long, default_value = "")]
        why: String,
    },
    /// Propose a text to its responder. This sets the lock date, starts the clock and drafts the letter
    #[command(after_help = "Example: tracepost reply propose RR-2026-0001 --lock-date 2026-12-23")]
    Propose {
        /// The text's reference
        reference: String,
        /// The lock date: after this day the text can be locked without agreement [default: today plus comment_within_days, on a working day]
        #[arg(long, value_name = "DAY")]
        lock_date: Option<String>,
    },
    /// Note a comment of the responder
    #[command(
        after_help = "Example: tracepost reply comment RR-2026-0001 --on 2 'the order was of 5 October' --source 'note verbale 14/2026'"
    )]
    Comment {
        /// The text's reference
        reference: String,
        /// The comment, in the responder's words
        words: String,
        /// The number of the statement [default: the whole text]
        #[arg(long, value_name = "NUMBER")]
        on: Option<i64>,
        /// Where the responder says so: the ID of a message, or words
        #[arg(long, default_value = "")]
        source: String,
    },
    /// Say what became of a comment: it was answered, or it is set aside. No text is locked while a comment is open
    #[command(
        after_help = "Example: tracepost reply settle RR-2026-0001 1 answered --why 'version 2 has the date of the order'"
    )]
    Settle {
        /// The text's reference
        reference: String,
        /// The number of the comment (reply show shows it)
        comment: i64,
        /// How the comment was settled
        #[arg(value_enum)]
        how: How,
        /// How it was answered, or why it is set aside
        #[arg(long)]
        why: String,
    },
    /// Note that the responder agrees
    Agree {
        /// The text's reference
        reference: String,
        /// Where the responder says so
        #[arg(long)]
        why: String,
    },
    /// Lock a text that is agreed, or whose lock date has passed. It can never change again
    #[command(
        after_help = "Name what you lock: the version and the beginning of its hash (reply show shows both). Whoever wrote a version cannot lock.\n\
                            Example: tracepost reply lock RR-2026-0001 --version 2 --sha256 9f86d081 --as ben"
    )]
    Lock {
        /// The text's reference
        reference: String,
        /// Its last version
        #[arg(long, value_name = "NUMBER")]
        version: Option<i64>,
        /// At least the first eight characters of that version's SHA-256
        #[arg(long, value_name = "HASH")]
        sha256: Option<String>,
    },
    /// Draft the letter that tells the responder that the text is locked
    Notice {
        /// The text's reference
        reference: String,
    },
    /// Show what changed between two versions: [-removed-] and {+new+}
    #[command(after_help = "Example: tracepost reply diff RR-2026-0001          the last two versions")]
    Diff {
        /// The text's reference
        reference: String,
        /// The earlier version
        earlier: Option<i64>,
        /// The later version
        later: Option<i64>,
    },
    /// Hold a text against the confirmed facts: which statement carries which, what is missing, what nobody has confirmed
    Check {
        /// The text's reference
        reference: String,
    },
    /// List who is named in a text or asked in a request, and was not given a right of reply
    Coverage,
    /// The same as tracepost quote
    Quote(QuoteWords),
}

#[derive(Debug, Args)]
#[command(after_help = "Example: tracepost quote RR-2026-0001 | sha256sum")]
pub(super) struct QuoteWords {
    /// The text's reference: RR-2026-0001
    reference: String,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum How {
    /// The text was changed, or the responder was told why not
    Answered,
    /// It is not followed
    SetAside,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    if let Words::Quote(words) = words {
        return quote(call, &words).await;
    }
    let desk = match words {
        Words::List | Words::Show { .. } | Words::Diff { .. } | Words::Check { .. } | Words::Coverage => {
            Desk::look(call).await?
        }
        _ => Desk::open(call).await?,
    };
    act(&desk, words).await?;
    desk.archive.close().await;
    Ok(Exit::Done)
}

/// Lists who is named and was not given a right of reply.
async fn list_uncovered(office: &outgoing::Office<'_>) -> anyhow::Result<()> {
    let of = |u: coverage::Uncovered| [u.party.unwrap_or_else(|| "-".to_owned()), u.name, u.named_in.join(", "), u.has];
    let rows: Vec<_> = coverage::coverage(office).await?.into_iter().map(of).collect();
    if rows.is_empty() {
        out::note("everyone who is named was given a right of reply");
        return Ok(());
    }
    out::say(&table(["PARTY", "NAME", "NAMED IN", "RIGHT OF REPLY"], &rows))
}

async fn act(desk: &Desk, words: Words) -> anyhow::Result<()> {
    let office = desk.office();
    match words {
        Words::Draft { message, request, verified } => {
            let sha256 = door::arrival(&desk.archive, &message).await?;
            let reply = replies::draft_from(&office, &sha256, request.as_deref(), verified).await?;
            show(&reply)?;
            out::say("")?;
            check(&facts::check(&office, &reply).await?)?;
            out::say(&format!("next: tracepost reply propose {}", reply.id))
        }
        Words::List => list(desk).await,
        Words::Show { reference, text } => {
            let reply = replies::known(&office, &reference).await?;
            match text {
                Some(n) => {
                    let version = reply.versions.iter().find(|v| v.number == n);
                    let version = version.ok_or_else(|| anyhow::anyhow!("{reference} has no version {n}"))?;
                    out::say(&version.text)
                }
                None => {
                    show(&reply)?;
                    for r in comments::remarked(&office, &reply).await?.iter().filter(|r| !r.noted) {
                        let on = r.statement.map_or("the whole".to_owned(), |n| format!("statement {n}"));
                        let short: String = r.arrival.chars().take(12).collect();
                        let line =
                            format!("  came in: on {on}, message {short} from {} ({}): {}", r.from, r.grade, r.text);
                        out::say(&out::plain(&line))?;
                    }
                    Ok(())
                }
            }
        }
        Words::Edit { reference, file, why } => {
            let reply = replies::revise(&office, &reference, &text_of(&file)?, &why).await?;
            out::say(&format!("{reference}: saved version {}; the text is a draft again", reply.versions.len()))
        }
        Words::Propose { reference, lock_date } => {
            let day = lock_date.as_deref().map(|d| door::day(Some(d), office.today())).transpose()?;
            let letter = replies::propose(&office, &reference, day).await?;
            let until = replies::known(&office, &reference).await?.lock_date.map(|d| d.to_string()).unwrap_or_default();
            out::say(&format!("{reference}: proposed, lock date {until}; letter {} drafted", letter.id))?;
            out::say(&format!(
                "next: another person approves the letter: tracepost letter approve {} --as NAME",
                letter.id
            ))
        }
        Words::Comment { reference, words, on, source } => {
            replies::comment(&office, &reference, on, &words, &source).await?;
            let place = on.map_or("the whole".to_owned(), |n| format!("statement {n}"));
            out::say(&format!("{reference}: comment on {place} noted"))
        }
        Words::Agree { reference, why } => {
            replies::agree(&office, &reference, &why).await?;
            out::say(&format!(
                "{reference}: agreed; next, by somebody who did not write it: tracepost reply lock {reference}"
            ))
        }
        Words::Settle { reference, comment, how, why } => {
            let how = match how {
                How::Answered => Settled::Answered,
                How::SetAside => Settled::SetAside,
            };
            replies::settle_comment(&office, &reference, comment, how, &why).await?;
            out::say(&format!("{reference}: comment {comment} {how}"))
        }
        Words::Lock { reference, version, sha256 } => {
            let hash = replies::lock(&office, &reference, &Named { version, sha256 }).await?;
            out::say(&format!("{reference}: locked, SHA-256 {hash}"))?;
            out::say(&format!(
                "next: tracepost reply notice {reference}; to print the text: tracepost quote {reference}"
            ))
        }
        Words::Notice { reference } => {
            let letter = replies::lock_notice(&office, &reference).await?;
            out::say(&format!("letter {} drafted: the lock notice for {reference}", letter.id))
        }
        Words::Diff { reference, earlier, later } => {
            let reply = replies::known(&office, &reference).await?;
            let last = i64::try_from(reply.versions.len())?;
            let later = later.unwrap_or(last);
            let earlier = earlier.unwrap_or((later - 1).max(1));
            out::say(&replies::compare(&office, &reference, earlier, later).await?)
        }
        Words::Check { reference } => {
            let reply = replies::known(&office, &reference).await?;
            check(&facts::check(&office, &reply).await?)
        }
        Words::Coverage => list_uncovered(&office).await,
        Words::Quote(_) => Ok(()),
    }
}

/// Prints each statement with its facts, then what no statement carries.
fn check(found: &Checked) -> anyhow::Result<()> {
    let fact = |f: &Carried| {
        let item = f.item.as_ref().map(|i| format!(" of {i}")).unwrap_or_default();
        let value = if f.value.is_empty() { String::new() } else { format!(": {}", f.value) };
        format!("{}{item}{value}", f.name)
    };
    let mut lines = Vec::new();
    for (n, statement) in found.statements.iter().enumerate() {
        lines.push(format!("{}. {statement}", n + 1));
        let mut rests: Vec<String> = found.of_statement(n + 1).map(|f| format!("     rests on {}", fact(f))).collect();
        let open = found.unconfirmed.get(n).into_iter().flatten();
        rests.extend(open.map(|what| format!("   ! nobody has confirmed {what}")));
        if rests.is_empty() {
            rests.push("   ? no confirmed fact was found in it".to_owned());
        }
        lines.extend(rests);
    }
    let missing: Vec<_> = found.missing().collect();
    if missing.is_empty() {
        lines.push("every confirmed fact is carried".to_owned());
    } else {
        lines.push("not carried:".to_owned());
        let why = |f: &Carried| f.why.unwrap_or("the text does not say it");
        lines.extend(missing.iter().map(|f| format!("   - {} ({})", fact(f), why(f))));
    }
    lines.iter().try_for_each(|l| out::say(&out::plain(l)))
}

/// Prints a locked text byte for byte. Adds nothing, not even a line break.
pub(super) async fn quote(call: &Call, words: &QuoteWords) -> Outcome {
    let desk = Desk::look(call).await?;
    let bytes = replies::quote(&desk.office(), &words.reference).await?;
    desk.archive.close().await;
    let mut out = io::stdout().lock();
    out.write_all(&bytes)?;
    out.flush()?;
    Ok(Exit::Done)
}

fn text_of(file: &Path) -> anyhow::Result<String> {
    if file == Path::new("-") {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    fs::read_to_string(file).map_err(|e| anyhow::anyhow!("cannot read {}: {e}", file.display()))
}

async fn list(desk: &Desk) -> anyhow::Result<()> {
    let rows: Vec<_> = desk
        .archive
        .replies()
        .await?
        .into_iter()
        .map(|r| {
            let versions = r.versions.len().to_string();
            let lock = r.lock_date.map_or_else(|| "-".to_owned(), |d| d.to_string());
            [r.id, r.state.to_string(), r.request, r.party, versions, r.comments.len().to_string(), lock]
        })
        .collect();
    if rows.is_empty() {
        out::note("no right-of-reply texts yet; to make one: tracepost reply draft MESSAGE");
        return Ok(());
    }
    out::say(&table(["REFERENCE", "STATE", "REQUEST", "PARTY", "VERSIONS", "COMMENTS", "LOCK DATE"], &rows))
}

fn show(reply: &RightOfReply) -> anyhow::Result<()> {
    let mut lines = vec![format!("{}  {}, answers {} of {}", reply.id, reply.state, reply.request, reply.party)];
    lines.extend(reply.lock_date.map(|d| format!("  lock date  {d}")));
    lines.extend(reply.locked.as_ref().map(|h| format!("  locked     SHA-256 {h}")));
    for v in &reply.versions {
        let why = if v.why.is_empty() { String::new() } else { format!(": {}", v.why) };
        lines.push(format!(
            "  version {}  {} by {}{why}, SHA-256 {}",
            v.number,
            v.written_at.strftime("%Y-%m-%d %H:%M"),
            v.written_by,
            v.sha256
        ));
    }
    for c in &reply.comments {
        let on = c.statement.map_or("the whole".to_owned(), |n| format!("statement {n}"));
        let source = if c.source.is_empty() { String::new() } else { format!(" ({})", c.source) };
        let settled = match &c.settled {
            Some(s) => format!("{} by {}: {}", s.how, s.by, s.why),
            None => "open".to_owned(),
        };
        lines.push(format!("  comment {} on {on} of version {}: {}{source}; {settled}", c.number, c.version, c.text));
    }
    if let Some(last) = reply.versions.last() {
        lines.push(String::new());
        lines.push(last.text.clone());
        let statements = replies::statements(&last.text);
        if !statements.is_empty() {
            lines.push(String::new());
            lines.extend(statements.iter().enumerate().map(|(n, s)| format!("  {}. {s}", n + 1)));
        }
    }
    lines.iter().try_for_each(|l| out::say(&out::plain(l)))
}
