//! The part of a letter that people may edit, as text, and back. In: the markup of a filled template; its body as a person has
//! edited it. Out: the body as text; the letter with the edited body. What a person wrote is text alone: no markup in it has any effect.
//!
//! ```text
//! # A heading
//!
//! A paragraph.
//!
//! 1. An item of a numbered list
//! - an item of a list
//!
//! [1: table]      what cannot be edited: it stays, and in its order
//! ```

use super::blocks::{Block, Form, Inline, Shape};
use super::markup;

/// The body of a letter as text. `None`: the template has no `<body>`, so nobody can edit it.
pub fn body(markup: &str) -> Option<String> {
    let form = markup::read(markup).ok()?;
    let found = form.blocks.iter().find_map(inside)?;
    Some(written(&parts(found)))
}

/// The pieces of a body: a line for each heading, paragraph and item of a list.
pub fn units(text: &str) -> Vec<String> {
    read(text).into_iter().map(|line| line.shown()).collect()
}

/// All words of a letter, without its pictures.
pub fn plain(markup: &str) -> String {
    fn gather(blocks: &[Block], out: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph { text, .. } => out.push(words(text)),
                Block::List { items, .. } => out.extend(items.iter().map(|i| words(i))),
                Block::Table(table) => {
                    out.extend(table.head.iter().chain(table.rows.iter().flatten()).map(|c| words(&c.text)));
                }
                Block::Picture { caption, .. } => out.push(words(caption)),
                Block::Keep(inner) | Block::Body(inner) | Block::Fixed(inner) => gather(inner, out),
                Block::House { .. } | Block::Space(_) | Block::Rule | Block::Break => {}
            }
        }
    }
    let mut out = Vec::new();
    if let Ok(form) = markup::read(markup) {
        gather(&form.blocks, &mut out);
    }
    out.join("\n")
}

/// The letter with its body as a person has edited it. Pieces that are as they were keep their print.
pub(super) fn edited(form: Form, text: &str) -> Result<Form, String> {
    let found = form.blocks.iter().find_map(inside).ok_or("its template has no part that can be edited")?;
    let made = made(&parts(found), &read(text))?;
    let blocks = form.blocks.into_iter().map(|b| if inside(&b).is_some() { Block::Body(made.clone()) } else { b });
    Ok(Form { blocks: blocks.collect(), ..form })
}

fn inside(block: &Block) -> Option<&Vec<Block>> {
    match block {
        Block::Body(inner) => Some(inner),
        _ => None,
    }
}

/// The kind of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Paragraph,
    Heading,
    /// An item of a numbered list, with its number.
    Numbered(usize),
    Bullet,
    /// What cannot be edited, by its number.
    Fixed(usize),
}

/// A piece of a body, as a person wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    kind: Kind,
    text: String,
}

impl Line {
    fn shown(&self) -> String {
        match self.kind {
            Kind::Paragraph => self.text.clone(),
            Kind::Heading => format!("# {}", self.text),
            Kind::Numbered(n) => format!("{n}. {}", self.text),
            Kind::Bullet => format!("- {}", self.text),
            Kind::Fixed(n) => format!("[{n}: {}]", self.text),
        }
    }
}

/// A piece of a template's body.
#[derive(Debug, Clone)]
struct Part {
    line: Line,
    shape: Shape,
    print: Vec<Inline>,
    /// For what cannot be edited.
    blocks: Vec<Block>,
}

fn parts(body: &[Block]) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    let mut fixed = 0;
    for block in body {
        match block {
            Block::Paragraph { shape, text } => {
                let kind = if shape.heading { Kind::Heading } else { Kind::Paragraph };
                let line = Line { kind, text: words(text) };
                found.push(Part { line, shape: *shape, print: text.clone(), blocks: Vec::new() });
            }
            Block::List { numbered, items } => {
                for (n, item) in items.iter().enumerate() {
                    let kind = if *numbered { Kind::Numbered(n + 1) } else { Kind::Bullet };
                    let line = Line { kind, text: words(item) };
                    found.push(Part { line, shape: Shape::default(), print: item.clone(), blocks: Vec::new() });
                }
            }
            other => {
                let name = match other {
                    Block::Table(_) => "table",
                    Block::Picture { .. } | Block::House { .. } => "photographs",
                    Block::Fixed(_) | Block::Keep(_) => "text that stays as it is",
                    _ => "",
                };
                if let Some(Part { line: Line { kind: Kind::Fixed(_), text }, blocks, .. }) = found.last_mut() {
                    blocks.push(other.clone());
                    if text.is_empty() {
                        name.clone_into(text);
                    }
                    continue;
                }
                fixed += 1;
                let line = Line { kind: Kind::Fixed(fixed), text: name.to_owned() };
                found.push(Part { line, shape: Shape::default(), print: Vec::new(), blocks: vec![other.clone()] });
            }
        }
    }
    found
}

/// Text as one line.
fn words(print: &[Inline]) -> String {
    let mut out = String::new();
    for inline in print {
        if let Inline::Text { text, .. } = inline {
            out.push_str(&text.replace('\n', " "));
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn written(parts: &[Part]) -> String {
    let mut out = String::new();
    let mut last: Option<Kind> = None;
    for part in parts {
        let listed = |k: &Kind| matches!(k, Kind::Numbered(_) | Kind::Bullet);
        match last {
            Some(before) if listed(&before) && listed(&part.line.kind) => out.push('\n'),
            Some(_) => out.push_str("\n\n"),
            None => {}
        }
        out.push_str(&part.line.shown());
        last = Some(part.line.kind);
    }
    out.push('\n');
    out
}

/// What a person wrote, piece by piece. A line that begins none continues the one before.
fn read(text: &str) -> Vec<Line> {
    let mut found: Vec<Line> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            open = false;
            continue;
        }
        let begun = begins(&line);
        match (begun, found.last_mut()) {
            (None, Some(last)) if open => {
                last.text.push(' ');
                last.text.push_str(&line);
            }
            (begun, _) => {
                let (kind, text) = begun.unwrap_or((Kind::Paragraph, line));
                open = !matches!(kind, Kind::Heading | Kind::Fixed(_));
                found.push(Line { kind, text });
            }
        }
    }
    found
}

/// What a line begins, if it says so.
fn begins(line: &str) -> Option<(Kind, String)> {
    if let Some(text) = line.strip_prefix("# ") {
        return Some((Kind::Heading, text.to_owned()));
    }
    if let Some(text) = line.strip_prefix("- ").or_else(|| line.strip_prefix("• ")) {
        return Some((Kind::Bullet, text.to_owned()));
    }
    if let Some((number, name)) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')?.split_once(':')) {
        return Some((Kind::Fixed(number.parse().ok()?), name.trim().to_owned()));
    }
    let (number, text) = line.split_once(". ")?;
    // A year at the end of a sentence begins no item.
    let number: usize = number.parse().ok().filter(|n| (1..=MOST_ITEMS).contains(n))?;
    Some((Kind::Numbered(number), text.to_owned()))
}

/// The most items of a list.
const MOST_ITEMS: usize = 99;

/// The blocks of an edited body.
fn made(template: &[Part], lines: &[Line]) -> Result<Vec<Block>, String> {
    let wanted: Vec<&Part> = template.iter().filter(|p| matches!(p.line.kind, Kind::Fixed(_))).collect();
    let given: Vec<&Line> = lines.iter().filter(|l| matches!(l.kind, Kind::Fixed(_))).collect();
    if wanted.len() != given.len() || wanted.iter().zip(&given).any(|(w, g)| w.line.kind != g.kind) {
        let marks: Vec<String> = wanted.iter().map(|p| p.line.shown()).collect();
        return Err(if marks.is_empty() {
            "it has no marks in square brackets; take them out".to_owned()
        } else {
            format!("keep each of these marks, once, in this order: {}", marks.join(" "))
        });
    }
    if lines.iter().all(|l| matches!(l.kind, Kind::Fixed(_))) {
        return Err("it says nothing".to_owned());
    }
    let runs = runs(template);
    let mut out: Vec<Block> = Vec::new();
    for line in lines {
        let same = template.iter().find(|p| alike(&p.line, line));
        let print = || same.map_or_else(|| printed(&line.text, &runs), |p| p.print.clone());
        match line.kind {
            Kind::Fixed(_) => {
                let part = wanted.iter().find(|p| p.line.kind == line.kind);
                out.extend(part.into_iter().flat_map(|p| p.blocks.clone()));
            }
            Kind::Paragraph => {
                let usual = Shape { after: 7.0, ..Shape::default() };
                out.push(Block::Paragraph { shape: same.map_or(usual, |p| p.shape), text: print() });
            }
            Kind::Heading => {
                let usual = Shape { before: 6.0, after: 4.0, keep: true, heading: true, ..Shape::default() };
                let mut text = print();
                for inline in &mut text {
                    if let Inline::Text { bold, .. } = inline {
                        *bold = true;
                    }
                }
                out.push(Block::Paragraph { shape: same.map_or(usual, |p| p.shape), text });
            }
            Kind::Numbered(n) => match out.last_mut() {
                Some(Block::List { numbered: true, items }) if n > 1 => items.push(print()),
                _ => out.push(Block::List { numbered: true, items: vec![print()] }),
            },
            Kind::Bullet => match out.last_mut() {
                Some(Block::List { numbered: false, items }) => items.push(print()),
                _ => out.push(Block::List { numbered: false, items: vec![print()] }),
            },
        }
    }
    Ok(out)
}

/// Whether two pieces are the same: an item may have another number.
fn alike(a: &Line, b: &Line) -> bool {
    let same_kind = match (a.kind, b.kind) {
        (Kind::Numbered(_), Kind::Numbered(_)) => true,
        (x, y) => x == y,
    };
    same_kind && a.text == b.text
}

/// A shorter run stands in other words by chance.
const SHORTEST_RUN: usize = 4;

/// The values that the template sets apart: numbers, dates in bold. They are set apart in edited words as well.
fn runs(template: &[Part]) -> Vec<Inline> {
    let mut found: Vec<Inline> = Vec::new();
    for inline in template.iter().filter(|p| p.line.kind != Kind::Heading).flat_map(|p| &p.print) {
        if let Inline::Text { text, bold, unbroken, .. } = inline
            && (*bold || *unbroken)
            && text.trim().chars().count() >= SHORTEST_RUN
            && !found.contains(inline)
        {
            found.push(inline.clone());
        }
    }
    found
}

/// A person's words, with the values of the template set apart.
fn printed(text: &str, runs: &[Inline]) -> Vec<Inline> {
    let usual = |text: &str| Inline::Text { text: spaced(text), bold: false, italic: false, unbroken: false };
    let mut out = Vec::new();
    let mut rest = text;
    loop {
        let first = runs
            .iter()
            .filter_map(|run| {
                let Inline::Text { text: value, .. } = run else { return None };
                let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
                Some((rest.find(&value)?, value.len(), run))
            })
            .min_by_key(|(at, length, _)| (*at, usize::MAX - length));
        let Some((at, length, run)) = first else { break };
        let (before, after) = (rest.get(..at).unwrap_or_default(), rest.get(at + length..).unwrap_or_default());
        if !before.is_empty() {
            out.push(usual(before));
        }
        out.push(run.clone());
        rest = after;
    }
    if !rest.is_empty() {
        out.push(usual(rest));
    }
    out
}

/// No line begins with a mark that French sets apart by a space.
fn spaced(text: &str) -> String {
    let mut out = text.to_owned();
    for mark in [':', ';', '?', '!', '»'] {
        out = out.replace(&format!(" {mark}"), &format!("\u{A0}{mark}"));
    }
    out.replace("« ", "«\u{A0}")
}

#[cfg(test)]
mod exam {
    use super::*;

    const LETTER: &str = "<letter title=\"t\" language=\"en\"><p>Dear Sir,</p><body><p>We refer to <b><mark>TR-7</mark></b> of 3&nbsp;May.</p>\
        <h>Asked</h><ol><li>who</li><li>when &amp; where</li></ol><table columns=\"*\"><row><cell>a</cell></row></table><space height=\"4\"/>\
        <p>Thank you.</p></body><p>Yours</p></letter>";

    fn with(text: &str) -> Result<Form, String> {
        edited(markup::read(LETTER).unwrap(), text)
    }

    #[test]
    fn a_body_goes_out_as_text_and_comes_back_as_it_was() {
        let text = body(LETTER).unwrap();
        assert_eq!(
            text,
            "We refer to TR-7 of 3 May.\n\n# Asked\n\n1. who\n2. when & where\n\n[1: table]\n\nThank you.\n"
        );
        let same = with(&text).unwrap();
        assert_eq!(format!("{:?}", same.blocks), format!("{:?}", markup::read(LETTER).unwrap().blocks));
        assert_eq!(units(&text).len(), 6);
    }

    #[test]
    fn words_are_words_whatever_they_look_like() {
        let text =
            body(LETTER).unwrap().replace("Thank you.", "Thank <b>you</b> & [all] for TR-7.\nIn 2019. Yes\n\nMore");
        let form = with(&text).unwrap();
        let said = format!("{:?}", form.blocks);
        assert!(said.contains("Thank <b>you</b> & [all] for "), "{said}");
        let Some(Block::Body(inner)) = form.blocks.get(1) else { panic!("{said}") };
        let Some(Block::Paragraph { text, .. }) = inner.get(5) else { panic!("{said}") };
        assert!(words(text).ends_with("for TR-7. In 2019. Yes"), "{text:?}");
        let bold = |i: &Inline| matches!(i, Inline::Text { text, bold: true, unbroken: true, .. } if text == "TR-7");
        assert!(text.iter().any(bold), "the number is set apart still: {text:?}");
    }

    #[test]
    fn what_cannot_be_edited_stays() {
        let text = body(LETTER).unwrap();
        for wrong in
            [text.replace("[1: table]", ""), text.replace("[1: table]", "[2: table]"), format!("{text}\n[1: table]")]
        {
            assert!(with(&wrong).unwrap_err().contains("[1: table]"), "{wrong}");
        }
        assert!(with("[1: table]").is_err(), "a letter says something");
        assert!(body("<letter title=\"t\" language=\"en\"><p>x</p></letter>").is_none());
    }
}
