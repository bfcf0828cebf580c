//! Text cut for looking up identifiers: runs of letters and digits with what stands between them. Text comes in, pieces go out, with
//! their places in code points and their folded keys.

use crate::model::{Span, fold};

/// A run of letters and digits.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// As printed.
    pub text: String,
    /// Folded as markings are.
    pub key: String,
    pub span: Span,
    /// What stands between it and the piece before.
    pub gap: Gap,
}

/// What stands between two pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Up to three signs that join the parts of an identifier: `-`, `/`, `.`, a space.
    Joint,
    /// Anything else, or the start.
    Break,
}

/// Whether a character joins the parts of an identifier.
fn joins(c: char) -> bool {
    matches!(
        c,
        '-' | '–'
            | '—'
            | '‐'
            | '‑'
            | '−'
            | '_'
            | '.'
            | '/'
            | '\\'
            | ' '
            | '\u{A0}'
            | '\u{202F}'
            | '\''
            | ':'
            | '*'
            | '('
            | ')'
    )
}

/// The pieces of the first `until` code points of a text.
pub(super) fn pieces(text: &str, until: usize) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let (mut word, mut start) = (String::new(), 0);
    let (mut between, mut broken) = (0, true);
    for (at, c) in text.chars().chain(std::iter::once('\n')).enumerate() {
        if at < until && c.is_alphanumeric() {
            if word.is_empty() {
                start = at;
            }
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            let gap = if broken || between > 3 { Gap::Break } else { Gap::Joint };
            let text = std::mem::take(&mut word);
            out.push(Piece { key: fold(&text), text, span: Span::new(start, at), gap });
            (between, broken) = (0, false);
        }
        between += 1;
        broken |= !joins(c);
        if at >= until {
            break;
        }
    }
    out
}
