//! Bad input: each file is read, refused or set aside by name. The files beside it are read, and the parent process
//! goes on.

use std::fmt::Write as _;
use std::io::Write as _;

use tracepost::model::{Document, Part, PartRole, Secret};
use tracepost::unpack::{Limits, unpack};

use crate::sandbox::readers;

async fn read(name: &str, bytes: impl Into<Vec<u8>>) -> Vec<Document> {
    readers(|_| ()).read(Some(name.to_owned()), bytes.into(), |_, _| ()).await.unwrap()
}

fn grave(document: &Document) -> Vec<&str> {
    document.all_remarks().filter(|r| r.grave).map(|r| r.code.as_str()).collect()
}

fn codes(part: &Part) -> Vec<&str> {
    part.remarks.iter().map(|r| r.code.as_str()).collect()
}

fn text(document: &Document) -> String {
    document.pages.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// A PDF of the given objects (from 1), the first being the catalogue.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut offsets = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        let _ = write!(out, "{} 0 obj\n{object}\nendobj\n", n + 1);
    }
    let xref = out.len();
    let _ = write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for offset in offsets {
        let _ = writeln!(out, "{offset:010} 00000 n ");
    }
    let _ = write!(out, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n", objects.len() + 1);
    out
}

fn stream(content: &str) -> String {
    format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len())
}

/// A PDF with one line of text on each of its pages.
fn lines(texts: &[&str]) -> Vec<u8> {
    let kids: String = (0..texts.len()).map(|n| format!("{} 0 R ", 4 + 2 * n)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", texts.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    for (n, text) in texts.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {} 0 R >>",
            5 + 2 * n
        ));
        objects.push(stream(&format!("BT /F 12 Tf 72 700 Td ({text}) Tj ET")));
    }
    pdf(&objects)
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for (n, chunk) in bytes.chunks(3).enumerate() {
        if n > 0 && n % 19 == 0 {
            out.push_str("\r\n");
        }
        let word = chunk.iter().enumerate().fold(0_u32, |w, (i, b)| w | u32::from(*b) << (16 - 8 * i));
        for i in 0..4 {
            let digit = DIGITS[(word >> (18 - 6 * i) & 63) as usize];
            out.push(if i <= chunk.len() { digit as char } else { '=' });
        }
    }
    out
}

/// A mail with a text and attachments.
fn mail(body: &str, attachments: &[(&str, &str, Vec<u8>)]) -> String {
    let mut out =
        "From: a@works.example\r\nTo: office@trace.example\r\nSubject: Re: trace\r\nMessage-ID: <m1@works.example>\r\n\
        MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            .to_owned();
    let _ = write!(
        out,
        "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n"
    );
    for (name, media_type, bytes) in attachments {
        let _ = write!(
            out,
            "--b\r\nContent-Type: {media_type}\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            base64(bytes)
        );
    }
    out + "--b--\r\n"
}

fn zip_of(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(kind);
    crc.update(data);
    [&u32::try_from(data.len()).unwrap().to_be_bytes(), &kind[..], data, &crc.sum().to_be_bytes()].concat()
}

/// A PNG whose header claims a size, with hardly any data behind it.
fn png_claiming(width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let mut deflate = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    deflate.write_all(&vec![0; 600_000]).unwrap();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &header),
        chunk(b"IDAT", &deflate.finish().unwrap()),
        chunk(b"IEND", &[]),
    ]
    .concat()
}

#[tokio::test]
async fn a_truncated_pdf_is_named_and_read_as_far_as_it_goes() {
    let whole = lines(&["First page of the certificate", "Second page of the certificate"]);
    let cut = whole[..whole.len() - 160].to_vec();
    let documents = read("cut.pdf", cut).await;
    assert_eq!(grave(&documents[0]), ["damaged"]);
    assert!(text(&documents[0]).contains("First page"), "{:?}", documents[0]);
    let head = whole[..120].to_vec();
    assert_eq!(grave(&read("head.pdf", head).await[0]), ["damaged"]);
}

#[tokio::test]
async fn an_encrypted_pdf_is_named() {
    let mut document = lopdf::Document::load_mem(&lines(&["Secret"])).unwrap();
    document.trailer.set(
        "ID",
        lopdf::Object::Array(vec![
            lopdf::Object::string_literal(b"0123456789abcdef".to_vec()),
            lopdf::Object::string_literal(b"0123456789abcdef".to_vec()),
        ]),
    );
    let lock = |document: &lopdf::Document, user: &str| {
        let mut document = document.clone();
        let version = lopdf::EncryptionVersion::V2 {
            document: &document,
            owner_password: "owner",
            user_password: user,
            key_length: 128,
            permissions: lopdf::Permissions::all(),
        };
        let state = lopdf::EncryptionState::try_from(version).unwrap();
        document.encrypt(&state).unwrap();
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    };
    let locked = read("locked.pdf", lock(&document, "word")).await;
    assert_eq!(grave(&locked[0]), ["encrypted"]);
    assert!(locked[0].pages.is_empty());
    // With the passwords that were given it opens; one that does not fit does no harm.
    let given = readers(|s| s.read.passwords = vec![Secret::new("sword"), Secret::new("word")]);
    let unlocked = given.read(Some("locked.pdf".into()), lock(&document, "word"), |_, _| ()).await.unwrap();
    assert_eq!((grave(&unlocked[0]), text(&unlocked[0])), (vec![], "Secret".to_owned()));
    // An empty password is no lock: any viewer opens such a file.
    let open = read("open.pdf", lock(&document, "")).await;
    assert!(grave(&open[0]).is_empty(), "{:?}", open[0].remarks);
    assert_eq!(text(&open[0]), "Secret");
}

#[tokio::test]
async fn a_page_tree_that_loops_ends() {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>",
        "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1000000 >>",
    ];
    let documents = read("loop.pdf", pdf(&objects.map(str::to_owned))).await;
    assert_eq!(grave(&documents[0]), ["damaged"]);
}

#[tokio::test]
async fn huge_claims_are_not_believed() {
    let png = png_claiming(60_000, 60_000);
    assert!(png.len() < 1024);
    let documents = read("huge.png", png.clone()).await;
    assert_eq!(grave(&documents[0]), ["too_large"]);
    assert!(documents[0].remarks[0].detail.contains("3600 million"), "{:?}", documents[0].remarks);
    // The same inside a mail leaves its neighbours alone.
    let message =
        mail("See both.", &[("huge.png", "image/png", png), ("list.pdf", "application/pdf", lines(&["Packing list"]))]);
    let documents = read("m.eml", message).await;
    assert_eq!(documents.iter().map(text).collect::<Vec<_>>(), ["", "See both.", "", "Packing list"]);
}

#[tokio::test]
async fn zips_in_zips_in_a_mail_stop_at_the_limit() {
    let mut inner = zip_of(&[("note.txt", b"innermost")]);
    for _ in 0..12 {
        inner = zip_of(&[("inner.zip", &inner), ("beside.txt", b"Beside the archive.")]);
    }
    let documents = read("m.eml", mail("Archives attached.", &[("all.zip", "application/zip", inner)])).await;
    assert!(documents.iter().any(|d| grave(d) == ["too_deep"]));
    assert!(documents.iter().all(|d| text(d) != "innermost"));
    assert_eq!(documents.iter().filter(|d| text(d) == "Beside the archive.").count(), 7);
    assert_eq!(text(&documents[1]), "Archives attached.");
}

#[test]
fn an_archive_that_expands_without_bound_is_named_member_by_member() {
    let zeros = vec![0; 40 << 20];
    let bomb = zip_of(&[("a.bin", &zeros), ("b.bin", &zeros), ("c.txt", b"small")]);
    let parts = unpack(Some("bomb.zip"), bomb, &Limits::default(), &[]);
    let named: Vec<_> = parts.iter().map(|p| (p.name.as_deref().unwrap(), codes(p).contains(&"too_large"))).collect();
    assert_eq!(named, [("bomb.zip", false), ("a.bin", true), ("b.bin", true), ("c.txt", true)]);
    assert!(parts.iter().all(|p| p.bytes.is_empty()));
    let many: Vec<(String, &[u8])> = (0..50).map(|n| (format!("{n}.txt"), b"x".as_slice())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(n, b)| (n.as_str(), *b)).collect();
    let parts = unpack(None, zip_of(&many), &Limits { parts: 20, ..Limits::default() }, &[]);
    assert_eq!((parts.len(), codes(&parts[0])), (20, vec!["too_many"]));
}

#[tokio::test]
async fn what_kills_unpacking_leaves_its_neighbours_alone() {
    // Within every bound of archives, and more than this child may hold.
    let mut state = 7_u32;
    let noise: Vec<u8> = (0..1 << 20)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
        .collect();
    let archive = zip_of(&[("noise.bin", &noise), ("zeros.bin", &vec![0; 180 << 20])]);
    let message = mail(
        "See both.",
        &[("all.zip", "application/zip", archive), ("list.txt", "text/plain", b"Packing list".to_vec())],
    );
    let readers = readers(|s| {
        s.children = 1;
        s.memory_mib = 128;
    });
    let documents = readers.read(Some("m.eml".into()), message.into_bytes(), |_, _| ()).await.unwrap();
    let seen: Vec<_> = documents.iter().map(|d| (text(d), grave(d))).collect();
    let wanted = [
        (String::new(), vec!["out_of_memory"]),
        ("See both.".to_owned(), vec![]),
        (String::new(), vec!["too_deep"]),
        ("Packing list".to_owned(), vec![]),
    ];
    assert_eq!(seen, wanted);
}

#[tokio::test]
async fn a_multipart_ten_thousand_deep_is_no_danger() {
    let mut message = "From: a@works.example\r\nSubject: deep\r\nMIME-Version: 1.0\r\n".to_owned();
    for n in 0..10_000 {
        let _ = write!(message, "Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n");
    }
    message += "Content-Type: text/plain\r\n\r\nat the bottom\r\n";
    let documents = read("deep.eml", message.clone()).await;
    assert_eq!(grave(&documents[0]), ["too_deep"]);
    assert_eq!(documents[0].part.head.as_ref().unwrap().subject.as_deref(), Some("deep"));
    let mut chain = String::new();
    for n in 0..10_000 {
        let _ = write!(
            chain,
            "From: a@works.example\r\nSubject: {n}\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n"
        );
    }
    let documents = read("chain.eml", chain).await;
    assert!(documents.iter().any(|d| grave(d) == ["too_deep"]));
    assert!(documents.len() < 12);
}

#[tokio::test]
async fn a_wrong_character_set_is_seen_through() {
    let text_sent = "Уважаемые господа, на ваш запрос сообщаем: винтовка изготовлена нашим заводом в 1987 году.";
    let bytes = encoding_rs::KOI8_R.encode(text_sent).0;
    let mut message = b"From: a@works.example\r\nSubject: =?windows-1251?Q?=CE=F2=E2=E5=F2?=\r\n\
        Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        .to_vec();
    message.extend_from_slice(&bytes);
    let documents = read("koi.eml", message).await;
    assert_eq!(documents[0].part.head.as_ref().unwrap().subject.as_deref(), Some("Ответ"));
    assert_eq!(text(&documents[1]), text_sent);
    assert_eq!(codes(&documents[1].part), ["charset"]);
}

#[tokio::test]
async fn an_empty_message_is_a_remark() {
    for message in
        ["From: a@works.example\r\nSubject: nothing\r\n\r\n", "From: a@works.example\r\nSubject: x\r\n\r\n\r\n  \r\n"]
    {
        let documents = read("empty.eml", message).await;
        assert_eq!(codes(&documents[0].part), ["empty"], "{message:?}");
    }
    let documents = read("nothing", "").await;
    assert_eq!(codes(&documents[0].part), ["empty"]);
}

#[tokio::test]
async fn a_name_that_climbs_is_made_harmless() {
    let documents = read("m.eml", mail("x", &[("../../etc/passwd", "text/plain", b"root".to_vec())])).await;
    let part = &documents[2].part;
    assert_eq!((part.name.as_deref(), part.role), (Some("passwd"), PartRole::Attachment));
    assert_eq!(codes(part), ["unsafe_name"]);
    assert!(part.remarks[0].detail.contains("../../etc/passwd"));
}

#[tokio::test]
async fn what_cannot_be_read_is_kept_and_named() {
    let message = mail("x", &[("plan.dwg", "image/jpeg", b"AC1027\0\0\0\0\x01\x02\x03\x04\x05\x06".to_vec())]);
    let documents = read("m.eml", message).await;
    assert_eq!(grave(&documents[2]), ["unsupported"]);
    assert_eq!(documents[2].part.name.as_deref(), Some("plan.dwg"));
    assert_eq!(documents[2].part.size, 16);
}
