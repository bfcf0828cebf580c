//! Who really sent a message, with real DNS answers (dnsmasq) and real signatures: verified, not verified, could not
//! check. Only our own mail server is believed, the answers are kept, and nothing waits for the verdict.

use std::net::UdpSocket;
use std::process::{Child, Command, Stdio};

use mail_auth::common::crypto::{RsaKey, Sha256};
use mail_auth::common::headers::HeaderWriter;
use mail_auth::dkim::DkimSigner;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;

use super::rig::Rig;
use super::torture::{maildir, spool};
use crate::browser::{Desk, add_user};

/// A name server of its own, with these texts; ends with the test.
struct Names {
    server: Child,
    port: u16,
}

impl Names {
    fn start(texts: &[(String, String)]) -> Self {
        let port = UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut words = vec![
            "--keep-in-foreground".to_owned(),
            "--conf-file=/dev/null".to_owned(),
            "--no-resolv".to_owned(),
            "--no-hosts".to_owned(),
            "--no-daemon".to_owned(),
            "--pid-file=".to_owned(),
            "--listen-address=127.0.0.1".to_owned(),
            "--bind-interfaces".to_owned(),
            "--local=/example/".to_owned(),
            "--log-facility=/dev/null".to_owned(),
            format!("--port={port}"),
        ];
        for (name, text) in texts {
            // A text of more than 255 bytes is several strings.
            let parts: Vec<&str> = text.as_bytes().chunks(200).map(|c| std::str::from_utf8(c).unwrap()).collect();
            words.push(format!("--txt-record={name},{}", parts.join(",")));
        }
        if nix::unistd::getuid().is_root() {
            words.push("--user=nobody".to_owned());
        }
        let script = "\"$0\" \"$@\" >/dev/null 2>&1 & cat >/dev/null; kill -TERM $!; wait $!";
        let program = ["/usr/sbin/dnsmasq", "/usr/bin/dnsmasq"].into_iter().find(|p| std::path::Path::new(p).exists());
        let program = program.expect("dnsmasq is not installed: run scripts/setup (Debian package dnsmasq-base)");
        let server =
            Command::new("/bin/sh").args(["-c", script, program]).args(words).stdin(Stdio::piped()).spawn().unwrap();
        // Ready when its port is taken, over TCP as well.
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        Self { server, port }
    }
}

impl Drop for Names {
    fn drop(&mut self) {
        drop(self.server.stdin.take());
        let _ = self.server.wait();
    }
}

/// A new key: to sign with, and as DNS has it.
fn key() -> (String, String) {
    let made = Command::new("openssl").args(["genrsa", "2048"]).output().unwrap();
    let pem = String::from_utf8(made.stdout).unwrap();
    let mut public = Command::new("openssl")
        .args(["rsa", "-pubout", "-outform", "DER"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut public.stdin.take().unwrap(), pem.as_bytes()).unwrap();
    let der = public.wait_with_output().unwrap().stdout;
    let mut base64 = Command::new("base64").arg("-w0").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut base64.stdin.take().unwrap(), &der).unwrap();
    let text = String::from_utf8(base64.wait_with_output().unwrap().stdout).unwrap();
    (pem, format!("v=DKIM1; k=rsa; p={}", text.trim()))
}

fn text(from: &str, subject: &str) -> String {
    format!(
        "From: Clerk <clerk@{from}>\r\nTo: answers@house.example\r\nSubject: {subject}\r\nDate: Mon, 5 Oct 2015 10:00:00 +0000\r\n\
         Message-ID: <{subject}@{from}>\r\n\r\nWe have looked for it. The answer is {subject}.\r\n"
    )
}

/// Signed by a domain.
fn signed(pem: &str, domain: &str, text: &str) -> String {
    let key = RsaKey::<Sha256>::from_key_der(PrivateKeyDer::from_pem_slice(pem.as_bytes()).unwrap()).unwrap();
    let signer = DkimSigner::from_key(key).domain(domain).selector("s1").headers(["From", "To", "Subject", "Date"]);
    format!("{}{text}", signer.sign(text.as_bytes()).unwrap().to_header())
}

/// As our own mail server delivers it.
fn delivered(ip: &str, text: &str) -> Vec<u8> {
    format!(
        "Return-Path: <clerk@ministry.example>\r\nReceived: from mail.ministry.example (mail.ministry.example [{ip}])\r\n\
         \tby mx.house.example (Postfix) with ESMTPS id 4X; Mon, 5 Oct 2015 10:00:01 +0000 (UTC)\r\n{text}"
    )
    .into_bytes()
}

#[test]
fn senders_are_verified_not_verified_or_could_not_be_checked() {
    let (pem, public) = key();
    let texts = [
        ("s1._domainkey.ministry.example", public.as_str()),
        ("s1._domainkey.elsewhere.example", public.as_str()),
        ("_dmarc.ministry.example", "v=DMARC1; p=reject"),
        ("ministry.example", "v=spf1 include:hosts.ministry.example -all"),
        ("hosts.ministry.example", "v=spf1 ip4:192.0.2.0/24 -all"),
    ];
    let names = Names::start(&texts.map(|(n, t)| (n.to_owned(), t.to_owned())));
    let clean = text("ministry.example", "signed");
    let mails = [
        ("signed", delivered("203.0.113.9", &signed(&pem, "ministry.example", &clean)), "verified"),
        ("changed", delivered("203.0.113.9", &signed(&pem, "ministry.example", &text("ministry.example", "changed")).replace("looked", "LOOKED")), "not verified"),
        ("by-host", delivered("192.0.2.7", &text("ministry.example", "by-host")), "verified"),
        ("wrong-host", delivered("203.0.113.9", &text("ministry.example", "wrong-host")), "not verified"),
        // Whoever signs for themselves does not vouch for another.
        ("elsewhere", delivered("203.0.113.9", &signed(&pem, "elsewhere.example", &text("ministry.example", "elsewhere"))), "not verified"),
        // No name server there.
        ("no-answer", delivered("203.0.113.9", &signed(&pem, "ministry.unserved", &text("ministry.unserved", "no-answer"))), "could not check"),
        // A host's word is believed in our own server's line alone.
        (
            "forged",
            format!(
                "Received: from x (x [192.0.2.7]) by mx.evil.example; Mon\r\nAuthentication-Results: mx.evil.example; dmarc=pass\r\n\
                 Received: from x (x [192.0.2.7]) by mx.house.example; Mon\r\nAuthentication-Results: mx.house.example; dmarc=pass\r\n{}",
                text("ministry.example", "forged")
            )
            .into_bytes(),
            "not verified",
        ),
    ];
    let raw: Vec<Vec<u8>> = mails.iter().map(|(_, raw, _)| raw.clone()).collect();
    let spool = spool(&raw);
    let rig = Rig::new(None);
    let watch = format!(
        "check_senders = true\nauthserv_id = \"mx.house.example\"\ndns_server = \"127.0.0.1:{}\"\n",
        names.port
    );
    rig.configure(&watch, &maildir(spool.path()));
    let running = rig.start(&["watch"]);
    rig.until("all is read and checked", |s| {
        s["arrivals"].as_array().unwrap().iter().map(|a| a[1].as_u64().unwrap()).sum::<u64>() == mails.len() as u64
            && s["jobs"]["waiting"] == 0
            && s["jobs"]["at_work"] == 0
    });
    assert_eq!(running.stop().0, Some(0));
    rig.holds(&raw);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let archive = rig.archive().await;
        let mut wrong = Vec::new();
        for (name, raw, verdict) in &mails {
            let sha256 = hex::encode(<sha2::Sha256 as sha2::Digest>::digest(raw));
            let sender = archive.sender(&sha256).await.unwrap().expect(name);
            let (findings, answers) = (format!("{:?}", sender.findings), format!("{:?}", sender.answers));
            if sender.verdict.as_str() != *verdict {
                wrong.push(format!("{name}: {} instead of {verdict}: {findings} {answers}", sender.verdict.as_str()));
            }
            if *name == "signed" {
                assert!(
                    answers.contains("s1._domainkey.ministry.example.") && answers.contains(&public[20..60]),
                    "{answers}"
                );
            }
            if *name == "by-host" {
                assert!(findings.contains("192.0.2.7") && answers.contains("include:hosts"), "{sender:?}");
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        archive.close().await;
    });
    let log = rig.said(&["log"]);
    assert_eq!(log.matches("sender checked").count(), mails.len(), "{log}");
    let id = hex::encode(<sha2::Sha256 as sha2::Digest>::digest(&raw[0]));
    let shown = rig.said(&["message", "show", &id[..16]]);
    assert!(shown.contains("sender verified") && shown.contains("DKIM pass for ministry.example"), "{shown}");

    // The desk says the same, beside the head of the message.
    add_user(&rig.path, "ana");
    let desk = Desk::of(rig.path.clone(), tempfile::tempdir().unwrap());
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    for ((name, _, verdict), raw) in mails.iter().zip(&raw) {
        let id = hex::encode(<sha2::Sha256 as sha2::Digest>::digest(raw));
        let (_, page) = desk.ask("GET", &format!("/message/{id}"), &cookie, "");
        assert!(page.contains(&format!("{verdict}</a>)")), "{name}: {page}");
        let (_, page) = desk.ask("GET", &format!("/message/{id}?tab=headers"), &cookie, "");
        assert!(page.contains(&format!("Who sent it: {verdict}")), "{name}: {page}");
        if *name == "signed" {
            let told = ["DKIM: <bdi>pass for ministry.example", "s1._domainkey.ministry.example TXT: v=DKIM1"];
            assert!(told.iter().all(|t| page.contains(t)), "{page}");
        }
    }
}
