//! R5, long: a proxy between the daemon and a real Dovecot. On most connections it cuts, hangs, resets, announces
//! wrong literal lengths, answers with a wrong tag, sends nonsense or says goodbye. In the end everything is taken
//! in.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use super::rig::{Chance, Rig, bodies, mail, number};
use crate::dovecot::Dovecot;

/// What goes wrong with a connection, after some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    None,
    Cut,
    Silence,
    Reset,
    Longer(usize),
    Shorter(usize),
    OtherTag,
    Nonsense,
    Goodbye,
}

struct Chaos {
    port: u16,
    faults: Arc<AtomicUsize>,
    honest: Arc<AtomicBool>,
}

fn chaos(to: u16, seed: u64) -> Chaos {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (faults, honest) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let (count, calm) = (faults.clone(), honest.clone());
    std::thread::spawn(move || {
        let mut chance = Chance::new(seed);
        for client in listener.incoming().flatten() {
            let Ok(server) = TcpStream::connect(("127.0.0.1", to)) else { continue };
            let by = usize::try_from(1 + chance.below(40)).unwrap();
            let fault = match chance.below(12) {
                _ if calm.load(Ordering::Acquire) => Fault::None,
                0 | 1 => Fault::Cut,
                2 => Fault::Silence,
                3 => Fault::Reset,
                4 | 5 => Fault::Longer(by),
                6 | 7 => Fault::Shorter(by),
                8 => Fault::OtherTag,
                9 => Fault::Nonsense,
                10 => Fault::Goodbye,
                _ => Fault::None,
            };
            // Sometimes in the middle of the log-in, sometimes late.
            let bound = [200, 2000, 20_000][usize::try_from(chance.below(3)).unwrap()];
            let after = usize::try_from(chance.below(bound)).unwrap();
            let (mut from_client, mut to_server) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            std::thread::spawn(move || {
                let _ = std::io::copy(&mut from_client, &mut to_server);
                let _ = to_server.shutdown(Shutdown::Both);
            });
            let count = count.clone();
            std::thread::spawn(move || {
                if pass(BufReader::new(server), &client, fault, after).is_some_and(|struck| struck) {
                    count.fetch_add(1, Ordering::AcqRel);
                }
                let _ = client.shutdown(Shutdown::Both);
            });
        }
    });
    Chaos { port, faults, honest }
}

/// Passes what the server says on to the client until the fault strikes; says whether it did.
fn pass(mut server: BufReader<TcpStream>, mut client: &TcpStream, fault: Fault, after: usize) -> Option<bool> {
    let (mut passed, mut struck) = (0, false);
    loop {
        let mut line = Vec::new();
        if server.read_until(b'\n', &mut line).ok()? == 0 {
            return Some(struck);
        }
        let literal = literal(&line);
        if fault != Fault::None && !struck && passed + line.len() + literal.unwrap_or(0) > after {
            struck = true;
            match fault {
                Fault::None => {}
                Fault::Cut => {
                    let _ = client.write_all(&line[..line.len() / 2]);
                    return Some(true);
                }
                Fault::Reset => {
                    let at_once = nix::libc::linger { l_onoff: 1, l_linger: 0 };
                    let _ = nix::sys::socket::setsockopt(&client, nix::sys::socket::sockopt::Linger, &at_once);
                    return Some(true);
                }
                Fault::Silence => {
                    // Whatever comes is swallowed until the client gives up.
                    let _ = std::io::copy(&mut server, &mut std::io::sink());
                    return Some(true);
                }
                Fault::Goodbye => {
                    let _ = client.write_all(b"* BYE [UNAVAILABLE] going down\r\n");
                    return Some(true);
                }
                Fault::Nonsense => client.write_all(b"* \x01\x02 FETCH ((( {\r\n").ok()?,
                Fault::OtherTag if !line.starts_with(b"*") && literal.is_none() => {
                    line =
                        [b"Zz9 ".to_vec(), line.split(|b| *b == b' ').skip(1).collect::<Vec<_>>().join(&b' ')].concat();
                }
                Fault::Longer(by) if literal.is_some() => announce(&mut line, literal? + by),
                Fault::Shorter(by) if literal.is_some_and(|n| n > by) => announce(&mut line, literal? - by),
                // Not the line for it: the next.
                Fault::OtherTag | Fault::Longer(_) | Fault::Shorter(_) => struck = false,
            }
        }
        client.write_all(&line).ok()?;
        passed += line.len();
        if let Some(n) = literal {
            let mut bytes = vec![0; n];
            server.read_exact(&mut bytes).ok()?;
            client.write_all(&bytes).ok()?;
            passed += n;
        }
    }
}

/// The length of the literal that a line announces.
fn literal(line: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(line).ok()?.trim_end();
    text.strip_suffix('}')?.rsplit_once('{')?.1.parse().ok()
}

/// Has a line announce a literal of another length.
fn announce(line: &mut Vec<u8>, n: usize) {
    let at = line.iter().rposition(|b| *b == b'{').unwrap_or(0);
    line.truncate(at);
    line.extend(format!("{{{n}}}\r\n").into_bytes());
}

fn through_chaos(mails: u32, faults: usize, seed: u64) {
    println!("seed {seed}");
    let dovecot = Dovecot::start();
    let chaos = chaos(dovecot.port, seed);
    let rig = Rig::new(None);
    let mailbox = Rig::imap("answers", chaos.port, "");
    let hasty =
        mailbox.replace("poll_seconds = 5", "poll_seconds = 1").replace("timeout_seconds = 5", "timeout_seconds = 1");
    rig.configure("", &hasty);
    let mut running = rig.start(&["watch"]);
    let (mut delivered, mut turns) = (0, 0);
    while delivered < mails || chaos.faults.load(Ordering::Acquire) < faults {
        if delivered < mails {
            dovecot.deliver(&mail(delivered));
            delivered += 1;
        }
        std::thread::sleep(Duration::from_millis(50));
        turns += 1;
        // Pauses grow while everything fails, as they should; a daemon started again has none.
        if turns % 100 == 0 {
            assert_eq!(running.stop().0, Some(0), "{}", rig.log());
            running = rig.start(&["watch"]);
        }
    }
    chaos.honest.store(true, Ordering::Release);
    assert_eq!(running.stop().0, Some(0), "{}", rig.log());
    let running = rig.start(&["watch"]);
    let count =
        |s: &serde_json::Value| s["arrivals"].as_array().unwrap().iter().map(|a| a[1].as_u64().unwrap()).sum::<u64>();
    rig.until("all are read", |s| {
        count(s) >= u64::from(mails) && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0
    });
    assert_eq!(running.stop().0, Some(0), "{}", rig.log());
    rig.holds(&bodies(&dovecot));
    println!(
        "{} connections spoilt under {mails} mails: 0 lost, 0 doubled, 0 torn",
        chaos.faults.load(Ordering::Acquire)
    );
}

#[test]
fn a_proxy_that_cuts_stalls_and_lies_loses_nothing() {
    through_chaos(40, 8, 5);
}

#[test]
#[ignore = "long: make torture"]
fn torture_r5_proxy_that_cuts_stalls_and_lies() {
    through_chaos(number("TORTURE_MAILS", 500), number("TORTURE_FAULTS", 200), number("TRACEPOST_SEED", 5));
}
