//! The rules of the architecture that a program can check: which room imports which, how each file begins, where
//! clock and network may be used.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Who may open whose door (`ARCHITECTURE.md`, "The floor plan").
const PLAN: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("languages", &["model"]),
    ("outboxes", &["model"]),
    ("mailboxes", &["model"]),
    ("unpack", &["model"]),
    ("authenticate", &["model"]),
    ("link", &["model"]),
    ("review", &["model"]),
    ("store", &["model"]),
    ("register", &["model", "languages"]),
    ("letters", &["model", "languages"]),
    ("read", &["model", "languages"]),
    ("layout", &["model"]),
    ("find", &["model", "languages", "layout"]),
    ("reports", &["model", "languages"]),
    ("statements", &["model", "languages", "layout", "find"]),
    ("documents", &["model", "languages", "layout", "find", "statements"]),
    ("sandbox", &["model", "unpack", "read", "authenticate"]),
    (
        "pipeline",
        &[
            "model",
            "languages",
            "register",
            "letters",
            "find",
            "outboxes",
            "mailboxes",
            "sandbox",
            "authenticate",
            "statements",
            "documents",
            "link",
            "review",
            "store",
            "reports",
            "config",
        ],
    ),
    ("daemon", &["model", "mailboxes", "outboxes", "store", "pipeline"]),
    ("web", &["model", "review", "reports", "store", "pipeline"]),
    ("config", &["model", "letters", "mailboxes", "outboxes", "read", "sandbox", "store"]),
    ("cli", &["model", "config", "store", "pipeline", "daemon", "web", "sandbox"]),
];

/// Outside crates that live in one room.
const TENANTS: &[(&str, &[&str])] = &[
    ("mail_parser", &["unpack"]),
    ("hayro", &["read"]),
    ("hayro_syntax", &["read", "unpack"]),
    ("lopdf", &["read", "letters"]),
    ("tesseract_rs", &["read"]),
    ("msg_parser", &["unpack"]),
    ("sevenz_rust2", &["unpack"]),
    ("printpdf", &["letters"]),
    ("sqlx", &["store"]),
    ("object_store", &["store"]),
    ("async_imap", &["mailboxes"]),
    ("axum", &["daemon", "web"]),
    ("prometheus_client", &["daemon"]),
    ("sd_notify", &["daemon"]),
    ("mail_auth", &["authenticate"]),
    ("lettre", &["outboxes"]),
    ("similar", &["review"]),
    ("icalendar", &["pipeline"]),
];

fn files() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let inside = path.strip_prefix(&root).unwrap();
                let room = inside.components().next().unwrap().as_os_str().to_str().unwrap();
                let room = room.trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).unwrap();
                found.push((room, path, text));
            }
        }
    }
    assert!(found.len() > 20, "the walk over src/ found only {} files", found.len());
    found
}

/// The lines of code: comments and what stands below `#[cfg(test)]` are left out.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, l)| l.trim() != "#[cfg(test)]")
        .filter(|(_, l)| !l.trim_start().starts_with("//"))
        .map(|(n, l)| (n + 1, l))
}

#[test]
fn rooms_open_only_the_doors_of_the_floor_plan() {
    let plan: BTreeMap<_, _> = PLAN.iter().copied().collect();
    let mut broken = Vec::new();
    for (room, path, text) in files() {
        if room == "lib" || room == "main" {
            continue;
        }
        let Some(allowed) = plan.get(room.as_str()) else {
            broken.push(format!("{}: room `{room}` is not on the floor plan", path.display()));
            continue;
        };
        for (n, line) in code(&text) {
            for (at, _) in line.match_indices("crate::") {
                let after = &line[at + 7..];
                let name: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if !name.is_empty() && name != room && !allowed.contains(&name.as_str()) {
                    broken.push(format!("{}:{n}: `{room}` may not open `{name}`", path.display()));
                }
            }
            assert!(!line.contains("crate::{"), "{}:{n}: name one room a line", path.display());
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn outside_crates_stay_in_their_room() {
    let mut broken = Vec::new();
    for (room, path, text) in files() {
        for (krate, homes) in TENANTS {
            for (n, line) in code(&text) {
                if line.contains(&format!("{krate}::")) && !homes.contains(&room.as_str()) {
                    broken.push(format!("{}:{n}: `{krate}` lives in {homes:?}", path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<_> = files()
        .into_iter()
        .filter(|(_, _, text)| !text.starts_with("//!") && !text.starts_with("#![doc"))
        .map(|(_, path, _)| path.display().to_string())
        .collect();
    assert!(silent.is_empty(), "these files do not open with a line on what they are:\n{}", silent.join("\n"));
}

#[test]
fn only_doors_read_the_clock() {
    // `now` is passed in everywhere else, so that everything between the doors is a function from values to values.
    let doors = ["cli", "daemon", "web"];
    let mut broken = Vec::new();
    for (room, path, text) in files() {
        if doors.contains(&room.as_str()) || room == "sandbox" {
            continue; // the sandbox measures how long a child has been silent, on the monotonic clock
        }
        for (n, line) in code(&text) {
            for clock in ["Timestamp::now", "Zoned::now", "SystemTime::now", "Utc::now"] {
                if line.contains(clock) {
                    broken.push(format!("{}:{n}: `{room}` reads the clock ({clock})", path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn only_rooms_at_the_edge_touch_the_network() {
    let edge = ["mailboxes", "outboxes", "store", "web", "daemon", "cli"];
    let mut broken = Vec::new();
    for (room, path, text) in files() {
        // The probe tries what the sandbox must refuse.
        if edge.contains(&room.as_str()) || path.ends_with("sandbox/probe_calls.rs") {
            continue;
        }
        for (n, line) in code(&text) {
            if ["TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs"].iter().any(|s| line.contains(s)) {
                broken.push(format!("{}:{n}: `{room}` opens a socket", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn no_room_without_a_name() {
    let vague = ["utils", "util", "helpers", "common", "types", "core", "services", "manager"];
    let found: Vec<_> = files()
        .into_iter()
        .filter(|(_, path, _)| vague.contains(&path.file_stem().unwrap().to_str().unwrap()))
        .map(|(_, path, _)| path.display().to_string())
        .collect();
    assert!(found.is_empty(), "if a helper has no room, the room is missing: {found:?}");
}
