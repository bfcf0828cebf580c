//! Finds the media type of bytes from their content. The sender's name and label are only compared with it, never
//! believed.

use std::io::Cursor;

use super::{cms, seals};
use crate::model::Remark;

/// Office Open XML: the folder of its main part, and its type (ECMA-376 part 1, 11 to 13).
const OOXML: &[(&str, &str)] = &[
    ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
];

/// Streams that show what a compound file (MS-CFB) is. Their names are in UTF-16.
const COMPOUND: &[(&str, &str)] = &[
    ("__properties_version1.0", "application/vnd.ms-outlook"),
    ("EncryptedPackage", "application/x-encrypted-office"),
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    // As Excel 5 and 95 called it.
    ("Book", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
];

/// Headers that begin a mail (RFC 5322, 3.6, and what servers add above them).
const MAIL_HEADS: &[&str] = &[
    "from",
    "to",
    "date",
    "subject",
    "received",
    "return-path",
    "message-id",
    "mime-version",
    "delivered-to",
    "reply-to",
    "cc",
    "content-type",
    "x-mailer",
    "dkim-signature",
    "sender",
    "envelope-to",
    "x-received",
    "arc-seal",
    "authentication-results",
    "references",
    "in-reply-to",
    "x-originating-ip",
    "received-spf",
    "thread-topic",
];

/// The media type of some bytes; `declared` decides only between kinds of plain text.
pub(super) fn media_type(bytes: &[u8], declared: Option<&str>) -> String {
    let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if bytes.is_empty() {
        return declared
            .filter(|d| d.starts_with("text/") || *d == "message/rfc822")
            .unwrap_or("application/octet-stream")
            .to_owned();
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return inside_zip(bytes).to_owned();
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return inside_compound(bytes).to_owned();
    }
    if find(start, b"%PDF-").is_some() {
        return "application/pdf".to_owned();
    }
    if start.starts_with(b"{\\rtf") {
        return "application/rtf".to_owned();
    }
    if start.starts_with(&[0x78, 0x9F, 0x3E, 0x22]) {
        return "application/ms-tnef".to_owned();
    }
    if cms::is_one(bytes) {
        let detached = cms::of(bytes) == Some(cms::Cms::Detached);
        return if detached { seals::SIGNATURE } else { seals::SEALED }.to_owned();
    }
    if start.starts_with(b"-----BEGIN PGP SIGNATURE-----") {
        return seals::SIGNATURE.to_owned();
    }
    if seals::is_pgp(start) {
        return "text/plain".to_owned();
    }
    if !looks_like_text(bytes) {
        return infer::get(bytes).map_or("application/octet-stream", |t| t.mime_type()).to_owned();
    }
    text_type(bytes, start, declared).to_owned()
}

fn text_type<'a>(bytes: &[u8], start: &[u8], declared: Option<&'a str>) -> &'a str {
    let lower = start.to_ascii_lowercase();
    let trimmed = lower.trim_ascii_start().strip_prefix(b"\xEF\xBB\xBF".as_slice()).unwrap_or(lower.trim_ascii_start());
    if is_mail(start) || declared == Some("message/rfc822") {
        return "message/rfc822";
    }
    if trimmed.starts_with(b"<!doctype html") || find(trimmed, b"<html").is_some() {
        return "text/html";
    }
    if trimmed.starts_with(b"<?xml") {
        if find(trimmed, b"<svg").is_some() {
            return "image/svg+xml";
        }
        // The root of a flat OpenDocument names its kind behind a page of namespaces.
        let root = bytes.get(..bytes.len().min(1 << 14)).unwrap_or_default();
        let flat = find(trimmed, b"<office:document").is_some() && find(root, b"oasis.opendocument.text\"").is_some();
        return if flat { "application/vnd.oasis.opendocument.text-flat-xml" } else { "text/xml" };
    }
    match declared {
        Some(d) if d.starts_with("text/") || d.starts_with("message/") => d,
        _ => "text/plain",
    }
}

/// There are two known headers among the first lines, and nothing before them that is not a header.
fn is_mail(start: &[u8]) -> bool {
    let mut known = 0;
    for (n, line) in start.split(|&b| b == b'\n').take(30).enumerate() {
        let line = line.trim_ascii_end();
        if n == 0 && line.starts_with(b"From ") || line.first().is_some_and(|b| b" \t".contains(b)) && n > 0 {
            continue;
        }
        let Some(colon) = line.iter().position(|&b| b == b':') else { break };
        let name = line.get(..colon).unwrap_or_default().to_ascii_lowercase();
        if name.is_empty() || !name.iter().all(|b| b.is_ascii_graphic()) {
            break;
        }
        known += usize::from(MAIL_HEADS.iter().any(|h| h.as_bytes() == name));
    }
    known >= 2
}

/// UTF-16 with its mark counts as text. Other bytes do if almost none of them are control characters.
fn looks_like_text(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return bytes.len().is_multiple_of(2) && infer::get(bytes).is_none();
    }
    if infer::get(bytes).is_some_and(|t| !t.mime_type().starts_with("text/")) {
        return false;
    }
    let seen = bytes.get(..bytes.len().min(65_536)).unwrap_or_default();
    let odd = seen.iter().filter(|&&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B)).count();
    odd * 200 <= seen.len()
}

fn inside_zip(bytes: &[u8]) -> &'static str {
    let Ok(archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return "application/zip" };
    let names: Vec<_> = archive.file_names_raw().take(2000).collect();
    if names.iter().any(|n| *n == b"[Content_Types].xml") {
        for (folder, media_type) in OOXML {
            if names.iter().any(|n| n.starts_with(folder.as_bytes())) {
                return media_type;
            }
        }
    }
    if names.first().is_some_and(|n| *n == b"mimetype") {
        // OpenDocument puts its type first and uncompressed (OASIS ODF 1.2 part 3, 3.3), so that it stands in the first bytes.
        let start = bytes.get(..bytes.len().min(200)).unwrap_or_default();
        for kind in ["text", "spreadsheet", "presentation"] {
            if find(start, format!("opendocument.{kind}").as_bytes()).is_some() {
                return match kind {
                    "text" => "application/vnd.oasis.opendocument.text",
                    "spreadsheet" => "application/vnd.oasis.opendocument.spreadsheet",
                    _ => "application/vnd.oasis.opendocument.presentation",
                };
            }
        }
    }
    "application/zip"
}

fn inside_compound(bytes: &[u8]) -> &'static str {
    // By the streams at its root: a file embedded in another has its own further down.
    if let Ok(file) = cfb::CompoundFile::open(Cursor::new(bytes)) {
        let found = COMPOUND.iter().find(|(stream, _)| file.is_stream(format!("/{stream}")));
        return found.map_or("application/x-ole-storage", |(_, media_type)| media_type);
    }
    // Of a damaged one by the names in it.
    for (stream, media_type) in COMPOUND {
        let wide: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        if find(bytes, &wide).is_some() {
            return media_type;
        }
    }
    "application/x-ole-storage"
}

/// The first position of a needle.
pub(super) fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).position(|w| w == needle)
}

/// Endings of names, and the types that they promise. There is only a remark if the content belongs to another family.
const ENDINGS: &[(&str, &str)] = &[
    ("pdf", "application/pdf"),
    ("png", "image/"),
    ("jpg", "image/"),
    ("jpeg", "image/"),
    ("tif", "image/"),
    ("tiff", "image/"),
    ("gif", "image/"),
    ("bmp", "image/"),
    ("webp", "image/"),
    ("docx", "wordprocessingml"),
    ("xlsx", "spreadsheetml"),
    ("odt", "opendocument.text"),
    ("ods", "opendocument.spreadsheet"),
    ("7z", "application/x-7z"),
    ("zip", "application/zip"),
    ("txt", "text/"),
    ("csv", "text/"),
    ("htm", "text/html"),
    ("html", "text/html"),
    ("eml", "message/rfc822"),
];

/// Adds a remark if the name promises something else than the content.
pub(super) fn compare(media_type: &str, name: Option<&str>, remarks: &mut Vec<Remark>) {
    let Some((_, ending)) = name.and_then(|n| n.rsplit_once('.')) else { return };
    let ending = ending.to_ascii_lowercase();
    let Some((_, promise)) = ENDINGS.iter().find(|(e, _)| *e == ending) else { return };
    let encrypted = media_type == "application/x-encrypted-office";
    if !media_type.contains(promise) && !encrypted && media_type != "application/octet-stream" {
        remarks
            .push(Remark::oddity("name_lies", format!("the name ends in .{ending}, but the content is {media_type}")));
    }
}
