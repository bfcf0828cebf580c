//! Takes mails and archives apart. In: a raw mail or file. Out: a flat list of parts. Each part knows the container
//! that it came from. The list is in reading order: a container, then its contents (the body of a message first),
//! then the contents of those.
//!
//! Depth, count and size are limited. If a limit is passed, there is a grave remark, and what was not unpacked stays
//! in the list by its name. It does not read documents ([`crate::read`] does), fetches nothing, and never fails.

mod archive;
mod body;
mod charset;
mod cms;
mod compressed_rtf;
mod contents;
mod continued;
mod dates;
mod deliver;
mod encoded_words;
mod head;
mod identity;
mod leaf;
mod mail;
mod name;
mod outlook;
mod package;
mod pasted;
mod pdf;
mod seals;
mod seven_zip;
mod signed;
mod sniff;
mod tnef;
mod tnef_properties;
mod uuencode;
mod zip_name;

use sha2::{Digest, Sha256};

use crate::model::{Head, Part, PartRole, Remark, Secret, UNEXPECTED, guarded};

/// The limits of unpacking. Beyond a limit the rest is named, not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Limits {
    /// The depth of containers within containers (and of multiparts within one message).
    pub depth: usize,
    /// The number of parts.
    pub parts: usize,
    /// The bytes to which all archives together may expand.
    pub expanded: u64,
    /// The ratio by which one archive may expand.
    pub ratio: u64,
    /// Whether files are also taken out of documents: PDF and office files.
    pub papers: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self { depth: 8, parts: 10_000, expanded: 1 << 30, ratio: 200, papers: true }
    }
}

/// Takes a mail, an archive or any other file apart. Index 0 is the file itself. `passwords` are tried in their order.
pub fn unpack(name: Option<&str>, bytes: Vec<u8>, limits: &Limits, passwords: &[Secret]) -> Vec<Part> {
    unpacked(name, bytes, limits, passwords, None)
}

/// The bytes of one part as they came, also of a container; `None` if there is no such part.
pub fn part(
    name: Option<&str>,
    bytes: Vec<u8>,
    limits: &Limits,
    passwords: &[Secret],
    index: usize,
) -> Option<Vec<u8>> {
    unpacked(name, bytes, limits, passwords, Some(index)).into_iter().nth(index).map(|part| part.bytes)
}

fn unpacked(
    name: Option<&str>,
    bytes: Vec<u8>,
    limits: &Limits,
    passwords: &[Secret],
    kept: Option<usize>,
) -> Vec<Part> {
    let mut work = Unpacker { parts: Vec::new(), limits: *limits, passwords, expanded: 0, kept };
    work.add(None, 0, Found { name: name.map(str::to_owned), ..Found::new(PartRole::Root, bytes) });
    work.parts
}

/// Something found in a container, before it is looked at.
struct Found {
    role: PartRole,
    name: Option<String>,
    /// The media type that the sender gave.
    declared: Option<String>,
    /// The character set that the sender gave.
    charset: Option<String>,
    bytes: Vec<u8>,
    /// Text that is decoded already.
    text: Option<String>,
    /// The type, if it is known better than from the content.
    media_type: Option<&'static str>,
    /// The size, if the bytes were not taken.
    size: Option<u64>,
    remarks: Vec<Remark>,
}

impl Found {
    fn new(role: PartRole, bytes: Vec<u8>) -> Self {
        Self {
            role,
            name: None,
            declared: None,
            charset: None,
            bytes,
            text: None,
            media_type: None,
            size: None,
            remarks: Vec::new(),
        }
    }
}

/// The state of the work: the list so far, and how much of the limits is used.
struct Unpacker<'p> {
    parts: Vec<Part>,
    limits: Limits,
    passwords: &'p [Secret],
    expanded: u64,
    /// The container whose bytes are wanted. The bytes of others are freed when they are open, because memory is limited.
    kept: Option<usize>,
}

impl Unpacker<'_> {
    /// Adds a part and everything in it.
    fn add(&mut self, parent: Option<usize>, depth: usize, found: Found) {
        let index = self.parts.len();
        self.parts.push(part_of(parent, found));
        let Some(part) = self.parts.get_mut(index) else { return };
        let open: fn(&mut Self, usize, usize) = match part.media_type.as_str() {
            "message/rfc822" => Self::open_mail,
            "application/vnd.ms-outlook" => Self::open_outlook,
            "application/zip" => Self::open_zip,
            "application/gzip" => Self::open_gzip,
            "application/x-tar" => Self::open_tar,
            "application/x-7z-compressed" => Self::open_seven_zip,
            "application/ms-tnef" => Self::open_tnef,
            "application/pdf" => Self::open_pdf,
            seals::SEALED => Self::open_signed,
            "text/html" if part.role != PartRole::Body => Self::open_html,
            kind if is_package(kind) => Self::open_package,
            _ => return,
        };
        // A PDF, a page of HTML or an office file is a paper first, and read as one.
        let paper =
            ["application/pdf", "text/html"].contains(&part.media_type.as_str()) || is_package(&part.media_type);
        if paper && !self.limits.papers {
            return;
        }
        if depth >= self.limits.depth {
            if part.media_type == "text/html" {
                return;
            }
            if paper {
                let detail = "the containers are nested too deep; it was not checked for files inside";
                part.remarks.push(Remark::oddity("too_deep", detail));
                return;
            }
            let detail = format!("the containers are nested {depth} levels deep; this one was not opened");
            part.remarks.push(Remark::grave("too_deep", detail));
            return;
        }
        if part.bytes.is_empty() && part.role != PartRole::Root {
            return;
        }
        let kept = (self.kept == Some(index)).then(|| part.bytes.clone());
        // One part that a library does not expect keeps nobody from reading the others.
        if guarded(|| open(self, index, depth + 1)).is_none() {
            self.remark(index, Remark::grave("damaged", format!("it cannot be opened: {UNEXPECTED}")));
        }
        self.tell_if_empty(index);
        if let (Some(bytes), Some(part)) = (kept, self.parts.get_mut(index)) {
            part.bytes = bytes;
        }
    }

    /// A container with nothing in it needs a remark that says why.
    fn tell_if_empty(&mut self, index: usize) {
        let alone = self.parts.len() == index + 1;
        if let Some(part) = self.parts.get_mut(index).filter(|p| alone && p.bytes.is_empty() && p.remarks.is_empty()) {
            part.remarks.push(Remark::oddity("empty", "it contains no file"));
        }
    }

    /// The bytes of a container, which are freed with it.
    fn take_bytes(&mut self, index: usize) -> Vec<u8> {
        self.parts.get_mut(index).map(|p| std::mem::take(&mut p.bytes)).unwrap_or_default()
    }

    fn remark(&mut self, index: usize, remark: Remark) {
        if let Some(part) = self.parts.get_mut(index) {
            part.remarks.push(remark);
        }
    }

    fn set_head(&mut self, index: usize, head: Head) {
        if let Some(part) = self.parts.get_mut(index) {
            part.head = Some(Box::new(head));
        }
    }

    /// Whether another part may be listed. The first refusal is a remark on the container.
    fn room_for_more(&mut self, container: usize, left: usize) -> bool {
        if self.parts.len() < self.limits.parts {
            return true;
        }
        let detail = format!("more than {} parts; the last {left} of this container are not listed", self.limits.parts);
        self.remark(container, Remark::grave("too_many", detail));
        false
    }
}

/// Whether files of this type are office files inside of a zip.
fn is_package(media_type: &str) -> bool {
    let kinds = ["application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument."];
    kinds.iter().any(|kind| media_type.starts_with(kind)) && !media_type.ends_with("xml")
}

/// Examines a part: type from the content, harmless name, hash, decoded text.
fn part_of(parent: Option<usize>, found: Found) -> Part {
    let mut remarks = found.remarks;
    let name = found.name.as_deref().and_then(|n| name::harmless(n, &mut remarks));
    let media_type = match found.media_type {
        Some(known) => known.to_owned(),
        // It only says that the part beside it is encrypted (RFC 3156, 4).
        None if found.declared.as_deref() == Some(seals::PGP) => seals::PGP.to_owned(),
        None => sniff::media_type(&found.bytes, found.declared.as_deref()),
    };
    if found.role != PartRole::Body && found.size.is_none() {
        sniff::compare(&media_type, name.as_deref(), &mut remarks);
    }
    let mut text = found.text;
    let textual = media_type.starts_with("text/") || media_type.ends_with("xml") || media_type.starts_with("message/");
    if text.is_none() && textual && media_type != "message/rfc822" {
        text = Some(charset::decode(&found.bytes, found.charset.as_deref(), &mut remarks));
    }
    if media_type == seals::SIGNATURE {
        remarks.push(seals::detached());
    }
    text = text.map(|text| seals::without_armour(text, &mut remarks));
    if found.bytes.is_empty() && found.size.is_none() && found.role != PartRole::Body {
        remarks.push(Remark::oddity("empty", "it is empty: 0 bytes"));
    }
    Part {
        parent,
        role: found.role,
        name,
        media_type,
        sha256: hex::encode(Sha256::digest(&found.bytes)),
        size: found.size.unwrap_or(found.bytes.len() as u64),
        head: None,
        remarks,
        bytes: found.bytes,
        text,
    }
}
