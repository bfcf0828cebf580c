//! People at the desk: each has a connection, logs in, and opens one page after another.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::archive::{self, Known};

const PASSWORD: &str = "seven quiet herons";

/// By kind of page: how long each answer took, in milliseconds, and the largest answer in bytes.
type Measured = Arc<Mutex<BTreeMap<&'static str, (Vec<f64>, usize)>>>;

/// Serves the archive and has people look at it.
pub(crate) fn visit(place: &Path, known: &Known, people: usize, seconds: usize, pace: usize) {
    let program = env!("CARGO_BIN_EXE_tracepost");
    let mut add = Command::new(program)
        .arg("--archive")
        .arg(place)
        .args(["--as", "ana", "user", "add", "ana", "--password-stdin"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    add.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
    assert!(add.wait().unwrap().success());
    let mut server = Command::new(program)
        .arg("--archive")
        .arg(place)
        .args(["serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let host = line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let cookie = log_in(&host);
    let measured = Measured::default();

    let pictures = first_pictures(&host, &cookie, &known.scans);
    let end = Instant::now() + Duration::from_secs(seconds as u64);
    std::thread::scope(|scope| {
        let late = scope.spawn(|| archive::file_until(place, end));
        for person in 0..people {
            let (host, cookie, measured) = (&host, &cookie, measured.clone());
            scope.spawn(move || {
                let mut stream = TcpStream::connect(host).unwrap();
                let csrf = csrf(&mut stream, host, cookie);
                let mut turn = person * 7919;
                // They do not all click in the same moment.
                std::thread::sleep(Duration::from_millis((person * pace / 50) as u64));
                while Instant::now() < end {
                    turn += 104_729;
                    let (kind, path) = page(known, turn);
                    let form = written(kind, &csrf, turn);
                    let start = Instant::now();
                    let size = match form {
                        None => get(&mut stream, host, cookie, &path).len(),
                        Some(form) => post(&mut stream, host, cookie, &path, &form),
                    };
                    let took = start.elapsed().as_secs_f64() * 1000.0;
                    let mut all = measured.lock().unwrap();
                    let of = all.entry(kind).or_default();
                    of.0.push(took);
                    of.1 = of.1.max(size);
                    drop(all);
                    std::thread::sleep(Duration::from_millis(pace as u64).saturating_sub(start.elapsed()));
                }
            });
        }
        println!("{} messages were filed meanwhile", late.join().unwrap());
    });
    let _ = server.kill();
    let _ = server.wait();
    println!("{people} people, a page every {pace} ms each, {seconds} s");
    println!("{:<16}{:>8}{:>10}{:>10}{:>12}", "page", "asked", "median ms", "p95 ms", "bytes");
    let mut all = Vec::new();
    for (kind, (mut took, size)) in std::mem::take(&mut *measured.lock().unwrap()) {
        took.sort_by(f64::total_cmp);
        println!("{kind:<16}{:>8}{:>10.1}{:>10.1}{size:>12}", took.len(), at(&took, 50), at(&took, 95));
        all.extend(took);
    }
    all.sort_by(f64::total_cmp);
    println!("{:<16}{:>8}{:>10.1}{:>10.1}", "all", all.len(), at(&all, 50), at(&all, 95));
    println!(
        "first picture of a scanned page, drawn for the first time: median {:.0} ms, p95 {:.0} ms ({} of them)",
        at(&pictures, 50),
        at(&pictures, 95),
        pictures.len()
    );
}

fn at(sorted: &[f64], hundredth: usize) -> f64 {
    sorted.get((sorted.len() * hundredth / 100).min(sorted.len().saturating_sub(1))).copied().unwrap_or_default()
}

fn page(known: &Known, turn: usize) -> (&'static str, String) {
    let arrival = &known.arrivals[turn % known.arrivals.len()];
    match turn % 26 {
        0 => ("queues", "/".to_owned()),
        1 => ("unplaced", "/queue/unplaced".to_owned()),
        2 | 3 => ("to review", "/queue/to-review".to_owned()),
        4 => ("to classify", "/queue/to-classify?who=-".to_owned()),
        5 => ("overdue", "/queue/overdue".to_owned()),
        6..=8 => ("document", format!("/document/{arrival}/2")),
        9 | 10 => ("message", format!("/message/{arrival}")),
        11 => ("request", format!("/request/{}", known.requests[turn % known.requests.len()])),
        12 => ("item", format!("/item/{}", known.items[turn % known.items.len()])),
        13 => ("requests", format!("/requests?year={}", 2012 + turn % 10)),
        14 => ("received", "/messages?kind=response".to_owned()),
        15 => ("search", format!("/search?q=AB-{:06}", turn % 3087 * 37)),
        16 => ("overview", "/overview".to_owned()),
        17 => ("letters", "/letters".to_owned()),
        18 => ("settings", "/settings".to_owned()),
        19 => ("words", "/search?q=delivered+contract".to_owned()),
        20 => ("draft kept", format!("/document/{arrival}/2/draft")),
        21 => ("value decided", format!("/document/{arrival}/3/field/1")),
        22 => ("seizures", "/register?tab=seizures".to_owned()),
        23 => ("seizure", format!("/seizure/Find%20{}", turn % 123)),
        24 => ("register", "/register".to_owned()),
        _ => ("here", format!("/document/{arrival}/2/here")),
    }
}

/// What a person sends, where the page is none to look at.
fn written(kind: &str, csrf: &str, turn: usize) -> Option<String> {
    match kind {
        "draft kept" => Some(format!("csrf={csrf}&content=typed+{turn}")),
        // Every third is another day than was read: what is built from it is built again.
        "value decided" if turn.is_multiple_of(3) => {
            Some(format!("csrf={csrf}&act=correct&value=2013-12-{:02}&was=machine++2013-12-04", turn % 28 + 1))
        }
        "value decided" => Some(format!("csrf={csrf}&act=accept&was=machine++2013-12-04")),
        "here" => Some(format!("csrf={csrf}")),
        _ => None,
    }
}

/// The token that every form of this session carries.
fn csrf(stream: &mut TcpStream, host: &str, cookie: &str) -> String {
    let page = String::from_utf8(get(stream, host, cookie, "/upload")).unwrap();
    let token = page.split("name=\"csrf\" content=\"").nth(1).expect("a page with a token");
    token.split('"').next().unwrap().to_owned()
}

fn log_in(host: &str) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    let body = format!("name=ana&password={}", PASSWORD.replace(' ', "+"));
    write!(stream, "POST /login HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
        Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let line = answer.lines().find(|l| l.to_lowercase().starts_with("set-cookie:")).expect(&answer);
    line.split_once(": ").unwrap().1.split(';').next().unwrap().to_owned()
}

/// Asks for a page and reads all of it.
fn get(stream: &mut TcpStream, host: &str, cookie: &str, path: &str) -> Vec<u8> {
    // In one piece: several small ones wait for each other's receipt (RFC 896).
    let asked = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n");
    stream.write_all(asked.as_bytes()).unwrap();
    answer(stream, path)
}

/// Sends a form; how many bytes the answer had.
fn post(stream: &mut TcpStream, host: &str, cookie: &str, path: &str, form: &str) -> usize {
    let asked = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nOrigin: http://{host}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(asked.as_bytes()).unwrap();
    answer(stream, path).len()
}

fn answer(stream: &mut TcpStream, path: &str) -> Vec<u8> {
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    let mut first = String::new();
    reader.read_line(&mut first).unwrap();
    // 409: somebody has decided on that value before, and it is told.
    assert!([" 200 ", " 303 ", " 409 "].iter().any(|s| first.contains(s)), "{path}: {first}");
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if line.trim().is_empty() {
            break;
        }
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    body
}

/// How long the first picture of each scan takes, from the click to its last byte.
fn first_pictures(host: &str, cookie: &str, scans: &[String]) -> Vec<f64> {
    let mut stream = TcpStream::connect(host).unwrap();
    // The first of all starts the child; that is told apart.
    let mut took: Vec<f64> = scans
        .iter()
        .take(31)
        .map(|scan| {
            let start = Instant::now();
            get(&mut stream, host, cookie, &format!("/document/{scan}/2"));
            get(&mut stream, host, cookie, &format!("/page/{scan}/2/1/1000"));
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    if !took.is_empty() {
        println!("the very first picture, with the start of the child: {:.0} ms", took.remove(0));
    }
    took.sort_by(f64::total_cmp);
    took
}
