//! Bytes that somebody sent: whatever they are, they come apart into a list of parts that holds together.

use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::{draw, text};
use tracepost::model::PartRole;
use tracepost::unpack::{Limits, unpack};

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        1 => prop::collection::vec(any::<u8>(), 0..400),
        1 => (prop::sample::select(BEGINNINGS), prop::collection::vec(any::<u8>(), 0..400)).prop_map(|(head, rest)| [head, &rest].concat()),
        4 => mail().prop_map(String::into_bytes),
        1 => (mail(), prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)).prop_map(|(mail, slips)| {
            let mut bytes = mail.into_bytes();
            for (at, byte) in slips {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            bytes
        }),
    ]
}

/// How files of the kinds that are taken apart begin.
const BEGINNINGS: &[&[u8]] = &[
    b"PK\x03\x04",
    b"7z\xBC\xAF\x27\x1C\x00\x04",
    b"\x1F\x8B\x08",
    b"%PDF-1.7\n",
    b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
    b"\x78\x9F\x3E\x22",
    b"begin 644 a.txt\n",
    b"From a@b.example Thu Jan  1 00:00:00 1970\n",
];

/// Something like a mail: head lines that may be broken, parts that may never end.
fn mail() -> impl Strategy<Value = String> {
    let field = prop_oneof![
        "(From|To|Subject|Date|Message-ID|References): [ -~]{0,40}",
        "Subject: =\\?(utf-8|koi8-r|x)\\?[bqBQ]\\?[A-Za-z0-9=_+/]{0,30}\\?=",
        "Content-Type: (text/plain|text/html|multipart/mixed|multipart/alternative|message/rfc822|application/ms-tnef|image/png)(; boundary=\"?x\"?)?(; charset=[a-z0-9-]{0,12})?(; name=\"[^\"\r\n]{0,20}\")?",
        "Content-Transfer-Encoding: (base64|quoted-printable|8bit|7bit|x-uuencode)",
        "Content-Disposition: (inline|attachment)(; filename\\*?=[ -~]{0,20})?",
        "[ -~]{0,30}",
    ];
    let body = prop_oneof![
        3 => text(),
        2 => prop::sample::select(&["--x", "--x--", "", "begin 644 a.bin", "`", "end"][..]).prop_map(str::to_owned),
        1 => "[A-Za-z0-9+/=]{0,76}",
        1 => "(=[0-9A-F]{0,2}){0,10}",
    ];
    let ending = prop::sample::select(&["\n", "\r\n"][..]);
    let part = (prop::collection::vec(field, 0..6), prop::collection::vec(body, 0..8));
    (prop::collection::vec(part, 1..4), ending).prop_map(|(parts, ending)| {
        let mut lines = vec!["From: a@b.example".to_owned()];
        for (fields, body) in parts {
            lines.extend(fields);
            lines.push(String::new());
            lines.extend(body);
            lines.push("--x".to_owned());
        }
        lines.join(ending)
    })
}

proptest! {
    #![proptest_config(draw())]

    #[test]
    fn parts_hold_together(bytes in bytes(), name in prop::option::of(r"\PC{0,20}")) {
        let hash = hex::encode(Sha256::digest(&bytes));
        let size = bytes.len() as u64;
        let parts = unpack(name.as_deref(), bytes, &Limits::default(), &[]);
        prop_assert!(parts.first().is_some_and(|root| root.role == PartRole::Root && root.parent.is_none() && root.sha256 == hash && root.size == size));
        for (n, part) in parts.iter().enumerate().skip(1) {
            prop_assert!(part.parent.is_some_and(|parent| parent < n), "part {} stands before what it came out of", n);
            prop_assert_eq!(part.sha256.len(), 64);
            let harmless = |name: &str| !name.contains(['/', '\\']) && !name.chars().any(char::is_control) && !name.is_empty();
            prop_assert!(part.name.as_deref().is_none_or(harmless), "{:?}", part.name);
        }
    }
}
