//! Born-digital documents a second. A folder goes through all of `tracepost extract`: unpacked and read in the
//! locked-in children, understood, written as records. PyMuPDF takes only the words of the same files. The two run
//! in turn, because the speed of the computer changes.
//!
//! ```text
//! cargo bench --bench digital               # the PDF files of fixtures/documents
//! FOLDER=... cargo bench --bench digital   # the PDF files of a folder
//! ```
//!
//! PyMuPDF is taken from the Python that `PYTHON` names (`python3`; Debian's package is python3-fitz). Without it,
//! only the first figure is printed.

#![allow(clippy::expect_used, clippy::print_stdout, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const ROUNDS: usize = 5;

const PEER: &str = "
import sys, time
try:
    import pymupdf
except ImportError:
    import fitz as pymupdf # its name until 1.24, which Debian 12 has
files, began, words = sys.argv[1:], time.monotonic(), 0
for file in files:
    for page in pymupdf.open(file):
        words += len(page.get_text('words'))
print(time.monotonic() - began)
";

fn main() {
    let kept = tempfile::tempdir().expect("a folder");
    let files = match std::env::var_os("FOLDER") {
        Some(folder) => pdfs(Path::new(&folder)),
        None => copies(kept.path()),
    };
    println!("{} files", files.len());
    let (mut ours, mut theirs, mut loaded) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        if let Some(once_loaded) = peer(&files) {
            theirs.push(begun.elapsed().as_secs_f64());
            loaded.push(once_loaded);
        }
        ours.push(extract(&files));
    }
    #[allow(clippy::cast_precision_loss)]
    let rate = |seconds: &mut Vec<f64>| {
        seconds.sort_by(f64::total_cmp);
        seconds.get(seconds.len() / 2).map(|median| files.len() as f64 / median)
    };
    let ours = rate(&mut ours).expect("rounds");
    println!("tracepost extract: {ours:.0} documents a second, as a whole command (median of {ROUNDS})");
    match rate(&mut theirs).zip(rate(&mut loaded)) {
        Some((theirs, loaded)) => {
            println!("PyMuPDF, words alone, as a whole command: {theirs:.0}; ratio {:.2}", ours / theirs);
            println!("PyMuPDF once it is loaded: {loaded:.0}; ratio {:.2}", ours / loaded);
        }
        None => {
            println!("PyMuPDF is not there: scripts/setup bench installs it, or name a Python that has it in PYTHON")
        }
    }
}

/// The seconds that the whole program takes, from its start on.
fn extract(files: &[PathBuf]) -> f64 {
    let began = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    let status = command.arg("extract").args(files).stdout(Stdio::null()).stderr(Stdio::null()).status();
    // 1: some of the files had problems, which their records tell.
    assert!(matches!(status.expect("tracepost starts").code(), Some(0 | 1)), "tracepost failed");
    began.elapsed().as_secs_f64()
}

/// The seconds that PyMuPDF takes once it is loaded.
fn peer(files: &[PathBuf]) -> Option<f64> {
    let python = std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    let out = Command::new(python).args(["-c", PEER]).args(files).stderr(Stdio::null()).output().ok()?;
    String::from_utf8(out.stdout).ok()?.trim().parse().ok()
}

fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(pdfs(&path));
        } else if path.extension().is_some_and(|e| e == "pdf") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The papers of the fixtures, each so often that there are enough.
fn copies(folder: &Path) -> Vec<PathBuf> {
    let wanted = std::env::var("FILES").ok().and_then(|v| v.parse().ok()).unwrap_or(1_200);
    let papers = pdfs(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents"));
    let copy = |n: usize| {
        let to = folder.join(format!("{n:05}.pdf"));
        fs::copy(&papers[n % papers.len()], &to).expect("a copy");
        to
    };
    (0..wanted).map(copy).collect()
}
