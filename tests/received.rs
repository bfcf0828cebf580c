//! Every format that responders send is read as its expectation says: one folder a file below `fixtures/formats/`. `UPDATE=1` rewrites the expectations.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tracepost::model::{Document, Secret};

use crate::sandbox::readers;

fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/formats");
    let mut found: Vec<PathBuf> = fs::read_dir(root).unwrap().map(|e| e.unwrap().path()).collect();
    found.sort();
    found
}

/// The file of a case.
fn input(case: &Path) -> PathBuf {
    let mut files = fs::read_dir(case).unwrap().map(|e| e.unwrap().path());
    files.find(|p| p.file_stem().is_some_and(|s| s == "input")).unwrap()
}

/// What was read, as a person would want to look at it: each part with its remarks and its text.
fn shown(documents: &[Document]) -> String {
    let mut out = String::new();
    for (n, document) in documents.iter().enumerate() {
        let part = &document.part;
        let name = part.name.as_deref().unwrap_or("-");
        let parent = part.parent.map(|p| format!(" in {p}")).unwrap_or_default();
        let _ = writeln!(out, "== {n}{parent}: {:?} {name} ({}, {} bytes)", part.role, part.media_type, part.size);
        for remark in document.all_remarks() {
            let _ = writeln!(out, "{} {}: {}", if remark.grave { "!!" } else { "--" }, remark.code, remark.detail);
        }
        for page in &document.pages {
            // Line ends within cells are shown, else nobody sees them.
            let text = page.text.replace('\u{2028}', "⏎").replace('\t', "⇥");
            let _ = writeln!(out, "[{} {}]\n{}", page.number, page.reader, text.trim_end());
        }
    }
    out
}

#[tokio::test]
async fn every_format_is_read_as_expected() {
    let readers = readers(|_| ());
    let mut odd = Vec::new();
    let cases = cases();
    assert!(cases.len() >= 13, "only {} cases", cases.len());
    for case in cases {
        let name = case.file_name().unwrap().to_str().unwrap().to_owned();
        let input = input(&case);
        let file = input.file_name().unwrap().to_str().unwrap().to_owned();
        let documents = readers.read(Some(file), fs::read(&input).unwrap(), |_, _| ()).await.unwrap();
        let found = shown(&documents);
        let place = case.join("expected.txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&place, &found).unwrap();
        }
        let expected = fs::read_to_string(&place).unwrap_or_default();
        if found != expected {
            odd.push(format!("{name}: expected\n{expected}\nread\n{found}"));
        }
    }
    assert!(odd.is_empty(), "{}", odd.join("\n\n"));
}

#[tokio::test]
async fn a_name_decides_nothing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/formats");
    let readers = readers(|s| s.children = 1);
    for (file, reader) in
        [("rtf_cyrillic/input.rtf", "rtf"), ("doc_word97/input.doc", "doc"), ("odt_changes/input.odt", "odt")]
    {
        let bytes = fs::read(root.join(file)).unwrap();
        let documents = readers.read(Some("picture.jpg".into()), bytes, |_, _| ()).await.unwrap();
        assert_eq!(documents[0].pages[0].reader, reader, "{file}");
    }
}

#[tokio::test]
async fn each_part_is_given_back_as_it_came() {
    use sha2::{Digest, Sha256};
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/formats");
    let readers = readers(|s| s.children = 1);
    for file in ["mail_winmail/input.eml", "pdf_attached/input.pdf", "archive_7z/input.7z"] {
        let bytes = fs::read(root.join(file)).unwrap();
        let documents = readers.read(None, bytes.clone(), |_, _| ()).await.unwrap();
        assert!(documents.len() > 2, "{file}");
        for (n, document) in documents.iter().enumerate() {
            let part = readers.part(None, bytes.clone(), n).await.unwrap().unwrap();
            assert_eq!(hex::encode(Sha256::digest(part)), document.part.sha256, "{file}, part {n}");
        }
        assert!(readers.part(None, bytes, documents.len()).await.unwrap().is_none());
    }
}

/// A 7Z whose content, and if asked its list of names too, is locked.
fn locked_seven_zip(names_too: bool) -> Vec<u8> {
    use sevenz_rust2::encoder_options::AesEncoderOptions;
    use sevenz_rust2::{ArchiveEntry, ArchiveWriter, EncoderMethod};
    let mut writer = ArchiveWriter::new(std::io::Cursor::new(Vec::new())).unwrap();
    writer.set_content_methods(vec![AesEncoderOptions::new("F-7503".into()).into(), EncoderMethod::LZMA2.into()]);
    writer.set_encrypt_header(names_too);
    writer.push_archive_entry(ArchiveEntry::new_file("list.txt"), Some(&b"Packing list 17"[..])).unwrap();
    writer.finish().unwrap().into_inner()
}

fn locked_zip(aes: bool) -> Vec<u8> {
    use std::io::Write as _;
    use zip::unstable::write::FileOptionsExt as _;
    let options = zip::write::SimpleFileOptions::default();
    let options = if aes {
        options.with_aes_encryption(zip::AesMode::Aes256, "F-7503")
    } else {
        options.with_deprecated_encryption(b"F-7503").unwrap()
    };
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.start_file("list.txt", options).unwrap();
    writer.write_all(b"Packing list 17").unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn extract_takes_a_password() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("locked.zip"), locked_zip(true)).unwrap();
    let run = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
        let out = command.args(["extract", "locked.zip"]).args(words).current_dir(folder.path()).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (out.status.code(), text(out.stdout), text(out.stderr))
    };
    let (status, out, err) = run(&[]);
    assert_eq!(status, Some(1));
    assert!(err.contains("list.txt: this file is locked") && err.contains("--password"), "{err}");
    assert!(!out.contains("Packing list 17"), "{out}");
    let (status, out, err) = run(&["--password", "nonsense", "--password", "F-7503"]);
    assert_eq!((status, err.as_str()), (Some(0), ""));
    assert!(out.contains("Packing list 17"), "{out}");
}

/// Truncated, and with bytes changed: the readers of the house name what is wrong and never die of it.
#[tokio::test]
async fn damaged_files_kill_no_reader() {
    let readers = readers(|_| ());
    let mut rng = fastrand::Rng::with_seed(7);
    let mut died = Vec::new();
    for case in cases() {
        let input = input(&case);
        let whole = fs::read(&input).unwrap();
        for n in 0..40 {
            let mut bytes = whole.clone();
            if n % 4 == 0 {
                bytes.truncate(rng.usize(..bytes.len()));
            } else {
                for _ in 0..=n / 4 {
                    let at = rng.usize(..bytes.len());
                    bytes[at] = rng.u8(..);
                }
            }
            let documents = readers.read(None, bytes, |_, _| ()).await.unwrap();
            let remarks = documents.iter().flat_map(Document::all_remarks);
            died.extend(
                remarks
                    .filter(|r| ["reader_crashed", "timed_out", "out_of_memory"].contains(&r.code.as_str()))
                    .map(|r| format!("{}, mutant {n}: {}", case.display(), r.detail)),
            );
        }
    }
    assert!(died.is_empty(), "{}", died.join("\n"));
}

#[tokio::test]
async fn archives_open_with_the_passwords_given_and_no_others() {
    let with = |passwords: &[&str]| {
        let passwords: Vec<Secret> = passwords.iter().copied().map(Secret::new).collect();
        readers(move |s| {
            s.children = 1;
            s.read.passwords = passwords;
        })
    };
    let (without, wrong, right) = (with(&[]), with(&["F-7504"]), with(&["F-7504", "F-7503"]));
    let archives = [locked_zip(false), locked_zip(true), locked_seven_zip(false), locked_seven_zip(true)];
    for (n, archive) in archives.into_iter().enumerate() {
        for readers in [&without, &wrong] {
            let documents = readers.read(None, archive.clone(), |_, _| ()).await.unwrap();
            let codes: Vec<&str> = documents.iter().flat_map(Document::all_remarks).map(|r| r.code.as_str()).collect();
            assert_eq!(codes, ["encrypted"], "archive {n}: {documents:?}");
            assert!(documents.iter().all(|d| d.pages.is_empty()), "archive {n}");
        }
        let documents = right.read(None, archive, |_, _| ()).await.unwrap();
        assert_eq!(documents.len(), 2, "archive {n}: {documents:?}");
        assert_eq!(documents[1].pages[0].text, "Packing list 17", "archive {n}");
        assert_eq!(documents.iter().flat_map(Document::all_remarks).count(), 0, "archive {n}: {documents:?}");
    }
}
