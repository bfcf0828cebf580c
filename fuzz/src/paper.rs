//! Inputs of the target `finders`: text, of which a document is made. If the first byte is odd, each word has a box: a column is six points wide, and a line
//! twelve high. Else the text runs, as that of a mail does. A form feed begins a page.

use tracepost::model::{Document, Page, Part, PartRole, Rect, Span, TextSource, Word};
use unicode_normalization::UnicodeNormalization;

/// The first byte of a document whose words have boxes.
pub const LAID_OUT: u8 = b'1';
/// The first byte of one whose text runs.
pub const RUNNING: u8 = b'0';

/// The document that an input stands for.
pub fn document(input: &[u8]) -> Option<Document> {
    let (first, text) = input.split_first()?;
    let laid_out = first % 2 == 1;
    let text = String::from_utf8_lossy(text);
    let pages = (1..).zip(text.split('\x0c')).map(|(number, text)| page(number, text, laid_out)).collect();
    let media_type = if laid_out { "application/pdf" } else { "text/plain" };
    let role = if laid_out { PartRole::Root } else { PartRole::Body };
    let part = Part {
        parent: None,
        role,
        name: None,
        media_type: media_type.to_owned(),
        sha256: "0".repeat(64),
        size: input.len() as u64,
        head: None,
        remarks: Vec::new(),
        bytes: Vec::new(),
        text: None,
    };
    Some(Document { part, pages, remarks: Vec::new() })
}

/// A page as the readers make it: its text in NFC, its words with their places in it.
fn page(number: u32, text: &str, laid_out: bool) -> Page {
    let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let text: String = text.chars().filter(kept).nfc().collect();
    let mut words: Vec<Word> = Vec::new();
    let (mut line, mut column) = (1.0, 0.0);
    let mut open: Option<(usize, f64, String)> = None;
    for (at, c) in text.chars().chain(['\n']).enumerate() {
        if !c.is_whitespace() {
            open.get_or_insert_with(|| (at, column, String::new())).2.push(c);
        } else if let Some((start, from, word)) = open.take() {
            let rect = Rect::new(from * 6.0, line * 12.0 - 9.0, column * 6.0, line * 12.0 + 2.5);
            let rect = laid_out.then_some(rect);
            words.push(Word { text: word, rect, confidence: 1.0, span: Span::new(start, at) });
        }
        match c {
            '\n' => (line, column) = (line + 1.0, 0.0),
            '\t' => column += 8.0,
            _ => column += 1.0,
        }
    }
    let (width, height) = if laid_out { (595.0, 842.0) } else { (0.0, 0.0) };
    Page {
        number,
        width,
        height,
        text_source: if words.is_empty() { TextSource::None } else { TextSource::TextLayer },
        reader: "fuzzed".to_owned(),
        text,
        words,
        rules: Vec::new(),
        projection: None,
        fold: None,
        quoted_from: None,
    }
}

/// The input that stands for a document which was read: its words at their places, as far as a grid of letters has them.
pub fn input(document: &Document) -> Vec<u8> {
    let laid_out = document.pages.iter().flat_map(|p| &p.words).any(|w| w.rect.is_some());
    let mut text = String::from(char::from(if laid_out { LAID_OUT } else { RUNNING }));
    for (n, page) in document.pages.iter().enumerate() {
        text.push_str(if n > 0 { "\x0c" } else { "" });
        if laid_out { text.push_str(&on_a_grid(page)) } else { text.push_str(&page.text) }
    }
    text.into_bytes()
}

/// A page as lines of letters.
fn on_a_grid(page: &Page) -> String {
    let mut lines: std::collections::BTreeMap<u32, Vec<(u32, &str)>> = std::collections::BTreeMap::new();
    for word in &page.words {
        if let Some(rect) = &word.rect {
            // A page has some hundred lines and columns.
            let (line, column) = ((rect.y1 / 12.0).clamp(0.0, 200.0) as u32, (rect.x0 / 6.0).clamp(0.0, 200.0) as u32);
            lines.entry(line).or_default().push((column, &word.text));
        }
    }
    let mut text = String::new();
    let last = lines.keys().last().copied().unwrap_or(0);
    for line in 0..=last {
        let mut at = 0;
        let mut words = lines.remove(&line).unwrap_or_default();
        words.sort_unstable();
        for (column, word) in words {
            let gap = column.saturating_sub(at).max(u32::from(at > 0));
            text.extend(std::iter::repeat_n(' ', gap as usize));
            text.push_str(word);
            at += gap + u32::try_from(word.chars().count()).unwrap_or(0);
        }
        text.push('\n');
    }
    text
}
