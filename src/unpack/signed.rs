//! Opens what stands inside of a signature (S/MIME, RFC 8551, 3.5.2). In: a mail, or a signed file. Out: the mail as if it had not
//! been signed, or the file. A detached signature, and what is encrypted, stay as they are, with a remark.

use mail_parser::{MessageParser, MimeHeaders};

use super::cms::{self, Cms};
use super::{Found, Unpacker, contents, seals};
use crate::model::{PartRole, Remark};

/// How many signatures may lie in one another.
const MOST: usize = 4;

/// The mail with each signed part replaced by what was signed, and what there is to say about that.
pub(super) fn without_seals(raw: &[u8]) -> Option<(Vec<u8>, Remark)> {
    let mut mail: Option<Vec<u8>> = None;
    for _ in 0..MOST {
        match opened_once(mail.as_deref().unwrap_or(raw)) {
            Some(opened) => mail = Some(opened),
            None => break,
        }
    }
    let detail = "its text stands inside of a signature (S/MIME), which was not checked";
    mail.map(|mail| (mail, Remark::oddity("signatures", detail)))
}

fn opened_once(raw: &[u8]) -> Option<Vec<u8>> {
    let message = MessageParser::default().parse(raw)?;
    for part in &message.parts {
        let sealed = part.content_type().and_then(|t| t.subtype()).is_some_and(|s| {
            let s = s.to_ascii_lowercase();
            s == "pkcs7-mime" || s == "x-pkcs7-mime"
        });
        if !sealed {
            continue;
        }
        let Some(Cms::Signed(inner)) = cms::of(&contents::of(part, raw)) else { continue };
        if !is_entity(&inner) {
            continue;
        }
        let slice = |from: u32, to: u32| raw.get(from as usize..to as usize).unwrap_or_default();
        let mut mail = slice(0, part.raw_header_offset()).to_vec();
        for header in &part.headers {
            if !header.name().to_ascii_lowercase().starts_with("content-") {
                mail.extend_from_slice(slice(header.offset_field(), header.offset_end()));
            }
        }
        mail.extend_from_slice(&inner);
        mail.extend_from_slice(b"\r\n");
        mail.extend_from_slice(raw.get(part.raw_end_offset() as usize..).unwrap_or_default());
        return Some(mail);
    }
    None
}

/// Whether bytes are a part of a mail: they begin with a header of one.
fn is_entity(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    let start = start.get(..start.len().min(16)).unwrap_or_default().to_ascii_lowercase();
    start.starts_with(b"content-") || start.starts_with(b"mime-version")
}

impl Unpacker<'_> {
    /// Takes the content out of a signed file.
    pub(super) fn open_signed(&mut self, index: usize, depth: usize) {
        let bytes = self.take_bytes(index);
        let outcome = cms::of(&bytes);
        let Some(Cms::Signed(inner)) = outcome else {
            let remark = match outcome {
                Some(Cms::Enveloped) => seals::encrypted(),
                _ => Remark::grave("damaged", "the signed file cannot be opened"),
            };
            self.remark(index, remark);
            return;
        };
        self.remark(index, Remark::oddity("signatures", "the file is signed; the signature was not checked"));
        let entity = is_entity(&inner);
        let mut found = Found::new(if entity { PartRole::Message } else { PartRole::Member }, inner);
        found.media_type = entity.then_some("message/rfc822");
        found.name = self.parts.get(index).and_then(|p| p.name.as_deref()).and_then(without_ending);
        self.add(Some(index), depth, found);
    }
}

/// `contract.pdf.p7m` is a signed `contract.pdf`.
fn without_ending(name: &str) -> Option<String> {
    let (bare, ending) = name.rsplit_once('.')?;
    (ending.eq_ignore_ascii_case("p7m") && bare.contains('.')).then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    use crate::model::PartRole;
    use crate::unpack::cms::tests::signed;
    use crate::unpack::{Limits, unpack};

    const ENTITY: &str = "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nMade in 1987.\r\n\
        --x\r\nContent-Type: text/csv; name=list.csv\r\n\r\nLot;Number\r\n--x--\r\n";

    fn mail(content: &[u8], kind: &str) -> Vec<u8> {
        let head = "From: a@b.example\r\nSubject: answer\r\nDate: Mon, 3 May 2021 10:00:00 +0200\r\n";
        let body = STANDARD.encode(content);
        format!(
            "{head}Content-Type: {kind};\r\n name=\"smime.p7m\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}\r\n"
        )
        .into_bytes()
    }

    fn listed(bytes: Vec<u8>) -> Vec<(PartRole, String, Vec<String>)> {
        let parts = unpack(None, bytes, &Limits::default(), &[]);
        let codes = |p: &crate::model::Part| p.remarks.iter().map(|r| r.code.clone()).collect();
        parts.iter().map(|p| (p.role, p.text.clone().unwrap_or_default().trim().to_owned(), codes(p))).collect()
    }

    #[test]
    fn a_letter_inside_of_a_signature_is_a_letter() {
        for chunk in [None, Some(50)] {
            let twice = String::from_utf8(mail(&signed(ENTITY.as_bytes(), chunk), "application/x-pkcs7-mime")).unwrap();
            let twice = twice.split_once("10:00:00 +0200\r\n").unwrap().1.to_owned();
            for content in [ENTITY, &twice] {
                let parts =
                    listed(mail(&signed(content.as_bytes(), chunk), "application/pkcs7-mime; smime-type=signed-data"));
                let roles: Vec<_> = parts.iter().map(|(role, text, _)| (*role, text.as_str())).collect();
                let wanted =
                    [(PartRole::Root, ""), (PartRole::Body, "Made in 1987."), (PartRole::Attachment, "Lot;Number")];
                assert_eq!(roles, wanted);
                assert_eq!(parts[0].2, ["signatures"]);
            }
        }
    }

    #[test]
    fn a_signed_file_is_opened_and_an_encrypted_one_named() {
        let parts = unpack(Some("list.csv.p7m"), signed(b"Lot;Number", None), &Limits::default(), &[]);
        assert_eq!((parts[1].name.as_deref(), parts[1].text.as_deref()), (Some("list.csv"), Some("Lot;Number")));
        // Encrypted: the type of its content is the third of the arc.
        let mut sealed = signed(b"secret", None);
        let at = sealed.windows(2).position(|w| w == [7, 2]).unwrap();
        sealed[at + 1] = 3;
        assert_eq!(listed(mail(&sealed, "application/pkcs7-mime")).last().unwrap().2, ["encrypted"]);
        let pgp = "From: a@b.example\r\nSubject: x\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----\r\n";
        assert_eq!(listed(pgp.into()).last().unwrap().2, ["encrypted"]);
    }
}
