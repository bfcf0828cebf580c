//! A DOCX (ECMA-376 part 1, WordprocessingML) in; its text out: headers, body, footers, foot- and endnotes, in that order. Paragraphs are lines, cells of a
//! table row are parted by tabs. Deleted text of tracked changes is left out, inserted text is taken.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::model::{Document, Part, Remark};
use crate::read::{compose, without_bytes};

/// No honest text of a letter is longer than this when unpacked.
const MOST: u64 = 64 << 20;

/// Reads a DOCX.
pub(in crate::read) fn read(part: &Part) -> Document {
    let mut document = Document { part: without_bytes(part), pages: Vec::new(), remarks: Vec::new() };
    let mut archive = match zip::ZipArchive::new(Cursor::new(part.bytes.as_slice())) {
        Ok(archive) => archive,
        Err(error) => {
            document.remarks.push(Remark::grave("damaged", format!("the file cannot be opened: {error}")));
            return document;
        }
    };
    let names: Vec<String> = archive.file_names_raw().map(|n| String::from_utf8_lossy(n).into_owned()).collect();
    let mut order: Vec<&String> = Vec::new();
    for start in ["word/header", "word/document", "word/footer", "word/footnotes", "word/endnotes"] {
        let mut these: Vec<&String> = names
            .iter()
            .filter(|n| {
                n.starts_with(start)
                    && n.trim_start_matches(start).trim_end_matches(".xml").chars().all(|c| c.is_ascii_digit())
            })
            .collect();
        these.sort();
        order.extend(these);
    }
    let mut sections: Vec<String> = Vec::new();
    for name in order {
        match story(&mut archive, name) {
            Ok(text) if !text.trim().is_empty() && !sections.contains(&text) => sections.push(text),
            Ok(_) => {}
            Err(why) => document.remarks.push(Remark::grave("damaged", format!("{name}: {why}"))),
        }
    }
    if names.iter().any(|n| n.ends_with("vbaProject.bin")) {
        document.remarks.push(Remark::oddity("macros", "the file carries macros; they were not run"));
    }
    if sections.is_empty() && document.remarks.is_empty() {
        document.remarks.push(Remark::oddity("empty", "there is no text in it"));
    }
    document.pages.push(compose::flowing(1, &sections.join("\n\n"), "docx"));
    document
}

fn story(archive: &mut zip::ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, String> {
    let file = archive.by_name(name).map_err(|e| e.to_string())?;
    let mut xml = Vec::new();
    file.take(MOST + 1).read_to_end(&mut xml).map_err(|e| e.to_string())?;
    if xml.len() as u64 > MOST {
        return Err(format!("it unpacks to more than {MOST} bytes"));
    }
    Ok(text_of(&String::from_utf8_lossy(&xml)))
}

/// A line's end inside a cell of a table.
const CELL_BREAK: char = '\u{2028}';

/// What is being written, while the XML goes by.
#[derive(Default)]
struct Story {
    text: String,
    /// Depth in elements whose text is not part of the story: deleted text, field codes, fall-backs of drawings.
    hidden: usize,
    in_text: bool,
    /// For each open table the number of cells begun in the current row.
    rows: Vec<usize>,
}

fn text_of(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let mut story = Story::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => story.start(&tag, false),
            Ok(Event::Empty(tag)) => story.start(&tag, true),
            Ok(Event::End(tag)) => story.end(tag.local_name().as_ref()),
            Ok(Event::Text(text)) if story.in_text && story.hidden == 0 => {
                story.text.push_str(&text);
            }
            Ok(Event::GeneralRef(name)) if story.in_text && story.hidden == 0 => story.entity(&name),
            // Entities of a document type are not expanded: the format forbids them, and bombs are made of them.
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    story.text
}

impl Story {
    fn start(&mut self, tag: &BytesStart<'_>, empty: bool) {
        match tag.local_name().as_ref() {
            "del" | "moveFrom" | "instrText" | "delText" | "Fallback" | "pPr" | "rPr" if !empty => self.hidden += 1,
            "t" => self.in_text = !empty,
            "ta" | "pta" if self.hidden == 0 => self.text.push(if self.rows.is_empty() { '\t' } else { ' ' }),
            "br" | "cr" if self.hidden == 0 => self.text.push(if self.rows.is_empty() { '\n' } else { CELL_BREAK }),
            "noBreakHyphen" if self.hidden == 0 => self.text.push('-'),
            "tbl" if !empty => {
                self.break_line();
                self.rows.push(0);
            }
            "tr" => {
                if let Some(cells) = self.rows.last_mut() {
                    *cells = 0;
                }
            }
            "tc" => {
                if let Some(cells) = self.rows.last_mut() {
                    *cells += 1;
                    if *cells > 1 {
                        self.trim();
                        self.text.push('\t');
                    }
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "del" | "moveFrom" | "instrText" | "delText" | "Fallback" | "pPr" | "rPr" => {
                self.hidden = self.hidden.saturating_sub(1);
            }
            "t" => self.in_text = false,
            // Paragraphs within a cell stay on the row's line, but remain lines of the cell: a name above its address.
            "p" if self.rows.is_empty() => self.text.push('\n'),
            "p" => self.text.push(CELL_BREAK),
            "tr" => self.break_line(),
            "tbl" => {
                self.rows.pop();
                if self.rows.is_empty() {
                    self.text.push('\n');
                }
            }
            _ => {}
        }
    }

    fn entity(&mut self, name: &str) {
        let shown = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => match name.strip_prefix("#x") {
                Some(hex) => u32::from_str_radix(hex, 16).ok().and_then(char::from_u32),
                None => name.strip_prefix('#').and_then(|d| d.parse().ok()).and_then(char::from_u32),
            },
        };
        self.text.extend(shown);
    }

    fn trim(&mut self) {
        let kept = self.text.trim_end_matches([' ', CELL_BREAK]).len();
        self.text.truncate(kept);
    }

    fn break_line(&mut self) {
        self.trim();
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::text_of;

    #[test]
    fn rows_are_lines_and_deleted_text_is_gone() {
        let xml = "<w:document><w:body><w:p><w:r><w:t>Dear &amp; Sirs</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:p>\
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Lot</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7 &#x2013; 9</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
            <w:p><w:r><w:t>End</w:t></w:r></w:p></w:body></w:document>";
        assert_eq!(text_of(xml), "Dear & Sirs\nLot\t7 – 9\n\nEnd\n");
    }
}
