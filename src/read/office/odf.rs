//! Reads the XML of an OpenDocument text. Out: its text, by part, and what is marked in it.

use std::collections::HashSet;

use quick_xml::events::{BytesStart, Event};

use super::package::{self, attribute, number};
use super::story::{Mark, Marks, Story};

/// A cell or a run of spaces that is repeated more often than this is an empty margin.
const MOST_REPEATED: usize = 64;

/// Elements without text of the paper.
const PASSED_OVER: &[&str] = &[
    "note-citation",
    "note-continuation-notice-forward",
    "note-continuation-notice-backward",
    "binary-data",
    "scripts",
    "settings",
    "meta",
    "font-face-decls",
    "sequence-decls",
    "forms",
    "creation-date-string",
];

/// The names of the styles whose text is not displayed (OpenDocument 1.3 part 3, 20.342).
pub(super) fn hidden_styles(xml: &str) -> HashSet<String> {
    let mut reader = package::reader(xml);
    let mut hidden = HashSet::new();
    let mut style = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => match tag.local_name().as_ref() {
                "style" => style = attribute(&tag, "name"),
                "text-properties" if attribute(&tag, "display").as_deref() == Some("none") => {
                    hidden.extend(style.clone());
                }
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return hidden,
            Ok(_) => {}
        }
    }
}

/// Where text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Nowhere,
    Header,
    Body,
    Note,
    Footer,
}

/// Reads the members of one file, one after another.
pub(super) struct Odf {
    /// What the file marks.
    pub(super) marks: Marks,
    hidden_styles: HashSet<String>,
    header: Story,
    body: Story,
    notes: Story,
    footer: Story,
    /// Where we are, the innermost last.
    places: Vec<Place>,
    passed: usize,
    /// Depth in `text:deletion`, in comments, and in what is hidden.
    deleting: usize,
    commenting: usize,
    hidden: Vec<bool>,
    /// The author is being named, of a change or a comment; what else stands there is not text.
    creator: Option<String>,
    author: String,
    paragraphs: usize,
}

impl Odf {
    pub(super) fn new(hidden_styles: HashSet<String>) -> Self {
        Self {
            marks: Marks::default(),
            hidden_styles,
            header: Story::default(),
            body: Story::default(),
            notes: Story::default(),
            footer: Story::default(),
            places: vec![Place::Nowhere],
            passed: 0,
            deleting: 0,
            commenting: 0,
            hidden: Vec::new(),
            creator: None,
            author: String::new(),
            paragraphs: 0,
        }
    }

    /// Reads one member; what the parser stumbled over, where it did.
    pub(super) fn read(&mut self, xml: &str) -> Option<String> {
        let mut reader = package::reader(xml);
        loop {
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
                Ok(Event::Eof) => return None,
                Err(error) => return Some(format!("byte {}: {error}", reader.buffer_position())),
                Ok(_) => {}
            }
        }
    }

    /// The whole text.
    pub(super) fn finish(self) -> String {
        let stories = [self.header, self.body, self.notes, self.footer].map(Story::finish);
        let texts: Vec<String> = stories.into_iter().filter(|t| !t.trim().is_empty()).collect();
        texts.join("\n\n")
    }

    fn story(&mut self) -> &mut Story {
        match self.places.last() {
            Some(Place::Header) => &mut self.header,
            Some(Place::Footer) => &mut self.footer,
            Some(Place::Note) => &mut self.notes,
            _ => &mut self.body,
        }
    }

    /// Whether what is met goes into the text.
    fn in_text(&self) -> bool {
        self.passed == 0 && self.deleting == 0 && self.commenting == 0 && self.places.last() != Some(&Place::Nowhere)
    }

    fn start(&mut self, tag: &BytesStart<'_>, empty: bool) {
        let local = tag.local_name();
        let name = local.as_ref();
        if self.passed > 0 {
            self.passed += usize::from(!empty);
            return;
        }
        // When a change or a comment was made; `text:date` is text of the paper.
        let when = tag.name().as_ref() == "dc:date";
        if when || PASSED_OVER.contains(&name) {
            self.passed = usize::from(!empty);
            return;
        }
        match name {
            "creator" if !empty => self.creator = Some(String::new()),
            "deletion" if !empty => {
                self.deleting += 1;
                self.marks.open(Mark::Deleted, "");
            }
            "annotation" if !empty => {
                self.commenting += 1;
                self.marks.open(Mark::Comment, "");
            }
            _ => {}
        }
        if let Some(place) = place(name)
            && !empty
        {
            self.places.push(place);
        }
        if matches!(name, "p" | "h" | "span" | "hidden-paragraph" | "hidden-text") && !empty {
            let quiet = attribute(tag, "style-name").is_some_and(|s| self.hidden_styles.contains(&s));
            let quiet = quiet || attribute(tag, "is-hidden").as_deref() == Some("true");
            if quiet && !self.is_hidden() {
                self.marks.open(Mark::Hidden, "");
            }
            self.hidden.push(quiet);
        }
        self.paragraphs += usize::from(matches!(name, "p" | "h") && !empty);
        if self.in_text() {
            self.lay(tag, name, empty);
        }
    }

    /// What gives the text its shape.
    fn lay(&mut self, tag: &BytesStart<'_>, name: &str, empty: bool) {
        let times = |key: &str| number(tag, key).unwrap_or(1).clamp(1, MOST_REPEATED);
        match name {
            "s" => {
                let spaces = " ".repeat(times("c"));
                self.text(&spaces);
            }
            "tab" => self.story().tab(),
            "line-break" => self.story().line(),
            "hidden-text" => {
                // The text of a hidden field stands in its attribute.
                let text = attribute(tag, "string-value").unwrap_or_default();
                if empty {
                    self.marks.open(Mark::Hidden, "");
                }
                self.marks.say(Mark::Hidden, &text);
                self.story().say(&text);
            }
            "p" | "h" if empty => self.story().paragraph(),
            "table" if !empty => self.story().open_table(),
            "table-row" if !empty => self.story().open_row(),
            "table-cell" | "covered-table-cell" => {
                // Cells that are covered by a merged one stand in the file, so columns stay as they are.
                for _ in 1..times("number-columns-repeated") {
                    self.story().skip(1);
                }
                self.story().open_cell();
            }
            "text-box" if !empty => self.story().open_box(),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.passed > 0 {
            self.passed -= 1;
            return;
        }
        if self.in_text() {
            match name {
                "p" | "h" => self.story().paragraph(),
                "table" => self.story().close_table(),
                "table-row" => self.story().close_row(),
                "text-box" => self.story().close_box(),
                _ => {}
            }
        }
        match name {
            "creator" => self.author = self.creator.take().unwrap_or_default(),
            "deletion" => {
                self.marks.by(Mark::Deleted, &self.author);
                self.deleting = self.deleting.saturating_sub(1);
            }
            "annotation" => {
                self.marks.by(Mark::Comment, &self.author);
                self.commenting = self.commenting.saturating_sub(1);
            }
            _ => {}
        }
        if matches!(name, "p" | "h" | "span" | "hidden-paragraph" | "hidden-text") {
            self.hidden.pop();
        }
        self.paragraphs -= usize::from(matches!(name, "p" | "h") && self.paragraphs > 0);
        if place(name).is_some() && self.places.len() > 1 {
            self.places.pop();
        }
    }

    fn is_hidden(&self) -> bool {
        self.hidden.contains(&true)
    }

    fn text(&mut self, text: &str) {
        if let Some(creator) = &mut self.creator {
            return creator.push_str(text);
        }
        if self.passed > 0 || self.paragraphs == 0 {
            return;
        }
        // White space in the file is one space (OpenDocument 1.3 part 3, 6.1.2); more of it is given by `text:s`, which comes as it is.
        let text = if text.contains(['\n', '\r', '\t']) { &text.replace(['\n', '\r', '\t'], " ") } else { text };
        if self.commenting > 0 {
            return self.marks.say(Mark::Comment, text);
        }
        if self.deleting > 0 {
            return self.marks.say(Mark::Deleted, text);
        }
        if !self.in_text() {
            return;
        }
        if self.is_hidden() {
            self.marks.say(Mark::Hidden, text);
        }
        self.story().say(text);
    }
}

fn place(name: &str) -> Option<Place> {
    match name {
        "header" | "header-left" | "header-first" => Some(Place::Header),
        "footer" | "footer-left" | "footer-first" => Some(Place::Footer),
        "body" => Some(Place::Body),
        "note-body" => Some(Place::Note),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_boxes_and_changes_have_their_places() {
        let xml = "<office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><office:change-info>\
            <dc:creator>Clerk</dc:creator><dc:date>2020</dc:date></office:change-info><text:p>no longer</text:p></text:deletion>\
            </text:changed-region></text:tracked-changes><text:p>Lot<text:s text:c='2'/>7<text:note><text:note-citation>1</text:note-citation>\
            <text:note-body><text:p>As printed</text:p></text:note-body></text:note> &amp; 9</text:p></office:text></office:body>";
        let mut odf = Odf::new(HashSet::new());
        assert_eq!(odf.read(xml), None);
        let remarks = odf.marks.remarks();
        assert!(remarks[0].detail.contains("\"no longer\" (by Clerk)"), "{remarks:?}");
        assert_eq!(odf.finish(), "Lot  7 & 9\n\n\nAs printed\n");
    }

    #[test]
    fn covered_cells_keep_their_columns() {
        let xml = "<office:body><table:table><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>Both</text:p>\
            </table:table-cell><table:covered-table-cell/><table:table-cell><text:p>C</text:p></table:table-cell></table:table-row>\
            </table:table></office:body>";
        let mut odf = Odf::new(HashSet::new());
        odf.read(xml);
        assert_eq!(odf.finish(), "Both\t\tC\n\n");
    }
}
