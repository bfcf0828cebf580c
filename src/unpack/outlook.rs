//! Opens an Outlook message (`.msg`, MS-OXMSG). In: its bytes. Out: its parts, as for any other message: the body
//! first, then the attachments. Enclosed messages are `.msg` files too and are opened in turn.
//!
//! The headers are those of the transport if the message came over the network, else what Outlook's own properties
//! say.

use jiff::Timestamp;
use mail_parser::MessageParser;
use msg_parser::{Attachment, Outlook, Person};

use super::leaf::{Leaf, Readable};
use super::{Found, Unpacker, body, deliver, head, identity};
use crate::model::{Address, Head, PartRole, Remark};

/// Headers about MIME parts, which a `.msg` no longer has.
const OF_PARTS: &[&str] = &["content-type:", "content-transfer-encoding:", "mime-version:", "content-disposition:"];

/// `PidTagAttachMethod`: the file is in the message (MS-OXCMSG 2.2.2.9). Other methods only point to a file.
const BY_VALUE: u32 = 1;

impl Unpacker<'_> {
    /// Opens an Outlook message: sets its head, adds its body and what came with it.
    pub(super) fn open_outlook(&mut self, index: usize, depth: usize) {
        let bytes = self.take_bytes(index);
        let outlook = match Outlook::from_slice(&bytes) {
            Ok(outlook) => outlook,
            Err(error) => {
                let detail = format!("the Outlook message cannot be opened: {error}");
                self.remark(index, Remark::grave("damaged", detail));
                return;
            }
        };
        drop(bytes);
        if let Some(part) = self.parts.get_mut(index)
            && part.role == PartRole::Attachment
        {
            part.role = PartRole::Message;
        }
        let lines = transport_lines(&outlook.headers.raw);
        let message = MessageParser::default().parse(lines.as_bytes()).unwrap_or_default();
        let mut head = head::of(&message, lines.as_bytes());
        complete(&mut head, &outlook);
        let mut remarks = Vec::new();
        let mut leaves: Vec<Leaf> = texts(&outlook).collect();
        leaves.extend(outlook.attachments.iter().map(|a| attached(a, &mut remarks)));
        head.content_sha256 = identity::content_hash(&head, &leaves);
        let body = body::take(&mut leaves, false, &mut remarks);
        head.report = deliver::report(&message, &leaves, &head, body.as_ref().and_then(|b| b.text.as_deref()));
        self.set_head(index, head);
        for remark in remarks {
            self.remark(index, remark);
        }
        let total = leaves.len();
        if let Some(body) = body {
            self.add(Some(index), depth, body);
        }
        for (n, leaf) in leaves.into_iter().enumerate() {
            if !self.room_for_more(index, total - n) {
                break;
            }
            self.add(Some(index), depth, leaf.found);
        }
    }
}

/// The transport headers without those about MIME parts, with the empty line at the end.
fn transport_lines(raw: &str) -> String {
    let mut kept = String::with_capacity(raw.len() + 2);
    let mut dropping = false;
    for line in raw.lines().take_while(|l| !l.trim().is_empty()) {
        if !line.starts_with([' ', '\t']) {
            let lower = line.to_ascii_lowercase();
            dropping = OF_PARTS.iter().any(|name| lower.starts_with(name));
        }
        if !dropping {
            kept.push_str(line.trim_end());
            kept.push_str("\r\n");
        }
    }
    kept.push_str("\r\n");
    kept
}

/// What the transport headers do not say, from Outlook's own properties.
fn complete(head: &mut Head, outlook: &Outlook) {
    let subject = outlook.subject.trim_matches(['\0', ' ']);
    if head.subject.is_none() && !subject.is_empty() {
        head.subject = Some(subject.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    if head.from.is_empty() {
        head.from.extend(address(&outlook.sender));
    }
    if head.to.is_empty() {
        head.to.extend(outlook.to.iter().chain(&outlook.cc).filter_map(address));
    }
    let moment = |text: &str| text.parse::<Timestamp>().ok();
    head.date = head.date.or_else(|| moment(&outlook.client_submit_time));
    head.received = head.received.or_else(|| moment(&outlook.message_delivery_time));
}

fn address(person: &Person) -> Option<Address> {
    let clean = |s: &str| s.trim_matches(['\0', ' ', '\'']).to_owned();
    let (name, email) = (clean(&person.name), clean(&person.email).to_lowercase());
    // Exchange's own names of people within a firm (`/O=…/CN=…`) are no addresses.
    let email = if email.contains('@') { email } else { String::new() };
    (!name.is_empty() || !email.is_empty()).then(|| Address { name: Some(name).filter(|n| !n.is_empty()), email })
}

/// The body in each of its forms, which are alternatives.
fn texts(outlook: &Outlook) -> impl Iterator<Item = Leaf> {
    let html = match hex::decode(&outlook.html) {
        Ok(bytes) if !bytes.is_empty() => Some(bytes),
        _ if !outlook.html.is_empty() => Some(outlook.html.clone().into_bytes()),
        _ => outlook.html_from_rtf().map(String::into_bytes),
    };
    let plain = outlook.body.trim_matches('\0');
    let plain = (!plain.trim().is_empty()).then(|| (plain.as_bytes().to_vec(), Readable::Plain, Some("utf-8")));
    let html = html.map(|bytes| {
        // Binary HTML is in the sender's code page and mostly says so itself.
        let utf8 = std::str::from_utf8(&bytes).is_ok();
        (bytes, Readable::Html, utf8.then_some("utf-8"))
    });
    plain.into_iter().chain(html).map(|(bytes, kind, charset)| {
        let mut found = Found::new(PartRole::Body, bytes);
        found.charset = charset.map(str::to_owned);
        Leaf { found, readable: Some(kind), alternative: Some(0), content_id: None }
    })
}

fn attached(attachment: &Attachment, remarks: &mut Vec<Remark>) -> Leaf {
    let names = [&attachment.long_file_name, &attachment.file_name, &attachment.display_name];
    let name = names.into_iter().map(|n| n.trim_matches(['\0', ' ']).to_owned()).find(|n| !n.is_empty());
    let message = attachment.is_embedded_message();
    let role = if message { PartRole::Message } else { PartRole::Attachment };
    let mut found = Found::new(role, attachment.payload_bytes.clone());
    if found.bytes.is_empty() && attachment.attach_method > BY_VALUE {
        let called = name.as_deref().unwrap_or("without a name");
        let detail = format!("the file {called} is not in the message; the sender's Outlook only added a link to it");
        remarks.push(Remark::grave("not_enclosed", detail));
    }
    found.name = name;
    found.declared = Some(attachment.mime_tag.trim_matches('\0').to_ascii_lowercase()).filter(|m| m.contains('/'));
    let content_id = Some(attachment.content_id.trim_matches(['\0', '<', '>']).to_owned()).filter(|c| !c.is_empty());
    Leaf { found, readable: None, alternative: None, content_id }
}

#[cfg(test)]
mod tests {
    /// An Outlook message whose table of sectors is nowhere: found by fuzzing.
    const BENT: &[u8] = include_bytes!("../../fuzz/kept/unpack/an_outlook_message_without_sectors");

    #[test]
    fn a_part_that_a_library_does_not_expect_keeps_nobody_from_reading_the_others() {
        use base64::Engine as _;
        let bent = base64::engine::general_purpose::STANDARD.encode(BENT);
        let mail = format!(
            "Subject: answer\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nSee below.\n\n\
             --B\nContent-Type: application/vnd.ms-outlook; name=a.msg\nContent-Disposition: attachment; filename=a.msg\n\
             Content-Transfer-Encoding: base64\n\n{bent}\n\n--B\nContent-Type: text/csv; name=list.csv\n\
             Content-Disposition: attachment; filename=list.csv\n\nSerial\n4471\n\n--B--\n"
        );
        let parts = crate::unpack::unpack(None, mail.into_bytes(), &crate::unpack::Limits::default(), &[]);
        let of = |name: &str| parts.iter().find(|p| p.name.as_deref() == Some(name)).unwrap();
        assert!(of("a.msg").remarks.iter().any(|r| r.code == "damaged"), "{:?}", of("a.msg").remarks);
        assert_eq!(of("list.csv").text.as_deref().map(str::trim), Some("Serial\n4471"));
    }

    use std::io::{Cursor, Write};

    use super::*;
    use crate::unpack::{Limits, unpack};

    fn msg() -> Vec<u8> {
        // Outlook writes version 3: sectors of 512 bytes.
        let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
        let wide = |s: &str| s.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        file.create_storage("/__nameid_version1.0").unwrap();
        file.create_storage("/__attach_version1.0_#00000000").unwrap();
        let headers = "From: Licensing <licensing@ministry.example>\r\nTo: tracing@tracing.example\r\n\
                       Message-ID: <m1@ministry.example>\r\nDate: Mon, 5 Oct 2020 10:00:00 +0000\r\n\
                       Content-Type: multipart/mixed;\r\n boundary=\"x\"\r\nIn-Reply-To: <tr-1@tracing.example>\r\n\r\n";
        let mut properties = vec![0; 8];
        properties.extend([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let streams = [
            ("/__properties_version1.0", properties),
            ("/__nameid_version1.0/__substg1.0_00020102", Vec::new()),
            ("/__nameid_version1.0/__substg1.0_00030102", Vec::new()),
            ("/__nameid_version1.0/__substg1.0_00040102", Vec::new()),
            ("/__substg1.0_0037001F", wide("Réponse TR-2015-0412")),
            ("/__substg1.0_1000001F", wide("We confirm that lot F-7503 was made here.\r\n")),
            ("/__substg1.0_007D001F", wide(headers)),
            ("/__attach_version1.0_#00000000/__properties_version1.0", vec![0; 8]),
            ("/__attach_version1.0_#00000000/__substg1.0_37010102", b"Packing list 17, 175 rifles\r\n".to_vec()),
            ("/__attach_version1.0_#00000000/__substg1.0_3707001F", wide("liste de colisage.txt")),
        ];
        for (path, bytes) in streams {
            file.create_stream(path).unwrap().write_all(&bytes).unwrap();
        }
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn an_outlook_message_comes_apart_like_any_other() {
        let parts = unpack(Some("answer.msg"), msg(), &Limits::default(), &[]);
        let names: Vec<_> = parts.iter().map(|p| (p.role, p.media_type.as_str(), p.name.as_deref())).collect();
        assert_eq!(
            names,
            [
                (PartRole::Root, "application/vnd.ms-outlook", Some("answer.msg")),
                (PartRole::Body, "text/plain", None),
                (PartRole::Attachment, "text/plain", Some("liste de colisage.txt")),
            ],
            "{:?}",
            parts[0].remarks
        );
        let head = parts[0].head.as_ref().unwrap();
        assert_eq!(head.message_id.as_deref(), Some("<m1@ministry.example>"));
        assert_eq!(head.in_reply_to, ["<tr-1@tracing.example>"]);
        assert_eq!(head.subject.as_deref(), Some("Réponse TR-2015-0412"));
        assert_eq!(head.from[0].email, "licensing@ministry.example");
        assert!(parts[1].text.as_deref().unwrap().contains("lot F-7503"));
    }

    #[test]
    fn a_damaged_one_is_named() {
        let mut bytes = msg();
        bytes.truncate(1200);
        let parts = unpack(Some("answer.msg"), bytes, &Limits::default(), &[]);
        assert_eq!(parts.len(), 1);
    }
}
