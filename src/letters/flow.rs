//! Puts blocks on pages. In: a letter's blocks and its pictures. Out: pages with their footers. A paragraph can
//! break between its lines, but its first or last line never stands alone. A table breaks between its rows, and its
//! head is repeated. A heading stays with what follows it.

use super::blocks::{Block, Form, Inline, Own, Shape};
use super::drawing::{A4, Align, Area, Colour, Mark, Page, Piece, Style};
use super::fonts::Fonts;
use super::paragraph::{self, Line};
use super::picture::Picture;
use super::slice::{Slice, line_marks, pieces};
use super::{Error, table};

/// The space around the text, in points.
const LEFT: f32 = 70.9;
const TOP: f32 = 59.5;
const BOTTOM: f32 = 73.7;
/// The width between the margins, and a little for rounding.
const ROOM: f32 = A4.1 - TOP - BOTTOM + 0.1;
/// The distance from the lower edge of the page to the footer's first line.
const FOOT: f32 = 48.2;
/// The distance from line to line, in sizes of the text.
const LEADING: f32 = 1.36;
const FINE: Colour = [110, 110, 110];

/// Lays a letter out on A4.
///
/// # Errors
/// [`Error::NoGlyph`] for characters without a font, [`Error::Photo`] for a picture that was not given.
pub(super) fn pages(
    form: &Form,
    fonts: &mut Fonts,
    names: &[String],
    pictures: &[Picture],
) -> Result<Vec<Page>, Error> {
    let width = A4.0 - 2.0 * LEFT;
    let mut flow = Flow { fonts, size: form.size, width, names, pictures, slices: Vec::new(), heads: Vec::new() };
    flow.blocks(&form.blocks)?;
    let (slices, heads) = (flow.slices, flow.heads);
    let mut pages = paginate(slices, &heads);
    let count = pages.len();
    for (n, page) in pages.iter_mut().enumerate() {
        page.marks.extend(footer(fonts, &form.footer, width, (n + 1, count)));
    }
    fonts.take_missing()?;
    Ok(pages)
}

fn footer(fonts: &mut Fonts, text: &[Inline], width: f32, numbers: (usize, usize)) -> Vec<Mark> {
    if text.is_empty() {
        return Vec::new();
    }
    let top = A4.1 - FOOT;
    let mut marks =
        vec![Mark::Rule { from: (LEFT, top - 5.0), to: (LEFT + width, top - 5.0), width: 0.4, colour: FINE }];
    let mut y = top;
    let style = Style::sans(7.5).ink(FINE);
    for line in paragraph::set(fonts, &pieces(text, style, numbers), width, Align::Centre, 1.3) {
        let height = line.height;
        marks.extend(line_marks(line, LEFT, y));
        y += height;
    }
    marks
}

/// Puts slices on pages. Slices that belong together stay on one page.
fn paginate(slices: Vec<Slice>, heads: &[Slice]) -> Vec<Page> {
    let mut stack = Stack { pages: Vec::new(), used: 0.0, last_head: None, heads };
    stack.page(None);
    let mut rest = slices.into_iter();
    while let Some(first) = rest.next() {
        let (mut group, mut open) = (vec![first], true);
        while open && group.last().is_some_and(|s| s.keep) {
            match rest.next() {
                Some(slice) => group.push(slice),
                None => open = false,
            }
        }
        if group.iter().map(|s| s.before + s.height).sum::<f32>() > ROOM {
            // What is higher than a page cannot be kept together.
            group.into_iter().for_each(|slice| stack.place(vec![slice]));
        } else {
            stack.place(group);
        }
    }
    stack.pages
}

/// Pages being filled.
struct Stack<'a> {
    pages: Vec<Page>,
    used: f32,
    last_head: Option<usize>,
    heads: &'a [Slice],
}

impl Stack<'_> {
    /// A new page, beginning with the head of the table that is continued on it.
    fn page(&mut self, head: Option<usize>) {
        let mut page = Page { width: A4.0, height: A4.1, marks: Vec::new() };
        self.used = 0.0;
        if let Some(head) = head.and_then(|number| self.heads.get(number)) {
            page.marks.extend(head.marks.iter().cloned().map(|m| m.moved(LEFT, TOP)));
            self.used = head.height;
        }
        self.pages.push(page);
    }

    fn place(&mut self, group: Vec<Slice>) {
        let height: f32 = group.iter().map(|s| s.before + s.height).sum();
        let empty = group.iter().all(|s| s.height == 0.0);
        let fresh = group.first().is_some_and(|s| s.fresh);
        if self.used > 0.0 && (fresh || (!empty && self.used + height > ROOM)) {
            let head = group.first().and_then(|s| s.head).filter(|h| Some(*h) == self.last_head);
            self.page(head);
        }
        for slice in group {
            if self.used > 0.0 {
                self.used += slice.before;
            }
            let y = TOP + self.used;
            self.used += slice.height;
            self.last_head = slice.head;
            if let Some(page) = self.pages.last_mut() {
                page.marks.extend(slice.marks.into_iter().map(|m| m.moved(LEFT, y)));
            }
        }
    }
}

struct Flow<'a> {
    fonts: &'a mut Fonts,
    size: f32,
    width: f32,
    names: &'a [String],
    pictures: &'a [Picture],
    slices: Vec<Slice>,
    heads: Vec<Slice>,
}

impl Flow<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> Result<(), Error> {
        for block in blocks {
            match block {
                Block::Paragraph { shape, text } => self.paragraph(*shape, text),
                Block::List { numbered, items } => self.list(*numbered, items),
                Block::Table(content) => {
                    let made = table::set(self.fonts, content, self.width, self.heads.len());
                    if let Some(head) = made.head {
                        self.heads.push(head);
                    }
                    self.slices.extend(made.slices);
                }
                Block::Picture { source, height, caption } => self.picture(source, *height, caption)?,
                Block::House { which, height } => self.house(*which, *height),
                Block::Space(height) => self.slices.push(Slice { before: *height, ..Slice::default() }),
                Block::Rule => {
                    let rule =
                        Mark::Rule { from: (0.0, 2.0), to: (self.width, 2.0), width: 0.75, colour: [60, 60, 60] };
                    self.slices.push(Slice { height: 6.0, marks: vec![rule], ..Slice::default() });
                }
                Block::Break => self.slices.push(Slice { fresh: true, ..Slice::default() }),
                Block::Fixed(inner) => self.blocks(inner)?,
                Block::Body(inner) => {
                    self.blocks(inner)?;
                    // The last lines, and the space below them, go with what follows: a closing formula never stands on a page alone.
                    for slice in self.slices.iter_mut().rev().take(2) {
                        slice.keep = true;
                    }
                }
                Block::Keep(inner) => {
                    let from = self.slices.len();
                    self.blocks(inner)?;
                    let until = self.slices.len().saturating_sub(1);
                    for slice in self.slices.get_mut(from..until).unwrap_or_default() {
                        slice.keep = true;
                    }
                }
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, shape: Shape, text: &[Inline]) {
        let size = shape.size.unwrap_or(self.size);
        let style = Style { family: shape.family, ..Style::serif(size) };
        let width = self.width - shape.indent;
        let lines = paragraph::set(self.fonts, &pieces(text, style, (0, 0)), width, shape.align, LEADING);
        self.lines(lines, shape.indent, None, shape.before, shape.after, shape.keep);
    }

    /// Lines as slices, so that the first and the last are never alone; with a marker before the first.
    fn lines(&mut self, lines: Vec<Line>, x: f32, marker: Option<Vec<Mark>>, before: f32, after: f32, keep: bool) {
        let count = lines.len();
        let mut marker = marker;
        for (n, line) in lines.into_iter().enumerate() {
            let (first, last) = (n == 0, n + 1 == count);
            let mut slice = Slice { height: line.height, ..Slice::default() };
            slice.before = if first { before } else { 0.0 };
            slice.keep = if last { keep } else { n == 0 || n + 2 == count };
            slice.marks = line_marks(line, x, 0.0).collect();
            if let Some(marker) = marker.take() {
                slice.marks.splice(0..0, marker);
            }
            self.slices.push(slice);
        }
        // The space below stands above what follows, so that it vanishes at a page's end.
        self.slices.push(Slice { before: after, keep, ..Slice::default() });
    }

    fn list(&mut self, numbered: bool, items: &[Vec<Inline>]) {
        let indent = 22.0;
        for (n, item) in items.iter().enumerate() {
            let style = Style::serif(self.size);
            let label = if numbered { format!("{}.", n + 1) } else { "•".to_owned() };
            let mark = [Piece { text: label, style }];
            let marker = paragraph::set(self.fonts, &mark, indent - 6.0, Align::End, LEADING);
            let marker = marker.into_iter().next().map(|line| line_marks(line, 0.0, 0.0).collect());
            let text = pieces(item, style, (0, 0));
            let lines = paragraph::set(self.fonts, &text, self.width - indent, Align::Start, LEADING);
            let after = if n + 1 == items.len() { 7.0 } else { 2.5 };
            // Neither the first nor the last item stands alone.
            let keep = n + 1 < items.len() && (n == 0 || n + 2 == items.len());
            self.lines(lines, indent, marker, 0.0, after, keep);
        }
    }

    /// A picture of the house at the left edge. Without a signature there is room for one by hand.
    fn house(&mut self, which: Own, height: f32) {
        let number = self.names.iter().position(|n| n == which.name());
        let Some((number, picture)) = number.and_then(|n| Some((n, self.pictures.get(n)?))) else {
            if which == Own::Signature {
                self.slices.push(Slice { before: height, ..Slice::default() });
            }
            return;
        };
        #[expect(clippy::cast_precision_loss, reason = "pictures are at most 2000 pixels wide and high")]
        let shape = picture.height as f32 / picture.width as f32;
        let width = (self.width * 0.6).min(height / shape);
        let tall = width * shape;
        // A signature stands on the line of the name; a logo hangs from the top.
        let (room, y) = if which == Own::Signature { (height, height - tall) } else { (tall, 0.0) };
        let marks = vec![Mark::Picture { area: Area { x: 0.0, y, width, height: tall }, number }];
        let after = if which == Own::Logo { 6.0 } else { 0.0 };
        self.slices.push(Slice { height: room + after, marks, keep: true, ..Slice::default() });
    }

    fn picture(&mut self, source: &str, most: f32, caption: &[Inline]) -> Result<(), Error> {
        let number = self.names.iter().position(|n| n == source);
        let Some((number, picture)) = number.and_then(|n| Some((n, self.pictures.get(n)?))) else {
            let reason = "the letter names it, but its bytes were not given".to_owned();
            return Err(Error::Photo { file: source.to_owned(), reason });
        };
        #[expect(clippy::cast_precision_loss, reason = "pictures are at most 2000 pixels wide and high")]
        let shape = picture.height as f32 / picture.width as f32;
        let width = self.width.min(most / shape);
        let area = Area { x: (self.width - width) / 2.0, y: 0.0, width, height: width * shape };
        let frame = Mark::Frame { area, fill: None, stroke: Some((0.4, FINE)) };
        let marks = vec![Mark::Picture { area, number }, frame];
        self.slices.push(Slice { height: area.height, before: 4.0, marks, keep: true, ..Slice::default() });
        let shape = Shape { size: Some(9.0), align: Align::Centre, before: 4.0, after: 10.0, ..Shape::default() };
        self.paragraph(shape, caption);
        Ok(())
    }
}
