//! The time for understanding: types, fields, claims and links of each page of the fixtures, in milliseconds. Also,
//! how the time for one message grows with the register, from 3,000 items to 300,000 (`GROWN` changes it). The two
//! registers are measured in turn in one run, because the speed of the computer changes.

#![allow(clippy::expect_used, clippy::print_stdout, missing_docs)]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

use tracepost::link::Index;
use tracepost::model::{Document, Register};
use tracepost::{documents, read, statements, unpack};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// How often each message is measured.
const ROUNDS: usize = 30;

fn main() {
    let grown = std::env::var("GROWN").ok().and_then(|v| v.parse().ok()).unwrap_or(300_000);
    let small = grow(3_000);
    let start = Instant::now();
    let large = grow(grown);
    println!("a register of {} items was made in {:.1} s", large.items.len(), start.elapsed().as_secs_f64());
    let few = Index::new(&small);
    let start = Instant::now();
    let many = Index::new(&large);
    println!("its index was made in {:.1} s", start.elapsed().as_secs_f64());

    let read = papers();
    let pages: usize = read.iter().flatten().map(|d| d.pages.len()).sum();
    println!("{} messages and papers, {pages} pages", read.len());
    let mut a_page = Vec::new();
    let mut whole = [0.0, 0.0];
    let mut linking = [0.0, 0.0];
    for message in &read {
        for index in [&few, &many] {
            place(index, message); // what is done once is done before
        }
        let mut took: [Vec<(f64, f64)>; 2] = [Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            for (index, took) in [&few, &many].into_iter().zip(&mut took) {
                took.push(place(index, message));
            }
        }
        let middle = |took: &mut Vec<(f64, f64)>| {
            took.sort_by(|a, b| a.0.total_cmp(&b.0));
            took[took.len() / 2]
        };
        for (n, took) in took.iter_mut().enumerate() {
            let (all, link) = middle(took);
            whole[n] += all;
            linking[n] += link;
            let pages = message.iter().map(|d| d.pages.len()).sum::<usize>();
            if n == 0 && pages > 0 {
                a_page.push(all / f64::from(u32::try_from(pages).expect("few pages")));
            }
        }
    }
    a_page.sort_by(f64::total_cmp);
    println!(
        "types, fields, claims and links: median {:.2} ms a page, most {:.2} ms",
        a_page[a_page.len() / 2],
        a_page[a_page.len() - 1]
    );
    println!(
        "one message after another: {:.1} ms with the small register, {:.1} ms with the large one",
        whole[0], whole[1]
    );
    println!("  of which links: {:.2} and {:.2} ms", linking[0], linking[1]);
    println!(
        "time for one message grows {:.3} times (1.3 allowed), linking alone {:.3} times",
        whole[1] / whole[0],
        linking[1] / linking[0]
    );
}

/// Understands and links a message; milliseconds in all, and those of linking.
fn place(index: &Index, message: &[Document]) -> (f64, f64) {
    let start = Instant::now();
    let understood: Vec<_> = message.iter().map(documents::understand).collect();
    let before = start.elapsed();
    let links = index.link(message, &understood);
    let linked = start.elapsed();
    black_box(statements::judge(message, &understood, !links.requests.is_empty()));
    let ms = |d: std::time::Duration| d.as_secs_f64() * 1000.0;
    (ms(start.elapsed()), ms(linked - before))
}

/// The demonstration's register, grown to so many items whose numbers have its shapes and are their own.
fn grow(items: usize) -> Register {
    let text = fs::read(format!("{ROOT}/fixtures/demo/register.json")).expect("the register of the demonstration");
    let mut register: Register = serde_json::from_slice(&text).expect("it is a register");
    let (models, requests) = (register.items.clone(), register.requests.clone());
    for n in 0..items.saturating_sub(models.len()) {
        let mut item = models[n % models.len()].clone();
        item.id = format!("{}-{n}", item.id);
        for marking in &mut item.markings {
            let half: String = marking.text.chars().take(marking.text.chars().count() / 2).collect();
            marking.text = format!("{half}{:06}", 200_000 + n);
        }
        // Every tenth item is on a request, as in a register where much is documented and little is traced.
        if n % 10 == 0 {
            let mut request = requests[n % requests.len()].clone();
            request.reference = format!("TR-{}-{:04}", 2000 + n / 10_000 % 24, n % 10_000);
            request.message_ids = vec![format!("<tr-{n}@tracing.example>")];
            request.items = vec![item.id.clone()];
            register.requests.push(request);
        }
        register.items.push(item);
    }
    register
}

/// Every message of the demonstration and every paper among the fixtures, read.
fn papers() -> Vec<Vec<Document>> {
    let mut files = Vec::new();
    gather(Path::new(&format!("{ROOT}/fixtures/demo/messages")), &mut files);
    gather(Path::new(&format!("{ROOT}/fixtures/documents")), &mut files);
    files.sort();
    let mut engine = read::Engine::new(read::Settings::default()).expect("Tesseract's models");
    let limits = unpack::Limits::default();
    let parts = files.iter().map(|f| {
        let name = f.file_name().and_then(|n| n.to_str());
        unpack::unpack(name, fs::read(f).expect("a fixture"), &limits, &[])
    });
    parts.map(|parts| parts.iter().map(|p| read::read(p, &mut engine, &mut |_, _| ())).collect()).collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of fixtures").flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.file_stem().is_some_and(|s| s != "expected")
            && path.extension().is_some_and(|e| e != "json" && e != "md")
        {
            files.push(path);
        }
    }
}
