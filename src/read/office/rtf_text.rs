//! The text of an RTF. In: its tokens. Out: its text, by where it stands, and what it marks.

use std::collections::HashMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::rtf_tokens::Token;
use super::rtf_words::{KEPT, PASSED_OVER, Place, SIGNS, charset, place};
use super::story::{CELL_BREAK, Mark, Marks};

/// Brackets deeper than this are no document's: what stands in them is passed over.
const DEEPEST: usize = 1_000;

/// What holds within a pair of brackets.
#[derive(Debug, Clone, Copy)]
struct State {
    place: Place,
    encoding: &'static Encoding,
    /// How many bytes stand for a `\u` where a program does not know it.
    stand_ins: usize,
    hidden: bool,
    deleted: bool,
    inserted: bool,
    reviser: usize,
    in_table: bool,
}

/// Reads the tokens of one file.
pub(super) struct Rtf {
    /// What the file marks.
    pub(super) marks: Marks,
    /// How many pictures stand in the text.
    pub(super) pictures: usize,
    /// How many files are embedded.
    pub(super) objects: usize,
    state: State,
    outer: Vec<State>,
    /// Brackets beyond the deepest.
    beyond: usize,
    /// Closed more often than opened, or ended too soon.
    closed: bool,
    starred: bool,
    fonts: HashMap<i32, &'static Encoding>,
    font: i32,
    default_font: i32,
    usual: &'static Encoding,
    revisers: String,
    author: String,
    /// Bytes and UTF-16 units that wait to be decoded together.
    bytes: Vec<u8>,
    units: Vec<u16>,
    to_skip: usize,
    /// The passage in hand, so that runs of one kind are one passage.
    passage: Option<(Mark, usize)>,
    header: String,
    body: String,
    notes: String,
    footer: String,
}

impl Rtf {
    pub(super) fn new() -> Self {
        let state = State {
            place: Place::Body,
            encoding: WINDOWS_1252,
            stand_ins: 1,
            hidden: false,
            deleted: false,
            inserted: false,
            reviser: 0,
            in_table: false,
        };
        Self {
            marks: Marks::default(),
            pictures: 0,
            objects: 0,
            state,
            outer: Vec::new(),
            beyond: 0,
            closed: false,
            starred: false,
            fonts: HashMap::new(),
            font: 0,
            default_font: 0,
            usual: WINDOWS_1252,
            revisers: String::new(),
            author: String::new(),
            bytes: Vec::new(),
            units: Vec::new(),
            to_skip: 0,
            passage: None,
            header: String::new(),
            body: String::new(),
            notes: String::new(),
            footer: String::new(),
        }
    }

    /// Whether every bracket was closed.
    pub(super) fn is_whole(&self) -> bool {
        self.closed
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> String {
        self.flush();
        let texts = [self.header, self.body, self.notes, self.footer];
        let texts: Vec<&str> = texts.iter().map(|t| t.trim_matches('\n')).filter(|t| !t.trim().is_empty()).collect();
        texts.join("\n\n") + "\n"
    }

    /// Takes the next token.
    pub(super) fn take(&mut self, token: &Token<'_>) {
        if self.beyond > 0 {
            match token {
                Token::Open => self.beyond += 1,
                Token::Close => self.beyond -= 1,
                _ => {}
            }
            return;
        }
        match token {
            Token::Byte(byte) => self.byte(*byte),
            Token::Open => {
                self.flush();
                if self.outer.len() >= DEEPEST {
                    self.beyond = 1;
                } else {
                    self.outer.push(self.state);
                }
            }
            Token::Close => self.close(),
            Token::Sign(sign) => self.sign(*sign),
            Token::Word(word, number) => {
                let starred = std::mem::take(&mut self.starred);
                self.word(word, *number, starred);
            }
        }
    }

    fn close(&mut self) {
        self.flush();
        (self.to_skip, self.starred) = (0, false);
        let left = self.state.place;
        if let Some(state) = self.outer.pop() {
            self.state = state;
        }
        if left == Place::Comment && self.state.place != Place::Comment {
            let author = std::mem::take(&mut self.author);
            self.marks.by(Mark::Comment, &author);
        }
        self.closed |= self.outer.is_empty();
    }

    fn sign(&mut self, sign: u8) {
        match sign {
            b'*' => self.starred = true,
            b'~' => self.say(" "),
            b'_' => self.say("-"),
            _ => {}
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        if self.state.place == Place::Nowhere {
            return;
        }
        self.flush_units();
        self.bytes.push(byte);
    }

    fn word(&mut self, word: &str, number: Option<i32>, starred: bool) {
        if word == "u" {
            self.flush_bytes();
            // Signed in the file, the unit of UTF-16 it means is not.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            self.units.push(number.unwrap_or_default() as u16);
            self.to_skip = self.state.stand_ins;
            return;
        }
        self.flush();
        self.to_skip = 0;
        let on = number != Some(0);
        if PASSED_OVER.contains(&word) || starred && !KEPT.contains(&word) {
            self.objects += usize::from(word == "objdata" && self.state.place != Place::Nowhere);
            self.state.place = Place::Nowhere;
            return;
        }
        if self.state.place == Place::Nowhere {
            return;
        }
        if let Some(place) = place(word) {
            self.pictures += usize::from(word == "pict");
            if place == Place::Comment {
                self.marks.open(Mark::Comment, "");
            }
            self.state.place = place;
            return;
        }
        match word {
            "par" | "sect" | "page" | "line" | "column" => self.line(),
            "tab" => self.say(if self.state.in_table { " " } else { "\t" }),
            "cell" | "nestcell" => self.cell(),
            "row" | "nestrow" => self.row(),
            "intbl" => self.state.in_table = true,
            "pard" => self.state.in_table = false,
            "v" => self.state.hidden = on,
            "deleted" => self.state.deleted = on,
            "revised" => self.state.inserted = on,
            "revauth" | "revauthdel" => self.state.reviser = usize::try_from(number.unwrap_or(0)).unwrap_or_default(),
            "plain" => {
                (self.state.hidden, self.state.deleted, self.state.inserted) = (false, false, false);
                self.state.encoding = self.fonts.get(&self.default_font).copied().unwrap_or(self.usual);
            }
            "uc" => self.state.stand_ins = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(16),
            _ => self.set(word, number.unwrap_or_default()),
        }
    }

    /// Character sets, and signs that have words.
    fn set(&mut self, word: &str, number: i32) {
        match word {
            "ansicpg" => {
                let page = u16::try_from(number).ok().and_then(codepage::to_encoding);
                self.usual = page.unwrap_or(WINDOWS_1252);
                self.state.encoding = self.usual;
            }
            "mac" => (self.usual, self.state.encoding) = (encoding_rs::MACINTOSH, encoding_rs::MACINTOSH),
            "deff" => self.default_font = number,
            "f" => {
                self.font = number;
                if self.state.place != Place::Fonts {
                    self.state.encoding = self.fonts.get(&number).copied().unwrap_or(self.usual);
                }
            }
            "fcharset" if self.state.place == Place::Fonts && self.fonts.len() < 10_000 => {
                let page = charset(number).and_then(codepage::to_encoding);
                self.fonts.insert(self.font, page.unwrap_or(self.usual));
            }
            _ => {
                if let Some((_, sign)) = SIGNS.iter().find(|(name, _)| *name == word) {
                    self.say(sign);
                }
            }
        }
    }

    fn flush(&mut self) {
        self.flush_units();
        self.flush_bytes();
    }

    fn flush_units(&mut self) {
        if !self.units.is_empty() {
            let text = String::from_utf16_lossy(&std::mem::take(&mut self.units));
            self.say(&text);
        }
    }

    fn flush_bytes(&mut self) {
        if !self.bytes.is_empty() {
            let bytes = std::mem::take(&mut self.bytes);
            let (text, _) = self.state.encoding.decode_without_bom_handling(&bytes);
            self.say(&text);
        }
    }

    fn out(&mut self) -> &mut String {
        match self.state.place {
            Place::Header => &mut self.header,
            Place::Footer => &mut self.footer,
            Place::Note => &mut self.notes,
            _ => &mut self.body,
        }
    }

    fn say(&mut self, text: &str) {
        match self.state.place {
            Place::Nowhere | Place::Fonts => return,
            Place::Comment => return self.marks.say(Mark::Comment, text),
            Place::CommentAuthor => return self.author.push_str(text),
            Place::Revisers => return self.revisers.push_str(text),
            _ => {}
        }
        let mark = match self.state {
            State { deleted: true, .. } => Some(Mark::Deleted),
            State { hidden: true, .. } => Some(Mark::Hidden),
            State { inserted: true, .. } => Some(Mark::Inserted),
            _ => None,
        };
        if let Some(mark) = mark {
            let this = (mark, self.state.reviser);
            if self.passage != Some(this) {
                let by = self.revisers.split(';').nth(self.state.reviser).unwrap_or_default().to_owned();
                self.marks.open(mark, if mark == Mark::Hidden || by.trim() == "Unknown" { "" } else { &by });
            }
            self.marks.say(mark, text);
        }
        self.passage = mark.map(|m| (m, self.state.reviser));
        if !self.state.deleted {
            self.out().push_str(text);
        }
    }

    fn line(&mut self) {
        match self.state.place {
            Place::Comment => self.marks.say(Mark::Comment, " "),
            Place::Header | Place::Body | Place::Note | Place::Footer if !self.state.deleted => {
                let end = if self.state.in_table { CELL_BREAK } else { '\n' };
                self.out().push(end);
            }
            _ => {}
        }
    }

    fn cell(&mut self) {
        let out = self.out();
        out.truncate(out.trim_end_matches([' ', CELL_BREAK]).len());
        out.push('\t');
    }

    fn row(&mut self) {
        let out = self.out();
        if out.ends_with('\t') {
            out.pop();
        }
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::super::rtf_tokens::Tokens;
    use super::*;

    fn read(rtf: &[u8]) -> (String, Vec<String>, bool) {
        let mut work = Rtf::new();
        Tokens::of(rtf).for_each(|t| work.take(&t));
        let remarks = work.marks.remarks().into_iter().map(|r| format!("{} {}", r.code, r.detail)).collect();
        let whole = work.is_whole();
        (work.finish(), remarks, whole)
    }

    #[test]
    fn letters_of_each_font_are_decoded() {
        let rtf = b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}\\f0 caf\\'e9 \\f1\\'cb\\'ee\\'f2\\f0  \\u8211? 7\\par}";
        assert_eq!(read(rtf).0, "café Лот – 7\n");
    }

    #[test]
    fn tables_are_rows_of_tabs() {
        let rtf = b"{\\rtf1\\trowd\\cellx1\\cellx2\\intbl Lot\\cell 7\\par 9\\cell\\row\\pard after\\par}";
        assert_eq!(read(rtf).0, "Lot\t7\u{2028}9\nafter\n");
    }

    #[test]
    fn what_is_marked_is_told() {
        let rtf = b"{\\rtf1{\\*\\revtbl{Unknown;}{Clerk;}}a{\\deleted\\revauthdel1 gone}{\\v quiet}{\\*\\unknown no}b{\\footnote note}\
                    {\\header top\\par}{\\*\\atnauthor Chief}{\\*\\annotation why?}\\par}";
        let (text, marks, whole) = read(rtf);
        assert_eq!(text, "top\n\naquietb\n\nnote\n");
        assert!(whole);
        assert!(marks[0].contains("\"gone\" (by Clerk)"), "{marks:?}");
        assert!(marks[1].contains("\"quiet\""), "{marks:?}");
        assert!(marks[2].contains("\"why?\" (by Chief)"), "{marks:?}");
    }

    #[test]
    fn brackets_without_end_are_no_danger() {
        let (text, _, whole) = read(&b"{".repeat(100_000));
        assert_eq!((text.trim(), whole), ("", false));
        assert_eq!(read(b"}}}a}").0, "a\n");
    }
}
