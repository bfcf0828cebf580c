//! Reads the small markup that templates produce. In: a filled template. Out: a [`Form`]: blocks in order, a footer, the title of the
//! document. Knows nothing of fonts, pages or PDF.
//!
//! ```text
//! <letter title="..." language="en" size="10">
//!   <footer>Page <page/> of <pages/></footer>           once, at the foot of every page
//!   <p align="start|end|centre|justify" size="9" family="sans" before="0" after="6" indent="12" keep="yes">..</p>
//!   <h>..</h>                                           a heading: bold, kept with what follows
//!   <ol><li>..</li></ol> <ul><li>..</li></ul>
//!   <table columns="18 2* 3*" rules="lines|none" size="9"><head><cell>..</cell></head><row><cell>..</cell></row></table>
//!   <picture src="photos/a.jpg" height="300">caption</picture>
//!   <logo height="52"/> <signature height="40"/>        the pictures of the house; without a logo nothing, without a signature its room
//!   <space height="12"/> <rule/> <break/>               a gap, a line, a new page
//!   <keep>..</keep>                                     blocks that stay on one page
//!   <body>..<fixed>..</fixed>..</body>                  what people may edit in a letter, and what not (see `body.rs`)
//! </letter>
//! ```
//! In text: `<b>`, `<i>`, `<br/>`, `<mark>` (never broken; its spaces are kept), `&nbsp;`, `&nnbsp;`. Elsewhere white space counts as one
//! space. Lengths are in points. An unknown element is refused, with its line.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::blocks::{Block, Cell, Column, Form, Inline, Own, Shape, Table};
use super::drawing::{Align, Family};

/// Why the text is not a letter, and in which line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) line: usize,
    pub(super) what: String,
}

/// Reads a letter.
pub(super) fn read(text: &str) -> Result<Form, Fault> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut parser = Parser { reader, text };
    loop {
        match parser.next()? {
            Event::Start(start) if start.name().as_ref() == "letter" => return parser.letter(&start.into_owned()),
            Event::Text(t) if t.trim().is_empty() => {}
            Event::Eof => return Err(parser.fault("there is no <letter> in it")),
            _ => return Err(parser.fault("expected <letter> first")),
        }
    }
}

struct Parser<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
}

/// The styles around a piece of text.
#[derive(Clone, Copy, Default)]
struct Manner {
    bold: bool,
    italic: bool,
    unbroken: bool,
}

impl<'a> Parser<'a> {
    fn fault(&self, what: impl Into<String>) -> Fault {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.text.len());
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        Fault { line: before.iter().filter(|b| **b == b'\n').count() + 1, what: what.into() }
    }

    fn next(&mut self) -> Result<Event<'a>, Fault> {
        loop {
            match self.reader.read_event() {
                Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => {}
                Ok(event) => return Ok(event),
                Err(e) => return Err(self.fault(e.to_string())),
            }
        }
    }

    fn attributes(&self, start: &BytesStart<'_>, known: &[&str]) -> Result<Vec<(String, String)>, Fault> {
        let mut found = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|e| self.fault(e.to_string()))?;
            let name = attribute.key.as_ref().to_owned();
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_err(|e| self.fault(format!("the value of {name}: {e}")))?
                .into_owned();
            if !known.contains(&name.as_str()) {
                return Err(self.fault(format!("unknown attribute {name:?}; expected one of: {}", known.join(", "))));
            }
            found.push((name, value));
        }
        Ok(found)
    }

    fn number(&self, name: &str, value: &str) -> Result<f32, Fault> {
        let number = value.parse::<f32>().ok().filter(|n| n.is_finite() && (0.0..5000.0).contains(n));
        number.ok_or_else(|| self.fault(format!("{name}={value:?} is not a length in points")))
    }

    fn align(&self, value: &str) -> Result<Align, Fault> {
        match value {
            "start" => Ok(Align::Start),
            "end" => Ok(Align::End),
            "centre" => Ok(Align::Centre),
            "justify" => Ok(Align::Justify),
            other => Err(self.fault(format!("align={other:?}; expected start, end, centre or justify"))),
        }
    }

    fn letter(&mut self, start: &BytesStart<'_>) -> Result<Form, Fault> {
        let mut form = Form { size: 10.0, ..Form::default() };
        for (name, value) in self.attributes(start, &["title", "language", "size"])? {
            match name.as_str() {
                "title" => form.title = value,
                "language" => form.language = value,
                _ => form.size = self.number(&name, &value)?,
            }
        }
        let (blocks, footer) = self.blocks("letter")?;
        form.blocks = blocks;
        form.footer = footer;
        Ok(form)
    }

    /// Blocks up to the end of `within`, and the footer if there is one among them.
    fn blocks(&mut self, within: &str) -> Result<(Vec<Block>, Vec<Inline>), Fault> {
        let (mut blocks, mut footer) = (Vec::new(), Vec::new());
        loop {
            match self.next()? {
                Event::Start(start) => {
                    let name = start.name().as_ref().to_owned();
                    match name.as_str() {
                        "footer" => footer = self.inlines("footer")?,
                        "keep" => blocks.push(Block::Keep(self.blocks("keep")?.0)),
                        "body" => blocks.push(Block::Body(self.blocks("body")?.0)),
                        "fixed" => blocks.push(Block::Fixed(self.blocks("fixed")?.0)),
                        _ => blocks.push(self.block(&name, &start)?),
                    }
                }
                Event::Text(t) if t.trim().is_empty() => {}
                Event::End(end) if end.name().as_ref() == within => return Ok((blocks, footer)),
                Event::Eof => return Err(self.fault(format!("<{within}> is not closed"))),
                _ => return Err(self.fault(format!("text stands outside a paragraph in <{within}>"))),
            }
        }
    }

    fn block(&mut self, name: &str, start: &BytesStart<'_>) -> Result<Block, Fault> {
        match name {
            "p" | "h" => self.paragraph(name, start),
            "ol" | "ul" => {
                let mut items = Vec::new();
                while self.child(name, "li")?.is_some() {
                    items.push(self.inlines("li")?);
                }
                Ok(Block::List { numbered: name == "ol", items })
            }
            "table" => self.table(start),
            "picture" => {
                let (mut source, mut height) = (String::new(), 300.0);
                for (name, value) in self.attributes(start, &["src", "height"])? {
                    if name == "src" {
                        source = value;
                    } else {
                        height = self.number(&name, &value)?;
                    }
                }
                Ok(Block::Picture { source, height, caption: self.inlines("picture")? })
            }
            "logo" | "signature" => {
                let (which, mut height) = if name == "logo" { (Own::Logo, 52.0) } else { (Own::Signature, 40.0) };
                for (name, value) in self.attributes(start, &["height"])? {
                    height = self.number(&name, &value)?;
                }
                self.inlines(name)?;
                Ok(Block::House { which, height })
            }
            "space" => {
                let mut height = 12.0;
                for (name, value) in self.attributes(start, &["height"])? {
                    height = self.number(&name, &value)?;
                }
                self.inlines("space")?;
                Ok(Block::Space(height))
            }
            "rule" => self.inlines("rule").map(|_| Block::Rule),
            "break" => self.inlines("break").map(|_| Block::Break),
            other => Err(self.fault(format!(
                "unknown element <{other}>; known: p h ol ul table picture logo signature space rule break keep body fixed footer"
            ))),
        }
    }

    fn paragraph(&mut self, name: &str, start: &BytesStart<'_>) -> Result<Block, Fault> {
        let heading = name == "h";
        let mut shape = Shape { after: if heading { 4.0 } else { 7.0 }, keep: heading, heading, ..Shape::default() };
        shape.before = if heading { 6.0 } else { 0.0 };
        let known = ["align", "size", "family", "before", "after", "indent", "keep"];
        for (name, value) in self.attributes(start, &known)? {
            match name.as_str() {
                "align" => shape.align = self.align(&value)?,
                "size" => shape.size = Some(self.number(&name, &value)?),
                "family" => shape.family = if value == "sans" { Family::Sans } else { Family::Serif },
                "before" => shape.before = self.number(&name, &value)?,
                "after" => shape.after = self.number(&name, &value)?,
                "indent" => shape.indent = self.number(&name, &value)?,
                _ => shape.keep = value == "yes",
            }
        }
        let mut text = self.inlines(name)?;
        if heading {
            for inline in &mut text {
                if let Inline::Text { bold, .. } = inline {
                    *bold = true;
                }
            }
        }
        Ok(Block::Paragraph { shape, text })
    }

    /// The next element in `within`. It must be a `wanted`. `None` at the end of `within`.
    fn child(&mut self, within: &str, wanted: &str) -> Result<Option<BytesStart<'a>>, Fault> {
        loop {
            match self.next()? {
                Event::Start(start) if wanted.split('|').any(|w| w == start.name().as_ref()) => return Ok(Some(start)),
                Event::End(end) if end.name().as_ref() == within => return Ok(None),
                Event::Text(t) if t.trim().is_empty() => {}
                Event::Eof => return Err(self.fault(format!("<{within}> is not closed"))),
                _ => return Err(self.fault(format!("expected <{wanted}> in <{within}>"))),
            }
        }
    }

    fn table(&mut self, start: &BytesStart<'_>) -> Result<Block, Fault> {
        let mut table = Table { ruled: true, size: 9.0, ..Table::default() };
        for (name, value) in self.attributes(start, &["columns", "rules", "size"])? {
            match name.as_str() {
                "columns" => {
                    for column in value.split_whitespace() {
                        table.columns.push(match column.strip_suffix('*') {
                            Some("") => Column::Share(1.0),
                            Some(share) => Column::Share(self.number("columns", share)?),
                            None => Column::Points(self.number("columns", column)?),
                        });
                    }
                }
                "rules" => table.ruled = value != "none",
                _ => table.size = self.number(&name, &value)?,
            }
        }
        while let Some(row) = self.child("table", "head|row")? {
            let name = row.name().as_ref().to_owned();
            let mut cells = Vec::new();
            while let Some(cell) = self.child(&name, "cell")? {
                let mut align = Align::Start;
                for (_, value) in self.attributes(&cell, &["align"])? {
                    align = self.align(&value)?;
                }
                cells.push(Cell { align, text: self.inlines("cell")? });
            }
            if cells.len() != table.columns.len() {
                let (has, wants) = (cells.len(), table.columns.len());
                return Err(self.fault(format!("a row of {has} cells in a table of {wants} columns")));
            }
            if name == "head" {
                table.head = cells;
            } else {
                table.rows.push(cells);
            }
        }
        Ok(Block::Table(table))
    }

    /// Text up to the end of `within`.
    fn inlines(&mut self, within: &str) -> Result<Vec<Inline>, Fault> {
        let mut text = Vec::new();
        self.stretch(within, Manner::default(), &mut text)?;
        Ok(collapse(text))
    }

    fn stretch(&mut self, within: &str, manner: Manner, out: &mut Vec<Inline>) -> Result<(), Fault> {
        loop {
            match self.next()? {
                Event::Text(t) => push(out, &t, manner),
                Event::CData(t) => push(out, &t, manner),
                Event::GeneralRef(reference) => {
                    let name: &str = &reference;
                    let text = match (name, reference.resolve_char_ref()) {
                        (_, Ok(Some(c))) => c.to_string(),
                        ("nbsp", _) => "\u{A0}".to_owned(),
                        ("nnbsp", _) => "\u{202F}".to_owned(),
                        _ => quick_xml::escape::resolve_predefined_entity(name)
                            .ok_or_else(|| self.fault(format!("unknown entity &{name};")))?
                            .to_owned(),
                    };
                    push(out, &text, manner);
                }
                Event::Start(start) => {
                    let name = start.name().as_ref().to_owned();
                    match name.as_str() {
                        "b" => self.stretch("b", Manner { bold: true, ..manner }, out)?,
                        "i" => self.stretch("i", Manner { italic: true, ..manner }, out)?,
                        "mark" => self.stretch("mark", Manner { unbroken: true, ..manner }, out)?,
                        "br" => {
                            self.stretch("br", manner, out)?;
                            push(out, "\n", Manner { unbroken: true, ..manner });
                        }
                        "page" | "pages" => {
                            self.stretch(&name, manner, out)?;
                            out.push(if name == "page" { Inline::Page } else { Inline::Pages });
                        }
                        other => {
                            let known = "b i br mark page pages";
                            return Err(self.fault(format!("unknown element <{other}> in text; known: {known}")));
                        }
                    }
                }
                Event::End(end) if end.name().as_ref() == within => return Ok(()),
                Event::Eof => return Err(self.fault(format!("<{within}> is not closed"))),
                _ => return Err(self.fault(format!("<{within}> ends within another element"))),
            }
        }
    }
}

fn push(out: &mut Vec<Inline>, more: &str, manner: Manner) {
    if let Some(Inline::Text { text, bold, italic, unbroken }) = out.last_mut()
        && (*bold, *italic, *unbroken) == (manner.bold, manner.italic, manner.unbroken)
    {
        text.push_str(more);
        return;
    }
    let Manner { bold, italic, unbroken } = manner;
    out.push(Inline::Text { text: more.to_owned(), bold, italic, unbroken });
}

/// Makes white space one space, and removes it at both ends and around a forced break. In a mark everything stays as it is.
fn collapse(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    let mut after_space = true;
    for inline in inlines {
        let Inline::Text { text, bold, italic, unbroken } = inline else {
            after_space = false;
            out.push(inline);
            continue;
        };
        let mut kept = String::with_capacity(text.len());
        for c in text.chars() {
            let space = !unbroken && matches!(c, ' ' | '\t' | '\n' | '\r');
            if !space {
                kept.push(c);
            } else if !after_space {
                kept.push(' ');
            }
            after_space = space || (unbroken && c == '\n');
        }
        if unbroken && kept.starts_with('\n') {
            trim_end(&mut out);
        }
        if !kept.is_empty() {
            out.push(Inline::Text { text: kept, bold, italic, unbroken });
        }
    }
    trim_end(&mut out);
    out
}

fn trim_end(out: &mut Vec<Inline>) {
    while let Some(Inline::Text { text, unbroken: false, .. }) = out.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if !text.is_empty() {
            break;
        }
        out.pop();
    }
}
