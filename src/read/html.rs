//! Reads HTML. Out: the text that a reader sees: each block is a line, and tabs separate the cells of a table row; and the text that styles
//! hide. Nothing is fetched or run.
//!
//! It works on the stream of tags, not on a tree, so deep nesting costs nothing.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};

use super::html_style::Looks;

/// What an HTML document says.
#[derive(Debug)]
pub(super) struct Shown {
    /// What a reader sees.
    pub(super) text: String,
    /// What no reader sees.
    pub(super) unseen: String,
}

/// The text of an HTML document.
pub(super) fn shown(html: &str) -> Shown {
    let writer = Writer { looks: Some(Looks::of(html)), ..Writer::default() };
    let tokenizer = Tokenizer::new(Sink(RefCell::new(writer)), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut writer = tokenizer.sink.0.borrow_mut();
    writer.line_break();
    let unseen = writer.unseen.split_whitespace().collect::<Vec<_>>().join(" ");
    Shown { text: std::mem::take(&mut writer.text).trim_matches('\n').to_owned(), unseen }
}

/// Elements whose content is not shown.
const UNSHOWN: &[&str] = &["script", "style", "head", "title", "template", "noscript", "object", "svg"];

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "table",
    "tr",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "hr",
    "section",
    "article",
    "header",
    "footer",
    "address",
    "dl",
    "dt",
    "dd",
    "form",
    "fieldset",
    "center",
    "tbody",
    "thead",
    "caption",
    "figure",
    "body",
    // of WordprocessingML and plain XML nothing is known: each element is taken as inline
];

/// Blocks with an empty line around them.
const PARAGRAPHS: &[&str] = &["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol", "pre"];

#[derive(Default)]
struct Writer {
    text: String,
    /// The element that hides what is in it, and how deep in elements of its name we are.
    hidden: Option<(String, usize)>,
    in_pre: usize,
    /// A space is due before the next word.
    space: bool,
    /// A cell was opened on this line already.
    cell_before: bool,
    /// Depth of quoting (`blockquote`): quoted text of an earlier mail.
    quoted: usize,
    looks: Option<Looks>,
    unseen: String,
}

impl Writer {
    fn characters(&mut self, piece: &str) {
        if self.hidden.is_some() {
            return;
        }
        if self.looks.as_ref().is_some_and(Looks::unseen) {
            self.unseen.push(' ');
            self.unseen.push_str(piece);
            return;
        }
        for c in piece.chars() {
            if self.in_pre > 0 && c == '\n' {
                self.line_break();
                self.text.push('\n');
            } else if c.is_whitespace() || c == '\u{a0}' {
                self.space = true;
            } else if c != '\u{ad}' && c != '\u{200b}' && c != '\u{feff}' {
                if self.text.is_empty() || self.text.ends_with('\n') {
                    self.text.push_str(&"> ".repeat(self.quoted.min(8)));
                } else if self.space && !self.text.ends_with('\t') {
                    self.text.push(' ');
                }
                self.space = false;
                self.text.push(c);
            }
        }
    }

    fn line_break(&mut self) {
        let kept = self.text.trim_end_matches([' ', '\t']).len();
        self.text.truncate(kept);
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.space = false;
        self.cell_before = false;
    }

    fn empty_line(&mut self) {
        self.line_break();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let name: &str = &tag.name;
        if self.hide(name, tag) {
            return;
        }
        let opens = tag.kind == StartTag;
        if let Some(looks) = &mut self.looks {
            if opens {
                looks.begins(tag);
            } else {
                looks.ends(name);
            }
        }
        match name {
            "br" => {
                self.line_break();
                if self.text.ends_with("\n") && opens {
                    // Two in a row are an empty line.
                    self.space = false;
                }
            }
            "td" | "th" if opens => {
                if self.cell_before {
                    self.text.push('\t');
                }
                self.cell_before = true;
                self.space = false;
            }
            "pre" => {
                self.empty_line();
                self.in_pre = if opens { self.in_pre + 1 } else { self.in_pre.saturating_sub(1) };
            }
            "blockquote" => {
                self.empty_line();
                let cites = tag.attrs.iter().any(|a| &*a.name.local == "type" && a.value.eq_ignore_ascii_case("cite"));
                if opens && (cites || self.quoted > 0) {
                    self.quoted += 1;
                } else if !opens {
                    self.quoted = self.quoted.saturating_sub(1);
                }
            }
            // A block in a cell must not part the row's cells.
            _ if self.cell_before && matches!(name, "p" | "div") => self.space = true,
            _ if PARAGRAPHS.contains(&name) => self.empty_line(),
            _ if BLOCKS.contains(&name) => self.line_break(),
            _ => {}
        }
    }

    /// Keeps track of elements that are not shown; says whether the tag belongs to one.
    fn hide(&mut self, name: &str, tag: &Tag) -> bool {
        if let Some((hider, depth)) = &mut self.hidden {
            if name == "body" && hider == "head" {
                self.hidden = None;
                return false;
            }
            if name == hider.as_str() && !tag.self_closing {
                *depth = if tag.kind == StartTag { *depth + 1 } else { depth.saturating_sub(1) };
                if *depth == 0 {
                    self.hidden = None;
                }
            }
            return true;
        }
        if UNSHOWN.contains(&name) {
            if tag.kind == StartTag && !tag.self_closing {
                self.hidden = Some((name.to_owned(), 1));
            }
            return true;
        }
        false
    }
}

struct Sink(RefCell<Writer>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut writer = self.0.borrow_mut();
        match token {
            CharacterTokens(piece) => writer.characters(&piece),
            TagToken(tag) => {
                writer.tag(&tag);
                // Without a tree builder the tokenizer must be told where markup ends: `<` in a script is no tag.
                let raw = matches!(&*tag.name, "script" | "style" | "title") && tag.kind != EndTag && !tag.self_closing;
                if raw {
                    let kind = if &*tag.name == "title" {
                        html5ever::tokenizer::states::RawKind::Rcdata
                    } else {
                        html5ever::tokenizer::states::RawKind::Rawtext
                    };
                    return TokenSinkResult::RawData(kind);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn cells_are_kept_apart_and_scripts_are_not_shown() {
        let html = "<html><head><title>t</title><style>p{a<b}</style></head><body><p>Dear&nbsp;Sirs,<br>we confirm:</p>\
            <table><tr><th>Serial</th><th>Year</th></tr><tr><td><p>A&amp;1</p></td><td>1987</td></tr></table><script>if (a<b) x()</script>Bye</body>";
        assert_eq!(shown(html).text, "Dear Sirs,\nwe confirm:\n\nSerial\tYear\nA&1\t1987\n\nBye");
    }

    #[test]
    fn nesting_costs_nothing() {
        let deep = "<div>".repeat(200_000) + "x";
        assert_eq!(shown(&deep).text, "x");
    }
}
