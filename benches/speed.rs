//! How fast the parts are: plain messages through reading, understanding and linking; letters; and OCR pages, beside
//! two `tesseract` processes on the same pages in the same run. `make bench` runs it in a release build. The figures
//! and the computer are in `docs/PERFORMANCE.md`.

#![allow(clippy::expect_used, missing_docs)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::ItemsCount;
use tracepost::letters::{self, Context};
use tracepost::link::Index;
use tracepost::model::Register;
use tracepost::sandbox::{Readers, Settings};
use tracepost::{documents, read, statements, unpack};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn main() {
    divan::main();
}

/// The demonstration's register, grown to three thousand items that share its shapes and none of its numbers.
static REGISTER: LazyLock<Register> = LazyLock::new(|| {
    let text = fs::read(format!("{ROOT}/fixtures/demo/register.json")).expect("the register of the demonstration");
    let mut register: Register = serde_json::from_slice(&text).expect("it is a register");
    let (items, requests) = (register.items.clone(), register.requests.clone());
    for n in 0..3000 {
        let mut item = items[n % items.len()].clone();
        item.id = format!("{}-{n}", item.id);
        for marking in &mut item.markings {
            let half: String = marking.text.chars().take(marking.text.chars().count() / 2).collect();
            marking.text = format!("{half}{:05}", 20_000 + n);
        }
        let mut request = requests[n % requests.len()].clone();
        request.reference = format!("TR-2021-{n:04}");
        request.message_ids = vec![format!("<tr-2021-{n}@tracing.example>")];
        request.items = vec![item.id.clone()];
        register.items.push(item);
        register.requests.push(request);
    }
    register
});

/// Answers as they come most: a few sentences, a quotation below, no attachment.
fn plain_messages() -> Vec<Vec<u8>> {
    let answer = |n: usize| {
        format!(
            "Return-Path: <licensing@ministry{n}.example>\r\nReceived: from mx by mail; Mon, 5 Oct 2020 10:00:00 +0000\r\n\
             From: Licensing Office <licensing@ministry{n}.example>\r\nTo: tracing@tracing.example\r\n\
             Subject: Re: Trace request TR-2021-{n:04}\r\nMessage-ID: <{n}@ministry.example>\r\n\
             In-Reply-To: <tr-2021-{n}@tracing.example>\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\nDear Sir or Madam,\r\n\r\n\
             With reference to your request TR-2021-{n:04} we confirm that the rifle with serial number {} was manufactured by \
             our company in March 1979 and delivered on 12 June 1979 to the Ministry of Defence of Libya under contract \
             No. 23-{n}/79, together with 175 others. Our records on the transport have been destroyed.\r\n\r\n\
             Yours faithfully,\r\nHead of Licensing\r\n\r\nOn Monday, 5 September 2020, the tracing office wrote:\r\n\
             > We should be grateful if you could confirm the manufacturer.\r\n",
            1_200_000 + n
        )
    };
    (0..200).map(|n| answer(n).into_bytes()).collect()
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn plain_messages_read_understood_and_linked(bencher: Bencher<'_, '_>) {
    let index = Index::new(&REGISTER);
    let mut engine = read::Engine::new(read::Settings::default()).expect("Tesseract's models");
    let limits = unpack::Limits::default();
    let messages = plain_messages();
    bencher.counter(ItemsCount::new(messages.len())).bench_local(|| {
        for message in &messages {
            let parts = unpack::unpack(None, message.clone(), &limits, &[]);
            let papers: Vec<_> = parts.iter().map(|p| read::read(p, &mut engine, &mut |_, _| ())).collect();
            let understood: Vec<_> = papers.iter().map(documents::understand).collect();
            let links = index.link(&papers, &understood);
            assert_eq!(links.requests.len(), 1);
            divan::black_box(statements::judge(&papers, &understood, true));
        }
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn letters_rendered(bencher: Bencher<'_, '_>) {
    let settings = letters::Settings::default();
    let folder = Path::new(ROOT).join("fixtures/demo");
    let photos: BTreeMap<String, Vec<u8>> = REGISTER
        .items
        .iter()
        .flat_map(|i| &i.photos)
        .filter_map(|p| Some((p.clone(), fs::read(folder.join(p)).ok()?)))
        .collect();
    let day = "2020-10-05".parse().expect("a day");
    let contexts: Vec<_> = REGISTER
        .requests
        .iter()
        .take(7)
        .map(|r| Context::gather(&REGISTER, &r.reference, photos.clone(), day, &settings).expect("it is whole"))
        .collect();
    bencher.counter(ItemsCount::new(contexts.len())).bench_local(|| {
        for context in &contexts {
            let letter = letters::render("trace_request", &context.request.language, context, &settings);
            divan::black_box(letter.expect("a letter"));
        }
    });
}

/// Scanned pages: the papers of `fixtures/documents` in the Latin script, at 200 dots per inch, as PNG.
static PAGES: LazyLock<(tempfile::TempDir, Vec<PathBuf>)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let mut made = Vec::new();
    for kind in ["packing_list", "bill_of_lading", "end_user_certificate", "letter"] {
        let mut cases: Vec<_> = fs::read_dir(format!("{ROOT}/fixtures/documents/{kind}"))
            .expect("fixtures")
            .flatten()
            .map(|e| e.path())
            .collect();
        cases.sort();
        for case in cases {
            let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if ["english", "french", "german", "spanish"].iter().any(|l| name.starts_with(l)) {
                let to = folder.path().join(format!("{kind}-{name}"));
                let mut draw = Command::new("pdftoppm");
                draw.args(["-r", "200", "-png", "-singlefile"]).arg(case.join("input.pdf")).arg(&to);
                assert!(draw.status().expect("pdftoppm, from poppler-utils").success());
                made.push(to.with_extension("png"));
            }
        }
    }
    (folder, made)
});

#[divan::bench(sample_count = 3, sample_size = 1)]
fn ocr_pages_two_readers(bencher: Bencher<'_, '_>) {
    let pages = &PAGES.1;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let program = Some(PathBuf::from(env!("CARGO_BIN_EXE_tracepost")));
    let readers = Readers::new(Settings { children: 2, program, ..Settings::default() });
    bencher.counter(ItemsCount::new(pages.len())).bench_local(|| {
        runtime.block_on(async {
            let read = pages.iter().map(|page| {
                let bytes = fs::read(page).expect("a page");
                readers.read(None, bytes, |_, _| ())
            });
            for documents in futures::future::join_all(read).await {
                assert!(documents.expect("readers").iter().any(|d| !d.pages.is_empty()));
            }
        });
    });
}

/// With the language of each page named, which the readers must find out.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn ocr_pages_two_tesseract_processes(bencher: Bencher<'_, '_>) {
    beside(bencher, |name| {
        let language = [("french", "fra"), ("german", "deu"), ("spanish", "spa")];
        language.iter().find(|(n, _)| name.contains(n)).map_or("eng", |(_, l)| l)
    });
}

/// With the languages of an ordinary mailbox, since nobody names the language of a page.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn ocr_pages_two_tesseract_processes_of_five_languages(bencher: Bencher<'_, '_>) {
    beside(bencher, |_| "eng+fra+spa+deu+rus");
}

/// Two `tesseract` processes at a time over the same pages.
fn beside(bencher: Bencher<'_, '_>, language: fn(&str) -> &'static str) {
    let pages = &PAGES.1;
    bencher.counter(ItemsCount::new(pages.len())).bench_local(|| {
        std::thread::scope(|scope| {
            for half in 0..2 {
                scope.spawn(move || {
                    for page in pages.iter().skip(half).step_by(2) {
                        let name = page.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                        let ran = Command::new("tesseract")
                            .arg(page)
                            .args(["-", "-l", language(&name), "tsv"])
                            .env("OMP_THREAD_LIMIT", "1")
                            .output();
                        assert!(ran.expect("tesseract").status.success());
                    }
                });
            }
        });
    });
}
