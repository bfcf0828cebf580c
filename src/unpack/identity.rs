//! Computes a hash over what the sender wrote. It is the same for two deliveries of one mail, although each server
//! on the way added its own lines.

use sha2::{Digest, Sha256};

use super::leaf::Leaf;
use crate::model::Head;

/// SHA-256 over the headers that a sender writes and over the decoded contents. Servers may change transport lines, boundaries and transfer
/// encodings (RFC 5321, 4.4 and RFC 6152, 3), so these do not count.
pub(super) fn content_hash(head: &Head, leaves: &[Leaf]) -> String {
    let mut hash = Sha256::new();
    let mut line = |name: &str, value: &str| {
        hash.update(name.as_bytes());
        hash.update(b":");
        hash.update(value.as_bytes());
        hash.update(b"\n");
    };
    line("message-id", head.message_id.as_deref().unwrap_or_default());
    line("subject", head.subject.as_deref().unwrap_or_default());
    line("date", &head.date.map(|d| d.to_string()).unwrap_or_default());
    for (name, list) in [("from", &head.from), ("to", &head.to), ("reply-to", &head.reply_to)] {
        for address in list {
            line(name, &address.email);
        }
    }
    for id in head.in_reply_to.iter().chain(&head.references) {
        line("thread", id);
    }
    for leaf in leaves {
        line("name", leaf.found.name.as_deref().unwrap_or_default());
        line("content", &hex::encode(content(leaf)));
    }
    hex::encode(hash.finalize())
}

/// Text is hashed without its line ends, because servers change them.
fn content(leaf: &Leaf) -> [u8; 32] {
    let bytes = &leaf.found.bytes;
    if leaf.readable.is_none() {
        return Sha256::digest(bytes).into();
    }
    let mut hash = Sha256::new();
    for line in bytes.split(|&b| b == b'\n').map(<[u8]>::trim_ascii_end).filter(|l| !l.is_empty()) {
        hash.update(line);
        hash.update(b"\n");
    }
    hash.finalize().into()
}
