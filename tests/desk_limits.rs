//! The desk and hostile callers: connections that send nothing, heads and log-ins that never end, and signs that nobody sees in what came in.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::browser::Desk;

/// More than the desk serves at once.
const MANY: usize = 330;

fn connect(desk: &Desk) -> TcpStream {
    let stream = TcpStream::connect(desk.url.trim_start_matches("http://")).unwrap();
    // So that a desk that waits for ever fails this test.
    stream.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
    stream
}

/// Everything that the desk says until it closes the connection.
fn rest(mut stream: TcpStream) -> String {
    let mut said = Vec::new();
    match stream.read_to_end(&mut said) {
        Ok(_) => {}
        Err(e) => {
            assert_eq!(e.kind(), std::io::ErrorKind::ConnectionReset, "the desk never closed the connection: {e}")
        }
    }
    String::from_utf8_lossy(&said).into_owned()
}

#[test]
fn slow_callers_are_sent_away_and_keep_nobody_out() {
    let desk = Desk::start(&[]);
    // Each takes a place and never ends the head of its request; some say nothing at all.
    let mut slow: Vec<TcpStream> = Vec::new();
    for n in 0..MANY {
        let mut stream = connect(&desk);
        if n % 3 > 0 {
            stream.write_all(b"GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ").unwrap();
        }
        slow.push(stream);
    }
    // Who comes last is answered all the same, when the first have been sent away.
    let (head, _) = desk.ask("GET", "/login", "", "");
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    for stream in slow {
        let said = rest(stream);
        assert!(!said.starts_with("HTTP/1.1 200"), "{said}");
    }
    // A log-in that never arrives is ended, and nobody is locked out by it.
    let mut stream = connect(&desk);
    let host = desk.url.trim_start_matches("http://");
    let head = format!(
        "POST /login HTTP/1.1\r\nHost: {host}\r\nOrigin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\nname=ana",
        desk.url
    );
    stream.write_all(head.as_bytes()).unwrap();
    let said = rest(stream);
    assert!(said.starts_with("HTTP/1.1 408") && said.contains("took too long"), "{said}");
    // A head that is too long is refused.
    let mut stream = connect(&desk);
    let head = format!("GET /login HTTP/1.1\r\nHost: {host}\r\nX-Long: {}\r\n\r\n", "x".repeat(200_000));
    let _ = stream.write_all(head.as_bytes());
    let said = rest(stream);
    assert!(said.is_empty() || said.starts_with("HTTP/1.1 431"), "{said}");
    assert!(!desk.cookie("ana").is_empty());
}

#[test]
fn signs_that_nobody_sees_are_shown_in_pages_and_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let mail = "From: Depot <depot@quay.example>\r\nTo: desk@house.example\r\nMessage-ID: <unseen@quay.example>\r\n\
        Date: Mon, 4 May 2026 10:00:00 +0000\r\nSubject: Papers \u{202E}gnp.exe\u{202C} for you\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain; charset=utf-8\r\n\
        Content-Transfer-Encoding: 8bit\r\n\r\nThe list is enclosed.\r\n\r\n--cut\r\nContent-Type: text/plain; charset=utf-8\r\n\
        Content-Transfer-Encoding: 8bit\r\nContent-Disposition: attachment; filename*=UTF-8''list%E2%80%AEfdp.txt\r\n\r\n\
        PACKING LIST\r\n\r\nPacking list No.: PL-3071\r\nDate: 12 March 2014\r\nConsignee: Quay\u{200B}side \u{202E}Tools Ltd\r\n\
        Order No.: 88-1204\r\nGross weight: 120 kg\r\n\r\n--cut--\r\n";
    let file = folder.path().join("unseen.eml");
    fs::write(&file, mail).unwrap();
    let desk = Desk::start(&[file.to_str().unwrap()]);
    let export: serde_json::Value = serde_json::from_str(&desk.run(&["export"])).unwrap();
    let message =
        export["messages"].as_array().unwrap().iter().find(|m| m["message_id"] == "<unseen@quay.example>").unwrap();
    let arrival = message["sha256"].as_str().unwrap();
    // The export is for programs: it has the signs as they came.
    assert!(message["subject"].as_str().unwrap().contains('\u{202E}'));
    let documents = message["documents"].as_array().unwrap();
    let n = documents.iter().position(|d| d["file"].as_str().is_some_and(|f| f.contains("fdp.txt"))).unwrap();
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let unseen = |text: &str| text.chars().any(|c| matches!(c, '\u{200B}' | '\u{202A}'..='\u{202E}'));
    let mut pages = String::new();
    let position = |n: usize| format!("/document/{arrival}/{n}");
    for path in [
        format!("/message/{arrival}"),
        position(n),
        "/queue/unplaced".to_owned(),
        "/messages".to_owned(),
        "/search?q=papers".to_owned(),
    ] {
        let (head, page) = desk.ask("GET", &path, &cookie, "");
        assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
        // Outside of tags and of boxes that a form sends back, no such sign is left.
        let mut text = page.clone();
        while let Some(at) = text.find("<textarea") {
            let end = text[at..].find("</textarea>").unwrap();
            text.replace_range(at..at + end, "");
        }
        let bare: String = text.split('<').filter_map(|part| part.split_once('>').map(|(_, text)| text)).collect();
        assert!(!unseen(&bare), "{path}: {bare}");
        pages.push_str(&page);
    }
    // A name loses such signs when it is unpacked; how the sender wrote it is told.
    for shown in ["Papers [U+202E]gnp.exe[U+202C] for you", "listfdp.txt", "[U+202E]Tools Ltd"] {
        assert!(pages.contains(shown), "{shown} is not in the pages");
    }
    assert!(documents[n].to_string().contains("list\\\\u{202e}fdp.txt"), "{}", documents[n]);
    for words in [&["message", "list"][..], &["message", "show", arrival], &["message", "fields", arrival], &["log"]] {
        let said = desk.run(words);
        assert!(!unseen(&said), "{words:?}: {said}");
    }
    assert!(desk.run(&["message", "list"]).contains("Papers [U+202E]gnp.exe"));
}

/// A picture file of one colour.
fn picture(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([40, 90, 160]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// What a register names is decoded by the reading child: it alone has so little memory, and a file that it dies of is named.
#[test]
fn photographs_of_a_register_are_decoded_in_the_child() {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("a");
    let run = |words: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tracepost"));
        command.arg("--archive").arg(&archive).args(["--as", "ana"]).args(words).output().unwrap()
    };
    assert!(run(&["init"]).status.success());
    crate::office::fill_in(&archive);
    let settings = archive.join("tracepost.toml");
    let text = fs::read_to_string(&settings).unwrap().replacen("memory_limit_mib = 512", "memory_limit_mib = 200", 1);
    fs::write(&settings, text).unwrap();
    let register = serde_json::json!({ "tracepost": 1,
        "parties": [{ "id": "works", "kind": "company", "name": "Harbour Works", "aliases": [], "country": "NO",
            "contacts": [{ "channel": "company", "name": "Harbour Works", "emails": ["office@works.example"], "address": ["1 Quay"], "language": "en" }] }],
        "items": [{ "id": "one", "category": "weapon", "description": "Rifle", "manufacturer": "Harbour Works", "model": "H1",
            "calibre": "7.62 mm", "quantity": "1", "markings": [{ "kind": "serial", "text": "H1-204", "where": "frame" }],
            "documented": { "date": "2020-05-03", "place": "Quayside", "country": "CI" }, "photos": ["photo"] }],
        "requests": [{ "reference": "TR-2020-0001", "kind": "primary", "parent": null, "recipient": "works", "items": ["one"],
            "issued": "2020-08-20", "language": "en", "message_ids": [] }] });
    fs::write(folder.path().join("register.json"), register.to_string()).unwrap();
    let mut wide = picture(1, 1, image::ImageFormat::Png);
    // The head of a PNG says how large it is: 60,000 by 60,000 (PNG, 11.2.2), with its check sum.
    wide[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let mut sum = flate2::Crc::new();
    sum.update(&wide[12..29]);
    wide[29..33].copy_from_slice(&sum.sum().to_be_bytes());
    let letter = folder.path().join("letter.pdf");
    let cases = [
        (picture(640, 360, image::ImageFormat::Jpeg), ""),
        (picture(640, 360, image::ImageFormat::Png), ""),
        (picture(640, 360, image::ImageFormat::Bmp), ""),
        (wide, "photograph photo cannot be shown in a letter: "),
        (picture(9000, 9000, image::ImageFormat::Jpeg), "photograph photo cannot be shown in a letter: "),
        (picture(64, 64, image::ImageFormat::Jpeg)[..300].to_vec(), "photograph photo cannot be shown in a letter: "),
    ];
    for (bytes, why) in cases {
        fs::write(folder.path().join("photo"), &bytes).unwrap();
        let ran = run(&["request", "import", folder.path().join("register.json").to_str().unwrap()]);
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        let ran = run(&["request", "render", "TR-2020-0001", "--out", letter.to_str().unwrap()]);
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        if why.is_empty() {
            assert!(ran.status.success() && fs::read(&letter).unwrap().starts_with(b"%PDF"), "{said}");
        } else {
            assert!(ran.status.code() == Some(2) && said.contains(why) && said.lines().count() == 1, "{said}");
        }
    }
}
