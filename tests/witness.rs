//! Who looked, took away, tried and failed: each is an event, with the door by which the person came.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::browser::Desk;

fn tracepost(archive: &Path, words: &[&str], password: Option<&Path>) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    command.arg("--archive").arg(archive).args(words).env_remove("TRACEPOST_PASSWORD_FILE");
    if let Some(file) = password {
        command.env("TRACEPOST_PASSWORD_FILE", file);
    }
    let ran = command.output().unwrap();
    (ran.status.code().unwrap(), String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap())
}

fn lines(log: &str) -> Vec<Value> {
    log.lines().filter_map(|l| serde_json::from_str(l).ok()).collect()
}

fn said(event: &Value) -> String {
    let text = |key: &str| event[key].as_str().unwrap_or_default().to_owned();
    format!("{} {}: {} {}", text("who"), text("what"), text("subject"), text("detail"))
}

/// The events of that kind, as one line each.
fn of(events: &[Value], what: &str) -> Vec<String> {
    events.iter().filter(|e| e["what"] == what).map(said).collect()
}

#[test]
fn the_command_line_says_who_was_not_authenticated_and_takes_a_password() {
    let desk = Desk::start(&[]);
    let archive = desk.archive.clone();
    let (right, wrong) = (archive.join("right"), archive.join("wrong"));
    fs::write(&right, format!("{}\n", crate::browser::PASSWORD)).unwrap();
    fs::write(&wrong, "not this one\n").unwrap();
    let add = ["--as", "ana", "person", "add", "Ben Osei"];
    let (status, out) = tracepost(&archive, &add, None);
    assert_eq!(status, 0, "{out}");
    let signed = ["--as", "ana", "--sign", "person", "add", "Eva Lind"];
    let (status, out) = tracepost(&archive, &signed, Some(&wrong));
    assert!(status == 2 && out.contains("this is not the password of \"ana\"; nothing was done"), "{out}");
    let (status, out) = tracepost(&archive, &signed, Some(&right));
    assert_eq!(status, 0, "{out}");
    let nobody = ["--as", "nobody", "--sign", "person", "add", "Ivo Marr"];
    let (status, out) = tracepost(&archive, &nobody, Some(&right));
    assert!(status == 2 && out.contains("\"nobody\" has no password in this archive"), "{out}");

    let events = lines(&desk.run(&["log", "--json"]));
    let added = of(&events, "person added");
    let by = |name: &str| added.iter().find(|l| l.contains(&format!("person {name}"))).unwrap().clone();
    assert!(by("Ben Osei").contains("command line, not authenticated, account "), "{added:?}");
    assert!(by("Eva Lind").contains("command line, signed with the password, account "), "{added:?}");
    assert!(!added.iter().any(|l| l.contains("Ivo Marr")), "{added:?}");
    let failed = of(&events, "log-in failed");
    assert!(failed.len() == 1 && failed[0].contains("tracepost log-in failed: person ana"), "{failed:?}");
    assert!(failed[0].contains("not authenticated"), "{failed:?}");
}

#[test]
fn looks_downloads_exports_and_settings_are_events() {
    let desk = Desk::start(&[]);
    let export: Value = serde_json::from_str(&desk.run(&["export"])).unwrap();
    let message = export["messages"].as_array().unwrap().iter().find(|m| m["documents"].as_array().unwrap().len() > 1);
    let arrival = message.unwrap()["sha256"].as_str().unwrap().to_owned();
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let get = |path: &str| desk.ask("GET", path, &cookie, "").0;
    for path in [
        format!("/message/{arrival}"),
        format!("/message/{arrival}"),
        format!("/document/{arrival}/1"),
        format!("/message/{arrival}/raw"),
        format!("/document/{arrival}/1/file"),
        format!("/document/{arrival}/1/file"),
        "/requests".to_owned(),
    ] {
        let head = get(&path);
        assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
    }
    assert!(get(&format!("/document/{arrival}/99/file")).starts_with("HTTP/1.1 404"));
    desk.run(&["message", "show", &arrival]);

    let events = lines(&desk.run(&["log", "--json"]));
    let viewed = of(&events, "viewed");
    // Twice within a quarter of an hour is one look; the document is another, and the command line a third.
    assert_eq!(viewed.len(), 3, "{viewed:?}");
    assert!(viewed.iter().all(|l| l.contains(&format!("arrival {arrival}"))), "{viewed:?}");
    assert!(viewed[0].contains("\"door\":\"desk\"") && viewed[1].contains("\"document\":1"), "{viewed:?}");
    // Each download is one.
    let downloaded = of(&events, "downloaded");
    assert_eq!(downloaded.len(), 3, "{downloaded:?}");
    let exported = of(&events, "exported");
    assert!(exported.len() == 1 && exported[0].contains("\"for\":\"house\""), "{exported:?}");

    // A setting that somebody changes is noted by whatever runs next, and no secret with it.
    let file = desk.archive.join("tracepost.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("passwords = []", "passwords = [\"s3cret-word\"]")).unwrap();
    desk.run(&["person", "add", "Ben Osei"]);
    let log = desk.run(&["log", "--json"]);
    let settings = of(&lines(&log), "settings changed");
    assert!(settings.last().unwrap().contains("reading.passwords"), "{settings:?}");
    assert!(!log.contains("s3cret-word"));
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
}

#[test]
fn log_ins_that_fail_are_events_and_no_name_that_nobody_has_is_written_down() {
    let desk = Desk::start(&[]);
    let post = |name: &str, password: &str| {
        let body = format!("name={name}&password={password}&back=/");
        let extra = format!("Origin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n", desk.url);
        desk.ask("POST", "/login", &extra, &body).0
    };
    assert!(post("ana", "wrong-one").starts_with("HTTP/1.1 401"));
    // People type a password into the field of the name.
    assert!(post("correct-horse-battery", "x").starts_with("HTTP/1.1 401"));
    assert!(post("someone-else", "x").starts_with("HTTP/1.1 401"));
    let log = desk.run(&["log", "--json"]);
    let failed = of(&lines(&log), "log-in failed");
    assert_eq!(failed.len(), 2, "{failed:?}");
    assert!(failed[0].contains("person ana") && failed[1].contains("person unknown"), "{failed:?}");
    assert!(!log.contains("correct-horse-battery"));
}
