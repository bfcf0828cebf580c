//! `tracepost evidence`: a folder for people outside, with the proof that what is in it is in the record of custody.

use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, init, out, prove};
use crate::pipeline::drawing::Easel;
use crate::pipeline::evidence::{self, Giving, Recipient};
use crate::sandbox::Readers;

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tracepost evidence 3f2a91 --for house --out for-the-files\n  tracepost evidence fpk-1 --for 'District Court of Graz' --out for-the-court\n  \
                  sh for-the-court/check.sh\n\nA message goes to others as a whole or not at all: terms of use (tracepost terms) must let go of the answer, of each document and of each value in it. \
                  Without terms nothing goes. The names of the people who decided are in it."
)]
pub(super) struct Words {
    /// A message or document (its ID or the first characters), an item, or a right-of-reply text
    #[arg(value_name = "MESSAGE|ITEM|TEXT")]
    subject: String,
    /// For whom: house, the id of a party in the register, or a name in words
    #[arg(long = "for", value_name = "WHOM")]
    recipient: String,
    /// The folder, a new or an empty one
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let (config, archive) = door::open(call).await?;
    let who = door::person(call, &archive).await?;
    let (register, now) = (archive.register().await?, Timestamp::now());
    let recipient = Recipient::of(&words.recipient, &register)?;
    let about = evidence::find(&archive, &words.subject, &register).await?;
    let admitted = evidence::admit(&archive, &about, &recipient, &register, now).await?;
    let withheld = admitted.withheld.clone();
    let made_folder = init::empty_folder(&words.out)?;
    let easel = Easel::new(archive.clone(), Readers::new(config.sandbox()));
    let source = prove::key_source(call, &config)?;
    let shown = recipient.shown(&register);
    let giving = Giving { recipient: &recipient, shown: &shown, who: &who, now };
    let made = evidence::make((&archive, &easel), (&about, admitted), &source, &words.out, giving).await;
    let made = made.inspect_err(|_| init::take_away(&words.out, made_folder))?;
    archive.close().await;
    let (rows, events) = made.proven;
    out::say(&out::plain(&format!(
        "{}: {} about {}, for {shown}: {} and {} proven",
        door::shown(&words.out),
        out::counted(made.files, "file", "files"),
        about.title,
        out::counted(rows, "row", "rows"),
        out::counted(events, "event", "events")
    )))?;
    out::say(&format!("fingerprint of your key, to be told by another way: {}", made.fingerprint))?;
    if made.left_out > 0 {
        let rows = out::counted(made.left_out, "row is", "rows are");
        out::note(&format!("{rows} left out: no person has confirmed them, or they are about something else"));
    }
    for line in &withheld {
        out::note(&out::plain(&format!("withheld: {line}")));
    }
    if recipient != Recipient::House {
        out::note(
            "read the originals before you hand them on: no program can see whether their text names a private person",
        );
    }
    for line in &made.amiss {
        out::error(&out::plain(line));
    }
    Ok(if made.amiss.is_empty() { Exit::Done } else { Exit::Problems })
}
