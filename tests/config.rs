//! The configuration: what `init` writes equals the defaults, and every fault is one line with its position.

use std::path::Path;

use tracepost::config::{Config, commented};

fn told(text: &str) -> String {
    let error = Config::parse(text, Path::new("/x/tracepost.toml")).map(|_| ()).expect_err(text);
    let told = error.to_string();
    assert!(!told.contains('\n') && told.starts_with("/x/tracepost.toml, line "), "{told}");
    told.trim_start_matches("/x/tracepost.toml, ").to_owned()
}

#[test]
fn what_init_writes_is_the_default() {
    let path = Path::new("tracepost.toml");
    let shown = |c: Config| format!("{c:?}");
    let written = Config::parse(&commented(None), path).unwrap();
    assert_eq!(written.store.url.reveal(), "sqlite:tracepost.db");
    assert_eq!(shown(written), shown(Config::default()));
    assert_eq!(shown(Config::parse("", path).unwrap()), shown(Config::default()));
    let url = "postgres://me:pass\"word@host/db";
    assert_eq!(Config::parse(&commented(Some(url)), path).unwrap().store.url.reveal(), url);
}

#[test]
fn every_setting_is_written_with_a_comment_above_it() {
    let text = commented(None);
    let lines: Vec<_> = text.lines().collect();
    let bare = ["phone", "signatory_title", "port", "password_file", "dot_seconds"]; // told by the comment of the line above
    for (n, line) in lines.iter().enumerate() {
        let key = line.split('=').next().unwrap().trim();
        if line.contains(" = ") && !line.starts_with('#') && !bare.contains(&key) {
            assert!(lines[n - 1].starts_with('#'), "no comment above {line}");
        }
    }
}

#[test]
fn a_secret_does_not_print() {
    let config = Config::parse("[store]\nurl = \"postgres://me:hush@host/db\"", Path::new("x")).unwrap();
    assert!(!format!("{config:?}").contains("hush"));
    assert!(!told("[store]\nurl = [\"postgres://me:hush@host/db\"]").contains("hush"));
    assert!(!told("[store]\nurl = \"postgres://me:hush@host/db").contains("hush"));
    let config = Config::parse("[reading]\npasswords = [\"hush\"]", Path::new("x")).unwrap();
    assert_eq!(config.sandbox().read.passwords[0].reveal(), "hush");
    assert!(!format!("{config:?} {:?}", config.sandbox()).contains("hush"));
    assert!(!told("[reading]\npasswords = \"hush\"").contains("hush"));
}

/// Each: the text, and what must be said of it.
const SLIPS: &[(&str, &[&str])] = &[
    (
        "[hose]\n",
        &[
            "line 1: hose: unknown key, expected one of store, house, outbox, correspondence, retention, anchor, digest, reading, watch, mailbox",
            "did you mean \"house\"?",
        ],
    ),
    (
        "\n[house]\norganization = \"X\"",
        &["line 3: [house] organization: unknown key", "did you mean \"organisation\"?"],
    ),
    ("[store]\nkeyfile = \"x\"", &["line 2: [store] keyfile: unknown key", "did you mean \"key_file\"?"]),
    ("[reading]\ntimeout = 5", &["line 2: [reading] timeout: unknown key, expected one of time_limit_seconds"]),
    ("reading = 5", &["line 1: reading: expected a section in brackets", "found integer `5`"]),
    (
        "[reading]\ntime_limit_seconds = \"600\"",
        &["line 2: [reading] time_limit_seconds: expected a whole number from 1 to 86400, found string \"600\""],
    ),
    ("[reading]\ntime_limit_seconds = 0", &["expected a whole number from 1 to 86400, found integer `0`"]),
    ("[reading]\ntime_limit_seconds = -1", &["found integer `-1`"]),
    ("[reading]\ntime_limit_seconds = 1.5", &["expected a whole number from 1 to 86400, found floating point `1.5`"]),
    ("[reading]\nsilence_limit_seconds = 100000", &["[reading] silence_limit_seconds", "from 1 to 86400"]),
    ("[reading]\nmemory_limit_mib = 1", &["[reading] memory_limit_mib: expected a whole number from 64"]),
    ("[reading]\neffort = \"best\"", &["line 2: [reading] effort: expected one of quick, fair, full, found \"best\""]),
    ("[reading]\nchildren = 0", &["[reading] children: expected a whole number from 1 to 256"]),
    (
        "[reading]\nchildren = true",
        &["[reading] children: expected a whole number from 1 to 256, found boolean `true`"],
    ),
    (
        "[reading]\nallow_without_sandbox = \"no\"",
        &["[reading] allow_without_sandbox: expected true or false, found string \"no\""],
    ),
    ("[reading]\nallow_without_sandbox = 0", &["expected true or false"]),
    ("[reading]\nlanguages = [\"eng\"]", &["line 2: [reading] languages: unknown key"]),
    ("[house]\norganisation = 5", &["[house] organisation: expected text in quotes, found integer `5`"]),
    ("[house]\norganisation = \"a\\nb\"", &["[house] organisation: expected text on one line"]),
    ("[house]\naddress = \"street\"", &["[house] address: expected a list in brackets, found string \"street\""]),
    ("[house]\naddress = [\"a\\tb\"]", &["[house] address: expected lines of text"]),
    ("[house]\nanswer_within_days = 366", &["[house] answer_within_days: expected a whole number from 1 to 365"]),
    ("[store]\nurl = 5", &["[store] url: expected text in quotes"]),
    ("[store]\nkey_file = false", &["[store] key_file: expected a path in quotes, found boolean `false`"]),
    ("[store]\noriginals = []", &["[store] originals: expected a path in quotes"]),
    ("[store]\nkey_file = \"a\"\nkey_file = \"b\"", &["line 3", "key_file", "duplicate key"]),
    ("[store]\n[house]\n[store]\n", &["line 3", "duplicate"]),
    ("[store\nurl = \"x\"", &["line 1"]),
    ("[store]\nurl = sqlite:x", &["line 2"]),
    ("[store]\nurl =", &["line 2"]),
    ("url", &["line 1"]),
    ("[[store]]\nurl = \"x\"", &["line 1"]),
];

#[test]
fn every_slip_is_one_line_with_its_place() {
    let mut wrong = Vec::new();
    for (text, expected) in SLIPS {
        let told = told(text);
        wrong.extend(
            expected.iter().filter(|e| !told.contains(*e)).map(|e| format!("{text:?}: {e:?} is not in {told:?}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
