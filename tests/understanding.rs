//! Documents are understood in the reading child, under its limits. What a child finds is what the rules say. A child
//! that dies of it leaves the document read, and a remark says what is missing.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tracepost::documents::{self, Found};
use tracepost::link::Index;
use tracepost::model::{Document, MessageKind, Remark, State};
use tracepost::pipeline::incoming::{self, Reading};
use tracepost::sandbox::{Readers, Settings};

use crate::expectations::told::no_register;
use crate::sandbox::readers;

const MAIL: &str = "From: Registry <registry@works.example>\r\nTo: desk@example.org\r\nSubject: Your request\r\n\
    Message-ID: <1@works.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";

const ANSWER: &str = "Dear Madam,\r\n\r\nWe manufactured the carbine in 1998 and delivered 250 pieces to the Ministry of \
    Interior of Freedonia on 14 May 1999.\r\n\r\nYours sincerely,\r\nR. Holm\r\n";

/// Memory that is enough for a child to start, and for a short mail.
const MIB: u64 = 176;

/// What was found, as JSON. Its last digits are left out: they change on the way through a pipe.
fn told(found: &Found) -> Value {
    fn rounded(value: Value) -> Value {
        match value {
            Value::Number(n) => json!(n.as_f64().map(|n| (n * 1e6).round())),
            Value::Array(all) => all.into_iter().map(rounded).collect(),
            Value::Object(all) => Value::Object(all.into_iter().map(|(key, value)| (key, rounded(value))).collect()),
            other => other,
        }
    }
    rounded(json!(found))
}

async fn read(readers: &Readers, text: &str) -> Vec<Document> {
    readers.read(Some("m.eml".into()), format!("{MAIL}{text}").into_bytes(), |_, _| ()).await.unwrap()
}

#[tokio::test]
async fn what_a_child_finds_is_what_the_rules_say() {
    let readers = readers(|s| s.children = 1);
    let paper = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents/packing_list/english_ruled/input.pdf");
    let mut documents = read(&readers, ANSWER).await;
    documents.extend(readers.read(Some("p.pdf".into()), fs::read(paper).unwrap(), |_, _| ()).await.unwrap());
    assert_eq!(documents.len(), 3);
    for document in &documents {
        let (child, here) = (readers.understand(document).await.unwrap(), documents::found_in(document));
        assert_eq!(told(&child), told(&here), "{:?}", document.part.name);
    }
    let found = readers.understand(&documents[1]).await.unwrap();
    assert!(found.whole.understanding.fields.len() > 2, "{found:?}");
    let limits = readers.limits(&documents[1], &found.whole.understanding.languages).await.unwrap();
    assert!(limits.is_empty(), "{limits:?}");
}

/// A child that was taken over may call a paper a message. Its pages are foreign all the same, and are understood in a child: where there is no time for
/// one, nothing is found.
#[tokio::test]
async fn what_has_words_is_never_understood_in_the_parent() {
    let reading = readers(|s| s.children = 1);
    let mut documents = read(&reading, ANSWER).await;
    let no_time = readers(|s| {
        s.children = 1;
        s.message_seconds = 0;
    });
    // A message itself has no words: the program knows what it is.
    let whole = no_time.understand(&documents[0]).await.unwrap();
    assert_eq!((whole.whole.understanding.document_type.as_str(), whole.remarks.len()), ("message", 0));
    documents[0].pages = documents[1].pages.clone();
    assert!(documents[0].part.head.is_some() && !documents[0].pages.is_empty());
    let found = no_time.understand(&documents[0]).await.unwrap();
    assert_eq!(found.whole.understanding.document_type, "other");
    assert!(found.remarks.iter().any(|r| r.grave), "{:?}", found.remarks);
    // With time, the child says what the rules say.
    let found = reading.understand(&documents[0]).await.unwrap();
    assert_eq!(told(&found), told(&documents::found_in(&documents[0])));
}

#[tokio::test]
async fn a_child_killed_meanwhile_costs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("reader");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_tracepost"), &program).unwrap();
    let readers = readers(|s| {
        s.children = 1;
        s.program = Some(program.clone());
    });
    let documents = read(&readers, ANSWER).await;
    kill(&program);
    let found = readers.understand(&documents[1]).await.unwrap();
    assert_eq!(told(&found), told(&documents::found_in(&documents[1])));
}

/// Kills the process that was started by this name.
fn kill(program: &Path) {
    let mut killed = 0;
    for process in fs::read_dir("/proc").unwrap().map(|p| p.unwrap().path()) {
        let started = fs::read(process.join("cmdline")).unwrap_or_default();
        let name =
            PathBuf::from(String::from_utf8_lossy(started.split(|b| *b == 0).next().unwrap_or_default()).as_ref());
        if name == program {
            let id = process.file_name().unwrap().to_str().unwrap().parse().unwrap();
            nix::sys::signal::kill(nix::unistd::Pid::from_raw(id), nix::sys::signal::Signal::SIGKILL).unwrap();
            killed += 1;
        }
    }
    assert_eq!(killed, 1);
}

#[tokio::test]
async fn what_is_too_much_to_understand_stays_read() {
    // A long list takes more memory to understand than this child may use (measured: 240 MiB; a child that has only started takes 90).
    let long = "We delivered 250 carbines to the Ministry of Interior of Freedonia on 14 May 1999.\r\n".repeat(20_000);
    let too_long = read(&readers(|s| s.children = 1), &long).await.remove(1);
    let small = readers(|s| {
        s.children = 1;
        s.memory_mib = MIB;
    });
    let documents = read(&small, ANSWER).await;
    let found = vec![small.understand(&documents[0]).await.unwrap(), small.understand(&too_long).await.unwrap()];
    let [told] = found[1].remarks.as_slice() else { panic!("{:?}", found[1]) };
    assert_eq!((told.code.as_str(), told.grave), (Remark::NOT_UNDERSTOOD, true));
    let detail = &told.detail;
    assert!(detail.contains(&format!("{MIB} MiB")) && detail.contains("values on them are missing"), "{detail}");
    // Filed as if it were what a short answer came to: what is filed does not depend on the length.
    let pages = documents[1].pages.clone();
    let (documents, understood) = documents::assembled(documents, found);
    let filed = incoming::place(&Index::new(&no_register()), Reading { documents, understood });
    assert_eq!(filed.documents[1].document.pages, pages);
    assert_eq!(filed.state, State::PartlyRead);
    // Nobody knows what it says: it is no answer that states nothing.
    assert_eq!((filed.message_kind, filed.response), (Some(MessageKind::Response), None));
}

#[tokio::test]
async fn a_message_beyond_its_budget_is_cut_and_says_so() {
    let readers = readers(|s| {
        s.children = 1;
        s.message_words = 40;
    });
    let long = "We sold one rifle to the Ministry of Works.\r\n".repeat(20);
    let documents = read(&readers, &long).await;
    let words: usize = documents.iter().flat_map(|d| &d.pages).map(|p| p.words.len()).sum();
    assert_eq!(words, 40);
    let told = documents[1].remarks.iter().find(|r| r.code == "over_budget").unwrap();
    assert!(
        told.grave && told.detail.contains("up to page 1") && told.detail.contains("worker --whole"),
        "{}",
        told.detail
    );
    // The same message as a person wants it read.
    let whole = self::readers(|s| *s = Settings { children: 1, message_words: 40, ..s.clone() }.without_budget());
    assert!(read(&whole, &long).await[1].remarks.is_empty());
}

#[tokio::test]
async fn a_message_without_time_left_is_named_and_kept() {
    let readers = readers(|s| {
        s.children = 1;
        s.message_seconds = 0;
    });
    let documents = read(&readers, ANSWER).await;
    assert_eq!(documents.len(), 1);
    assert_eq!(documents[0].remarks[0].code, "over_budget");
    let document = read(&self::readers(|s| s.children = 1), ANSWER).await.remove(1);
    let found = readers.understand(&document).await.unwrap();
    assert_eq!(found.remarks[0].code, Remark::NOT_UNDERSTOOD);
}

/// A mail with many texts, each packed: small as it comes, and large when opened.
fn packed(texts: usize, lines: usize) -> Vec<u8> {
    use lettre::message::{Attachment, MultiPart, SinglePart, header::ContentType};
    let text = "a line of a long list without a number\n".repeat(lines);
    let mut parts = MultiPart::mixed().singlepart(SinglePart::plain("See enclosed.".to_owned()));
    for n in 0..texts {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file("list.txt", zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, format!("{n}\n{text}").as_bytes()).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        parts = parts.singlepart(
            Attachment::new(format!("{n}.zip")).body(bytes, ContentType::parse("application/zip").unwrap()),
        );
    }
    let mail = lettre::Message::builder()
        .from("a@example.org".parse().unwrap())
        .to("b@example.org".parse().unwrap())
        .multipart(parts);
    mail.unwrap().formatted()
}

#[tokio::test]
async fn a_small_mail_of_many_packed_texts_leaves_the_parent_small() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("packed.eml");
    fs::write(&path, packed(100, 30_000)).unwrap();
    // Little time, so that this ends soon also in a program that is not optimised.
    let settings = "[reading]\nsilence_limit_seconds = 30\nmessage_limit_seconds = 90\n";
    fs::write(folder.path().join("tracepost.toml"), settings).unwrap();
    // The program itself, as its own process: its memory is its own.
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_tracepost"))
        .args(["--archive", folder.path().to_str().unwrap(), "extract", path.to_str().unwrap()])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", program.id());
    let highest = std::thread::spawn(move || {
        let mut highest = 0;
        while let Some(now) = peak(&status) {
            highest = highest.max(now);
            std::thread::yield_now();
        }
        highest
    });
    let mut out = String::new();
    std::io::Read::read_to_string(&mut program.stdout.take().unwrap(), &mut out).unwrap();
    program.wait().unwrap();
    let highest = highest.join().unwrap();
    assert!(highest > 0 && highest <= 512 << 10, "{highest} KiB");
    assert!(out.contains("over_budget"));
    // Nothing is lost: each text is named.
    assert_eq!(out.matches("list.txt").count(), 100);
}

/// The most memory that a process ever had, in KiB; `None` once it is gone.
fn peak(status: &str) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    text.lines().find_map(|l| l.strip_prefix("VmHWM:"))?.trim().split(' ').next()?.parse().ok()
}
