//! The differences between two versions of a text, word by word, for people.

use similar::{ChangeTag, TextDiff};

/// A piece of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// Only in the earlier.
    Gone(String),
    /// Only in the later.
    New(String),
}

/// The pieces of a comparison, in order. Neighbours of the same kind are one piece.
pub fn pieces(earlier: &str, later: &str) -> Vec<Piece> {
    let diff = TextDiff::from_words(earlier, later);
    let mut out: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let text = change.value();
        match (change.tag(), out.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Same(last)))
            | (ChangeTag::Delete, Some(Piece::Gone(last)))
            | (ChangeTag::Insert, Some(Piece::New(last))) => last.push_str(text),
            (ChangeTag::Equal, _) => out.push(Piece::Same(text.to_owned())),
            (ChangeTag::Delete, _) => out.push(Piece::Gone(text.to_owned())),
            (ChangeTag::Insert, _) => out.push(Piece::New(text.to_owned())),
        }
    }
    out
}

/// As one line of text: `[-gone-]`, `{+new+}`.
pub fn marked(earlier: &str, later: &str) -> String {
    joined(&pieces(earlier, later))
}

fn joined(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|p| match p {
            Piece::Same(t) => t.clone(),
            Piece::Gone(t) => format!("[-{t}-]"),
            Piece::New(t) => format!("{{+{t}+}}"),
        })
        .collect()
}

/// A line of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// In both.
    Same(String),
    /// In both, with other words.
    Changed(Vec<Piece>),
    /// Only in the earlier.
    Gone(String),
    /// Only in the later.
    New(String),
}

/// A line of which at least this share of words stands in the other is that line, changed. Below it the two are shown as one gone and one new. Tried on
/// edited letters: at a third, unrelated sentences with the same small words became one.
const CHANGED: f32 = 0.5;

/// The lines of a comparison, in order.
pub fn lines(earlier: &[String], later: &[String]) -> Vec<Line> {
    let old: Vec<&str> = earlier.iter().map(String::as_str).collect();
    let new: Vec<&str> = later.iter().map(String::as_str).collect();
    let mut out: Vec<Line> = Vec::new();
    for change in TextDiff::from_slices(&old, &new).iter_all_changes() {
        let text = change.value().to_owned();
        match change.tag() {
            ChangeTag::Equal => out.push(Line::Same(text)),
            ChangeTag::Delete => out.push(Line::Gone(text)),
            ChangeTag::Insert => {
                // The gone lines just before, first the one that is most alike.
                let back = out.iter().rev().take_while(|l| !matches!(l, Line::Same(_))).count();
                let near = out.len() - back;
                let alike = out.iter().enumerate().skip(near).filter_map(|(n, line)| match line {
                    Line::Gone(gone) => Some((n, TextDiff::from_words(gone.as_str(), text.as_str()).ratio())),
                    _ => None,
                });
                let best = alike.filter(|(_, ratio)| *ratio >= CHANGED).max_by(|a, b| a.1.total_cmp(&b.1));
                match best.and_then(|(n, _)| out.get_mut(n)) {
                    Some(line) => {
                        let gone = if let Line::Gone(gone) = line { gone.clone() } else { String::new() };
                        *line = Line::Changed(pieces(&gone, &text));
                    }
                    None => out.push(Line::New(text)),
                }
            }
        }
    }
    out
}

/// The lines that are not the same, as text: `-` gone, `+` new, `~` changed.
pub fn told(lines: &[Line]) -> Vec<String> {
    let one = |line: &Line| match line {
        Line::Same(_) => None,
        Line::Gone(text) => Some(format!("- {text}")),
        Line::New(text) => Some(format!("+ {text}")),
        Line::Changed(pieces) => Some(format!("~ {}", joined(pieces))),
    };
    lines.iter().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::{Line, lines, marked, told};

    #[test]
    fn lines_that_differ_are_told() {
        let of = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let found = lines(&of("a b c d\nsame\nold words here"), &of("a b x d\nsame\nquite another thing\nmore"));
        assert_eq!(told(&found), ["~ a b [-c-]{+x+} d", "- old words here", "+ quite another thing", "+ more"]);
        assert!(matches!(found[1], Line::Same(_)));
    }

    #[test]
    fn words_that_differ_are_marked() {
        assert_eq!(
            marked("delivered to Libya in 1979.", "delivered to Libya in 1980."),
            "delivered to Libya in [-1979.-]{+1980.+}"
        );
        assert_eq!(marked("it's", "it’s"), "[-it's-]{+it’s+}", "an apostrophe is a difference");
    }
}
