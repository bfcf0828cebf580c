//! Evidence is checked by `sh`, `sha256sum` and `openssl` alone: as it was made it holds, and altered in any of many ways it is refused, with the part named.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/demo");

fn tracepost(archive: &Path, words: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    let ran = command.arg("--archive").arg(archive).args(["--as", "ana"]).args(words).output().unwrap();
    (ran.status.code().unwrap(), String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap())
}

/// The check, without anything of tracepost: only the folder, and the fingerprint that came by another way.
fn check(folder: &Path, fingerprint: &str) -> (bool, String) {
    let ran = Command::new("sh")
        .arg(folder.join("check.sh"))
        .arg(fingerprint)
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .output();
    let ran = ran.unwrap();
    (ran.status.success(), String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap())
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &there) } else { _ = fs::copy(&path, there).unwrap() }
    }
}

/// The files of a folder in the evidence that end so, in order.
fn some(folder: &Path, inside: &str, ending: &str) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = fs::read_dir(folder.join(inside)).unwrap().map(|e| e.unwrap().path()).collect();
    all.retain(|p| p.to_string_lossy().ends_with(ending));
    all.sort();
    assert!(!all.is_empty(), "{inside} has no {ending}");
    all
}

fn flip(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    fs::write(path, bytes).unwrap();
}

fn replace(path: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(old), "{} has no {old}", path.display());
    fs::write(path, text.replacen(old, new, 1)).unwrap();
}

/// Writes the list of hashes anew, as one does who hides what they altered.
fn list_anew(folder: &Path) {
    let script = "find . -type f ! -name 'SHA256SUMS*' | sed 's,^./,,' | sort | xargs sha256sum > SHA256SUMS";
    assert!(Command::new("sh").args(["-c", script]).current_dir(folder).status().unwrap().success());
}

/// Signs a file with a key of one's own, and puts that key in the place of the owner's.
fn sign_anew(folder: &Path, files: &[(&str, &str)]) {
    let script: String = files
        .iter()
        .map(|(file, sig)| format!("openssl pkeyutl -sign -inkey \"$K\" -rawin -in {file} -out {sig} && "))
        .collect();
    let script = format!(
        "K=$(mktemp) && openssl genpkey -algorithm ed25519 -out \"$K\" && {script} openssl pkey -in \"$K\" -pubout -out owner.pem"
    );
    assert!(Command::new("sh").args(["-c", &script]).current_dir(folder).status().unwrap().success());
}

type Alteration = (&'static str, fn(&Path));

/// What is altered, and what the check must name.
const ALTERATIONS: &[Alteration] = &[
    ("originals/0001", |f| flip(&some(f, "originals", "")[0])),
    ("originals/0001", |f| fs::remove_file(&some(f, "originals", "")[0]).unwrap()),
    ("papers/0001", |f| flip(&some(f, "papers", "")[0])),
    ("values/0001.json", |f| replace(&f.join("values/0001.json"), "Cugir", "Arad")),
    ("decisions.json", |f| replace(&f.join("decisions.json"), "ana", "eve")),
    ("evidence.pdf", |f| flip(&f.join("evidence.pdf"))),
    ("README.md", |f| replace(&f.join("README.md"), "tracepost", "nobody")),
    ("manifest.json", |f| replace(&f.join("manifest.json"), "ana", "eve")),
    ("originals/more.eml: it is not in SHA256SUMS", |f| fs::write(f.join("originals/more.eml"), "put in").unwrap()),
    ("head.txt, by the signature", |f| replace(&f.join("head.txt"), "size ", "size 1")),
    ("head.txt, by the signature", |f| flip(&f.join("head.sig"))),
    ("SHA256SUMS, by the signature", |f| flip(&f.join("SHA256SUMS.sig"))),
    ("SHA256SUMS, by the signature", |f| {
        flip(&some(f, "originals", "")[0]);
        list_anew(f);
    }),
    (".event: it does not lead to the root", |f| {
        replace(some(f, "events", ".event").last().unwrap(), "who \"", "who \"x");
        list_anew(f);
    }),
    (".event: it does not lead to the root", |f| {
        let paths = some(f, "events", ".path");
        fs::copy(&paths[0], &paths[1]).unwrap();
        list_anew(f);
    }),
    (".row: it has not the hash in", |f| {
        let row =
            some(f, "rows", ".row").into_iter().find(|r| fs::read_to_string(r).unwrap().contains("Cugir")).unwrap();
        replace(&row, "Cugir", "Arad");
        list_anew(f);
    }),
    (".line: it does not lead to the list", |f| {
        let row =
            some(f, "rows", ".row").into_iter().find(|r| fs::read_to_string(r).unwrap().contains("Cugir")).unwrap();
        let before = hash(&row);
        replace(&row, "Cugir", "Arad");
        replace(&row.with_extension("line"), &before, &hash(&row));
        list_anew(f);
    }),
    ("rows/", |f| {
        let path = some(f, "rows", ".path").pop().unwrap();
        fs::write(path, "").unwrap();
        list_anew(f);
    }),
    ("no row names it", |f| {
        flip(&some(f, "originals", "")[0]);
        list_anew(f);
        sign_anew(f, &[("SHA256SUMS", "SHA256SUMS.sig"), ("head.txt", "head.sig")]);
    }),
    ("owner.pem: its fingerprint is", |f| {
        list_anew(f);
        sign_anew(f, &[("SHA256SUMS", "SHA256SUMS.sig"), ("head.txt", "head.sig")]);
    }),
    ("owner.pem: its fingerprint is", |f| replace(&f.join("owner.pem"), "MCow", "MCox")),
    ("events/", |f| {
        for ending in [".event", ".path"] {
            fs::remove_file(&some(f, "events", ending)[0]).unwrap();
        }
    }),
];

fn hash(path: &Path) -> String {
    use sha2::Digest;
    hex::encode(sha2::Sha256::digest(fs::read(path).unwrap()))
}

/// An archive with the demonstration, and its list of messages.
fn filled(folder: &Path) -> (PathBuf, String) {
    let archive = folder.join("a");
    for words in [
        &["init"][..],
        &["request", "import", &format!("{DEMO}/register.json")],
        &["ingest", &format!("{DEMO}/messages")],
    ] {
        let (status, said) = tracepost(&archive, words);
        assert_eq!(status, 0, "{said}");
    }
    let (_, list) = tracepost(&archive, &["message", "list"]);
    (archive, list)
}

/// The fingerprint that the program says.
fn fingerprint(said: &str) -> String {
    let line = said.lines().find_map(|l| l.strip_prefix("fingerprint of your key, to be told by another way: "));
    line.unwrap().to_owned()
}

#[test]
fn without_terms_nothing_goes_to_others_and_with_them_what_is_confirmed() {
    let folder = TempDir::new().unwrap();
    let (archive, list) = filled(folder.path());
    let id = list.lines().find(|l| l.contains("TR-2019-0301")).unwrap().split_whitespace().next().unwrap().to_owned();
    let made = folder.path().join("evidence");
    let ask =
        || tracepost(&archive, &["evidence", &id, "--for", "District Court of Graz", "--out", made.to_str().unwrap()]);
    let (status, said) = ask();
    assert!(status == 2 && said.contains("may not go to District Court of Graz"), "{said}");
    assert!(said.contains("no permission") && !made.exists(), "{said}");

    // Placed, it is somebody's; allowed, it goes.
    for words in [
        &["message", "place", &id, "TR-2019-0301"][..],
        &["terms", "set", "may-use", "--message", &id, "--words", "letter of 7 August"],
    ] {
        let (status, said) = tracepost(&archive, words);
        assert_eq!(status, 0, "{said}");
    }
    let (status, said) = ask();
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("left out") && said.contains("read the originals"), "{said}");
    let (holds, checked) = check(&made, &fingerprint(&said));
    assert!(holds, "{checked}");
    let manifest: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(made.join("manifest.json")).unwrap()).unwrap();
    assert_eq!(manifest["for"], "District Court of Graz");
    assert!(manifest["rows_left_out"].as_u64().unwrap() > 0);
    for row in some(&made, "rows", ".row") {
        let text = fs::read_to_string(row).unwrap();
        assert!(!text.contains("standing \"machine\"") && !text.contains("table grounds"), "{text}");
    }
    let values = fs::read_to_string(made.join("values/0001.json")).unwrap();
    assert!(!values.contains("\"request_reference\""), "nobody has confirmed it: {values}");
    fs::remove_dir_all(&made).unwrap();

    // To whom it went before is not told to the next.
    let second = folder.path().join("second");
    let words = ["evidence", &id, "--for", "Tribunal of Arlon", "--out", second.to_str().unwrap()];
    let (status, said) = tracepost(&archive, &words);
    assert_eq!(status, 0, "{said}");
    let events: String = some(&second, "events", ".event").iter().map(|e| fs::read_to_string(e).unwrap()).collect();
    assert!(!events.contains("District Court of Graz"), "{events}");
    let decisions = fs::read_to_string(second.join("decisions.json")).unwrap();
    assert!(!decisions.contains("District Court of Graz"), "{decisions}");

    let (status, said) =
        tracepost(&archive, &["terms", "set", "on-file-only", "--message", &id, "--words", "a call of 9 August"]);
    assert_eq!(status, 0, "{said}");
    let (status, said) = ask();
    assert!(status == 2 && said.contains("on file only") && !made.exists(), "{said}");
}

#[test]
fn evidence_holds_and_every_alteration_is_named() {
    let folder = TempDir::new().unwrap();
    let (archive, list) = filled(folder.path());
    let id = list.lines().nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let made = folder.path().join("evidence");
    let (status, said) = tracepost(&archive, &["evidence", &id, "--for", "house", "--out", made.to_str().unwrap()]);
    assert_eq!(status, 0, "{said}");
    let fingerprint = fingerprint(&said);

    let (holds, said) = check(&made, &fingerprint);
    assert!(holds && said.starts_with("everything is as it was signed on "), "{said}");
    assert!(fs::read_to_string(made.join("README.md")).unwrap().contains(&fingerprint));
    assert!(fs::read(made.join("evidence.pdf")).unwrap().starts_with(b"%PDF"));
    let rows: String = some(&made, "rows", ".row").iter().map(|r| fs::read_to_string(r).unwrap()).collect();
    assert!(
        rows.contains("table fields") && rows.contains("x0 ") && rows.contains("table sightings"),
        "values with their boxes"
    );

    assert!(ALTERATIONS.len() >= 20);
    let mut wrong = Vec::new();
    for (n, (named, alter)) in ALTERATIONS.iter().enumerate() {
        let altered = folder.path().join(format!("altered-{n}"));
        copy(&made, &altered);
        alter(&altered);
        let (holds, said) = check(&altered, &fingerprint);
        if holds || !said.lines().any(|l| l.starts_with("NOT AS SIGNED: ") && l.contains(named)) {
            wrong.push(format!("alteration {n}, to be named {named}: {holds} {said}"));
        }
        fs::remove_dir_all(altered).unwrap();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));

    // Of an item, with all that its requests brought in; and nothing that there is not.
    let (status, said) = tracepost(
        &archive,
        &["evidence", "mc21-1", "--for", "house", "--out", folder.path().join("item").to_str().unwrap()],
    );
    assert_eq!(status, 0, "{said}");
    let (holds, said) = check(&folder.path().join("item"), &fingerprint);
    assert!(holds, "{said}");
    let (status, said) = tracepost(
        &archive,
        &["evidence", "no-such", "--for", "house", "--out", folder.path().join("none").to_str().unwrap()],
    );
    assert!(status == 2 && said.contains("no-such"), "{said}");
}

#[test]
fn evidence_of_a_text_has_the_text_its_answer_and_what_was_decided() {
    let folder = TempDir::new().unwrap();
    let (archive, list) = filled(folder.path());
    crate::office::fill_in(&archive);
    let id = list.lines().find(|l| l.contains("TR-2020-0031")).unwrap().split_whitespace().next().unwrap().to_owned();
    let done = |words: &[&str]| {
        let (status, said) = tracepost(&archive, words);
        assert_eq!(status, 0, "{words:?}: {said}");
        said
    };
    done(&["message", "place", &id, "TR-2020-0031"]);
    done(&["message", "confirm", &id, "manufacturer"]);
    let drafted = done(&["reply", "draft", &id, "--request", "TR-2020-0031"]);
    let text = drafted.split_whitespace().find(|w| w.starts_with("RR-")).unwrap().trim_matches([':', ',', ';', '.']);
    let made = folder.path().join("text");
    let said = done(&["evidence", text, "--for", "house", "--out", made.to_str().unwrap()]);
    assert!(said.contains(&format!("right of reply {text}")), "{said}");
    let (holds, checked) = check(&made, &fingerprint(&said));
    assert!(holds, "{checked}");
    let rows: String = some(&made, "rows", ".row").iter().map(|r| fs::read_to_string(r).unwrap()).collect();
    assert!(rows.contains(text), "the text's own rows are in it");
    assert!(!some(&made, "originals", "").is_empty());
    let decisions = fs::read_to_string(made.join("decisions.json")).unwrap();
    assert!(decisions.contains(text) && decisions.contains("not authenticated"), "{decisions}");

    // To others it goes as its answer does: not without terms.
    let other = folder.path().join("other");
    let (status, said) =
        tracepost(&archive, &["evidence", text, "--for", "Tribunal of Arlon", "--out", other.to_str().unwrap()]);
    assert!(status == 2 && said.contains("may not go to Tribunal of Arlon") && !other.exists(), "{said}");
}

#[test]
fn what_is_to_be_typed_off_the_paper_stands_on_it_as_it_is() {
    let folder = TempDir::new().unwrap();
    let (archive, list) = filled(folder.path());
    let id = list.lines().nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let made = folder.path().join("evidence");
    let (status, said) = tracepost(&archive, &["evidence", &id, "--for", "house", "--out", made.to_str().unwrap()]);
    assert_eq!(status, 0, "{said}");
    let read = Command::new("pdftotext").args(["-layout"]).arg(made.join("evidence.pdf")).arg("-").output();
    let paper = String::from_utf8(read.unwrap().stdout).unwrap();
    assert!(paper.contains(&format!("sh check.sh {}", fingerprint(&said))), "{paper}");
    let head = fs::read_to_string(made.join("head.txt")).unwrap();
    let root = head.lines().find_map(|l| l.strip_prefix("root ")).unwrap();
    assert!(paper.contains(root) && paper.contains("Document number") && !paper.contains("document_number"), "{paper}");
    assert!(paper.contains("By which door") && paper.contains("authenticated"), "{paper}");
    // A refusal names a message as lists do.
    let other = folder.path().join("other");
    let (_, said) =
        tracepost(&archive, &["evidence", &id, "--for", "Tribunal of Arlon", "--out", other.to_str().unwrap()]);
    assert!(said.lines().all(|l| l.split_whitespace().all(|w| w.trim_matches([':', ';']).len() < 64)), "{said}");
}
