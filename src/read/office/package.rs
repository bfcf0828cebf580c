//! Opens an office file that is a zip of XML. Out: the files in it, as text, within limits. Several formats use it.

use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};

use crate::model::Remark;

/// No honest text of a letter is longer than this when unpacked.
const MOST: u64 = 64 << 20;

/// An opened file.
pub(super) struct Package<'b> {
    archive: zip::ZipArchive<Cursor<&'b [u8]>>,
    names: Vec<String>,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Remark> {
        let archive = zip::ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| Remark::grave("damaged", format!("the file cannot be opened: {error}")))?;
        let names = archive.file_names_raw().map(|n| String::from_utf8_lossy(n).into_owned()).collect();
        Ok(Self { archive, names })
    }

    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|n| n == name)
    }

    /// A member as text; the error says what keeps it from being read.
    pub(super) fn text(&mut self, name: &str) -> Result<String, String> {
        let xml = self.bytes(name)?;
        let (text, _, _) = encoding_rs::UTF_8.decode(&xml);
        Ok(text.into_owned())
    }

    /// A member that has to be UTF-8, as all programs write it: whoever reads its bytes anew sees the same text.
    pub(super) fn utf8(&mut self, name: &str) -> Result<String, String> {
        String::from_utf8(self.bytes(name)?).map_err(|_| "it is not in UTF-8".to_owned())
    }

    fn bytes(&mut self, name: &str) -> Result<Vec<u8>, String> {
        let file = self.archive.by_name(name).map_err(|e| e.to_string())?;
        let mut xml = Vec::new();
        file.take(MOST + 1).read_to_end(&mut xml).map_err(|e| e.to_string())?;
        if xml.len() as u64 > MOST {
            return Err(format!("it unpacks to more than {MOST} bytes"));
        }
        Ok(xml)
    }
}

/// A reader that goes on over ends that do not match.
pub(super) fn reader(xml: &str) -> quick_xml::Reader<&[u8]> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    reader
}

/// Whether each element of an XML text ends, and in its turn; what is wrong else.
pub(super) fn well_formed(xml: &str) -> Result<(), String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut open, mut seen) = (0_usize, false);
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => {
                open += 1;
                seen = true;
            }
            Ok(Event::Eof) if !seen => return Err("it has no element".to_owned()),
            // An end without a beginning is an error of the reader.
            Ok(Event::End(_)) => open = open.saturating_sub(1),
            Ok(Event::Eof) if open == 0 => return Ok(()),
            Ok(Event::Eof) => return Err(format!("it ends within {open} elements")),
            Ok(_) => {}
            Err(error) => return Err(format!("at byte {}: {error}", reader.error_position())),
        }
    }
}

/// The value of an attribute, by its name without prefix.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// The number that an attribute gives.
pub(super) fn number(tag: &BytesStart<'_>, name: &str) -> Option<usize> {
    attribute(tag, name)?.trim().parse().ok()
}

/// What a reference stands for. Entities of a document type are not expanded: the formats forbid them, and bombs are made of them.
pub(super) fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix("#x") {
            Some(hex) => u32::from_str_radix(hex, 16).ok().and_then(char::from_u32),
            None => name.strip_prefix('#').and_then(|d| d.parse().ok()).and_then(char::from_u32),
        },
    }
}

/// What is told of pictures in the text, which are not taken out of files of this kind.
pub(super) fn pictures(count: usize) -> Option<Remark> {
    let what = if count == 1 { "1 picture".to_owned() } else { format!("{count} pictures") };
    (count > 0).then(|| Remark::oddity("pictures", format!("{what} in the text, not read")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_that_does_not_end_in_its_turn_is_found() {
        assert_eq!(well_formed("<?xml version=\"1.0\"?><t:a><t:b/>text &amp; more</t:a>"), Ok(()));
        for (xml, wrong) in [
            ("", "no element"),
            ("<t:a><t:b></t:a>", "at byte"),
            ("<t:a><t:b></t:B></t:a>", "at byte"),
            ("<t:a><t:b/>", "within 1"),
        ] {
            assert!(well_formed(xml).unwrap_err().contains(wrong), "{xml}");
        }
    }
}
