//! From pages to sentences, each with its tokens, cues, dates and numbers. In: pages and their languages. Out: [`Sentences`], made once for each document.
//! Quotations of earlier mails are left out. Places are code points of the page's text.

use std::sync::Arc;

use super::cut::{cut, joined};
use super::own_text::{marked, own_text};
use super::phrases::{self, Cue, Role};
use super::sentence::{Order, Raw, Reading, Sentence};
use crate::find::date;
use crate::languages::ALL;
use crate::layout::tokens::{Kind, tokens};
use crate::model::{Page, Span};

/// The sentences of a document, parsed once: whoever asks what it says asks these.
#[derive(Debug, Default)]
pub struct Sentences {
    /// The characters of each page that its writer wrote.
    own: Vec<Vec<char>>,
    all: Vec<Sentence>,
    order: Arc<Order>,
}

impl Sentences {
    /// Parses a document's pages. `languages` are its own, BCP 47, the main one first.
    pub fn of<L: AsRef<str>>(pages: &[Page], languages: &[L]) -> Self {
        let languages: Vec<&str> = languages.iter().map(AsRef::as_ref).collect();
        let own: Vec<Vec<char>> = pages.iter().map(own_text).collect();
        let text = pages.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join("\n\n");
        let order = Arc::new(Order::of(text));
        let mut all = parse(&own, &languages, &order);
        mark_signatures(&mut all, &pages.iter().map(marked).collect::<Vec<_>>());
        Self { own, all, order }
    }

    /// All of them, in the order of the pages' text.
    pub(crate) fn all(&self) -> &[Sentence] {
        &self.all
    }

    /// The order in which its dates are written.
    pub(super) fn order(&self) -> Option<date::Order> {
        self.order.get()
    }

    /// Of each page the characters that its writer wrote.
    pub(super) fn own(&self) -> &[Vec<char>] {
        &self.own
    }
}

fn parse(own: &[Vec<char>], languages: &[&str], order: &Arc<Order>) -> Vec<Sentence> {
    let mut all = Vec::new();
    for (index, chars) in own.iter().enumerate() {
        for (from, to) in cut(chars) {
            let text: String = joined(&chars[from..to]);
            let mut tokens = tokens(&text);
            for token in &mut tokens {
                token.line |=
                    chars[..from + token.span.start].iter().rev().take_while(|c| c.is_whitespace()).any(|c| *c == '\n');
                token.span = Span::new(token.span.start + from, token.span.end + from);
            }
            if tokens.is_empty() {
                continue;
            }
            let cues = phrases::cues(&tokens);
            all.push(Raw { page: index, span: Span::new(from, to), text, tokens, cues });
        }
    }
    let languages = told_languages(&all, languages);
    let codes: Arc<[&'static str]> = languages.iter().filter_map(|n| ALL.get(*n)).map(|l| l.code).collect();
    all.into_iter().map(|raw| Sentence::of(raw, &languages, Reading::of(&codes, order))).collect()
}

/// Marks what stands between a closing phrase and the next salutation, page or quoted line (`marked`, of each page): answers between the lines of a quotation
/// stand below the greeting with which the mail begins.
fn mark_signatures(sentences: &mut [Sentence], marked: &[Vec<usize>]) {
    let (mut below, mut page, mut end) = (false, 0, 0);
    for (n, s) in sentences.iter_mut().enumerate() {
        end = if s.page == page { end } else { 0 };
        let quoted = |m: &Vec<usize>| m.iter().any(|at| end < *at && *at <= s.span.end);
        below &= !marked.get(s.page).is_some_and(quoted);
        end = s.span.end;
        let greets = s.all(Role::Greet).any(|c| c.from <= 3) && !s.has(Role::Close);
        let cites = s.has(Role::Doc) && s.has_reference && s.tokens.len() > 8;
        if s.page != page || (below && (greets || cites)) {
            below = false;
        }
        page = s.page;
        s.below = below;
        let words = s.tokens.iter().filter(|t| t.kind == Kind::Word).count();
        // `De mi consideración:` opens a letter.
        let opens = s.tokens.last().is_some_and(|t| t.is_sign(":："));
        below |= n > 0
            && !opens
            && s.all(Role::Close).any(|c| {
                // One word closes where it comes first or stands nearly alone: `As regards the pistol, ...` closes nothing.
                let alone = c.to - c.from > 1 || c.from == 0 || words <= 4;
                let short = words <= 12 && c.from <= 2 && alone;
                short || words <= 30 && c.from <= 4 && c.to - c.from >= 2 || c.to - c.from >= 3
            });
    }
}

/// The languages of all sentences together, as places on the shelf.
fn told_languages(all: &[Raw], languages: &[&str]) -> Vec<usize> {
    let (mut tokens, mut cues) = (0, Vec::new());
    for raw in all {
        cues.extend(raw.cues.iter().map(|c| Cue { from: c.from + tokens, to: c.to + tokens, ..*c }));
        tokens += raw.tokens.len();
    }
    phrases::languages(tokens, &cues, languages)
}
