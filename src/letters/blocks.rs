//! The parts of a letter: paragraphs, lists, tables and pictures, in order. Plain data between `markup`, which makes
//! it, and `flow`, which puts it on pages. Knows nothing of fonts, pages or PDF.

use super::drawing::{Align, Family};

/// A filled template.
#[derive(Debug, Clone, Default)]
pub(super) struct Form {
    pub(super) title: String,
    pub(super) language: String,
    pub(super) size: f32,
    pub(super) footer: Vec<Inline>,
    pub(super) blocks: Vec<Block>,
}

impl Form {
    /// The names of all pictures in it.
    pub(super) fn pictures(&self) -> Vec<&str> {
        fn gather<'a>(blocks: &'a [Block], found: &mut Vec<&'a str>) {
            for block in blocks {
                match block {
                    Block::Picture { source, .. } => found.push(source),
                    Block::House { which, .. } => found.push(which.name()),
                    Block::Keep(inner) | Block::Body(inner) | Block::Fixed(inner) => gather(inner, found),
                    _ => {}
                }
            }
        }
        let mut found = Vec::new();
        gather(&self.blocks, &mut found);
        found
    }
}

/// Text in a line, or what stands in its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Inline {
    Text { text: String, bold: bool, italic: bool, unbroken: bool },
    Page,
    Pages,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    pub(super) align: Align,
    pub(super) size: Option<f32>,
    pub(super) family: Family,
    pub(super) before: f32,
    pub(super) after: f32,
    pub(super) indent: f32,
    pub(super) keep: bool,
    pub(super) heading: bool,
}

/// A picture of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Own {
    Logo,
    Signature,
}

impl Own {
    /// Its name among the pictures of a letter. No file of the register is called so: a control character cannot stand in a name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Logo => "\u{1}logo",
            Self::Signature => "\u{1}signature",
        }
    }
}

/// One block of a letter.
#[derive(Debug, Clone)]
pub(super) enum Block {
    Paragraph {
        shape: Shape,
        text: Vec<Inline>,
    },
    List {
        numbered: bool,
        items: Vec<Vec<Inline>>,
    },
    Table(Table),
    Picture {
        source: String,
        height: f32,
        caption: Vec<Inline>,
    },
    /// A picture of the house, if it has one.
    House {
        which: Own,
        height: f32,
    },
    Space(f32),
    Rule,
    Break,
    Keep(Vec<Block>),
    /// The part that people may edit.
    Body(Vec<Block>),
    /// What they may not edit in it.
    Fixed(Vec<Block>),
}

/// Rows of cells; the head is repeated on each page.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) ruled: bool,
    pub(super) size: f32,
    pub(super) head: Vec<Cell>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A column's width: points, or a share of what is left.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    Points(f32),
    Share(f32),
}

/// One cell.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub(super) align: Align,
    pub(super) text: Vec<Inline>,
}
