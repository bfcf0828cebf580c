//! R8 at the desk: the browser goes away in the middle of an upload. What was answered is stored, and nothing is
//! half done.

use std::fs;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use super::rig::{Chance, number};
use crate::browser::Desk;

fn requests_broken_off(requests: u64, seed: u64) {
    let desk = Desk::start(&[]);
    let cookie = desk.cookie("ana");
    let (_, page) = desk.ask("GET", "/upload", &format!("Cookie: {cookie}\r\n"), "");
    let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let paper =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/demo/messages/07-conference.eml")).unwrap();
    let host = desk.url.trim_start_matches("http://").to_owned();
    let mut chance = Chance::new(seed);
    let (mut answered, mut broken) = (Vec::new(), 0);
    for n in 0..requests {
        let mut body = String::new();
        for (name, value) in [("csrf", csrf.as_str()), ("by", "A courier"), ("on", "2020-01-02"), ("note", "")] {
            body.push_str(&format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
        }
        body.push_str(&format!(
            "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{n}.eml\"\r\n\r\n{paper}\r\npaper-{n}\r\n--cut--\r\n"
        ));
        let request = format!(
            "POST /upload HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nOrigin: {}\r\nContent-Type: multipart/form-data; boundary=cut\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            desk.url,
            body.len()
        );
        let mut wire = TcpStream::connect(&host).unwrap();
        // A third says only part of it; a third says all and goes away; the rest wait for the answer.
        let all = request.len() as u64;
        let (said, waits) = match chance.below(3) {
            0 => (chance.below(all), false),
            1 => (all, false),
            _ => (all, true),
        };
        wire.write_all(&request.as_bytes()[..usize::try_from(said).unwrap()]).unwrap();
        if waits {
            let mut answer = String::new();
            wire.read_to_string(&mut answer).unwrap();
            assert!(answer.starts_with("HTTP/1.1 303"), "{n}: {answer}");
            let to = answer.lines().find_map(|l| l.strip_prefix("location: ")).unwrap();
            answered.push(to.trim().to_owned());
        } else {
            if chance.below(2) == 0 {
                let at_once = nix::libc::linger { l_onoff: 1, l_linger: 0 };
                nix::sys::socket::setsockopt(&wire, nix::sys::socket::sockopt::Linger, &at_once).unwrap();
            }
            let _ = wire.shutdown(Shutdown::Both);
            broken += 1;
        }
    }
    assert!(broken > 0 && !answered.is_empty());
    for to in &answered {
        let (head, page) = desk.ask("GET", to, &format!("Cookie: {cookie}\r\n"), "");
        assert!(head.starts_with("HTTP/1.1 200") && page.contains("A courier"), "{to}: {head}");
    }
    // Each that is there is there whole: who brought it, when, and its bytes.
    let log = desk.run(&["log"]);
    let (brought, received) = (log.matches("brought by hand").count(), log.matches(".eml").count());
    assert!(
        brought >= answered.len() && received >= brought,
        "{brought} brought, {received} received, {} answered",
        answered.len()
    );
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    println!(
        "{requests} requests, {broken} broken off, {} answered, {brought} are in: 0 lost, none half done",
        answered.len()
    );
}

#[test]
fn requests_that_are_broken_off_lose_nothing() {
    requests_broken_off(60, 8);
}

#[test]
#[ignore = "long: make torture"]
fn torture_r8_requests_broken_off() {
    requests_broken_off(number("TORTURE_CALLERS", 5000), number("TRACEPOST_SEED", 8));
}
