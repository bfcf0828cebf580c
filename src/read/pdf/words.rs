//! Joins glyphs to words, for each of the four directions of text on a page. Gaps separate words, because programs
//! place letters, not words.

use super::glyph::Glyph;
use crate::model::Rect;
use crate::read::bidi::{self, Direction};
use crate::read::compose::{Token, clean};

/// A gap wider than this share of the type size parts two words. The space of most faces is 0.25 to 0.33 of it; kerning stays under 0.1.
const WORD_GAP: f64 = 0.16;

/// By how many quarter turns (clockwise) text runs; boxes are turned upright to be read, and back again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn(u8);

impl Turn {
    fn of(glyph: &Glyph) -> Self {
        let (dx, dy) = (glyph.to.x - glyph.from.x, glyph.to.y - glyph.from.y);
        if dx.abs() >= dy.abs() { Self(if dx >= 0.0 { 0 } else { 2 }) } else { Self(if dy > 0.0 { 1 } else { 3 }) }
    }

    /// Whether the text runs from left to right on the page as it lies.
    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    fn forth(self, x: f64, y: f64) -> (f64, f64) {
        match self.0 {
            0 => (x, y),
            1 => (y, -x),
            2 => (-x, -y),
            _ => (-y, x),
        }
    }

    fn rect(self, r: &Rect) -> Rect {
        let (a, b) = (self.forth(r.x0, r.y0), self.forth(r.x1, r.y1));
        Rect::new(a.0.min(b.0), a.1.min(b.1), a.0.max(b.0), a.1.max(b.1))
    }

    /// Rules, turned so that this text is upright.
    pub(super) fn rules(self, rules: &[Rect]) -> Vec<Rect> {
        rules.iter().map(|r| self.rect(r)).collect()
    }

    /// Turns the boxes of words back to where they stand on the page.
    pub(super) fn back(self, mut blocks: Vec<Vec<Vec<Token>>>) -> Vec<Vec<Vec<Token>>> {
        let undo = Self((4 - self.0) % 4);
        for token in blocks.iter_mut().flatten().flatten() {
            token.rect = undo.rect(&token.rect);
        }
        blocks
    }
}

/// The words that run in one direction, their boxes turned so that they are upright.
pub(super) struct Group {
    pub(super) turn: Turn,
    pub(super) tokens: Vec<Token>,
}

/// Words by direction, the direction with most glyphs first.
pub(super) fn tokens(glyphs: &[&Glyph]) -> Vec<Group> {
    let mut by_turn: Vec<(Turn, Vec<Placed>)> = Vec::new();
    for glyph in glyphs {
        let turn = Turn::of(glyph);
        let placed = Placed::of(glyph, turn);
        match by_turn.iter_mut().find(|(t, _)| *t == turn) {
            Some((_, list)) => list.push(placed),
            None => by_turn.push((turn, vec![placed])),
        }
    }
    by_turn.sort_by_key(|(_, list)| std::cmp::Reverse(list.len()));
    by_turn.into_iter().map(|(turn, placed)| Group { turn, tokens: in_words(placed) }).collect()
}

/// A glyph in the frame of its direction.
#[derive(Debug, Clone)]
struct Placed {
    text: String,
    x0: f64,
    x1: f64,
    base: f64,
    size: f64,
    run: u32,
}

impl Placed {
    fn of(glyph: &Glyph, turn: Turn) -> Self {
        let (a, b) = (turn.forth(glyph.from.x, glyph.from.y), turn.forth(glyph.to.x, glyph.to.y));
        Self {
            text: glyph.text.clone(),
            x0: a.0.min(b.0),
            x1: a.0.max(b.0),
            base: a.1,
            size: glyph.size.max(0.5),
            run: glyph.run,
        }
    }

    fn is_space(&self) -> bool {
        self.text.chars().all(|c| c.is_whitespace() || c == '\u{a0}' || c == '\u{200b}')
    }

    /// Fake bold draws each glyph twice.
    fn repeats(&self, other: &Self) -> bool {
        self.text == other.text
            && (self.x0 - other.x0).abs() < self.size * 0.12
            && (self.base - other.base).abs() < self.size * 0.12
            && (self.x1 - self.x0) > self.size * 0.15
    }
}

fn in_words(placed: Vec<Placed>) -> Vec<Token> {
    let mut words: Vec<Vec<Placed>> = Vec::new();
    let mut open = false;
    for glyph in placed {
        if glyph.is_space() {
            open = false;
            continue;
        }
        if words.iter().rev().take(3).flatten().any(|g| g.run != glyph.run && g.repeats(&glyph)) {
            continue;
        }
        match words.last_mut() {
            Some(word) if open && word.last().is_some_and(|last| joins(last, &glyph)) => word.push(glyph),
            _ => {
                words.push(vec![glyph]);
                open = true;
            }
        }
    }
    let mut tokens: Vec<Token> = words.into_iter().filter_map(token).collect();
    glue(&mut tokens);
    tokens
}

/// Whether a glyph goes on with a word: on its line, and hard by its end (or its beginning, in text that runs to the left).
fn joins(last: &Placed, next: &Placed) -> bool {
    let size = last.size.min(next.size);
    if (last.base - next.base).abs() > size * 0.35 || last.size.max(next.size) > size * 2.5 {
        return false;
    }
    let near = |gap: f64| gap < size * WORD_GAP && gap > -size * 0.7;
    near(next.x0 - last.x1) || (leftward(next) && near(last.x0 - next.x1))
}

fn leftward(glyph: &Placed) -> bool {
    bidi::of_word(&glyph.text) == Direction::Left
}

fn token(mut glyphs: Vec<Placed>) -> Option<Token> {
    if glyphs.iter().any(leftward) {
        glyphs.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        glyphs = bidi::logical(glyphs, |g| bidi::of_word(&g.text));
    }
    let text = clean(&glyphs.iter().map(|g| g.text.as_str()).collect::<String>());
    if text.is_empty() {
        return None;
    }
    let mut rect: Option<Rect> = None;
    for g in &glyphs {
        // Ascent and descent as most text faces have them.
        let own = Rect::new(g.x0, g.base - g.size * 0.75, g.x1, g.base + g.size * 0.22);
        rect = Some(rect.map_or(own, |r| r.union(&own)));
    }
    Some(Token { text, rect: rect?, confidence: 1.0 })
}

/// Joins pieces of a word that were shown apart (a change of face within it, kerning by moves) and touch each other.
fn glue(tokens: &mut Vec<Token>) {
    let mut glued: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens.drain(..) {
        let Some(last) = glued.last_mut() else {
            glued.push(token);
            continue;
        };
        let size = last.rect.height().min(token.rect.height());
        let level = (last.rect.y1 - token.rect.y1).abs() < size * 0.12
            && (last.rect.height() - token.rect.height()).abs() < size * 0.3;
        let gap = token.rect.x0 - last.rect.x1;
        let rightward = bidi::of_word(&last.text) != Direction::Left && bidi::of_word(&token.text) != Direction::Left;
        if level && rightward && gap.abs() < size * 0.06 {
            last.text.push_str(&token.text);
            last.rect = last.rect.union(&token.rect);
        } else {
            glued.push(token);
        }
    }
    *tokens = glued;
}
