//! Opens a TNEF (`winmail.dat`, MS-OXTNEF). In: its bytes. Out: the text and the files in it, as Outlook packed
//! them. An enclosed message is a TNEF too and is opened in turn.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::tnef_properties::{self as property, Front, Property, properties};
use super::{Found, Unpacker, compressed_rtf};
use crate::model::{PartRole, Remark};

/// The first bytes of a file (2.1.2).
const SIGNATURE: u32 = 0x223E_9F78;

/// Attributes by their numbers (2.1.2 and 2.1.3).
const CODE_PAGE: u32 = 0x0006_9007;
const BODY: u32 = 0x0002_800C;
const PROPERTIES: u32 = 0x0006_9003;
const FILE_BEGINS: u32 = 0x0006_9002;
const FILE_NAME: u32 = 0x0001_8010;
const FILE_CONTENT: u32 = 0x0006_800F;
const FILE_PROPERTIES: u32 = 0x0006_9005;

impl Unpacker<'_> {
    /// Opens a TNEF: its text in its best form, then the files.
    pub(super) fn open_tnef(&mut self, index: usize, depth: usize) {
        let bytes = self.take_bytes(index);
        let mut tnef = Tnef { code_page: WINDOWS_1252, plain: None, html: None, rtf: None, files: Vec::new() };
        let whole = tnef.read(&bytes);
        drop(bytes);
        if !whole {
            let detail = "the file is cut off; what stands before the cut was read";
            self.remark(index, Remark::grave("damaged", detail));
        }
        let mut found: Vec<Found> = tnef.text(|text| self.is_said(index, text)).into_iter().collect();
        if let Some(body) = found.first_mut().filter(|_| self.has_text_beside(index)) {
            // The mail around it has a text of its own; this one is another.
            body.role = PartRole::Attachment;
        }
        found.extend(tnef.files.into_iter().map(|f| f.found(tnef.code_page)));
        let count = found.len();
        for (n, found) in found.into_iter().enumerate() {
            if !self.room_for_more(index, count - n) {
                break;
            }
            self.add(Some(index), depth, found);
        }
    }

    /// The bodies of the mail around it.
    fn bodies(&self, index: usize) -> impl Iterator<Item = &str> {
        let parent = self.parts.get(index).and_then(|p| p.parent);
        let beside = self.parts.iter().filter(move |p| parent.is_some() && p.parent == parent);
        beside.filter(|p| p.role == PartRole::Body).filter_map(|p| p.text.as_deref())
    }

    fn has_text_beside(&self, index: usize) -> bool {
        self.bodies(index).any(|text| text.contains(char::is_alphanumeric))
    }

    /// Whether the mail around it has the same text, because programs send both.
    fn is_said(&self, index: usize, text: &str) -> bool {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        self.bodies(index).any(|body| letters(body) == letters(text))
    }
}

struct Tnef {
    code_page: &'static Encoding,
    plain: Option<String>,
    html: Option<Vec<u8>>,
    rtf: Option<Vec<u8>>,
    files: Vec<Enclosed>,
}

/// A file that is being collected.
#[derive(Default)]
struct Enclosed {
    name: Option<String>,
    content: Option<Vec<u8>>,
    properties: Vec<Property>,
}

impl Tnef {
    /// Reads the attributes; false if they are cut off.
    fn read(&mut self, bytes: &[u8]) -> bool {
        let mut front = Front(bytes);
        if front.u32() != Some(SIGNATURE) || front.u16().is_none() {
            return false;
        }
        while !front.0.is_empty() {
            let Some((id, value)) = attribute(&mut front) else {
                // Some programs pad the end.
                return front.0.iter().all(|b| *b == 0);
            };
            self.set(id, value);
        }
        true
    }

    fn set(&mut self, id: u32, value: &[u8]) {
        match id {
            CODE_PAGE => {
                let page = Front(value).u32().and_then(|n| u16::try_from(n).ok());
                self.code_page = page.and_then(codepage::to_encoding).unwrap_or(WINDOWS_1252);
            }
            BODY => self.plain = Some(narrow(value, self.code_page)),
            PROPERTIES => {
                for property in properties(value) {
                    match property.id {
                        property::BODY => self.plain = Some(property.text(self.code_page)),
                        property::HTML => self.html = Some(property.value),
                        property::RTF => self.rtf = compressed_rtf::expanded(&property.value),
                        _ => {}
                    }
                }
            }
            FILE_BEGINS => self.files.push(Enclosed::default()),
            FILE_NAME | FILE_CONTENT | FILE_PROPERTIES => {
                if self.files.is_empty() {
                    self.files.push(Enclosed::default());
                }
                let Some(file) = self.files.last_mut() else { return };
                match id {
                    FILE_NAME => file.name = Some(narrow(value, self.code_page)),
                    FILE_CONTENT => file.content = Some(value.to_vec()),
                    _ => file.properties = properties(value),
                }
            }
            _ => {}
        }
    }

    /// The text in its best form, unless the mail has it already.
    fn text(&mut self, is_said: impl Fn(&str) -> bool) -> Option<Found> {
        if let Some(plain) = self.plain.take().filter(|t| !t.trim().is_empty()) {
            let mut found = Found::new(PartRole::Body, plain.as_bytes().to_vec());
            found.media_type = Some("text/plain");
            found.text = Some(plain.replace("\r\n", "\n"));
            return Some(found).filter(|_| !is_said(&plain));
        }
        if let Some(html) = self.html.take().filter(|h| !h.is_empty()) {
            let mut found = Found::new(PartRole::Body, html);
            found.media_type = Some("text/html");
            return Some(found);
        }
        let rtf = self.rtf.take().filter(|r| !r.is_empty())?;
        Some(Found { name: Some("message.rtf".to_owned()), ..Found::new(PartRole::Attachment, rtf) })
    }
}

impl Enclosed {
    fn found(self, code_page: &'static Encoding) -> Found {
        let text = |id| {
            let found = self.properties.iter().find(|p| p.id == id);
            found.map(|p| p.text(code_page)).filter(|t| !t.trim().is_empty())
        };
        let name = text(property::LONG_NAME).or_else(|| text(property::NAME)).or(self.name.clone());
        let name = name.or_else(|| text(property::SHOWN_NAME));
        let declared = text(property::MEDIA_TYPE).map(|t| t.trim().to_ascii_lowercase()).filter(|t| t.contains('/'));
        let mut found = Found::new(PartRole::Attachment, Vec::new());
        found.name = name;
        found.declared = declared;
        let attached = self.properties.into_iter().find(|p| p.id == property::ATTACHED && !p.value.is_empty());
        match (attached, self.content) {
            // An object begins with the 16 bytes of its kind; a message is a TNEF from there on.
            (Some(object), _) if object.is_object() => {
                found.bytes = object.value.get(16..).unwrap_or_default().to_vec()
            }
            (_, Some(content)) => found.bytes = content,
            (Some(bytes), None) => found.bytes = bytes.value,
            (None, None) => {
                let detail = "the TNEF names this file, but does not contain it";
                found.remarks.push(Remark::grave("not_enclosed", detail));
            }
        }
        found
    }
}

/// Level, number, length, value and checksum. The checksum is not checked, because programs write wrong ones.
fn attribute<'b>(front: &mut Front<'b>) -> Option<(u32, &'b [u8])> {
    let mut tried = Front(front.0);
    tried.take(1)?;
    let (id, length) = (tried.u32()?, tried.u32()?);
    let value = tried.take(length as usize)?;
    let _ = tried.take(2);
    front.0 = tried.0;
    Some((id, value))
}

fn narrow(value: &[u8], code_page: &'static Encoding) -> String {
    let (text, _) = code_page.decode_without_bom_handling(value);
    text.trim_end_matches('\0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unpack::{Limits, unpack};

    #[test]
    fn one_that_breaks_off_is_read_as_far_as_it_goes() {
        let mut bytes = SIGNATURE.to_le_bytes().to_vec();
        bytes.extend([1, 0]);
        bytes.push(1);
        bytes.extend(BODY.to_le_bytes());
        bytes.extend([3, 0, 0, 0, b'Y', b'e', b's', 0, 0]);
        let whole = unpack(None, bytes.clone(), &Limits::default(), &[]);
        assert_eq!((whole[1].role, whole[1].text.as_deref()), (PartRole::Body, Some("Yes")));
        bytes.extend([2, 0x0F, 0x80, 6, 0, 255, 255, 255, 255, 1]);
        let cut = unpack(None, bytes, &Limits::default(), &[]);
        assert_eq!(cut[0].remarks[0].code, "damaged");
        assert_eq!(cut.len(), 2);
    }
}
