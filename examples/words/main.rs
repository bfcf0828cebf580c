//! How well words are read. In: documents whose printed words are known. Out: recall and precision by degradation,
//! pages a second, and the worst documents with what was missed.
//!
//! ```text
//! cargo run --release --example words -- TRUTH FOLDER [--only poor_scan] [--every 3] [--worst 20] [--by tesseract]
//! ```
//!
//! `TRUTH` is a JSON file with lists of documents under `loose_documents` and `messages[].documents`. These keys are
//! used: `loose` or `file` (the name), `degradation` (any word, for grouping) and `words` (an object: a word, and
//! how often it is printed). `FOLDER` has the files.
//!
//! `--by` says who reads: `tracepost` (the default, through its locked-in children), or another program on the same
//! files with two processes: `tesseract` (plain, over pictures by `pdftoppm`; `--languages` sets its languages), or
//! `ocrmypdf` (with `--rotate-pages --deskew`).

#![allow(clippy::print_stdout, clippy::expect_used, missing_docs)]

mod bags;
mod peers;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use bags::{Bag, Tally};
use clap::{Parser, ValueEnum};
use futures::{StreamExt, stream};
use tracepost::sandbox::{CHILD, Readers, Settings, child_main};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    Tracepost,
    Tesseract,
    Ocrmypdf,
}

#[derive(Debug, Parser)]
struct Args {
    /// The JSON file with the printed words of each document
    truth: PathBuf,
    /// The folder with the documents
    folder: PathBuf,
    /// Only documents of this degradation; may be given more than once
    #[arg(long)]
    only: Vec<String>,
    /// Only files whose name contains this; may be given more than once
    #[arg(long)]
    name: Vec<String>,
    /// Of those every so-manieth
    #[arg(long, default_value_t = 1)]
    every: usize,
    /// Name the so many worst, with the words that were missed and those that are not printed
    #[arg(long, default_value_t = 0)]
    worst: usize,
    /// Give each file's figures
    #[arg(long)]
    each: bool,
    /// Who reads
    #[arg(long, value_enum, default_value_t = By::Tracepost)]
    by: By,
    /// How much `--by tracepost` does: quick, fair, full
    #[arg(long, default_value = "full")]
    effort: String,
    /// The languages of `--by tesseract` and `--by ocrmypdf`; `true`: each document's own, as its truth says (an oracle's choice)
    #[arg(long, default_value = "eng+fra+spa+deu+rus")]
    languages: String,
}

/// A document whose words are known.
struct Case {
    name: String,
    degradation: String,
    languages: Vec<String>,
    words: Bag,
}

/// What reading it gave.
struct Reading {
    text: String,
    pages: usize,
    by: String,
}

fn main() -> ExitCode {
    // The readers start this very program as their child.
    if std::env::args().nth(1).as_deref() == Some(CHILD) {
        return child_main();
    }
    let args = Args::parse();
    let cases = bags::cases(&args.truth, &args.only, &args.name, args.every);
    let started = Instant::now();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let read = runtime.block_on(all(&args, &cases));
    let seconds = started.elapsed().as_secs_f64();
    report(&args, &read, seconds);
    ExitCode::SUCCESS
}

async fn all<'c>(args: &Args, cases: &'c [Case]) -> Vec<(&'c Case, Reading)> {
    let mut settings = Settings::default();
    settings.read.effort = serde_json::from_value(args.effort.as_str().into()).expect("quick, fair or full");
    let readers = Readers::new(settings);
    let width = readers.width();
    let reading = cases.iter().map(|case| {
        let (readers, path) = (readers.clone(), args.folder.join(&case.name));
        async move { (case, one(args, &readers, case, &path).await) }
    });
    stream::iter(reading).buffered(width).collect().await
}

async fn one(args: &Args, readers: &Readers, case: &Case, path: &Path) -> Reading {
    match args.by {
        By::Tracepost => {
            let bytes = tokio::fs::read(path).await.expect("the file is there");
            let documents = readers.read(Some(case.name.clone()), bytes, |_, _| ()).await.expect("readers");
            let pages: Vec<_> = documents.iter().flat_map(|d| &d.pages).collect();
            let text: Vec<&str> = pages.iter().map(|p| p.text.as_str()).collect();
            let by = pages.first().map(|p| p.reader.as_str());
            let remarks = documents.iter().flat_map(|d| d.all_remarks()).map(|r| r.detail.as_str());
            let by = by.into_iter().chain(remarks).collect::<Vec<_>>().join("; ");
            Reading { text: text.join("\n"), pages: pages.len(), by }
        }
        By::Tesseract | By::Ocrmypdf => {
            let (path, by) = (path.to_owned(), args.by);
            let languages =
                if args.languages == "true" { bags::models(&case.languages) } else { args.languages.clone() };
            let read = move || peers::read(&path, by == By::Ocrmypdf, &languages);
            tokio::task::spawn_blocking(read).await.expect("it ran")
        }
    }
}

fn report(args: &Args, read: &[(&Case, Reading)], seconds: f64) {
    let mut by: BTreeMap<&str, (usize, usize, Tally)> = BTreeMap::new();
    let mut tallies: Vec<_> = read.iter().map(|(case, r)| (case, r, case.words.against(&r.text))).collect();
    for (case, reading, tally) in &tallies {
        for key in [case.degradation.as_str(), "~ all"] {
            let (files, pages, sum) = by.entry(key).or_default();
            *files += 1;
            *pages += reading.pages;
            sum.add(tally);
        }
    }
    if args.each {
        for (case, reading, tally) in &tallies {
            println!("{:.3} {:.3} {} ({})", tally.recall(), tally.precision(), case.name, reading.by);
        }
    }
    tallies.sort_by_key(|(_, _, t)| std::cmp::Reverse(t.wanted - t.found));
    for (case, reading, tally) in tallies.iter().take(args.worst) {
        println!("{}  {} of {} words ({})", case.name, tally.found, tally.wanted, reading.by);
        println!("  missed: {}", tally.missed.join(" "));
        println!("  not printed: {}", tally.extra.join(" "));
    }
    println!("{:<18}{:>6}{:>7}{:>8}{:>10}{:>11}", "degradation", "files", "pages", "words", "recall", "precision");
    let mut pages_in_all = 0;
    for (key, (files, pages, tally)) in &by {
        let name = key.trim_start_matches("~ ");
        pages_in_all = *pages;
        let (recall, precision) = (tally.recall(), tally.precision());
        println!("{name:<18}{files:>6}{pages:>7}{:>8}{recall:>10.3}{precision:>11.3}", tally.wanted);
    }
    #[allow(clippy::cast_precision_loss)]
    let speed = pages_in_all as f64 / seconds;
    println!("{seconds:.1} s, {speed:.2} pages a second");
}
