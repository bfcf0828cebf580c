//! Who writes the letters: what the tests fill in for an office, and that an office of which something is not filled in writes, approves and
//! hands over nothing, on the command line and on the desk.

use std::fs;
use std::path::Path;

use crate::browser::{Desk, add_user};
use crate::correspondence::Program;

/// A whole office, key by key.
const WHOLE: [(&str, &str); 5] = [
    ("organisation", "\"Conflict Tracing Institute\""),
    ("address", "[\"14 Harbour Street\", \"London EC1 0AA\"]"),
    ("email", "\"tracing@cti.example\""),
    ("signatory_name", "\"A. Archivist\""),
    ("signatory_title", "\"Head of Tracing\""),
];

/// Sets a key of `[house]` in the configuration of an archive.
fn set(archive: &Path, key: &str, value: &str) {
    let file = archive.join("tracepost.toml");
    let text = fs::read_to_string(&file).unwrap();
    let line = |l: &str| if l.starts_with(&format!("{key} = ")) { format!("{key} = {value}") } else { l.to_owned() };
    fs::write(&file, text.lines().map(line).collect::<Vec<_>>().join("\n") + "\n").unwrap();
}

/// Fills in the office of an archive that `init` has made.
pub(crate) fn fill_in(archive: &Path) {
    for (key, value) in WHOLE {
        set(archive, key, value);
    }
}

/// What is not filled in: a key, and a value that says nothing.
const HOLES: [(&str, &str); 6] = [
    ("organisation", "\"Name of your organisation\""),
    ("organisation", "\" \""),
    ("address", "[]"),
    ("address", "[\" \", \"\"]"),
    ("email", "\"\""),
    ("signatory_name", "\"\""),
];

/// Runs what must be refused, and says why it was.
fn refused(program: &Program, who: &str, words: &[&str]) -> String {
    let ran = program.command(who, words).output().unwrap();
    assert_eq!(ran.status.code(), Some(2), "{words:?}: {}", String::from_utf8_lossy(&ran.stdout));
    String::from_utf8(ran.stderr).unwrap()
}

/// Whether a refusal names the key to fill in, no other, and the file.
fn names(said: &str, key: &str, archive: &Path) -> bool {
    let mut others = WHOLE.iter().filter(|(k, _)| *k != key && *k != "signatory_title");
    said.contains(&format!("fill in {key} under [house] in {}", archive.join("tracepost.toml").display()))
        && others.all(|(k, _)| !said.contains(k))
        && said.lines().count() == 1
}

#[test]
fn an_office_that_is_not_filled_in_writes_approves_and_hands_over_nothing() {
    let program = Program::new(1, None);
    let archive = &program.archive;
    let draft = ["letter", "draft", "trace_request", "TR-2026-0001"];
    let letter = |drafted: String| drafted.split(':').next().unwrap().to_owned();
    // A second letter for the same request has a reason.
    let again = [draft.as_slice(), &["--again", "the first one was lost"]].concat();
    let (first, second) = (letter(program.run("ana", &again)), letter(program.run("ana", &draft)));
    program.run("ben", &["letter", "approve", &second]);
    let letters = program.run("ana", &["letter", "list"]);
    // That the settings were changed is noted, whatever comes of the command.
    let noted = || {
        let log = program.run("ana", &["log"]);
        log.lines().filter(|l| !l.contains("  settings changed: ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let events = noted();
    let hand_over = ["letter", "hand-over", &second, "posted", "--note", "registered, RR123456785BE"];
    for (key, nothing) in HOLES {
        fill_in(archive);
        set(archive, key, nothing);
        let tried = [
            refused(&program, "ana", &draft),
            refused(&program, "ben", &["letter", "approve", &first]),
            refused(&program, "ana", &["letter", "queue", &second]),
            refused(&program, "ana", &["letter", "send", &second]),
            refused(&program, "ana", &hand_over),
        ];
        for said in tried {
            assert!(names(&said, key, archive), "{key} = {nothing}: {said}");
        }
    }
    // All that is missing is told at once, and nothing was written down.
    set(archive, "organisation", "\"\"");
    set(archive, "address", "[]");
    let said = refused(&program, "ana", &draft);
    assert!(said.contains("fill in organisation, address and signatory_name under [house]"), "{said}");
    assert_eq!(program.run("ana", &["letter", "list"]), letters);
    assert_eq!(noted(), events);

    // Filled in, all of it goes.
    fill_in(archive);
    program.run("ana", &again);
    program.run("ben", &["letter", "approve", &first]);
    program.run("ana", &hand_over);
    assert!(program.run("ana", &["letter", "show", &second]).lines().next().unwrap().ends_with("  sent"));
}

#[test]
fn the_desk_says_what_to_fill_in() {
    let program = Program::new(1, None);
    let drafted = program.run("ana", &["letter", "draft", "trace_request", "TR-2026-0001"]);
    let letter = drafted.split(':').next().unwrap().to_owned();
    for name in ["ana", "ben"] {
        add_user(&program.archive, name);
    }
    set(&program.archive, "address", "[]");
    set(&program.archive, "signatory_name", "\"\"");
    let told = format!(
        "fill in address and signatory_name under [house] in {}",
        program.archive.join("tracepost.toml").display()
    );
    // The doctor and the status say it too, before anybody tries.
    for words in [["doctor"], ["status"]] {
        let ran = program.command("ana", &words).output().unwrap();
        assert!(String::from_utf8_lossy(&ran.stdout).contains(&told), "{words:?}: {ran:?}");
    }
    let answers = |desk: &Desk, who: &str| {
        let cookie = format!("Cookie: {}\r\n", desk.cookie(who));
        let (_, page) = desk.ask("GET", "/requests", &cookie, "");
        let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let origin = format!("{cookie}Origin: {}\r\n", desk.url);
        let form = format!("{origin}Content-Type: application/x-www-form-urlencoded\r\n");
        let parts = format!("{origin}Content-Type: multipart/form-data; boundary=cut\r\n");
        let part = |name: &str, value: &str| {
            format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        // The page names the bytes that the approver reads.
        let (_, page) = desk.ask("GET", &format!("/letter/{letter}"), &cookie, "");
        let read = page.split("name=\"read\" value=\"").nth(1).and_then(|v| v.split('"').next()).unwrap_or_default();
        let named = format!("{}{}", part("csrf", &csrf), part("read", read));
        let approve = format!("{named}{}--cut--\r\n", part("act", "approve"));
        let shown = ["/", "/letters", "/settings", "/request/TR-2026-0001", &format!("/letter/{letter}")]
            .map(|path| desk.ask("GET", path, &cookie, "").1);
        let draft = format!("csrf={csrf}&kind=trace_request&request=TR-2026-0001");
        (
            shown,
            desk.ask("POST", "/letters", &form, &draft),
            desk.ask("POST", &format!("/letter/{letter}"), &parts, &approve),
        )
    };

    let desk = Desk::of(program.archive.clone(), tempfile::tempdir().unwrap());
    let (shown, drafted, approved) = answers(&desk, "ben");
    for page in &shown {
        assert!(page.contains("No letter can be written yet") && page.contains(&told), "{page}");
    }
    for (status, page) in [drafted, approved] {
        assert!(status.starts_with("HTTP/1.1 409") && page.contains(&told), "{status}{page}");
    }
    drop(desk);
    fill_in(&program.archive);
    let desk = Desk::of(program.archive.clone(), tempfile::tempdir().unwrap());
    let (shown, drafted, approved) = answers(&desk, "ben");
    assert!(shown.iter().all(|page| !page.contains("id=\"unfinished\"")));
    for (status, page) in [drafted, approved] {
        assert!(status.starts_with("HTTP/1.1 303"), "{status}{page}");
    }
}
