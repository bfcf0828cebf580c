//! Reads the XML of one part of a DOCX. Out: its text, and what is marked in it.

use std::collections::HashSet;

use quick_xml::events::{BytesStart, Event};

use super::package::{self, attribute, number};
use super::story::{Mark, Marks, Story};

/// Elements without text of the story: properties, field codes, the fall-backs of drawings, how things were before a change.
const PASSED_OVER: &[&str] = &[
    "pPr",
    "instrText",
    "Fallback",
    "rPrChange",
    "tcPrChange",
    "trPrChange",
    "tblPr",
    "tblPrEx",
    "tblGrid",
    "sectPr",
    "delInstrText",
];

/// Signs of Wingdings that people answer with, by the code that `w:sym` gives (ECMA-376 part 1, 17.3.3.30): boxes, crosses, ticks.
const SIGNS: &[(&str, char)] =
    &[("A8", '☐'), ("6F", '☐'), ("FD", '☒'), ("78", '☒'), ("FE", '☑'), ("FB", '✗'), ("FC", '✓')];

/// Reads the parts of one file, one after another.
#[derive(Default)]
pub(super) struct Wordml {
    /// What the file marks.
    pub(super) marks: Marks,
    hidden_styles: HashSet<String>,
    story: Story,
    /// Depth within an element that is passed over.
    passed: usize,
    deleting: usize,
    inserting: usize,
    in_text: bool,
    /// Whether the run in hand is hidden.
    hidden: bool,
    /// Whether the run before it was, with nothing between.
    was_hidden: bool,
}

/// Whether an on-off property is on (ECMA-376 part 1, 17.17.4): it is where nothing is said.
pub(super) fn is_on(tag: &BytesStart<'_>) -> bool {
    !matches!(attribute(tag, "val").as_deref(), Some("0" | "false" | "off"))
}

impl Wordml {
    pub(super) fn new(hidden_styles: HashSet<String>) -> Self {
        Self { hidden_styles, ..Self::default() }
    }

    /// The text of one part; beside it what the parser stumbled over, where it did.
    pub(super) fn read(&mut self, xml: &str) -> (String, Option<String>) {
        let mut reader = package::reader(xml);
        (self.passed, self.deleting, self.inserting, self.in_text) = (0, 0, 0, false);
        let broken = loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) => self.start(&tag, false),
                Ok(Event::Empty(tag)) => self.start(&tag, true),
                Ok(Event::End(tag)) => self.end(tag.local_name().as_ref()),
                Ok(Event::Text(text)) => self.text(&text),
                Ok(Event::CData(text)) => self.text(&text),
                Ok(Event::GeneralRef(name)) => {
                    if let Some(c) = package::entity(&name) {
                        self.text(c.encode_utf8(&mut [0; 4]));
                    }
                }
                Ok(Event::Eof) => break None,
                Err(error) => break Some(format!("byte {}: {error}", reader.buffer_position())),
                Ok(_) => {}
            }
        };
        (std::mem::take(&mut self.story).finish(), broken)
    }

    fn start(&mut self, tag: &BytesStart<'_>, empty: bool) {
        let local = tag.local_name();
        let name = local.as_ref();
        if self.passed > 0 {
            self.passed += usize::from(!empty);
            return;
        }
        if PASSED_OVER.contains(&name) {
            self.passed = usize::from(!empty);
            return;
        }
        let author = || attribute(tag, "author").unwrap_or_default();
        match name {
            "del" if !empty => {
                self.deleting += 1;
                self.marks.open(Mark::Deleted, &author());
            }
            "moveFrom" if !empty => self.deleting += 1,
            "ins" if !empty => {
                self.inserting += 1;
                self.marks.open(Mark::Inserted, &author());
            }
            "r" => (self.was_hidden, self.hidden) = (self.hidden, false),
            "vanish" if is_on(tag) => self.hidden = true,
            "rStyle" if attribute(tag, "val").is_some_and(|s| self.hidden_styles.contains(&s)) => self.hidden = true,
            "t" | "delText" => self.in_text = !empty,
            "txbxContent" if !empty => self.story.open_box(),
            "tbl" if !empty => self.story.open_table(),
            "tr" if !empty => self.story.open_row(),
            "gridBefore" => self.story.skip(number(tag, "val").unwrap_or_default()),
            "tc" if !empty => self.story.open_cell(),
            "gridSpan" => self.story.span(number(tag, "val").unwrap_or(1)),
            _ if self.deleting > 0 => {}
            "tab" | "ptab" => self.story.tab(),
            "br" | "cr" => self.story.line(),
            "noBreakHyphen" => self.story.say("-"),
            "sym" => self.sign(&attribute(tag, "char").unwrap_or_default()),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.passed > 0 {
            self.passed -= 1;
            return;
        }
        match name {
            "del" | "moveFrom" => self.deleting = self.deleting.saturating_sub(1),
            "ins" => self.inserting = self.inserting.saturating_sub(1),
            "t" | "delText" => self.in_text = false,
            "p" => {
                self.story.paragraph();
                self.hidden = false;
            }
            "txbxContent" => self.story.close_box(),
            "tc" => self.story.close_cell(),
            "tr" => self.story.close_row(),
            "tbl" => self.story.close_table(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if !self.in_text || self.passed > 0 {
            return;
        }
        if self.deleting > 0 {
            return self.marks.say(Mark::Deleted, text);
        }
        self.story.say(text);
        if self.inserting > 0 {
            self.marks.say(Mark::Inserted, text);
        }
        if self.hidden {
            if !std::mem::replace(&mut self.was_hidden, true) {
                self.marks.open(Mark::Hidden, "");
            }
            self.marks.say(Mark::Hidden, text);
        }
    }

    /// A sign by its code: the font's own place, often moved to U+F000 and on.
    fn sign(&mut self, code: &str) {
        let code = code.to_ascii_uppercase();
        let low = code.strip_prefix("F0").unwrap_or(code.trim_start_matches('0'));
        if let Some((_, sign)) = SIGNS.iter().find(|(c, _)| *c == low) {
            self.story.say(sign.encode_utf8(&mut [0; 4]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(xml: &str) -> (String, Vec<String>) {
        let mut work = Wordml::new(HashSet::from(["Quiet".to_owned()]));
        let (text, broken) = work.read(xml);
        assert_eq!(broken, None);
        (text, work.marks.remarks().into_iter().map(|r| format!("{}: {}", r.code, r.detail)).collect())
    }

    #[test]
    fn rows_are_lines_and_deleted_text_is_gone() {
        let xml = "<w:document><w:body><w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>Dear &amp; Sirs</w:t></w:r>\
            <w:del w:author='Clerk'><w:r><w:delText>no</w:delText></w:r></w:del><w:r><w:tab/><w:t>x</w:t></w:r></w:p>\
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Lot</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7 &#x2013; 9</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
            <w:p><w:r><w:t>End</w:t></w:r></w:p></w:body></w:document>";
        let (text, marks) = read(xml);
        assert_eq!(text, "Dear & Sirs\tx\nLot\t7 – 9\n\nEnd\n");
        assert_eq!(marks.len(), 1);
        assert!(marks[0].starts_with("deleted_text") && marks[0].contains("\"no\" (by Clerk)"), "{marks:?}");
    }

    #[test]
    fn hidden_runs_are_one_passage() {
        let xml = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>see</w:t></w:r><w:r><w:rPr><w:rStyle w:val='Quiet'/></w:rPr><w:t>n</w:t></w:r>\
                   <w:r><w:t> open</w:t></w:r></w:p>";
        let (text, marks) = read(xml);
        assert_eq!(text, "seen open\n");
        assert!(marks[0].starts_with("hidden_text: 1 passage") && marks[0].contains("\"seen\""), "{marks:?}");
    }

    #[test]
    fn a_text_box_is_read_once() {
        let xml = "<w:p><w:r><w:t>A</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p>\
                   </w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>\
                   </mc:AlternateContent></w:r><w:r><w:t>B</w:t></w:r></w:p>";
        assert_eq!(read(xml).0, "AB\nBox\n");
    }

    #[test]
    fn what_breaks_off_says_where() {
        let (text, broken) = Wordml::default().read("<w:p><w:r><w:t>So far</w:t></w:r></w:p><w:p");
        assert_eq!(text, "So far\n");
        assert!(broken.is_some());
    }
}
