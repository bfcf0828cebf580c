//! The text of an office file, put together. In: paragraphs, tables and boxes, as the format tells them. Out: the text: a line a paragraph, a line a table row
//! with its cells parted by tabs. What the file marks besides (deleted, inserted, hidden, noted in the margin) is gathered for remarks.

use crate::model::Remark;

/// A line's end inside a cell of a table.
pub(super) const CELL_BREAK: char = '\u{2028}';

/// Word's tables have at most 63 columns; a span beyond that is nonsense.
const MOST_COLUMNS: usize = 63;

/// How many passages of a kind a remark quotes, and how much of each.
const QUOTED: (usize, usize) = (3, 120);

/// The text of one part of a file (its body, a header, the notes), while it is being written.
#[derive(Debug, Default)]
pub(super) struct Story {
    text: String,
    tables: Vec<Row>,
    /// Text of boxes, which stands behind the paragraph or table that they are anchored in.
    boxes: Vec<String>,
    /// What was being written when an open box began.
    outer: Vec<(String, Vec<Row>, Vec<String>)>,
}

/// The row in hand of an open table.
#[derive(Debug, Default, Clone, Copy)]
struct Row {
    cells: usize,
    /// Columns that the cell in hand spans.
    span: usize,
}

impl Story {
    pub(super) fn say(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A tab; between the cells of a table it would be read as a column.
    pub(super) fn tab(&mut self) {
        self.text.push(if self.tables.is_empty() { '\t' } else { ' ' });
    }

    /// A line's end within a paragraph.
    pub(super) fn line(&mut self) {
        self.text.push(if self.tables.is_empty() { '\n' } else { CELL_BREAK });
    }

    /// A paragraph ends. Within a cell it stays on the row's line, but remains a line of the cell: a name above its address.
    pub(super) fn paragraph(&mut self) {
        self.line();
        if self.tables.is_empty() {
            self.flush_boxes();
        }
    }

    pub(super) fn open_table(&mut self) {
        self.break_line();
        self.tables.push(Row::default());
    }

    pub(super) fn open_row(&mut self) {
        if let Some(row) = self.tables.last_mut() {
            *row = Row::default();
        }
    }

    pub(super) fn open_cell(&mut self) {
        let Some(row) = self.tables.last_mut() else { return };
        row.cells += 1;
        row.span = 1;
        if row.cells > 1 {
            self.trim();
            self.text.push('\t');
        }
    }

    /// The cell in hand goes over so many columns: what stands below keeps its own column.
    pub(super) fn span(&mut self, columns: usize) {
        if let Some(row) = self.tables.last_mut() {
            row.span = columns.clamp(1, MOST_COLUMNS);
        }
    }

    /// So many columns are left empty.
    pub(super) fn skip(&mut self, columns: usize) {
        for _ in 0..columns.min(MOST_COLUMNS) {
            self.open_cell();
        }
    }

    pub(super) fn close_cell(&mut self) {
        let Some(row) = self.tables.last_mut() else { return };
        let over = std::mem::replace(&mut row.span, 1).saturating_sub(1);
        self.skip(over);
    }

    pub(super) fn close_row(&mut self) {
        self.break_line();
    }

    pub(super) fn close_table(&mut self) {
        self.tables.pop();
        if self.tables.is_empty() {
            self.text.push('\n');
            self.flush_boxes();
        }
    }

    /// A text box begins: its text stands apart from the paragraph that it is anchored in.
    pub(super) fn open_box(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.outer.push((text, std::mem::take(&mut self.tables), std::mem::take(&mut self.boxes)));
    }

    pub(super) fn close_box(&mut self) {
        let Some((text, tables, boxes)) = self.outer.pop() else { return };
        self.flush_boxes();
        let inner = std::mem::replace(&mut self.text, text);
        self.tables = tables;
        self.boxes = boxes;
        if !inner.trim().is_empty() {
            self.boxes.push(inner);
        }
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> String {
        while !self.outer.is_empty() {
            self.close_box();
        }
        self.break_line();
        self.flush_boxes();
        self.text
    }

    fn flush_boxes(&mut self) {
        for text in std::mem::take(&mut self.boxes) {
            self.break_line();
            self.text.push_str(text.trim_end_matches('\n'));
            self.text.push('\n');
        }
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

/// Kinds of passages that a file marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Deleted under change tracking: not in the text.
    Deleted,
    /// Inserted under change tracking: in the text.
    Inserted,
    /// Formatted as hidden: in the text, though no reader of the printed paper sees it.
    Hidden,
    /// A comment in the margin: not in the text.
    Comment,
}

/// What a file marks, in the order it stands there.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<Passage>);

#[derive(Debug)]
struct Passage {
    mark: Mark,
    by: String,
    text: String,
}

impl Marks {
    /// A passage begins.
    pub(super) fn open(&mut self, mark: Mark, by: &str) {
        self.0.push(Passage { mark, by: by.trim().to_owned(), text: String::new() });
    }

    /// More of the passage of that kind that began last.
    pub(super) fn say(&mut self, mark: Mark, text: &str) {
        match self.0.iter_mut().rev().find(|p| p.mark == mark) {
            Some(passage) => passage.text.push_str(text),
            None => {
                self.open(mark, "");
                self.say(mark, text);
            }
        }
    }

    /// Who made the passage of that kind that began last, where it is told at its end.
    pub(super) fn by(&mut self, mark: Mark, by: &str) {
        if let Some(passage) = self.0.iter_mut().rev().find(|p| p.mark == mark) {
            by.trim().clone_into(&mut passage.by);
        }
    }

    /// A remark for each kind of passage that there is.
    pub(super) fn remarks(&self) -> Vec<Remark> {
        let kinds = [
            (Mark::Deleted, "deleted_text", "deleted under change tracking; left out of the text"),
            (Mark::Inserted, "inserted_text", "inserted under change tracking; in the text"),
            (Mark::Hidden, "hidden_text", "formatted as hidden, which nobody sees on paper; in the text"),
            (Mark::Comment, "comments", "noted in the margin; not in the text"),
        ];
        kinds.iter().filter_map(|(mark, code, what)| self.remark(*mark, code, what)).collect()
    }

    fn remark(&self, mark: Mark, code: &str, what: &str) -> Option<Remark> {
        let these: Vec<(&Passage, String)> = self
            .0
            .iter()
            .filter(|p| p.mark == mark)
            .map(|p| (p, p.text.split_whitespace().collect::<Vec<_>>().join(" ")))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let (most, longest) = QUOTED;
        let quoted: Vec<String> = these.iter().take(most).map(|(p, text)| p.quoted(text, longest)).collect();
        let count = these.len();
        let rest = if count > most { format!(", and {} more", count - most) } else { String::new() };
        let passages = if count == 1 { "1 passage is" } else { &format!("{count} passages are") };
        (count > 0).then(|| Remark::oddity(code, format!("{passages} {what}: {}{rest}", quoted.join(", "))))
    }
}

impl Passage {
    fn quoted(&self, text: &str, longest: usize) -> String {
        let cut = if text.chars().count() > longest { "…" } else { "" };
        let text: String = text.chars().take(longest).collect();
        if self.by.is_empty() { format!("\"{text}{cut}\"") } else { format!("\"{text}{cut}\" (by {})", self.by) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_keep_the_columns_below() {
        let mut story = Story::default();
        story.open_table();
        for row in [vec![("Lot", 1), ("Marks", 2)], vec![("7", 1), ("A", 1), ("B", 1)]] {
            story.open_row();
            for (text, span) in row {
                story.open_cell();
                story.span(span);
                story.say(text);
                story.paragraph();
                story.close_cell();
            }
            story.close_row();
        }
        story.close_table();
        assert_eq!(story.finish(), "Lot\tMarks\t\n7\tA\tB\n\n");
    }

    #[test]
    fn a_box_stands_behind_its_paragraph() {
        let mut story = Story::default();
        story.say("Before");
        story.open_box();
        story.say("In the box");
        story.paragraph();
        story.close_box();
        story.say(" and after");
        story.paragraph();
        story.say("Next");
        story.paragraph();
        assert_eq!(story.finish(), "Before and after\nIn the box\nNext\n");
    }

    #[test]
    fn marks_are_counted_and_quoted() {
        let mut marks = Marks::default();
        marks.open(Mark::Deleted, "A. Clerk");
        marks.say(Mark::Deleted, "175 ");
        marks.say(Mark::Deleted, "pistols");
        let remarks = marks.remarks();
        assert_eq!(remarks.len(), 1);
        assert!(remarks[0].detail.contains("1 passage is deleted"), "{}", remarks[0].detail);
        assert!(remarks[0].detail.contains("\"175 pistols\" (by A. Clerk)"), "{}", remarks[0].detail);
    }
}
