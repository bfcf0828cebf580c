//! I9: what senders write stands in no log, and nowhere in the clear: strings that occur nowhere else are put into every part of mails, and then looked for.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::rig::{Chance, Rig, bodies, number};
use crate::browser::{Browser, Desk, add_user};
use crate::dovecot::{Dovecot, deliver};

/// What must never stand in a log, nor in the clear on the disk.
fn canaries() -> Vec<String> {
    (0..32).map(|n| format!("CANARY{n:02}x{:08x}", n * 0x0139_5713)).collect()
}

#[test]
fn thirty_two_canaries_never_sing() {
    let canaries = canaries();
    let c = |n: usize| &canaries[n];
    let dovecot = Dovecot::start();
    let full = format!(
        "From: {} <{}@{}.example>\nTo: {}@house.example\nCc: \"{}\" <x@{}.example>\nReply-To: {}@r.example\nSubject: {} {}\n\
         Message-ID: <{}@{}.example>\nIn-Reply-To: <{}@h.example>\nReferences: <{}@h.example>\nX-Case: {}\nX-Long: {:1100}\nReturn-Path: <{}@e.example>\n\
         Received: from {} by {}; Mon, 5 Oct 2015 10:00:00 +0000\nMIME-Version: 1.0\n\
         Content-Type: multipart/mixed; boundary={}\n\n--{}\nContent-Type: text/plain\n\nSerial number {} lot {}\nConsignee: {}\n\n\
         --{}\nContent-Type: text/html; name={}.html\n\n<p>{}<script>{}</script></p>\n\n--{}\nContent-Type: application/pdf; name={}.pdf\n\n\
         %PDF-1.7 {} broken\n\n--{}--\n",
        c(0),
        c(1),
        c(2),
        c(3),
        c(4),
        c(5),
        c(6),
        c(7),
        c(8),
        c(9),
        c(10),
        c(11),
        c(12),
        c(13),
        "",
        c(14),
        c(15),
        c(16),
        c(17),
        c(17),
        c(18),
        c(19),
        c(20),
        c(17),
        c(21),
        c(22),
        c(23),
        c(17),
        c(24),
        c(25),
        c(17)
    );
    dovecot.deliver(full.as_bytes());
    // A message that is none, with terminal escapes and a forged log line.
    dovecot
        .deliver(format!("Subject: \u{1b}[31m{}\n\n\n{{\"level\":\"ERROR\",\"x\":\"{}\"}}\n", c(26), c(27)).as_bytes());
    let scans = tempfile::tempdir().unwrap();
    fs::write(scans.path().join(format!("{}.txt", c(28))), c(29)).unwrap();
    let rig = Rig::new(None);
    let scans =
        format!("[[mailbox]]\nname = \"paper\"\nkind = \"scans\"\npath = {:?}\nquiet_seconds = 0\n", scans.path());
    let imap = Rig::imap("answers", dovecot.port, "");
    // A second mailbox whose password is a canary, and is refused.
    let refused = Rig::imap("refused", dovecot.port, "").replace("answers.password", "refused.password");
    rig.configure("", &[imap, scans, refused].concat());
    fs::write(rig.path.join("refused.password"), format!("{}{}", c(30), c(31))).unwrap();
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(rig.path.join("refused.password"), fs::Permissions::from_mode(0o600)).unwrap();
    let ran =
        rig.command(&["watch", "--once"]).env("TRACEPOST_LOG", "trace").env("RUST_LOG", "trace").output().unwrap();
    let log = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert_eq!(ran.status.code(), Some(1), "{log}");
    assert!(log.lines().count() > 5 && log.contains("\"arrival\""), "{log}");
    let sung: Vec<_> = canaries.iter().filter(|k| log.contains(*k)).collect();
    assert!(sung.is_empty(), "{sung:?} in\n{log}");
    assert!(!log.contains('\u{1b}'));
    // Every line the daemon wrote is a structured one.
    for line in log.lines().filter(|l| !l.starts_with("tracepost: ")) {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
    }
    // I9: nor on the disk, but in the password file itself.
    let mut sung = singing(&rig.path, &canaries);
    sung.retain(|(file, _)| !file.ends_with("refused.password"));
    assert!(sung.is_empty(), "{sung:?}");
    // They were there to be sung.
    let export = rig.said(&["export", "--format", "json"]);
    assert!(export.contains(c(7)) && export.contains(&c(1).to_lowercase()), "{export}");
}

/// The files below a folder in which one of them stands, as bytes or with two bytes a sign, in capitals or not.
fn singing(folder: &Path, canaries: &[String]) -> Vec<(PathBuf, String)> {
    let wide = |k: &str| k.chars().map(|c| format!("{c}\\x00")).collect::<String>();
    let forms: Vec<String> = canaries.iter().flat_map(|k| [k.clone(), wide(k)]).collect();
    let wanted = regex::bytes::Regex::new(&format!("(?i-u:{})", forms.join("|"))).unwrap();
    let mut sung = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            // Sockets and what is gone meanwhile are no files.
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_file() => {
                    let bytes = fs::read(entry.path()).unwrap_or_default();
                    if let Some(found) = wanted.find(&bytes) {
                        sung.push((entry.path(), String::from_utf8_lossy(found.as_bytes()).into_owned()));
                    }
                }
                _ => {}
            }
        }
    }
    sung
}

/// A mail with all of them: names, addresses, subject and threads, texts, and papers of six kinds.
fn singer(n: u32, c: &[String]) -> Vec<u8> {
    use base64::Engine as _;
    let wrapped = |bytes: &[u8]| {
        let text = base64::engine::general_purpose::STANDARD.encode(bytes);
        text.as_bytes().chunks(76).map(|l| std::str::from_utf8(l).unwrap()).collect::<Vec<_>>().join("\n")
    };
    let pdf = crate::drawn_pdf::one_page(&[
        (60, 780, "COMMERCIAL INVOICE"),
        (60, 740, &format!("Invoice No.: {}", c[20])),
        (60, 720, &format!("Consignee: {} Trading", c[21])),
        (60, 700, &format!("Goods: rifle serial no. {}", c[22])),
    ]);
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file(format!("{}.txt", c[23]), zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut zip, format!("Lot {}\n", c[24]).as_bytes()).unwrap();
    let zip = zip.finish().unwrap().into_inner();
    let inner = format!("From: {}@inner.example\nSubject: {}\n\n{}\n", c[25], c[26], c[27]);
    let paper = |kind: &str, name: &str, body: &str| {
        format!(
            "--B\nContent-Type: {kind}; name=\"{name}\"\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64\n\n{body}\n\n"
        )
    };
    let papers = [
        paper("application/pdf", &format!("{}.pdf", c[28]), &wrapped(&pdf)),
        paper("application/zip", "goods.zip", &wrapped(&zip)),
        paper("text/csv", "list.csv", &wrapped(format!("Serial;Consignee\n{};{}\n", c[29], c[30]).as_bytes())),
        paper("application/rtf", "note.rtf", &wrapped(format!("{{\\rtf1 {} }}", c[31]).as_bytes())),
        format!("--B\nContent-Type: message/rfc822\n\n{inner}\n"),
    ]
    .concat();
    format!(
        "From: {} <{}@{}.example>\nTo: {}@house.example\nCc: \"{}\" <x@{}.example>\nReply-To: {}@r.example\n\
         Subject: {n} {} {}\nMessage-ID: <{n}.{}@{}.example>\nIn-Reply-To: <{}@h.example>\nReferences: <{}@h.example>\nX-Case: {}\n\
         Date: Mon, 5 Oct 2015 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n\
         --B\nContent-Type: text/plain\n\nWe delivered the rifle with serial number {} of lot {} to {} on 3 May 2012. {n}\n\n\
         --B\nContent-Type: text/html\n\n<p title=\"{}\">{}<script>{}</script></p>\n\n{papers}--B--\n",
        c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], c[15], c[16], c[17], c[18], c[19],
    )
    .into_bytes()
}

/// How a run is made.
struct Plan {
    mails: u32,
    kills: u32,
    /// The longest that a process lives, in milliseconds.
    longest: u64,
    seed: u64,
    /// How many messages, with their papers, are looked at in the browser.
    looks: usize,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn canaries_stay_silent_through_kills_and_looks() {
    silence(&Plan { mails: 16, kills: 3, longest: 1500, seed: 18, looks: 2 }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "long: scripts/torture canaries"]
async fn torture_canaries() {
    let (mails, kills) = (number("TORTURE_MAILS", 1000), number("TORTURE_KILLS", 50));
    let (longest, seed) = (number("TORTURE_LONGEST", 6000), number("TRACEPOST_SEED", 18));
    silence(&Plan { mails, kills, longest, seed, looks: 20 }).await;
}

/// Mails arrive, the daemon is killed again and again, somebody looks at them in a browser: what they hold stands in the clear in no file of the archive, of
/// the folder for temporary files, and of the browser's profile; nor in what the programs say.
async fn silence(plan: &Plan) {
    let canaries = canaries();
    let mut chance = Chance::new(plan.seed);
    let dovecot = Dovecot::start();
    let rig = Rig::new(None);
    let temporary = tempfile::tempdir().unwrap();
    let mailbox = Rig::imap("answers", dovecot.port, "").replace("timeout_seconds = 5", "timeout_seconds = 60");
    rig.configure("", &mailbox);
    // What the programs leave is looked for after each kill: what a kill leaves half written is swept away later.
    let silent = |when: &str| {
        let mut sung = singing(&rig.path, &canaries);
        sung.extend(singing(temporary.path(), &canaries));
        assert!(sung.is_empty(), "{when} (seed {}): {sung:?}", plan.seed);
    };
    let loud = |words: &[&str]| {
        let mut command = rig.command(words);
        command.env("TMPDIR", temporary.path()).env("TRACEPOST_LOG", "trace").env("RUST_LOG", "trace");
        command.current_dir(temporary.path());
        rig.start_this(command)
    };
    let every = (plan.mails / (plan.kills + 1)).max(1);
    let mut given = 0;
    for kill in 1..=plan.kills {
        for n in given..(given + every).min(plan.mails) {
            deliver(&dovecot.maildir(), n, &singer(n, &canaries));
        }
        given = (given + every).min(plan.mails);
        let running = loud(&["watch"]);
        tokio::time::sleep(Duration::from_millis(300 + chance.below(plan.longest))).await;
        running.kill();
        silent(&format!("after kill {kill}"));
    }
    for n in given..plan.mails {
        deliver(&dovecot.maildir(), n, &singer(n, &canaries));
    }
    // A mail that three of the kills met is set aside, and is tried again as the status advises.
    let mut running = loud(&["watch", "--once"]);
    while !running.has_ended() {
        silent("while it reads");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    let accused = rig.accused();
    for one in &accused {
        rig.said(&["worker", "--retry", one]);
    }
    if !accused.is_empty() {
        rig.once();
    }
    silent("when all is read");
    let (served, kept) = (bodies(&dovecot), accused.clone());
    tokio::task::block_in_place(|| rig.holds_but_for(&served, &kept));
    // They were there to be sung: each stands in the archive, for those who have the key.
    let export = rig.said(&["export", "--format", "json"]);
    assert!([7, 20, 22, 29].iter().all(|n| export.contains(&canaries[*n])), "{export:.2000}");
    // Somebody looks at messages and papers. Not searched: the words stand in the address, and so in the browser's history (docs/SECURITY.md).
    add_user(&rig.path, "ben");
    let desk = Desk::of(rig.path.clone(), tempfile::tempdir().unwrap());
    let browser = Browser::start(&desk).await;
    browser.log_in("ben").await;
    let export: serde_json::Value = serde_json::from_str(&export).unwrap();
    let messages = export["messages"].as_array().unwrap();
    assert_eq!(messages.len(), plan.mails as usize);
    for message in messages.iter().take(plan.looks) {
        let id = message["sha256"].as_str().unwrap();
        browser.go(&format!("/message/{id}")).await;
        browser.go(&format!("/message/{id}?tab=headers")).await;
        for n in 0..message["documents"].as_array().unwrap().len() {
            browser.go(&format!("/document/{id}/{n}")).await;
            browser.go(&format!("/document/{id}/{n}?tab=text")).await;
        }
    }
    browser.go("/messages").await;
    let shown = browser.client.source().await.unwrap();
    assert!(shown.contains(&canaries[7]), "{shown:.2000}");
    let profile = browser.ends().await;
    let sung = singing(profile.path(), &canaries);
    assert!(sung.is_empty(), "in the browser's profile: {sung:?}");
    // A cache may hold bytes that are packed: no address of a message or paper may stand in it at all.
    let cached = singing(&profile.path().join("Default/Cache"), &["/message/".to_owned(), "/document/".to_owned()]);
    assert!(cached.is_empty(), "in the browser's cache: {cached:?}");
    drop(desk);
    silent("after the looks");
    println!(
        "{} mails with 32 canaries each, {} kills, {} messages looked at: silent everywhere ({} were set aside and tried again, seed {})",
        plan.mails,
        plan.kills,
        plan.looks,
        accused.len(),
        plan.seed
    );
}
