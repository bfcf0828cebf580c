//! `tracepost extract FILE...`: reads documents and prints one JSON record for each file. Needs no archive and keeps
//! nothing.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use futures::{StreamExt, stream};
use tokio::sync::Semaphore;

use super::exit::Exit;
use super::{Call, Outcome, door, out, progress};
use crate::config::Config;
use crate::model::{Document, Secret};
use crate::pipeline::drawn_words::drawn_words;
use crate::pipeline::export::{Options, extract};
use crate::sandbox::Readers;

#[derive(Debug, Args)]
pub(super) struct Words {
    /// Documents of any supported format: mail, PDF, scans, office files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Also each page's words, with box and probability
    #[arg(long)]
    words: bool,
    /// Also the rule that found each value, and the values that were not chosen
    #[arg(long)]
    explain: bool,
    /// Draw each page with its words into this folder, one SVG file for each page
    #[arg(long, value_name = "DIR")]
    draw: Option<PathBuf>,
    /// A password for locked files; tried before those of the configuration; you may give this several times
    #[arg(long, value_name = "PASSWORD")]
    password: Vec<String>,
}

/// Writes the drawings of a file's pages: `NAME-1.svg` is its first page. In a mail or an archive file, `NAME-2-1.svg` is the first page of the second part.
async fn sheets(
    readers: &Readers,
    name: &str,
    bytes: &[u8],
    documents: &[Document],
    folder: &Path,
) -> anyhow::Result<()> {
    for sheet in drawn_words(readers, name, bytes, documents).await? {
        let part = if sheet.part > 0 { format!("-{}", sheet.part + 1) } else { String::new() };
        let to = folder.join(format!("{name}{part}-{}.svg", sheet.page));
        out::keep_private(&to, sheet.svg.as_bytes())
            .with_context(|| format!("{}: cannot write this file", to.display()))?;
    }
    Ok(())
}

/// The name for the drawings of a file's pages: its own name. If another file has the same name, its folders stand before it.
fn drawn_as(path: &Path, files: &[PathBuf]) -> String {
    let own = path.file_name();
    let alone = files.iter().filter(|f| f.file_name() == own).count() < 2;
    let name = if alone { Path::new(own.unwrap_or_default()) } else { path };
    name.display().to_string().trim_start_matches(['/', '.']).replace('/', "_")
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let options = Options { words: words.words, explain: words.explain, confirmed: false, ..Options::default() };
    // The archive's configuration is used if there is one, else the defaults.
    let config = Config::load(&door::folder(call))
        .or_else(|e| if call.archive.is_some() { Err(e) } else { Ok(Config::default()) })?;
    let mut settings = config.sandbox();
    let given = words.password.into_iter().map(Secret::new);
    settings.read.passwords = given.chain(settings.read.passwords).collect();
    let readers = Readers::new(settings);
    if let Some(folder) = &words.draw {
        fs::create_dir_all(folder).with_context(|| format!("{}: cannot make this folder", folder.display()))?;
    }
    let folder = words.draw.as_deref();
    let bar = progress::bar(Some(words.files.len() as u64), "reading");
    let drawn: Vec<String> = words.files.iter().map(|f| drawn_as(f, &words.files)).collect();
    // How many documents are worked on at once: while the children read some, others are understood.
    let hands = Semaphore::new(4 * readers.width());
    let records = stream::iter(words.files.into_iter().zip(drawn)).map(|(path, drawn)| {
        let (readers, hands) = (readers.clone(), &hands);
        async move {
            let _in_hand = hands.acquire().await;
            let name = path.display().to_string();
            let read = tokio::fs::read(&path).await;
            let bytes = match read {
                Ok(bytes) => bytes,
                Err(e) => return Ok(Err(format!("{name}: {e}; this file was left out"))),
            };
            let kept = folder.map(|_| bytes.clone());
            let extracted = extract(&readers, &name, bytes, options, |_, _| ()).await?;
            if let (Some(folder), Some(bytes)) = (folder, kept) {
                sheets(&readers, &drawn, &bytes, &extracted.documents, folder).await?;
            }
            anyhow::Ok(Ok(extracted))
        }
    });
    // Records are printed in the order of the files. A record waits for a slow file before it; the next files are begun meanwhile.
    let mut records = records.buffered(32 * readers.width());
    let mut exit = Exit::Done;
    while let Some(record) = records.next().await {
        bar.inc(1);
        match record? {
            Ok(extracted) => {
                bar.suspend(|| out::say(&extracted.record.to_string()))?;
                for problem in extracted.problems {
                    exit = Exit::Problems;
                    bar.suspend(|| out::error(&problem));
                }
            }
            Err(left_out) => {
                exit = Exit::Problems;
                bar.suspend(|| out::error(&left_out));
            }
        }
    }
    bar.finish_and_clear();
    Ok(exit)
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn pages_of_files_of_one_name_are_drawn_apart() {
        let files: Vec<PathBuf> = ["a/BL.pdf", "b/BL.pdf", "b/EUC.pdf"].map(PathBuf::from).into();
        let drawn: Vec<String> = files.iter().map(|f| drawn_as(f, &files)).collect();
        assert_eq!(drawn, ["a_BL.pdf", "b_BL.pdf", "EUC.pdf"]);
    }
}
