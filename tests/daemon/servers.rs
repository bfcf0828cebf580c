//! R5: servers that restart, hang, cut and lie. Whatever they do, tracepost draws no wrong conclusion, disturbs no
//! other mailbox, reports one clear line, and takes everything in the end.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::rig::{Rig, bodies, mail};
use crate::dovecot::Dovecot;

#[test]
fn restarts_of_the_server_lose_nothing() {
    let mut dovecot = Dovecot::start();
    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("answers", dovecot.port, "").replace("poll_seconds = 5", "poll_seconds = 1"));
    let running = rig.start(&["watch"]);
    for n in 0..8 {
        (0..5).for_each(|m| dovecot.deliver(&mail(n * 5 + m)));
        if n % 4 == 3 { dovecot.renumber() } else { dovecot.restart() }
    }
    rig.until("all are read", |s| s["arrivals"][0][1] == 40 && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0);
    assert_eq!(running.stop().0, Some(0));
    rig.holds(&bodies(&dovecot));
}

/// Passes connections on to a server; those whose number is in `stalled` go silent after so many bytes from the server, without a word.
struct Stalling {
    port: u16,
    connections: Arc<AtomicUsize>,
}

fn stalling(to: u16, stalled: usize, after: usize) -> Stalling {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let connections = Arc::new(AtomicUsize::new(0));
    let count = connections.clone();
    std::thread::spawn(move || {
        for client in listener.incoming().flatten() {
            let n = count.fetch_add(1, Ordering::AcqRel);
            let Ok(server) = TcpStream::connect(("127.0.0.1", to)) else { continue };
            let (mut from_client, mut to_server) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            std::thread::spawn(move || std::io::copy(&mut from_client, &mut to_server));
            std::thread::spawn(move || {
                let (mut server, mut client, mut passed) = (server, client, 0);
                let mut some = [0; 512];
                while let Ok(read @ 1..) = server.read(&mut some) {
                    if n < stalled && passed >= after {
                        continue; // swallowed: the line is dead and nobody closes it
                    }
                    passed += read;
                    if client.write_all(&some[..read]).is_err() {
                        return;
                    }
                }
            });
        }
    });
    Stalling { port, connections }
}

#[test]
fn a_line_that_dies_in_silence_is_noticed_wherever_it_dies() {
    for after in [0, 100, 700, 1500, 3000] {
        let dovecot = Dovecot::start();
        (0..6).for_each(|n| dovecot.deliver(&mail(n)));
        let proxy = stalling(dovecot.port, 1, after);
        let rig = Rig::new(None);
        let mailbox = Rig::imap("answers", proxy.port, "");
        rig.configure(
            "",
            &mailbox
                .replace("poll_seconds = 5", "poll_seconds = 1")
                .replace("timeout_seconds = 5", "timeout_seconds = 1"),
        );
        let running = rig.start(&["watch"]);
        rig.until("the first line was given up", |_| proxy.connections.load(Ordering::Acquire) > 1);
        dovecot.deliver(&mail(6));
        rig.until("all are read", |s| {
            s["arrivals"][0][1] == 7 && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0
        });
        assert_eq!(running.stop().0, Some(0));
        rig.holds(&bodies(&dovecot));
    }
}

/// A server that says these lines: the greeting, then an answer to each command that begins (after its tag) with a word. `%` stands for the tag.
fn liar(greeting: &'static str, answers: &'static [(&'static str, &'static str)]) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for client in listener.incoming().flatten() {
            std::thread::spawn(move || {
                let mut wire = BufReader::new(client);
                let _ = wire.get_mut().write_all(greeting.as_bytes());
                let mut line = String::new();
                while wire.read_line(&mut line).is_ok_and(|n| n > 0) {
                    let (tag, command) = line.trim_end().split_once(' ').unwrap_or_default();
                    let usual = [
                        ("CAPABILITY", "* CAPABILITY IMAP4rev1\r\n% OK done\r\n"),
                        ("LOGIN", "% OK in\r\n"),
                        ("EXAMINE", "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n% OK [READ-ONLY] open\r\n"),
                        ("UID SEARCH", "* SEARCH 1 2 3\r\n% OK found\r\n"),
                        ("UID FETCH", "% OK none\r\n"),
                        ("", "% BAD what\r\n"),
                    ];
                    let said = answers.iter().chain(&usual).find(|(word, _)| command.starts_with(word)).unwrap().1;
                    if wire.get_mut().write_all(said.replace('%', tag).as_bytes()).is_err() {
                        return;
                    }
                    line.clear();
                }
            });
        }
    });
    port
}

/// What lies, its greeting, its answers, the code it must be told under.
type Lie = (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static str);

/// Each: what lies, its greeting, its answers, the code it must be told under.
const LIES: &[Lie] = &[
    ("logged in already", "* PREAUTH welcome\r\n", &[], "tls_refused"),
    ("turned away", "* BYE too many\r\n", &[], "unreachable"),
    ("another protocol", "220 mail ESMTP\r\n", &[], "protocol"),
    ("rubbish", "\u{1}\u{2}\u{3}\r\n\r\n", &[], "protocol"),
    ("refused", "* OK hi\r\n", &[("LOGIN", "% NO no\r\n")], "login_refused"),
    ("no such folder", "* OK hi\r\n", &[("EXAMINE", "% NO none\r\n")], "folder_missing"),
    ("refuses to search", "* OK hi\r\n", &[("UID SEARCH", "% NO not now\r\n")], "protocol"),
    ("searches badly", "* OK hi\r\n", &[("UID SEARCH", "% BAD what\r\n")], "protocol"),
    ("says goodbye", "* OK hi\r\n", &[("UID SEARCH", "* BYE shutting down\r\n")], "unreachable"),
    ("another's tag", "* OK hi\r\n", &[("UID SEARCH", "Z9 OK found\r\n")], "protocol"),
    ("a literal of two GiB", "* OK hi\r\n", &[("UID FETCH", "* 1 FETCH (UID 1 BODY[] {2147483648}\r\n")], "protocol"),
    (
        "a literal that is too short",
        "* OK hi\r\n",
        &[
            ("UID FETCH 1:3 (UID RFC", "* 1 FETCH (UID 1 RFC822.SIZE 10)\r\n% OK done\r\n"),
            ("UID FETCH", "* 1 FETCH (UID 1 BODY[] {4}\r\nFrom: a@b.example\r\n\r\nx)\r\n% OK done\r\n"),
        ],
        "protocol",
    ),
    ("silence", "* OK hi\r\n", &[("UID SEARCH", "")], "timeout"),
    ("silence from the start", "", &[], "timeout"),
];

#[test]
fn lying_servers_are_told_from_quiet_ones_and_disturb_no_other() {
    let dovecot = Dovecot::start();
    (0..3).for_each(|n| dovecot.deliver(&mail(n)));
    let rig = Rig::new(None);
    let short = |name: &str, port: u16| Rig::imap(name, port, "").replace("timeout_seconds = 5", "timeout_seconds = 1");
    let mut all = vec![short("honest", dovecot.port)];
    for (n, (_, greeting, answers, _)) in LIES.iter().enumerate() {
        all.push(short(&format!("liar{n:02}"), liar(greeting, answers)));
    }
    rig.configure("", &all.concat());
    let (status, err) = rig.once();
    assert_eq!(status, 1, "{err}");
    let health = rig.status();
    let alarms = health["alarms"].as_array().unwrap();
    let mut wrong = Vec::new();
    for (n, (what, _, _, code)) in LIES.iter().enumerate() {
        let subject = format!("mailbox liar{n:02}/INBOX");
        let told: Vec<_> =
            alarms.iter().filter(|a| a["subject"] == subject.as_str()).map(|a| a["code"].as_str().unwrap()).collect();
        if told != [*code] {
            wrong.push(format!("{what}: {told:?} instead of {code}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(health["mailboxes"][0]["state"], "well", "{health:#}");
    rig.holds(&bodies(&dovecot));
}

#[test]
fn literals_of_any_wrong_length_tear_no_mail() {
    let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let [one, two] = [1, 2].map(|n| String::from_utf8(mail(n)).unwrap().replace('\n', "\r\n"));
    let sizes = leak(format!(
        "* 1 FETCH (UID 1 RFC822.SIZE {})\r\n* 2 FETCH (UID 2 RFC822.SIZE {})\r\n% OK done\r\n",
        one.len(),
        two.len()
    ));
    let mut all = Vec::new();
    for by in (-40_i64..=40).filter(|by| *by != 0) {
        let wrong = one.len() as i64 + by;
        let bodies = leak(format!(
            "* 1 FETCH (UID 1 BODY[] {{{wrong}}}\r\n{one})\r\n* 2 FETCH (UID 2 BODY[] {{{}}}\r\n{two})\r\n% OK done\r\n",
            two.len()
        ));
        let right = leak(format!("* 1 FETCH (UID 1 BODY[] {{{}}}\r\n{one})\r\n% OK done\r\n", one.len()));
        let answers = Box::leak(Box::new([
            ("UID SEARCH", "* SEARCH 1 2\r\n% OK found\r\n"),
            ("UID FETCH 1:2 (UID RFC", sizes),
            ("UID FETCH 1:2 (UID BODY", bodies),
            // Asked for alone it is whole.
            ("UID FETCH 1 (UID BODY", right),
        ]));
        let mailbox = Rig::imap(&format!("by{by}"), liar("* OK hi\r\n", answers), "");
        all.push(mailbox.replace("timeout_seconds = 5", "timeout_seconds = 1"));
    }
    let rig = Rig::new(None);
    rig.configure("", &all.concat());
    // Asked for one by one, they may come whole; never otherwise.
    let (status, err) = rig.once();
    assert!(status < 2, "{err}");
    assert!(err.contains("mailbox does not work"), "{err}");
    let whole = [&one, &two].map(|m| hex::encode(<sha2::Sha256 as sha2::Digest>::digest(m.as_bytes())));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let kept = runtime.block_on(async {
        let archive = rig.archive().await;
        let kept = archive.arrivals().await.unwrap();
        archive.close().await;
        kept
    });
    assert!(kept.iter().all(|k| whole.contains(k)), "torn: {kept:?}");
}

#[test]
fn a_size_that_is_not_the_servers_own_count_holds_nothing_up() {
    const MAIL: &str = "From: a@b.example\r\nSubject: off by two\r\n\r\nA text.\r\n";
    let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let size = leak(format!("* 1 FETCH (UID 1 RFC822.SIZE {})\r\n% OK done\r\n", MAIL.len() + 2));
    let body = leak(format!("* 1 FETCH (UID 1 BODY[] {{{}}}\r\n{MAIL})\r\n% OK done\r\n", MAIL.len()));
    let answers = Box::leak(Box::new([
        ("UID SEARCH", "* SEARCH 1\r\n% OK found\r\n"),
        ("UID FETCH 1 (UID RFC", size),
        ("UID FETCH 1 (UID BODY", body),
    ]));
    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("off", liar("* OK hi\r\n", answers), ""));
    let (status, err) = rig.once();
    assert_eq!(status, 0, "{err}");
    rig.holds(&[MAIL.as_bytes().to_vec()]);
}

#[test]
fn a_flood_of_notices_is_no_mail() {
    let mut flood = String::new();
    for n in 0..100_000 {
        flood.push_str(&format!("* {n} EXISTS\r\n"));
    }
    flood.push_str("* SEARCH\r\n% OK done\r\n");
    let port = liar("* OK hi\r\n", Box::leak(Box::new([("UID SEARCH", &*Box::leak(flood.into_boxed_str()))])));
    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("flood", port, ""));
    let (status, err) = rig.once();
    assert_eq!(status, 0, "{err}");
    rig.holds(&[]);
}

/// A server with IDLE on which nothing ever happens; counts what it is asked.
fn quiet(idles: &Arc<AtomicUsize>, looks: &Arc<AtomicUsize>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (idles, looks) = (idles.clone(), looks.clone());
    std::thread::spawn(move || {
        for client in listener.incoming().flatten() {
            let mut wire = BufReader::new(client);
            let (mut line, mut idling) = (String::new(), String::new());
            let _ = wire.get_mut().write_all(b"* OK hi\r\n");
            while wire.read_line(&mut line).is_ok_and(|n| n > 0) {
                let (tag, command) = line.trim_end().split_once(' ').unwrap_or(("", line.trim_end()));
                let said = match command {
                    "CAPABILITY" => format!("* CAPABILITY IMAP4rev1 IDLE\r\n{tag} OK done\r\n"),
                    "IDLE" => {
                        idles.fetch_add(1, Ordering::AcqRel);
                        idling = tag.to_owned();
                        "+ idling\r\n".to_owned()
                    }
                    "DONE" => format!("{idling} OK done\r\n"),
                    _ if command.starts_with("EXAMINE") => {
                        format!("* 0 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n{tag} OK [READ-ONLY] open\r\n")
                    }
                    _ if command.starts_with("UID SEARCH") => {
                        looks.fetch_add(1, Ordering::AcqRel);
                        format!("* SEARCH\r\n{tag} OK found\r\n")
                    }
                    _ => format!("{tag} OK in\r\n"),
                };
                if wire.get_mut().write_all(said.as_bytes()).is_err() {
                    break;
                }
                line.clear();
            }
        }
    });
    port
}

#[test]
fn idle_is_issued_again_and_the_mailbox_looked_at_at_every_poll() {
    let (idles, looks) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let port = quiet(&idles, &looks);
    let rig = Rig::new(None);
    rig.configure("", &Rig::imap("quiet", port, "").replace("poll_seconds = 5", "poll_seconds = 1"));
    let running = rig.start(&["watch"]);
    let count = |of: &AtomicUsize| of.load(Ordering::Acquire);
    rig.until("four rounds", |_| count(&idles) >= 4 && count(&looks) >= 4);
    let status = rig.status();
    assert_eq!(status["mailboxes"][0]["state"], "well", "{status:#}");
    assert!(count(&idles).abs_diff(count(&looks)) <= 1, "a look for each wait: {idles:?}, {looks:?}");
    assert_eq!(running.stop().0, Some(0));
}
