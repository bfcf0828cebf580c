//! For work on understanding. It reads documents once and keeps their words. Then it understands and links them
//! again, as often as the rules change.
//!
//!     cargo run --example understand_again -- read FOLDER FILE...                   the words of each file, kept as FOLDER/SHA256.json
//!     cargo run --example understand_again -- take FOLDER ARCHIVE                   the words of everything that an archive has read
//!     cargo run --example understand_again -- export FOLDER REGISTER FILE...        what `tracepost export` would say about them
//!     cargo run --example understand_again -- extract FOLDER FILE...                what `tracepost extract` would say about them
//!
//! Files are read in the same children as always. The kept words are plain text on this disk, so use it for made-up
//! documents only.

#![allow(clippy::print_stdout, reason = "a program whose result goes to standard output")]

use std::collections::HashMap;
use std::fs;
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, bail};
use futures::StreamExt;
use sha2::{Digest, Sha256};
use tracepost::config::Config;
use tracepost::link::Index;
use tracepost::model::{Arrival, Document, FiledDocument, Register, Sighting};
use tracepost::pipeline::incoming::{self, Reading};
use tracepost::reports::export::{Export, Grades, People};
use tracepost::reports::record::{self, Options};
use tracepost::sandbox::{Readers, Settings};
use tracepost::store::Archive;
use tracepost::{documents, register};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (verb, folder) = (arguments.first().map(String::as_str), arguments.get(1).map(PathBuf::from));
    let folder = folder.context("a folder for the words is missing")?;
    let paths = |from: usize| arguments.iter().skip(from).map(PathBuf::from).collect::<Vec<_>>();
    match verb {
        Some("read") => read(&folder, &paths(2)),
        Some("take") => take(&folder, Path::new(arguments.get(2).context("an archive is missing")?)),
        Some("export") => export(&folder, arguments.get(2).context("a register is missing")?, &paths(3)),
        Some("extract") => extract(&folder, &paths(2)),
        _ => bail!("expected read, take, export or extract"),
    }
}

/// Where the words of these bytes are kept.
fn kept(folder: &Path, bytes: &[u8]) -> (String, PathBuf) {
    let sha256 = hex::encode(Sha256::digest(bytes));
    let path = folder.join(format!("{sha256}.json"));
    (sha256, path)
}

fn read(folder: &Path, files: &[PathBuf]) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    // The program beside this example is what the children are.
    let here = std::env::current_exe()?;
    let program = here.ancestors().nth(2).map(|d| d.join("tracepost")).filter(|p| p.exists());
    let readers = Readers::new(Settings { program, ..Settings::default() });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let work = futures::stream::iter(files).map(|file| {
        let readers = readers.clone();
        async move {
            let bytes = fs::read(file).with_context(|| file.display().to_string())?;
            let (_, place) = kept(folder, &bytes);
            if !place.exists() {
                let name = file.file_name().map(|n| n.to_string_lossy().into_owned());
                let documents = readers.read(name, bytes, |_, _| ()).await?;
                fs::write(&place, serde_json::to_vec(&documents)?)?;
            }
            anyhow::Ok(())
        }
    });
    runtime.block_on(async {
        let mut done = std::pin::pin!(work.buffer_unordered(readers.width()));
        while let Some(one) = done.next().await {
            one?;
        }
        Ok(())
    })
}

fn take(folder: &Path, place: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let archive = Archive::open(&Config::load(place)?.store, place).await?;
        for loose in [false, true] {
            for sha256 in archive.arrivals_of(loose).await? {
                let filed = archive.arrival(&sha256).await?.and_then(|a| a.filed);
                let documents: Vec<Document> =
                    filed.into_iter().flat_map(|f| f.documents).map(|d| d.document).collect();
                fs::write(folder.join(format!("{sha256}.json")), serde_json::to_vec(&documents)?)?;
            }
        }
        Ok(())
    })
}

fn words(folder: &Path, file: &Path) -> anyhow::Result<(String, u64, Vec<Document>)> {
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    let (sha256, place) = kept(folder, &bytes);
    let text = fs::read(&place).with_context(|| format!("{} has not been read", file.display()))?;
    Ok((sha256, bytes.len() as u64, serde_json::from_slice(&text)?))
}

fn export(folder: &Path, register: &str, files: &[PathBuf]) -> anyhow::Result<()> {
    let register: Register = match register::parse(&fs::read(register)?, &|_| None) {
        Ok(register) => register,
        Err(faults) => bail!("the register is refused: {faults:?}"),
    };
    let index = Index::new(&register);
    let mut out = Export::begin(BufWriter::new(stdout().lock()), Options { explain: true, ..Options::default() })?;
    let mut contents: HashMap<String, String> = HashMap::new();
    let mut times = Vec::new();
    for file in files {
        let (sha256, size, documents) = words(folder, file)?;
        let pages = documents.iter().map(|d| d.pages.len()).sum::<usize>().max(1);
        let start = Instant::now();
        let understood = documents.iter().map(documents::understand).collect();
        let mut filed = incoming::place(&index, Reading { documents, understood });
        times.push(start.elapsed().as_secs_f64() * 1000.0 / pages as f64);
        if let Some(content) = filed.content_sha256.clone() {
            filed.duplicate_of = contents.get(&content).cloned();
            contents.entry(content).or_insert_with(|| sha256.clone());
        }
        let at = filed.received.unwrap_or_default();
        let sightings = vec![Sighting { source: file.display().to_string(), at }];
        out.arrival(
            &Arrival { sha256, size, state: filed.state, sightings, filed: Some(filed) },
            &People::default(),
            &Grades::new(),
        )?;
    }
    out.end()?;
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default();
    eprintln!("milliseconds a page: median {:.2}, 95 in 100 below {:.2}", at(0.5), at(0.95));
    Ok(())
}

fn extract(folder: &Path, files: &[PathBuf]) -> anyhow::Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    for file in files {
        let (_, _, documents) = words(folder, file)?;
        let filed = |document: Document| {
            let understanding = documents::understand(&document).understanding;
            FiledDocument { document, understanding, item_links: Vec::new() }
        };
        let papers: Vec<FiledDocument> = documents.into_iter().map(filed).collect();
        let options = Options { explain: true, words: true, ..Options::default() };
        for mut record in record::records(&papers, None, options) {
            record["file"] = file.display().to_string().into();
            writeln!(out, "{record}")?;
        }
    }
    Ok(())
}
