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
    pieces(earlier, later)
        .iter()
        .map(|p| match p {
            Piece::Same(t) => t.clone(),
            Piece::Gone(t) => format!("[-{t}-]"),
            Piece::New(t) => format!("{{+{t}+}}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn words_that_differ_are_marked() {
        assert_eq!(
            marked("delivered to Libya in 1979.", "delivered to Libya in 1980."),
            "delivered to Libya in [-1979.-]{+1980.+}"
        );
        assert_eq!(marked("it's", "it’s"), "[-it's-]{+it’s+}", "an apostrophe is a difference");
    }
}
