//! Originals in an S3-compatible store keep the same promises as in a folder. A real S3 server (moto) stands behind
//! a connection that fails.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use sha2::{Digest, Sha256};
use tracepost::store::Error;

use super::rig::{Rig, mail};
use super::torture::{maildir, spool};
use crate::dovecot::deliver;

/// The server, and the line to it.
struct S3 {
    server: Child,
    port: u16,
    line: u16,
    mode: Arc<AtomicU8>,
}

/// What the line does with what goes over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum Mode {
    /// Passes it on.
    Honest,
    /// Hangs up at once, as if no server is.
    Gone,
    /// Answers with status 500.
    Errors,
    /// Hangs up in the middle of what is being written.
    CutWriting,
    /// Passes on what is written, and hangs up before the answer.
    CutAnswer,
    /// Says that it was written, and throws it away.
    Lies,
}

/// The server asks who it is, and does not check the proof; strangers are not shown objects.
const OWNER: &str =
    "Authorization: AWS4-HMAC-SHA256 Credential=x/20150101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=x";

impl S3 {
    /// Starts the server with a bucket. It missing is a failure, never a silent skip.
    fn start() -> Self {
        let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        let cache = cache.unwrap_or_else(|| PathBuf::from(std::env::var_os("HOME").unwrap()).join(".cache"));
        let python = cache.join("tracepost/s3-server-5.2/bin/python3");
        assert!(python.exists(), "the S3 server of the tests is not installed: run scripts/setup");
        // The shell ends it when its standard input ends: at the end of the test, and also when the test process is killed.
        let script = r#""$0" -m moto.server -H 127.0.0.1 -p 0 & cat >/dev/null; kill -TERM $!; wait $!"#;
        let mut server = Command::new("/bin/sh")
            .args(["-c", script])
            .arg(python)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(server.stderr.take().unwrap());
        let mut port = None;
        while port.is_none() {
            let mut line = String::new();
            assert!(said.read_line(&mut line).unwrap() > 0, "the S3 server did not start");
            port = line.split("127.0.0.1:").nth(1).and_then(|p| p.trim().parse().ok());
        }
        std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        let port = port.unwrap();
        let mode = Arc::new(AtomicU8::new(Mode::Honest as u8));
        let s3 = Self { server, port, line: line(port, mode.clone()), mode };
        assert_eq!(s3.ask("PUT", "/house", b"").0, 200);
        s3
    }

    fn set(&self, mode: Mode) {
        self.mode.store(mode as u8, Ordering::Release);
    }

    /// A plain request to the server itself, past the line: status and body.
    fn ask(&self, method: &str, path: &str, body: &[u8]) -> (u16, Vec<u8>) {
        let mut wire = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let length = body.len();
        write!(
            wire,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{OWNER}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        wire.write_all(body).unwrap();
        let mut all = Vec::new();
        wire.read_to_end(&mut all).unwrap();
        let end = all.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
        let status = String::from_utf8_lossy(&all[9..12]).parse().unwrap();
        (status, all[end + 4..].to_vec())
    }

    /// The names of the objects below a prefix.
    fn keys(&self, prefix: &str) -> Vec<String> {
        let (_, body) = self.ask("GET", &format!("/house?list-type=2&prefix={prefix}"), b"");
        let text = String::from_utf8(body).unwrap();
        assert!(text.contains("<IsTruncated>false"), "{text}");
        text.split("<Key>").skip(1).map(|k| k.split("</Key>").next().unwrap().to_owned()).collect()
    }

    /// A new archive with its originals here.
    fn rig(&self, prefix: &str) -> Rig {
        let folder = tempfile::tempdir().unwrap();
        let secret = folder.path().join("secret");
        fs::write(&secret, "a secret key of the tests\n").unwrap();
        fs::set_permissions(&secret, fs::Permissions::from_mode(0o600)).unwrap();
        let text = format!(
            "[store]\noriginals = \"s3://house/{prefix}\"\n[store.s3]\nendpoint = \"http://127.0.0.1:{}\"\nregion = \"eu-test-1\"\n\
             access_key_id = \"tests\"\nsecret_key_file = {secret:?}\n",
            self.line
        );
        Rig::by(&text, folder)
    }
}

impl Drop for S3 {
    fn drop(&mut self) {
        drop(self.server.stdin.take());
        let _ = self.server.wait();
    }
}

fn line(to: u16, mode: Arc<AtomicU8>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for client in listener.incoming().flatten() {
            let mode = mode.clone();
            std::thread::spawn(move || request(BufReader::new(client), to, &mode));
        }
    });
    port
}

/// One request after another, each over a connection of its own to the server; nothing where the client is gone.
fn request(mut client: BufReader<TcpStream>, to: u16, mode: &AtomicU8) -> Option<()> {
    loop {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            if client.read_until(b'\n', &mut head).ok()? == 0 {
                return None;
            }
        }
        let text = String::from_utf8_lossy(&head).to_lowercase();
        let writing = text.starts_with("put ");
        let length =
            text.split("content-length: ").nth(1).and_then(|l| l.lines().next()?.trim().parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        let is = |m: Mode| mode.load(Ordering::Acquire) == m as u8;
        if is(Mode::Gone) {
            return None;
        }
        if is(Mode::CutWriting) && writing {
            client.read_exact(&mut body[..length / 2]).ok()?;
            return None;
        }
        client.read_exact(&mut body).ok()?;
        if is(Mode::Errors) {
            let answer = b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 5\r\n\r\nwrong";
            client.get_mut().write_all(answer).ok()?;
            continue;
        }
        if is(Mode::Lies) && writing {
            client.get_mut().write_all(b"HTTP/1.1 200 OK\r\nETag: \"0\"\r\nContent-Length: 0\r\n\r\n").ok()?;
            continue;
        }
        let mut server = TcpStream::connect(("127.0.0.1", to)).ok()?;
        let head = String::from_utf8_lossy(&head).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        server.write_all(head.as_bytes()).ok()?;
        server.write_all(&body).ok()?;
        let mut answer = Vec::new();
        server.read_to_end(&mut answer).ok()?;
        if is(Mode::CutAnswer) && writing {
            return None;
        }
        client.get_mut().write_all(&answer).ok()?;
        return None; // the answer says that the connection closes
    }
}

fn come(status: &serde_json::Value) -> u64 {
    status["arrivals"].as_array().unwrap().iter().map(|a| a[1].as_u64().unwrap()).sum()
}

#[test]
fn what_comes_in_is_in_the_bucket_before_it_is_in_the_archive_whatever_fails() {
    let s3 = S3::start();
    let rig = s3.rig("a/b");
    let mut expected: Vec<_> = (0..6).map(mail).collect();
    let spool = spool(&expected);
    rig.configure("", &maildir(spool.path()).replace("kind", "poll_seconds = 1\nkind"));
    let (status, err) = rig.once();
    assert_eq!(status, 0, "{err}");
    rig.holds(&expected);
    assert!(!rig.path.join("originals").exists(), "nothing of it lies in the folder");

    // Encrypted, under names that tell nothing.
    let keys = s3.keys("a/b/originals/");
    assert_eq!(keys.len(), 7, "six, and the one that was written when the archive was made: {keys:?}");
    for key in &keys {
        let (_, bytes) = s3.ask("GET", &format!("/house/{key}"), b"");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("rifle") && !text.contains("answers.example"), "{key} is in the clear");
    }
    for bytes in &expected {
        let sha256 = hex::encode(Sha256::digest(bytes));
        assert!(keys.iter().all(|k| !k.contains(&sha256)), "a name tells what is held");
    }

    for (n, fault) in [Mode::Gone, Mode::Errors, Mode::CutWriting, Mode::CutAnswer, Mode::Lies].into_iter().enumerate()
    {
        let (before, n) = (expected.len() as u64, u32::try_from(n).unwrap());
        s3.set(fault);
        let running = rig.start(&["watch"]);
        let new = mail(100 + n);
        deliver(spool.path(), 100 + n, &new);
        let status = rig.until("the store's refusal is told", |s| !s["alarms"][0].is_null());
        assert_eq!(status["alarms"][0]["code"], "archive_refuses", "{fault:?}: {status:#}");
        assert!(status["alarms"][0]["fault"].as_str().unwrap().contains("s3://house/a/b/originals/"), "{status:#}");
        assert_eq!(come(&status), before, "{fault:?}: there is a row without its bytes");
        // Killed in this state as well, now and then.
        let running = if n % 2 == 0 {
            running.kill();
            rig.start(&["watch"])
        } else {
            running
        };
        s3.set(Mode::Honest);
        expected.push(new);
        rig.until("it is in", |s| {
            come(s) == before + 1 && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0 && s["status"] == "ok"
        });
        assert_eq!(running.stop().0, Some(0), "{fault:?}");
        rig.holds(&expected);
    }
}

#[test]
fn what_is_damaged_or_gone_in_the_bucket_is_told_and_mended_when_it_comes_again() {
    let s3 = S3::start();
    let rig = s3.rig("c");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let archive = rig.archive().await;
        let large = vec![7; 300_000];
        let large_is = archive.keep(large.clone()).await.unwrap();
        assert_eq!(archive.original(&large_is).await.unwrap(), large);
        assert_eq!(archive.keep(large.clone()).await.unwrap(), large_is);
        let key = s3.keys("c/originals/").into_iter().find(|k| !k.contains("written-when")).unwrap();
        let (status, sealed) = s3.ask("GET", &format!("/house/{key}"), b"");
        assert!(status == 200 && sealed.len() > 70_000, "{key}: {status}, {} bytes", sealed.len());
        for (what, bytes) in [("cut", &sealed[..70_000]), ("another's", b"something else"), ("empty", b"")] {
            assert_eq!(s3.ask("PUT", &format!("/house/{key}"), bytes).0, 200);
            assert!(matches!(archive.original(&large_is).await, Err(Error::Damaged { .. })), "{what}");
            archive.keep(large.clone()).await.unwrap();
            assert_eq!(archive.original(&large_is).await.unwrap(), large, "{what}");
        }
        s3.ask("DELETE", &format!("/house/{key}"), b"");
        let missing = archive.original(&large_is).await.unwrap_err();
        assert!(
            matches!(missing, Error::Missing { .. }) && missing.to_string().contains("s3://house/c/originals/"),
            "{missing}"
        );
        archive.close().await;
    });
}

#[test]
fn originals_in_a_bucket_are_looked_at_one_by_one() {
    let s3 = S3::start();
    let rig = s3.rig("d");
    let expected: Vec<_> = (0..12).map(mail).collect();
    let spool = spool(&expected);
    rig.configure("", &maildir(spool.path()));
    let (status, err) = rig.once();
    assert_eq!(status, 0, "{err}");
    let verify = |words: &[&str]| {
        let ran = rig.run(&[&["log", "--verify"], words].concat());
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (ran.status.code(), text(&ran.stdout), text(&ran.stderr))
    };
    let (status, said, err) = verify(&[]);
    assert!(status == Some(0) && said.contains("files, all there and whole"), "{said}{err}");

    // One gone, one cut: both are told, with their places and what they are.
    let keys: Vec<_> = s3.keys("d/originals/").into_iter().filter(|k| !k.contains("written-when")).collect();
    let (_, sealed) = s3.ask("GET", &format!("/house/{}", keys[1]), b"");
    s3.ask("DELETE", &format!("/house/{}", keys[0]), b"");
    s3.ask("PUT", &format!("/house/{}", keys[1]), &sealed[..sealed.len() / 2]);
    let (status, said, err) = verify(&[]);
    assert!(status == Some(1) && said.contains("unbroken") && said.contains("2 of "), "{said}{err}");
    let line =
        |key: &str, word: &str| err.lines().any(|l| l.contains(&format!("s3://house/{key}")) && l.contains(word));
    assert!(line(&keys[0], "missing") && line(&keys[1], "damaged") && err.lines().count() == 2, "{err}");
    assert!(err.lines().all(|l| l.contains("(what came in, “")), "{err}");
    assert_eq!(rig.run(&["doctor"]).status.code(), Some(1));
    let (status, said, _) = verify(&["--fast"]);
    assert!(status == Some(0) && said.contains("not read (--fast)"), "{said}");
    // A store that answers nothing is no archive whose originals are gone.
    s3.set(Mode::Gone);
    let (status, _, err) = verify(&[]);
    assert!(status == Some(2) && !err.contains("is missing"), "{err}");
}

#[test]
fn an_archive_is_not_made_where_its_originals_could_not_be_kept() {
    let s3 = S3::start();
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    fs::write(&secret, "x").unwrap();
    let config = folder.path().join("wanted.toml");
    let made = |bucket: &str, mode: u32| {
        fs::set_permissions(&secret, fs::Permissions::from_mode(mode)).unwrap();
        let text = format!(
            "[store]\noriginals = \"s3://{bucket}\"\n[store.s3]\nendpoint = \"http://127.0.0.1:{}\"\nregion = \"x\"\naccess_key_id = \"x\"\n\
             secret_key_file = {secret:?}\n",
            s3.line
        );
        fs::write(&config, text).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
        let at = folder.path().join("archive");
        let ran = command.args(["--as", "ana", "init"]).arg(&at).arg("--config").arg(&config).output().unwrap();
        let err = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert_eq!(ran.status.success(), at.exists(), "half an archive is left: {err}");
        assert!(err.lines().count() <= 1, "{err}");
        (ran.status.code().unwrap(), err)
    };
    let (code, err) = made("house", 0o644);
    assert!(code == 2 && err.contains("chmod 600"), "{err}");
    let (code, err) = made("nobodys", 0o600);
    assert!(code == 2 && err.contains("s3://nobodys/") && err.contains("NoSuchBucket"), "{err}");
    s3.set(Mode::Lies);
    let (code, err) = made("house", 0o600);
    assert!(code == 2 && err.contains("s3://house/"), "{err}");
    s3.set(Mode::Honest);
    assert_eq!(made("house", 0o600), (0, String::new()));
}
