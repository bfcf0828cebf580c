//! The one place where the text of a page is put together. In: words in reading order. Out: a [`Page`] whose text and spans agree.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::model::{Page, Rect, Span, TextSource, Word};

/// A word before it has a place in the page's text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) text: String,
    /// In points.
    pub(super) rect: Rect,
    pub(super) confidence: f32,
}

/// What a page is besides its words.
pub(super) struct Sheet {
    pub(super) number: u32,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) source: TextSource,
    pub(super) reader: String,
    pub(super) rules: Vec<Rect>,
}

/// A page of blocks of lines of words.
pub(super) fn laid_out(sheet: Sheet, blocks: Vec<Vec<Vec<Token>>>) -> Page {
    let mut text = String::new();
    let mut at = 0;
    let mut words = Vec::new();
    let mut push = |text: &mut String, s: &str| {
        text.push_str(s);
        at += s.chars().count();
        at
    };
    for (b, block) in blocks.into_iter().filter(|b| !b.is_empty()).enumerate() {
        if b > 0 {
            push(&mut text, "\n\n");
        }
        for (l, line) in block.into_iter().enumerate() {
            if l > 0 {
                push(&mut text, "\n");
            }
            for (w, token) in line.into_iter().enumerate() {
                let start = push(&mut text, if w > 0 { " " } else { "" });
                let end = push(&mut text, &token.text);
                words.push(Word {
                    text: token.text,
                    rect: Some(token.rect),
                    confidence: token.confidence,
                    span: Span::new(start, end),
                });
            }
        }
    }
    Page {
        number: sheet.number,
        width: sheet.width,
        height: sheet.height,
        text_source: sheet.source,
        reader: sheet.reader,
        text,
        words,
        rules: sheet.rules,
        projection: None,
        fold: None,
        quoted_from: None,
    }
}

/// The words of a page again as they were laid out: in blocks and lines.
pub(super) fn blocks(page: &Page) -> Vec<Vec<Vec<Token>>> {
    let mut blocks: Vec<Vec<Vec<Token>>> = Vec::new();
    let mut end = 0;
    for word in &page.words {
        let Some(rect) = word.rect else { continue };
        let token = Token { text: word.text.clone(), rect, confidence: word.confidence };
        let between = Span::new(end, word.span.start).of(&page.text).to_owned();
        end = word.span.end;
        match blocks.last_mut() {
            Some(block) if !between.contains("\n\n") => match block.last_mut() {
                Some(line) if !between.contains('\n') => line.push(token),
                _ => block.push(vec![token]),
            },
            _ => blocks.push(vec![vec![token]]),
        }
    }
    blocks
}

/// A page of text without layout: the text as it is, its words without boxes.
pub(super) fn flowing(number: u32, text: &str, reader: &str) -> Page {
    let text: String = if is_nfc(text) { text.to_owned() } else { text.nfc().collect() };
    let mut words = Vec::new();
    let (mut start, mut word) = (0, String::new());
    for (at, c) in text.chars().chain(std::iter::once(' ')).enumerate() {
        if !c.is_whitespace() {
            if word.is_empty() {
                start = at;
            }
            word.push(c);
        } else if !word.is_empty() {
            let span = Span::new(start, at);
            words.push(Word { text: std::mem::take(&mut word), rect: None, confidence: 1.0, span });
        }
    }
    Page {
        number,
        width: 0.0,
        height: 0.0,
        text_source: if words.is_empty() { TextSource::None } else { TextSource::TextLayer },
        reader: reader.to_owned(),
        text,
        words,
        rules: Vec::new(),
        projection: None,
        fold: None,
        quoted_from: None,
    }
}

/// A word's text as kept: NFC, ligatures and presentation forms as the letters they stand for, no soft hyphens or other unseen marks.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{fb00}'..='\u{fb4f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
                out.extend(std::iter::once(c).nfkc())
            }
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            c if c.is_control() || c.is_whitespace() => {}
            c => out.push(c),
        }
    }
    if is_nfc(&out) { out } else { out.nfc().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_index_the_text() {
        let token = |t: &str| Token { text: t.into(), rect: Rect::new(0.0, 0.0, 1.0, 1.0), confidence: 1.0 };
        let sheet = Sheet {
            number: 1,
            width: 10.0,
            height: 10.0,
            source: TextSource::Ocr,
            reader: "x".into(),
            rules: Vec::new(),
        };
        let page = laid_out(
            sheet,
            vec![vec![vec![token("Ünï"), token("二")], vec![token("a")]], vec![], vec![vec![token("b")]]],
        );
        assert_eq!(page.text, "Ünï 二\na\n\nb");
        for word in &page.words {
            assert_eq!(word.span.of(&page.text), word.text);
        }
        let again = Sheet {
            number: 1,
            width: 10.0,
            height: 10.0,
            source: TextSource::Ocr,
            reader: "x".into(),
            rules: Vec::new(),
        };
        assert_eq!(laid_out(again, blocks(&page)).text, page.text);
        let flow = flowing(1, "Cafe\u{301} au\tlait\n", "mail body");
        assert_eq!(flow.text, "Café au\tlait\n");
        for word in &flow.words {
            assert_eq!(word.span.of(&flow.text), word.text);
        }
        assert_eq!(clean("ﬁn\u{ad}al"), "final");
    }
}
