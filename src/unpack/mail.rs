//! Opens a mail. In: its bytes. Out: its parts: the body first, then the attachments, in order. Enclosed messages
//! are opened in turn.
//!
//! Multiparts themselves are not listed, because they are only envelopes. No receipt is sent, and nothing is fetched
//! from outside.

use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::leaf::{Leaf, Readable};
use super::{
    Found, Unpacker, body, charset, contents, continued, deliver, encoded_words, head, identity, pasted, signed, sniff,
    uuencode,
};
use crate::model::{PartRole, Remark};

impl Unpacker<'_> {
    /// Opens a message: sets its headers, adds its body and its attachments.
    pub(super) fn open_mail(&mut self, index: usize, depth: usize) {
        let bytes = self.take_bytes(index);
        let raw = after_from_line(&bytes);
        let unsealed = signed::without_seals(raw);
        let raw = unsealed.as_ref().map_or(raw, |(mail, _)| mail);
        let parser = MessageParser::default();
        let Some(message) = parser.parse(raw) else {
            self.remark(index, Remark::grave("damaged", "no mail headers were found"));
            return;
        };
        let mut leaves = Leaves { message: &message, raw, found: Vec::new(), deep: 0, limit: self.limits.depth };
        leaves.walk(0, 0, false);
        let (deep, mut leaves) = (leaves.deep, leaves.found);
        let mut remarks: Vec<Remark> = unsealed.iter().map(|(_, remark)| remark.clone()).collect();
        if deep > 0 {
            let detail =
                format!("parts are nested more than {} levels deep; {deep} of them were not opened", self.limits.depth);
            remarks.push(Remark::grave("too_deep", detail));
        }
        let mut head = head::of(&message, raw);
        head.content_sha256 = identity::content_hash(&head, &leaves);
        let enclosed: Vec<Found> = leaves
            .iter_mut()
            .filter(|l| l.readable == Some(Readable::Plain))
            .flat_map(|l| uuencode::take(&mut l.found.bytes))
            .collect();
        leaves.extend(enclosed.into_iter().map(Leaf::file));
        let pasted: Vec<Found> = leaves
            .iter()
            .filter(|l| l.readable == Some(Readable::Html))
            .flat_map(|l| pasted::pictures(&String::from_utf8_lossy(&l.found.bytes)))
            .collect();
        leaves.extend(pasted.into_iter().map(Leaf::file));
        let body = body::take(&mut leaves, deep > 0, &mut remarks);
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

struct Leaves<'m> {
    message: &'m Message<'m>,
    raw: &'m [u8],
    found: Vec<Leaf>,
    deep: usize,
    limit: usize,
}

impl Leaves<'_> {
    /// Goes down the tree of parts, never deeper than the limit.
    fn walk(&mut self, id: u32, depth: usize, inside_related: bool) {
        self.walk_in(id, depth, inside_related, None);
    }

    fn walk_in(&mut self, id: u32, depth: usize, inside_related: bool, alternative: Option<u32>) {
        let Some(part) = self.message.parts.get(id as usize) else { return };
        if let PartType::Multipart(children) = &part.body {
            if depth >= self.limit {
                self.deep += children.len().max(1);
                return;
            }
            let related = part.is_content_type("multipart", "related");
            let alternative = if part.is_content_type("multipart", "alternative") { Some(id) } else { alternative };
            for &child in children {
                if child != id {
                    self.walk_in(child, depth + 1, inside_related || related, alternative);
                }
            }
            return;
        }
        let leaf = self.leaf(part, inside_related, alternative);
        if !(leaf.found.bytes.is_empty() && leaf.found.name.is_none() && leaf.readable.is_some()) {
            self.found.push(leaf);
        }
    }

    fn leaf(&self, part: &MessagePart<'_>, inside_related: bool, alternative: Option<u32>) -> Leaf {
        let declared = part
            .content_type()
            .map(|t| format!("{}/{}", t.ctype(), t.subtype().unwrap_or_default()).to_ascii_lowercase());
        let attached = part.content_disposition().is_some_and(|d| d.is_attachment());
        let name = attachment_name(part, self.raw);
        let content_id = part.content_id().map(|c| c.trim_matches(['<', '>']).to_owned());
        let readable = match declared.as_deref() {
            None | Some("text/plain") => Some(Readable::Plain),
            Some("text/html") => Some(Readable::Html),
            _ => None,
        }
        .filter(|_| !attached && name.is_none());
        let image = declared.as_deref().is_some_and(|d| d.starts_with("image/"));
        let inline = image && !attached && (content_id.is_some() || inside_related);
        let message = matches!(part.body, PartType::Message(_)) || declared.as_deref() == Some("message/rfc822");
        let role = match (message, inline) {
            (true, _) => PartRole::Message,
            (_, true) => PartRole::Inline,
            _ => PartRole::Attachment,
        };
        let mut found = Found::new(role, contents::of(part, self.raw));
        if message && sniff::media_type(&found.bytes, None).starts_with("text/") {
            found.media_type = Some("message/rfc822");
        }
        if part.is_encoding_problem && part.encoding != Encoding::None {
            found
                .remarks
                .push(Remark::grave("damaged", "the transfer encoding is damaged; what could be decoded was kept"));
        }
        found.charset = part.content_type().and_then(|t| t.attribute("charset")).map(str::to_owned);
        found.name = name;
        found.declared = declared;
        Leaf { found, readable, alternative, content_id }
    }
}

/// The name of an attachment: RFC 2231, RFC 2047 (against the rule, but common), or raw 8-bit.
fn attachment_name(part: &MessagePart<'_>, raw: &[u8]) -> Option<String> {
    let from = |part: &MessagePart<'_>| part.attachment_name().map(str::to_owned).filter(|n| !n.trim().is_empty());
    let given = from(part)?;
    let lines = raw.get(part.raw_header_offset() as usize..part.raw_body_offset() as usize).unwrap_or_default();
    let unlabelled = given.contains('\u{fffd}') && std::str::from_utf8(lines).is_err();
    let mut mended = unlabelled.then(|| charset::decode_unlabelled(lines).into_bytes());
    for join in [encoded_words::joined, continued::joined] {
        if let Some(joined) = join(mended.as_deref().unwrap_or(lines)) {
            mended = Some(joined);
        }
    }
    let again = mended.as_deref().and_then(|l| MessageParser::default().parse_headers(l)?.parts.first().and_then(from));
    again.or(Some(given))
}

/// A message that was saved from an mbox may begin with its `From ` line.
fn after_from_line(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes;
    if let Some(mark) = rest.strip_prefix(b"\xEF\xBB\xBF".as_slice()) {
        rest = mark;
    }
    if rest.starts_with(b"From ") || rest.starts_with(b">From ") {
        let end = rest.iter().position(|&b| b == b'\n').map_or(rest.len(), |n| n + 1);
        rest = rest.get(end..).unwrap_or_default();
    }
    rest
}
