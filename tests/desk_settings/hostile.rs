//! What nobody may do with the settings of the desk: write other keys, lead out of the archive's folder, read a password, keep the desk waiting.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::{Duration, Instant};

use crate::browser::Desk;

/// Somebody who sends forms by hand.
struct Hand {
    head: String,
    csrf: String,
}

impl Hand {
    fn of(desk: &Desk, name: &str) -> Self {
        let cookie = format!("Cookie: {}\r\n", desk.cookie(name));
        let (_, page) = desk.ask("GET", "/", &cookie, "");
        let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let form = "Content-Type: application/x-www-form-urlencoded\r\n";
        Self { head: format!("{cookie}Origin: {}\r\n{form}", desk.url), csrf }
    }

    /// The version that a form would have now.
    fn version(&self, desk: &Desk) -> String {
        let (_, page) = desk.ask("GET", "/settings/house", &self.head, "");
        let raw = page.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        raw.replace("&#34;", "\"").replace("&quot;", "\"").replace("&#38;", "&").replace("&amp;", "&")
    }

    fn sends(&self, desk: &Desk, path: &str, fields: &[(&str, &str)]) -> (String, String) {
        let version = self.version(desk);
        let all = [("csrf", self.csrf.as_str()), ("version", &version)];
        let body: Vec<String> = all.iter().chain(fields).map(|(k, v)| format!("{k}={}", coded(v))).collect();
        desk.ask("POST", path, &self.head, &body.join("&"))
    }
}

fn coded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

#[test]
fn no_value_becomes_a_key_and_no_path_leaves_the_folder() {
    let desk = Desk::start(&[]);
    let ana = Hand::of(&desk, "ana");
    let file = desk.archive.join("tracepost.toml");
    let keys = || {
        let text = fs::read_to_string(&file).unwrap();
        let table: toml::Table = toml::from_str(&text).unwrap();
        (table["store"].clone(), table["watch"].clone(), table.len())
    };
    let before = keys();
    // As one line, what looks like TOML is text.
    for value in
        ["x\" \n[store]\nurl = \"sqlite:mine.db", "\"\"\"", "'''", "a\\\"", "# gone", "\u{7f}", "x\r\nemail = 'y'"]
    {
        let (head, page) = ana.sends(
            &desk,
            "/settings/house",
            &[("do", "save"), ("signatory_title", value), ("url", "sqlite:mine.db"), ("store.url", "x")],
        );
        let taken = head.starts_with("HTTP/1.1 303");
        assert!(taken || page.contains("without signs that nobody sees"), "{value:?}: {head}{page}");
        assert_eq!(keys(), before, "{value:?}");
        if taken {
            let table: toml::Table = toml::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
            assert_eq!(table["house"]["signatory_title"].as_str(), Some(value));
        }
    }
    // The address of a form names no key either, and what is not of a sheet is not taken.
    let (head, _) =
        ana.sends(&desk, "/settings/mailbox/..%2F..%2Fx", &[("do", "save"), ("kind", "scans"), ("path", "in")]);
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");
    for path in ["/etc", "../other", "originals", "secrets/x", "tracepost.key", "a/../../b", ""] {
        let fields = [("do", "save"), ("kind", "scans"), ("path", path), ("quiet_seconds", "10")];
        let (head, page) = ana.sends(&desk, "/settings/mailbox/paper", &fields);
        assert!(head.starts_with("HTTP/1.1 422"), "{path:?}: {head}");
        assert!(page.contains("f-path") && page.contains("class=\"wrong\""), "{path:?}: {page}");
        let (head, _) = ana.sends(&desk, "/settings/sending", &[("do", "save"), ("folder", path)]);
        assert!(head.starts_with("HTTP/1.1 422"), "{path:?}: {head}");
    }
    let fields = [
        ("do", "save"),
        ("kind", "scans"),
        ("path", "scans/office"),
        ("quiet_seconds", "5"),
        ("token_command", "/bin/sh"),
    ];
    let (head, page) = ana.sends(&desk, "/settings/mailbox/paper", &fields);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");
    assert!(desk.archive.join("scans/office").is_dir() && !fs::read_to_string(&file).unwrap().contains("/bin/sh"));
    // Without the token of the session nothing is taken.
    let (head, _) = desk.ask(
        "POST",
        "/settings/house",
        &ana.head,
        &format!("csrf=x&do=save&version={}", coded(&ana.version(&desk))),
    );
    assert!(head.starts_with("HTTP/1.1 403"), "{head}");
    // A form that was made from other settings is refused, also when it comes by hand.
    let body = format!("csrf={}&do=save&version={}&city=Bern", ana.csrf, coded("{\"hash\":\"00\",\"told\":{}}"));
    let (head, page) = desk.ask("POST", "/settings/house", &ana.head, &body);
    assert!(head.starts_with("HTTP/1.1 422") && page.contains("Somebody has changed the settings"), "{head}{page}");
}

/// A server that does this with each that connects.
fn server(act: impl Fn(std::net::TcpStream) + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || listener.incoming().flatten().for_each(act));
    port
}

#[test]
fn a_hostile_server_keeps_nobody_waiting_and_shows_nothing() {
    let desk = Desk::start(&[]);
    let ana = Hand::of(&desk, "ana");
    let secret = "v3ry quiet heron";
    let silent = server(|mut stream| _ = stream.read(&mut [0; 1]));
    let noise = server(|mut stream| while stream.write_all(&[b'x'; 65536]).is_ok() {});
    // One that sends back what it got, in the middle of an answer.
    let parrot = server(|mut stream| {
        let _ = stream.write_all(b"220 parrot\r\n");
        let mut got = [0; 4096];
        while let Ok(n @ 1..) = stream.read(&mut got) {
            let said = String::from_utf8_lossy(&got[..n]).into_owned();
            let answer = if said.starts_with("EHLO") {
                "250-parrot\r\n250 AUTH PLAIN\r\n".to_owned()
            } else {
                format!("535 {}\r\n", said.trim())
            };
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    for port in [silent, noise, parrot] {
        let (port, began) = (port.to_string(), Instant::now());
        let fields = [
            ("do", "test"),
            ("kind", "imap"),
            ("host", "127.0.0.1"),
            ("port", &port),
            ("tls", "none"),
            ("user", "u"),
            ("password", secret),
            ("folders", "INBOX"),
        ];
        let (head, page) = ana.sends(&desk, "/settings/mailbox/m", &fields);
        assert!(head.starts_with("HTTP/1.1 200") && page.contains("What the test found"), "{head}{page}");
        assert!(page.contains("mark doubt") && !page.contains(secret), "{page}");
        let fields = [
            ("do", "test"),
            ("way", "smtp"),
            ("host", "localhost"),
            ("port", &port),
            ("security", "none"),
            ("username", "u"),
            ("password", secret),
        ];
        let (_, page) = ana.sends(&desk, "/settings/sending", &fields);
        assert!(
            page.contains("mark doubt") && !page.contains(secret) && !page.contains("djNyeSBxdWlldCBoZXJvb"),
            "{page}"
        );
        // In base64, as it goes over the wire, it begins with a NUL, the user and a NUL.
        assert!(!page.contains("AHUAdjNyeSBxdWlldCBoZXJvb"), "{page}");
        assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
    }
    assert!(!desk.archive.join("secrets").exists(), "a test keeps nothing");
}
