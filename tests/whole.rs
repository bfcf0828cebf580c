//! Whether what is kept is still whole: every original of an archive is taken away, cut, altered and exchanged in turn, and each time `log --verify`
//! names that one and what it belongs to. What is in a bucket is looked at in `daemon::buckets`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::correspondence::Program;

const MAIL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/demo/messages/01-romania.eml");

/// The files below a folder, those that are half written left out.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if entry.is_dir() {
            found.extend(files(&entry));
        } else {
            found.push(entry);
        }
    }
    found.sort();
    found
}

/// Exit status, standard output, standard error.
fn run(program: &Program, words: &[&str]) -> (i32, String, String) {
    let ran = program.command("ana", words).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (ran.status.code().unwrap(), text(ran.stdout), text(ran.stderr))
}

/// An archive that keeps something of every kind.
fn archive() -> Program {
    let program = Program::new(1, None);
    let proof = program.archive.with_file_name("receipt.txt");
    fs::write(&proof, "a receipt").unwrap();
    program.run("ana", &["ingest", MAIL]);
    let draft = ["letter", "draft", "trace_request", "TR-2026-0001"];
    let letter = |drafted: String| drafted.split(':').next().unwrap().to_owned();
    let again = [draft.as_slice(), &["--again", "the first one was lost"]].concat();
    let (posted, mailed) = (letter(program.run("ana", &draft)), letter(program.run("ana", &again)));
    for letter in [&posted, &mailed] {
        program.run("ben", &["letter", "approve", letter]);
    }
    program.run("ana", &["letter", "hand-over", &posted, "posted", "--proof", proof.to_str().unwrap()]);
    program.run("ana", &["letter", "send", &mailed, "--by", "folder"]);
    program
}

#[test]
fn every_original_that_is_damaged_or_gone_is_named_with_what_it_belongs_to() {
    let program = archive();
    let (status, said, err) = run(&program, &["log", "--verify"]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(said.contains("unbroken") && said.contains("files, all there and whole"), "{said}");
    let (status, said, _) = run(&program, &["log", "--verify", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert!(
        status == 0 && told["holds"] == true && told["originals"]["amiss"].as_array().unwrap().is_empty(),
        "{told}"
    );
    let looked_at = told["originals"]["read"].as_u64().unwrap();

    let originals = program.archive.join("originals");
    let all = files(&originals);
    let mut owners = String::new();
    let mut named = BTreeSet::new();
    for (n, file) in all.iter().enumerate() {
        let whole = fs::read(file).unwrap();
        let other = fs::read(&all[(n + 1) % all.len()]).unwrap();
        let mut altered = whole.clone();
        *altered.last_mut().unwrap() ^= 1;
        let states: [(&str, Option<&[u8]>); 5] = [
            ("missing", None),
            ("damaged", Some(&altered)),
            ("damaged", Some(&whole[..whole.len() / 2])),
            ("damaged", Some(b"")),
            ("damaged", Some(&other)),
        ];
        // All the states of the first two files; of each other one of them, in turn.
        for (word, bytes) in if n < 2 { &states[..] } else { &states[n % 5..=n % 5] } {
            match bytes {
                Some(bytes) => fs::write(file, bytes).unwrap(),
                None => fs::remove_file(file).unwrap(),
            }
            let (status, said, err) = run(&program, &["log", "--verify"]);
            fs::write(file, &whole).unwrap();
            assert!(said.contains("unbroken"), "{said}");
            if status == 0 {
                // A reading or a picture, which is made again when it is wanted.
                assert!(file.starts_with(originals.join("derived")) && err.is_empty(), "{}: {err}", file.display());
                continue;
            }
            assert_eq!(status, 1, "{err}");
            assert!(err.lines().count() == 1 && err.contains(word), "{word}: {err}");
            assert!(err.contains(file.to_str().unwrap()) && said.contains("is damaged or gone"), "{err}{said}");
            owners.push_str(&err);
            named.insert(file);
        }
    }
    assert_eq!(named.len() as u64, looked_at, "every file that was read before is missed when it is not whole");
    for owner in [
        "what came in, “",
        "newyork@mission.ro.example",
        "item pm9-1, its photograph photos/pm9-left.png",
        ", its pages",
        ", its register extract",
        ", the mail that carries it",
        ", the proof that it was posted",
        "pages of paper 1 of what came in as",
    ] {
        assert!(owners.contains(owner), "{owner}: {owners}");
    }

    // Several are named line by line; --fast leaves them out and says so; the doctor looks as well.
    for file in &all {
        fs::remove_file(file).unwrap();
    }
    let (status, said, err) = run(&program, &["log", "--verify"]);
    assert_eq!((status, err.lines().count() as u64), (1, looked_at), "{err}");
    assert!(said.contains(&format!("{looked_at} of {looked_at} files are damaged or gone")), "{said}");
    let (status, said, _) = run(&program, &["log", "--verify", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert!(status == 1 && told["originals"]["amiss"].as_array().unwrap().len() as u64 == looked_at, "{told}");
    let (status, said, err) = run(&program, &["log", "--verify", "--fast"]);
    assert!(status == 0 && err.is_empty() && said.contains("originals: not read (--fast)"), "{said}{err}");
    let (status, said, err) = run(&program, &["doctor"]);
    assert!(status == 1 && said.contains("files are damaged or gone"), "{said}{err}");
    assert_eq!(err.lines().filter(|l| l.contains("is missing")).count() as u64, looked_at, "{err}");
    let (_, said, err) = run(&program, &["doctor", "--fast"]);
    assert!(said.contains("not read (--fast)") && !err.contains("is missing"), "{said}{err}");
    let (status, _, err) = run(&program, &["log", "--fast"]);
    assert!(status == 2 && err.contains("--verify"), "{err}");
}
