//! A DOCX (ECMA-376 part 1, WordprocessingML) in; its text out: headers, body, footers, foot- and endnotes, in that order. Deleted text of tracked
//! changes is left out, inserted and hidden text is taken; each is remarked, as are comments in the margin.

use std::collections::HashSet;

use quick_xml::events::Event;

use super::package::{self, Package, attribute};
use super::story::{Mark, Marks};
use super::wordml::Wordml;
use crate::model::{Document, Part, Remark};
use crate::read::compose;

/// Reads a DOCX.
pub(in crate::read) fn read(part: &Part) -> Document {
    let mut document = Document { part: part.without_bytes(), pages: Vec::new(), remarks: Vec::new() };
    let mut package = match Package::open(&part.bytes) {
        Ok(package) => package,
        Err(remark) => {
            document.remarks.push(remark);
            return document;
        }
    };
    let hidden = package.text("word/styles.xml").map(|xml| hidden_styles(&xml)).unwrap_or_default();
    let mut work = Wordml::new(hidden);
    let mut sections: Vec<String> = Vec::new();
    for name in order(package.names()) {
        let told = package.text(&name).map(|xml| work.read(&xml));
        match told {
            Ok((text, broken)) => {
                if let Some(why) = broken {
                    let detail = format!("{name}: the text breaks off ({why}); what stands before was read");
                    document.remarks.push(Remark::grave("damaged", detail));
                }
                if !text.trim().is_empty() && !sections.contains(&text) {
                    sections.push(text);
                }
            }
            Err(why) => document.remarks.push(Remark::grave("damaged", format!("{name}: {why}"))),
        }
    }
    let mut marks = work.marks;
    if let Ok(xml) = package.text("word/comments.xml") {
        comments(&xml, &mut marks);
    }
    document.remarks.extend(marks.remarks());
    if package.names().iter().any(|n| n.ends_with("vbaProject.bin")) {
        document.remarks.push(Remark::oddity("macros", "the file carries macros; they were not run"));
    }
    if sections.is_empty() && document.remarks.is_empty() {
        document.remarks.push(Remark::oddity("empty", "there is no text in it"));
    }
    document.pages.push(compose::flowing(1, &sections.join("\n\n"), "docx"));
    document
}

/// The members that have text, in the order they are read in: of each kind the unnumbered or lowest first.
fn order(names: &[String]) -> Vec<String> {
    let mut order = Vec::new();
    for start in ["word/header", "word/document", "word/footer", "word/footnotes", "word/endnotes"] {
        let number = |name: &str| -> Option<u32> {
            let digits = name.strip_prefix(start)?.strip_suffix(".xml")?;
            if digits.is_empty() { Some(0) } else { digits.parse().ok() }
        };
        let mut these: Vec<(u32, &String)> = names.iter().filter_map(|n| Some((number(n)?, n))).collect();
        these.sort();
        order.extend(these.into_iter().map(|(_, n)| n.clone()));
    }
    order
}

/// The styles whose text is hidden.
fn hidden_styles(xml: &str) -> HashSet<String> {
    let mut reader = package::reader(xml);
    let mut hidden = HashSet::new();
    let mut style = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => match tag.local_name().as_ref() {
                "style" => style = attribute(&tag, "styleId"),
                "vanish" if super::wordml::is_on(&tag) => hidden.extend(style.clone()),
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return hidden,
            Ok(_) => {}
        }
    }
}

fn comments(xml: &str, marks: &mut Marks) {
    let mut reader = package::reader(xml);
    let mut in_text = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => match tag.local_name().as_ref() {
                "comment" => marks.open(Mark::Comment, &attribute(&tag, "author").unwrap_or_default()),
                "t" => in_text = true,
                _ => {}
            },
            Ok(Event::End(tag)) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "p" => marks.say(Mark::Comment, " "),
                _ => {}
            },
            Ok(Event::Text(text)) if in_text => marks.say(Mark::Comment, &text),
            Ok(Event::GeneralRef(name)) if in_text => {
                marks.say(Mark::Comment, &package::entity(&name).map(String::from).unwrap_or_default());
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_in_the_order_of_their_numbers() {
        let names =
            ["word/footer1.xml", "word/header10.xml", "word/header2.xml", "word/document.xml", "word/headers.xml"];
        let found = order(&names.map(str::to_owned));
        assert_eq!(found, ["word/header2.xml", "word/header10.xml", "word/document.xml", "word/footer1.xml"]);
    }

    #[test]
    fn styles_may_hide() {
        let xml = "<w:styles><w:style w:styleId='A'><w:rPr><w:vanish w:val='0'/></w:rPr></w:style>\
                   <w:style w:styleId='B'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
        assert_eq!(hidden_styles(xml), HashSet::from(["B".to_owned()]));
    }
}
