//! The program as its users run it: what it prints where, and its exit status.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::cluster::Cluster;

const REGISTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/registers/whole/register.json");

struct Ran {
    status: i32,
    out: String,
    err: String,
}

/// Runs the program; every line on standard error begins with its name.
fn run(folder: &Path, words: &[&str]) -> Ran {
    let ran = run_raw(folder, words);
    assert!(ran.err.lines().all(|l| l.starts_with("tracepost: ")), "{}", ran.err);
    ran
}

fn run_raw(folder: &Path, words: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    let Output { status, stdout, stderr } =
        command.args(words).current_dir(folder).env_remove("TRACEPOST_ARCHIVE").output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { status: status.code().unwrap(), out: text(stdout), err: text(stderr) }
}

/// An archive `a` in a folder of its own.
fn archive() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let ran = run(folder.path(), &["init", "a", "--as", "ana"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("made an archive in "), "{}", ran.out);
    let path = folder.path().join("a");
    (folder, path)
}

#[test]
fn init_makes_what_it_says_and_only_in_an_empty_folder() {
    let (folder, a) = archive();
    for made in ["tracepost.toml", "tracepost.key", "tracepost.db", "originals", "templates/README"] {
        assert!(a.join(made).exists(), "{made}");
    }
    let before = fs::read(a.join("tracepost.key")).unwrap();
    let again = run(folder.path(), &["init", "a"]);
    assert_eq!((again.status, again.out.as_str()), (2, ""));
    assert!(again.err.contains("there is already an archive in"), "{}", again.err);
    assert_eq!(fs::read(a.join("tracepost.key")).unwrap(), before);

    fs::create_dir(folder.path().join("full")).unwrap();
    fs::write(folder.path().join("full/mine"), "x").unwrap();
    let full = run(folder.path(), &["init", "full"]);
    assert!(full.status == 2 && full.err.contains("is not empty"), "{}", full.err);
    assert_eq!(fs::read_dir(folder.path().join("full")).unwrap().count(), 1);
    assert!(run(folder.path(), &["init", "full/mine"]).err.contains("is a file"));

    fs::create_dir(folder.path().join("empty")).unwrap();
    assert_eq!(run(folder.path(), &["--archive", "empty", "init"]).status, 0);
    assert_eq!(run(&folder.path().join("empty"), &["request", "list"]).status, 0);
}

#[test]
fn init_that_fails_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("postgres://x:hush@localhost/none?host={}", folder.path().display());
    let ran = run(folder.path(), &["init", "new", "--database", &url]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("no database at postgres://x@") && !ran.err.contains("hush"), "{}", ran.err);
    assert!(!folder.path().join("new").exists());
    fs::create_dir(folder.path().join("empty")).unwrap();
    assert_eq!(run(folder.path(), &["init", "empty", "--database", "mysql://x"]).status, 2);
    assert_eq!(fs::read_dir(folder.path().join("empty")).unwrap().count(), 0);
    let machine = run(folder.path(), &["init", "new", "--as", "tracepost"]);
    assert!(machine.status == 2 && machine.err.contains("used for the program"), "{}", machine.err);
}

#[test]
fn a_register_goes_in_and_is_shown() {
    let (_folder, a) = archive();
    let ran = run(&a, &["request", "import", REGISTER, "--as", "ana"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.ends_with("added 2 parties, 2 items, 2 requests; 0 entries unchanged\n"), "{}", ran.out);
    let log = run(&a, &["log"]).out;
    let again = run(&a, &["request", "import", REGISTER, "--as", "ana"]);
    assert_eq!((again.status, again.err.as_str()), (0, ""));
    assert!(again.out.ends_with("nothing new; 6 entries already in the archive\n"), "{}", again.out);
    assert_eq!(run(&a, &["log"]).out, log, "the second import is no event");

    let list = run(&a, &["request", "list"]);
    let lines: Vec<_> = list.out.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].starts_with("REFERENCE"));
    assert_eq!(lines[2], "TR-2015-0412  sent   primary    2015-08-20  en        Government of Romania   fpk-1");
    let json: serde_json::Value = serde_json::from_str(&run(&a, &["request", "list", "--json"]).out).unwrap();
    assert_eq!(json[1]["reference"], "TR-2015-0412");

    let show = run(&a, &["request", "show", "TR-2015-0413"]).out;
    for part in [
        "secondary, follows from TR-2015-0412",
        "Export department (company, fr)",
        "export@zas.example",
        "F-7503 (receiver)",
        "АБ  12 – ▲ (bolt)",
        "7.62 x 54R mm",
        "am-2: Cartridges",
        "2012-05-03, Tripoli, LB",
    ] {
        assert!(show.contains(part), "{part} is not in\n{show}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&run(&a, &["request", "show", "TR-2015-0412", "--json"]).out).unwrap();
    assert_eq!(json["recipient"]["contacts"][0]["address"][1], "New York, NY 10016");
    assert_eq!(json["items"][0]["markings"][1]["text"], "АБ  12 – ▲");

    let unknown = run(&a, &["request", "show", "TR-2015-412"]);
    assert_eq!((unknown.status, unknown.out.as_str()), (2, ""));
    assert!(unknown.err.contains("did you mean TR-2015-0412?"), "{}", unknown.err);
}

#[test]
fn a_register_with_an_unknown_key_is_refused_whole() {
    let (folder, a) = archive();
    let log = run(&a, &["log"]).out;
    let text = fs::read_to_string(REGISTER).unwrap().replacen("\"calibre\"", "\"caliber\"", 1).replacen(
        "\"LB\"",
        "\"Libya\"",
        1,
    );
    fs::write(folder.path().join("bad.json"), text).unwrap();
    let ran = run(&a, &["request", "import", "../bad.json", "--as", "ana"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    let lines: Vec<_> = ran.err.lines().collect();
    assert!(
        lines[0].contains("../bad.json, line 14, column 23: items[0].caliber: expected only keys of an item"),
        "{}",
        ran.err
    );
    assert!(lines[0].ends_with("found the unknown key \"caliber\"; did you mean \"calibre\"?"), "{}", ran.err);
    assert!(lines[1].contains("line 19") && lines[1].contains("items[0].documented.country"), "{}", ran.err);
    assert!(lines.last().unwrap().contains("faults and nothing was imported"), "{}", ran.err);
    assert_eq!(run(&a, &["log"]).out, log);
    assert!(run(&a, &["request", "list"]).err.contains("no requests yet"));
    let none = run(&a, &["request", "import", "nowhere.json", "--as", "ana"]);
    assert!(none.status == 2 && none.err.contains("cannot read nowhere.json"), "{}", none.err);
}

#[test]
fn photographs_must_be_there_and_be_pictures() {
    let (folder, a) = archive();
    let photos = folder.path().join("photos");
    fs::create_dir(&photos).unwrap();
    fs::copy(REGISTER, folder.path().join("r.json")).unwrap();
    let import = || run(&a, &["request", "import", "../r.json", "--as", "ana"]);
    let ran = import();
    assert_eq!(ran.status, 2);
    assert_eq!(ran.err.matches("which does not exist").count(), 2, "{}", ran.err);
    let left = Path::new(REGISTER).parent().unwrap().join("photos/left.jpg");
    std::os::unix::fs::symlink(&left, photos.join("left.jpg")).unwrap();
    fs::write(photos.join("right é.jpg"), "no picture").unwrap();
    let ran = import();
    assert!(ran.err.contains("\"photos/left.jpg\" which is outside of it"), "{}", ran.err);
    assert!(ran.err.contains("\"photos/right é.jpg\" which is not a picture"), "{}", ran.err);
    fs::remove_file(photos.join("left.jpg")).unwrap();
    for name in ["left.jpg", "right é.jpg"] {
        fs::copy(&left, photos.join(name)).unwrap();
    }
    assert_eq!(import().status, 0);
    fs::copy(left.with_file_name("right é.jpg"), photos.join("right é.jpg")).unwrap();
    let ran = import();
    assert!(ran.out.contains("changed item fpk-1: photo_sha256: "), "{}", ran.out);
}

#[test]
fn an_archive_whose_key_is_missing_says_so_in_one_line() {
    let (folder, a) = archive();
    let key = a.join("tracepost.key");
    let good = fs::read(&key).unwrap();
    fs::rename(&key, folder.path().join("kept")).unwrap();
    for words in [&["request", "list"][..], &["request", "import", REGISTER], &["log", "--verify"], &["person", "list"]]
    {
        let ran = run(&a, words);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        assert!(
            ran.err.contains("tracepost.key is missing; nobody can read the archive without it; put it back"),
            "{}",
            ran.err
        );
    }
    let other = tempfile::tempdir().unwrap();
    run(other.path(), &["init", "b"]);
    fs::copy(other.path().join("b/tracepost.key"), &key).unwrap();
    let ran = run(&a, &["request", "list"]);
    assert!(ran.status == 2 && ran.err.contains("belongs to another archive"), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    fs::write(&key, &good[..good.len() / 2]).unwrap();
    let ran = run(&a, &["request", "list"]);
    assert!(
        ran.status == 2 && ran.err.contains("is damaged: expected one line of 64 hexadecimal digits"),
        "{}",
        ran.err
    );
    fs::write(&key, good).unwrap();
    assert_eq!(run(&a, &["request", "list"]).status, 0);
    fs::remove_file(a.join("tracepost.db")).unwrap();
    let ran = run(&a, &["request", "list"]);
    assert!(ran.status == 2 && ran.err.contains("no database at ./tracepost.db"), "{}", ran.err);
}

#[test]
fn no_archive_and_bad_configuration_are_told() {
    let (folder, a) = archive();
    let none = run(folder.path(), &["request", "list"]);
    assert_eq!((none.status, none.out.as_str()), (2, ""));
    assert!(none.err.contains("no archive in ."), "{}", none.err);
    let config = a.join("tracepost.toml");
    let text = fs::read_to_string(&config).unwrap().replace("key_file", "keyfile");
    fs::write(&config, text).unwrap();
    let ran = run(folder.path(), &["request", "list", "--archive", "a"]);
    assert!(
        ran.status == 2 && ran.err.contains("a/tracepost.toml, line 11: [store] keyfile: unknown key"),
        "{}",
        ran.err
    );
    let ran = run_raw(folder.path(), &["requests"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert_eq!(run_raw(folder.path(), &["--help"]).status, 0);
}

#[test]
fn people_are_known_by_name() {
    let (_folder, a) = archive();
    let ran = run(&a, &["--as", "ana", "person", "add", "Ben Osei"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(run(&a, &["person", "list"]).out, "ana\nBen Osei\n");
    let ran = run(&a, &["--as", "anna", "request", "import", REGISTER]);
    assert!(ran.status == 0 && ran.err.contains("\"anna\" is a new name in this archive"), "{}", ran.err);
    assert!(ran.err.contains("did you mean \"ana\"?"), "{}", ran.err);
    assert_eq!(run(&a, &["person", "list"]).out, "ana\nBen Osei\nanna\n");
    let log = run(&a, &["log"]).out;
    assert!(
        log.contains("anna  person added: person anna") && log.contains("anna  register imported: register "),
        "{log}"
    );
    let about = run(&a, &["log", "--about", "request TR-2015-0412", "--json"]).out;
    assert_eq!(about.lines().count(), 1);
    let event: serde_json::Value = serde_json::from_str(&about).unwrap();
    assert_eq!((event["who"].as_str(), event["what"].as_str()), (Some("anna"), Some("request added")));
    let verified = run(&a, &["log", "--verify"]);
    assert!(verified.status == 0 && verified.out.starts_with("7 events, unbroken\nhead: "), "{}", verified.out);
}

#[test]
fn an_archive_on_postgresql() {
    let cluster = Cluster::start();
    let folder = tempfile::tempdir().unwrap();
    let url = cluster.database();
    let ran = run(folder.path(), &["init", "a", "--as", "ana", "--database", &url]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let a = folder.path().join("a");
    assert!(!a.join("tracepost.db").exists());
    assert_eq!(run(&a, &["request", "import", REGISTER, "--as", "ana"]).status, 0);
    assert!(run(&a, &["request", "show", "TR-2015-0412"]).out.contains("F-7503 (receiver)"));
    let second = run(folder.path(), &["init", "b", "--database", &url]);
    assert!(second.status == 2 && second.err.contains("there is already an archive in"), "{}", second.err);
    fs::remove_file(a.join("tracepost.key")).unwrap();
    let ran = run(&a, &["request", "list"]);
    assert!(ran.status == 2 && ran.err.contains("tracepost.key is missing"), "{}", ran.err);
}

#[test]
fn completions_and_manual_pages_are_made_from_the_commands() {
    let folder = tempfile::tempdir().unwrap();
    for (shell, sign) in [("bash", "complete -F"), ("zsh", "#compdef tracepost"), ("fish", "complete -c tracepost")] {
        let made = run(folder.path(), &["completions", shell]);
        assert!(made.status == 0 && made.out.contains(sign) && made.out.contains("hand-over"), "{shell}");
    }
    let made = run(folder.path(), &["man", "--out", "man"]);
    assert!(made.status == 0 && made.out.contains("pages in man"), "{}{}", made.out, made.err);
    let page = fs::read_to_string(folder.path().join("man/tracepost-letter-hand-over.1")).unwrap();
    assert!(page.contains(".TH") && page.contains("receipt.pdf"), "{page}");
}

#[test]
fn the_help_of_the_verbs_has_examples() {
    let folder = tempfile::tempdir().unwrap();
    for words in [
        "request draft",
        "request approve",
        "request mark",
        "request explain",
        "request extend",
        "letter draft",
        "letter approve",
        "letter send",
        "letter hand-over",
        "letter settle",
        "outbox retry",
        "reply draft",
        "reply edit",
        "reply propose",
        "reply comment",
        "reply diff",
        "quote",
        "contact hand-over",
        "contact serial-format",
        "contact retention",
        "template check",
        "template copy",
        "message fields",
        "message confirm",
        "message correct",
        "message place",
        "message undo",
        "completions",
        "man",
    ] {
        let mut line: Vec<_> = words.split(' ').collect();
        line.push("--help");
        let help = run(folder.path(), &line);
        assert!(help.status == 0 && help.out.contains("tracepost"), "{words}");
        assert!(
            help.out.contains("Example") || help.out.contains("First say"),
            "{words} has no example:\n{}",
            help.out
        );
    }
}

#[test]
fn slips_are_told_in_one_line() {
    let (_folder, a) = archive();
    for (words, told) in [
        (&["letter", "show", "L-1"][..], "no letter \"L-1\""),
        (&["quote", "RR-1"], "no right-of-reply text \"RR-1\""),
        (&["request", "approve", "TR-1"], "no request \"TR-1\""),
        (&["outbox", "retry", "L-1"], "no letter"),
        (&["message", "confirm", "abc", "recipient"], "no message or document has an ID that begins with \"abc\""),
        (&["reply", "draft", ""], "no message or document"),
        (&["contact", "show", "xx"], "party \"xx\" is not in the register"),
        (&["letter", "draft", "love_letter", "TR-1"], "there is no letter of kind"),
        (&["template", "copy", "x.hbs"], "no template \"x.hbs\""),
        (&["letter", "hand-over", "L-1", "posted", "--on", "yesterday"], "expected a day such as 2026-05-03"),
    ] {
        let ran = run(&a, words);
        assert!(ran.status == 2 && ran.out.is_empty() && ran.err.contains(told), "{words:?}: {}{}", ran.out, ran.err);
    }
    let none = run(&a, &["outbox", "send"]);
    assert!(none.status == 0 && none.err.contains("no letter in the outbox is due"), "{}", none.err);
}

#[test]
fn the_doctor_says_what_holds_and_what_is_missing() {
    let (folder, a) = archive();
    let ran = run(folder.path(), &["doctor", "--archive", "a"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{}", ran.out);
    for line in [
        "no files (Landlock)         on",
        "few system calls (seccomp)  on",
        "41 of 41 refused",
        "19 of 19 installed",
        "opens, 0 messages and documents",
    ] {
        assert!(ran.out.contains(line), "{line}: {}", ran.out);
    }
    // Without an archive it looks at the machine alone.
    assert_eq!(run(folder.path(), &["doctor"]).status, 0);

    fs::remove_file(a.join("tracepost.key")).unwrap();
    let ran = run(folder.path(), &["doctor", "--archive", "a"]);
    assert_eq!(ran.status, 1, "{}", ran.out);
    assert!(ran.out.contains("does not open") && ran.err.contains("tracepost.key"), "{}\n{}", ran.out, ran.err);
}

#[test]
fn the_words_of_a_paper_are_drawn_on_its_pages() {
    let folder = tempfile::tempdir().unwrap();
    let paper = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/packing_list/german_two_pages/input.pdf");
    let ran = run(folder.path(), &["extract", paper, "--draw", "drawn"]);
    assert_eq!((ran.status, ran.out.lines().count()), (0, 1), "{}", ran.err);
    let mut drawn: Vec<_> = fs::read_dir(folder.path().join("drawn")).unwrap().flatten().map(|e| e.path()).collect();
    drawn.sort();
    let names: Vec<_> = drawn.iter().filter_map(|p| p.file_name()?.to_str()).collect();
    assert_eq!(names, ["input.pdf-1.svg", "input.pdf-2.svg"]);
    let svg = fs::read_to_string(&drawn[0]).unwrap();
    assert!(svg.contains("data:image/png;base64,") && svg.matches("<rect").count() > 40, "{}", svg.len());
}
