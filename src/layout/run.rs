//! A run of words with the way back to the page. In: words. Out: text of which every character knows where it stands in the page's text. Finders work on the
//! text; [`Run::cut`] turns what they found into evidence again. It understands nothing.

use crate::model::{Page, Rect, Span};

/// Text put together from words of one page; `at[i]` is the place of its character `i` in the page's text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Run {
    /// The page's index in the document, from 0.
    pub page: usize,
    /// The words, parted by one space (`\t` between cells, `\n` between lines).
    pub text: String,
    /// For each character of `text` its code point in the page's text; a put-in separator has that of the character before it.
    pub at: Vec<usize>,
}

impl Run {
    /// Nothing yet, on that page.
    pub fn new(page: usize) -> Self {
        Self { page, ..Self::default() }
    }

    /// Adds a text that stands at that span of the page, behind a separator if there is something before it.
    pub fn push(&mut self, separator: char, text: &str, span: Span) {
        if let Some(&last) = self.at.last() {
            self.text.push(separator);
            self.at.push(last);
        }
        self.glue(text, span);
    }

    /// Adds a text that goes on with the word before it.
    pub fn glue(&mut self, text: &str, span: Span) {
        self.text.push_str(text);
        self.at.extend((0..text.chars().count()).map(|i| (span.start + i).min(span.end.max(span.start + 1) - 1)));
    }

    /// Adds a whole run behind a separator.
    pub fn append(&mut self, separator: char, other: &Run) {
        if other.at.is_empty() {
            return;
        }
        if let Some(&last) = self.at.last() {
            self.text.push(separator);
            self.at.push(last);
        }
        self.text.push_str(&other.text);
        self.at.extend_from_slice(&other.at);
    }

    /// How many characters it has.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// The characters `start..end`, without the white space around them.
    #[must_use]
    pub fn cut(&self, start: usize, end: usize) -> Self {
        let chars: Vec<char> = self.text.chars().collect();
        let (mut start, mut end) = (start.min(chars.len()), end.min(chars.len()));
        let blank = |i: usize| chars.get(i).is_none_or(|c| c.is_whitespace());
        while start < end && blank(start) {
            start += 1;
        }
        while end > start && blank(end - 1) {
            end -= 1;
        }
        Self {
            page: self.page,
            text: chars.get(start..end).unwrap_or(&[]).iter().collect(),
            at: self.at.get(start..end).unwrap_or(&[]).to_vec(),
        }
    }

    /// Without leading and trailing characters of that kind.
    #[must_use]
    pub fn trim(&self, unwanted: impl Fn(char) -> bool) -> Self {
        let chars: Vec<char> = self.text.chars().collect();
        let start = chars.iter().position(|c| !unwanted(*c)).unwrap_or(chars.len());
        let end = chars.iter().rposition(|c| !unwanted(*c)).map_or(start, |i| i + 1);
        self.cut(start, end.max(start))
    }

    /// Its lines, each a run.
    pub fn lines(&self) -> Vec<Run> {
        let mut found = Vec::new();
        let mut from = 0;
        for (i, c) in self.text.chars().chain(['\n']).enumerate() {
            if c == '\n' {
                let line = self.cut(from, i);
                if !line.is_empty() {
                    found.push(line);
                }
                from = i + 1;
            }
        }
        found
    }

    /// The stretch of the page's text from its first to its last character.
    pub fn span(&self) -> Span {
        let start = self.at.iter().min().copied().unwrap_or(0);
        Span::new(start, self.at.iter().max().map_or(start, |m| m + 1))
    }

    /// The box around those words of the page that it has a character of, and the lowest confidence among them.
    pub fn place(&self, page: &Page) -> (Option<Rect>, f64) {
        let mut rect: Option<Rect> = None;
        let mut confidence = 1.0_f64;
        let mut at = self.at.clone();
        at.sort_unstable();
        // Words stand in the order of the text: those beyond its ends have none of its characters.
        let (from, to) = (at.first().copied().unwrap_or(0), at.last().map_or(0, |last| last + 1));
        for word in page.words_within(Span::new(from, to)) {
            let first = at.partition_point(|&p| p < word.span.start);
            if at.get(first).is_some_and(|&p| p < word.span.end) {
                confidence = confidence.min(f64::from(word.confidence));
                rect = match (rect, word.rect) {
                    (Some(a), Some(b)) => Some(a.union(&b)),
                    (a, b) => a.or(b),
                };
            }
        }
        (rect, confidence)
    }
}
