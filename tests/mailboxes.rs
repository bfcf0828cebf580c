//! Every way in returns what is there, byte for byte, and recognises it by its content.

use std::fs;
use std::path::Path;

use tracepost::mailboxes::{self, Found};

fn all(path: &Path) -> Vec<Found> {
    mailboxes::open(path).map(Result::unwrap).collect()
}

fn mail(n: u32) -> Vec<u8> {
    format!("From: a{n}@b.example\r\nSubject: {n}\r\nMessage-ID: <{n}@b.example>\r\n\r\nBody {n}\r\n").into_bytes()
}

#[test]
fn a_folder_gives_messages_and_papers_in_the_order_of_names() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("b.eml"), mail(2)).unwrap();
    fs::write(dir.path().join("a.bin"), mail(1)).unwrap(); // a message whatever its name
    fs::create_dir(dir.path().join("sub")).unwrap();
    fs::write(dir.path().join("sub/list.pdf"), b"%PDF-1.7\n").unwrap();
    fs::write(dir.path().join(".hidden"), b"x").unwrap();
    fs::write(dir.path().join("empty.eml"), b"").unwrap();
    let found = all(dir.path());
    let shown: Vec<_> = found
        .iter()
        .map(|f| match f {
            Found::Mail(raw) => format!("mail {}", raw.bytes.len()),
            Found::Paper { name, .. } => format!("paper {name}"),
        })
        .collect();
    let long = format!("mail {}", mail(1).len());
    assert_eq!(shown, [long.as_str(), &long, "mail 0", "paper list.pdf"]);
    assert_eq!(found[0].raw().bytes, mail(1));
}

#[test]
fn an_mbox_gives_each_message_as_it_was_stored() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("answers");
    let mut mbox = Vec::new();
    for n in 1..=3 {
        mbox.extend_from_slice(format!("From a{n}@b.example Thu Aug 20 10:0{n}:00 2015\n").as_bytes());
        mbox.extend_from_slice(format!("From: a{n}@b.example\nSubject: {n}\n\nFrom here on it is a sentence.\n\nFrom: is no separator\n>From a reader\n").as_bytes());
        mbox.push(b'\n');
    }
    fs::write(&path, &mbox).unwrap();
    let found = all(&path);
    assert_eq!(found.len(), 3);
    let third = found[2].raw();
    assert!(third.source.ends_with("message 3"), "{}", third.source);
    let text = String::from_utf8(third.bytes.clone()).unwrap();
    assert!(text.starts_with("From: a3@b.example\n") && text.ends_with("\nFrom a reader\n"), "{text:?}");
}

#[test]
fn a_maildir_gives_cur_and_new_but_never_tmp() {
    let dir = tempfile::tempdir().unwrap();
    for sub in ["cur", "new", "tmp"] {
        fs::create_dir(dir.path().join(sub)).unwrap();
    }
    fs::write(dir.path().join("cur/1.M1.host:2,S"), mail(1)).unwrap();
    fs::write(dir.path().join("new/2.M2.host"), mail(2)).unwrap();
    fs::write(dir.path().join("tmp/3.M3.host"), mail(3)).unwrap();
    let found = all(dir.path());
    assert_eq!(found.iter().map(|f| f.raw().bytes.clone()).collect::<Vec<_>>(), [mail(1), mail(2)]);
    assert!(found[0].raw().source.ends_with("1.M1.host"), "flags are no part of the place: {}", found[0].raw().source);
}

#[test]
fn what_cannot_be_opened_is_named() {
    let missing = Path::new("no/such/file.eml");
    let error = mailboxes::open(missing).next().unwrap().unwrap_err().to_string();
    assert!(error.starts_with("no/such/file.eml: "), "{error}");
}
